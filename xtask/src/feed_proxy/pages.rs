//! The further pages of a feed on the web, which the app must ask us for instead of their own host.

use std::borrow::Cow;
use std::collections::BTreeMap;

use oxiri::{Iri, IriRef};
use serde_json::value::RawValue;

/// The addresses of the pages that a feed has named so far. The first page is the feed itself.
#[derive(Debug)]
pub(super) struct Pages {
    seen: Vec<Iri<String>>,
}

/// Nobody reads on so far; a feed that goes on for ever is broken.
const MOST: usize = 1000;

impl Pages {
    /// Only the feed itself.
    pub(super) fn new(feed: Iri<String>) -> Self {
        Self { seen: vec![feed] }
    }

    /// The address that the query of a request means: nothing for the feed, `page=2` for what it named next.
    pub(super) fn address(&self, query: &str) -> Option<&Iri<String>> {
        let number = query.split('&').find_map(|pair| pair.strip_prefix("page="));
        let index = number.map_or(Some(0), |number| {
            number.parse::<usize>().ok()?.checked_sub(1)
        })?;
        self.seen.get(index)
    }

    /// The body with its `next_url` pointing to us, and nothing else changed; as it is if it has none that we may
    /// fetch. `from` is where the body came from, `ours` our own address as the browser knows it.
    pub(super) fn rewrite<'body>(
        &mut self,
        body: &'body [u8],
        from: &Iri<String>,
        ours: &str,
    ) -> Cow<'body, [u8]> {
        self.next(body, from, ours)
            .map_or(Cow::Borrowed(body), Cow::Owned)
    }

    fn next(&mut self, body: &[u8], from: &Iri<String>, ours: &str) -> Option<Vec<u8>> {
        let feed: BTreeMap<String, &RawValue> = serde_json::from_slice(body).ok()?;
        let raw = feed.get("next_url")?.get();
        let next: String = serde_json::from_str(raw).ok()?;
        let next = from.resolve(&IriRef::parse(next.trim()).ok()?).ok()?;
        let number = self.number(next, from)?;
        // `raw` is a part of `body`: its place there is the difference of their addresses.
        let start = raw.as_ptr().addr().checked_sub(body.as_ptr().addr())?;
        let (before, after) = (body.get(..start)?, body.get(start + raw.len()..)?);
        let replacement = serde_json::to_string(&format!("{ours}?page={number}")).ok()?;
        Some([before, replacement.as_bytes(), after].concat())
    }

    /// The number of a page, new or known, unless it is elsewhere: we fetch nothing from hosts other than the feed's
    /// own and the one that it redirected us to.
    fn number(&mut self, page: Iri<String>, from: &Iri<String>) -> Option<usize> {
        let hosts = [self.seen.first()?.authority(), from.authority()];
        if !hosts.contains(&page.authority()) || !["http", "https"].contains(&page.scheme()) {
            return None;
        }
        if let Some(index) = self.seen.iter().position(|seen| *seen == page) {
            return Some(index + 1);
        }
        (self.seen.len() < MOST).then(|| {
            self.seen.push(page);
            self.seen.len()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;
    use oxiri::Iri;

    const OURS: &str = "http://127.0.0.1:8080/feed.json";

    fn rewritten(body: &str) -> (Pages, String) {
        let feed = Iri::parse("https://example.org/a/feed.json".to_owned()).unwrap();
        let mut pages = Pages::new(feed.clone());
        let body = pages.rewrite(body.as_bytes(), &feed, OURS).into_owned();
        (pages, String::from_utf8(body).unwrap())
    }

    #[test]
    fn only_next_url_changes() {
        let (pages, body) =
            rewritten(r#"{ "title":"é",  "next_url" : "page\/2.json?x=1", "items": [ 1.50 ] }"#);
        assert_eq!(
            body,
            r#"{ "title":"é",  "next_url" : "http://127.0.0.1:8080/feed.json?page=2", "items": [ 1.50 ] }"#
        );
        assert_eq!(
            pages.address("page=2").unwrap().as_str(),
            "https://example.org/a/page/2.json?x=1"
        );
    }

    #[test]
    fn other_hosts_and_broken_feeds_are_left_alone() {
        for body in [
            r#"{"next_url":"https://other.example/feed.json"}"#,
            r#"{"next_url":"file:///etc/passwd"}"#,
            r#"{"next_url":null}"#,
            r#"{"items":[]}"#,
            r#"{"next_url":"2"#,
            "[]",
        ] {
            let (pages, same) = rewritten(body);
            assert_eq!(same, body);
            assert!(pages.address("page=2").is_none());
        }
    }

    #[test]
    fn only_pages_that_were_named_are_known() {
        let (pages, _) = rewritten(r#"{"next_url":"/2"}"#);
        assert_eq!(
            pages.address("").unwrap().as_str(),
            "https://example.org/a/feed.json"
        );
        assert!(pages.address("page=1").is_some());
        for query in ["page=0", "page=3", "page=x", "page=https://other.example/"] {
            assert!(pages.address(query).is_none(), "{query}");
        }
    }

    #[test]
    fn a_feed_that_moved_goes_on_where_it_went() {
        let feed = Iri::parse("https://example.org/feed".to_owned()).unwrap();
        let moved = Iri::parse("https://www.example.org/feed.json".to_owned()).unwrap();
        let mut pages = Pages::new(feed);
        pages.rewrite(br#"{"next_url":"?p=2"}"#, &moved, OURS);
        let second = pages.address("page=2").unwrap();
        assert_eq!(second.as_str(), "https://www.example.org/feed.json?p=2");
    }

    #[test]
    fn a_page_keeps_its_number() {
        let (mut pages, _) = rewritten(r#"{"next_url":"/2"}"#);
        let second = pages.address("page=2").unwrap().clone();
        let body = pages
            .rewrite(br#"{"next_url":"/2"}"#, &second, OURS)
            .into_owned();
        assert_eq!(
            body,
            br#"{"next_url":"http://127.0.0.1:8080/feed.json?page=2"}"#
        );
    }
}
