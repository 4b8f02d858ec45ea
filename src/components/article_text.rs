//! An article's text in HTML. The one place where HTML of a feed is inserted, and only sanitised HTML.

use super::Lightbox;
use crate::{
    browser::{self, TextClick},
    model::SafeHtml,
};
use leptos::{ev, html::Div, prelude::*};

/// A context: whether the end of a long text comes by the frame, so that its beginning is painted soon.
#[derive(Clone, Copy, Debug)]
pub struct TextInStages(pub bool);

/// A text in HTML, whose pictures can be enlarged and whose players can be started. Without script its links do less, but something.
#[component]
pub fn ArticleText(
    /// The text; empty while a page is hydrated, which has it already.
    html: SafeHtml,
    /// Its language, a BCP 47 tag.
    lang: Option<String>,
) -> impl IntoView {
    let text = NodeRef::<Div>::new();
    let enlarged = RwSignal::new(None);
    // Whether the step back that puts a picture away is on its way: two of them would leave the page.
    let is_leaving = StoredValue::new(false);
    // A picture is enlarged while the address names it, so that Back puts it away.
    let follow_address = move || {
        let picture = text
            .get_untracked()
            .and_then(|text| browser::named_picture(&text));
        let is_shown = enlarged.with_untracked(|shown: &Option<browser::TextPicture>| {
            let fragment = |it: &browser::TextPicture| it.fragment.clone();
            shown.as_ref().map(fragment) == picture.as_ref().map(fragment)
        });
        if !is_shown {
            enlarged.set(picture);
        }
    };
    let address_changed = move |_| {
        is_leaving.set_value(false);
        follow_address();
    };
    Effect::new(move || {
        follow_address();
        let listeners = [
            window_event_listener_untyped("popstate", address_changed),
            window_event_listener_untyped("hashchange", address_changed),
        ];
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    });
    if use_context::<TextInStages>().is_some_and(|TextInStages(is_wanted)| is_wanted) {
        text.on_load(|text| leptos::task::spawn_local(browser::insert_in_stages(text.into())));
    }
    let click = move |event: ev::MouseEvent| match browser::text_click(&event) {
        Some(TextClick::Picture(fragment)) => {
            event.prevent_default();
            browser::name_picture(&fragment);
            follow_address();
        }
        Some(TextClick::Player(player)) => {
            event.prevent_default();
            let _ = player.start();
        }
        // Past the router: only browsers make what is there the target, and have the focus go on there.
        Some(TextClick::Part) => event.stop_propagation(),
        None => {}
    };
    let leave = Callback::new(move |()| {
        if enlarged.with_untracked(Option::is_some) && !is_leaving.get_value() {
            browser::unname_picture();
            follow_address();
            is_leaving.set_value(enlarged.with_untracked(Option::is_some));
        }
    });
    view! {
        <div
            class="bs-prose"
            lang=lang
            node_ref=text
            on:click=click
            inner_html=browser::vouched(html.into_string())
        ></div>
        {move || enlarged.get().map(|picture| view! { <Lightbox picture=picture leave=leave/> })}
    }
}
