//! An article's text. The one place where HTML is inserted, and only sanitised HTML.

use super::{TagLinks, strings};
use crate::{
    model::{Address, Attachment, Language},
    view_model::{ArticleBody, TagLink},
};
use leptos::prelude::*;

/// The text of an article with what belongs right below it.
#[component]
pub fn ArticleBodyView(
    /// The text.
    body: ArticleBody,
    /// Whether the text is not whole.
    is_cut: bool,
    /// Its language.
    language: Option<Language>,
    /// The permalink at the publisher's own site.
    original: Option<Address>,
    /// The page that it is about.
    external: Option<Address>,
    /// Files to take along.
    attachments: Vec<Attachment>,
) -> impl IntoView {
    let words = strings();
    let lang = language.map(|language| language.as_str().to_owned());
    let text = match body {
        ArticleBody::Html(html) => {
            view! { <div class="bs-prose" lang=lang inner_html=html.as_str().to_owned()></div> }
                .into_any()
        }
        ArticleBody::Text(paragraphs) => {
            let paragraphs = paragraphs
                .into_iter()
                .map(|text| view! { <p>{text}</p> })
                .collect_view();
            view! {
                <div class="bs-prose bs-prose--text" lang=lang>
                    {paragraphs}
                </div>
            }
            .into_any()
        }
        ArticleBody::SummaryOnly => ().into_any(),
    };
    let link = |address: Option<Address>, word: &'static str| {
        address.map(|address| {
            view! {
                <a class="bs-article__original" href=address.as_str().to_owned()>
                    {word}
                    " ›"
                </a>
            }
        })
    };
    view! {
        {text}
        {is_cut.then(|| view! { <p class="bs-notice">{words.cut}</p> })}
        <Attachments attachments=attachments />
        <p class="bs-article__originals">
            {link(external, words.read_external)} {link(original, words.read_original)}
        </p>
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
    let words = strings();
    let copyright = copyright.map(|text| {
        view! {
            <p class="bs-article__copyright">
                <span class="bs-hidden">{words.copyright}": "</span>
                {text}
            </p>
        }
    });
    view! {
        {copyright}
        <TagLinks tags=tags />
    }
}

#[component]
fn Attachments(attachments: Vec<Attachment>) -> impl IntoView {
    if attachments.is_empty() {
        return None;
    }
    let items = attachments
        .into_iter()
        .map(|attachment| {
            let address = attachment.url.as_str().to_owned();
            let name = attachment.title.unwrap_or_else(|| {
                let path = address.split(['?', '#']).next().unwrap_or_default();
                path.rsplit('/').next().unwrap_or(&address).to_owned()
            });
            let size = attachment.size.map(|bytes| format!(" · {}", size(bytes)));
            let length = attachment
                .duration
                .map(|seconds| format!(" · {}", length(seconds)));
            view! {
                <li>
                    <a href=address rel="external">
                        {name}
                    </a>
                    <span class="bs-attachments__facts">
                        {attachment.mime_type} {size} {length}
                    </span>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section class="bs-attachments" aria-labelledby="attachments-heading">
            <h2 class="bs-block__title" id="attachments-heading">
                {strings().attachments}
            </h2>
            <ul>{items}</ul>
        </section>
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

/// Seconds as minutes and seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "conversion saturates, and durations are not negative"
)]
fn length(seconds: f64) -> String {
    let seconds = seconds.round() as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
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
    }
}
