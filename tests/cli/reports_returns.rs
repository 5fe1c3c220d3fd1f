//! What is returned to others: hand-made registers, and every figure counted by hand.

use serde_json::Value;

use crate::support::User;

/// A practice in England on 15 June 2026. The year to 31 March 2026 is that of most tests.
///
/// | complaint | received | answer | closed |
/// |---|---|---|---|
/// | 2025-0001 | 10 March 2025 | upheld, 20 April 2025 | 25 April 2025; to the ombudsman on 3 November |
/// | 2025-0002 | 20 March 2025 | | |
/// | 2025-0003 | 6 May 2025 | partly upheld, 1 June 2025 | 10 June 2025 |
/// | 2025-0004 | 1 July 2025 | | withdrawn, 9 July 2025 |
/// | 2025-0005 | 1 September 2025, private | | |
/// | 2025-0006 | 6 October 2025, by phone, settled the day after | | |
/// | 2026-0001 | 2 February 2026 | not upheld, 1 March 2026 | |
/// | 2026-0002 | 2 April 2026 | | |
fn practice() -> User {
    let user = User::on("2026-06-15");
    fill(&user, "");
    user
}

/// Records these complaints in a register.
fn fill(user: &User, db: &str) {
    let clinic = "--code rose --prefix ROSE --procedure nhs-england --nation england-and-wales";
    let _ = user.sh(&format!("init {db}")).ok();
    let _ = user.sh(&format!("clinic add 'Rose Practice' {clinic} {db}")).ok();
    for new in [
        "2025-03-10 --channel letter --category treatment --capacity patient",
        "2025-03-20 --channel letter --category waiting --capacity patient",
        "2025-05-06 --channel email --category communication --capacity patient --patient-born 1990-05-06 --point 'The dose'",
        "2025-07-01 --channel phone --category staff --capacity relative --patient 'B. Child' --patient-born 2019-07-02",
        "2025-09-01 --channel letter --category charges --fact payer=private",
        "2025-10-06 --channel phone --category other",
        "2026-02-02 --channel letter --capacity patient",
        "2026-04-02 --channel letter --category treatment",
    ] {
        let line = format!(
            "new --clinic rose --complainant 'A. Patient' --summary Words --received {new} {db}"
        );
        let _ = user.sh(&line).ok();
    }
    for line in [
        "point amend ROSE-2025-0003 1 --category prescriptions --staff-group nurse",
        "respond ROSE-2025-0001 --on 2025-04-20 --by letter --outcome upheld --apology --cause communication --remedy apology",
        "close ROSE-2025-0001 --on 2025-04-25",
        "action add ROSE-2025-0001 'Explain it on paper' --on 2025-04-20 --due 2025-06-30 --owner 'M. Jones'",
        "action done ROSE-2025-0001 1 --on 2025-06-20 --evidence Leaflet",
        "escalate ROSE-2025-0001 --on 2025-11-03 --to ombudsman --in-writing",
        "respond ROSE-2025-0003 --on 2025-06-01 --by letter --outcome partly-upheld --apology --cause process --remedy refund --amount 50",
        "close ROSE-2025-0003 --on 2025-06-10",
        "action add ROSE-2025-0003 'Check them weekly' --on 2025-06-01 --due 2025-07-31 --owner 'P. Shaw'",
        "close ROSE-2025-0004 --on 2025-07-09 --reason withdrawn",
        "step ROSE-2025-0006 settled-orally --on 2025-10-07",
        "respond ROSE-2026-0001 --on 2026-03-01 --by letter --outcome not-upheld",
    ] {
        let _ = user.sh(&format!("{line} {db}")).ok();
    }
}

/// The rows of a table, each as its values at these keys.
fn rows(user: &User, line: &str, table: &str, keys: &[&str]) -> Vec<String> {
    let report = user.json(line);
    let rows = report["tables"][table].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    rows.map(|row| keys.iter().map(|key| text(&row[key])).collect::<Vec<_>>().join(" ")).collect()
}

fn ko41b(user: &User, year: &str) -> Vec<String> {
    let all = rows(user, &format!("report ko41b {year}"), "ko41b", &["part", "row", "complaints"]);
    all.into_iter().filter(|row| !row.ends_with(" 0")).collect()
}

#[test]
fn the_annual_return_of_england_counts_resolutions_in_their_year() {
    let user = practice();
    // Brought forward: 2025-0001 and 0002. New: 0003, 0004 and 2026-0001; 0005 is private, 0006 was
    // settled orally. Carried forward: 2025-0002, and 2026-0001, which is answered and not closed.
    // The ages: born on the day 35 years before, a day short of six years, and not known.
    let expected = [
        "summary brought-forward 2",
        "summary new 3",
        "summary upheld 1",
        "summary partially-upheld 1",
        "summary no-finding 1",
        "summary resolved 3",
        "summary carried-forward 2",
        "age 0-5 1",
        "age 26-55 1",
        "age unknown 1",
        "status patient 2",
        "status relative 1",
        // 0003 is about two subjects; of 2026-0001 none is recorded.
        "subject communications 1",
        "subject staff-attitude 1",
        "subject prescriptions 1",
        "subject unknown 1",
        "staff-group nurse 1",
        "staff-group unknown 2",
        "left-out private 1",
        "left-out settled-orally 1",
    ];
    assert_eq!(ko41b(&user, ""), expected);
    assert_eq!(ko41b(&user, "--year 2026"), expected);
    let _ = user.sh("report ko41b -o return.csv").ok().stdout("").stderr(
        "note: 1 ended without a finding, for which the form has no box: its total resolved is 2 and its total carried forward 3, unless you enter them as not upheld\n\
         note: 1 carried forward had been answered by the end of the year and not closed: `redress close` says that a complaint is resolved\n\
         note: Not recorded of all new complaints: the age of the patient, the subject and the staff group\n",
    );
}

#[test]
fn what_is_carried_forward_is_brought_forward() {
    let user = practice();
    let summary = |year: &str| {
        let rows = ko41b(&user, year);
        rows.into_iter().filter(|row| row.starts_with("summary")).collect::<Vec<_>>()
    };
    let before = ["summary new 2", "summary carried-forward 2"];
    assert_eq!(summary("--year 2025"), before);
    let after = ["summary brought-forward 2", "summary new 1", "summary carried-forward 3"];
    assert_eq!(summary("--year 2027"), after);
    // What is left out belongs to the year in which it came.
    assert!(!ko41b(&user, "--year 2027").iter().any(|row| row.starts_with("left-out")));
    let ran = user.sh("report ko41b --year 2027").ok();
    let _ = ran.says("note: the year to 31 March 2027 has not ended\n");
}

#[test]
fn a_complaint_that_is_opened_again_is_returned_once() {
    let user = practice();
    let before = ko41b(&user, "");
    let _ = user.sh("reopen ROSE-2025-0003 --reason 'New facts' --on 2025-08-01").ok();
    assert_eq!(ko41b(&user, ""), before);
    let _ = user
        .sh("respond ROSE-2025-0003 --on 2026-05-01 --by letter --outcome upheld --apology")
        .ok();
    let _ = user.sh("close ROSE-2025-0003 --on 2026-05-02").ok();
    assert_eq!(ko41b(&user, ""), before);
}

#[test]
fn without_subjects_the_return_falls_back_to_categories_and_says_so() {
    let user = User::on("2026-06-15");
    let new = "--channel letter --complainant 'A. Patient' --summary Words";
    let _ = user
        .sh(&format!("new --clinic cat --received 2025-05-06 {new} --category standard"))
        .ends_with(1);
    let category = "standard-of-service";
    let _ = user
        .sh(&format!("new --clinic cat --received 2025-05-06 {new} --category {category}"))
        .ok();
    let ran = user.sh("report ko41b --clinic cat").ok();
    assert!(
        ran.stdout.contains("subject\tstandard-of-service\tStandard of service\t1\n"),
        "{}",
        ran.stdout
    );
    let _ = ran
        .says("note: 1 new complaints have a category without a subject of the return")
        .says("note: 1 are under a procedure that does not ask who pays");
}

#[test]
fn the_annual_report_says_what_the_law_asks_for() {
    let user = practice();
    let of =
        |line: &str| rows(&user, line, "annual", &["figure", "number", "share", "not_asked_for"]);
    // Received: 2025-0003 to 0006 and 2026-0001. Decided: 2025-0001, 0003 and 2026-0001.
    let expected = [
        // Beside them 0005, which is private, and 0006, which was settled orally.
        "received 5 null 2",
        "decided 3 null 0",
        "well_founded 2 66.7 0",
        "upheld 1 33.3 0",
        "partly_upheld 1 33.3 0",
        "not_upheld 1 33.3 0",
        "not_decided 1 null 0",
        "ombudsman 1 null 0",
        "referred 1 null 0",
        "answered_in_time 0 null 0",
    ];
    assert_eq!(of("report annual"), expected);
    assert_eq!(of("report annual --law wales --from 2025-04-01 --to 2026-03-31"), expected);
    let keys = ["category", "received", "decided", "well_founded"];
    assert_eq!(
        rows(&user, "report annual", "subjects", &keys),
        [
            "null 1 1 0",
            "communication 1 1 1",
            "prescriptions 1 1 1",
            "charges 1 0 0",
            "other 1 0 0",
            "staff 1 0 0",
            "treatment 0 1 1",
        ]
    );
    let keys = ["name", "complaints", "undecided"];
    assert_eq!(
        rows(&user, "report annual", "referrals", &keys),
        ["Parliamentary and Health Service Ombudsman 1 1"]
    );
    let actions = [
        "ROSE-2025-0001 treatment Explain it on paper 2025-06-20 done",
        "ROSE-2025-0003 communication Check them weekly null overdue",
    ];
    let keys = ["ref", "category", "what", "done_on", "state"];
    assert_eq!(rows(&user, "report annual", "actions", &keys), actions);
    let names = user.sh("report annual --format json").ok().stdout;
    assert!(!names.contains("Jones") && !names.contains("Patient"), "nobody is named");
    let note = "Without them: 3 received, 3 decided, 2 of them well-founded, 1 with the ombudsman.";
    assert!(user.sh("report annual --format md").ok().stdout.contains(note));
}

#[test]
fn a_body_that_was_asked_twice_has_decided_once() {
    let user = practice();
    for line in ["--on 2025-06-02", "--on 2025-06-03"] {
        let _ = user.sh(&format!("referral add ROSE-2025-0003 --body insurer {line}")).ok();
    }
    let decided = "--decision upheld --decided 2025-07-10";
    let _ = user.sh(&format!("referral amend ROSE-2025-0003 1 {decided}")).ok();
    let keys = ["body", "complaints", "referrals", "upheld", "other", "undecided"];
    let of = rows(&user, "report annual", "referrals", &keys);
    assert!(of.contains(&"insurer 1 2 1 0 1".to_owned()), "{of:?}");
}

#[test]
fn a_year_that_has_not_begun_is_refused() {
    let user = practice();
    for report in ["annual", "ko41b", "scotland"] {
        let _ = user
            .sh(&format!("report {report} --year 2028 -o it.csv"))
            .ends_with(2)
            .stdout("")
            .stderr(
                "error: the year to 31 March 2028 has not begun\n\
             hint: `--year 2027` is the year in which 2026-06-15 lies\n",
            );
        assert!(!user.home().join("it.csv").exists());
        let _ = user.sh(&format!("report {report} --year 2026 --from 2026-01-01")).ends_with(2);
        let _ = user.sh(&format!("report {report} --from 2026-02-01 --to 2026-01-01")).ends_with(2);
    }
    let _ = user.sh("report compare --with-from 2026-01-01").ends_with(2);
    let _ = user
        .sh("report compare --with-from 2026-02-01 --with-to 2026-01-01")
        .ends_with(2)
        .says("`--with-from 2026-02-01` is after `--with-to 2026-01-01`");
    let _ = user
        .sh("report compare --by month")
        .ends_with(2)
        .says("two periods have no month in common");
    for by in ["month", "quarter", "year"] {
        let _ = user.sh(&format!("report annual --by {by}")).ends_with(2).says(&format!(
            "error: what is decided in one {by} was received in another: nothing would add up\n"
        ));
    }
    let _ = user.sh("report annual --table figures").ends_with(2).says("subjects");
}

/// A practice in Scotland on 1 June 2026. Working days are counted from the day after: 2 to 6 March
/// 2026 are the fifth, without a holiday in between.
fn scottish() -> User {
    let user = User::on("2026-06-01");
    let clinic = "--code glen --prefix GLEN --procedure nhs-scotland --nation scotland";
    let _ = user.sh("init").ok();
    let _ = user.sh(&format!("clinic add 'Glen Practice' {clinic}")).ok();
    let new =
        "new --clinic glen --channel letter --complainant 'A. Patient' --summary Words --received";
    for line in [
        // 1: closed at stage one on the fifth working day.
        format!("{new} 2026-02-27"),
        "respond GLEN-2026-0001 --on 2026-03-06 --by phone --outcome upheld --apology --cause process".to_owned(),
        // 2: closed at stage one on the sixth, with a day more than the procedure gives.
        format!("{new} 2026-02-27"),
        "extend GLEN-2026-0002 early-response --to 2026-03-10 --reason 'Waiting for the GP' --on 2026-03-02".to_owned(),
        "respond GLEN-2026-0002 --on 2026-03-09 --by phone --outcome not-upheld".to_owned(),
        // 3: at stage two from the beginning, closed on the twentieth working day.
        format!("{new} 2026-02-27 --stage investigation"),
        "respond GLEN-2026-0003 --on 2026-03-27 --by letter --outcome partly-upheld --apology".to_owned(),
        // 4: answered at stage one, on 9 March taken further, closed on the tenth working day after.
        format!("{new} 2026-03-02"),
        "respond GLEN-2026-0004 --on 2026-03-04 --by phone --outcome not-upheld".to_owned(),
        "escalate GLEN-2026-0004 --on 2026-03-09".to_owned(),
        "respond GLEN-2026-0004 --on 2026-03-23 --by letter --outcome not-upheld".to_owned(),
        // 5: withdrawn. 6: answered at stage one in the year, taken further after it.
        format!("{new} 2026-03-02"),
        "close GLEN-2026-0005 --on 2026-03-03 --reason withdrawn".to_owned(),
        format!("{new} 2026-03-24"),
        "respond GLEN-2026-0006 --on 2026-03-25 --by phone --outcome upheld --apology".to_owned(),
        "escalate GLEN-2026-0006 --on 2026-04-09".to_owned(),
        // 7: open at the end of the year.
        format!("{new} 2026-03-30"),
    ] {
        let _ = user.sh(&line).ok();
    }
    user
}

#[test]
fn the_indicators_of_scotland_by_stage() {
    let user = scottish();
    let keys = [
        "stage",
        "closed",
        "closed_share",
        "upheld",
        "partly_upheld",
        "not_upheld",
        "mean_days",
        "median_days",
        "within",
        "extended",
    ];
    assert_eq!(
        rows(&user, "report scotland", "indicators", &keys),
        [
            // 1, 2 and 6: five, six and one working days.
            "stage-1 3 60.0 2 0 1 4.0 5.0 2 1",
            "stage-2 1 20.0 0 1 0 20.0 20.0 1 0",
            "stage-2-escalated 1 20.0 0 0 1 10.0 10.0 1 0",
            "all 5 100.0 2 1 2 8.4 6.0 4 1",
        ]
    );
    let keys = ["figure", "number"];
    assert_eq!(
        rows(&user, "report scotland --per 3000", "volume", &keys),
        // 7 / 3 = 2.33, 5 / 3 = 1.67
        [
            "received 7",
            "received_per_1000 2.33",
            "closed 5",
            "closed_per_1000 1.67",
            "undecided 1",
            "open 1"
        ]
    );
    // The next year: 6 is with stage two, 7 still waits.
    let next = "report scotland --year 2027";
    assert_eq!(rows(&user, next, "volume", &keys)[5], "open 2");
}

#[test]
fn the_regulator_of_independent_clinics_is_told_of_each_complaint_without_names() {
    let user = User::on("2026-06-01");
    let clinic = "--code kelp --prefix KELP --procedure independent-scotland --nation scotland";
    let _ = user.sh("init").ok();
    let _ = user.sh(&format!("clinic add 'Kelp Clinic' {clinic}")).ok();
    let new = "new --clinic kelp --channel letter --complainant 'A. Patient' --summary 'Mr Brown was rude' --received";
    for line in [
        // Twelve months to 1 June 2026 begin on 2 June 2025.
        format!("{new} 2025-06-01"),
        format!("{new} 2025-06-02"),
        "respond KELP-2025-0002 --on 2025-06-20 --by letter --outcome upheld --apology --remedy refund --changes 'Two people check each dose'".to_owned(),
        "action add KELP-2025-0002 'Train the team' --on 2025-06-20 --due 2025-07-31 --owner 'M. Jones'".to_owned(),
        "close KELP-2025-0002 --on 2025-07-01".to_owned(),
    ] {
        let _ = user.sh(&line).ok();
    }
    let report = "report scotland --format csv";
    let _ = user.sh(report).ok().stdout(
        "ref,clinic,received_on,about,outcome,answered_on,action,closed_on,closed_because\r\n\
         KELP-2025-0002,kelp,2025-06-02,,upheld,2025-06-20,refund; Two people check each dose; Train the team,2025-07-01,resolved\r\n",
    );
}

#[test]
fn lessons_show_what_rose_and_what_came_again() {
    let user = practice();
    let themes = |line: &str| {
        let keys = ["category", "complaints", "before", "upheld_share", "done_on", "since", "mark"];
        rows(&user, line, "themes", &keys)
    };
    let days = "report lessons --from 2025-04-01 --to 2026-06-15";
    // An action about treatment was done on 20 June 2025; 2026-0002 came after it.
    assert!(
        themes(days).contains(&"treatment 1 1 null 2025-06-20 1 again".to_owned()),
        "{:#?}",
        themes(days)
    );
    for _ in 0..2 {
        let _ = user.sh("new --clinic rose --channel letter --category staff --complainant 'A. Patient' --summary Words --received 2026-05-06").ok();
    }
    assert_eq!(themes(days)[0], "staff 3 0 null null null rose");
    let kept = rows(&user, days, "carried_out", &["figure", "number"]);
    assert_eq!(
        kept[..6],
        ["all 2", "done_in_time 1", "done_late 0", "open 0", "overdue 1", "dropped 0"]
    );
    let paid = rows(&user, days, "causes", &["kind", "matter", "complaints"]);
    assert!(paid.contains(&"paid something paid 1".to_owned()), "{paid:?}");
    // What was done and over before these days does not stand in them; what is not over does.
    let later = rows(&user, "report lessons --from 2026-01-01", "actions", &["ref", "state"]);
    assert_eq!(later, ["ROSE-2025-0003 overdue"]);
}

#[test]
fn two_periods_stand_side_by_side() {
    let user = practice();
    let keys = ["part", "figure", "before", "now", "change", "change_percent"];
    let of = |line: &str| rows(&user, line, "compare", &keys);
    let all = of("report compare --from 2025-04-01 --to 2026-03-31");
    for row in [
        // March 2025 had two; the year after it five.
        "summary received 2 5 3 150.0",
        "summary upheld 1 0 -1 -100.0",
        // One of one; one of two.
        "summary upheld_share 100.0 50.0 -50.0 null",
        "flow brought_forward 0 2 2 null",
        // 2025-0001, 0003 and 0004.
        "flow resolved 0 3 3 null",
        // 2025-0002, 0005 and 0006, 2026-0001, and 2025-0001, which went on to the ombudsman.
        "flow carried_forward 2 5 3 150.0",
    ] {
        assert!(all.contains(&row.to_owned()), "{row}: {all:#?}");
    }
    let same = "--with-from 2025-04-01 --with-to 2026-03-31";
    let same = of(&format!("report compare --from 2025-04-01 --to 2026-03-31 {same}"));
    assert!(
        same.iter()
            .all(|row| row.contains(" 0 ") || row.contains(" 0.0 ") || row.ends_with("null null")),
        "{same:#?}"
    );
    let by = user.json("report compare --from 2025-04-01 --to 2026-03-31 --by channel");
    let received: Vec<_> = by["tables"]["compare"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["figure"] == "received" && it["part"] == "summary")
        .map(|it| format!("{} {} {}", it["group"], it["before"], it["now"]))
        .collect();
    assert_eq!(received, ["\"email\" 0 1", "\"letter\" 2 2", "\"phone\" 0 2", "\"all\" 2 5"]);
}

#[test]
fn an_empty_register_has_its_returns_too() {
    let user = User::on("2026-06-15");
    let _ = user.sh("init").ok();
    for report in ["annual", "ko41b", "scotland", "scotland --scheme nhs", "lessons", "compare"] {
        for format in ["table", "tsv", "csv", "json", "ndjson", "md", "html", "xlsx"] {
            let _ = user
                .run(
                    &["report", report, "--format", format, "-o", "it"]
                        .map(str::to_owned)
                        .iter()
                        .flat_map(|it| it.split(' '))
                        .collect::<Vec<_>>(),
                )
                .ok();
        }
    }
}

#[test]
fn two_registers_are_returned_together() {
    let user = practice();
    for name in ["east.db", "west.db"] {
        fill(&user, &format!("--db {name}"));
    }
    let both = "--db east.db --db west.db";
    let number = |row: String| {
        let (name, number) = row.rsplit_once(' ').unwrap();
        (name.to_owned(), number.parse::<u64>().unwrap())
    };
    for (report, table, keys) in [
        ("ko41b", "ko41b", &["part", "row", "complaints"][..]),
        ("annual", "annual", &["figure", "number"]),
        ("scotland --scheme nhs", "indicators", &["stage", "closed"]),
        ("lessons", "carried_out", &["figure", "number"]),
    ] {
        let of = |registers: &str| {
            let line = format!("{registers} report {report}");
            rows(&user, &line, table, keys).into_iter().map(number).collect::<Vec<_>>()
        };
        let twice: Vec<_> = of("").into_iter().map(|(name, number)| (name, number * 2)).collect();
        assert_eq!(of(both), twice, "{report}");
    }
    let told = format!("{both} report scotland --scheme independent --year 2026 --format csv");
    // A line for the header, and one for each of the five of both.
    assert_eq!(user.sh(&told).ok().stdout.lines().count(), 11);
    let clinics = rows(&user, &format!("{both} report lessons"), "actions", &["clinic"]);
    // Of each the two of 20 April, and then the two of 1 June.
    assert_eq!(clinics, ["rose (east)", "rose (west)", "rose (east)", "rose (west)"]);
    let _ = user.sh(&format!("{both} report compare --by clinic")).ok();
}
