//! Players and files that other pages' scripts or plug-ins would show.

use super::Rewriter;
use crate::{
    content::raw::{Tag, Tags},
    model::Omitted,
};

/// Elements of films by their ids: the attribute that has it, and what stands before it in the frame's address.
const FILMS: &[(&str, &str, &str)] = &[
    (
        "amp-dailymotion",
        "data-videoid",
        "https://www.dailymotion.com/video/",
    ),
    ("amp-gist", "data-gistid", "https://gist.github.com/"),
    (
        "amp-instagram",
        "data-shortcode",
        "https://www.instagram.com/p/",
    ),
    (
        "amp-soundcloud",
        "data-trackid",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/",
    ),
    (
        "amp-twitter",
        "data-tweetid",
        "https://twitter.com/i/status/",
    ),
    (
        "amp-vimeo",
        "data-videoid",
        "https://player.vimeo.com/video/",
    ),
    ("amp-youtube", "data-videoid", YOUTUBE),
    (
        "amp-youtube",
        "data-live-channelid",
        "https://www.youtube.com/embed/live_stream?channel=",
    ),
    (
        "lite-bilibili",
        "bvid",
        "https://player.bilibili.com/player.html?bvid=",
    ),
    ("lite-vimeo", "videoid", "https://player.vimeo.com/video/"),
    ("lite-youtube", "videoid", YOUTUBE),
    ("lite-youtube", "video-id", YOUTUBE),
];

const YOUTUBE: &str = "https://www.youtube.com/embed/";

/// Pictures, films and sounds under other names, with what they are.
pub const RENAMED_MEDIA: &[(&str, &str)] = &[
    ("amp-anim", "img"),
    ("amp-audio", "audio"),
    ("amp-img", "img"),
    ("amp-video", "video"),
    ("video-js", "video"),
];

/// Where other elements may say what they show.
const ADDRESSES: [&str; 7] = [
    "src",
    "data",
    "data-src",
    "href",
    "data-href",
    "url",
    "data-url",
];

const FILM_FILES: [&str; 5] = [".mp4", ".webm", ".m4v", ".mov", ".ogv"];
const SOUND_FILES: [&str; 6] = [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav"];
const PICTURE_FILES: [&str; 7] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

impl<'a> Rewriter<'a> {
    pub(super) fn embedding(&mut self, tag: &Tag<'a>) {
        if let Some(name) = renamed(tag) {
            let html = with_attributes(name, tag.attributes());
            return self.replace(tag.start, &html);
        }
        if tag.is("embed") {
            let html = tag
                .get("src")
                .map(|source| self.shown(source, tag))
                .unwrap_or_default();
            return self.replace(tag.start, &html);
        }
        if tag.is("object") {
            return self.object(tag);
        }
        if tag.name.contains('-') {
            self.custom(tag);
        }
    }

    pub(super) fn embedding_end(&mut self, tag: &Tag<'a>) {
        if tag.is("object") {
            self.replace(tag.start, "");
        } else if let Some(name) = renamed(tag) {
            let html = if name == "img" {
                String::new()
            } else {
                ["</", name, ">"].concat()
            };
            self.replace(tag.start, &html);
        }
    }

    /// A picture, film or sound. What stands in an object is what it is where it cannot be shown.
    fn object(&mut self, tag: &Tag<'a>) {
        let before = self.tags.clone();
        let inside = self.content_of(tag).unwrap_or_default();
        let param = Tags::of(inside).find(|it| {
            let name = it.get("name").unwrap_or_default();
            it.is("param")
                && ["movie", "src"]
                    .iter()
                    .any(|it| name.eq_ignore_ascii_case(it))
        });
        let source = tag.get("data").or_else(|| param?.get("value"));
        // A picture in the feed itself may be refused: then it is good to have what stands inside.
        let is_media = source.is_some_and(|source| {
            shown_by(source, tag) != "iframe" && !source.starts_with("data:")
        });
        if !is_media {
            self.tags = before;
        }
        let html = match source {
            Some(source) if is_media || !has_content(inside) => self.shown(source, tag),
            _ => String::new(),
        };
        self.replace(tag.start, &html);
    }

    /// An element of a script: the film it names, else where it leads, if it has no words of its own.
    fn custom(&mut self, tag: &Tag<'a>) {
        let film = FILMS.iter().find_map(|(element, name, before)| {
            let id = tag.get(name).filter(|_| tag.is(element))?;
            Some([before, id.trim()].concat())
        });
        let before = self.tags.clone();
        let inside = self.content_of(tag);
        let source = film.or_else(|| {
            let address = ADDRESSES.iter().find_map(|name| tag.get(name))?;
            let is_alone = tag.is("amp-iframe") || !has_content(inside.unwrap_or_default());
            (is_alone && is_address(address)).then(|| address.to_owned())
        });
        match source {
            Some(source) if inside.is_some() => {
                let html = self.shown(&source, tag);
                self.replace(tag.start, &html);
            }
            _ => self.tags = before,
        }
    }

    /// What an address shows, by its ending: a picture, a film, or a frame, which becomes a player or a link.
    fn shown(&mut self, source: &str, tag: &Tag<'_>) -> String {
        let name = shown_by(source, tag);
        if name == "iframe" && !(self.is_player)(source) {
            self.omitted.push(Omitted::Film);
        }
        let title = ["title", "playlabel", "data-title", "aria-label", "alt"];
        let title = title.iter().find_map(|name| tag.get(name));
        // A file is called by its name, not by its host.
        let file = source.split(['?', '#']).next().unwrap_or_default();
        let file = file.rsplit_once('/').map(|(_, file)| file);
        let file = file.filter(|file| name == "iframe" && file.contains('.'));
        let title = title.or(file).map(|title| ("title", title));
        let mut html = with_attributes(name, [("src", source)].into_iter().chain(title));
        if name != "img" {
            html.extend(["</", name, ">"]);
        }
        html
    }
}

/// The element that shows an address.
fn shown_by(source: &str, tag: &Tag<'_>) -> &'static str {
    let kind = tag.get("type").unwrap_or_default();
    let path = source
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is = |class: &str, endings: &[&str]| {
        kind.starts_with(class) || endings.iter().any(|ending| path.ends_with(ending))
    };
    if is("image/", &PICTURE_FILES) {
        "img"
    } else if is("video/", &FILM_FILES) {
        "video"
    } else if is("audio/", &SOUND_FILES) {
        "audio"
    } else {
        "iframe"
    }
}

/// A start tag with attributes as they stand in HTML.
fn with_attributes<'a>(name: &str, attributes: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut html = ["<", name].concat();
    for (name, value) in attributes {
        // A value that stands in single quotes may have double ones in it, and is not decoded.
        html.extend([" ", name, "=\"", &value.replace('"', "&quot;"), "\""]);
    }
    html.push('>');
    html
}

fn renamed(tag: &Tag<'_>) -> Option<&'static str> {
    let found = RENAMED_MEDIA.iter().find(|(name, _)| tag.is(name));
    found.map(|(_, name)| *name)
}

fn is_address(text: &str) -> bool {
    ["https://", "http://", "//"]
        .iter()
        .any(|start| text.trim().starts_with(start))
}

/// Whether there is something to read or to see.
fn has_content(html: &str) -> bool {
    let mut tags = Tags::of(html);
    loop {
        let from = tags.at();
        let tag = tags.next();
        let end = tag.map_or(html.len(), |tag| tag.start);
        let text = html.get(from..end).unwrap_or_default();
        if !text.trim().is_empty() {
            return true;
        }
        match tag {
            None => return false,
            Some(tag)
                if tag
                    .is_one_of(&["img", "iframe", "video", "audio", "embed", "object", "svg"]) =>
            {
                return true;
            }
            Some(_) => {}
        }
    }
}
