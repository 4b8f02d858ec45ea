//! HTML that a generator has wrapped or escaped once too often.

use std::borrow::Cow;

const SECTION: (&str, &str) = ("<![CDATA[", "]]>");

/// Elements that an article may begin with; written as text they begin none.
const FIRST: [&str; 14] = [
    "&lt;p",
    "&lt;div",
    "&lt;h1",
    "&lt;h2",
    "&lt;h3",
    "&lt;ul",
    "&lt;ol",
    "&lt;figure",
    "&lt;blockquote",
    "&lt;img",
    "&lt;section",
    "&lt;article",
    "&lt;table",
    "&lt;a ",
];

/// The HTML that was meant: without the marks of CDATA sections, and unescaped where all of it is escaped.
pub(super) fn meant(html: Cow<'_, str>) -> String {
    let html = if html.contains(SECTION.0) {
        Cow::Owned(without_sections(&html))
    } else {
        html
    };
    if is_escaped(&html) {
        let html = html.replace("&lt;", "<").replace("&gt;", ">");
        return html
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    }
    html.into_owned()
}

fn without_sections(html: &str) -> String {
    let mut meant = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, inside)) = rest.split_once(SECTION.0) {
        let (inside, after) = inside.split_once(SECTION.1).unwrap_or((inside, ""));
        meant.extend([before, inside]);
        rest = after;
    }
    meant.push_str(rest);
    meant
}

/// Whether all markup is written as text: no tag stands in it, but it begins and ends as an article does.
fn is_escaped(html: &str) -> bool {
    let text = html.trim();
    let begins = FIRST.iter().any(|tag| {
        let after = text.strip_prefix(tag);
        after.is_some_and(|after| tag.ends_with(' ') || after.starts_with([' ', '&', '/']))
    });
    begins && text.ends_with("&gt;") && !text.contains('<')
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn marks_of_sections_go_and_what_stands_in_them_stays() {
        for (html, expected) in [
            ("<![CDATA[<p>a <b>b</b></p>]]>", "<p>a <b>b</b></p>"),
            (
                "<p>a</p><![CDATA[<p>b</p>]]><p>c</p><![CDATA[d]]>",
                "<p>a</p><p>b</p><p>c</p>d",
            ),
            ("<![CDATA[<p>a</p>", "<p>a</p>"),
            ("<p>a[b[0]]> c</p>", "<p>a[b[0]]> c</p>"),
            (
                "<pre>&lt;![CDATA[x]]&gt;</pre>",
                "<pre>&lt;![CDATA[x]]&gt;</pre>",
            ),
        ] {
            assert_eq!(meant(html.into()), expected);
        }
    }

    #[test]
    fn what_is_escaped_as_a_whole_is_unescaped_once() {
        for (html, expected) in [
            (
                "&lt;p&gt;a &lt;b&gt;b&lt;/b&gt; &amp;amp; c&lt;/p&gt;",
                "<p>a <b>b</b> &amp; c</p>",
            ),
            (
                "&lt;div class=&quot;x&quot;&gt;a&lt;/div&gt;\n",
                "<div class=\"x\">a</div>\n",
            ),
            ("<p>&lt;p&gt;</p>", "<p>&lt;p&gt;</p>"),
            (
                "&lt;p&gt; begins a paragraph",
                "&lt;p&gt; begins a paragraph",
            ),
            ("&lt;pizza&gt;", "&lt;pizza&gt;"),
        ] {
            assert_eq!(meant(html.into()), expected);
        }
    }
}
