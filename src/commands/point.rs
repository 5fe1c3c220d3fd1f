//! `point`: the heads of a complaint, and what was found on each.

use super::Context;
use super::intake::required;
use super::record::record;
use super::ruleset::{Ruleset, find};
use crate::cli::{NewPoint, PointCommand};
use crate::domain::{ComplaintRef, PointRequest, Request};
use crate::failure::{Exit, UsageError};
use crate::procedure::Outcome;
use crate::render::{PointJson, points_sheet, write_list};

pub(super) fn run(context: &mut Context, command: PointCommand) -> anyhow::Result<Exit> {
    let (reference, on, request, said) = match command {
        PointCommand::Add(args) => {
            let text = context.ui.text(Some(args.words))?.unwrap_or_default();
            let (facts, practitioner) = args.fields.split();
            let request = PointRequest::Add { text, facts, practitioner };
            (args.reference, args.on, request, "Added a point to")
        }
        PointCommand::Amend(args) => {
            if args.words.is_none() && args.fields == crate::cli::PointFieldArgs::default() {
                return Err(UsageError::new("nothing to amend: no field is given")
                    .hint("`redress help point amend` lists the fields")
                    .into());
            }
            let (facts, practitioner) = args.fields.split();
            let request = PointRequest::Amend {
                point: args.point,
                text: context.ui.text(args.words)?,
                facts,
                practitioner,
                reason: context.ui.text(args.reason)?,
            };
            (args.reference, args.on, request, "Amended a point of")
        }
        PointCommand::Decide(args) => {
            let outcome = outcome(context, args.outcome, "What was found?")?;
            let reason = context.ui.text(args.reason)?;
            let request = PointRequest::Decide { point: args.point, outcome, reason };
            (args.reference, args.on, request, "Decided a point of")
        }
        PointCommand::Withdraw(args) => {
            let reason = context.ui.text(Some(args.reason))?.unwrap_or_default();
            let request = PointRequest::Withdraw { point: args.point, reason };
            (args.reference, args.on, request, "Recorded the withdrawal of a point of")
        }
        PointCommand::List(args) => return list(context, &args.reference),
    };
    record(context, &reference, on, Request::Point(request), said)
}

/// The points of a complaint, with what was found on each.
fn list(context: &mut Context, reference: &ComplaintRef) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let complaint = &find(&store, reference)?.complaint;
    let procedure = Ruleset::of(&store, complaint)?.procedure;
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || PointJson::all(complaint, &procedure);
    write_list(context.ui.data(), format, look, || points_sheet(complaint), objects)?;
    if complaint.points.is_empty() {
        context.ui.nothing("It has no points.");
    }
    Ok(Exit::Done)
}

/// An outcome as it was given, or asked for.
pub(super) fn outcome(
    context: &Context,
    given: Option<Outcome>,
    question: &str,
) -> anyhow::Result<Outcome> {
    required(context, given, "--outcome OUTCOME", |context| {
        context.ui.prepare_to_ask();
        let choices: Vec<String> = Outcome::ALL.iter().map(ToString::to_string).collect();
        Ok(Outcome::ALL[context.ui.choose(question, &choices)?])
    })
}

impl NewPoint {
    /// The request that raises it.
    pub(super) fn request(self) -> Request {
        let Self { text, facts, practitioner } = self;
        Request::Point(PointRequest::Add { text, facts, practitioner })
    }
}
