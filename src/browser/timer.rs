//! Waiting.

use super::document::{on_next_frame, window};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Lets the browser do what it has waiting, input before all, so that two long steps are not one task.
pub async fn yield_to_main() {
    sleep(0).await;
}

/// Runs a task that may begin before the framework does: that can run tasks only once it has mounted or hydrated something.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Waits for so many milliseconds, to see whether more comes.
pub async fn pause(milliseconds: i32) {
    sleep(milliseconds).await;
}

/// Ends after so many milliseconds.
pub(super) async fn sleep(milliseconds: i32) {
    let Some(window) = window() else { return };
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            resolve.unchecked_ref(),
            milliseconds,
        );
    });
    let _ = JsFuture::from(promise).await;
}

/// Ends in the next frame, before it is laid out and painted.
pub async fn next_frame() {
    let promise = Promise::new(&mut |resolve, _| {
        on_next_frame(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(promise).await;
}

/// Ends when the next frame has been painted.
pub async fn frame_painted() {
    next_frame().await;
    yield_to_main().await;
}

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}
