//! Columns side by side: counts by month, and days against a limit.

use super::svg::{At, Drawing, room, scaled, short, ticks};

/// Room for the numbers of the scale.
const LEFT: u32 = 48;
/// Room for what stands above a column, and for the word at the limit.
const TOP: u32 = 34;
/// How high the highest column may be.
const HIGH: u32 = 200;
/// Room for the names of the groups.
const BOTTOM: u32 = 30;
/// Room for half of the last name.
const RIGHT: u32 = 40;
/// How wide all columns together are to be, where they may choose.
const WIDE: u32 = 592;

/// Columns are drawn at least, and at most, so far apart.
const NEAR: u32 = 9;
const FAR: u32 = 100;

/// What is drawn: the groups, and the count of each series in each.
pub(super) struct Columns<'a> {
    pub(super) groups: &'a [String],
    pub(super) series: &'a [(String, Vec<u64>)],
    /// The first group beyond a limit.
    pub(super) beyond: Option<usize>,
}

impl Columns<'_> {
    fn total(&self, group: usize) -> u64 {
        self.series.iter().filter_map(|(_, counts)| counts.get(group)).sum()
    }

    /// The count of the highest column, and its group.
    fn highest(&self) -> (u64, usize) {
        let totals = (0..self.groups.len()).map(|group| (self.total(group), group));
        // Of equals the first.
        totals.max_by_key(|(total, group)| (*total, std::cmp::Reverse(*group))).unwrap_or_default()
    }

    /// What is to be seen, for whoever does not see it.
    pub(super) fn said(&self, unit: &str) -> String {
        let (most, group) = self.highest();
        let names: Vec<String> = self.series.iter().map(|(name, _)| name.clone()).collect();
        let of = if names.len() > 1 {
            format!("Stacked columns of {}", crate::render::text::list_and(&names))
        } else {
            "Columns".to_owned()
        };
        let ends = match self.groups {
            [first, .., last] => format!(" from {first} to {last}"),
            [only] => format!(" of {only}"),
            [] => String::new(),
        };
        let highest = self.groups.get(group).map_or("", String::as_str);
        format!(
            "{of}{ends}. The highest is {highest}, with {most} {unit}. The table below has every figure."
        )
    }

    pub(super) fn drawn(&self) -> Drawing {
        let count = u32::try_from(self.groups.len()).unwrap_or(u32::MAX).max(1);
        let step = (WIDE / count).clamp(NEAR, FAR);
        let right = LEFT + step.saturating_mul(count);
        let mut drawing = Drawing::new(right + RIGHT, TOP + HIGH + BOTTOM);
        let scale = ticks(self.highest().0);
        let top = scale.last().copied().unwrap_or(1);
        for tick in &scale {
            let y = TOP + HIGH - scaled(*tick, top, HIGH);
            drawing.line(if *tick == 0 { "axis" } else { "grid" }, (LEFT, y), (right, y));
            drawing.text((LEFT - 6, y + 4), At::End, "tick", &tick.to_string());
        }
        let every = self.every(step);
        // Either every column says how high it is, or none does.
        let figures = room(&self.highest().0.to_string()) <= step;
        for (group, x) in (0..self.groups.len()).zip((LEFT..).step_by(step as usize)) {
            let total = self.column(&mut drawing, group, (x, step), top);
            if figures && total > 0 {
                let above = (x + step / 2, TOP + HIGH - scaled(total, top, HIGH) - 5);
                drawing.text(above, At::Middle, "figure", &total.to_string());
            }
            if group % every == 0 {
                let name = short(&self.groups[group], 14);
                let under = (x + step / 2, TOP + HIGH + 20);
                drawing.text(under, At::Middle, "name", &name);
            }
        }
        if let Some(at) =
            self.beyond.and_then(|it| u32::try_from(it).ok()).filter(|it| *it <= count)
        {
            let x = LEFT + at * step;
            drawing.line("limit", (x, 14), (x, TOP + HIGH));
            drawing.text((x + 5, 12), At::Start, "name", "limit");
        }
        drawing
    }

    /// One group: its series, one on the other; how many they are together.
    fn column(&self, drawing: &mut Drawing, group: usize, (x, step): (u32, u32), top: u64) -> u64 {
        let gap = if step > 16 { step / 5 } else { 1 };
        let wide = step - gap;
        let (left, mut below) = (x + gap / 2, 0);
        for (series, (name, counts)) in self.series.iter().enumerate() {
            let count = counts.get(group).copied().unwrap_or_default();
            if count == 0 {
                continue;
            }
            let high = scaled(below + count, top, HIGH).saturating_sub(scaled(below, top, HIGH));
            below += count;
            let y = TOP + HIGH - scaled(below, top, HIGH);
            let past = self.beyond.is_some_and(|beyond| group >= beyond);
            let fill = if past { 1 } else { series };
            let said = format!("{}, {name}: {count}", self.groups[group]);
            drawing.block((left, y), (wide, high.max(1)), fill, &said);
        }
        below
    }

    /// Every which name has room. Months and quarters are best left out by parts of a year, or by
    /// years.
    fn every(&self, step: u32) -> usize {
        const GOOD: [usize; 8] = [1, 2, 3, 4, 6, 12, 24, 60];
        const OF_QUARTERS: [usize; 8] = [1, 2, 4, 8, 12, 20, 40, 80];
        let quarters = self.groups.iter().all(|name| name.contains('Q'));
        let good = if quarters { OF_QUARTERS } else { GOOD };
        let longest = self.groups.iter().map(|name| room(&short(name, 14))).max();
        let needed = longest.unwrap_or_default() + 8;
        let fits = |every: &usize| u32::try_from(*every).is_ok_and(|it| it * step >= needed);
        good.into_iter().find(fits).unwrap_or(120)
    }
}
