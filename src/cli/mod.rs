//! The command line: its verbs, flags and help, and nothing else. What a command does stands in
//! `commands/`, one file a verb.

mod actions;
mod acts;
mod calendar;
mod deferred;
mod duties;
mod export;
mod feedback;
mod fields;
mod figures;
mod files;
mod findings;
mod grade;
mod keep;
mod key;
mod look;
mod pack;
mod people;
mod points;
mod privacy;
mod procedure;
mod referrals;
mod returns;
mod setup;
mod time;
mod values;
mod verify;
mod when;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

pub use actions::{
    ActionAddArgs, ActionAmendArgs, ActionCommand, ActionDoneArgs, ActionDropArgs, ActionListArgs,
    ActionProgressArgs, ActionReviewArgs,
};
pub use acts::{
    AckArgs, AmendArgs, AssignArgs, CloseArgs, DetailArgs, EscalateArgs, EventArgs, NewArgs,
    NoteArgs, RespondArgs, StepArgs, UndoArgs, UpdateArgs,
};
pub use calendar::{
    CalendarArgs, HolidayAddArgs, HolidayCommand, HolidayImportArgs, HolidayListArgs,
    HolidayRemoveArgs, OwnDaysArgs, YesNo,
};
pub use deferred::Deferred;
pub use duties::{
    AgendaArgs, AgendaBy, DueArgs, DutiesBy, DutyArgs, OverdueArgs, WorkloadArgs, WorkloadBy,
};
pub use export::ExportArgs;
pub use feedback::{
    FeedbackAddArgs, FeedbackCommand, FeedbackListArgs, FeedbackNoteArgs, FeedbackRaiseArgs,
    FeedbackShowArgs,
};
pub use fields::{FieldsArgs, TableArgs};
pub use figures::{FigureArgs, FlowArgs, SummaryArgs, TimelinessArgs};
pub use files::{
    FileAddArgs, FileCommand, FileExtractArgs, FileListArgs, FileRemoveArgs, FileVerifyArgs,
};
pub use findings::FindingsArgs;
pub use grade::GradeArgs;
pub use keep::{BackupArgs, RestoreArgs};
pub use key::{InitArgs, KeyChangeArgs, KeyCommand, KeyNewArgs};
pub use look::{FilterArgs, FindArgs, ListArgs, RegisterArgs, Report, ShowArgs};
pub use pack::PackArgs;
pub use people::ConsentArgs;
pub use points::{NewPoint, PointCommand, PointFieldArgs};
pub use privacy::{LegalHoldArgs, RedactArgs, RetentionArgs, SubjectAccessArgs};
pub use procedure::{
    ExampleArgs, ProcedureAddArgs, ProcedureCheckArgs, ProcedureCommand, ProcedureDiffArgs,
    ProcedureShowArgs,
};
pub use referrals::{
    LinkArgs, ReferralAddArgs, ReferralAmendArgs, ReferralCommand, ReferralListArgs,
};
pub use returns::{AnnualArgs, CompareArgs, Ko41bArgs, LessonsArgs, ScotlandArgs, YearArgs};
pub use setup::{ClinicAddArgs, ClinicCommand, ClinicSetArgs, ClinicShowArgs, CompletionsArgs};
pub use time::{ExtendArgs, HoldArgs, ReopenArgs, ResumeArgs};
pub(crate) use values::{act_day, fact, one_line, past_day, text, time, usage};
use values::{data_format, one_of};
pub use verify::VerifyArgs;
pub use when::WhenArgs;

use crate::render::Format;

const EXAMPLES: &str = "\
Examples:
  redress new --clinic carrara --received 2026-04-02 --channel phone \\
      --complainant 'A. Patient' --summary 'Asymmetry after treatment'
  redress ack CARR-2026-0001 --on 2026-04-02 --by phone
  redress show CARR-2026-0001
  redress report overdue

Texts:
  other users of the machine see command lines, and shells keep them: a text may stand
  elsewhere, wherever the help of a flag says so
  -        standard input
  @FILE    a file
  @        your editor (VISUAL, or else EDITOR), on a terminal
  @@...    a text that begins with @

Formats:
  table    for people
  tsv      one record a line, no header
  csv      for spreadsheets
  json     an object, or an array of them; ndjson is one object a line
  md       Markdown for a file: the page of show, and a table from every verb that lists
           something (list, report, when, clinic list ...), but not from when --batch
  html     a page for a browser or for paper, and xlsx, a workbook: from every verb that lists
           something and from every report
  ics      days for a calendar, from report due and report agenda
  `-o FILE` takes the format from the ending of the file

Environment:
  REDRESS_DB       the register, where --db is not given
  REDRESS_KEY_FILE the key file of an encrypted register, where --key-file is not given
  REDRESS_TODAY    today, where --today is not given
  NO_COLOR         no colour, where --color is not given

Exit codes:
  0  done           1  refused or failed      2  wrong usage
  3  found, where a command was asked to say so (report overdue --fail-if-any, verify)
  130  interrupted";

/// A complaints register for private clinics: one SQLite file, each clinic's own procedure, and
/// every date that follows from it.
#[derive(Debug, Parser)]
#[command(
    name = "redress",
    version,
    max_term_width = 100,
    after_long_help = EXAMPLES,
    after_help = "`redress help VERB` says more, with examples; `redress --help` lists exit codes and environment.",
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// What holds for every verb.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every verb takes, before or after it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// The register.
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help = "The register; reports take several, a folder or 'a/*.db' [env: REDRESS_DB] [default: in your data folder]"
    )]
    pub db: Vec<PathBuf>,
    /// The file with the key of an encrypted register.
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help = "The key file of an encrypted register [env: REDRESS_KEY_FILE]"
    )]
    pub key_file: Option<PathBuf>,
    /// The day to take for today.
    #[arg(long, global = true, value_name = "DATE", value_parser = act_day, help = "Take this day for today [env: REDRESS_TODAY]")]
    pub today: Option<NaiveDate>,
    /// How to write data [default: table on a terminal, tsv elsewhere]
    #[arg(long, global = true, value_name = "FORMAT", value_parser = data_format())]
    pub format: Option<Format>,
    /// Write data to a file, whole or not at all; `-` is standard output
    #[arg(short, long, global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", value_parser = one_of(Colour::ALL, Colour::word))]
    pub color: Option<Colour>,
    /// Say nothing but data and errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Never ask; name what is missing instead
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Answer yes to every confirmation
    #[arg(long, global = true)]
    pub yes: bool,
    /// Who records [default: your login name]
    #[arg(long, global = true, value_name = "NAME", value_parser = one_line)]
    pub actor: Option<String>,
}

crate::wording::vocabulary! {
    /// When to colour.
    Colour, "when to colour" {
        /// On a terminal that takes it.
        Auto = "auto",
        /// Always.
        Always = "always",
        /// Never.
        Never = "never",
    }
}

/// The verbs, in the order of a complaint's life.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make an empty register
    Init(Deferred<InitArgs>),
    /// Record a complaint and show every date that follows from it
    New(Deferred<Box<NewArgs>>),
    /// Record that a complaint was acknowledged
    Ack(Deferred<AckArgs>),
    /// Record a holding letter or other word on progress
    Update(Deferred<UpdateArgs>),
    /// Record the response of the current stage
    Respond(Deferred<RespondArgs>),
    /// Take a complaint on to its next stage
    Escalate(Deferred<EscalateArgs>),
    /// Record a step that the procedure promises besides answering
    Step(Deferred<StepArgs>),
    /// Points of a complaint: add, amend, decide, withdraw, list
    #[command(subcommand)]
    Point(Deferred<PointCommand>),
    /// Say how grave a complaint is; limits may depend on it
    Grade(Deferred<GradeArgs>),
    /// Record where the patient's consent stands, and what waits for it
    Consent(Deferred<ConsentArgs>),
    /// Name who handles a complaint
    Assign(Deferred<AssignArgs>),
    /// Write something down about a complaint
    Note(Deferred<NoteArgs>),
    /// Correct what was recorded, as a new event
    Amend(Deferred<Box<AmendArgs>>),
    /// Take back the last act that you recorded, as a new event
    Undo(Deferred<UndoArgs>),
    /// Let a complaint wait, for a recorded reason
    Hold(Deferred<HoldArgs>),
    /// End a wait
    Resume(Deferred<ResumeArgs>),
    /// Give an obligation more time, as far as the procedure allows
    Extend(Deferred<ExtendArgs>),
    /// Actions: add, amend, progress, done, review, drop, list
    #[command(subcommand)]
    Action(Deferred<ActionCommand>),
    /// Outside bodies: refer a complaint, record what they ask for and decide, list
    #[command(subcommand)]
    Referral(Deferred<ReferralCommand>),
    /// Say what a complaint is to another
    Link(Deferred<LinkArgs>),
    /// Close a complaint
    Close(Deferred<CloseArgs>),
    /// Open a closed complaint again
    Reopen(Deferred<ReopenArgs>),
    /// Documents of a complaint: add, list, extract, verify, remove
    #[command(subcommand)]
    File(Deferred<FileCommand>),
    /// List complaints
    List(Deferred<ListArgs>),
    /// Find complaints by anything that was written about them
    Find(Deferred<FindArgs>),
    /// Show everything about one complaint
    Show(Deferred<ShowArgs>),
    /// Compliments, concerns and comments: add, list, show, note, raise to a complaint
    #[command(subcommand)]
    Feedback(Deferred<FeedbackCommand>),
    /// Work out when a limit ends
    When(Deferred<WhenArgs>),
    /// Print what is overdue, what is due, or the register
    #[command(subcommand)]
    Report(Deferred<Report>),
    /// Clinics: add, list, show, set
    #[command(subcommand)]
    Clinic(Deferred<ClinicCommand>),
    /// Procedures: list, show, new, check, diff, add, schema
    #[command(subcommand)]
    Procedure(Deferred<ProcedureCommand>),
    /// Bank holidays: list, add, remove, import
    #[command(subcommand)]
    Holiday(Deferred<HolidayCommand>),
    /// Erase the names and words of complaints and feedback, for good
    Redact(Deferred<RedactArgs>),
    /// Keep a complaint from being erased, or end that
    LegalHold(Deferred<LegalHoldArgs>),
    /// List what need not be kept any longer
    Retention(Deferred<RetentionArgs>),
    /// Prove that the register is whole: its history, and all that follows from it
    Verify(Deferred<VerifyArgs>),
    /// Copy the register to another file or folder, also while it is in use
    Backup(Deferred<BackupArgs>),
    /// Put a backup in the place of the register
    Restore(Deferred<RestoreArgs>),
    /// Write the register as files for other programs, a table each
    Export(Deferred<ExportArgs>),
    /// Bring a register of an older version up to date
    Upgrade,
    /// Encryption of the register: make a key file, set a key, change it, remove it
    #[command(subcommand)]
    Key(Deferred<KeyCommand>),
    /// Show each setting and where it comes from
    Config,
    /// Print a completion script for a shell
    Completions(Deferred<CompletionsArgs>),
}
