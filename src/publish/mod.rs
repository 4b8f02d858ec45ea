//! From a feed to a folder of files that any web server can hand out.
//!
//! `gather` reads feeds and finds the files that they name (`feed_folder`); `outputs` says what a site consists of; `page_renderer` renders pages into the `template`, which is the app's own
//! page; `store` keeps what has not changed and puts the rest in place when all of it is there.

mod app_files;
mod arrivals;
mod article_digest;
mod base_url;
mod build;
mod compress;
mod copies;
mod digest;
mod embeds;
mod error;
mod feed_files;
mod feed_folder;
mod feed_items;
mod fetch;
mod file_path;
mod folder;
mod gather;
mod header_files;
mod outputs;
mod page_renderer;
mod pictures;
mod record;
mod replacement;
mod search_files;
mod segmenter;
mod site_files;
mod sitemap;
mod staging;
mod store;
mod structured_data;
mod template;

pub use app_files::{AppFiles, FirstScreen};
pub use base_url::BaseUrl;
pub use build::{Options, Progress, Summary, build};
pub use copies::{Copies, copies};
pub use digest::Digest;
pub use error::BuildError;
pub use feed_files::DEFAULT_LIMIT;
pub use feed_folder::relative_to;
pub use file_path::FilePath;
pub use gather::{Gathered, Gathering, NextUnavailable, gather, is_on_the_web};
pub use page_renderer::{File, PageRenderer, locale};
pub use pictures::{PictureSize, name_in_site};
pub use segmenter::words;
pub use sitemap::sitemap as sitemap_files;
pub use store::Changes;

use crate::{
    content::policy::PLAYERS,
    model::{Problem, Site},
};

/// What a site's articles lose when they are shown, with the players that are known.
#[must_use]
pub fn omissions(site: &Site) -> Vec<Problem> {
    crate::content::omissions(site, PLAYERS)
}
pub use template::{Slots, Template};
