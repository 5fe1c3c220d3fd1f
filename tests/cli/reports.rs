//! What is overdue, what is due, and the register: a boundary day and a filter at a time.

use crate::support::User;

const NEW: &str = "--channel phone --complainant 'A. Patient' --summary Asymmetry";

/// A register with a complaint at each clinic: Carrara 2 April, CAT 4 April, Carrara 21 May 2026.
fn register() -> User {
    let user = User::on("2026-06-01");
    for (clinic, on) in
        [("carrara", "2026-04-02"), ("cat", "2026-04-04"), ("carrara", "2026-05-21")]
    {
        let _ = user.sh(&format!("new --clinic {clinic} --received {on} {NEW}")).ok();
    }
    user
}

/// A register with one complaint of iTrust's: acknowledge by 23 December, answer by 21 January.
fn itrust() -> User {
    let user = User::on("2026-12-21");
    let _ = user.sh(&format!("new --clinic itrust --received 2026-12-21 {NEW}")).ok();
    user
}

/// `ref obligation due` of each row.
fn rows(user: &User, line: &str) -> Vec<String> {
    let duties = user.json(line);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let rows = duties.as_array().unwrap().iter();
    rows.map(|it| [&it["ref"], &it["obligation"], &it["due_on"]].map(text).join(" ")).collect()
}

#[test]
fn where_nothing_is_overdue_nothing_at_all_is_printed() {
    let user = itrust();
    for format in ["", "--format tsv", "--format table", "--format csv", "--format ndjson"] {
        for flags in ["", "--fail-if-any", "--clinic itrust"] {
            let line = format!("report overdue --today 2026-12-23 {format} {flags}");
            let _ = user.sh(&line).ok().stdout("").stderr("");
        }
    }
    let _ =
        user.sh("report overdue --today 2026-12-23 --format json").ok().stdout("[]\n").stderr("");
}

#[test]
fn what_is_due_is_overdue_from_the_day_after() {
    let user = itrust();
    let overdue = |today: &str| rows(&user, &format!("report overdue --today {today}"));
    assert_eq!(overdue("2026-12-23"), [""; 0]);
    assert_eq!(overdue("2026-12-24"), ["ITRU-2026-0001 acknowledgement 2026-12-23"]);
    assert_eq!(overdue("2027-01-21"), ["ITRU-2026-0001 acknowledgement 2026-12-23"]);
    assert_eq!(
        overdue("2027-01-22"),
        ["ITRU-2026-0001 acknowledgement 2026-12-23", "ITRU-2026-0001 response 2027-01-21"]
    );
}

#[test]
fn what_was_done_on_its_day_is_not_overdue_and_neither_is_what_was_done_late() {
    for on in ["2026-12-23", "2026-12-24"] {
        let user = itrust();
        let _ = user.sh(&format!("ack ITRU-2026-0001 --on {on} --by letter --today {on}")).ok();
        let _ = user.sh("report overdue --today 2027-01-21").ok().stdout("").stderr("");
    }
}

#[test]
fn what_fell_away_is_not_overdue() {
    let user = itrust();
    let _ = user.sh("close ITRU-2026-0001 --reason withdrawn").ok();
    let _ = user.sh("report overdue --today 2028-01-01").ok().stdout("").stderr("");
    let _ = user.sh("report due --within 3660").ok().stdout("").stderr("");
}

#[test]
fn an_overdue_deadline_is_a_line_for_a_mail() {
    let user = itrust();
    let _ = user.sh("report overdue --today 2026-12-24").ok().stderr("").stdout(
        "ITRU-2026-0001\titrust\tcomplaint\tacknowledgement\tAcknowledgement, with the offer of a \
         free review \
         consultation\tfirm\t2026-12-21\t2026-12-23\t2026-12-23\t\toverdue\t-1\t2026-12-23\t1\t1\tup-to-5\n",
    );
    let _ = user.sh("report overdue --today 2026-12-24 --format csv").ok().stderr("").stdout(
        "ref,clinic,stage,obligation,title,force,anchor_on,due_on,act_by_on,done_on,state,days_left,original_due_on,days_late,working_days_late,band\r\n\
         ITRU-2026-0001,itrust,complaint,acknowledgement,\"Acknowledgement, with the offer of a \
         free review \
         consultation\",firm,2026-12-21,2026-12-23,2026-12-23,,overdue,-1,2026-12-23,1,1,up-to-5\r\n",
    );
    let _ = user.sh("report overdue --today 2026-12-24 --format table").ok().stderr("").stdout(
        "REF             WHAT                                                DUE              STATE
\
         ITRU-2026-0001  Acknowledgement, with the offer of a free review    Wed 23 Dec 2026  \
         OVERDUE 1 day
                \
         consultation
",
    );
}

#[test]
fn fail_if_any_ends_with_3_where_anything_is_overdue() {
    let user = itrust();
    for format in ["tsv", "table", "csv", "json", "ndjson"] {
        let line = format!("report overdue --fail-if-any --format {format}");
        let ran = user.sh(&format!("{line} --today 2026-12-24")).ends_with(3).stderr("");
        assert!(ran.stdout.contains("ITRU-2026-0001"), "{}", ran.stdout);
        let _ = user.sh(&format!("{line} --today 2026-12-23")).ends_with(0);
    }
    // Found and failed are told apart; and without the flag it is no failure.
    let _ = user.sh("report overdue --fail-if-any --clinic itrus --today 2026-12-24").ends_with(1);
    let _ = user.sh("report overdue --today 2026-12-24").ends_with(0);
}

#[test]
fn fail_if_any_writes_its_file_all_the_same() {
    let user = itrust();
    let _ = user
        .sh("report overdue --fail-if-any --today 2026-12-24 -o late.ndjson")
        .ends_with(3)
        .stdout("");
    let late = std::fs::read_to_string(user.home().join("late.ndjson")).unwrap();
    assert_eq!(late.lines().count(), 1);
}

#[test]
fn the_earliest_comes_first_and_a_clinic_alone_can_be_asked_for() {
    let user = register();
    let overdue = "report overdue --today 2026-05-21";
    assert_eq!(
        rows(&user, overdue),
        [
            "CARR-2026-0001 call 2026-04-02",
            "CARR-2026-0001 full-reply 2026-04-13",
            "CAT-2026-0001 acknowledgement 2026-04-13",
            "CAT-2026-0001 response 2026-04-20",
            "CAT-2026-0001 update 2026-04-20",
            "CARR-2026-0001 response 2026-05-05",
            "CARR-2026-0001 delay-letter 2026-05-05",
        ]
    );
    let cat = rows(&user, &format!("{overdue} --clinic cat"));
    assert_eq!(cat.len(), 3);
    assert!(cat.iter().all(|row| row.starts_with("CAT-")), "{cat:?}");
}

#[test]
fn due_takes_today_and_the_last_day_and_not_what_is_overdue() {
    let user = itrust();
    let due = |flags: &str| rows(&user, &format!("report due {flags}"));
    let (ack, response) =
        ("ITRU-2026-0001 acknowledgement 2026-12-23", "ITRU-2026-0001 response 2027-01-21");
    // 21 December + 2 days is the 23rd, + 31 days 21 January.
    for (flags, expected) in [
        ("--within 0", &[][..]),
        ("--within 1", &[]),
        ("--within 2", &[ack]),
        ("--within 30", &[ack]),
        ("--within 31", &[ack, response]),
        ("--within 0 --today 2026-12-23", &[ack]),
        ("--within 28 --today 2026-12-24", &[response]),
        ("--within 27 --today 2026-12-24", &[]),
        // A week where nothing is said.
        ("--today 2027-01-14", &[response]),
        ("--today 2027-01-13", &[]),
        ("--within 3660 --today 2027-01-22", &[]),
    ] {
        assert_eq!(due(flags), expected, "{flags}");
    }
}

#[test]
fn where_nothing_is_due_nothing_is_said_on_a_pipe() {
    let user = itrust();
    let _ = user.sh("report due --within 0").ok().stdout("").stderr("");
    let _ = user.sh("report due --within 0 --format json").ok().stdout("[]\n").stderr("");
}

#[test]
fn due_of_one_clinic() {
    let user = register();
    let line = "report due --today 2026-04-20 --within 31 --clinic carrara";
    assert_eq!(
        rows(&user, line),
        [
            "CARR-2026-0001 response 2026-05-05",
            "CARR-2026-0001 delay-letter 2026-05-05",
            "CARR-2026-0002 call 2026-05-21",
        ]
    );
}

#[test]
fn the_register_takes_both_ends_of_a_span_and_a_clinic() {
    let user = register();
    let references = |flags: &str| -> Vec<String> {
        let text = user.sh(&format!("report register {flags}")).ok().stderr("").stdout;
        text.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
    };
    let (first, second, third) = ("CARR-2026-0001", "CAT-2026-0001", "CARR-2026-0002");
    for (flags, expected) in [
        ("", &[first, second, third][..]),
        ("--from 2026-04-02", &[first, second, third]),
        ("--from 2026-04-03", &[second, third]),
        ("--to 2026-04-04", &[first, second]),
        ("--to 2026-04-03", &[first]),
        ("--from 2026-04-04 --to 2026-04-04", &[second]),
        ("--from 2026-04-05 --to 2026-05-20", &[]),
        ("--clinic carrara", &[first, third]),
        ("--clinic carrara --from 2026-04-03", &[third]),
    ] {
        assert_eq!(references(flags), expected, "report register {flags}");
        let list = user.sh(&format!("list {flags}")).ok().stdout;
        let listed = list.lines().map(|line| line.split('\t').next().unwrap_or_default());
        assert_eq!(listed.collect::<Vec<_>>(), expected, "list {flags}");
    }
}

#[test]
fn the_register_holds_what_an_inspector_asks_for() {
    let user = register();
    for line in [
        "ack CAT-2026-0001 --on 2026-04-08 --by letter --handler 'M. Jones' --respond-by \
         2026-04-20",
        "amend CAT-2026-0001 --category standard-of-service --commissioned no --patient 'B. Child'",
        "respond CAT-2026-0001 --on 2026-04-20 --by email --outcome upheld --apology",
        "close CAT-2026-0001 --on 2026-05-01",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = user.sh("report register --clinic cat").ok().stdout(
        "CAT-2026-0001\tcat\t2026-04-04\tphone\tstandard-of-service\tA. Patient\tB. Child\t\
         Asymmetry\tinformal\t\
         closed\tM. Jones\t2026-04-08\t2026-04-20\tupheld\t2026-05-01\tresolved\tcat\t1\n",
    );
}

#[test]
fn a_list_is_narrowed_by_status() {
    let user = register();
    for line in [
        "respond CARR-2026-0001 --on 2026-04-20 --by letter --outcome not-upheld",
        "close CAT-2026-0001 --reason withdrawn",
    ] {
        let _ = user.sh(line).ok();
    }
    for (status, reference) in
        [("responded", "CARR-2026-0001"), ("closed", "CAT-2026-0001"), ("open", "CARR-2026-0002")]
    {
        let list = user.json(&format!("list --status {status}"));
        let found: Vec<&serde_json::Value> =
            list.as_array().unwrap().iter().map(|it| &it["ref"]).collect();
        assert_eq!(found, [reference], "{status}");
    }
    let _ = user.sh("list --status outside").ok().stdout("").stderr("");
}

#[test]
fn a_list_leads_with_what_is_to_be_done_next() {
    let user = itrust();
    let _ = user.sh("list").ok().stdout(
        "ITRU-2026-0001\titrust\topen\tcomplaint\t2026-12-21\t2026-12-23\tacknowledgement\t\
         open\t\t\t\tA. Patient\tAsymmetry\n",
    );
    let _ = user.sh("ack ITRU-2026-0001 --by email").ok();
    let _ = user.sh("list").ok().stdout(
        "ITRU-2026-0001\titrust\topen\tcomplaint\t2026-12-21\t2027-01-21\tresponse\topen\t\t\t\tA. \
         Patient\tAsymmetry\n",
    );
}

#[test]
fn an_unknown_clinic_is_named_with_the_nearest() {
    let user = register();
    for line in ["report overdue", "report due", "report register", "list"] {
        let _ = user.sh(&format!("{line} --clinic carara")).ends_with(1).stdout("").stderr(
            "error: `carara` is not a clinic of this register: expected carrara, cat; did you mean \
             `carrara`?\n\
             hint: `redress clinic list` shows them\n",
        );
        // In the library, and not in this register.
        let ran = user.sh(&format!("{line} --clinic itrust")).ends_with(1).stdout("");
        let _ = ran.says("`itrust` is not a clinic of this register");
    }
}

#[test]
fn the_same_day_gives_the_same_report() {
    let user = register();
    for line in [
        "report overdue",
        "report due --within 30",
        "report register",
        "list",
        "show CARR-2026-0001",
    ] {
        for format in ["tsv", "csv", "json", "ndjson", "table"] {
            let line = format!("{line} --format {format} --today 2026-05-06");
            let (first, second) = (user.sh(&line).ok(), user.sh(&line).ok());
            assert!(!first.stdout.is_empty());
            assert_eq!(first.stdout, second.stdout, "`{line}`");
        }
    }
    // Looking changes nothing.
    let before = std::fs::read(user.register()).unwrap();
    let _ = user.sh("report overdue").ok();
    assert!(std::fs::read(user.register()).unwrap() == before, "looking changed the register");
}
