//! Pages of a published site: made natively, and taken up by the app.

use super::Shown;
use crate::{
    components::{Site, blocks},
    routes::Route,
    view_model::{Block, PageFile},
};
use maud::{Markup, PreEscaped};

impl PageFile {
    /// The file of a page. `more_head`, HTML of our own making, follows the page's own elements of the head; `lang` is the document's
    /// language, a BCP 47 tag.
    #[must_use]
    pub fn of(site: &Site, route: &Route, shown: &Shown, more_head: &str, lang: &str) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            title: shown.title.clone(),
            head: format!("{}{more_head}", shown.head.0),
            main: shown.main.0.clone(),
            further: text(shown.further.as_ref()),
            rest: text(shown.rest.as_ref()),
            kind: match route {
                Route::Article(_) => Self::ARTICLE.to_owned(),
                _ => "website".to_owned(),
            },
            current: site.href(&route.first_page()),
            lang: lang.to_owned(),
        }
    }

    /// The file of what stands beside every article.
    #[must_use]
    pub fn of_blocks(site: &Site, all: &[Block]) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            rest: blocks(site, all).0,
            ..Self::default()
        }
    }
}

/// A page that was drawn before. Its HTML is our own: it comes from the site itself, as the document does.
#[must_use]
pub fn drawn(file: PageFile) -> Shown {
    Shown {
        title: file.title,
        head: PreEscaped(file.head),
        main: PreEscaped(file.main),
        further: (!file.further.is_empty()).then_some(PreEscaped(file.further)),
        rest: (!file.rest.is_empty()).then_some(PreEscaped(file.rest)),
    }
}

fn text(markup: Option<&Markup>) -> String {
    markup.map_or_else(String::new, |markup| markup.0.clone())
}

/// What the main landmark of such a page holds.
#[must_use]
pub fn drawn_main(file: &PageFile) -> Markup {
    PreEscaped(file.main.clone())
}
