//! The register file. The only module that knows SQL, and the only one that opens the database.
//!
//! Its words are the domain's: clinics, procedures, complaints, events. The history of events is
//! the truth; what is derived from it is written in the same transaction.

mod attachments;
mod canonical;
mod clinics;
mod complaints;
mod content;
mod convert;
mod copy;
mod duties;
mod erase;
mod error;
mod feedback;
mod filter;
mod follow_up;
mod guard;
mod head;
mod history;
mod holidays;
mod improvements;
mod key;
mod key_file;
mod list;
mod lost;
mod open;
mod place;
mod rebuilt;
mod recount;
mod restore;
mod rows;
mod search;
mod tally;
mod upgrade;
mod verify;
mod views;

pub use attachments::{AttachedTo, AttachmentRow};
pub use complaints::Stored;
pub use content::{Digest, KeepError, LARGEST_STORED, Reading};
pub use convert::{Converted, Old};
pub use copy::{Copied, Unfinished, folder_of, head_of, left_beside};
pub use duties::{DutyFilter, OpenDeadline, UnclosedRow};
pub use erase::Unswept;
pub use error::StoreError;
pub use feedback::FeedbackFilter;
pub use filter::ComplaintFilter;
pub use follow_up::SamePerson;
pub use head::Head;
pub use history::{EntryRow, Stamp, sha256};
pub use holidays::HolidayChange;
pub use key::{
    ENCRYPTION, Key, Kind, is_settled, is_unlocked, kind_of, require_encryption, unlock,
};
pub use key_file::{KeyFileError, make_key_file, read_key_file};
pub use list::{ComplaintRow, OpenOfEach};
pub use lost::Lost;
pub use open::{APPLICATION_ID, SCHEMA_VERSION, Store};
pub use place::{UnsafePlace, unsafe_place};
pub use recount::{Affected, ProcedureRow};
pub use restore::{Replaced, make_folder_of};
pub use search::Wanted;
pub use tally::Counted;
pub use upgrade::{Fill, Schema, Step, Upgraded, beside, upgrade};
pub use verify::Examination;
