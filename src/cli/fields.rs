//! Which columns of a list, and which table of a report, are written.

use clap::Args;

/// What a list is narrowed to.
#[derive(Debug, Default, Args)]
pub struct FieldsArgs {
    /// Only these columns, in this order, by the names that CSV has in its header
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub fields: Vec<String>,
}

/// What a report of several tables is narrowed to.
#[derive(Debug, Default, Args)]
pub struct TableArgs {
    /// Only this table [default: all; in tsv, csv and ndjson the first]
    #[arg(long, value_name = "KEY")]
    pub table: Option<String>,
    /// Its columns, or those of the first table.
    #[command(flatten)]
    pub fields: FieldsArgs,
}
