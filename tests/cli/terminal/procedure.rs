//! `procedure new`: the questions, what is asked again, and what is left behind.

use super::{CTRL_C, DOWN, ENTER, Session, cursor_is_shown, user};

/// Answers everything up to the limit of the acknowledgement.
fn begin(it: &mut Session) {
    it.answers("The clinic's name", "Glen Clinic\r");
    it.answers("Its short name in commands [glen]", ENTER);
    it.answers("The letters that begin its references [GC]", "glen\r");
    it.answers("Whose bank holidays it keeps", DOWN);
    it.types(ENTER);
    it.answers("The title of the policy", ENTER);
    it.answers("It holds for what is received from [2026-06-01]", "2026-01-01\r");
    it.answers("In the policy's own words", ENTER);
    it.answers("Does the policy promise an acknowledgement?", ENTER);
}

#[test]
fn a_procedure_is_written_from_answers_checked_as_they_are_given_and_can_be_used() {
    let user = user();
    let mut it = Session::start(&user, "procedure new -o mine.toml");
    begin(&mut it);
    it.answers("Within what time [3 working days of receipt]", "2 wroking days of receipt\r");
    it.answers("did you mean `working days`?", "2 working days\r");
    it.answers("does not say from when", "2 working days of recepit\r");
    it.answers("did you mean `receipt`?", "2 working days of receipt\r");
    it.answers("How", DOWN);
    it.types(ENTER);
    it.answers("Is it needless where the answer itself is sent by then?", ENTER);
    it.answers("In the policy's own words", "We write to you in two working days.\r");
    it.answers("Within what time [20 working days of receipt]", "5 weeks of receipt\r");
    it.answers("Is that", ENTER);
    it.answers("How", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("If it takes longer", ENTER);
    it.answers("And again", ENTER);
    it.answers("How often [4 weeks]", "20 days of update\r");
    it.answers("update", "20 days\r");
    it.answers("In the policy's own words", ENTER);
    it.answers("May the time for the answer be extended?", DOWN);
    it.types(ENTER);
    it.answers("By how much at most [10 working days]", ENTER);
    it.answers("How often [1]", "none\r");
    it.answers("expected a number from 1 to 100", "2\r");
    it.answers("What it takes", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Is there a time within which somebody must complain?", ENTER);
    it.answers("Within what time", ENTER);
    it.answers("A late one is", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Is there a second stage inside the clinic", DOWN);
    it.types(ENTER);
    it.answers("Its title", ENTER);
    it.answers("Must somebody else handle it?", ENTER);
    it.answers("Must it be asked for in writing?", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Its answer is sent within what time", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Is there a time within which it must be asked for?", ENTER);
    it.answers("Within what time [6 months of respond]", ENTER);
    it.answers("A late one is", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("organisation outside the clinic?", ENTER);
    it.answers("Its name [the independent adjudicator]", ENTER);
    it.answers("Must it be asked for in writing?", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Is there a time within which it must be asked for?", ENTER);
    it.answers("Within what time", ENTER);
    it.answers("A late one is", ENTER);
    it.answers("In the policy's own words", ENTER);
    it.answers("Is an apology promised", ENTER);
    it.answers("In the policy's own words", "An \"apology\" \u{e9}\r");
    it.answers("how long the record is kept?", ENTER);
    it.answers("How long", "10 years of receipt\r");
    it.answers("does not run from `close`", ENTER);
    it.answers("In the policy's own words", ENTER);
    // Received Mon 1 June 2026: 2 working days are Wed 3 June.
    it.sees("Wed 3 Jun 2026");
    it.sees("Next: `redress clinic add 'Glen Clinic' --procedure mine.toml`");
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    cursor_is_shown(&screen);
    let text = std::fs::read_to_string(user.home().join("mine.toml")).unwrap();
    for line in [
        "prefix       = \"GLEN\"",
        "nation       = \"scotland\"",
        "applies_from = 2026-01-01",
        "within       = \"2 working days of receipt\"",
        "done_by      = \"ack by letter or email\"",
        "unless       = \"respond within 2 working days of receipt\"",
        "every        = \"20 days of update\"",
        "not_handled_by = \"clinic\"",
        "enter        = { after = \"review\", in_writing = true }",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let _ = user.sh("procedure check mine.toml").ok().says("mine.toml is sound");
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add 'Glen Clinic' --procedure mine.toml").ok();
    let _ = user
        .sh("new --clinic glen --received 2026-06-01 --channel web --complainant A --summary B")
        .ok();
}

#[test]
fn an_interrupt_leaves_no_file_behind_and_gives_the_terminal_back() {
    let user = user();
    let mut it = Session::start(&user, "procedure new -o mine.toml");
    begin(&mut it);
    it.answers("Within what time", CTRL_C);
    let (code, screen) = it.ends();
    assert_eq!(code, 130, "{screen}");
    cursor_is_shown(&screen);
    let left: Vec<_> =
        std::fs::read_dir(user.home()).unwrap().map(|it| it.unwrap().path()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_file_that_is_there_is_written_over_only_on_yes() {
    let user = user();
    let path = user.write("mine.toml", "mine");
    let mut it = Session::start(&user, "procedure new -o mine.toml");
    it.answers("mine.toml is there already. Write over it?", "n");
    let (code, screen) = it.ends();
    assert_eq!(code, 2, "{screen}");
    assert_eq!(std::fs::read_to_string(path).unwrap(), "mine");
}
