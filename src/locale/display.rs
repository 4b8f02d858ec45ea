//! Words of the display settings: each setting's name, and those of its values.

use super::Locale;

/// The words of the display settings.
#[derive(Debug)]
#[expect(missing_docs, reason = "a word's name is its documentation")]
pub struct DisplayStrings {
    pub title: &'static str,
    pub preview: &'static str,
    pub scheme: &'static str,
    pub schemes: [&'static str; 4],
    pub size: &'static str,
    pub sizes: [&'static str; 5],
    /// A character that shows how large a size is.
    pub size_sign: &'static str,
    pub leading: &'static str,
    pub leadings: [&'static str; 3],
    pub typeface: &'static str,
    pub typefaces: [&'static str; 2],
    pub motion: &'static str,
    pub motions: [&'static str; 2],
    pub saving: &'static str,
    pub savings: [&'static str; 2],
    /// What saving data does.
    pub saving_note: &'static str,
    pub reset: &'static str,
}

impl Locale {
    /// The words of the display settings.
    #[must_use]
    pub fn display_strings(self) -> &'static DisplayStrings {
        match self {
            Self::ZhCn => &ZH_CN,
            Self::En => &EN,
        }
    }
}

static ZH_CN: DisplayStrings = DisplayStrings {
    title: "显示设置",
    preview: "巷口的灯亮了，清晨从一碗热豆浆开始。",
    scheme: "配色",
    schemes: ["随系统", "浅色", "深色", "纸色"],
    size: "字号",
    sizes: ["小", "标准", "大", "更大", "最大"],
    size_sign: "字",
    leading: "行距",
    leadings: ["紧凑", "标准", "宽松"],
    typeface: "字体",
    typefaces: ["黑体", "宋体"],
    motion: "动效",
    motions: ["随系统", "减少"],
    saving: "流量",
    savings: ["随系统", "节省"],
    saving_note: "节省流量：图片点一下才加载，也不提前加载下一页。",
    reset: "恢复默认",
};

static EN: DisplayStrings = DisplayStrings {
    title: "Display",
    preview: "A lamp goes on, and the day begins with soy milk.",
    scheme: "Colours",
    schemes: ["System", "Light", "Dark", "Paper"],
    size: "Text size",
    sizes: ["Small", "Standard", "Large", "Larger", "Largest"],
    size_sign: "A",
    leading: "Line spacing",
    leadings: ["Tight", "Usual", "Loose"],
    typeface: "Typeface",
    typefaces: ["Sans", "Serif"],
    motion: "Motion",
    motions: ["System", "Less"],
    saving: "Data",
    savings: ["System", "Save"],
    saving_note: "Saving data: pictures load when tapped, and no page is loaded ahead.",
    reset: "Reset",
};
