//! The passage of a text that shows why it was found.

use super::{
    fold::{Folded, folded_with_places},
    query::Query,
    scan::Needle,
};
use std::ops::Range;

/// So wide is a passage, in halves of a Chinese character: some two lines of a phone.
const WIDTH: usize = 120;
/// So much of it may stand before what was found.
const BEFORE: usize = 24;
/// Stands where a passage is cut.
const ELLIPSIS: &str = "…";
/// So many places are weighed against each other.
const PLACES: usize = 100;

/// A part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// As it stands in the text.
    pub text: String,
    /// Whether the reader looked for it.
    pub is_match: bool,
}

/// The whole of a text, with what was looked for marked.
#[must_use]
pub fn marked(text: &str, query: &Query) -> Vec<Run> {
    let folded = folded_with_places(text);
    runs(text, 0..text.len(), &places(&folded, query))
}

/// The passage of a text where most of what was looked for stands together, with that marked; its beginning if nothing is found.
#[must_use]
pub fn passage(text: &str, query: &Query) -> Vec<Run> {
    let folded = folded_with_places(text);
    let places = places(&folded, query);
    let widths = |places: &[Place]| -> usize {
        let (Some(first), Some(last)) = (places.first(), places.last()) else {
            return 0;
        };
        text.get(first.range.start..last.range.end).map_or(0, width)
    };
    // The window that begins with each place, and how many terms it has.
    let windows = (0..places.len()).map(|first| {
        let rest = places.get(first..).unwrap_or_default();
        let fitting = (1..=rest.len())
            .take_while(|count| widths(rest.get(..*count).unwrap_or_default()) < WIDTH - BEFORE)
            .last();
        let window = rest.get(..fitting.unwrap_or(1)).unwrap_or_default();
        let mut terms = Vec::new();
        for place in window {
            if !terms.contains(&place.term) {
                terms.push(place.term);
            }
        }
        (terms.len(), first)
    });
    let best = windows.max_by_key(|(terms, first)| (*terms, std::cmp::Reverse(*first)));
    let found = best.and_then(|(_, first)| places.get(first));
    let found = found.map_or(0..0, |place| place.range.clone());
    let (mut window, is_cut) = window(text, found);
    // Nor does it end within another match.
    let crossed = places.iter().find(|it| {
        let Range { start, end } = it.range;
        start < window.end && window.end < end
    });
    window.end = crossed.map_or(window.end, |it| it.range.end);
    let more = |is_more: bool| {
        let text = ELLIPSIS.to_owned();
        let is_match = false;
        is_more.then_some(Run { text, is_match })
    };
    let before = more(is_cut);
    let after = more(
        text.get(window.end..)
            .is_some_and(|it| !it.trim().is_empty()),
    );
    before
        .into_iter()
        .chain(runs(text, window, &places))
        .chain(after)
        .collect()
}

/// Where something stands that was looked for.
struct Place {
    /// In the original.
    range: Range<usize>,
    /// Which of the terms or pieces it is.
    term: usize,
}

/// All places, in order: of whole terms, or of their pieces if there is no term.
fn places(folded: &Folded, query: &Query) -> Vec<Place> {
    let terms = query.terms().iter().map(|term| &term.needle);
    let whole = places_of(folded, terms);
    if whole.is_empty() {
        return places_of(folded, query.pieces().map(|piece| &piece.needle));
    }
    whole
}

fn places_of<'a>(folded: &Folded, needles: impl Iterator<Item = &'a Needle>) -> Vec<Place> {
    let mut places = Vec::new();
    for (term, needle) in needles.enumerate() {
        for place in needle.places(&folded.text).take(PLACES) {
            let original = |at: usize| folded.places.get(at).copied();
            if let (Some(start), Some(end)) = (original(place.start), original(place.end)) {
                let at = places.partition_point(|it: &Place| it.range.start <= start);
                let range = start..end;
                places.insert(at, Place { range, term });
            }
        }
    }
    places
}

/// What is shown around a place, from the sentence's beginning if that is near, and whether it is not. No word of letters is cut.
fn window(text: &str, found: Range<usize>) -> (Range<usize>, bool) {
    let at = found.start;
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let sentence = sentence_start(before);
    let mut room = BEFORE;
    let start = before.char_indices().rev().find(|(place, c)| {
        room = room.saturating_sub(width_of(*c));
        *place < sentence || room == 0
    });
    let start = start
        .map_or(0, |(place, c)| place + c.len_utf8())
        .max(sentence);
    let is_cut = start > sentence;
    let start = (start..at).find(|it| !is_within_word(text, *it));
    let lead = text.get(start.unwrap_or(at)..at).unwrap_or_default();
    let start = at - lead.trim_start().len();
    let mut room = WIDTH - text.get(start..at).map_or(0, width).min(BEFORE);
    let end = after.char_indices().find(|(_, c)| {
        room = room.saturating_sub(width_of(*c));
        room == 0
    });
    let end = end.map_or(text.len(), |(place, _)| at + place);
    let end = (found.end..=end).rfind(|it| !is_within_word(text, *it));
    let rest = text.get(found.end..end.unwrap_or(found.end));
    let end = found.end + rest.map_or(0, |it| it.trim_end().len());
    (start..end, is_cut)
}

/// Where the sentence begins that a text ends in. Latin ends of sentences have white space behind them; abbreviations have, too.
fn sentence_start(text: &str) -> usize {
    let mut next = 'x';
    let end = text.char_indices().rev().find(|(_, c)| {
        let is_end = match c {
            '\n' | '。' | '！' | '？' => true,
            '.' | '!' | '?' => next.is_whitespace(),
            _ => false,
        };
        next = *c;
        is_end
    });
    end.map_or(0, |(place, c)| {
        let rest = text.get(place..).unwrap_or_default();
        let white = rest.len() - rest.trim_start_matches([c, ' ']).len();
        place + white
    })
}

/// Whether a place in a text is no boundary of characters, or lies between two that make a word with others. Chinese ones do not.
fn is_within_word(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return true;
    };
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && width_of(c) == 1);
    is_letter(before.chars().next_back()) && is_letter(after.chars().next())
}

/// Divides a part of a text at the places in it.
fn runs(text: &str, window: Range<usize>, places: &[Place]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut push = |range: Range<usize>, is_match: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            let text = in_one_line(text);
            runs.push(Run { text, is_match });
        }
    };
    let mut from = window.start;
    for place in places {
        let (start, end) = (place.range.start.max(from), place.range.end.min(window.end));
        if start < end && place.range.start < window.end {
            push(from..start, false);
            push(start..end, true);
            from = end;
        }
    }
    push(from..window.end, false);
    runs
}

/// Any white space as one space.
fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}

fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn width_of(c: char) -> usize {
    1 + usize::from(c >= '\u{2e80}')
}

#[cfg(test)]
mod tests {
    use super::{Run, marked, passage};
    use crate::search::Query;

    /// The runs, what was looked for in brackets.
    fn shown(runs: &[Run]) -> String {
        let runs = runs.iter().map(|run| match run.is_match {
            true => format!("[{}]", run.text),
            false => run.text.clone(),
        });
        runs.collect()
    }

    #[test]
    fn words_are_marked_as_they_stand_in_the_text() {
        for (text, query, expected) in [
            ("季末 庫存复盘", "库存", "季末 [庫存]复盘"),
            ("The Network’s net", "net", "The [Net]work’s [net]"),
            ("Café cafe\u{301}s", "CAFE", "[Café] [cafe\u{301}]s"),
            ("<b>&amp;</b>", "b amp", "<[b]>&[amp];</[b]>"),
            ("库存库存", "库存 库", "[库存][库存]"),
            ("库存", ".*", "库存"),
            ("", "库存", ""),
        ] {
            assert_eq!(shown(&marked(text, &Query::parse(query))), expected);
        }
    }

    #[test]
    fn a_passage_is_where_most_of_it_stands() {
        let text = format!(
            "开头说库存。{}中间一句，库存与网络都有。{}",
            "别的话。".repeat(60),
            "尾".repeat(200)
        );
        let found = shown(&passage(&text, &Query::parse("网络 库存")));
        assert!(
            found.starts_with("中间一句，[库存]与[网络]都有。尾"),
            "{found}"
        );
        assert!(found.chars().count() < 80, "{found}");
    }

    #[test]
    fn a_passage_begins_with_its_sentence_if_that_is_near() {
        let near = format!("{}前句。这里有库存。", "远".repeat(100));
        assert!(shown(&passage(&near, &Query::parse("库存"))).starts_with("这里有[库存]"));
        let far = format!("{}库存。", "远".repeat(100));
        assert_eq!(
            shown(&passage(&far, &Query::parse("库存"))),
            format!("…{}[库存]。", "远".repeat(11))
        );
    }

    #[test]
    fn no_word_and_no_match_is_cut() {
        let words = "wonderful ".repeat(40);
        let text = format!("{words}shop{words}");
        let found = shown(&passage(&text, &Query::parse("shop")));
        assert_eq!(
            found,
            format!(
                "…wonderful wonderful [shop]{}wonderful…",
                "wonderful ".repeat(8)
            )
        );
        let end = format!("库存{}xx直播", "x，".repeat(37));
        assert!(shown(&passage(&end, &Query::parse("库存 直播"))).ends_with("[直播]"));
        let long = "x".repeat(400);
        let found = shown(&passage(
            &format!("{long}库存{long}"),
            &Query::parse("库存"),
        ));
        assert_eq!(found, "…[库存]…");
    }

    #[test]
    fn english_sentences_end_as_well() {
        let text = "It costs 3.5 yuan. The shop is open! Nobody knows";
        for (word, expected) in [
            ("shop", "The [shop] is open! Nobody knows"),
            ("knows", "Nobody [knows]"),
            (
                "costs",
                "It [costs] 3.5 yuan. The shop is open! Nobody knows",
            ),
        ] {
            assert_eq!(shown(&passage(text, &Query::parse(word))), expected);
        }
    }

    #[test]
    fn without_the_words_it_is_the_beginning_or_where_parts_stand() {
        assert_eq!(
            shown(&passage("只有别的。\n第二段", &Query::parse("库存"))),
            "只有别的。 第二段"
        );
        assert_eq!(
            shown(&passage("说库存，说复盘", &Query::parse("库存复盘"))),
            "说[库存]，说[复盘]"
        );
    }
}
