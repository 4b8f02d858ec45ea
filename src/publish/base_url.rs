//! Where the site will be.

use super::BuildError;
use crate::{
    model::{Address, Bases, Use},
    routes::Route,
};

/// The site's address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    address: Address,
    origin: String,
    base: String,
}

impl BaseUrl {
    /// Reads the address of the site's front page. A slash at its end may be missing.
    ///
    /// # Errors
    /// [`BuildError::BaseUrl`] if it is no web address, or has a query or a fragment.
    pub fn parse(text: &str) -> Result<Self, BuildError> {
        let text = text.trim();
        let refuse = |reason| BuildError::BaseUrl {
            text: text.to_owned(),
            reason,
        };
        if text.contains(['?', '#']) {
            return Err(refuse("it has a query or a fragment"));
        }
        let address = Address::resolve(&format!("{text}/"), &Bases::default(), Use::Data)
            .map_err(|_| refuse("it does not begin with https:// and a host"))?;
        let whole = address.as_str().trim_end_matches('/');
        let (scheme, rest) = whole
            .split_once("://")
            .ok_or_else(|| refuse("it has no scheme"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let origin = format!("{scheme}://{host}");
        let base = if path.is_empty() {
            String::new()
        } else {
            format!("/{path}")
        };
        let address = Address::resolve(&format!("{whole}/"), &Bases::default(), Use::Data)
            .map_err(|_| refuse("it cannot be read"))?;
        Ok(Self {
            address,
            origin,
            base,
        })
    }

    /// Scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path below which the site lies, without a slash at its end.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The front page's address.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The address of a file of the site. `path` is below the site's root, encoded, without a slash in front.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The address of a page.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        let path = route.path();
        let slash = if path.ends_with('/') { "" } else { "/" };
        format!("{}{}{path}{slash}", self.origin, self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;
    use crate::routes::Route;

    #[test]
    fn an_address_with_and_without_slash_is_one() {
        for text in ["https://example.org/news", "HTTPS://Example.org/news/"] {
            let base_url = BaseUrl::parse(text).expect(text);
            assert_eq!(base_url.origin(), "https://example.org");
            assert_eq!(base_url.base(), "/news");
            assert_eq!(
                base_url.page(&Route::Tags),
                "https://example.org/news/tags/"
            );
        }
        let spaced = BaseUrl::parse(" https://example.org/news/ \n").expect("an address");
        assert_eq!(spaced.base(), "/news");
        let spaced = BaseUrl::parse("https://example.org/ ").expect("an address");
        assert_eq!(spaced.base(), "");
        let root = BaseUrl::parse("http://127.0.0.1:8080").expect("an address");
        assert_eq!(
            (root.base(), root.page(&Route::HOME).as_str()),
            ("", "http://127.0.0.1:8080/")
        );
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for text in [
            "",
            "/news/",
            "example.org",
            "ftp://example.org/",
            "https://example.org/?a",
            "https://example.org/#a",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
    }
}
