//! Reports in every format: what stands in them, that nothing that somebody wrote is more than
//! text, and that the same report gives the same bytes.
//!
//! `REDRESS_WRITE_DOCUMENT=FOLDER` writes two of them into a folder, to be looked at.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use redress::render::{Document, Fields, Format, Look, write_document};
use serde_json::{Value, json};

#[path = "document/fixture.rs"]
mod fixture;
#[path = "document/page.rs"]
mod page;
#[path = "document/workbook.rs"]
mod workbook;

use fixture::{by_month, everything};

/// What a stranger may write.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" ' x='</td></table></svg></style>",
    "=HYPERLINK(\"http://x.example\")",
    "x\u{1b}]0;owned\u{7}\u{0}\u{8}\u{202e}gpj\u{2066}\u{200b}\u{feff}\u{fffe}\u{ffff}y",
    "]]> <!-- &amp; &#60; --> </title>",
    "_x0041_ שרה לוי 王秀英\nsecond line\ttab",
];

fn written(document: &Document, format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    write_document(&mut out, format, Look::plain(), document).unwrap();
    out
}

fn text(document: &Document, format: Format) -> String {
    String::from_utf8(written(document, format)).unwrap()
}

/// A report of one small table.
fn small() -> Document {
    let section = by_month(2);
    Document { sections: vec![section], scope: Vec::new(), ..everything(1, "") }
}

fn fields(names: &[&str]) -> Fields {
    Fields::new(names.iter().map(ToString::to_string).collect()).unwrap()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let all = || Format::ALL.iter().map(|format| written(&everything(12, "x"), *format));
    let first: Vec<Vec<u8>> = all().collect();
    // What is stamped with the clock would differ.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(first == all().collect::<Vec<_>>());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test has no settings")]
fn reports_can_be_looked_at() {
    let Some(folder) = std::env::var_os("REDRESS_WRITE_DOCUMENT") else { return };
    for (name, months) in [("year", 12), ("decade", 120)] {
        let note = "somebody wrote more of this than fits into the cell of a narrow table";
        for format in Format::ALL {
            let path = Path::new(&folder).join(format!("{name}.{format}"));
            fs::write(path, written(&everything(months, note), *format)).unwrap();
        }
    }
}

#[test]
fn a_terminal_has_tables_and_bars() {
    assert_eq!(
        text(&small(), Format::Table),
        "\
Complaints of the clinic

Complaints by month
MONTH     RECEIVED  CLOSED  ON TIME  MEDIAN DAYS
Jan 2025         4       5   100.0%          5.0
Feb 2025         0      12                   3.0
A complaint stands in the month in which it was received.

Complaints by month (complaints)
  Jan 2025
    Received   4  █████████████▍
    Closed     5  ████████████████▋
  Feb 2025
    Received   0
    Closed    12  ████████████████████████████████████████
"
    );
}

#[test]
fn a_terminal_has_room_for_ten_years() {
    for width in [40, 80, 200] {
        let mut out = Vec::new();
        let look = Look { width, terminal: true, ..Look::plain() };
        write_document(&mut out, Format::Table, look, &everything(120, HOSTILE[3])).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(!out.contains(['\u{1b}', '\u{202e}', '\u{0}']), "{out}");
        for line in out.lines().filter(|line| line.contains(['█', '▁'])) {
            assert!(line.chars().count() <= usize::from(width), "{width}: {line}");
        }
    }
}

#[test]
fn markdown_has_everything_but_the_pictures() {
    assert_eq!(
        text(&small(), Format::Md),
        "\
# Complaints of the clinic

## Complaints by month

| Month | Received | Closed | On time | Median days |
| --- | ---: | ---: | ---: | ---: |
| Jan 2025 | 4 | 5 | 100.0% | 5.0 |
| Feb 2025 | 0 | 12 |  | 3.0 |

A complaint stands in the month in which it was received.

### What the figures mean

- **Received**: Complaints received in the month, also those that were withdrawn later.
- **On time**: Of those answered, the share whose answer went out on or before the day it was due.
"
    );
}

#[test]
fn json_has_every_table_under_its_key() {
    let read: Value = serde_json::from_str(&text(&everything(2, "x"), Format::Json)).unwrap();
    assert_eq!(read["schema_version"], 1);
    assert_eq!(read["report"], "everything");
    assert_eq!(
        read["scope"],
        json!({
            "as_at": "2026-04-02", "from": "2025-01-01", "to": null, "clinics": ["rose", "lane"], "registers": 1,
            "by": "month", "only": {"category": "care"},
        })
    );
    assert_eq!(
        read["tables"]["by_month"],
        json!([
            {"month": "Jan 2025", "received": 4, "closed": 5, "on_time": 100.0, "median_days": 5.0},
            {"month": "Feb 2025", "received": 0, "closed": 12, "on_time": null, "median_days": 3.0},
        ])
    );
    assert_eq!(read["tables"]["nothing"], json!([]));
    assert_eq!(read["tables"]["late"][0]["due_on"], "2026-02-21");
    assert!(read["definitions"]["by_month"]["received"].is_string());
}

#[test]
fn formats_of_one_table_have_the_first_or_the_named_one() {
    assert_eq!(text(&small(), Format::Tsv), "Jan 2025\t4\t5\t100.0\t5.0\nFeb 2025\t0\t12\t\t3.0\n");
    let picked = everything(2, "x").picked(Some("outcomes"), &fields(&["count", "name"])).unwrap();
    assert!(text(&picked, Format::Csv).starts_with("count,name\r\n18,Upheld\r\n"));
    assert!(
        text(&picked, Format::Ndjson)
            .starts_with("{\"schema_version\":1,\"count\":18,\"name\":\"Upheld\"}\n")
    );
}

#[test]
fn what_a_report_does_not_have_is_refused_with_what_it_has() {
    let table = everything(2, "x").picked(Some("outcome"), &Fields::default()).unwrap_err();
    assert_eq!(
        table.to_string(),
        "`outcome` is not a table of this report: expected by_month, days, outcomes, categories, \
         late, nothing; did you mean `outcomes`?"
    );
    let field = everything(2, "x").picked(None, &fields(&["month", "recieved"])).unwrap_err();
    assert_eq!(
        field.to_string(),
        "`recieved` is not a field of this list: expected month, received, closed, on_time, \
         median_days; did you mean `received`?"
    );
    let twice = Fields::new(vec!["a".to_owned(), " a".to_owned()]).unwrap_err();
    assert_eq!(twice.to_string(), "the field `a` is named twice");
}

#[test]
fn definitions_of_columns_that_are_left_out_go_with_them() {
    let picked = everything(2, "x").picked(None, &fields(&["month", "on_time"])).unwrap();
    assert_eq!(picked.sections.len(), 1);
    let [(defined, _)] = picked.sections[0].definitions.as_slice() else { panic!("one is left") };
    assert_eq!(*defined, "on_time");
}
