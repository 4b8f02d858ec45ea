//! What an element takes from those around it: the base of addresses, and the language.

use super::element::Element;
use crate::model::{Address, Bases, Language, Use};
use std::borrow::Cow;

/// Where an element stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Where the document is.
    document: Option<Address>,
    /// By `xml:base`.
    base: Option<Address>,
    is_chinese: bool,
}

impl Context {
    /// At the top of a document.
    pub(super) fn of_document(address: Option<&Address>) -> Self {
        Self {
            document: address.cloned(),
            ..Self::default()
        }
    }

    /// Within an element.
    pub(super) fn within(&self, element: &Element<'_>) -> Self {
        let mut context = self.clone();
        if let Some(base) = element.attribute("xml:base") {
            let bases = Bases::new(self.base.iter().chain(&self.document).cloned());
            let base = Address::resolve(&base, &bases, Use::Data).ok();
            context.base = base.or(context.base);
        }
        if let Some(language) = element.attribute("xml:lang") {
            context.speak(&language);
        }
        context
    }

    /// The language is another from here on.
    pub(super) fn speak(&mut self, language: &str) {
        self.is_chinese = Language::parse(language).is_some_and(|language| language.is_chinese());
    }

    /// Whether the text here is in Chinese.
    pub(super) fn is_chinese(&self) -> bool {
        self.is_chinese
    }

    /// What addresses here are relative to, if the document says so.
    pub(super) fn base(&self) -> Option<&Address> {
        self.base.as_ref()
    }

    /// An address of the document; absolute, if the document says what it is relative to.
    pub(super) fn address<'a>(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        let Some(base) = &self.base else {
            return text;
        };
        match Address::resolve(&text, &Bases::new([base.clone()]), Use::Data) {
            Ok(address) => Cow::Owned(address.as_str().to_owned()),
            Err(_) => text,
        }
    }
}
