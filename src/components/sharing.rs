//! How an article is shared: what of it, and by which way. The buttons, the sheet and the links show it.

use crate::{browser, locale::ShareStrings};
use leptos::{prelude::*, task::spawn_local};

/// Longer quotations are cut, in characters: services have limits of their own, and so has a link.
const LONGEST_QUOTATION: usize = 200;

/// What is shared of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Its title.
    pub title: String,
    /// The whole address, with the place that the reader chose.
    pub address: String,
    /// The heading at that place.
    pub heading: Option<String>,
    /// Words that the reader selected.
    pub quotation: Option<String>,
    /// Where other sites get it to embed, if they do.
    pub embed: Option<String>,
}

impl Shared {
    /// What is said with the address: the quotation with its source, or the title.
    #[must_use]
    pub fn text(&self, words: &ShareStrings) -> String {
        match &self.quotation {
            Some(quotation) => (words.quoted)(quotation, &self.title),
            None => self.title.clone(),
        }
    }

    /// This with what the reader has chosen of the page: by the address, and by selecting words.
    fn chosen_by_reader(mut self, selected: Option<String>) -> Self {
        if let Some(address) = browser::canonical_address() {
            self.address = address;
        }
        if let Some(heading) = browser::chosen_heading() {
            self.address.push_str(&heading.fragment);
            self.heading = Some(heading.text);
        }
        self.quotation = selected.and_then(|text| quotation(&text));
        self
    }
}

/// Selected text as a quotation: on one line, without what only helps lines to break, and not too long.
fn quotation(selected: &str) -> Option<String> {
    let text = selected.replace('\u{200b}', "");
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    match text.char_indices().nth(LONGEST_QUOTATION) {
        Some((end, _)) => Some([text.get(..end)?, "…"].concat()),
        None => Some(text).filter(|text| !text.is_empty()),
    }
}

/// The dialog that is open for sharing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareDialog {
    /// Our own sheet.
    Sheet(Shared),
    /// Where the menu of the chat app is that the page is shown in.
    ChatHint(Shared),
}

/// The state of sharing.
#[derive(Clone, Copy, Debug)]
pub struct Sharing {
    /// What the page that is shown offers; none for a page that is no article.
    page: RwSignal<Option<Shared>>,
    /// What was selected before a press on a button, which may end the selection.
    selected: StoredValue<Option<String>>,
    /// What is open.
    pub dialog: RwSignal<Option<ShareDialog>>,
}

impl Sharing {
    /// Looks at what is selected, before a button takes the press.
    pub fn remember_selection(self) {
        self.selected.set_value(browser::selected_text());
    }

    /// Shares the page by the first way there is: the chat app's menu, the system's sheet, our own sheet.
    pub fn share(self, words: &'static ShareStrings) {
        let Some(shared) = self.chosen() else { return };
        if browser::is_in_chat_app() {
            self.dialog.set(Some(ShareDialog::ChatHint(shared)));
            return;
        }
        spawn_local(async move {
            let text = shared.quotation.as_ref().map(|_| shared.text(words));
            let is_shared =
                browser::share_by_system(&shared.title, text.as_deref(), &shared.address).await;
            if !is_shared {
                // The app may have ended meanwhile.
                self.dialog.try_set(Some(ShareDialog::Sheet(shared)));
            }
        });
    }

    /// Opens our own sheet, which has the code.
    pub fn open_sheet(self) {
        self.dialog.set(self.chosen().map(ShareDialog::Sheet));
    }

    fn chosen(self) -> Option<Shared> {
        let remembered = self.selected.try_update_value(Option::take).flatten();
        let selected = browser::selected_text().or(remembered);
        Some(self.page.get_untracked()?.chosen_by_reader(selected))
    }
}

/// Components below the current owner can share.
pub fn provide_sharing() {
    provide_context(Sharing {
        page: RwSignal::new(None),
        selected: StoredValue::new(None),
        dialog: RwSignal::new(None),
    });
}

/// The state of sharing. Without [`provide_sharing`] above, nothing opens.
#[must_use]
pub fn use_sharing() -> Sharing {
    use_context().unwrap_or_else(|| {
        provide_sharing();
        expect_context()
    })
}

/// Offers a page to be shared, for as long as the current owner lives.
pub fn offer_to_share(page: Shared) {
    let sharing = use_sharing();
    Effect::new(move || sharing.page.set(Some(page.clone())));
    on_cleanup(move || {
        sharing.page.try_set(None);
        sharing.dialog.try_set(None);
    });
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_QUOTATION, Shared, quotation};
    use crate::locale::Locale;

    #[test]
    fn a_quotation_is_one_line_of_words() {
        assert_eq!(
            quotation("  仓库里\u{200b}的\n\n 灯 "),
            Some("仓库里的 灯".to_owned())
        );
        assert_eq!(quotation(" \n\u{200b}"), None);
        let long = quotation(&"库".repeat(LONGEST_QUOTATION + 1));
        assert_eq!(long, Some("库".repeat(LONGEST_QUOTATION) + "…"));
        let exact = "库".repeat(LONGEST_QUOTATION);
        assert_eq!(quotation(&exact), Some(exact));
    }

    #[test]
    fn what_is_said_is_the_quotation_with_its_source() {
        let page = Shared {
            title: "Tea".to_owned(),
            ..Shared::default()
        };
        let words = Locale::En.share_strings();
        assert_eq!(page.text(words), "Tea");
        let quoting = Shared {
            quotation: Some("Hot water".to_owned()),
            ..page
        };
        assert_eq!(quoting.text(words), "“Hot water” — Tea");
    }
}
