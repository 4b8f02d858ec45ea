//! The design's rules, as far as a reader of the source can check them. Each has a test here, and is shown to
//! find what it looks for in `proofs`.

#[path = "architecture/proofs.rs"]
mod proofs;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/scan.rs"]
mod scan;
#[path = "architecture/style.rs"]
mod style;
#[path = "architecture/tree.rs"]
mod tree;

use std::io;
use tree::Tree;

type Rule = fn(&Tree) -> Vec<String>;

/// Has a rule look at the product as it is.
fn keeps(rule: Rule) -> io::Result<()> {
    let mut product = Tree::default();
    for folder in ["src", "style", "embed", "start", "fuzz", "xtask"] {
        product = product.and(Tree::read(folder)?);
    }
    let complaints = rule(&product);
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
    Ok(())
}

#[test]
fn rooms_import_only_what_the_design_allows() -> io::Result<()> {
    keeps(rooms::imports)
}

#[test]
fn browser_crates_stay_in_browser() -> io::Result<()> {
    keeps(rules::browser_crates_stay_in_browser)
}

#[test]
fn leptos_stays_out_of_the_pure_rooms() -> io::Result<()> {
    keeps(rules::leptos_stays_out_of_the_pure_rooms)
}

#[test]
fn html_is_written_in_one_place() -> io::Result<()> {
    keeps(rules::html_is_written_in_one_place)
}

#[test]
fn only_content_makes_safe_html() -> io::Result<()> {
    keeps(rules::only_content_makes_safe_html)
}

#[test]
fn the_target_is_asked_in_few_places() -> io::Result<()> {
    keeps(rules::the_target_is_asked_in_few_places)
}

#[test]
fn paths_are_spelled_in_routes_only() -> io::Result<()> {
    keeps(rules::paths_are_spelled_in_routes_only)
}

#[test]
fn modules_are_named_after_what_they_do() -> io::Result<()> {
    keeps(rules::modules_are_named_after_what_they_do)
}

#[test]
fn nothing_in_the_product_gives_up() -> io::Result<()> {
    keeps(rules::nothing_in_the_product_gives_up)
}

#[test]
fn files_are_short() -> io::Result<()> {
    keeps(rules::files_are_short)
}

#[test]
fn styles_are_named_after_components() -> io::Result<()> {
    keeps(style::styles_are_named_after_components)
}

#[test]
fn components_have_styles_of_their_name() -> io::Result<()> {
    keeps(style::components_have_styles_of_their_name)
}

#[test]
fn every_style_is_imported() -> io::Result<()> {
    keeps(style::every_style_is_imported)
}

#[test]
fn first_screens_are_a_part_of_the_whole() -> io::Result<()> {
    keeps(style::first_screens_are_a_part_of_the_whole)
}

#[test]
fn classes_are_our_own() -> io::Result<()> {
    keeps(style::classes_are_our_own)
}
