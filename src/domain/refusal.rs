//! The reasons for which the rules say no, each with what explains it and the command that would
//! work.

use chrono::NaiveDate;

mod files;
mod findings;
mod follow_up;
mod grades;
mod keeping;
mod people;

pub use files::FileRefusal;
pub use findings::FindingRefusal;
pub use follow_up::FollowUpRefusal;
pub use grades::GradeRefusal;
pub use keeping::KeepingRefusal;
pub use people::PeopleRefusal;

use super::correction::Uncorrected;
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
        /// Whether the complaint is closed.
        closed: bool,
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
    #[error("the step `{step}` must be taken first{}: “{quote}”", awaited(out))]
    NeedsStep {
        /// The step.
        step: String,
        /// From whom something is still awaited for it.
        out: Vec<String>,
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
    /// Without a name in the procedure, a hold is explained.
    #[error("say for what {reference} waits")]
    HoldNeedsReason {
        /// The complaint.
        reference: String,
    },
    /// It waits for that already.
    #[error("{reference} has been on hold since {since}: {hold}")]
    WaitsAlready {
        /// The complaint.
        reference: String,
        /// Since when.
        since: NaiveDate,
        /// For what.
        hold: String,
    },
    /// It waits for nothing, or not for that.
    #[error("{reference} is not on hold for that")]
    DoesNotWait {
        /// The complaint.
        reference: String,
    },
    /// It waits for several things.
    #[error("{reference} is on hold for several reasons: {}", holds.join(", "))]
    WaitsForSeveral {
        /// The complaint.
        reference: String,
        /// For what.
        holds: Vec<String>,
    },
    /// The procedure knows no extension of this.
    #[error("the procedure does not let “{title}” be extended: “{quote}”")]
    NotExtendable {
        /// The obligation's title.
        title: String,
        /// The policy's words.
        quote: String,
    },
    /// Nothing that is open can be extended.
    #[error("nothing that is open for {reference} can be extended by its procedure")]
    NothingToExtend {
        /// The complaint.
        reference: String,
    },
    /// Several obligations can be extended.
    #[error("say which to extend: {}", open.join(", "))]
    WhichExtension {
        /// The open obligations.
        open: Vec<String>,
        /// The complaint.
        reference: String,
    },
    /// An extension takes more than was given.
    #[error("this extension needs `{flag}`: “{quote}”")]
    ExtensionNeeds {
        /// What is missing.
        flag: &'static str,
        /// The policy's words.
        quote: String,
    },
    /// The day has passed.
    #[error("“{title}” was due on {due_on}, and an extension is agreed before: “{quote}”")]
    ExtendedTooLate {
        /// The obligation's title.
        title: String,
        /// The day it was due.
        due_on: NaiveDate,
        /// The policy's words.
        quote: String,
    },
    /// It was extended as often as the procedure allows.
    #[error("“{title}” has been extended as often as the procedure allows ({times}): “{quote}”")]
    ExtendedOften {
        /// The obligation's title.
        title: String,
        /// How often.
        times: u32,
        /// The policy's words.
        quote: String,
    },
    /// It would be extended further than the procedure allows.
    #[error(
        "“{title}” would be due on {wanted}, and the procedure allows {most} at most: “{quote}”"
    )]
    ExtendedTooFar {
        /// The obligation's title.
        title: String,
        /// The day asked for.
        wanted: NaiveDate,
        /// The last day that is allowed.
        most: NaiveDate,
        /// The policy's words.
        quote: String,
    },
    /// It would not be extended at all.
    #[error("“{title}” is due on {due_on} already: {wanted} is no extension")]
    ExtendedByNothing {
        /// The obligation's title.
        title: String,
        /// The day asked for.
        wanted: NaiveDate,
        /// The day it is due.
        due_on: NaiveDate,
    },
    /// It is not closed.
    #[error("{reference} is not closed")]
    NotClosed {
        /// The complaint.
        reference: String,
    },
    /// Nothing has been asked of the complainant.
    #[error(
        "nothing has been said to the complainant of {reference} that waits for an answer: “{quote}”"
    )]
    NotAsked {
        /// The complaint.
        reference: String,
        /// The policy's words.
        quote: String,
    },
    /// The complainant has been heard from.
    #[error("the complainant of {reference} was heard from on {heard_on}: “{quote}”")]
    WasHeard {
        /// The complaint.
        reference: String,
        /// When.
        heard_on: NaiveDate,
        /// The policy's words.
        quote: String,
    },
    /// The complainant still has time to answer.
    #[error("{reference} may be closed as unanswered after {until}: “{quote}”")]
    StillAwaited {
        /// The complaint.
        reference: String,
        /// The last day of the wait.
        until: NaiveDate,
        /// The policy's words.
        quote: String,
    },
    /// The fact is a day.
    #[error("`{found}` is not a day: expected {fact}=YYYY-MM-DD")]
    NotADay {
        /// The fact.
        fact: String,
        /// What was given.
        found: String,
    },
    /// A complaint does not begin at that stage.
    #[error("a complaint does not begin at `{stage}`: expected {}", begins.join(" or "))]
    DoesNotBeginThere {
        /// The stage.
        stage: String,
        /// The stages at which it may.
        begins: Vec<String>,
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
    /// An event is not corrected or taken back.
    #[error(transparent)]
    Uncorrected(#[from] Uncorrected),
    /// Of the people of the complaint.
    #[error(transparent)]
    People(#[from] PeopleRefusal),
    /// A document cannot be attached or taken off.
    #[error(transparent)]
    File(#[from] FileRefusal),
    /// Something about an action, a referral or a link.
    #[error(transparent)]
    FollowUp(#[from] FollowUpRefusal),
    /// Nothing is erased, or nothing kept from it.
    #[error(transparent)]
    Keeping(#[from] KeepingRefusal),
    /// Nothing would change.
    #[error("nothing to amend: every field given has that value already")]
    NothingToAmend,
    /// What was found on points, or on the whole, does not fit.
    #[error(transparent)]
    Finding(#[from] FindingRefusal),
    /// The grade does not fit.
    #[error(transparent)]
    Grade(#[from] GradeRefusal),
    /// A day that cannot be counted.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

/// From whom something is still awaited, as the rest of a sentence.
fn awaited(out: &[String]) -> String {
    if out.is_empty() { String::new() } else { format!(" (awaited from {})", out.join(", ")) }
}
