//! Small files about the site as a whole.

use super::{
    AppFiles, BuildError, File, Place, Studio, sitemap, structured_data::without_gaps, studio,
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
pub(super) fn links(app: &AppFiles, place: &Place, icon: Option<&Address>) -> String {
    let base = place.base();
    let of_app = |name: &str| {
        let is_there = app.get(name).is_some();
        is_there.then(|| format!("{base}/{name}"))
    };
    let of_feed = icon.map(|icon| icon.seen_from(place.origin()).to_owned());
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
pub(super) fn robots(studio: &Studio<'_>) -> Result<Vec<File>, BuildError> {
    let text = format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}\nSitemap: {}\n",
        studio.place.url(sitemap::NAME),
        studio.place.url(sitemap::NEWS)
    );
    Ok(vec![studio::file(&[], ROBOTS, text.into_bytes())?])
}

/// The web app manifest.
pub(super) fn manifest(studio: &Studio<'_>, app: &AppFiles) -> Result<Vec<File>, BuildError> {
    let base = format!("{}/", studio.place.base());
    let own = ICONS.iter().filter(|(name, ..)| app.get(name).is_some());
    let own = own.map(|(name, sizes, purpose)| json!({"src": format!("{base}{name}"), "sizes": sizes, "purpose": purpose}));
    let icons: Vec<Value> = match &studio.frame.icon {
        Some(icon) => vec![json!({"src": studio.shell.local(icon), "sizes": "any"})],
        None => own.collect(),
    };
    let manifest = without_gaps(json!({
        "id": base,
        "name": studio.site.title,
        "short_name": studio.site.title.chars().take(12).collect::<String>(),
        "description": studio.site.description,
        "lang": studio.language(),
        "start_url": base,
        "scope": base,
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": icons,
    }));
    Ok(vec![studio::file(&[], MANIFEST, studio::json(&manifest)?)?])
}
