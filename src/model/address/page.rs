//! Which page an address is of.

use super::Address;

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

    /// Whether both are web addresses of one page: whatever their fragments, `http` or `https`, with or without a slash at the end.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        self.page().is_some() && self.page() == other.page()
    }

    /// What the addresses of one page have in common, see [`Address::is_same_page`]; `None` if it is no web address.
    pub(in crate::model) fn page(&self) -> Option<&str> {
        let (scheme, rest) = self.0.split_once("://")?;
        let page = rest.split('#').next().unwrap_or(rest);
        matches!(scheme, "http" | "https").then(|| page.trim_end_matches('/'))
    }
}
