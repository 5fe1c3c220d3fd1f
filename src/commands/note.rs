//! `note`: something is written down about a complaint.

use super::Context;
use super::record::record;
use crate::cli::NoteArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: NoteArgs) -> anyhow::Result<Exit> {
    // clap has seen to it that there is exactly one of the three.
    let given = if args.edit { Some("@".to_owned()) } else { args.words.or(args.note) };
    let text = context.ui.text(given)?.unwrap_or_default();
    record(
        context,
        &args.reference,
        args.on,
        Request::Note { text, heard: args.heard },
        "Recorded a note on",
    )
}
