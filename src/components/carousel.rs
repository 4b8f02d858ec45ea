//! The hot articles: a row that scrolls, with buttons for those who cannot swipe.
//!
//! After the [APG carousel pattern](https://www.w3.org/WAI/ARIA/apg/patterns/carousel/), without rotation. CSS scroll-snap does the
//! moving; the buttons only ask for it.

use super::{CardView, Icon, IconView, Look, strings};
use crate::{
    browser::{Ends, on_resize, reveal_slide, scroll_by_a_view, scroller_ends},
    view_model::Card,
};
use leptos::{html, prelude::*};

/// A row of articles to swipe through.
#[component]
pub fn Carousel(
    /// Its articles; with none there is no carousel.
    cards: Vec<Card>,
    /// The id of the heading that names it.
    labelled_by: &'static str,
    /// The id of its list, which the buttons control; unique on the page.
    id: &'static str,
    /// Whether its first pictures are likely in the first screen.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let words = strings();
    let list = NodeRef::<html::Ul>::new();
    let ends = RwSignal::new(Ends {
        is_at_start: true,
        is_at_end: false,
    });
    let look = move || {
        if let Some(list) = list.try_get_untracked().flatten() {
            let now = scroller_ends(&list);
            if ends.try_get_untracked().is_some_and(|before| before != now) {
                ends.try_set(now);
            }
        }
    };
    let observer = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            observer.try_set_value(on_resize(&list, look));
        }
    });
    let step = move |forward: bool| {
        if let Some(list) = list.get_untracked() {
            scroll_by_a_view(&list, forward);
        }
    };
    let total = cards.len();
    let slides = cards
        .into_iter()
        .enumerate()
        .map(|(index, card)| {
            view! {
                <li class="bs-carousel__slide" aria-label=(words.position)(index + 1, total)>
                    <CardView card=card look=Look::Tile is_first=is_first && index < 2 />
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="bs-carousel" role="group" aria-roledescription=words.carousel aria-labelledby=labelled_by>
            <div class="bs-carousel__buttons">
                <StepButton id=id is_forward=false is_off=Signal::derive(move || ends.get().is_at_start) step=step />
                <StepButton id=id is_forward=true is_off=Signal::derive(move || ends.get().is_at_end) step=step />
            </div>
            <ul class="bs-carousel__list" id=id node_ref=list on:scroll=move |_| look() on:focusin=move |event| reveal_slide(&event)>
                {slides}
            </ul>
        </div>
    }
}

/// One of the two buttons. At its end it is marked as disabled but keeps the focus it may have.
#[component]
fn StepButton(
    id: &'static str,
    is_forward: bool,
    is_off: Signal<bool>,
    step: impl Fn(bool) + Copy + 'static,
) -> impl IntoView {
    let words = strings();
    let (name, icon) = if is_forward {
        (words.next, Icon::Right)
    } else {
        (words.previous, Icon::Left)
    };
    view! {
        <button
            type="button"
            class="bs-carousel__button"
            aria-label=name
            aria-controls=id
            aria-disabled=move || if is_off.get() { "true" } else { "false" }
            on:click=move |_| {
                if !is_off.get_untracked() {
                    step(is_forward);
                }
            }
        >
            <IconView icon=icon />
        </button>
    }
}
