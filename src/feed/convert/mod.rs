//! From the document's members to the strict model: leniency ends here.

mod clusters;
mod extension;
mod headings;
mod ids;
mod items;
mod markup;
mod media_type;
mod order;
mod plain;
mod sections;
mod site;
mod summaries;
mod tags;
mod values;

pub(super) use ids::Ids;
pub(super) use items::{Draft, Scope, draft};
pub(super) use site::{Head, head, is_feed_version, site};
pub(super) use tags::kind as kind_of_tags;
pub(super) use values::address;
