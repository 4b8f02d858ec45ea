//! Authors in all the forms that feeds have for them.

use super::element::Element;
use super::namespace::Space;
use crate::feed::wire;
use std::borrow::Cow;

/// The authors that an element names: by `dc:creator`, else by the format's own element, else by the podcast's.
pub(super) fn authors<'a>(element: &Element<'a>) -> Vec<wire::Author<'a>> {
    const NAMES: [(Space, &str); 5] = [
        (Space::Dublin, "creator"),
        (Space::Own, "author"),
        (Space::Atom, "author"),
        (Space::Podcast, "author"),
        (Space::Own, "managingEditor"),
    ];
    let by_name = NAMES.iter().map(|(space, local)| -> Vec<_> {
        element.all(*space, local).filter_map(author).collect()
    });
    let mut found = by_name.filter(|authors| !authors.is_empty());
    found.next().unwrap_or_default()
}

fn author<'a>(element: &Element<'a>) -> Option<wire::Author<'a>> {
    let part = |local| {
        element
            .line_of(Space::Own, local)
            .or_else(|| element.line_of(Space::Atom, local))
    };
    let (name, url) = match (part("name"), part("uri").or_else(|| part("url"))) {
        (None, None) => (part("email").or_else(|| name(element.line())), None),
        (name, url) => (name, url),
    };
    (name.is_some() || url.is_some()).then(|| wire::Author {
        path: element.name.to_owned(),
        name,
        url,
        avatar: None,
    })
}

/// The name in `mail (name)` and `name <mail>`; the mail address, if there is nothing else.
fn name(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let bracketed = |open, close| {
        let (before, rest) = text.split_once(open)?;
        let (inside, after) = rest.rsplit_once(close)?;
        Some((before.trim(), inside.trim(), after.trim()))
    };
    let found = match (bracketed('(', ')'), bracketed('<', '>')) {
        (Some((mail, name, "")), _) if mail.contains('@') && !name.is_empty() => Some(name),
        (_, Some((name, mail, ""))) if mail.contains('@') && !name.is_empty() => {
            Some(name.trim_matches('"').trim())
        }
        _ => None,
    };
    match found {
        Some(name) => Some(Cow::Owned(name.to_owned())),
        None => (!text.is_empty()).then_some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_are_found_beside_mail_addresses() {
        for (text, expected) in [
            ("lin@shop.example (林小满)", Some("林小满")),
            ("林小满 <lin@shop.example>", Some("林小满")),
            ("\"Lin, Xiaoman\" <lin@shop.example>", Some("Lin, Xiaoman")),
            ("林小满（县域观察）", Some("林小满（县域观察）")),
            ("Lin (editor)", Some("Lin (editor)")),
            ("lin@shop.example", Some("lin@shop.example")),
            ("lin@shop.example ()", Some("lin@shop.example ()")),
            ("", None),
        ] {
            assert_eq!(name(text.into()).as_deref(), expected);
        }
    }
}
