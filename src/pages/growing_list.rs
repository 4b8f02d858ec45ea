//! A list that grows when the reader asks for more. Its address keeps how far it has grown (`?upto=3`), so that back and reload
//! find it as it was; the pages themselves have addresses too, for those without script.

use crate::{
    browser,
    components::{ArticleList, LoadMore, Site, strings},
    locale::Strings,
    routes::{Route, page_number},
    source::Source,
    view_model::{Card, ListPage},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page that follows and its articles, once they are there.
type Following = RwSignal<Option<(u32, Vec<Card>)>>;

/// A list's growing end.
#[derive(Clone, Copy)]
struct End {
    /// The page to load next.
    older: RwSignal<Option<Route>>,
    /// Where its articles go.
    following: StoredValue<Following>,
    /// The address of the list's first page, to which how far it has grown is added.
    address: StoredValue<String>,
}

/// A page of a list, with the way to more. `route` is that page's, `level` that of the articles' headings.
pub(super) fn growing_list(first: ListPage, route: &Route, level: u8) -> AnyView {
    let source = StoredValue::new(expect_context::<Source>());
    let following = Following::new(None);
    let end = End {
        older: RwSignal::new(first.older),
        following: StoredValue::new(following),
        address: StoredValue::new(route.href(&Site::expect_context().base)),
    };
    let words = strings();
    let grow = move |until: u32| {
        leptos::task::spawn_local(grow(source.get_value(), end, until, words));
    };
    // How far the address says that the list had grown. Read once: the address then follows the list.
    let grown_to = use_query_map()
        .with_untracked(|query| query.get("upto").and_then(|text| page_number(&text)));
    if let Some(until) = grown_to.filter(|until| *until > first.page) {
        grow(until);
    }
    view! {
        <ArticleList cards=first.cards level=level />
        {follow(end, following, level)}
        <LoadMore newer=first.newer older=end.older on_more=move || grow(0) />
    }
    .into_any()
}

/// The articles that follow, and behind them the place for those that follow in turn: what stands already is never drawn again.
fn follow(end: End, following: Following, level: u8) -> AnyView {
    (move || {
        following.get().map(|(number, cards)| {
            let next = Following::new(None);
            end.following.set_value(next);
            view! {
                <div id=format!("page-{number}")>
                    <ArticleList cards=cards level=level />
                </div>
                {follow(end, next, level)}
            }
            .into_any()
        })
    })
    .into_any()
}

/// Adds pages until the one asked for, at least one. When the list is left meanwhile, its signals are gone and it ends.
async fn grow(source: Source, end: End, until: u32, words: &'static Strings) {
    while let Some(Some(next)) = end.older.try_get_untracked() {
        let Some(page) = source
            .page(Some(next))
            .await
            .ok()
            .and_then(|page| page.into_list())
        else {
            break;
        };
        let number = page.page;
        let Some(following) = end.following.try_get_value() else {
            break;
        };
        following.try_set(Some((number, page.cards)));
        if until == 0 {
            // Whoever asked by keyboard goes on at what is new.
            browser::focus_first_link(format!("page-{number}"));
            browser::announce(&(words.page)(number));
        }
        end.older.try_set(page.older);
        end.address.try_with_value(|address| {
            browser::replace_address(&format!("{address}?upto={number}"));
        });
        if number >= until {
            break;
        }
        // The place for the next page is made when this one is drawn.
        leptos::task::tick().await;
    }
}
