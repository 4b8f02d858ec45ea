//! A list that grows when the reader asks for more. Its address keeps how far it has grown (`?upto=3`), so that back and reload
//! find it as it was; the pages themselves have addresses too, for those without script.

use crate::{
    browser,
    components::{ArticleList, LoadMore, Site},
    routes::Route,
    view_model::{Card, Failure, ListPage},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// A page of a list, with the way to more. `load` gets a further page.
pub(super) fn growing_list<F>(
    first: ListPage,
    route: Route,
    load: impl Fn(Route) -> F + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    F: Future<Output = Result<ListPage, Failure>> + 'static,
{
    let site = Site::expect_context();
    let own_address = StoredValue::new(route.href(&site.base));
    let older = RwSignal::new(first.older.clone());
    let further = RwSignal::new(Vec::<(u32, Vec<Card>)>::new());
    // How far the address says that the list had grown. Read once: the address then follows the list.
    let grown_to = use_query_map().with_untracked(|query| {
        query
            .get("upto")
            .and_then(|text| crate::routes::page_number(&text))
            .unwrap_or(0)
    });
    let grow = move |until: u32| {
        leptos::task::spawn_local(async move {
            while let Some(Some(next)) = older.try_get_untracked() {
                let Ok(page) = load(next).await else { break };
                let is_enough = page.page >= until;
                older.try_set(page.older);
                further.try_update(|further| further.push((page.page, page.cards)));
                own_address.try_with_value(|address| {
                    browser::replace_address(&format!("{address}?upto={}", page.page));
                });
                if is_enough {
                    break;
                }
            }
        });
    };
    if grown_to > first.page {
        Effect::new(move |_| grow(grown_to));
    }
    view! {
        <ArticleList cards=first.cards />
        <For each=move || further.get() key=|(page, _)| *page let((_page, cards))>
            <ArticleList cards=cards />
        </For>
        <LoadMore newer=first.newer older=older on_more=move || grow(0) />
    }
}
