//! Links: out, within the site, and within the article.

use super::{LEAVES_NOTE, Writer};
use crate::{
    content::{
        Surroundings,
        tree::{Element, Node, Tree},
    },
    model::{Address, Use},
};
use std::borrow::Cow;

/// More links within an article than this lead nowhere.
const MAX_TARGETS: usize = 400;

/// Put before the ids that stay, so that none is taken for one of the page's own.
const PREFIX: &str = "a-";

/// An id that a link of the article names.
#[derive(Debug)]
pub(super) struct Target {
    /// Without prefix.
    id: String,
    /// The first element that has it.
    element: Option<usize>,
}

/// Where a link leads.
pub(super) enum Destination {
    /// To a part of this article, or a page of this site.
    Here(String),
    /// To a page elsewhere.
    Page(Address),
    /// To a mail or telephone program.
    Contact(Address),
}

/// The ids that links within an article name, and the elements that have them.
pub(super) fn targets(tree: &Tree<'_>, surroundings: &Surroundings<'_>) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    let elements = || {
        tree.nodes
            .iter()
            .enumerate()
            .filter_map(|(at, node)| match node {
                Node::Element(element) => Some((at, element)),
                Node::Text(_) => None,
            })
    };
    for (_, element) in elements().filter(|(_, element)| element.name == "a") {
        let Some(fragment) = fragment(element, surroundings) else {
            continue;
        };
        for id in [Some(fragment.as_str()), unescaped(&fragment).as_deref()] {
            if let Some(id) = id
                && targets.len() < MAX_TARGETS
                && targets.iter().all(|target| target.id != id)
            {
                targets.push(Target {
                    id: id.to_owned(),
                    element: None,
                });
            }
        }
    }
    for (at, element) in elements() {
        let Some(id) = own_id(element).filter(|_| !targets.is_empty()) else {
            continue;
        };
        let target = targets.iter_mut().find(|target| target.id == *id);
        if let Some(Target {
            element: none @ None,
            ..
        }) = target
        {
            *none = Some(at);
        }
    }
    targets
}

/// The id or, for an anchor, the name of an element, without our prefix.
fn own_id<'a>(element: &Element<'a>) -> Option<Cow<'a, str>> {
    let id = element.get("id").or_else(|| element.get("name"))?;
    // Ids of our own counting are given anew.
    let id = match id {
        Cow::Borrowed(id) => Cow::Borrowed(id.strip_prefix(PREFIX).unwrap_or(id)),
        Cow::Owned(id) => Cow::Owned(id.strip_prefix(PREFIX).unwrap_or(&id).to_owned()),
    };
    let fits = !id.is_empty() && id.len() <= 100 && !id.contains(char::is_whitespace);
    fits.then_some(id)
}

/// What a link within its own article names, without our prefix.
fn fragment(link: &Element<'_>, surroundings: &Surroundings<'_>) -> Option<String> {
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
    Some(whole.strip_prefix(PREFIX).unwrap_or(&whole).to_owned())
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
    /// The id of an element that a link of the article leads to.
    pub(super) fn id(&self, at: usize) -> Option<String> {
        let target = self.targets.iter().find(|it| it.element == Some(at))?;
        Some([PREFIX, &target.id].concat())
    }

    fn destination(&self, link: &Element<'_>) -> Option<Destination> {
        if let Some(fragment) = fragment(link, self.surroundings) {
            let found = |id: &str| {
                let mut targets = self.targets.iter();
                targets
                    .find(|target| target.id == id)?
                    .element
                    .map(|_| Destination::Here(["#", PREFIX, id].concat()))
            };
            return found(&fragment).or_else(|| found(&unescaped(&fragment)?));
        }
        let address =
            Address::resolve(&link.get("href")?, &self.surroundings.bases, Use::Link).ok()?;
        if let Some(href) = (self.surroundings.in_app)(&address) {
            return Some(Destination::Here(href));
        }
        Some(match address.host() {
            Some(_) => Destination::Page(address),
            None => Destination::Contact(address),
        })
    }

    pub(super) fn link(&mut self, at: usize, element: &Element<'_>) {
        match self.destination(element) {
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
            None if self.id(at).is_some() => self.start(at, element, &[], None),
            None => {}
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
