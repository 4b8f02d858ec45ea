//! Reading shards: files that hold the lists of neighbouring keys.
//!
//! For each key: how many bytes it shares with the key before, how many follow, and these; a number, that is the length of the list
//! of articles times four, plus two if a second list follows, plus one if the list is a bitmap; the list; and the second list, of
//! those that have it in their heading, behind its length. Lists have the distances between articles' numbers; in the second one these
//! are twice as large, and odd where it begins a word. All numbers are written in sevens of bits, the lowest first (LEB128).

use super::{query::Piece, strength::Strength};

/// How a list of articles is written.
pub(super) const IS_BITMAP: usize = 1;
/// Whether a list of headings follows.
pub(super) const HAS_HEADINGS: usize = 2;

/// What a file's bytes are not as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// Notes for all articles of a shard that have a piece how they have it. `articles` are those of the shard's index.
pub(super) fn find(shard: &[u8], piece: &Piece, articles: &mut [Strength]) -> Result<(), Damaged> {
    let wanted = piece.key.as_bytes();
    let mut rest = shard;
    let mut key: Vec<u8> = Vec::new();
    while !rest.is_empty() {
        let shared = number(&mut rest)?;
        let own = number(&mut rest)?;
        key.truncate(shared);
        key.extend_from_slice(taken(&mut rest, own)?);
        let header = number(&mut rest)?;
        let list = taken(&mut rest, header >> 2)?;
        let headings = if header & HAS_HEADINGS == 0 {
            &[]
        } else {
            let length = number(&mut rest)?;
            taken(&mut rest, length)?
        };
        let is_it = if piece.is_prefix {
            key.starts_with(wanted)
        } else {
            key == wanted
        };
        if is_it {
            note(list, header & IS_BITMAP != 0, headings, articles)?;
        } else if key.as_slice() > wanted {
            break;
        }
    }
    Ok(())
}

fn note(
    list: &[u8],
    is_bitmap: bool,
    headings: &[u8],
    articles: &mut [Strength],
) -> Result<(), Damaged> {
    let mut mark = |article: usize, strength: Strength| {
        let known = articles.get_mut(article).ok_or(Damaged)?;
        *known = strength.max(*known);
        Ok(())
    };
    if is_bitmap {
        for (byte, first) in list.iter().zip((0..).step_by(8)) {
            for bit in (0..8).filter(|bit| byte >> bit & 1 == 1) {
                mark(first + bit, Strength::Text)?;
            }
        }
    } else {
        for article in numbers(list) {
            mark(article?, Strength::Text)?;
        }
    }
    for heading in numbers(headings) {
        let heading = heading?;
        let strength = [Strength::Heading, Strength::Word];
        mark(
            heading >> 1,
            strength.get(heading & 1).copied().unwrap_or_default(),
        )?;
    }
    Ok(())
}

/// Ascending numbers, of which the distances are written.
fn numbers(list: &[u8]) -> impl Iterator<Item = Result<usize, Damaged>> + '_ {
    let mut rest = list;
    let mut last = 0_usize;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let next = number(&mut rest).and_then(|step| last.checked_add(step).ok_or(Damaged));
        if let Ok(next) = next {
            last = next;
        } else {
            rest = &[];
        }
        Some(next)
    })
}

fn number(rest: &mut &[u8]) -> Result<usize, Damaged> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (byte, after) = rest.split_first().ok_or(Damaged)?;
        *rest = after;
        number |= usize::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Ok(number);
        }
    }
    Err(Damaged)
}

fn taken<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], Damaged> {
    let (taken, after) = rest.split_at_checked(length).ok_or(Damaged)?;
    *rest = after;
    Ok(taken)
}
