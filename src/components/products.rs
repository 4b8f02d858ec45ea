//! Goods that an article speaks of.

use super::{Picture, Shape, Site, use_site};
use crate::model::Product;
use leptos::prelude::*;

/// A price with its currency: by its sign where that is unmistakable in this world, else by its code.
fn priced(price: &str, currency: Option<&str>) -> String {
    match currency {
        Some("CNY") => format!("¥{price}"),
        Some(code) => format!("{code} {price}"),
        None => price.to_owned(),
    }
}

/// Product cards; with no products there is nothing.
#[component]
pub fn Products(
    /// The products.
    products: Vec<Product>,
) -> impl IntoView {
    let site = use_site();
    let item = |product| view! { <li class="bs-product">{product_card(&site, product)}</li> };
    (!products.is_empty()).then(|| {
        view! {
            <section class="bs-products" aria-labelledby="products-heading">
                <h2 class="bs-block__title" id="products-heading">{site.words().products}</h2>
                <ul class="bs-products__list">{products.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

fn product_card(site: &Site, product: Product) -> impl IntoView + use<> {
    let words = site.words();
    let href = site.local(&product.url).to_owned();
    let image = product
        .image
        .map(|address| view! { <Picture address=address shape=Shape::Square/> });
    let price = product.price.map(|price| {
        let price = priced(&price, product.currency.as_deref());
        let as_of = product
            .price_as_of
            .map(|at| (words.price_as_of)(&site.locale.date(&at)))
            .map(|as_of| view! { " " <small>{as_of}</small> });
        view! { <p class="bs-product__price"><strong>{price}</strong> {as_of}</p> }
    });
    let mini_program = product
        .mini_program
        .map(|path| format!("{}{}{path}", words.mini_program, words.colon));
    let small = |text| view! { <p class="bs-product__small">{text}</p> };
    view! {
        {image}
        <div class="bs-product__text">
            <h3 class="bs-product__name">
                <a href=href rel="sponsored nofollow">{product.name}</a>
            </h3>
            {price}
            {product.shop.map(|shop| view! { <p class="bs-product__shop">{shop}</p> })}
            {mini_program.map(small)}
            {product.disclosure.map(small)}
        </div>
    }
}
