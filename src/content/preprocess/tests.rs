use super::preprocessed;
use std::time::{Duration, Instant};

fn check(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(preprocessed(html), *expected, "{html}");
    }
}

#[test]
fn attributes_that_browsers_act_upon_get_other_names() {
    check(&[
        (
            "<p style=\"color:red\" class=a>x",
            "<p data-style=\"color:red\" class=a>x",
        ),
        ("<p/STYLE = 'a>b' id=c>", "<p/data-STYLE = 'a>b' id=c>"),
        (
            "<img src=x onerror=alert(1)>",
            "<img src=x data-onerror=alert(1)>",
        ),
        ("<a OnClick>x</a>", "<a data-OnClick>x</a>"),
        (
            "<svg><g style=\"a\"/></svg>",
            "<svg><g data-style=\"a\"/></svg>",
        ),
        ("<p style=\"a", "<p data-style=\"a"),
        ("<p style", "<p data-style"),
    ]);
}

#[test]
fn text_stays_as_it_is() {
    for html in [
        "a style=\"b\" onclick=c",
        "1 < 2 style=3 > onclick",
        "<!-- <p style=a> -->x",
        "<!--><p>--><!-->",
        "<![CDATA[<p style=a>]]>",
        "<!doctype html><?xml style=a?>",
        "<p title='<p style=\"a\">' data-style=b>x</p>",
        "<textarea><p style=a></textarea><b>x</b>",
        "<script>if (a<b) c = '<p style=d>'</script>",
        "<title><i onclick=a></title>",
        "<iframe><i style=a></iframe>",
        "<plaintext><i style=a>",
        "<é style=a>",
        "</ style=a>",
        "</p title='>'>x",
        "<",
        "</",
        "<!",
        "茶<p>杯</p>",
    ] {
        assert_eq!(preprocessed(html), html);
    }
}

#[test]
fn style_sheets_go() {
    check(&[
        ("a<style media=x>p > b { }</STYLE >c", "ac"),
        ("a<style>b", "a"),
        ("<svg><style>x</style><g/></svg>", "<svg><g/></svg>"),
    ]);
}

#[test]
fn what_is_for_readers_without_script_is_for_all() {
    check(&[
        (
            "<noscript><pre style=a>code</pre></noscript>",
            "<pre data-style=a>code</pre>",
        ),
        ("a<noscript>b", "ab"),
        (
            "<noscript>Please enable JavaScript to see <a href=/x>comments</a>.</noscript>x",
            "x",
        ),
        (
            "<noscript><p title=\"</noscript><img src=x onerror=y>\"></noscript>",
            "<p title=\"</noscript><img src=x onerror=y>\">",
        ),
        ("<NoScript>a<noscript>b</noscript>c</noscript>", "abc"),
    ]);
}

#[test]
fn a_picture_for_readers_without_script_takes_the_place_of_its_stand_in() {
    let real = "<img src=/real.jpg>";
    for stand_in in [
        "<img class=js-lazy src=data:image/gif;base64,AA==>",
        "<img src=/blank.gif>",
        "<img data-src=/real.jpg>",
        "<img class=lazyload src=/small.jpg>",
        "<img alt=x>",
    ] {
        for html in [
            format!("{stand_in}<noscript>{real}</noscript>"),
            format!("<noscript>{real}</noscript>\n{stand_in}"),
        ] {
            assert_eq!(preprocessed(&html).trim(), real, "{html}");
        }
        check(&[
            (
                &format!("<a>{stand_in}</a><noscript>{real}</noscript>"),
                &format!("<a></a>{real}"),
            ),
            // Words between, another picture than a stand-in, or one that counts readers.
            (
                &format!("{stand_in}x<noscript>{real}</noscript>"),
                &format!("{stand_in}x{real}"),
            ),
            (
                &format!("{stand_in}<noscript><img src=/p width=1></noscript>"),
                &format!("{stand_in}<img src=/p width=1>"),
            ),
            (
                &format!("{real}<noscript>{real}</noscript>"),
                &format!("{real}{real}"),
            ),
        ]);
    }
}

#[test]
fn a_picture_is_given_the_addresses_around_it() {
    check(&[
        (
            "<picture><source srcset='/a.webp 1x' type=image/webp><source data-srcset=/b.jpg><img alt=c/></picture><img>",
            "<picture><source srcset='/a.webp 1x' type=image/webp><source data-srcset=/b.jpg><img alt=c/ data-source-set=\"/a.webp 1x\"></picture><img>",
        ),
        (
            "<picture><source srcset=/a></picture><img>",
            "<picture><source srcset=/a></picture><img>",
        ),
        ("<source srcset=a\"b'c><img>", "<source srcset=a\"b'c><img>"),
    ]);
}

#[test]
fn time_grows_no_faster_than_the_text() {
    for part in [
        "<",
        "<img ",
        "<p style=\"a\">",
        "<p style='",
        "<style>",
        "<style>x</style>",
        "<noscript>",
        "<noscript><img></noscript>",
        "<img><noscript>",
        "<noscript><p title=\"</noscript>",
        "<img><a>",
        "<!--",
        "<![CDATA[",
        "<textarea>",
        "<a onx ",
        "=\"",
        "< <",
        "</noscript",
        "<picture><source srcset=a>",
    ] {
        for before in ["", "<noscript>"] {
            let html = before.to_owned() + &part.repeat(2_000_000 / part.len());
            let start = Instant::now();
            assert!(preprocessed(&html).len() <= html.len() * 2);
            let taken = start.elapsed();
            // In a debug build, on a busy machine. Quadratic time would take an hour.
            assert!(taken < Duration::from_secs(20), "{before}{part}: {taken:?}");
        }
    }
}
