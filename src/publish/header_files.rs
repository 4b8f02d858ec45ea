//! The files that tell hosts which headers to send, for a site that lies below a path. The browser's half comes with those for the
//! root of a host (`xtask/scripts/headers.mjs`).

/// A header file with the site's path before its own paths; any other file as it is. `base` is empty, or `/news`-like.
pub(super) fn at_base(name: &str, bytes: &[u8], base: &str) -> Vec<u8> {
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
    match std::str::from_utf8(bytes) {
        Ok(text) if !base.is_empty() && name.contains("headers") => {
            let lines: Vec<String> = text.lines().map(below).collect();
            (lines.join("\n") + "\n").into_bytes()
        }
        _ => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::at_base;

    fn below_news(name: &str, text: &str) -> String {
        String::from_utf8(at_base(name, text.as_bytes(), "/news")).expect("text")
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
        assert_eq!(at_base("_headers", b"/*", ""), b"/*");
    }
}
