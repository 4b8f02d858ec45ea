//! The head of a page that was rendered natively.

use any_spawner::Executor;
use futures::{StreamExt, executor::block_on, stream};
use leptos_meta::ServerMetaContextOutput;
use std::fmt::Write;

/// By this the app finds the head's elements when it hydrates them. Nothing may stand between it and them.
const MARKER: &str = "<!--HEAD-->";

/// The marker, the elements that a rendering wants in its document's head, and behind them structured data: JSON texts.
///
/// To be called when the page has been rendered below an owner with the context that belongs to `output`.
///
/// Structured data does not go through `leptos_meta`: no browser has a use for it, and a `<Script>` that the app makes when the
/// reader goes to another page offends against Trusted Types, even one that is only data.
#[must_use]
pub fn rendered_head(output: ServerMetaContextOutput, structured_data: &[String]) -> String {
    const START: &str = "<head>";
    const END: &str = "</head>";
    // Fails when there is one already, which is as good.
    let _ = Executor::init_futures_executor();
    let shell = [START, MARKER, END].concat();
    let document = block_on(async {
        let stream = output.inject_meta_context(stream::iter([shell])).await;
        stream.collect::<String>().await
    });
    let head = document.strip_prefix(START).unwrap_or(&document);
    let mut head = head.strip_suffix(END).unwrap_or(head).to_owned();
    for data in structured_data {
        // Nothing in it can end it: `<` is written so that only a reader of JSON takes it for one.
        let data = data.replace('<', "\\u003c");
        let _ = write!(head, "<script type=\"application/ld+json\">{data}</script>");
    }
    head
}
