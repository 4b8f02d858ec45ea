//! What Trunk wrote, read for the place where the site will lie.

use super::{find::element, missing};
use crate::publish::{AppFiles, BuildError, Place};

/// The page with the addresses that its files will have: `dist/` was built for the root of a host, or for some folder.
pub(super) fn at_place(app: &AppFiles, place: &Place) -> Result<String, BuildError> {
    let text = app.page().into_owned();
    let base = element(&text, "<base href=\"", "\"").and_then(|range| {
        let address = text.get(range.end..)?;
        address
            .split_once('"')
            .map(|(address, _)| address.to_owned())
    });
    let built_for = base.ok_or(missing("base"))?;
    let root = format!("{}/", place.base());
    let mut placed = text.replacen(
        &format!("<base href=\"{built_for}\""),
        &format!("<base href=\"{root}\""),
        1,
    );
    let beside = app.names().filter(|name| !name.ends_with(".html"));
    for name in beside {
        for quote in ['"', '\''] {
            let built = format!("{quote}{built_for}{name}{quote}");
            if placed.contains(&built) {
                placed = placed.replace(&built, &format!("{quote}{root}{name}{quote}"));
            }
        }
    }
    Ok(placed)
}

/// The text of the style sheet that a link names.
pub(super) fn style_sheet(app: &AppFiles, link: &str) -> Result<String, BuildError> {
    let sheet = app.names().filter(|name| name.ends_with(".css"));
    let named = sheet
        .filter(|name| link.contains(name))
        .max_by_key(|name| name.len());
    let bytes = named
        .and_then(|name| app.get(name))
        .ok_or(missing("style sheet that exists"))?;
    let css = String::from_utf8_lossy(bytes);
    if css.contains("</") {
        return Err(missing("style sheet that can stand in a page"));
    }
    Ok(css.trim().to_owned())
}
