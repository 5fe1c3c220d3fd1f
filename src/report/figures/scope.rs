//! What a report covers.

use chrono::NaiveDate;

use super::{By, Period};

/// What a report covers.
#[derive(Debug, Clone)]
pub struct Scope {
    /// How many registers it is of.
    pub registers: usize,
    /// The clinics: what each is called in figures, and its name.
    pub clinics: Vec<(String, String)>,
    /// The days of receipt, or of the report; an end that lies outside every calendar is open.
    pub period: Option<Period>,
    /// By what it is broken down.
    pub by: Option<By>,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// What it is narrowed to besides, as name and value.
    pub only: Vec<(String, String)>,
}
