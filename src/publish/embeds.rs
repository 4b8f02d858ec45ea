//! What other sites embed of a page: documents for frames, data for elements without a frame, answers to oEmbed.

use super::{
    BaseUrl, BuildError, Digest, File, PageRenderer, PictureSize,
    page_renderer::{file, json},
    structured_data,
};
use crate::{
    embed::{self, EmbedPage, SharedFiles, Thumbnail},
    routes::{Embed, Route},
    view_model::{self, MoreHead, Page},
};

/// The name of the answer to oEmbed, in the folders of the page and of its document for frames.
const OEMBED: &str = "oembed.json";

/// The style and the script that all documents for frames share, by their names, which change with what is in them.
fn shared() -> [(String, &'static str); 2] {
    [("css", embed::STYLE), ("js", embed::SCRIPT)].map(|(ending, text)| {
        let digest = Digest::of(text.as_bytes());
        let (name, _) = digest.as_str().split_at(16);
        (format!("broadsheet-embed-{name}.{ending}"), text)
    })
}

/// Where a site has these.
pub(super) fn shared_files(base_url: &BaseUrl) -> SharedFiles {
    let [style, script] = shared().map(|(name, _)| format!("{}/{name}", base_url.base()));
    SharedFiles { style, script }
}

/// These files.
pub(super) fn write_shared() -> Result<Vec<File>, BuildError> {
    let files = shared().into_iter();
    files
        .map(|(name, text)| file(&[], &name, text.into()))
        .collect()
}

/// The files for other sites, and the answer that stands beside the page itself.
pub(super) fn files(
    renderer: &PageRenderer<'_>,
    route: &Route,
    page: &Page,
    picture_size: Option<PictureSize>,
    card: &EmbedPage,
) -> Result<Vec<File>, BuildError> {
    let author = match page {
        Page::Article(page) => page.card.author.as_deref(),
        _ => None,
    };
    let thumbnail = thumbnail(renderer, page, picture_size);
    let answer = json(&embed::oembed(
        &renderer.shell,
        card,
        author,
        thumbnail.clone(),
    ))?;
    let folders = folders(&card.embed);
    let mut files = vec![
        file(&route.folders(), OEMBED, answer.clone())?,
        file(&folders, OEMBED, answer)?,
        document(renderer, card)?,
    ];
    if let Page::Article(page) = page {
        let data = embed::card_data(&renderer.shell, &page.card);
        files.push(file(&folders, "card.json", json(&data)?)?);
        let whole = embed::article(page);
        let answer = embed::oembed(&renderer.shell, &whole, author, thumbnail);
        files.push(file(&self::folders(&whole.embed), OEMBED, json(&answer)?)?);
        files.push(document(renderer, &whole)?);
    } else {
        let data = embed::list_data(&renderer.shell, &card.embed, &card.title, card.cards());
        files.push(file(&folders, "list.json", json(&data)?)?);
    }
    Ok(files)
}

/// The page `/embed`, where publishers of other sites get their snippets.
pub(super) fn builder(renderer: &PageRenderer<'_>) -> Result<Vec<File>, BuildError> {
    let page = Page::EmbedBuilder(view_model::embed_choices(renderer.site));
    renderer.page_files(&Route::EmbedBuilder, page, MoreHead::default(), &[])
}

/// The address of the answer that stands beside a page, and what it calls itself.
pub(super) fn link(
    renderer: &PageRenderer<'_>,
    route: &Route,
    page: &EmbedPage,
) -> (String, String) {
    let address = format!("{}{OEMBED}", renderer.base_url.page(route));
    (address, page.title.clone())
}

/// An article's picture, if its size is known: the answer has its address and both sizes, or none of them.
fn thumbnail(
    renderer: &PageRenderer<'_>,
    page: &Page,
    picture_size: Option<PictureSize>,
) -> Option<Thumbnail> {
    let (Page::Article(page), Some(size)) = (page, picture_size) else {
        return None;
    };
    let image = page.card.image.as_ref()?;
    Some(Thumbnail {
        thumbnail_url: structured_data::media(&renderer.shell, &image.address),
        thumbnail_width: size.width,
        thumbnail_height: size.height,
    })
}

fn document(renderer: &PageRenderer<'_>, page: &EmbedPage) -> Result<File, BuildError> {
    let html = embed::document(
        &renderer.shell,
        Some(&renderer.site_info),
        page,
        &renderer.embed_files,
    );
    file(&folders(&page.embed), "index.html", html.into_bytes())
}

fn folders(embed: &Embed) -> Vec<String> {
    Route::Embed(embed.clone()).folders()
}
