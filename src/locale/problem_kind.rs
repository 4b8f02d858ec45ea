//! A feed's problems in words.

use super::Locale;
use crate::model::{Omitted, ProblemKind};

pub(super) fn words(locale: Locale, kind: &ProblemKind) -> String {
    match locale {
        Locale::ZhCn => chinese(kind),
        Locale::En => english(kind),
    }
}

fn chinese(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Missing => "缺少必需的内容；已用替代内容补上，无法替代的已略去".to_owned(),
        ProblemKind::WrongType { expected, found } => {
            format!("类型不对：应为 {expected}，实际是 {found}；此项已略去")
        }
        ProblemKind::Unreadable { value } => format!("无法读懂“{value}”；此项已略去"),
        ProblemKind::RefusedAddress { value } => format!("地址“{value}”不能使用；已略去"),
        ProblemKind::MissingFile { path } => format!("找不到文件“{path}”；请把它放到 feed 旁边"),
        ProblemKind::RefusedFile { path } => {
            format!("文件“{path}”不会发布：它是隐藏文件，或在 feed 的文件夹之外，或名称不能通用")
        }
        ProblemKind::ItemDropped => {
            "整条内容已略去：没有 id、没有可读的内容，或不是对象".to_owned()
        }
        ProblemKind::DuplicateId => "id 与前面的内容重复；此条已略去".to_owned(),
        ProblemKind::UnknownReference { id } => format!("没有 id 为“{id}”的内容；此引用已略去"),
        ProblemKind::UnknownKind { value } => format!("不认识的栏目类型“{value}”；已略去"),
        ProblemKind::DuplicateSection => "同类栏目出现了第二次；已略去".to_owned(),
        ProblemKind::UnknownVersion { value } => {
            format!("不认识的版本“{value}”；仍按 JSON Feed 读取")
        }
        ProblemKind::BrokenEncoding => "有些字节或转义不是有效的文字，已用 � 代替".to_owned(),
        ProblemKind::Malformed => {
            "XML 格式有误，严格的阅读器会拒收整个订阅源；已按原意读取".to_owned()
        }
        ProblemKind::CutOff => "文档在中途断了；断开之前的完整内容照常显示".to_owned(),
        ProblemKind::NextStopped { value } => {
            format!("下一页“{value}”已经读过，或页数已到上限；到此为止")
        }
        ProblemKind::Omitted {
            kind,
            count,
            articles,
        } => {
            let what = match kind {
                Omitted::Drawing => "个图形无法显示，原处有说明",
                Omitted::Formula => "个公式没有可读的内容，原处有说明",
                Omitted::Film => "个插件或脚本的媒体，已改为链接",
                Omitted::Frame => "个嵌入页面不是已知的播放器，已改为链接",
                Omitted::Script => "个脚本及其显示的内容，已略去",
            };
            format!("{articles} 篇文章中共有 {count} {what}；这里是第一篇")
        }
        ProblemKind::NextFailed { value } => format!("下一页“{value}”读取失败；前面的内容照常显示"),
    }
}

fn english(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Missing => "Something required is missing; a substitute is shown, or the entry is left out if there is none".to_owned(),
        ProblemKind::WrongType { expected, found } => {
            format!("Wrong type: should be {expected}, is {found}; left out")
        }
        ProblemKind::Unreadable { value } => format!("“{value}” cannot be understood; left out"),
        ProblemKind::RefusedAddress { value } => {
            format!("The address “{value}” cannot be used; left out")
        }
        ProblemKind::MissingFile { path } => {
            format!("There is no file “{path}”; put it beside the feed")
        }
        ProblemKind::RefusedFile { path } => format!(
            "The file “{path}” is not published: it is hidden, lies outside the feed's folder, or not every system allows its name"
        ),
        ProblemKind::ItemDropped => {
            "The whole item is left out: it has no id, nothing to read, or is no object".to_owned()
        }
        ProblemKind::DuplicateId => "The id was used before; this item is left out".to_owned(),
        ProblemKind::UnknownReference { id } => {
            format!("There is no item with the id “{id}”; the reference is left out")
        }
        ProblemKind::UnknownKind { value } => {
            format!("“{value}” is no kind of section known here; left out")
        }
        ProblemKind::DuplicateSection => "A second section of the same kind; left out".to_owned(),
        ProblemKind::UnknownVersion { value } => {
            format!("The version “{value}” is unknown; read as a JSON Feed all the same")
        }
        ProblemKind::BrokenEncoding => {
            "Some bytes or escapes are no valid text; � stands in their place".to_owned()
        }
        ProblemKind::Malformed => {
            "The XML is not well-formed, and strict readers refuse the whole feed; read as it was meant".to_owned()
        }
        ProblemKind::CutOff => {
            "The document ends in the middle; what was whole before is shown".to_owned()
        }
        ProblemKind::NextStopped { value } => {
            format!("The next page “{value}” was read before, or there are too many; stopped there")
        }
        ProblemKind::Omitted {
            kind,
            count,
            articles,
        } => {
            let what = match kind {
                Omitted::Drawing => "drawings that cannot be shown; a note says so",
                Omitted::Formula => "formulas of which only the look is known; a note says so",
                Omitted::Film => {
                    "films or files of plug-ins or scripts; links stand in their place"
                }
                Omitted::Frame => "frames of no known player; links stand in their place",
                Omitted::Script => "scripts, left out with what they would have shown",
            };
            let articles = (Locale::En.strings().article_count)(*articles);
            format!("{count} in {articles}, here first: {what}")
        }
        ProblemKind::NextFailed { value } => {
            format!("The next page “{value}” could not be read; what comes before is shown")
        }
    }
}
