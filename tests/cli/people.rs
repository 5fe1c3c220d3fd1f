//! Who complains, about whom, where, and what was asked for; who may not handle it.

use serde_json::{Value, json};

use crate::support::{Ran, User};

const SITES: &str = "--site 'high-street=High Street' --site 'mill=The Mill'";

/// A clinic with a review by somebody else and two sites. It is 1 June 2026.
fn clinic() -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    let line = "clinic add 'Rose Lane' --procedure private-clinic --code rose --prefix ROSE \
                --nation england-and-wales";
    let _ = user.sh(&format!("{line} {SITES}")).ok();
    user
}

/// A complaint to it, received on 2 April.
fn new(user: &User, flags: &str) -> Ran {
    user.sh(&format!(
        "new --clinic rose --received 2026-04-02 --channel letter --complainant 'A. Patient' \
         --summary Bruising {flags}"
    ))
}

fn words(complaint: &Value, event: usize) -> &Value {
    &complaint["events"][event]["words"]
}

#[test]
fn what_is_known_of_the_people_and_the_matter_is_kept() {
    let user = clinic();
    let _ = new(
        &user,
        "--patient 'B. Child' --patient-born 2015-05-04 --capacity parent --asked-for 'An apology' \
         --about 'Dr X' --about 'Nurse Y' --about 'dr  x' --site mill --received-by 'Front desk'",
    )
    .ok();
    let complaint = user.json("show ROSE-2026-0001");
    assert_eq!(
        *words(&complaint, 0),
        json!({
            "complainant": "A. Patient", "patient": "B. Child", "patient_born_on": "2015-05-04",
            "summary": "Bruising", "asked_for": "An apology", "about": ["Dr X", "Nurse Y"],
            "received_by": "Front desk",
        })
    );
}

#[test]
fn json_takes_the_same_and_flags_win() {
    let user = clinic();
    let object = json!({
        "clinic": "rose", "received_on": "2026-04-02", "channel": "letter",
        "complainant": "A. Patient", "summary": "Bruising", "patient": "B. Child",
        "patient_born_on": "2015-05-04", "capacity": "parent", "asked_for": "A refund",
        "about": ["Dr X", "Smith, Jane"], "site": "mill", "received_by": "Front desk",
        "reply_by": ["email", "letter"],
    });
    let _ = user.write("c.json", object.to_string());
    let _ = user.sh("new --from-json c.json --asked-for 'An apology'").ok();
    let complaint = user.json("show ROSE-2026-0001");
    let words = words(&complaint, 0);
    assert_eq!(words["about"], json!(["Dr X", "Smith, Jane"]));
    assert_eq!(words["asked_for"], "An apology");
    assert_eq!(complaint["reply_by"], json!(["email", "letter"]));
    let _ =
        user.write("one.json", object.to_string().replace(r#"["Dr X","Smith, Jane"]"#, "\"Z\""));
    let _ = user.sh("new --from-json one.json").ok();
    let complaint = user.json("show ROSE-2026-0002");
    assert_eq!(complaint["events"][0]["words"]["about"], json!(["Z"]));
    let _ = user.write("bad.json", object.to_string().replace("\"Dr X\"", "3"));
    let _ = user
        .sh("new --from-json bad.json")
        .ends_with(2)
        .stdout("")
        .stderr("error: bad.json: `about` is a number: expected a text\n");
    let _ = user.write("site.json", object.to_string().replace("mill", "mil"));
    let _ = user.sh("new --from-json site.json").ends_with(1).says("did you mean `mill`?");
}

#[test]
fn amend_corrects_the_people_and_what_was_found() {
    let user = clinic();
    let _ = new(&user, "--about 'Dr X' --site mill").ok();
    let line = "amend ROSE-2026-0001 --about 'Nurse Y' --site high-street --asked-for 'Her money' \
                --remedy refund,apology --remedy refund --amount £1,250.50 --remedy-text 'Paid \
                back' --changes 'A second look' --cause technique --cause-text 'Too deep' \
                --late-cause workload --late-reason 'Two clinics' --reason 'Letter of 3 May'";
    let ran = user.sh(line).ok();
    let said: Vec<&str> = ran.stderr.lines().filter(|line| line.contains(" is ")).collect();
    assert_eq!(
        said,
        [
            "  about is Nurse Y, was Dr X",
            "  amount is £1250.50, was not recorded",
            "  asked for is Her money, was not recorded",
            "  cause is Too deep, was not recorded",
            "  causes is technique, was not recorded",
            "  changes is A second look, was not recorded",
            "  late causes is workload, was not recorded",
            "  late reason is Two clinics, was not recorded",
            "  remedies is refund and apology, was not recorded",
            "  remedy is Paid back, was not recorded",
            "  site is high-street, was mill",
        ]
    );
    let complaint = user.json("show ROSE-2026-0001");
    assert_eq!(
        complaint["events"][1]["facts"]["details"],
        json!({
            "site": "high-street",
            "findings": {
                "remedies": ["refund", "apology"], "amount": 125_050, "causes": ["technique"],
                "late_causes": ["workload"],
            },
        })
    );
    let _ = user.sh(line).ends_with(1).says("nothing to amend");
}

#[test]
fn what_is_wrong_with_people_and_matter_is_refused() {
    let user = clinic();
    for (flags, code, says) in [
        (
            "--patient-born 2026-04-03",
            1,
            "`--patient-born 2026-04-03` is after the complaint was received on 2026-04-02",
        ),
        (
            "--site mil",
            1,
            "`mil` is not a site of this clinic: expected high-street, mill; did you",
        ),
        ("--about ''", 2, "it is empty"),
        ("--asked-for ' '", 2, "it is empty"),
        ("--patient-born 2015-13-01", 2, "there is no such month"),
        ("--site 'The Mill'", 2, "`The Mill` is not a name"),
    ] {
        let _ = new(&user, flags).ends_with(code).stdout("").says(says);
    }
    let _ = new(&user, "").ok();
    let _ = user.sh("amend ROSE-2026-0001 --site mil").ends_with(1).says("did you mean `mill`?");
    let _ = user.sh("amend ROSE-2026-0001 --amount -3").ends_with(2).stdout("");
    let _ = user.sh("amend ROSE-2026-0001 --amount=ten").ends_with(2).says("is not an amount");
    let _ = user.sh("amend ROSE-2026-0001 --remedy mony").ends_with(2).says("possible values");
}

#[test]
fn a_clinic_without_sites_takes_any() {
    let user = User::on("2026-06-01");
    let line = "new --clinic carrara --received 2026-04-02 --channel phone --complainant A \
                --summary B --site leeds";
    let _ = user.sh(line).ok();
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["received_on"], "2026-04-02");
}

#[test]
fn a_clinics_sites_are_added_renamed_and_taken_off() {
    let user = clinic();
    let clinic = user.json("clinic show rose");
    assert_eq!(clinic["sites"], json!({ "high-street": "High Street", "mill": "The Mill" }));
    let _ = user
        .sh("clinic set rose --site 'mill=Mill Lane' --no-site high-street --site 'ash=Ash Road'")
        .ok()
        .stderr(
            "Changed `rose`.\n\
             Sites: ash is Ash Road and mill is Mill Lane.\n",
        )
        .stdout("rose\tRose Lane\tROSE\tprivate-clinic\tengland-and-wales\tmon-fri\t\t\tyes\tash,mill\n");
    let _ = user
        .sh("clinic set rose --no-site mil")
        .ends_with(1)
        .stdout("")
        .says("`mil` is not a site of this clinic: expected ash, mill; did you mean `mill`?");
    let _ = user.sh("clinic set rose --site ash").ends_with(2).says("expected ID=NAME");
    let _ = user.sh("clinic set rose --no-site ash --no-site mill").ok();
    let _ = user
        .sh("clinic set rose --no-site mill")
        .ends_with(1)
        .stderr("error: `mill` is not a site: `rose` has none\n");
}

const REFUSED: &str = "error: dr x is complained about and may not handle `Stage 1: the clinic`: \
                       “Please raise your complaint with the clinic first. Our complaints manager \
                       will look into it.”\n\
                       hint: name somebody else with `--handler NAME`\n";

#[test]
fn whoever_is_complained_about_may_not_handle_it() {
    let user = clinic();
    let _ = new(&user, "--about 'Dr  X' --handler 'dr x'").ends_with(1).stdout("").stderr(REFUSED);
    let _ = new(&user, "--about 'Dr X' --handler 'M. Jones'").ok();
    for line in ["assign ROSE-2026-0001 'dr x'", "ack ROSE-2026-0001 --by letter --handler 'dr x'"]
    {
        let _ = user.sh(line).ends_with(1).stdout("").stderr(REFUSED);
    }
    let _ = user.sh("respond ROSE-2026-0001 --by letter --outcome not-upheld").ok();
    let escalate = "escalate ROSE-2026-0001 --in-writing --handler";
    let _ = user
        .sh(&format!("{escalate} 'DR X'"))
        .ends_with(1)
        .stdout("")
        .says("error: DR X is complained about and may not handle `Stage 2: review`: “");
    // What the policy excludes besides goes on being excluded.
    let _ = user
        .sh(&format!("{escalate} 'M. Jones'"))
        .ends_with(1)
        .says("error: M. Jones handled `Stage 1: the clinic` and may not handle");
    let _ = user.sh(&format!("{escalate} 'P. Shaw'")).ok();
}

#[test]
fn naming_whoever_handles_it_now_is_recorded_and_said() {
    let user = clinic();
    let _ = new(&user, "--handler 'Dr X'").ok();
    let _ = user.sh("amend ROSE-2026-0001 --about 'dr x'").ok().stderr(
        "Amended ROSE-2026-0001, on Mon 1 Jun 2026.\n\
         \u{20} about is dr x, was not recorded\n\
         note: Dr X handles it and is complained about: `redress assign ROSE-2026-0001 NAME`\n",
    );
    let ran = user.sh("amend ROSE-2026-0001 --about 'Dr X' --about 'Nurse Y'").ok();
    assert!(ran.stderr.contains("note: Dr X handles it"), "{}", ran.stderr);
    let _ = user.sh("assign ROSE-2026-0001 'M. Jones'").ok();
    let ran = user.sh("amend ROSE-2026-0001 --about 'Dr X'").ok();
    assert!(!ran.stderr.contains("note:"), "{}", ran.stderr);
}

#[test]
fn where_the_policy_says_so_the_person_complained_about_handles_it() {
    let user = User::on("2026-06-01");
    let new = "new --clinic cat --received 2026-04-02 --channel email --complainant A --summary B \
               --about 'M. Jones' --handler 'M. Jones'";
    let _ = user.sh(new).ok();
    let _ = user.sh("assign CAT-2026-0001 'm. jones'").ok();
    let _ = user
        .sh("escalate CAT-2026-0001 --in-writing --handler 'M. Jones'")
        .ends_with(1)
        .says("M. Jones is complained about and may not handle `Stage 2: Formal complaint to CAT`");
    let _ = user
        .sh("procedure show cat")
        .ok()
        .stdout
        .find("Whoever is complained about may handle it.")
        .expect("it is on the page");
}

#[test]
fn what_the_return_counts_stands_in_the_procedure() {
    let user = User::on("2026-06-01");
    let procedure = user.json("procedure show nhs-england");
    let categories = procedure["categories"].as_array().expect("a list");
    assert!(categories.iter().all(|it| it["subject"].is_string()), "{categories:?}");
    let groups = procedure["staff_groups"].as_array().expect("a list");
    assert!(groups.iter().all(|it| it["returned_as"].is_string()), "{groups:?}");
    let page = user.sh("procedure show nhs-england").ok().stdout;
    for line in [
        "  Treatment, errors in it included (`treatment`), returned as clinical-treatment\n",
        "  Nurse or dental nurse (`nurse`)\n",
    ] {
        assert!(page.contains(line), "{line:?} is not in\n{page}");
    }
    let _ = user.sh("init").ok();
    let add = "clinic add 'Mill Road' --procedure nhs-england --nation england-and-wales --code mill \
               --prefix MILL --change charges.subject=other --change nurse.title='Any nurse'";
    let _ = user.sh(add).ok();
    let ran = user.sh("procedure diff nhs-england mill").ok();
    assert!(ran.stdout.contains("subject"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Any nurse"), "{}", ran.stdout);
}

#[test]
fn the_practitioner_of_a_point_may_not_handle_it_either() {
    let user = clinic();
    let point = |site: &str| {
        json!({
            "clinic": "rose", "received_on": "2026-04-02", "channel": "letter",
            "complainant": "A. Patient", "summary": "Bruising", "handler": "Dr X",
            "points": [{ "text": "Bruised", "practitioner": "dr x", "site": site }],
        })
        .to_string()
    };
    let _ = user.write("c.json", point("mill"));
    let _ = user
        .sh("new --from-json c.json")
        .ends_with(1)
        .stdout("")
        .says("error: Dr X is complained about and may not handle `Stage 1: the clinic`");
    let _ = user.sh("new --from-json c.json --handler 'M. Jones'").ok();
    let _ = user.sh("assign ROSE-2026-0001 'Dr X'").ends_with(1).says("Dr X is complained about");
    // The point's site is one of the clinic's too.
    let _ = user.write("c.json", point("mil"));
    let line = "new --from-json c.json --handler 'M. Jones'";
    let _ = user.sh(line).ends_with(1).says("did you mean `mill`?");
    let line = "point add ROSE-2026-0001 'Kept waiting' --site mil";
    let _ = user.sh(line).ends_with(1).stdout("").says("did you mean `mill`?");
}
