//! Digests of files and of what they are made from, to tell what has changed.

use super::BuildError;
use serde::{Deserialize, Serialize};

/// A digest in 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Digest(String);

impl Digest {
    /// The digest of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes).to_hex();
        Self(hash.chars().take(32).collect())
    }

    /// The digest of data, by way of its JSON.
    pub(super) fn of_data(data: &impl Serialize) -> Result<Self, BuildError> {
        let bytes = super::page_renderer::json(data)?;
        Ok(Self::of(&bytes))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
