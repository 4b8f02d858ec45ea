//! `srcset`: one picture in several sizes
//! (<https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute>).

use super::styles::number;

/// The candidates whose address and descriptor can be read, with their addresses resolved.
pub(super) fn resolved(text: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut written = String::new();
    let mut rest = text;
    while let Some((address, descriptor)) = next(&mut rest) {
        // Pictures that stand in the feed itself have one size.
        let address = resolve(address).filter(|it| !it.starts_with("data:"));
        let Some(address) = address else {
            // DOMPurify judges the whole by its beginning.
            if written.is_empty() {
                return None;
            }
            continue;
        };
        if !is_descriptor(descriptor) || address.ends_with(',') {
            continue;
        }
        if !written.is_empty() {
            written.push_str(", ");
        }
        written.push_str(&address);
        if !descriptor.is_empty() {
            written.push(' ');
            written.push_str(descriptor);
        }
    }
    (!written.is_empty()).then_some(written)
}

/// Whether candidates are told apart by their width.
pub(super) fn has_widths(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, descriptor)) = next(&mut rest) {
        if descriptor.ends_with('w') {
            return true;
        }
    }
    false
}

/// Whether there is one candidate alone, of no size.
pub(super) fn is_one(text: &str) -> bool {
    let mut rest = text;
    let first = next(&mut rest);
    first.is_some_and(|(_, descriptor)| descriptor.is_empty()) && next(&mut rest).is_none()
}

/// The address of the largest candidate.
pub(super) fn largest(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut largest = None;
    while let Some((address, descriptor)) = next(&mut rest) {
        let size = number(descriptor).map_or(1_000, |(size, _)| size);
        if largest.is_none_or(|(most, _)| size > most) {
            largest = Some((size, address));
        }
    }
    largest.map(|(_, address)| address)
}

fn next<'a>(rest: &mut &'a str) -> Option<(&'a str, &'a str)> {
    let text = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
    if text.is_empty() {
        return None;
    }
    let end = text.find(|c: char| c.is_ascii_whitespace());
    let (address, after) = text
        .split_at_checked(end.unwrap_or(text.len()))
        .unwrap_or((text, ""));
    let trimmed = address.trim_end_matches(',');
    if trimmed.len() < address.len() {
        *rest = after;
        return Some((trimmed, ""));
    }
    let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
    *rest = after;
    Some((address, descriptor.trim()))
}

/// `2x`, `1.5x`, `640w`, or none.
fn is_descriptor(text: &str) -> bool {
    let digits = text.strip_suffix(['x', 'w']);
    digits.map_or(text.is_empty(), |digits| {
        let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'.' && text.ends_with('x');
        !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(is_number)
    })
}
