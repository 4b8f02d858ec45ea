//! `/embed/hot`, `/embed/picks`, `/embed/opinions` and `/embed/tags/:tag`: articles to choose from.

use super::{card::row, document::EmbedPage, small_print::credit, word::word};
use crate::{
    components::Site,
    locale::Strings,
    model::SectionKind,
    routes::Embed,
    view_model::{Block, BlockContent, Card, TagPage},
};
use maud::{Markup, html};

/// So many articles at most stand in a frame; the rest is a click away.
const SHOWN: usize = 12;

/// The page with a section's articles: the carousel's to swipe through, others one below the other. `None` for sections of links,
/// which are not this site's to hand on.
#[must_use]
pub fn section(site: &Site, block: &Block) -> Option<EmbedPage> {
    let (embed, cards) = match (block.kind, &block.content) {
        (SectionKind::Hot, BlockContent::Cards(cards)) => (Embed::Hot, cards.iter().collect()),
        (SectionKind::Picks, BlockContent::Cards(cards)) => (Embed::Picks, cards.iter().collect()),
        (SectionKind::Opinions, BlockContent::Opinions { portraits, lines }) => {
            (Embed::Opinions, portraits.iter().chain(lines).collect())
        }
        _ => return None,
    };
    let own_word = site.words().section(block.kind);
    Some(page(
        site,
        embed,
        block.title.as_deref().unwrap_or(own_word),
        cards,
    ))
}

/// The page with a tag's newest articles.
#[must_use]
pub fn tag(site: &Site, page_of: &TagPage) -> EmbedPage {
    let embed = Embed::Tag(page_of.tag.slug.clone());
    page(
        site,
        embed,
        &page_of.tag.name,
        page_of.list.cards.iter().collect(),
    )
}

fn page(site: &Site, embed: Embed, title: &str, mut cards: Vec<&Card>) -> EmbedPage {
    let site = &site.embedded();
    cards.truncate(SHOWN);
    let list = match embed {
        Embed::Hot | Embed::Picks => carousel(site, &cards),
        _ => rows(site, &cards),
    };
    EmbedPage {
        title: title.to_owned(),
        content: html! {
            h1 #title { (title) }
            (list)
            (credit(site, &embed.origin(), |locale| locale.strings().more))
        },
        embed,
        lang: None,
    }
}

fn rows(site: &Site, cards: &[&Card]) -> Markup {
    html! {
        @if cards.is_empty() {
            p.bs-summary { (word(site, &|locale| locale.strings().no_articles.to_owned())) }
        } @else {
            ul.bs-rows {
                @for (index, card) in cards.iter().enumerate() {
                    li class=(if card.image.is_some() { "bs-row" } else { "bs-row bs-row--plain" }) { (row(site, card, index < 2)) }
                }
            }
        }
    }
}

/// A row to swipe through. Its buttons come with the script; without it the row is scrolled like any other.
fn carousel(site: &Site, cards: &[&Card]) -> Markup {
    let step = |back: bool, say: fn(&Strings) -> &'static str, sign: &str| {
        html! {
            button type="button" data-step=(if back { "-1" } else { "1" }) aria-controls="list" hidden {
                span.bs-hidden { (word(site, &|locale| say(locale.strings()).to_owned())) }
                span aria-hidden="true" { (sign) }
            }
        }
    };
    html! {
        div.bs-steps {
            (step(true, |words| words.previous, "‹"))
            (step(false, |words| words.next, "›"))
        }
        @if cards.is_empty() {
            (rows(site, cards))
        } @else {
            ul.bs-slides #list tabindex="0" aria-labelledby="title" {
                @for (index, card) in cards.iter().enumerate() {
                    li { (row(site, card, index < 2)) }
                }
            }
        }
    }
}
