//! `consent`: where the patient's consent to another's complaint stands.

use super::Context;
use super::record::record;
use crate::cli::ConsentArgs;
use crate::domain::{Consent, PeopleRequest, Request};
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: ConsentArgs) -> anyhow::Result<Exit> {
    let ConsentArgs { reference, state, on, by, note } = args;
    let said = match state {
        Consent::Asked => "Recorded that consent was asked for in",
        Consent::Received => "Recorded that consent was received for",
        Consent::Refused => "Recorded that consent was refused for",
        Consent::Withdrawn => "Recorded that consent was withdrawn for",
        Consent::NotNeeded => "Recorded that no consent is needed for",
    };
    let request = PeopleRequest::Consent { state, by, text: context.ui.text(note)? };
    record(context, &reference, on, Request::People(request), said)
}
