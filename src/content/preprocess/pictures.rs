//! `picture`: only its `img` is kept, so the address of an `img` without one comes from the sources around.

use super::{is, is_one_of};
use crate::content::policy;

/// What the sources of the picture that is open have said so far.
#[derive(Default)]
pub(super) struct Sources<'a> {
    addresses: Option<&'a str>,
}

impl<'a> Sources<'a> {
    /// Takes note of the first addresses; browsers, too, take the first that suits.
    pub(super) fn attribute(&mut self, element: &str, name: &str, value: &'a str) {
        let is_set = is(name, "srcset") || is_one_of(name, &policy::LATE_SETS);
        if is(element, "source") && is_set && !value.trim().is_empty() {
            self.addresses.get_or_insert(value);
        }
    }

    /// Writes them as an attribute of the tag that is open.
    pub(super) fn give(&mut self, out: &mut String) {
        let Some(addresses) = self.addresses.take() else {
            return;
        };
        let quote = if addresses.contains('"') { '\'' } else { '"' };
        if addresses.contains(quote) {
            return;
        }
        out.push(' ');
        out.push_str(policy::SOURCE_SET);
        out.push('=');
        out.push(quote);
        out.push_str(addresses);
        out.push(quote);
    }
}
