//! `init`: makes an empty register.

use super::unlock::WITHOUT_IT;
use super::{Context, demo};
use crate::cli::InitArgs;
use crate::failure::{Exit, Refused};
use crate::store::{Kind, Store, StoreError, is_unlocked, kind_of, unlock};

pub(super) fn run(context: &mut Context, args: &InitArgs) -> anyhow::Result<Exit> {
    let path = context.settings.db.value.clone();
    if args.demo {
        demo::check_day(context.settings.today.value)?;
    }
    if args.encrypt && kind_of(&path) == Kind::Nothing && !path.is_dir() {
        let file = context.settings.key_file.as_ref().map(|file| file.value.clone());
        unlock(Some(context.new_key(file.as_deref(), "--key-file")?))?;
    }
    context.unlock()?;
    let mut made = None;
    match Store::create(&path) {
        Ok(store) if args.demo => {
            let (store, filled) = demo::fill(context, store)?;
            context.commit(store)?;
            made = Some(filled);
        }
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
    let what = if is_unlocked() { "an encrypted register" } else { "a register" };
    context.ui.say(&format!("Made {what} at {}.", path.display()));
    if let Some(demo::Made { clinics, complaints }) = made {
        context.ui.say(&format!(
            "It is for training: {clinics} clinics and {complaints} complaints that nobody made. \
             `redress list` shows them."
        ));
    }
    if is_unlocked() {
        context.ui.notice(WITHOUT_IT);
    }
    super::place::warn(context);
    Ok(Exit::Done)
}
