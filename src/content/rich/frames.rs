//! Frames: a box that loads a known player when it is asked to, else a link.

use super::{Writer, links::leaving};
use crate::{
    content::{
        Surroundings,
        policy::{self, Place, Player},
        tree::{Element, push_attribute, push_text},
    },
    model::{Address, Use},
};

impl Writer<'_> {
    /// Writes what stands for a frame. In a link or a line that opens something there is no room for another link.
    pub(super) fn frame(&mut self, element: &Element<'_>) {
        let source = element.get("data-player");
        let late = || Some(self.late_source(element, policy::LATE_SOURCES)?.into());
        let source = source.or_else(late).or_else(|| element.get("src"));
        let bases = &self.surroundings.bases;
        let address = source.and_then(|it| Address::resolve(&it, bases, Use::Link).ok());
        let Some(address) = address.filter(|it| it.host().is_some()) else {
            return;
        };
        if self.is_in(&["a", "summary"]) {
            return;
        }
        let title = element.get("title").unwrap_or_default();
        let title = title.trim();
        let known = self
            .surroundings
            .players
            .iter()
            .find_map(|player| Some((player.name, film(player, &address)?)));
        match known {
            Some((name, film)) => {
                self.html.push_str("<span class=\"bs-player\"");
                push_attribute(&mut self.html, "data-player", &film.player);
                if !title.is_empty() {
                    push_attribute(&mut self.html, "title", title);
                }
                self.html.push('>');
                self.plain_link(&film.page, name, title);
                self.html.push_str("</span>");
            }
            None => {
                let host = address.host().unwrap_or_default();
                let name = if title.is_empty() { host } else { title };
                self.plain_link(self.seen(&address), name, "");
            }
        }
    }

    fn plain_link(&mut self, href: &str, name: &str, title: &str) {
        self.html.push_str("<a");
        for (name, value) in leaving(href) {
            push_attribute(&mut self.html, name, value);
        }
        self.html.push('>');
        push_text(&mut self.html, name);
        if !title.is_empty() {
            self.html.push_str(": ");
            push_text(&mut self.html, title);
        }
        self.html.push_str("</a>");
    }
}

/// Whether a frame of this address becomes a player.
pub(in crate::content) fn is_player(source: &str, surroundings: &Surroundings<'_>) -> bool {
    let source = source.trim();
    let scheme = if source.starts_with("//") {
        "https:"
    } else {
        ""
    };
    let address = [scheme, source].concat();
    let address = Address::resolve(&address, &surroundings.bases, Use::Link).ok();
    let mut players = surroundings.players.iter();
    address.is_some_and(|address| players.any(|player| film(player, &address).is_some()))
}

/// A film's addresses, plainly written.
struct Film {
    player: String,
    page: String,
}

/// What a frame of this player's shows; `None` if it is another's, or names no film.
fn film(player: &Player<'_>, frame: &Address) -> Option<Film> {
    let host = frame.host()?;
    if !player.hosts.contain(host) {
        return None;
    }
    let (_, path) = frame.as_str().split_once(host)?;
    let path = path.split('#').next().unwrap_or_default();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let member = |name: &str| {
        let mut members = query.split('&');
        let found = members.find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
        found.filter(|value| is_id(value))
    };
    let id = match player.id {
        Place::After(prefix) => path
            .strip_prefix(prefix)
            .map(|id| {
                let ending = player.player.1.split('?').next().unwrap_or_default();
                id.strip_suffix(ending).unwrap_or(id)
            })
            .map(|id| id.strip_suffix('/').unwrap_or(id))
            .filter(|id| is_id(id)),
        Place::Query(name) => member(name),
    }?;
    let mut film = Film {
        player: [player.player.0, id, player.player.1].concat(),
        page: [player.page.0, id, player.page.1].concat(),
    };
    for name in player.kept {
        if let Some(value) = member(name) {
            let mark = if film.player.contains('?') { "&" } else { "?" };
            film.player.extend([mark, name, "=", value]);
        }
    }
    Some(film)
}

/// Whether a text is a film's id, or as harmless.
fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    // A list of films and a channel's stream are named elsewhere in an address.
    let is_none = ["live_stream", "videoseries"].contains(&text);
    (1..=40).contains(&text.len()) && text.bytes().all(is_plain) && !is_none
}
