//! The embed builder's previews.

use super::choice::Chosen;
use crate::{components::use_site, embed};
use leptos::prelude::*;

/// The excerpt as three hosts would show it. Without script there is the link that is in each snippet.
#[component]
pub(super) fn Previews(
    /// What the form says.
    chosen: RwSignal<Chosen>,
) -> impl IntoView {
    let words = use_site().locale.embed_strings();
    view! {
        <section class="bs-builder__previews" aria-labelledby="previews-heading">
            <h2 class="bs-block__title" id="previews-heading">{words.preview}</h2>
            <Preview class="bs-builder__preview bs-builder__preview--light" name=words.preview_light chosen=chosen/>
            <Preview class="bs-builder__preview bs-builder__preview--dark" name=words.preview_dark chosen=chosen/>
            <Preview class="bs-builder__preview bs-builder__preview--narrow" name=words.preview_narrow chosen=chosen/>
        </section>
    }
}

#[component]
fn Preview(
    /// Its classes.
    class: &'static str,
    /// What kind of host it is in.
    name: &'static str,
    /// What the form says.
    chosen: RwSignal<Chosen>,
) -> impl IntoView {
    let site = use_site();
    let title = Memo::new(move |_| chosen.with(|chosen| chosen.choice.title.clone()));
    let link = {
        let site = site.clone();
        move || site.href(&chosen.with(Chosen::embed).origin())
    };
    let address = move || embed::address(&site, &chosen.with(Chosen::embed));
    let theme =
        move || chosen.with(|chosen| Some(chosen.theme.clone()).filter(|it| !it.is_empty()));
    let max_height = move || chosen.with(|chosen| chosen.max_height.map(|it| it.to_string()));
    // The frame gets its name when its address changes, so the title comes first.
    view! {
        <figure class=class>
            <figcaption>{name}</figcaption>
            <broadsheet-embed title=move || format!("{} ({name})", title.get()) src=address theme=theme max-height=max_height>
                <a href=link>{move || title.get()}</a>
            </broadsheet-embed>
        </figure>
    }
}
