//! Everything small that is typed, imported or read back: lists of bank holidays, complaints in
//! JSON, seals, names of documents, words that are looked for, and the values of flags.

use std::fmt::{Debug, Display};
use std::path::Path;
use std::str::FromStr;

use redress::deadline::{Length, Nation, WorkingWeek};
use redress::domain::{Amount, ComplaintRef, FeedbackRef, Span};
use redress::holidays::{Kind, kind, read_calendar, read_government, text};
use redress::procedure::{Anchor, Channel, Id, Limit, Outcome, Prefix};
use redress::render::{harmless_name, sanitize, sanitize_lines};
use redress::report::{Query, Seal, written};

/// Bytes as a list of bank holidays, in either format.
pub(crate) fn holidays(data: &[u8]) {
    let Ok(text) = text(data) else { return };
    let listed = match kind(text) {
        Ok(Kind::Government) => read_government(text, &[]),
        Ok(Kind::Calendar) => read_calendar(text, &[Nation::Scotland]),
        Err(error) => Err(error),
    };
    match listed {
        Ok(listed) => {
            for (nation, days) in &listed {
                assert!(days.iter().next().is_some() || listed.len() > 1);
                let _ = days.complete_years(*nation);
                for (day, title) in days.iter() {
                    assert!(!title.trim().is_empty(), "{day}");
                    assert!(days.contains(day));
                }
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Bytes as a complaint in JSON.
pub(crate) fn complaint_json(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Err(error) = redress::commands::read_complaint(text, Path::new("fuzzed.json")) {
        let told = error.to_string();
        assert!(told.starts_with("fuzzed.json"), "{told}");
        assert!(told.chars().count() < 2_000, "{told}");
    }
}

/// Bytes as a letter with seals in it.
pub(crate) fn seals(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = text.parse::<Seal>();
    for seal in Seal::all_in(text).into_iter().flatten() {
        assert_eq!(Seal::all_in(&format!("> {seal}\n")), Ok(vec![seal]));
    }
}

/// Bytes as the name of a document: what is written is one file of this folder, and the same when
/// it is made harmless again.
pub(crate) fn names(data: &[u8]) {
    let name = String::from_utf8_lossy(data);
    let safe = harmless_name(&name, 7);
    assert!(!safe.is_empty() && safe.len() <= 255, "{safe:?}");
    assert_eq!(Path::new(&safe).components().count(), 1, "{safe:?}");
    assert!(!safe.contains(['/', '\\', ':', '\0']) && !safe.starts_with(['.', '-']), "{safe:?}");
    assert!(!safe.chars().any(char::is_control), "{safe:?}");
    assert_eq!(harmless_name(&safe, 7), safe);
    assert!(!sanitize(&name).chars().any(char::is_control));
    let stays = |c| matches!(c, '\n' | '\t');
    assert!(!sanitize_lines(&name).chars().any(|c| c.is_control() && !stays(c)));
}

/// Bytes as what somebody looks for, a text a line, the last as what was written.
pub(crate) fn find(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let texts: Vec<&str> = text.lines().collect();
    let words = serde_json::json!({ "complainant": text, "text": texts.last() });
    for writing in written(&words) {
        let _ = writing.is_name();
    }
    let people: Vec<String> = text.split_whitespace().take(50).map(str::to_owned).collect();
    let Some(query) = Query::parse(texts.iter().copied(), true) else { return };
    for term in &query.terms {
        assert!(!term.tokens.is_empty());
        let _ = term.nearest(&people);
    }
}

/// Bytes as the value of each flag: what is read is written so that it reads back the same.
pub(crate) fn values(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    again::<ComplaintRef>(text);
    again::<FeedbackRef>(text);
    again::<Id>(text);
    again::<Prefix>(text);
    again::<Length>(text);
    again::<Limit>(text);
    again::<Anchor>(text);
    again::<Span>(text);
    again::<Amount>(text);
    again::<Nation>(text);
    again::<WorkingWeek>(text);
    again::<Channel>(text);
    again::<Outcome>(text);
}

fn again<T: FromStr + Display + PartialEq + Debug>(text: &str)
where
    T::Err: Debug + Display,
{
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            assert_eq!(written.parse::<T>().ok().as_ref(), Some(&value), "{text:?}: {written:?}");
        }
        Err(error) => assert!(error.to_string().chars().count() < 2_000, "{error}"),
    }
}
