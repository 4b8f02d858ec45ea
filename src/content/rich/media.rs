//! Audio and video with the browser's own controls, which load nothing before they are used.

use super::{Writer, attributes::size};
use crate::{content::tree::Element, model::Use};

impl Writer<'_> {
    /// Without anything to play, what stands in it for old browsers is shown.
    pub(super) fn film(&mut self, at: usize, element: &Element<'_>) {
        let is_playable = |element: &Element<'_>| self.media(element).is_some();
        let has_source = self
            .tree
            .children(at)
            .any(|(_, child)| child.name == "source" && is_playable(child));
        let source = self.media(element);
        if source.is_none() && !has_source {
            return;
        }
        let mut ours = vec![("controls", ""), ("preload", "none")];
        if element.name == "video" {
            ours.push(("playsinline", ""));
            // A film of unknown size gets the space of most.
            if size(element).is_none() {
                ours.push(("class", "bs-media-box"));
            }
        }
        if let Some(source) = &source {
            ours.push(("src", source));
        }
        let poster = element.get("data-poster");
        let poster = poster.and_then(|it| self.address(&it, Use::Data));
        if let Some(poster) = &poster {
            ours.push(("poster", poster));
        }
        self.start(at, element, &ours, None);
    }

    pub(super) fn film_source(&mut self, element: &Element<'_>) {
        let film = self.open.last().map(|open| open.name);
        if let Some(source) = self.media(element)
            && matches!(film, Some("audio" | "video"))
        {
            self.tag(usize::MAX, element, &[("src", &source)], None);
        }
    }
}
