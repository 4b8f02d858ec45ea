//! `/tags/:tag`, and `/tags/:tag/page/:page`.

use super::Shown;
use crate::{
    components::{Head, Site, article_list, breadcrumb, head, load_more, tag_links},
    model::Direction,
    routes::Route,
    view_model::{Frame, TagPage},
};
use maud::html;

pub(super) fn show(site: &Site, frame: Option<&Frame>, page: &TagPage) -> Shown {
    let words = site.words();
    let name = &page.tag.name;
    let title = (words.tagged)(name);
    let list = &page.list;
    let route = Route::Tag {
        tag: page.tag.slug.clone(),
        page: list.page,
    };
    let about = Head {
        title: Some(&title),
        route: Some(route),
        ..Head::default()
    };
    Shown {
        head: head(site, frame, &about),
        main: html! {
            (breadcrumb(site, Some((&Route::Tags, words.tags)), name))
            header.bs-page-head {
                h1.bs-page-title dir=[Direction::mark(name)] { (name) }
                p.bs-page-head__note { ((words.article_count)(page.tag.count)) }
            }
            div.bs-columns {
                section aria-label=(words.latest) {
                    (article_list(site, &list.cards, 2))
                    (load_more(site, list.newer.as_ref(), list.older.as_ref()))
                }
                div.bs-blocks {
                    @if !page.neighbours.is_empty() {
                        section.bs-block aria-labelledby="neighbours-heading" {
                            div.bs-block__head {
                                h2.bs-block__title id="neighbours-heading" { (words.neighbouring_tags) }
                            }
                            (tag_links(site, &page.neighbours, false))
                        }
                    }
                }
            }
        },
        further: None,
        rest: None,
        title,
    }
}
