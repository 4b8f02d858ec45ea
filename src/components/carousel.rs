//! A row of articles to swipe through, after the carousel pattern of WAI-ARIA. CSS moves it; its buttons move it by a view, and say
//! when there is nothing further. The section around both says that it is one.

use super::{CardView, Icon, IconView, Look, use_site};
use crate::{
    browser::{self, ViewObserver},
    view_model::Card,
};
use leptos::{ev, html::Ul, prelude::*};

/// How far a carousel has been moved. Whatever shows it and its buttons owns this.
#[derive(Clone, Copy, Debug)]
pub struct CarouselPosition {
    list: NodeRef<Ul>,
    is_at_start: RwSignal<bool>,
    is_at_end: RwSignal<bool>,
}

impl CarouselPosition {
    /// At the start, with more to come.
    #[must_use]
    pub fn new() -> Self {
        Self {
            list: NodeRef::new(),
            is_at_start: RwSignal::new(true),
            is_at_end: RwSignal::new(false),
        }
    }

    fn look(self) {
        let Some(list) = self.list.get_untracked() else {
            return;
        };
        let ends = browser::scroller_ends(&list);
        for (signal, is_there) in [
            (self.is_at_start, ends.is_at_start),
            (self.is_at_end, ends.is_at_end),
        ] {
            // Nothing is written while it is moved between its ends.
            if signal.get_untracked() != is_there {
                signal.set(is_there);
            }
        }
    }

    fn step(self, step: Step) {
        let is_off = self.is_off(step).get_untracked();
        if let Some(list) = self.list.get_untracked().filter(|_| !is_off) {
            browser::scroll_by_a_view(&list, step == Step::Next);
        }
    }

    fn is_off(self, step: Step) -> RwSignal<bool> {
        match step {
            Step::Previous => self.is_at_start,
            Step::Next => self.is_at_end,
        }
    }
}

impl Default for CarouselPosition {
    fn default() -> Self {
        Self::new()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Previous,
    Next,
}

/// A row of articles to swipe through.
#[component]
pub fn Carousel(
    /// The articles.
    cards: Vec<Card>,
    /// The id of its list, which [`CarouselButtons`] control: unique on the page.
    id: &'static str,
    /// How far it has been moved.
    position: CarouselPosition,
) -> impl IntoView {
    let words = use_site().words();
    let count = cards.len();
    let slide = move |(index, card)| {
        view! {
            <li class="bs-carousel__slide" aria-label=(words.position)(index + 1, count)>
                <CardView card=card look=Look::Tile level=3/>
            </li>
        }
    };
    // Not before it is seen: asking earlier would have the browser lay out what nobody sees.
    Effect::new(move || {
        let Some(list) = position.list.get() else {
            return;
        };
        let observer = ViewObserver::new("0px", move |is_in_view| {
            if is_in_view {
                position.look();
            }
        });
        observer.observe(&list);
        let observer = StoredValue::new_local(observer);
        let resized = window_event_listener(ev::resize, move |_| {
            observer.try_with_value(|observer| observer.observe(&list));
        });
        on_cleanup(move || resized.remove());
    });
    view! {
        <ul
            class="bs-carousel__list"
            id=id
            node_ref=position.list
            on:scroll=move |_| position.look()
            on:focusin=|event| browser::reveal_focused_slide(&event)
        >
            {cards.into_iter().enumerate().map(slide).collect_view()}
        </ul>
    }
}

/// The buttons of a carousel. They stand before it.
#[component]
pub fn CarouselButtons(
    /// The id of its list.
    id: &'static str,
    /// How far it has been moved.
    position: CarouselPosition,
) -> impl IntoView {
    let words = use_site().words();
    // At its end a button is marked as disabled, but keeps the focus that it may have.
    let button = move |step, name: &'static str, icon| {
        let is_off = position.is_off(step);
        view! {
            <button
                class="bs-carousel__button"
                type="button"
                aria-label=name
                aria-controls=id
                aria-disabled=move || if is_off.get() { "true" } else { "false" }
                on:click=move |_| position.step(step)
            >
                <IconView icon=icon/>
            </button>
        }
    };
    view! {
        <div class="bs-carousel__buttons">
            {button(Step::Previous, words.previous, Icon::Left)}
            {button(Step::Next, words.next, Icon::Right)}
        </div>
    }
}
