//! The fields of the embed builder's form, in the browser.

use super::super::choice::{Choice, Chosen, max_height};
use crate::{browser, components::Site, embed, routes::Embed};
use leptos::{html, prelude::*, task::spawn_local};
use serde::Deserialize;
use std::sync::Arc;

/// The most that an article's data may weigh, in bytes.
const DATA_LIMIT: u64 = 100_000;

/// The form's fields, and what their values stand for.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    /// What to embed: the address of its page for frames.
    pub(super) what: NodeRef<html::Select>,
    /// Whether an article is wanted whole.
    pub(super) whole: NodeRef<html::Input>,
    /// The colours.
    pub(super) theme: NodeRef<html::Select>,
    /// The greatest height.
    pub(super) max_height: NodeRef<html::Input>,
    /// An article that the page's address chooses, and that the list is too short for.
    pub(super) offered: RwSignal<Option<Choice>>,
    /// What else can be chosen, by address.
    choices: StoredValue<Vec<(String, Choice)>>,
    chosen: RwSignal<Chosen>,
}

impl Fields {
    /// Fields with so many choices. What they say goes to `chosen`.
    pub(super) fn new<'a>(
        site: &Site,
        choices: impl Iterator<Item = &'a Choice>,
        chosen: RwSignal<Chosen>,
    ) -> Self {
        let choices = choices.map(|it| (embed::address(site, &it.embed), it.clone()));
        Self {
            what: NodeRef::new(),
            whole: NodeRef::new(),
            theme: NodeRef::new(),
            max_height: NodeRef::new(),
            offered: RwSignal::new(None),
            choices: StoredValue::new(choices.collect()),
            chosen,
        }
    }

    /// Takes over what the fields say.
    pub(super) fn read(self) {
        if let Some(chosen) = self.said() {
            self.chosen.set(chosen);
        }
    }

    fn said(self) -> Option<Chosen> {
        let address = self.what.get_untracked()?.value();
        let choice = self.choices.with_value(|choices| {
            let found = choices.iter().find(|(of, _)| *of == address)?;
            Some(found.1.clone())
        });
        Some(Chosen {
            choice: choice.or_else(|| self.offered.get_untracked())?,
            is_whole: self.whole.get_untracked()?.checked(),
            theme: self.theme.get_untracked()?.value(),
            max_height: max_height(&self.max_height.get_untracked()?.value()),
        })
    }

    /// Chooses an excerpt. An article that is not among the choices is added to them.
    pub(super) fn choose(self, site: Arc<Site>, embed: Embed) {
        let address = embed::address(&site, &embed);
        let is_there = self
            .choices
            .with_value(|choices| choices.iter().any(|(of, _)| *of == address));
        if is_there {
            self.select(address);
        } else if matches!(embed, Embed::Card(_)) {
            spawn_local(async move {
                // There may be no such article: what is chosen stays then. Or the reader has left the page.
                if let Some(title) = title(&site, &embed).await
                    && self
                        .offered
                        .try_set(Some(Choice { embed, title }))
                        .is_none()
                {
                    self.select(address);
                }
            });
        }
    }

    fn select(self, address: String) {
        // By the next frame its option is there.
        request_animation_frame(move || {
            if let Some(what) = self.what.try_get_untracked().flatten() {
                what.set_value(&address);
                self.read();
            }
        });
    }
}

/// What is needed of an article's data.
#[derive(Deserialize)]
struct Named {
    title: String,
}

/// The title of an article that is not among the choices. A live site has no file to ask: the article's address stands for it.
async fn title(site: &Site, embed: &Embed) -> Option<String> {
    if !site.has_folders {
        return Some(site.address(&embed.origin()));
    }
    let address = embed::data_address(site, embed);
    let answer = browser::fetch_document(&address, DATA_LIMIT, false).await;
    let named: Named = serde_json::from_slice(&answer.ok()?.bytes).ok()?;
    Some(named.title)
}
