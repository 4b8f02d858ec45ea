//! `/articles/:slug`.

use super::{ARTICLE_ID, Extent, Shown, beside};
use crate::{
    components::{
        Head, Site, article_body, article_end, article_header, blocks, breadcrumb, head, products,
        read_on, share_links,
    },
    embed,
    routes::Embed,
    view_model::{ArticlePage, Frame},
};
use maud::html;

pub(super) fn show(
    site: &Site,
    frame: Option<&Frame>,
    page: &ArticlePage,
    extent: Extent,
) -> Shown {
    let title = &page.card.title;
    let about = Head {
        title: Some(title),
        description: page.card.summary.as_deref(),
        route: Some(page.card.route()),
        image: page.card.image.as_ref(),
        article: Some((page.card.published, page.modified)),
        tags: &page.tags,
    };
    let first_tag = page.tags.first().map(|tag| (tag.route(), &tag.name));
    let between = first_tag
        .as_ref()
        .map(|(route, name)| (route, name.as_str()));
    // Only published sites have the page where other sites get what they embed.
    let card = || Embed::Card(page.card.slug.clone());
    let builder = site
        .has_folders
        .then(|| embed::builder_address(site, &card()));
    let (beside, rest) = beside(blocks(site, &page.blocks), extent);
    let text = html! {
        (article_body(site, page))
        (products(site, &page.products))
        (article_end(site, page))
        (share_links(site, &page.card, builder.as_deref()))
        (read_on(site, &page.neighbours))
    };
    let (text, further) = match extent {
        Extent::Whole => (Some(text), None),
        Extent::First => (None, Some(text)),
    };
    Shown {
        title: title.clone(),
        head: head(site, frame, &about),
        main: html! {
            (breadcrumb(site, between, title))
            div.bs-columns {
                article.bs-article id=(ARTICLE_ID) {
                    (article_header(site, page))
                    @if let Some(text) = text { (text) }
                }
                (beside)
            }
        },
        further,
        rest,
    }
}
