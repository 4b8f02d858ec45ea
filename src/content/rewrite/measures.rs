//! How large drawings are. In hundredths: numbers with a point of their own would cost readers much code.

use crate::content::raw::Tag;

/// A drawing this small, in CSS px, is a sign in a line or of a button.
const ICON: u32 = 32;

/// Larger numbers are no sizes.
const LARGEST: i32 = 100_000;

/// A drawing's size in CSS px: what its attributes say, else what its coordinates say.
pub(super) fn size(tag: &Tag<'_>) -> Option<(u32, u32)> {
    let side = |name| tag.get(name).and_then(length);
    let (width, height) = coordinates(tag).unwrap_or_default();
    let has_shape = width > 0 && height > 0;
    let (width, height) = match (side("width"), side("height")) {
        (Some(width), Some(height)) => (width, height),
        (Some(given), None) if has_shape => (given, given * height / width),
        (None, Some(given)) if has_shape => (given * width / height, given),
        _ if has_shape => (width, height),
        _ => return None,
    };
    Some((px(width)?, px(height)?))
}

/// Whether a drawing belongs to the page it was made for: a sign, or what is kept for other drawings.
pub(super) fn is_icon(tag: &Tag<'_>, size: Option<(u32, u32)>) -> bool {
    let is_small = size.is_some_and(|(width, height)| width <= ICON && height <= ICON);
    let has_size = tag.get("width").and_then(length).is_some();
    let is_decoration = tag.get("aria-hidden") == Some("true")
        || tag.get("class").is_some_and(|class| class.contains("icon"));
    let style = tag.get("style").unwrap_or_default();
    let is_hidden = tag.get("hidden").is_some() || style.replace(' ', "").contains("display:none");
    is_small || is_hidden || is_decoration && !has_size
}

/// Width and height of what is drawn.
fn coordinates(tag: &Tag<'_>) -> Option<(i64, i64)> {
    let numbers = tag.get("viewbox")?;
    let is_gap = |c: char| c == ',' || c.is_ascii_whitespace();
    let numbers = numbers.split(is_gap).filter(|number| !number.is_empty());
    let mut sides = numbers.skip(2).map(hundredths);
    Some((sides.next()??, sides.next()??))
}

/// A length in CSS px; shares are none.
fn length(text: &str) -> Option<i64> {
    let text = text.trim();
    let is_unit = |c: char| !c.is_ascii_digit() && c != '.';
    let (number, unit) = text.split_at_checked(text.find(is_unit).unwrap_or(text.len()))?;
    let factor = match unit {
        "" | "px" => 100,
        "em" | "rem" | "pc" => 1_600,
        "ex" => 800,
        "pt" => 133,
        "in" => 9_600,
        "cm" => 3_780,
        "mm" => 378,
        _ => return None,
    };
    Some(hundredths(number)? * factor / 100)
}

fn hundredths(number: &str) -> Option<i64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole = match whole {
        "" => 0,
        whole => whole.parse::<i32>().ok()?,
    };
    let digit = |at: usize| {
        let byte = part.as_bytes().get(at).copied().unwrap_or(b'0');
        byte.is_ascii_digit().then(|| i64::from(byte - b'0'))
    };
    let is_sane = (-LARGEST..=LARGEST).contains(&whole);
    is_sane.then_some(i64::from(whole) * 100 + digit(0)? * 10 + digit(1)?)
}

fn px(hundredths: i64) -> Option<u32> {
    u32::try_from((hundredths + 50) / 100).ok()
}

#[cfg(test)]
mod tests {
    use super::{is_icon, size};
    use crate::content::raw::Tags;

    #[test]
    fn sizes_are_read_from_attributes_and_coordinates() {
        for (tag, expected) in [
            ("<svg width=640 height=400px>", Some((640, 400))),
            ("<svg width=460.8pt height=72.25>", Some((613, 72))),
            (
                "<svg width=20ex viewBox='0 -500.5 900 450'>",
                Some((160, 80)),
            ),
            ("<svg width=100% viewBox='0,0,300.4,.6'>", Some((300, 1))),
            ("<svg height=100 viewBox='0 0 2 1'>", Some((200, 100))),
            ("<svg viewBox='0 0 1e3 4'>", None),
            ("<svg viewBox='0 0 99999999999999999999 4'>", None),
            ("<svg width=2147483647in viewBox='0 0 1 2147483647'>", None),
            ("<svg width=99999999999999999999 height=1>", None),
            ("<svg>", None),
        ] {
            let read = Tags::of(tag).next().map(|tag| size(&tag));
            assert_eq!(read, Some(expected), "{tag}");
        }
    }

    #[test]
    fn signs_are_told_from_drawings() {
        for (tag, expected) in [
            ("<svg width=16 height=16>", true),
            ("<svg width=1em height=1em>", true),
            ("<svg viewBox='0 0 24 24'>", true),
            ("<svg viewBox='0 0 512 512' aria-hidden=true>", true),
            ("<svg viewBox='0 0 512 512' class='a icon'>", true),
            ("<svg viewBox='0 0 512 512' style='display: none'>", true),
            ("<svg viewBox='0 0 512 512'>", false),
            ("<svg width=512 height=512 aria-hidden=true>", false),
            ("<svg>", false),
        ] {
            let read = Tags::of(tag).next().map(|tag| is_icon(&tag, size(&tag)));
            assert_eq!(read, Some(expected), "{tag}");
        }
    }
}
