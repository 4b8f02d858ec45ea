//! Which page an address is of.

use super::Address;
use std::borrow::Cow;

impl Address {
    /// What follows `#`, escaped as it stands.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.0.split_once('#').map(|(_, fragment)| fragment)
    }

    /// The address as a page at an origin, such as `https://example.com`, names it: what lies there too, from the root, so that a copy
    /// of the site on another host shows its own pictures and pages.
    #[must_use]
    pub fn seen_from(&self, origin: &str) -> &str {
        // Whoever has a certificate answers for both.
        let without = || {
            let host = origin.strip_prefix("https:")?;
            self.0.strip_prefix("http:")?.strip_prefix(host)
        };
        let path = self.0.strip_prefix(origin).or_else(without);
        // Two slashes would begin another host's address.
        let is_path = |path: &&str| {
            path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\")
        };
        path.filter(is_path).unwrap_or(&self.0)
    }

    /// What [`Address::seen_from`] wrote, whole again.
    #[must_use]
    pub fn whole<'a>(seen: &'a str, origin: &str) -> Cow<'a, str> {
        if seen.starts_with('/') {
            Cow::Owned([origin, seen].concat())
        } else {
            Cow::Borrowed(seen)
        }
    }

    /// Whether both are web addresses of one page: whatever their fragments, `http` or `https`, with or without `www.`, a slash or
    /// `index.html` at the end, or what only tells where a reader came from.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        self.page().is_some() && self.page() == other.page()
    }

    /// What the addresses of one page have in common, see [`Address::is_same_page`]; `None` if it is no web address.
    pub(in crate::model) fn page(&self) -> Option<&str> {
        let (scheme, rest) = self.0.split_once("://")?;
        let page = rest.split('#').next().unwrap_or(rest);
        let page = page.strip_prefix("www.").unwrap_or(page);
        let page = match page.split_once('?') {
            Some((path, query)) if query.split('&').all(is_tracking) => path,
            _ => page,
        };
        let page = page.strip_suffix("/index.html").unwrap_or(page);
        matches!(scheme, "http" | "https").then(|| page.trim_end_matches('/'))
    }
}

/// Whether a member of a query is for counting readers.
fn is_tracking(member: &str) -> bool {
    let name = member.split('=').next().unwrap_or_default();
    name.is_empty() || name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "spm")
}
