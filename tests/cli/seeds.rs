//! The three seed clinics: every date that their documents promise, counted by hand, and every
//! rule besides. England and Wales in spring 2026: Good Friday is 3 April, Easter Monday 6 April,
//! the early May bank holiday 4 May, the spring bank holiday 25 May.

use serde_json::Value;

use crate::support::{User, deadlines};

mod carrara;
mod cat;
mod itrust;
mod own;

const CARRARA: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                       --complainant 'A. Patient' --summary 'Asymmetry after treatment'";
const CAT: &str = "new --clinic cat --received 2026-04-04 --channel email \
                   --complainant 'C. Lient' --summary 'Sessions were cancelled'";
const ITRUST: &str = "new --clinic itrust --received 2026-12-21 --channel email \
                      --complainant 'I. Tester' --summary 'Bruising'";

/// The day on which the tests look unless they say otherwise: after everything has happened.
const LATER: &str = "2027-06-01";

/// A user whose register holds what these command lines recorded.
fn after(lines: &[&str]) -> User {
    let user = User::on(LATER);
    for line in lines {
        let _ = user.sh(line).ok();
    }
    user
}

/// The complaint's deadlines as they stand on a day, `stage/obligation occurrence due state`.
fn on(user: &User, reference: &str, today: &str) -> Vec<String> {
    deadlines(&user.json(&format!("show {reference} --today {today}")))
}

/// Those of one obligation.
fn only(user: &User, reference: &str, obligation: &str, today: &str) -> Vec<String> {
    let mut lines = on(user, reference, today);
    lines.retain(|line| line.split(' ').next() == Some(obligation));
    lines
}

/// The bank holidays that a deadline passed over.
fn holidays<'a>(complaint: &'a Value, obligation: &str) -> Vec<&'a str> {
    let all = complaint["deadlines"].as_array().unwrap();
    let found = all.iter().find(|it| it["obligation"] == obligation).unwrap();
    let skipped = found["because"]["skipped"].as_array().unwrap();
    let days = skipped.iter().filter(|it| it["why"] != "Saturday" && it["why"] != "Sunday");
    days.map(|it| it["on"].as_str().unwrap()).collect()
}

fn refused(user: &User, line: &str, stderr: &str) {
    let register = std::fs::read(user.register()).unwrap();
    let _ = user.sh(line).ends_with(1).stdout("").stderr(stderr);
    let unchanged = std::fs::read(user.register()).unwrap() == register;
    assert!(unchanged, "`{line}` changed the register");
}
