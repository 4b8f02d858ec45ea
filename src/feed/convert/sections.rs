//! The site's sections: the publisher's choice, else what the articles suggest.

use super::ids::Ids;
use super::items::Draft;
use super::order::{arranged, largest_first};
use super::tags;
use super::values::{address, line_of, name_of, within};
use crate::feed::diagnostics::{Diagnostics, quoted};
use crate::feed::extension::{Link, Section as WireSection};
use crate::model::{
    Address, Article, Bases, Index, Kind, ProblemKind, Section, SectionContent, SectionKind,
    SectionLink, Slug, Use,
};

/// So many articles a carousel shows, unless the publisher chooses.
const CAROUSEL_ITEMS: usize = 7;

/// A section as the publisher plans it. Its items may be on a later page.
#[derive(Clone, Debug)]
pub(in crate::feed) struct Plan {
    kind: SectionKind,
    title: Option<String>,
    more: Option<Address>,
    items: Option<Vec<(String, String)>>,
    links: Option<Vec<SectionLink>>,
}

/// The publisher's plan without unknown and repeated kinds.
pub(super) fn plans(
    sections: Vec<WireSection<'_>>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for section in sections {
        let path = &section.path;
        let Some(word) = section.kind else {
            report.note(within((path, "kind")), ProblemKind::Missing);
            continue;
        };
        let kind = SectionKind::parse(word.trim()).filter(|kind| *kind != SectionKind::Picks);
        let Some(kind) = kind else {
            let value = quoted(&word);
            report.note(within((path, "kind")), ProblemKind::UnknownKind { value });
            continue;
        };
        if plans.iter().any(|plan| plan.kind == kind) {
            report.note(path, ProblemKind::DuplicateSection);
            continue;
        }
        let items = section.items.map(|ids| {
            ids.into_iter()
                .map(|(id, path)| (id.into_owned(), path))
                .collect()
        });
        let links = section.links.map(|links| {
            links
                .into_iter()
                .filter_map(|link| read_link(link, bases, report))
                .collect()
        });
        plans.push(Plan {
            kind,
            title: line_of(section.title),
            more: address(
                section.more_url,
                (path, "more_url"),
                Use::Link,
                bases,
                report,
            ),
            items,
            links,
        });
    }
    plans
}

fn read_link(link: Link<'_>, bases: &Bases, report: &mut Diagnostics) -> Option<SectionLink> {
    let path = &link.path;
    if link.url.is_none() {
        report.note(within((path, "url")), ProblemKind::Missing);
    }
    let url = address(link.url, (path, "url"), Use::Link, bases, report)?;
    let title = line_of(link.title);
    if title.is_none() {
        report.note(within((path, "title")), ProblemKind::Missing);
    }
    Some(SectionLink {
        title: title.or_else(|| name_of(&url))?,
        image: address(link.image, (path, "image"), Use::Media, bases, report),
        summary: line_of(link.summary),
        url,
    })
}

/// The sections to show. The drafts are in the site's order.
pub(super) fn sections(
    plans: Option<&[Plan]>,
    drafts: &[Draft],
    ids: &Ids,
    report: &mut Diagnostics,
) -> Vec<Section> {
    let Some(plans) = plans else {
        return defaults(drafts);
    };
    let mut sections = Vec::with_capacity(plans.len());
    for plan in plans {
        let mut section = Section {
            kind: plan.kind,
            title: plan.title.clone(),
            more: plan.more.clone(),
            content: planned_content(plan, drafts, ids, report),
        };
        let is_left_to_us = plan.items.is_none() && plan.links.is_none();
        if plan.kind == SectionKind::Hot && is_left_to_us && is_empty(&section.content) {
            section.kind = SectionKind::Picks;
            section.content = default_content(SectionKind::Picks, drafts);
        }
        sections.push(section);
    }
    sections
}

fn planned_content(
    plan: &Plan,
    drafts: &[Draft],
    ids: &Ids,
    report: &mut Diagnostics,
) -> SectionContent {
    let articles = plan.items.as_ref().map(|items| known(items, ids, report));
    match (articles, plan.links.as_ref()) {
        (Some(articles), Some(links)) if articles.is_empty() => {
            SectionContent::Links(links.clone())
        }
        (Some(articles), _) => SectionContent::Articles(articles),
        (None, Some(links)) => SectionContent::Links(links.clone()),
        (None, None) => default_content(plan.kind, drafts),
    }
}

/// The slugs of ids, each once; unknown ids are noted.
pub(super) fn known(items: &[(String, String)], ids: &Ids, report: &mut Diagnostics) -> Vec<Slug> {
    let mut seen = Index::default();
    let mut known = Vec::with_capacity(items.len());
    for (id, path) in items {
        match ids.slug(id) {
            Some(slug) if seen.insert(slug.as_str(), 0) => known.push(slug.clone()),
            Some(_) => {}
            None => report.note(path, ProblemKind::UnknownReference { id: quoted(id) }),
        }
    }
    known
}

/// Without a plan: the sections that articles can fill.
fn defaults(drafts: &[Draft]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for kind in SectionKind::ALL {
        // What nobody counted is not called the most read, and a count needs no other choice beside it.
        let has_hot = || sections.iter().any(|it| it.kind == SectionKind::Hot);
        if kind == SectionKind::Picks && has_hot() {
            continue;
        }
        let content = default_content(kind, drafts);
        if !is_empty(&content) {
            sections.push(Section {
                kind,
                title: None,
                more: None,
                content,
            });
        }
    }
    sections
}

fn is_empty(content: &SectionContent) -> bool {
    match content {
        SectionContent::Articles(articles) => articles.is_empty(),
        SectionContent::Links(links) => links.is_empty(),
    }
}

fn default_content(kind: SectionKind, drafts: &[Draft]) -> SectionContent {
    match kind {
        SectionKind::Hot => SectionContent::Articles(hot(drafts)),
        SectionKind::Picks => SectionContent::Articles(picks(drafts)),
        SectionKind::Opinions => SectionContent::Articles(opinions(drafts)),
        SectionKind::Topics | SectionKind::Partners => SectionContent::Links(Vec::new()),
    }
}

/// The best ranked, then the most read.
fn hot(drafts: &[Draft]) -> Vec<Slug> {
    let articles = || drafts.iter().map(|draft| &draft.article);
    let ranked = articles().filter(|article| article.hot_rank.is_some());
    let ranked = arranged(ranked.collect(), |article| {
        article.hot_rank.unwrap_or(u64::MAX)
    });
    let read = articles().filter(|article| views(article) > 0);
    let read = arranged(read.collect(), |article| largest_first(views(article)));

    let mut seen = Index::default();
    let candidates = ranked.into_iter().chain(read);
    let chosen = candidates
        .map(|article| &article.slug)
        .filter(|slug| seen.insert(slug.as_str(), 0));
    chosen.take(CAROUSEL_ITEMS).cloned().collect()
}

/// The newest with a picture.
fn picks(drafts: &[Draft]) -> Vec<Slug> {
    let articles = drafts.iter().map(|draft| &draft.article);
    let pictured = articles.filter(|article| article.image.is_some());
    let slugs = pictured.map(|article| article.slug.clone());
    slugs.take(CAROUSEL_ITEMS).collect()
}

fn views(article: &Article) -> u64 {
    article.views.as_ref().map_or(0, |views| views.count)
}

/// Articles whose kind or tags say that they are opinions or about people.
fn opinions(drafts: &[Draft]) -> Vec<Slug> {
    let articles = drafts.iter().map(|draft| &draft.article);
    let chosen = articles
        .filter(|article| article.kind != Kind::Article || tags::kind(&article.tags).is_some());
    chosen.map(|article| article.slug.clone()).collect()
}
