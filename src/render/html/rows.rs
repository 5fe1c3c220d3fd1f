//! Bars below one another, for names that are too long to stand under a column: kinds with their
//! running share (a Pareto chart), and groups of several series.

use super::svg::{At, Drawing, scaled, short};
use crate::render::document::running;
use crate::render::sheet::Cell;

/// Room for the names, and for the counts behind them.
const NAMES: u32 = 178;
const COUNTS: u32 = 48;
/// The longest bar.
const LONG: u32 = 200;
/// Room for the running share.
const SHARES: u32 = 64;
/// From one bar to the next, and how much of that is bar.
const STEP: u32 = 26;
const THICK: u32 = 16;
const TOP: u32 = 8;

/// The longest name.
const LETTERS: usize = 22;

/// More kinds than these are put together.
const MOST: usize = 30;

/// A Pareto chart: bars, and over them the line of the running share.
pub(super) fn pareto(kinds: &[(String, u64)]) -> Drawing {
    let kinds = &gathered(kinds);
    let (mut drawing, scale) = frame(kinds.len(), kinds.iter().map(|(_, count)| *count).max());
    let whole: u64 = kinds.iter().map(|(_, count)| count).sum();
    let mut points = Vec::new();
    for ((name, count), (sum, y)) in kinds.iter().zip(running(kinds).zip(lines())) {
        let share = format!("{}%", Cell::Share(sum, whole).plain());
        lead(&mut drawing, y, name, *count);
        let said = format!("{name}: {count}, together {share}");
        drawing.block((left(), y), (scaled(*count, scale, LONG), THICK), 0, &said);
        points.push((left() + scaled(sum, whole, LONG), y + THICK / 2));
        let behind = (left() + LONG + SHARES, y + THICK - 3);
        drawing.text(behind, At::End, "name", &share);
    }
    drawing.path(&points);
    drawing
}

/// The most frequent kinds, and the others together.
fn gathered(kinds: &[(String, u64)]) -> Vec<(String, u64)> {
    if kinds.len() <= MOST {
        return kinds.to_vec();
    }
    let (first, rest) = kinds.split_at(MOST - 1);
    let others = (format!("{} others", rest.len()), rest.iter().map(|(_, count)| count).sum());
    first.iter().cloned().chain([others]).collect()
}

/// Groups with long names: the series of each, one behind the other.
pub(super) fn groups(groups: &[String], series: &[(String, Vec<u64>)]) -> Drawing {
    let of = |group: usize| series.iter().filter_map(move |(_, counts)| counts.get(group));
    let total = |group: usize| of(group).sum::<u64>();
    let (mut drawing, scale) = frame(groups.len(), (0..groups.len()).map(total).max());
    for ((group, name), y) in groups.iter().enumerate().zip(lines()) {
        lead(&mut drawing, y, name, total(group));
        let mut before = 0;
        for (place, (series, counts)) in series.iter().enumerate() {
            let count = counts.get(group).copied().unwrap_or_default();
            let from = scaled(before, scale, LONG);
            before += count;
            let long = scaled(before, scale, LONG).saturating_sub(from);
            if count > 0 {
                let said = format!("{name}, {series}: {count}");
                drawing.block((left() + from, y), (long.max(1), THICK), place, &said);
            }
        }
    }
    drawing
}

fn frame(rows: usize, most: Option<u64>) -> (Drawing, u64) {
    let high = u32::try_from(rows).unwrap_or(u32::MAX).saturating_mul(STEP) + TOP * 2;
    let mut drawing = Drawing::new(left() + LONG + SHARES + 8, high);
    drawing.line("axis", (left(), TOP / 2), (left(), high - TOP / 2));
    (drawing, most.unwrap_or_default())
}

/// The heights at which bars begin.
fn lines() -> impl Iterator<Item = u32> {
    (TOP..).step_by(STEP as usize).map(|y| y + (STEP - THICK) / 2)
}

/// The name of a bar and its count.
fn lead(drawing: &mut Drawing, y: u32, name: &str, count: u64) {
    let y = y + THICK - 3;
    drawing.text((NAMES, y), At::End, "name", &short(name, LETTERS));
    drawing.text((NAMES + COUNTS, y), At::End, "figure", &count.to_string());
}

/// Where bars begin.
fn left() -> u32 {
    NAMES + COUNTS + 8
}
