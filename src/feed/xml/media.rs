//! Pictures, recordings and films: enclosures, Media RSS and podcasts' elements.

use super::context::Context;
use super::element::Element;
use super::entry::Entry;
use super::namespace::Space;
use crate::feed::json::Text;
use crate::feed::wire;

/// Adds what an item shows and plays.
pub(super) fn add<'a>(item: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let mut media = Media {
        context,
        entry,
        pictures: Vec::new(),
        enclosed_picture: None,
    };
    for enclosure in item.all(Space::Own, "enclosure") {
        media.attach(enclosure, "url");
    }
    let links = item
        .all(Space::Own, "link")
        .chain(item.all(Space::Atom, "link"));
    for link in links.filter(|link| link.says("rel", "enclosure")) {
        media.attach(link, "href");
    }
    let holders = [item].into_iter().chain(item.all(Space::Media, "group"));
    for holder in holders {
        media.content(holder, !std::ptr::eq(holder, item));
    }
    for (space, local) in [(Space::Podcast, "image"), (Space::Own, "image")] {
        media
            .pictures
            .extend(item.child(space, local).map(|image| (image, 0)));
    }
    media.choose_picture();
    media.time(item);
}

/// What is said of an item's pictures or film.
pub(super) fn description<'e, 'a>(item: &'e Element<'a>) -> Option<&'e Element<'a>> {
    let mut holders = [item].into_iter().chain(item.all(Space::Media, "group"));
    holders.find_map(|holder| holder.written(Space::Media, "description"))
}

struct Media<'a, 'e> {
    context: &'e Context,
    entry: &'e mut Entry<'a>,
    /// With their widths; of those of one width the first counts.
    pictures: Vec<(&'e Element<'a>, u64)>,
    enclosed_picture: Option<(usize, &'e Element<'a>)>,
}

impl<'a, 'e> Media<'a, 'e> {
    /// `media:content` and `media:thumbnail`. What is in a group is one thing in several forms, of which the first is taken.
    fn content(&mut self, holder: &'e Element<'a>, is_group: bool) {
        let mut has_attached = false;
        let mut thumbnails = Vec::new();
        for content in holder.all(Space::Media, "content") {
            thumbnails.extend(content.child(Space::Media, "thumbnail"));
            if is_picture(content) {
                let width = content
                    .attribute("width")
                    .and_then(|width| width.parse().ok());
                self.pictures.push((content, width.unwrap_or(1)));
            } else if content.attribute("url").is_some() && !(is_group && has_attached) {
                has_attached = self.attach(content, "url");
            }
        }
        thumbnails.extend(holder.child(Space::Media, "thumbnail"));
        self.pictures
            .extend(thumbnails.into_iter().map(|thumbnail| (thumbnail, 0)));
    }

    /// Adds an attachment, unless there is one with that address.
    fn attach(&mut self, element: &'e Element<'a>, address: &str) -> bool {
        let url = element
            .attribute(address)
            .map(|url| self.context.address(url));
        let mime_type = element.attribute("type");
        let attachments = &mut self.entry.item.attachments;
        let is_known = attachments.iter().any(|known| known.url == url);
        // Flash has no player any more.
        if is_known || mime_type.as_deref() == Some("application/x-shockwave-flash") {
            return false;
        }
        if is_picture(element) && self.enclosed_picture.is_none() && url.is_some() {
            self.enclosed_picture = Some((attachments.len(), element));
        }
        let size = element
            .attribute("length")
            .or_else(|| element.attribute("fileSize"));
        let title = element.line_of(Space::Media, "title");
        attachments.push(wire::Attachment {
            path: element.name.to_owned(),
            url,
            mime_type,
            title: title.or_else(|| element.attribute("title")),
            size_in_bytes: size
                .and_then(|size| size.parse().ok())
                .filter(|size| *size > 0),
            duration_in_seconds: element
                .attribute("duration")
                .and_then(|text| seconds(&text)),
        });
        true
    }

    /// The widest picture; else one that is enclosed, which then is nothing to take along.
    fn choose_picture(&mut self) {
        let address = |element: &Element<'a>| -> Option<Text<'a>> {
            let named = element
                .attribute("url")
                .or_else(|| element.attribute("href"));
            named
                .or_else(|| element.line_of(Space::Own, "url"))
                .or_else(|| {
                    let text = element.line();
                    (!text.is_empty()).then_some(text)
                })
        };
        let mut best: Option<(Text<'a>, &Element<'a>, u64)> = None;
        for (element, width) in &self.pictures {
            let Some(url) = address(element).filter(|url| !is_portrait(url)) else {
                continue;
            };
            if best.as_ref().is_none_or(|(.., widest)| width > widest) {
                best = Some((url, element, *width));
            }
        }
        let chosen = best.map(|(url, element, _)| (url, element)).or_else(|| {
            let (at, element) = self.enclosed_picture.take()?;
            self.entry.item.attachments.remove(at);
            Some((
                element
                    .attribute("url")
                    .or_else(|| element.attribute("href"))?,
                element,
            ))
        });
        if let Some((url, element)) = chosen {
            self.entry.item.image = Some(self.context.address(url));
            self.entry.comes_from("image", element);
        }
    }

    /// How long a podcast's recording is.
    fn time(&mut self, item: &Element<'a>) {
        let mut attachments = self.entry.item.attachments.iter_mut();
        if let Some(recording) = attachments
            .next()
            .filter(|first| first.duration_in_seconds.is_none())
        {
            let duration = item.line_of(Space::Podcast, "duration");
            recording.duration_in_seconds = duration.and_then(|text| seconds(&text));
        }
    }
}

fn is_picture(element: &Element<'_>) -> bool {
    match (element.attribute("medium"), element.attribute("type")) {
        (Some(medium), _) => medium.eq_ignore_ascii_case("image"),
        (None, Some(mime_type)) => mime_type.to_ascii_lowercase().starts_with("image/"),
        (None, None) => {
            let url = element
                .attribute("url")
                .unwrap_or_default()
                .to_ascii_lowercase();
            let path = url.split(['?', '#']).next().unwrap_or_default();
            [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
                .iter()
                .any(|ending| path.ends_with(ending))
        }
    }
}

/// WordPress gives the author's portrait as a picture of the article.
fn is_portrait(url: &str) -> bool {
    url.contains("gravatar.com/avatar")
}

/// `90`, `1:30`, `01:01:30`.
fn seconds(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    for part in text.trim().split(':') {
        let number: f64 = part
            .trim()
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite() && *number >= 0.0)?;
        seconds = seconds * 60.0 + number;
    }
    (seconds > 0.0).then_some(seconds)
}
