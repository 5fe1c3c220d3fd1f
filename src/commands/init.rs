//! `init`: makes an empty register.

use super::Context;
use crate::failure::{Exit, Refused};
use crate::store::{Store, StoreError};

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let path = context.settings.db.value.clone();
    match Store::create(&path) {
        Ok(store) => context.commit(store)?,
        // What is there says itself what it is, where it is no register.
        Err(StoreError::Exists { path }) => {
            Store::open_read(&path)?;
            return Err(Refused::new(format!("there is a register at {} already", path.display()))
                .hint("nothing was changed; `redress list` shows what it holds")
                .into());
        }
        Err(error) => return Err(error.into()),
    }
    context.ui.say(&format!("Made a register at {}.", path.display()));
    super::place::warn(context);
    Ok(Exit::Done)
}
