//! What a page of the site is to other sites: its data, and the component that shows it.

use super::{EmbeddedArticle, EmbeddedCard, EmbeddedList};
use crate::{
    components::{Site, provide_site, use_site},
    model::SectionKind,
    routes::Embed,
    view_model::{ArticlePage, Block, BlockContent, Card, Page, TagPage},
};
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};

/// An excerpt for frames of other sites.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedPage {
    /// What it is.
    pub embed: Embed,
    /// Its title, in plain text.
    pub title: String,
    /// Its own language, when that is not the site's.
    pub lang: Option<String>,
    /// What it shows.
    pub content: EmbedContent,
}

/// What an excerpt shows.
#[derive(Clone, Debug, PartialEq)]
pub enum EmbedContent {
    /// An article as a card.
    Card(Box<Card>),
    /// An article whole.
    Article(Box<ArticlePage>),
    /// The first articles of a list; a frame shows a few of them.
    List(Vec<Card>),
}

/// An article's card.
#[must_use]
pub fn card(card: &Card) -> EmbedPage {
    EmbedPage {
        embed: Embed::Card(card.slug.clone()),
        title: card.title.clone(),
        lang: None,
        content: EmbedContent::Card(card.clone().into()),
    }
}

/// A whole article.
#[must_use]
pub fn article(page: &ArticlePage) -> EmbedPage {
    let language = page.language.as_ref();
    EmbedPage {
        embed: Embed::Article(page.card.slug.clone()),
        title: page.card.title.clone(),
        lang: language.map(|language| language.as_str().to_owned()),
        content: EmbedContent::Article(page.clone().into()),
    }
}

/// A section's first articles. `None` for sections of links, which are not this site's to hand on.
#[must_use]
pub fn section(site: &Site, block: &Block) -> Option<EmbedPage> {
    let (embed, cards) = match (block.kind, &block.content) {
        (SectionKind::Hot, BlockContent::Cards(cards)) => (Embed::Hot, cards.clone()),
        (SectionKind::Picks, BlockContent::Cards(cards)) => (Embed::Picks, cards.clone()),
        (SectionKind::Opinions, BlockContent::Opinions { portraits, lines }) => (
            Embed::Opinions,
            portraits.iter().chain(lines).cloned().collect(),
        ),
        _ => return None,
    };
    let own_word = site.words().section(block.kind);
    Some(EmbedPage {
        embed,
        title: block.title.as_deref().unwrap_or(own_word).to_owned(),
        lang: None,
        content: EmbedContent::List(cards),
    })
}

/// A tag's newest articles.
#[must_use]
pub fn tag(page: &TagPage) -> EmbedPage {
    EmbedPage {
        embed: Embed::Tag(page.tag.slug.clone()),
        title: page.tag.name.clone(),
        lang: None,
        content: EmbedContent::List(page.list.cards.clone()),
    }
}

/// The excerpt of a page that other sites may show: of an article its card. `None`: it is nothing to embed.
#[must_use]
pub fn excerpt(site: &Site, page: &Page) -> Option<EmbedPage> {
    match page {
        Page::Article(page) => Some(card(&page.card)),
        Page::Section(page) if page.page == 1 => section(site, &page.block),
        Page::Tag(page) if page.list.page == 1 => Some(tag(page)),
        _ => None,
    }
}

/// The excerpt of a page that an address below `/embed` asks for. `None`: nothing of the page is to be embedded.
#[must_use]
pub fn wanted_excerpt(site: &Site, wanted: &Embed, page: &Page) -> Option<EmbedPage> {
    match (wanted, page) {
        (Embed::Article(_), Page::Article(page)) => Some(article(page)),
        _ => excerpt(site, page),
    }
}

impl EmbedPage {
    /// The articles of a list; none of any other excerpt.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        match &self.content {
            EmbedContent::List(cards) => cards,
            EmbedContent::Card(_) | EmbedContent::Article(_) => &[],
        }
    }
}

/// An excerpt as it stands in a frame. Below it the site is one that other sites show: addresses are whole.
#[component]
pub fn Excerpt(
    /// What to show.
    page: EmbedPage,
) -> impl IntoView {
    // An owner of its own, so that what stands beside it keeps its site.
    let owner = Owner::new();
    let view = owner.with(|| {
        provide_site(std::sync::Arc::new(use_site().embedded()));
        shown(page)
    });
    OwnedView::new_with_owner(view, owner)
}

fn shown(page: EmbedPage) -> impl IntoView {
    let (class, content) = match page.content {
        EmbedContent::Card(card) => (
            "bs-embed bs-embed--card",
            view! { <EmbeddedCard card=*card/> }.into_any(),
        ),
        EmbedContent::Article(article) => (
            "bs-embed bs-embed--article",
            view! { <EmbeddedArticle page=*article/> }.into_any(),
        ),
        EmbedContent::List(cards) => (
            "bs-embed bs-embed--list",
            view! { <EmbeddedList embed=page.embed title=page.title cards=cards/> }.into_any(),
        ),
    };
    // No landmark: in its host's page there may be many of these.
    view! { <article class=class>{content}</article> }
}
