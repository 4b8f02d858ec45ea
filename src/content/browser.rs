//! Sanitising in the browser, by DOMPurify.

use super::{PurifyError, Sanitised, Surroundings, policy};
use crate::{
    browser::{self, Allowed, AttributeEditor},
    model::{Address, RawHtml, SafeHtml, Use},
};
use send_wrapper::SendWrapper;
use std::cell::Cell;

pub(super) async fn sanitise(
    html: &RawHtml,
    surroundings: &Surroundings,
) -> Result<Sanitised, PurifyError> {
    let allowed = Allowed {
        elements: policy::ELEMENTS,
        attributes: policy::ATTRIBUTES,
        dropped_whole: policy::DROPPED_WHOLE,
    };
    let text = cut(html.as_untrusted());
    let is_cut = Cell::new(text.len() < html.as_untrusted().len());
    let finish = |element: &AttributeEditor<'_>| {
        if element.is_deeper_than(policy::MAX_DEPTH) {
            element.remove_element();
            is_cut.set(true);
        } else {
            finish(element, surroundings);
        }
    };
    let clean = SendWrapper::new(browser::purify(text, &allowed, &finish)).await?;
    Ok(Sanitised {
        html: SafeHtml::from_sanitiser(clean),
        is_cut: is_cut.get(),
    })
}

/// Resolves an element's addresses and adds what the browser should know of it.
fn finish(element: &AttributeEditor<'_>, surroundings: &Surroundings) {
    for (attributes, use_) in [(policy::LINKS, Use::Link), (policy::MEDIA, Use::Media)] {
        for name in attributes {
            let Some(text) = element.get(name) else {
                continue;
            };
            // The targets of links within the article are gone with its ids.
            if text.starts_with('#') {
                element.remove(name);
                continue;
            }
            match Address::resolve(&text, &surroundings.bases, use_) {
                Ok(address) if use_ == Use::Media && surroundings.upgrade_media => {
                    element.set(name, address.upgraded().as_str());
                }
                Ok(address) => element.set(name, address.as_str()),
                Err(_) => element.remove(name),
            }
        }
    }
    match element.name() {
        "img" if element.get("src").is_none() => element.remove_element(),
        "img" => finish_picture(element),
        "a" if element.get("href").is_some() => element.set("rel", "noopener nofollow"),
        // Wide tables scroll in a box of their own, which the keyboard must reach.
        "table" => element.wrap("div", "bs-table"),
        "pre" => element.set("tabindex", "0"),
        _ => {}
    }
}

fn finish_picture(element: &AttributeEditor<'_>) {
    element.set("loading", "lazy");
    element.set("decoding", "async");
    element.set("referrerpolicy", "no-referrer");
    if element.get("alt").is_none() {
        element.set("alt", "");
    }
    for name in ["width", "height"] {
        let is_size = element
            .get(name)
            .is_some_and(|size| size.parse::<u16>().is_ok_and(|size| size > 0));
        if !is_size {
            element.remove("width");
            element.remove("height");
        }
    }
}

/// The part of an article that is read, cut between characters.
fn cut(html: &str) -> &str {
    html.get(..html.floor_char_boundary(policy::MAX_BYTES))
        .unwrap_or(html)
}
