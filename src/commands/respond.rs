//! `respond`: the current stage was answered.

use super::Context;
use super::point::outcome;
use super::record::{channel, record};
use super::ruleset::find;
use crate::cli::RespondArgs;
use crate::domain::{Complaint, PointOutcome, Request, Words};
use crate::failure::Exit;
use crate::procedure::Outcome;

pub(super) fn run(context: &mut Context, mut args: RespondArgs) -> anyhow::Result<Exit> {
    let outcome = match args.outcome {
        None => outcome_of(context, &mut args)?,
        given => given,
    };
    let (findings, words) = args.findings.split(context)?;
    let text = context.ui.text(args.summary)?;
    let request = Request::Respond {
        by: channel(context, args.by)?,
        outcome,
        points: args.points,
        apology: args.apology,
        findings,
        words: Box::new(Words { text, ..words }),
    };
    record(context, &args.reference, args.on, request, "Recorded the response to")
}

/// Asks for the outcome of each point that is left open, from which that of the whole follows;
/// of a complaint without points, for that of the whole.
fn outcome_of(context: &Context, args: &mut RespondArgs) -> anyhow::Result<Option<Outcome>> {
    let complaint = find(&context.read()?, &args.reference)?.complaint;
    let on = args.on.unwrap_or(context.settings.today.value);
    if !complaint.standing_points().any(|point| point.on <= on) && args.points.is_empty() {
        return outcome(context, None, "What was found?").map(Some);
    }
    if context.ui.can_ask {
        let asked = ask_points(context, &complaint, args)?;
        args.points.extend(asked);
    }
    Ok(None)
}

fn ask_points(
    context: &Context,
    complaint: &Complaint,
    args: &RespondArgs,
) -> anyhow::Result<Vec<PointOutcome>> {
    let current = complaint.visits.len() - 1;
    let on = args.on.unwrap_or(context.settings.today.value);
    let mut asked = Vec::new();
    for point in complaint.standing_points().filter(|point| point.on <= on) {
        let number = point.number;
        let given = args.points.iter().any(|it| it.point == number);
        if given || point.outcome_at(current).is_some() {
            continue;
        }
        let text = point.text.as_deref().unwrap_or_default();
        let question = format!("What was found on point {number}: {}?", short(text));
        asked.push(PointOutcome { point: number, outcome: outcome(context, None, &question)? });
    }
    Ok(asked)
}

/// The beginning of a text, harmless and on one line.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = crate::render::sanitize(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
