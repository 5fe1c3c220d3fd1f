//! The parts of a whole, as one bar.

use super::svg::{At, Drawing, room, scaled};
use crate::render::sheet::Cell;

const LONG: u32 = 600;
const THICK: u32 = 40;
/// Room around the bar, and below it for the counts.
const EDGE: u32 = 4;
const BELOW: u32 = 22;

/// The bar; which part is which stands in the legend.
pub(super) fn drawn(parts: &[(String, u64)]) -> Drawing {
    let mut drawing = Drawing::new(LONG + EDGE * 2, THICK + EDGE * 2 + BELOW);
    // It says little that must be large.
    drawing.least = LONG / 2;
    let whole = parts.iter().map(|(_, count)| count).sum();
    let mut before = 0;
    for (place, (name, count)) in parts.iter().enumerate().filter(|(_, (_, count))| *count > 0) {
        let from = scaled(before, whole, LONG);
        before += count;
        let long = scaled(before, whole, LONG).saturating_sub(from).max(1);
        let said = format!("{name}: {count} ({})", share(*count, whole));
        drawing.block((EDGE + from, EDGE), (long, THICK), place, &said);
        if room(&count.to_string()) <= long {
            let under = (EDGE + from + long / 2, EDGE + THICK + 17);
            drawing.text(under, At::Middle, "figure", &count.to_string());
        }
    }
    drawing
}

/// A share as people read it.
pub(super) fn share(part: u64, whole: u64) -> String {
    format!("{}%", Cell::Share(part, whole).plain())
}
