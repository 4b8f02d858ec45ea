//! A feed's problems, for its publisher.

use super::{Site, strings};
use crate::{
    model::{Problem, Subject},
    view_model::AboutFeed,
};
use leptos::prelude::*;

/// How the feed was read, and what was dropped or mended.
#[component]
pub fn Problems(
    /// How the feed was read.
    about: AboutFeed,
) -> impl IntoView {
    let words = strings();
    let count = about.problem_count;
    let is_cut = count > about.problems.len();
    let address = about.address.map(|address| {
        view! {
            <p>
                {words.feed_address}": "
                <a href=address.as_str().to_owned() rel="external">
                    {address.as_str().to_owned()}
                </a>
            </p>
        }
    });
    let table = (count > 0).then(|| {
        let rows = about.problems.into_iter().map(row).collect_view();
        view! {
            <div class="bs-table" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.where_}</th>
                            <th scope="col">{words.field}</th>
                            <th scope="col">{words.what}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <div class="bs-problems">
            {address} <p>{(words.article_count)(about.articles)}</p>
            <p>
                {if count == 0 {
                    words.no_problems.to_owned()
                } else {
                    (words.problem_count)(count)
                }}
            </p> {table} {is_cut.then(|| view! { <p>{words.first_shown}</p> })}
        </div>
    }
}

fn row(problem: Problem) -> impl IntoView {
    let words = strings();
    let locale = Site::expect_context().locale.get_untracked();
    let subject = match problem.subject {
        Subject::Feed => words.whole_feed.to_owned(),
        Subject::Item { index, id } => {
            let place = (words.item)(index + 1);
            match id {
                Some(id) => format!("{place} ({id})"),
                None => place,
            }
        }
    };
    view! {
        <tr>
            <td>{subject}</td>
            <td>
                <code>{problem.field}</code>
            </td>
            <td>{locale.trouble(&problem.trouble)}</td>
        </tr>
    }
}
