//! `show`: everything about one complaint.

use super::Context;
use super::record::print_page;
use super::ruleset::{Ruleset, find};
use crate::cli::ShowArgs;
use crate::domain::Complaint;
use crate::failure::Exit;
use crate::render::{Format, why_page, why_sheet, write_sheet};
use crate::report::Record;

pub(super) fn run(context: &mut Context, args: &ShowArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let stored = find(&store, &args.reference)?;
    let ruleset = Ruleset::of(&store, &stored.complaint)?;
    if args.why && !matches!(context.ui.format, Format::Json | Format::Ndjson) {
        why(context, &ruleset, &stored.complaint)?;
    } else {
        // JSON has the reasons under `because` in any case.
        print_page(context, &ruleset, &stored.complaint)?;
    }
    Ok(Exit::Done)
}

/// Prints why each deadline is due on its day.
fn why(context: &mut Context, ruleset: &Ruleset, complaint: &Complaint) -> anyhow::Result<()> {
    let rules = ruleset.rules(context.settings.today.value);
    let record = Record::new(rules, &ruleset.clinic, complaint)?;
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Table => why_page(context.ui.data(), look, &record)?,
        _ => write_sheet(context.ui.data(), format, look, &why_sheet(&record.duties))?,
    }
    Ok(())
}
