//! Members of an object by name and type. Whatever has another type is noted, and repaired or left out.

use super::diagnostics::Diagnostics;
use super::error::JsonType;
use super::json::{Members, Text, Value};
use crate::model::ProblemKind;

/// Whole numbers up to here survive being written as `808.0`.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// An object of the document, and where in it.
pub(super) struct Object<'a> {
    members: Members<'a>,
    path: String,
}

impl<'a> Object<'a> {
    /// The object of these members; the path of a problem's subject itself is empty.
    pub(super) fn new(members: Members<'a>, path: String) -> Self {
        Self { members, path }
    }

    /// A value that should be an object.
    pub(super) fn read(value: Value<'a>, path: String, report: &mut Diagnostics) -> Option<Self> {
        let Some(members) = value.members() else {
            report.wrong_type(path, JsonType::Object, value.kind());
            return None;
        };
        Some(Self { members, path })
    }

    /// Where the object is.
    pub(super) fn into_path(self) -> String {
        self.path
    }

    /// A member's path within the problem's subject.
    pub(super) fn path(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// A member; `null` counts as absent, and of two with one name the last counts, as in browsers.
    pub(super) fn get(&self, name: &str) -> Option<Value<'a>> {
        let (_, value) = self.members.iter().rfind(|(member, _)| member == name)?;
        (value.kind() != JsonType::Null).then_some(*value)
    }

    /// A string.
    pub(super) fn text(&self, name: &str, report: &mut Diagnostics) -> Option<Text<'a>> {
        let value = self.get(name)?;
        if value.kind() == JsonType::Text {
            return text(value, &|| self.path(name), report);
        }
        report.wrong_type(self.path(name), JsonType::Text, value.kind());
        None
    }

    /// A string that is shown; a number is repaired to its digits.
    pub(super) fn words(&self, name: &str, report: &mut Diagnostics) -> Option<Text<'a>> {
        words(self.get(name)?, &|| self.path(name), report)
    }

    /// A string or number, as written.
    pub(super) fn text_or_number(&self, name: &str, report: &mut Diagnostics) -> Option<Text<'a>> {
        let value = self.get(name)?;
        if value.kind() == JsonType::Number {
            return Some(value.token().into());
        }
        self.text(name, report)
    }

    /// A truth value; the words `"true"` and `"false"` are repaired.
    pub(super) fn flag(&self, name: &str, report: &mut Diagnostics) -> Option<bool> {
        let value = self.get(name)?;
        if value.kind() != JsonType::Boolean {
            report.wrong_type(self.path(name), JsonType::Boolean, value.kind());
        }
        match value.token().trim_matches('"') {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// A number that is not negative; a string of digits is repaired.
    pub(super) fn number(&self, name: &str, report: &mut Diagnostics) -> Option<f64> {
        let token = self.digits(name, report)?;
        let number = float(&token).filter(|number| *number >= 0.0);
        if number.is_none() {
            report.unreadable(self.path(name), &token);
        }
        number
    }

    /// A whole number that is not negative; a string of digits is repaired.
    pub(super) fn whole(&self, name: &str, report: &mut Diagnostics) -> Option<u64> {
        let token = self.digits(name, report)?;
        let number = token.parse().ok().or_else(|| whole_of_fraction(&token));
        if number.is_none() {
            report.unreadable(self.path(name), &token);
        }
        number
    }

    fn digits(&self, name: &str, report: &mut Diagnostics) -> Option<Text<'a>> {
        let value = self.get(name)?;
        if value.kind() == JsonType::Number {
            return Some(value.token().into());
        }
        report.wrong_type(self.path(name), JsonType::Number, value.kind());
        let (text, _) = value.text()?;
        let text = text.trim();
        let is_number = text.starts_with(|c: char| c.is_ascii_digit())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.');
        is_number.then(|| text.to_owned().into())
    }

    /// An object.
    pub(super) fn object(&self, name: &str, report: &mut Diagnostics) -> Option<Self> {
        Self::read(self.get(name)?, self.path(name), report)
    }

    /// An array's elements.
    pub(super) fn array(&self, name: &str, report: &mut Diagnostics) -> Option<Vec<Value<'a>>> {
        let value = self.get(name)?;
        let elements = value.elements();
        if elements.is_none() {
            report.wrong_type(self.path(name), JsonType::Array, value.kind());
        }
        elements
    }

    /// An array's elements that are objects. `None` when there is no array.
    pub(super) fn objects(&self, name: &str, report: &mut Diagnostics) -> Option<Vec<Self>> {
        let path = self.path(name);
        let elements = self.array(name, report)?.into_iter().enumerate();
        let objects = elements
            .filter_map(|(index, element)| Self::read(element, format!("{path}[{index}]"), report));
        Some(objects.collect())
    }

    /// An id of an item: any scalar, as written.
    pub(super) fn id(&self, name: &str, report: &mut Diagnostics) -> Option<Text<'a>> {
        id(self.get(name)?, &|| self.path(name), report)
    }

    /// References to items with their paths. `None` when there is no array.
    pub(super) fn ids(
        &self,
        name: &str,
        report: &mut Diagnostics,
    ) -> Option<Vec<(Text<'a>, String)>> {
        let path = self.path(name);
        let elements = self.array(name, report)?.into_iter().enumerate();
        let ids = elements.filter_map(|(index, element)| {
            let path = format!("{path}[{index}]");
            Some((id(element, &|| path.clone(), report)?, path))
        });
        Some(ids.collect())
    }

    /// Tags; a list within one string is repaired.
    pub(super) fn tags(&self, report: &mut Diagnostics) -> Vec<Text<'a>> {
        let Some(value) = self.get("tags") else {
            return Vec::new();
        };
        let path = || self.path("tags");
        if let Some((list, _)) = value.text() {
            report.wrong_type(path(), JsonType::Array, JsonType::Text);
            let names = list.split([',', '，', '、', ';']);
            return names.map(|name| name.to_owned().into()).collect();
        }
        let elements = self
            .array("tags", report)
            .unwrap_or_default()
            .into_iter()
            .enumerate();
        elements
            .filter_map(|(index, element)| {
                words(element, &|| format!("{}[{index}]", path()), report)
            })
            .collect()
    }
}

fn text<'a>(
    value: Value<'a>,
    path: &dyn Fn() -> String,
    report: &mut Diagnostics,
) -> Option<Text<'a>> {
    let (text, is_repaired) = value.text()?;
    if is_repaired {
        report.note(path(), ProblemKind::BrokenEncoding);
    }
    Some(text)
}

fn words<'a>(
    value: Value<'a>,
    path: &dyn Fn() -> String,
    report: &mut Diagnostics,
) -> Option<Text<'a>> {
    if value.kind() == JsonType::Text {
        return text(value, path, report);
    }
    report.wrong_type(path(), JsonType::Text, value.kind());
    (value.kind() == JsonType::Number).then(|| value.token().into())
}

fn id<'a>(
    value: Value<'a>,
    path: &dyn Fn() -> String,
    report: &mut Diagnostics,
) -> Option<Text<'a>> {
    match value.kind() {
        JsonType::Text => text(value, path, report),
        JsonType::Number | JsonType::Boolean => Some(value.token().into()),
        found => {
            report.wrong_type(path(), JsonType::Text, found);
            None
        }
    }
}

/// A finite number. By serde_json, which has to be able to do it anyway.
fn float(token: &str) -> Option<f64> {
    serde_json::from_str(token).ok()
}

/// `808.0` and `8e2`.
fn whole_of_fraction(token: &str) -> Option<u64> {
    let number = float(token)?;
    let is_whole = number.fract() == 0.0 && (0.0..=LARGEST_EXACT).contains(&number);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above"
    )]
    is_whole.then_some(number as u64)
}
