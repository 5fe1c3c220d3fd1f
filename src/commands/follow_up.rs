//! What the lists of actions and referrals share.

use super::list::check_clinic;
use super::ruleset::find;
use crate::domain::ComplaintRef;
use crate::procedure::Id;
use crate::store::Store;

/// Of which complaint, of which clinic.
#[derive(Clone, Copy)]
pub(super) struct Narrowed<'a> {
    pub(super) reference: Option<&'a ComplaintRef>,
    pub(super) clinic: Option<&'a Id>,
}

/// What a list is narrowed to must be in the register, or a slip would look like an empty list.
pub(super) fn check_narrowed(store: &Store, narrowed: Narrowed<'_>) -> anyhow::Result<()> {
    check_clinic(store, narrowed.clinic)?;
    if let Some(reference) = narrowed.reference {
        find(store, reference)?;
    }
    Ok(())
}
