//! Seals: a line short enough to be printed, mailed and typed, that fixes a register's past.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::proof::{Fault, FaultSort, Place, Proof};
use crate::wording::hex;

/// What every seal begins with, as people read it and in letters and digits alone.
const MARK: &str = "redress-seal-1";
const PLAIN_MARK: &str = "redressseal1";

/// The register as it stood on a day: so many events, and the hash of the last, in which every one
/// before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// The day of the seal.
    pub on: NaiveDate,
    /// How many events there were.
    pub events: i64,
    /// The hash of the last.
    pub head: [u8; 32],
}

/// A text that is no seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// It does not begin as one.
    #[error("this is no seal: a seal begins with `redress-seal-1`")]
    NoSeal,
    /// It has too few or too many signs to be one.
    #[error("the seal is not whole: expected a day, the number of events and 17 groups of 4 signs")]
    NotWhole,
    /// Its check digits say that something in it is mistyped.
    #[error("the seal is mistyped: its last four digits do not go with the rest")]
    Mistyped,
}

impl Seal {
    /// What of a text is a seal, in the order of the text: a line each, or several lines up to an
    /// empty one where a mail program has broken it.
    ///
    /// # Errors
    ///
    /// [`SealError`] of the first that begins like one and is none; [`SealError::NoSeal`] where
    /// nothing does.
    pub fn all_in(text: &str) -> Result<Vec<Self>, SealError> {
        let lower = text.to_ascii_lowercase();
        let mut seals = Vec::new();
        for (at, _) in lower.match_indices(MARK) {
            let rest = &lower[at..];
            let line = rest.lines().next().unwrap_or_default();
            // In JSON it ends with its text.
            let line = line.split('"').next().unwrap_or_default();
            let seal = line.parse().or_else(|error| {
                let lines = rest.lines().take_while(|line| !line.trim().is_empty());
                lines.collect::<String>().parse().map_err(|_| error)
            });
            seals.push(seal?);
        }
        if seals.is_empty() { Err(SealError::NoSeal) } else { Ok(seals) }
    }

    /// What a verified register has to do with it: what is wrong, if anything is.
    #[must_use]
    pub fn compare(&self, proof: &Proof) -> Option<Fault> {
        let fault = |what| Some(Fault::new(FaultSort::Seal, Place::event(self.events, ""), what));
        if self.events > proof.events {
            let (sealed, found) = (self.events, proof.events);
            return fault(format!("the seal counts {sealed} events, and the register has {found}"));
        }
        let broken = proof.faults.first_event(FaultSort::Chain).filter(|seq| *seq <= self.events);
        let found = proof.hashes.get(&self.events);
        match (self.events, found, broken) {
            (0, ..) => None,
            (_, Some(hash), None) if *hash == self.head => None,
            (_, Some(hash), Some(seq)) if *hash == self.head => fault(format!(
                "the hash is that of the seal, but the chain is broken at event {seq}"
            )),
            (_, Some(_), _) => fault(
                "its hash is not that of the seal: this is another register, or something up to \
                 here was changed and the chain made anew"
                    .to_owned(),
            ),
            (_, None, _) => fault("the event of the seal is missing".to_owned()),
        }
    }

    /// Everything but the check digits, in letters and digits alone.
    fn plain(&self) -> String {
        format!("{PLAIN_MARK}{}{}{}", self.on.format("%Y%m%d"), self.events, hex(&self.head))
    }
}

/// In groups of four, as they are typed from paper.
impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK} {} {}", self.on, self.events)?;
        for pair in self.head.chunks(2) {
            write!(f, " {}", hex(pair))?;
        }
        write!(f, " {:04}", check(&self.plain()))
    }
}

/// Spaces, hyphens and capitals do not matter, and neither does an O for a zero.
impl FromStr for Seal {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        let plain: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let rest = plain.strip_prefix(PLAIN_MARK).ok_or(SealError::NoSeal)?;
        let rest: String = rest
            .chars()
            .map(|c| match c {
                'o' => '0',
                'l' | 'i' => '1',
                c => c,
            })
            .collect();
        // From both ends: how long the number of events is, nobody says.
        let count_ends = rest.len().checked_sub(68).filter(|end| *end > 8);
        let count_ends = count_ends.ok_or(SealError::NotWhole)?;
        let (sealed, digits) = rest.split_at(rest.len() - 4);
        if digits != format!("{:04}", check(&format!("{PLAIN_MARK}{sealed}"))) {
            return Err(SealError::Mistyped);
        }
        let (day, events, hash) = (&sealed[..8], &sealed[8..count_ends], &sealed[count_ends..]);
        let read = || {
            let on = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
            let events = events.parse().ok().filter(|_| events.len() <= 18)?;
            let mut head = [0; 32];
            for (place, byte) in head.iter_mut().enumerate() {
                *byte = u8::from_str_radix(&hash[2 * place..2 * place + 2], 16).ok()?;
            }
            let seal = Self { on, events, head };
            // One spelling for one seal: no zeros before the number.
            (sealed == &seal.plain()[PLAIN_MARK.len()..]).then_some(seal)
        };
        read().ok_or(SealError::Mistyped)
    }
}

/// The remainder of the number that the signs spell to the base of 36, by a prime: one wrong sign, or
/// two neighbours in each other's place, always give another.
fn check(signs: &str) -> u32 {
    signs
        .chars()
        .filter_map(|sign| sign.to_digit(36))
        .fold(0, |rest, value| (rest * 36 + value) % 9973)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        let mut head = [0; 32];
        for (place, byte) in head.iter_mut().enumerate() {
            *byte = u8::try_from(place * 7 % 251).expect("below 256");
        }
        Seal { on: NaiveDate::from_ymd_opt(2026, 4, 2).expect("a day"), events: 1234, head }
    }

    #[test]
    fn a_seal_reads_back_however_it_was_typed() {
        let text = seal().to_string();
        assert_eq!(
            text,
            "redress-seal-1 2026-04-02 1234 0007 0e15 1c23 2a31 383f 464d 545b 6269 7077 7e85 8c93 \
             9aa1 a8af b6bd c4cb d2d9 6254"
        );
        for typed in [
            text.clone(),
            text.to_uppercase(),
            text.replace(' ', ""),
            text.replace('-', "\u{2011}"),
            text.replace('0', "O").replace("-1", "-1 "),
            format!("  {text}\n"),
        ] {
            assert_eq!(typed.parse(), Ok(seal()), "{typed}");
        }
    }

    #[test]
    fn a_slip_anywhere_is_seen() {
        let text = seal().to_string();
        let signs: Vec<char> = text.chars().collect();
        let mut tried = 0;
        for at in MARK.len()..signs.len() {
            for other in "0123456789abcdef".chars() {
                let mut typed = signs.clone();
                if !typed[at].is_ascii_alphanumeric() || typed[at] == other {
                    continue;
                }
                typed[at] = other;
                let typed: String = typed.iter().collect();
                assert!(typed.parse::<Seal>().is_err(), "{typed}");
                tried += 1;
            }
            // Two neighbours in each other's place.
            let mut typed = signs.clone();
            if at + 1 < typed.len() && typed[at] != typed[at + 1] && typed[at + 1] != ' ' {
                typed.swap(at, at + 1);
                let swapped: String = typed.iter().collect();
                let plain = |text: &str| text.replace([' ', '-'], "");
                assert!(
                    plain(&swapped) == plain(&text) || swapped.parse::<Seal>().is_err(),
                    "{swapped}"
                );
                tried += 1;
            }
        }
        assert!(tried > 1_000, "{tried}");
        assert_eq!("redress-seal-1 2026-04-02".parse::<Seal>(), Err(SealError::NotWhole));
        assert_eq!("a letter".parse::<Seal>(), Err(SealError::NoSeal));
    }

    #[test]
    fn seals_are_found_among_other_words_and_over_broken_lines() {
        let text = seal().to_string();
        let mail =
            format!("Dear all,\n> {text}\nregards\n\n{}\n\nEnd", text.replace(" 7077", "\n7077"));
        assert_eq!(Seal::all_in(&mail), Ok(vec![seal(), seal()]));
        assert_eq!(Seal::all_in("nothing"), Err(SealError::NoSeal));
        assert_eq!(Seal::all_in(&mail.replace("7e85", "7e58")), Err(SealError::Mistyped));
        assert_eq!(Seal::all_in(&format!("{{\"seal\": \"{text}\"}}")), Ok(vec![seal()]));
        let lines = format!("{{\"seal\":\"{text}\",\"whole\":true}}");
        assert_eq!(Seal::all_in(&lines), Ok(vec![seal()]));
    }

    #[test]
    fn a_register_that_lost_or_changed_its_past_is_told_from_one_that_went_on() {
        let seal = seal();
        let mut proof = Proof { events: 1240, ..Proof::default() };
        proof.hashes.insert(1234, seal.head);
        assert_eq!(seal.compare(&proof), None);
        let shorter = Proof { events: 1233, ..proof.clone() };
        assert!(seal.compare(&shorter).is_some());
        proof.faults.push(Fault::new(FaultSort::Chain, Place::event(1235, ""), "later"));
        assert_eq!(seal.compare(&proof), None);
        proof.faults.push(Fault::new(FaultSort::Chain, Place::event(3, ""), "before"));
        assert!(seal.compare(&proof).is_some());
        let mut other = Proof { events: 1240, ..Proof::default() };
        other.hashes.insert(1234, [1; 32]);
        assert!(seal.compare(&other).is_some());
    }
}
