//! One component for each route: its data, the head it gives the document, and its parts.

#![allow(
    unreachable_pub,
    reason = "the component macro makes a private function beside each public one"
)]

mod about_feed;
mod arrival;
mod article;
mod embed;
mod embed_builder;
mod failed;
mod front;
mod outlet;
mod search;
mod section;
mod stages;
mod tag;
mod tags;
mod title;

pub use about_feed::AboutFeedRoute;
pub use arrival::provide_arrivals;
pub use article::ArticleRoute;
pub use embed::EmbedRoute;
pub use embed_builder::EmbedBuilderRoute;
pub use failed::NotFound;
pub use front::FrontRoute;
pub use search::SearchRoute;
pub use section::SectionRoute;
pub use tag::TagRoute;
pub use tags::TagsRoute;
