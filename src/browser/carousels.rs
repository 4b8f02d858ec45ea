//! Carousels: their buttons move them by a view, and say when there is nothing further. CSS does the rest.

use super::{
    ListenerHandle,
    document::{document, on_next_frame, window},
    scroller::{Ends, reveal_slide, scroll_by_a_view, scroller_ends},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, IntersectionObserver, IntersectionObserverEntry};

const LISTS: &str = ".bs-carousel__list";

/// Serves the carousels of all pages, present and future. Keep the handles as long as the app lives.
#[must_use]
pub fn watch_carousels() -> Vec<ListenerHandle> {
    let (Some(window), Some(document)) = (window(), document()) else {
        return Vec::new();
    };
    let target = || -> EventTarget { document.clone().into() };
    vec![
        ListenerHandle::passive(target(), "click", |event| {
            let _ = step(&event);
        }),
        ListenerHandle::passive(target(), "focusin", |event| {
            // By keyboard: what moved under a pressed button would not be clicked.
            let slide = closest(&event, ".bs-carousel__slide:has(:focus-visible)");
            if let Some(slide) = slide {
                // After the browser's own scrolling to what has the focus, which would undo ours. Wherever that leads to in the
                // end, the slide is in view there: the style has nothing snap meanwhile.
                on_next_frame(move || reveal_slide(&slide));
            }
        }),
        // Scrolling does not bubble.
        ListenerHandle::capturing(target(), "scroll", |event| {
            if let Some(list) = closest(&event, LISTS) {
                mark_ends(&list);
            }
        }),
        ListenerHandle::passive(window.into(), "resize", |_| look_at_carousels()),
    ]
}

/// Looks at the carousels of a page that has been drawn, each when it first comes into view: asking earlier would have the browser
/// lay out what nobody sees.
pub fn look_at_carousels() {
    OBSERVER.with(|observer| {
        for_each_list(|list| {
            if let Some(observer) = observer {
                observer.observe(list);
            }
        });
    });
}

thread_local! {
    static OBSERVER: Option<IntersectionObserver> = observer();
}

fn observer() -> Option<IntersectionObserver> {
    let seen = |entries: Array, observer: IntersectionObserver| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.is_intersecting() {
                mark_ends(&entry.target());
                observer.unobserve(&entry.target());
            }
        }
    };
    // Lives as long as the document.
    let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(seen).into_js_value();
    IntersectionObserver::new(seen.unchecked_ref()).ok()
}

fn for_each_list(run: impl Fn(&Element)) {
    let lists = document().and_then(|document| document.query_selector_all(LISTS).ok());
    for index in 0..lists.as_ref().map_or(0, |lists| lists.length()) {
        let list = lists.as_ref().and_then(|lists| lists.get(index));
        if let Some(list) = list.and_then(|list| list.dyn_into().ok()) {
            run(&list);
        }
    }
}

fn step(event: &Event) -> Option<()> {
    let button = closest(event, ".bs-carousel__button")?;
    let list = document()?.get_element_by_id(&button.get_attribute("aria-controls")?)?;
    if button.get_attribute(DISABLED)? == "false" {
        scroll_by_a_view(&list, button.previous_element_sibling().is_some());
    }
    Some(())
}

fn mark_ends(list: &Element) {
    let Ends {
        is_at_start,
        is_at_end,
    } = scroller_ends(list);
    let controls = format!("[aria-controls=\"{}\"]", list.id());
    let buttons = document().and_then(|document| document.query_selector_all(&controls).ok());
    let Some(buttons) = buttons else { return };
    for (index, is_off) in [(0, is_at_start), (1, is_at_end)] {
        let button: Option<Element> = buttons.get(index).and_then(|node| node.dyn_into().ok());
        let state = if is_off { "true" } else { "false" };
        if let Some(button) =
            button.filter(|it| it.get_attribute(DISABLED).as_deref() != Some(state))
        {
            let _ = button.set_attribute(DISABLED, state);
        }
    }
}

/// A button at its end keeps the focus that it may have.
const DISABLED: &str = "aria-disabled";

fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}
