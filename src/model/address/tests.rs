//! What is let through, how it is written, and what is refused.

use super::{Address, AddressFault, Bases, Use};

fn bases() -> Bases {
    Bases::new(
        ["https://example.com/news/2026/?p=1#top"]
            .map(|base| Address::resolve(base, &Bases::default(), Use::Data).expect("a base")),
    )
}

fn resolve(text: &str, use_: Use) -> Result<String, AddressFault> {
    Address::resolve(text, &bases(), use_).map(|address| address.as_str().to_owned())
}

#[test]
fn absolute_addresses_are_written_plainly() {
    for (text, expected) in [
        ("https://example.com", "https://example.com/"),
        (
            "HTTPS://Example.COM/Path?Q#F",
            "https://example.com/Path?Q#F",
        ),
        ("https://example.com?q", "https://example.com/?q"),
        ("https://example.com#f", "https://example.com/#f"),
        ("http://example.com:80/", "http://example.com/"),
        ("https://example.com:443/", "https://example.com/"),
        ("https://example.com:08080/", "https://example.com:8080/"),
        ("https://example.com:/", "https://example.com/"),
        (
            "\u{1}  https://example.com/a b\u{0} \n",
            "https://example.com/a%20b",
        ),
        ("ht\ntps://exa\tmple.com/", "https://example.com/"),
        ("https:\\\\example.com\\a\\b", "https://example.com/a/b"),
        ("https:/example.com/", "https://example.com/"),
        ("https:////example.com/", "https://example.com/"),
        (
            "https://example.com/a/../b/./c/..",
            "https://example.com/b/",
        ),
        ("https://example.com/../../a", "https://example.com/a"),
        ("https://example.com//a", "https://example.com//a"),
        (
            "https://example.com/茶?q=茶",
            "https://example.com/%E8%8C%B6?q=%E8%8C%B6",
        ),
        ("https://例子.中国/", "https://例子.中国/"),
        ("https://MÜNCHEN.de/", "https://münchen.de/"),
        ("https://ΑΣ.example/", "https://ασ.example/"),
        ("https://127.0.0.1:8000/", "https://127.0.0.1:8000/"),
        ("https://[2001:DB8::1]:8000/", "https://[2001:db8::1]:8000/"),
        ("https://user:secret@example.com/", "https://example.com/"),
        (
            "https://bank.example@x@evil.example/",
            "https://evil.example/",
        ),
        (
            "https://bank.example@evil.example/",
            "https://evil.example/",
        ),
        (
            "https://bank.example\\@evil.example/",
            "https://bank.example/@evil.example/",
        ),
    ] {
        assert_eq!(resolve(text, Use::Link).as_deref(), Ok(expected), "{text}");
        assert_eq!(
            resolve(expected, Use::Data).as_deref(),
            Ok(expected),
            "{text}, again"
        );
    }
}

#[test]
fn relative_addresses_resolve_against_the_base() {
    for (text, expected) in [
        ("a.jpg", "https://example.com/news/2026/a.jpg"),
        ("./a.jpg", "https://example.com/news/2026/a.jpg"),
        ("../a.jpg", "https://example.com/news/a.jpg"),
        ("../../../../a.jpg", "https://example.com/a.jpg"),
        ("/a.jpg", "https://example.com/a.jpg"),
        ("\\a.jpg", "https://example.com/a.jpg"),
        ("?p=2", "https://example.com/news/2026/?p=2"),
        ("#end", "https://example.com/news/2026/?p=1#end"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("\\/cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/\n/cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/.//cdn.example", "https://example.com//cdn.example"),
        (
            "10:30-news.html",
            "https://example.com/news/2026/10:30-news.html",
        ),
        ("茶:1", "https://example.com/news/2026/%E8%8C%B6:1"),
        (
            "javascript%3Aalert(1)",
            "https://example.com/news/2026/javascript%3Aalert(1)",
        ),
        (
            "&#106;avascript:alert(1)",
            "https://example.com/news/2026/&#106;avascript:alert(1)",
        ),
    ] {
        assert_eq!(resolve(text, Use::Media).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn without_a_base_only_absolute_addresses_are_read() {
    let none = Bases::default();
    let resolve =
        |text| Address::resolve(text, &none, Use::Link).map(|address| address.as_str().to_owned());
    assert_eq!(
        resolve("//example.com/a").as_deref(),
        Ok("https://example.com/a")
    );
    for text in ["a", "/a", "#a", "?a"] {
        assert_eq!(resolve(text), Err(AddressFault::NoBase), "{text}");
    }
}

#[test]
fn bases_that_are_no_web_pages_do_not_count() {
    let mail =
        Address::resolve("mailto:a@example.com", &bases(), Use::Link).expect("a mail address");
    let page = Address::resolve("http://example.com/b/", &bases(), Use::Link).expect("a page");
    let resolve = |text, bases| {
        Address::resolve(text, &bases, Use::Link).map(|address| address.as_str().to_owned())
    };
    assert_eq!(
        resolve("a", Bases::new([mail.clone()])),
        Err(AddressFault::NoBase)
    );
    assert_eq!(
        resolve("a", Bases::new([mail, page.clone()])).as_deref(),
        Ok("http://example.com/b/a")
    );
    assert_eq!(
        resolve("//cdn.example/", Bases::new([page])).as_deref(),
        Ok("http://cdn.example/")
    );
}

#[test]
fn schemes_that_can_run_or_read_something_are_refused_everywhere() {
    for text in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " \u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript\r:alert(1)",
        "vbscript:x",
        "data:text/html,<script>",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "blob:https://example.com/1",
        "file:///etc/passwd",
        "ftp://example.com/",
        "about:blank",
        "view-source:x",
        "filesystem:https://example.com/",
        "intent://x",
        "weixin://dl",
        "localhost:8080/a",
        "ws://example.com/",
    ] {
        for use_ in [Use::Link, Use::Media, Use::Data] {
            assert_eq!(
                resolve(text, use_),
                Err(AddressFault::RefusedScheme),
                "{text}"
            );
        }
    }
}

#[test]
fn mail_and_telephone_are_links_only() {
    assert_eq!(
        resolve("MAILTO:a@example.com?subject=a b", Use::Link).as_deref(),
        Ok("mailto:a@example.com?subject=a%20b")
    );
    assert_eq!(
        resolve("tel:+86 10 1234", Use::Link).as_deref(),
        Ok("tel:+86101234")
    );
    for use_ in [Use::Media, Use::Data] {
        assert_eq!(
            resolve("mailto:a@example.com", use_),
            Err(AddressFault::RefusedScheme)
        );
        assert_eq!(resolve("tel:1", use_), Err(AddressFault::RefusedScheme));
    }
    assert_eq!(resolve("mailto:", Use::Link), Err(AddressFault::Unreadable));
}

#[test]
fn small_pictures_may_stand_in_the_feed() {
    let picture = "data:image/png;base64,iVBORw0KGgo=";
    assert_eq!(
        resolve("DATA:Image/PNG;base64,iVBOR w0KGgo=", Use::Media).as_deref(),
        Ok(picture)
    );
    assert_eq!(
        resolve(picture, Use::Link),
        Err(AddressFault::RefusedScheme)
    );
    let long = format!("data:image/png;base64,{}", "A".repeat(100_001));
    for text in [
        &long,
        "data:image/png,<svg>",
        "data:image/png;charset=x;base64,AAAA",
        "data:image/png",
        "data:image/png;base64,",
    ] {
        assert_eq!(
            resolve(text, Use::Media),
            Err(AddressFault::Unreadable),
            "{:.40}",
            text
        );
    }
    for text in [
        "data:,x",
        "data:image/svg+xml,x",
        "data: image/png/x;base64,AA",
        "data:image/png;,text/html,x",
    ] {
        assert!(resolve(text, Use::Media).is_err(), "{text}");
    }
}

#[test]
fn hosts_that_browsers_would_read_otherwise_are_refused() {
    for host in [
        "",
        " ",
        ".",
        "..",
        "a..b",
        "exa mple.com",
        "exa%6dple.com",
        "exam%2fple.com",
        "2130706433",
        "0x7f.1",
        "127.1",
        "127.0.0.1.",
        "1.2.3.4.5",
        "256.0.0.1",
        "010.0.0.1",
        "0x",
        "example.com:x",
        "example.com:65536",
        "example.com:+80",
        "[::1",
        "::1",
        "[::1]x",
        "[::1%25eth0]",
        "[example.com]",
        "ｅxample.com",
        "example。com",
        "ſ.example",
        "ĳ.example",
        "①.example",
        "exam\u{ad}ple.com",
        "exa\u{200b}mple.com",
        "a<b",
        "a|b",
        "a^b",
        "\u{0}",
        "user@",
        "@",
    ] {
        let text = format!("https://{host}/");
        assert_eq!(
            resolve(&text, Use::Link),
            Err(AddressFault::Unreadable),
            "{host}"
        );
    }
    assert_eq!(
        resolve("https:example.com", Use::Link),
        Err(AddressFault::Unreadable)
    );
    assert_eq!(
        resolve("https://", Use::Link),
        Err(AddressFault::Unreadable)
    );
    assert_eq!(resolve(" \n", Use::Link), Err(AddressFault::Empty));
}

#[test]
fn the_host_is_told() {
    let at = |text: &str| Address::resolve(text, &bases(), Use::Link).expect(text);
    assert_eq!(at("https://Example.com:8080/a").host(), Some("example.com"));
    assert_eq!(at("https://[::1]:8080/a").host(), Some("[::1]"));
    assert_eq!(at("https://[::1]/a:b").host(), Some("[::1]"));
    assert_eq!(at("mailto:a@example.com").host(), None);
}

#[test]
fn one_page_has_many_addresses() {
    let at = |text: &str| Address::resolve(text, &bases(), Use::Link).expect(text);
    let page = at("https://example.com/tea/");
    for same in [
        "http://example.com/tea",
        "https://EXAMPLE.com/tea/#cups",
        "/tea",
        "/tea/index.html#cups",
        "https://www.example.com/tea/?utm_source=rss&utm_medium=feed",
        "/tea/?",
    ] {
        assert!(page.is_same_page(&at(same)), "{same}");
    }
    for other in [
        "https://example.com/tea?page=2",
        "https://example.com/tea?page=2&utm_source=rss",
        "https://example.com/te",
        "https://old.example.com/tea/",
        "mailto:a@example.com",
    ] {
        assert!(!page.is_same_page(&at(other)), "{other}");
    }
    assert!(!at("tel:1").is_same_page(&at("tel:1")));
    assert_eq!(at("/tea#a%20b").fragment(), Some("a%20b"));
    assert_eq!(at("/tea").fragment(), None);
}

#[test]
fn a_site_names_what_is_its_own_from_the_root() {
    let seen = |text: &str, origin: &str| {
        let address = Address::resolve(text, &bases(), Use::Link).expect(text);
        address.seen_from(origin).to_owned()
    };
    let own = "https://example.com";
    for (text, expected) in [
        ("https://example.com/shop/a?b=1#c", "/shop/a?b=1#c"),
        ("https://EXAMPLE.com", "/"),
        // Asked for by `https` all the same.
        ("http://example.com/a", "/a"),
        // A path that would be another host's address.
        (
            "https://example.com//evil.example/",
            "https://example.com//evil.example/",
        ),
        ("https://example.com:8443/a", "https://example.com:8443/a"),
        (
            "https://example.com.evil.example/a",
            "https://example.com.evil.example/a",
        ),
        ("https://www.example.com/a", "https://www.example.com/a"),
        ("mailto:a@example.com", "mailto:a@example.com"),
    ] {
        assert_eq!(seen(text, own), expected, "{text}");
    }
    let hidden = seen("https://example.com/\\evil.example/", own);
    assert!(hidden.starts_with("https:"), "{hidden}");
    // Nobody is led from `https` to `http`.
    assert_eq!(
        seen("https://example.com/a", "http://example.com"),
        "https://example.com/a"
    );
    assert_eq!(seen("https://example.com/a", ""), "https://example.com/a");
}

#[test]
fn media_is_upgraded_but_not_of_this_machine() {
    let upgraded = |text: &str| {
        Address::resolve(text, &bases(), Use::Media)
            .expect(text)
            .upgraded()
            .as_str()
            .to_owned()
    };
    assert_eq!(
        upgraded("http://example.com/a.jpg"),
        "https://example.com/a.jpg"
    );
    for text in [
        "https://example.com/a",
        "http://localhost:8000/a",
        "http://127.0.0.1/a",
        "data:image/png;base64,AA==",
    ] {
        assert_eq!(upgraded(text), text);
    }
}

#[test]
fn deserialising_checks_anew() {
    for text in [
        "https://example.com/a?b#c",
        "mailto:a@example.com",
        "data:image/gif;base64,R0lGODlh",
    ] {
        let json = serde_json::to_string(text).expect(text);
        let address: Address = serde_json::from_str(&json).expect(text);
        assert_eq!(address.as_str(), text);
    }
    assert!(serde_json::from_str::<Address>("\"javascript:alert(1)\"").is_err());
    assert!(serde_json::from_str::<Address>("\"a\"").is_err());
}
