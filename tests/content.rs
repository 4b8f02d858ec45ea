//! What becomes of articles' HTML: what survives, what must not, and how much of it is read.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "content/corpus.rs"]
mod corpus;
#[path = "content/generators.rs"]
mod generators;
#[path = "content/limits.rs"]
mod limits;
#[path = "content/omissions.rs"]
mod omissions;
#[path = "content/parsed.rs"]
mod parsed;
#[path = "content/payloads.rs"]
mod payloads;
#[path = "content/surroundings.rs"]
mod surroundings;

use broadsheet::content::{self, Sanitised, Surroundings};
use broadsheet::model::{Address, Bases, RawHtml, Use};
use serde::de::DeserializeOwned;
use std::path::PathBuf;

/// The article that the fixtures stand in.
const ARTICLE: &str = "https://news.example/2026/tea";

fn address(text: &str) -> Address {
    Address::resolve(text, &Bases::default(), Use::Link).expect(text)
}

/// Of a site that has another article, at `/articles/cups` of the publisher's.
fn surroundings() -> Surroundings<'static> {
    fn in_app(link: &Address) -> Option<String> {
        link.is_same_page(&address("https://news.example/articles/cups"))
            .then(|| "/site/cups".to_owned())
    }
    Surroundings {
        bases: Bases::new([address(ARTICLE)]),
        own: Some(address(ARTICLE)),
        in_app: &in_app,
        ..Surroundings::default()
    }
}

fn sanitise(html: &str) -> Sanitised {
    sanitise_in(html, &surroundings())
}

fn sanitise_in(html: &str, surroundings: &Surroundings<'_>) -> Sanitised {
    content::sanitise(&RawHtml::new(html.to_owned()), surroundings)
}

/// Sanitises, and makes sure of what must hold for whatever HTML.
fn checked(html: &str) -> Sanitised {
    let sanitised = sanitise(html);
    parsed::assert_only_what_the_policy_allows(html, &sanitised);
    // Links that lead into this site do not lead there from their publisher's.
    let unlinked = Surroundings {
        in_app: &|_| None,
        ..surroundings()
    };
    let once = sanitise_in(html, &unlinked).html;
    let twice = sanitise_in(once.as_str(), &unlinked).html;
    assert_eq!(twice.as_str(), once.as_str(), "sanitised again: {html}");
    // The second wall alone lets no more through.
    let alone = content::second_wall(html, &unlinked);
    parsed::assert_only_what_the_policy_allows(html, &alone);
    sanitised
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/content")
}

fn read_json<T: DeserializeOwned>(path: &PathBuf) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    serde_json::from_str(&text)
        .or_else(|_| serde_json::from_str(&without_surrogates(&text)))
        .unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

/// JSON without halves of characters, which Rust's texts cannot hold. Feeds are read so, too.
fn without_surrogates(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut repaired = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        repaired.push_str("\\u");
        match part.get(..4) {
            Some(code)
                if (0xd800..=0xdfff).contains(&u32::from_str_radix(code, 16).unwrap_or(0)) =>
            {
                repaired.push_str("fffd");
                repaired.push_str(part.get(4..).unwrap_or_default());
            }
            _ => repaired.push_str(part),
        }
    }
    repaired
}
