//! The last resort: a page that says so when the app has broken down.

use super::document::document;
use std::panic::PanicHookInfo;

/// Shows the words and a link that loads the page again when the app panics, beside the usual report on the console.
///
/// What the page showed stays where it is and can still be read.
pub fn show_panics(title: &'static str, text: &'static str, reload: &'static str) {
    std::panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        // The browser adds the stack.
        web_sys::console::error_1(&info.to_string().into());
        let _ = show(title, text, reload);
    }));
}

fn show(title: &str, text: &str, reload: &str) -> Option<()> {
    let document = document()?;
    let notice = document.create_element("div").ok()?;
    notice.set_class_name("bs-broken");
    notice.set_attribute("role", "alert").ok()?;
    for (element, words) in [("strong", title), ("p", text)] {
        let child = document.create_element(element).ok()?;
        child.set_text_content(Some(words));
        notice.append_child(&child).ok()?;
    }
    let link = document.create_element("a").ok()?;
    link.set_text_content(Some(reload));
    link.set_attribute("href", &document.location()?.href().ok()?)
        .ok()?;
    link.set_attribute("rel", "external").ok()?;
    notice.append_child(&link).ok()?;
    super::remove_boot_screen();
    document.body()?.append_child(&notice).ok()?;
    Some(())
}
