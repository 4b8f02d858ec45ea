//! Parts of pages: data and signals in, events out. They fetch nothing, know no route parameters, and render the same in the browser
//! and natively.
//!
//! Most have a stylesheet of the same name in `style/`.

#![allow(
    unreachable_pub,
    reason = "the component macro makes a private function beside each public one"
)]

mod announcer;
mod article_body;
mod article_header;
mod article_list;
mod article_text;
mod block;
mod bottom_bar;
mod breadcrumb;
mod card;
mod carousel;
mod chat_hint;
mod copying;
mod dialog;
mod display_settings;
mod failure_view;
mod footer;
mod head;
mod header;
mod header_motion;
mod icon;
mod lightbox;
mod links_block;
mod load_more;
mod needs_script;
mod opinions;
mod outline;
mod picture;
mod problems;
mod products;
mod qr_code;
mod quote_button;
mod read_on;
#[cfg(test)]
mod rendering;
mod search_link;
mod share_button;
mod share_copies;
mod share_links;
mod share_services;
mod share_sheet;
mod sharing;
mod site;
mod skeleton;
mod small_print;
mod stamp;
mod tag_links;
mod title;

pub use announcer::{ANNOUNCER_ID, Announce, Announcer, provide_announcer, use_announcer};
pub use article_body::{ArticleBodyView, ArticleEnd};
pub use article_header::ArticleHeader;
pub use article_list::ArticleList;
pub use article_text::{ArticleText, TextInStages};
pub use block::{BlockView, Blocks};
pub use bottom_bar::BottomBar;
pub use breadcrumb::Breadcrumb;
pub use card::{CardView, Look};
pub use carousel::{Carousel, CarouselButtons, CarouselPosition};
pub use chat_hint::ChatHint;
pub use copying::{CopyWords, copy_and_tell};
pub use dialog::Dialog;
pub use display_settings::DisplaySettings;
pub use failure_view::{FailureView, StaleNotice, failure_title};
pub use footer::Footer;
#[cfg(feature = "ssr")]
pub use head::rendered_head;
pub use head::{Metadata, OEmbedLink, PageHead};
pub use header::Header;
pub use header_motion::use_header_motion;
pub use icon::{Icon, IconView};
pub use lightbox::Lightbox;
pub use links_block::LinksBlock;
pub use load_more::{ComingPage, Further, GrowingList, MorePages};
pub use needs_script::NeedsScript;
pub use opinions::Opinions;
pub use outline::Outline;
pub use picture::{Picture, Shape};
pub use problems::Problems;
pub use products::Products;
pub use qr_code::QrCodeView;
pub use quote_button::QuoteButton;
pub use read_on::ReadOn;
pub use search_link::SearchLink;
pub use share_button::ShareButton;
pub use share_copies::ShareCopies;
pub use share_links::ShareLinks;
pub use share_services::ShareServices;
pub use share_sheet::ShareDialogs;
pub use sharing::{ShareDialog, Shared, Sharing, offer_to_share, provide_sharing, use_sharing};
pub use site::{Site, provide_site, use_site};
pub use skeleton::Skeleton;
pub use small_print::SmallPrint;
pub use stamp::{Moment, Stamp};
pub use tag_links::{TagChips, TagLinks};
pub use title::Title;
