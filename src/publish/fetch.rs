//! Asks servers for feeds, and only for what is new.

use super::{BuildError, Digest};
use crate::{
    feed::FeedError,
    model::{Address, Bases, Use},
};
use serde::{Deserialize, Serialize};
use std::{fs, io, path::Path, time::Duration};
use ureq::{Agent, ResponseExt, http::Response};

/// A whole answer must be there after this.
const TIMEOUT: Duration = Duration::from_secs(60);

const REDIRECTS: u32 = 5;

const FEEDS: &str = "application/feed+json, application/json;q=0.9, application/atom+xml;q=0.8, \
    application/rss+xml;q=0.8, application/xml;q=0.7, */*;q=0.1";

const PICTURES: &str = "image/*";

/// Asks servers, and keeps what they answered.
pub(super) struct Fetcher<'a> {
    agent: Agent,
    accept: &'static str,
    max_bytes: u64,
    cache: Option<&'a Path>,
}

/// A document.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) bytes: Vec<u8>,
    /// The encoding that the server named.
    pub(super) charset: Option<String>,
    /// Where it was in the end, after redirects.
    pub(super) address: Address,
}

/// What is kept beside a document: by what its server recognises it, and what it said of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Marks {
    address: String,
    #[serde(default)]
    charset: Option<String>,
    etag: Option<String>,
    last_modified: Option<String>,
}

impl<'a> Fetcher<'a> {
    /// For feeds of at most so many bytes.
    pub(super) fn new(max_bytes: u64, cache: Option<&'a Path>) -> Self {
        Self::accepting(FEEDS, max_bytes, cache)
    }

    /// For pictures, of which nothing is kept.
    pub(super) fn of_pictures(max_bytes: u64) -> Self {
        Self::accepting(PICTURES, max_bytes, None)
    }

    fn accepting(accept: &'static str, max_bytes: u64, cache: Option<&'a Path>) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .max_redirects(REDIRECTS)
            .http_status_as_error(false)
            .user_agent(concat!("broadsheet/", env!("CARGO_PKG_VERSION")))
            .build();
        Self {
            agent: config.into(),
            accept,
            max_bytes,
            cache,
        }
    }

    pub(super) fn fetch(&self, address: &Address) -> Result<Answer, BuildError> {
        let kept = self.kept(address);
        let request = self.agent.get(address.as_str());
        let mut request = request.header("accept", self.accept);
        if let Some((marks, _)) = &kept {
            for (name, value) in [
                ("if-none-match", &marks.etag),
                ("if-modified-since", &marks.last_modified),
            ] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
        }
        let mut response = request
            .call()
            .map_err(|error| failed(address, &words(&error)))?;
        match (response.status().as_u16(), kept) {
            (304, Some((marks, bytes))) => {
                let found_at = Address::resolve(&marks.address, &Bases::default(), Use::Data);
                let address = found_at.unwrap_or_else(|_| address.clone());
                return Ok(Answer {
                    bytes,
                    charset: marks.charset,
                    address,
                });
            }
            (200..=299, _) => {}
            (status, _) => {
                return Err(failed(
                    address,
                    &format!("the server answered with status {status}"),
                ));
            }
        }
        let final_address = Address::resolve(
            &response.get_uri().to_string(),
            &Bases::default(),
            Use::Data,
        )
        .unwrap_or_else(|_| address.clone());
        // One more byte than allowed tells a feed that is too large from one that just fits.
        let bytes = response
            .body_mut()
            .with_config()
            .limit(self.max_bytes.saturating_add(1))
            .read_to_vec()
            .map_err(|error| match error {
                ureq::Error::BodyExceedsLimit(_) => too_large(address, self.max_bytes),
                error => failed(address, &words(&error)),
            })?;
        if bytes.len() as u64 > self.max_bytes {
            return Err(too_large(address, self.max_bytes));
        }
        self.keep(address, &final_address, &response, &bytes);
        Ok(Answer {
            bytes,
            charset: charset(&response),
            address: final_address,
        })
    }

    fn kept(&self, address: &Address) -> Option<(Marks, Vec<u8>)> {
        let stem = self.cache?.join(stem(address));
        let marks = serde_json::from_slice(&fs::read(stem.with_extension("marks")).ok()?).ok()?;
        Some((marks, fs::read(stem.with_extension("json")).ok()?))
    }

    /// Keeps a document that its server will recognise. That it cannot be kept costs only time.
    fn keep<B>(&self, address: &Address, found_at: &Address, response: &Response<B>, bytes: &[u8]) {
        let header = |name: &str| {
            let value = response.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        let marks = Marks {
            address: found_at.as_str().to_owned(),
            charset: charset(response),
            etag: header("etag"),
            last_modified: header("last-modified"),
        };
        let Some(cache) = self
            .cache
            .filter(|_| marks.etag.is_some() || marks.last_modified.is_some())
        else {
            return;
        };
        let stem = cache.join(stem(address));
        let _cold_next_time = fs::create_dir_all(cache)
            .and_then(|()| fs::remove_file(stem.with_extension("marks")).or(Ok(())))
            .and_then(|()| fs::write(stem.with_extension("json"), bytes))
            .and_then(|()| {
                fs::write(
                    stem.with_extension("marks"),
                    serde_json::to_vec(&marks).unwrap_or_default(),
                )
            });
    }
}

/// Why there was no answer.
fn words(error: &ureq::Error) -> String {
    match error {
        ureq::Error::HostNotFound => "there is no such host".to_owned(),
        ureq::Error::Timeout(_) => format!("no whole answer within {} seconds", TIMEOUT.as_secs()),
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            "nobody answers there".to_owned()
        }
        error => error.to_string(),
    }
}

/// The encoding in `Content-Type: text/xml; charset="gbk"`.
fn charset<B>(response: &Response<B>) -> Option<String> {
    let content_type = response.headers().get("content-type")?.to_str().ok()?;
    let mut parameters = content_type.split(';').skip(1);
    parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    })
}

fn stem(address: &Address) -> String {
    Digest::of(address.as_str().as_bytes()).as_str().to_owned()
}

fn failed(address: &Address, reason: &str) -> BuildError {
    BuildError::Fetch {
        address: address.as_str().to_owned(),
        reason: reason.to_owned(),
    }
}

fn too_large(address: &Address, limit: u64) -> BuildError {
    BuildError::Feed {
        place: address.as_str().to_owned(),
        error: FeedError::TooLarge { limit },
    }
}
