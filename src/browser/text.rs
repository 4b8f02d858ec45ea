//! What readers do within an article's text: enlarging its pictures, starting its players, and going to its notes.

use super::{
    document::{document, window},
    navigation::is_plain,
};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, HtmlImageElement, MouseEvent, Url};

/// What a click within a text asks for.
#[derive(Clone, Debug)]
pub enum TextClick {
    /// A picture enlarged, by the fragment of its link.
    Picture(String),
    /// A player that has not been loaded.
    Player(Player),
    /// Another part of the page.
    Part,
}

/// The box of a player, and the player's address.
#[derive(Clone, Debug)]
pub struct Player {
    place: Element,
    address: String,
}

/// A picture of a text, to be shown enlarged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPicture {
    /// The fragment that names it, `#img-1`.
    pub fragment: String,
    /// Where it is.
    pub address: String,
    /// What it shows.
    pub alt: String,
    /// What stands below it.
    pub caption: Option<String>,
}

/// What a click within a text asks for, if that is nothing the browser does by itself.
#[must_use]
pub fn text_click(click: &MouseEvent) -> Option<TextClick> {
    if click.default_prevented() || !is_plain(click) {
        return None;
    }
    let target: Element = click.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a").ok()??.dyn_into().ok()?;
    if link.class_list().contains("bs-zoom") {
        return Some(TextClick::Picture(link.hash()));
    }
    let player = link.parent_element().and_then(Player::of);
    let to_part = || {
        let href = link.get_attribute("href")?;
        href.starts_with('#').then_some(TextClick::Part)
    };
    player.map(TextClick::Player).or_else(to_part)
}

impl Player {
    fn of(place: Element) -> Option<Self> {
        let is_player = place.class_list().contains("bs-player");
        let address = place.get_attribute("data-player").filter(|_| is_player)?;
        let url = Url::new(&address).ok()?;
        (url.protocol() == "https:").then(|| Self {
            place,
            address: url.href(),
        })
    }

    /// Puts the player into its box. Nothing of it was loaded before.
    pub fn start(self) -> Option<()> {
        let title = self
            .place
            .get_attribute("title")
            .filter(|it| !it.is_empty());
        let title = title.or_else(|| Some(self.place.text_content()?.trim().to_owned()))?;
        let frame: HtmlElement = document()?.create_element("iframe").ok()?.dyn_into().ok()?;
        for (name, value) in [
            ("title", &*title),
            ("allow", "fullscreen; picture-in-picture; encrypted-media"),
            (
                "sandbox",
                "allow-scripts allow-same-origin allow-presentation allow-popups",
            ),
            ("referrerpolicy", "strict-origin-when-cross-origin"),
            ("src", &self.address),
        ] {
            frame.set_attribute(name, value).ok()?;
        }
        self.place.replace_children_with_node_1(&frame);
        frame.focus().ok()
    }
}

/// The picture of a text that the address bar names.
#[must_use]
pub fn named_picture(text: &Element) -> Option<TextPicture> {
    let fragment = window()?.location().hash().ok()?;
    let number = fragment.strip_prefix("#img-")?;
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let picture = text.query_selector(&format!("{fragment} img")).ok()??;
    let picture: HtmlImageElement = picture.dyn_into().ok()?;
    let caption = || {
        let figure = picture.closest("figure").ok()??;
        let caption = figure.query_selector("figcaption").ok()??.text_content()?;
        Some(caption.trim().to_owned()).filter(|caption| !caption.is_empty())
    };
    // One that waits for a tap shows another: see `start/held_pictures.js`.
    let held = picture.get_attribute("data-src");
    let shown = held.unwrap_or_else(|| picture.current_src());
    Some(TextPicture {
        fragment,
        address: if shown.is_empty() {
            picture.src()
        } else {
            shown
        },
        alt: picture.alt(),
        caption: caption(),
    })
}

/// What the history's state says of an entry that was made to enlarge a picture.
const ENLARGED: &str = "lightbox";

/// Makes a picture's fragment the address, by a new entry of the history.
pub fn name_picture(fragment: &str) {
    let state = Object::new();
    let _ = Reflect::set(&state, &ENLARGED.into(), &JsValue::TRUE);
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&state, "", Some(fragment));
    }
}

/// Takes a picture's fragment out of the address: back to where the picture was enlarged, which `popstate` tells of later. A reader
/// who came by the picture's address stays on the page.
pub fn unname_picture() {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let is_ours = Reflect::get(&state, &ENLARGED.into()).is_ok_and(|it| it.is_truthy());
    let _ = if is_ours {
        history.back()
    } else {
        let location = window.location();
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        history.replace_state_with_url(&state, "", Some(&(path + &query)))
    };
}
