//! Shapes and scales of a drawing, in whole units: the same figures give the same bytes on every
//! machine.

use std::fmt::Write as _;

use super::escape;

/// Series are told apart by so many fills; more begin again.
const FILLS: usize = 6;

/// A drawing.
pub(super) struct Drawing {
    body: String,
    pub(super) width: u32,
    height: u32,
    /// It is drawn no narrower than this; a narrower window scrolls it.
    pub(super) least: u32,
}

/// Where a text ends: at its place, around it, or before it.
#[derive(Clone, Copy)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

impl Drawing {
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self { body: String::new(), width, height, least: width * 7 / 10 }
    }

    /// A rectangle in the fill of a series, with what a pointer over it is told.
    pub(super) fn block(
        &mut self,
        (x, y): (u32, u32),
        (w, h): (u32, u32),
        fill: usize,
        said: &str,
    ) {
        let class = fill % FILLS;
        // Writing to a text does not fail.
        let _ = writeln!(
            self.body,
            "<rect class=\"f{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"><title>{}</title></rect>",
            escape(said)
        );
    }

    pub(super) fn line(&mut self, class: &str, (x1, y1): (u32, u32), (x2, y2): (u32, u32)) {
        let _ = writeln!(
            self.body,
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        );
    }

    /// A line through points, each with a mark.
    pub(super) fn path(&mut self, points: &[(u32, u32)]) {
        let each: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        let _ = writeln!(self.body, "<polyline class=\"line\" points=\"{}\"/>", each.join(" "));
        for (x, y) in points {
            let _ = writeln!(self.body, "<circle class=\"mark\" cx=\"{x}\" cy=\"{y}\" r=\"3\"/>");
        }
    }

    pub(super) fn text(&mut self, (x, y): (u32, u32), at: At, class: &str, text: &str) {
        let anchor = match at {
            At::Start => "start",
            At::Middle => "middle",
            At::End => "end",
        };
        let _ = writeln!(
            self.body,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
            escape(text)
        );
    }

    /// The whole as an element, with its title and what it shows in words.
    pub(super) fn element(&self, id: &str, title: &str, said: &str) -> String {
        let Self { body, width, height, least } = self;
        let (title, said) = (escape(title), escape(said));
        format!(
            "<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}t {id}d\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" style=\"width:{width}px;min-width:{least}px\">\n\
             <title id=\"{id}t\">{title}</title>\n<desc id=\"{id}d\">{said}</desc>\n{body}</svg>\n"
        )
    }
}

/// How much of a length a count takes, where the most takes all of it; what is there is seen.
pub(super) fn scaled(count: u64, most: u64, length: u32) -> u32 {
    let most = u128::from(most.max(1));
    let part = (u128::from(count) * u128::from(length) + most / 2) / most;
    let part = u32::try_from(part).unwrap_or(length);
    if count > 0 { part.max(1) } else { part }
}

/// Where the lines of a scale stand that has room for a count: round numbers, at most five of them
/// above nought.
pub(super) fn ticks(most: u64) -> Vec<u64> {
    let mut unit = 1;
    let step = 'found: loop {
        for factor in [1, 2, 5] {
            let step = unit * factor;
            if most.div_ceil(step) <= 5 {
                break 'found step;
            }
        }
        unit *= 10;
    };
    (0..=most.div_ceil(step).max(1)).map(|count| count * step).collect()
}

/// How much room a text takes at most: which font draws it is not known.
pub(super) fn room(text: &str) -> u32 {
    u32::try_from(crate::render::text::width(text) * 8).unwrap_or(u32::MAX)
}

/// A text that is no longer than so many letters.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_round_numbers_and_room_for_the_most() {
        for most in [1, 2, 4, 7, 12, 14, 99, 100, 101, 4_999, 1_000_000, u64::MAX / 100] {
            let ticks = ticks(most);
            assert!((2..=6).contains(&ticks.len()), "{most}: {ticks:?}");
            assert!(ticks.last() >= Some(&most), "{most}: {ticks:?}");
        }
        assert_eq!(ticks(14), [0, 5, 10, 15]);
        assert_eq!(ticks(1), [0, 1]);
    }

    #[test]
    fn what_is_there_is_seen() {
        assert_eq!(scaled(0, 10, 200), 0);
        assert_eq!(scaled(1, 1_000_000, 200), 1);
        assert_eq!(scaled(10, 10, 200), 200);
        assert_eq!(scaled(0, 0, 200), 0);
    }
}
