//! Where a page's data comes from: a feed in memory, or the files of a published site. Natively it is given.

mod following;
#[cfg(feature = "csr")]
mod live;
#[cfg(feature = "csr")]
mod live_feed;
#[cfg(feature = "csr")]
mod live_search;
#[cfg(feature = "csr")]
mod load;
mod loader;
mod pages;
#[cfg(feature = "hydrate")]
mod published;
#[cfg(feature = "hydrate")]
mod published_search;
mod search;
mod source;

pub use following::Loading;
#[cfg(feature = "csr")]
pub use live::{FeedWords, Live};
pub use loader::Loader;
#[cfg(feature = "hydrate")]
pub use published::{Published, starting_point};
pub use search::{Coming, Hit, SearchError, all, words_of};
pub use source::{Given, Source};
