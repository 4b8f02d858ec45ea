//! An item as it was read, before the rules that hold for JSON Feed as well.

use super::element::Element;
use crate::feed::json::Text;
use crate::feed::wire;
use std::collections::HashSet;

/// An item, and which element each of its members came from.
#[derive(Default)]
pub(super) struct Entry<'a> {
    /// Its own id, where it has one.
    pub(super) id: Option<Text<'a>>,
    pub(super) item: wire::Item<'a>,
    /// JSON Feed's name of a member, and the element's, which its publisher knows.
    origins: Vec<(&'static str, &'a str)>,
}

impl<'a> Entry<'a> {
    /// Keeps which element a member comes from.
    pub(super) fn comes_from(&mut self, member: &'static str, element: &Element<'a>) {
        self.origins.push((member, element.name));
    }

    /// The name of a member in the document, for problems.
    pub(super) fn field(&self, field: &str) -> String {
        let found = self.origins.iter().find(|(member, _)| *member == field);
        if let Some((_, element)) = found {
            return (*element).to_owned();
        }
        match field.strip_suffix(".mime_type") {
            Some(element) => format!("{element}.type"),
            None => field.to_owned(),
        }
    }

    /// The item's id: its own, else its address where no item before has that, else one made of what it says. The same at each
    /// reading, as long as the item is.
    pub(super) fn stable_id(&self, addresses: &mut HashSet<String>) -> String {
        if let Some(id) = &self.id {
            return id.clone().into_owned();
        }
        if let Some(url) = &self.item.url
            && addresses.insert(url.clone().into_owned())
        {
            return url.clone().into_owned();
        }
        let item = &self.item;
        let mut hash = blake3::Hasher::new();
        for text in [
            &item.url,
            &item.title,
            &item.date_published,
            &item.content_html,
            &item.content_text,
            &item.summary,
        ] {
            hash.update(text.as_deref().unwrap_or_default().as_bytes());
            hash.update(b"\0");
        }
        let attachments = item.attachments.iter();
        for url in attachments.filter_map(|attachment| attachment.url.as_deref()) {
            hash.update(url.as_bytes());
        }
        let digits: String = hash.finalize().to_hex().chars().take(16).collect();
        format!("item-{digits}")
    }
}
