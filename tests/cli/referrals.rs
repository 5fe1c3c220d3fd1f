//! Referrals to bodies outside the clinic: what they asked for, were sent and decided.

use serde_json::Value;

use crate::support::User;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --complainant 'A. Patient' --summary Asymmetry --incident 2026-04-01";
const ADD: &str = "referral add CARR-2026-0001 --body regulator --their-ref ENQ-88123 \
                   'Reported by telephone'";

fn register() -> User {
    let user = User::on("2026-05-01");
    let _ = user.sh(NEW).ok();
    user
}

fn refused(user: &User, line: &str, expected: &str) {
    let _ = user.sh(line).ends_with(1).stdout("").stderr(expected);
}

#[test]
fn a_referral_has_the_bodys_reference_its_days_and_its_decision() {
    let user = register();
    let _ = user.sh(ADD).ok().stderr("Recorded referral 1 of CARR-2026-0001, on Fri 1 May 2026.\n");
    let _ = user.sh(ADD).ok().stderr("CARR-2026-0001: this stands in the record already.\n");
    let asked = "referral amend CARR-2026-0001 1 --asked-for 'Copies of the notes' \
                 --asked-by 2026-05-25";
    let _ = user
        .sh(asked)
        .ok()
        .stderr("Recorded news of referral 1 of CARR-2026-0001, on Fri 1 May 2026.\n");
    let _ = user.sh(asked).ok().stderr("CARR-2026-0001: this stands in the record already.\n");
    let later = "--today 2026-07-20";
    let _ = user.sh(&format!("referral amend CARR-2026-0001 1 --sent 2026-05-20 {later}")).ok();
    let decided = "referral amend CARR-2026-0001 1 --decision partly-upheld --decided 2026-07-10";
    let _ = user.sh(&format!("{decided} {later}")).ok();
    let referral = &user.json("referral list CARR-2026-0001")[0];
    let expected = serde_json::json!({
        "schema_version": 1,
        "ref": "CARR-2026-0001",
        "clinic": "carrara",
        "referral": 1,
        "body": "regulator",
        "referred_on": "2026-05-01",
        "their_ref": "ENQ-88123",
        "asked_for": "Copies of the notes",
        "asked_by_on": "2026-05-25",
        "sent_on": "2026-05-20",
        "decision": "partly-upheld",
        "decided_on": "2026-07-10",
    });
    assert_eq!(*referral, expected);
    let _ = user.sh("referral list --body regulator").ok().stdout(
        "CARR-2026-0001\tcarrara\t1\tregulator\t2026-05-01\tENQ-88123\tCopies of the notes\t\
         2026-05-25\t2026-05-20\tpartly-upheld\t2026-07-10\n",
    );
    let _ = user.sh("referral list --body insurer").ok().stdout("");
    let _ = user.sh("referral list --open").ok().stdout("");
    let _ = user.sh("referral list --clinic carrara").ok();
}

/// 25 May 2026 is the spring bank holiday: to act by Friday 22 May.
#[test]
fn what_a_body_asked_for_is_due_until_it_is_sent() {
    let user = register();
    let _ = user.sh("close CARR-2026-0001 --reason passed-on").ok();
    let _ = user.sh(ADD).ok();
    let _ = user
        .sh("referral amend CARR-2026-0001 1 --asked-for 'Copies of the notes' --asked-by 2026-05-25")
        .ok();
    let due = &user.json("report due --within 24")[0];
    assert_eq!(due["obligation"], "referral");
    assert_eq!(due["title"], "Referral 1: Copies of the notes (regulator)");
    assert_eq!(due["due_on"], "2026-05-25");
    assert_eq!(due["act_by_on"], "2026-05-22");
    assert_eq!(due["referral"], 1);
    assert_eq!(due["action"], Value::Null);
    assert_eq!(user.json("report overdue --today 2026-05-26")[0]["state"], "overdue");
    let sent = "referral amend CARR-2026-0001 1 --sent 2026-05-26 --today 2026-05-26";
    let _ = user.sh(sent).ok();
    let _ = user.sh("report overdue --today 2026-06-26").ok().stdout("");
    // What is asked for anew has not been sent.
    let again = "referral amend CARR-2026-0001 1 --asked-for Photographs --asked-by 2026-07-01 \
                 --today 2026-06-20";
    let _ = user.sh(again).ok();
    assert_eq!(user.json("report overdue --today 2026-07-02")[0]["due_on"], "2026-07-01");
}

#[test]
fn an_outside_stage_has_its_referral() {
    let user = User::on("2026-05-01");
    let new = "new --clinic cat --received 2026-05-01 --channel email --complainant A --summary S \
               --commissioned yes";
    let _ = user.sh(new).ok();
    let _ = user.sh("referral add CAT-2026-0001 --body insurer").ok();
    let _ = user.sh("escalate CAT-2026-0001 --to commissioner --in-writing").ok();
    let _ = user.sh("referral add CAT-2026-0001 --body police").ok().says("referral 3 of");
    let listed = user.json("referral list CAT-2026-0001");
    let listed: Vec<String> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}", it["referral"], it["body"]).replace('"', ""))
        .collect();
    assert_eq!(listed, ["1 insurer", "2 commissioner", "3 police"]);
    let _ = user.sh("referral amend CAT-2026-0001 2 --their-ref C/7").ok();
    assert_eq!(user.json("referral list CAT-2026-0001")[1]["their_ref"], "C/7");
}

#[test]
fn what_cannot_be_is_refused() {
    let user = register();
    refused(
        &user,
        "referral amend CARR-2026-0001 1 X",
        "error: CARR-2026-0001 has no referral 1: it has none\n\
         hint: `redress referral add CARR-2026-0001 --body BODY` records one\n",
    );
    let _ = user.sh(ADD).ok();
    refused(
        &user,
        "referral amend CARR-2026-0001 2 X",
        "error: CARR-2026-0001 has no referral 2: it has 1\n\
         hint: `redress referral list CARR-2026-0001` shows them\n",
    );
    refused(
        &user,
        "referral amend CARR-2026-0001 1 --asked-by 2026-06-01",
        "error: referral 1 of CARR-2026-0001: say what is asked for by that day\n\
         hint: add `--asked-for TEXT`\n",
    );
    for (flag, given) in [
        ("asked-by", "--asked-for Notes --asked-by 2026-04-30"),
        ("sent", "--sent 2026-04-30"),
        ("decided", "--decision upheld --decided 2026-04-30"),
    ] {
        let error =
            format!("error: `--{flag} 2026-04-30` is before referral 1 was made on 2026-05-01\n");
        refused(&user, &format!("referral amend CARR-2026-0001 1 {given}"), &error);
    }
    for given in ["--sent 2026-05-02", "--decision upheld --decided 2026-05-02"] {
        let line = format!("referral amend CARR-2026-0001 1 {given}");
        let _ = user.sh(&line).ends_with(1).says("error: 2026-05-02 is in the future");
    }
    let _ = user.sh("referral amend CARR-2026-0001 1").ends_with(2).says("--their-ref");
    let _ = user.sh("referral amend CARR-2026-0001 1 --decided 2026-05-01").ends_with(2);
    let _ = user.sh("referral amend CARR-2026-0001 1 --decision lost").ends_with(2);
    let _ = user.sh("referral add CARR-2026-0001").ends_with(2).says("--body");
    let _ = user.sh("referral add CARR-2026-0001 --body 'The Regulator'").ends_with(2);
}
