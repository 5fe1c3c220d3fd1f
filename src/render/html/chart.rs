//! A picture with its title, its legend and what it shows in words.

use std::io::{self, Write};

use super::columns::Columns;
use super::svg::{Drawing, room};
use super::{escape, parts, rows};
use crate::render::document::{Chart, Figures, counts};

/// Groups with longer names are drawn below one another, as long as there are not many.
const LONG_NAME: u32 = 96;
const MANY: usize = 40;

/// Pictures wider than this may have to be scrolled on a desk too.
const WIDE: u32 = 720;

/// What is drawn, what it shows in words, and what its fills mean.
struct Picture {
    drawing: Drawing,
    said: String,
    legend: Vec<(&'static str, usize, String)>,
}

/// Writes a chart; a title that the heading above it has is not said twice.
pub(super) fn write(out: &mut dyn Write, id: &str, chart: &Chart, titled: bool) -> io::Result<()> {
    // Of nothing there is no picture.
    if counts(&chart.figures).all(|count| count == 0) {
        return Ok(());
    }
    let (title, unit) = (escape(&chart.title), escape(chart.unit));
    writeln!(out, "<figure>")?;
    if titled {
        writeln!(out, "<figcaption>{title} <span>({unit})</span></figcaption>")?;
    } else {
        writeln!(out, "<figcaption><span>Number of {unit}</span></figcaption>")?;
    }
    let Picture { drawing, said, legend } = picture(chart);
    let keys = if drawing.width > WIDE {
        format!(" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"")
    } else {
        String::new()
    };
    let element = drawing.element(id, &chart.title, &said);
    write!(out, "<div class=\"scroll\"{keys}>\n{element}</div>\n")?;
    if !legend.is_empty() {
        // No wider than the picture, so that the table has room beside both.
        writeln!(out, "<ul class=\"legend\" style=\"max-width:{}px\">", drawing.width)?;
        for (shape, fill, name) in legend {
            writeln!(out, "<li>{}{}</li>", key(shape, fill), escape(&name))?;
        }
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</figure>")
}

/// The sample of a fill or of a line.
fn key(shape: &str, fill: usize) -> String {
    let shape = match shape {
        "line" => "<polyline class=\"line\" points=\"0,8 20,8\"/><circle class=\"mark\" cx=\"10\" cy=\"8\" r=\"3\"/>".to_owned(),
        _ => format!("<rect class=\"f{}\" width=\"20\" height=\"16\"/>", fill % 6),
    };
    format!("<svg class=\"key\" width=\"20\" height=\"16\" aria-hidden=\"true\">{shape}</svg>")
}

fn picture(chart: &Chart) -> Picture {
    let unit = chart.unit;
    match &chart.figures {
        Figures::Columns { groups, series } => {
            let columns = Columns { groups, series, beyond: None };
            let said = columns.said(unit);
            let long = groups.iter().any(|name| room(name) > LONG_NAME) && groups.len() <= MANY;
            let drawing = if long { rows::groups(groups, series) } else { columns.drawn() };
            let named = series.iter().enumerate().map(|(at, (name, _))| ("fill", at, name.clone()));
            // One series is what the title says.
            let legend = if series.len() > 1 { named.collect() } else { Vec::new() };
            Picture { drawing, said, legend }
        }
        Figures::Spread { buckets, beyond } => spread(buckets, *beyond, unit),
        Figures::Pareto(kinds) => {
            let first = kinds.first().map_or("", |(name, _)| name);
            let most = kinds.first().map_or(0, |(_, count)| *count);
            let said = format!(
                "Bars of {} kinds, the most frequent first, with a line for their running share. The first is {first}, with {most} {unit}. The table below has every figure.",
                kinds.len()
            );
            let legend = vec![
                ("fill", 0, unit.to_owned()),
                ("line", 0, "share of all up to here".to_owned()),
            ];
            Picture { drawing: rows::pareto(kinds), said, legend }
        }
        Figures::Parts(all) => {
            let whole = counts(&chart.figures).sum();
            let named = |(name, count): &(String, u64)| {
                format!("{name}: {count} ({})", parts::share(*count, whole))
            };
            let legend: Vec<_> =
                all.iter().enumerate().map(|(at, part)| ("fill", at, named(part))).collect();
            let each: Vec<String> = all.iter().map(named).collect();
            let said = format!("One bar of {whole} {unit}, in parts: {}.", each.join(", "));
            Picture { drawing: parts::drawn(all), said, legend }
        }
    }
}

/// How many took how long.
fn spread(buckets: &[(String, u64)], beyond: Option<usize>, unit: &'static str) -> Picture {
    let (groups, found): (Vec<String>, Vec<u64>) = buckets.iter().cloned().unzip();
    let (within, past) = found.split_at(beyond.unwrap_or(found.len()).min(found.len()));
    let legend = match beyond {
        Some(_) => vec![
            ("fill", 0, format!("within the limit: {}", within.iter().sum::<u64>())),
            ("fill", 1, format!("beyond the limit: {}", past.iter().sum::<u64>())),
        ],
        None => Vec::new(),
    };
    let mut said = String::new();
    if let [(_, _, within), (_, _, past)] = legend.as_slice() {
        said = format!(" Of them {within}, {past}.");
    }
    let series = [(unit.to_owned(), found)];
    let columns = Columns { groups: &groups, series: &series, beyond };
    said.insert_str(0, &columns.said(unit));
    Picture { drawing: columns.drawn(), said, legend }
}
