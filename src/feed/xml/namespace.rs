//! Which vocabulary an element is of: by its namespace, or by the prefix that is usual for one where the feed forgot to declare it.

/// A vocabulary. Elements of the feed's own format have none, whatever its namespace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// The feed's own: RSS of any version, or Atom in an Atom feed.
    Own,
    /// Atom within RSS.
    Atom,
    /// RSS 1.0's `content` module.
    Content,
    /// Dublin Core, its terms included.
    Dublin,
    /// Media RSS.
    Media,
    /// Apple's podcast elements, and what other podcast vocabularies have of the same names.
    Podcast,
    /// HTML.
    Html,
    /// Any other.
    Foreign,
}

impl Space {
    /// By its address, whose ending and scheme vary.
    fn of_address(address: &str) -> Self {
        let address = address.to_ascii_lowercase();
        let (_, address) = address.split_once("://").unwrap_or(("", &address));
        match address.trim_end_matches(['/', '#']) {
            "www.w3.org/2005/atom" | "purl.org/atom/ns" => Self::Atom,
            "purl.org/rss/1.0/modules/content" => Self::Content,
            "purl.org/dc/elements/1.1" | "purl.org/dc/terms" => Self::Dublin,
            "www.itunes.com/dtds/podcast-1.0.dtd" => Self::Podcast,
            "www.w3.org/1999/xhtml" => Self::Html,
            address if address.ends_with("/mrss") => Self::Media,
            address if address.starts_with("purl.org/rss/1.0/modules") => Self::Foreign,
            address if address.contains("rss") || address.contains("rdf") => Self::Own,
            _ => Self::Foreign,
        }
    }

    /// By the usual prefix.
    fn of_prefix(prefix: &str) -> Self {
        match prefix.to_ascii_lowercase().as_str() {
            "" | "rss" | "rdf" => Self::Own,
            "atom" | "atom10" | "a10" => Self::Atom,
            "content" => Self::Content,
            "dc" | "dcterms" => Self::Dublin,
            "media" => Self::Media,
            "itunes" => Self::Podcast,
            "xhtml" => Self::Html,
            _ => Self::Foreign,
        }
    }
}

/// The prefixes declared where the document is being read.
#[derive(Debug, Default)]
pub(super) struct Namespaces<'a> {
    declared: Vec<(&'a str, Space, usize)>,
    is_atom: bool,
}

impl<'a> Namespaces<'a> {
    /// Those of an Atom feed, or of RSS.
    pub(super) fn of(is_atom: bool) -> Self {
        Self {
            declared: Vec::new(),
            is_atom,
        }
    }

    /// Enters an element `depth` deep; the root's own default namespace says nothing that is not known.
    pub(super) fn enter(&mut self, attributes: &'a str, depth: usize) {
        if !attributes.contains("xmlns") {
            return;
        }
        for (name, value) in super::element::attributes(attributes) {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") if depth > 0 => "",
                Some(prefix) if prefix.len() > 1 => prefix.trim_start_matches(':'),
                _ => continue,
            };
            self.declared
                .push((prefix, Space::of_address(value), depth));
        }
    }

    /// Leaves an element `depth` deep.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.declared.last().is_some_and(|(.., at)| *at >= depth) {
            self.declared.pop();
        }
    }

    /// The vocabulary of a name as written, and the name in it.
    pub(super) fn resolve<'n>(&self, name: &'n str) -> (Space, &'n str) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let declared = self.declared.iter().rfind(|(known, ..)| *known == prefix);
        let space = declared.map_or_else(|| Space::of_prefix(prefix), |(_, space, _)| *space);
        let space = match space {
            Space::Atom if self.is_atom => Space::Own,
            space => space,
        };
        (space, local)
    }
}

#[cfg(test)]
mod tests {
    use super::{Namespaces, Space};

    #[test]
    fn declared_prefixes_go_before_usual_ones() {
        let mut names = Namespaces::of(false);
        names.enter(r#" xmlns="http://example.org/" xmlns:m="https://search.yahoo.com/mrss/" xmlns:dc="urn:x""#, 0);
        assert_eq!(names.resolve("title"), (Space::Own, "title"));
        assert_eq!(names.resolve("m:content"), (Space::Media, "content"));
        assert_eq!(names.resolve("dc:date"), (Space::Foreign, "date"));
        assert_eq!(names.resolve("itunes:image"), (Space::Podcast, "image"));
        names.enter(r#" xmlns="http://www.w3.org/2005/Atom""#, 3);
        assert_eq!(names.resolve("link"), (Space::Atom, "link"));
        names.leave(3);
        assert_eq!(names.resolve("link"), (Space::Own, "link"));
    }

    #[test]
    fn atom_is_an_atom_feeds_own() {
        let mut names = Namespaces::of(true);
        names.enter(r#" xmlns:a="http://www.w3.org/2005/Atom""#, 0);
        assert_eq!(names.resolve("a:entry"), (Space::Own, "entry"));
        assert_eq!(names.resolve("entry"), (Space::Own, "entry"));
    }
}
