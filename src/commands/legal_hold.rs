//! `legal-hold`: a complaint is kept from being erased, until that is lifted.

use super::Context;
use super::record::record;
use crate::cli::LegalHoldArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: LegalHoldArgs) -> anyhow::Result<Exit> {
    let LegalHoldArgs { reference, lift, reason, on } = args;
    let reason = context.ui.text(Some(reason))?.unwrap_or_default();
    let said = if lift { "Lifted the legal hold on" } else { "Legal hold on" };
    record(context, &reference, on, Request::LegalHold { lift, reason }, said)
}
