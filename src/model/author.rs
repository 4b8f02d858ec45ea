//! Who wrote something.

use super::Address;
use serde::{Deserialize, Serialize};

/// An author; at least a name is always known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The display name. For an author with an address only, that address's host.
    pub name: String,
    /// A page about the author.
    pub url: Option<Address>,
    /// A square portrait.
    pub avatar: Option<Address>,
}
