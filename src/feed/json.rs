//! JSON values, unread until asked for: a value that cannot be read costs itself only.
//!
//! serde_json checks the syntax of the whole document once, without recursion and whatever its numbers and escapes mean. Each member
//! is then read from its own piece of the document, so nesting is never deeper here than the names that are asked for.

use super::error::JsonType;
use super::repair;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A piece of valid JSON.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'a>(&'a str);

/// A string of the document.
pub(super) type Text<'a> = Cow<'a, str>;

/// The members of an object, in its order.
pub(super) type Members<'a> = Vec<(Text<'a>, Value<'a>)>;

/// Checks a document's syntax and gives its members, or its type if it is no object.
pub(super) fn parse(document: &str) -> Result<Result<Members<'_>, JsonType>, serde_json::Error> {
    if document.trim_start().starts_with('{') {
        return serde_json::from_str::<RawMembers<'_>>(document).map(|members| Ok(members.0));
    }
    let value: &RawValue = serde_json::from_str(document)?;
    Ok(Err(Value(value.get()).kind()))
}

impl<'a> Value<'a> {
    /// Its type.
    pub(super) fn kind(self) -> JsonType {
        match self.0.as_bytes().first() {
            Some(b'"') => JsonType::Text,
            Some(b'{') => JsonType::Object,
            Some(b'[') => JsonType::Array,
            Some(b't' | b'f') => JsonType::Boolean,
            Some(b'n') | None => JsonType::Null,
            Some(_) => JsonType::Number,
        }
    }

    /// The JSON itself: for a number, its digits as written.
    pub(super) fn token(self) -> &'a str {
        self.0
    }

    /// A string, and whether half surrogate pairs in it had to be replaced.
    pub(super) fn text(self) -> Option<(Text<'a>, bool)> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return Some((Cow::Borrowed(inner), false));
        }
        if let Ok(text) = serde_json::from_str::<String>(self.0) {
            return Some((Cow::Owned(text), false));
        }
        let repaired = repair::surrogates(self.0);
        let text = serde_json::from_str::<String>(&repaired).ok()?;
        Some((Cow::Owned(text), true))
    }

    /// An array's elements.
    pub(super) fn elements(self) -> Option<Vec<Self>> {
        let elements: Vec<&RawValue> = (self.kind() == JsonType::Array)
            .then(|| serde_json::from_str(self.0).ok())
            .flatten()?;
        Some(
            elements
                .into_iter()
                .map(|element| Self(element.get()))
                .collect(),
        )
    }

    /// An object's members.
    pub(super) fn members(self) -> Option<Members<'a>> {
        (self.kind() == JsonType::Object)
            .then(|| serde_json::from_str::<RawMembers<'_>>(self.0).ok())
            .flatten()
            .map(|members| members.0)
    }
}

struct RawMembers<'a>(Members<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for RawMembers<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = RawMembers<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        // Names are left raw as well: a broken escape in one must not cost the others.
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            let name = Value(name.get()).text().map(|(name, _)| name);
            members.push((name.unwrap_or_default(), Value(value.get())));
        }
        Ok(RawMembers(members))
    }
}

#[cfg(test)]
mod tests {
    use super::{Members, parse};

    fn members(text: &str) -> Members<'_> {
        parse(text).expect(text).expect(text)
    }

    #[test]
    fn numbers_keep_their_digits_and_may_be_absurd() {
        let members =
            members(r#"{"a": 1.0, "b": 1e400, "c": -0, "d": 123456789012345678901234567890}"#);
        let tokens: Vec<&str> = members.iter().map(|(_, value)| value.token()).collect();
        assert_eq!(
            tokens,
            ["1.0", "1e400", "-0", "123456789012345678901234567890"]
        );
    }

    #[test]
    fn half_surrogate_pairs_cost_neither_value_nor_object() {
        let members = members(r#"{"\ud800": 1, "a": "x\ud800y", "b": "\ud83c\udf75"}"#);
        let texts: Vec<_> = members
            .iter()
            .filter_map(|(_, value)| value.text())
            .collect();
        assert_eq!(texts[0], ("x\u{fffd}y".into(), true));
        assert_eq!(texts[1], ("🍵".into(), false));
    }

    #[test]
    fn deep_nesting_is_no_problem_where_nobody_looks() {
        let deep = format!(
            "{{\"a\": {}{}, \"b\": 1}}",
            "[".repeat(200_000),
            "]".repeat(200_000)
        );
        let members = members(&deep);
        let elements = members[0].1.elements().expect("an array");
        assert_eq!(elements.len(), 1);
        assert_eq!(members[1].1.token(), "1");
    }
}
