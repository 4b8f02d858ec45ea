//! The last good copy of a feed, kept for when the feed cannot be read.
//!
//! [Cache storage](https://developer.mozilla.org/en-US/docs/Web/API/CacheStorage) holds it: it has room for a whole feed, needs no
//! parsing, and is there on secure pages only. Where it is missing, full or denied, there is simply no copy.

use super::{document::window, names};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// Keeps a document under its address, in place of the one before. Says nothing if that fails: reading goes on.
pub async fn save_copy(address: &str, bytes: &[u8]) {
    let _ = try_save(address, bytes).await;
}

/// The document last kept under an address.
pub async fn load_copy(address: &str) -> Option<Vec<u8>> {
    let cache = open().await.ok()?;
    let found = JsFuture::from(cache.match_with_str(address)).await.ok()?;
    let response: Response = found.dyn_into().ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let buffer: ArrayBuffer = buffer.unchecked_into();
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn try_save(address: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let cache = open().await?;
    let body = Uint8Array::from(bytes);
    let response = Response::new_with_opt_buffer_source(Some(&body))?;
    JsFuture::from(cache.put_with_str(address, &response)).await?;
    Ok(())
}

async fn open() -> Result<Cache, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let caches = js_sys::Reflect::get(&window, &"caches".into())?;
    let caches: web_sys::CacheStorage = caches.dyn_into()?;
    JsFuture::from(caches.open(names::FEED_CACHE))
        .await?
        .dyn_into()
}
