//! Points of a complaint: as a list, and what an act changed in them.

use chrono::NaiveDate;
use serde::Serialize;

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};
use super::text::sanitize;
use crate::domain::{Complaint, Point};
use crate::procedure::{Id, Procedure};

/// A point as scripts see it in a list.
#[derive(Debug, Serialize)]
pub struct PointJson<'a> {
    schema_version: u32,
    r#ref: String,
    point: u32,
    raised_on: NaiveDate,
    text: Option<&'a str>,
    category: Option<&'a Id>,
    subject: Option<&'a Id>,
    staff_group: Option<&'a Id>,
    practitioner: Option<&'a str>,
    site: Option<&'a Id>,
    outcome: Option<&'static str>,
    decided_on: Option<NaiveDate>,
    reason: Option<&'a str>,
    withdrawn_on: Option<NaiveDate>,
    reason_withdrawn: Option<&'a str>,
    stands: bool,
}

impl<'a> PointJson<'a> {
    /// The points of a complaint.
    #[must_use]
    pub fn all(complaint: &'a Complaint, procedure: &'a Procedure) -> Vec<Self> {
        let point = |point: &'a Point| {
            let category = point.facts.category.as_ref();
            let listed = procedure.categories.iter().find(|it| Some(&it.id) == category);
            let found = point.found.last();
            let withdrawn = point.withdrawn.as_ref();
            Self {
                schema_version: SCHEMA_VERSION,
                r#ref: complaint.reference.to_string(),
                point: point.number,
                raised_on: point.on,
                text: point.text.as_deref(),
                category,
                subject: listed.and_then(|it| it.subject.as_ref()),
                staff_group: point.facts.staff_group.as_ref(),
                practitioner: point.practitioner.as_deref(),
                site: point.facts.site.as_ref(),
                outcome: found.map(|it| it.outcome.word()),
                decided_on: found.map(|it| it.on),
                reason: found.and_then(|it| it.reason.as_deref()),
                withdrawn_on: withdrawn.map(|(on, _)| *on),
                reason_withdrawn: withdrawn.and_then(|(_, reason)| reason.as_deref()),
                stands: point.stands(),
            }
        };
        complaint.points.iter().map(point).collect()
    }
}

/// Points, one a row.
#[must_use]
pub fn points_sheet(complaint: &Complaint) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", ""),
        ("point", "Point"),
        ("raised_on", "Raised"),
        ("text", "What"),
        ("category", "Category"),
        ("staff_group", "Staff group"),
        ("practitioner", "Practitioner"),
        ("site", "Site"),
        ("outcome", "Outcome"),
        ("decided_on", ""),
        ("reason", "Why"),
        ("withdrawn_on", "Withdrawn"),
        ("reason_withdrawn", ""),
    ])
    .titled("Points");
    sheet.expendable = &["Raised", "Site", "Staff group", "Why", "Category", "Practitioner"];
    for point in &complaint.points {
        let found = point.found.last();
        let withdrawn = point.withdrawn.as_ref();
        sheet.rows.push(vec![
            Cell::Word(complaint.reference.to_string()),
            Cell::Number(point.number.into()),
            Cell::Day(point.on),
            Cell::text(point.text.as_deref()),
            Cell::word(point.facts.category.as_ref()),
            Cell::word(point.facts.staff_group.as_ref()),
            Cell::text(point.practitioner.as_deref()),
            Cell::word(point.facts.site.as_ref()),
            Cell::word(found.map(|it| it.outcome)),
            Cell::day(found.map(|it| it.on)),
            Cell::text(found.and_then(|it| it.reason.as_deref())),
            Cell::day(withdrawn.map(|(on, _)| *on)),
            Cell::text(withdrawn.and_then(|(_, reason)| reason.as_deref())),
        ]);
    }
    sheet
}

/// What an act changed in points, outcome and grade, a line each.
#[must_use]
pub fn findings_changed(before: &Complaint, after: &Complaint) -> Vec<String> {
    let mut said = Vec::new();
    for point in &after.points {
        match before.points.iter().find(|it| it.number == point.number) {
            None => said.push(format!("  it is point {}", point.number)),
            Some(was) => said.extend(corrected(was, point)),
        }
        // At a further stage every point is open again, which is nothing that the act changed.
        if before.visits.len() == after.visits.len() {
            said.extend(decided(before, after, point));
        }
    }
    said.extend(overall_changed(before, after));
    if let Some(grade) = after.grading().filter(|grade| before.grading() != Some(grade)) {
        let was = before.grading().map(|was| format!(", was {}", was.grade)).unwrap_or_default();
        said.push(format!("  the grade is {}{was}", grade.grade));
    }
    said
}

fn decided(before: &Complaint, after: &Complaint, point: &Point) -> Option<String> {
    let current = after.visits.len() - 1;
    let outcome = point.outcome_at(current)?;
    let earlier = before.points.iter().find(|it| it.number == point.number);
    let number = point.number;
    match earlier.and_then(|earlier| earlier.outcome_at(current)) {
        Some(was) if was == outcome => None,
        Some(was) => Some(format!("  point {number} is {outcome}, was {was}")),
        None => Some(format!("  point {number} is {outcome}")),
    }
}

/// The outcome of an answer that deals with points.
fn overall_changed(before: &Complaint, after: &Complaint) -> Option<String> {
    let current = after.visits.len() - 1;
    let outcome = after.visit().answer?.outcome;
    let was = before.visits.get(current).and_then(|visit| visit.answer).map(|it| it.outcome);
    let has_points = after.standing_points().any(|point| point.outcome_at(current).is_some());
    match was {
        _ if !has_points => None,
        Some(was) if was == outcome => None,
        Some(was) => Some(format!("  the outcome is {outcome}, was {was}")),
        None => Some(format!("  the outcome is {outcome}")),
    }
}

/// The corrected fields of a point.
fn corrected(was: &Point, is: &Point) -> impl Iterator<Item = String> {
    let id = |id: &Option<Id>| id.as_ref().map(ToString::to_string);
    let text = |text: &Option<String>| text.as_deref().map(sanitize);
    let fields = [
        ("text", text(&was.text), text(&is.text)),
        ("category", id(&was.facts.category), id(&is.facts.category)),
        ("staff group", id(&was.facts.staff_group), id(&is.facts.staff_group)),
        ("practitioner", text(&was.practitioner), text(&is.practitioner)),
        ("site", id(&was.facts.site), id(&is.facts.site)),
    ];
    let number = is.number;
    fields.into_iter().filter(|(_, was, is)| was != is).filter_map(move |(name, was, is)| {
        let was = was.map_or("was not recorded".to_owned(), |was| format!("was {was}"));
        Some(format!("  point {number}: {name} is {}, {was}", is?))
    })
}
