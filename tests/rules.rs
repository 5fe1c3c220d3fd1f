//! What real procedures say, written as procedure files by reading docs/procedures.md alone, and
//! the days that come out, counted by hand: `fixtures/rules/g*.toml` is every kind of rule that
//! has been met, the others are whole procedures.
//!
//! Bank holidays in the weeks that are used: England and Wales 3 and 6 April, 4 and 25 May, 25
//! and 28 December 2026, 1 January 2027; Scotland 3 April, 4 and 25 May 2026, 25 and 28 December,
//! 1 and 4 January 2027.
//!
//! Most complaints here came on Thursday 2 April 2026, the day before Good Friday. Working days
//! in England after it: 7 to 10 April (1 to 4), 13 to 17 (5 to 9), 20 to 24 (10 to 14), 27 April
//! to 1 May (15 to 19), 5 to 8 May (20 to 23), 11 to 15 (24 to 28), 18 to 22 (29 to 33), 26 to 29
//! (34 to 37), 1 to 3 June (38 to 40).

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod rules {
    pub(crate) mod case;
    mod kinds;
    mod procedures;
}
