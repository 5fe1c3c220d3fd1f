//! `amend`: what was taken down is corrected, as a new event; before and after are said.

use super::Context;
use super::record::record;
use crate::cli::AmendArgs;
use crate::domain::{Details, Request, Words};
use crate::failure::{Exit, UsageError};

pub(super) fn run(context: &mut Context, args: AmendArgs) -> anyhow::Result<Exit> {
    let (details, words) = args.details.split(context)?;
    if details == Details::default() && words == Words::default() {
        return Err(UsageError::new("nothing to amend: no field is given")
            .hint("`redress help amend` lists the fields")
            .into());
    }
    let reason = context.ui.text(args.reason)?;
    // Why it is accepted late is one thing, why the record is corrected another.
    let words = match words.reason {
        None => Words { reason, ..words },
        accepted => Words { reason: accepted, text: reason, ..words },
    };
    let request = Request::Amend { details: Box::new(details), words: Box::new(words) };
    record(context, &args.reference, args.on, request, "Amended")
}
