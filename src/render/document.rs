//! A report as every format is written from: what it covers, its tables, the charts and the
//! definitions that belong to them.

use super::sheet::Sheet;

/// A report.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its name on the command line, which is also `report` in JSON.
    pub report: &'static str,
    /// Its title.
    pub title: String,
    /// What it covers, as name and value: the clinics, the period, the day.
    pub scope: Vec<(String, String)>,
    /// Its tables. The first is what the formats have that hold one table alone.
    pub sections: Vec<Section>,
}

/// One table of a report.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its key: what `--table` and JSON call it.
    pub key: &'static str,
    /// Its heading, which is also the name of its sheet in a workbook.
    pub heading: String,
    /// What must be said about it.
    pub note: Option<String>,
    /// The table.
    pub sheet: Sheet,
    /// The pictures of it.
    pub charts: Vec<Chart>,
    /// What its figures mean: the key of a column or the name of a row, and its definition.
    pub definitions: Vec<(&'static str, &'static str)>,
}

/// A picture of figures that also stand in the table beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// What is counted: `complaints`, `working days`.
    pub unit: &'static str,
    /// Its figures.
    pub figures: Figures,
}

/// The figures of a chart, by how they are best looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figures {
    /// Counts along a line of groups, such as months: columns, of several series stacked.
    Columns {
        /// The groups in their order.
        groups: Vec<String>,
        /// Name of each series, and its count in each group.
        series: Vec<(String, Vec<u64>)>,
    },
    /// Counts of kinds, the most frequent first, with their running share: a Pareto chart.
    Pareto(Vec<(String, u64)>),
    /// How many took how long, against a limit where there is one: the place of the first bucket
    /// that lies beyond it.
    Spread {
        /// The buckets in their order.
        buckets: Vec<(String, u64)>,
        /// The first bucket beyond the limit.
        beyond: Option<usize>,
    },
    /// The parts of a whole.
    Parts(Vec<(String, u64)>),
}
