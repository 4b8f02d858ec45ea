//! An article's table of contents.

use super::use_site;
use crate::{
    browser::{self, ViewObserver},
    model::{Direction, Heading},
};
use leptos::{html::Details, prelude::*};

/// The table of contents of an article: links to its headings, closed to begin with, so that the text is near. While it is
/// open it marks the one that is being read. Nothing without headings.
#[component]
pub fn Outline(
    /// The headings, in order.
    headings: Vec<Heading>,
) -> impl IntoView {
    let words = use_site().words();
    (!headings.is_empty()).then(|| {
        let count = headings.len();
        let ids: Vec<String> = headings.iter().map(|heading| heading.id.clone()).collect();
        let current = RwSignal::new(None);
        let details = NodeRef::<Details>::new();
        let is_open = RwSignal::new(false);
        let look = move || is_open.set(details.get_untracked().is_some_and(|it| it.open()));
        // Readers may have opened it before this listens.
        Effect::new(look);
        // While it is closed nobody sees what is marked; and when a reader opens it, all of the text is there.
        Effect::new(move || {
            if is_open.get() {
                watch(ids.clone(), current);
            }
        });
        let line = move |(index, heading): (usize, Heading)| {
            let direction = Direction::mark(&heading.text);
            view! {
                <li data-level=heading.level.to_string() dir=direction>
                    <a
                        href=format!("#{}", heading.id)
                        aria-current=move || (current.get() == Some(index)).then_some("location")
                    >
                        {heading.text}
                    </a>
                </li>
            }
        };
        view! {
            <nav class="bs-outline" aria-label=words.outline>
                <details node_ref=details on:toggle=move |_| look()>
                    <summary class="bs-outline__title">
                        {words.outline} " " <span class="bs-outline__count">{count}</span>
                    </summary>
                    // Past the router: only browsers make a heading the target, and have the focus go on there.
                    <ol class="bs-outline__list" on:click=|event| event.stop_propagation()>
                        {headings.into_iter().enumerate().map(line).collect_view()}
                    </ol>
                </details>
            </nav>
        }
    })
}

/// The part that begins last above this line, so far down the screen, is the one being read.
const READING_LINE: f64 = 0.3;

/// Keeps `current` at the heading that is being read, for as long as the current owner lives.
fn watch(ids: Vec<String>, current: RwSignal<Option<usize>>) {
    let headings = ids.clone();
    let observer = ViewObserver::new("0px 0px -70% 0px", move |_| {
        let read = browser::last_above(&headings, READING_LINE);
        if current.get_untracked() != read {
            current.set(read);
        }
    });
    observer.observe_ids(&ids);
    StoredValue::new_local(observer);
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use crate::{
        components::{Site, rendering::html},
        model::Heading,
    };
    use leptos::prelude::*;

    #[test]
    fn each_heading_is_a_link_and_none_is_nothing() {
        let heading = Heading {
            level: 3,
            id: "h-a".to_owned(),
            text: "A < B".to_owned(),
        };
        let outline = |headings| html(&Site::default(), || view! { <Outline headings=headings/> });
        let some = outline(vec![heading]);
        let parsed = scraper::Html::parse_fragment(&some);
        let links = scraper::Selector::parse("li[data-level='3'] > a[href='#h-a']").unwrap();
        let texts: Vec<String> = parsed
            .select(&links)
            .map(|link| link.text().collect())
            .collect();
        assert_eq!(texts, ["A < B"], "{some}");
        assert_eq!(outline(Vec::new()), "");
    }
}
