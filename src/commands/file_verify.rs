//! `file verify`: whether every document is still what it was. The register is opened anew for
//! each look into it, so that nobody waits for the reading of large files.

use std::io;
use std::path::Path;

use super::Context;
use super::ruleset::find;
use crate::cli::FileVerifyArgs;
use crate::failure::Exit;
use crate::render::{FaultJson, Format, faults_sheet, plural, write_list};
use crate::report::{FaultKind, FileFault};
use crate::store::{AttachmentRow, Digest};
use crate::ui::NoDocument;

/// So many rows are looked at in one view of the register.
const AT_A_TIME: u32 = 500;

pub(super) fn run(context: &mut Context, args: &FileVerifyArgs) -> anyhow::Result<Exit> {
    if let Some(reference) = &args.reference {
        find(&context.read()?, reference)?;
    }
    let mut faults = Vec::new();
    let mut looked_at: i64 = 0;
    let mut behind: Option<AttachmentRow> = None;
    loop {
        let rows =
            context.read()?.attachments(args.reference.as_ref(), behind.as_ref(), AT_A_TIME)?;
        for row in &rows {
            looked_at += 1;
            faults.extend(fault(context, row)?);
        }
        behind = match rows.into_iter().next_back() {
            Some(last) => Some(last),
            None => break,
        };
    }
    write(context, &faults)?;
    if faults.is_empty() {
        context.ui.say(&match looked_at {
            0 => "There are no files to check.".to_owned(),
            1 => "The one file is what it was.".to_owned(),
            many => format!("All {} are what they were.", plural(many, "file")),
        });
        return Ok(Exit::Done);
    }
    let wrong = i64::try_from(faults.len()).unwrap_or(i64::MAX);
    let verb = if wrong == 1 { "is" } else { "are" };
    let of = plural(looked_at, "file");
    context.ui.say(&format!("{wrong} of {of} {verb} not what was attached."));
    Ok(Exit::Found)
}

/// As with what is overdue: nothing at all where there is nothing to say.
fn write(context: &mut Context, faults: &[FileFault]) -> anyhow::Result<()> {
    if faults.is_empty() && context.ui.format != Format::Json {
        return Ok(());
    }
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || faults.iter().map(FaultJson::new).collect();
    write_list(context.ui.data(), format, look, || faults_sheet(faults), objects)?;
    Ok(())
}

fn fault(context: &Context, row: &AttachmentRow) -> anyhow::Result<Option<FileFault>> {
    let found = if row.stored { in_register(context, row)? } else { at_its_place(context, row) };
    Ok(found.map(|(kind, detail)| FileFault {
        reference: row.reference.clone(),
        number: row.number,
        name: row.name.clone(),
        path: (!row.stored).then(|| row.path.clone()),
        sha256: row.sha256.clone(),
        size: row.size,
        kind,
        detail,
    }))
}

type Found = Option<(FaultKind, String)>;

fn in_register(context: &Context, row: &AttachmentRow) -> anyhow::Result<Found> {
    let store = context.read()?;
    let Some(mut bytes) = store.content(&row.sha256)? else {
        // It may have been taken off since the row was read.
        let still = store.still_stands(row)?;
        let detail = "the register does not have its bytes".to_owned();
        return Ok(still.then_some((FaultKind::Vanished, detail)));
    };
    Ok(match Digest::of(&mut bytes) {
        Ok(digest) => compared(row, &digest),
        Err(error) => Some((FaultKind::Unreadable, error.to_string())),
    })
}

fn at_its_place(context: &Context, row: &AttachmentRow) -> Found {
    let mut source = match context.ui.source(Path::new(&row.path)) {
        Ok(source) => source,
        Err(error) => return Some(unopened(&row.path, &error)),
    };
    match Digest::of(&mut source) {
        Ok(digest) => compared(row, &digest),
        Err(error) => Some(unreadable(&row.path, &error)),
    }
}

fn unopened(path: &str, error: &NoDocument) -> (FaultKind, String) {
    match error {
        NoDocument::Unreadable(_, source) => unreadable(path, source),
        NoDocument::Missing(_) => (FaultKind::Vanished, error.to_string()),
        NoDocument::Folder(_) | NoDocument::NoFile(_) | NoDocument::Register(_) => {
            (FaultKind::Changed, error.to_string())
        }
    }
}

fn unreadable(path: &str, error: &io::Error) -> (FaultKind, String) {
    (FaultKind::Unreadable, format!("cannot read {path}: {error}"))
}

fn compared(row: &AttachmentRow, digest: &Digest) -> Found {
    if digest.sha256 == row.sha256 {
        return None;
    }
    let place = if row.stored { "in the register" } else { row.path.as_str() };
    let detail = if digest.size == row.size {
        format!("{place}: its size is the same, and its bytes are others")
    } else {
        format!("{place}: it has {} bytes, and had {}", digest.size, row.size)
    };
    Some((FaultKind::Changed, detail))
}
