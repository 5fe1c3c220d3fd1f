//! `amend`: what was recorded is corrected, as a new event; before and after are said.

use super::Context;
use super::record::record;
use crate::cli::{AmendArgs, EventArgs, YesNo};
use crate::domain::{Correction, Details, Request, Words};
use crate::failure::{Exit, UsageError};

pub(super) fn run(context: &mut Context, args: AmendArgs) -> anyhow::Result<Exit> {
    let (details, mut words) = args.details.split(context)?;
    let (findings, found) = args.findings.split(context)?;
    let details = Details { findings, ..details };
    words.overlay(&found);
    let fields = details != Details::default() || words != Words::default();
    let reason = context.ui.text(args.reason)?;
    let request = match args.event.event {
        Some(_) if fields || !args.clear.is_empty() => {
            let message = "`--event` corrects an act, the other fields what was taken down";
            return Err(UsageError::new(message).hint("correct them one after the other").into());
        }
        Some(number) => correct(context, number, args.event, reason)?,
        None if !fields && args.clear.is_empty() => {
            return Err(UsageError::new("nothing to amend: no field is given")
                .hint("`redress help amend` lists the fields")
                .into());
        }
        None => {
            // Why it is accepted late is one thing, why the record is corrected another.
            let words = match words.reason {
                None => Words { reason, ..words },
                accepted => Words { reason: accepted, text: reason, ..words },
            };
            let (details, words) = (Box::new(details), Box::new(words));
            Request::Amend { details, cleared: args.clear, words }
        }
    };
    record(context, &args.reference, args.on, request, "Amended")
}

fn correct(
    context: &Context,
    number: usize,
    args: EventArgs,
    reason: Option<String>,
) -> anyhow::Result<Request> {
    let correction = Correction {
        on: args.was_on,
        by: args.by,
        outcome: args.outcome,
        points: args.points,
        apology: args.apology.map(|answer| answer == YesNo::Yes),
        expect: args.stated,
    };
    let text = context.ui.text(args.text)?;
    if correction.is_empty() && text.is_none() {
        let message = format!("nothing to amend: nothing of event {number} is given");
        return Err(UsageError::new(message)
            .hint("`--was-on`, `--by`, `--outcome`, `--point`, `--apology`, `--stated`, `--text`")
            .into());
    }
    let words = Box::new(Words { reason, text, ..Words::default() });
    Ok(Request::Correct { number, correction, words })
}
