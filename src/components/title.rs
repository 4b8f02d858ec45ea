//! A title that breaks where words end.

use super::Site;
use crate::locale::{Part, parts};
use maud::{Markup, html};

/// A title's text. Its phrases are elements, so that what is copied, found and read aloud is the text alone.
#[must_use]
pub fn title(site: &Site, text: &str) -> Markup {
    let Some(segmenter) = site.segmenter else {
        return html! { (text) };
    };
    html! {
        @for part in parts(text, segmenter) {
            @match part {
                Part::Phrase(text) => span.bs-phrase { (text) },
                Part::Text(text) => (text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::title;
    use crate::components::Site;

    #[test]
    fn phrases_are_elements_and_the_text_is_all_that_they_hold() {
        let site = Site {
            segmenter: Some(|text| vec![9, 18, text.len()]),
            ..Site::default()
        };
        let text = "优惠券太复杂 <b> is arrogance";
        assert_eq!(
            title(&site, text).into_string(),
            "<span class=\"bs-phrase\">优惠券</span><span class=\"bs-phrase\">太复杂</span> &lt;b&gt; is arrogance"
        );
        assert!(
            !title(&Site::default(), text)
                .into_string()
                .contains("bs-phrase")
        );
    }
}
