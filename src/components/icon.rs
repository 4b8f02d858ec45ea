//! The interface's icons: strokes on a 24-unit grid, in the colour of the text.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house.
    Home,
    /// A flame.
    Hot,
    /// A price tag.
    Tag,
    /// A speech bubble.
    Opinion,
    /// An arrow out of a tray.
    Share,
    /// An arrow to the left.
    Left,
    /// An arrow to the right.
    Right,
    /// An eye.
    Eye,
    /// A clock.
    Clock,
    /// A capital and a small letter.
    Letters,
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
}

impl Icon {
    /// The path's data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
            Self::Hot => "M12 3c1 4 5 6 5 11a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 1-3-1-6 1-10z",
            Self::Tag => "M4 12V5a1 1 0 0 1 1-1h7l8 8-8 8zM8.5 8.5h.01",
            Self::Opinion => {
                "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"
            }
            Self::Share => "M12 15V4m-4 4 4-4 4 4M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6",
            Self::Left => "m14 6-6 6 6 6",
            Self::Right => "m10 6 6 6-6 6",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Self::Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5",
            Self::Close => "m7 7 10 10M17 7 7 17",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2",
            Self::Letters => {
                "M2 18 7.5 5 13 18M4 13.5h7M22 10v8m0-4a3.5 4 0 1 1-7 0 3.5 4 0 0 1 7 0z"
            }
        }
    }
}

/// An icon; always beside or inside something that has a name, so it is hidden from screen readers.
#[component]
pub fn IconView(
    /// Which one.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="bs-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d=icon.as_str()></path>
        </svg>
    }
}
