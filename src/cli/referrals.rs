//! Referrals to outside bodies, and links between complaints.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};

use super::values::{act_day, clinic_code, one_line, one_of, text};
use crate::domain::{ComplaintRef, Decision, LinkKind};
use crate::procedure::Id;

/// `redress referral`
#[derive(Debug, Subcommand)]
pub enum ReferralCommand {
    /// Record that a complaint went to a body outside the clinic
    Add(ReferralAddArgs),
    /// Record what a body asked for, was sent, decided
    Amend(ReferralAmendArgs),
    /// List referrals, of one complaint or of the register
    List(ReferralListArgs),
}

/// `redress referral add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress referral add CARR-2026-0001 --body regulator --their-ref ENQ-88123
  redress referral add CARR-2026-0001 --body insurer 'Notified under section 4 of the policy'

What goes on to an outside stage with `redress escalate` has its referral already; `redress
referral list REF` shows its number.")]
pub struct ReferralAddArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// Why, in words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub text: Option<String>,
    /// The body: by the procedure's name, or regulator, insurer, police, safeguarding ...
    #[arg(long, value_name = "BODY")]
    pub body: Id,
    /// The reference under which the body keeps it
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub their_ref: Option<String>,
    /// The day it went there [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress referral amend`
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("news").args(["text", "their_ref", "asked_for", "asked_by", "sent", "decision"]).required(true).multiple(true))]
#[command(after_help = "\
Examples:
  redress referral amend CARR-2026-0001 1 --asked-for 'Copies of the notes' --asked-by 2026-05-01
  redress referral amend CARR-2026-0001 1 --sent 2026-04-28
  redress referral amend CARR-2026-0001 1 --decision partly-upheld --decided 2026-07-10

What is asked for by a day stands in `report due` and `report overdue` until it is sent.")]
pub struct ReferralAmendArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The referral, by its number
    #[arg(value_name = "N")]
    pub referral: u32,
    /// In words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub text: Option<String>,
    /// The reference under which the body keeps it
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub their_ref: Option<String>,
    /// What the body asks the clinic for; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub asked_for: Option<String>,
    /// By which day it wants that
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub asked_by: Option<NaiveDate>,
    /// The day on which it was sent
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub sent: Option<NaiveDate>,
    /// What the body decided
    #[arg(long, value_name = "DECISION", value_parser = one_of(Decision::ALL, Decision::word))]
    pub decision: Option<Decision>,
    /// The day of that [default: the day of `--on`]
    #[arg(long, value_name = "DATE", value_parser = act_day, requires = "decision")]
    pub decided: Option<NaiveDate>,
    /// The day on which the clinic heard of it [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress referral list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress referral list CARR-2026-0001
  redress referral list --body regulator --format csv")]
pub struct ReferralListArgs {
    /// Only of this complaint
    #[arg(value_name = "REF")]
    pub reference: Option<ComplaintRef>,
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only to this body
    #[arg(long, value_name = "BODY")]
    pub body: Option<Id>,
    /// Only what the body has not decided
    #[arg(long)]
    pub open: bool,
}

/// `redress link`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress link CARR-2026-0007 CARR-2026-0002 --as repeats
  redress link CARR-2026-0008 CARR-2026-0007 --as duplicate-of

The other complaint's history says the same of it, from its side. Of two complaints the last link
holds.")]
pub struct LinkArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The other complaint
    #[arg(value_name = "OTHER")]
    pub other: ComplaintRef,
    /// What the first is to the other
    #[arg(long = "as", value_name = "LINK", value_parser = one_of(LinkKind::ALL, LinkKind::word), default_value = "related")]
    pub link: LinkKind,
    /// The day on which that was seen [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}
