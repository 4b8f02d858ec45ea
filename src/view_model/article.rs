//! An article's page.

use super::{
    Block, Card, Piece, ReadingTime, TagLink, blocks, lead::is_said_by, plain_text::paragraphs,
    reading_time,
};
use crate::model::{
    Address, Article, Attachment, Author, Body, Heading, Image, Kind, Language, Product, SafeHtml,
    Site, SourceCredit, Timestamp, Views, text_of_html,
};
use serde::{Deserialize, Serialize};

/// How many related articles are shown.
const RELATED: usize = 4;

/// Among so many of the newest articles that share a tag, related ones are looked for: what is done for each article must not grow
/// with the archive.
const COMPARED: usize = 200;

/// What an article's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticlePage {
    /// As a card: its heading, summary, picture and address.
    pub card: Card,
    /// Its lead, unless the text begins with the same words.
    pub lead: Option<String>,
    /// The text.
    pub body: ArticleBody,
    /// Whether the text is not whole, because it is too long or too deeply nested.
    pub is_cut: bool,
    /// The text's headings, where there are enough of them to find one's way by.
    pub outline: Vec<Heading>,
    /// The picture above the text, unless the text shows it itself.
    pub picture: Option<Image>,
    /// When it was changed after publication.
    pub modified: Option<Timestamp>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Its tags.
    pub tags: Vec<TagLink>,
    /// Its language.
    pub language: Option<Language>,
    /// Article, opinion or people.
    pub kind: Kind,
    /// How often it was read, and when that was counted.
    pub views: Option<Views>,
    /// Minutes to read.
    pub reading_time: Option<ReadingTime>,
    /// Who edited it.
    pub editor: Option<String>,
    /// Where it came from.
    pub source: Option<SourceCredit>,
    /// The copyright notice.
    pub copyright: Option<String>,
    /// The permalink at the publisher's own site.
    pub original: Option<Address>,
    /// The page that it is about.
    pub external: Option<Address>,
    /// Files to take along.
    pub attachments: Vec<Attachment>,
    /// Goods it speaks of.
    pub products: Vec<Product>,
    /// Where to read on.
    pub neighbours: Neighbours,
    /// The site's sections.
    pub blocks: Vec<Block>,
}

/// An article's text, ready to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArticleBody {
    /// Sanitised HTML.
    Html(SafeHtml),
    /// Paragraphs of plain text.
    Text(Vec<Vec<Piece>>),
    /// Nothing but the lead.
    SummaryOnly,
}

impl ArticleBody {
    /// What there is to read, as lines of plain text.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Html(html) => text_of_html(html.as_str()),
            Self::Text(paragraphs) => {
                let mut words = String::new();
                for paragraph in paragraphs {
                    for piece in paragraph {
                        words.push_str(piece.text());
                    }
                    words.push('\n');
                }
                words
            }
            Self::SummaryOnly => String::new(),
        }
    }
}

/// Articles to read next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    /// The next newer article.
    pub newer: Option<Card>,
    /// The next older article.
    pub older: Option<Card>,
    /// Related ones, without their summaries.
    pub related: Vec<Card>,
}

impl ArticlePage {
    /// The page with its text: sanitised HTML, in which addresses of the site's own `origin` may be written from the root.
    #[must_use]
    pub fn with_html(mut self, html: SafeHtml, origin: &str) -> Self {
        self.picture
            .take_if(|image| html.shows(&image.address, origin));
        self.body = ArticleBody::Html(html);
        self.lead.take_if(|lead| is_said_by(lead, &self.body));
        self
    }
}

/// The page of an article of this site, but for a text in HTML: see [`ArticlePage::with_html`].
#[must_use]
pub fn article_page(site: &Site, article: &Article) -> ArticlePage {
    ArticlePage {
        blocks: blocks(site),
        ..lone_article_page(site, article)
    }
}

/// The same without the site's sections, which are equal for all articles: for whoever makes many pages.
#[must_use]
pub fn lone_article_page(site: &Site, article: &Article) -> ArticlePage {
    let body = match &article.body {
        Body::Text(text) => ArticleBody::Text(paragraphs(text)),
        Body::SummaryOnly | Body::Html(_) => ArticleBody::SummaryOnly,
    };
    let card = Card::of(article);
    let lead = card.summary.clone().filter(|it| !is_said_by(it, &body));
    ArticlePage {
        card,
        lead,
        body,
        is_cut: false,
        outline: Vec::new(),
        picture: article.lead_picture().cloned(),
        modified: article.modified,
        authors: article.authors.clone(),
        tags: article
            .tags
            .iter()
            .filter_map(|(_, slug)| site.tag(slug))
            .map(TagLink::of)
            .collect(),
        language: article.language.clone(),
        kind: article.kind,
        views: article.views.clone(),
        reading_time: reading_time(article),
        editor: article.editor.clone(),
        source: article.source.clone(),
        copyright: article.copyright.clone(),
        original: article.url.clone(),
        external: article.external_url.clone(),
        attachments: article.attachments.clone(),
        products: article.products.clone(),
        neighbours: neighbours(site, article),
        blocks: Vec::new(),
    }
}

fn neighbours(site: &Site, article: &Article) -> Neighbours {
    let position = site.position(&article.slug);
    let at = |position: Option<usize>| {
        position
            .and_then(|position| site.articles().get(position))
            .map(Card::of)
    };
    let mut related = if article.related.is_empty() {
        by_shared_tags(site, article)
    } else {
        Card::of_slugs(site, article.related.iter().take(RELATED))
    };
    // Their titles say enough at an article's end; each summary would be one more text to load and lay out with every page.
    for card in &mut related {
        card.summary = None;
    }
    Neighbours {
        newer: at(position.and_then(|position| position.checked_sub(1))),
        older: at(position.and_then(|position| position.checked_add(1))),
        related,
    }
}

/// Articles that share tags: the more tags the better, newest first among equals.
fn by_shared_tags(site: &Site, article: &Article) -> Vec<Card> {
    let own = site.position(&article.slug);
    let tags = article.tags.iter();
    let mut carriers: Vec<&[usize]> = tags.map(|(_, tag)| site.carriers(tag)).collect();
    // So many tags in common, and the place; the best first.
    let mut best: Vec<(usize, usize)> = Vec::with_capacity(RELATED + 1);
    for _ in 0..COMPARED {
        let next = carriers.iter().filter_map(|places| places.first()).min();
        let Some(place) = next.copied() else {
            break;
        };
        let mut shared = 0;
        for places in &mut carriers {
            if let [first, rest @ ..] = *places
                && *first == place
            {
                *places = rest;
                shared += 1;
            }
        }
        if own != Some(place) {
            let rank = best.partition_point(|(count, _)| *count >= shared);
            best.insert(rank, (shared, place));
            best.truncate(RELATED);
        }
        // Older ones are no better than as many that share all tags.
        let least = best.get(RELATED - 1).map(|(count, _)| *count);
        if least == Some(article.tags.len()) {
            break;
        }
    }
    best.into_iter()
        .filter_map(|(_, place)| site.articles().get(place))
        .map(Card::of)
        .collect()
}
