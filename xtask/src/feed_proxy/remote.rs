//! A feed on the web, passed on as it is but for the address of its next page.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use oxiri::Iri;
use ureq::{Agent, ResponseExt};

use super::pages::Pages;
use super::{Answer, LARGEST, PATH, xml};

/// A feed's address and how to fetch from it.
pub(super) struct Remote {
    agent: Agent,
    pages: Mutex<Pages>,
}

impl Remote {
    /// Nothing is fetched before somebody asks.
    pub(super) fn new(feed: Iri<String>) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .max_redirects(5)
            .http_status_as_error(false)
            .user_agent("Mozilla/5.0 (compatible; Broadsheet; development server)")
            .accept("application/feed+json, application/json;q=0.9, */*;q=0.5")
            .build();
        Self {
            agent: config.into(),
            pages: Mutex::new(Pages::new(feed)),
        }
    }

    /// The feed, or the page of it that `query` names.
    pub(super) fn feed(&self, query: &str, site: &str) -> Answer {
        let known = self
            .pages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .address(query)
            .cloned();
        let Some(address) = known else {
            return Answer::sorry(404, "The feed has named no such page yet.");
        };
        self.fetch(&address, site).unwrap_or_else(|error| {
            Answer::sorry(502, format!("{address} could not be fetched: {error}."))
        })
    }

    fn fetch(&self, address: &Iri<String>, site: &str) -> Result<Answer, ureq::Error> {
        let mut response = self.agent.get(ascii(address.as_str())).call()?;
        let status = response.status().as_u16();
        let content_type = response
            .headers()
            .get("content-type")
            .and_then(|value| value.to_str().ok());
        let mut headers = vec![(
            "Content-Type",
            content_type
                .unwrap_or("application/octet-stream")
                .to_owned(),
        )];
        // Redirects may have led elsewhere, and what a document says relatively is relative to where it is.
        let from = Iri::parse(response.get_uri().to_string()).unwrap_or_else(|_| address.clone());
        headers.push(("Content-Location", from.to_string()));
        let body = response
            .body_mut()
            .with_config()
            .limit(LARGEST)
            .read_to_vec()?;
        if xml::is_feed(&body) {
            // The tool asks anew, and for the further pages as well.
            let mut answer = xml::converted(from.as_str().as_ref());
            headers.retain(|(name, _)| *name != "Content-Type");
            answer.headers.append(&mut headers);
            return Ok(answer);
        }
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let body = pages
            .rewrite(&body, &from, &format!("{site}{PATH}"))
            .into_owned();
        Ok(Answer {
            status,
            headers,
            body,
        })
    }
}

/// An address as it is sent: in ASCII, what is not being percent-encoded.
fn ascii(address: &str) -> String {
    let encoded = |byte: u8| {
        if byte.is_ascii() {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    address.bytes().map(encoded).collect()
}
