//! Where the register knows somebody, by name.

use std::ops::ControlFlow;

use crate::domain::{Subject, same_person};
use crate::report::{Names, Query};
use crate::store::{ComplaintFilter, FeedbackFilter, Store, StoreError, Wanted};

/// What somebody complained of or gave, or is the patient of; and what names them otherwise.
pub(super) fn subjects_of(
    store: &Store,
    person: &str,
) -> anyhow::Result<(Vec<Subject>, Vec<Subject>)> {
    let (mut theirs, mut mentions) = (Vec::new(), Vec::new());
    let phrase = format!("\"{}\"", person.replace('"', " "));
    if let Some(query) = Query::parse([phrase.as_str()], false) {
        let filter = ComplaintFilter::default();
        let (ids, _) = store.found(Wanted { query: &query, filter: &filter, most: None })?;
        store.each_of(&ids, |row| -> anyhow::Result<()> {
            let mut own = false;
            store.each_writing(&row.listed.reference, |_, writing| {
                let role = matches!(writing.field.as_str(), "complainant" | "patient");
                own = role && same_person(&writing.text, person);
                if own { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            let subject = row.listed.reference.parse()?;
            if own {
                theirs.push(subject);
            } else {
                mentions.push(subject);
            }
            Ok(())
        })?;
    }
    let mut names = Names::default();
    names.add(person);
    let filter = FeedbackFilter::default();
    store.each_feedback(&filter, |entry| -> Result<(), StoreError> {
        // What became a complaint goes with it.
        if entry.raised_as.is_some() {
            return Ok(());
        }
        let own = entry.from.as_deref().is_some_and(|from| same_person(from, person));
        let texts = [&entry.from, &entry.about, &entry.text];
        let whole = |text: &String| names.names_whole(text);
        if own {
            theirs.push(Subject::Feedback(entry.reference));
        } else if texts.into_iter().flatten().any(whole) {
            mentions.push(Subject::Feedback(entry.reference));
        }
        Ok(())
    })?;
    Ok((theirs, mentions))
}
