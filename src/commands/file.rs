//! `file`: documents that belong to a complaint.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Context;
use super::record::{record, record_with};
use super::ruleset::find;
use crate::cli::{FileAddArgs, FileCommand, FileExtractArgs, FileListArgs, FileRemoveArgs};
use crate::domain::{
    Act, Attachment, ComplaintRef, Document, Draft, FileRefusal, FileRequest, Refusal, Request,
};
use crate::failure::{Exit, Refused, UsageError};
use crate::render::{FileJson, files_sheet, harmless_name, size, write_list};
use crate::store::{Digest, KeepError, LARGEST_STORED, Store};
use crate::ui::Source;

/// So many other complaints with the same document are named.
const NAMED: u32 = 12;

pub(super) fn run(context: &mut Context, command: FileCommand) -> anyhow::Result<Exit> {
    match command {
        FileCommand::Add(args) => add(context, args),
        FileCommand::List(args) => list(context, &args),
        FileCommand::Extract(args) => extract(context, &args),
        FileCommand::Verify(args) => super::file_verify::run(context, &args),
        FileCommand::Remove(args) => remove(context, args),
    }
}

fn add(context: &mut Context, args: FileAddArgs) -> anyhow::Result<Exit> {
    // A slip in the reference is told before a large file is read.
    find(&context.read()?, &args.reference)?;
    let mut taken = take(context, &args)?;
    let Taken { ref digest, ref document, stored, .. } = taken;
    let request = FileRequest::Add {
        kind: args.kind,
        size: digest.size,
        stored,
        document: document.clone(),
        title: args.title,
    };
    let reference = &args.reference;
    let said = format!("Attached {} to", document.name);
    let request = Request::File(Box::new(request));
    record_with(context, reference, args.on, request, &said, |store, draft| {
        if taken.stored {
            taken.keep(store)?;
        }
        told(store, reference, draft, &taken.digest)
    })
}

/// What is said of a document that was attached: its number, and who else has it.
fn told(
    store: &Store,
    reference: &ComplaintRef,
    draft: &Draft,
    digest: &Digest,
) -> anyhow::Result<Vec<String>> {
    let Act::FileAdded { file, stored, .. } = draft.act else { return Ok(Vec::new()) };
    let kept = if stored { "its bytes are stored" } else { "kept by reference" };
    let mut lines = vec![format!("  file {file}, {}, {kept}", size(digest.size))];
    let others = store.attached_elsewhere(&digest.sha256, reference, NAMED + 1)?;
    let named = others.iter().take(NAMED as usize);
    let mut named: Vec<String> =
        named.map(|it| format!("{} (file {})", it.reference, it.number)).collect();
    if others.len() > named.len() {
        named.push("others".to_owned());
    }
    if !named.is_empty() {
        let named = crate::render::list_and(&named);
        lines.push(format!("note: the same document is attached to {named}"));
    }
    Ok(lines)
}

/// A document that is to be attached, read once.
struct Taken {
    source: Source,
    digest: Digest,
    document: Document,
    stored: bool,
}

fn take(context: &Context, args: &FileAddArgs) -> anyhow::Result<Taken> {
    let from_stdin = args.path == Path::new("-");
    let stored = args.store || from_stdin;
    let mut source = match (&args.name, from_stdin) {
        (None, true) => {
            return Err(UsageError::new("standard input has no name of its own")
                .hint("add `--name NAME`, such as `--name scan.pdf`")
                .into());
        }
        (Some(_), false) => {
            return Err(UsageError::new(
                "`--name` is what a document from standard input is called",
            )
            .hint("a file keeps its own name; `--title TEXT` says what it is")
            .into());
        }
        (Some(_), true) => context.ui.document_on_stdin(LARGEST_STORED)?,
        (None, false) => context.ui.document(&args.path)?,
    };
    let name = match &args.name {
        Some(name) => name.clone(),
        None => file_name(&args.path)?,
    };
    check_size(&args.reference, &name, source.size(), stored)?;
    let place = source.place()?.unwrap_or_default();
    let path = match place.to_str() {
        Some(path) => path.to_owned(),
        // Its bytes are kept: from where they came need not lead back there.
        None if stored => place.to_string_lossy().into_owned(),
        None => return Err(unspeakable(&place).into()),
    };
    let digest = Digest::of(&mut source).map_err(|error| unread(&name, error))?;
    if digest.size != source.size() || !source.is_unchanged() {
        return Err(changed(&name).into());
    }
    let document = Document { name, path, sha256: digest.sha256.clone() };
    Ok(Taken { source, digest, document, stored })
}

fn check_size(
    reference: &ComplaintRef,
    name: &str,
    bytes: u64,
    stored: bool,
) -> anyhow::Result<()> {
    if bytes == 0 {
        return Err(Refusal::from(FileRefusal::Empty { name: name.to_owned() }).into());
    }
    if stored && bytes > LARGEST_STORED {
        let message = format!(
            "{name} has {bytes} bytes: the register stores at most {LARGEST_STORED} of a document"
        );
        let hint = format!(
            "nothing was recorded; `redress file add {reference} PATH` without `--store` keeps where it lies, and its digest"
        );
        return Err(Refused::new(message).hint(hint).into());
    }
    Ok(())
}

impl Taken {
    /// Writes its bytes into the register. They are read a second time, and must be the same.
    fn keep(&mut self, store: &Store) -> anyhow::Result<()> {
        let name = &self.document.name;
        self.source.rewind().map_err(|error| unread(name, error))?;
        match store.keep(&self.digest, &mut self.source) {
            Ok(()) if self.source.is_unchanged() => Ok(()),
            Ok(()) | Err(KeepError::Changed) => Err(changed(name).into()),
            Err(KeepError::Read(error)) => Err(unread(name, error)),
            Err(KeepError::Store(error)) => Err(error.into()),
        }
    }
}

/// The last part of a path, as it can be written down.
fn file_name(path: &Path) -> anyhow::Result<String> {
    let name = path.file_name().context("a file that was opened has a name")?;
    Ok(name.to_string_lossy().into_owned())
}

fn unspeakable(path: &Path) -> Refused {
    Refused::new(format!("the register cannot write the path {} down", path.display())).hint(
        "it is not text in Unicode: rename the file, or keep its bytes in the register with `--store`",
    )
}

fn unread(name: &str, error: io::Error) -> anyhow::Error {
    anyhow::Error::new(error).context(format!("cannot read {name} to its end"))
}

fn changed(name: &str) -> Refused {
    Refused::new(format!("{name} changed while it was read"))
        .hint("nothing was recorded; try again when nothing else writes to it")
}

fn list(context: &mut Context, args: &FileListArgs) -> anyhow::Result<Exit> {
    let stored = find(&context.read()?, &args.reference)?;
    let (name, files) = (args.reference.to_string(), &stored.complaint.files);
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || files.iter().map(|file| FileJson::new(&name, file)).collect();
    write_list(context.ui.data(), format, look, || files_sheet(&name, files), objects)?;
    if files.is_empty() {
        context.ui.nothing("No files.");
    }
    Ok(Exit::Done)
}

fn remove(context: &mut Context, args: FileRemoveArgs) -> anyhow::Result<Exit> {
    let reason = context.ui.text(Some(args.reason))?.unwrap_or_default();
    let request = Request::File(Box::new(FileRequest::Remove { file: args.file, reason }));
    let said = format!("Took file {} off", args.file);
    record(context, &args.reference, args.on, request, &said)
}

fn extract(context: &mut Context, args: &FileExtractArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let stored = find(&store, &args.reference)?;
    let (file, document) = stored_file(&stored.complaint.files, args)?;
    if context.settings.to_stdout && context.ui.terminal {
        return Err(Refused::new("a document is not written to a terminal, which it could drive")
            .hint("give it to a program with `|`, or name a file with `-o FILE`")
            .into());
    }
    check_content(&store, args, document)?;
    let mut path = context.settings.output.clone();
    if path.is_none() && !context.settings.to_stdout {
        let here = PathBuf::from(harmless_name(&document.name, file.number));
        context.ui.write_to(&here)?;
        path = Some(here);
    }
    if !args.force {
        context.ui.be_careful()?;
    }
    let mut bytes = store.content(&document.sha256)?.with_context(|| gone(args))?;
    copy(&mut bytes, context.ui.data())?;
    context.ui.bring_to_its_place()?;
    if let Some(path) = path {
        context.ui.say(&format!("Wrote {} ({}).", path.display(), size(file.size)));
    }
    Ok(Exit::Done)
}

/// The document of that number, if it stands and its bytes are kept.
fn stored_file<'a>(
    files: &'a [Attachment],
    args: &FileExtractArgs,
) -> anyhow::Result<(&'a Attachment, &'a Document)> {
    let (number, reference) = (args.file, args.reference.to_string());
    let Some(file) = files.iter().find(|it| it.number == number) else {
        let standing = files.iter().filter(|it| it.removed.is_none()).map(|it| it.number);
        let refusal = FileRefusal::None { file: number, reference, standing: standing.collect() };
        return Err(Refusal::from(refusal).into());
    };
    if let Some((on, _)) = file.removed {
        return Err(Refusal::from(FileRefusal::TakenOff { file: number, reference, on }).into());
    }
    let Some(document) = &file.document else {
        return Err(Refused::new(format!("file {number} of {reference} has been erased")).into());
    };
    if !file.stored {
        let message = format!("file {number} of {reference} is kept by reference");
        let hint = format!("it lay at {}", document.path);
        return Err(Refused::new(message).hint(hint).into());
    }
    Ok((file, document))
}

/// What is given out is what was attached, or nothing is given out.
fn check_content(store: &Store, args: &FileExtractArgs, document: &Document) -> anyhow::Result<()> {
    let mut bytes = store.content(&document.sha256)?.with_context(|| gone(args))?;
    let digest = Digest::of(&mut bytes).with_context(|| gone(args))?;
    if digest.sha256 == document.sha256 {
        return Ok(());
    }
    let message = format!(
        "the bytes of file {} of {} are not those that were attached",
        args.file, args.reference
    );
    Err(Refused::new(message)
        .hint(
            "nothing was written; keep the register, and look for the document in its last backup",
        )
        .into())
}

fn gone(args: &FileExtractArgs) -> String {
    format!(
        "the register is damaged: it does not have the bytes of file {} of {}",
        args.file, args.reference
    )
}

fn copy(from: &mut dyn Read, to: &mut dyn Write) -> anyhow::Result<()> {
    io::copy(from, to).map(drop).map_err(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            error.into()
        } else {
            anyhow::Error::new(error).context("cannot write the document")
        }
    })
}
