//! Words about searching.

use super::Locale;

/// The words about searching. A function's parameters are named by its documentation.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "a word's name is its documentation; the others have their own"
)]
pub struct SearchStrings {
    pub title: &'static str,
    /// What the field is for.
    pub field: &'static str,
    pub placeholder: &'static str,
    pub searching: &'static str,
    /// Count.
    pub found: fn(usize) -> String,
    pub partial: &'static str,
    /// What was looked for.
    pub nothing: fn(&str) -> String,
    pub nearest_tags: &'static str,
    pub popular_tags: &'static str,
    pub all_tags: &'static str,
    pub by_tag: &'static str,
    pub any_tag: &'static str,
    pub recent: &'static str,
    /// A recent query.
    pub forget: fn(&str) -> String,
    pub forget_all: &'static str,
    pub more: &'static str,
    pub failed: &'static str,
}

impl Locale {
    /// The words about searching.
    #[must_use]
    pub fn search_strings(self) -> &'static SearchStrings {
        match self {
            Self::ZhCn => &ZH_CN,
            Self::En => &EN,
        }
    }
}

static ZH_CN: SearchStrings = SearchStrings {
    title: "搜索",
    field: "搜索文章",
    placeholder: "标题、正文、标签、作者",
    searching: "正在搜索…",
    found: |count| format!("找到 {count} 篇文章"),
    partial: "没有文章完整包含这些字词，以下是最接近的。",
    nothing: |query| format!("没有找到与“{query}”有关的文章。"),
    nearest_tags: "相近的标签",
    popular_tags: "常用标签",
    all_tags: "浏览全部标签",
    by_tag: "按标签筛选",
    any_tag: "全部",
    recent: "最近搜索",
    forget: |query| format!("删除“{query}”"),
    forget_all: "清空",
    more: "显示更多结果",
    failed: "搜索所需的索引没能读取，请稍后重试，或者按标签浏览。",
};

static EN: SearchStrings = SearchStrings {
    title: "Search",
    field: "Search articles",
    placeholder: "Titles, texts, tags, authors",
    searching: "Searching…",
    found: |count| match count {
        1 => "1 article found".to_owned(),
        _ => format!("{count} articles found"),
    },
    partial: "No article has all of these words. The nearest are:",
    nothing: |query| format!("Nothing was found for “{query}”."),
    nearest_tags: "Tags that come nearest",
    popular_tags: "Most used tags",
    all_tags: "All tags",
    by_tag: "Filter by tag",
    any_tag: "All",
    recent: "Recent searches",
    forget: |query| format!("Remove “{query}”"),
    forget_all: "Clear",
    more: "Show more results",
    failed: "The search index could not be read. Try again later, or browse by tag.",
};
