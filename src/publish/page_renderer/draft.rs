//! What a page will show, before it is rendered: to tell whether that is needed.

use super::PageRenderer;
use crate::{
    content,
    model::Body,
    publish::{BuildError, Digest, PictureSize},
    routes::Route,
    view_model::{self, AboutFeed, Page},
};

/// A page's data, but for an article's text, and a digest of all that it shows.
#[derive(Debug)]
pub(in crate::publish) struct Draft {
    pub(super) route: Route,
    pub(super) page: Page,
    /// The size of the picture by which links to it are shown, if known.
    pub(super) picture_size: Option<PictureSize>,
    /// Differs whenever the page's files may differ.
    pub(in crate::publish) digest: Digest,
}

impl PageRenderer<'_> {
    /// A page's data. `None`: there is no such page.
    pub(in crate::publish) fn draft(&self, route: &Route) -> Result<Option<Draft>, BuildError> {
        let Route::Article(slug) = route else {
            let page = match route {
                Route::AboutFeed => Some(Page::AboutFeed(self.about_feed())),
                other => view_model::list(self.site, other),
            };
            let Some(page) = page else {
                return Ok(None);
            };
            let digest = Digest::of_data(&(self.surroundings.as_str(), &page))?;
            return Ok(Some(Draft {
                route: route.clone(),
                page,
                picture_size: None,
                digest,
            }));
        };
        let Some(article) = self.site.article(slug) else {
            return Ok(None);
        };
        // The sections are the same on all articles: `surroundings` has them.
        let page = view_model::lone_article_page(self.site, article);
        let own = self
            .site
            .position(slug)
            .and_then(|at| self.articles.get(at));
        // Links to other articles of the site lead there within it.
        let linked = match &article.body {
            Body::Html(html) if html.as_untrusted().contains("<a") => Some(&self.addresses),
            Body::Html(html) if html.as_untrusted().contains("<A") => Some(&self.addresses),
            _ => None,
        };
        let picture = page.card.image.as_ref();
        let picture_size = picture.and_then(|image| self.pictures.size(&image.address));
        let digest =
            Digest::of_data(&(self.surroundings.as_str(), &page, own, linked, picture_size))?;
        let page = Page::Article(page.into());
        Ok(Some(Draft {
            route: route.clone(),
            page,
            picture_size,
            digest,
        }))
    }

    fn about_feed(&self) -> AboutFeed {
        let omissions = content::omissions(self.site, self.players);
        let mut about = AboutFeed::of(self.site, &omissions, |kind| {
            self.shell.locale.problem_kind(kind)
        });
        // The one that is published: the one that was read may be a file on somebody's disk.
        about.address.clone_from(&self.site_info.feed_address);
        about
    }
}
