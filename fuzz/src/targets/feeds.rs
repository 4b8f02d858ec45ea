//! A feed document, and every page of the site that is made of it.

use super::{Shape, Target, magnitude};
use broadsheet::feed::{self, FeedError};
use broadsheet::model::{Address, Bases, Body, SectionContent, Site, Use};
use broadsheet::routes::Route;
use broadsheet::view_model::{AboutFeed, Page, SiteInfo, article_page, front_page, tags_page};
use broadsheet::{app, components, locale::Locale};
use std::{collections::HashSet, sync::Arc};

pub(super) const TARGET: Target = Target {
    name: "feeds",
    run,
    words: &[
        "\"version\":\"https://jsonfeed.org/version/1.1\"",
        "\"items\":[",
        "{\"id\":\"",
        "\"content_html\":\"",
        "\"content_text\":\"",
        "\"title\":",
        "\"summary\":",
        "\"url\":",
        "\"image\":",
        "\"date_published\":\"",
        "\"tags\":[",
        "\"authors\":[{\"name\":\"",
        "\"attachments\":[{\"url\":\"",
        "\"next_url\":",
        "\"language\":",
        "\"_broadsheet\":{",
        "\"sections\":[{\"kind\":\"hot\"",
        "\"links\":[",
        "\"related\":[",
        "\"products\":[{",
        "\"views\":",
        "null",
        "true",
        "-0",
        "1e999",
        "1E-7",
        "18446744073709551616",
        "[]",
        "{}",
        "[[[[",
        "\\u0000",
        "\\ud800",
        "\\udc00",
        "\\u202e",
        "\u{feff}",
        "\"\"",
        ",",
        ":",
    ],
    longest: 64 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let address = Address::resolve(
        "https://feeds.example/news/feed.json",
        &Bases::default(),
        Use::Data,
    );
    match feed::read(input, address.ok()) {
        Ok(site) => {
            check(&site);
            draw(&site);
            shape(&site)
        }
        Err(error) => {
            if let FeedError::InvalidJson { line, column, .. } = &error {
                assert!(*line >= 1 && *column >= 1, "a place within the document");
            }
            assert!(!error.to_string().is_empty(), "an error has words");
            Shape::of(&std::mem::discriminant(&error))
        }
    }
}

/// What every page relies on.
pub(super) fn check(site: &Site) {
    assert!(!site.title.trim().is_empty(), "a site has a title");
    let slugs: HashSet<_> = site
        .articles()
        .iter()
        .map(|article| &article.slug)
        .collect();
    assert_eq!(slugs.len(), site.articles().len(), "slugs are unique");
    // Two moments may be one instant, written differently.
    let dates = site.articles().iter().map(|article| article.published);
    let in_order = dates
        .map(|date| date.map(|date| date.milliseconds()))
        .is_sorted_by(|one, next| one >= next);
    assert!(in_order, "the newest comes first");
    for article in site.articles() {
        assert!(!article.title.trim().is_empty(), "an article has a title");
        assert!(
            !article.title.contains(char::is_control),
            "a title is one line"
        );
        assert!(
            !article.id.as_str().trim().is_empty(),
            "an article has an id"
        );
        let images = article
            .image
            .iter()
            .chain(&article.banner)
            .map(|image| &image.address);
        for address in article
            .url
            .iter()
            .chain(&article.external_url)
            .chain(images)
        {
            let again = Address::try_from(address.as_str().to_owned());
            assert_eq!(
                again.as_ref(),
                Ok(address),
                "an address is as it is when read again"
            );
        }
        let related = article
            .related
            .iter()
            .all(|slug| slugs.contains(slug) && *slug != article.slug);
        assert!(related, "related articles are others, and exist");
        let tagged = article.tags.iter().all(|(_, slug)| {
            site.tag(slug)
                .is_some_and(|tag| tag.articles.contains(&article.slug))
        });
        assert!(tagged, "an article is found by its tags");
    }
    for section in &site.sections {
        if let SectionContent::Articles(articles) = &section.content {
            assert!(
                articles.iter().all(|slug| slugs.contains(slug)),
                "a section shows articles that exist"
            );
        }
    }
}

/// Draws the front page and the like, and the first articles.
fn draw(site: &Site) {
    let around = components::Site {
        has_folders: false,
        is_embedded: false,
        base: String::new(),
        origin: "https://feeds.example".to_owned(),
        name: site.title.clone(),
        locale: site.language.as_ref().map(Locale::of).unwrap_or_default(),
        segmenter: None,
    };
    let frame = Arc::new(SiteInfo::of(site));
    let articles = site.articles().iter().take(2).map(|article| {
        let page = Page::Article(Box::new(article_page(site, article)));
        (Route::Article(article.slug.clone()), page)
    });
    let front = front_page(site, 1, false).map(|page| Page::Front(Box::new(page)));
    let others = [
        (Route::Tags, Page::Tags(tags_page(site))),
        (Route::AboutFeed, Page::AboutFeed(about_feed(site))),
    ];
    let front = front.map(|page| (Route::HOME, page));
    for (route, page) in articles.chain(front).chain(others) {
        let shown = app::rendered(&around, &frame, Some((&route, page.into())), &[]);
        assert!(
            shown.head.contains("rel=\"canonical\"") && shown.body.contains("</main>"),
            "a page shows something"
        );
    }
}

fn about_feed(site: &Site) -> AboutFeed {
    AboutFeed::of(site, &[], |kind| Locale::En.problem_kind(kind))
}

pub(super) fn shape(site: &Site) -> Shape {
    let problem_kinds: Vec<_> = site
        .problems
        .iter()
        .take(8)
        .map(|problem| (std::mem::discriminant(&problem.kind), problem.field.clone()))
        .collect();
    let articles: Vec<_> = site
        .articles()
        .iter()
        .take(4)
        .map(|article| {
            let body = match &article.body {
                Body::Html(html) => (1, magnitude(html.as_untrusted().len())),
                Body::Text(_) => (2, 0),
                _ => (3, 0),
            };
            (
                body,
                article.url.is_some(),
                article.image.is_some(),
                article.published.is_some(),
                magnitude(article.tags.len()),
            )
        })
        .collect();
    Shape::of(&(
        problem_kinds,
        articles,
        magnitude(site.sections.len()),
        magnitude(site.tags().len()),
    ))
}
