//! `/embed`: where publishers of other sites choose what to embed, see it, and copy a snippet.
//!
//! The markup is complete for the first article. `embed/builder.js` follows the form from there; it knows this page by its `data-`
//! attributes only, and fills the snippets' templates as [`embed::Snippet::filled`] does.

use super::Shown;
use crate::{
    components::{Head, Site, breadcrumb, head},
    embed::{self, Snippet, Snippets},
    locale::EmbedStrings,
    routes::{Embed, Route},
    view_model::{EmbedChoices, Frame},
};
use maud::{Markup, html};

/// What can be chosen, as one list.
struct Choice<'a> {
    embed: Embed,
    title: &'a str,
}

/// The page `/embed`. Of published sites only, as are the pages that it offers; so it is no [`crate::view_model::Page`], and weighs
/// nothing in the app.
#[must_use]
pub fn embed_builder(site: &Site, frame: Option<&Frame>, choices: &EmbedChoices) -> Shown {
    let words = site.locale.embed_strings();
    let about = Head {
        title: Some(words.title),
        description: Some(words.intro),
        route: Some(Route::EmbedBuilder),
        ..Head::default()
    };
    let articles: Vec<Choice<'_>> = choices
        .articles
        .iter()
        .map(|choice| Choice {
            embed: choice.embed.clone(),
            title: &choice.title,
        })
        .collect();
    let lists = lists(site, choices);
    Shown {
        title: words.title.to_owned(),
        head: head(site, frame, &about),
        main: html! {
            (breadcrumb(site, None, words.title))
            h1.bs-page-title { (words.title) }
            @if let Some(first) = articles.first().or(lists.first()) {
                div.bs-builder data-embed-builder data-loader=(embed::loader_address(site, "embed.js")) {
                    p.bs-builder__intro { (words.intro) " " (words.privacy) }
                    (form(site, words, &articles, &lists))
                    (snippets(site, words, first))
                    (previews(site, words, first))
                }
            } @else {
                p.bs-empty { (words.nothing) }
            }
        },
        further: None,
        rest: None,
    }
}

fn lists<'a>(site: &Site, choices: &'a EmbedChoices) -> Vec<Choice<'a>> {
    let sections = choices.sections.iter().filter_map(|(kind, title)| {
        let embed = Embed::of_section(*kind)?;
        let title = title.as_deref().unwrap_or(site.words().section(*kind));
        Some(Choice { embed, title })
    });
    let tags = choices.tags.iter().map(|tag| Choice {
        embed: Embed::Tag(tag.slug.clone()),
        title: &tag.name,
    });
    sections.chain(tags).collect()
}

fn form(
    site: &Site,
    words: &EmbedStrings,
    articles: &[Choice<'_>],
    lists: &[Choice<'_>],
) -> Markup {
    let group = |label: &str, choices: &[Choice<'_>]| {
        html! {
            @if !choices.is_empty() {
                optgroup label=(label) {
                    @for choice in choices { (option(site, choice)) }
                }
            }
        }
    };
    html! {
        form.bs-builder__form {
            label.bs-builder__field {
                span { (words.what) }
                select name="what" {
                    (group(words.articles, articles))
                    (group(words.lists, lists))
                }
            }
            label.bs-builder__check {
                input type="checkbox" name="whole" disabled[articles.is_empty()];
                span { (words.whole) }
            }
            label.bs-builder__field {
                span { (words.theme) }
                select name="theme" {
                    option value="" { (words.theme_auto) }
                    option value="light" { (words.theme_light) }
                    option value="dark" { (words.theme_dark) }
                }
            }
            label.bs-builder__field {
                span { (words.max_height) }
                input type="number" name="max-height" min="100" max="30000" step="10" inputmode="numeric";
            }
        }
    }
}

/// A choice, with all that the snippets need of it.
fn option(site: &Site, choice: &Choice<'_>) -> Markup {
    let whole = match &choice.embed {
        Embed::Card(slug) => Some(Embed::Article(slug.clone())),
        _ => None,
    };
    html! {
        option value=(embed::address(site, &choice.embed)) data-height=(embed::height(&choice.embed))
            data-href={ (site.origin) (site.href(&choice.embed.origin())) }
            data-whole=[whole.as_ref().map(|whole| embed::address(site, whole))]
            data-whole-height=[whole.as_ref().map(embed::height)] { (choice.title) }
    }
}

fn snippets(site: &Site, words: &EmbedStrings, first: &Choice<'_>) -> Markup {
    let Snippets {
        script,
        frame,
        address,
    } = embed::snippets(site);
    let snippet = |id: &str, title: &str, snippet: &Snippet| {
        html! {
            div.bs-builder__snippet {
                h3 id={ (id) "-title" } { (title) }
                pre tabindex="0" aria-labelledby={ (id) "-title" } {
                    code id=(id) data-template=(snippet.template()) { (snippet.filled(site, &first.embed, first.title, "")) }
                }
                button.bs-button type="button" data-copy=(id) aria-describedby={ (id) "-title" } { (words.copy) }
            }
        }
    };
    html! {
        section.bs-builder__snippets aria-labelledby="snippets-heading" {
            h2.bs-block__title id="snippets-heading" { (words.snippets) }
            (snippet("snippet-script", words.snippet_script, &script))
            (snippet("snippet-frame", words.snippet_frame, &frame))
            (snippet("snippet-address", words.snippet_address, &address))
            p.bs-builder__status role="status" data-copied=(words.copied) data-failed=(words.copy_failed) {}
        }
    }
}

/// The excerpt as three hosts would show it. Without script there is the link that is in each snippet.
fn previews(site: &Site, words: &EmbedStrings, first: &Choice<'_>) -> Markup {
    let address = embed::address(site, &first.embed);
    let href = site.href(&first.embed.origin());
    let preview = |name: &str, class: &str| {
        html! {
            figure class=(class) {
                figcaption { (name) }
                broadsheet-embed src=(address) title={ (first.title) " (" (name) ")" } { a href=(href) { (first.title) } }
            }
        }
    };
    html! {
        section.bs-builder__previews aria-labelledby="previews-heading" {
            h2.bs-block__title id="previews-heading" { (words.preview) }
            (preview(words.preview_light, "bs-builder__preview bs-builder__preview--light"))
            (preview(words.preview_dark, "bs-builder__preview bs-builder__preview--dark"))
            (preview(words.preview_narrow, "bs-builder__preview bs-builder__preview--narrow"))
        }
    }
}
