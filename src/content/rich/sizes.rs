//! How large the author wants a picture.

use super::{attributes::size, styles};
use crate::content::{policy::MAX_SIZE, tree::Element};

/// Attributes that tell a picture's own size to scripts.
const OWN: [(&str, &str); 2] = [
    ("data-rawwidth", "data-rawheight"),
    ("data-original-width", "data-original-height"),
];

/// A picture's sides in CSS px, as far as they are given; never 0, and never monstrous.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    /// Whether a side is given that cannot be used: a share of the space, nought, or beyond all reason.
    has_other: bool,
}

impl Sides {
    /// What style and attributes say; style goes before. The attributes' ratio holds where style gives one side.
    pub(super) fn of(element: &Element<'_>) -> Self {
        let style = element.get("data-style").unwrap_or_default();
        let styled = |name| {
            styles::property(&style, name)
                .and_then(styles::px)
                .filter(is_sane)
        };
        let (width, height) = (styled("width"), styled("height"));
        let own = size(element).or_else(|| own_size(element));
        match (width, height, own) {
            (Some(_), Some(_), _) | (_, _, None) => {
                let given = |name| element.get(name).filter(|value| !value.trim().is_empty());
                let attribute = |name| given(name).and_then(|it| styles::px(&it)).filter(is_sane);
                let (own_width, own_height) = (attribute("width"), attribute("height"));
                Self {
                    width: width.or(own_width),
                    height: height.or(own_height),
                    has_other: width.is_none() && own_width.is_none() && given("width").is_some()
                        || height.is_none() && own_height.is_none() && given("height").is_some(),
                }
            }
            (None, None, Some((width, height))) => Self::both(width, height),
            (Some(width), None, Some(own)) => Self::both(width, scaled(own.1, width, own.0)),
            (None, Some(height), Some(own)) => Self::both(scaled(own.0, height, own.1), height),
        }
    }

    fn both(width: u32, height: u32) -> Self {
        Self {
            width: Some(width),
            height: Some(height),
            has_other: false,
        }
    }

    /// Both sides.
    pub(super) fn both_given(self) -> bool {
        self.width.is_some() && self.height.is_some()
    }

    /// Whether all that is given is no more than this, and something is.
    pub(super) fn is_within(self, most: u32) -> bool {
        let sides = [self.width, self.height];
        !self.has_other
            && sides.iter().any(Option::is_some)
            && sides.iter().flatten().all(|side| *side <= most)
    }
}

/// A picture's own size, as some editors note it beside the address that a script would load.
fn own_size(element: &Element<'_>) -> Option<(u32, u32)> {
    let side = |name| styles::px(&element.get(name)?).filter(is_sane);
    let noted = OWN
        .iter()
        .find_map(|(width, height)| side(width).zip(side(height)));
    noted.or_else(|| {
        let width = side("data-w")?;
        let (ratio, _) = styles::number(&element.get("data-ratio")?)?;
        let height = u64::from(width) * u64::from(ratio) / 1_000;
        let height = u32::try_from(height).ok().filter(is_sane)?;
        Some((width, height))
    })
}

/// A side, where the other one is so much longer or shorter.
fn scaled(side: u32, new: u32, old: u32) -> u32 {
    let scaled = u64::from(side) * u64::from(new) / u64::from(old);
    u32::try_from(scaled).unwrap_or(MAX_SIZE).clamp(1, MAX_SIZE)
}

fn is_sane(side: &u32) -> bool {
    (1..=MAX_SIZE).contains(side)
}
