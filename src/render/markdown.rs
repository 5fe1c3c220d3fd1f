//! Markdown for a file: that of `CommonMark`, with the tables that everything reading it knows besides.

use std::io::{self, Write};

use super::sheet::{Cell, Sheet, Urgency};
use super::table::{cell_whole, filled_columns};
use super::text::sanitize_lines;

/// A sheet as a table; nothing where it has no rows, as everywhere.
pub(super) fn write_sheet(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    write_as(out, sheet, false)
}

/// A table of a report: its numbers stand to the right.
pub(super) fn write_figures(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    write_as(out, sheet, true)
}

fn write_as(out: &mut dyn Write, sheet: &Sheet, figures: bool) -> io::Result<()> {
    if sheet.rows.is_empty() {
        return Ok(());
    }
    let shown = filled_columns(sheet);
    row(out, shown.iter().map(|index| escape(&sheet.columns[*index].title())))?;
    let right = |index: &usize| figures && sheet.is_numeric(*index);
    row(out, shown.iter().map(|index| if right(index) { "---:" } else { "---" }.to_owned()))?;
    for cells in &sheet.rows {
        row(out, shown.iter().map(|index| cell(&cells[*index])))?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    let cells: Vec<String> = cells.collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

fn cell(cell: &Cell) -> String {
    let whole = cell_whole(cell);
    // A number with a point begins no list.
    if matches!(cell, Cell::Decimal(..) | Cell::Share(..)) {
        return whole;
    }
    let text = escape(&whole);
    match cell {
        Cell::State(_, Urgency::Late | Urgency::Soon) => strong(&text),
        _ => text,
    }
}

/// Makes an escaped text stand out.
pub(super) fn strong(escaped: &str) -> String {
    format!("**{escaped}**")
}

/// A text that somebody wrote, on one line and as nothing but text.
pub(super) fn escape(text: &str) -> String {
    escape_line(&sanitize_lines(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The same for a text that may have several lines: its paragraphs, each with its lines.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let mut paragraphs = vec![Vec::new()];
    for line in sanitize_lines(text).lines() {
        match (line.trim(), paragraphs.last_mut()) {
            ("", Some(last)) if last.is_empty() => {}
            ("", _) => paragraphs.push(Vec::new()),
            (line, Some(last)) => last.push(escape_line(line)),
            (_, None) => {}
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

/// A backslash stands before whatever could begin markup, a cell of a table, a link or HTML.
fn escape_line(line: &str) -> String {
    let line = line.replace('\t', " ");
    let mut escaped = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let opens = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$'
            | '#' | '^' => true,
            // What makes a list, or a heading of the line above, at the start of a line alone.
            '-' | '+' | '=' => at == 0,
            ':' => at == 0 || line[at..].starts_with("://"),
            '.' => (digits > 0 && at == digits) || is_behind_www(&line[..at]),
            ')' => digits > 0 && at == digits,
            _ => false,
        };
        if opens {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Many readers of Markdown make a link of what looks like an address.
fn is_behind_www(before: &str) -> bool {
    let last = before.len().saturating_sub(3);
    before.get(last..).is_some_and(|last| last.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_markup_has_a_backslash_before_it() {
        for (text, escaped) in [
            ("plain, 5 - 3 = 2. O’Brien (£5)!", "plain, 5 - 3 = 2. O’Brien (£5)!"),
            ("<b>*a* | [b](c)</b>", "\\<b\\>\\*a\\* \\| \\[b\\](c)\\</b\\>"),
            ("- a", "\\- a"),
            ("12. a 1.", "12\\. a 1."),
            ("12) a", "12\\) a"),
            ("a\\", "a\\\\"),
            ("https://x.example www.x.example", "https\\://x.example www\\.x.example"),
            ("two\nlines", "two lines"),
            ("\u{1b}[31m", "\\\\u\\{1b\\}\\[31m"),
        ] {
            assert_eq!(escape(text), escaped);
        }
        assert_eq!(
            paragraphs("one\n = two\n\n\n# three\n"),
            [vec!["one", "\\= two"], vec!["\\# three"]]
        );
        assert!(paragraphs(" \n ").is_empty());
    }
}
