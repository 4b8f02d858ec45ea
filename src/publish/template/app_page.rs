//! What Trunk wrote, read for the place where the site will lie.

use super::{find::element, missing};
use crate::publish::{AppFiles, BaseUrl, BuildError, FirstScreen};

/// The page with the addresses that its files will have: `dist/` was built for the root of a host, or for some folder.
pub(super) fn at_place(app: &AppFiles, base_url: &BaseUrl) -> Result<String, BuildError> {
    let mut placed = app.page().into_owned();
    let base = element(&placed, "<base href=\"", ">").ok_or(missing("base"))?;
    let built_for = placed
        .get(base.clone())
        .and_then(|tag| tag.split('"').nth(1))
        .ok_or(missing("base"))?
        .to_owned();
    let root = format!("{}/", base_url.base());
    // Without script nothing would take a base away, and the contents of an article would lead to the front page.
    placed.replace_range(
        base,
        &format!("<meta name=\"broadsheet:root\" content=\"{root}\">"),
    );
    let script = element(&placed, "<script>", "</script>").ok_or(missing("start script"))?;
    let start = app
        .start_script()
        .ok_or(missing("start script of published pages"))?;
    placed.replace_range(script, &["<script>", &fit(&start)?, "</script>"].concat());
    for what in ["glue", "module"] {
        let live = element(&placed, &format!("<meta name=\"broadsheet:{what}\""), ">")
            .ok_or(missing("app's name"))?;
        placed.replace_range(live, "");
        let ours = format!("broadsheet:published-{what}");
        if !placed.contains(&ours) {
            return Err(missing("published app's name"));
        }
        placed = placed.replace(&ours, &format!("broadsheet:{what}"));
    }
    let beside = app.names().filter(|name| !name.ends_with(".html"));
    for name in beside {
        for quote in ['"', '\''] {
            let built = format!("{quote}{built_for}{name}{quote}");
            if placed.contains(&built) {
                placed = placed.replace(&built, &format!("{quote}{root}{name}{quote}"));
            }
        }
    }
    Ok(placed)
}

/// The style sheets that published pages hold, and the link to the whole one.
#[derive(Clone, Debug)]
pub(super) struct Styles {
    /// All of it.
    whole: String,
    /// Those of first screens, as far as they are apart.
    article: Option<String>,
    list: Option<String>,
    /// By which the whole comes to pages that hold a part.
    link: String,
}

impl Styles {
    /// Those of the app. `element` is what its page has of them: the address of a file, and what that holds.
    pub(super) fn of(app: &AppFiles, element: &str) -> Result<Self, BuildError> {
        let address = element.split('"').nth(3);
        let address = address.ok_or(missing("style sheet's address"))?;
        let (_, whole) = element.split_once("<style>").ok_or(missing("style"))?;
        let first = |screen| app.first_screen(screen).map(|css| fit(&css)).transpose();
        Ok(Self {
            whole: whole.trim_end_matches("</style>").to_owned(),
            article: first(FirstScreen::Article)?,
            list: first(FirstScreen::List)?,
            link: format!("<link rel=\"stylesheet\" href=\"{address}\">"),
        })
    }

    fn part(&self, screen: Option<FirstScreen>) -> Option<&str> {
        match screen? {
            FirstScreen::Article => self.article.as_deref(),
            FirstScreen::List => self.list.as_deref(),
        }
    }

    /// What stands in the head of a page.
    pub(super) fn inline(&self, screen: Option<FirstScreen>) -> &str {
        self.part(screen).unwrap_or(&self.whole)
    }

    /// What stands behind all words of a page: browsers show what is above while they wait for it.
    pub(super) fn late(&self, screen: Option<FirstScreen>) -> &str {
        self.part(screen).map_or("", |_| &self.link)
    }
}

/// A style sheet or script as it may stand in a page.
fn fit(text: &str) -> Result<String, BuildError> {
    if text.contains("</") {
        return Err(missing("style sheet or script that can stand in a page"));
    }
    Ok(text.trim().to_owned())
}
