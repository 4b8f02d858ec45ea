//! How large drawings are.

use crate::content::raw::Tag;

/// A drawing this small, in CSS px, is a sign in a line or of a button.
const ICON: f32 = 32.0;

/// A drawing's size in CSS px: what its attributes say, else what its coordinates say.
pub(super) fn size(tag: &Tag<'_>) -> Option<(f32, f32)> {
    let side = |name| tag.get(name).and_then(length);
    let (_, _, width, height) = view_box(tag).unwrap_or_default();
    match (side("width"), side("height")) {
        (Some(width), Some(height)) => Some((width, height)),
        (Some(given), None) if width > 0.0 => Some((given, given * height / width)),
        (None, Some(given)) if height > 0.0 => Some((given * width / height, given)),
        _ => (width > 0.0 && height > 0.0).then_some((width, height)),
    }
}

/// Whether a drawing belongs to the page it was made for: a sign, or what is kept for other drawings.
pub(super) fn is_icon(tag: &Tag<'_>, size: Option<(f32, f32)>) -> bool {
    let is_small = size.is_some_and(|(width, height)| width <= ICON && height <= ICON);
    let has_size = tag.get("width").and_then(length).is_some();
    let is_decoration = tag.get("aria-hidden") == Some("true")
        || tag.get("class").is_some_and(|class| class.contains("icon"));
    let style = tag.get("style").unwrap_or_default();
    let is_hidden = tag.get("hidden").is_some() || style.replace(' ', "").contains("display:none");
    is_small || is_hidden || is_decoration && !has_size
}

fn view_box(tag: &Tag<'_>) -> Option<(f32, f32, f32, f32)> {
    let numbers = tag.get("viewbox")?;
    let mut numbers = numbers
        .split(|c: char| c == ',' || c.is_ascii_whitespace())
        .filter(|number| !number.is_empty())
        .map(str::parse);
    let mut next = || numbers.next()?.ok();
    Some((next()?, next()?, next()?, next()?))
}

/// A length in CSS px; shares are none.
fn length(text: &str) -> Option<f32> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let px = match unit {
        "" | "px" => 1.0,
        "em" | "rem" | "pc" => 16.0,
        "ex" => 8.0,
        "pt" => 4.0 / 3.0,
        "in" => 96.0,
        "cm" => 37.8,
        "mm" => 3.78,
        _ => return None,
    };
    number.parse::<f32>().ok().map(|number| number * px)
}
