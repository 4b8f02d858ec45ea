//! The files that tell hosts which headers to send, for a site that lies below a path and for players of its publisher's. The
//! browser's half comes with those for the root of a host and the players that are known (`xtask/scripts/headers.mjs`).

use crate::content::policy::Player;
use std::collections::BTreeSet;

/// A header file with the site's path before its own paths, and with the hosts of all players; any other file as it is. `base` is
/// empty, or `/news`-like.
pub(super) fn of_site(name: &str, bytes: &[u8], base: &str, players: &[Player<'_>]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).ok();
    match text.filter(|_| name.contains("headers")) {
        Some(text) => with_players(&at_base(name, text, base), players).into_bytes(),
        None => bytes.to_vec(),
    }
}

/// What stands before the hosts that frames may be of.
const FRAMES: &str = "frame-src 'self'";

fn with_players(text: &str, players: &[Player<'_>]) -> String {
    let hosts = players
        .iter()
        .filter_map(|player| player.player.0.split('/').nth(2));
    let hosts: BTreeSet<String> = hosts.map(|host| format!(" https://{host}")).collect();
    let hosts: String = hosts.into_iter().collect();
    let mut parts = text.split(FRAMES);
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // Up to the next directive, there are the hosts of the players that are known.
        let end = part.find([';', '"', '\n']).unwrap_or(part.len());
        made.extend([FRAMES, &hosts, part.split_at(end).1]);
    }
    made
}

fn at_base(name: &str, text: &str, base: &str) -> String {
    if base.is_empty() {
        return text.to_owned();
    }
    let below = |line: &str| match name {
        "_headers" if line.starts_with('/') => format!("{base}{line}"),
        "headers.Caddyfile" if line.starts_with('@') => line.replace(" /", &format!(" {base}/")),
        "headers.nginx.conf" => ["location /", "~ ^/", " /404.html", " /index.html"]
            .iter()
            .fold(line.to_owned(), |line, path| {
                let (before, _) = path.split_at(path.find('/').unwrap_or_default());
                let rest = path.trim_start_matches(before);
                line.replace(path, &format!("{before}{base}{rest}"))
            }),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(below).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::of_site;
    use crate::content::policy::{PLAYERS, players};

    fn below_news(name: &str, text: &str) -> String {
        String::from_utf8(of_site(name, text.as_bytes(), "/news", PLAYERS)).expect("text")
    }

    #[test]
    fn only_allowed_players_may_be_framed() {
        let text = b"/*\n  Policy: frame-src 'self' https://v.qq.com; x\n";
        let made = |name: &str, list: &[&str]| {
            let own = players(list.iter().copied(), |wrong| panic!("{wrong}"));
            String::from_utf8(of_site(name, text, "", &own)).expect("text")
        };
        let own = [
            "none",
            "https://b.example/{id}",
            "https://a.example/?v={id}",
        ];
        assert_eq!(
            made("_headers", &own),
            "/*\n  Policy: frame-src 'self' https://a.example https://b.example; x\n"
        );
        assert_eq!(
            made("_headers", &["none"]),
            "/*\n  Policy: frame-src 'self'; x\n"
        );
        assert!(made("_headers", &[]).contains(" https://player.vimeo.com"));
        assert_eq!(made("page.js", &own).as_bytes(), text);
    }

    #[test]
    fn each_files_paths_are_found() {
        assert_eq!(
            below_news(
                "_headers",
                "# For all\n/*\n  Policy: default-src 'none'\n/embed/hot\n"
            ),
            "# For all\n/news/*\n  Policy: default-src 'none'\n/news/embed/hot\n"
        );
        assert_eq!(
            below_news(
                "headers.Caddyfile",
                "@page not path /embed/hot /embed/tags/*\n  Policy \"a /b\"\n"
            ),
            "@page not path /news/embed/hot /news/embed/tags/*\n  Policy \"a /b\"\n"
        );
        assert_eq!(
            below_news(
                "headers.nginx.conf",
                "error_page 404 /404.html;\nlocation / {\nlocation ~ ^/(app|broadsheet)- {\nlocation ~ \\.js$ {\n"
            ),
            "error_page 404 /news/404.html;\nlocation /news/ {\nlocation ~ ^/news/(app|broadsheet)- {\nlocation ~ \\.js$ {\n"
        );
    }

    #[test]
    fn other_files_and_sites_at_the_root_stay_as_they_are() {
        assert_eq!(below_news("page.js", "/embed/"), "/embed/");
        assert_eq!(of_site("_headers", b"/*", "", PLAYERS), b"/*");
    }
}
