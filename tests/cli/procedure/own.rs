//! A clinic's own procedure, made from another by changing values and putting rules beside it.

use crate::support::User;

fn register() -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    user
}

const ADD: &str = "clinic add 'Rose Lane' --nation england-and-wales --procedure private-clinic";

#[test]
fn values_are_changed_in_the_text_and_say_what_they_were() {
    let user = register();
    let line = format!(
        "{ADD} --change 'response.within=15 working days of receipt' --change response.quote=Words \
         --change window.review.late=refuse --change counting.roll=forward"
    );
    let _ = user
        .sh(&line)
        .ok()
        .stdout("rose\tRose Lane\tRL\trose\tengland-and-wales\tmon-fri\t\t\tyes\t\n")
        .says(
            "Added Rose Lane (`rose`).\n  \
         response.within = \"15 working days of receipt\", from: \"20 working days of receipt\"\n",
        )
        .says("note: the policy's words for `window.review` are as they were");
    let text = user.sh("procedure show rose --source").ok().stdout;
    for line in [
        "# The procedure of Rose Lane, made from `private-clinic`, version 1; what was changed says so.\n",
        "# changed for this clinic, from: \"20 working days of receipt\"\nwithin  = \"15 working days of receipt\"\n",
        "# changed for this clinic, from: \"needs-reason\"\nlate   = \"refuse\"\n",
        "# changed for this clinic, from: not there\n[counting]\nroll = \"forward\"\n",
        "key          = \"rose\"\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    // Everything else is as it was, comments and all.
    let original = user.sh("procedure show private-clinic --source").ok().stdout;
    let source = original.lines().find(|line| line.starts_with("source")).unwrap();
    assert!(text.contains(source), "{text}");
    let kept = original.lines().filter(|line| text.lines().any(|it| it == *line)).count();
    // The key, the limit and its words; what the lateness said stands elsewhere as well.
    assert_eq!(kept, original.lines().count() - 3);
    let complaint = user.json(
        "new --clinic rose --received 2026-05-01 --channel letter --complainant A --summary B",
    );
    let deadlines = complaint["deadlines"].as_array().unwrap();
    let response = deadlines.iter().find(|it| it["obligation"] == "response").unwrap();
    // May 5-8 (4), 11-15 (9), 18-22 (14), not 25, 26 (15)
    assert_eq!(response["due_on"], "2026-05-26");
}

#[test]
fn the_second_clock_is_put_beside() {
    let user = register();
    let _ = user
        .sh(&format!("{ADD} --beside data-protection"))
        .ok()
        .says("Added Rose Lane (`rose`).\n  beside it, from `data-protection`, version 1\n");
    let complaint = user.json(
        "new --clinic rose --received 2026-05-01 --channel letter --complainant A --summary B \
         --fact personal-data=yes",
    );
    let deadlines = complaint["deadlines"].as_array().unwrap();
    let clock = deadlines.iter().find(|it| it["obligation"] == "data-acknowledgement").unwrap();
    // 30 days: Sun 31 May, and so Mon 1 June.
    assert_eq!((&clock["due_on"], &clock["stage"]), (&"2026-06-01".into(), &"whole".into()));
    let stages = user.json("procedure show rose")["stages"].as_array().unwrap().len();
    assert_eq!(stages, 3, "its own stage is left out");
    let line =
        "clinic add 'Glen' --nation scotland --procedure data-protection --beside data-protection";
    let _ =
        user.sh(line).ends_with(1).stdout("").says(
            "both have an obligation `data-acknowledgement`: `data-protection`, version 1 cannot stand beside",
        );
}

#[test]
fn what_is_not_there_names_the_nearest_and_nothing_is_added() {
    let user = register();
    for (change, code, says) in [
        ("respnse.within=3", 2, "the procedure has no rule `respnse`: expected "),
        ("respnse.within=3", 2, "did you mean `response`?"),
        ("response.witin=3", 2, "did you mean `within`?"),
        ("window.revew.late=refuse", 2, "did you mean `review`?"),
        ("counting.rol=forward", 2, "did you mean `roll`?"),
        ("response.extend.time=3", 2, "did you mean `times`?"),
        ("response@review.within=3", 2, "without `@review` every `response` is changed"),
        ("titel=X", 2, "did you mean `title`?"),
        ("response", 2, "expected RULE.KEY=VALUE"),
        ("response.within=3 wroking days of receipt", 1, "did you mean `working days`?"),
        ("response.within=3", 1, "expected a string"),
        ("response.done_by=step visit", 1, "`visit` is not a step"),
    ] {
        let ran = user.sh(&format!("{ADD} --change '{change}'")).ends_with(code).stdout("");
        let _ = ran.says(says);
    }
    let _ = user.sh("clinic list").ok().stdout("");
    let _ = user
        .sh("clinic add carrara --change 'response.force=soft'")
        .ends_with(1)
        .stdout("")
        .says("hint: give the clinic another `--code`");
}

#[test]
fn a_clinic_of_the_library_can_have_its_own_values_under_another_code() {
    let user = register();
    let _ = user
        .sh("clinic add 'Rose Lane' --procedure carrara --change response.force=soft --code rose")
        .ok();
    let shown = user.json("procedure show rose");
    assert_eq!(shown["clinic"]["code"], "rose");
    assert_eq!(shown["clinic"]["name"], "Rose Lane");
    assert_eq!(shown["stages"][0]["obligations"][2]["force"], "soft");
}
