//! How the app gets its pages: from a feed that the browser reads, or from the files of a published site.

mod live;
mod live_feed;
mod load;
mod published;

pub use live::{Live, NotesOf};
pub use published::{Published, Ready};

/// Where pages come from.
#[derive(Debug)]
pub enum Source {
    /// From the feed, by all that the app can do.
    Live(Live),
    /// From files, drawn already.
    Published(Published),
}
