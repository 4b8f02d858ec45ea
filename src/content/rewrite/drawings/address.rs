//! A drawing's own address.

/// What a drawing's address begins with.
const ADDRESS: &str = "data:image/svg+xml,";

/// A drawing's XML as an address.
pub(super) fn escaped(svg: &str) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let mut address = ADDRESS.to_owned();
    for byte in svg.bytes() {
        if matches!(byte, b'%' | b'#' | b'<' | b'>' | 0x7f..) {
            address.push('%');
            for half in [byte >> 4, byte & 15] {
                address.extend(DIGITS.get(usize::from(half)));
            }
        } else {
            address.push(char::from(byte));
        }
    }
    address
}

/// A drawing's XML from its address.
pub(in crate::content) fn unescaped(address: &str) -> Option<String> {
    let mut parts = address.strip_prefix(ADDRESS)?.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
