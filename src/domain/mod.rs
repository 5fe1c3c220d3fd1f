//! The register's own rules: what a complaint is, what may happen to it, and what follows. Pure:
//! no clock, no database, no terminal.

mod clinic;
mod complaint;
mod deadlines;
mod decide;
mod event;
mod ids;
mod intake;
mod notice;
mod refusal;

pub use clinic::Clinic;
pub use complaint::{Answer, Closure, Complaint, Done, NoReceipt, Status, StepTaken, Visit};
pub use deadlines::{Deadline, Resolved, Scope, Settled, State, deadlines, fulfils};
pub use decide::{Request, Rules, Verdict, decide};
pub use event::{Act, Capacity, CloseReason, Details, Draft, Event, StepResult, Words};
pub use ids::{ComplaintRef, RefError};
pub use intake::{missing_details, receive};
pub use notice::{Lack, Lateness, Notice, lateness, next_stage, notices, open_steps};
pub use refusal::Refusal;
