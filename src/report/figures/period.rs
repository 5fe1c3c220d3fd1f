//! Spans of days: months, quarters, years, and whatever else was asked for.

use chrono::{Datelike, Days, Months, NaiveDate};

/// From one day through another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// The month of a day.
    #[must_use]
    pub fn month(day: NaiveDate) -> Self {
        Self::months(day.with_day(1).unwrap_or(day), 1)
    }

    /// The quarter of a day: from January, April, July or October.
    #[must_use]
    pub fn quarter(day: NaiveDate) -> Self {
        let first = NaiveDate::from_ymd_opt(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
        Self::months(first.unwrap_or(day), 3)
    }

    /// The calendar year of a day.
    #[must_use]
    pub fn year(day: NaiveDate) -> Self {
        Self::months(NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day), 12)
    }

    /// The year from 1 April in which a day lies, as public bodies count it.
    #[must_use]
    pub fn financial_year(day: NaiveDate) -> Self {
        let year = if day.month() < 4 { day.year() - 1 } else { day.year() };
        Self::months(NaiveDate::from_ymd_opt(year, 4, 1).unwrap_or(day), 12)
    }

    /// So many months from the first day of one.
    fn months(from: NaiveDate, months: u32) -> Self {
        let next = from.checked_add_months(Months::new(months));
        let last = next.and_then(|next| next.checked_sub_days(Days::new(1)));
        Self { from, to: last.unwrap_or(from) }
    }

    /// The twelve months that end with a day.
    #[must_use]
    pub fn twelve_months_to(to: NaiveDate) -> Self {
        let next = to.checked_add_days(Days::new(1)).unwrap_or(to);
        Self { from: next.checked_sub_months(Months::new(12)).unwrap_or(to), to }
    }

    /// The same days of the year before.
    #[must_use]
    pub fn year_before(self) -> Self {
        let back = |day: NaiveDate| day.checked_sub_months(Months::new(12)).unwrap_or(day);
        let next = self.to.checked_add_days(Days::new(1)).unwrap_or(self.to);
        // Whole months stay whole: the February before a leap year's has a day less.
        let to = back(next).checked_sub_days(Days::new(1)).unwrap_or(self.to);
        Self { from: back(self.from), to }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn has(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    #[test]
    fn periods_end_with_their_last_day() {
        let leap: NaiveDate = "2024-02-29".parse().unwrap();
        assert_eq!(Period::month(leap), period("2024-02-01", "2024-02-29"));
        assert_eq!(Period::quarter(leap), period("2024-01-01", "2024-03-31"));
        assert_eq!(Period::year(leap), period("2024-01-01", "2024-12-31"));
        assert_eq!(Period::financial_year(leap), period("2023-04-01", "2024-03-31"));
        assert_eq!(Period::twelve_months_to(leap), period("2023-03-01", "2024-02-29"));
        assert_eq!(Period::month(leap).year_before(), period("2023-02-01", "2023-02-28"));
        assert_eq!(
            period("2026-04-01", "2026-06-30").year_before(),
            period("2025-04-01", "2025-06-30")
        );
    }
}
