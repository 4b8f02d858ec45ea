//! From bytes to text, whatever encoding they are in and whatever is said of it.

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The declaration stands within so many bytes, junk before it included.
const HEAD: usize = 1024;

/// The document as text, and whether U+FFFD stands in it for bytes that mean nothing. `charset` is what its server said.
///
/// A byte-order mark decides. Else text that is UTF-8 and could hardly be anything else is UTF-8; else the first of these that fits:
/// the server's word, the XML declaration's, UTF-8, GB18030.
pub(super) fn decoded<'a>(bytes: &'a [u8], charset: Option<&str>) -> (Cow<'a, str>, bool) {
    let (text, is_broken) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            let (text, _) =
                encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default());
            let is_broken = matches!(text, Cow::Owned(_)) && count_replaced(&text) > 0;
            (text, is_broken)
        }
        None => guessed(bytes, charset),
    };
    (without_controls(text), is_broken)
}

fn guessed<'a>(bytes: &'a [u8], charset: Option<&str>) -> (Cow<'a, str>, bool) {
    if let Some(text) = str::from_utf8(bytes).ok().filter(|text| !text.is_ascii()) {
        return (Cow::Borrowed(text), false);
    }
    if is_utf_8(bytes) {
        let text = String::from_utf8_lossy(bytes);
        let is_broken = count_replaced(&text) > 0;
        return (text, is_broken);
    }
    let stated = charset.and_then(|label| known(label.as_bytes()));
    let declared = declared(bytes);
    // Servers say Latin 1 of all files, whatever is in them: then the document knows better.
    let candidates = match (stated, declared) {
        (Some(stated), Some(declared)) if stated == WINDOWS_1252 => [Some(declared), Some(stated)],
        _ => [stated, declared],
    };
    let candidates = candidates.into_iter().flatten().chain([UTF_8, GB18030]);
    let mut best: Option<(Cow<'a, str>, usize)> = None;
    for encoding in candidates {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let replaced = count_replaced(&text);
        if best.as_ref().is_none_or(|(_, fewest)| replaced < *fewest) {
            let is_clean = replaced == 0;
            best = Some((text, replaced));
            if is_clean {
                break;
            }
        }
    }
    best.map_or((Cow::Borrowed(""), false), |(text, replaced)| {
        (text, replaced > 0)
    })
}

/// Whether most of what is not ASCII is well-formed UTF-8; that happens in no other encoding but by chance in a word or two.
fn is_utf_8(bytes: &[u8]) -> bool {
    let (mut characters, mut faults) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    characters > 2 * faults
}

/// So many replacement characters; one at the very end is of a document cut off, and does not count.
fn count_replaced(text: &str) -> usize {
    let text = text.strip_suffix('\u{fffd}').unwrap_or(text);
    text.matches('\u{fffd}').count()
}

/// What the XML declaration says, or where the zero bytes of the first character are, which is JSON's `{` or a tag's.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<' | b'{', 0, ..] => return Some(UTF_16LE),
        [0, b'<' | b'{', ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let (_, declaration) = head.split_once("<?xml")?;
    let (declaration, _) = declaration.split_once('>')?;
    let (_, label) = declaration.split_once("encoding")?;
    let label = label.trim_start().strip_prefix('=')?.trim_start();
    let label = label.trim_start_matches(['"', '\'']);
    known(label.split(['"', '\'', ' ', '?']).next()?.as_bytes())
}

/// The encoding of a label. GBK is a part of GB18030, whose characters occur under its name.
fn known(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label_no_replacement(label)?;
    match encoding {
        encoding if encoding == GBK => Some(GB18030),
        // A text whose declaration could be read byte by byte is not in UTF-16.
        encoding if encoding == UTF_16LE || encoding == UTF_16BE => Some(UTF_8),
        encoding => Some(encoding),
    }
}

/// XML allows no control characters but tabs and line breaks.
fn without_controls(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_forbidden = |c: char| {
        (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    // By bytes, which is faster: there is hardly ever one.
    let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    if text.bytes().any(is_control) || text.contains('\u{fffe}') || text.contains('\u{ffff}') {
        Cow::Owned(text.replace(is_forbidden, ""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;
    use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    const TEXT: &str = "移动电商：县域里的小店，";

    fn document(label: &str, text: &str) -> String {
        format!("<?xml version=\"1.0\" encoding=\"{label}\"?><rss>{text}</rss>")
    }

    fn encoded(encoding: &'static Encoding, label: &str, text: &str) -> Vec<u8> {
        encoding.encode(&document(label, text)).0.into_owned()
    }

    #[test]
    fn a_declared_encoding_is_read() {
        for (encoding, label, text) in [
            (GB18030, "gb2312", TEXT),
            (GB18030, "GBK", "朱镕基與𠮷"),
            (GB18030, "gb18030", "𠮷野家"),
            (BIG5, "Big5", "縣域裡的小店"),
            (SHIFT_JIS, "Shift_JIS", "県の小さな店"),
            (WINDOWS_1252, "iso-8859-1", "café — “naïve”"),
            (WINDOWS_1251, "windows-1251", "Новости"),
        ] {
            let bytes = encoded(encoding, label, text);
            assert_eq!(
                decoded(&bytes, None),
                (document(label, text).into(), false),
                "{label}"
            );
        }
    }

    #[test]
    fn the_server_goes_before_the_declaration_and_utf_8_before_both() {
        let bytes = encoded(BIG5, "utf-8", "縣域");
        assert_eq!(decoded(&bytes, Some("big5")).0, document("utf-8", "縣域"));
        let bytes = encoded(GB18030, "gb2312", TEXT);
        assert_eq!(
            decoded(&bytes, Some("ISO-8859-1")).0,
            document("gb2312", TEXT)
        );
        assert_eq!(decoded(&bytes, Some("utf-8")).0, document("gb2312", TEXT));
        let text = document("gbk", TEXT);
        for charset in [None, Some("gb2312"), Some("windows-1252")] {
            assert_eq!(
                decoded(text.as_bytes(), charset),
                (text.as_str().into(), false)
            );
        }
    }

    #[test]
    fn an_undeclared_encoding_is_guessed() {
        let (bytes, ..) = GB18030.encode("<rss>移动电商</rss>");
        assert_eq!(decoded(&bytes, None).0, "<rss>移动电商</rss>");
        let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe", wide.as_slice()].concat();
        assert_eq!(decoded(&marked, Some("gbk")).0, TEXT);
        let unmarked = document("utf-16", TEXT)
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect::<Vec<_>>();
        assert_eq!(decoded(&unmarked, None).0, document("utf-16", TEXT));
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        assert_eq!(decoded(&marked, Some("gbk")), (TEXT.into(), false));
    }

    #[test]
    fn damage_costs_single_characters() {
        let text = document("utf-8", TEXT);
        let mut bytes = text.clone().into_bytes();
        bytes.insert(text.find("电商").expect("words"), 0xff);
        let (text, is_broken) = decoded(&bytes, None);
        assert!(is_broken && text.contains("电商：县域里的小店"), "{text}");
        let bytes = encoded(GB18030, "gbk", TEXT);
        let cut = &bytes[..bytes.len() - 7];
        let (text, is_broken) = decoded(cut, None);
        assert!(!is_broken && text.contains("县域里的小店"), "{text}");
        assert_eq!(decoded(b"a\0b\x08\tc", None).0, "ab\tc");
    }
}
