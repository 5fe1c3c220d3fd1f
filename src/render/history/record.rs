//! What was added to the record of a complaint, as a line of its history.

use crate::domain::{Act, Correction, Findings, PointFacts, PointOutcome, ReferralFacts, Words};
use crate::procedure::{Id, Procedure};
use crate::render::text::{counted, each_behind, list_and, sanitize, sanitize_lines};
use crate::wording::long_day;

/// An event in one sentence, without the free words that follow it.
pub(super) fn describe(act: &Act, words: &Words, procedure: &Procedure) -> String {
    let step = |id: &Id| {
        procedure.step(id.as_str()).map_or_else(|| id.to_string(), |step| sanitize(&step.title))
    };
    let person = |name: &Option<String>| name.as_deref().map_or("somebody".to_owned(), sanitize);
    match act {
        Act::Asked { step: id } => format!("asked of {}: {}", person(&words.from), step(id)),
        Act::Came { step: id } => format!("came from {}: {}", person(&words.from), step(id)),
        Act::Consent { state, by, .. } => {
            let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
            format!("the patient's consent: {state}{by}")
        }
        Act::Graded { likelihood, consequence, grade } => {
            let place: Vec<String> =
                [likelihood, consequence].into_iter().flatten().map(ToString::to_string).collect();
            let place =
                if place.is_empty() { String::new() } else { format!(" ({})", list_and(&place)) };
            format!("graded {grade}{place}")
        }
        Act::Referred { body, facts, .. } => {
            let body = procedure.body(body.as_str()).map_or(body.as_str(), |known| &known.name);
            format!("referred to {}{}", sanitize(body), referral(facts, words))
        }
        Act::ReferralAmended { referral: number, facts } => {
            format!("referral {number}{}", referral(facts, words))
        }
        Act::Linked { other, link } => format!("linked: {link} {}", sanitize(other)),
        Act::Corrected { correction, .. } => format!("corrected: {}", corrected(correction)),
        Act::Undone { .. } => "taken back".to_owned(),
        Act::Redacted { events } => {
            format!("erased: the words of {}", counted(events.len(), "event"))
        }
        Act::LegalHoldBegun {} => "legal hold: nothing of it is erased".to_owned(),
        Act::LegalHoldLifted {} => "legal hold lifted".to_owned(),
        other => numbered(other, words),
    }
}

/// Points, actions and files have numbers.
fn numbered(act: &Act, words: &Words) -> String {
    match act {
        Act::PointAdded { point, facts } => format!("point {point} raised{}", about(facts, words)),
        Act::PointAmended { point, facts } => {
            format!("point {point} corrected{}", about(facts, words))
        }
        Act::PointDecided { point, outcome } => format!("point {point}: {outcome}"),
        Act::PointWithdrawn { point } => format!("point {point} withdrawn"),
        Act::ActionAdded { action, due_on, .. } => {
            let owner = words.owner.as_deref().map(|name| format!(", by {}", sanitize(name)));
            let owner = owner.unwrap_or_default();
            format!("action {action} agreed{owner}, due on {}", long_day(*due_on))
        }
        Act::ActionAmended { action, due_on, review_on } => {
            let mut parts = Vec::new();
            parts.extend(words.owner.as_deref().map(|name| format!("by {}", sanitize(name))));
            parts.extend(due_on.map(|on| format!("due on {}", long_day(on))));
            parts.extend(review_on.map(|on| format!("to be looked at on {}", long_day(on))));
            format!("action {action} changed{}", each_behind(", ", parts))
        }
        Act::ActionProgressed { action } => format!("action {action} went on"),
        Act::ActionDone { action } => format!("action {action} done"),
        Act::ActionReviewed { action, worked } => {
            let worked = if *worked { "it worked" } else { "it did not work" };
            format!("action {action} reviewed: {worked}")
        }
        Act::ActionDropped { action } => format!("action {action} given up"),
        Act::FileAdded { file, kind, .. } => {
            let name = words.document.as_ref().map(|it| format!(": {}", sanitize(&it.name)));
            format!("file {file} attached ({kind}){}", name.unwrap_or_default())
        }
        Act::FileRemoved { file } => format!("file {file} taken off"),
        _ => String::new(),
    }
}

/// What a point is about.
fn about(facts: &PointFacts, words: &Words) -> String {
    let ids = [&facts.category, &facts.staff_group, &facts.site].into_iter().flatten();
    let mut parts: Vec<String> = ids.map(ToString::to_string).collect();
    parts.extend(words.practitioner.as_deref().map(sanitize));
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

/// What was heard from an outside body, or sent to it.
fn referral(facts: &ReferralFacts, words: &Words) -> String {
    let mut parts = Vec::new();
    parts.extend(words.their_ref.as_deref().map(|it| format!("their reference {}", sanitize(it))));
    parts.extend(words.asked_for.as_deref().map(|it| format!("asked for {}", sanitize_lines(it))));
    parts.extend(facts.asked_by.map(|on| format!("wanted by {}", long_day(on))));
    parts.extend(facts.sent_on.map(|on| format!("sent on {}", long_day(on))));
    parts.extend(facts.decision.map(|it| format!("decision: {}", it.word().replace('-', " "))));
    parts.extend(facts.decided_on.map(|on| format!("decided on {}", long_day(on))));
    each_behind(", ", parts)
}

fn corrected(correction: &Correction) -> String {
    let Correction { on, by, outcome, points, apology, expect } = correction;
    let mut parts = Vec::new();
    parts.extend(on.map(|on| format!("it was on {}", long_day(on))));
    parts.extend(by.map(|by| format!("by {by}")));
    parts.extend(outcome.map(|outcome| outcome.to_string()));
    parts.extend(points.iter().map(|it| format!("point {} {}", it.point, it.outcome)));
    parts.extend(
        apology
            .map(|given| if given { "with an apology" } else { "without an apology" }.to_owned()),
    );
    parts.extend(expect.map(|on| format!("response stated for {}", long_day(on))));
    list_and(&parts)
}

/// Words of a vocabulary behind what they are.
fn named<T: ToString>(what: &str, words: &[T]) -> Option<String> {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    (!words.is_empty()).then(|| format!("{what}: {}", list_and(&words)))
}

/// What was found on each point.
pub(super) fn points_found(points: &[PointOutcome]) -> String {
    let points: Vec<String> =
        points.iter().map(|it| format!("point {} {}", it.point, it.outcome)).collect();
    if points.is_empty() { String::new() } else { format!(" ({})", list_and(&points)) }
}

/// What else was found, and what is given.
pub(super) fn findings(findings: &Findings, words: &Words) -> String {
    let Findings { remedies, amount, causes, late_causes } = findings;
    let mut parts = Vec::new();
    parts.extend(remedies.iter().map(ToString::to_string));
    parts.extend(amount.map(|amount| format!("£{amount}")));
    parts.extend(words.remedy.as_deref().map(sanitize));
    parts.extend(
        words.changes.as_deref().map(|text| format!("what will change: {}", sanitize(text))),
    );
    parts.extend(named("cause", causes));
    parts.extend(words.cause.as_deref().map(sanitize));
    parts.extend(named("late because of", late_causes));
    parts.extend(words.late_reason.as_deref().map(sanitize));
    each_behind("; ", parts)
}
