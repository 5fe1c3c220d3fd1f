//! Lessons as a document.

use super::improvements::{actions_section, most_first, shares};
use super::summary::several;
use super::{ALL, count, group_cell, group_column, scope_lines};
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{Label, Lessons, Period, Scope, Theme};
use crate::report::tally::number;
use crate::report::{ActionState, Improvement};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    (
        "category",
        "The category of the complaint or of its points; a complaint of several counts under each.",
    ),
    ("complaints", "Complaints received on the days of the report."),
    ("share", "Their share of all that were received on them."),
    ("found", "Of these, those of which the clinic found something."),
    (
        "upheld_share",
        "Upheld and partly upheld, as a share of these: of the points of the category, or of the matter as a whole.",
    ),
    ("main_cause", "The cause that was recorded most often."),
    ("before", "Complaints received on the same days a year before."),
    ("before_share", "Their share of all that were received then."),
    ("done_on", "The day on which an action about this category was first done."),
    (
        "since",
        "Complaints received on the days of the report after that day: what came again although something had been done.",
    ),
    (
        "mark",
        "`rose`: two or more, more than a year before, and a greater share; `again`: received after an action about it was done; `rose, again`: both.",
    ),
];

/// Lessons as a document.
#[must_use]
pub fn lessons_document(
    scope: &Scope,
    (groups, total): (&[(Label, Lessons)], &Lessons),
    improvements: &[Improvement],
) -> Document {
    let days = scope.period.unwrap_or(Period { from: scope.today, to: scope.today });
    Document {
        report: "lessons",
        title: "Lessons of complaints".to_owned(),
        scope: scope_lines(scope, "Days"),
        covers: Covers::of(scope),
        sections: vec![
            themes(scope, groups, total, improvements),
            causes(total),
            kept(scope, improvements),
            actions_section(improvements, days, scope.today),
        ],
    }
}

fn themes(
    scope: &Scope,
    groups: &[(Label, Lessons)],
    total: &Lessons,
    improvements: &[Improvement],
) -> Section {
    let mut sheet = Sheet::new(&[
        group_column(scope.by),
        ("category", ""),
        ("title", "Theme"),
        ("complaints", "Complaints"),
        ("share", "Share %"),
        ("found", ""),
        ("upheld_share", "Upheld %"),
        ("main_cause", "Main cause"),
        ("before", "Year before"),
        ("before_share", ""),
        ("done_on", "Action done"),
        ("since", "Since"),
        ("mark", "Mark"),
    ]);
    sheet.expendable = &["Since", "Action done", "Main cause"];
    let named = groups.iter().map(|(label, of)| (group_cell(scope.by, label), of));
    for (group, of) in named.chain([(Cell::Word(ALL.to_owned()), total)]) {
        for (id, theme) in most_frequent(of) {
            let mut cells = vec![group.clone()];
            cells.extend(theme_cells(of, id, theme, improvements));
            sheet.rows.push(cells);
        }
    }
    let kinds = most_frequent(total).into_iter();
    let kinds = kinds.map(|(id, it)| (title(id, it).to_owned(), it.complaints())).collect();
    let figures = Figures::Pareto(kinds);
    let chart = Chart { title: "Themes".to_owned(), unit: "complaints", figures };
    Section {
        key: "themes",
        heading: "Themes".to_owned(),
        note: several(scope),
        charts: if total.complaints > 0 { vec![chart] } else { Vec::new() },
        sheet,
        definitions: DEFINITIONS.to_vec(),
    }
}

fn most_frequent(of: &Lessons) -> Vec<(&str, &Theme)> {
    let mut all: Vec<_> = of.themes.iter().map(|(id, theme)| (id.as_str(), theme)).collect();
    all.sort_by_key(|(_, theme)| std::cmp::Reverse((theme.complaints(), theme.before)));
    all
}

fn title<'a>(id: &str, theme: &'a Theme) -> &'a str {
    if id.is_empty() { "Not recorded" } else { &theme.title.text }
}

fn theme_cells(of: &Lessons, id: &str, theme: &Theme, improvements: &[Improvement]) -> Vec<Cell> {
    let own = improvements.iter().filter(|it| it.category.as_deref() == Some(id));
    let done = own.filter_map(|it| it.done_on).min();
    let since = done.map(|day| theme.after(number(day)));
    let marks = [(of.rose(theme), "rose"), (since.is_some_and(|it| it > 0), "again")];
    let marks: Vec<&str> = marks.into_iter().filter(|(is, _)| *is).map(|(_, it)| it).collect();
    vec![
        if id.is_empty() { Cell::Empty } else { Cell::Word(id.to_owned()) },
        Cell::Text(title(id, theme).to_owned()),
        count(theme.complaints()),
        Cell::Share(theme.complaints(), of.complaints),
        count(theme.found),
        Cell::Share(theme.well_founded, theme.found),
        Cell::word(theme.main_cause()),
        count(theme.before),
        Cell::Share(theme.before, of.before),
        Cell::day(done),
        since.map_or(Cell::Empty, count),
        Cell::word(Some(marks.join(", ")).filter(|it| !it.is_empty())),
    ]
}

fn causes(total: &Lessons) -> Section {
    let mut sheet = Sheet::new(&[
        ("kind", "Kind"),
        ("matter", "Matter"),
        ("complaints", "Complaints"),
        ("share", "Share %"),
    ]);
    let all = total.complaints;
    let mut causes = most_first(&total.causes);
    if total.no_cause > 0 {
        causes.push(("not recorded".to_owned(), total.no_cause));
    }
    shares(&mut sheet, "cause", causes, all);
    shares(&mut sheet, "remedy", most_first(&total.remedies), all);
    shares(&mut sheet, "paid", vec![("something paid".to_owned(), total.paid.0)], all);
    let (pounds, pence) = (total.paid.1 / 100, total.paid.1 % 100);
    Section {
        key: "causes",
        heading: "Causes and remedies".to_owned(),
        note: Some(format!("Paid or paid back in all: £{pounds}.{pence:02}.")),
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "kind",
                "`cause`: what caused the matter; `remedy`: what was done to put it right; `paid`: money was given.",
            ),
            (
                "complaints",
                "Complaints received on the days of the report of which it is recorded; one may have several.",
            ),
            ("share", "Their share of all that were received on them."),
        ],
    }
}

fn kept(scope: &Scope, all: &[Improvement]) -> Section {
    let mut sheet = Sheet::new(&[
        ("figure", ""),
        ("title", "Actions"),
        ("number", "Number"),
        ("share", "Share %"),
    ]);
    let whole = all.len() as u64;
    let number = |is: &dyn Fn(&Improvement) -> bool| all.iter().filter(|it| is(it)).count() as u64;
    let of = |state| move |it: &Improvement| it.state(scope.today) == state;
    let done = of(ActionState::Done);
    let rows: [(&str, &str, u64); 10] = [
        ("all", "All", whole),
        ("done_in_time", "Done in time", number(&|it| done(it) && it.is_in_time())),
        ("done_late", "Done late", number(&|it| done(it) && !it.is_in_time())),
        ("open", "Open", number(&|it| of(ActionState::Open)(it) || of(ActionState::DueToday)(it))),
        ("overdue", "Overdue", number(&of(ActionState::Overdue))),
        ("dropped", "Given up", number(&of(ActionState::Dropped))),
        ("reviewed", "Reviewed", number(&|it| it.reviewed_on.is_some())),
        ("worked", "Found to have worked", number(&|it| it.worked == Some(true))),
        ("did_not_work", "Found not to have worked", number(&|it| it.worked == Some(false))),
        (
            "review_overdue",
            "Review overdue",
            number(&|it| {
                done(it)
                    && it.reviewed_on.is_none()
                    && it.review_on.is_some_and(|on| on < scope.today)
            }),
        ),
    ];
    for (key, title, number) in rows {
        let (key, title) = (Cell::Word(key.to_owned()), Cell::Word(title.to_owned()));
        sheet.rows.push(vec![key, title, count(number), Cell::Share(number, whole)]);
    }
    Section {
        key: "carried_out",
        heading: "Whether actions were carried out".to_owned(),
        note: None,
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "all",
                "Actions agreed on the days of the report, or agreed before and not over when they began. In time, late, open, overdue and given up together are all.",
            ),
            ("done_in_time", "Done on or before the day by which, as it was last agreed."),
            ("done_late", "Done after it."),
            ("open", "Not done and not past their day."),
            ("overdue", "Not done, and past their day today."),
            ("dropped", "Given up, with a reason."),
            ("reviewed", "It was looked at whether they worked."),
            ("worked", "They did."),
            ("did_not_work", "They did not."),
            (
                "review_overdue",
                "Done, and the day by which it was to be looked at whether they worked is past.",
            ),
        ],
    }
}
