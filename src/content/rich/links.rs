//! Links: out, within the site, and within the article.

use super::{LEAVES_NOTE, Writer, places};
use crate::{
    content::{Surroundings, tree::Element},
    model::{Address, Use},
};

/// Where a link leads.
pub(super) enum Destination {
    /// To a part of this article, or a page of this site.
    Here(String),
    /// To a page elsewhere.
    Page(Address),
    /// To a mail or telephone program.
    Contact(Address),
}

/// What a link within its own article names, without our prefix.
pub(super) fn fragment(link: &Element<'_>, surroundings: &Surroundings<'_>) -> Option<String> {
    let href = link.get("href")?;
    let whole = match href.trim().strip_prefix('#') {
        Some(fragment) => fragment.to_owned(),
        None if !href.contains('#') => return None,
        None => {
            let own = surroundings.own.as_ref()?;
            let address = Address::resolve(&href, &surroundings.bases, Use::Link).ok()?;
            let is_own = address.is_same_page(own);
            address.fragment().filter(|_| is_own)?.to_owned()
        }
    };
    Some(places::bare(&whole).to_owned())
}

/// What the fragment of an address becomes where a page of this site takes the address's place. That page may not be looked at: its
/// ids are made of the article's own, see [`places`].
fn place_of(address: &Address) -> Option<String> {
    let fragment = address.fragment()?;
    // What browsers are to search for is no place.
    let is_place = !fragment.is_empty() && !fragment.starts_with(":~:");
    is_place.then(|| ["#", &places::written(places::bare(fragment))].concat())
}

/// What an id in an address stands for; `None` if it stands for itself, or for no text.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.strip_prefix('%').map_or_else(
        || {
            let (before, after) = text.split_once('%')?;
            bytes.extend_from_slice(before.as_bytes());
            Some(after)
        },
        Some,
    )?;
    loop {
        let (digits, after) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        match after.split_once('%') {
            Some((plain, next)) => {
                bytes.extend_from_slice(plain.as_bytes());
                rest = next;
            }
            None => {
                bytes.extend_from_slice(after.as_bytes());
                return String::from_utf8(bytes).ok();
            }
        }
    }
}

impl Writer<'_> {
    /// The id of an element that links may lead to.
    pub(super) fn id(&self, at: usize) -> Option<String> {
        self.places.id(at, self.tree.element(at)?)
    }

    fn destination(&self, link: &Element<'_>) -> Option<Destination> {
        if let Some(fragment) = fragment(link, self.surroundings) {
            let found = |id: &str| {
                let href = || ["#", &places::written(id)].concat();
                self.places.has(id).then(|| Destination::Here(href()))
            };
            return found(&fragment).or_else(|| found(places::bare(&unescaped(&fragment)?)));
        }
        let address =
            Address::resolve(&link.get("href")?, &self.surroundings.bases, Use::Link).ok()?;
        if let Some(mut href) = (self.surroundings.in_app)(&address) {
            href.push_str(&place_of(&address).unwrap_or_default());
            return Some(Destination::Here(href));
        }
        Some(match address.host() {
            Some(_) => Destination::Page(address),
            None => Destination::Contact(address),
        })
    }

    /// Whether there is anything to see in a link.
    fn has_sign(&self, at: usize) -> bool {
        let is_visible = |c: char| {
            !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        };
        self.tree.holds(at, "img") || self.tree.words(at).contains(is_visible)
    }

    pub(super) fn link(&mut self, at: usize, element: &Element<'_>) {
        match self.destination(element) {
            // Without words nobody could follow it.
            Some(Destination::Here(href)) if href.starts_with('#') && !self.has_sign(at) => {
                self.anchor(at, element);
            }
            Some(Destination::Here(href)) => self.start(at, element, &[("href", &href)], None),
            Some(Destination::Contact(address)) => {
                self.start(at, element, &[("href", address.as_str())], None);
            }
            Some(Destination::Page(address)) => {
                let mut ours = leaving(self.seen(&address)).to_vec();
                if !self.tree.has_name(at) {
                    ours.push(("aria-label", address.host().unwrap_or_default()));
                }
                self.start(at, element, &ours, None);
            }
            // A place that links lead to, or text that leads nowhere.
            None => self.anchor(at, element),
        }
    }

    /// Writes the place that an element is, if it is one; its content follows as if there were none.
    fn anchor(&mut self, at: usize, element: &Element<'_>) {
        if self.id(at).is_some() {
            self.tag(at, element, &[], None);
            self.html.push_str("</a>");
        }
    }
}

/// The attributes of a link to another site. `external` is what the app's router leaves alone.
pub(super) fn leaving(href: &str) -> [(&str, &str); 4] {
    [
        ("href", href),
        ("class", "bs-leaves"),
        ("rel", "noopener nofollow external"),
        ("aria-describedby", LEAVES_NOTE),
    ]
}
