//! TSV for pipes and CSV for spreadsheets.

use std::io::{self, Write};

use super::page::Look;
use super::rows::{is_plain, push_day};
use super::sheet::{Cell, Sheet};
use super::text::sanitize;

/// One record a line, tabs between, no header. A line end or a tab inside a value becomes a
/// visible escape, so that a record is always one line.
pub(super) fn write_tsv(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    let columns = sheet.data_columns();
    let mut line = String::new();
    for row in &sheet.rows {
        line.clear();
        for (place, (index, _)) in columns.iter().enumerate() {
            if place > 0 {
                line.push('\t');
            }
            match &row[*index] {
                Cell::Empty => {}
                Cell::Day(on) => push_day(&mut line, Some(*on)),
                Cell::Number(number) => line.push_str(&number.to_string()),
                Cell::Word(text) | Cell::Text(text) | Cell::State(text, _) if is_plain(text) => {
                    line.push_str(text);
                }
                other => line.push_str(&sanitize(&other.plain())),
            }
        }
        line.push('\n');
        out.write_all(line.as_bytes())?;
    }
    Ok(())
}

/// RFC 4180, with a header. What somebody wrote is guarded against being run as a formula, and is
/// otherwise kept to the letter; on a terminal it is made harmless as everywhere.
pub(super) fn write_csv(
    out: &mut dyn Write,
    look: Look,
    sheet: &Sheet,
    header: bool,
) -> io::Result<()> {
    if look.file && header {
        // Spreadsheets take a file without this mark for one in the machine's own code page.
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let columns = sheet.data_columns();
    if header {
        writer.write_record(columns.iter().map(|(_, key)| *key)).map_err(written)?;
    }
    for row in &sheet.rows {
        let written_row =
            writer.write_record(columns.iter().map(|(index, _)| match &row[*index] {
                Cell::Text(text) if look.terminal => guard(&sanitize(text)),
                Cell::Text(text) => guard(text),
                other => other.plain(),
            }));
        written_row.map_err(written)?;
    }
    writer.flush()
}

/// The error of whatever is written to, which tells whether anybody reads.
pub(super) fn written(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Spreadsheets run a text that begins like a formula, also behind spaces; an apostrophe before
/// it makes it a text again.
fn guard(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a text begins like a formula.
pub(super) fn is_formula(text: &str) -> bool {
    let begins = text.trim_start_matches([' ', '\u{a0}']).chars().next();
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    begins.is_some_and(|first| formula.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_begins_like_a_formula_is_guarded() {
        for text in ["=1+1", "+44 20", "-x", "@SUM(A1)", "  =cmd", "\t=x", "＝1"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["", "a=b", "Zoë", "5 - 3", "'quoted"] {
            assert_eq!(guard(text), text);
        }
    }

    #[test]
    fn values_with_commas_quotes_and_lines_are_quoted() {
        let mut sheet = Sheet::new(&[("ref", "Ref"), ("summary", "")]);
        let text = Cell::Text("he said, \"no\"\nand left".to_owned());
        sheet.rows.push(vec![Cell::Word("CAT-2026-0001".into()), text]);
        let mut csv = Vec::new();
        write_csv(&mut csv, Look::plain(), &sheet, true).expect("memory takes it");
        let csv = String::from_utf8(csv).expect("UTF-8");
        assert_eq!(csv, "ref,summary\r\nCAT-2026-0001,\"he said, \"\"no\"\"\nand left\"\r\n");
        let mut tsv = Vec::new();
        write_tsv(&mut tsv, &sheet).expect("memory takes it");
        assert_eq!(
            String::from_utf8(tsv).expect("UTF-8"),
            "CAT-2026-0001\the said, \"no\"\\nand left\n"
        );
    }
}
