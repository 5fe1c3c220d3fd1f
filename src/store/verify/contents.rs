//! The bytes of stored documents, against the digests in the history. Documents that lie elsewhere
//! are no part of the register: `file verify` looks at those.

use rusqlite::types::ValueRef;

use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::content::Digest;
use crate::store::error::StoreError;
use crate::store::open::Store;

/// Reads every stored document, piece by piece.
pub(super) fn check(store: &Store, faults: &mut Faults) -> Result<(), StoreError> {
    let mut statement = store.conn.prepare(
        "SELECT sha256, size, EXISTS (SELECT 1 FROM attachment
                 WHERE attachment.sha256 = attachment_content.sha256 AND stored = 1)
         FROM attachment_content ORDER BY rowid",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let ValueRef::Text(sha256) = row.get_ref(0)? else { continue };
        let sha256 = String::from_utf8_lossy(sha256).into_owned();
        let (size, needed): (u64, bool) = (row.get(1)?, row.get(2)?);
        let mut fault = |what: &str| {
            let row = Some(format!("sha256 {}", crate::wording::shown(&sha256)));
            let place = Place { row, ..Place::table("attachment_content") };
            faults.push(Fault::new(FaultSort::Attachment, place, what));
        };
        let read = store.content(&sha256)?.map(|mut reading| Digest::of(&mut reading));
        match read {
            Some(Ok(found)) if found.sha256 != sha256 => {
                fault("these are not the bytes that were attached");
            }
            Some(Ok(found)) if found.size != size => fault("its size is not that of its bytes"),
            Some(Ok(_)) => {}
            Some(Err(_)) | None => fault("its bytes cannot be read"),
        }
        if !needed {
            fault("no document of the register has these bytes");
        }
    }
    missing(store, faults)
}

/// Names the documents whose bytes should be there and are not.
fn missing(store: &Store, faults: &mut Faults) -> Result<(), StoreError> {
    let mut statement = store.conn.prepare(
        "SELECT ref, number FROM attachment JOIN complaint ON complaint.id = complaint_id
         WHERE stored = 1 AND NOT EXISTS
           (SELECT 1 FROM attachment_content WHERE attachment_content.sha256 = attachment.sha256)
         ORDER BY complaint_id, number",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (reference, number): (String, i64) = (row.get(0)?, row.get(1)?);
        let place = Place {
            table: Some("attachment".to_owned()),
            row: Some(format!("number {number}")),
            ..Place::subject(reference)
        };
        faults.push(Fault::new(FaultSort::Attachment, place, "its bytes are missing"));
    }
    Ok(())
}
