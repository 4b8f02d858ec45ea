//! `broadsheet check`.

use super::{
    arguments::Check,
    build, messages,
    share_card::{self, Pictures},
};
use crate::{
    locale::Locale,
    model::{Article, Problem, Site, Subject},
    publish::{self, BuildError, Place},
};
use serde::Serialize;
use std::{path::Path, process::ExitCode};

/// Stands in for the site's address, which nobody has told.
const SOMEWHERE: &str = "https://example.org/";

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

/// Something that was dropped or mended.
#[derive(Debug, Serialize)]
struct Finding {
    /// Its place in `items`, counted from 0 over all documents.
    item: Option<usize>,
    id: Option<String>,
    field: String,
    /// What was wrong, and what was done.
    trouble: String,
}

pub(super) fn run(arguments: &Check) -> Result<ExitCode, BuildError> {
    let place = Place::parse(SOMEWHERE)?;
    let site = build::gather(
        std::slice::from_ref(&arguments.feed),
        &place,
        &arguments.reading,
    )?;
    let named = Path::new(&arguments.feed);
    let pictures = if publish::is_on_the_web(&arguments.feed) {
        Pictures::OnTheWeb
    } else if named.is_dir() {
        Pictures::Beside(Some(named))
    } else {
        Pictures::Beside(named.parent())
    };
    let findings = findings(&site, &place, pictures);
    let locale = publish::locale(&site);
    if arguments.json {
        messages::say(&serde_json::to_string_pretty(&findings).unwrap_or_default());
    } else {
        tell(&findings, locale);
    }
    let is_clean = findings.problems.is_empty();
    Ok(if is_clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

fn findings(site: &Site, place: &Place, pictures: Pictures<'_>) -> Findings {
    let finding = |problem: &Problem| {
        let (item, id) = match &problem.subject {
            Subject::Feed => (None, None),
            Subject::Article(id) => (None, Some(id.clone())),
            Subject::Item { index, id } => (Some(*index), id.clone()),
        };
        Finding {
            item,
            id,
            field: problem.field.clone(),
            trouble: Locale::En.trouble(&problem.trouble),
        }
    };
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
        problems: site.problems.iter().map(finding).collect(),
        omissions: publish::omissions(site).iter().map(finding).collect(),
        without_picture: ids(|article| article.image.is_none() && article.banner.is_none()),
        without_date: ids(|article| article.published.is_none()),
        without_summary: ids(|article| article.summary.is_none()),
        share_card: site
            .articles()
            .first()
            .map(|article| share_card::of(article, place, pictures)),
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
        let subject = match (problem.item, &problem.id) {
            (None, None) => "feed".to_owned(),
            (None, Some(id)) => format!("“{id}”"),
            (Some(index), None) => format!("items[{index}]"),
            (Some(index), Some(id)) => format!("items[{index}] “{id}”"),
        };
        let field = if problem.field.is_empty() {
            String::new()
        } else {
            format!(", {}", problem.field)
        };
        messages::say(&format!("  {subject}{field}: {}", problem.trouble));
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
