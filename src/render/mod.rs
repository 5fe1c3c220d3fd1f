//! From values to bytes. The only module that knows tables, TSV, CSV, JSON, Markdown, HTML
//! and workbooks; it looks nothing up and decides nothing.

mod agenda;
mod answers;
mod backup;
mod calendar;
mod delimited;
mod document;
mod duties;
mod extract;
mod feedback;
mod fields;
mod figures;
mod files;
mod follow_up;
mod found;
mod grading;
mod history;
mod html;
mod ics;
mod json;
mod keys;
mod markdown;
mod of_register;
mod page;
mod points;
mod policy;
mod privacy;
mod procedure;
mod proof;
mod rows;
mod setup;
mod sheet;
mod sheets;
mod stream;
mod subject_access;
mod table;
mod text;
mod why;
mod xlsx;

use std::io::{self, Write};

pub use agenda::{agenda_markdown, agenda_page};
pub use answers::{AnswerJson, answers_sheet, explanation};
pub use backup::{BackupJson, backup_sheet};
pub use calendar::{HolidayJson, HolidayListJson, MoveJson, holidays_sheet, moves_sheet};
pub use document::{Chart, Covers, Document, Figures, Section, write_document};
pub use duties::{
    AgendaJson, Grouped, OpenDutyJson, agenda_sheet, due_document, open_duties_sheet,
    overdue_document, workload_document,
};
pub use extract::{
    ExtractColumn, ExtractFormat, ExtractWriter, ExtractedFile, Manifest, extract_sheet, load_sql,
};
pub use feedback::{FeedbackJson, feedback_page, feedback_row, feedback_sheet};
pub use fields::{FieldError, Fields};
pub use figures::{
    Side, Told, Verified, annual_document, compare_document, flow_document, ko41b_document,
    lessons_document, pack_document, scotland_document, statement_document, summary_document,
    timeliness_document,
};
pub use files::{FaultJson, FileJson, faults_sheet, files_sheet, harmless_name, size};
pub use follow_up::{ActionJson, ReferralJson, action_changes, actions_sheet, referrals_sheet};
pub use found::FoundJson;
pub use history::{corrections, event_line};
pub use ics::{CalendarEntry, write_calendar};
pub use json::{ComplaintJson, DutyJson};
pub use keys::Objects;
pub use of_register::{OfRegister, with_register};
pub use page::{Look, markdown_page, page};
pub use points::{PointJson, findings_changed, points_sheet};
pub use policy::procedure_page;
pub use privacy::{ErasableJson, erasable_sheet};
pub use procedure::{
    ChangesJson, ExampleJson, ProcedureJson, changes_sheet, example_sheet, procedure_sheet,
};
pub use proof::{ProofJson, proof_sheet, seal_sheet};
pub use rows::Rows;
pub use setup::{ClinicJson, SettingJson};
pub use sheet::{Cell, Sheet, Urgency};
pub use sheets::{
    clinics_sheet, duties_sheet, found_row, found_sheet, list_row, list_sheet, procedures_sheet,
    register_row, register_sheet, settings_sheet,
};
pub use stream::ListStream;
pub use subject_access::{HeldJson, held_sheet};
pub use text::{counted, list_and, plural, sanitize, sanitize_lines};
pub use why::{why_page, why_sheet};

use crate::wording::vocabulary;

/// The `schema_version` of every JSON object: counts up when a key changes its meaning; new keys
/// do not change it.
const SCHEMA_VERSION: u32 = 1;

vocabulary! {
    /// How data is written.
    Format, "a format" {
        /// An aligned table for people.
        Table = "table",
        /// Tab-separated, without a header, one record a line.
        Tsv = "tsv",
        /// RFC 4180 with a header, guarded against spreadsheet formulas.
        Csv = "csv",
        /// One JSON object, or an array for lists.
        Json = "json",
        /// One JSON object a line.
        Ndjson = "ndjson",
        /// A page or a table as Markdown, for a file.
        Md = "md",
        /// A page for a browser, whole in one file.
        Html = "html",
        /// A workbook for a spreadsheet.
        Xlsx = "xlsx",
        /// Days for a calendar.
        Ics = "ics",
    }
}

impl Format {
    /// The format of a name: its word, or the whole name of the one that is known by a short one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            Self::MARKDOWN => Some(Self::Md),
            Self::HTM => Some(Self::Html),
            _ => name.parse().ok(),
        }
    }

    /// What Markdown is called in full.
    pub const MARKDOWN: &str = "markdown";

    /// What the ending of a page was where endings had three letters.
    pub const HTM: &str = "htm";

    /// Whether its first byte depends on the last row, so that no row can go ahead.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Table | Self::Md | Self::Html | Self::Xlsx)
    }
}

/// Writes a list: as rows of a sheet, or as JSON. Only what is written is made.
///
/// # Errors
///
/// Whatever writing reports.
pub fn write_list<T: serde::Serialize>(
    out: &mut dyn Write,
    format: Format,
    look: Look,
    sheet: impl FnOnce() -> Sheet,
    items: impl FnOnce() -> Vec<T>,
) -> io::Result<()> {
    match format {
        Format::Json => json::write_array(out, &items()),
        Format::Ndjson => json::write_lines(out, &items()),
        _ => write_whole(out, format, look, sheet()),
    }
}

/// The same with the fields alone that were asked for.
///
/// # Errors
///
/// [`FieldError`] for one that the list does not have, before anything is written; whatever
/// writing reports.
pub fn write_fields<T: serde::Serialize>(
    out: &mut dyn Write,
    (format, look): (Format, Look),
    fields: &Fields,
    sheet: impl FnOnce() -> Sheet,
    items: impl FnOnce() -> Vec<T>,
) -> io::Result<()> {
    match format {
        _ if fields.are_all() => write_list(out, format, look, sheet, items),
        Format::Json | Format::Ndjson => {
            let items = items();
            let picked = items.iter().map(|item| fields.of_object(item));
            let picked = picked.collect::<io::Result<Vec<_>>>()?;
            write_list(out, format, look, Sheet::default, || picked)
        }
        _ => write_whole(out, format, look, fields.of_sheet(sheet())?),
    }
}

/// Writes a sheet that nobody needs any more.
fn write_whole(out: &mut dyn Write, format: Format, look: Look, sheet: Sheet) -> io::Result<()> {
    match format {
        Format::Html | Format::Xlsx => {
            write_document(out, format, look, &Document::of_list(sheet, look.today))
        }
        _ => write_sheet(out, format, look, &sheet),
    }
}

/// Writes a sheet in any format but those of JSON, which have objects of their own.
///
/// # Errors
///
/// Whatever writing reports.
pub fn write_sheet(
    out: &mut dyn Write,
    format: Format,
    look: Look,
    sheet: &Sheet,
) -> io::Result<()> {
    match format {
        Format::Table => table::write(out, look, sheet),
        Format::Md => markdown::write_sheet(out, sheet),
        Format::Csv => delimited::write_csv(out, look, sheet, true),
        Format::Html | Format::Xlsx => write_whole(out, format, look, sheet.clone()),
        Format::Tsv | Format::Json | Format::Ndjson | Format::Ics => {
            delimited::write_tsv(out, sheet)
        }
    }
}

/// Writes one JSON object, on several lines or on one.
///
/// # Errors
///
/// Whatever writing reports.
pub fn write_object<T: serde::Serialize>(
    out: &mut dyn Write,
    format: Format,
    item: &T,
) -> io::Result<()> {
    match format {
        Format::Ndjson => json::write_lines(out, std::slice::from_ref(item)),
        _ => json::write_object(out, item),
    }
}
