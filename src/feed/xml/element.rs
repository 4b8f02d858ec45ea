//! An element of the feed's own structure, and what can be asked of it.

use super::namespace::Space;
use super::reference;
use quick_xml::events::attributes::Attributes;
use std::borrow::Cow;

/// An element, with the elements in it if it is one that holds some.
#[derive(Clone, Debug)]
pub(super) struct Element<'a> {
    pub(super) space: Space,
    /// Its name as written.
    pub(super) name: &'a str,
    pub(super) local: &'a str,
    pub(super) attributes: &'a str,
    /// Its text, decoded; that of elements within it included where they are no structure of the feed.
    pub(super) text: Cow<'a, str>,
    /// All between its tags, as written.
    pub(super) inner: &'a str,
    /// Whether there are tags in it that are no structure of the feed.
    pub(super) has_markup: bool,
    /// Whether something in it is no well-formed XML.
    pub(super) is_repaired: bool,
    pub(super) children: Vec<Self>,
}

impl<'a> Element<'a> {
    /// Whether this is the element of a vocabulary with a name. Case does not count: feeds have `pubdate` as well.
    pub(super) fn is(&self, space: Space, local: &str) -> bool {
        self.space == space && self.local.eq_ignore_ascii_case(local)
    }

    /// The elements directly in it with a name.
    pub(super) fn all<'e, 'n>(
        &'e self,
        space: Space,
        local: &'n str,
    ) -> impl Iterator<Item = &'e Self> + use<'e, 'n, 'a> {
        let children = self.children.iter();
        children.filter(move |child| child.is(space, local))
    }

    /// The first such element that says something.
    pub(super) fn child(&self, space: Space, local: &str) -> Option<&Self> {
        let is_said = |child: &&Self| !child.is_blank() || !child.attributes.is_empty();
        self.all(space, local).find(is_said)
    }

    /// The first such element that has text.
    pub(super) fn written(&self, space: Space, local: &str) -> Option<&Self> {
        self.all(space, local).find(|child| !child.is_blank())
    }

    /// The first of these elements that has text.
    pub(super) fn first_written(&self, names: &[(Space, &str)]) -> Option<&Self> {
        let mut names = names.iter();
        names.find_map(|(space, local)| self.written(*space, local))
    }

    fn is_blank(&self) -> bool {
        self.inner.trim().is_empty()
    }

    /// Its text without the space around.
    pub(super) fn line(&self) -> Cow<'a, str> {
        match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// The text of the first such element, trimmed.
    pub(super) fn line_of(&self, space: Space, local: &str) -> Option<Cow<'a, str>> {
        let line = self.written(space, local)?.line();
        (!line.is_empty()).then_some(line)
    }

    /// An attribute that says something.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut attributes = attributes(self.attributes);
        let (_, value) = attributes.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        let value = value.trim();
        (!value.is_empty()).then(|| reference::decoded(value).0)
    }

    /// Whether an attribute has a value, whatever its case.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        let is_value = |found: Cow<'_, str>| found.eq_ignore_ascii_case(value);
        self.attribute(name).is_some_and(is_value)
    }
}

/// Names and values, undecoded. One that is broken costs itself only.
pub(super) fn attributes(attributes: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut all = Attributes::html(attributes, 0);
    all.with_checks(false);
    all.filter_map(move |attribute| {
        let attribute = attribute.ok()?;
        let name = within(attributes, attribute.key.0)?;
        let value = match &attribute.value {
            Cow::Borrowed(value) => within(attributes, value)?,
            Cow::Owned(_) => return None,
        };
        Some((name, value))
    })
}

/// Bytes of a text as that text again.
fn within<'a>(text: &'a str, bytes: &[u8]) -> Option<&'a str> {
    if bytes.is_empty() {
        return Some("");
    }
    let start = bytes.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    text.get(start..start + bytes.len())
}

#[cfg(test)]
mod tests {
    use super::attributes;

    #[test]
    fn attributes_may_be_sloppy() {
        let source = " a=\"1\" b = '2>' c=3 d 移=\"动\" e=\"\" f=\"4";
        let all: Vec<_> = attributes(source).collect();
        let expected = [
            ("a", "1"),
            ("b", "2>"),
            ("c", "3"),
            ("d", ""),
            ("移", "动"),
            ("e", ""),
        ];
        assert_eq!(all, expected);
    }
}
