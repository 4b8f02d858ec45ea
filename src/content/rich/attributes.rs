//! What an attribute's value must be to stay.

use super::{Writer, hidden, sources};
use crate::{
    content::{
        policy::{ATTRIBUTES, MAX_SIZE, Value},
        tree::{Element, push_attribute},
    },
    model::{Address, Use},
};

impl Writer<'_> {
    /// Writes an attribute as the policy has it, or nothing.
    pub(super) fn attribute(&mut self, element: &Element<'_>, name: &'static str, text: &str) {
        // `links` knows where it leads.
        if name == "href" {
            return;
        }
        let Some((_, value)) = ATTRIBUTES.iter().find(|(it, _)| *it == name) else {
            return;
        };
        let kept = match value {
            Value::Link => self.address(text, Use::Link),
            Value::Media => self.address(text, Use::Media),
            Value::Web => self.address(text, Use::Data),
            Value::Sources => sources::resolved(text, &|address| self.address(address, Use::Media)),
            Value::Size => size(element)
                .and_then(|_| leading_number(text))
                .map(|it| it.to_string()),
            Value::Unwritten => {
                let is_unseen = name == "class" && hidden::is_unseen(text);
                is_unseen.then(|| hidden::UNSEEN_CLASS.to_owned())
            }
            other => judged(*other, text),
        };
        if let Some(kept) = kept {
            push_attribute(&mut self.html, name, &kept);
        }
    }

    /// An address of the feed for this use.
    pub(super) fn address(&self, text: &str, use_: Use) -> Option<String> {
        let mut address = Address::resolve(text, &self.surroundings.bases, use_).ok()?;
        if use_ != Use::Link && self.surroundings.upgrade_media {
            address = address.upgraded();
        }
        Some(self.seen(&address).to_owned())
    }

    /// An address as it is written: absolute, but for the site's own.
    pub(super) fn seen<'b>(&self, address: &'b Address) -> &'b str {
        address.seen_from(self.surroundings.origin)
    }

    /// Writes the language of a piece of code, from the class that highlighters read it from.
    pub(super) fn language(&mut self, element: &Element<'_>) {
        let Some(language) = language(element) else {
            return;
        };
        // Into the tag that has just been written.
        self.html.pop();
        push_attribute(&mut self.html, "data-language", &language);
        self.html.push('>');
        if let Some(open) = self.open.last_mut() {
            open.inside = self.html.len();
        }
    }
}

/// What stays of a value that is no address and no size.
pub(super) fn judged(value: Value, text: &str) -> Option<String> {
    match value {
        Value::Text => Some(text.to_owned()),
        Value::Count(most) => leading_number(text).map(|it| it.clamp(1, most).to_string()),
        Value::Number => text.trim().parse::<i32>().ok().map(|it| it.to_string()),
        Value::Flag => Some(String::new()),
        Value::OneOf(words) => words
            .iter()
            .find(|word| word.eq_ignore_ascii_case(text.trim()))
            .map(|word| (*word).to_owned()),
        Value::Plain(others, most) => {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
            let text = text.trim();
            let fits = !text.is_empty() && text.len() <= most && text.chars().all(is_plain);
            fits.then(|| text.to_owned())
        }
        _ => None,
    }
}

fn language(element: &Element<'_>) -> Option<String> {
    let class = element.get("class").unwrap_or_default();
    let of_class = class.split_ascii_whitespace().find_map(|class| {
        class
            .strip_prefix("language-")
            .or_else(|| class.strip_prefix("lang-"))
    });
    let own = element.get("data-language").unwrap_or_default();
    let language = of_class.unwrap_or(&own);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '#' | '.' | '_');
    let fits = !language.is_empty() && language.len() <= 30 && language.chars().all(is_plain);
    fits.then(|| language.to_owned())
}

/// Width and height in CSS px, where both are given and sane.
pub(super) fn size(element: &Element<'_>) -> Option<(u32, u32)> {
    let side = |name| {
        let side = leading_number(&element.get(name)?)?;
        (1..=MAX_SIZE).contains(&side).then_some(side)
    };
    side("width").zip(side("height"))
}

/// A number as it stands in attributes: `640`, `640px`, but no share such as `50%`.
fn leading_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.strip_suffix("px").unwrap_or(text);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}
