//! Addresses, against each kind of base.

use super::{Shape, Target, outline};
use broadsheet::model::{Address, Bases, Use};

pub(super) const TARGET: Target = Target {
    name: "addresses",
    run,
    words: &[
        "https://",
        "http:",
        "HTTPS:\\\\",
        "//",
        "///",
        "\\",
        "/../",
        "/./",
        "%2e%2e/",
        "?",
        "#",
        "@",
        ":80",
        ":65536",
        ":",
        "[::1]",
        "[",
        "]",
        "127.0.0.1",
        "0x7f.1",
        "localhost",
        "xn--",
        "xn--fiqs8s",
        "例え.jp",
        "shop.example",
        "mailto:",
        "tel:+86",
        "data:",
        "data:image/png;base64,",
        "data:image/svg+xml,",
        "javascript:",
        "java\tscript:",
        "vbscript:",
        "blob:",
        "file:",
        "%00",
        "%",
        "%zz",
        "\0",
        "\t",
        "\n",
        "\u{a0}",
        "\u{200b}",
        "\u{ff0f}",
        "\u{3002}",
        "\u{fdd0}",
        "<",
        "\"",
        "|",
        "^",
        "`",
        "{",
        ";",
        "user:pw@",
    ],
    longest: 4 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let text = String::from_utf8_lossy(input);
    // What precedes the first line break, if any, is a base: an address from the feed as well.
    let (base, text) = text
        .split_once('\n')
        .unwrap_or(("https://shop.example/news/feed.json?x=1", &text));
    let bases = Bases::new(Address::resolve(base, &Bases::default(), Use::Data));
    let outcomes = [Use::Link, Use::Media, Use::Data].map(|use_| {
        let outcome = Address::resolve(text, &bases, use_);
        if let Ok(address) = &outcome {
            check(address, use_);
        }
        outcome
            .map(|address| outline(address.as_str()))
            .map_err(|fault| fault.to_string())
    });
    Shape::of(&(outcomes, outline(text)))
}

fn check(address: &Address, use_: Use) {
    let text = address.as_str();
    let host = address.host().unwrap_or_default();
    assert!(
        text.replacen(host, "", 1).is_ascii(),
        "all but the host is written in ASCII"
    );
    assert!(
        !host.contains(|c: char| c.is_control() || c.is_whitespace()),
        "a host is visible"
    );
    assert!(
        !text.contains(|c: char| c <= ' ' || matches!(c, '"' | '<' | '>' | '\\' | '\u{7f}')),
        "nothing ends an attribute"
    );
    let schemes: &[&str] = match use_ {
        Use::Link => &["https://", "http://", "mailto:", "tel:"],
        Use::Media => &["https://", "http://", "data:image/"],
        Use::Data => &["https://", "http://"],
    };
    assert!(
        schemes.iter().any(|scheme| text.starts_with(scheme)),
        "the scheme is one that the use allows"
    );
    let again = Address::resolve(text, &Bases::default(), use_);
    assert_eq!(
        again.as_ref(),
        Ok(address),
        "an address is as it is when read again"
    );
    let upgraded = address.upgraded();
    assert_eq!(upgraded.upgraded(), upgraded, "an upgrade is done once");
    if let Some(host) = address.host() {
        assert!(
            !host.is_empty() && !host.contains(['/', '@', '?', '#']),
            "a host is a host"
        );
    }
}
