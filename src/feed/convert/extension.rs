//! What `_broadsheet` says of an item.

use super::values::{address, line_of, name_of, timestamp, within};
use crate::feed::extension::{Item, Product as WireProduct};
use crate::feed::json::Text;
use crate::feed::notes::Notes;
use crate::model::{Bases, Kind, Product, SourceCredit, Timestamp, Trouble, Use, Views};

/// The count, when there is one; its date alone says nothing.
pub(super) fn views(item: &mut Item<'_>, notes: &mut Notes) -> Option<Views> {
    let as_of = timestamp(
        item.views_as_of.take(),
        ("", "_broadsheet.views_as_of"),
        notes,
    );
    item.views.map(|count| Views { count, as_of })
}

/// The source by its name, else by its host.
pub(super) fn source(
    item: &mut Item<'_>,
    bases: &Bases,
    notes: &mut Notes,
) -> Option<SourceCredit> {
    let field = ("", "_broadsheet.source.url");
    let url = address(item.source_url.take(), field, Use::Link, bases, notes);
    let name = line_of(item.source_name.take()).or_else(|| name_of(url.as_ref()?))?;
    Some(SourceCredit { name, url })
}

/// The kind, when it is a known one.
pub(super) fn kind(item: &mut Item<'_>, notes: &mut Notes) -> Option<Kind> {
    let word = item.kind.take()?;
    let kind = match word.trim().to_ascii_lowercase().as_str() {
        "article" => Kind::Article,
        "opinion" => Kind::Opinion,
        "people" => Kind::People,
        _ => {
            notes.unreadable("_broadsheet.kind", &word);
            return None;
        }
    };
    Some(kind)
}

/// The rank, counted from 1.
pub(super) fn hot_rank(item: &Item<'_>, notes: &mut Notes) -> Option<u64> {
    if item.hot_rank == Some(0) {
        notes.unreadable("_broadsheet.hot_rank", "0");
    }
    item.hot_rank.filter(|rank| *rank > 0)
}

/// Products that have a name and an address.
pub(super) fn products(
    products: Vec<WireProduct<'_>>,
    bases: &Bases,
    notes: &mut Notes,
) -> Vec<Product> {
    products
        .into_iter()
        .filter_map(|wire| product(wire, bases, notes))
        .collect()
}

fn product(wire: WireProduct<'_>, bases: &Bases, notes: &mut Notes) -> Option<Product> {
    let path = &wire.path;
    let name = required(line_of(wire.name), path, "name", notes);
    let url = match wire.url {
        Some(url) => address(Some(url), (path, "url"), Use::Link, bases, notes),
        None => required(None, path, "url", notes),
    };
    Some(Product {
        name: name?,
        url: url?,
        image: address(wire.image, (path, "image"), Use::Media, bases, notes),
        price: line_of(wire.price),
        currency: line_of(wire.currency),
        price_as_of: date(wire.price_as_of, path, notes),
        shop: line_of(wire.shop),
        disclosure: line_of(wire.disclosure),
        mini_program: line_of(wire.mini_program),
    })
}

fn required<T>(value: Option<T>, path: &str, name: &str, notes: &mut Notes) -> Option<T> {
    if value.is_none() {
        notes.note(within((path, name)), Trouble::Missing);
    }
    value
}

fn date(text: Option<Text<'_>>, path: &str, notes: &mut Notes) -> Option<Timestamp> {
    timestamp(text, (path, "price_as_of"), notes)
}
