//! Points: raised, corrected, decided, withdrawn, listed, and raised with the complaint.

use serde_json::{Value, json};

use crate::support::User;

const NEW: &str = "new --clinic cat --received 2026-04-02 --channel letter --complainant 'A. Patient' \
                   --summary 'Sessions' --commissioned no --handler 'M. Jones'";

/// A complaint to CAT with two points, and what these lines did to it, on 20 April 2026. `REF`
/// stands for the complaint.
fn after(lines: &[&str]) -> User {
    let user = User::on("2026-04-20");
    let _ = user.sh(NEW).ok();
    let points = [
        "point add REF 'The room was cold' --on 2026-04-02",
        "point add REF 'Nobody called back' --on 2026-04-08 --category inadequate-information",
    ];
    for line in points.iter().chain(lines) {
        let _ = run(&user, line).ok();
    }
    user
}

fn run(user: &User, line: &str) -> crate::support::Ran {
    user.sh(&line.replace("REF", "CAT-2026-0001"))
}

/// The facts and the words of the last event.
fn last(user: &User) -> (Value, Value, Value) {
    let complaint = user.json("show CAT-2026-0001");
    let event = complaint["events"].as_array().unwrap().last().unwrap().clone();
    (event["kind"].clone(), event["facts"].clone(), event["words"].clone())
}

#[test]
fn a_point_is_raised_with_its_number() {
    let user = after(&[]);
    let line = "point add REF 'Rude at the desk' --category practitioner-behaviour --staff-group \
                reception --practitioner 'S. Hall' --site north --on 2026-04-09";
    let said = "Added a point to CAT-2026-0001, on Thu 9 Apr 2026.\n  it is point 3\n";
    let _ = run(&user, line).ok().stderr(said);
    let facts = json!({
        "point": 3,
        "facts": {
            "category": "practitioner-behaviour", "staff_group": "reception", "site": "north",
        },
    });
    let words = json!({ "text": "Rude at the desk", "practitioner": "S. Hall" });
    assert_eq!(last(&user), (json!("point-added"), facts, words));
    let _ = run(&user, line).ok().stderr("CAT-2026-0001: this stands in the record already.\n");
    // The same words on another day are another point.
    let other = line.replace("04-09", "04-10");
    let _ = run(&user, &other).ok().says("  it is point 4\n");
}

#[test]
fn a_long_text_comes_from_standard_input() {
    let user = after(&[]);
    let text = "Línea una\nدو\n".repeat(1_000);
    let _ = user.run_with_input(&["point", "add", "CAT-2026-0001", "-"], &text).ok();
    assert_eq!(last(&user).2["text"], text.trim_end());
}

#[test]
fn what_is_not_in_the_lists_is_refused() {
    let user = after(&[]);
    let _ =
        run(&user, "point add REF X --category standard-of-servce").ends_with(1).stdout("").stderr(
            "error: `standard-of-servce` is not a category of this clinic: expected \
         practitioner-behaviour, standard-of-service, failure-to-provide, inadequate-information; \
         did you mean `standard-of-service`?\n",
        );
    let _ =
        run(&user, "point add REF X --on 2026-04-01").ends_with(1).says("is before the complaint");
    let _ = run(&user, "point add REF X --on 2026-04-21").ends_with(1).says("is in the future");
    let _ = run(&user, "point add REF '  '").ends_with(2).says("it is empty");
}

#[test]
fn a_correction_says_before_and_after() {
    let user = after(&[]);
    let line = "point amend REF 2 --category standard-of-service --practitioner 'S. Hall' --reason \
                'Filed wrongly'";
    let _ = run(&user, line).ok().stderr(
        "Amended a point of CAT-2026-0001, on Mon 20 Apr 2026.\n  point 2: category is \
         standard-of-service, was inadequate-information\n  point 2: practitioner is S. Hall, was \
         not recorded\n",
    );
    let facts = json!({ "point": 2, "facts": { "category": "standard-of-service" } });
    let words = json!({ "practitioner": "S. Hall", "reason": "Filed wrongly" });
    assert_eq!(last(&user), (json!("point-amended"), facts, words));
    let nothing = "error: nothing to amend: every field given has that value already\n";
    let _ = run(&user, line).ends_with(1).stderr(nothing);
    let _ =
        run(&user, "point amend REF 2").ends_with(2).says("nothing to amend: no field is given");
    let _ = run(&user, "point amend REF 7 --text X").ends_with(1).stderr(
        "error: CAT-2026-0001 has no point 7: it has 1 and 2\nhint: `redress point list \
         CAT-2026-0001` shows them\n",
    );
    let _ = run(&user, "point amend REF 2 --text X --on 2026-04-07")
        .ends_with(1)
        .stderr("error: 2026-04-07 is before point 2 was raised on 2026-04-08\n");
}

#[test]
fn a_point_is_decided_and_decided_anew() {
    let user = after(&[]);
    let line = "point decide REF 1 --outcome upheld --reason 'The log shows 12 degrees'";
    let said = "Decided a point of CAT-2026-0001, on Mon 20 Apr 2026.\n  point 1 is upheld\n";
    let _ = run(&user, line).ok().stderr(said);
    let _ = run(&user, line).ok().says("this stands in the record already");
    let _ = run(&user, "point decide REF 1 --outcome not-upheld").ok().stderr(
        "Decided a point of CAT-2026-0001, on Mon 20 Apr 2026.\n  point 1 is not-upheld, was \
         upheld\n",
    );
    // What was found first is no repetition any more.
    let _ = run(&user, line).ok().says("  point 1 is upheld, was not-upheld\n");
    let _ = run(&user, "point decide REF 1").ends_with(2).says("missing `--outcome OUTCOME`");
    let _ = run(&user, "point decide REF 0 --outcome upheld").ends_with(2);
    let user = User::on("2026-04-20");
    let _ = user.sh(NEW).ok();
    let _ = run(&user, "point decide REF 1 --outcome upheld").ends_with(1).stderr(
        "error: CAT-2026-0001 has no point 1\nhint: `redress point add CAT-2026-0001 TEXT` raises \
         one\n",
    );
}

#[test]
fn a_point_that_was_withdrawn_is_not_decided() {
    let user = after(&[]);
    let line = "point withdraw REF 2 --reason 'Called since'";
    let said = "Recorded the withdrawal of a point of CAT-2026-0001, on Mon 20 Apr 2026.\n";
    let _ = run(&user, line).ok().stderr(said);
    let _ = run(&user, line).ok().says("this stands in the record already");
    for line in ["point decide REF 2 --outcome upheld", "point withdraw REF 2 --reason Other"] {
        let _ = run(&user, line).ends_with(1).stderr(
            "error: point 2 was withdrawn on 2026-04-20\nhint: `redress point add CAT-2026-0001 \
             TEXT` raises it anew\n",
        );
    }
    let _ = run(&user, "point withdraw REF 1 --reason 'Called since'").ok().says(
        "note: no point is left: `redress close CAT-2026-0001 --reason withdrawn` closes it, or \
         `redress respond CAT-2026-0001 --outcome OUTCOME` answers it as one matter\n",
    );
    // Its number is never used again.
    let _ = run(&user, "point add REF 'Another'").ok().says("  it is point 3\n");
}

#[test]
fn nothing_becomes_of_a_point_once_the_complaint_is_closed() {
    let user = after(&["close REF --reason withdrawn"]);
    for line in [
        "point add REF X",
        "point amend REF 1 --text X",
        "point decide REF 1 --outcome upheld",
        "point withdraw REF 1 --reason X",
    ] {
        let _ =
            run(&user, line).ends_with(1).says("error: CAT-2026-0001 was closed on 2026-04-20\n");
    }
}

#[test]
fn whoever_a_point_is_about_does_not_handle_it() {
    let user = User::on("2026-04-20");
    let new =
        "new --clinic carrara --channel phone --complainant A --summary S --handler 'M. Jones'";
    let _ = user.sh(new).ok();
    let about = "point add CARR-2026-0001 'Was late' --practitioner 'm.  jones'";
    let _ = user.sh(about).ok().says(
        "note: M. Jones handles it and is complained about: `redress assign CARR-2026-0001 NAME`\n",
    );
    let _ = user.sh("assign CARR-2026-0001 'P. Shaw'").ok();
    let _ = user.sh("assign CARR-2026-0001 'M. Jones'").ends_with(1).says("error: M. Jones");
    // Once the point is withdrawn, nothing stands against them.
    let _ = user.sh("point withdraw CARR-2026-0001 1 --reason X").ok();
    let _ = user.sh("assign CARR-2026-0001 'M. Jones'").ok();
}

#[test]
fn a_site_is_one_of_the_clinics() {
    let user = after(&[]);
    let _ = user.sh("clinic set cat --site north='North Road' --site south='South Street'").ok();
    let error = "error: `nroth` is not a site of this clinic: expected north, south; did you mean \
                 `north`?\n";
    for line in ["point add REF X --site nroth", "point amend REF 1 --site nroth"] {
        let _ = run(&user, line).ends_with(1).stderr(error);
    }
    let _ = run(&user, "point add REF X --site north").ok();
    let text = r#"{"clinic":"cat","channel":"letter","complainant":"A","summary":"S",
                   "points":[{"text":"X","site":"nroth"}]}"#;
    user.write("bad.json", text);
    let _ = user.sh("new --from-json bad.json").ends_with(1).stderr(error);
}

#[test]
fn points_are_listed_with_what_was_found() {
    let user = after(&[
        "point decide REF 1 --outcome upheld --on 2026-04-10 --reason 'The log shows it'",
        "point withdraw REF 2 --on 2026-04-11 --reason 'Called since'",
    ]);
    let _ = run(&user, "point list REF").ok().stderr("").stdout(
        "CAT-2026-0001\t1\t2026-04-02\tThe room was cold\t\t\t\t\tupheld\t2026-04-10\tThe log shows \
         it\t\t\nCAT-2026-0001\t2\t2026-04-08\tNobody called back\tinadequate-information\t\t\t\t\t\t\t\
         2026-04-11\tCalled since\n",
    );
    let points = user.json("point list CAT-2026-0001");
    assert_eq!(
        points[0],
        json!({
            "schema_version": 1, "ref": "CAT-2026-0001", "point": 1, "raised_on": "2026-04-02",
            "text": "The room was cold", "category": null, "subject": null, "staff_group": null,
            "practitioner": null, "site": null, "outcome": "upheld", "decided_on": "2026-04-10",
            "reason": "The log shows it", "withdrawn_on": null, "reason_withdrawn": null,
            "stands": true,
        })
    );
    assert_eq!(
        (&points[1]["stands"], &points[1]["withdrawn_on"]),
        (&json!(false), &json!("2026-04-11"))
    );
    let _ = user
        .sh("point list CAT-2026-0009")
        .ends_with(1)
        .says("there is no complaint CAT-2026-0009");
}

#[test]
fn points_are_raised_with_the_complaint() {
    let user = User::on("2026-04-20");
    let _ =
        user.sh(&format!("{NEW} --point 'The room was cold' --point 'Nobody called back'")).ok();
    let complaint = user.json("show CAT-2026-0001");
    let events = complaint["events"].as_array().unwrap();
    let kinds: Vec<_> = events.iter().map(|it| (it["kind"].as_str(), it["on"].as_str())).collect();
    let raised = (Some("point-added"), Some("2026-04-02"));
    assert_eq!(kinds, [(Some("received"), Some("2026-04-02")), raised, raised]);
    assert_eq!(user.json("point list CAT-2026-0001")[1]["text"], "Nobody called back");
}

#[test]
fn points_are_read_from_json() {
    let user = User::on("2026-04-20");
    let object = |points: &Value| {
        json!({
            "clinic": "cat", "channel": "letter", "complainant": "A", "summary": "S",
            "points": points,
        })
    };
    let full = json!({
        "text": "Rude", "category": "practitioner-behaviour", "practitioner": "S. Hall",
        "staff_group": "reception", "site": null,
    });
    user.write("all.json", object(&json!(["Cold", full])).to_string());
    let _ = user.sh("new --from-json all.json").ok();
    let points = user.json("point list CAT-2026-0001");
    let of = |key: &str| [points[0][key].clone(), points[1][key].clone()];
    assert_eq!(of("text"), [json!("Cold"), json!("Rude")]);
    assert_eq!(of("category"), [json!(null), json!("practitioner-behaviour")]);
    assert_eq!(of("practitioner"), [json!(null), json!("S. Hall")]);
    // Flags win over the object.
    let _ = user.sh("new --from-json all.json --point 'Only this'").ok();
    assert_eq!(user.json("point list CAT-2026-0002").as_array().unwrap().len(), 1);
    for (points, says) in [
        (json!("x"), "`points` is a text: expected a list of texts or of objects"),
        (json!([1]), "`points` is a number: expected a list of texts or of objects"),
        (json!(["Cold", { "text": 1 }]), "point 2: `text` is a number: expected a text"),
        (json!([{ "text": "X", "practicioner": "Y" }]), "did you mean `practitioner`?"),
        (json!([{ "category": "care" }]), "point 1: it has no `text`"),
        (json!([" "]), "point 1: `text`: it is empty"),
        (json!([{ "text": "X", "category": "Not One" }]), "`Not One` is not a name"),
    ] {
        user.write("bad.json", object(&points).to_string());
        let _ = user.sh("new --from-json bad.json").ends_with(2).stdout("").says(says);
    }
    user.write("bad.json", object(&json!([{ "text": "X", "category": "nonsense" }])).to_string());
    let _ =
        user.sh("new --from-json bad.json").ends_with(1).says("is not a category of this clinic");
    assert_eq!(user.json("list").as_array().unwrap().len(), 2);
}

#[test]
fn a_bad_point_makes_no_register() {
    let user = User::on("2026-04-20");
    let text = r#"{"clinic":"cat","channel":"letter","complainant":"A","summary":"S",
                   "points":[{"text":"X","category":"nonsense"}]}"#;
    user.write("bad.json", text);
    let _ = user.sh("new --from-json bad.json").ends_with(1);
    assert!(!user.register().exists());
}

#[test]
fn a_complaint_is_listed_under_the_category_of_each_of_its_points() {
    let user = User::on("2026-05-20");
    let _ =
        user.sh("new --clinic cat --channel email --complainant 'A. Patient' --summary Two").ok();
    let listed = |category: &str| {
        user.json(&format!("list --category {category}")).as_array().map_or(0, Vec::len)
    };
    for (category, text) in
        [("standard-of-service", "'Was late'"), ("practitioner-behaviour", "'Was rude'")]
    {
        assert_eq!(listed(category), 0);
        let _ = user.sh(&format!("point add CAT-2026-0001 {text} --category {category}")).ok();
        assert_eq!(listed(category), 1);
    }
    assert_eq!(listed("inadequate-information"), 0);
    let _ = user.sh("point withdraw CAT-2026-0001 1 --reason 'Not meant'").ok();
    assert_eq!((listed("standard-of-service"), listed("practitioner-behaviour")), (0, 1));
}
