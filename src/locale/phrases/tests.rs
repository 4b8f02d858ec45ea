use super::{Part, Segmenter, parts};

/// The parts of a title, phrases in brackets.
fn phrased(title: &str, segmenter: Segmenter) -> Vec<String> {
    let parts = parts(title, segmenter).into_iter().map(|part| match part {
        Part::Phrase(text) => format!("[{text}]"),
        Part::Text(text) => text.to_owned(),
    });
    parts.collect()
}

/// As browsers often do: one word for each character.
fn characters(text: &str) -> Vec<usize> {
    text.char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect()
}

/// In pairs of characters.
fn pairs(text: &str) -> Vec<usize> {
    let ends = characters(text);
    ends.iter()
        .copied()
        .skip(1)
        .step_by(2)
        .chain(ends.last().copied())
        .collect()
}

#[test]
fn short_titles_and_those_of_other_scripts_are_one_text() {
    for title in [
        "小店的账本",
        "八个字还不用分词",
        "A refund is a message to the shop",
        "日本語のタイトルはブラウザに任せる",
        "",
    ] {
        assert_eq!(parts(title, |_| unreachable!()), [Part::Text(title)]);
    }
}

#[test]
fn without_words_a_title_is_one_text() {
    let title = "没有分词器的浏览器也要能读这个标题";
    assert_eq!(parts(title, |_| Vec::new()), [Part::Text(title)]);
    assert_eq!(parts(title, |_| vec![1, 2, 400]), [Part::Text(title)]);
}

#[test]
fn pairs_of_characters_stand_together_in_fours() {
    assert_eq!(
        phrased("国产模型厂商如何应对价格竞争", pairs),
        ["[国产模型]", "[厂商如何]", "[应对价格]", "[竞争]"]
    );
}

#[test]
fn loose_characters_make_no_phrase_wider_than_a_narrow_line() {
    let parts = phrased("一二三四五六七八九十百千万亿零一二三四五", characters);
    assert_eq!(parts.concat().replace(['[', ']'], "").chars().count(), 20);
    assert!(
        parts.iter().all(|part| part.chars().count() <= 9),
        "{parts:?}"
    );
}

#[test]
fn a_word_that_is_too_wide_for_a_phrase_breaks_like_text() {
    let whole: Segmenter = |text| vec![text.len()];
    let title = "一个很长很长而且没有任何停顿的词";
    assert_eq!(parts(title, whole), [Part::Text(title)]);
}

#[test]
fn all_of_a_title_is_there_once_and_in_order() {
    for title in [
        "“双 11”：30%、4.5 万——还有 AI 的 2026 年？",
        "（未完）……《三体》·第 2 季 3.5 分 x",
    ] {
        for segmenter in [characters as Segmenter, pairs] {
            let texts = parts(title, segmenter).into_iter().map(|part| match part {
                Part::Phrase(text) | Part::Text(text) => text,
            });
            assert_eq!(texts.collect::<String>(), title);
        }
    }
}
