//! One complaint with everything that is shown of it.

use chrono::NaiveDate;

use super::duty::{Duty, duty};
use super::listed::Listed;
use crate::deadline::OutOfRange;
use crate::domain::{
    Clinic, Complaint, Lateness, Rules, StepTaken, Undated, kept_until, lateness, missing_details,
    next_stage, open_steps, step_until, unanswered_until, undated, worked,
};
use crate::procedure::{Detail, Id, Procedure, Stage, Step};

/// A complaint, its duties on a day, and what is open about it.
#[derive(Debug)]
pub struct Record<'a> {
    /// What lists say of it.
    pub listed: Listed,
    /// The clinic.
    pub clinic: &'a Clinic,
    /// The procedure that governs it.
    pub procedure: &'a Procedure,
    /// The complaint itself, with its history.
    pub complaint: &'a Complaint,
    /// The day.
    pub today: NaiveDate,
    /// Its deadlines on that day, by stage and due day.
    pub duties: Vec<Duty>,
    /// The steps of the stages it went through, by stage: what they are and what became of them.
    pub steps: Vec<(&'a Stage, &'a Step, Option<&'a StepTaken>)>,
    /// The details that the procedure asks for and that are missing.
    pub missing: Vec<Detail>,
    /// Whether it came in time, where the procedure says when that is.
    pub lateness: Option<Lateness>,
    /// Where the complainant may go on to, and until when; once the stage has been answered.
    pub next: Option<(&'a str, Option<NaiveDate>)>,
    /// What is promised and has no day.
    pub undated: Vec<Undated<'a>>,
    /// Until when the complainant may do what the open steps of the current stage wait for.
    pub step_until: Vec<(&'a Id, NaiveDate)>,
    /// Until when an answer of the complainant is awaited, where the procedure says how long.
    pub unanswered_until: Option<NaiveDate>,
    /// Until when the record is kept, where the procedure says and the complaint is closed.
    pub kept_until: Option<NaiveDate>,
}

impl<'a> Record<'a> {
    /// Gathers what is shown of a complaint on the day of the rules.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn new(
        rules: Rules<'a>,
        clinic: &'a Clinic,
        complaint: &'a Complaint,
    ) -> Result<Self, OutOfRange> {
        let Rules { procedure, calendar, today } = rules;
        let listed = Listed::new(complaint, procedure);
        let duties = worked(procedure, calendar, complaint)?
            .into_iter()
            .filter_map(|it| {
                let rule = procedure.obligations.get(it.deadline.rule)?;
                let (reference, clinic) = (&listed.reference, &listed.clinic);
                let duty = duty(reference, clinic, procedure, calendar, it.deadline, today)?;
                let because = duty.because.with_way(procedure, rule, calendar, complaint, &it.way);
                Some(Duty { because, ..duty })
            })
            .collect();
        let answered = complaint.visit().answer.is_some();
        Ok(Self {
            duties,
            steps: steps(rules, complaint),
            missing: missing_details(procedure, complaint),
            lateness: lateness(rules, complaint),
            undated: undated(rules, complaint)?,
            step_until: step_windows(rules, complaint),
            unanswered_until: unanswered_until(rules, complaint),
            kept_until: kept_until(rules, complaint),
            next: next_stage(rules, complaint)
                .filter(|_| answered)
                .map(|(stage, until)| (stage.title.as_str(), until)),
            listed,
            clinic,
            procedure,
            complaint,
            today,
        })
    }

    /// The name of a body outside the clinic: the one the clinic gave it, or the procedure's; what
    /// the procedure does not know is called as it was recorded.
    #[must_use]
    pub fn body_name<'b>(&'b self, body: &'b Id) -> &'b str {
        let known = self.procedure.body(body.as_str()).map(|known| known.name.as_str());
        let own = self.clinic.bodies.get(body).map(String::as_str);
        own.or(known).unwrap_or(body.as_str())
    }
}

fn step_windows<'a>(rules: Rules<'a>, complaint: &Complaint) -> Vec<(&'a Id, NaiveDate)> {
    let open = open_steps(rules, complaint, complaint.visits.len() - 1).into_iter();
    open.filter_map(|step| Some((&step.id, step_until(rules, complaint, step)?))).collect()
}

/// The steps that were taken or are open, by stage and in the order of the policy.
fn steps<'a>(
    rules: Rules<'a>,
    complaint: &'a Complaint,
) -> Vec<(&'a Stage, &'a Step, Option<&'a StepTaken>)> {
    let mut steps = Vec::new();
    for (index, visit) in complaint.visits.iter().enumerate() {
        let Some(stage) = rules.procedure.stage(visit.stage.as_str()) else { continue };
        let open = open_steps(rules, complaint, index);
        for step in rules.procedure.steps_at(visit.stage.as_str()) {
            let taken = complaint.step_taken(rules.procedure, index, &step.id);
            if taken.is_some() || open.iter().any(|open| open.id == step.id) {
                steps.push((stage, step, taken));
            }
        }
    }
    steps
}
