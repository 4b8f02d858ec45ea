//! Broadsheet turns a JSON Feed into a mobile-first article site.
//!
//! The data takes one way: `feed` reads a document into a [`model::Site`]; `view_model` computes what one page shows of it;
//! `pages` and `components` render that, in the browser or natively. ARCHITECTURE.md has the whole map.

pub mod app;
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod components;
pub mod content;
pub mod data;
pub mod embed;
pub mod feed;
pub mod locale;
pub mod model;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod routes;
pub mod search;
pub mod view_model;
