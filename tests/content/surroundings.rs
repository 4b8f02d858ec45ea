//! What depends on where an article stands.

use super::{address, checked, sanitise, sanitise_in, surroundings};
use broadsheet::content::{
    Surroundings,
    policy::{self, Hosts, Place, Player},
};

#[test]
fn three_headings_make_an_outline() {
    assert!(sanitise("<h2>A</h2><h3>B</h3>").outline.is_empty());
    let outline = sanitise("<h2>A <b>b</b></h2><p>x</p><h3>C</h3><h2> </h2><h2>D</h2>").outline;
    let lines: Vec<_> = outline
        .iter()
        .map(|it| (it.level, it.id.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(
        lines,
        [(2, "h-a-b", "A b"), (3, "h-c", "C"), (2, "h-d", "D")]
    );
}

#[test]
fn a_link_beside_a_heading_is_no_part_of_it_and_stands_where_links_may() {
    let link = "<a class=\"bs-anchor\" href=\"#h-tea\" aria-labelledby=\"heading-note h-tea\"></a>";
    let beside = checked("<h2>Tea</h2>").html;
    assert_eq!(
        beside.as_str(),
        format!("<div class=\"bs-heading\"><h2 id=\"h-tea\">Tea</h2>{link}</div>")
    );
    for without in [
        "<a href='https://shop.example/'><h2>Tea</h2></a>",
        "<details><summary><h2>Tea</h2></summary>Leaves</details>",
        "<p>Leaves</p><h2 class=sr-only>Tea</h2>",
        "<h2></h2>",
    ] {
        let html = checked(without).html;
        assert!(!html.as_str().contains("bs-anchor"), "{}", html.as_str());
    }
    let right_to_left = checked("<h2>שלום</h2>").html;
    let start = "<div class=\"bs-heading\" dir=\"rtl\"><h2 id=";
    assert!(
        right_to_left.as_str().starts_with(start),
        "{}",
        right_to_left.as_str()
    );
}

#[test]
fn the_first_picture_waits_only_below_a_lead_picture() {
    let html = "<img src=/a.jpg><img src=/b.jpg>";
    let eager = |lead: Option<&str>| {
        let around = Surroundings {
            lead: lead.map(address),
            ..surroundings()
        };
        let html = sanitise_in(html, &around).html;
        html.as_str().matches("\"eager\"").count()
    };
    assert_eq!(eager(None), 1);
    assert_eq!(eager(Some("https://news.example/lead.jpg")), 0);
    assert_eq!(
        eager(Some("https://news.example/a.jpg")),
        1,
        "the lead is shown here"
    );
}

#[test]
fn what_is_the_sites_own_is_written_from_its_root() {
    let html = "<img src=https://site.example/shop/a.jpg srcset='https://site.example/b.jpg 2x, https://cdn.example/c.jpg 3x'>\
                <a href='https://site.example/about#us'>x</a><a href=https://site.example//evil.example/>y</a>\
                <video src=http://site.example/v poster=https://site.example/p></video>\
                <iframe src=https://site.example/frame></iframe>";
    let own = Surroundings {
        origin: "https://site.example",
        upgrade_media: true,
        ..surroundings()
    };
    let written = sanitise_in(html, &own).html;
    for part in [
        "src=\"/shop/a.jpg\"",
        "srcset=\"/b.jpg 2x, https://cdn.example/c.jpg 3x\"",
        "href=\"/about#us\"",
        "href=\"https://site.example//evil.example/\"",
        "src=\"/v\"",
        "poster=\"/p\"",
        "href=\"/frame\"",
    ] {
        assert!(
            written.as_str().contains(part),
            "{part}: {}",
            written.as_str()
        );
    }
    assert_eq!(sanitise(html).html.as_str().matches("\"/").count(), 0);
}

#[test]
fn media_is_upgraded_where_the_site_is_secure() {
    let html = "<img src=http://a.example/a.jpg srcset='http://a.example/b.jpg 2x'><a href=http://a.example/>x</a>\
                <video src=http://a.example/v poster=http://a.example/p></video><q cite=http://a.example/>y</q>";
    let secure = Surroundings {
        upgrade_media: true,
        ..surroundings()
    };
    let html = sanitise_in(html, &secure).html;
    assert_eq!(
        html.as_str().matches("http://").count(),
        2,
        "{}",
        html.as_str()
    );
    for followed in ["href", "cite"] {
        let kept = format!("{followed}=\"http://a.example/\"");
        assert!(html.as_str().contains(&kept), "{}", html.as_str());
    }
}

#[test]
fn the_shown_picture_is_known() {
    let html = sanitise("<img src=/a.jpg?w=1&h=2 srcset='/b.jpg 2x, /c.jpg 3x'><p>src=\"https://news.example/d.jpg\"</p><a href=/e.jpg>x</a>").html;
    for (picture, is_shown) in [
        ("https://news.example/a.jpg?w=1&h=2", true),
        ("http://news.example/a.jpg?w=1&h=2", true),
        ("https://news.example/b.jpg", true),
        ("https://news.example/c.jpg", true),
        ("https://news.example/a-300x200.jpg", true),
        ("https://news.example/d.jpg", false),
        ("https://news.example/e.jpg", false),
    ] {
        assert_eq!(html.shows(&address(picture), ""), is_shown, "{picture}");
    }
}

#[test]
fn players_can_be_configured() {
    let players = [Player {
        name: "Stall TV",
        hosts: Hosts::Any(&["tv.example"]),
        id: Place::After("/v/"),
        player: ("https://tv.example/v/", ""),
        page: ("https://tv.example/watch/", ""),
        kept: &["t"],
    }];
    let own = Surroundings {
        players: &players,
        ..surroundings()
    };
    let frames = "<iframe src=https://tv.example/v/a1?t=5&u=6></iframe><iframe src=https://player.vimeo.com/video/1></iframe>";
    let html = sanitise_in(frames, &own).html;
    let html = html.as_str();
    assert!(
        html.contains("data-player=\"https://tv.example/v/a1?t=5\""),
        "{html}"
    );
    assert!(
        html.contains("href=\"https://tv.example/watch/a1\""),
        "{html}"
    );
    assert_eq!(html.matches("bs-player").count(), 1, "{html}");
}

#[test]
fn a_publisher_names_players_in_a_list() {
    let list = [
        "none",
        "My TV=https://tv.example/play?v={id}&quiet=1",
        "https://v.example/e/{id}.html",
        "https://s.example/{id}/iframe?muted=true",
    ];
    let players = policy::players(list, |wrong| panic!("{wrong}"));
    let own = Surroundings {
        players: &players,
        ..surroundings()
    };
    let frames = "<iframe src=//tv.example/play?v=a1></iframe><iframe src=https://v.example/e/b2.html></iframe><iframe src=https://s.example/c3/iframe></iframe><iframe src=https://player.vimeo.com/video/1></iframe>";
    let html = sanitise_in(frames, &own).html;
    let html = html.as_str();
    for part in [
        "data-player=\"https://tv.example/play?v=a1&amp;quiet=1\"",
        ">My TV</a>",
        "data-player=\"https://s.example/c3/iframe?muted=true\"",
        "data-player=\"https://v.example/e/b2.html\"",
        ">v.example</a>",
        ">player.vimeo.com</a>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert_eq!(html.matches("bs-player").count(), 3, "{html}");
    assert_eq!(sanitise_in(html, &own).html.as_str(), html, "and again");
}

#[test]
fn without_a_base_relative_addresses_go() {
    let nowhere = Surroundings::default();
    let html = sanitise_in(
        "<a href=/x>x</a><img src=a.jpg><a href=#y>y</a><p id=y>z</p>",
        &nowhere,
    )
    .html;
    assert_eq!(html.as_str(), "x<a href=\"#a-y\">y</a><p id=\"a-y\">z</p>");
}
