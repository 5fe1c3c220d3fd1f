//! `redact`, `legal-hold`, `retention`: what is erased is nowhere in the file, what stays proves
//! itself, and nothing is erased that is to be kept.

#![expect(
    clippy::disallowed_methods,
    reason = "the register is looked at behind the program's back"
)]

use std::fs;

use rusqlite::Connection;
use serde_json::Value;

use crate::support::{Ran, User};

/// What is written about Zoë Quuxley's complaint, and what the search makes of it: there a word stands
/// without the letters that it shares with the one before it.
const WRITTEN: [&str; 22] = [
    "Quuxley",
    "uuxley",
    "Zoë",
    "zoe@",
    "Brontë",
    "王秀英",
    "秀",
    "lepharoplasty",
    "02079460000",
    "Fribble",
    "ribble",
    "Wolfgang",
    "olfgang",
    "Flibber",
    "libberti",
    "obbledygook",
    "Zwitterion",
    "Umpteen",
    "mpteen",
    "Xanthippe",
    "letter.txt",
    "onquil",
];

/// Her complaint, which came of feedback, with everything that can be written about one; and
/// another's.
fn register() -> User {
    let user = User::on("2026-04-02");
    let _ = user.write("letter.txt", "Scanned: Xanthippe, 12 Quuxley Road");
    for line in [
        "feedback add --clinic carrara --kind concern --from 'Zoë Quuxley' 'Zwitterion queue'",
        "feedback raise CARR-2026-F0001 --channel email --complainant 'Zoë Quuxley' --patient 王秀英 --summary 'Asymmetry after Blepharoplasty' --email zoe@quuxley.example --telephone 02079460000 --handler 'M. Jonquil'",
        "new --clinic carrara --channel email --complainant 'ZOE Adams' --summary 'A bill'",
        "note CARR-2026-0001 'Spoke to Wolfgang about the Flibbertigibbet'",
        "file add CARR-2026-0001 letter.txt --store",
        "point add CARR-2026-0001 'The scar' --practitioner 'Dr Fribble'",
        "amend CARR-2026-0001 --complainant 'Zoë Brontë'",
        "action add CARR-2026-0001 'Train the Fribbles' --owner 'M. Jonquil' --due 2026-05-01",
        "legal-hold CARR-2026-0001 --reason 'Umpteen LLP wrote'",
        "legal-hold CARR-2026-0001 --lift --reason 'Umpteen LLP gave up'",
        "point decide CARR-2026-0001 1 --outcome upheld",
        "respond CARR-2026-0001 --by letter --apology --summary 'Dear Gobbledygook'",
        "step CARR-2026-0001 director-review",
        "close CARR-2026-0001 --reason resolved",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

fn redacted(user: &User) -> Ran {
    user.sh("redact CARR-2026-0001 --reason 'Erasure asked for' --decided-by 'P. Director' --early --yes")
}

fn left(user: &User) -> Vec<&'static str> {
    let bytes = fs::read(user.register()).unwrap();
    let occurs = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    WRITTEN.into_iter().filter(|text| occurs(text)).collect()
}

#[test]
fn nothing_erased_is_left_in_the_file_or_beside_it() {
    let user = register();
    // A journal that somebody's tool left, and pages that were freed without being overwritten.
    let conn = Connection::open(user.register()).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = PERSIST; PRAGMA secure_delete = OFF;
         UPDATE complaint SET summary = summary || ' ';
         CREATE TABLE more AS SELECT words FROM event; DROP TABLE more;
         UPDATE complaint SET summary = rtrim(summary);",
    )
    .unwrap();
    drop(conn);
    let journal = user.register().with_extension("db-journal");
    assert!(fs::metadata(&journal).unwrap().len() > 4096, "there is a journal to be blanked");
    assert_eq!(left(&user), WRITTEN, "everything is there before");
    let _ = redacted(&user).ok().stderr(
        "CARR-2026-0001: the words of 9 events and 1 document will be erased.
Erased the words of 9 events of CARR-2026-0001, on Thu 2 Apr 2026.
Erased the words of 1 event of CARR-2026-F0001, on Thu 2 Apr 2026.
HOME/.local/share/redress/register.db was written anew: nothing erased is left in it.
note: backups and exports made before still hold what was erased
",
    );
    assert_eq!(left(&user), [""; 0], "left in the file");
    let beside: Vec<_> = fs::read_dir(user.register().parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
    assert_eq!(user.sh("find adams").ok().stdout.lines().count(), 1);
    for word in ["quuxley", "bronte", "fribble", "flibber", "王秀英"] {
        let _ = user.sh(&format!("find {word}")).ok().stdout("");
    }
    let _ = user.sh("verify").ok().says("The words of 10 events have been erased.");
}

#[test]
fn days_outcomes_and_the_proof_stay() {
    let user = register();
    let seal = user.sh("verify --seal").ok().stdout;
    let facts = |complaint: &Value| {
        let mut complaint = complaint.clone();
        let fields = complaint.as_object_mut().unwrap();
        fields.retain(|name, value| {
            name.ends_with("_on") && name != "born_on"
                || value.is_boolean()
                || ["deadlines", "outcome", "status", "category", "closed_reason", "facts"]
                    .contains(&name.as_str())
        });
        complaint
    };
    let before = user.json("show CARR-2026-0001");
    let listed = user.sh("list --format csv").ok().stdout;
    let _ = redacted(&user).ok();
    let after = user.json("show CARR-2026-0001");
    assert_eq!(facts(&before), facts(&after));
    let without_people = |csv: &str| {
        let cells = |line: &str| line.split(',').take(8).collect::<Vec<_>>().join(",");
        csv.lines().map(cells).collect::<Vec<_>>()
    };
    assert_eq!(without_people(&listed), without_people(&user.sh("list --format csv").ok().stdout));
    let _ = user.sh(&format!("verify --against '{}'", seal.trim())).ok();
    for key in ["complainant", "patient", "summary", "handler", "email", "telephone"] {
        assert_eq!(after[key], Value::Null, "{key}");
    }
    assert_eq!(after["redactions"][0]["reason"], "Erasure asked for");
    assert_eq!(after["redactions"][0]["decided_by"], "P. Director");
    assert_eq!(after["redactions"][0]["events"].as_array().unwrap().len(), 9);
    assert_eq!(after["files"][0]["kept"], "erased");
    assert_eq!(after["files"][0]["size"], 35);
    let page = user.sh("show CARR-2026-0001 --format table").ok().stdout;
    assert!(
        page.contains("the words of 9 events, on Thu 2 Apr 2026, decided by P. Director"),
        "{page}"
    );
    assert!(page.contains("[words erased]"), "{page}");
    let feedback = user.json("feedback show CARR-2026-F0001");
    assert_eq!(feedback["from"], Value::Null);
    assert_eq!(feedback["events"][2]["kind"], "feedback-redacted");
}

#[test]
fn every_verb_goes_on_and_what_is_written_again_is_erased_again() {
    let user = register();
    let _ = redacted(&user).ok();
    for line in [
        "note CARR-2026-0001 'Quuxley rang again'",
        "amend CARR-2026-0001 --complainant 'Zoë Quuxley'",
        "reopen CARR-2026-0001 --reason 'Quuxley again'",
        "assign CARR-2026-0001 --handler 'M. Jonquil'",
        "respond CARR-2026-0001 --by email --outcome upheld --apology",
        "step CARR-2026-0001 director-review",
        "file list CARR-2026-0001",
        "action list",
        "close CARR-2026-0001 --reason resolved",
    ] {
        let _ = user.sh(line).ok();
    }
    assert_eq!(user.json("show CARR-2026-0001")["complainant"], "Zoë Quuxley");
    let _ = redacted(&user).ok().says("Erased the words of 4 events of CARR-2026-0001");
    assert_eq!(left(&user), [""; 0]);
    // Once more changes nothing.
    let events = user.json("verify")["events"].clone();
    let _ = redacted(&user).ok().says("CARR-2026-0001: nothing was left to erase.");
    assert_eq!(user.json("verify")["events"], events);
    // An erasure cannot be taken back or corrected.
    let _ = user
        .sh("undo CARR-2026-0001 --yes")
        .ends_with(1)
        .says("is an erasure, which cannot be taken back: what it erased is gone")
        .says("hint: `redress amend CARR-2026-0001` or `redress note CARR-2026-0001 TEXT`");
}

#[test]
fn what_is_to_be_kept_is_refused_and_nobody_is_taken_by_surprise() {
    let user = register();
    let erase = "redact CARR-2026-0001 --reason 'Erasure asked for'";
    let before = fs::read(user.register()).unwrap();
    let _ = user.sh(erase).ends_with(1).stderr(
        "error: the record of CARR-2026-0001 is to be kept until Wed 2 Apr 2036
hint: add `--early` where its words are to be erased before that day
",
    );
    let _ = user.sh(&format!("{erase} --early")).ends_with(2).says("add `--yes` to confirm it");
    let _ = user
        .sh("redact CARR-2026-0001 --reason 'Ms Quuxley asked' --early --yes")
        .ends_with(2)
        .says("the reason names somebody of CARR-2026-0001");
    let _ = user
        .sh("redact CARR-2026-0002 --reason 'Erasure asked for' --yes")
        .ends_with(1)
        .says("CARR-2026-0002 is not closed");
    let _ = user.sh("redact CARR-2026-0007 --reason x --yes").ends_with(1).says("no complaint");
    let _ = user.sh("redact --reason x").ends_with(2);
    let _ = user
        .sh("redact CARR-2026-F0001 --reason x --yes")
        .ends_with(1)
        .says("became CARR-2026-0001");
    assert_eq!(fs::read(user.register()).unwrap(), before, "nothing is written");
    let _ = user.sh("legal-hold CARR-2026-0001 --reason 'A claim'").ok();
    let _ =
        user.sh("legal-hold CARR-2026-0001 --reason 'A claim'").ok().says("stands in the record");
    let held = user.json("show CARR-2026-0001")["legal_hold"].clone();
    assert_eq!(held["since_on"], "2026-04-02");
    let _ = user.sh(&format!("{erase} --early --yes")).ends_with(1).stderr(
        "error: CARR-2026-0001 has been under a legal hold since Thu 2 Apr 2026: nothing of it is erased
hint: `redress legal-hold CARR-2026-0001 --lift --reason TEXT` lifts it
",
    );
    let _ = user
        .sh("file remove CARR-2026-0001 1 --reason 'Wrong one'")
        .ends_with(1)
        .says("has been under a legal hold");
    // Taking the attachment back would take its bytes as well.
    let _ = user.write("claim.txt", "The claim");
    for line in [
        "legal-hold CARR-2026-0001 --lift --reason Settled",
        "--actor ann file add CARR-2026-0001 claim.txt --store",
        "legal-hold CARR-2026-0001 --reason 'A claim'",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = user
        .sh("--actor ann undo CARR-2026-0001 --reason Mistake --yes")
        .ends_with(1)
        .says("has been under a legal hold");
    assert_eq!(user.sh("file extract CARR-2026-0001 2 -o -").ok().stdout, "The claim");
    let _ = user.sh("legal-hold CARR-2026-0001 --lift --reason Settled").ok();
    let _ = user
        .sh("legal-hold CARR-2026-0001 --lift --reason Settled")
        .ends_with(1)
        .says("no legal hold");
    let _ = user.sh(&format!("{erase} --early --yes")).ok();
}

#[test]
fn retention_lists_what_has_reached_its_end_and_erases_nothing() {
    let user = register();
    let _ = user.sh("retention").ok().stdout("").stderr("");
    // The last day is still one on which it is kept.
    let _ = user.sh("retention --until 2036-04-02").ok().stdout("");
    let _ = user.sh("retention --until 2036-04-03").ok().stdout(
        "CARR-2026-0001\tcarrara\t2026-04-02\t2026-04-02\t2036-04-02\t9\t1\t\tredress redact CARR-2026-0001 --reason TEXT --early\n",
    );
    let later = "--today 2036-04-03";
    let _ = user.sh(&format!("retention --clinic carrara {later} --format csv")).ok().stdout(
        "ref,clinic,received_on,closed_on,kept_until_on,events,files,legal_hold_since_on,command\r
CARR-2026-0001,carrara,2026-04-02,2026-04-02,2036-04-02,9,1,,redress redact CARR-2026-0001 --reason TEXT\r
",
    );
    let _ = user.sh("legal-hold CARR-2026-0001 --reason 'A claim'").ok();
    let held = user.json(&format!("retention {later}"));
    assert_eq!(held[0]["command"], Value::Null);
    assert_eq!(held[0]["legal_hold_since_on"], "2026-04-02");
    assert_eq!(held[0]["kept_by_default"], true);
    let _ = user
        .sh(&format!("retention {later}"))
        .ok()
        .says("under a legal hold, and not to be erased: 1 complaint");
    let _ = user.sh("legal-hold CARR-2026-0001 --lift --reason Settled").ok();
    let _ =
        user.sh(&format!("redact CARR-2026-0001 --reason 'End of retention' --yes {later}")).ok();
    let _ = user.sh(&format!("retention {later}")).ok().stdout("");
}

#[test]
fn a_person_is_erased_wherever_they_complained_and_others_stay() {
    let user = register();
    for line in [
        "new --clinic cat --channel email --complainant 'B. Other' --patient 'Mrs zoe  quuxley' --patient-born 1980-02-03 --summary Cold",
        "new --clinic cat --channel email --complainant 'Zoë Quuxley' --born 1980-02-03 --summary Loud",
        "new --clinic cat --channel email --complainant 'Zoë Quuxley' --born 1950-01-01 --summary Dark",
        "new --clinic cat --channel email --complainant 'Zoe Quuxly' --summary Dim",
        "note CARR-2026-0002 'Zoë Quuxley sat beside her'",
        "feedback add --clinic cat --kind compliment --from 'Zoë Quuxley' 'Thank you'",
        "feedback add --clinic cat --kind comment --from 'C. Else' 'Well'",
        "feedback note CAT-2026-F0002 'Meant Zoë Quuxley'",
        "feedback add --clinic cat --kind concern --from 'Zoë Quuxley' 'Hm'",
        "feedback raise CAT-2026-F0003 --channel email --complainant 'D. Else'",
    ] {
        let _ = user.sh(line).ok();
    }
    let before = fs::read(user.register()).unwrap();
    let erase = "redact --person 'ZOË QUUXLEY' --reason 'Erasure asked for' --early --yes";
    // Whom it means nobody knows, and what identifies them is not said.
    let _ = user.sh(erase).ends_with(1).stderr(
        "error: 2 people may have that name: CAT-2026-0001 and CAT-2026-0002; CAT-2026-0003
hint: `--born DATE` keeps to one of them, `redress redact REF` to what is named; `--dry-run` lists it
",
    );
    let plan = user.sh("redact --person 'ZOË QUUXLEY' --dry-run").ok();
    let refs: Vec<&str> =
        plan.stdout.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert_eq!(refs, ["CAT-2026-0001", "CAT-2026-0002", "CAT-2026-0003", "CAT-2026-F0001"]);
    // What was amended to another's, what became another's, and notes about feedback.
    let _ = plan
        .says("note: 2 people may have that name: CAT-2026-0001 and CAT-2026-0002; CAT-2026-0003, and nothing is erased before that is said")
        .says("the name occurs in CARR-2026-0001, CARR-2026-0002, CAT-2026-F0002 and CAT-2026-0005 as well")
        .says("may be the same person, by a name spelt otherwise, and left alone: CAT-2026-0004;");
    assert_eq!(fs::read(user.register()).unwrap(), before, "nothing is written");
    let ran = user.sh(&format!("{erase} --born 1980-02-03 --format json")).ok();
    let erased: Value = serde_json::from_str(&ran.stdout).unwrap();
    let _ = ran.says("left alone, because they do not say whom they mean: CAT-2026-F0001;");
    let refs: Vec<&Value> = erased.as_array().unwrap().iter().map(|it| &it["ref"]).collect();
    assert_eq!(refs, ["CAT-2026-0001", "CAT-2026-0002"]);
    assert_eq!(user.json("show CAT-2026-0001")["patient"], Value::Null);
    assert_eq!(user.json("show CAT-2026-0003")["complainant"], "Zoë Quuxley");
    assert_eq!(user.json("show CARR-2026-0001")["complainant"], "Zoë Brontë");
    // A complaint and feedback, with nothing that tells whether one person is meant.
    let _ = user.sh("new --clinic cat --channel email --complainant 'E. Twice' --summary One").ok();
    let _ = user.sh("feedback add --clinic cat --kind comment --from 'e twice' Two").ok();
    let _ = user
        .sh("redact --person 'E. Twice' --reason Asked --early --yes")
        .ends_with(1)
        .says("nothing tells whether CAT-2026-0006 and CAT-2026-F0004 are of one person");
    let _ =
        user.sh("redact --person 'F. None' --dry-run").ok().stdout("").says("Nobody of that name");
    let _ = user.sh("redact CAT-2026-0006 --born 1980-02-03 --dry-run").ends_with(2);
    let _ = user.sh("verify").ok();
}

#[test]
fn what_stays_is_said() {
    let user = register();
    let _ = user.write("kept.txt", "Kept by reference");
    let _ = user.write("both.txt", "On two complaints");
    for line in [
        "file add CARR-2026-0001 kept.txt",
        "file remove CARR-2026-0001 2 --reason Wrong",
        "file add CARR-2026-0001 both.txt --store",
        "file add CARR-2026-0002 both.txt --store",
        "feedback add --clinic cat --kind concern --from 'G. Giver' 'Hm'",
        "feedback raise CAT-2026-F0001 --channel email --complainant 'H. Other'",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = redacted(&user)
        .ok()
        .says("a document of it is kept on CARR-2026-0002 as well, and its bytes stay for that")
        .says("a document was kept by reference only, and still lies at ")
        .says("kept.txt");
    // The giver of feedback that became a complaint is erased with it.
    let _ = user
        .sh("redact CAT-2026-0001 --reason 'G. Giver asked' --early --yes")
        .ends_with(2)
        .says("the reason names somebody of CAT-2026-0001");
}

#[test]
fn words_that_went_without_an_erasure_are_found() {
    let user = register();
    let conn = Connection::open(user.register()).unwrap();
    let erase = "UPDATE event SET words = NULL, salt = NULL WHERE kind = 'noted'";
    conn.execute(erase, []).unwrap();
    let _ = user.sh("verify").ends_with(3).says("fault");
    let proof = user.json_of(3, "verify");
    let what = "its words are gone, and no later event says that they were erased";
    assert!(proof.to_string().contains(what), "{proof}");
}
