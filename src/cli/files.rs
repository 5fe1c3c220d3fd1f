//! Documents that belong to a complaint.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{act_day, one_line, one_of, text};
use crate::domain::{ComplaintRef, FileKind};

/// `redress file`
#[derive(Debug, Subcommand)]
pub enum FileCommand {
    /// Attach a document to a complaint
    Add(FileAddArgs),
    /// List the documents of a complaint
    List(FileListArgs),
    /// Write a stored document to a file
    Extract(FileExtractArgs),
    /// Check that every document is still what it was when it was attached
    Verify(FileVerifyArgs),
    /// Take a document off a complaint; the history keeps that it was there
    Remove(FileRemoveArgs),
}

/// `redress file add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress file add CARR-2026-0001 letter.pdf --type letter --title 'The complaint'
  redress file add CARR-2026-0001 before.jpg --type photograph --store
  scan-to-pdf | redress file add CARR-2026-0001 - --name scan.pdf

By default the register keeps where the file is, its size and its SHA-256, and the file stays where it
lies, whatever its size. With --store the register keeps its bytes, up to 32 MiB (33554432 bytes).")]
pub struct FileAddArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The file; `-` takes standard input, whose bytes are stored
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    /// What sort of document it is
    #[arg(long = "type", value_name = "TYPE", value_parser = one_of(FileKind::ALL, FileKind::word), default_value = "other")]
    pub kind: FileKind,
    /// What it is, in words
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub title: Option<String>,
    /// Keep its bytes in the register
    #[arg(long)]
    pub store: bool,
    /// What a document from standard input is called
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub name: Option<String>,
    /// The day it was attached [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress file list`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress file list CARR-2026-0001 --format json")]
pub struct FileListArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
}

/// `redress file extract`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress file extract CARR-2026-0001 2
  redress file extract CARR-2026-0001 2 -o before.jpg
  redress file extract CARR-2026-0001 1 -o - | pdftotext - -

Without -o it is written into the current folder under its own name, made harmless; with `-o -` to
standard output. It is checked against its SHA-256 first, and written whole or not at all.")]
pub struct FileExtractArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The number of the file (`redress file list` shows it)
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub file: u32,
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,
}

/// `redress file verify`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress file verify
  redress file verify CARR-2026-0001 --format json

It prints nothing when every document is what it was; otherwise a row for each that vanished, changed
or cannot be read, and it exits with 3.")]
pub struct FileVerifyArgs {
    /// Only the documents of this complaint
    #[arg(value_name = "REF")]
    pub reference: Option<ComplaintRef>,
}

/// `redress file remove`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress file remove CARR-2026-0001 2 --reason 'Belongs to another patient'

Stored bytes are deleted once no complaint has the document any more. A file kept by reference stays
where it lies.")]
pub struct FileRemoveArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The number of the file (`redress file list` shows it)
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub file: u32,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// The day it was taken off [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}
