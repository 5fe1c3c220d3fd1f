//! The only place that reads the clock.

use chrono::{DateTime, NaiveDate, Utc};

/// The present moment.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The civil day of a moment where the clinics are: in Europe/London, whatever the machine's zone.
pub(crate) fn london_day(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&chrono_tz::Europe::London).date_naive()
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
}
