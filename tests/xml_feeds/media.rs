//! Enclosures, Media RSS, podcasts.

use super::{article, html, link, names, picture, problems, site, tags, text};

#[test]
fn a_podcast_has_recordings_covers_and_durations() {
    let site = site("podcast.xml");
    assert_eq!(
        link(site.icon.as_ref()),
        Some("https://voices.example/cover.jpg")
    );
    assert_eq!(
        site.description.as_deref(),
        Some("People of a small port, one at a time.")
    );
    let keeper = article(&site, "voices-7");
    assert_eq!(html(keeper), "<p>She talks about fog.</p>");
    assert_eq!(keeper.summary.as_deref(), Some("Forty winters of light."));
    assert_eq!(picture(keeper), Some("https://voices.example/7.jpg"));
    assert_eq!(names(keeper), ["Harbour Radio"]);
    assert_eq!(tags(keeper), ["light", "sea", "work"]);
    let recording = &keeper.attachments[0];
    assert_eq!(recording.url.as_str(), "https://voices.example/7.mp3");
    assert_eq!(
        (recording.size, recording.duration),
        (Some(48_211_000), Some(3723.0))
    );
    let repairer = article(&site, "voices-6");
    assert_eq!(names(repairer), ["Ines Roca"]);
    assert_eq!(text(repairer), "He counts knots in two languages.");
    assert_eq!(
        (
            repairer.attachments[0].size,
            repairer.attachments[0].duration
        ),
        (None, Some(95.0))
    );
    assert_eq!(problems(&site), ["voices-5: enclosure.type: Missing"]);
}

#[test]
fn the_widest_picture_is_the_articles_and_portraits_are_none() {
    let site = site("pictures.xml");
    assert_eq!(
        picture(article(&site, "widths")),
        Some("https://pictures.example/700.jpg")
    );
    let enclosed = article(&site, "enclosed");
    assert_eq!(
        picture(enclosed),
        Some("https://pictures.example/enclosed.jpg")
    );
    assert_eq!(enclosed.attachments, []);
}

#[test]
fn a_group_is_one_film() {
    let site = site("pictures.xml");
    let film = article(&site, "film");
    assert_eq!(picture(film), Some("https://pictures.example/film.jpg"));
    assert_eq!(film.attachments.len(), 1);
    let attachment = &film.attachments[0];
    assert_eq!(attachment.title.as_deref(), Some("The stall at dawn"));
    assert_eq!(
        (attachment.size, attachment.duration),
        (Some(9_000_000), Some(61.0))
    );
    assert_eq!(text(film), "Five minutes before opening.");
}

#[test]
fn an_enclosure_stays_beside_media() {
    let site = site("pictures.xml");
    let both = article(&site, "both");
    assert_eq!(picture(both), Some("https://pictures.example/talk.jpg"));
    assert_eq!(
        both.attachments[0].url.as_str(),
        "https://pictures.example/talk.mp3"
    );
}
