//! `/articles/:slug`.

use super::{
    outlet::{head, outlet, use_page},
    stages::use_stages,
};
use crate::{
    components::{
        ArticleBodyView, ArticleEnd, ArticleHeader, Blocks, Breadcrumb, Metadata, Products,
        QuoteButton, ReadOn, ShareLinks, Shared, SmallPrint, offer_to_share, use_site,
    },
    data::Loader,
    embed,
    model::Slug,
    routes::{Embed, Route},
    view_model::{ArticlePage, Page, PageData},
};
use leptos::prelude::*;

/// An article.
#[component]
pub fn ArticleRoute() -> impl IntoView {
    let page = use_page(|at| Slug::parse(at.get_str("slug")?).map(Route::Article));
    outlet(page, show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::Article(page) = data.page else {
        return None;
    };
    let metadata = Metadata {
        title: Some(page.card.title.clone()),
        description: page.card.summary.clone(),
        route: Some(page.card.route()),
        image: page.card.image.clone(),
        article: Some((page.card.published, page.modified)),
        tags: page.tags.clone(),
        is_unlisted: false,
    };
    let page = view! {
        {head(metadata, data.head)}
        <ArticleView page=*page/>
    };
    Some(page.into_any())
}

/// An article and what stands beside it. What is not seen at first follows frame by frame when it is reached within the app.
#[component]
fn ArticleView(
    /// It.
    page: ArticlePage,
) -> impl IntoView {
    let ArticlePage {
        card,
        lead,
        body,
        is_cut,
        outline,
        picture,
        modified,
        authors,
        tags,
        language,
        kind,
        views,
        reading_time,
        editor,
        source,
        copyright,
        original,
        external,
        attachments,
        products,
        neighbours,
        blocks,
    } = page;
    let between = tags.first().map(|tag| (tag.route(), tag.name.clone()));
    let site = use_site();
    let shared = Shared {
        title: card.title.clone(),
        address: site.address(&card.route()),
        embed: Some(embed::builder_address(
            &site,
            &Embed::Card(card.slug.clone()),
        )),
        ..Shared::default()
    };
    offer_to_share(shared.clone());
    let published = card.published;
    let end_tags = tags.clone();
    let body_language = language.clone();
    let stages = use_stages();
    let loader = expect_context::<Loader>();
    let near = Callback::new(move |next| loader.fetch_ahead(next));
    let text = move || {
        view! {
            <ArticleBodyView
                body=body outline=outline language=body_language is_cut=is_cut attachments=attachments
                external=external original=original
            />
        }
    };
    let end = move || {
        view! {
            <Products products=products/>
            <ArticleEnd copyright=copyright tags=end_tags/>
            <ShareLinks shared=shared/>
            <QuoteButton/>
            <ReadOn neighbours=neighbours on_near=near/>
        }
    };
    view! {
        <Breadcrumb between=between here=card.title.clone()/>
        <div class="bs-columns">
            <article class="bs-article" id="article" data-held=stages.is_waiting()>
                <ArticleHeader
                    title=card.title breaks=card.breaks kind=kind language=language lead=lead tags=tags picture=picture
                >
                    <SmallPrint
                        authors=authors source=source editor=editor published=published modified=modified
                        views=views reading_time=reading_time
                    />
                </ArticleHeader>
                {stages.second(text)}
                {stages.third(end)}
            </article>
            <div class="bs-blocks">{stages.last(move || view! { <Blocks blocks=blocks/> })}</div>
        </div>
    }
}
