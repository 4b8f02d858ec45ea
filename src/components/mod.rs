//! Pure views: data in, markup out. They fetch nothing, know no route parameters, and are the same in the browser and natively.
//!
//! Each has a stylesheet of the same name in `style/`. What a reader does with them is told by attributes: `data-action` names what
//! `app::actions` does.

mod article_body;
mod article_header;
mod article_list;
mod block;
mod bottom_bar;
mod breadcrumb;
mod card;
mod carousel;
mod failure_view;
mod footer;
mod head;
mod header;
mod icon;
mod links_block;
mod load_more;
mod opinions;
mod outline;
mod picture;
mod problems;
mod products;
mod read_on;
mod share_links;
mod site;
mod skeleton;
mod small_print;
mod stamp;
mod tag_links;
mod title;

pub use article_body::{article_body, article_end};
pub use article_header::article_header;
pub use article_list::article_list;
pub use block::blocks;
pub use bottom_bar::bottom_bar;
pub use breadcrumb::breadcrumb;
pub use card::{Look, card};
pub use carousel::{carousel, carousel_buttons};
pub use failure_view::{failure_title, failure_view, stale_notice};
pub use footer::footer;
pub use head::{Head, head};
pub use header::header;
pub use icon::{Icon, icon};
pub use links_block::links_block;
pub use load_more::{MORE_ID, load_more};
pub use opinions::opinions;
pub use outline::outline;
pub use picture::{Shape, picture};
pub use problems::problems;
pub use products::products;
pub use read_on::read_on;
pub use share_links::share_links;
pub use site::Site;
pub use skeleton::skeleton;
pub use small_print::small_print;
pub use stamp::{moment, stamp};
pub use tag_links::{tag_chips, tag_links};
pub use title::title;
