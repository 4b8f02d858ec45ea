//! Goods that an article speaks of, as in social commerce.

use super::{Address, Timestamp};
use serde::{Deserialize, Serialize};

/// A product card. Prices are shown as the feed writes them: nothing is computed from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// What it is called.
    pub name: String,
    /// Where it is sold.
    pub url: Address,
    /// Its picture.
    pub image: Option<Address>,
    /// The price, as text, in [`Product::currency`].
    pub price: Option<String>,
    /// An ISO 4217 code such as `CNY`.
    pub currency: Option<String>,
    /// When the price was true.
    pub price_as_of: Option<Timestamp>,
    /// The shop's name.
    pub shop: Option<String>,
    /// A disclosure of the publisher's interest ("contains affiliate links").
    pub disclosure: Option<String>,
    /// The path of a WeChat mini program, shown as text to copy.
    pub mini_program: Option<String>,
}
