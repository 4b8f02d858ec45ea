//! Goods that an article speaks of.

use super::{Picture, Shape, Site, strings};
use crate::model::Product;
use leptos::prelude::*;

/// Product cards.
#[component]
pub fn Products(
    /// The products; with none there is nothing.
    products: Vec<Product>,
) -> impl IntoView {
    if products.is_empty() {
        return None;
    }
    let words = strings();
    let items = products
        .into_iter()
        .map(|product| view! { <li class="bs-product"><ProductCard product=product /></li> })
        .collect_view();
    Some(view! {
        <section class="bs-products" aria-labelledby="products-heading">
            <h2 class="bs-block__title" id="products-heading">
                {words.products}
            </h2>
            <ul class="bs-products__list">{items}</ul>
        </section>
    })
}

#[component]
fn ProductCard(product: Product) -> impl IntoView {
    let words = strings();
    let locale = Site::expect_context().locale.get_untracked();
    let picture = product
        .image
        .map(|address| view! { <Picture address=address shape=Shape::Square /> });
    let price = product.price.map(|price| {
        let text = priced(&price, product.currency.as_deref());
        let as_of = product
            .price_as_of
            .map(|at| (words.price_as_of)(&locale.date(&at)));
        view! {
            <p class="bs-product__price">
                <strong>{text}</strong>
                {as_of.map(|text| view! { <small>{text}</small> })}
            </p>
        }
    });
    let line = |class: &'static str, text: Option<String>| {
        text.map(|text| view! { <p class=class>{text}</p> })
    };
    let mini_program = product
        .mini_program
        .map(|path| format!("{}：{path}", words.mini_program));
    view! {
        {picture}
        <div class="bs-product__text">
            <h3 class="bs-product__name">
                <a href=product.url.as_str().to_owned() rel="sponsored nofollow">
                    {product.name}
                </a>
            </h3>
            {price}
            {line("bs-product__shop", product.shop)}
            {line("bs-product__small", mini_program)}
            {line("bs-product__small", product.disclosure)}
        </div>
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
