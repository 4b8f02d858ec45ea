//! Points in time as feeds give them: with the publisher's own offset, which is kept and shown.

use serde::{Deserialize, Serialize};

/// A date and time with its offset from UTC. Ordered by instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(time::OffsetDateTime);

impl Timestamp {
    /// Reads RFC 3339 and what feeds commonly write instead. `None` when it cannot be read or has no zone.
    #[must_use]
    pub fn parse(_text: &str) -> Option<Self> {
        todo!()
    }

    /// RFC 3339, for `<time datetime>`.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        todo!()
    }

    /// Year, month (1–12) and day (1–31) in the publisher's offset.
    #[must_use]
    pub fn date(&self) -> (i32, u8, u8) {
        todo!()
    }

    /// Hour and minute in the publisher's offset; `None` when the feed gave a date only.
    #[must_use]
    pub fn time_of_day(&self) -> Option<(u8, u8)> {
        todo!()
    }
}

impl TryFrom<String> for Timestamp {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or(text)
    }
}

impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.rfc3339()
    }
}
