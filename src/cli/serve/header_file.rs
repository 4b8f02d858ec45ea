//! The `_headers` file of a site, as Netlify and Cloudflare Pages read it: a path, which may end with `*`, and below it, set in,
//! the headers for all that it fits.

/// What such a file says.
#[derive(Clone, Debug, Default)]
pub(super) struct HeaderFile {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl HeaderFile {
    /// Reads the file's text; lines that say nothing are passed over.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines() {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push((words.to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) =
                (rules.last_mut(), words.split_once(':'))
            {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self { rules }
    }

    /// The headers for the path of an address, later ones over earlier ones.
    pub(super) fn of(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        let fitting = self
            .rules
            .iter()
            .filter(move |(pattern, _)| match pattern.split_once('*') {
                Some((beginning, end)) => path
                    .strip_prefix(beginning)
                    .is_some_and(|rest| rest.ends_with(end)),
                None => *pattern == path,
            });
        fitting
            .flat_map(|(_, headers)| headers)
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}
