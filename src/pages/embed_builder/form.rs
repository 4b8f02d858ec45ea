//! The embed builder's form.

mod fields;

use super::choice::{Choice, Chosen, HEIGHTS, wanted};
use crate::{components::use_site, embed};
use fields::Fields;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Where one chooses what to embed, and how. Its fields keep what they say; what follows from that is in `chosen`.
#[component]
pub(super) fn BuilderForm(
    /// The articles to choose from.
    articles: Vec<Choice>,
    /// The lists to choose from.
    lists: Vec<Choice>,
    /// What the form says.
    chosen: RwSignal<Chosen>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.embed_strings();
    let fields = Fields::new(&site, articles.iter().chain(&lists), chosen);
    // Browsers fill in again what a form said before the page was reloaded.
    Effect::new(move |_| fields.read());
    let address_site = site.clone();
    Effect::new(move |_| {
        // After in-app navigation the address follows the page, so it is watched.
        let address = use_query_map().with(|query| query.get("src"));
        if let Some(embed) = address.and_then(|it| wanted(&address_site, &it)) {
            fields.choose(address_site.clone(), embed);
        }
    });

    let option = move |choice: Choice| {
        view! { <option value=embed::address(&site, &choice.embed)>{choice.title}</option> }
    };
    let group = |label: &'static str, choices: Vec<Choice>| {
        let options = |choices: Vec<Choice>| choices.into_iter().map(&option).collect_view();
        (!choices.is_empty()).then(|| view! { <optgroup label=label>{options(choices)}</optgroup> })
    };
    let articles = group(words.articles, articles);
    let lists = group(words.lists, lists);
    let cannot_be_whole = move || chosen.with(|chosen| chosen.choice.whole().is_none());
    let (least, greatest, step) = HEIGHTS;
    view! {
        <form class="bs-builder__form bs-with-script" on:input=move |_| fields.read() on:submit=|event| event.prevent_default()>
            <label class="bs-builder__field">
                <span>{words.what}</span>
                <select name="what" node_ref=fields.what>
                    {move || fields.offered.get().map(&option)}
                    {articles}
                    {lists}
                </select>
            </label>
            <label class="bs-builder__check">
                <input type="checkbox" name="whole" node_ref=fields.whole disabled=cannot_be_whole/>
                <span>{words.whole}</span>
            </label>
            <label class="bs-builder__field">
                <span>{words.theme}</span>
                <select name="theme" node_ref=fields.theme>
                    <option value="">{words.theme_auto}</option>
                    <option value="light">{words.theme_light}</option>
                    <option value="dark">{words.theme_dark}</option>
                </select>
            </label>
            <label class="bs-builder__field">
                <span>{words.max_height}</span>
                <input type="number" name="max-height" node_ref=fields.max_height min=least max=greatest step=step inputmode="numeric"/>
            </label>
        </form>
    }
}
