//! One row: from its cells to its due day, or to what is wrong with it. Pure.

use std::collections::HashMap;
use std::str::FromStr;

use crate::cli::{act_day, time};
use crate::deadline::{
    Counting, Due, Length, Moment, Nation, Receipt, ReceiptRule, WorkingCalendar, due,
};
use crate::wording::shown;

/// What holds for rows that do not say otherwise.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The working days; a row that names a nation has its bank holidays and this calendar's week.
    pub calendar: WorkingCalendar,
    /// The way of counting.
    pub counting: Counting,
}

/// The cells of a row that are read, empty where the row says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// `YYYY-MM-DD`, with a time behind it or not.
    pub from: &'a str,
    /// A limit, as procedure files say it.
    pub within: &'a str,
    /// Whose bank holidays.
    pub nation: &'a str,
    /// `yes`, `no`, `true`, `false`, `1` or `0`.
    pub inclusive: &'a str,
    /// A roll.
    pub roll: &'a str,
    /// `actual`, `deemed`, or `deemed HH:MM`.
    pub receipt: &'a str,
}

/// How many different limits are kept in memory.
const KEPT_LENGTHS: usize = 1_000;

/// Answers rows, one after the other, and keeps what the next one will need again.
#[derive(Debug)]
pub struct Calculator<'a> {
    defaults: &'a Defaults,
    calendars: [Option<WorkingCalendar>; Nation::ALL.len()],
    lengths: HashMap<String, Length>,
}

impl<'a> Calculator<'a> {
    /// A calculator with these defaults.
    #[must_use]
    pub fn new(defaults: &'a Defaults) -> Self {
        Self { defaults, calendars: [None, None, None], lengths: HashMap::new() }
    }

    /// Answers a row.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words that name the column.
    pub fn due(&mut self, asked: Asked<'_>) -> Result<Due, String> {
        let from = moment(asked.from.trim()).map_err(|error| format!("from: {error}"))?;
        let length =
            self.length(asked.within.trim()).map_err(|error| format!("within: {error}"))?;
        let counting = self.counting(asked)?;
        let calendar = match asked.nation.trim() {
            "" => &self.defaults.calendar,
            nation => {
                let nation: Nation = word(nation).map_err(|error| format!("nation: {error}"))?;
                let week = self.defaults.calendar.week();
                self.calendars[nation as usize].get_or_insert_with(|| {
                    WorkingCalendar::builder().week(week).nation(nation).build()
                })
            }
        };
        due(calendar, &counting, length, from).map_err(|error| error.to_string())
    }

    fn length(&mut self, text: &str) -> Result<Length, String> {
        if let Some(length) = self.lengths.get(text) {
            return Ok(*length);
        }
        if text.is_empty() {
            return Err("it is empty: expected a limit, such as `20 working days`".to_owned());
        }
        let length = text.parse::<Length>().map_err(|error| error.to_string())?;
        if self.lengths.len() < KEPT_LENGTHS && text.len() < 100 {
            self.lengths.insert(text.to_owned(), length);
        }
        Ok(length)
    }

    fn counting(&self, asked: Asked<'_>) -> Result<Counting, String> {
        let mut counting = self.defaults.counting;
        if let Some(text) = said(asked.inclusive) {
            counting.inclusive = yes_or_no(text)
                .ok_or_else(|| format!("inclusive: `{}` is neither yes nor no", shown(text)))?;
        }
        if let Some(text) = said(asked.roll) {
            counting.roll = word(text).map_err(|error| format!("roll: {error}"))?;
        }
        if let Some(text) = said(asked.receipt) {
            counting.receipt = receipt(text).map_err(|error| format!("receipt: {error}"))?;
        }
        Ok(counting)
    }
}

fn said(cell: &str) -> Option<&str> {
    Some(cell.trim()).filter(|text| !text.is_empty())
}

/// A word of a vocabulary; a spreadsheet's capitals and spaces are forgiven.
fn word<T: FromStr>(text: &str) -> Result<T, T::Err> {
    let plain = || text.to_ascii_lowercase().replace(' ', "-");
    text.parse().or_else(|error| plain().parse().map_err(|_| error))
}

/// `2026-04-02`, `2026-04-02 16:30` or `2026-04-02T16:30`.
fn moment(text: &str) -> Result<Moment, String> {
    if text.is_empty() {
        return Err("it is empty: expected YYYY-MM-DD, such as 2026-04-02".to_owned());
    }
    match text.split_once([' ', 'T']) {
        Some((on, at)) => Ok(Moment { on: act_day(on)?, at: Some(time(at.trim_start())?) }),
        None => Ok(Moment::day(act_day(text)?)),
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    let is = |words: [&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(["yes", "true", "1"]) {
        return Some(true);
    }
    is(["no", "false", "0"]).then_some(false)
}

/// A way to count receipt, with its cut-off time or without one.
fn receipt(text: &str) -> Result<Receipt, String> {
    let (rule, cut_off) = text.split_once(' ').unwrap_or((text, ""));
    let rule = word::<ReceiptRule>(rule).map_err(|error| error.to_string())?;
    let cut_off = said(cut_off).map(time).transpose()?;
    match (rule, cut_off) {
        (ReceiptRule::Deemed, cut_off) => Ok(Receipt::Deemed { cut_off }),
        (ReceiptRule::Actual, None) => Ok(Receipt::Actual),
        (ReceiptRule::Actual, Some(_)) => {
            Err("a cut-off time goes with `deemed`, not with `actual`".to_owned())
        }
    }
}
