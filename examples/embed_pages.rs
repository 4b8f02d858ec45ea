//! Writes the sample feed's pages for frames, with their data, into a folder: `cargo run --example embed_pages FOLDER`.
//!
//! With them comes `embed/builder.html`, the builder page without the app around it. The end-to-end tests read them. Addresses begin with `http://origin.invalid`, in whose place the tests' server puts its own.

use broadsheet::components::Site;
use broadsheet::embed::{self, EmbedPage};
use broadsheet::feed;
use broadsheet::locale::Locale;
use broadsheet::model::{self, Address, Bases, SectionKind, Use};
use broadsheet::pages;
use broadsheet::routes::{Embed, Route};
use broadsheet::view_model::{
    BlockContent, Card, Frame, article_page, embed_choices, section_block, tag_page,
};
use maud::{DOCTYPE, html};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const ORIGIN: &str = "http://origin.invalid";

/// More than the tests look at, and soon written.
const TAGS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("say where to write")?;
    let folder = PathBuf::from(folder);
    let address = Address::resolve(&format!("{ORIGIN}/feed.json"), &Bases::default(), Use::Data)?;
    let feed = feed::read(&fs::read("public/feed.json")?, Some(address))?;
    let frame = Frame::of(&feed);
    let site = Site {
        origin: ORIGIN.to_owned(),
        name: frame.name.clone(),
        locale: frame.language.as_ref().map(Locale::of).unwrap_or_default(),
        ..Site::default()
    };
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("inline.css"), embed::STYLE)?;
    fs::write(folder.join("inline.js"), embed::SCRIPT)?;
    let writer = Writer {
        folder: &folder,
        site: &site,
        frame: &frame,
    };
    writer.articles(&feed)?;
    writer.lists(&feed)?;
    writer.builder(&feed)
}

struct Writer<'a> {
    folder: &'a Path,
    site: &'a Site,
    frame: &'a Frame,
}

impl Writer<'_> {
    fn articles(&self, feed: &model::Site) -> Result<(), Box<dyn Error>> {
        for article in feed.articles() {
            let page = article_page(feed, article, None);
            let card = embed::card(self.site, &page.card);
            let data = embed::card_data(self.site, &page.card);
            self.page(&card, page.card.author.as_deref())?;
            self.file(&card.embed, "card.json", &serde_json::to_vec(&data)?)?;
            self.page(
                &embed::article(self.site, &page),
                page.card.author.as_deref(),
            )?;
        }
        Ok(())
    }

    fn lists(&self, feed: &model::Site) -> Result<(), Box<dyn Error>> {
        for kind in [SectionKind::Hot, SectionKind::Opinions] {
            let block = section_block(feed, kind);
            let cards: Vec<&Card> = match &block.content {
                BlockContent::Cards(cards) => cards.iter().collect(),
                BlockContent::Opinions { portraits, lines } => {
                    portraits.iter().chain(lines).collect()
                }
                BlockContent::Links(_) => Vec::new(),
            };
            if let Some(page) = embed::section(self.site, &block) {
                self.list(&page, &cards)?;
            }
        }
        for tag in feed.tags().iter().take(TAGS) {
            if let Some(page) = tag_page(feed, &tag.slug, 1) {
                let cards: Vec<&Card> = page.list.cards.iter().collect();
                self.list(&embed::tag(self.site, &page), &cards)?;
            }
        }
        Ok(())
    }

    fn list(&self, page: &EmbedPage, cards: &[&Card]) -> Result<(), Box<dyn Error>> {
        let cards = cards.iter().copied();
        let data = embed::list_data(self.site, &page.embed, &page.title, cards);
        self.page(page, None)?;
        self.file(&page.embed, "list.json", &serde_json::to_vec(&data)?)
    }

    fn page(&self, page: &EmbedPage, author: Option<&str>) -> Result<(), Box<dyn Error>> {
        let html = embed::document(self.site, Some(self.frame), page).into_string();
        let oembed = embed::oembed(self.site, page, author, None);
        self.file(&page.embed, "index.html", html.as_bytes())?;
        self.file(&page.embed, "oembed.json", &serde_json::to_vec(&oembed)?)
    }

    fn builder(&self, feed: &model::Site) -> Result<(), Box<dyn Error>> {
        let page = embed_choices(feed);
        let shown = pages::embed_builder(self.site, Some(self.frame), &page);
        let html = html! {
            (DOCTYPE)
            html lang=(self.site.locale.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    (shown.head)
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href="style.css";
                    script async src="../embed-builder.js" {}
                }
                body { main.bs-main { (shown.main) } }
            }
        };
        let file = self.folder.join("embed/builder.html");
        Ok(fs::write(file, html.into_string())?)
    }

    fn file(&self, embed: &Embed, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
        let path = Route::Embed(embed.clone()).path();
        let folder = self.folder.join(path.trim_start_matches('/'));
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(name), bytes)?)
    }
}
