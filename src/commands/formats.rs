//! Which formats there are of what a command prints, looked at before it does anything.

use std::path::Path;

use super::Context;
use crate::cli::{
    ActionCommand, ClinicCommand, Command, Deferred, FeedbackCommand, FileCommand, HolidayCommand,
    PointCommand, ProcedureCommand, ReferralCommand, Report,
};
use crate::failure::UsageError;
use crate::render::Format;
use crate::settings::Origin;
use crate::wording::shown;

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
    check_ending(context, has)?;
    if format == Format::Ics && has(&format) && asks_for_fields(command) {
        return Err(UsageError::new("a calendar has no fields: leave `--fields` out"));
    }
    if !has(&format) {
        if format == Format::Ics {
            let by = matches!(command, Command::Report(Deferred(Report::Due(_))));
            let without = if by { ", without `--by`" } else { "" };
            return Err(UsageError::new(format!(
                "only `report due` and `report agenda` come as ics{without}"
            )));
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

/// What people call a document, a table or a picture, and nothing here is written as.
const FOREIGN: [&str; 26] = [
    "avro", "bmp", "db", "doc", "docm", "docx", "gif", "gz", "jpeg", "jpg", "numbers", "odp",
    "ods", "odt", "pages", "parquet", "pdf", "png", "ppt", "pptx", "rtf", "svg", "xls", "xlsb",
    "xlsm", "zip",
];

/// Nobody wants TSV in a file that says to be a document of another kind.
fn check_ending(context: &Context, has: impl Fn(&Format) -> bool) -> Result<(), UsageError> {
    let file = context.settings.output.as_deref();
    let ending = file.and_then(Path::extension).and_then(|ending| ending.to_str());
    let (Some(file), Some(ending)) = (file, ending) else { return Ok(()) };
    let said = matches!(context.settings.format.origin, Origin::Flag("--format"));
    if said || !FOREIGN.contains(&ending.to_lowercase().as_str()) {
        return Ok(());
    }
    let all = Format::ALL.iter().filter(|format| **format != Format::Table && has(format));
    let all: Vec<&str> = all.map(|format| format.word()).collect();
    let file = shown(&file.display().to_string());
    let message = format!("{file}: nothing comes as {ending}: expected {}", all.join(", "));
    let hint = if ending.eq_ignore_ascii_case("parquet") {
        "`redress export FOLDER --as parquet` writes the whole register so".to_owned()
    } else {
        let instead = if has(&Format::Xlsx) { "xlsx` or `-o FILE.html" } else { "md" };
        format!("`-o FILE.{instead}`; or say what it is to hold with `--format`")
    };
    Err(UsageError::new(message).hint(hint))
}

fn asks_for_fields(command: &Command) -> bool {
    match command {
        Command::Report(Deferred(Report::Due(args))) => !args.duties.fields.fields.is_empty(),
        Command::Report(Deferred(Report::Agenda(args))) => !args.duties.fields.fields.is_empty(),
        _ => false,
    }
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
