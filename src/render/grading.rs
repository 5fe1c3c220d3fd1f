//! The way of grading, as a person reads it: the grades, and the matrix.

use crate::procedure::{GradingRule, Id};
use crate::render::text::list_and;

/// The grades, and the matrix as wide as the terminal lets it be: a column for each consequence,
/// or a line for each place.
pub(super) fn grading_lines(rule: &GradingRule, width: usize) -> Vec<String> {
    let words = |ids: &[Id]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut lines = vec![format!("Grades: {}.", list_and(&words(&rule.grades)))];
    if rule.matrix.is_empty() {
        return lines;
    }
    let likelihood = words(&rule.likelihood);
    let mut table = vec![words(&rule.consequence)];
    table[0].insert(0, String::new());
    for (name, row) in likelihood.iter().zip(&rule.matrix) {
        let mut cells = words(row);
        cells.insert(0, name.clone());
        table.push(cells);
    }
    let columns = table[0].len();
    let wide = |column: usize| {
        table.iter().filter_map(|row| row.get(column)).map(String::len).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    if widths.iter().sum::<usize>() + 2 * columns > width {
        lines.extend(places(rule));
        return lines;
    }
    lines.push("Likelihood by consequence:".to_owned());
    lines.extend(table.iter().map(|row| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    }));
    lines
}

/// The matrix where there is no room for one.
fn places(rule: &GradingRule) -> impl Iterator<Item = String> {
    rule.likelihood.iter().zip(&rule.matrix).flat_map(|(likelihood, row)| {
        let places = rule.consequence.iter().zip(row);
        places.map(move |(consequence, grade)| format!("{likelihood}, {consequence}: {grade}"))
    })
}
