//! Articles' texts, made safe.

use super::Studio;
use crate::{
    content::{self, Surroundings},
    model::{Address, Body},
    routes::Route,
    view_model::{self, Page},
};

impl Studio<'_> {
    /// The page with its article's text, made safe.
    pub(super) fn with_text(&self, route: &Route, page: Page) -> Page {
        let (Route::Article(slug), Page::Article(_)) = (route, &page) else {
            return page;
        };
        let Some(article) = self.site.article(slug) else {
            return page;
        };
        let Body::Html(html) = &article.body else {
            return page;
        };
        let in_app = |address: &Address| {
            let linked = self.site.article_at(address)?;
            Some(self.shell.href(&Route::Article(linked.slug.clone())))
        };
        let surroundings = Surroundings {
            bases: view_model::article_bases(self.site, article),
            own: article.url.clone(),
            title: &article.title,
            lead: article.lead_picture().map(|image| image.address.clone()),
            upgrade_media: self.shell.is_secure(),
            players: self.players,
            notes: self.shell.locale.strings().notes,
            in_app: &in_app,
        };
        let sanitised = content::sanitise(html, &surroundings);
        let mut page = view_model::article_page(self.site, article, Some(sanitised.html));
        page.is_cut = sanitised.is_cut;
        page.outline = sanitised.outline;
        Page::Article(page.into())
    }
}
