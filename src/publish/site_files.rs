//! Small files about the site as a whole.

use super::{
    AppFiles, BaseUrl, BuildError, File, PageRenderer, page_renderer, sitemap,
    structured_data::without_gaps,
};
use crate::{embed, model::Address};
use serde_json::{Value, json};

/// The app's own icons, for sites whose feed has none: the name, the sizes, what it is for.
const ICONS: [(&str, &str, &str); 4] = [
    ("icon.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
];

/// The one for home screens that take no SVG.
const TOUCH_ICON: &str = "icon-180.png";

/// The web app manifest.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

/// What robots are told.
pub(super) const ROBOTS: &str = "robots.txt";

/// The head's links to what stands here, the same on all pages.
pub(super) fn links(app: &AppFiles, base_url: &BaseUrl, icon: Option<&Address>) -> String {
    let base = base_url.base();
    let of_app = |name: &str| {
        let is_there = app.get(name).is_some();
        is_there.then(|| format!("{base}/{name}"))
    };
    let of_feed = icon.map(|icon| icon.seen_from(base_url.origin()).to_owned());
    let (small, touch) = match of_feed {
        Some(icon) => (Some(icon.clone()), Some(icon)),
        None => (of_app("icon.svg"), of_app(TOUCH_ICON)),
    };
    let links = [
        // Without a link, browsers ask for /favicon.ico.
        ("icon", Some(small.unwrap_or_else(|| "data:,".to_owned()))),
        ("apple-touch-icon", touch),
        ("manifest", Some(format!("{base}/{MANIFEST}"))),
    ];
    let link = |(name, address): (&str, Option<String>)| {
        let address = embed::escaped(&address?);
        Some(format!("<link rel=\"{name}\" href=\"{address}\">"))
    };
    links.into_iter().filter_map(link).collect()
}

/// `robots.txt`: everything may be read, and this is where to begin.
pub(super) fn robots(renderer: &PageRenderer<'_>) -> Result<Vec<File>, BuildError> {
    let text = format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}\nSitemap: {}\n",
        renderer.base_url.url(sitemap::NAME),
        renderer.base_url.url(sitemap::NEWS)
    );
    Ok(vec![page_renderer::file(&[], ROBOTS, text.into_bytes())?])
}

/// The web app manifest.
pub(super) fn manifest(
    renderer: &PageRenderer<'_>,
    app: &AppFiles,
) -> Result<Vec<File>, BuildError> {
    let base = format!("{}/", renderer.base_url.base());
    let own = ICONS.iter().filter(|(name, ..)| app.get(name).is_some());
    let own = own.map(|(name, sizes, purpose)| json!({"src": format!("{base}{name}"), "sizes": sizes, "purpose": purpose}));
    let icons: Vec<Value> = match &renderer.site_info.icon {
        Some(icon) => vec![json!({"src": renderer.shell.local(icon), "sizes": "any"})],
        None => own.collect(),
    };
    let manifest = without_gaps(json!({
        "id": base,
        "name": renderer.site.title,
        "short_name": renderer.site.title.chars().take(12).collect::<String>(),
        "description": renderer.site.description,
        "lang": renderer.language(),
        "start_url": base,
        "scope": base,
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": icons,
    }));
    Ok(vec![page_renderer::file(
        &[],
        MANIFEST,
        page_renderer::json(&manifest)?,
    )?])
}
