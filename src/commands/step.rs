//! `step`: a step that the procedure promises was taken, or does not apply.

use super::Context;
use super::record::record;
use crate::cli::StepArgs;
use crate::domain::{PeopleRequest, Request, StepResult};
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: StepArgs) -> anyhow::Result<Exit> {
    if let Some(from) = args.asked_of {
        let (step, text) = (args.step, context.ui.text(args.note)?);
        let request = Request::People(PeopleRequest::Asked { step, from, text });
        return record(context, &args.reference, args.on, request, "Recorded what was asked for");
    }
    if let Some(from) = args.received_from {
        let (step, text) = (args.step, context.ui.text(args.note)?);
        let request = Request::People(PeopleRequest::Came { step, from, text });
        return record(context, &args.reference, args.on, request, "Recorded what came for");
    }
    let result = match args.not_applicable {
        Some(_) => StepResult::NotApplicable,
        None => StepResult::Done,
    };
    let text = context.ui.text(args.not_applicable.or(args.note))?;
    let request = Request::Step {
        step: args.step,
        result,
        by: args.by,
        accept_late: context.ui.text(args.accept_late)?,
        decided_by: args.decided_by,
        text,
    };
    record(context, &args.reference, args.on, request, "Recorded a step of")
}
