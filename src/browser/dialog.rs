//! Dialogs above the page.

use web_sys::HtmlDialogElement;

/// A dialog that is open. Dropping it closes the dialog, and the browser gives the focus back to what had it before.
#[derive(Debug)]
pub struct OpenDialog(HtmlDialogElement);

impl OpenDialog {
    /// Opens a dialog above everything else.
    #[must_use]
    pub fn show(dialog: HtmlDialogElement) -> Self {
        // Fails for one that is open, which is as well.
        let _ = dialog.show_modal();
        Self(dialog)
    }
}

impl Drop for OpenDialog {
    fn drop(&mut self) {
        self.0.close();
    }
}
