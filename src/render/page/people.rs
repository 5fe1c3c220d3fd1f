//! The people of a complaint, and the matter that it is about.

use super::head::waiting;
use super::section::{Fields, Section, behind};
use super::stage_title;
use crate::domain::{Act, Complaint, ConsentWord, Grading};
use crate::procedure::Id;
use crate::render::text::list_and;
use crate::report::Record;
use crate::wording::long_day;

/// Who complains, about whose care and about whom, with whose consent, and who handles it.
pub(super) fn people(record: &Record<'_>) -> Option<Section> {
    let Complaint { details, words, .. } = record.complaint;
    let mut fields = Fields::default();
    let capacity = details.capacity.map(|capacity| capacity.to_string());
    fields.add(
        "Complainant",
        match (&words.complainant, capacity) {
            (Some(name), Some(capacity)) => Some(format!("{name} ({capacity})")),
            (name, capacity) => name.clone().or(capacity),
        },
    );
    fields.day("Born", words.born_on);
    fields.add("Address", words.address.clone());
    fields.add("E-mail", words.email.clone());
    fields.add("Telephone", words.telephone.clone());
    let reply_by: Vec<String> = details.reply_by.iter().map(ToString::to_string).collect();
    fields.add("Reply by", reply_by.join(" or "));
    let born = words.patient_born_on.map(long_day);
    let patient = match (&words.patient, born) {
        (Some(name), Some(born)) => Some(format!("{name}, born {born}")),
        (None, Some(born)) => Some(format!("born {born}")),
        (name, None) => name.clone(),
    };
    fields.add("Patient", patient);
    fields.add("About", list_and(&words.about));
    fields.add("Consent", consent(record));
    fields.add("Handlers", handlers(record));
    Section::fields("People", fields)
}

/// Where consent stands, and what waits for it.
fn consent(record: &Record<'_>) -> Option<String> {
    let ConsentWord { state, on, by, text } = record.complaint.consent.last()?;
    let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
    let text = behind(": ", text.as_deref());
    let state = state.word().replace('-', " ");
    let asked = record.complaint.counting().filter_map(|(_, draft)| match &draft.act {
        Act::Consent { hold, .. } => hold.as_ref(),
        _ => None,
    });
    let asked: Vec<&Id> = asked.collect();
    let mut waits = record.complaint.waits();
    let held = waits.find(|held| held.hold.as_ref().is_some_and(|id| asked.contains(&id)));
    let held = held.map(|held| format!("; the complaint waits{}", waiting(record, held)));
    Some(format!("{state}{by} on {}{text}{}", long_day(*on), held.unwrap_or_default()))
}

/// Who has handled it at each stage, where that is not one person alone.
fn handlers(record: &Record<'_>) -> Option<String> {
    let visits = record.complaint.visits.iter().chain(&record.complaint.beside);
    let mut lines = Vec::new();
    for visit in visits {
        let mut names = visit.handlers.clone();
        names.dedup();
        if !names.is_empty() {
            lines.push((stage_title(record, &visit.stage), names.join(", then ")));
        }
    }
    let one_alone = record.complaint.visits.len() == 1
        && record.complaint.beside.is_empty()
        && record.complaint.visit().handlers.len() < 2;
    if one_alone {
        return None;
    }
    let line = |(stage, names): (String, String)| format!("{names} ({stage})");
    let lines: Vec<String> = lines.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What it is about, when it happened, what is asked for, how grave it is.
pub(super) fn matter(record: &Record<'_>) -> Option<Section> {
    let Complaint { details, words, .. } = record.complaint;
    let mut fields = Fields::default();
    fields.add("Summary", words.summary.clone());
    fields.add("Asked for", words.asked_for.clone());
    fields.add("Category", details.category.as_ref().map(|id| category(record, id)));
    fields.add("Site", details.site.as_ref().map(|id| site(record, id)));
    fields.day("Incident", details.incident_on);
    fields.day("Noticed", details.noticed_on);
    fields.day("Aware", details.aware_on);
    for (name, value) in &details.facts {
        let mut title = name.to_string().replace('-', " ");
        title[..1].make_ascii_uppercase();
        fields.add(&title, value.clone());
    }
    let grades: Vec<String> = record.complaint.grades.iter().rev().map(grade).collect();
    fields.add("Grade", grades.join("\nbefore: "));
    Section::fields("Matter", fields)
}

/// A site by its name, where the clinic has given it one.
pub(super) fn site(record: &Record<'_>, id: &Id) -> String {
    record.clinic.sites.get(id).cloned().unwrap_or_else(|| id.to_string())
}

/// A category by its title, and by its name where that is another word.
pub(super) fn category(record: &Record<'_>, id: &Id) -> String {
    let known = record.procedure.categories.iter().find(|known| known.id == *id);
    match known.map(|known| known.title.as_str()) {
        Some(title) if title.to_lowercase().replace(' ', "-") == *id.as_str() => title.to_owned(),
        Some(title) => format!("{title} ({id})"),
        None => id.to_string(),
    }
}

fn grade(graded: &Grading) -> String {
    let Grading { on, likelihood, consequence, grade, reason } = graded;
    let place = [("likelihood", likelihood), ("consequence", consequence)];
    let place = place.into_iter().filter_map(|(name, id)| Some(format!("{name} {}", id.as_ref()?)));
    let place: Vec<String> = place.collect();
    let place = if place.is_empty() { String::new() } else { format!(" ({})", list_and(&place)) };
    format!("{grade}{place}, {}{}", long_day(*on), behind(": ", reason.as_deref()))
}
