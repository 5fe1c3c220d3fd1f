//! How grave a complaint is.

use chrono::NaiveDate;
use clap::Args;

use super::values::{act_day, text};
use crate::domain::ComplaintRef;
use crate::procedure::Id;

/// `redress grade`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress grade CARR-2026-0001
  redress grade CARR-2026-0001 --likelihood possible --consequence major
  redress grade CARR-2026-0001 high --reason 'A second patient reports the same'

The procedure's [grading] names the grades, and may put them on a matrix of likelihood and
consequence (`redress procedure show` shows it). Without it they are low, moderate, high and
extreme: of a likelihood (rare, unlikely, possible, likely, almost-certain) with a consequence
(negligible, minor, moderate, major, catastrophic), on the matrix that health services have in
common, or as you say. On a terminal they are asked for.")]
pub struct GradeArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The grade, where it is not that of a matrix
    #[arg(value_name = "GRADE")]
    pub grade: Option<Id>,
    /// How likely it is to happen again
    #[arg(long, value_name = "LIKELIHOOD", requires = "consequence")]
    pub likelihood: Option<Id>,
    /// How grave what follows from it is
    #[arg(long, value_name = "CONSEQUENCE", requires = "likelihood")]
    pub consequence: Option<Id>,
    /// Why; a grade that changes needs one; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// The day it was graded [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}
