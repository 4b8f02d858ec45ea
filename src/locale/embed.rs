//! Words of the page where other sites get what they embed. The app never shows it, and would carry them.

use super::Locale;

/// The words about embedding.
#[derive(Debug)]
#[expect(missing_docs, reason = "a word's name is its documentation")]
pub struct EmbedStrings {
    pub title: &'static str,
    pub intro: &'static str,
    pub what: &'static str,
    pub articles: &'static str,
    pub lists: &'static str,
    pub whole: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub max_height: &'static str,
    pub preview: &'static str,
    pub preview_light: &'static str,
    pub preview_dark: &'static str,
    pub preview_narrow: &'static str,
    pub snippets: &'static str,
    pub snippet_script: &'static str,
    pub snippet_frame: &'static str,
    pub snippet_address: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub nothing: &'static str,
    pub privacy: &'static str,
}

pub(super) fn strings(locale: Locale) -> &'static EmbedStrings {
    match locale {
        Locale::ZhCn => &ZH_CN,
        Locale::En => &EN,
    }
}

static ZH_CN: EmbedStrings = EmbedStrings {
    title: "嵌入到其他网站",
    intro: "把文章或列表放进别的网站：选好内容和样式，复制一段代码即可。",
    what: "内容",
    articles: "文章",
    lists: "列表",
    whole: "显示全文",
    theme: "配色",
    theme_auto: "跟随所在页面",
    theme_light: "浅色",
    theme_dark: "深色",
    max_height: "最大高度（像素，可不填）",
    preview: "预览",
    preview_light: "浅色页面里",
    preview_dark: "深色页面里",
    preview_narrow: "窄栏里",
    snippets: "代码",
    snippet_script: "脚本：高度随内容变化",
    snippet_frame: "不用脚本：固定高度的框架",
    snippet_address: "WordPress 等支持 oEmbed 的编辑器：直接粘贴地址",
    copy: "复制",
    copied: "已复制",
    copy_failed: "没能复制，请手动选中后复制",
    nothing: "还没有可以嵌入的内容。",
    privacy: "嵌入的内容不设 Cookie，不存数据，不加载第三方脚本。",
};

static EN: EmbedStrings = EmbedStrings {
    title: "Embed on another site",
    intro: "Put an article or a list into another site: choose what and how, then copy a snippet.",
    what: "What to embed",
    articles: "Articles",
    lists: "Lists",
    whole: "Show the whole article",
    theme: "Colours",
    theme_auto: "Those of the page around",
    theme_light: "Light",
    theme_dark: "Dark",
    max_height: "Greatest height in pixels (optional)",
    preview: "Preview",
    preview_light: "On a light page",
    preview_dark: "On a dark page",
    preview_narrow: "In a narrow column",
    snippets: "Snippets",
    snippet_script: "With script: as high as its content",
    snippet_frame: "Without script: a frame of one height",
    snippet_address: "WordPress and other editors that know oEmbed: paste the address",
    copy: "Copy",
    copied: "Copied",
    copy_failed: "Could not copy: please select the text and copy it",
    nothing: "There is nothing to embed yet.",
    privacy: "What is embedded sets no cookies, stores nothing and loads no scripts of third parties.",
};
