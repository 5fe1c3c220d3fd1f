//! Charts in characters: bars along lines, and sparklines where there are many groups.

use std::io::{self, Write};

use super::{Chart, Figures, counts, running};
use crate::render::page::Look;
use crate::render::sheet::Cell;
use crate::render::text::{sanitize, width};

/// More groups than these become a sparkline.
const MOST_BARS: usize = 12;

/// Groups of several series are drawn one by one where there are no more than these.
const FEW_GROUPS: usize = 6;

/// The longest name beside a bar, where there is room.
const LONGEST: usize = 28;

/// The longest bar.
const BAR: usize = 40;

/// A bar with what stands before it.
struct Bar {
    name: String,
    count: u64,
    share: String,
}

pub(super) fn write(out: &mut dyn Write, look: Look, chart: &Chart) -> io::Result<()> {
    let figures = &chart.figures;
    if counts(figures).all(|count| count == 0) {
        return Ok(());
    }
    writeln!(out, "\n{} ({})", sanitize(&chart.title), sanitize(chart.unit))?;
    match figures {
        Figures::Columns { groups, series } => match series.as_slice() {
            [(_, counts)] if groups.len() <= MOST_BARS => {
                let bars = groups.iter().zip(counts).map(|(name, count)| bar(look, name, *count));
                write_bars(out, look, &bars.collect::<Vec<_>>(), None)
            }
            _ if groups.len() <= FEW_GROUPS => grouped(out, look, groups, series),
            _ => sparklines(out, look, groups, series),
        },
        Figures::Spread { buckets, beyond } => {
            let bars: Vec<Bar> =
                buckets.iter().map(|(name, count)| bar(look, name, *count)).collect();
            write_bars(out, look, &bars, *beyond)
        }
        Figures::Pareto(kinds) => {
            let whole = counts(figures).sum();
            let shares = running(kinds).map(|part| share(part, whole));
            let bars = kinds.iter().zip(shares);
            let bars = bars.map(|((name, count), share)| Bar { share, ..bar(look, name, *count) });
            write_bars(out, look, &bars.collect::<Vec<_>>(), None)
        }
        Figures::Parts(parts) => {
            let whole = counts(figures).sum();
            let bars = parts.iter().map(|(name, count)| Bar {
                share: share(*count, whole),
                ..bar(look, name, *count)
            });
            write_bars(out, look, &bars.collect::<Vec<_>>(), None)
        }
    }
}

fn bar(look: Look, name: &str, count: u64) -> Bar {
    Bar { name: short(&sanitize(name), look), count, share: String::new() }
}

fn share(part: u64, whole: u64) -> String {
    format!("{}%", Cell::Share(part, whole).plain())
}

fn short(name: &str, look: Look) -> String {
    let most = LONGEST.min(usize::from(look.width) / 3);
    let mut short = String::new();
    for c in name.chars() {
        if width(&short) >= most {
            short.push('…');
            break;
        }
        short.push(c);
    }
    short
}

/// The series of each group under its name, all of one scale.
fn grouped(
    out: &mut dyn Write,
    look: Look,
    groups: &[String],
    series: &[(String, Vec<u64>)],
) -> io::Result<()> {
    let most = series.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or_default();
    for (place, group) in groups.iter().enumerate() {
        writeln!(out, "  {}", sanitize(group))?;
        let bars = series.iter().map(|(name, counts)| {
            let count = counts.get(place).copied().unwrap_or_default();
            let Bar { name, .. } = bar(look, name, count);
            Bar { name: format!("  {name}"), count, share: String::new() }
        });
        write_scaled(out, look, &bars.collect::<Vec<_>>(), None, most)?;
    }
    Ok(())
}

fn write_bars(
    out: &mut dyn Write,
    look: Look,
    bars: &[Bar],
    beyond: Option<usize>,
) -> io::Result<()> {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or_default();
    write_scaled(out, look, bars, beyond, most)
}

/// Bars of which the longest stands for the most.
fn write_scaled(
    out: &mut dyn Write,
    look: Look,
    bars: &[Bar],
    beyond: Option<usize>,
    most: u64,
) -> io::Result<()> {
    let widest = |text: fn(&Bar) -> usize| bars.iter().map(text).max().unwrap_or_default();
    let names = widest(|bar| width(&bar.name));
    let counts = most.to_string().len();
    let shares = widest(|bar| bar.share.len());
    let gap = if shares > 0 { 2 } else { 0 };
    let before = 2 + names + 2 + counts + gap + shares + 2;
    let room = usize::from(look.width).saturating_sub(before).clamp(5, BAR);
    for (place, bar) in bars.iter().enumerate() {
        if beyond == Some(place) {
            writeln!(out, "  {} limit", "-".repeat(names))?;
        }
        let pad = " ".repeat(names - width(&bar.name));
        let drawn = drawn(bar.count, most, room);
        let Bar { name, count, share } = bar;
        let line = format!("  {name}{pad}  {count:>counts$}{:gap$}{share:>shares$}  {drawn}", "");
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A bar as long as its share of the most, in eighths of a character.
fn drawn(count: u64, most: u64, room: usize) -> String {
    const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    let eighths = scaled(count, most, room * 8);
    // What is there is seen.
    let eighths = if count > 0 { eighths.max(1) } else { 0 };
    let mut bar = "█".repeat(eighths / 8);
    bar.extend((eighths % 8).checked_sub(1).map(|rest| EIGHTHS[rest]));
    bar
}

/// How much of a length a count takes, where the most takes all of it.
fn scaled(count: u64, most: u64, length: usize) -> usize {
    let length = length as u128;
    let part = (u128::from(count) * length + u128::from(most) / 2) / u128::from(most.max(1));
    usize::try_from(part).unwrap_or_default()
}

/// A line for each series, all of one scale; neighbours are put together where there are more
/// groups than room.
fn sparklines(
    out: &mut dyn Write,
    look: Look,
    groups: &[String],
    series: &[(String, Vec<u64>)],
) -> io::Result<()> {
    let names: Vec<String> = series.iter().map(|(name, _)| short(&sanitize(name), look)).collect();
    let lead = names.iter().map(|name| width(name)).max().unwrap_or_default();
    let room = usize::from(look.width).saturating_sub(lead + 4).max(10);
    let together = groups.len().div_ceil(room).max(1);
    let bunched = |counts: &[u64]| -> Vec<u64> {
        counts.chunks(together).map(|bunch| bunch.iter().sum()).collect()
    };
    let all: Vec<Vec<u64>> = series.iter().map(|(_, counts)| bunched(counts)).collect();
    let most = all.iter().flatten().copied().max().unwrap_or_default();
    for (name, counts) in names.iter().zip(&all) {
        let line: String = counts.iter().map(|count| block(*count, most)).collect();
        let pad = " ".repeat(lead - width(name));
        writeln!(out, "  {name}{pad}  {line}")?;
    }
    if let [first, .., last] = groups {
        let each = match together {
            1 => String::new(),
            many => format!(", {many} to a mark"),
        };
        let (first, last) = (sanitize(first), sanitize(last));
        writeln!(out, "  {:lead$}  {first} to {last}{each}; the highest is {most}", "")?;
    }
    Ok(())
}

/// The block of a sparkline; a group without any is a dot.
fn block(count: u64, most: u64) -> char {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    match scaled(count, most, BLOCKS.len()) {
        _ if count == 0 => '·',
        height => BLOCKS[height.clamp(1, BLOCKS.len()) - 1],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share_and_never_lost() {
        assert_eq!(drawn(0, 10, 4), "");
        assert_eq!(drawn(10, 10, 4), "████");
        assert_eq!(drawn(5, 10, 4), "██");
        assert_eq!(drawn(3, 10, 4), "█▎");
        assert_eq!(drawn(1, 1_000_000, 4), "▏");
        assert_eq!(drawn(u64::MAX, u64::MAX, 4), "████");
    }

    #[test]
    fn a_sparkline_has_a_block_for_each_height() {
        let line: String = (0..=8).map(|count| block(count, 8)).collect();
        assert_eq!(line, "·▁▂▃▄▅▆▇█");
    }
}
