//! The reasons for which the rules say no, each with what explains it and the command that would
//! work.

use chrono::NaiveDate;

use crate::deadline::OutOfRange;
use crate::procedure::Verb;
use crate::wording::UnknownWord;

/// Why an act is refused. Nothing has been recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The act would lie in the future.
    #[error("{on} is in the future: today is {today}")]
    Future {
        /// The day given.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// The act would lie before the complaint.
    #[error("{on} is before the complaint was received on {received_on}")]
    BeforeReceipt {
        /// The day given.
        on: NaiveDate,
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// The act would lie before the stage to which it belongs.
    #[error("{on} is before `{stage}` began on {entered_on}")]
    BeforeStage {
        /// The day given.
        on: NaiveDate,
        /// The stage's title.
        stage: String,
        /// The day it began.
        entered_on: NaiveDate,
    },
    /// The day would lie before another that it must follow.
    #[error("{on} is before {what} on {since}")]
    Before {
        /// The day given.
        on: NaiveDate,
        /// What happened later.
        what: String,
        /// When.
        since: NaiveDate,
    },
    /// The stage cannot end before what was done at it.
    #[error("{on} is before the last act at this stage (`{verb}`) on {since}")]
    BeforeLastAct {
        /// The day given.
        on: NaiveDate,
        /// The act.
        verb: Verb,
        /// Its day.
        since: NaiveDate,
    },
    /// The clinic cannot be made aware of a complaint before it has it.
    #[error(
        "the clinic cannot have been made aware on {aware_on} of a complaint received on {received_on}"
    )]
    AwareBeforeReceipt {
        /// The day of awareness given.
        aware_on: NaiveDate,
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// What a complaint is about lies before it.
    #[error("`--{what} {on}` is after the complaint was received on {received_on}")]
    AfterReceipt {
        /// The flag.
        what: &'static str,
        /// The day given.
        on: NaiveDate,
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// The complaint is closed.
    #[error("{reference} was closed on {on}")]
    Closed {
        /// The complaint.
        reference: String,
        /// The day.
        on: NaiveDate,
    },
    /// The stage is not the clinic's to answer.
    #[error("`{stage}` is with an outside body: it is not for the clinic to answer")]
    OutsideStage {
        /// The stage's title.
        stage: String,
        /// The complaint.
        reference: String,
    },
    /// The stage has been answered.
    #[error("`{stage}` was answered on {on}, and nothing of it is left to {verb}")]
    AlreadyAnswered {
        /// The stage's title.
        stage: String,
        /// The day.
        on: NaiveDate,
        /// The act.
        verb: &'static str,
        /// The complaint.
        reference: String,
    },
    /// The stage has not been answered yet.
    #[error("`{stage}` has not been answered yet")]
    NotAnswered {
        /// The stage's title.
        stage: String,
        /// The complaint.
        reference: String,
    },
    /// No stage follows.
    #[error("no stage follows `{stage}`")]
    NoNextStage {
        /// The stage's title.
        stage: String,
    },
    /// The named stage is not ahead.
    #[error("`{to}` does not follow `{stage}`")]
    NotAhead {
        /// The stage asked for.
        to: String,
        /// The current stage's title.
        stage: String,
    },
    /// The named stage does not exist for this complaint.
    #[error("`{to}` does not apply to this complaint: {why}")]
    DoesNotApply {
        /// The stage asked for.
        to: String,
        /// The condition that does not hold.
        why: String,
    },
    /// Whether a stage applies depends on something that is not recorded.
    #[error("whether `{stage}` applies is not known: {ask}")]
    FactNeeded {
        /// The stage's title.
        stage: String,
        /// The question.
        ask: String,
        /// The name of the fact.
        fact: String,
        /// Its values.
        values: String,
        /// The complaint.
        reference: String,
    },
    /// The request must be in writing.
    #[error("`{stage}` is entered by a request in writing: “{quote}”")]
    NeedsWriting {
        /// The stage's title.
        stage: String,
        /// The policy's words.
        quote: String,
    },
    /// Somebody must confirm.
    #[error("`{stage}` begins only when {by} has confirmed it: “{quote}”")]
    NeedsConfirmation {
        /// The stage's title.
        stage: String,
        /// Who must confirm.
        by: String,
        /// The policy's words.
        quote: String,
    },
    /// The window has passed, and a late request needs a reason.
    #[error("the time to go on to `{stage}` ended on {until}: “{quote}”")]
    Late {
        /// The stage's title.
        stage: String,
        /// The last day of the window.
        until: NaiveDate,
        /// The policy's words.
        quote: String,
        /// Whether it can be accepted all the same, with a reason.
        acceptable: bool,
    },
    /// The handler may not handle this stage.
    #[error("{handler} handled `{earlier}` and may not handle `{stage}`: “{quote}”")]
    HandlerExcluded {
        /// The person.
        handler: String,
        /// The title of the stage that excludes them.
        earlier: String,
        /// The stage's title.
        stage: String,
        /// The policy's words.
        quote: String,
    },
    /// The response must contain an apology.
    #[error("this response must contain an apology: “{quote}”")]
    NeedsApology {
        /// The policy's words.
        quote: String,
    },
    /// A step must be taken first.
    #[error("the step `{step}` must be taken first: “{quote}”")]
    NeedsStep {
        /// The step.
        step: String,
        /// The policy's words.
        quote: String,
        /// The complaint.
        reference: String,
    },
    /// A complaint is resolved when it has been answered.
    #[error("{reference} has not been answered, so it cannot be closed as resolved")]
    Unanswered {
        /// The complaint.
        reference: String,
    },
    /// A name that the procedure does not have.
    #[error(transparent)]
    Unknown(#[from] UnknownWord),
    /// The procedure has no list to choose from.
    #[error("`{found}` is not {noun}: this clinic's procedure has none")]
    NoneSuch {
        /// What was asked for.
        found: String,
        /// What it should be.
        noun: &'static str,
    },
    /// Nothing would change.
    #[error("nothing to amend: every field given has that value already")]
    NothingToAmend,
    /// A day that cannot be counted.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

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
                "`redress note {reference} TEXT` still works, and `redress escalate {reference}` where the complainant goes on"
            ),
            Self::OutsideStage { reference, .. } => format!(
                "record what you hear with `redress note {reference} TEXT`, and the end with `redress close {reference}`"
            ),
            Self::AlreadyAnswered { reference, .. } => format!(
                "`redress escalate {reference}` goes on to the next stage, `redress note {reference} TEXT` records anything else"
            ),
            Self::NotAnswered { reference, .. } => {
                format!("`redress respond {reference} --by CHANNEL --outcome OUTCOME` first")
            }
            Self::NoNextStage { .. } => {
                "record the end with `redress close`".to_owned()
            }
            Self::FactNeeded { fact, values, reference, .. } => {
                format!("`redress amend {reference} --fact {fact}=VALUE`, with VALUE one of {values}")
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
            Self::NotAhead { .. }
            | Self::Before { .. }
            | Self::AfterReceipt { .. }
            | Self::DoesNotApply { .. }
            | Self::Late { .. }
            | Self::Unknown(_)
            | Self::NoneSuch { .. }
            | Self::NothingToAmend
            | Self::OutOfRange(_) => return None,
        })
    }
}
