//! The verb that hands the register over to other programs.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::values::{act_day, clinic_code, one_line, one_of};
use crate::procedure::Id;
use crate::render::ExtractFormat;

/// `redress export`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress export figures
  redress export figures --as parquet --from 2026-01-01
  redress export to-load --as postgresql --register north-street
  cd to-load && psql -d complaints -f load.sql

The folder is made whole or not at all; an earlier export of that name is replaced, and nothing else.
Names and what people wrote are left out unless `--names` asks for them: then they stand in files
of their own, whose names end with _words. docs/sql.md describes every file and column.")]
pub struct ExportArgs {
    /// The folder to make
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// What to write
    #[arg(long = "as", value_name = "KIND", value_parser = one_of(ExtractFormat::ALL, ExtractFormat::word), default_value = "csv")]
    pub kind: ExtractFormat,
    /// With names and free words
    #[arg(long)]
    pub names: bool,
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only received on or after this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only received on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// What the register is called in the first column of every file [default: its file's name]
    #[arg(long, value_name = "WORD", value_parser = one_line)]
    pub register: Option<String>,
}
