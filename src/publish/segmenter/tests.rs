//! What the dictionary and the rules for phrases make of titles.

use super::words;
use crate::locale::{Part, parts};

/// A title with a bar at each place where a line may break that would not be one of the browser's own choice.
fn phrased(title: &str) -> String {
    let texts = parts(title, words).into_iter().map(|part| match part {
        Part::Phrase(text) | Part::Text(text) => text,
    });
    texts.collect::<Vec<_>>().join("|")
}

#[test]
fn titles_are_divided_where_words_end() {
    for expected in [
        "优惠券|太复杂，|是一种|傲慢",
        "数据不会|替你决定|卖什么",
        "双十一|之后：|小商家的|库存复盘",
        "扫码点单十年，|夜市摊主|教会了|平台什么",
        "快讯：|岚坪等三县|试点村级|共享|面单机",
        "把陶艺|卖进聊天群的|手艺人",
        "二手房|挂牌量|创新高，|买家|还在等什么",
        "南京市|长江大桥|恢复通车",
        "人工智能|时代，|我们|还需要|学编程吗？",
        "一线城市的|年轻人，|正在逃离| CBD",
        "台风|“杜苏芮”|登陆福建|晋江，|最大风力| |15 级",
        "专访马克·|安德森：|软件如何|吞噬世界",
        "从|“卖货”|到|“卖内容”：|直播间的|下半场",
        "研究生命|起源的|科学家们|获得了|诺贝尔奖",
    ] {
        assert_eq!(phrased(&expected.replace('|', "")), expected);
    }
}

#[test]
fn numbers_keep_their_units_and_particles_their_words() {
    for (title, whole) in [
        ("央行宣布下调存款准备金率0.5个百分点", "0.5个百分点"),
        ("2026 年双十一销售额突破 1.2 万亿元", "2026 年"),
        ("2026 年双十一销售额突破 1.2 万亿元", "1.2 万亿元"),
        ("微信小程序商城上线三周年，商家超过 4.5 万家", "4.5 万家"),
        ("他们为什么不愿意再等 30 天了", "30 天了"),
        ("上海地铁 24 日起调整末班车时间", "24 日起"),
        ("三个月、五座城市、七百公里：一个外卖员的自述", "七百公里："),
        (
            "三个月、五座城市、七百公里：一个外卖员的自述",
            "一个外卖员的",
        ),
        ("“躺平”了的第三年，他决定重新开一家店", "“躺平”了的"),
        ("从客服到店长：秦月的两万三千次“您好”", "两万三千次"),
    ] {
        let parts = parts(title, words);
        assert!(parts.contains(&Part::Phrase(whole)), "{whole} in {parts:?}");
    }
}

#[test]
fn no_title_of_the_sample_begins_a_line_with_what_belongs_to_the_word_before() {
    let feed: serde_json::Value =
        serde_json::from_str(include_str!("../../../public/feed.json")).unwrap();
    let items = feed
        .get("items")
        .and_then(|items| items.as_array())
        .unwrap();
    for title in items.iter().filter_map(|item| item.get("title")?.as_str()) {
        for part in phrased(title).split('|').skip(1) {
            assert!(
                !part.starts_with([
                    '的', '了', '着', '吗', '们', '呢', '吧', '，', '。', '：', '”'
                ]),
                "{part} in {title}"
            );
        }
    }
}
