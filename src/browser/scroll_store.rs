//! Scroll positions by history entry, in the tab's session storage: they outlive a reload.

use super::names;
use web_sys::Window;

/// The positions that were stored last, in whole CSS px.
pub(super) fn stored(window: &Window) -> Option<Vec<(String, i32)>> {
    let storage = window.session_storage().ok()??;
    let text = storage.get_item(names::SCROLL_STORE).ok()??;
    let positions = text.lines().filter_map(|line| {
        let (position, entry) = line.split_once(' ')?;
        Some((entry.to_owned(), position.parse::<i32>().ok()?))
    });
    Some(positions.collect())
}

/// Stores positions, where there is room.
pub(super) fn store(window: &Window, positions: &[(String, i32)]) {
    let lines = positions.iter();
    let text = lines
        .map(|(entry, position)| format!("{position} {entry}\n"))
        .collect::<String>();
    if let Ok(Some(storage)) = window.session_storage() {
        let _ = storage.set_item(names::SCROLL_STORE, &text);
    }
}
