//! Workbooks: one sheet a table, with real days, numbers and shares. Texts are texts and never
//! formulas. The same report gives the same bytes.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::delimited::is_formula;
use super::document::{Document, Section};
use super::sheet::{Cell, Column, Sheet};
use super::text::{sanitize, sanitize_lines, width};

/// The rows that a sheet has below its header.
const MOST_ROWS: usize = 1_048_575;

/// The longest text of a cell, in the units of UTF-16 that spreadsheets count.
const LONGEST_TEXT: usize = 32_767;

/// What stands at the end of a text that was cut.
const CUT: &str = "… (cut: too long for a cell)";

/// Whole numbers that a spreadsheet keeps to the last digit.
const EXACT: i64 = 1 << 53;

/// Columns are no wider than this; what is longer takes several lines.
const WIDEST: usize = 60;

/// The room of the button of a filter beside a heading.
const BUTTON: usize = 3;

/// The name of the sheet that says what the figures mean.
const DEFINITIONS: &str = "Definitions";

/// The name of the sheet that says what the workbook is about.
const ABOUT: &str = "About";

/// How the cells look.
struct Formats {
    title: Format,
    head: Format,
    text: Format,
    /// A text that begins like a formula stays one when somebody edits it.
    guarded: Format,
    day: Format,
    share: Format,
}

/// A line of `About` or `Definitions`: a name and what is said of it.
type Line = (String, String);

pub(super) fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    for section in &document.sections {
        check_rows(section)?;
    }
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(clean(&document.title));
    // A day of its own would make every workbook another; the sheet `About` says what it is of.
    if let Ok(ever) = ExcelDateTime::from_ymd(2000, 1, 1) {
        properties = properties.set_creation_datetime(&ever);
    }
    workbook.set_properties(&properties);
    let bytes = filled(&mut workbook, document).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn check_rows(section: &Section) -> io::Result<()> {
    let rows = section.sheet.rows.len();
    if rows <= MOST_ROWS {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "a sheet of a workbook has room for {MOST_ROWS} rows, and \"{}\" has {rows}: narrow it, or take csv",
        sanitize(&section.heading)
    )))
}

fn filled(workbook: &mut Workbook, document: &Document) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut names = Names(vec![ABOUT.to_lowercase(), DEFINITIONS.to_lowercase()]);
    let headings: Vec<String> =
        document.sections.iter().map(|section| names.free(&section.heading)).collect();
    about(workbook.add_worksheet(), &formats, document, &headings)?;
    for (place, (section, name)) in document.sections.iter().zip(&headings).enumerate() {
        let page = workbook.add_worksheet();
        page.set_name(name)?;
        table(page, &formats, &section.sheet)?;
        if place == 0 {
            page.set_active(true);
        }
    }
    if document.sections.iter().any(|section| !section.definitions.is_empty()) {
        definitions(workbook.add_worksheet(), &formats, document)?;
    }
    workbook.save_to_buffer()
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: top()
                .set_bold()
                .set_background_color("#DDE6F0")
                .set_border_bottom(FormatBorder::Thin)
                .set_text_wrap(),
            text: top().set_text_wrap(),
            guarded: top().set_text_wrap().set_quote_prefix(),
            day: top().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            share: top().set_num_format("0.0%"),
        }
    }
}

/// The table of a sheet: its header stays in sight, every column has a filter.
fn table(page: &mut Worksheet, formats: &Formats, sheet: &Sheet) -> Result<(), XlsxError> {
    let places = sheet.data_columns();
    if places.is_empty() {
        return Ok(());
    }
    for (at, (place, _)) in places.iter().enumerate() {
        let at = column(at)?;
        let title = title(sheet.columns[*place]);
        page.write_string_with_format(0, at, &title, &formats.head)?;
        page.set_column_width(at, breadth(sheet, *place, &title))?;
    }
    for (line, cells) in (1..).zip(&sheet.rows) {
        let mut lines = 1;
        for (at, (place, _)) in places.iter().enumerate() {
            cell(page, formats, (line, column(at)?), &cells[*place])?;
            if let Cell::Text(text) = &cells[*place] {
                lines = lines.max(height(text, WIDEST));
            }
        }
        tall(page, line, lines)?;
    }
    let last = u32::try_from(sheet.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    page.autofilter(0, 0, last, column(places.len() - 1)?)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    paper(page, places.len() > 6);
    Ok(())
}

/// A4, as many pages long as it takes and one wide.
fn paper(page: &mut Worksheet, landscape: bool) {
    page.set_paper_size(9).set_print_fit_to_pages(1, 0);
    if landscape {
        page.set_landscape();
    }
}

fn cell(
    page: &mut Worksheet,
    formats: &Formats,
    (line, at): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty | Cell::Share(_, 0) => return Ok(()),
        Cell::Day(on) => match excel_day(*on) {
            Some(day) => page.write_datetime_with_format(line, at, &day, &formats.day)?,
            None => page.write_string_with_format(line, at, cell.plain(), &formats.text)?,
        },
        Cell::Number(number) if number.abs() <= EXACT => {
            page.write_number_with_format(line, at, float(cell), &top())?
        }
        Cell::Decimal(_, digits) => {
            let zeros = "0".repeat(usize::from(*digits));
            let point = if zeros.is_empty() { "0".to_owned() } else { format!("0.{zeros}") };
            page.write_number_with_format(line, at, float(cell), &top().set_num_format(point))?
        }
        // Whole, as the two numbers give it; how it is shown is the format's.
        Cell::Share(part, whole) => {
            let ratio =
                float(&Cell::Word(part.to_string())) / float(&Cell::Word(whole.to_string()));
            page.write_number_with_format(line, at, ratio, &formats.share)?
        }
        Cell::Number(_) | Cell::Word(_) | Cell::Text(_) | Cell::State(..) => {
            let text = clean(&cell.plain());
            let format = if is_formula(&text) { &formats.guarded } else { &formats.text };
            page.write_string_with_format(line, at, text, format)?
        }
    };
    Ok(())
}

fn top() -> Format {
    Format::new().set_align(FormatAlign::Top)
}

/// A number by its digits.
fn float(cell: &Cell) -> f64 {
    cell.plain().parse().unwrap_or_default()
}

/// Spreadsheets know no day before 1900, and take 1900 for a leap year.
fn excel_day(on: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(on.year()).ok().filter(|year| *year > 1900)?;
    let (month, day) = (u8::try_from(on.month()).ok()?, u8::try_from(on.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// How many lines a text takes in a column of this width.
fn height(text: &str, wide: usize) -> u32 {
    let text = sanitize_lines(text);
    let each = text.lines().map(|line| width(line).div_ceil(wide - 2).max(1));
    u32::try_from(each.sum::<usize>()).unwrap_or(u32::MAX)
}

/// Makes a row as high as its lines; not every program does so by itself.
fn tall(page: &mut Worksheet, row: u32, lines: u32) -> Result<(), XlsxError> {
    // The highest that a row may be is 409 points.
    if lines > 1 {
        page.set_row_height(row, f64::from(lines.min(27) * 15))?;
    }
    Ok(())
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn title(column: Column) -> String {
    clean(&column.title())
}

/// How wide a column is: as wide as what stands in it, within reason.
fn breadth(sheet: &Sheet, place: usize, title: &str) -> f64 {
    let shown = |cell: &Cell| match cell {
        Cell::Day(_) => 10,
        other => sanitize_lines(&other.plain()).lines().map(width).max().unwrap_or_default(),
    };
    let widest = sheet.rows.iter().map(|row| shown(&row[place])).max().unwrap_or_default();
    let characters = (widest + 1).max(width(title) + BUTTON).clamp(6, WIDEST);
    u32::try_from(characters).map_or(8.0, f64::from)
}

/// A text as a cell takes it: nothing that is no character of XML, and no longer than it may be.
fn clean(text: &str) -> String {
    let safe = sanitize_lines(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    let units = |text: &str| text.encode_utf16().count();
    if units(&safe) <= LONGEST_TEXT {
        return safe;
    }
    let room = LONGEST_TEXT - units(CUT);
    let mut used = 0;
    let kept = safe.chars().take_while(|c| {
        used += c.len_utf16();
        used <= room
    });
    let mut cut: String = kept.collect();
    cut.push_str(CUT);
    cut
}

/// What the workbook is about, and which sheet has what.
fn about(
    page: &mut Worksheet,
    formats: &Formats,
    document: &Document,
    headings: &[String],
) -> Result<(), XlsxError> {
    page.set_name(ABOUT)?;
    page.write_string_with_format(0, 0, clean(&document.title), &formats.title)?;
    let scope = document.scope.iter().map(|(name, value)| (clean(name), clean(value)));
    let sheets = document.sections.iter().zip(headings).map(|(section, name)| {
        let note = section.note.as_deref().unwrap_or_default();
        (format!("Sheet \"{name}\""), clean(&format!("{}. {note}", section.heading)))
    });
    lines(page, formats, 2, scope.chain(sheets))
}

/// What the figures of each sheet mean.
fn definitions(
    page: &mut Worksheet,
    formats: &Formats,
    document: &Document,
) -> Result<(), XlsxError> {
    page.set_name(DEFINITIONS)?;
    let mut said: Vec<Line> = Vec::new();
    for section in document.sections.iter().filter(|section| !section.definitions.is_empty()) {
        for (key, definition) in &section.definitions {
            let name = format!("{}: {}", section.heading, section.name_of(key));
            said.push((clean(&name), clean(definition)));
        }
    }
    page.write_string_with_format(0, 0, "Figure", &formats.head)?;
    page.write_string_with_format(0, 1, "What it means", &formats.head)?;
    page.set_freeze_panes(1, 0)?;
    lines(page, formats, 1, said.into_iter())
}

fn lines(
    page: &mut Worksheet,
    formats: &Formats,
    first: u32,
    lines: impl Iterator<Item = Line>,
) -> Result<(), XlsxError> {
    let bold = formats.text.clone().set_bold();
    for (line, (name, said)) in (first..).zip(lines) {
        page.write_string_with_format(line, 0, &name, &bold)?;
        page.write_string_with_format(line, 1, &said, &formats.text)?;
        tall(page, line, height(&name, 36).max(height(&said, 90)))?;
    }
    page.set_column_width(0, 36)?;
    page.set_column_width(1, 90)?;
    paper(page, false);
    Ok(())
}

/// The names that are taken, in small letters: spreadsheets tell them apart no further.
struct Names(Vec<String>);

impl Names {
    /// A name for a sheet, as spreadsheets allow it.
    fn free(&mut self, heading: &str) -> String {
        const LONGEST: usize = 31;
        let allowed: String = sanitize(heading)
            .chars()
            .map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c })
            .collect();
        let allowed = allowed.trim().trim_matches('\'').trim();
        let base = if allowed.is_empty() { "Table" } else { allowed };
        let mut number = 1;
        loop {
            let end = if number == 1 { String::new() } else { format!(" {number}") };
            let mut room = LONGEST - end.len();
            let kept = base.chars().take_while(|c| {
                let fits = c.len_utf16() <= room;
                room = room.saturating_sub(c.len_utf16());
                fits
            });
            let kept: String = kept.collect();
            let name = format!("{}{end}", kept.trim_end().trim_end_matches('\''));
            let small = name.to_lowercase();
            if small != "history" && !self.0.contains(&small) {
                self.0.push(small);
                return name;
            }
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_name_that_spreadsheets_take() {
        let mut names = Names(vec!["about".to_owned()]);
        for (heading, name) in [
            ("By month", "By month"),
            ("by MONTH", "by MONTH 2"),
            ("a/b: [c]?", "a b   c"),
            ("'quoted'", "quoted"),
            ("History", "History 2"),
            ("About", "About 2"),
            ("", "Table"),
            ("Complaints by category and practitioner", "Complaints by category and prac"),
            ("Complaints by category and practice", "Complaints by category and pr 2"),
        ] {
            assert_eq!(names.free(heading), name);
        }
    }

    #[test]
    fn a_text_is_cut_to_what_a_cell_takes() {
        let long = "😀".repeat(20_000);
        let cut = clean(&long);
        assert!(cut.encode_utf16().count() <= LONGEST_TEXT && cut.ends_with(CUT), "{}", cut.len());
        let most = "x".repeat(LONGEST_TEXT);
        assert_eq!(clean(&most), most);
        assert_eq!(clean("a\u{0}\u{202e}\u{ffff}\n\tb"), "a\\u{0}\\u{202e}\u{fffd}\n\tb");
    }
}
