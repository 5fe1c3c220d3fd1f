//! Procedures as programs and spreadsheets read them: a list, a whole one, its worked example,
//! and what one changes against another.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::policy::{extension, where_it_holds};
use super::sheet::{Cell, Sheet};
use crate::domain::{Example, ExampleRow};
use crate::procedure::{Change, Conditions, Id, Obligation, OneOrMany, Procedure, Stage};

/// A procedure as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ProcedureJson(Value);

impl ProcedureJson {
    /// What a list says of a procedure.
    #[must_use]
    pub fn new(procedure: &Procedure, kept_in: &str) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "key": procedure.key,
            "version": procedure.version,
            "applies_from": procedure.applies_from,
            "title": procedure.title,
            "kept_in": kept_in,
        }))
    }

    /// A procedure with its stages and rules.
    #[must_use]
    pub fn whole(procedure: &Procedure) -> Self {
        let stage = |stage: &Stage| {
            let rules =
                procedure.obligations_at(stage.id.as_str()).map(|(_, rule)| obligation(rule));
            json!({
                "stage": stage.id,
                "title": stage.title,
                "kind": stage.kind,
                "body": stage.body,
                "when": stage.when,
                "enter": stage.enter,
                "beside": stage.beside,
                "not_handled_by": stage.not_handled_by,
                "handled_by": stage.handled_by,
                "own_matter": stage.own_matter,
                "obligations": rules.collect::<Vec<_>>(),
                "steps": procedure.steps_at(stage.id.as_str()).collect::<Vec<_>>(),
                "quote": stage.quote,
            })
        };
        let of_whole = procedure.obligations_of_complaint().map(|(_, rule)| obligation(rule));
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "key": procedure.key,
            "version": procedure.version,
            "applies_from": procedure.applies_from,
            "title": procedure.title,
            "source": procedure.source,
            "read_on": procedure.read_on,
            "clinic": procedure.clinic,
            "counting": procedure.counting,
            "intake": procedure.intake,
            "grading": procedure.grading,
            "facts": procedure.facts,
            "categories": procedure.categories,
            "staff_groups": procedure.staff_groups,
            "bodies": procedure.bodies,
            "stages": procedure.stages.iter().map(stage).collect::<Vec<_>>(),
            "whole": of_whole.collect::<Vec<_>>(),
            "windows": procedure.windows,
            "gates": procedure.gates,
            "steps": procedure.steps,
            "holds": procedure.holds,
            "silence": procedure.silence,
            "retention": procedure.retention,
            "remarks": procedure.remarks,
        }))
    }
}

fn obligation(rule: &Obligation) -> Value {
    json!({
        "obligation": rule.id,
        "title": rule.title,
        "when": rule.when,
        "within": rule.within.to_string(),
        "roll": rule.roll,
        "done_by": texts(&rule.done_by),
        "unless": texts(&rule.unless),
        "every": rule.every.as_ref().map(ToString::to_string),
        "until": rule.until.as_ref().map(ToString::to_string),
        "extend": rule.extend,
        "force": rule.force,
        "quote": rule.quote,
    })
}

fn texts<T: ToString>(all: &OneOrMany<T>) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// The columns of a procedure's rules: `(key, heading)`.
const RULES: [(&str, &str); 13] = [
    ("part", "PART"),
    ("rule", "RULE"),
    ("stage", "STAGE"),
    ("when", "WHEN"),
    ("title", "TITLE"),
    ("within", "WITHIN"),
    ("done_by", "DONE BY"),
    ("unless", "UNLESS"),
    ("every", "AGAIN"),
    ("until", "UNTIL"),
    ("extend", "EXTENDED"),
    ("force", "FORCE"),
    ("quote", "WORDS"),
];

/// One row of the rules, before it is cells.
#[derive(Default)]
struct Rule<'a> {
    part: &'static str,
    id: String,
    stage: String,
    when: String,
    title: &'a str,
    within: String,
    done_by: String,
    unless: String,
    every: String,
    until: String,
    extend: String,
    force: String,
    quote: &'a str,
}

impl Rule<'_> {
    fn cells(self) -> Vec<Cell> {
        let said = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        [
            self.part.to_owned(),
            self.id,
            self.stage,
            self.when,
            self.title.to_owned(),
            self.within,
            self.done_by,
            self.unless,
            self.every,
            self.until,
            self.extend,
            self.force,
            self.quote.to_owned(),
        ]
        .into_iter()
        .map(said)
        .collect()
    }
}

/// The rules of a procedure, one a row, in the order of the file.
#[must_use]
pub fn procedure_sheet(procedure: &Procedure) -> Sheet {
    let mut sheet = Sheet::new(&RULES);
    let names = |ids: &OneOrMany<Id>| texts(ids).join(", ");
    let mut rules: Vec<Rule<'_>> = Vec::new();
    for it in &procedure.stages {
        rules.push(Rule {
            part: "stage",
            id: it.id.to_string(),
            when: conditions(&it.when),
            title: &it.title,
            quote: &it.quote,
            ..Rule::default()
        });
    }
    rules.extend(procedure.obligations.iter().map(duty));
    for it in &procedure.windows {
        rules.push(Rule {
            part: "window",
            id: it.to.to_string(),
            when: conditions(&it.when),
            within: it.within.to_string(),
            force: it.late.to_string(),
            quote: &it.quote,
            ..Rule::default()
        });
    }
    for it in &procedure.gates {
        rules.push(Rule {
            part: "gate",
            id: it.before.to_string(),
            stage: names(&it.stage),
            when: conditions(&it.when),
            done_by: texts(&it.needs).join(", "),
            quote: &it.quote,
            ..Rule::default()
        });
    }
    for it in &procedure.steps {
        rules.push(Rule {
            part: "step",
            id: it.id.to_string(),
            stage: names(&it.stage),
            when: conditions(&it.when),
            title: &it.title,
            quote: &it.quote,
            ..Rule::default()
        });
    }
    rules.extend(others(procedure));
    sheet.rows = rules.into_iter().map(Rule::cells).collect();
    sheet
}

/// The row of an obligation.
fn duty(it: &Obligation) -> Rule<'_> {
    Rule {
        part: "obligation",
        id: it.id.to_string(),
        stage: texts(&it.stage).join(", "),
        when: conditions(&it.when),
        title: &it.title,
        within: it.within.to_string(),
        done_by: texts(&it.done_by).join(", "),
        unless: texts(&it.unless).join(", "),
        every: it.every.as_ref().map(ToString::to_string).unwrap_or_default(),
        until: it.until.as_ref().map(ToString::to_string).unwrap_or_default(),
        extend: it.extend.as_ref().map(extension).unwrap_or_default(),
        force: it.force.to_string(),
        quote: &it.quote,
    }
}

/// Facts, holds, bodies, and how long things last.
fn others(procedure: &Procedure) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    if let Some(it) = &procedure.grading {
        let grades: Vec<String> = it.grades.iter().map(ToString::to_string).collect();
        let when = grades.join(", ");
        rules.push(Rule { part: "grading", when, quote: &it.quote, ..Rule::default() });
    }
    for it in &procedure.facts {
        let answers: Vec<String> = it.answers().iter().map(ToString::to_string).collect();
        rules.push(Rule {
            part: "fact",
            id: it.id.to_string(),
            when: answers.join(", "),
            title: &it.ask,
            quote: &it.quote,
            ..Rule::default()
        });
    }
    for it in &procedure.holds {
        rules.push(Rule {
            part: "hold",
            id: it.id.to_string(),
            title: &it.title,
            done_by: texts(&it.stops).join(", "),
            quote: &it.quote,
            ..Rule::default()
        });
    }
    for it in &procedure.bodies {
        let id = it.id.to_string();
        rules.push(Rule { part: "body", id, title: &it.name, ..Rule::default() });
    }
    if let Some(it) = &procedure.silence {
        let within = it.within.to_string();
        rules.push(Rule { part: "silence", within, quote: &it.quote, ..Rule::default() });
    }
    if let Some(it) = &procedure.retention {
        let within = it.within.to_string();
        rules.push(Rule { part: "retention", within, quote: &it.quote, ..Rule::default() });
    }
    rules
}

fn conditions(when: &Conditions) -> String {
    where_it_holds(when).unwrap_or_default()
}

/// The worked calendar of an example complaint.
#[must_use]
pub fn example_sheet(example: &Example, received_on: chrono::NaiveDate) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("day", "DAY"),
        ("weekday", ""),
        ("stage", "STAGE"),
        ("obligation", "RULE"),
        ("title", "WHAT"),
        ("limit", "LIMIT"),
        ("counted_from", "COUNTED FROM"),
        ("anchor_on", "ON"),
        ("due_on", "DUE"),
        ("act_by_on", "ACT BY"),
        ("force", "FORCE"),
    ]);
    sheet.expendable = &["FORCE", "COUNTED FROM", "ON", "RULE", "ACT BY"];
    sheet.rows = example
        .rows
        .iter()
        .map(|row| {
            let (from, on) = row.counted_from.clone().unzip();
            vec![
                row.due_on.map_or(Cell::Empty, |due| Cell::Number((due - received_on).num_days())),
                Cell::word(row.due_on.map(|due| due.format("%a"))),
                Cell::Word(row.stage.clone()),
                Cell::Word(row.rule.clone()),
                Cell::Text(row.title.clone()),
                Cell::Word(row.limit.clone()),
                Cell::word(from),
                Cell::day(on),
                Cell::day(row.due_on),
                Cell::day(row.act_by_on),
                Cell::word(row.force),
            ]
        })
        .collect();
    sheet
}

/// A sound procedure and its example, as scripts see them.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ExampleJson(Value);

impl ExampleJson {
    /// A sound procedure with its example and what stands in it unused.
    #[must_use]
    pub fn new(
        procedure: &Procedure,
        received_on: chrono::NaiveDate,
        example: &Example,
        notes: &[String],
    ) -> Self {
        let row = |row: &ExampleRow| {
            let (from, on) = row.counted_from.clone().unzip();
            json!({
                "day": row.due_on.map(|due| (due - received_on).num_days()),
                "weekday": row.due_on.map(|due| due.format("%a").to_string()),
                "stage": row.stage,
                "obligation": row.rule,
                "title": row.title,
                "limit": row.limit,
                "counted_from": from,
                "anchor_on": on,
                "due_on": row.due_on,
                "act_by_on": row.act_by_on,
                "force": row.force,
            })
        };
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "key": procedure.key,
            "version": procedure.version,
            "received_on": received_on,
            "calendar": example.rows.iter().map(row).collect::<Vec<_>>(),
            "notes": notes,
        }))
    }
}

/// What one procedure changes against another.
#[must_use]
pub fn changes_sheet(changes: &[Change]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("part", "PART"),
        ("rule", "RULE"),
        ("change", "CHANGE"),
        ("key", "KEY"),
        ("old", "OLD"),
        ("new", "NEW"),
    ]);
    let said = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    sheet.rows = changes
        .iter()
        .map(|change| {
            vec![
                said(&change.part),
                said(&change.rule),
                Cell::Word(change.kind.to_string()),
                said(&change.key),
                Cell::text(change.old.as_deref()),
                Cell::text(change.new.as_deref()),
            ]
        })
        .collect();
    sheet
}

/// What one procedure changes against another, and for whom, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ChangesJson(Value);

impl ChangesJson {
    /// The changes, the clinics that the new procedure governs, and how many open complaints stay
    /// under the old one; `None` without a register.
    #[must_use]
    pub fn new(
        old: &Procedure,
        new: &Procedure,
        changes: &[Change],
        concerns: Option<(&[String], usize)>,
    ) -> Self {
        let of = |it: &Procedure| json!({ "key": it.key, "version": it.version, "applies_from": it.applies_from });
        let change = |it: &Change| {
            json!({
                "part": it.part, "rule": it.rule, "change": it.kind, "key": it.key,
                "old": it.old, "new": it.new,
            })
        };
        let (clinics, open) = concerns.unzip();
        let codes: Option<Vec<&str>> =
            clinics.map(|codes| codes.iter().map(|code| code.trim_matches('`')).collect());
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "old": of(old),
            "new": of(new),
            "changes": changes.iter().map(change).collect::<Vec<_>>(),
            "clinics": codes,
            "open_under_old": open,
        }))
    }
}
