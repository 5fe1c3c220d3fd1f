//! `when`: works out when limits end, for one day or for every row of a file.

use std::io::BufWriter;
use std::path::Path;

use chrono::NaiveDate;

use super::Context;
use super::new::look_up_in;
use crate::batch::{Batch, BatchError, Defaults, run as run_batch};
use crate::cli::WhenArgs;
use crate::deadline::{
    Almanac, Counting, Explained, Moment, Nation, Receipt, ReceiptRule, WorkingCalendar,
};
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::Id;
use crate::render::{AnswerJson, Format, answers_sheet, explanation, plural, write_list};
use crate::report::{Answer, Whose};
use crate::settings::Origin;
use crate::store::{Store, StoreError};

/// Memory for what is written to a file.
const BUFFER: usize = 1 << 16;

pub(super) fn run(context: &mut Context, args: WhenArgs) -> anyhow::Result<Exit> {
    let from = args.from.unwrap_or(context.settings.today.value);
    let (way, whose) = way_of_counting(context, &args, from)?;
    match args.batch {
        Some(path) => batch(context, &path, way),
        None => answer(context, &args, &way, &whose, Moment { on: from, at: args.time }),
    }
}

fn answer(
    context: &mut Context,
    args: &WhenArgs,
    way: &Defaults,
    whose: &Whose,
    from: Moment,
) -> anyhow::Result<Exit> {
    let (format, look) = (context.ui.format, context.ui.look);
    if args.explain && format == Format::Csv {
        return Err(UsageError::new("`--explain` is words, which CSV has no column for")
            .hint("leave one of the two out; `--format json` has the days passed over")
            .into());
    }
    let explained = args.within.iter().map(|length| {
        let explained = Explained::new(&way.calendar, way.counting, *length, from);
        explained.map_err(|error| Refused::new(format!("`{length}` from {}: {error}", from.on)))
    });
    let answers = explained
        .map(|explained| Ok(Answer { explained: explained?, whose: whose.clone() }))
        .collect::<Result<Vec<Answer>, Refused>>()?;
    if args.explain && matches!(format, Format::Table | Format::Tsv) {
        explanation(context.ui.data(), look, &answers)?;
        return Ok(Exit::Done);
    }
    let objects = || answers.iter().map(AnswerJson::new).collect();
    write_list(context.ui.data(), format, look, || answers_sheet(&answers), objects)?;
    Ok(Exit::Done)
}

/// The calendar and the way of counting: the clinic's where one is named, and what flags say.
fn way_of_counting(
    context: &Context,
    args: &WhenArgs,
    from: NaiveDate,
) -> anyhow::Result<(Defaults, Whose)> {
    let (calendar, mut counting, whose) = match &args.clinic {
        Some(code) => {
            let (calendar, counting) = of_clinic(context, code, from)?;
            (calendar, counting, Whose::Clinic(code.clone()))
        }
        None if args.nation.is_empty() => {
            let calendar = of_nations(context, &[Nation::EnglandAndWales])?;
            (calendar, Counting::default(), Whose::Default)
        }
        None => (of_nations(context, &args.nation)?, Counting::default(), Whose::Named),
    };
    counting.inclusive = args.inclusive;
    counting.roll = args.roll.unwrap_or(counting.roll);
    match args.receipt {
        Some(ReceiptRule::Actual) => counting.receipt = Receipt::Actual,
        Some(ReceiptRule::Deemed) => counting.receipt = Receipt::Deemed { cut_off: None },
        None => {}
    }
    if let Some(given) = args.cut_off {
        match &mut counting.receipt {
            Receipt::Deemed { cut_off } => *cut_off = Some(given),
            Receipt::Actual => {
                return Err(UsageError::new("`--cut-off` is a part of deemed receipt")
                    .hint("give `--receipt deemed` with it")
                    .into());
            }
        }
    }
    Ok((Defaults { calendar, counting }, whose))
}

/// The bank holidays of nations, as the register knows them where there is one.
fn of_nations(context: &Context, nations: &[Nation]) -> anyhow::Result<WorkingCalendar> {
    let almanac = almanac_of(register(context)?.as_ref())?;
    let calendar = WorkingCalendar::builder().almanac(&almanac);
    Ok(nations.iter().fold(calendar, |calendar, nation| calendar.nation(*nation)).build())
}

/// The working days of a clinic, and how its procedure counts on a day: the register's, where
/// there is one and it has the clinic, and else the library's.
fn of_clinic(
    context: &Context,
    code: &Id,
    on: NaiveDate,
) -> anyhow::Result<(WorkingCalendar, Counting)> {
    let store = register(context)?;
    let (clinic, procedure) = look_up_in(store.as_ref(), code, on)?;
    let calendar = clinic.calendar(&almanac_of(store.as_ref())?);
    Ok((calendar, procedure.counting(false, None)))
}

/// The register, where there is one.
fn register(context: &Context) -> anyhow::Result<Option<Store>> {
    match context.read() {
        Ok(store) => Ok(Some(store)),
        Err(error) => match error.downcast_ref() {
            Some(StoreError::Missing { .. } | StoreError::Empty { .. }) => Ok(None),
            _ => Err(error),
        },
    }
}

fn almanac_of(store: Option<&Store>) -> anyhow::Result<Almanac> {
    Ok(store.map(Store::almanac).transpose()?.unwrap_or_default())
}

fn batch(context: &mut Context, path: &Path, defaults: Defaults) -> anyhow::Result<Exit> {
    let format = batch_format(context)?;
    let (input, name) = context.ui.open(path)?;
    let batch = Batch { name: &name, defaults, format, look: context.ui.look };
    let output = BufWriter::with_capacity(BUFFER, context.ui.data());
    let tally = run_batch(input, output, &batch).map_err(|error| match error {
        BatchError::Refused { ref hint, .. } => {
            anyhow::Error::from(Refused::new(error.to_string()).hint(hint.clone()))
        }
        other => other.into(),
    })?;
    if tally.errors > 0 {
        let errors = i64::try_from(tally.errors).unwrap_or(i64::MAX);
        let verb = if errors == 1 { "has" } else { "have" };
        context.ui.notice(&format!(
            "{} of {} {verb} an error: see the column `error`",
            plural(errors, "row"),
            tally.rows
        ));
    }
    Ok(Exit::Done)
}

/// CSV unless another format is asked for: a file goes in, and a file of the same sort comes out.
fn batch_format(context: &Context) -> Result<Format, UsageError> {
    let format = &context.settings.format;
    match (&format.origin, format.value) {
        (Origin::Flag("--format"), Format::Table)
        | (Origin::Flag(_), Format::Md | Format::Html | Format::Xlsx | Format::Ics) => {
            Err(UsageError::new("a batch is not written as a table")
                .hint("`--format` takes csv, tsv, json or ndjson here"))
        }
        (Origin::Default, _) | (_, Format::Table | Format::Md) => Ok(Format::Csv),
        (_, other) => Ok(other),
    }
}
