//! Goods that an article speaks of.

use super::{Shape, Site, picture};
use crate::model::Product;
use maud::{Markup, html};

/// Product cards; with no products there is nothing.
#[must_use]
pub fn products(site: &Site, products: &[Product]) -> Markup {
    html! {
        @if !products.is_empty() {
            section.bs-products aria-labelledby="products-heading" {
                h2.bs-block__title id="products-heading" { (site.words().products) }
                ul.bs-products__list {
                    @for each in products {
                        li.bs-product { (product(site, each)) }
                    }
                }
            }
        }
    }
}

fn product(site: &Site, product: &Product) -> Markup {
    let words = site.words();
    html! {
        @if let Some(address) = &product.image {
            (picture(site, address, Shape::Square, "", false))
        }
        div.bs-product__text {
            h3.bs-product__name {
                a href=(site.local(&product.url)) rel="sponsored nofollow" { (product.name) }
            }
            @if let Some(price) = &product.price {
                p.bs-product__price {
                    strong { (priced(price, product.currency.as_deref())) }
                    @if let Some(at) = &product.price_as_of {
                        " " small { ((words.price_as_of)(&site.locale.date(at))) }
                    }
                }
            }
            @if let Some(shop) = &product.shop {
                p.bs-product__shop { (shop) }
            }
            @if let Some(path) = &product.mini_program {
                p.bs-product__small { (words.mini_program) (words.colon) (path) }
            }
            @if let Some(text) = &product.disclosure {
                p.bs-product__small { (text) }
            }
        }
    }
}

/// A price with its currency: by its sign where that is unmistakable in this world, else by its code.
fn priced(price: &str, currency: Option<&str>) -> String {
    match currency {
        Some("CNY") => format!("¥{price}"),
        Some(code) => format!("{code} {price}"),
        None => price.to_owned(),
    }
}
