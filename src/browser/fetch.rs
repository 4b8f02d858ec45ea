//! Fetching a document of limited size, within limited time.

use super::{
    document::{start_value, window},
    is_online,
    timer::sleep,
};
use futures_util::future::{Either, select};
use gloo_net::http::Request;
use js_sys::{Promise, Reflect, Uint8Array};
use std::pin::pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

/// A document that arrived whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its bytes, decompressed.
    pub bytes: Vec<u8>,
    /// Its address: `Content-Location` where the server says so, else after redirects.
    pub address: String,
}

/// Why a document did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// An error status.
    #[error("the server answered with status {0}")]
    Status(u16),
    /// No answer, or one that the browser withholds (CORS): it does not tell which.
    #[error("the address could not be read")]
    Unreachable,
    /// The browser knows that there is no network.
    #[error("there is no network")]
    Offline,
    /// Nothing arrived for so many seconds.
    #[error("nothing arrived for {seconds} s")]
    TimedOut {
        /// How long was waited.
        seconds: u32,
    },
    /// More bytes than allowed; the rest was not waited for.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// Bytes allowed.
        limit: u64,
    },
}

/// How long nothing may arrive before we give up.
const PATIENCE_SECONDS: u32 = 20;

/// Fetches a document, reading at most `limit` bytes whatever its headers promise. With `use_early`, takes over the request
/// that the page's start script made for this address, if that is still to be had.
///
/// # Errors
/// See [`FetchError`].
pub async fn fetch_document(
    address: &str,
    limit: u64,
    use_early: bool,
) -> Result<Answer, FetchError> {
    if use_early && was_too_large() {
        return Err(FetchError::TooLarge { limit });
    }
    let early = if use_early { early_response() } else { None };
    let (response, abort) = early
        .or_else(|| request(address))
        .ok_or(FetchError::Unreachable)?;
    let read = async {
        let response = with_patience(JsFuture::from(response))
            .await?
            .map_err(|_| unreachable_error())?;
        let response: Response = response.dyn_into().map_err(|_| FetchError::Unreachable)?;
        read_body(&response, address, limit).await
    };
    let answer = read.await;
    if answer.is_err() {
        abort.abort();
    }
    answer
}

fn unreachable_error() -> FetchError {
    if is_online() {
        FetchError::Unreachable
    } else {
        FetchError::Offline
    }
}

fn request(address: &str) -> Option<(Promise, AbortController)> {
    let abort = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_signal(Some(&abort.signal()));
    let response = window()?.fetch_with_str_and_init(address, &init);
    Some((response, abort))
}

/// The request that the start script made before the WebAssembly was there; taken once.
fn early_response() -> Option<(Promise, AbortController)> {
    let early = start_value("feed")?;
    let take = |member: &str| Reflect::get(&early, &member.into()).ok();
    let response = take("response")?.dyn_into().ok()?;
    let abort = take("abort")?.dyn_into().ok()?;
    Reflect::set(&early, &"response".into(), &JsValue::NULL).ok()?;
    Some((response, abort))
}

/// Whether the start script gave up on a request that is larger than the limit, which both know.
fn was_too_large() -> bool {
    let flag = start_value("feed").and_then(|feed| Reflect::get(&feed, &"isTooLarge".into()).ok());
    flag.is_some_and(|flag| flag.is_truthy())
}

async fn read_body(response: &Response, address: &str, limit: u64) -> Result<Answer, FetchError> {
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let location = response.headers().get("Content-Location").ok().flatten();
    let address = location
        .filter(|location| location.starts_with("http"))
        .unwrap_or_else(|| match response.url() {
            url if url.is_empty() => address.to_owned(),
            url => url,
        });
    let mut bytes = Vec::new();
    if let Some(body) = response.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        while let Some(chunk) = next_chunk(&reader).await? {
            let room = limit.saturating_sub(bytes.len() as u64);
            if u64::from(chunk.length()) > room {
                return Err(FetchError::TooLarge { limit });
            }
            let start = bytes.len();
            bytes.resize(start + chunk.length() as usize, 0);
            if let Some(free) = bytes.get_mut(start..) {
                chunk.copy_to(free);
            }
        }
    }
    Ok(Answer { bytes, address })
}

/// The next bytes; `None` at the end. Waits no longer than [`PATIENCE_SECONDS`].
async fn next_chunk(
    reader: &ReadableStreamDefaultReader,
) -> Result<Option<Uint8Array>, FetchError> {
    let result = with_patience(JsFuture::from(reader.read()))
        .await?
        .map_err(|_| unreachable_error())?;
    let is_done = Reflect::get(&result, &"done".into()).is_ok_and(|done| done.is_truthy());
    if is_done {
        return Ok(None);
    }
    let value = Reflect::get(&result, &"value".into()).map_err(|_| FetchError::Unreachable)?;
    value
        .dyn_into()
        .map(Some)
        .map_err(|_| FetchError::Unreachable)
}

async fn with_patience<T>(future: impl Future<Output = T>) -> Result<T, FetchError> {
    let milliseconds = i32::try_from(PATIENCE_SECONDS * 1000).unwrap_or(i32::MAX);
    match select(pin!(future), pin!(sleep(milliseconds))).await {
        Either::Left((value, _)) => Ok(value),
        Either::Right(_) => Err(FetchError::TimedOut {
            seconds: PATIENCE_SECONDS,
        }),
    }
}

/// Whether an address lies on another origin than the page.
#[must_use]
pub fn is_cross_origin(address: &str) -> bool {
    window().is_some_and(|window| {
        let own = window.location().origin().unwrap_or_default();
        web_sys::Url::new(address).is_ok_and(|url| url.origin() != own)
    })
}

/// The bytes of a file of the site's own. The request ends with the future.
///
/// # Errors
/// [`FetchError::Status`] if the server has no such file; else why it could not be asked, or that nothing came for
/// [`PATIENCE_SECONDS`].
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    let abort = AbortController::new().map_err(|_| FetchError::Unreachable)?;
    let abort = AbortOnDrop(abort);
    let request = Request::get(address).abort_signal(Some(&abort.0.signal()));
    let response = with_patience(request.send())
        .await?
        .map_err(|_| unreachable_error())?;
    let answer = read_body(&response.into(), address, u64::MAX).await?;
    Ok(answer.bytes)
}

/// A text of the site's own. `None` when it is not to be had: see [`fetch_bytes`].
pub async fn fetch_text(address: &str) -> Option<String> {
    String::from_utf8(fetch_bytes(address).await.ok()?).ok()
}

struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
