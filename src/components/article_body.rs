//! An article's text, with what belongs to it.

use super::{ArticleText, Outline, Site, TagLinks, use_site};
use crate::{
    locale::{Locale, Strings},
    model::{Address, Attachment, Direction, Heading, Language},
    view_model::{ArticleBody, Piece, TagLink},
};
use leptos::{either::Either, prelude::*};

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
        0..1_000 => format!("{bytes}\u{a0}B"),
        1_000..1_000_000 => format!("{}\u{a0}KB", bytes / 1_000),
        _ => format!(
            "{}.{}\u{a0}MB",
            bytes / 1_000_000,
            bytes % 1_000_000 / 100_000
        ),
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

/// The text of an article with what belongs right below it.
#[component]
pub fn ArticleBodyView(
    /// The text.
    body: ArticleBody,
    /// The text's headings, where there are enough of them.
    outline: Vec<Heading>,
    /// The text's language.
    language: Option<Language>,
    /// Whether the text is not whole.
    is_cut: bool,
    /// Files to take along.
    attachments: Vec<Attachment>,
    /// The page that the article is about.
    external: Option<Address>,
    /// The article at the publisher's own site.
    original: Option<Address>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let lang = language.map(|language| language.as_str().to_owned());
    let text = match body {
        ArticleBody::Html(html) => view! {
            <Outline headings=outline/>
            {notes(site.locale)}
            <ArticleText html=html lang=lang/>
        }
        .into_any(),
        ArticleBody::Text(paragraphs) => {
            let paragraphs = paragraphs.into_iter().map(|it| paragraph(&site, it));
            view! {
                {notes(site.locale)}
                <div class="bs-prose bs-prose--text" lang=lang>{paragraphs.collect_view()}</div>
            }
            .into_any()
        }
        ArticleBody::SummaryOnly => notes(site.locale).into_any(),
    };
    let link = |address: Address, word: &'static str| {
        let href = site.local(&address).to_owned();
        view! { <a class="bs-article__original" href=href>{word} " ›"</a> }
    };
    let attachments = (!attachments.is_empty()).then(|| attachment_section(&site, attachments));
    let originals = (external.is_some() || original.is_some()).then(|| {
        view! {
            <p class="bs-article__originals">
                {external.map(|address| link(address, words.read_external))}
                " "
                {original.map(|address| link(address, words.read_original))}
            </p>
        }
    });
    view! {
        {text}
        {is_cut.then(|| view! { <p class="bs-notice">{words.cut}</p> })}
        {attachments}
        {originals}
    }
}

/// A paragraph of plain text.
fn paragraph(site: &Site, pieces: Vec<Piece>) -> impl IntoView + use<> {
    let texts = pieces.iter().map(Piece::text);
    let direction = texts.filter_map(Direction::mark).next();
    let piece = |piece| match piece {
        Piece::Text(text) => Either::Left(text),
        Piece::Link { text, address } => {
            let href = site.local(&address).to_owned();
            Either::Right(view! {
                <a class="bs-leaves" href=href rel="noopener nofollow external" aria-describedby="leaves-note">{text}</a>
            })
        }
    };
    view! { <p dir=direction>{pieces.into_iter().map(piece).collect_view()}</p> }
}

/// Words that an article's text refers to by id, see `content::rich`. Screen readers say them; nobody sees them here. They are in
/// every article, as browsers paint a published one once they have these (`publish/template.rs`).
fn notes(locale: Locale) -> impl IntoView {
    let words = locale.strings();
    view! {
        <div hidden>
            <span id="heading-note">{locale.share_strings().heading_link}</span>
            <span id="leaves-note">{words.leaves}</span>
            <span id="zoom-note">{words.enlarge}</span>
            <span id="table-note">{words.table}</span>
        </div>
    }
}

fn attachment_section(site: &Site, attachments: Vec<Attachment>) -> impl IntoView + use<> {
    let item = |attachment: Attachment| {
        let href = site.local(&attachment.url).to_owned();
        // An empty text would be written as a space.
        let name = Some(name(&attachment).to_owned()).filter(|name| !name.is_empty());
        let player = player(&attachment.mime_type, &href, name.as_deref());
        let mut facts = kind(site.words(), &attachment.mime_type).to_owned();
        if let Some(bytes) = attachment.size {
            facts = format!("{facts} · {}", size(bytes));
        }
        if let Some(seconds) = attachment.duration {
            facts = format!("{facts} · {}", length(seconds));
        }
        view! {
            <li>
                {player}
                <a href=href rel="external">{name}</a>
                " "
                <span class="bs-attachments__facts">{facts}</span>
            </li>
        }
    };
    view! {
        <section class="bs-attachments" aria-labelledby="attachments-heading">
            <h2 class="bs-block__title" id="attachments-heading">{site.words().attachments}</h2>
            <ul>{attachments.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

/// What readers call files of a type.
fn kind<'a>(words: &Strings, mime_type: &'a str) -> &'a str {
    match mime_type.split('/').next() {
        Some("audio") => words.sound,
        Some("video") => words.film,
        Some("image") => words.picture,
        _ if mime_type == "application/pdf" => "PDF",
        _ if mime_type == "application/zip" => "ZIP",
        _ => mime_type,
    }
}

/// The browser's own controls for what it can play. Nothing is loaded before they are used.
fn player(mime_type: &str, address: &str, name: Option<&str>) -> Option<AnyView> {
    let (address, name) = (address.to_owned(), name.unwrap_or_default().to_owned());
    if mime_type.starts_with("audio/") {
        let player = view! {
            <audio class="bs-attachments__player" controls preload="none" src=address aria-label=name></audio>
        };
        Some(player.into_any())
    } else if mime_type.starts_with("video/") {
        let player = view! {
            <video class="bs-attachments__player" controls preload="none" playsinline src=address aria-label=name></video>
        };
        Some(player.into_any())
    } else {
        None
    }
}

/// What stands at the very end of an article.
#[component]
pub fn ArticleEnd(
    /// The copyright notice.
    copyright: Option<String>,
    /// The article's tags.
    tags: Vec<TagLink>,
) -> impl IntoView {
    let copyright = copyright.map(|text| {
        view! {
            <p class="bs-article__copyright">
                <span class="bs-hidden">{use_site().words().copyright} ": "</span>
                {text}
            </p>
        }
    });
    view! {
        {copyright}
        <TagLinks tags=tags/>
    }
}

#[cfg(test)]
mod tests {
    use super::{length, size};

    #[test]
    fn figures_are_written_for_people() {
        assert_eq!(size(999), "999\u{a0}B");
        assert_eq!(size(12_345), "12\u{a0}KB");
        assert_eq!(size(3_456_789), "3.4\u{a0}MB");
        assert_eq!(length(61.5), "1:02");
        assert_eq!(length(3_661.0), "1:01:01");
    }
}
