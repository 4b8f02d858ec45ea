//! Typed addresses within the site. The only place where a path is spelled.

mod embed;

pub use embed::Embed;

use crate::model::{SectionKind, Slug, TagSlug};
use serde::{Deserialize, Serialize};

/// A page of the site. As data it is its path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
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
    /// `/hot`, `/picks`, `/opinions`, `/topics`, `/partners`, and `/opinions/page/2` for further pages of those that list articles.
    Section {
        /// Which section.
        kind: SectionKind,
        /// 1-based.
        page: u32,
    },
    /// `/search`, and `?q=` for what is looked for.
    Search,
    /// `/about-feed`.
    AboutFeed,
    /// `/embed`: where publishers of other sites get their snippets.
    EmbedBuilder,
    /// What other sites show in a frame.
    Embed(Embed),
}

impl Route {
    /// The front page.
    pub const HOME: Self = Self::Front { page: 1 };

    /// A section's page, from its beginning.
    #[must_use]
    pub const fn section(kind: SectionKind) -> Self {
        Self::Section { kind, page: 1 }
    }

    /// The same list from its beginning; other pages as they are.
    #[must_use]
    pub fn first_page(&self) -> Self {
        match self {
            Self::Front { .. } => Self::HOME,
            Self::Tag { tag, .. } => Self::Tag {
                tag: tag.clone(),
                page: 1,
            },
            Self::Section { kind, .. } => Self::section(*kind),
            other => other.clone(),
        }
    }

    /// Which page of a list it is, counted from 1; `None` for what is no list with pages.
    #[must_use]
    pub fn page(&self) -> Option<u32> {
        match self {
            Self::Front { page } | Self::Tag { page, .. } | Self::Section { page, .. } => {
                Some(*page)
            }
            _ => None,
        }
    }

    /// The folders that lead to it below the site's root, not encoded; none for the front page.
    #[must_use]
    pub fn folders(&self) -> Vec<String> {
        let (names, page): (Vec<&str>, u32) = match self {
            Self::Front { page } => (vec![], *page),
            Self::Article(slug) => (vec!["articles", slug.as_str()], 1),
            Self::Tags => (vec!["tags"], 1),
            Self::Tag { tag, page } => (vec!["tags", tag.as_str()], *page),
            Self::Section { kind, page } => (vec![kind.as_str()], *page),
            Self::Search => (vec!["search"], 1),
            Self::AboutFeed => (vec!["about-feed"], 1),
            Self::EmbedBuilder => (vec!["embed"], 1),
            Self::Embed(embed) => {
                let end = matches!(embed, Embed::Article(_)).then(|| "full".to_owned());
                let origin = embed.origin().folders();
                return std::iter::once("embed".to_owned())
                    .chain(origin)
                    .chain(end)
                    .collect();
            }
        };
        let mut folders: Vec<String> = names.into_iter().map(str::to_owned).collect();
        if page > 1 {
            folders.push("page".to_owned());
            folders.push(page.to_string());
        }
        folders
    }

    /// The path below the site's root, percent-encoded where needed, beginning with `/`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Front { page: 0 | 1 } => "/".to_owned(),
            Self::Front { page } => format!("/page/{page}"),
            Self::Article(slug) => format!("/articles/{slug}"),
            Self::Tags => "/tags".to_owned(),
            Self::Tag { tag, page: 0 | 1 } => format!("/tags/{}", encoded(tag.as_str())),
            Self::Tag { tag, page } => format!("/tags/{}/page/{page}", encoded(tag.as_str())),
            Self::Section { kind, page: 0 | 1 } => format!("/{}", kind.as_str()),
            Self::Section { kind, page } => format!("/{}/page/{page}", kind.as_str()),
            Self::Search => "/search".to_owned(),
            Self::AboutFeed => "/about-feed".to_owned(),
            Self::EmbedBuilder => "/embed".to_owned(),
            Self::Embed(embed) => {
                let end = if matches!(embed, Embed::Article(_)) {
                    "/full"
                } else {
                    ""
                };
                format!("/embed{}{end}", embed.origin().path())
            }
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
            ["search"] => Some(Self::Search),
            ["about-feed"] => Some(Self::AboutFeed),
            ["embed"] => Some(Self::EmbedBuilder),
            ["embed", rest @ ..] => Embed::parse(rest).map(Self::Embed),
            [word] => SectionKind::parse(word).map(Self::section),
            [word, "page", number] => Some(Self::Section {
                kind: SectionKind::parse(word)?,
                page: page_number(number)?,
            }),
            _ => None,
        }
    }
}

impl From<Route> for String {
    fn from(route: Route) -> Self {
        route.path()
    }
}

impl TryFrom<String> for Route {
    type Error = &'static str;

    fn try_from(path: String) -> Result<Self, Self::Error> {
        Self::parse(&path).ok_or("no page has this path")
    }
}

/// Reads a 1-based page number as it stands in an address: digits only, no zero in front.
#[must_use]
pub fn page_number(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|page| is_plain && *page >= 1)
}

/// Percent-encodes all but ASCII letters, digits and hyphens, for a path's segment or a query's value.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
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
mod tests;
