//! What pages show of small feeds. The feeds are read as a publisher's would be, so that nothing impossible is tested.

mod article;
mod block;
mod front;
mod listing;
mod round_trip;
mod section;

use super::Card;
use crate::feed;
use crate::model::{Address, Article, Bases, Site, Slug, Use};
use serde_json::{Value, json};

/// A site of these items. Without dates, they stay in their order.
fn site(items: &[Value]) -> Site {
    site_with(items, json!({}))
}

/// A site of these items and the feed's `_broadsheet`.
fn site_with(items: &[Value], extension: Value) -> Site {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "News",
        "home_page_url": "https://news.example/",
        "items": items,
        "_broadsheet": extension,
    });
    read(&feed)
}

fn read(feed: &Value) -> Site {
    let address = Address::resolve(
        "https://news.example/feed.json",
        &Bases::default(),
        Use::Data,
    );
    feed::read(feed.to_string().as_bytes(), address.ok()).expect("a feed")
}

/// An item with something to read and these members beside.
fn item(id: &str, members: Value) -> Value {
    let mut item = json!({"id": id, "title": id, "content_text": "Words."});
    if let (Value::Object(item), Value::Object(members)) = (&mut item, members) {
        item.extend(members);
    }
    item
}

/// Items `a0`, `a1`… with these members.
fn items(count: usize, members: &Value) -> Vec<Value> {
    (0..count)
        .map(|number| item(&format!("a{number}"), members.clone()))
        .collect()
}

fn slug(id: &str) -> Slug {
    Slug::parse(id).expect(id)
}

fn article<'a>(site: &'a Site, id: &str) -> &'a Article {
    site.article(&slug(id)).expect(id)
}

fn ids<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Vec<&'a str> {
    cards.into_iter().map(|card| card.slug.as_str()).collect()
}
