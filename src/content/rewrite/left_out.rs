//! What of articles' content is not shown as it was meant, counted.

use super::Rewriter;
use crate::{
    content::{Surroundings, limits, policy::Player, rich},
    model::{Body, Omitted, Problem, ProblemKind, RawHtml, Site, Subject},
};

/// What a site's articles lose: for each kind how much in how many of them, at the first of them. Looks at all of them once.
#[must_use]
pub fn omissions(site: &Site, players: &[Player<'_>]) -> Vec<Problem> {
    let kinds = [
        Omitted::Drawing,
        Omitted::Formula,
        Omitted::Film,
        Omitted::Frame,
        Omitted::Script,
    ];
    let mut found: Vec<(Omitted, Option<Subject>, usize, usize)> =
        kinds.into_iter().map(|kind| (kind, None, 0, 0)).collect();
    for article in site.articles() {
        let Body::Html(html) = &article.body else {
            continue;
        };
        let omitted = omitted(html, players);
        for (kind, first, count, articles) in &mut found {
            let here = omitted.iter().filter(|it| *it == kind).count();
            if here > 0 {
                first.get_or_insert_with(|| Subject::Article(article.id.as_str().to_owned()));
                *count += here;
                *articles += 1;
            }
        }
    }
    let problems = found
        .into_iter()
        .filter_map(|(kind, subject, count, articles)| {
            Some(Problem {
                subject: subject?,
                field: "content_html".to_owned(),
                kind: ProblemKind::Omitted {
                    kind,
                    count,
                    articles,
                },
            })
        });
    problems.collect()
}

/// What one article loses.
fn omitted(html: &RawHtml, players: &[Player<'_>]) -> Vec<Omitted> {
    let surroundings = Surroundings {
        players,
        ..Surroundings::default()
    };
    let is_player = |address: &str| rich::frames::is_player(address, &surroundings);
    let mut rewriter = Rewriter::of(
        limits::within(html.as_untrusted()),
        surroundings.notes,
        &is_player,
    );
    rewriter.run();
    rewriter.omitted
}
