//! `broadsheet check`.

use super::{
    arguments::Check,
    build, messages,
    problems::{self, Finding},
    share_card::{self, Pictures},
};
use crate::{
    locale::Locale,
    model::{Article, Site},
    publish::{self, BaseUrl, BuildError, Gathered, NextUnavailable},
};
use serde::Serialize;
use std::process::ExitCode;

/// What is wrong with a feed, and what could be better.
#[derive(Debug, Serialize)]
struct Findings {
    title: String,
    articles: usize,
    tags: usize,
    /// The feed's own; where it has none, its titles decide on the interface's.
    language: Option<String>,
    problems: Vec<Finding>,
    /// What of articles' content is not shown as it was meant.
    omissions: Vec<Finding>,
    /// Ids of articles.
    without_picture: Vec<String>,
    without_date: Vec<String>,
    without_summary: Vec<String>,
    share_card: Option<share_card::ShareCard>,
}

pub(super) fn run(arguments: &Check) -> Result<ExitCode, BuildError> {
    let base_url = BaseUrl::parse(&arguments.base_url)?;
    let Gathered { site, named, .. } = build::gather(
        &arguments.feeds,
        &base_url,
        &arguments.reading,
        NextUnavailable::IsNoted,
    )?;
    let is_on_the_web = arguments
        .feeds
        .first()
        .is_some_and(|feed| publish::is_on_the_web(feed));
    let pictures = if is_on_the_web {
        Pictures::OnTheWeb
    } else {
        Pictures::Published(&named)
    };
    let findings = findings(&site, &base_url, pictures);
    let locale = publish::locale(&site);
    if arguments.saying.json {
        messages::say(&serde_json::to_string_pretty(&findings).unwrap_or_default());
    } else {
        tell(&findings, locale);
    }
    Ok(problems::status(&site, arguments.saying.strict))
}

fn findings(site: &Site, base_url: &BaseUrl, pictures: Pictures<'_>) -> Findings {
    let ids = |is_lacking: fn(&Article) -> bool| {
        let lacking = site.articles().iter().filter(|article| is_lacking(article));
        lacking
            .map(|article| article.id.as_str().to_owned())
            .collect()
    };
    Findings {
        title: site.title.clone(),
        articles: site.articles().len(),
        tags: site.tags().len(),
        language: site
            .language
            .as_ref()
            .map(|language| language.as_str().to_owned()),
        problems: problems::findings(&site.problems),
        omissions: problems::findings(&publish::omissions(site)),
        without_picture: ids(|article| article.image.is_none() && article.banner.is_none()),
        without_date: ids(|article| article.published.is_none()),
        without_summary: ids(|article| article.summary.is_none()),
        share_card: site
            .articles()
            .first()
            .map(|article| share_card::of(article, base_url, pictures)),
    }
}

fn tell(findings: &Findings, locale: Locale) {
    messages::say(&format!(
        "{}: {}, {}, {}",
        findings.title,
        messages::count(findings.articles, "article"),
        messages::count(findings.tags, "tag"),
        messages::count(findings.problems.len(), "problem"),
    ));
    for problem in findings.problems.iter().chain(&findings.omissions) {
        messages::say(&format!("  {problem}"));
    }
    if findings.language.is_none() {
        messages::say(&format!(
            "no language is named: pages will say {}, by the titles",
            locale.tag()
        ));
    }
    for (what, ids) in [
        ("picture", &findings.without_picture),
        ("date", &findings.without_date),
        ("summary", &findings.without_summary),
    ] {
        if let Some((first, others)) = ids.split_first() {
            let more = if others.is_empty() {
                String::new()
            } else {
                format!(" and {} more", others.len())
            };
            messages::say(&format!(
                "{} without {what}: “{first}”{more}",
                messages::count(ids.len(), "article")
            ));
        }
    }
    if let Some(card) = &findings.share_card {
        messages::say(&format!("The newest article when shared:\n{card}"));
    }
}
