//! The last good copy of a feed, kept for when the feed cannot be read.
//!
//! [Cache storage](https://developer.mozilla.org/en-US/docs/Web/API/CacheStorage) holds it: it has room for a whole feed, needs no
//! parsing, and is there on secure pages only. Where it is missing, full or denied, there is simply no copy.

use super::{Answer, document::window, names};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Headers, Response, ResponseInit};

/// The header of a copy that names the address it came from, to which what it names is relative.
const ORIGIN: &str = "content-location";

/// Keeps an answer under the address that was asked for, in place of the one before. Says nothing if that fails: reading goes on.
pub async fn save_copy(address: &str, answer: &Answer) {
    let _ = try_save(address, answer).await;
}

/// The answer last kept under an address.
pub async fn load_copy(address: &str) -> Option<Answer> {
    let cache = open().await.ok()?;
    let found = JsFuture::from(cache.match_with_str(address)).await.ok()?;
    let response: Response = found.dyn_into().ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let buffer: ArrayBuffer = buffer.unchecked_into();
    let origin = response.headers().get(ORIGIN).ok().flatten();
    Some(Answer {
        bytes: Uint8Array::new(&buffer).to_vec(),
        address: origin.unwrap_or_else(|| address.to_owned()),
    })
}

async fn try_save(address: &str, answer: &Answer) -> Result<(), JsValue> {
    let cache = open().await?;
    let body = Uint8Array::from(&*answer.bytes);
    let headers = Headers::new()?;
    headers.set(ORIGIN, &answer.address)?;
    let init = ResponseInit::new();
    init.set_headers(&headers);
    let response = Response::new_with_opt_buffer_source_and_init(Some(&body), &init)?;
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
