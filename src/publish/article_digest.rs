//! A digest of an article as it was read.

use super::{BuildError, Digest};
use crate::model::{Article, Body};

/// Differs whenever anything of the article does. A member that is added to [`Article`] must be named here, or this does not compile.
pub(super) fn of(article: &Article) -> Result<Digest, BuildError> {
    let Article {
        id,
        slug,
        title,
        is_title_derived,
        summary,
        body,
        url,
        external_url,
        image,
        banner,
        published,
        modified,
        authors,
        tags,
        language,
        attachments,
        kind,
        hot_rank,
        views,
        editor,
        source,
        copyright,
        related,
        products,
    } = article;
    let body = match body {
        Body::Html(html) => ("html", html.as_untrusted()),
        Body::Text(text) => ("text", text.as_str()),
        Body::SummaryOnly => ("", ""),
    };
    Digest::of_data(&(
        (id, slug, title, is_title_derived, summary, body),
        (url, external_url, image, banner, published, modified),
        (authors, tags, language, attachments, kind, hot_rank),
        (views, editor, source, copyright, related, products),
    ))
}
