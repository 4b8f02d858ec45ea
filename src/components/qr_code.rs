//! A QR code of an address.

use super::use_site;
use crate::browser::{self, QrCode};
use leptos::{prelude::*, task::spawn_local};

/// Modules of light around the dark ones, by which readers of codes find them (ISO/IEC 18004).
const QUIET_ZONE: u32 = 4;

/// As wide as a code should be, in CSS pixels. One with many modules is wider.
const WIDTH: u32 = 232;

/// The least that a module may measure, in CSS pixels.
const MODULE: u32 = 3;

/// A code with more modules a side has no room on a small screen.
const MOST_MODULES: u32 = 85;

/// The code of an address with the title below it. It is drawn once the library is there that makes it; until then its place is kept.
#[component]
pub fn QrCodeView(
    /// The address.
    address: String,
    /// What is at the address.
    title: String,
) -> impl IntoView {
    let words = use_site().locale.share_strings();
    let code = RwSignal::new(None::<Option<QrCode>>);
    Effect::new(move || {
        let address = address.clone();
        spawn_local(async move {
            let found = browser::qr_code(&address).await;
            let found = found.filter(|code| code.size <= MOST_MODULES);
            // The sheet may be closed by now.
            code.try_set(Some(found));
        });
    });
    let name = (words.code_of)(&title);
    let drawing = move || {
        code.get().map(|code| match code {
            Some(code) => drawing(code, name.clone()).into_any(),
            None => view! { <p role="alert">{words.code_failed}</p> }.into_any(),
        })
    };
    view! {
        <figure class="bs-qr-code">
            <div class="bs-qr-code__box">{drawing}</div>
            <figcaption>
                <span class="bs-qr-code__title">{title}</span>
                <span class="bs-qr-code__scan">{words.scan}</span>
            </figcaption>
        </figure>
    }
}

/// Dark on light whatever the scheme; each module is a whole number of pixels.
fn drawing(code: QrCode, name: String) -> impl IntoView {
    let side = code.size + 2 * QUIET_ZONE;
    let width = width(side);
    let view_box = format!("-{QUIET_ZONE} -{QUIET_ZONE} {side} {side}");
    view! {
        <svg
            role="img"
            aria-label=name
            viewBox=view_box
            width=width
            height=width
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d="M-4-4h200v200h-200z"></path>
            <path fill="#000" d=code.path></path>
        </svg>
    }
}

/// The width of a code of so many modules a side, the quiet zone included.
fn width(side: u32) -> u32 {
    side * (WIDTH / side).max(MODULE)
}

#[cfg(test)]
mod tests {
    use super::{MODULE, MOST_MODULES, QUIET_ZONE, width};

    #[test]
    fn modules_are_whole_pixels_and_at_least_three() {
        for size in (21..=MOST_MODULES).step_by(4) {
            let side = size + 2 * QUIET_ZONE;
            assert_eq!(width(side) % side, 0, "{size}");
            assert!(width(side) >= MODULE * side, "{size}");
            // With 16 pixels on each side, on the smallest screen.
            assert!(width(side) <= 320 - 2 * 16, "{size}");
        }
    }
}
