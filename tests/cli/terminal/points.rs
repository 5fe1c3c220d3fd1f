//! What `respond` asks of each point, and `grade` of a complaint.

use super::{CTRL_C, DOWN, ENTER, Session, cursor_is_shown, user};
use crate::support::User;

fn with_points() -> User {
    let user = user();
    let new = "new --clinic carrara --received 2026-05-28 --incident 2026-05-27 --channel phone \
               --complainant A --summary S --point 'The scar is uneven' --point 'Nobody called'";
    let _ = user.sh(new).ok();
    user
}

#[test]
fn respond_asks_for_each_point_that_is_left_open() {
    let user = with_points();
    let _ = user.sh("point decide CARR-2026-0001 1 --outcome upheld").ok();
    let _ = user.sh("point add CARR-2026-0001 'Cold room'").ok();
    let mut it = Session::start(&user, "respond CARR-2026-0001 --by letter --apology");
    it.answers("What was found on point 2: Nobody called?", DOWN);
    it.types(ENTER);
    it.answers("What was found on point 3: Cold room?", ENTER);
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains("on point 1"), "{screen}");
    assert!(screen.contains("the outcome is partly-upheld"), "{screen}");
    let points = user.json("point list CARR-2026-0001");
    let outcomes: Vec<_> = (0..3).map(|at| points[at]["outcome"].as_str()).collect();
    assert_eq!(outcomes, [Some("upheld"), Some("partly-upheld"), Some("upheld")]);
}

#[test]
fn an_answer_that_is_broken_off_records_nothing() {
    let user = with_points();
    let mut it = Session::start(&user, "respond CARR-2026-0001 --by letter");
    it.answers("What was found on point 1", ENTER);
    it.answers("What was found on point 2", CTRL_C);
    let (code, screen) = it.ends();
    assert_eq!(code, 130, "{screen}");
    cursor_is_shown(&screen);
    assert_eq!(user.json("show CARR-2026-0001")["status"], "open");
}

#[test]
fn grade_asks_for_the_place_on_the_matrix_and_why_it_changes() {
    let user = with_points();
    let mut it = Session::start(&user, "grade CARR-2026-0001");
    it.answers("How likely is it to happen again?", DOWN);
    it.types(ENTER);
    it.answers("How grave is what follows from it?", DOWN);
    it.types(ENTER);
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("the grade is moderate"), "{screen}");
    let mut it = Session::start(&user, "grade CARR-2026-0001");
    it.answers("How likely is it to happen again?", ENTER);
    it.answers("How grave is what follows from it?", ENTER);
    it.answers("Why the grade changes", "A slip\r");
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("the grade is low, was moderate"), "{screen}");
}
