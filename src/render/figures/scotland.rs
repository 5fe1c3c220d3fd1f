//! What is published or told of complaints in Scotland, as documents.

use chrono::NaiveDate;

use super::improvements::{WITHOUT_NAMES, actions_section, most_first, shares};
use super::{ALL, count, scope_lines, tenths};
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::Improvement;
use crate::report::figures::{OfStage, Period, Scope, Scotland};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    (
        "stage",
        "Where the complaint was closed: at `stage-1` (early resolution), at `stage-2` (investigation, without stage one before it), or at `stage-2-escalated`.",
    ),
    (
        "closed",
        "Complaints whose last stage of the clinic's own was answered on the days of the report, and which had not gone on by their end. What ended without an answer is not closed in this sense.",
    ),
    ("closed_share", "Their share of all that were closed."),
    ("upheld", "Of those closed at the stage, upheld."),
    ("partly_upheld", "Partly upheld."),
    ("not_upheld", "Not upheld."),
    ("upheld_share", "Upheld, as a share of those closed at the stage."),
    ("partly_upheld_share", "Partly upheld, as such a share."),
    ("not_upheld_share", "Not upheld, as such a share."),
    (
        "mean_days",
        "The mean of the clinic's working days from the day the stage began to its answer: from receipt, or from the escalation.",
    ),
    ("median_days", "Their median."),
    ("limit_days", "The working days within which the stage is to be closed: 5 and 20."),
    ("within", "Of those closed at the stage, those closed within these days."),
    ("within_share", "Their share."),
    (
        "extended",
        "Of those closed at the stage, those with more time for the answer than the procedure gave at first.",
    ),
    ("extended_share", "Their share."),
];

/// The indicators of the NHS as a document; `per` is how many people are served.
#[must_use]
pub fn scotland_document(
    scope: &Scope,
    of: &Scotland,
    per: Option<u32>,
    improvements: &[Improvement],
) -> Document {
    let days = scope.period.unwrap_or(Period { from: scope.today, to: scope.today });
    Document {
        report: "scotland",
        title: "Complaints: indicators".to_owned(),
        scope: scope_lines(scope, "Year"),
        covers: Covers::of(scope),
        sections: vec![
            indicators(of),
            volume(of, per),
            learning(of),
            actions_section(improvements, days, scope.today),
        ],
    }
}

fn indicators(of: &Scotland) -> Section {
    let mut sheet = Sheet::new(&[
        ("stage", "Stage"),
        ("closed", "Closed"),
        ("closed_share", "Closed %"),
        ("upheld", ""),
        ("partly_upheld", ""),
        ("not_upheld", ""),
        ("upheld_share", "Upheld %"),
        ("partly_upheld_share", "Partly %"),
        ("not_upheld_share", "Not %"),
        ("mean_days", "Mean"),
        ("median_days", "Median"),
        ("limit_days", ""),
        ("within", "In time"),
        ("within_share", "In time %"),
        ("extended", "Extended"),
        ("extended_share", ""),
    ]);
    sheet.expendable = &["Median", "In time", "Partly %"];
    let closed = of.closed();
    let names = ["stage-1", "stage-2", "stage-2-escalated"];
    let mut all = OfStage::default();
    for ((name, stage), limit) in names.into_iter().zip(&of.stages).zip(Scotland::LIMITS) {
        sheet.rows.push(cells(name, stage, closed, Cell::Number(limit.into())));
        all.join(stage);
    }
    sheet.rows.push(cells(ALL, &all, closed, Cell::Empty));
    let figures = Figures::Columns {
        groups: names.map(str::to_owned).to_vec(),
        series: vec![
            ("in time".to_owned(), of.stages.iter().map(|it| it.within).collect()),
            ("later".to_owned(), of.stages.iter().map(|it| it.closed - it.within).collect()),
        ],
    };
    let chart = Chart { title: "Closed at each stage".to_owned(), unit: "complaints", figures };
    Section {
        key: "indicators",
        heading: "Closed at each stage".to_owned(),
        note: None,
        sheet,
        charts: if closed > 0 { vec![chart] } else { Vec::new() },
        definitions: DEFINITIONS.to_vec(),
    }
}

fn cells(name: &str, of: &OfStage, all: u64, limit: Cell) -> Vec<Cell> {
    vec![
        Cell::Word(name.to_owned()),
        count(of.closed),
        Cell::Share(of.closed, all),
        count(of.upheld),
        count(of.partly_upheld),
        count(of.not_upheld),
        Cell::Share(of.upheld, of.closed),
        Cell::Share(of.partly_upheld, of.closed),
        Cell::Share(of.not_upheld, of.closed),
        tenths(of.days.mean()),
        tenths(of.days.median()),
        limit,
        count(of.within),
        Cell::Share(of.within, of.closed),
        count(of.extended),
        Cell::Share(of.extended, of.closed),
    ]
}

fn volume(of: &Scotland, per: Option<u32>) -> Section {
    let mut sheet = Sheet::new(&[("figure", ""), ("title", "What"), ("number", "Number")]);
    // Hundredths by a thousand of those served, rounded half up.
    let by_thousand = |number: u64| match per {
        Some(per @ 1..) => {
            let per = u64::from(per);
            i64::try_from((number * 200_000 + per) / (2 * per))
                .map_or(Cell::Empty, |it| Cell::Decimal(it, 2))
        }
        _ => Cell::Empty,
    };
    for (key, title, cell) in [
        ("received", "Received", count(of.received)),
        ("received_per_1000", "Received by 1,000 people served", by_thousand(of.received)),
        ("closed", "Closed with an answer", count(of.closed())),
        ("closed_per_1000", "Closed by 1,000 people served", by_thousand(of.closed())),
        ("undecided", "Ended without an answer", count(of.undecided)),
        ("open", "Not closed at the end", count(of.open)),
    ] {
        sheet.rows.push(vec![Cell::Word(key.to_owned()), Cell::Word(title.to_owned()), cell]);
    }
    let note = per.is_none().then(|| "`--per NUMBER` says how many people are served.".to_owned());
    Section {
        key: "volume",
        heading: "Complaints".to_owned(),
        note,
        sheet,
        charts: Vec::new(),
        definitions: vec![
            ("received", "Complaints received on the days of the report."),
            ("received_per_1000", "The same by 1,000 of those served (`--per`)."),
            ("closed", "Complaints closed at any stage, as in the indicators."),
            ("closed_per_1000", "The same by 1,000 of those served."),
            (
                "undecided",
                "Complaints closed on these days without any answer, such as withdrawn ones.",
            ),
            (
                "open",
                "Complaints received by the end of these days that were waiting then for the clinic's answer.",
            ),
        ],
    }
}

fn learning(of: &Scotland) -> Section {
    let mut sheet = Sheet::new(&[
        ("kind", ""),
        ("matter", "Matter"),
        ("complaints", "Complaints"),
        ("share", "Share %"),
    ]);
    let founded = of.stages.iter().map(|it| it.upheld + it.partly_upheld).sum();
    shares(&mut sheet, "cause", most_first(&of.causes), founded);
    shares(&mut sheet, "remedy", most_first(&of.remedies), founded);
    Section {
        key: "learning",
        heading: "Learning".to_owned(),
        note: Some(
            "What people thought of how their complaints were handled, and the training of staff, are indicators too; the register does not know them."
                .to_owned(),
        ),
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "kind",
                "`cause`: what caused complaints closed on these days as upheld or partly upheld; `remedy`: what was done to put them right.",
            ),
            ("complaints", "Complaints of which it is recorded; one may have several."),
            ("share", "Their share of those upheld or partly upheld."),
        ],
    }
}

/// A complaint in the summary for the regulator, without anybody's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Its reference.
    pub reference: String,
    /// What its clinic is called in figures.
    pub clinic: String,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// What it was about: its categories.
    pub about: Vec<String>,
    /// What was last found.
    pub outcome: Option<String>,
    /// The day of the last answer.
    pub answered_on: Option<NaiveDate>,
    /// What was done to put it right, as words of the vocabulary.
    pub remedies: Vec<String>,
    /// What changes, without names.
    pub changes: Option<String>,
    /// The actions, without names.
    pub actions: Vec<String>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closed_because: Option<String>,
}

/// The summary that Healthcare Improvement Scotland may ask of an independent clinic: each complaint
/// of the preceding twelve months with the action that was taken (SSI 2011/182, regulation 15(7)).
#[must_use]
pub fn statement_document(scope: &Scope, complaints: &[Told]) -> Document {
    let mut sheet = Sheet::new(&[
        ("ref", "Reference"),
        ("clinic", ""),
        ("received_on", "Received"),
        ("about", "About"),
        ("outcome", "Outcome"),
        ("answered_on", "Answered"),
        ("action", "Action taken"),
        ("closed_on", "Closed"),
        ("closed_because", ""),
    ]);
    sheet.expendable = &["Closed", "Answered"];
    for it in complaints {
        let remedies = it.remedies.join(", ");
        let written = it.changes.iter().chain(&it.actions).map(String::as_str);
        let action: Vec<&str> =
            std::iter::once(remedies.as_str()).chain(written).filter(|it| !it.is_empty()).collect();
        sheet.rows.push(vec![
            Cell::Word(it.reference.clone()),
            Cell::Word(it.clinic.clone()),
            Cell::Day(it.received_on),
            Cell::Text(it.about.join(", ")),
            Cell::word(it.outcome.as_deref()),
            Cell::day(it.answered_on),
            Cell::text(Some(action.join("; ")).filter(|it| !it.is_empty()).as_deref()),
            Cell::day(it.closed_on),
            Cell::word(it.closed_because.as_deref()),
        ]);
    }
    let section = Section {
        key: "complaints",
        heading: "Complaints and the action taken".to_owned(),
        note: Some(format!("Nobody is named beside a complaint. {WITHOUT_NAMES}")),
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "about",
                "The categories of the complaint and its points, as the procedure calls them.",
            ),
            ("outcome", "What the clinic last found."),
            (
                "action",
                "What was done to put it right, what changes because of it, and the actions agreed.",
            ),
            ("closed_because", "Why it was closed."),
        ],
    };
    Document {
        report: "scotland",
        title: "Summary of complaints and the action taken".to_owned(),
        scope: scope_lines(scope, "Received"),
        covers: Covers::of(scope),
        sections: vec![section],
    }
}
