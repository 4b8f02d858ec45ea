//! How the feed was read, for its publisher.

use super::{Site, use_site};
use crate::{
    model::Subject,
    view_model::{AboutFeed, ReportedProblem},
};
use leptos::{either::Either, prelude::*};

/// How the feed was read, and what was left out or repaired.
#[component]
pub fn Problems(
    /// How it was read.
    about: AboutFeed,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let count = about.problem_count;
    let is_cut = count > about.problems.len();
    let address = about.address.map(|address| {
        let href = site.local(&address).to_owned();
        view! {
            <p>
                {words.feed_address} {words.colon}
                <a href=href rel="external">{address.as_str().to_owned()}</a>
            </p>
        }
    });
    let found = if count == 0 {
        Either::Left(view! { <p>{words.no_problems}</p> })
    } else {
        Either::Right(view! {
            <p>{(words.problem_count)(count)}</p>
            {table(&site, about.problems)}
        })
    };
    view! {
        <div class="bs-problems">
            {address}
            <p>{(words.article_count)(about.articles)}</p>
            {found}
            {is_cut.then(|| view! { <p>{words.first_shown}</p> })}
        </div>
    }
}

fn table(site: &Site, problems: Vec<ReportedProblem>) -> impl IntoView + use<> {
    let words = site.words();
    let row = |problem: ReportedProblem| {
        // An empty text would be written as a space.
        let field = (!problem.field.is_empty()).then_some(problem.field);
        view! {
            <tr>
                <td>{subject(site, problem.subject)}</td>
                <td><code>{field}</code></td>
                <td>{problem.words}</td>
            </tr>
        }
    };
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
                <tbody>{problems.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn subject(site: &Site, subject: Subject) -> String {
    let words = site.words();
    match subject {
        Subject::Feed => words.whole_feed.to_owned(),
        Subject::Article(id) => id,
        Subject::Item { index, id: None } => (words.item)(index + 1),
        Subject::Item {
            index,
            id: Some(id),
        } => format!("{} ({id})", (words.item)(index + 1)),
    }
}
