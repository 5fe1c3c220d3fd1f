//! Reports that have everything a report can have.

use chrono::NaiveDate;
use redress::render::{Cell, Chart, Covers, Document, Figures, Section, Sheet, Urgency};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn word(text: &str) -> Cell {
    Cell::Word(text.to_owned())
}

fn named(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

/// So many months from January 2025 on, as people call them.
pub(crate) fn months(count: u32) -> Vec<String> {
    let first = |at: u32| day(2025 + i32::try_from(at / 12).unwrap(), at % 12 + 1, 1);
    (0..count).map(|at| first(at).format("%b %Y").to_string()).collect()
}

/// Counts that go up and down.
fn counts(count: u32, seed: u64) -> Vec<u64> {
    (0..u64::from(count)).map(|at| (at * 7 + seed * 5) % 11 + seed % 3).collect()
}

/// Complaints by month, as columns of two series.
pub(crate) fn by_month(count: u32) -> Section {
    let mut sheet = Sheet::new(&[
        ("month", "Month"),
        ("received", "Received"),
        ("closed", "Closed"),
        ("on_time", "On time"),
        ("median_days", "Median days"),
    ]);
    let (groups, received, closed) = (months(count), counts(count, 3), counts(count, 5));
    for ((group, received), closed) in groups.iter().zip(&received).zip(&closed) {
        let number = |count: &u64| Cell::Number(i64::try_from(*count).unwrap());
        let days = i64::try_from(*received).unwrap() * 5 + 30;
        sheet.rows.push(vec![
            word(group),
            number(received),
            number(closed),
            Cell::Share(*closed.min(received), *received),
            Cell::Decimal(days, 1),
        ]);
    }
    let series = vec![("Received".to_owned(), received), ("Closed".to_owned(), closed)];
    Section {
        key: "by_month",
        heading: "Complaints by month".to_owned(),
        note: Some("A complaint stands in the month in which it was received.".to_owned()),
        sheet,
        charts: vec![Chart {
            title: "Complaints by month".to_owned(),
            unit: "complaints",
            figures: Figures::Columns { groups, series },
        }],
        definitions: vec![
            ("received", "Complaints received in the month, also those that were withdrawn later."),
            (
                "on_time",
                "Of those answered, the share whose answer went out on or before the day it was due.",
            ),
        ],
    }
}

fn section(
    key: &'static str,
    heading: &str,
    rows: &[(&str, u64)],
    unit: &'static str,
    figures: Figures,
) -> Section {
    let mut sheet = Sheet::new(&[("name", "What"), ("count", "Complaints"), ("share", "Share")]);
    let whole = rows.iter().map(|(_, count)| count).sum();
    for (name, count) in rows {
        let number = Cell::Number(i64::try_from(*count).unwrap());
        sheet.rows.push(vec![Cell::Text((*name).to_owned()), number, Cell::Share(*count, whole)]);
    }
    let chart = Chart { title: heading.to_owned(), unit, figures };
    let heading = heading.to_owned();
    Section { key, heading, note: None, sheet, charts: vec![chart], definitions: Vec::new() }
}

const DAYS: [(&str, u64); 8] = [
    ("0–4", 3),
    ("5–9", 8),
    ("10–14", 15),
    ("15–19", 21),
    ("20–24", 9),
    ("25–29", 4),
    ("30–39", 0),
    ("40 or more", 1),
];

const OUTCOMES: [(&str, u64); 5] = [
    ("Upheld", 18),
    ("Partly upheld", 21),
    ("Not upheld", 17),
    ("Withdrawn", 1),
    ("No outcome yet", 6),
];

const KINDS: [(&str, u64); 7] = [
    ("Clinical treatment and its outcome", 23),
    ("Communication", 14),
    ("Fees", 9),
    ("Waiting and appointments", 7),
    ("Staff attitude", 5),
    ("Records and confidentiality", 3),
    ("Premises", 1),
];

/// Deadlines that are late, with words that somebody wrote.
fn late(written: &str) -> Section {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("summary", "Summary"),
        ("due_on", "Due"),
        ("days_late", "Days late"),
        ("", "State"),
    ]);
    for (number, days) in (1_u32..).zip([40, 12, 3, 0]) {
        let state = if days > 0 {
            Cell::State(format!("OVERDUE {days} days"), Urgency::Late)
        } else {
            Cell::State("DUE TODAY".to_owned(), Urgency::Soon)
        };
        let due = day(2026, 4, 2) - chrono::Days::new(u64::try_from(days).unwrap());
        sheet.rows.push(vec![
            word(&format!("CARR-2026-000{number}")),
            if number == 2 { Cell::Empty } else { Cell::Text(written.to_owned()) },
            Cell::Day(due),
            Cell::Number(days),
            state,
        ]);
    }
    let bands = named(&[("1–5 days", 1), ("6–20 days", 1), ("over 20 days", 1)]);
    let (groups, counts) = bands.into_iter().unzip();
    let series = vec![("Overdue".to_owned(), counts)];
    let chart = Chart {
        title: "Overdue by band".to_owned(),
        unit: "deadlines",
        figures: Figures::Columns { groups, series },
    };
    Section {
        key: "late",
        heading: "What is late".to_owned(),
        note: None,
        sheet,
        charts: vec![chart],
        definitions: Vec::new(),
    }
}

/// A report with every kind of chart, over so many months, with this text where people write.
pub(crate) fn everything(count: u32, written: &str) -> Document {
    let spread = Figures::Spread { buckets: named(&DAYS), beyond: Some(4) };
    let kinds = Figures::Pareto(named(&KINDS));
    let mut empty = section("nothing", "Outside bodies", &[], "referrals", Figures::Parts(vec![]));
    empty.note = Some("Nothing went to an outside body.".to_owned());
    Document {
        report: "everything",
        title: "Complaints of the clinic".to_owned(),
        scope: vec![
            ("Clinic".to_owned(), format!("Rose Lane {written}")),
            ("Period".to_owned(), "1 Jan 2025 to 31 Dec 2025".to_owned()),
            ("As at".to_owned(), "Thu 2 Apr 2026".to_owned()),
        ],
        covers: Covers {
            as_at: NaiveDate::from_ymd_opt(2026, 4, 2),
            from: NaiveDate::from_ymd_opt(2025, 1, 1),
            clinics: vec!["rose".to_owned(), "lane".to_owned()],
            registers: 1,
            by: Some("month"),
            only: vec![("category".to_owned(), "care".to_owned())],
            ..Covers::default()
        },
        sections: vec![
            by_month(count),
            section("days", "Working days to respond", &DAYS, "complaints", spread),
            section(
                "outcomes",
                "Outcomes",
                &OUTCOMES,
                "complaints",
                Figures::Parts(named(&OUTCOMES)),
            ),
            section("categories", "Categories", &KINDS, "points", kinds),
            late(written),
            empty,
        ],
    }
}
