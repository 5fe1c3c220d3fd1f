//! The only place that reads the clock.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};

/// The present moment.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The civil day of a moment where the clinics are: in Europe/London, whatever the machine's zone.
///
/// British Summer Time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
/// Sunday of October (Summer Time Act 1972, as amended by the Summer Time Order 2002). The tables
/// of all the world's zones would more than double the time that every command takes to start;
/// the tests hold this rule against them.
pub(crate) fn london_day(now: DateTime<Utc>) -> NaiveDate {
    let change = |month| Some(last_sunday(now.year(), month)?.and_hms_opt(1, 0, 0)?.and_utc());
    let summer = change(3).is_some_and(|from| from <= now) && change(10).is_some_and(|to| now < to);
    (now + TimeDelta::hours(i64::from(summer))).date_naive()
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_londons() {
        let day = |text: &str| london_day(text.parse().expect(text)).to_string();
        // British Summer Time: half past eleven at night in UTC is the next day in London.
        assert_eq!(day("2026-07-01T23:30:00Z"), "2026-07-02");
        assert_eq!(day("2026-12-01T23:30:00Z"), "2026-12-01");
        // The clocks go forward at one o'clock on the last Sunday of March.
        assert_eq!(day("2026-03-28T23:30:00Z"), "2026-03-28");
        assert_eq!(day("2026-03-29T23:30:00Z"), "2026-03-30");
    }

    #[test]
    fn every_half_hour_of_thirty_years_is_as_the_worlds_tables_have_it() {
        let mut moment: DateTime<Utc> = "2005-01-01T00:15:00Z".parse().expect("a moment");
        let end: DateTime<Utc> = "2036-01-01T00:00:00Z".parse().expect("a moment");
        while moment < end {
            let tabled = moment.with_timezone(&chrono_tz::Europe::London).date_naive();
            assert_eq!(london_day(moment), tabled, "{moment}");
            moment += TimeDelta::minutes(30);
        }
    }
}
