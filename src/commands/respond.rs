//! `respond`: the current stage was answered.

use super::Context;
use super::intake::required;
use super::record::{channel, record};
use crate::cli::RespondArgs;
use crate::domain::Request;
use crate::failure::Exit;
use crate::procedure::Outcome;

pub(super) fn run(context: &mut Context, args: RespondArgs) -> anyhow::Result<Exit> {
    let outcome = required(context, args.outcome, "--outcome OUTCOME", |context| {
        context.ui.prepare_to_ask();
        let choices: Vec<String> = Outcome::ALL.iter().map(ToString::to_string).collect();
        Ok(Outcome::ALL[context.ui.choose("What was found?", &choices)?])
    })?;
    let request = Request::Respond {
        by: channel(context, args.by)?,
        outcome,
        apology: args.apology,
        text: context.ui.text(args.summary)?,
    };
    record(context, &args.reference, args.on, request, "Recorded the response to")
}
