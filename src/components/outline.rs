//! An article's table of contents.

use super::Site;
use crate::model::{Direction, Heading};
use maud::{Markup, html};

/// Links to an article's headings, open to begin with; nothing without headings. A script may mark the one that is being read with
/// `aria-current`.
#[must_use]
pub fn outline(site: &Site, headings: &[Heading]) -> Markup {
    let words = site.words();
    html! {
        @if !headings.is_empty() {
            nav.bs-outline aria-label=(words.outline) {
                details open {
                    summary.bs-outline__title { (words.outline) }
                    ol.bs-outline__list {
                        @for heading in headings {
                            li data-level=(heading.level) dir=[Direction::mark(&heading.text)] {
                                a href={ "#" (heading.id) } { (heading.text) }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::outline;
    use crate::{components::Site, model::Heading};

    #[test]
    fn each_heading_is_a_link_and_none_is_nothing() {
        let heading = Heading {
            level: 3,
            id: "h-a".to_owned(),
            text: "A < B".to_owned(),
        };
        let html = outline(&Site::default(), &[heading]).into_string();
        assert!(
            html.contains("<li data-level=\"3\"><a href=\"#h-a\">A &lt; B</a></li>"),
            "{html}"
        );
        assert_eq!(outline(&Site::default(), &[]).into_string(), "");
    }
}
