//! A page that is reached within the app comes in stages, none of which is a long task on a slow phone.

use super::arrival::{Manner, manner};
use crate::{browser, components::TextInStages};
use leptos::prelude::*;

/// Which stages have come.
#[derive(Clone, Copy)]
pub(super) struct Stages {
    second: ReadSignal<bool>,
    third: ReadSignal<bool>,
    last: ReadSignal<bool>,
}

/// The stages of the page that is built now. All at once natively, while hydrating, and where a place is to be found again.
pub(super) fn use_stages() -> Stages {
    let manner = manner();
    let is_whole = matches!(manner, Manner::Present | Manner::Whole);
    let has_text = manner != Manner::Staged;
    if manner != Manner::Present {
        browser::mark_whole(is_whole);
    }
    provide_context(TextInStages(!has_text));
    let (second, set_second) = signal(has_text);
    let (third, set_third) = signal(is_whole);
    let (last, set_last) = signal(is_whole);
    if !is_whole {
        leptos::task::spawn_local(async move {
            browser::frame_painted().await;
            // The reader may have gone on meanwhile.
            if !has_text {
                let _ = set_second.try_set(true);
                browser::frame_painted().await;
            }
            // Else its pictures would be near the window, and be loaded.
            browser::text_inserted().await;
            let _ = set_third.try_set(true);
            browser::frame_painted().await;
            let _ = set_last.try_set(true);
        });
    }
    Stages {
        second,
        third,
        last,
    }
}

impl Stages {
    /// Whether what comes second is still to come.
    pub(super) fn is_waiting(self) -> impl Fn() -> bool + Clone + Send + Sync {
        move || !self.second.get()
    }

    /// What is seen only a little later than the page's beginning.
    pub(super) fn second<V: IntoView + 'static>(
        self,
        view: impl FnOnce() -> V + Send + Sync + 'static,
    ) -> impl IntoView {
        once(self.second, Box::new(|| view().into_any()))
    }

    /// What is seen below that.
    pub(super) fn third<V: IntoView + 'static>(
        self,
        view: impl FnOnce() -> V + Send + Sync + 'static,
    ) -> impl IntoView {
        once(self.third, Box::new(|| view().into_any()))
    }

    /// What is seen last, or never.
    pub(super) fn last<V: IntoView + 'static>(
        self,
        view: impl FnOnce() -> V + Send + Sync + 'static,
    ) -> impl IntoView {
        once(self.last, Box::new(|| view().into_any()))
    }
}

type Later = Box<dyn FnOnce() -> AnyView + Send + Sync>;

fn once(is_due: ReadSignal<bool>, view: Later) -> impl IntoView {
    let view = StoredValue::new(Some(view));
    move || {
        let view = is_due
            .get()
            .then(|| view.try_update_value(Option::take).flatten())?;
        view.map(|view| view())
    }
}
