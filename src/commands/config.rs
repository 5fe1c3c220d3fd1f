//! `config`: each setting, its value and where it comes from.

use super::Context;
use crate::failure::Exit;
use crate::render::{SettingJson, settings_sheet, write_list};

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let settings = context.settings.listed();
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || settings.iter().map(SettingJson::new).collect();
    write_list(context.ui.data(), format, look, || settings_sheet(&settings), objects)?;
    super::place::warn(context);
    Ok(Exit::Done)
}
