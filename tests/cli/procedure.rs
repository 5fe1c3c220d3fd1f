//! Procedures as files: proved, worked through, shown, compared, changed for one clinic.

mod own;

use serde_json::Value;

use crate::support::User;

/// The first example of docs/procedures.md.
fn rose() -> String {
    let page = include_str!("../../docs/procedures.md").replace("\r\n", "\n");
    page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

fn user() -> User {
    let user = User::on("2026-06-01");
    user.write("rose.toml", rose());
    user
}

// Received Thu 2 April 2026; holidays Fri 3 and Mon 6 April, Mon 4 May. 3 working days: 7, 8, 9
// April. 20: 7-10 (4), 13-17 (9), 20-24 (14), 27-30 (18), 1 May (19), 5 May (20). The letter on
// progress of that day comes before the answer, and again four weeks later. Six months from the
// answer of 5 May.
const CALENDAR: &str = "\
7\tThu\tclinic\tacknowledgement\tAcknowledgement\t3 working days of receipt\treceipt\t2026-04-02\t2026-04-09\t2026-04-09\tfirm
33\tTue\tclinic\tresponse\tFull response\t20 working days of receipt\treceipt\t2026-04-02\t2026-05-05\t2026-05-05\tfirm
33\tTue\tclinic\tprogress\tLetter on progress, while unanswered\tresponse due\tresponse due\t2026-05-05\t2026-05-05\t2026-05-05\tfirm
61\tTue\tclinic\tprogress\tLetter on progress, while unanswered\t4 weeks of update\tupdate\t2026-05-05\t2026-06-02\t2026-06-02\tfirm
183\tFri\twhole\twindow.complain\tTo complain\t6 months of noticing, at most 12 months of incident\tnoticing\t2026-04-02\t2026-10-02\t\t
217\tThu\tclinic\twindow.adjudication\tTo go on: Stage 2: independent adjudication\t6 months of respond\trespond\t2026-05-05\t2026-11-05\t\t
";

const SOUND: &str = " \
is sound: `rose-lane`, version 1, with 2 stages, 3 obligations and 2 windows.
An example: received on Thu 2 Apr 2026 by letter, everything done on its due day.
";

#[test]
fn check_says_that_a_file_is_sound_and_works_an_example_through_it() {
    let user = user();
    let line = "procedure check rose.toml --received 2026-04-02";
    let _ = user.sh(line).ok().stdout(CALENDAR).stderr(&format!("rose.toml{SOUND}"));
    let ran = user.run_with_input(&["procedure", "check", "-", "--received", "2026-04-02"], rose());
    let _ = ran.ok().stdout(CALENDAR).stderr(&format!("standard input{SOUND}"));
    let _ = user.sh(&format!("{line} -q")).ok().stdout(CALENDAR).stderr("");
    let example = user.json(line);
    assert_eq!(example["received_on"], "2026-04-02");
    assert_eq!(example["calendar"].as_array().unwrap().len(), 6);
    assert_eq!(example["calendar"][1]["due_on"], "2026-05-05");
    assert_eq!(example["notes"], Value::Array(Vec::new()));
    let csv = user.sh(&format!("{line} --format csv")).ok().stdout;
    assert!(csv.starts_with(
        "day,weekday,stage,obligation,title,limit,counted_from,anchor_on,due_on,act_by_on,force\r\n"
    ));
}

#[test]
fn the_example_follows_the_facts_the_channel_and_the_nation() {
    let user = user();
    user.write(
        "two.toml",
        rose().replacen(
            "[[obligation]]\nid      = \"response\"",
            "[[fact]]\nid = \"payer\"\nask = \"Who pays?\"\nvalues = [\"nhs\", \"private\"]\n\n\
             [[obligation]]\nid = \"response\"\ntitle = \"NHS response\"\nwhen = { payer = \"nhs\" }\n\
             within = \"5 working days of receipt\"\ndone_by = \"respond\"\nquote = \"Five.\"\n\n\
             [[obligation]]\nid      = \"response\"",
            1,
        ),
    );
    let due = |line: &str| {
        let example = user.json(&format!("procedure check two.toml --received 2026-04-02 {line}"));
        let rows = example["calendar"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["obligation"] == "response").unwrap();
        row["due_on"].as_str().unwrap().to_owned()
    };
    // 7, 8, 9, 10, 13 April; in Scotland 6 April is no holiday: 6, 7, 8, 9, 10.
    assert_eq!(due("--fact payer=nhs"), "2026-04-13");
    assert_eq!(due("--fact payer=nhs --nation scotland --channel phone"), "2026-04-10");
    assert_eq!(due("--fact payer=private"), "2026-05-05");
    let _ = user
        .sh("procedure check two.toml --fact payer=nobody")
        .ends_with(1)
        .stdout("")
        .stderr("error: `nobody` is not an answer to that question: expected nhs, private\n");
}

#[test]
fn every_mistake_is_shown_at_its_place() {
    let user = user();
    let broken = rose().replace("adjudicator\"\nenter", "adjudicatr\"\nenter");
    user.write("a.toml", broken.replace("\"ack by letter or email\"", "\"step visit\""));
    let ran = user.sh("procedure check a.toml").ends_with(1).stdout("");
    assert!(ran.stderr.starts_with("error: a.toml:"), "{}", ran.stderr);
    let ran = ran.says("did you mean `adjudicator`?").says("`visit` is not a step");
    assert_eq!(ran.stderr.matches("a.toml:").count(), 2, "{}", ran.stderr);
    user.write("b.toml", rose().replace("quote   = \"You", "quot    = \"You"));
    let _ = user.sh("procedure check b.toml").ends_with(1).stdout("").says("did you mean `quote`?");
}

/// What reads well and can never come about is found by trying it out.
#[test]
fn what_can_never_be_met_is_a_fault() {
    let user = user();
    let never = rose().replace("\"3 working days of receipt\"", "\"3 working days of escalate\"");
    user.write("never.toml", never);
    let _ = user
        .sh("procedure check never.toml")
        .ends_with(1)
        .stdout("")
        .says("never.toml:21:11: `acknowledgement` never falls due at `clinic`: nothing there makes `escalate` happen");
}

#[test]
fn what_stands_there_unused_is_a_note_and_no_fault() {
    let user = user();
    let more = "\n[[fact]]\nid = \"payer\"\nask = \"Who pays?\"\n\n[[step]]\nid = \"visit\"\n\
                title = \"Visit\"\nquote = \"Q\"\n\n[[body]]\nid = \"other\"\nname = \"Other\"\n";
    user.write("more.toml", rose() + more);
    let _ = user
        .sh("procedure check more.toml")
        .ok()
        .says("note: no rule depends on the fact `payer`\n")
        .says("note: no gate, obligation or act asks for the step `visit`")
        .says("note: no stage goes to the body `other`\n");
}

#[test]
fn every_procedure_of_the_library_can_be_worked_through_from_any_day() {
    let user = User::on("2026-06-01");
    for entry in redress::procedure::LIBRARY {
        user.write("it.toml", entry.text);
        for received in ["2026-04-02", "2026-12-24", "2028-02-29"] {
            let line = format!("procedure check it.toml --received {received}");
            let more =
                if entry.key == "data-protection" { " --fact personal-data=yes" } else { "" };
            let ran = user.sh(&format!("{line}{more}")).ok();
            assert!(ran.stdout.lines().count() > 1, "{}: {}", entry.key, ran.stdout);
        }
    }
}

#[test]
fn files_that_are_no_procedures_are_refused_and_drive_no_terminal() {
    let user = user();
    user.write("binary.toml", b"\xff\xfe\x00\x01");
    let _ = user
        .sh("procedure check binary.toml")
        .ends_with(2)
        .stdout("")
        .stderr("error: binary.toml is not text in UTF-8\n");
    user.write("long.toml", "# x\n".repeat(300_000));
    let _ = user.sh("procedure check long.toml").ends_with(2).stdout("").says("is too long");
    user.write("empty.toml", "");
    let _ =
        user.sh("procedure check empty.toml").ends_with(1).stdout("").says("missing field `key`");
    let half = rose();
    user.write("half.toml", &half[..half.len() / 2]);
    let _ = user.sh("procedure check half.toml").ends_with(1).stdout("");
    let _ =
        user.sh("procedure check none.toml").ends_with(1).stdout("").says("cannot read none.toml");
    let escape = rose().replace("Full response", "\\u001b]0;owned\\u0007\\u202e\\u009b2J");
    user.write("escape.toml", escape.replace("The independent", "\\u001b[31mThe"));
    user.write("raw.toml", rose().replace("Full response", "\u{1b}]0;owned\u{7}"));
    let name = "x\u{1b}[31m.toml";
    user.write(name, rose());
    for arguments in [
        &["procedure", "check", "escape.toml", "--format", "table"][..],
        &["procedure", "check", "raw.toml"],
        &["procedure", "check", name],
        &["procedure", "show", "escape.toml", "--format", "table"],
        &["procedure", "diff", "rose.toml", "escape.toml", "--format", "table"],
        &["procedure", "diff", "rose.toml", "escape.toml", "--format", "tsv"],
    ] {
        let ran = user.run(arguments);
        for text in [&ran.stdout, &ran.stderr] {
            let harmful = |c: char| (c.is_control() && c != '\n' && c != '\t') || c == '\u{202e}';
            assert!(!text.contains(harmful), "{arguments:?}: {}", text.escape_debug());
        }
    }
}

#[test]
fn a_file_is_shown_as_a_key_is_and_every_rule_is_a_row() {
    let user = user();
    let page = user.sh("procedure show rose.toml --format table").ok().stderr("").stdout;
    for line in [
        "Rose Lane Aesthetics: how to complain\n",
        "  To be asked for within: 6 months of noticing, at most 12 months of incident\n    a late one is marked\n",
        "    needless after `respond within 3 working days of receipt`\n",
        "    may be extended by 10 working days, once, with reason and agreement\n",
        "  - Letter on progress, while unanswered: response due, then 4 weeks of update\n    done by `update`\n    until `respond`\n",
        "  After `clinic` has been answered.\n  Asked for in writing.\n",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    let csv = user.sh("procedure show rose.toml --format csv").ok().stderr("").stdout;
    // A heading, 2 stages, 3 obligations, 2 windows, a body.
    assert_eq!(csv.lines().count(), 9, "{csv}");
    assert!(csv.starts_with("part,rule,stage,when,title,within,done_by,"), "{csv}");
    let json = user.json("procedure show rose.toml");
    assert_eq!(json["stages"][0]["obligations"][1]["extend"]["by"], "10 working days");
    assert_eq!(json["windows"][0]["late"], "flag");
    let _ = user
        .sh("procedure show carrara --version 3")
        .ends_with(1)
        .stdout("")
        .stderr("error: `carrara` has no version 3: it has 1\n");
    let _ = user.sh("procedure show rose.toml --source").ok().stdout(&rose()).stderr("");
}

/// The whole language stands on the page.
#[test]
fn the_page_says_conditions_gates_holds_silence_and_retention() {
    let user = User::on("2026-06-01");
    let mut all = String::new();
    for entry in redress::procedure::LIBRARY {
        all += &user.sh(&format!("procedure show {} --format table", entry.key)).ok().stdout;
    }
    let ends = "\n[counting]\nroll = \"forward\"\n[silence]\nwithin = \"20 days of last word\"\nquote = \"Q\"\n";
    user.write("ends.toml", rose() + ends);
    all += &user.sh("procedure show ends.toml").ok().stdout;
    for words in [
        "How it counts\n  A limit that ends on a non-working day ends on the next working day.\n",
        "When nobody answers\n  It may be closed after 20 days of last word.\n",
        "Over the whole complaint\n",
        "Before a response\n",
        "When it may wait\n",
        "How long the record is kept\n",
        "Outside bodies\n",
        "  Only where payer is ",
        ", where ",
        "At any time, beside the clinic's own stage, which goes on.",
        "A complaint may begin here.",
        " unless said otherwise",
        "Said besides\n",
    ] {
        assert!(all.contains(words), "no page says {words:?}");
    }
}

fn second() -> String {
    rose()
        .replace("version      = 1", "version      = 2")
        .replace("applies_from = 2026-01-01", "applies_from = 2027-01-01")
        .replace("\"20 working days of receipt\"", "\"15 working days of receipt\"")
        .replace("late   = \"flag\"", "late   = \"refuse\"")
        .replace(
            "extend  = { by = \"10 working days\", times = 1,",
            "extend  = { by = \"5 days\", times = 1,",
        )
}

#[test]
fn diff_says_rule_by_rule_what_changes_from_when_and_for_whom() {
    let user = user();
    user.write("second.toml", second());
    let rows = "\
procedure\t\tchanged\tapplies_from\t2026-01-01\t2027-01-01
obligation\tresponse\tchanged\textend.by\t10 working days\t5 days
obligation\tresponse\tchanged\twithin\t20 working days of receipt\t15 working days of receipt
window\tcomplain\tchanged\tlate\tflag\trefuse
";
    let from = "`rose-lane` version 2 is for what is received from Fri 1 Jan 2027 on.\n";
    let _ = user.sh("procedure diff rose.toml second.toml").ok().stdout(rows).stderr(from);
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add 'Rose Lane' --procedure rose.toml").ok();
    for received in ["2026-05-01", "2026-05-02"] {
        let line = format!(
            "new --clinic rose --received {received} --channel letter --complainant A --summary B"
        );
        let _ = user.sh(&line).ok();
    }
    let _ = user.sh("close RL-2026-0002 --reason withdrawn").ok();
    let _ = user.sh("procedure diff rose-lane second.toml").ok().stdout(rows).stderr(&format!(
        "{from}It governs `rose`.\n1 open complaint stays under `rose-lane` version 1.\n"
    ));
    let _ = user.sh("procedure add second.toml").ok();
    let json = user.json("procedure diff rose-lane@1 rose-lane@2");
    assert_eq!(json["open_under_old"], 1);
    assert_eq!(json["clinics"], serde_json::json!(["rose"]));
    assert_eq!(json["changes"].as_array().unwrap().len(), 4);
    assert_eq!(json["new"]["applies_from"], "2027-01-01");
    let _ = user
        .sh("procedure diff rose-lane@2 second.toml")
        .ok()
        .stdout("")
        .stderr("`rose-lane` version 2 and `rose-lane` version 2 say the same.\n");
    let _ = user
        .sh("procedure diff rose-lane@x second.toml")
        .ends_with(2)
        .stdout("")
        .stderr("error: `x` is not a version\nhint: expected KEY@VERSION, such as rose@2\n");
}

#[test]
fn rules_that_come_go_and_change_places_are_told_apart() {
    let user = user();
    let track = |name: &str, days: &str| {
        format!(
            "\n[[obligation]]\nid = \"visit\"\ntitle = \"Visit\"\nwhen = {{ channel = \"{name}\" }}\n\
             within = \"{days} days of receipt\"\ndone_by = \"update\"\nquote = \"Q\"\n"
        )
    };
    user.write("a.toml", rose() + &track("phone", "3") + &track("web", "5"));
    user.write("b.toml", rose() + &track("web", "5") + &track("phone", "3"));
    user.write("c.toml", rose() + &track("phone", "4"));
    let ordered = "obligation\tvisit\tchanged\torder\tvisit (channel = phone), visit (channel = web)\t\
                   visit (channel = web), visit (channel = phone)\n";
    let _ = user.sh("procedure diff a.toml b.toml").ok().stdout(ordered);
    let _ = user.sh("procedure diff a.toml c.toml").ok().stdout(
        "obligation\tvisit (channel = web)\tremoved\t\t5 days of receipt\t\n\
         obligation\tvisit (channel = phone)\tchanged\twithin\t3 days of receipt\t4 days of receipt\n",
    );
    let _ = user
        .sh("procedure diff rose.toml c.toml")
        .ok()
        .stdout("obligation\tvisit (channel = phone)\tadded\t\t\t4 days of receipt\n");
}

#[test]
fn the_schema_is_printed_as_it_is_kept() {
    let user = User::on("2026-06-01");
    let kept = include_str!("../../docs/procedure.schema.json");
    let _ = user.sh("procedure schema").ok().stdout(kept).stderr("");
}

#[test]
fn where_nobody_can_be_asked_new_names_what_would_work() {
    let user = User::on("2026-06-01");
    let _ = user.sh("procedure new -o mine.toml").ends_with(2).stdout("").stderr(
        "error: nobody can be asked here: `procedure new` asks its questions at a terminal\n\
         hint: `redress procedure show private-clinic --source > mine.toml` gives a file to begin with\n",
    );
    assert!(!user.home().join("mine.toml").exists());
}
