//! An article's text. The one place where HTML of a feed is inserted, and only sanitised HTML.

use super::{Site, outline, tag_links};
use crate::{
    model::{Address, Attachment, Direction},
    view_model::{ArticleBody, ArticlePage, Piece},
};
use maud::{Markup, PreEscaped, html};

/// The text of an article with what belongs right below it.
#[must_use]
pub fn article_body(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    let lang = page.language.as_ref().map(|language| language.as_str());
    let original = |address: Option<&Address>, word: &'static str| {
        html! {
            @if let Some(address) = address {
                a.bs-article__original href=(site.local(address)) { (word) " ›" }
            }
        }
    };
    html! {
        @match &page.body {
            ArticleBody::Html(html) => {
                (outline(site, &page.outline))
                (notes(site))
                div.bs-prose lang=[lang] { (PreEscaped(html.as_str())) }
            }
            ArticleBody::Text(paragraphs) => {
                (notes(site))
                div.bs-prose.bs-prose--text lang=[lang] {
                    @for pieces in paragraphs { (paragraph(site, pieces)) }
                }
            }
            ArticleBody::SummaryOnly => {}
        }
        @if page.is_cut {
            p.bs-notice { (words.cut) }
        }
        (attachments(site, &page.attachments))
        p.bs-article__originals {
            (original(page.external.as_ref(), words.read_external))
            " "
            (original(page.original.as_ref(), words.read_original))
        }
    }
}

/// A paragraph of plain text.
fn paragraph(site: &Site, pieces: &[Piece]) -> Markup {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Link { text, .. } => text.as_str(),
    });
    let direction = texts.filter_map(Direction::mark).next();
    html! {
        p dir=[direction] {
            @for piece in pieces {
                @match piece {
                    Piece::Text(text) => (text),
                    Piece::Link { text, address } => {
                        a.bs-leaves href=(site.local(address)) rel="noopener nofollow external" aria-describedby="leaves-note" { (text) }
                    }
                }
            }
        }
    }
}

/// What stands at the very end of an article.
#[must_use]
pub fn article_end(site: &Site, page: &ArticlePage) -> Markup {
    html! {
        @if let Some(text) = &page.copyright {
            p.bs-article__copyright {
                span.bs-hidden { (site.words().copyright) ": " }
                (text)
            }
        }
        (tag_links(site, &page.tags, false))
    }
}

/// Words that sanitised HTML refers to by id, see `content::rich`. Screen readers say them; nobody sees them here.
fn notes(site: &Site) -> Markup {
    let words = site.words();
    html! {
        div hidden {
            span #leaves-note { (words.leaves) }
            span #zoom-note { (words.enlarge) }
            span #close-note { (words.close) }
            span #table-note { (words.table) }
        }
    }
}

fn attachments(site: &Site, attachments: &[Attachment]) -> Markup {
    html! {
        @if !attachments.is_empty() {
            section.bs-attachments aria-labelledby="attachments-heading" {
                h2.bs-block__title id="attachments-heading" { (site.words().attachments) }
                ul {
                    @for attachment in attachments {
                        li {
                            (player(site, attachment))
                            a href=(site.local(&attachment.url)) rel="external" { (name(attachment)) }
                            " "
                            span.bs-attachments__facts {
                                (attachment.mime_type)
                                @if let Some(bytes) = attachment.size { " · " (size(bytes)) }
                                @if let Some(seconds) = attachment.duration { " · " (length(seconds)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The browser's own controls for what it can play. Nothing is loaded before they are used.
fn player(site: &Site, attachment: &Attachment) -> Markup {
    let (address, name) = (site.local(&attachment.url), name(attachment));
    html! {
        @if attachment.mime_type.starts_with("audio/") {
            audio.bs-attachments__player controls preload="none" src=(address) aria-label=(name) {}
        } @else if attachment.mime_type.starts_with("video/") {
            video.bs-attachments__player controls preload="none" playsinline src=(address) aria-label=(name) {}
        }
    }
}

/// An attachment's title, else the last part of its address.
fn name(attachment: &Attachment) -> &str {
    let address = attachment.url.as_str();
    attachment.title.as_deref().unwrap_or_else(|| {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or(address)
    })
}

/// Bytes for people: one decimal from a megabyte on.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Seconds as minutes and seconds, with hours where there are some.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "conversion saturates, and durations are not negative"
)]
fn length(seconds: f64) -> String {
    let seconds = seconds.round() as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::{length, size};

    #[test]
    fn figures_are_written_for_people() {
        assert_eq!(size(999), "999 B");
        assert_eq!(size(12_345), "12 KB");
        assert_eq!(size(3_456_789), "3.4 MB");
        assert_eq!(length(61.5), "1:02");
        assert_eq!(length(3_661.0), "1:01:01");
    }
}
