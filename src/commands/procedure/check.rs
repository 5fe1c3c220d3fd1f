//! `procedure check`: proves a file, and works an example complaint through it.

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::{ExampleArgs, ProcedureCheckArgs};
use crate::commands::Context;
use crate::deadline::{Nation, WorkingCalendar};
use crate::domain::{Details, Example};
use crate::failure::Exit;
use crate::procedure::{Channel, FactKind, FileError, Procedure};
use crate::render::{
    ExampleJson, Format, example_sheet, list_and, plural, write_object, write_sheet,
};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, args: &ProcedureCheckArgs) -> anyhow::Result<Exit> {
    let text = context.ui.read_file(&args.file)?;
    let name = file_name(&args.file);
    let procedure = Procedure::from_toml(&text, &name)?;
    let (example, received_on) = work(context, &procedure, &args.example)?;
    if !example.faults.is_empty() {
        return Err(FileError::of_obligations(&text, &name, &example.faults).into());
    }
    context.ui.say(&format!("{name} is sound: {}.", contents(&procedure)));
    let notes = procedure.unused();
    for note in &notes {
        context.ui.notice(note);
    }
    say_example(context, &args.example, received_on);
    if example.rows.is_empty() {
        context.ui.notice(
            "no rule holds for this example: what they depend on is given with `--fact NAME=VALUE`",
        );
    }
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => {
            let object = ExampleJson::new(&procedure, received_on, &example, &notes);
            write_object(context.ui.data(), format, &object)?;
        }
        _ => write_sheet(context.ui.data(), format, look, &example_sheet(&example, received_on))?,
    }
    Ok(Exit::Done)
}

/// How a file is called in messages.
pub(super) fn file_name(path: &Path) -> String {
    if path == Path::new("-") {
        return "standard input".to_owned();
    }
    path.display().to_string()
}

/// Says what the example is.
pub(super) fn say_example(context: &Context, args: &ExampleArgs, received_on: NaiveDate) {
    let by = args.channel.unwrap_or(Channel::Letter);
    context.ui.say(&format!(
        "An example: received on {} by {by}, everything done on its due day.",
        long_day(received_on)
    ));
}

/// Works an example complaint through a procedure.
pub(super) fn work(
    context: &Context,
    procedure: &Procedure,
    args: &ExampleArgs,
) -> anyhow::Result<(Example, NaiveDate)> {
    let received_on = args.received.unwrap_or(context.settings.today.value);
    let nations = match (&procedure.clinic, args.nation.as_slice()) {
        (Some(clinic), []) => clinic.nation.clone(),
        (None, []) => vec![Nation::EnglandAndWales],
        (_, given) => given.to_vec(),
    };
    let calendar = nations
        .iter()
        .fold(WorkingCalendar::builder(), |builder, nation| builder.nation(*nation))
        .build();
    // Days that the procedure asks for are the day of receipt, as that of the matter is.
    let days = procedure.facts.iter().filter(|fact| fact.kind == FactKind::Day);
    let mut facts: std::collections::BTreeMap<_, _> =
        days.map(|fact| (fact.id.clone(), received_on.to_string())).collect();
    facts.extend(args.facts.iter().cloned());
    let details = Details {
        channel: Some(args.channel.unwrap_or(Channel::Letter)),
        received_on: Some(received_on),
        incident_on: Some(received_on),
        noticed_on: Some(received_on),
        facts,
        ..Details::default()
    };
    Ok((Example::of(procedure, &calendar, details)?, received_on))
}

/// What a procedure consists of: `2 stages, 3 obligations and 1 window`.
fn contents(procedure: &Procedure) -> String {
    let count = |all: usize, noun: &str| {
        (all > 0).then(|| plural(i64::try_from(all).unwrap_or(i64::MAX), noun))
    };
    let parts = [
        count(procedure.stages.len(), "stage"),
        count(procedure.obligations.len(), "obligation"),
        count(procedure.windows.len(), "window"),
        count(procedure.gates.len(), "gate"),
        count(procedure.steps.len(), "step"),
        count(procedure.facts.len(), "fact"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("`{}`, version {}, with {}", procedure.key, procedure.version, list_and(&parts))
}
