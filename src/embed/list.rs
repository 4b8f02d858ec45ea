//! `/embed/hot`, `/embed/picks`, `/embed/opinions` and `/embed/tags/:tag`: articles to choose from.

use super::{card::EmbeddedRow, small_print::Credit, word::Word};
use crate::{
    locale::{Locale, Strings},
    routes::Embed,
    view_model::Card,
};
use leptos::{either::Either, prelude::*};

/// So many articles at most stand in a frame; the rest is a click away.
const SHOWN: usize = 12;

/// What a frame shows of a list: the carousel's articles to swipe through, others one below the other.
#[component]
pub fn EmbeddedList(
    /// Which list.
    embed: Embed,
    /// Its name.
    title: String,
    /// Its articles. More than fit into a frame are left out.
    cards: Vec<Card>,
) -> impl IntoView {
    let mut cards = cards;
    cards.truncate(SHOWN);
    let origin = embed.origin();
    let list = match embed {
        Embed::Hot | Embed::Picks => Either::Left(view! { <Slides cards=cards/> }),
        _ => Either::Right(view! { <Rows cards=cards/> }),
    };
    view! {
        <h1 id="title">{title}</h1>
        {list}
        <Credit origin=origin say=|locale| locale.strings().more/>
    }
}

#[component]
fn Rows(
    /// The articles.
    cards: Vec<Card>,
) -> impl IntoView {
    if cards.is_empty() {
        let say = |locale: Locale| locale.strings().no_articles.to_owned();
        return Either::Left(view! { <p class="bs-summary"><Word say=say/></p> });
    }
    let row = |(index, card): (usize, Card)| {
        let class = if card.image.is_some() {
            "bs-row"
        } else {
            "bs-row bs-row--plain"
        };
        view! { <li class=class><EmbeddedRow card=card is_first=index < 2/></li> }
    };
    let rows = cards.into_iter().enumerate().map(row).collect_view();
    Either::Right(view! { <ul class="bs-rows">{rows}</ul> })
}

/// A row to swipe through. Its buttons come with the script; without it the row is scrolled like any other.
#[component]
fn Slides(
    /// The articles.
    cards: Vec<Card>,
) -> impl IntoView {
    let list = if cards.is_empty() {
        Either::Left(view! { <Rows cards=cards/> })
    } else {
        let slide = |(index, card): (usize, Card)| {
            view! { <li><EmbeddedRow card=card is_first=index < 2/></li> }
        };
        let slides = cards.into_iter().enumerate().map(slide).collect_view();
        Either::Right(view! {
            <ul class="bs-slides" id="list" tabindex="0" aria-labelledby="title">{slides}</ul>
        })
    };
    view! {
        <div class="bs-steps">
            <Step by="-1" sign="‹" say=|words| words.previous/>
            <Step by="1" sign="›" say=|words| words.next/>
        </div>
        {list}
    }
}

#[component]
fn Step(
    /// How many views to go on; what the page's script reads.
    by: &'static str,
    /// What shows.
    sign: &'static str,
    /// What it is called.
    say: fn(&Strings) -> &'static str,
) -> impl IntoView {
    view! {
        <button type="button" data-step=by aria-controls="list" hidden>
            <span class="bs-hidden"><Word say=move |locale| say(locale.strings()).to_owned()/></span>
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}
