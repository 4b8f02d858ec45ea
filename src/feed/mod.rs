//! From a feed document to a [`Site`]. Leniency begins and ends here: what is past this room needs no excuses.
//!
//! A document takes this way: `document` makes text of bytes and checks the syntax; `wire` and `extension` pick members out of it;
//! `convert` turns those into the model. Whatever is dropped or repaired on the way becomes a [`crate::model::Problem`].

mod convert;
mod diagnostics;
mod document;
mod error;
mod extension;
mod json;
mod object;
mod reader;
mod repair;
mod wire;
mod write;
mod written;
#[cfg(not(target_arch = "wasm32"))]
mod xml;

use crate::model::{Address, Site};

pub use error::{FeedError, JsonType, Missing};
pub use reader::Reader;
pub use write::write;
#[cfg(not(target_arch = "wasm32"))]
pub use xml::decoded_references;

/// A document may have so many bytes, unless whoever fetches it allows more.
pub const DEFAULT_MAX_BYTES: u64 = 15_000_000;

/// So many documents of one feed are read, by way of `next_url`.
pub const MAX_PAGES: usize = 20;

/// Reads a feed of one page; a further page is not asked for. `address` is where the document was found.
///
/// # Errors
/// When nothing of the document can be shown.
pub fn read(bytes: &[u8], address: Option<Address>) -> Result<Site, FeedError> {
    let mut reader = Reader::new(address);
    reader.add_page(bytes, None)?;
    Ok(reader.finish())
}
