//! The register file. The only module that knows SQL, and the only one that opens the database.
//!
//! Its words are the domain's: clinics, procedures, complaints, events. The history of events is
//! the truth; what is derived from it is written in the same transaction.

mod attachments;
mod clinics;
mod complaints;
mod content;
mod error;
mod feedback;
mod filter;
mod follow_up;
mod history;
mod holidays;
mod list;
mod open;
mod rebuilt;
mod recount;
mod rows;
mod search;

pub use attachments::{AttachedTo, AttachmentRow};
pub use complaints::{OpenDeadline, Stored};
pub use content::{Digest, KeepError, LARGEST_STORED, Reading};
pub use error::StoreError;
pub use feedback::FeedbackFilter;
pub use filter::ComplaintFilter;
pub use follow_up::SamePerson;
pub use history::{EntryRow, Stamp, sha256};
pub use holidays::HolidayChange;
pub use list::{ComplaintRow, OpenOfEach};
pub use open::{APPLICATION_ID, SCHEMA_VERSION, Store};
pub use recount::{Affected, ProcedureRow};
pub use search::Wanted;
