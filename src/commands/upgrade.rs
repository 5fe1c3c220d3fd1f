//! `upgrade`: a register of an older version brought up to date, after a backup beside it.

use super::Context;
use crate::failure::Exit;
use crate::store::{Schema, upgrade};

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    if !bring_up(context)? {
        context.ui.say(&format!("{} is up to date.", context.settings.db.value.display()));
    }
    Ok(Exit::Done)
}

/// Brings the register up to date where it is not, and says so.
pub(super) fn bring_up(context: &Context) -> anyhow::Result<bool> {
    context.unlock()?;
    let register = &context.settings.db.value;
    let Some(done) = upgrade(register, &Schema::CURRENT, context.settings.now)? else {
        return Ok(false);
    };
    context.ui.say(&format!(
        "Brought {} from schema {} to {}; as it was, it is kept at {}.",
        register.display(),
        done.from,
        done.to,
        done.kept.display()
    ));
    Ok(true)
}
