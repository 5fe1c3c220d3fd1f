//! What `action add` asks for at a terminal.

use super::{CTRL_C, ENTER, Session, cursor_is_shown, user};

const NEW: &str = "new --clinic carrara --received 2026-05-28 --incident 2026-05-27 \
                   --channel phone --complainant A --summary S";

#[test]
fn an_action_asks_for_its_owner_and_its_day() {
    let user = user();
    let _ = user.sh(NEW).ok();
    let mut it = Session::start(&user, "action add CARR-2026-0001 'Rewrite the form'");
    it.answers("Who is to do it", &format!("M. Jones{ENTER}"));
    it.answers("By which day", &format!("30 June{ENTER}"));
    it.sees("expected YYYY-MM-DD");
    it.answers("By which day", &format!("2026-06-30{ENTER}"));
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    let action = &user.json("action list")[0];
    assert_eq!(action["owner"], "M. Jones");
    assert_eq!(action["due_on"], "2026-06-30");
}

#[test]
fn an_action_that_is_broken_off_is_not_recorded() {
    let user = user();
    let _ = user.sh(NEW).ok();
    let line = "action add CARR-2026-0001 'Rewrite the form' --owner 'M. Jones'";
    let mut it = Session::start(&user, line);
    it.answers("By which day", CTRL_C);
    let (code, screen) = it.ends();
    assert_eq!(code, 130, "{screen}");
    cursor_is_shown(&screen);
    let _ = user.sh("action list").ok().stdout("");
}
