//! Addresses that a feed supplies: the one function that resolves and refuses them.
//!
//! Sloppiness is treated as browsers treat it (<https://url.spec.whatwg.org/>), but what comes out is written so plainly that no
//! two readers can differ about its scheme and host: lower case, without credentials, everything else in ASCII and escaped. What
//! cannot be written so is refused.

mod escape;
mod host;
mod local_files;
mod page;
mod picture;
mod same_picture;
#[cfg(test)]
mod tests;

use escape::escaped;
pub use escape::percent_decoded;
pub use local_files::LocalFiles;
use oxiri::{Iri, IriRef};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::{fmt, sync::Arc};

/// An absolute address that may stand in a page, with a scheme that its use allows.
///
/// Web addresses always have a path (`https://example.com/`). Deserialising checks anew.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

/// What an address is for; it decides which schemes are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// To be followed by a reader: `http`, `https`, `mailto`, `tel`.
    Link,
    /// To be loaded by the page: `https`, `http` (see [`Address::upgraded`]), and `data:` pictures that cannot hold script.
    Media,
    /// To be fetched as data: `http`, `https`.
    Data,
}

/// Why an address was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// There is nothing in it.
    #[error("the address is empty")]
    Empty,
    /// It cannot be read as an address.
    #[error("the address cannot be read")]
    Unreadable,
    /// It is relative, and there is nothing that it could be relative to.
    #[error("the address is relative and nothing says to what")]
    NoBase,
    /// Its scheme is not allowed for this use.
    #[error("addresses of this kind are not allowed here")]
    RefusedScheme,
}

/// What relative addresses are relative to, in the order to try.
#[derive(Clone, Debug, Default)]
pub struct Bases {
    addresses: Vec<Address>,
    files: Option<Arc<dyn LocalFiles>>,
}

impl Bases {
    /// Bases in the order to try; only `http` and `https` ones count.
    #[must_use]
    pub fn new(addresses: impl IntoIterator<Item = Address>) -> Self {
        let on_the_web = addresses
            .into_iter()
            .filter(|address| address.origin().is_some());
        Self {
            addresses: on_the_web.collect(),
            files: None,
        }
    }
}

impl Address {
    /// Resolves and checks an address from a feed. Nothing else makes an `Address`.
    ///
    /// # Errors
    /// See [`AddressFault`].
    pub fn resolve(text: &str, bases: &Bases, use_: Use) -> Result<Self, AddressFault> {
        let text = cleaned(text);
        if text.is_empty() {
            return Err(AddressFault::Empty);
        }
        let Some((scheme, rest)) = split_scheme(&text) else {
            return resolve_relative(&text, bases.addresses.first());
        };
        match (scheme.to_ascii_lowercase().as_str(), use_) {
            (scheme @ ("http" | "https"), _) if rest.starts_with(['/', '\\']) => web(scheme, rest),
            ("http" | "https", _) => Err(AddressFault::Unreadable),
            (scheme @ ("mailto" | "tel"), Use::Link) => contact(scheme, rest),
            ("data", Use::Media) => picture::checked(rest).map(Self),
            _ => Err(AddressFault::RefusedScheme),
        }
    }

    /// The address, absolute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without port and credentials; `None` for `mailto:` and the like. IPv6 hosts are in brackets.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let (_, authority) = self.origin()?.split_once("://")?;
        match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => Some(host),
            _ => Some(authority),
        }
    }

    /// The address with `https` for `http`, for media on an `https` page: browsers refuse or upgrade the others.
    /// This machine's own addresses stay, as browsers trust them.
    #[must_use]
    pub fn upgraded(&self) -> Self {
        let is_local = self.host().is_some_and(|host| {
            host == "localhost"
                || host.ends_with(".localhost")
                || host.starts_with("127.")
                || host == "[::1]"
        });
        match self.0.strip_prefix("http://") {
            Some(rest) if !is_local => Self(format!("https://{rest}")),
            _ => self.clone(),
        }
    }

    /// `https://example.com:8080` of a web address.
    fn origin(&self) -> Option<&str> {
        let is_web = self.0.starts_with("https://") || self.0.starts_with("http://");
        let path_start = self.0.match_indices('/').nth(2)?.0;
        is_web.then(|| self.0.get(..path_start)).flatten()
    }
}

impl TryFrom<String> for Address {
    type Error = AddressFault;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let use_ = if text.starts_with("data:") {
            Use::Media
        } else {
            Use::Link
        };
        Self::resolve(&text, &Bases::default(), use_)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Without controls and spaces around, and without tabs and line breaks anywhere, as browsers read addresses.
fn cleaned(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c <= ' ' || c.is_whitespace());
    if text.contains(['\t', '\n', '\r']) {
        Cow::Owned(text.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// The scheme, without its colon, and the rest.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some((scheme, rest))
}

/// A web address from what follows its colon.
fn web(scheme: &str, rest: &str) -> Result<Address, AddressFault> {
    let rest = rest.trim_start_matches(['/', '\\']);
    let authority_end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest
        .split_at_checked(authority_end)
        .ok_or(AddressFault::Unreadable)?;
    let tail = escaped(tail);
    let slash = if tail.starts_with('/') { "" } else { "/" };
    let host = host::authority(authority, scheme)?;
    if !tail.contains("/.") {
        return Ok(Address(format!("{scheme}://{host}{slash}{tail}")));
    }
    // Resolving removes the dots of the path.
    joined(&format!("{scheme}://{host}/"), &format!("{slash}{tail}"))
}

fn resolve_relative(text: &str, base: Option<&Address>) -> Result<Address, AddressFault> {
    if text.starts_with(['/', '\\']) && text.chars().nth(1).is_some_and(|c| matches!(c, '/' | '\\'))
    {
        let is_plain = base.is_some_and(|base| base.0.starts_with("http:"));
        return web(if is_plain { "http" } else { "https" }, text);
    }
    let base = base.ok_or(AddressFault::NoBase)?;
    let relative = escaped(text);
    let first_segment = relative.split(['/', '?', '#']).next().unwrap_or_default();
    if first_segment.contains(':') {
        return joined(&base.0, &format!("./{relative}"));
    }
    joined(&base.0, &relative)
}

/// Resolves an escaped reference without scheme or host against a web address, and makes sure that the host stayed.
fn joined(base: &str, relative: &str) -> Result<Address, AddressFault> {
    // `//` would be read as the beginning of a host.
    let relative = match relative.strip_prefix("//") {
        Some(rest) => format!("/.//{rest}"),
        None => relative.to_owned(),
    };
    // Nothing to check: what is escaped has no character that a reference may not have. It would weigh 2 KB in the app.
    let relative = IriRef::parse_unchecked(relative);
    let resolved = Iri::parse_unchecked(base).resolve_unchecked(&relative);
    let address = Address(resolved.into_inner());
    let has_base_origin = address.origin().is_some_and(|origin| {
        base.strip_prefix(origin)
            .is_some_and(|path| path.starts_with('/'))
    });
    has_base_origin
        .then_some(address)
        .ok_or(AddressFault::Unreadable)
}

/// A mail address or telephone number.
fn contact(scheme: &str, rest: &str) -> Result<Address, AddressFault> {
    let rest = if scheme == "tel" {
        rest.replace(' ', "")
    } else {
        rest.to_owned()
    };
    if rest.trim().is_empty() {
        return Err(AddressFault::Unreadable);
    }
    Ok(Address(format!("{scheme}:{}", escaped(&rest))))
}
