//! How the feed was read, for its publisher.

use super::Site;
use crate::{
    model::{Problem, Subject},
    view_model::AboutFeed,
};
use maud::{Markup, html};

/// How the feed was read, and what was dropped or mended.
#[must_use]
pub fn problems(site: &Site, about: &AboutFeed) -> Markup {
    let words = site.words();
    let count = about.problem_count;
    html! {
        div.bs-problems {
            @if let Some(address) = &about.address {
                p { (words.feed_address) ": " a href=(site.local(address)) rel="external" { (address.as_str()) } }
            }
            p { ((words.article_count)(about.articles)) }
            @if count == 0 {
                p { (words.no_problems) }
            } @else {
                p { ((words.problem_count)(count)) }
                (table(site, &about.problems))
            }
            @if count > about.problems.len() {
                p { (words.first_shown) }
            }
        }
    }
}

fn table(site: &Site, problems: &[Problem]) -> Markup {
    let words = site.words();
    html! {
        div.bs-table tabindex="0" {
            table {
                thead {
                    tr {
                        th scope="col" { (words.where_) }
                        th scope="col" { (words.field) }
                        th scope="col" { (words.what) }
                    }
                }
                tbody {
                    @for problem in problems {
                        tr {
                            td { (subject(site, &problem.subject)) }
                            td { code { (problem.field) } }
                            td { (site.locale.trouble(&problem.trouble)) }
                        }
                    }
                }
            }
        }
    }
}

fn subject(site: &Site, subject: &Subject) -> Markup {
    let words = site.words();
    html! {
        @match subject {
            Subject::Feed => (words.whole_feed),
            Subject::Article(id) => (id),
            Subject::Item { index, id } => {
                ((words.item)(index + 1))
                @if let Some(id) = id { " (" (id) ")" }
            }
        }
    }
}
