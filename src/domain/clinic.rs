//! A clinic: who receives complaints, under which procedure, on which working days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::own_days::OwnDays;
use super::refusal::Refusal;
use crate::deadline::{Almanac, Nation, WorkingCalendar, WorkingWeek};
use crate::procedure::{Id, Prefix, Procedure, Stage};
use crate::wording::UnknownWord;

/// A clinic of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clinic {
    /// Its name in commands.
    pub code: Id,
    /// Its name for people.
    pub name: String,
    /// The letters that begin its references.
    pub prefix: Prefix,
    /// The key of its procedure.
    pub procedure: Id,
    /// Whose bank holidays it keeps; a day is a holiday where any of them keeps it.
    pub nations: Vec<Nation>,
    /// The days on which it works.
    pub working_week: WorkingWeek,
    /// The names of the outside bodies that its procedure leaves to each clinic.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bodies: BTreeMap<Id, String>,
    /// The names of its sites; where it has none, any name is taken for one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sites: BTreeMap<Id, String>,
    /// The days in which it differs from its week and its nations.
    #[serde(default, skip_serializing_if = "OwnDays::is_none")]
    pub own_days: OwnDays,
}

impl Clinic {
    /// The days on which the clinic works, for every year that can be counted: its week, the bank
    /// holidays of its nations as the register knows them, and its own days. The one place where a
    /// clinic's calendar is put together.
    #[must_use]
    pub fn calendar(&self, almanac: &Almanac) -> WorkingCalendar {
        let builder = WorkingCalendar::builder().week(self.working_week).almanac(almanac);
        let nations = self.nations.iter();
        let builder = nations.fold(builder, |builder, nation| builder.nation(*nation));
        self.own_days.add_to(builder).build()
    }

    /// Whether it has a site of that name, or no sites to choose from.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] with the nearest of its sites.
    pub fn check_site(&self, site: &Id) -> Result<(), Refusal> {
        if self.sites.is_empty() || self.sites.contains_key(site) {
            return Ok(());
        }
        let known = self.sites.keys().map(Id::as_str);
        Err(UnknownWord::new("a site of this clinic", site.as_str(), known).into())
    }

    /// The outside body of a stage, by the name the clinic gave it or else the procedure's own;
    /// and whether a name is still to be given. `None` for one of the clinic's own stages.
    #[must_use]
    pub fn body<'a>(&'a self, procedure: &'a Procedure, stage: &Stage) -> Option<(&'a str, bool)> {
        let body = procedure.body(stage.body.as_ref()?.as_str())?;
        Some(match self.bodies.get(&body.id) {
            Some(name) => (name.as_str(), true),
            None => (body.name.as_str(), !body.per_clinic),
        })
    }
}
