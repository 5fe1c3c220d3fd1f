//! A page for a browser, whole in one file: no script, nothing from elsewhere, and its pictures
//! drawn as SVG beside the tables that hold their figures.

mod chart;
mod columns;
mod parts;
mod rows;
mod svg;
mod table;

use std::io::{self, Write};

use super::document::{Document, NOTHING, Section};
use super::text::sanitize_lines;

/// Colours by light and dark, the paper, the width of a telephone.
const STYLE: &str = include_str!("style.css");

/// The fills of the series of a chart, told apart by their patterns as well as by colour.
const PATTERNS: &str = include_str!("patterns.svg");

/// Nothing may be loaded or run, whatever somebody wrote.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Pages with more sections than these begin with links to them.
const FEW: usize = 3;

/// A table with more columns than these is printed across.
const WIDE: usize = 7;

pub(super) fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let title = escape(&document.title);
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta name=\"referrer\" content=\"no-referrer\">")?;
    writeln!(out, "<meta name=\"robots\" content=\"noindex\">")?;
    writeln!(out, "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>")?;
    if document.sections.iter().any(|section| !section.charts.is_empty()) {
        write!(out, "{PATTERNS}")?;
    }
    // Paper is turned where the first table needs it, so that the title does not stand alone.
    let turned = document.sections.first().is_some_and(is_wide);
    let class = if turned { " class=\"wide\"" } else { "" };
    writeln!(out, "<main{class}>\n<h1>{title}</h1>")?;
    if !document.scope.is_empty() {
        let scope = document.scope.iter().map(|(name, value)| (name.clone(), value.as_str()));
        list(out, "scope", scope)?;
    }
    if document.sections.len() > FEW {
        contents(out, document)?;
    }
    // A heading that says no more than the title is not said twice.
    let only = document.sections.len() == 1;
    for (place, section) in document.sections.iter().enumerate() {
        let repeated = only && section.heading == document.title;
        write_section(out, place + 1, section, repeated)?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

/// Whether a table has no room on paper that stands upright.
fn is_wide(section: &Section) -> bool {
    table::breadth(&section.sheet) > WIDE
}

fn contents(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    writeln!(out, "<nav aria-label=\"Contents\">\n<ul>")?;
    for (place, section) in document.sections.iter().enumerate() {
        let heading = escape(&section.heading);
        writeln!(out, "<li><a href=\"#s{}\">{heading}</a></li>", place + 1)?;
    }
    writeln!(out, "</ul>\n</nav>")
}

fn write_section(
    out: &mut dyn Write,
    number: usize,
    section: &Section,
    repeated: bool,
) -> io::Result<()> {
    let class = if is_wide(section) { " class=\"wide\"" } else { "" };
    let hidden = if repeated { " class=\"unseen\"" } else { "" };
    let heading = escape(&section.heading);
    writeln!(out, "<section{class} aria-labelledby=\"s{number}\">")?;
    writeln!(out, "<h2 id=\"s{number}\"{hidden}>{heading}</h2>")?;
    // Beside one another where there is room.
    writeln!(out, "<div class=\"pair\">")?;
    for (place, chart) in section.charts.iter().enumerate() {
        let titled = chart.title != section.heading;
        chart::write(out, &format!("s{number}c{}", place + 1), chart, titled)?;
    }
    if section.sheet.rows.is_empty() {
        writeln!(out, "<p>{NOTHING}</p>")?;
    } else {
        table::write(out, number, section)?;
    }
    writeln!(out, "</div>")?;
    if let Some(note) = &section.note {
        writeln!(out, "<p class=\"note\">{}</p>", escape(note))?;
    }
    if !section.definitions.is_empty() {
        writeln!(out, "<h3>What the figures mean</h3>")?;
        let each = section.definitions.iter().map(|(key, said)| (section.name_of(key), *said));
        list(out, "meanings", each)?;
    }
    writeln!(out, "</section>")
}

fn list<'a>(
    out: &mut dyn Write,
    class: &str,
    items: impl Iterator<Item = (String, &'a str)>,
) -> io::Result<()> {
    writeln!(out, "<dl class=\"{class}\">")?;
    for (name, said) in items {
        writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", escape(&name), escape(said))?;
    }
    writeln!(out, "</dl>")
}

/// A text as nothing but text, between tags and within the quotes of an attribute: what could be
/// markup is spelt out, and what turns the direction of writing is made visible.
fn escape(text: &str) -> String {
    let safe = sanitize_lines(text);
    let mut escaped = String::with_capacity(safe.len());
    for c in safe.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Characters that are none.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_text_is_nothing_but_text() {
        assert_eq!(
            escape("<script>alert('1')</script> & \"x\"\u{202e}\u{1b}[31m\u{ffff}\nnext"),
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;\\u{202e}\\u{1b}[31m\u{fffd}\nnext"
        );
    }
}
