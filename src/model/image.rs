//! A picture beside text.

use super::Address;
use serde::{Deserialize, Serialize};

/// A picture's address and, where known, what is needed to reserve its space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Where the picture is.
    pub address: Address,
    /// What it shows, in words; empty when it only decorates.
    pub alt: String,
}
