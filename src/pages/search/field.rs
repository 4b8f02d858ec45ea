//! The field that readers write into.

use super::{Finder, Recent};
use crate::{
    browser::{self, Written, names},
    components::{Icon, IconView, use_site},
    routes::Route,
};
use leptos::prelude::*;

/// The field. It keeps the focus while results come.
#[component]
pub(super) fn SearchField(
    /// What is looked for.
    finder: Finder,
    /// What was looked for.
    recent: Recent,
) -> impl IntoView {
    let words = finder.words;
    Effect::new(move |_| {
        let listeners = browser::follow_search_field(move |written| match written {
            Written::Part(text) => finder.write(text),
            Written::Whole(text) => {
                recent.add(&text);
                finder.look_for(text);
            }
        });
        // They end with the component.
        StoredValue::new_local(listeners);
    });
    view! {
        <form class="bs-search bs-with-script" role="search" action=use_site().href(&Route::Search)>
            <IconView icon=Icon::Search/>
            <input
                class="bs-search__field"
                id=names::SEARCH_FIELD
                name=names::SEARCHED
                type="search"
                aria-label=words.field
                placeholder=words.placeholder
                autocomplete="off"
                enterkeyhint="search"
                maxlength="200"
                autofocus
            />
        </form>
    }
}
