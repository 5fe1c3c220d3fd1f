//! The annual report on complaints about NHS care as a document.

use super::improvements::{actions_section, most_first, shares};
use super::{ALL, count, group_cell, group_column, scope_lines};
use crate::domain::Decision;
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::Improvement;
use crate::report::figures::{Annual, Label, Law, Period, Scope};

/// What the rows mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("received", "Complaints received on the days of the report."),
    (
        "decided",
        "Complaints to which the clinic itself gave an answer on these days, whenever they were received; the last answer counts.",
    ),
    ("well_founded", "Of these, upheld or partly upheld; its share is that of what was decided."),
    ("upheld", "Of these, upheld."),
    ("partly_upheld", "Of these, partly upheld."),
    ("not_upheld", "Of these, not upheld."),
    (
        "not_decided",
        "Closed on these days without any answer: withdrawn, without consent, passed on, and the like.",
    ),
    (
        "ombudsman",
        "Complaints of which a referral to an ombudsman is recorded on these days: a body whose name says ombudsman.",
    ),
    ("referred", "Complaints of which a referral to any body outside is recorded on these days."),
    (
        "answered_in_time",
        "Firm deadlines for an answer that was given on these days: those kept, as a share of all of them. Extended deadlines are judged by the extended day.",
    ),
    (
        "not_asked_for",
        "How many of the number the law does not ask for: somebody else than the NHS pays, or the complaint was made orally and settled by the next working day.",
    ),
];

/// The annual report as a document.
#[must_use]
pub fn annual_document(
    scope: &Scope,
    law: Law,
    (groups, total): (&[(Label, Annual)], &Annual),
    improvements: &[Improvement],
) -> Document {
    let days = scope.period.unwrap_or(Period { from: scope.today, to: scope.today });
    let actions = actions_section(improvements, days, scope.today);
    Document {
        report: "annual",
        title: match law {
            Law::England => "Annual report on complaints".to_owned(),
            Law::Wales => "Annual report on concerns and complaints".to_owned(),
        },
        scope: scope_lines(scope, "Year"),
        covers: Covers::of(scope),
        sections: vec![
            counts(scope, law, groups, total),
            subjects(total),
            referrals(total),
            matters(total),
            actions,
        ],
    }
}

/// What the law calls each figure.
fn wording(law: Law) -> [(&'static str, &'static str); 10] {
    let (received, founded, ombudsman) = match law {
        Law::England => (
            "Complaints received: reg. 18(1)(a)",
            "Decided to be well-founded: reg. 18(1)(b)",
            "Informed to have been referred to the ombudsman: reg. 18(1)(c)",
        ),
        Law::Wales => (
            "Concerns notified: reg. 51(1)(a)",
            "Determined to be well-founded: reg. 51(1)(b)",
            "Advised to have been notified to the ombudsman: reg. 51(1)(c)",
        ),
    };
    let in_time = match law {
        Law::England => "Answered in time",
        Law::Wales => "Response sent in the period told, or the extended one: reg. 50(c)",
    };
    [
        ("received", received),
        ("decided", "Decided"),
        ("well_founded", founded),
        ("upheld", "Upheld"),
        ("partly_upheld", "Partly upheld"),
        ("not_upheld", "Not upheld"),
        ("not_decided", "Ended without a decision"),
        ("ombudsman", ombudsman),
        ("referred", "Referred to any body outside"),
        ("answered_in_time", in_time),
    ]
}

fn counts(scope: &Scope, law: Law, groups: &[(Label, Annual)], total: &Annual) -> Section {
    let mut sheet = Sheet::new(&[
        group_column(scope.by),
        ("figure", ""),
        ("title", "What"),
        ("number", "Number"),
        ("share", "Share %"),
        ("not_asked_for", "Not asked for"),
    ]);
    sheet.expendable = &["Not asked for"];
    let named = groups.iter().map(|(label, of)| (group_cell(scope.by, label), of));
    for (group, of) in named.chain([(Cell::Word(ALL.to_owned()), total)]) {
        let beside = of.beside.as_deref().map(numbers).unwrap_or_default();
        let all = wording(law).into_iter().zip(numbers(of)).zip(beside);
        for (((key, title), (number, whole)), (beside, _)) in all {
            let (key, title) = (Cell::Word(key.to_owned()), Cell::Text(title.to_owned()));
            let share = whole.map_or(Cell::Empty, |whole| Cell::Share(number, whole));
            sheet.rows.push(vec![group.clone(), key, title, count(number), share, count(beside)]);
        }
    }
    let parts = vec![
        ("upheld".to_owned(), total.upheld),
        ("partly upheld".to_owned(), total.partly_upheld),
        ("not upheld".to_owned(), total.not_upheld),
    ];
    let figures = Figures::Parts(parts);
    let chart = Chart { title: "What was decided".to_owned(), unit: "complaints", figures };
    Section {
        key: "annual",
        heading: "Numbers".to_owned(),
        note: total.beside.as_deref().map(|beside| note(total, beside)),
        sheet,
        charts: if total.decided() > 0 { vec![chart] } else { Vec::new() },
        definitions: DEFINITIONS.to_vec(),
    }
}

/// The figures, each with that of which it is a share.
fn numbers(of: &Annual) -> [(u64, Option<u64>); 10] {
    let decided = of.decided();
    [
        (of.received, None),
        (decided, None),
        (of.well_founded(), Some(decided)),
        (of.upheld, Some(decided)),
        (of.partly_upheld, Some(decided)),
        (of.not_upheld, Some(decided)),
        (of.undecided.values().sum(), None),
        (of.ombudsman, None),
        (of.referred, None),
        (of.in_time.0, Some(of.in_time.1)),
    ]
}

/// What the law asks for, where there is more in the register.
fn note(total: &Annual, beside: &Annual) -> String {
    format!(
        "Complaints for which somebody else than the NHS pays, and those made orally and settled by the next working day, are in these numbers, although the law does not ask for them. Without them: {} received, {} decided, {} of them well-founded, {} with the ombudsman.",
        total.received - beside.received,
        total.decided() - beside.decided(),
        total.well_founded() - beside.well_founded(),
        total.ombudsman - beside.ombudsman
    )
}

fn subjects(total: &Annual) -> Section {
    let mut sheet = Sheet::new(&[
        ("category", ""),
        ("title", "Subject"),
        ("received", "Received"),
        ("share", "Share %"),
        ("decided", "Decided"),
        ("well_founded", "Well-founded"),
        ("well_founded_share", "Well-founded %"),
    ]);
    let mut all: Vec<_> = total.subjects.iter().collect();
    all.sort_by_key(|(_, of)| std::cmp::Reverse((of.received, of.decided)));
    let mut kinds = Vec::new();
    for (id, of) in all {
        let none = id.is_empty();
        let title = if none { "Not recorded" } else { of.title.text.as_str() };
        sheet.rows.push(vec![
            if none { Cell::Empty } else { Cell::Word(id.clone()) },
            Cell::Text(title.to_owned()),
            count(of.received),
            Cell::Share(of.received, total.received),
            count(of.decided),
            count(of.well_founded),
            Cell::Share(of.well_founded, of.decided),
        ]);
        kinds.push((title.to_owned(), of.received));
    }
    let figures = Figures::Pareto(kinds);
    let title = "What complaints were about".to_owned();
    let chart = Chart { title, unit: "complaints", figures };
    Section {
        key: "subjects",
        heading: "Subject matter".to_owned(),
        note: Some("A complaint about several subjects counts under each of them.".to_owned()),
        charts: if total.received > 0 { vec![chart] } else { Vec::new() },
        sheet,
        definitions: vec![
            ("title", "The category of the complaint or of its points, as the procedure calls it."),
            ("received", "Complaints received on the days of the report."),
            ("share", "Their share of all that were received on them."),
            ("decided", "Complaints decided on these days, whenever they were received."),
            ("well_founded", "Of these, upheld or partly upheld."),
            ("well_founded_share", "Their share of those decided."),
        ],
    }
}

fn referrals(total: &Annual) -> Section {
    let mut sheet = Sheet::new(&[
        ("body", ""),
        ("name", "Body"),
        ("complaints", "Complaints"),
        ("referrals", "Referrals"),
        ("upheld", "Upheld"),
        ("partly_upheld", "Partly"),
        ("not_upheld", "Not"),
        ("other", "Otherwise"),
        ("undecided", "Undecided"),
    ]);
    sheet.expendable = &["Referrals"];
    for ((body, name), of) in &total.bodies {
        let decided = |it| of.decisions.get(&it).copied().unwrap_or_default();
        let found = [Decision::Upheld, Decision::PartlyUpheld, Decision::NotUpheld].map(decided);
        let all: u64 = of.decisions.values().sum();
        let mut row =
            vec![Cell::Word(body.clone()), Cell::Text(name.clone()), count(of.complaints)];
        row.push(count(of.referrals));
        row.extend(found.map(count));
        row.push(count(all - found.iter().sum::<u64>()));
        row.push(count(of.referrals.saturating_sub(all)));
        sheet.rows.push(row);
    }
    Section {
        key: "referrals",
        heading: "Bodies outside".to_owned(),
        note: None,
        sheet,
        charts: Vec::new(),
        definitions: vec![
            ("complaints", "Complaints that went to the body on the days of the report."),
            (
                "referrals",
                "How often they went there on these days: once, or for several of their parts.",
            ),
            (
                "upheld",
                "What it decided of these referrals so far: upheld, partly upheld, not upheld.",
            ),
            ("other", "Settled, not investigated, withdrawn or sent back."),
            ("undecided", "Referrals of which no decision is recorded."),
        ],
    }
}

fn matters(total: &Annual) -> Section {
    let mut sheet = Sheet::new(&[
        ("kind", ""),
        ("matter", "Matter"),
        ("complaints", "Complaints"),
        ("share", "Share %"),
    ]);
    let founded = total.well_founded();
    shares(&mut sheet, "cause", most_first(&total.causes), founded);
    shares(&mut sheet, "remedy", most_first(&total.remedies), founded);
    let ended: u64 = total.undecided.values().sum();
    shares(&mut sheet, "ended", most_first(&total.undecided), ended);
    Section {
        key: "matters",
        heading: "Matters of general importance".to_owned(),
        note: Some(
            "What of this is of general importance, and what was learnt from the way in which complaints were handled, the register cannot know: the responsible person says it. `report lessons` shows what comes again."
                .to_owned(),
        ),
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "kind",
                "`cause`: what caused complaints decided on these days to be well-founded; `remedy`: what was done to put them right; `ended`: why complaints ended without a decision.",
            ),
            ("complaints", "Complaints of which it is recorded; one may have several."),
            ("share", "Their share of those decided to be well-founded, or of those that ended so."),
        ],
    }
}
