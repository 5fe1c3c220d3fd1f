//! How grave a complaint is: likelihood and consequence on a matrix that the clinic can name.

use serde::{Deserialize, Serialize};

use super::id::Id;
use crate::wording::UnknownWord;

/// The clinic's way of grading. Rules can depend on the grade (`when = { grade = "high" }`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradingRule {
    /// The grades, the least first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub grades: Vec<Id>,
    /// How likely it is to happen again, the least first: a row of the matrix each.
    #[serde(default)]
    pub likelihood: Vec<Id>,
    /// How grave what follows from it is, the least first: a column of the matrix each.
    #[serde(default)]
    pub consequence: Vec<Id>,
    /// The grade of each likelihood with each consequence.
    #[serde(default)]
    pub matrix: Vec<Vec<Id>>,
    /// The policy's words.
    #[serde(default)]
    pub quote: String,
}

/// The matrix that health services in the United Kingdom have in common: five likelihoods by five
/// consequences, scored by their product: low to 3, moderate to 6, high to 12, extreme above.
const COMMON: &str = r#"
grades      = ["low", "moderate", "high", "extreme"]
likelihood  = ["rare", "unlikely", "possible", "likely", "almost-certain"]
consequence = ["negligible", "minor", "moderate", "major", "catastrophic"]
matrix = [
    ["low",      "low",      "low",      "moderate", "moderate"],
    ["low",      "moderate", "moderate", "high",     "high"],
    ["low",      "moderate", "high",     "high",     "extreme"],
    ["moderate", "high",     "high",     "extreme",  "extreme"],
    ["moderate", "high",     "extreme",  "extreme",  "extreme"],
]
"#;

impl GradingRule {
    /// The matrix that is taken where the procedure has none.
    ///
    /// # Panics
    ///
    /// Never: it is read by the tests.
    #[must_use]
    pub fn common() -> Self {
        toml::from_str(COMMON).expect("the common matrix is read by the tests")
    }

    /// The grade of that name.
    ///
    /// # Errors
    ///
    /// [`UnknownWord`] where there is none.
    pub fn named(&self, name: &str) -> Result<&Id, UnknownWord> {
        self.grades.iter().find(|grade| **grade == *name).ok_or_else(|| {
            let known = self.grades.iter().map(Id::as_str);
            UnknownWord::new("a grade of this procedure", name, known)
        })
    }

    /// The grade of a likelihood with a consequence; `None` where the matrix has no such place.
    #[must_use]
    pub fn grade(&self, likelihood: &str, consequence: &str) -> Option<&Id> {
        let row = self.likelihood.iter().position(|it| *it == *likelihood)?;
        let column = self.consequence.iter().position(|it| *it == *consequence)?;
        self.matrix.get(row)?.get(column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_matrix_grades_by_the_product_of_both_places() {
        let common = GradingRule::common();
        for (row, likelihood) in common.likelihood.iter().enumerate() {
            for (column, consequence) in common.consequence.iter().enumerate() {
                let grade = match (row + 1) * (column + 1) {
                    0..=3 => "low",
                    4..=6 => "moderate",
                    7..=12 => "high",
                    _ => "extreme",
                };
                let found = common.grade(likelihood.as_str(), consequence.as_str());
                assert_eq!(found.map(Id::as_str), Some(grade), "{likelihood}, {consequence}");
            }
        }
        assert_eq!(common.grade("never", "minor"), None);
    }
}
