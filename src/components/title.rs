//! A title that breaks where words end.

use super::use_site;
use crate::locale::{Part, parts, parts_of};
use leptos::prelude::*;

/// A title's text. Its phrases are elements, so that what is copied, found and read aloud is the text alone.
#[component]
pub fn Title(
    /// The text.
    text: String,
    /// Where it breaks, if that is known: see [`crate::locale::lengths`]. Else the site's segmenter finds out.
    #[prop(optional)]
    breaks: Vec<i32>,
) -> impl IntoView {
    let parts = match use_site().segmenter {
        _ if !breaks.is_empty() => parts_of(&text, &breaks),
        Some(segmenter) => parts(&text, segmenter),
        None => Vec::new(),
    };
    let part = |part: Part<'_>| match part {
        Part::Phrase(text) => view! { <span class="bs-phrase">{text.to_owned()}</span> }.into_any(),
        Part::Text(text) => text.to_owned().into_any(),
    };
    match parts.as_slice() {
        [] | [Part::Text(_)] => text.into_any(),
        parts => parts.iter().copied().map(part).collect_view().into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::Title;
    use crate::components::{Site, rendering::html};
    use leptos::prelude::*;

    const TEXT: &str = "优惠券太复杂 <b> is arrogance";
    const IN_PHRASES: &str = "<span class=\"bs-phrase\">优惠券</span><span class=\"bs-phrase\">太复杂</span> &lt;b&gt; is arrogance";

    #[test]
    fn phrases_are_elements_and_the_text_is_all_that_they_hold() {
        let site = Site {
            segmenter: Some(|text| vec![9, 18, text.len()]),
            ..Site::default()
        };
        let title = |site| html(site, || view! { <Title text=TEXT.to_owned()/> });
        assert_eq!(title(&site), IN_PHRASES);
        assert!(!title(&Site::default()).contains("bs-phrase"));
    }

    #[test]
    fn known_breaks_need_no_segmenter() {
        let breaks = crate::locale::lengths(TEXT, |text| vec![9, 18, text.len()]);
        let title = html(
            &Site::default(),
            || view! { <Title text=TEXT.to_owned() breaks=breaks/> },
        );
        assert_eq!(title, IN_PHRASES);
    }
}
