//! Scripts of the site that only some pages need.

use super::{document::document, trusted};
use js_sys::Reflect;

/// Loads a script of our own, unless the document has it already.
pub fn load_script(address: &str) {
    // Without it the page is what it is without any script.
    let _ = load(address);
}

fn load(address: &str) -> Option<()> {
    let document = document()?;
    let selector = format!("script[src=\"{address}\"]");
    if document.query_selector(&selector).ok()?.is_none() {
        let script = document.create_element("script").ok()?;
        let source = trusted::script_address(address);
        Reflect::set(&script, &"src".into(), &source).ok()?;
        document.head()?.append_child(&script).ok()?;
    }
    Some(())
}
