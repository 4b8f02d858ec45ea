//! Pictures: their space is reserved, they load when they are near, and they can be enlarged.

use super::{Writer, ZOOM_NOTE, attributes::size, numbered, sources::has_widths};
use crate::{
    content::{
        policy,
        tree::{Element, push_attribute},
    },
    model::Use,
};

/// A picture this small, in CSS px, is part of its line.
const SMALL: u32 = 100;

/// A picture this small is there to count readers.
const INVISIBLE: u32 = 2;

/// How wide pictures are shown: see `--bs-measure`. What the feed says of its own layout is of no use here.
const SIZES: &str = "(min-width: 40rem) 36.5rem, 100vw";

impl Writer<'_> {
    pub(super) fn picture(&mut self, at: usize, element: &Element<'_>) {
        let Some(source) = self.picture_source(element) else {
            return;
        };
        let size = size(element);
        let is_within = |most| size.is_some_and(|(width, height)| width <= most && height <= most);
        if is_within(INVISIBLE) {
            return;
        }
        let suffix = if self.is_in(&["a", "summary"]) {
            self.reserve(size.is_some())
        } else if is_within(SMALL) {
            ""
        } else {
            self.zoom(element, size.is_some())
        };
        let is_lead = |lead: &crate::model::Address| {
            [self.seen(lead), lead.upgraded().as_str()].contains(&source.as_str())
        };
        let is_first = !self.has_picture && self.surroundings.lead.as_ref().is_none_or(is_lead);
        self.has_picture = true;
        let alt = element.get("alt").unwrap_or_default();
        let mut ours = vec![("src", source.as_str()), ("alt", &alt)];
        if has_widths(&element.get("srcset").unwrap_or_default()) {
            ours.push(("sizes", SIZES));
        }
        ours.push(("loading", if is_first { "eager" } else { "lazy" }));
        ours.push(("decoding", "async"));
        ours.push(("referrerpolicy", "no-referrer"));
        self.tag(at, element, &ours, None);
        self.html.push_str(suffix);
    }

    /// The address of the picture itself, not of what stands in for it until a script would load it.
    fn picture_source(&self, element: &Element<'_>) -> Option<String> {
        let late = policy::LATE_SOURCES.iter();
        late.filter_map(|name| element.get(name))
            .find_map(|address| self.address(&address, Use::Media))
            .or_else(|| self.media(element))
    }

    /// Reserves space for a picture of unknown size. Returns what ends that.
    fn reserve(&mut self, has_size: bool) -> &'static str {
        if has_size {
            return "";
        }
        self.html.push_str("<span class=\"bs-media-box\">");
        "</span>"
    }

    /// Puts a picture into a link to itself, for a script to enlarge it. Returns what ends that.
    fn zoom(&mut self, element: &Element<'_>, has_size: bool) -> &'static str {
        self.pictures += 1;
        let href = numbered("#img-", self.pictures);
        let class = if has_size {
            "bs-zoom"
        } else {
            "bs-zoom bs-media-box"
        };
        let has_words = element.get("alt").is_some_and(|alt| !alt.trim().is_empty());
        let note = if has_words {
            "aria-describedby"
        } else {
            "aria-labelledby"
        };
        self.html.push_str("<a");
        for (name, value) in [
            ("class", class),
            ("id", href.trim_start_matches('#')),
            ("href", &href),
            (note, ZOOM_NOTE),
        ] {
            push_attribute(&mut self.html, name, value);
        }
        self.html.push('>');
        "</a>"
    }
}
