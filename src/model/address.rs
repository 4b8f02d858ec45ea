//! Addresses that a feed supplies: the one function that resolves and refuses them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An absolute address that may stand in a page, with a scheme that its use allows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address(String);

/// What an address is for; it decides which schemes are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// To be followed by a reader: `http`, `https`, `mailto`, `tel`.
    Link,
    /// To be loaded by the page: `https`, `http` (upgraded when the page is `https`), and `data:` pictures that cannot hold script.
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
pub struct Bases(Vec<Address>);

impl Bases {
    /// Bases in the order to try; only `http` and `https` ones count.
    #[must_use]
    pub fn new(_addresses: impl IntoIterator<Item = Address>) -> Self {
        todo!()
    }
}

impl Address {
    /// Resolves and checks an address from a feed. Nothing else makes an `Address`.
    ///
    /// # Errors
    /// See [`AddressFault`].
    pub fn resolve(_text: &str, _bases: &Bases, _use_: Use) -> Result<Self, AddressFault> {
        todo!()
    }

    /// The address, absolute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without port and credentials; `None` for `mailto:` and the like.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        todo!()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
