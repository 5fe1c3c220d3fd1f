//! What a complaint is judged by: its clinic, its procedure, its calendar. Read once for each
//! clinic and procedure, however many complaints a command looks at.

use std::collections::BTreeMap;

use anyhow::Context as _;
use chrono::NaiveDate;

use crate::deadline::{Almanac, WorkingCalendar};
use crate::domain::{Clinic, Complaint, ComplaintRef, Deadline, Rules};
use crate::failure::Refused;
use crate::procedure::{Id, Procedure};
use crate::report::{Duty, Lateness, Listed, Next, OfWhom, OpenDuty, OpenTask, duty, next_open};
use crate::store::{OpenDeadline, Store, Stored};
use crate::wording::nearest;

/// A clinic with one of its procedures.
pub(super) struct Ruleset {
    pub(super) clinic: Clinic,
    pub(super) procedure: Procedure,
    pub(super) calendar: WorkingCalendar,
}

impl Ruleset {
    pub(super) fn new(clinic: Clinic, procedure: Procedure, almanac: &Almanac) -> Self {
        let calendar = clinic.calendar(almanac);
        Self { clinic, procedure, calendar }
    }

    /// What a complaint is judged by.
    pub(super) fn of(store: &Store, complaint: &Complaint) -> anyhow::Result<Self> {
        let Complaint { clinic, procedure, procedure_version, .. } = complaint;
        Self::load(store, &store.almanac()?, (clinic, procedure, *procedure_version))
    }

    fn load(
        store: &Store,
        almanac: &Almanac,
        (clinic, procedure, version): (&Id, &Id, u32),
    ) -> anyhow::Result<Self> {
        let clinic = store
            .clinic(clinic.as_str())?
            .with_context(|| format!("the register is damaged: it has no clinic `{clinic}`"))?;
        let procedure = store.procedure_version(procedure, version)?.with_context(|| {
            format!("the register is damaged: it has no procedure `{procedure}`, version {version}")
        })?;
        Ok(Self::new(clinic, procedure, almanac))
    }

    pub(super) fn rules(&self, today: NaiveDate) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, today }
    }
}

/// All the rulesets that a list needs.
#[derive(Default)]
pub(super) struct Rulesets {
    loaded: BTreeMap<(Id, Id, u32), Ruleset>,
    almanac: Option<Almanac>,
}

impl Rulesets {
    /// Looks at a deadline of a listed complaint on a day.
    pub(super) fn duty(
        &mut self,
        store: &Store,
        of: (&str, &Id, &Id, u32),
        deadline: Deadline,
        today: NaiveDate,
    ) -> anyhow::Result<Duty> {
        let (reference, clinic, procedure, version) = of;
        let ruleset = self.of(store, (clinic, procedure, version))?;
        let obligation = deadline.obligation.clone();
        duty(reference, clinic, &ruleset.procedure, &ruleset.calendar, deadline, today)
            .ok_or_else(|| no_obligation(procedure, &obligation))
    }

    /// Looks at an open deadline on a day, with how late it is.
    pub(super) fn open_duty(
        &mut self,
        store: &Store,
        open: OpenDeadline,
        today: NaiveDate,
    ) -> anyhow::Result<OpenDuty> {
        let OpenDeadline { reference, clinic, procedure, procedure_version, deadline, whose } =
            open;
        let ruleset = self.of(store, (&clinic, &procedure, procedure_version))?;
        let obligation = deadline.obligation.clone();
        let Ruleset { procedure: rules, calendar, .. } = ruleset;
        let duty = duty(&reference, &clinic, rules, calendar, deadline, today)
            .ok_or_else(|| no_obligation(&procedure, &obligation))?;
        let late = Lateness::of(&duty, calendar, today);
        Ok(OpenDuty { duty, whose, late, register: 0 })
    }

    /// Looks at an open task on a day.
    pub(super) fn task(
        &mut self,
        store: &Store,
        open: OpenTask,
        whose: OfWhom,
        today: NaiveDate,
    ) -> anyhow::Result<OpenDuty> {
        let ruleset = self.of(store, (&open.clinic, &open.procedure, open.procedure_version))?;
        let duty = open.duty(&ruleset.procedure, &ruleset.calendar, today);
        let late = Lateness::of(&duty, &ruleset.calendar, today);
        Ok(OpenDuty { duty, whose, late, register: 0 })
    }

    /// What is to be done next about a listed complaint, out of what is open.
    pub(super) fn next(
        &mut self,
        store: &Store,
        listed: &Listed,
        open: Vec<Deadline>,
        today: NaiveDate,
    ) -> anyhow::Result<Option<Next>> {
        let Listed { clinic, procedure, procedure_version: version, .. } = listed;
        let ruleset = self.of(store, (clinic, procedure, *version))?;
        next_open(&ruleset.procedure, &ruleset.calendar, open, today)
            .map_err(|obligation| no_obligation(procedure, &obligation))
    }

    pub(super) fn of(
        &mut self,
        store: &Store,
        (clinic, procedure, version): (&Id, &Id, u32),
    ) -> anyhow::Result<&Ruleset> {
        let key = (clinic.clone(), procedure.clone(), version);
        if !self.loaded.contains_key(&key) {
            let almanac = match &mut self.almanac {
                Some(almanac) => almanac,
                unread => unread.insert(store.almanac()?),
            };
            let ruleset = Ruleset::load(store, almanac, (clinic, procedure, version))?;
            self.loaded.insert(key.clone(), ruleset);
        }
        Ok(&self.loaded[&key])
    }
}

fn no_obligation(procedure: &Id, obligation: &Id) -> anyhow::Error {
    anyhow::anyhow!("the register is damaged: `{procedure}` has no obligation `{obligation}`")
}

/// How many of the latest references are looked at for the nearest to one that does not exist.
const LOOKED_AT: u32 = 2_000;

/// The complaint of that reference, or the nearest ones by name.
pub(super) fn find(store: &Store, reference: &ComplaintRef) -> anyhow::Result<Stored> {
    if let Some(stored) = store.complaint(reference)? {
        return Ok(stored);
    }
    let known = store.latest_references(LOOKED_AT)?;
    let name = reference.to_string();
    let error = Refused::new(format!("there is no complaint {name}"));
    let near = nearest(&name, known.iter().map(String::as_str));
    Err(match near {
        Some(near) => error.hint(format!("did you mean {near}? `redress list` shows them all")),
        None if known.is_empty() => error.hint("the register has no complaints yet: `redress new`"),
        None => error.hint("`redress list` shows them all"),
    }
    .into())
}
