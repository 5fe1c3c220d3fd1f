//! `export`: the register as files for other programs, a folder of them.

use std::fs;
use std::io::{BufWriter, Seek, Write};
use std::path::Path;

use anyhow::Context as _;

use super::Context;
use super::list::{check_clinic, check_period};
use crate::cli::ExportArgs;
use crate::failure::Exit;
use crate::render::{
    ExtractColumn, ExtractFormat, ExtractWriter, ExtractedFile, Format, Manifest, counted,
    extract_sheet, load_sql, plural, write_object, write_sheet,
};
use crate::report::{Extract, ExtractScope};
use crate::store::{Digest, SCHEMA_VERSION, Store};
use crate::ui::NewFolder;

/// The script beside the files that PostgreSQL is to take.
const LOAD: &str = "load.sql";

pub(super) fn run(context: &mut Context, args: &ExportArgs) -> anyhow::Result<Exit> {
    check_period(args.from, args.to)?;
    let store = context.read()?;
    check_clinic(&store, args.clinic.as_ref())?;
    let register = name(context, args);
    let folder = context.ui.new_folder(&args.folder, is_export)?;
    let scope = ExtractScope { clinic: args.clinic.clone(), from: args.from, to: args.to };
    let (mut tables, mut files) = (Vec::new(), Vec::new());
    for extract in Extract::ALL {
        let columns = ExtractColumn::all(&store.columns_of(&extract)?);
        if args.names || !extract.words {
            let table = (extract, columns.clone());
            files.push(table_of(&store, &folder, args.kind, &register, &scope, table)?);
        }
        tables.push((extract, columns));
    }
    if args.kind == ExtractFormat::Postgresql {
        write(&folder, LOAD, &load_sql(&register, &tables, &files))?;
    }
    let head = store.head()?;
    // Nobody waits for the disk who wants to record.
    drop(store);
    let manifest = Manifest::new(
        (&register, SCHEMA_VERSION, head.events, &head.hash),
        context.settings.today.value,
        (args.kind, args.names, &scope),
        &files,
    );
    write(&folder, Manifest::FILE, &manifest.text())?;
    folder.bring_to_its_place()?;
    tell(context, args, &files);
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => write_object(context.ui.data(), format, &manifest)?,
        _ => write_sheet(context.ui.data(), format, look, &extract_sheet(&files))?,
    }
    Ok(Exit::Done)
}

/// What the register is called among others: as was said, or as its file.
fn name(context: &Context, args: &ExportArgs) -> String {
    let stem = || {
        let file = &context.settings.db.value;
        file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
    };
    args.register.clone().unwrap_or_else(stem)
}

/// Whether a folder holds an export, whole or damaged, and nothing besides.
fn is_export(folder: &Path) -> bool {
    let Ok(text) = fs::read_to_string(folder.join(Manifest::FILE)) else { return false };
    let Some(files) = Manifest::files_of(&text) else { return false };
    let ours = |name: &str| {
        [Manifest::FILE, LOAD].contains(&name) || files.iter().any(|file| file == name)
    };
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(ours)))
    })
}

/// Writes a table into a file of its own.
fn table_of(
    store: &Store,
    folder: &NewFolder,
    format: ExtractFormat,
    register: &str,
    scope: &ExtractScope,
    (extract, columns): (Extract, Vec<ExtractColumn>),
) -> anyhow::Result<ExtractedFile> {
    let file = format!("{}.{}", extract.name, format.ending());
    let failed = || folder.failed(&file);
    let mut out = folder.file(&file)?;
    let buffer = BufWriter::with_capacity(256 * 1024, &mut out);
    let mut writer = ExtractWriter::new(buffer, format, register, &columns).with_context(failed)?;
    store.each_row_of(&extract, scope, |row| writer.write(row).with_context(failed))?;
    let rows = writer.end().with_context(failed)?;
    out.sync_all().with_context(failed)?;
    out.rewind().with_context(failed)?;
    let digest = Digest::of(&mut out).with_context(failed)?;
    let Digest { sha256, size: bytes } = digest;
    Ok(ExtractedFile { file, extract, columns, rows, bytes, sha256 })
}

fn write(folder: &NewFolder, name: &str, text: &str) -> anyhow::Result<()> {
    let mut file = folder.file(name)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.with_context(|| folder.failed(name))
}

fn tell(context: &Context, args: &ExportArgs, files: &[ExtractedFile]) {
    let complaints = files.iter().find(|it| it.extract.view == "v_complaint");
    let complaints = complaints.map_or(0, |it| i64::try_from(it.rows).unwrap_or(i64::MAX));
    context.ui.say(&format!(
        "Exported {} to {}: {}, {}.",
        plural(complaints, "complaint"),
        args.folder.display(),
        counted(files.len(), "file"),
        if args.names { "with names and what people wrote" } else { "without names" }
    ));
}
