//! Text in any encoding, declared, mis-declared or not declared.

use super::{problems, read};
use broadsheet::feed::FeedError;
use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1252};

fn document(declaration: &str, title: &str) -> String {
    format!(
        "{declaration}<rss version=\"2.0\"><channel><title>{title}</title><link>https://a.example/</link>\
         <item><title>{title}</title><guid>1</guid><description>{title}</description></item></channel></rss>"
    )
}

#[test]
fn every_encoding_is_read_from_declaration_or_server() {
    for (encoding, label, title) in [
        (GB18030, "gb2312", "移动电商的一天，朱镕基"),
        (GB18030, "gbk", "移动电商的一天"),
        (BIG5, "big5", "行動電商的一天"),
        (SHIFT_JIS, "shift_jis", "小さな店の一日"),
        (WINDOWS_1252, "windows-1252", "Une journée “très” chargée"),
        (UTF_8, "utf-8", "移动电商的一天"),
    ] {
        let declared = document(
            &format!("<?xml version=\"1.0\" encoding=\"{label}\"?>"),
            title,
        );
        let undeclared = document("", title);
        for (text, charset) in [(declared, None), (undeclared, Some(label))] {
            let (bytes, ..) = encoding.encode(&text);
            let site = read(&bytes, charset).expect(label);
            assert_eq!(site.title, title, "{label} {charset:?}");
            assert_eq!(problems(&site), [""; 0], "{label} {charset:?}");
        }
    }
}

#[test]
fn json_is_read_in_any_encoding_too() {
    let feed = |title: &str| {
        format!(
            "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"{title}\",\"items\":[\
             {{\"id\":\"1\",\"url\":\"https://a.example/1\",\"title\":\"{title}\",\"content_text\":\"{title}\"}}]}}"
        )
    };
    let title = "移动电商的一天";
    let wide = |text: &str, to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    };
    let marked = format!("\u{feff}{}", feed(title));
    for (bytes, charset) in [
        (encode(GB18030, &feed(title)), None),
        (encode(GB18030, &feed(title)), Some("gb2312")),
        (
            encode(GB18030, &format!(" \n{}", feed(title))),
            Some("utf-8"),
        ),
        (wide(&marked, u16::to_le_bytes), None),
        (wide(&marked, u16::to_be_bytes), Some("utf-8")),
        (wide(&feed(title), u16::to_le_bytes), None),
        (feed(title).into_bytes(), Some("gbk")),
    ] {
        let site = read(&bytes, charset).expect("a feed");
        assert_eq!(site.title, title, "{charset:?}");
        assert_eq!(problems(&site), [""; 0], "{charset:?}");
    }
    let big5 = encode(BIG5, &feed("行動電商"));
    assert_eq!(read(&big5, Some("big5")).expect("a feed").title, "行動電商");
    // Bytes that mean nothing are told.
    let mut damaged = feed(title).into_bytes();
    let at = feed(title).find("电商").expect("words");
    damaged.insert(at, 0xff);
    let site = read(&damaged, None).expect("a feed");
    assert!(site.title.contains("电商的一天"), "{}", site.title);
    assert_eq!(problems(&site).len(), 1);
    let utf_32: Vec<u8> = marked
        .chars()
        .flat_map(|c| u32::from(c).to_le_bytes())
        .collect();
    for bytes in [b"\x1f\x8b\x08\x00\x00", &utf_32[..]] {
        let error = read(bytes, None).expect_err("an encoding");
        assert!(
            matches!(error, FeedError::UnsupportedEncoding { .. }),
            "{error}"
        );
    }
}

#[test]
fn what_is_said_wrongly_is_found_out() {
    let title = "移动电商的一天";
    let as_gbk = |text: &str| encode(GB18030, text);
    let said = |label| {
        document(
            &format!("<?xml version=\"1.0\" encoding=\"{label}\"?>"),
            title,
        )
    };
    for (bytes, charset) in [
        (said("gbk").into_bytes(), None),
        (said("gbk").into_bytes(), Some("gb2312")),
        (as_gbk(&said("utf-8")), None),
        (as_gbk(&said("gb2312")), Some("iso-8859-1")),
        (as_gbk(&document("", title)), None),
        (as_gbk(&document("", title)), Some("no-such-thing")),
    ] {
        let site = read(&bytes, charset).expect("a feed");
        assert_eq!(site.title, title, "{charset:?}");
    }
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    let text = document("<?xml version=\"1.0\" encoding=\"utf-16\"?>", "移动电商");
    for mark in ["", "\u{feff}"] {
        let marked = format!("{mark}{text}");
        let units = marked.encode_utf16();
        let (little, big): (Vec<_>, Vec<_>) = units
            .map(|unit| (unit.to_le_bytes(), unit.to_be_bytes()))
            .unzip();
        for bytes in [little.concat(), big.concat()] {
            assert_eq!(read(&bytes, None).expect("a feed").title, "移动电商");
        }
    }
}

fn encode(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}
