//! Feedback computed again from its events: one row each.

use super::complaints::{Compared, Received, each_received};
use super::tables::{Family, Table};
use super::worker::unreadable;
use crate::domain::{Feedback, FeedbackAct, FeedbackRef};
use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::error::StoreError;
use crate::store::open::Store;

/// Computes all feedback again, into a register in memory that has the clinics.
pub(super) fn check(
    store: &Store,
    expected: &Store,
    tables: &[Table],
    compared: &mut Compared,
    faults: &mut Faults,
) -> Result<(), StoreError> {
    let table = tables.iter().position(|table| table.family == Family::Feedback);
    each_received(store, Family::Feedback, faults, |faults, received| {
        let subject = received.subject.as_str();
        let id = match read(store, expected, &received)? {
            Ok(feedback) => {
                compared.events += i64::try_from(feedback.events.len()).unwrap_or_default();
                expected.count_feedback_reference(&feedback.entry)?;
                if received.id.is_none() {
                    let place =
                        Place { table: Some("feedback".to_owned()), ..Place::subject(subject) };
                    let what = "the events give this feedback, and its row is missing";
                    faults.push(Fault::new(FaultSort::Derived, place, what));
                }
                expected.insert_feedback(received.id, &feedback.entry)?;
                received.id
            }
            Err(fault) => {
                faults.push(fault);
                None
            }
        };
        let Some(table) = table else { return Ok(()) };
        // What was not compared is no stray: its fault has been said.
        compared.rows[table] += match id {
            Some(id) => tables[table].compare(
                &store.conn,
                &expected.conn,
                Some((id, subject)),
                |fault| faults.push(fault),
            )?,
            None => i64::from(received.id.is_some()),
        };
        expected.conn.prepare_cached("DELETE FROM feedback")?.execute([])?;
        Ok(())
    })
}

/// Feedback as its events give it, or why they give none.
fn read(
    store: &Store,
    expected: &Store,
    received: &Received,
) -> Result<Result<Feedback, Fault>, StoreError> {
    let subject = received.subject.as_str();
    let at = |seq: i64, what: &str| {
        Ok(Err(Fault::new(FaultSort::Event, Place::event(seq, subject), what)))
    };
    let reference: FeedbackRef = match subject.parse() {
        Ok(reference) if FeedbackRef::to_string(&reference) == subject => reference,
        _ => return at(received.seq, "its subject is no reference of feedback"),
    };
    let feedback = match store.feedback(&reference) {
        Ok(Some(feedback)) => feedback,
        Ok(None) => return at(received.seq, "the feedback has no history"),
        Err(error) => return unreadable(error, received).map(Err),
    };
    let mut later = feedback.events.iter().skip(1);
    let again = later.find(|it| matches!(it.draft.act, FeedbackAct::Received { .. }));
    if let Some(event) = again {
        return at(event.seq, "the feedback was received already");
    }
    match expected.clinic(feedback.entry.clinic.as_str())? {
        None => at(received.seq, "it names a clinic that no event added"),
        Some(clinic) if clinic.prefix != feedback.entry.reference.prefix => {
            at(received.seq, "its reference is not one of its clinic")
        }
        Some(_) => Ok(Ok(feedback)),
    }
}
