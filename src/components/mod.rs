//! Pure views: data and signals in, events out. They fetch nothing and know no route parameters.
//!
//! Each has a stylesheet of the same name in `style/`.

#![expect(
    unreachable_pub,
    reason = "the functions that #[component] generates are re-exported, which the lint does not see"
)]

mod article_body;
mod article_header;
mod article_list;
mod block;
mod bottom_bar;
mod breadcrumb;
mod card;
mod carousel;
mod context;
mod failure_view;
mod footer;
mod head;
mod header;
mod icon;
mod links_block;
mod load_more;
mod opinions;
mod picture;
mod problems;
mod products;
mod read_on;
mod skeleton;
mod stamp;
mod tag_links;

pub use article_body::{ArticleBodyView, ArticleEnd};
pub use article_header::ArticleHeader;
pub use article_list::ArticleList;
pub use block::BlockView;
pub use bottom_bar::BottomBar;
pub use breadcrumb::Breadcrumb;
pub use card::{CardView, Look};
pub use carousel::Carousel;
pub use context::{Site, href, strings};
pub use failure_view::{FailureView, StaleNotice};
pub use footer::Footer;
pub use head::{PageHead, SiteHead};
pub use header::Header;
pub use icon::{Icon, IconView};
pub use links_block::LinksBlock;
pub use load_more::LoadMore;
pub use opinions::Opinions;
pub use picture::{Picture, Shape};
pub use problems::Problems;
pub use products::Products;
pub use read_on::ReadOn;
pub use skeleton::Skeleton;
pub use stamp::Stamp;
pub use tag_links::{TagChips, TagLinks};
