//! The heads of a complaint, and what was found.

use super::people::{category, site};
use super::section::{Fields, Item, Section, behind};
use super::stage_title;
use crate::domain::{Answer, Complaint, Point, Visit};
use crate::procedure::Id;
use crate::render::text::list_and;
use crate::report::Record;
use crate::wording::long_day;

/// What stands where words have been erased, or none were given.
pub(super) const NO_WORDS: &str = "(no words)";

/// Each point with what it is about and what was found.
pub(super) fn points(record: &Record<'_>) -> Option<Section> {
    let points = record.complaint.points.iter().map(|point| one(record, point));
    Section::items("Points", points.collect())
}

fn one(record: &Record<'_>, point: &Point) -> Item {
    let text = point.text.as_deref().unwrap_or(NO_WORDS);
    let mut item = Item::numbered(point.number, text);
    let found = point.found.iter().rev().enumerate().map(|(place, found)| {
        let before = if place > 0 { "before: " } else { "" };
        let visit = record.complaint.visits.get(found.visit);
        let at = visit.map(|visit| at_stage(record, visit)).unwrap_or_default();
        let on = long_day(found.on);
        let reason = behind(": ", found.reason.as_deref());
        format!("{before}{}, {on}{at}{reason}", found.outcome)
    });
    item.detail("Outcome", found.collect::<Vec<_>>().join("\n"));
    if let Some((on, reason)) = &point.withdrawn {
        item.detail("Withdrawn", format!("{}{}", long_day(*on), behind(": ", reason.as_deref())));
    }
    item.detail(
        "Category",
        point.facts.category.as_ref().map(|id| category(record, id)).unwrap_or_default(),
    );
    let group = point.facts.staff_group.as_ref().map(|id| staff_group(record, id));
    let about: Vec<String> = point.practitioner.iter().cloned().chain(group).collect();
    item.detail("About", about.join(", "));
    item.detail("Site", point.facts.site.as_ref().map(|id| site(record, id)).unwrap_or_default());
    item
}

fn staff_group(record: &Record<'_>, id: &Id) -> String {
    let known = record.procedure.staff_groups.iter().find(|known| known.id == *id);
    known.map_or_else(|| id.to_string(), |known| known.title.clone())
}

/// What was found over all, what is given for it, what caused it.
pub(super) fn outcome(record: &Record<'_>) -> Option<Section> {
    let Complaint { details, words, visits, .. } = record.complaint;
    let findings = &details.findings;
    let mut fields = Fields::default();
    let answers = visits.iter().rev().filter_map(|visit| Some((visit, visit.answer?)));
    let answers: Vec<String> = answers
        .enumerate()
        .map(|(place, (visit, answer))| {
            let before = if place > 0 { "before: " } else { "" };
            let Answer { on, by, outcome, apology } = answer;
            let apology = if apology { " with an apology" } else { "" };
            let at = at_stage(record, visit);
            format!("{before}{outcome}{apology}, {} by {by}{at}", long_day(on))
        })
        .collect();
    fields.add("Outcome", answers.join("\n"));
    let remedies = findings.remedies.iter().map(ToString::to_string);
    fields.add("Remedy", with_words(remedies.collect(), words.remedy.as_ref()));
    fields.add("Amount", findings.amount.map(|amount| format!("£{amount}")));
    fields.add("Changes", words.changes.clone());
    let causes = findings.causes.iter().map(ToString::to_string);
    fields.add("Cause", with_words(causes.collect(), words.cause.as_ref()));
    let late = findings.late_causes.iter().map(ToString::to_string);
    fields.add("Lateness", with_words(late.collect(), words.late_reason.as_ref()));
    Section::fields("What was found", fields)
}

/// At which stage, where there were several.
fn at_stage(record: &Record<'_>, visit: &Visit) -> String {
    if record.complaint.visits.len() == 1 {
        return String::new();
    }
    format!(" ({})", stage_title(record, &visit.stage))
}

/// Words of a vocabulary, and what was said beside them.
fn with_words(words: Vec<String>, said: Option<&String>) -> String {
    let named: Vec<String> = words.into_iter().map(|word| word.replace('-', " ")).collect();
    let both: Vec<String> = [list_and(&named)].into_iter().chain(said.cloned()).collect();
    both.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}
