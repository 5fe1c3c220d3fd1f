//! The workbook, read again as what it is: XML in a ZIP archive.

use std::io::{Cursor, Read};

use redress::render::{Cell, Covers, Document, Format, Look, Section, Sheet, write_document};

use super::fixture::{day, everything};
use super::{HOSTILE, written};

/// The parts of a workbook by name.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn there_is_a_sheet_for_each_table_and_for_what_they_mean() {
    let bytes = written(&everything(12, "x"), Format::Xlsx);
    let book = part(&bytes, "xl/workbook.xml");
    let names: Vec<&str> =
        book.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "About",
            "Complaints by month",
            "Working days to respond",
            "Outcomes",
            "Categories",
            "What is late",
            "Outside bodies",
            "Definitions"
        ]
    );
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>Complaints of the clinic</dc:title>"), "{core}");
    assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
}

#[test]
fn numbers_shares_and_days_are_what_they_are() {
    let bytes = written(&everything(2, "x"), Format::Xlsx);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    // The header stays in sight, and every column has a filter.
    assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:E3\"/>"), "{sheet}");
    let value = |sheet: &str, cell: &str| {
        let rest = sheet.split(&format!("<c r=\"{cell}\"")).nth(1).unwrap().to_owned();
        let (attributes, rest) = rest.split_once('>').unwrap();
        assert!(!attributes.contains("t="), "{cell} is a text: {attributes}");
        rest.strip_prefix("<v>").unwrap().split('<').next().unwrap().to_owned()
    };
    assert_eq!(value(&sheet, "B2"), "4");
    assert_eq!(value(&sheet, "D2"), "1");
    assert_eq!(value(&sheet, "E3"), "3");
    // There is no share of nothing.
    assert!(!sheet.contains("r=\"D3\""));
    let late = part(&bytes, "xl/worksheets/sheet6.xml");
    // 21 February 2026, counted from the end of 1899.
    assert_eq!(value(&late, "C2"), "46074");
}

#[test]
fn a_text_is_never_a_formula_and_always_xml() {
    for hostile in HOSTILE {
        let bytes = written(&everything(2, hostile), Format::Xlsx);
        for number in 1..=8 {
            let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            assert!(!sheet.contains("<f>"), "{hostile:?}");
            assert!(!sheet.contains("hyperlink"), "{hostile:?}");
        }
        let texts = part(&bytes, "xl/sharedStrings.xml");
        assert!(
            !texts.contains(['\u{0}', '\u{1b}', '\u{202e}', '\u{fffe}', '\u{ffff}']),
            "{texts}"
        );
        assert!(!texts.contains("<script"), "{texts}");
    }
    // What a spreadsheet would take for a spelt-out character is spelt out itself.
    let bytes = written(&everything(2, "_x0041_"), Format::Xlsx);
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>_x005F_x0041_</t>"));
}

/// A report of one column with this in its cells.
fn column(cells: Vec<Cell>) -> Document {
    let mut sheet = Sheet::new(&[("cell", "Cell")]);
    sheet.rows = cells.into_iter().map(|cell| vec![cell]).collect();
    let heading = "Rows".to_owned();
    let section =
        Section { key: "rows", heading, note: None, sheet, charts: vec![], definitions: vec![] };
    Document {
        report: "rows",
        title: "Rows".to_owned(),
        scope: vec![],
        covers: Covers::default(),
        sections: vec![section],
    }
}

#[test]
fn what_a_spreadsheet_cannot_hold_as_it_is_stays_readable() {
    let long = Cell::Text("x".repeat(40_000));
    let cells = vec![long, Cell::Day(day(1899, 5, 4)), Cell::Number(i64::MAX)];
    let texts = part(&written(&column(cells), Format::Xlsx), "xl/sharedStrings.xml");
    assert!(texts.contains("x… (cut: too long for a cell)"));
    assert!(texts.contains("<t>1899-05-04</t>") && texts.contains("<t>9223372036854775807</t>"));
}

#[test]
fn more_rows_than_a_sheet_has_are_refused() {
    let mut out = Vec::new();
    let document = column(vec![Cell::Empty; 1_048_576]);
    let refused = write_document(&mut out, Format::Xlsx, Look::plain(), &document).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a sheet of a workbook has room for 1048575 rows, and \"Rows\" has 1048576: narrow it, or take csv"
    );
    assert!(out.is_empty());
}
