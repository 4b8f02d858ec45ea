//! The top of an article: heading, where it comes from, its lead.

use super::{Picture, Shape, ShareButton, TagLinks, Title, use_site};
use crate::{
    model::{Direction, Image, Kind, Language},
    view_model::TagLink,
};
use leptos::prelude::*;

/// What stands above an article's text.
#[component]
pub fn ArticleHeader(
    /// The article's title.
    title: String,
    /// Where the title breaks, if known.
    breaks: Vec<i32>,
    /// Article, opinion or people.
    kind: Kind,
    /// The language of its text.
    language: Option<Language>,
    /// Its lead, unless the text begins with the same words.
    lead: Option<String>,
    /// Its tags.
    tags: Vec<TagLink>,
    /// The picture above the text.
    picture: Option<Image>,
    /// Its small print, below the title.
    children: Children,
) -> impl IntoView {
    let kind = use_site().words().kind(kind);
    let lang = language.map(|language| language.as_str().to_owned());
    let lead = lead.map(|lead| {
        let direction = Direction::mark(&lead);
        view! { <p class="bs-article__lead" lang=lang.clone() dir=direction>{lead}</p> }
    });
    let picture = picture.map(|image| {
        view! {
            <figure class="bs-article__picture">
                <Picture address=image.address shape=Shape::Wide alt=image.alt is_first=true/>
            </figure>
        }
    });
    let direction = Direction::mark(&title);
    let tools = if tags.is_empty() {
        "bs-article__tools bs-article__tools--untagged"
    } else {
        "bs-article__tools"
    };
    view! {
        <header class="bs-article__header">
            {(!kind.is_empty()).then(|| view! { <p class="bs-article__kind">{kind}</p> })}
            <h1 class="bs-article__title" lang=lang dir=direction><Title text=title breaks=breaks/></h1>
            {children()}
            {lead}
            <div class=tools>
                <TagLinks tags=tags/>
                <ShareButton class="bs-button bs-article__share"/>
            </div>
            {picture}
        </header>
    }
}
