//! Getting a page and drawing it.

use super::presenter::{Drawn, Presenter, Wish};
use crate::{
    browser::{self, Draft, names},
    pages::{self, Extent, Shown},
    routes::{Embed, Route},
    source::{Live, Ready, Source},
    view_model::PageFile,
};
use leptos::prelude::untrack;

/// So many nodes of a long text are laid out in the frame after the first, twice as many in each further one: an article of usual
/// length has no long task on a slow phone, and one without end comes to its end all the same.
const FRAMEFUL: u32 = 14;

/// A page to draw.
struct Drawing {
    shown: Shown,
    /// The page's main part, where it has become elements ahead.
    draft: Option<Draft>,
    is_failure: bool,
    /// The address whose links in the navigation are the current page's.
    current: String,
    is_article: bool,
    /// The document's language, where the page brings it.
    language: Option<String>,
}

impl Presenter {
    /// Gets a page and draws it, each step a task of its own, so that none is long. Stops when the reader has gone on meanwhile.
    pub(super) async fn present(&self, wish: Wish) {
        // Fresh data for the page that is read already takes no word from under its reader.
        let is_shown =
            matches!(&*self.shown.borrow(), Some(drawn) if drawn.path == wish.place.path);
        let extent = if is_shown || !wish.place.hash.is_empty() || browser::will_restore() {
            Extent::Whole
        } else {
            Extent::First
        };
        let drawing = match &self.source {
            Source::Live(live) => Some(self.drawing_of(live, &wish, extent).await),
            // What stands there is the page.
            Source::Published(published) if self.shown.borrow().is_none() => {
                self.adopt(wish).await;
                // For the first article that is gone on to.
                published.blocks().await;
                return;
            }
            Source::Published(published) => {
                published
                    .page(&wish.place.path)
                    .await
                    .map(|Ready { file, main }| Drawing {
                        draft: Some(main),
                        is_failure: false,
                        current: file.current.clone(),
                        is_article: file.kind == PageFile::ARTICLE,
                        language: Some(file.lang.clone()),
                        shown: pages::drawn(file),
                    })
            }
        };
        if self.turn() != wish.turn {
            return;
        }
        match drawing {
            Some(drawing) => self.draw(wish, extent, drawing).await,
            None => browser::leave_for(&wish.place),
        }
    }

    async fn drawing_of(&self, live: &Live, wish: &Wish, extent: Extent) -> Drawing {
        let route = self.route_of(&wish.place.path);
        let embed = match &route {
            Some(Route::Embed(embed)) => Some(embed),
            _ => None,
        };
        let origin = embed.map(Embed::origin);
        let page = live.page(origin.or_else(|| route.clone())).await;
        // Whatever led here, a click or the feed's arrival, was a task long enough.
        browser::breathe().await;
        let (site, frame) = untrack(|| (self.site(), live.frame()));
        let framed = embed.and_then(|embed| pages::framed(&site, embed, page.as_ref().ok()?));
        let shown = match &page {
            Ok(page) => {
                framed.unwrap_or_else(|| pages::show(&site, frame.as_deref(), page, extent))
            }
            Err(failure) => pages::failed(&site, frame.as_deref(), failure),
        };
        Drawing {
            shown,
            draft: None,
            is_failure: page.is_err(),
            current: route
                .as_ref()
                .map(|route| site.href(&route.first_page()))
                .unwrap_or_default(),
            is_article: matches!(route, Some(Route::Article(_))),
            language: None,
        }
    }

    /// Takes a published page over as it stands in the document.
    async fn adopt(&self, wish: Wish) {
        *self.shown.borrow_mut() = Some(Drawn {
            path: wish.place.path.clone(),
            is_failure: false,
            has_arrived: true,
            markup: String::new(),
        });
        let (turn, grown_to) = (wish.turn, wish.grown_to());
        browser::page_adopted(wish.place.path);
        // Nothing here is in a hurry; and engines compile what the next step waits on, now that it is called.
        browser::next_frame().await;
        browser::breathe().await;
        self.look();
        if let Some(until) = grown_to {
            self.grow_to(turn, until).await;
            if self.turn() == turn {
                browser::restore_place();
            }
        }
    }

    async fn draw(&self, wish: Wish, extent: Extent, drawing: Drawing) {
        let shown = drawing.shown;
        // What has become elements ahead comes once.
        let is_once = drawing.draft.is_some();
        let before = self.shown.replace(Some(Drawn {
            path: wish.place.path.clone(),
            is_failure: drawing.is_failure,
            has_arrived: false,
            markup: String::new(),
        }));
        // Fresh data for the page that is shown already is no arrival.
        let before = before.filter(|before| {
            before.has_arrived
                && before.path == wish.place.path
                && before.is_failure == drawing.is_failure
        });
        let is_arrival = before.is_none();
        let is_new = is_once || before.is_none_or(|before| before.markup != shown.whole());
        // The navigation changes with the page: a frame later it would be seen to move.
        browser::mark_article(drawing.is_article);
        browser::mark_current(&drawing.current);
        browser::mark_whole(extent == Extent::Whole);
        if is_arrival {
            browser::page_leaving();
        }
        if is_new && let Some(draft) = drawing.draft.or_else(|| Draft::of(&shown.main)) {
            if extent == Extent::First && shown.further.is_some() {
                draft.mark_held(pages::ARTICLE_ID);
            }
            draft.fill(names::PAGE);
            if extent == Extent::Whole {
                if let Some(further) = shown.further.as_ref().and_then(Draft::of) {
                    further.add(pages::ARTICLE_ID);
                }
                if let Some(rest) = &shown.rest {
                    browser::fill(pages::REST_ID, rest);
                }
            }
        }
        if let Some(until) = wish.grown_to() {
            self.grow_to(wish.turn, until).await;
            if self.turn() != wish.turn {
                return;
            }
        }
        if is_arrival {
            browser::page_drawn(wish.place.hash.clone());
        }
        // The layout that scrolling asks for is then the one that the frame needs anyway.
        browser::next_frame().await;
        // What is not seen comes after the frame.
        browser::breathe().await;
        if self.turn() != wish.turn {
            return;
        }
        self.arrive(&wish.place);
        if is_arrival {
            browser::page_arrived(wish.place.path, &shown.title);
        }
        if let Some(drawn) = &mut *self.shown.borrow_mut() {
            drawn.has_arrived = true;
        }
        browser::fill_head(&shown.head);
        if let Some(language) = drawing.language {
            browser::set_language(&language);
        }
        let has_more = is_new && extent == Extent::First;
        let further = shown.further.as_ref().filter(|_| has_more);
        let mut held = None;
        if let Some(further) = further.and_then(Draft::of) {
            held = further.hold_back();
            further.add(pages::ARTICLE_ID);
        }
        let mut frameful = FRAMEFUL;
        while let Some(text) = &held {
            browser::next_frame().await;
            if self.turn() != wish.turn {
                return;
            }
            if !text.release(frameful) {
                held = None;
            }
            frameful *= 2;
        }
        if let Some(rest) = shown.rest.as_ref().filter(|_| has_more) {
            browser::breathe().await;
            if self.turn() != wish.turn {
                return;
            }
            browser::fill(pages::REST_ID, rest);
        }
        if !is_once && let Some(drawn) = &mut *self.shown.borrow_mut() {
            drawn.markup = shown.whole();
        }
        self.look();
    }
}
