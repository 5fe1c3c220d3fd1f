//! Clinics and settings as programs read them.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use crate::domain::Clinic;

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
            "sites": clinic.sites,
            "closed_days": clinic.own_days.closed,
            "extra_days": clinic.own_days.extra,
            "closed_days_stretch": clinic.own_days.stretch,
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
