//! What every act on a complaint has in common: one transaction, one event, what follows from it.

use chrono::NaiveDate;

use super::Context;
use super::ruleset::{Ruleset, find};
use crate::domain::{
    Act, Complaint, ComplaintRef, Deadline, Draft, Request, Settled, Verdict, deadlines, decide,
    notices,
};
use crate::failure::Exit;
use crate::procedure::Channel;
use crate::render::{
    ComplaintJson, Format, action_changes, corrections, duties_sheet, findings_changed,
    markdown_page, page, plural, write_object, write_sheet,
};
use crate::report::Record;
use crate::store::Store;
use crate::wording::long_day;

/// Records what happened, says so, and prints the complaint. `{n}` in what is said stands for the
/// number of the action, point or the like.
pub(super) fn record(
    context: &mut Context,
    reference: &ComplaintRef,
    on: Option<NaiveDate>,
    request: Request,
    said: &str,
) -> anyhow::Result<Exit> {
    record_with(context, reference, on, request, said, |_, _| Ok(Vec::new()))
}

/// The same with more in the one transaction: it is given the event, and what it answers is said
/// once everything is kept.
pub(super) fn record_with(
    context: &mut Context,
    reference: &ComplaintRef,
    on: Option<NaiveDate>,
    request: Request,
    said: &str,
    more: impl FnOnce(&Store, &Draft) -> anyhow::Result<Vec<String>>,
) -> anyhow::Result<Exit> {
    let today = context.settings.today.value;
    let on = on.unwrap_or(today);
    let received_on = match &request {
        Request::Amend { details, .. } => details.received_on,
        _ => None,
    };
    let store = context.write()?;
    let mut stored = find(&store, reference)?;
    let ruleset = Ruleset::of(&store, &stored.complaint)?;
    let rules = ruleset.rules(today);
    if let Some(site) = request.site() {
        ruleset.clinic.check_site(site)?;
    }
    match decide(rules, &stored.complaint, on, request)? {
        Verdict::Already => {
            context.ui.say(&format!("{reference}: this stands in the record already."));
        }
        Verdict::Record(draft) => {
            let uncorrected = stored.complaint.clone();
            let before = deadlines(&ruleset.procedure, &ruleset.calendar, &stored.complaint)?;
            store.record(&mut stored, &draft, &context.stamp())?;
            let further = more(&store, &draft)?;
            let after = deadlines(&ruleset.procedure, &ruleset.calendar, &stored.complaint)?;
            store.derive(&stored, &ruleset.procedure, &after)?;
            let other = other_version(&store, &stored.complaint, received_on)?;
            context.commit(store)?;
            let number = draft.act.number().map(|number| number.to_string()).unwrap_or_default();
            let said = said.replace("{n}", &number);
            context.ui.say(&format!("{said} {reference}, on {}.", long_day(on)));
            let changed = changed(&uncorrected, &stored.complaint, &draft, &ruleset);
            let moved = changes(&ruleset, &before, &after);
            for line in further.into_iter().chain(changed).chain(moved) {
                context.ui.say(&line);
            }
            if let Some(version) = other {
                context.ui.notice(&format!(
                    "on the day of receipt version {version} of the procedure was in force; the complaint keeps version {}, under which it was recorded",
                    stored.complaint.procedure_version
                ));
            }
            for notice in notices(rules, &ruleset.clinic, &stored.complaint, &draft)? {
                context.ui.notice(&notice.to_string());
            }
            let (procedure, calendar) = (&ruleset.procedure, &ruleset.calendar);
            let provisional = super::calendar::provisional(procedure, calendar, &before, &after);
            super::calendar::warn(context, calendar, provisional);
        }
    }
    print(context, &ruleset, &stored.complaint)?;
    Ok(Exit::Done)
}

/// What an act changed of what stood in the complaint, a line each.
fn changed(before: &Complaint, after: &Complaint, draft: &Draft, ruleset: &Ruleset) -> Vec<String> {
    let mut lines = Vec::new();
    // What is found for the first time is no correction.
    if !matches!(draft.act, Act::Responded { .. }) {
        lines.extend(corrections(before, after, &ruleset.procedure));
        lines.extend(action_changes(before, after));
    }
    lines.extend(findings_changed(before, after));
    lines
}

/// The version that was in force on a corrected day of receipt, where it is another.
fn other_version(
    store: &Store,
    complaint: &Complaint,
    received_on: Option<NaiveDate>,
) -> anyhow::Result<Option<u32>> {
    let Some(received_on) = received_on else { return Ok(None) };
    let in_force = store.procedure_in_force(&complaint.procedure, received_on)?;
    let version = in_force.map(|procedure| procedure.version);
    Ok(version.filter(|version| *version != complaint.procedure_version))
}

/// Prints a complaint after an act: its deadlines, or the whole of it as JSON.
pub(super) fn print(
    context: &mut Context,
    ruleset: &Ruleset,
    complaint: &Complaint,
) -> anyhow::Result<()> {
    let record =
        Record::new(ruleset.rules(context.settings.today.value), &ruleset.clinic, complaint)?;
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => {
            write_object(context.ui.data(), format, &ComplaintJson::whole(&record))?;
        }
        _ => write_sheet(context.ui.data(), format, look, &duties_sheet(&record.duties, true))?,
    }
    Ok(())
}

/// Prints everything about a complaint.
pub(super) fn print_page(
    context: &mut Context,
    ruleset: &Ruleset,
    complaint: &Complaint,
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    if !matches!(format, Format::Table | Format::Md) {
        return print(context, ruleset, complaint);
    }
    let record =
        Record::new(ruleset.rules(context.settings.today.value), &ruleset.clinic, complaint)?;
    match format {
        Format::Md => markdown_page(context.ui.data(), &record)?,
        _ => page(context.ui.data(), look, &record)?,
    }
    Ok(())
}

/// What an act did to the deadlines, a line each.
fn changes(ruleset: &Ruleset, before: &[Deadline], after: &[Deadline]) -> Vec<String> {
    let title = |deadline: &Deadline| {
        let rule = ruleset.procedure.obligations.get(deadline.rule);
        rule.map_or_else(|| deadline.obligation.to_string(), |rule| rule.title.clone())
    };
    let same = |one: &Deadline, other: &Deadline| {
        (one.visit, &one.obligation, one.occurrence)
            == (other.visit, &other.obligation, other.occurrence)
    };
    let gone = before.iter().filter(|earlier| !after.iter().any(|it| same(earlier, it)));
    let mut lines: Vec<String> =
        gone.map(|earlier| format!("  “{}” no longer applies", title(earlier))).collect();
    for deadline in after {
        let earlier = before.iter().find(|earlier| same(earlier, deadline));
        if earlier == Some(deadline) {
            continue;
        }
        let title = title(deadline);
        let late = deadline.settled_on.map_or(0, |on| (on - deadline.due_on).num_days());
        lines.push(match deadline.settled {
            Settled::Open => format!("  “{title}” is due on {}", long_day(deadline.due_on)),
            Settled::OnHold => format!("  “{title}” waits: its clock stands still"),
            Settled::Met => format!("  “{title}” is met"),
            Settled::MetLate => format!("  “{title}” is met, {} late", plural(late, "day")),
            Settled::Waived => format!("  “{title}” is no longer needed"),
            Settled::Cancelled => format!("  “{title}” falls away"),
            Settled::Missed => {
                format!("  “{title}” was missed: it was due on {}", long_day(deadline.due_on))
            }
        });
    }
    lines
}

/// The channel of an act, asked for where it was not given and somebody is there.
pub(super) fn channel(context: &Context, given: Option<Channel>) -> anyhow::Result<Channel> {
    super::intake::required(context, given, "--by CHANNEL", |context| {
        context.ui.prepare_to_ask();
        let choices: Vec<String> = Channel::ALL.iter().map(ToString::to_string).collect();
        Ok(Channel::ALL[context.ui.choose("By which channel?", &choices)?])
    })
}
