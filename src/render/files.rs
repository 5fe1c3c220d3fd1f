//! Attached documents: as a sheet, as JSON, and under a name that is safe to write to.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet, Urgency};
use super::text::is_dangerous;
use crate::domain::Attachment;
use crate::report::FileFault;

/// The documents of a complaint, one a row.
#[must_use]
pub fn files_sheet(reference: &str, files: &[Attachment]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", ""),
        ("file", "File"),
        ("added_on", "Attached"),
        ("type", "Type"),
        ("name", "Name"),
        ("title", "Title"),
        ("size", ""),
        ("", "Size"),
        ("kept", "Kept"),
        ("sha256", ""),
        ("path", ""),
        ("removed_on", ""),
        ("removed_reason", ""),
    ])
    .titled("Documents");
    sheet.expendable = &["Attached", "Type", "Size"];
    for file in files {
        let document = file.document.as_ref();
        let removed = file.removed.as_ref();
        sheet.rows.push(vec![
            Cell::Word(reference.to_owned()),
            Cell::Number(file.number.into()),
            Cell::Day(file.on),
            Cell::Word(file.kind.to_string()),
            Cell::text(document.map(|it| it.name.as_str())),
            Cell::text(file.title.as_deref()),
            Cell::Number(i64::try_from(file.size).unwrap_or(i64::MAX)),
            Cell::Word(size(file.size)),
            Cell::Word(kept(file).to_owned()),
            Cell::text(document.map(|it| it.sha256.as_str())),
            Cell::text(document.map(|it| it.path.as_str())),
            Cell::day(removed.map(|(on, _)| *on)),
            Cell::text(removed.and_then(|(_, reason)| reason.as_deref())),
        ]);
    }
    sheet
}

/// Where a document is.
pub(super) fn kept(file: &Attachment) -> &'static str {
    match (&file.removed, &file.document, file.stored) {
        (Some(_), ..) => "taken-off",
        (None, None, _) => "erased",
        (None, Some(_), true) => "stored",
        (None, Some(_), false) => "reference",
    }
}

/// A document as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct FileJson(Value);

impl FileJson {
    /// The document as scripts see it.
    #[must_use]
    pub fn new(reference: &str, file: &Attachment) -> Self {
        let document = file.document.as_ref();
        let removed = file.removed.as_ref();
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": reference,
            "file": file.number,
            "added_on": file.on,
            "type": file.kind,
            "name": document.map(|it| &it.name),
            "title": file.title,
            "size": file.size,
            "kept": kept(file),
            "sha256": document.map(|it| &it.sha256),
            "path": document.map(|it| &it.path).filter(|path| !path.is_empty()),
            "removed_on": removed.map(|(on, _)| on),
            "removed_reason": removed.and_then(|(_, reason)| reason.as_ref()),
        }))
    }
}

/// What is wrong with documents, one a row.
#[must_use]
pub fn faults_sheet(faults: &[FileFault]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("file", "File"),
        ("name", "Name"),
        ("state", "State"),
        ("detail", "What"),
        ("path", ""),
        ("size", ""),
        ("sha256", ""),
    ])
    .titled("Documents that are not as they were");
    for fault in faults {
        sheet.rows.push(vec![
            Cell::Word(fault.reference.clone()),
            Cell::Number(fault.number.into()),
            Cell::Text(fault.name.clone()),
            Cell::State(fault.kind.to_string(), Urgency::Late),
            Cell::Text(fault.detail.clone()),
            Cell::text(fault.path.as_deref()),
            Cell::Number(i64::try_from(fault.size).unwrap_or(i64::MAX)),
            Cell::Word(fault.sha256.clone()),
        ]);
    }
    sheet
}

/// What is wrong with a document, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct FaultJson(Value);

impl FaultJson {
    /// The fault as scripts see it.
    #[must_use]
    pub fn new(fault: &FileFault) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": fault.reference,
            "file": fault.number,
            "name": fault.name,
            "state": fault.kind,
            "detail": fault.detail,
            "path": fault.path,
            "size": fault.size,
            "sha256": fault.sha256,
        }))
    }
}

/// A size as people read it: `812 bytes`, `1.4 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if bytes < 1000 {
        return super::plural(i64::try_from(bytes).unwrap_or_default(), "byte");
    }
    // In tenths, rounded down: no floating point, and never more than there is.
    let (mut tenths, mut unit) = (bytes / 100, 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths /= 1000;
        unit += 1;
    }
    format!("{}.{} {}", tenths / 10, tenths % 10, UNITS[unit])
}

/// The most bytes of a name: every file system takes them.
const LONGEST_NAME: usize = 200;

/// A name that is written to without harm, whatever a document was called: no folders, nothing
/// that drives a terminal, nothing that Windows reads as a device, nothing hidden, no flag.
#[must_use]
pub fn harmless_name(name: &str, number: u32) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = base
        .chars()
        .filter(|c| !is_dangerous(*c))
        .map(|c| if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c })
        .collect();
    let safe = safe.trim_start().trim_end_matches(lost_at_the_end);
    if safe.is_empty() {
        return format!("file-{number}");
    }
    let risky = safe.starts_with(['.', '-', '~', '$', '%']) || is_device(safe);
    shortened(&if risky { format!("_{safe}") } else { safe.to_owned() })
}

/// What Windows, or a person, does not see at the end of a name.
fn lost_at_the_end(c: char) -> bool {
    c == '.' || c.is_whitespace()
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |kind: &str| {
        let rest = stem.strip_prefix(kind);
        rest.is_some_and(|rest| {
            rest.chars().count() == 1
                && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'))
        })
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || numbered("COM")
        || numbered("LPT")
}

/// A long name loses its middle: the ending says with what it is opened.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending = name.rfind('.').map(|at| &name[at..]).filter(|ending| ending.len() <= 20);
    let ending = ending.unwrap_or_default();
    let mut end = LONGEST_NAME - ending.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", name[..end].trim_end_matches(lost_at_the_end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_lead_elsewhere_or_be_something_else() {
        for (name, safe) in [
            ("letter.pdf", "letter.pdf"),
            ("../../etc/passwd", "passwd"),
            ("/etc/shadow", "shadow"),
            (r"C:\Windows\system.ini", "system.ini"),
            (r"..\x.exe", "x.exe"),
            ("letter\u{2000}.\u{2000}", "letter"),
            ("..", "file-7"),
            ("", "file-7"),
            ("   ", "file-7"),
            ("a/", "file-7"),
            ("\u{1b}]0;x\u{7}.txt", "]0;x.txt"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("a\nb\0c", "abc"),
            (".bashrc", "_.bashrc"),
            ("-rf", "_-rf"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            ("Lpt1.tar.gz", "_Lpt1.tar.gz"),
            ("COM¹", "_COM¹"),
            ("aux .txt", "_aux .txt"),
            ("console.log", "console.log"),
            ("com10.txt", "com10.txt"),
            ("photo: before?.jpg", "photo_ before_.jpg"),
            ("name. . .", "name"),
            ("Brief an Zoë – 王秀英.pdf", "Brief an Zoë – 王秀英.pdf"),
        ] {
            assert_eq!(harmless_name(name, 7), safe, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending_and_its_characters() {
        let name = harmless_name(&format!("{}.docx", "é".repeat(400)), 1);
        assert_eq!(name.len(), 199);
        assert!(name.ends_with("é.docx"));
        assert_eq!(harmless_name(&"x".repeat(255), 1).len(), 200);
    }

    #[test]
    fn sizes_read_as_people_say_them() {
        for (bytes, text) in [
            (1, "1 byte"),
            (999, "999 bytes"),
            (1000, "1.0 kB"),
            (1999, "1.9 kB"),
            (999_999, "999.9 kB"),
            (1_000_000, "1.0 MB"),
            (33_554_432, "33.5 MB"),
            (5_000_000_000, "5.0 GB"),
        ] {
            assert_eq!(size(bytes), text);
        }
    }
}
