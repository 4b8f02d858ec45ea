//! The files that tell hosts which headers to send, for a site that lies below a path and for players of its publisher's. The
//! browser's half comes with those for the root of a host and the players that are known (`xtask/scripts/headers.mjs`).

use crate::{content::policy::Player, model::percent_decoded};
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
    let decoded = percent_decoded(base).unwrap_or_else(|| base.to_owned());
    let below = |line: &str| match name {
        "_headers" if line.starts_with('/') => format!("{base}{line}"),
        "headers.Caddyfile" if line.contains("path /") => caddy(line, &decoded),
        "headers.nginx.conf" => nginx(line, &decoded),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(below).collect();
    lines.join("\n") + "\n"
}

/// A line of Caddy's with the site's path before each path in it. Caddy compares paths when they are decoded.
fn caddy(line: &str, base: &str) -> String {
    let words = line.split(' ').map(|word| match word.strip_prefix('/') {
        Some(path) if is_special(base) => {
            format!("\"{}/{path}\"", base.replace('"', "\\\""))
        }
        Some(path) => format!("{base}/{path}"),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A line of nginx's with the site's path before the one in it. nginx compares paths when they are decoded.
fn nginx(line: &str, base: &str) -> String {
    let (mark, base_in_line) = if line.contains(" ^/") {
        ("^", regex_escaped(base))
    } else {
        ("", base.to_owned())
    };
    let Some((before, rest)) = line.split_once(&format!(" {mark}/")) else {
        return line.to_owned();
    };
    if line.contains("error_page") && base.contains(['$', '?']) {
        // They would be read as a variable, and as the beginning of arguments. The host's own page for errors remains.
        return String::new();
    }
    let (path, after) = rest.split_at(rest.find([' ', ';']).unwrap_or(rest.len()));
    let mut argument = format!("{mark}{base_in_line}/{path}");
    if is_special(base) {
        let escaped = argument.replace('\\', "\\\\").replace('"', "\\\"");
        argument = format!("\"{escaped}\"");
    }
    format!("{before} {argument}{after}")
}

/// Whether a path must stand in quotes.
fn is_special(path: &str) -> bool {
    path.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'`\\;{}#".contains(c))
}

fn regex_escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
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
                "    path /*\n    not path /embed/hot /embed/tags/*\n    path_regexp \\.js$\n  Policy \"a /b\"\n"
            ),
            "    path /news/*\n    not path /news/embed/hot /news/embed/tags/*\n    path_regexp \\.js$\n  Policy \"a /b\"\n"
        );
        assert_eq!(
            below_news("headers.nginx.conf", NGINX),
            "error_page 404 /news/404.html;\nlocation /news/ {\nlocation ~ ^/news/(app|broadsheet)- {\nlocation ~ ^/news/.*\\.js$ {\n"
        );
    }

    const NGINX: &str = "error_page 404 /404.html;\nlocation / {\nlocation ~ ^/(app|broadsheet)- {\nlocation ~ ^/.*\\.js$ {\n";

    #[test]
    fn paths_are_written_as_caddy_reads_them() {
        for (base, expected) in [
            ("/%E6%96%B0", "@a path /新/embed/hot /新/app-*\n"),
            (
                "/a%20%22+",
                "@a path \"/a \\\"+/embed/hot\" \"/a \\\"+/app-*\"\n",
            ),
        ] {
            let line = b"@a path /embed/hot /app-*";
            let made = of_site("headers.Caddyfile", line, base, PLAYERS);
            assert_eq!(String::from_utf8(made).expect("text"), expected);
        }
    }

    #[test]
    fn paths_are_written_as_nginx_reads_them() {
        for (base, expected) in [
            (
                "/%E6%96%B0%E9%97%BB/a.b",
                "error_page 404 /新闻/a.b/404.html;\nlocation /新闻/a.b/ {\n\
                 location ~ ^/新闻/a\\.b/(app|broadsheet)- {\nlocation ~ ^/新闻/a\\.b/.*\\.js$ {\n",
            ),
            (
                "/a%20%22+",
                "error_page 404 \"/a \\\"+/404.html\";\nlocation \"/a \\\"+/\" {\n\
                 location ~ \"^/a \\\"\\\\+/(app|broadsheet)-\" {\nlocation ~ \"^/a \\\"\\\\+/.*\\\\.js$\" {\n",
            ),
            (
                "/a$b",
                "\nlocation /a$b/ {\nlocation ~ ^/a\\$b/(app|broadsheet)- {\nlocation ~ ^/a\\$b/.*\\.js$ {\n",
            ),
        ] {
            let made = of_site("headers.nginx.conf", NGINX.as_bytes(), base, PLAYERS);
            assert_eq!(String::from_utf8(made).expect("text"), expected, "{base}");
        }
    }

    /// Else a site below a path would speak for the rest of its host.
    #[test]
    fn the_files_have_a_path_wherever_something_applies() {
        let script = include_str!("../../xtask/scripts/headers.mjs");
        assert!(!script.contains("\nerror_page"));
        let lines = |start: &'static str| script.lines().filter(move |it| it.starts_with(start));
        assert!(lines("location ").count() > 0 && lines("@").count() > 0);
        for line in lines("location ") {
            assert!(line.contains(" /") || line.contains(" ^/"), "{line}");
        }
        for line in lines("@") {
            let block = script.split_once(line).expect("a line").1;
            let has_path = line.contains(" path ${") || block.starts_with("\n    path /*\n");
            assert!(has_path, "{line}");
        }
    }

    #[test]
    fn other_files_and_sites_at_the_root_stay_as_they_are() {
        assert_eq!(below_news("page.js", "/embed/"), "/embed/");
        assert_eq!(of_site("_headers", b"/*", "", PLAYERS), b"/*");
    }
}
