//! Which formats there are of what a command prints, looked at before it does anything.

use super::Context;
use crate::cli::{
    ActionCommand, ClinicCommand, Command, Deferred, FeedbackCommand, FileCommand, HolidayCommand,
    PointCommand, ProcedureCommand, ReferralCommand, Report,
};
use crate::failure::UsageError;
use crate::render::Format;

/// What a command prints.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prints {
    /// Rows: every format but the calendar's.
    List,
    /// Rows that have a day each.
    Days,
    /// One thing, or what became of it.
    One,
    /// What has a format of its own, whatever the file is called.
    Own,
}

/// Refuses a format that the command does not have.
///
/// # Errors
///
/// [`UsageError`], with the formats that it has.
pub(super) fn check(context: &Context, command: &Command) -> Result<(), UsageError> {
    let (format, prints) = (context.ui.format, prints(command));
    if prints == Prints::Own {
        return Ok(());
    }
    let has = |format: &Format| match format {
        Format::Html | Format::Xlsx => prints != Prints::One,
        Format::Ics => prints == Prints::Days,
        _ => true,
    };
    if !has(&format) {
        if format == Format::Ics {
            return Err(UsageError::new("only `report due` and `report agenda` come as ics"));
        }
        let all = Format::ALL.iter().filter(|format| has(format)).map(|format| format.word());
        let all: Vec<&str> = all.collect();
        return Err(UsageError::new(format!(
            "what this command prints does not come as {format}: expected {}",
            all.join(", ")
        ))
        .hint("`redress list` and every report come as html and xlsx"));
    }
    if format == Format::Xlsx && context.ui.look.terminal {
        return Err(UsageError::new("a workbook is nothing for a terminal")
            .hint("name a file with `-o FILE.xlsx`"));
    }
    Ok(())
}

fn prints(command: &Command) -> Prints {
    match command {
        Command::Report(Deferred(Report::Due(args))) if args.by.is_none() => Prints::Days,
        Command::Report(Deferred(Report::Agenda(_))) => Prints::Days,
        Command::List(_)
        | Command::Find(_)
        | Command::Report(_)
        | Command::Retention(_)
        | Command::Config
        | Command::Action(Deferred(ActionCommand::List(_)))
        | Command::Clinic(Deferred(ClinicCommand::List))
        | Command::Feedback(Deferred(FeedbackCommand::List(_)))
        | Command::File(Deferred(FileCommand::List(_) | FileCommand::Verify(_)))
        | Command::Holiday(Deferred(HolidayCommand::List(_)))
        | Command::Point(Deferred(PointCommand::List(_)))
        | Command::Procedure(Deferred(ProcedureCommand::List))
        | Command::Referral(Deferred(ReferralCommand::List(_))) => Prints::List,
        Command::When(Deferred(args)) if !args.explain && args.batch.is_none() => Prints::List,
        Command::Redact(Deferred(args)) if args.dry_run => Prints::List,
        Command::Completions(_)
        | Command::File(Deferred(FileCommand::Extract(_)))
        | Command::Key(_)
        | Command::Procedure(Deferred(ProcedureCommand::New | ProcedureCommand::Schema)) => {
            Prints::Own
        }
        _ => Prints::One,
    }
}
