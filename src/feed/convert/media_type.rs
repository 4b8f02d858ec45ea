//! What sort of file an attachment is, where the feed does not say so.

use crate::model::Address;

/// What servers say of files that they know nothing of. Without a slash it is no media type at all.
const GENERIC: [&str; 6] = [
    "application/octet-stream",
    "binary/octet-stream",
    "application/binary",
    "application/download",
    "application/x-download",
    "application/force-download",
];

/// Endings of files that browsers play, and their media types.
const BY_ENDING: [(&str, &str); 14] = [
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("m4b", "audio/mp4"),
    ("aac", "audio/aac"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("flac", "audio/flac"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("ogv", "video/ogg"),
    ("webm", "video/webm"),
];

/// A file's media type: what the feed says, if that says something, else by the ending of its name.
pub(super) fn of(given: Option<String>, file: &Address) -> String {
    let given = given
        .unwrap_or_else(|| GENERIC[0].to_owned())
        .to_ascii_lowercase();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if essence.contains('/') && !GENERIC.contains(&essence) {
        return given;
    }
    let path = file.as_str().split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let known = BY_ENDING
        .iter()
        .find(|(it, _)| it.eq_ignore_ascii_case(ending));
    known.map_or(given, |(_, media_type)| (*media_type).to_owned())
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::model::{Address, Bases, Use};

    #[test]
    fn the_ending_decides_where_the_type_says_nothing() {
        for (given, file, expected) in [
            (None, "ep1.mp3", "audio/mpeg"),
            (
                Some("application/octet-stream"),
                "ep1.M4A?x=1.txt#t=1",
                "audio/mp4",
            ),
            (
                Some("Binary/Octet-Stream; charset=binary"),
                "film.webm",
                "video/webm",
            ),
            (Some("audio"), "ep1.ogg", "audio/ogg"),
            (Some("audio/x-m4a"), "ep1.mp4", "audio/x-m4a"),
            (Some("text/vtt"), "t.mp3", "text/vtt"),
            (None, "report", "application/octet-stream"),
            (None, "report.pdf", "application/octet-stream"),
        ] {
            let file = Address::resolve(
                &format!("https://cdn.example/{file}"),
                &Bases::default(),
                Use::Data,
            );
            let file = file.expect("an address");
            assert_eq!(
                of(given.map(str::to_owned), &file),
                expected,
                "{given:?} {file}"
            );
        }
    }
}
