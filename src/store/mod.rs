//! The register file. The only module that knows SQL, and the only one that opens the database.
//!
//! Its words are the domain's: clinics, procedures, complaints, events. The history of events is
//! the truth; what is derived from it is written in the same transaction.

mod clinics;
mod complaints;
mod error;
mod history;
mod holidays;
mod open;
mod recount;
mod rows;

pub use complaints::{ComplaintFilter, ComplaintRow, OpenDeadline, Stored};
pub use error::StoreError;
pub use history::{EntryRow, Stamp, sha256};
pub use holidays::HolidayChange;
pub use open::{APPLICATION_ID, SCHEMA_VERSION, Store};
pub use recount::{Affected, ProcedureRow};
