//! Text in any encoding, declared, mis-declared or not declared.

use super::{problems, read};
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
