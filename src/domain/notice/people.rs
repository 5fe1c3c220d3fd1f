//! What somebody should hear of the people of a complaint: who may not handle it, whose consent is
//! awaited, from whom something is still to come.

use std::fmt;

use crate::deadline::OutOfRange;
use crate::domain::complaint::{Complaint, same_person};
use crate::domain::deadlines::{Settled, deadlines};
use crate::domain::decide::Rules;
use crate::domain::event::{Act, Draft, StepResult};
use crate::domain::people::{CONSENT, about_refused};
use crate::domain::record::{Asked, Consent};
use crate::procedure::{Before, Id, Need};
use crate::wording::nearest;

/// Something worth saying of the people of a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleNotice {
    /// Whoever handles it is complained about.
    HandlerIsAbout {
        /// The person.
        handler: String,
        /// The complaint.
        reference: String,
    },
    /// Another complains for the patient, whose consent is not recorded.
    ConsentWanted {
        /// The complaint.
        reference: String,
    },
    /// Consent has been asked for, and these wait for it.
    ConsentAwaited {
        /// The titles of the obligations whose clock stands still.
        still: Vec<String>,
        /// Whether the response may not be sent before.
        gate: bool,
        /// The complaint.
        reference: String,
    },
    /// There is no consent.
    NoConsent {
        /// The complaint.
        reference: String,
    },
    /// Consent came, and its step is left to be taken.
    ConsentStepOpen {
        /// The complaint.
        reference: String,
    },
    /// A step was taken while something asked for it is out, or something came while more is.
    StillOut {
        /// From whom.
        from: Vec<String>,
    },
    /// Everything that was asked for a step has come.
    AllCame {
        /// The step.
        step: String,
        /// The complaint.
        reference: String,
    },
    /// It was not asked of them, but of somebody of nearly that name.
    Unasked {
        /// From whom it came.
        from: String,
        /// Of whom something was asked and is out.
        near: String,
        /// The step.
        step: String,
        /// The complaint.
        reference: String,
    },
}

impl fmt::Display for PeopleNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HandlerIsAbout { handler, reference } => write!(
                f,
                "{handler} handles it and is complained about: `redress assign {reference} NAME`"
            ),
            Self::ConsentWanted { reference } => write!(
                f,
                "the complainant is not the patient, whose consent is not recorded: `redress consent {reference} asked`, or `not-needed`"
            ),
            Self::ConsentAwaited { still, gate, reference } => {
                let titles: Vec<String> = still.iter().map(|title| format!("“{title}”")).collect();
                match titles.as_slice() {
                    [] => f.write_str("no limit waits for consent: every day stays as it is")?,
                    titles => {
                        let clock = if titles.len() == 1 { "clock" } else { "clocks" };
                        let stands = if titles.len() == 1 { "stands" } else { "stand" };
                        let titles = titles.join(" and ");
                        write!(f, "the {clock} of {titles} {stands} still until consent comes")?;
                    }
                }
                if *gate {
                    f.write_str("; without it no response can be sent")?;
                }
                write!(f, " (`redress consent {reference} received`, or `refused`)")
            }
            Self::NoConsent { reference } => write!(
                f,
                "where it cannot go on without consent: `redress close {reference} --reason no-consent`"
            ),
            Self::ConsentStepOpen { reference } => write!(
                f,
                "it came after its time: `redress step {reference} {CONSENT} --accept-late REASON` accepts it"
            ),
            Self::StillOut { from } => write!(f, "still awaited from {}", from.join(", ")),
            Self::AllCame { step, reference } => {
                write!(f, "everything asked for it has come: `redress step {reference} {step}`")
            }
            Self::Unasked { from, near, step, reference } => write!(
                f,
                "nothing was asked of {from}, and that asked of {near} is still out; if they are one person: `redress step {reference} {step} --received-from '{near}'`"
            ),
        }
    }
}

/// What to say of people after an act was recorded; `complaint` has it already.
pub(super) fn of_people(
    rules: Rules<'_>,
    complaint: &Complaint,
    draft: &Draft,
    said: &mut Vec<PeopleNotice>,
) -> Result<(), OutOfRange> {
    let reference = complaint.reference.to_string();
    match &draft.act {
        Act::Received { .. } if complaint.wants_consent(rules.procedure) => {
            said.push(PeopleNotice::ConsentWanted { reference });
        }
        Act::Amended { details, .. } => {
            let names_patient = details.capacity.is_some() || draft.words.patient.is_some();
            if names_patient && complaint.wants_consent(rules.procedure) {
                said.push(PeopleNotice::ConsentWanted { reference });
            }
            handler_is_about(rules, complaint, &draft.words.about, said);
        }
        Act::PointAdded { .. } | Act::PointAmended { .. } => {
            handler_is_about(rules, complaint, draft.words.practitioner.as_slice(), said);
        }
        Act::Consent { state, step, .. } => {
            said.extend(consent(rules, complaint, *state, step.is_some())?);
        }
        Act::StepTaken { step, result: StepResult::Done, .. } => {
            still_out(complaint, step, said);
        }
        Act::Came { step } => came(rules, complaint, step, draft, said),
        _ => {}
    }
    Ok(())
}

/// Somebody just named is whoever handles it now.
fn handler_is_about(
    rules: Rules<'_>,
    complaint: &Complaint,
    named: &[String],
    said: &mut Vec<PeopleNotice>,
) {
    let Some((handler, stage)) = complaint.visit().handler().zip(complaint.stage(rules.procedure))
    else {
        return;
    };
    let about = named.iter().any(|name| same_person(name, handler));
    if complaint.closed.is_none() && about_refused(stage, handler, about).is_err() {
        let (handler, reference) = (handler.to_owned(), complaint.reference.to_string());
        said.push(PeopleNotice::HandlerIsAbout { handler, reference });
    }
}

fn consent(
    rules: Rules<'_>,
    complaint: &Complaint,
    state: Consent,
    took_step: bool,
) -> Result<Option<PeopleNotice>, OutOfRange> {
    let reference = complaint.reference.to_string();
    Ok(match state {
        Consent::Asked => {
            let (still, gate) = (stands_still(rules, complaint)?, waits_at_gate(rules, complaint));
            Some(PeopleNotice::ConsentAwaited { still, gate, reference })
        }
        Consent::Refused | Consent::Withdrawn => Some(PeopleNotice::NoConsent { reference }),
        Consent::Received => {
            let step = rules.procedure.step(CONSENT).filter(|_| !took_step);
            let value = |name: &Id| complaint.condition(rules.procedure, name.as_str());
            let visit = complaint.visits.len() - 1;
            let left = step.is_some_and(|step| {
                let taken = complaint.step_taken(rules.procedure, visit, &step.id);
                let done = taken.is_some_and(|it| it.result == StepResult::Done);
                !done && step.when.hold(value) != Some(false)
            });
            left.then_some(PeopleNotice::ConsentStepOpen { reference })
        }
        Consent::NotNeeded => None,
    })
}

/// The titles of what waits for consent, each once.
fn stands_still(rules: Rules<'_>, complaint: &Complaint) -> Result<Vec<String>, OutOfRange> {
    let procedure = rules.procedure;
    let Some(hold) = procedure.hold(CONSENT) else { return Ok(Vec::new()) };
    let mut titles: Vec<String> = Vec::new();
    for deadline in deadlines(procedure, rules.calendar, complaint)? {
        let title = &procedure.obligations[deadline.rule].title;
        let waits = deadline.settled == Settled::OnHold && hold.stops(&deadline.obligation);
        if waits && !titles.contains(title) {
            titles.push(title.clone());
        }
    }
    Ok(titles)
}

/// Whether the response of the current stage is refused before consent.
fn waits_at_gate(rules: Rules<'_>, complaint: &Complaint) -> bool {
    let procedure = rules.procedure;
    let value = |name: &Id| complaint.condition(procedure, name.as_str());
    let mut gates = procedure.gates_at(Before::Respond, complaint.visit().stage.as_str());
    gates.any(|gate| {
        let needs = |need: &Need| matches!(need, Need::Step(step) if *step == *CONSENT);
        gate.needs.iter().any(needs) && gate.when.hold(value) != Some(false)
    })
}

fn still_out(complaint: &Complaint, step: &Id, said: &mut Vec<PeopleNotice>) {
    let from: Vec<String> = complaint.still_out(step).map(Asked::name).collect();
    if !from.is_empty() {
        said.push(PeopleNotice::StillOut { from });
    }
}

fn came(
    rules: Rules<'_>,
    complaint: &Complaint,
    step: &Id,
    draft: &Draft,
    said: &mut Vec<PeopleNotice>,
) {
    let reference = complaint.reference.to_string();
    let out: Vec<&str> = complaint.still_out(step).filter_map(|it| it.from.as_deref()).collect();
    if let Some(from) = &draft.words.from
        && let Some(near) = nearest(from, out.iter().copied())
    {
        let (from, near) = (from.clone(), near.to_owned());
        said.push(PeopleNotice::Unasked { from, near, step: step.to_string(), reference });
        return;
    }
    let visit = complaint.visits.len() - 1;
    if !out.is_empty() {
        still_out(complaint, step, said);
    } else if complaint.step_taken(rules.procedure, visit, step).is_none() {
        said.push(PeopleNotice::AllCame { step: step.to_string(), reference });
    }
}
