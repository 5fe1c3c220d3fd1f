//! Asking for a passphrase: nothing of it is on the screen, and an interrupt gives the terminal
//! back as it was.

use super::Ui;

impl Ui {
    /// Asks for a passphrase.
    ///
    /// # Errors
    ///
    /// [`crate::failure::Interrupted`] where the terminal is gone.
    #[cfg(feature = "encryption")]
    pub fn ask_secret(&self, question: &str) -> anyhow::Result<String> {
        self.prepare_to_ask();
        terminal::remember();
        let asked = dialoguer::Password::with_theme(&dialoguer::theme::SimpleTheme)
            .with_prompt(question)
            .report(false)
            .interact();
        terminal::forget();
        super::prompt::answered(asked)
    }

    /// Nothing is encrypted, and nothing is asked.
    #[cfg(not(feature = "encryption"))]
    pub fn ask_secret(&self, _: &str) -> anyhow::Result<String> {
        Err(crate::failure::Interrupted.into())
    }
}

#[cfg(all(feature = "encryption", unix))]
pub(super) mod terminal {
    use std::io;
    use std::sync::Mutex;

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    /// How the terminal was before it was told to show nothing.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    pub(super) fn remember() {
        if let Ok(mut before) = BEFORE.lock() {
            *before = tcgetattr(io::stdin()).ok();
        }
    }

    pub(super) fn forget() {
        if let Ok(mut before) = BEFORE.lock() {
            *before = None;
        }
    }

    /// Lets it show again what is typed.
    pub(in crate::ui) fn give_back() {
        if let Ok(Some(before)) = BEFORE.lock().as_deref() {
            let _ = tcsetattr(io::stdin(), OptionalActions::Flush, before);
        }
    }
}

#[cfg(not(all(feature = "encryption", unix)))]
pub(super) mod terminal {
    #[cfg(feature = "encryption")]
    pub(super) fn remember() {}

    #[cfg(feature = "encryption")]
    pub(super) fn forget() {}

    /// Elsewhere the system does that.
    pub(in crate::ui) fn give_back() {}
}
