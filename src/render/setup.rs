//! Clinics, procedures and settings as people and programs read them.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::page::{Look, bold, wrapped};
use super::text::sanitize;
use crate::domain::Clinic;
use crate::procedure::{Obligation, Procedure, Stage, Window, WindowTo};
use crate::wording::long_day;

/// A clinic as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ClinicJson(Value);

impl ClinicJson {
    /// The clinic as scripts see it.
    #[must_use]
    pub fn new(clinic: &Clinic) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "code": clinic.code,
            "name": clinic.name,
            "prefix": clinic.prefix,
            "procedure": clinic.procedure,
            "nations": clinic.nations,
            "working_week": clinic.working_week,
            "bodies": clinic.bodies,
            "closed_days": clinic.own_days.closed,
            "extra_days": clinic.own_days.extra,
            "closed_days_stretch": clinic.own_days.stretch,
        }))
    }
}

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
        let obligation = |rule: &Obligation| {
            json!({
                "obligation": rule.id,
                "title": rule.title,
                "within": rule.within.to_string(),
                "done_by": rule.done_by.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "unless": rule.unless.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "every": rule.every.as_ref().map(ToString::to_string),
                "until": rule.until.as_ref().map(ToString::to_string),
                "force": rule.force,
                "quote": rule.quote,
            })
        };
        let stage = |stage: &Stage| {
            let rules =
                procedure.obligations_at(stage.id.as_str()).map(|(_, rule)| obligation(rule));
            json!({
                "stage": stage.id,
                "title": stage.title,
                "kind": stage.kind,
                "body": stage.body,
                "obligations": rules.collect::<Vec<_>>(),
                "quote": stage.quote,
            })
        };
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "key": procedure.key,
            "version": procedure.version,
            "applies_from": procedure.applies_from,
            "title": procedure.title,
            "source": procedure.source,
            "read_on": procedure.read_on,
            "stages": procedure.stages.iter().map(stage).collect::<Vec<_>>(),
        }))
    }
}

/// A setting as scripts see it.
#[derive(Debug, Serialize)]
pub struct SettingJson<'a> {
    schema_version: u32,
    setting: &'a str,
    value: &'a str,
    from: &'a str,
}

impl<'a> SettingJson<'a> {
    /// The setting as scripts see it.
    #[must_use]
    pub fn new((name, value, origin): &'a (&'static str, String, String)) -> Self {
        Self { schema_version: SCHEMA_VERSION, setting: name, value, from: origin }
    }
}

/// Writes a procedure as a person would read it, beside the printed policy.
///
/// # Errors
///
/// Whatever writing reports.
pub fn procedure_page(out: &mut dyn Write, look: Look, procedure: &Procedure) -> io::Result<()> {
    let title = sanitize(&procedure.title);
    writeln!(out, "{}", bold(&title, look))?;
    writeln!(
        out,
        "`{}`, version {}, for what is received from {} on",
        procedure.key,
        procedure.version,
        long_day(procedure.applies_from)
    )?;
    if let Some(source) = &procedure.source {
        let read =
            procedure.read_on.map(|on| format!(", read on {}", long_day(on))).unwrap_or_default();
        writeln!(out, "Source: {}{read}", sanitize(source))?;
    }
    for window in procedure.windows_to(&WindowTo::Complain) {
        writeln!(out)?;
        window_lines(out, look, window)?;
    }
    for stage in &procedure.stages {
        writeln!(out)?;
        stage_lines(out, look, procedure, stage)?;
    }
    if !procedure.gates.is_empty() {
        writeln!(out, "\n{}", bold("Before a response", look))?;
        for gate in &procedure.gates {
            wrapped(out, look, "  ", &format!("“{}”", sanitize(&gate.quote)))?;
        }
    }
    if !procedure.categories.is_empty() {
        writeln!(out, "\n{}", bold("Categories", look))?;
        for category in &procedure.categories {
            wrapped(
                out,
                look,
                "  ",
                &format!("{} (`{}`)", sanitize(&category.title), category.id),
            )?;
        }
    }
    for fact in &procedure.facts {
        let values: Vec<String> = fact.answers().iter().map(ToString::to_string).collect();
        writeln!(out, "\n{}", bold(&sanitize(&fact.ask), look))?;
        writeln!(out, "  `--fact {}={}`", fact.id, values.join("/"))?;
    }
    Ok(())
}

fn stage_lines(
    out: &mut dyn Write,
    look: Look,
    procedure: &Procedure,
    stage: &Stage,
) -> io::Result<()> {
    let body = stage.body.as_ref().and_then(|body| procedure.body(body.as_str()));
    let with = body.map(|body| format!(", with {}", sanitize(&body.name))).unwrap_or_default();
    writeln!(out, "{} (`{}`{with})", bold(&sanitize(&stage.title), look), stage.id)?;
    wrapped(out, look, "  ", &format!("“{}”", sanitize(&stage.quote)))?;
    for (name, values) in &stage.when.0 {
        let values: Vec<&str> = values.iter().map(crate::procedure::Id::as_str).collect();
        writeln!(out, "  Only where {name} is {}.", values.join(" or "))?;
    }
    if stage.enter.in_writing {
        writeln!(out, "  Asked for in writing.")?;
    }
    if let Some(by) = &stage.enter.confirmed_by {
        writeln!(out, "  Confirmed by {}.", sanitize(by))?;
    }
    for window in procedure.windows_to(&WindowTo::Stage(stage.id.clone())) {
        window_lines(out, look, window)?;
    }
    for (_, rule) in procedure.obligations_at(stage.id.as_str()) {
        let force = if rule.force == crate::procedure::Force::Soft { " (an aim)" } else { "" };
        let every = rule.every.as_ref().map(|every| format!(", then {every}")).unwrap_or_default();
        writeln!(out, "  - {}{force}: {}{every}", sanitize(&rule.title), rule.within)?;
        let acts: Vec<String> = rule.done_by.iter().map(|act| format!("`{act}`")).collect();
        writeln!(out, "    done by {}", acts.join(" or "))?;
        wrapped(out, look, "    ", &format!("“{}”", sanitize(&rule.quote)))?;
    }
    for step in procedure.steps_at(stage.id.as_str()) {
        wrapped(out, look, "  - ", &format!("step `{}`: {}", step.id, sanitize(&step.title)))?;
    }
    Ok(())
}

fn window_lines(out: &mut dyn Write, look: Look, window: &Window) -> io::Result<()> {
    writeln!(out, "  To be asked for within: {}", window.within)?;
    wrapped(out, look, "    ", &format!("“{}”", sanitize(&window.quote)))
}
