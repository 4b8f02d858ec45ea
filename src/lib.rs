//! Broadsheet turns a JSON Feed into a mobile-first article site.
//!
//! The data takes one way: `feed` reads a document into a [`model::Site`]; `view_model` computes what one page shows of it;
//! `pages` and `components` render that, in the browser or natively. ARCHITECTURE.md has the whole map.

pub mod feed;
pub mod model;
pub mod routes;

/// Starts the app in the browser.
pub fn start() {}
