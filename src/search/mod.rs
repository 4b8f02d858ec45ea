//! Full-text search: reading a query, and finding the articles that answer it.
//!
//! Live sites scan the texts in memory (`scanned`), published sites have an index that is read in parts (`indexed`, `shard`,
//! `directory`; `writer` makes it natively). Both compare folded texts (`fold`), and find the same: a term must stand in the article as
//! it is, words by their beginning. No browser and no network here: `data` gets files, `pages` show what was found.

mod directory;
mod document;
mod fold;
mod forms;
mod indexed;
mod nearness;
mod passage;
mod query;
mod scan;
mod scanned;
mod shard;
#[cfg(feature = "ssr")]
mod shard_writer;
mod strength;
#[cfg(test)]
mod tests;
mod token;
#[cfg(feature = "ssr")]
mod writer;

pub use directory::{Directory, FOLDER, PARTS, shard_file, slug_file};
pub use document::{Document, Source, Words, lines};
pub use indexed::Tally;
pub use nearness::nearness;
pub use passage::{Run, marked, passage};
pub use query::{Piece, Query, Term};
pub use scanned::{Found, scan};
#[cfg(feature = "ssr")]
pub use writer::{Index, index, part};
