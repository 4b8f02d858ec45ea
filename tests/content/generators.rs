//! Markup of common generators, whose own styles and scripts would have made it good.

use super::{address, checked, sanitise_in, surroundings};
use broadsheet::content::Surroundings;
use scraper::Html;

/// What a reader sees of each block of code, line by line.
fn code(html: &str) -> Vec<String> {
    let sanitised = checked(html);
    let parsed = Html::parse_fragment(sanitised.html.as_str());
    let blocks = parsed.root_element().descendants().filter(|node| {
        let element = node.value().as_element();
        element.is_some_and(|element| element.name() == "pre")
    });
    let text_of = |node: ego_tree::NodeRef<'_, scraper::Node>| -> String {
        let texts = node
            .descendants()
            .filter_map(|it| it.value().as_text().cloned());
        texts.map(|text| text.to_string()).collect()
    };
    blocks.map(text_of).collect()
}

#[test]
fn line_numbers_go_and_lines_stay_lines() {
    let lines = "def f():\n    return 1";
    for (generator, html) in [
        (
            "Hexo",
            "<figure class='highlight python'><table><tr><td class=gutter><pre><span class=line>1</span><br><span class=line>2</span><br></pre></td><td class=code><pre><span class=line><span class=keyword>def</span> f():</span><br><span class=line>    return 1</span><br></pre></td></tr></table></figure>",
        ),
        (
            "Rouge",
            "<div class=highlight><pre class=highlight><code><table class=rouge-table><tbody><tr><td class='rouge-gutter gl'><pre class=lineno>1\n2\n</pre></td><td class=rouge-code><pre><span class=k>def</span> f():\n    return 1\n</pre></td></tr></tbody></table></code></pre></div>",
        ),
        (
            "Expressive Code",
            "<pre><code><div class=ec-line><div class=gutter><div class=ln>1</div></div><div class=code><span>def</span><span> f():</span></div></div><div class=ec-line><div class=gutter><div class=ln>2</div></div><div class=code><span class=indent>    </span><span>return 1</span></div></div></code></pre>",
        ),
        (
            "Chroma in lines",
            "<pre class=chroma><code class=language-py><span class=line><span class=ln>1</span><span class=cl>def f():\n</span></span><span class=line><span class=ln id=hl-0-2><a class=lnlinks href=#hl-0-2>2</a></span><span class=cl>    return 1\n</span></span></code></pre>",
        ),
        (
            "Chroma in a table",
            "<div class=chroma><table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span><span class=lnt>2\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-py><span class=line>def f():\n</span><span class=line>    return 1\n</span></code></pre></td></tr></table></div>",
        ),
        (
            "Pygments",
            "<table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div></td><td class=code><div class=highlight><pre><span></span><a id=__codelineno-0-1 name=__codelineno-0-1 href=#__codelineno-0-1></a>def f():\n<a id=__codelineno-0-2 href=#__codelineno-0-2></a>    return 1\n</pre></div></td></tr></table>",
        ),
        (
            "highlight.js",
            "<pre><code class=hljs><table class=hljs-ln><tr><td class='hljs-ln-line hljs-ln-numbers' data-line-number=1><div class=hljs-ln-n></div></td><td class='hljs-ln-line hljs-ln-code'>def f():</td></tr><tr><td class='hljs-ln-line hljs-ln-numbers'><div class=hljs-ln-n>2</div></td><td class='hljs-ln-line hljs-ln-code'>    return 1</td></tr></table></code></pre>",
        ),
        (
            "GitHub",
            "<table class='highlight js-file-line-container'><tr><td id=L1 class='blob-num js-line-number' data-line-number=1></td><td id=LC1 class='blob-code blob-code-inner'>def f():</td></tr><tr><td id=L2 class=blob-num>2</td><td class=blob-code>    return 1</td></tr></table>",
        ),
        (
            "VuePress",
            "<div class='language-py line-numbers-mode'><pre class=language-py><code>def f():\n    return 1\n</code></pre><div class=line-numbers-wrapper><span class=line-number>1</span><br><span class=line-number>2</span><br></div></div>",
        ),
        (
            "Prism",
            "<pre class=line-numbers><code class=language-py>def f():\n    return 1<span aria-hidden=true class=line-numbers-rows><span></span><span></span></span></code></pre>",
        ),
        (
            "Docusaurus",
            "<pre class=prism-code><code class=codeBlockLines><span class=token-line><span class='token plain'>def f():</span><br></span><span class=token-line><span class='token plain'>    return 1</span><br></span></code></pre>",
        ),
        (
            "a list of lines",
            "<pre class='prettyprint linenums'><ol class=linenums><li class=L0>def f():</li><li class=L1>    return 1</li></ol></pre>",
        ),
        (
            "lines without breaks",
            "<pre><code><span class=line>def f():</span><span class=line>    return 1</span></code></pre>",
        ),
        (
            "SyntaxHighlighter",
            "<div class=syntaxhighlighter><table><tbody><tr><td class=gutter><div class='line number1'>1</div><div class='line number2'>2</div></td><td class=code><div class=container><div class='line number1'><code class=k>def</code> <code>f():</code></div><div class='line number2'><code>    </code><code>return 1</code></div></div></td></tr></tbody></table></div>",
        ),
        (
            "CSDN",
            "<pre><code>def f():\n    return 1\n</code><ul class=pre-numbering><li>1</li><li>2</li></ul></pre>",
        ),
    ] {
        let blocks = code(html);
        assert_eq!(blocks.len(), 1, "{generator}: {blocks:?}");
        assert_eq!(blocks[0].trim_end(), lines, "{generator}");
    }
}

#[test]
fn empty_lines_of_code_stay() {
    for html in [
        "<pre><div>a</div><div></div><div>b</div></pre>",
        "<pre><div>a</div>\n<div>\n</div><div>b</div></pre>",
        "<pre><span class=line>a</span>\n<span class=line></span>\n<span class=line>b</span></pre>",
        "<pre>a<br><br>b</pre>",
        "<table><tr><td class=blob-num>1</td><td class=blob-code>a</td></tr><tr><td class=blob-num>2</td><td class=blob-code></td></tr><tr><td class=blob-num>3</td><td class=blob-code>b</td></tr></table>",
    ] {
        assert_eq!(code(html), ["a\n\nb"], "{html}");
    }
}

#[test]
fn numbers_that_are_no_line_numbers_stay() {
    for html in [
        "<pre class=line-numbers><code>42</code></pre>",
        "<div class=line-numbers-mode><pre>42</pre></div>",
        "<pre><ol class=linenums><li>42</li></ol></pre>",
        "<p><span class=lineno>42</span> green bottles</p>",
        "<table><tr><td class=gutter>42</td><td>bottles</td></tr></table>",
        "<table><tr><td>42</td><td><code>--bottles</code></td></tr></table>",
    ] {
        let sanitised = checked(html);
        assert!(sanitised.html.as_str().contains("42"), "{html}");
    }
    let table = "<table><tr><th>Option</th><th>Meaning</th></tr><tr><td><code>-a</code></td><td><code>all</code></td></tr></table>";
    assert!(checked(table).html.as_str().contains("<table>"));
}

#[test]
fn permalink_signs_go_from_headings() {
    for heading in [
        "<h2 id=x>Usage<a href=#x class=hash-link title='Direct link'>\u{200b}</a></h2>",
        "<h2 id=x>Usage <a class=headerlink href=#x title=Permalink>¶</a></h2>",
        "<h2 id=x><a href=#x class=header-anchor>#</a> Usage</h2>",
        "<h2 id=x>Usage<a class=anchor href=#x><svg><path d=M0 /></svg></a></h2>",
        "<h2 id=x>Usage <a href='https://news.example/2026/tea#x'>🔗</a></h2>",
        "<h2 id=x><a href=#x class=headerlink title=Usage></a>Usage</h2>",
        "<h2 id=x>Usage<a class=anchor-link href=#x><span>Permalink to Usage</span></a></h2>",
        "<h2 id=x><a class=header-anchor href=#x><span>Usage</span></a></h2>",
        "<h2 id=x>Usage <a href=#x>\u{f0c1}</a></h2>",
        "<h2 id=x>Usage</h2> <a class=sl-anchor-link href=#x><span>Section titled “Usage”</span></a>",
        "<h2 id=x>Usage</h2><a href=#x>§</a>",
    ] {
        let sanitised = checked(heading);
        let html = sanitised.html.as_str();
        let own = "<a class=\"bs-anchor\" href=\"#a-x\" aria-labelledby=\"heading-note a-x\"></a>";
        assert!(!html.replace(own, "").contains("href"), "{heading}\n{html}");
        let outline = checked(&[heading; 3].concat()).outline;
        assert_eq!(outline.len(), 3, "{heading}");
        assert!(outline.iter().all(|it| it.text == "Usage"), "{outline:?}");
        assert!(html.contains("id=\"a-x\""), "{html}");
    }
    // GitHub's headings have their id on the link.
    let github = "<div class=markdown-heading><h2>Usage</h2><a id=user-content-usage class=anchor href=#usage><svg/></a></div><p><a href=#usage>there</a></p>";
    let html = checked(github).html;
    let html = html.as_str();
    assert!(html.contains("<a id=\"a-usage\"></a>"), "{html}");
    assert!(html.contains("<a href=\"#a-usage\">there</a>"), "{html}");
}

#[test]
fn other_links_in_headings_stay() {
    for heading in [
        "<h2 id=x>See <a href=#y>the notes</a></h2><p id=y>n</p>",
        "<h2 id=x><a href=#y>Usage</a></h2><p id=y>n</p>",
        "<h2 id=x>Usage <a href=https://a.example/>#</a></h2>",
        "<h2>A<sup><a href=#y>1</a></sup></h2><p id=y>n</p>",
    ] {
        let html = checked(heading).html;
        assert!(
            html.as_str().contains("href"),
            "{heading}\n{}",
            html.as_str()
        );
    }
}

#[test]
fn done_and_open_tasks_are_told_apart() {
    for (html, expected) in [
        (
            "<ul class=contains-task-list><li class=task-list-item><input type=checkbox disabled checked> Notes</li><li><input type=checkbox disabled> Tag</li></ul>",
            "<ul><li class=\"bs-task\">☑ Notes</li><li class=\"bs-task\">☐ Tag</li></ul>",
        ),
        (
            "<ul><li><label><input type=checkbox checked=''>Notes</label></li></ul>",
            "<ul><li class=\"bs-task\">☑ Notes</li></ul>",
        ),
        (
            "<ul><li><p><input type=CHECKBOX> Tag</p></li></ul>",
            "<ul><li class=\"bs-task\"><p>☐ Tag</p></li></ul>",
        ),
        (
            "<table><tbody><tr><td><input type=checkbox checked></td></tr></tbody></table>",
            "<div class=\"bs-table\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-note\"><table><tbody><tr><td>☑</td></tr></tbody></table></div>",
        ),
        (
            "<p>a<input value=x>b<input type=radio checked></p>",
            "<p>ab</p>",
        ),
        (
            "<ul><li>Fruit<ul><li>☐ Tea</li></ul></li></ul>",
            "<ul><li>Fruit<ul><li class=\"bs-task\">☐ Tea</li></ul></li></ul>",
        ),
    ] {
        assert_eq!(checked(html).html.as_str(), expected);
    }
}

#[test]
fn the_title_is_not_said_again() {
    let around = |title| Surroundings {
        title,
        own: Some(address(super::ARTICLE)),
        ..surroundings()
    };
    for (html, expected) in [
        (
            "<h1>标题</h1><p>一</p><h2>小节</h2>",
            "<p>一</p><div class=\"bs-heading\"><h2 id=\"h-小节\">小节</h2><a class=\"bs-anchor\" href=\"#h-小节\" aria-labelledby=\"heading-note h-小节\"></a></div>",
        ),
        ("<h2> 标题！</h2><p>一</p>", "<p>一</p>"),
        (
            "<div><h1 id=x>标题</h1></div><p><a href=#x>上</a></p>",
            "<div><p id=\"a-x\"></p></div><p><a href=\"#a-x\">上</a></p>",
        ),
        ("<h1>标题</h1><h1>标题</h1><p>一</p>", "<p>一</p>"),
        (
            "<p>一</p><h2>标题</h2>",
            "<p>一</p><div class=\"bs-heading\"><h2 id=\"h-标题\">标题</h2><a class=\"bs-anchor\" href=\"#h-标题\" aria-labelledby=\"heading-note h-标题\"></a></div>",
        ),
        (
            "<h2>别的</h2><p>一</p>",
            "<div class=\"bs-heading\"><h2 id=\"h-别的\">别的</h2><a class=\"bs-anchor\" href=\"#h-别的\" aria-labelledby=\"heading-note h-别的\"></a></div><p>一</p>",
        ),
    ] {
        let once = sanitise_in(html, &around("标题"));
        assert_eq!(once.html.as_str(), expected);
        let twice = sanitise_in(once.html.as_str(), &around("标题"));
        assert_eq!(twice.html, once.html);
    }
}

#[test]
fn links_to_places_of_other_articles_keep_them() {
    for (fragment, place) in [
        ("#installation", "#a-installation"),
        ("#配置", "#a-%E9%85%8D%E7%BD%AE"),
        ("#h-usage", "#h-usage"),
        ("#user-content-usage", "#a-usage"),
        ("#", ""),
        ("#:~:text=tea", ""),
        ("", ""),
    ] {
        let html = checked(&format!("<a href='/articles/cups{fragment}'>x</a>")).html;
        assert_eq!(
            html.as_str(),
            format!("<a href=\"/site/cups{place}\">x</a>")
        );
    }
    let ids = "<h2 id=installation>Installation</h2><h2 id=配置>配置</h2><h2>Usage</h2><h2 id=h-usage>Usage</h2><p id=100%>x</p>";
    assert_eq!(
        checked(ids).html.as_str(),
        "<div class=\"bs-heading\"><h2 id=\"a-installation\">Installation</h2><a class=\"bs-anchor\" href=\"#a-installation\" aria-labelledby=\"heading-note a-installation\"></a></div><div class=\"bs-heading\"><h2 id=\"a-配置\">配置</h2><a class=\"bs-anchor\" href=\"#a-配置\" aria-labelledby=\"heading-note a-配置\"></a></div><div class=\"bs-heading\"><h2 id=\"h-usage-2\">Usage</h2><a class=\"bs-anchor\" href=\"#h-usage-2\" aria-labelledby=\"heading-note h-usage-2\"></a></div><div class=\"bs-heading\"><h2 id=\"h-usage\">Usage</h2><a class=\"bs-anchor\" href=\"#h-usage\" aria-labelledby=\"heading-note h-usage\"></a></div><p id=\"a-100%\">x</p>"
    );
}

#[test]
fn blocks_run_as_their_letters_do() {
    for (html, expected) in [
        (
            "<p>نص عربي مع English</p>",
            "<p dir=\"rtl\">نص عربي مع English</p>",
        ),
        ("<p>English مع</p>", "<p>English مع</p>"),
        (
            "<ul><li>بند</li><li>بند <b>ثان</b></li></ul>",
            "<ul dir=\"rtl\"><li>بند</li><li>بند <b>ثان</b></li></ul>",
        ),
        (
            "<blockquote><p>اقتباس</p><p>A quote</p></blockquote>",
            "<blockquote dir=\"rtl\"><p>اقتباس</p><p dir=\"ltr\">A quote</p></blockquote>",
        ),
        (
            "<div><p>نص</p><pre>x = 1</pre></div>",
            "<div dir=\"rtl\"><p>نص</p><pre dir=\"ltr\" tabindex=\"0\">x = 1</pre></div>",
        ),
        (
            "<div dir=rtl><p>Text</p><p>نص</p></div>",
            "<div dir=\"rtl\"><p dir=\"ltr\">Text</p><p>نص</p></div>",
        ),
        (
            "<p dir=ltr>نص</p><p>2026</p>",
            "<p dir=\"ltr\">نص</p><p>2026</p>",
        ),
    ] {
        let html = checked(html).html;
        assert_eq!(
            html.as_str()
                .replace(" tabindex=\"0\" dir=\"ltr\"", " dir=\"ltr\" tabindex=\"0\""),
            expected
        );
    }
}
