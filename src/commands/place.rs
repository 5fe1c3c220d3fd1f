//! The warning about a place where a register is not safe.

use super::Context;
use crate::store::{UnsafePlace, folder_of, unsafe_place};

/// Says where the register should not be, and what to do.
pub(super) fn warn(context: &Context) {
    let register = &context.settings.db.value;
    let why = match unsafe_place(register) {
        None => return,
        Some(UnsafePlace::Network(kind)) => {
            format!("is on a network drive ({kind}), where two who write at once may damage it")
        }
        Some(UnsafePlace::Synchronised(whose)) => format!(
            "is synchronised by {whose}, which may copy the register while it is being written, or put an older one in its place"
        ),
    };
    let folder = folder_of(register).display();
    context.ui.notice(&format!(
        "{folder} {why}; keep the register on a disk of this machine, and put backups there (`redress backup {folder}`)"
    ));
}
