//! Pictures: their space is reserved, they load when they are near, and they can be enlarged.

use super::{Writer, ZOOM_NOTE, late::Source, numbered, sizes::Sides, sources::has_widths, styles};
use crate::{
    content::tree::{Element, push_attribute},
    model::Address,
};

/// A picture this small, in CSS px, is part of its line.
const SMALL: u32 = 100;

/// A picture this small is there to count readers.
const INVISIBLE: u32 = 2;

/// Of a picture alone in its block, one side is enough where it is smaller than this.
const NARROW: u32 = 480;

/// How wide pictures are shown: see `--bs-measure`. What the feed says of its own layout is of no use here.
const SIZES: &str = "(min-width: 40rem) 36.5rem, 100vw";

/// Parts of addresses of pictures that are made for lines: formulas, badges and smileys.
const MADE_FOR_LINES: [&str; 9] = [
    "/badge",
    "/emoji/",
    "/equation?tex=",
    "/latex",
    "/math/render/",
    "/smilies/",
    "badge.svg",
    "img.shields.io/",
    "latex.",
];

/// The class of pictures that are as high as the text around them.
const EMOJI: &str = "bs-emoji";

impl Writer<'_> {
    pub(super) fn picture(&mut self, at: usize, element: &Element<'_>) {
        let alt = element.get("alt").unwrap_or_default();
        let mut sides = Sides::of(element);
        if sides.is_within(INVISIBLE) || alt.is_empty() && is_nought(element) {
            return;
        }
        let Some(Source { address, set }) = self.picture_source(element) else {
            return;
        };
        let is_emoji = is_emoji(element, sides);
        // A box of its own would stretch the cell of a table.
        let stays_in_line = is_emoji
            || sides.is_within(SMALL)
            || self.pictures_in_lines.binary_search(&at).is_ok()
            || !sides.both_given() && self.is_in(&["td", "th"])
            || MADE_FOR_LINES.iter().any(|part| address.contains(part));
        if is_emoji {
            sides = Sides::default();
        } else if !stays_in_line && !sides.both_given() && !sides.is_within(NARROW) {
            // A space of its own is better than half a size.
            sides = Sides::default();
        }
        let has_size = sides != Sides::default();
        let suffix = if stays_in_line {
            ""
        } else if self.is_in(&["a", "summary"]) {
            self.reserve(has_size)
        } else {
            self.zoom(element, has_size)
        };
        let lead = self.surroundings.lead.as_ref();
        let whole = Address::whole(&address, self.surroundings.origin);
        let is_first = !self.has_picture && lead.is_none_or(|lead| lead.is_same_picture(&whole));
        self.has_picture = true;
        let mut ours = vec![("src", address.as_str()), ("alt", &alt)];
        if is_emoji {
            ours.push(("class", EMOJI));
        }
        if let Some(set) = &set {
            ours.push(("srcset", set));
            if has_widths(set) {
                ours.push(("sizes", SIZES));
            }
        }
        ours.push(("loading", if is_first { "eager" } else { "lazy" }));
        ours.push(("decoding", "async"));
        ours.push(("referrerpolicy", "no-referrer"));
        let [width, height] = [sides.width, sides.height].map(|side| side.map(|it| it.to_string()));
        ours.extend(width.as_deref().map(|width| ("width", width)));
        ours.extend(height.as_deref().map(|height| ("height", height)));
        let others = element.attributes.iter().copied();
        let others = others.filter(|(name, _)| !matches!(*name, "srcset" | "width" | "height"));
        let shown = Element {
            name: element.name,
            attributes: others.collect(),
            end: element.end,
        };
        self.tag(at, &shown, &ours, None);
        self.html.push_str(suffix);
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

/// Whether a picture is a character of the text: by its class, or by a height that its style gives in the text's own.
fn is_emoji(element: &Element<'_>, sides: Sides) -> bool {
    let style = element.get("data-style").unwrap_or_default();
    let height = styles::property(&style, "height").and_then(styles::number);
    if height.is_some_and(|(ems, unit)| unit == "em" && (800..=1_500).contains(&ems)) {
        return true;
    }
    let class = element.raw("class").unwrap_or_default();
    let is_named = class.contains("emoji") || class.contains("smil");
    is_named && sides == Sides::default()
}

/// Whether a side is nought.
fn is_nought(element: &Element<'_>) -> bool {
    let style = element.get("data-style").unwrap_or_default();
    ["width", "height"].iter().any(|side| {
        let attribute = element.get(side).and_then(|it| styles::px(&it));
        let styled = styles::property(&style, side).and_then(styles::px);
        attribute == Some(0) || styled == Some(0)
    })
}
