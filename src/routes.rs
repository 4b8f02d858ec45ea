//! Typed addresses within the site. The only place where a path is spelled.

use crate::model::{SectionKind, Slug, TagSlug};
use serde::{Deserialize, Serialize};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Route {
    /// `/`, and `/page/2` for further pages of the latest list.
    Front {
        /// 1-based.
        page: u32,
    },
    /// `/articles/:slug`.
    Article(Slug),
    /// `/tags`.
    Tags,
    /// `/tags/:tag`, and `/tags/:tag/page/2`.
    Tag {
        /// Which tag.
        tag: TagSlug,
        /// 1-based.
        page: u32,
    },
    /// `/hot`, `/opinions`, `/topics`, `/partners`.
    Section(SectionKind),
    /// `/about-feed`.
    AboutFeed,
}

impl Route {
    /// The front page.
    pub const HOME: Self = Self::Front { page: 1 };

    /// The path below the site's root, percent-encoded where needed, beginning with `/`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Front { page: 0 | 1 } => "/".to_owned(),
            Self::Front { page } => format!("/page/{page}"),
            Self::Article(slug) => format!("/articles/{slug}"),
            Self::Tags => "/tags".to_owned(),
            Self::Tag { tag, page: 0 | 1 } => format!("/tags/{}", encode(tag.as_str())),
            Self::Tag { tag, page } => format!("/tags/{}/page/{page}", encode(tag.as_str())),
            Self::Section(kind) => format!("/{}", kind.as_str()),
            Self::AboutFeed => "/about-feed".to_owned(),
        }
    }

    /// The address to link to: the path behind `base`, which is empty or `/news`-like, without a slash at its end.
    #[must_use]
    pub fn href(&self, base: &str) -> String {
        format!("{base}{}", self.path())
    }

    /// Reads a path below the site's root, encoded or not, with or without a slash at its end. `None`: no such page.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let segments: Vec<&str> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .collect();
        match segments.as_slice() {
            [] => Some(Self::HOME),
            ["page", number] => Some(Self::Front {
                page: page_number(number)?,
            }),
            ["articles", slug] => Slug::parse(slug).map(Self::Article),
            ["tags"] => Some(Self::Tags),
            ["tags", tag] => TagSlug::parse(tag).map(|tag| Self::Tag { tag, page: 1 }),
            ["tags", tag, "page", number] => Some(Self::Tag {
                tag: TagSlug::parse(tag)?,
                page: page_number(number)?,
            }),
            ["about-feed"] => Some(Self::AboutFeed),
            [word] => SectionKind::parse(word).map(Self::Section),
            _ => None,
        }
    }
}

/// Reads a 1-based page number as it stands in an address: digits only, no zero in front.
#[must_use]
pub fn page_number(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|page| is_plain && *page >= 1)
}

/// Percent-encodes what may not stand in a path segment. Slugs hold letters, digits and hyphens only, so this concerns
/// letters beyond ASCII.
fn encode(segment: &str) -> String {
    let mut encoded = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            encoded.push(char::from(byte));
        } else {
            const HEX: [char; 16] = [
                '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
            ];
            encoded.push('%');
            encoded.extend(
                [byte >> 4, byte & 15]
                    .map(|nibble| HEX.get(usize::from(nibble)).copied().unwrap_or('0')),
            );
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::model::{SectionKind, Slug, TagSlug};

    fn all() -> Vec<Route> {
        let mut routes = vec![
            Route::HOME,
            Route::Front { page: 2 },
            Route::Article(Slug::parse("night-market").unwrap()),
            Route::Tags,
            Route::AboutFeed,
        ];
        for name in ["移动电商", "AI", "C++", "Straße 7", "日本語テスト"] {
            for page in [1, 12] {
                let tag = TagSlug::of_name(name);
                routes.push(Route::Tag { tag, page });
            }
        }
        routes.extend(SectionKind::ALL.map(Route::Section));
        routes
    }

    #[test]
    fn every_route_is_read_back_from_its_path() {
        for route in all() {
            let path = route.path();
            assert!(path.is_ascii(), "{path} is encoded");
            assert_eq!(Route::parse(&path), Some(route.clone()), "{path}");
            assert_eq!(Route::parse(&format!("{path}/")), Some(route), "{path}/");
        }
    }

    #[test]
    fn an_unencoded_chinese_tag_opens() {
        let tag = TagSlug::of_name("移动电商");
        assert_eq!(
            Route::parse("/tags/移动电商"),
            Some(Route::Tag { tag, page: 1 })
        );
    }

    #[test]
    fn a_base_goes_in_front() {
        assert_eq!(Route::HOME.href("/news"), "/news/");
        assert_eq!(Route::Tags.href(""), "/tags");
    }

    #[test]
    fn other_paths_are_no_page() {
        for path in [
            "/articles",
            "/articles/a/b",
            "/page/0",
            "/page/x",
            "/page/01",
            "/page/+2",
            "/nothing",
            "/tags/a/page/0",
            "/articles/..",
            "/articles/%2e%2e",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }
}
