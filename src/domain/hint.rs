//! The command that would work where the rules say no.

use super::refusal::Refusal;

impl Refusal {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Future { .. } => {
                "an act is recorded on the day it happened or later; leave `--on` out for today"
                    .to_owned()
            }
            Self::BeforeReceipt { .. } => {
                "give the day with `--on`, or correct the day of receipt with `redress amend --received DATE`"
                    .to_owned()
            }
            Self::AwareBeforeReceipt { .. } => {
                "`--received` is the first day on which the clinic had it, `--noticed` the day on which the complainant first knew of the matter"
                    .to_owned()
            }
            Self::BeforeStage { .. } => {
                "an act belongs to the current stage; write what happened earlier down with `redress note`"
                    .to_owned()
            }
            Self::Closed { reference, .. } => format!(
                "`redress reopen {reference} --reason TEXT` opens it again, `redress escalate {reference}` where the complainant goes on; `redress note {reference} TEXT` still works"
            ),
            Self::OutsideStage { reference, .. } => format!(
                "record what you hear with `redress note {reference} TEXT`, and the end with `redress close {reference}`"
            ),
            Self::AlreadyAnswered { reference, .. } => format!(
                "`redress escalate {reference}` goes on to the next stage, `redress note {reference} TEXT` records anything else"
            ),
            Self::NotAnswered { reference, closed: true, .. } => {
                format!("`redress reopen {reference} --reason TEXT` first")
            }
            Self::NotAnswered { reference, .. } => {
                format!("`redress respond {reference} --by CHANNEL --outcome OUTCOME` first")
            }
            Self::NoNextStage { .. } => {
                "record the end with `redress close`".to_owned()
            }
            Self::FactNeeded { fact, values, reference, .. } => {
                fact_needed(fact, values, reference)
            }
            Self::NeedsWriting { .. } => {
                "add `--in-writing` once the request has come in writing".to_owned()
            }
            Self::NeedsConfirmation { .. } => "add `--confirmed-by NAME`".to_owned(),
            Self::Late { acceptable: true, .. } => {
                "add `--accept-late REASON` to accept it all the same".to_owned()
            }
            Self::HandlerExcluded { .. } => "name somebody else with `--handler NAME`".to_owned(),
            Self::NeedsApology { .. } => "add `--apology` once the response contains one".to_owned(),
            Self::NeedsStep { step, reference, .. } => format!(
                "`redress step {reference} {step}`, or `redress step {reference} {step} --not-applicable REASON`"
            ),
            Self::Unanswered { reference } => format!(
                "`redress respond {reference}` first, or close it with another `--reason`, such as `withdrawn`"
            ),
            Self::BeforeLastAct { .. } => "give that day with `--on`, or a later one".to_owned(),
            Self::HoldNeedsReason { reference } => {
                format!("`redress hold {reference} --reason TEXT`")
            }
            Self::WaitsAlready { reference, .. } => format!("`redress resume {reference}` ends it"),
            Self::WaitsForSeveral { reference, holds } => {
                format!("`redress resume {reference} {}`", holds[0])
            }
            Self::WhichExtension { open, reference } => format!(
                "`redress extend {reference} {}`",
                open.first().map_or("OBLIGATION", String::as_str)
            ),
            Self::NotExtendable { .. } | Self::ExtendedTooLate { .. } | Self::ExtendedOften { .. } => {
                "tell the complainant of the delay, and record that with `redress update --expect DATE`"
                    .to_owned()
            }
            Self::ExtensionNeeds { flag, .. } => format!("add `{flag}`"),
            Self::ExtendedTooFar { most, .. } => format!("`--to {most}` is the most"),
            Self::NotAsked { reference, .. } => {
                format!("ask first, and record it with `redress update {reference}`")
            }
            Self::WasHeard { .. } | Self::StillAwaited { .. } => {
                "another `--reason` closes it now, such as `withdrawn`".to_owned()
            }
            Self::Uncorrected(why) => return why.hint(),
            Self::Finding(refusal) => refusal.hint(),
            Self::Grade(refusal) => refusal.hint(),
            Self::People(refusal) => refusal.hint(),
            Self::File(refusal) => refusal.hint(),
            Self::Keeping(refusal) => refusal.hint(),
            Self::FollowUp(refusal) => return refusal.hint(),
            Self::NotAhead { .. }
            | Self::Before { .. }
            | Self::AfterReceipt { .. }
            | Self::DoesNotApply { .. }
            | Self::Late { .. }
            | Self::Unknown(_)
            | Self::NoneSuch { .. }
            | Self::NothingToAmend
            | Self::DoesNotWait { .. }
            | Self::NothingToExtend { .. }
            | Self::ExtendedByNothing { .. }
            | Self::NotClosed { .. }
            | Self::NotADay { .. }
            | Self::DoesNotBeginThere { .. }
            | Self::OutOfRange(_) => return None,
        })
    }
}

/// How to record what a rule depends on: a fact has values, a grade and a field have none here.
fn fact_needed(fact: &str, values: &str, reference: &str) -> String {
    match (fact, values) {
        ("grade", "") => format!("`redress grade {reference}`"),
        (field, "") => format!("`redress amend {reference} --{field} VALUE`"),
        _ => {
            format!("`redress amend {reference} --fact {fact}=VALUE`, with VALUE one of {values}")
        }
    }
}
