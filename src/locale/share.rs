//! Words about sharing.

use super::Locale;

/// The words about sharing. A function's parameters are named by its documentation, in order.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "a word's name is its documentation; the others have their own"
)]
pub struct ShareStrings {
    pub share: &'static str,
    pub share_quotation: &'static str,
    /// Before a heading: said of the link beside it.
    pub heading_link: &'static str,
    /// Heading: where the shared address leads.
    pub from_heading: fn(&str) -> String,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_quotation: &'static str,
    pub quotation_copied: &'static str,
    pub copy_failed: &'static str,
    /// Selected words, title.
    pub quoted: fn(&str, &str) -> String,
    pub weibo: &'static str,
    pub qzone: &'static str,
    pub mail: &'static str,
    pub embed: &'static str,
    pub wechat_code: &'static str,
    pub scan: &'static str,
    /// Title: said of the code.
    pub code_of: fn(&str) -> String,
    pub code_failed: &'static str,
    /// Within a chat app, where only its own menu shares.
    pub chat_menu: &'static str,
    pub chat_menu_use: &'static str,
}

pub(super) fn strings(locale: Locale) -> &'static ShareStrings {
    match locale {
        Locale::ZhCn => &ZH_CN,
        Locale::En => &EN,
    }
}

static ZH_CN: ShareStrings = ShareStrings {
    share: "分享",
    share_quotation: "分享引文",
    heading_link: "本节链接",
    from_heading: |heading| format!("从“{heading}”一节读起"),
    copy_link: "复制链接",
    link_copied: "链接已复制",
    copy_quotation: "复制引文和链接",
    quotation_copied: "引文和链接已复制",
    copy_failed: "没能复制，请手动复制选中的链接",
    quoted: |words, title| format!("“{words}”——《{title}》"),
    weibo: "微博",
    qzone: "QQ 空间",
    mail: "邮件",
    embed: "嵌入到网站",
    wechat_code: "微信扫码",
    scan: "用微信扫一扫，发给朋友或在手机上读",
    code_of: |title| format!("二维码：{title}"),
    code_failed: "二维码没能加载，请复制链接。",
    chat_menu: "点右上角的 ⋯",
    chat_menu_use: "就能转发给朋友",
};

static EN: ShareStrings = ShareStrings {
    share: "Share",
    share_quotation: "Share quotation",
    heading_link: "Link to section",
    from_heading: |heading| format!("From the section “{heading}”"),
    copy_link: "Copy link",
    link_copied: "Link copied",
    copy_quotation: "Copy quotation and link",
    quotation_copied: "Quotation and link copied",
    copy_failed: "Could not copy: please copy the selected link by hand",
    quoted: |words, title| format!("“{words}” — {title}"),
    weibo: "Weibo",
    qzone: "Qzone",
    mail: "Email",
    embed: "Embed",
    wechat_code: "WeChat code",
    scan: "Scan with WeChat to send it on, or to read it on your phone",
    code_of: |title| format!("QR code: {title}"),
    code_failed: "The QR code could not be loaded. Please copy the link instead.",
    chat_menu: "Tap ⋯ at the top right",
    chat_menu_use: "to send this page to your friends",
};
