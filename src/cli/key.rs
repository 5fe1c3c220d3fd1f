//! The verbs that make a register and keep the key of an encrypted one: init, key.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `redress init`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress init
  redress --db training.db init --demo
  redress key new ~/redress.key && redress --key-file ~/redress.key init
  redress init --encrypt

With a key file the register is encrypted with that; with `--encrypt` alone a passphrase is
asked for. docs/encryption.md says which to choose, and what disk encryption does instead.")]
pub struct InitArgs {
    /// Encrypt the register, with the key file or with a passphrase that is asked for
    #[arg(long)]
    pub encrypt: bool,
    /// Fill it with three clinics and sixty complaints that nobody made, to learn and to try on
    #[arg(long)]
    pub demo: bool,
}

/// `redress key`
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Make a key file that only you may read
    New(KeyNewArgs),
    /// Encrypt a register that is not encrypted
    #[command(after_help = "\
Examples:
  redress key new ~/redress.key
  redress --key-file ~/redress.key key set
  redress key set

Without a key file a passphrase is asked for. Everything is written anew, proved, and put in the
place of the old file, which is then written over. Earlier backups stay as they are: readable.")]
    Set,
    /// Give an encrypted register another key
    Change(KeyChangeArgs),
    /// Take the encryption away: anybody who has the file can read it then
    #[command(after_help = "\
Examples:
  redress --key-file ~/redress.key key remove")]
    Remove,
}

/// `redress key new`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress key new ~/redress.key

The file holds 64 hexadecimal digits, and is never written over. Keep a copy of it apart from the
register and its backups: without it nobody can read them.")]
pub struct KeyNewArgs {
    /// The file to make
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `redress key change`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress key new ~/new.key
  redress --key-file ~/redress.key key change --to ~/new.key
  redress key change

`--key-file` is the present key. Without `--to` a new passphrase is asked for. Earlier backups keep
the key that they were made with: keep that too for as long as you keep them.")]
pub struct KeyChangeArgs {
    /// The key file to change to [default: a passphrase that is asked for]
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}
