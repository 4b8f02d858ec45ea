//! What `_broadsheet` says of an item.

use super::values::{address, line_of, name_of, timestamp, within};
use crate::feed::diagnostics::Diagnostics;
use crate::feed::extension::{Item, Product as WireProduct};
use crate::feed::json::Text;
use crate::model::{Bases, Kind, ProblemKind, Product, SourceCredit, Timestamp, Use, Views};

/// The count, when there is one; its date alone says nothing.
pub(super) fn views(item: &mut Item<'_>, report: &mut Diagnostics) -> Option<Views> {
    let as_of = timestamp(
        item.views_as_of.take(),
        ("", "_broadsheet.views_as_of"),
        report,
    );
    item.views.map(|count| Views { count, as_of })
}

/// The source by its name, else by its host.
pub(super) fn source(
    item: &mut Item<'_>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Option<SourceCredit> {
    let field = ("", "_broadsheet.source.url");
    let url = address(item.source_url.take(), field, Use::Link, bases, report);
    let name = line_of(item.source_name.take()).or_else(|| name_of(url.as_ref()?))?;
    Some(SourceCredit { name, url })
}

/// The kind, when it is a known one.
pub(super) fn kind(item: &mut Item<'_>, report: &mut Diagnostics) -> Option<Kind> {
    let word = item.kind.take()?;
    let kind = match word.trim().to_ascii_lowercase().as_str() {
        "article" => Kind::Article,
        "opinion" => Kind::Opinion,
        "people" => Kind::People,
        _ => {
            report.unreadable("_broadsheet.kind", &word);
            return None;
        }
    };
    Some(kind)
}

/// The rank, counted from 1.
pub(super) fn hot_rank(item: &Item<'_>, report: &mut Diagnostics) -> Option<u64> {
    if item.hot_rank == Some(0) {
        report.unreadable("_broadsheet.hot_rank", "0");
    }
    item.hot_rank.filter(|rank| *rank > 0)
}

/// Products that have a name and an address.
pub(super) fn products(
    products: Vec<WireProduct<'_>>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Vec<Product> {
    products
        .into_iter()
        .filter_map(|wire| product(wire, bases, report))
        .collect()
}

fn product(wire: WireProduct<'_>, bases: &Bases, report: &mut Diagnostics) -> Option<Product> {
    let path = &wire.path;
    let name = required(line_of(wire.name), path, "name", report);
    let url = match wire.url {
        Some(url) => address(Some(url), (path, "url"), Use::Link, bases, report),
        None => required(None, path, "url", report),
    };
    Some(Product {
        name: name?,
        url: url?,
        image: address(wire.image, (path, "image"), Use::Media, bases, report),
        price: line_of(wire.price),
        currency: line_of(wire.currency),
        price_as_of: date(wire.price_as_of, path, report),
        shop: line_of(wire.shop),
        disclosure: line_of(wire.disclosure),
        mini_program: line_of(wire.mini_program),
    })
}

fn required<T>(value: Option<T>, path: &str, name: &str, report: &mut Diagnostics) -> Option<T> {
    if value.is_none() {
        report.note(within((path, name)), ProblemKind::Missing);
    }
    value
}

fn date(text: Option<Text<'_>>, path: &str, report: &mut Diagnostics) -> Option<Timestamp> {
    timestamp(text, (path, "price_as_of"), report)
}
