//! What a procedure asks to know of the people and the matter.

use super::{DOWN, ENTER, Session, user};

const ASKS: &str = r#"
key          = "asks"
title        = "Asks"
version      = 1
applies_from = 1995-01-01

[intake]
ask   = ["asked-for", "about", "site"]
quote = "Tell us what you ask for, whom it is about, and where it was."

[[stage]]
id    = "clinic"
title = "The clinic"
kind  = "formal"
quote = "Write to us."
"#;

#[test]
fn what_is_asked_for_about_whom_and_where_is_asked_where_the_policy_asks() {
    let user = user();
    let _ = user.write("asks.toml", ASKS);
    let _ = user.sh("init").ok();
    let add = "clinic add Asks --procedure asks.toml --nation england-and-wales --prefix ASKS";
    let _ = user.sh(&format!("{add} --site 'mill=The Mill' --site 'ash=Ash Road'")).ok();
    let line = "new --clinic asks --received 2026-05-28 --channel email --complainant A";
    let mut it = Session::start(&user, line);
    it.answers("What it is about", "B\r");
    it.answers("What the complainant asks for (empty: later)", "An apology\r");
    it.answers("Who is complained about (empty: later)", ENTER);
    it.answers("At which site?", DOWN);
    it.types(ENTER);
    it.answers("Record this complaint?", ENTER);
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("the procedure also asks for: about"), "{screen}");
    let complaint = user.json("show ASKS-2026-0001");
    assert_eq!(complaint["events"][0]["words"]["asked_for"], "An apology");
    assert_eq!(complaint["missing"], serde_json::json!(["about"]));
    let listed = user.json("amend ASKS-2026-0001 --about 'Dr X' --site ash");
    assert_eq!(listed["missing"], serde_json::json!([]));
    // The sites stand in the order of their ids.
    assert_eq!(listed["events"][1]["facts"]["details"], serde_json::json!({ "site": "ash" }));
}
