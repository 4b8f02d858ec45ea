//! Where the reader was: scroll positions across back, forward and reload, and the focus after in-app navigation.
//!
//! The browser's own restoring comes before the page's data is there: so positions are kept here, by history entry.

use super::{
    ListenerHandle, Place,
    document::{document, on_next_frame, target_of, window},
    focus::focus_heading,
    history_memory::{Arrival, with_memory},
    scroll_store::{store, stored},
};
use js_sys::Reflect;
use web_sys::{ScrollRestoration, Window};

/// Takes over the restoring of scroll positions. A published page has its words before this: the browser restores by itself what
/// was loaded, so that is left to it again when the document is left. Keep the handles as long as the app lives.
#[must_use]
pub fn watch_history(is_published: bool) -> Vec<ListenerHandle> {
    let Some(window) = window() else {
        return Vec::new();
    };
    set_restoration(&window, ScrollRestoration::Manual);
    with_memory(|memory| memory.positions = stored(&window).unwrap_or_default());
    if !is_published {
        keep_place(&window);
    }
    let again = window.clone();
    vec![
        ListenerHandle::passive(window.clone().into(), "scroll", |_| remember()),
        // A click may navigate before the last scrolling has been told.
        ListenerHandle::capturing(window.clone().into(), "click", |_| remember()),
        ListenerHandle::passive(window.clone().into(), "popstate", |_| {
            let path = Place::current().path;
            let is_another_page = with_memory(|memory| {
                memory.is_between_pages = memory.path != path;
                memory.is_between_pages
            });
            // A step to another place of the same page brings no page: a note's reader comes back to the text.
            if is_another_page == Some(false) {
                on_next_frame(restore_place);
            }
        }),
        ListenerHandle::passive(window.clone().into(), "pagehide", move |_| {
            with_memory(|memory| store(&window, &memory.positions));
            if is_published {
                set_restoration(&window, ScrollRestoration::Auto);
            }
        }),
        // It may come back as it was.
        ListenerHandle::passive(again.clone().into(), "pageshow", move |_| {
            set_restoration(&again, ScrollRestoration::Manual);
        }),
    ]
}

/// Tells of each step back or forward, before the router hears of it. Keep the handle as long as that is wanted.
#[must_use]
pub fn on_travel(tell: impl Fn() + 'static) -> Option<ListenerHandle> {
    Some(ListenerHandle::capturing(
        window()?.into(),
        "popstate",
        move |_| tell(),
    ))
}

/// Takes the place that the reader has scrolled to among the first words for this entry's, whatever was known of it. Their end is none: there
/// the browser stops while it looks for a place further down.
fn keep_place(window: &Window) {
    let root = document().and_then(|document| document.document_element());
    let place = root.and_then(|root| {
        let place = root.scroll_top();
        let end = root.scroll_height() - root.client_height();
        (place > 0 && place < end - 1).then_some(place)
    });
    if let (Some(place), Some(entry)) = (place, entry(window)) {
        with_memory(|memory| memory.keep(entry, place));
    }
}

fn set_restoration(window: &Window, restoration: ScrollRestoration) {
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(restoration);
    }
}

/// To be called when a reader follows a link: whatever led to a page that is still on its way.
pub fn link_followed() {
    with_memory(|memory| memory.is_by_link = true);
}

/// To be called when the page that a link leads to is waited for no longer.
pub fn link_given_up() {
    with_memory(|memory| memory.is_by_link = false);
}

/// To be called before another page is drawn: what the old place comes to in it is none of the reader's doing.
pub fn page_leaving() {
    with_memory(|memory| memory.is_between_pages = true);
}

/// To be called when a published page is taken over as it stands.
pub fn page_adopted(path: String) {
    with_memory(|memory| {
        memory.path = path;
        memory.has_arrived = true;
    });
}

/// To be called when another page's data is in the document: before that is painted, goes to where the reader was in it when back,
/// forward or reload led here, else to the element with the id in `hash`, or to the top.
pub fn page_drawn(hash: String) {
    on_next_frame(move || {
        let Some(window) = window() else { return };
        let arrival = with_memory(|memory| memory.arrival());
        // A page that was left without scrolling has no place but its beginning; where it was loaded, the reader may have scrolled by now.
        let is_new = arrival == Some(Arrival::Travel) && position(&window).is_none();
        if is_new || arrival == Some(Arrival::Link) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            scroll_to_hash(&hash);
        } else {
            restore_place();
        }
    });
}

/// To be called when a page has been painted and has its address: moves the focus to its heading. Whether it is another page than the
/// document was loaded for, so that its title is to be said.
#[must_use]
pub fn page_arrived(path: String) -> bool {
    let arrival = with_memory(|memory| {
        memory.path = path;
        memory.is_between_pages = false;
        let arrival = memory.arrival();
        memory.has_arrived = true;
        memory.is_by_link = false;
        arrival
    });
    let is_another = arrival.is_some_and(|arrival| arrival != Arrival::Load);
    if is_another {
        focus_heading();
    }
    is_another
}

/// Whether the page now asked for was read before, and the place where that was left is to be found again.
#[must_use]
pub fn will_restore() -> bool {
    let Some(window) = window() else { return false };
    let is_by_link = with_memory(|memory| memory.is_by_link) == Some(true);
    let has_place = || {
        let hash = window.location().hash().unwrap_or_default();
        hash.len() > 1 || position(&window).is_some_and(|position| position > 0)
    };
    !is_by_link && has_place()
}

fn remember() {
    let Some(window) = window() else { return };
    let (Some(entry), Ok(position)) = (entry(&window), window.scroll_y()) else {
        return;
    };
    with_memory(|memory| {
        if !memory.is_between_pages {
            #[expect(clippy::cast_possible_truncation, reason = "casts of floats saturate")]
            memory.keep(entry, position as i32);
        }
    });
}

/// Goes back to where the reader was: on arriving, and once a list has grown to what it was then.
pub fn restore_place() {
    let Some(window) = window() else { return };
    match position(&window) {
        Some(position) => window.scroll_to_with_x_and_y(0.0, f64::from(position)),
        None => scroll_to_hash(&window.location().hash().unwrap_or_default()),
    }
}

/// Where the reader was in the current entry.
fn position(window: &Window) -> Option<i32> {
    entry(window).and_then(|entry| with_memory(|memory| memory.position(&entry)).flatten())
}

/// The browser looked for the target before the page's data was there.
fn scroll_to_hash(hash: &str) {
    if let Some(target) = target_of(hash) {
        target.scroll_into_view();
    }
}

/// A key of the current history entry: the
/// [Navigation API](https://developer.mozilla.org/en-US/docs/Web/API/NavigationHistoryEntry/key)'s, else its address.
fn entry(window: &Window) -> Option<String> {
    let key = || {
        let navigation = Reflect::get(window, &"navigation".into()).ok()?;
        let current = Reflect::get(&navigation, &"currentEntry".into()).ok()?;
        Reflect::get(&current, &"key".into()).ok()?.as_string()
    };
    key().or_else(|| window.location().href().ok())
}
