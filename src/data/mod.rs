//! Where a page's data comes from: a feed in memory, or the files of a published site. Natively it is given.

mod following;
#[cfg(feature = "csr")]
mod live;
#[cfg(feature = "csr")]
mod live_feed;
#[cfg(feature = "csr")]
mod load;
mod loader;
mod pages;
#[cfg(feature = "hydrate")]
mod published;
mod source;

pub use following::Loading;
#[cfg(feature = "csr")]
pub use live::{FeedWords, Live};
pub use loader::Loader;
#[cfg(feature = "hydrate")]
pub use published::{Published, starting_point};
pub use source::{Given, Source};
