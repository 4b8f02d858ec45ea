//! A feed that is a file, and the pictures beside it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::{Answer, LARGEST, PATH, xml};

/// The types of the files that a feed may refer to. Nothing else is served: the folder may hold private things.
const TYPES: [(&str, &str); 15] = [
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("json", "application/feed+json"),
    ("m4a", "audio/mp4"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("vtt", "text/vtt"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
];

/// The feed as it is now. What it refers to relatively is found below [`PATH`], where [`beside`] answers.
pub(super) fn feed(file: &Path, site: &str) -> Answer {
    let mut answer = read(file, "application/feed+json");
    if answer.status == 200 && xml::is_feed(&answer.body) {
        answer = xml::converted(file.as_os_str());
    }
    if let Some(name) = file.file_name().filter(|_| answer.status == 200) {
        answer.headers.push((
            "Content-Location",
            format!("{site}{PATH}/{}", encode(&name.to_string_lossy())),
        ));
    }
    answer
}

/// A file in the feed's folder or below.
pub(super) fn beside(feed: &Path, path: &str) -> Answer {
    let missing = || Answer::sorry(404, "There is no such file beside the feed.");
    let Some((folder, relative)) = feed.parent().zip(relative(path)) else {
        return missing();
    };
    let extension = relative
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let Some((_, content_type)) = TYPES.iter().find(|(known, _)| *known == extension) else {
        return missing();
    };
    match folder.join(relative).canonicalize() {
        Ok(file) if file.starts_with(folder) && file.is_file() => read(&file, content_type),
        _ => missing(),
    }
}

fn read(file: &Path, content_type: &str) -> Answer {
    match fs::metadata(file).and_then(|about| {
        if about.len() > LARGEST {
            Ok(None)
        } else {
            fs::read(file).map(Some)
        }
    }) {
        Ok(Some(body)) => Answer {
            status: 200,
            // A drawing that is opened by itself must not run scripts in the app's origin.
            headers: vec![
                ("Content-Type", content_type.to_owned()),
                (
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; sandbox".to_owned(),
                ),
            ],
            body,
        },
        Ok(None) => Answer::sorry(
            502,
            format!(
                "{} is larger than {} MB.",
                file.display(),
                LARGEST / 1_000_000
            ),
        ),
        Err(error) => Answer::sorry(
            502,
            format!("{} could not be read: {error}.", file.display()),
        ),
    }
}

/// A path that goes down only, and into nothing hidden.
fn relative(path: &str) -> Option<PathBuf> {
    let decoded = decode(path.trim_start_matches('/'))?;
    let path = PathBuf::from(&decoded);
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(name) if !name.to_string_lossy().starts_with('.'));
    (!decoded.is_empty() && !decoded.contains(['\\', '\0']) && path.components().all(is_plain))
        .then_some(path)
}

/// Percent-decodes to UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            decoded.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

/// Percent-encodes a file name.
fn encode(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    name.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, relative};
    use std::path::PathBuf;

    #[test]
    fn names_survive_an_address() {
        let name = "新闻 feed.json";
        assert_eq!(decode(&encode(name)).as_deref(), Some(name));
        assert_eq!(decode("%"), None);
        assert_eq!(decode("%FF"), None);
    }

    #[test]
    fn only_what_is_below_and_not_hidden() {
        assert_eq!(
            relative("/pictures/a%20b.jpg"),
            Some(PathBuf::from("pictures/a b.jpg"))
        );
        for path in [
            "",
            "/",
            "/../a.jpg",
            "/a/%2e%2e/b.jpg",
            "/.ssh/a.json",
            "//etc/.a",
            "/a\\b.jpg",
        ] {
            assert_eq!(relative(path), None, "{path}");
        }
    }
}
