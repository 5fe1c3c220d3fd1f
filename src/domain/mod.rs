//! The register's own rules: what a complaint is, what may happen to it, and what follows. Pure:
//! no clock, no database, no terminal.

mod clinic;
mod complaint;
mod correction;
mod deadlines;
mod decide;
mod details;
mod event;
mod example;
mod feedback;
mod hint;
mod ids;
mod intake;
mod notice;
mod numbers;
mod outlook;
mod own_days;
mod parts;
mod people;
mod pinned;
mod record;
mod recount;
mod refusal;
mod replay;
mod subject;

pub use crate::procedure::Capacity;
pub use clinic::Clinic;
pub use complaint::{Complaint, NoReceipt, Status, name_key, same_person};
pub use correction::{Correction, Uncorrected};
pub use deadlines::{
    Deadline, Extended, Resolved, Scope, Settled, State, Undated, Worked, deadlines, fulfils,
    is_of, worked,
};
pub use decide::{
    ActionRequest, FileRequest, GradeRequest, PeopleRequest, PointRequest, RedactRequest,
    ReferralRequest, Request, Rules, Verdict, decide, settle,
};
pub use details::{Details, Document, Words};
pub use event::{Act, CloseReason, Draft, Event, Standing, StepResult};
pub use example::{Example, ExampleRow};
pub use feedback::{
    Feedback, FeedbackAct, FeedbackDraft, FeedbackEntry, FeedbackEvent, FeedbackKind, FeedbackRef,
    FeedbackRefError, FeedbackRefusal, NoFeedback,
};
pub use ids::{ComplaintRef, RefError};
pub use intake::{missing_details, receive};
pub use notice::{FindingNotice, Lack, Notice, PeopleNotice, notices};
pub use outlook::{
    Lateness, RETENTION_YEARS, kept_until, lateness, next_stage, open_steps, step_until,
    unanswered_until, undated, window_to,
};
pub use own_days::{ClosedDays, OwnDays, Span, SpanError};
pub use parts::{Answer, Closure, Done, Extension, Held, StepTaken, Visit};
pub use pinned::{Cause, Change, Moved, Pin, PinnedDue};
pub use record::{
    Action, Amount, AmountError, Asked, Attachment, Consent, ConsentWord, Decision, FileKind,
    Findings, Found, Grading, LateCause, LegalHold, Link, LinkKind, Point, PointFacts,
    PointOutcome, Redaction, Referral, ReferralFacts, Remedy, RootCause, overall,
};
pub use recount::{CalendarChange, Recount};
pub use refusal::{
    FileRefusal, FindingRefusal, FollowUpRefusal, GradeRefusal, KeepingRefusal, PeopleRefusal,
    Refusal,
};
pub use subject::Subject;
