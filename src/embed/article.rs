//! `/embed/articles/:slug/full`: an article whole.

use super::{
    small_print::{Credit, EmbeddedSmallPrint},
    word::Word,
};
use crate::{
    components::{ArticleBodyView, Picture, Shape, Title, use_site},
    locale::Locale,
    model::Direction,
    view_model::ArticlePage,
};
use leptos::prelude::*;

/// What a frame shows of an article that is wanted whole.
#[component]
pub fn EmbeddedArticle(
    /// The article.
    page: ArticlePage,
) -> impl IntoView {
    let ArticlePage { card, authors, .. } = page;
    let route = card.route();
    let direction = Direction::mark(&card.title);
    let site = use_site();
    let href = site.address(&route);
    let names: Vec<String> = authors.into_iter().map(|author| author.name).collect();
    let authors = (!names.is_empty()).then(|| {
        let say = |locale: Locale| locale.strings().authors.to_owned();
        view! { <p class="bs-meta"><Word say=say/> " " {names.join(site.words().comma)}</p> }
    });
    let lead = page.lead.map(|lead| {
        let direction = Direction::mark(&lead);
        view! { <p class="bs-lead" dir=direction>{lead}</p> }
    });
    let picture = page.picture.map(|image| {
        view! { <Picture address=image.address shape=Shape::Wide alt=image.alt is_first=true/> }
    });
    view! {
        <div class="bs-text">
            <h1 dir=direction><a href=href><Title text=card.title breaks=card.breaks/></a></h1>
            {authors}
            <EmbeddedSmallPrint label=card.label published=card.published views=card.views/>
            {lead}
            {picture}
            <ArticleBodyView
                body=page.body
                outline=page.outline
                language=page.language
                is_cut=page.is_cut
                attachments=page.attachments
                external=page.external
                original=page.original
            />
            {page.copyright.map(|text| view! { <p class="bs-meta">{text}</p> })}
            <Credit origin=route say=|locale| locale.strings().read_at_source/>
        </div>
    }
}
