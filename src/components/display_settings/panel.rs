//! The panel of the display settings. What is chosen is seen at once: on its line of preview, and on the page around it.

use super::setting::Setting;
use crate::{
    browser,
    components::{Dialog, use_site},
};
use leptos::prelude::*;

/// The panel, open as long as it is rendered.
#[component]
pub(super) fn Panel(
    /// Called when the reader is done with it.
    leave: Callback<()>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.display_strings();
    // Told when settings have changed elsewhere: in another tab, or by a reset.
    let changed = Trigger::new();
    Effect::new(move || {
        let listeners = ["storage", "pageshow"]
            .map(|event| window_event_listener_untyped(event, move |_| changed.notify()));
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    });
    let reset = move |_| {
        browser::reset_display();
        changed.notify();
    };
    let settings = Setting::ALL.map(|setting| view! { <Choice setting=setting changed=changed/> });
    view! {
        <Dialog class="bs-display-settings" name=words.title.to_owned() leave=leave>
            <div class="bs-display-settings__panel">
                <div class="bs-display-settings__head">
                    <h2 class="bs-display-settings__title">{words.title}</h2>
                    <button
                        class="bs-display-settings__close"
                        type="button"
                        aria-label=site.words().close
                        on:click=move |_| leave.run(())
                    >"×"</button>
                </div>
                <div class="bs-display-settings__preview"><p>{words.preview}</p></div>
                <div class="bs-display-settings__choices">{settings.into_iter().collect_view()}</div>
                <div class="bs-display-settings__foot">
                    <p>{words.saving_note}</p>
                    <button class="bs-button" type="button" on:click=reset>{words.reset}</button>
                </div>
            </div>
        </Dialog>
    }
}

/// One setting: its values, of which one is chosen.
#[component]
fn Choice(
    /// Which.
    setting: Setting,
    /// Told when it may have changed elsewhere.
    changed: Trigger,
) -> impl IntoView {
    let strings = use_site().locale.display_strings();
    let (name, words) = setting.words(strings);
    // Sizes are seen rather than read.
    let sign = (setting == Setting::Size).then_some(strings.size_sign);
    let chosen = RwSignal::new(String::new());
    Effect::new(move || {
        changed.track();
        chosen.set(browser::display_choice(setting.as_str()));
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        browser::choose_display(setting.as_str(), &value);
        chosen.set(value);
    };
    let option = |(&value, &word): (&&'static str, &&'static str)| {
        view! {
            <label class="bs-display-settings__option">
                <input
                    type="radio"
                    name=setting.as_str()
                    value=value
                    aria-label=word
                    prop:checked=move || chosen.with(|chosen| chosen == value)
                />
                <span aria-hidden="true">{sign.unwrap_or(word)}</span>
            </label>
        }
    };
    let options = setting.values().iter().zip(words);
    view! {
        <fieldset class="bs-display-settings__choice" data-setting=setting.as_str() on:change=choose>
            <legend>{name}</legend>
            <div class="bs-display-settings__options">{options.map(option).collect_view()}</div>
        </fieldset>
    }
}
