//! Articles' texts, made safe.

use super::PageRenderer;
use crate::{
    content::{self, Surroundings},
    model::{Address, Body},
    routes::Route,
    view_model::{self, Page},
};

impl PageRenderer<'_> {
    /// The page with its article's text, made safe.
    pub(super) fn with_text(&self, page: Page) -> Page {
        let Page::Article(page) = page else {
            return page;
        };
        let article = self.site.article(&page.card.slug);
        let Some((article, Body::Html(html))) = article.map(|article| (article, &article.body))
        else {
            return Page::Article(page);
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
            origin: &self.shell.origin,
            upgrade_media: self.shell.is_secure(),
            players: self.players,
            notes: self.shell.locale.strings().notes,
            in_app: &in_app,
        };
        let sanitised = content::sanitise(html, &surroundings);
        let mut page = page.with_html(sanitised.html, &self.shell.origin);
        page.is_cut = sanitised.is_cut;
        page.outline = sanitised.outline;
        Page::Article(page.into())
    }
}
