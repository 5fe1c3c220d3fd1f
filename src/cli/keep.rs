//! The verbs that keep the register: backup, restore.

use std::path::PathBuf;

use clap::Args;

/// `redress backup`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress backup /media/stick
  redress backup /srv/backups --keep 30 --quiet >/dev/null
  redress backup before-the-audit.db

In a folder the backup gets the register's name with the moment in UTC, such as
register-20260402-081500Z.db. Others may go on working. The backup is proved before it
gets its name: what has that name stays until then.

`--keep` removes only this register's own backups of such names, and only those whose whole
history the new one holds.")]
pub struct BackupArgs {
    /// The file to write, or the folder to write one into
    #[arg(value_name = "FILE/DIR")]
    pub to: PathBuf,
    /// Keep so many backups in the folder, and remove older ones
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub keep: Option<u32>,
    /// Write over a file that is something else than an older backup of this register
    #[arg(long)]
    pub force: bool,
}

/// `redress restore`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress --db drill.db restore /srv/backups/register-20260402-081500Z.db
  redress restore /srv/backups/register-20260402-081500Z.db --force

With `--force` the register that is there is kept beside it, as
register.db.before-restore-20260403-090000Z.")]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    /// Take the place of a register that is there, and keep that one beside it
    #[arg(long)]
    pub force: bool,
}
