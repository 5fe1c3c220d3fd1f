//! Texts that say nothing, names that are taken, facts and stages.

use std::collections::BTreeMap;

use super::{Checker, Place};
use crate::deadline::ReceiptRule;
use crate::procedure::id::Id;
use crate::procedure::rules::{Hold, Obligation};
use crate::procedure::words::{FactKind, StageKind};
use crate::wording::UnknownWord;

/// Conditions, and anchors of one word: no fact may be called by their names.
const TAKEN: [&str; 15] = [
    "channel",
    "category",
    "capacity",
    "outcome",
    "receipt",
    "awareness",
    "incident",
    "noticing",
    "ack",
    "update",
    "respond",
    "escalate",
    "close",
    "step",
    "whole",
];

impl Checker<'_> {
    pub(super) fn texts(&mut self) {
        let procedure = self.procedure;
        if procedure.version == 0 {
            self.fault(Place::top("version"), "versions count from 1");
        }
        if procedure.title.trim().is_empty() {
            self.fault(Place::top("title"), "it has no words");
        }
        if procedure.clinic.as_ref().is_some_and(|clinic| clinic.nation.is_empty()) {
            let place = Place::top("clinic").key("nation");
            self.fault(place, "a clinic keeps at least one nation's holidays");
        }
        let counting = &procedure.counting;
        if counting.cut_off.is_some() && counting.receipt == ReceiptRule::Actual {
            let place = Place::top("counting").key("cut_off");
            self.fault(place, "a cut-off time has an effect only with `receipt = \"deemed\"`");
        }
        for (place, it) in Self::each("stage", &procedure.stages) {
            self.said(place, &it.title, &it.quote);
        }
        for (place, it) in Self::each("obligation", &procedure.obligations) {
            self.said(place, &it.title, &it.quote);
        }
        for (place, it) in Self::each("step", &procedure.steps) {
            self.said(place, &it.title, &it.quote);
        }
        for (place, it) in Self::each("hold", &procedure.holds) {
            self.said(place, &it.title, &it.quote);
        }
        for (place, it) in Self::each("category", &procedure.categories) {
            self.said(place, &it.title, "-");
        }
        for (place, it) in Self::each("staff_group", &procedure.staff_groups) {
            self.said(place, &it.title, "-");
        }
        for (place, it) in Self::each("window", &procedure.windows) {
            self.said(place, "-", &it.quote);
        }
        for (place, it) in Self::each("gate", &procedure.gates) {
            self.said(place, "-", &it.quote);
        }
    }

    fn said(&mut self, place: Place, title: &str, quote: &str) {
        if title.trim().is_empty() {
            self.fault(place.key("title"), "it has no words");
        }
        if quote.trim().is_empty() {
            self.fault(place.key("quote"), "every rule carries the policy's own words");
        }
    }

    pub(super) fn unique(&mut self) {
        let procedure = self.procedure;
        let lists: [(&'static str, Vec<&Id>); 7] = [
            ("stage", procedure.stages.iter().map(|it| &it.id).collect()),
            ("step", procedure.steps.iter().map(|it| &it.id).collect()),
            ("category", procedure.categories.iter().map(|it| &it.id).collect()),
            ("staff_group", procedure.staff_groups.iter().map(|it| &it.id).collect()),
            ("fact", procedure.facts.iter().map(|it| &it.id).collect()),
            ("body", procedure.bodies.iter().map(|it| &it.id).collect()),
            ("hold", procedure.holds.iter().map(|it| &it.id).collect()),
        ];
        for (list, ids) in lists {
            let mut seen = BTreeMap::new();
            for (index, id) in ids.into_iter().enumerate() {
                let place = Place { list, index, key: "id" };
                match seen.get(id) {
                    Some(first) => {
                        let message = format!("a second {list} is called `{id}`");
                        self.fault_with(place, message, *first, "the first is here");
                    }
                    None => {
                        seen.insert(id, place);
                    }
                }
            }
        }
        for (place, it) in Self::each("stage", &procedure.stages) {
            if ["complain", Obligation::WHOLE].contains(&it.id.as_str()) {
                let message =
                    format!("`{}` means something else: give the stage another id", it.id);
                self.fault(place.key("id"), message);
            }
        }
        for (place, it) in Self::each("obligation", &procedure.obligations) {
            if it.id == *Hold::ALL {
                let message = "`all` means something else: give the obligation another id";
                self.fault(place.key("id"), message);
            }
        }
    }

    pub(super) fn facts(&mut self) {
        for (place, fact) in Self::each("fact", &self.procedure.facts) {
            if TAKEN.contains(&fact.id.as_str()) {
                let message =
                    format!("`{}` means something else already: give the fact another id", fact.id);
                self.fault(place.key("id"), message);
            }
            let answers = fact.answers();
            if fact.kind == FactKind::Day {
                if !answers.is_empty() {
                    self.fault(place.key("values"), "a day has no values to choose from");
                }
                if fact.default.is_some() {
                    self.fault(place.key("default"), "a day has no default: it is known or not");
                }
            } else if let Some(default) = &fact.default
                && !answers.contains(default)
            {
                let words = answers.iter().map(Id::as_str);
                let error = UnknownWord::new("one of the values", default.as_str(), words);
                self.fault(place.key("default"), error.to_string());
            }
        }
    }

    pub(super) fn stages(&mut self) {
        let Some(first) = self.procedure.stages.first() else {
            self.fault(Place::top("stage"), "a procedure has at least one [[stage]]");
            return;
        };
        let place = Place::top("stage");
        if first.kind == StageKind::Outside || first.body.is_some() {
            let key = if first.body.is_some() { "body" } else { "kind" };
            self.fault(place.key(key), "the first stage is the clinic's own: it is not outside");
        }
        if !first.when.is_empty() {
            let message = "the first stage takes every complaint: it has no condition";
            self.fault(place.key("when"), message);
        }
        for (place, stage) in Self::each("stage", &self.procedure.stages) {
            let earlier: Vec<&Id> =
                self.procedure.stages[..place.index].iter().map(|stage| &stage.id).collect();
            for id in stage.enter.after.iter() {
                self.known(place.key("enter"), "an earlier stage", id, earlier.iter().copied());
            }
            for id in stage.not_handled_by.iter() {
                let place = place.key("not_handled_by");
                self.known(place, "an earlier stage", id, earlier.iter().copied());
            }
            if let Some(body) = &stage.body {
                let bodies: Vec<&Id> = self.procedure.bodies.iter().map(|body| &body.id).collect();
                self.known(place.key("body"), "a body", body, bodies.into_iter());
                if stage.own_matter {
                    let message = "nobody of the clinic handles an outside body's stage";
                    self.fault(place.key("own_matter"), message);
                }
                if stage.enter.directly {
                    let message = "a complaint to the clinic does not begin with an outside body";
                    self.fault(place.key("enter"), message);
                }
            } else if stage.beside {
                let message =
                    "only an outside body's stage runs beside the clinic's own: name its `body`";
                self.fault(place.key("beside"), message);
            }
            self.conditions(place.key("when"), &stage.when, false);
        }
    }
}
