//! Hosts of players: frames that become a box which loads the player when it is asked to.

/// One kind of player's addresses.
#[derive(Clone, Copy, Debug)]
pub struct Player<'a> {
    /// What readers call the provider.
    pub name: &'a str,
    /// Hosts of its frames, lower case.
    pub hosts: &'a [&'a str],
    /// Where a frame's address has the film's id.
    pub id: Place<'a>,
    /// The address of the player, before and after the id. It must be a frame's address by the rules above.
    pub player: (&'a str, &'a str),
    /// The address of the film's page, before and after the id.
    pub page: (&'a str, &'a str),
    /// Members of a frame's query that the player's address keeps.
    pub kept: &'a [&'a str],
}

/// Where in an address an id stands.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// A segment of the path, behind this text.
    After(&'a str),
    /// A member of the query.
    Query(&'a str),
}

/// The providers that are known without configuration.
pub const PLAYERS: &[Player<'_>] = &[
    Player {
        name: "YouTube",
        hosts: &[
            "www.youtube.com",
            "youtube.com",
            "m.youtube.com",
            "www.youtube-nocookie.com",
            "youtube-nocookie.com",
        ],
        id: Place::After("/embed/"),
        player: ("https://www.youtube-nocookie.com/embed/", ""),
        page: ("https://www.youtube.com/watch?v=", ""),
        kept: &["start"],
    },
    Player {
        name: "Bilibili",
        hosts: &["player.bilibili.com", "www.bilibili.com"],
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
        hosts: &["player.bilibili.com", "www.bilibili.com"],
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
        hosts: &["player.vimeo.com"],
        id: Place::After("/video/"),
        player: ("https://player.vimeo.com/video/", "?dnt=1"),
        page: ("https://vimeo.com/", ""),
        kept: &["h"],
    },
    Player {
        name: "腾讯视频",
        hosts: &["v.qq.com"],
        id: Place::Query("vid"),
        player: (
            "https://v.qq.com/txp/iframe/player.html?vid=",
            "&autoplay=false",
        ),
        page: ("https://v.qq.com/x/page/", ".html"),
        kept: &[],
    },
];
