//! The domain: what a feed means once its sloppiness is dealt with.
//!
//! Everything here is strict. A field is an `Option` only where its absence means something to a reader; `feed::convert`
//! decides the rest. This room imports nothing of the others.

mod address;
mod article;
mod author;
mod direction;
mod html;
mod html_text;
mod id;
mod image;
mod index;
mod language;
mod problem;
mod product;
mod references;
mod section;
mod site;
mod tag;
mod timestamp;

pub use address::{Address, AddressFault, Bases, LocalFiles, Use, percent_decoded};
pub use article::{Article, Attachment, Body, Kind, SourceCredit, Views};
pub use author::Author;
pub use direction::{Direction, is_right_to_left};
pub use html::{Heading, Notes, RawHtml, SafeHtml};
pub use html_text::{read_html, text_of_html};
pub use id::{ItemId, Slug, TagSlug, fingerprint};
pub use image::Image;
pub use index::Index;
pub use language::Language;
pub use problem::{Omitted, Problem, ProblemKind, Subject};
pub use product::Product;
pub use references::decoded;
pub use section::{Section, SectionContent, SectionKind, SectionLink};
pub use site::Site;
pub use tag::Tag;
pub use timestamp::Timestamp;
