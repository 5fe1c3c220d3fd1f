//! The way of grading: its words, and the shape of its matrix.

use std::collections::BTreeSet;

use super::{Checker, Place};
use crate::procedure::grading::GradingRule;
use crate::procedure::id::Id;
use crate::wording::UnknownWord;

impl Checker<'_> {
    pub(super) fn grading(&mut self) {
        let Some(rule) = &self.procedure.grading else { return };
        let place = Place::top("grading");
        if rule.grades.is_empty() {
            self.fault(place.key("grades"), "it names no grade");
        }
        for (key, ids) in [
            ("grades", &rule.grades),
            ("likelihood", &rule.likelihood),
            ("consequence", &rule.consequence),
        ] {
            let mut seen = BTreeSet::new();
            for (index, id) in ids.iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
                let place = Place { index, ..place.key(key) };
                self.fault(place, format!("`{id}` stands there twice"));
            }
        }
        for (place, fact) in Self::each("fact", &self.procedure.facts) {
            if fact.id == *"grade" {
                let message = "`grade` is what [grading] gives: give the fact another id";
                self.fault(place.key("id"), message);
            }
        }
        self.matrix(rule, place.key("matrix"));
    }

    /// A row for each likelihood, and in it a grade for each consequence.
    fn matrix(&mut self, rule: &GradingRule, place: Place) {
        let GradingRule { grades, likelihood, consequence, matrix, .. } = rule;
        if likelihood.is_empty() && consequence.is_empty() && matrix.is_empty() {
            return;
        }
        for (key, empty) in [
            ("likelihood", likelihood.is_empty()),
            ("consequence", consequence.is_empty()),
            ("matrix", matrix.is_empty()),
        ] {
            if empty {
                let message = format!(
                    "a matrix has `likelihood`, `consequence` and `matrix`: there is no `{key}`"
                );
                return self.fault(Place::top("grading"), message);
            }
        }
        if matrix.len() != likelihood.len() {
            let message = format!(
                "it has {} rows: expected {}, one for each likelihood",
                matrix.len(),
                likelihood.len()
            );
            // Behind the last row: the whole of it is meant.
            return self.fault(Place { index: matrix.len(), ..place }, message);
        }
        for (index, (row, name)) in matrix.iter().zip(likelihood).enumerate() {
            let place = Place { index, ..place };
            if row.len() != consequence.len() {
                let message = format!(
                    "the row of `{name}` has {} grades: expected {}, one for each consequence",
                    row.len(),
                    consequence.len()
                );
                self.fault(place, message);
            }
            for grade in row.iter().filter(|grade| !grades.contains(grade)) {
                let known = grades.iter().map(Id::as_str);
                let error = UnknownWord::new("one of the grades", grade.as_str(), known);
                self.fault(place, format!("in the row of `{name}`: {error}"));
            }
        }
        let given: BTreeSet<&Id> = matrix.iter().flatten().collect();
        for (index, grade) in grades.iter().enumerate().filter(|(_, it)| !given.contains(it)) {
            let place = Place { index, ..Place::top("grading").key("grades") };
            self.fault(place, format!("no place of the matrix gives `{grade}`"));
        }
    }
}
