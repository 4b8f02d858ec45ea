//! Hosts of players: frames that become a box which loads the player when it is asked to.

use crate::model::{Address, Bases, Use};

/// One kind of player's addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player<'a> {
    /// What readers call the provider.
    pub name: &'a str,
    /// Hosts of its frames.
    pub hosts: Hosts<'a>,
    /// Where a frame's address has the film's id.
    pub id: Place<'a>,
    /// The address of the player, before and after the id. It must be a frame's address by the rules above.
    pub player: (&'a str, &'a str),
    /// The address of the film's page, before and after the id.
    pub page: (&'a str, &'a str),
    /// Members of a frame's query that the player's address keeps.
    pub kept: &'a [&'a str],
}

/// Hosts of frames, lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosts<'a> {
    /// Any of several.
    Any(&'a [&'a str]),
    /// This one.
    One(&'a str),
}

impl Hosts<'_> {
    /// Whether a host is one of them.
    #[must_use]
    pub fn contain(self, host: &str) -> bool {
        match self {
            Self::Any(hosts) => hosts.contains(&host),
            Self::One(one) => one == host,
        }
    }
}

/// Where in an address an id stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// A segment of the path, behind this text.
    After(&'a str),
    /// A member of the query.
    Query(&'a str),
}

const YOUTUBE: &[&str] = &[
    "www.youtube.com",
    "youtube.com",
    "m.youtube.com",
    "www.youtube-nocookie.com",
    "youtube-nocookie.com",
];

/// The providers that are known without configuration.
pub const PLAYERS: &[Player<'_>] = &[
    Player {
        name: "YouTube",
        hosts: Hosts::Any(YOUTUBE),
        id: Place::After("/embed/"),
        player: ("https://www.youtube-nocookie.com/embed/", ""),
        page: ("https://www.youtube.com/watch?v=", ""),
        kept: &["start"],
    },
    Player {
        name: "YouTube",
        hosts: Hosts::Any(YOUTUBE),
        id: Place::Query("channel"),
        player: (
            "https://www.youtube-nocookie.com/embed/live_stream?channel=",
            "",
        ),
        page: ("https://www.youtube.com/channel/", "/live"),
        kept: &[],
    },
    Player {
        name: "Bilibili",
        hosts: Hosts::Any(&["player.bilibili.com", "www.bilibili.com"]),
        id: Place::Query("bvid"),
        player: (
            "https://player.bilibili.com/player.html?bvid=",
            "&autoplay=0",
        ),
        page: ("https://www.bilibili.com/video/", "/"),
        kept: &["p", "page"],
    },
    Player {
        name: "Bilibili",
        hosts: Hosts::Any(&["player.bilibili.com", "www.bilibili.com"]),
        id: Place::Query("aid"),
        player: (
            "https://player.bilibili.com/player.html?aid=",
            "&autoplay=0",
        ),
        page: ("https://www.bilibili.com/video/av", "/"),
        kept: &["p", "page"],
    },
    Player {
        name: "Vimeo",
        hosts: Hosts::Any(&["player.vimeo.com"]),
        id: Place::After("/video/"),
        player: ("https://player.vimeo.com/video/", "?dnt=1"),
        page: ("https://vimeo.com/", ""),
        kept: &["h"],
    },
    Player {
        name: "腾讯视频",
        hosts: Hosts::Any(&["v.qq.com"]),
        id: Place::Query("vid"),
        player: (
            "https://v.qq.com/txp/iframe/player.html?vid=",
            "&autoplay=false",
        ),
        page: ("https://v.qq.com/x/page/", ".html"),
        kept: &[],
    },
];

/// The players that a publisher allows: those of a list of theirs, and those known without configuration. Each member is a frame's
/// address with `{id}` where the film's id stands, as in `https://player.example/embed/{id}`, and may have a name in front:
/// `Example=https://…`. The member `none` takes those that are known away. Members that are none of these are told to `refuse`.
pub fn players<'a>(
    list: impl IntoIterator<Item = &'a str>,
    mut refuse: impl FnMut(&'a str),
) -> Vec<Player<'a>> {
    let mut own = Vec::new();
    let mut known = PLAYERS;
    for member in list {
        match player(member) {
            _ if member == "none" => known = &[],
            Some(player) => own.push(player),
            None => refuse(member),
        }
    }
    // A publisher's own word comes first.
    own.extend_from_slice(known);
    own
}

fn player(member: &str) -> Option<Player<'_>> {
    let scheme_at = member.find("https://")?;
    let (name, pattern) = member.split_at(scheme_at);
    let (before, after) = pattern.split_once("{id}")?;
    // Only an address that stays as it is: what it means must not depend on who reads it.
    let example = [before, "0", after].concat();
    let address = Address::resolve(&example, &Bases::default(), Use::Link).ok()?;
    let (host, path) = before.strip_prefix("https://")?.split_once('/')?;
    // A policy's list of hosts holds plain ones only.
    let is_plain = host.is_ascii() && !host.contains(':');
    if address.as_str() != example || example.contains('#') || !is_plain {
        return None;
    }
    let id = match path.rsplit_once(['?', '&']) {
        Some((_, name)) if path.contains('?') => {
            let ends = after.is_empty() || after.starts_with('&');
            Place::Query(
                name.strip_suffix('=')
                    .filter(|name| ends && !name.is_empty())?,
            )
        }
        _ => Place::After(before.split_at(before.len() - path.len() - 1).1),
    };
    let name = match name {
        "" => host,
        name => name.strip_suffix('=').filter(|name| !name.is_empty())?,
    };
    Some(Player {
        name,
        hosts: Hosts::One(host),
        id,
        player: (before, after),
        page: (before, after),
        kept: &[],
    })
}

#[cfg(test)]
mod tests {
    use super::{Hosts, PLAYERS, Place, Player, players};

    fn read(list: &str) -> Vec<Player<'_>> {
        players(list.split_whitespace(), |wrong| panic!("{wrong}"))
    }

    #[test]
    fn publishers_add_players_or_take_the_known_ones_away() {
        let list = "https://player.example/embed/{id} 优酷=https://v.example/p?a=1&vid={id}&mute=1";
        let own = read(list);
        assert_eq!(own.len(), 2 + PLAYERS.len());
        let [path, query, ..] = &*own else {
            unreachable!()
        };
        assert_eq!(
            (path.name, path.id),
            ("player.example", Place::After("/embed/"))
        );
        assert_eq!((query.name, query.id), ("优酷", Place::Query("vid")));
        assert_eq!(query.hosts, Hosts::One("v.example"));
        assert_eq!(query.player.1, "&mute=1");
        assert_eq!(read("").len(), PLAYERS.len());
        assert!(read("none").is_empty());
        let named = players(["none", "My TV=https://p.example/{id}"], |wrong| {
            panic!("{wrong}")
        });
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].name, "My TV");
    }

    #[test]
    fn what_names_no_player_is_told_and_the_others_stay() {
        for wrong in [
            "example.com",
            "http://p.example/{id}",
            "https://p.example/",
            "https://{id}.example/",
            "https://p.example{id}",
            "https://p.example/x?{id}",
            "https://p.example/x?={id}",
            "https://p.example/x?v={id}-hd",
            "https://p.example/#{id}",
            "https://P.example/{id}",
            "https://p.example/a b/{id}",
            "https://user@p.example/{id}",
            "javascript:https://p.example/{id}",
            "https://p.example/../{id}",
            "https://p.example:8443/{id}",
            "https://例子.中国/{id}",
        ] {
            let mut refused = Vec::new();
            let own = players(["none", wrong, "https://p.example/{id}"], |it| {
                refused.push(it)
            });
            assert_eq!((own.len(), refused), (1, vec![wrong]), "{own:?}");
        }
    }
}
