//! `when`: the calculator, its explanation, and batches.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::support::{Ran, User};

mod batch;
mod oracle;

fn user() -> User {
    User::on("2026-04-02")
}

/// The one answer of a command line, as JSON.
fn one(line: &str) -> Value {
    let answers = user().json(line);
    let answers = answers.as_array().expect("an array");
    assert_eq!(answers.len(), 1, "`{line}`");
    answers[0].clone()
}

/// When a limit is due, and by when to act.
fn due(line: &str) -> (String, String) {
    let answer = one(line);
    let day = |key: &str| answer[key].as_str().expect(key).to_owned();
    (day("due_on"), day("act_by_on"))
}

fn days(due_on: &str, act_by_on: &str) -> (String, String) {
    (due_on.to_owned(), act_by_on.to_owned())
}

/// What was passed over, as `day why role`.
fn passed(line: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let answer = one(line);
    let skipped = answer["skipped"].as_array().expect("an array");
    skipped
        .iter()
        .map(|it| format!("{} {} {}", text(&it["on"]), text(&it["why"]), text(&it["role"])))
        .collect()
}

#[test]
fn it_answers_without_a_register_and_makes_none() {
    let user = user();
    let _ = user
        .sh("when '20 working days' --from 2026-04-02")
        .ok()
        .stderr("")
        .stdout("2026-04-02\t20 working days\t2026-05-05\t2026-05-05\n");
    let _ = user.sh("when '2 working days' --clinic cat").ok().stderr("");
    assert!(!user.register().exists());
}

#[test]
fn easter_2026_is_passed_over_day_by_day() {
    // Good Friday is 3 April, Easter Monday the 6th: Tuesday the 7th is the first working day.
    assert_eq!(due("when '1 working day' --from 2026-04-02"), days("2026-04-07", "2026-04-07"));
    assert_eq!(
        passed("when '1 working day' --from 2026-04-02"),
        [
            "2026-04-03 Good Friday counting",
            "2026-04-04 Saturday counting",
            "2026-04-05 Sunday counting",
            "2026-04-06 Easter Monday counting",
        ]
    );
    // Scotland works on Easter Monday.
    assert_eq!(
        due("when '1 working day' --from 2026-04-02 --nation scotland"),
        days("2026-04-06", "2026-04-06")
    );
}

#[test]
fn the_scottish_holiday_of_15_june_2026_is_scotlands_alone() {
    // Fri 12 June 2026.
    assert_eq!(
        due("when '1 working day' --from 2026-06-12 --nation scotland"),
        days("2026-06-16", "2026-06-16")
    );
    assert_eq!(
        passed("when '1 working day' --from 2026-06-12 --nation scotland").last().unwrap(),
        "2026-06-15 World Cup bank holiday counting"
    );
    assert_eq!(due("when '1 working day' --from 2026-06-12"), days("2026-06-15", "2026-06-15"));
    // Where both are kept, both close.
    let both =
        "when '1 working day' --from 2026-06-12 --nation scotland --nation england-and-wales";
    assert_eq!(due(both), days("2026-06-16", "2026-06-16"));
    assert_eq!(one(both)["nations"], json!(["scotland", "england-and-wales"]));
}

#[test]
fn months_end_on_their_last_day_where_they_have_no_such_date() {
    // Sat 28 Feb 2026; the Friday before it is the last working day.
    assert_eq!(due("when '1 month' --from 2026-01-31"), days("2026-02-28", "2026-02-27"));
    assert_eq!(due("when '2 months' --from 2026-01-31"), days("2026-03-31", "2026-03-31"));
    // Tue 29 Feb 2028.
    assert_eq!(due("when '1 month' --from 2028-01-31"), days("2028-02-29", "2028-02-29"));
    assert_eq!(passed("when '1 month' --from 2026-01-31"), [""; 0]);
}

#[test]
fn beginning_with_the_day_counts_the_day_itself() {
    assert_eq!(due("when '28 days' --from 2026-06-01 --inclusive").0, "2026-06-28");
    assert_eq!(due("when '1 working day' --from 2026-04-02 --inclusive").0, "2026-04-02");
    assert_eq!(due("when '6 months' --from 2026-04-02 --inclusive").0, "2026-10-01");
    // Sat 4 Apr cannot be counted, nor the Sunday nor Easter Monday.
    let saturday = "when '1 working day' --from 2026-04-04 --inclusive";
    assert_eq!(due(saturday).0, "2026-04-07");
    assert_eq!(
        passed(saturday),
        [
            "2026-04-04 Saturday counting",
            "2026-04-05 Sunday counting",
            "2026-04-06 Easter Monday counting"
        ]
    );
}

#[test]
fn deemed_receipt_takes_what_comes_late_for_the_next_working_days() {
    // Thu 2 Apr at 16:00 is Tuesday's, after Easter; at 15:59 it is Thursday's own.
    let flags = "--from 2026-04-02 --receipt deemed --cut-off 16:00";
    let late = format!("when '1 working day' {flags} --time 16:00");
    assert_eq!(due(&late).0, "2026-04-08");
    assert_eq!(one(&late)["counted_from"], "2026-04-07");
    assert_eq!(
        passed(&late),
        [
            "2026-04-02 at or after 16:00 deemed_receipt",
            "2026-04-03 Good Friday deemed_receipt",
            "2026-04-04 Saturday deemed_receipt",
            "2026-04-05 Sunday deemed_receipt",
            "2026-04-06 Easter Monday deemed_receipt",
        ]
    );
    assert_eq!(due(&format!("when '1 working day' {flags} --time 15:59")).0, "2026-04-07");
    assert_eq!(due(&format!("when '1 working day' {flags}")).0, "2026-04-07");
    // A Sunday counts as the Monday in any case.
    assert_eq!(due("when 'same day' --from 2026-06-07 --receipt deemed").0, "2026-06-08");
}

#[test]
fn hours_need_the_time_of_day() {
    assert_eq!(due("when '24 hours' --from 2026-06-01").0, "2026-06-02");
    assert_eq!(due("when '25 hours' --from 2026-06-01").0, "2026-06-03");
    assert_eq!(due("when '5 hours' --from 2026-06-01 --time 18:59").0, "2026-06-01");
    assert_eq!(due("when '5 hours' --from 2026-06-01 --time 19:00").0, "2026-06-02");
}

#[test]
fn a_limit_that_ends_on_a_sunday_is_acted_on_by_friday_or_rolls() {
    // 30 days from Fri 8 May 2026 is Sun 7 June.
    let line = "when '30 days' --from 2026-05-08";
    assert_eq!(due(line), days("2026-06-07", "2026-06-05"));
    let forward = format!("{line} --roll forward");
    assert_eq!(due(&forward), days("2026-06-08", "2026-06-08"));
    assert_eq!(passed(&forward), ["2026-06-07 Sunday roll"]);
    let backward = format!("{line} --roll backward");
    assert_eq!(due(&backward), days("2026-06-05", "2026-06-05"));
    assert_eq!(passed(&backward), ["2026-06-06 Saturday roll", "2026-06-07 Sunday roll"]);
    assert_eq!(one(&backward)["limit_on"], "2026-06-07");
}

#[test]
fn today_is_the_day_where_none_is_given_and_each_limit_is_a_row() {
    let user = user();
    let _ = user.sh("when 'same day' '1 Week'").ok().stderr("").stdout(
        "2026-04-02\tsame day\t2026-04-02\t2026-04-02\n2026-04-02\t1 week\t2026-04-09\t2026-04-09\n",
    );
    let _ =
        user.sh("when '20 days' '5 working days' --from 2026-05-05 --format table").ok().stdout(
            "FROM            WITHIN          DUE              ACT BY\n\
         Tue 5 May 2026  20 days         Mon 25 May 2026  Fri 22 May 2026\n\
         Tue 5 May 2026  5 working days  Tue 12 May 2026\n",
        );
    let _ = user
        .sh("when '20 days' --from 2026-05-05 --format csv")
        .ok()
        .stdout("from,within,due_on,act_by_on\r\n2026-05-05,20 days,2026-05-25,2026-05-22\r\n");
    let ndjson = user.sh("when '20 days' '1 day' --format ndjson").ok().stdout;
    assert_eq!(ndjson.lines().count(), 2);
}

#[test]
fn json_says_everything_that_was_taken_into_account() {
    let line = "when '2 working days' --from 2026-04-04 --time 17:30 --nation scotland --inclusive \
                --roll forward --receipt deemed --cut-off 16:00";
    let monday = "2026-04-06";
    assert_eq!(
        one(line),
        json!({
            "schema_version": 1,
            "from": "2026-04-04",
            "time": "17:30:00",
            "within": "2 working days",
            "clinic": null,
            "nations": ["scotland"],
            "working_week": "mon-fri",
            "counting": {
                "inclusive": true, "roll": "forward", "receipt": "deemed", "cut_off": "16:00:00"
            },
            "counted_from": monday,
            "limit_on": "2026-04-07",
            "due_on": "2026-04-07",
            "act_by_on": "2026-04-07",
            "provisional": false,
            "skipped": [
                { "on": "2026-04-04", "why": "Saturday", "kind": "weekend", "role": "deemed_receipt" },
                { "on": "2026-04-05", "why": "Sunday", "kind": "weekend", "role": "deemed_receipt" },
            ],
        })
    );
}

#[test]
fn an_answer_that_rests_on_days_not_announced_says_so() {
    let provisional = |line: &str| one(line)["provisional"].clone();
    // Bank holidays are announced to the end of 2028.
    assert_eq!(provisional("when '5 working days' --from 2028-12-20"), false);
    assert_eq!(provisional("when '5 working days' --from 2028-12-27"), true);
    assert_eq!(provisional("when '30 days' --from 2028-12-20"), false);
    assert_eq!(provisional("when '30 days' --from 2028-12-20 --roll backward"), true);
    // Mon 1 Jan 2029 rolls back over the end of the announced years.
    assert_eq!(provisional("when '12 days' --from 2028-12-20 --roll backward"), true);
    assert_eq!(provisional("when '1 day' --from 2029-01-02 --receipt deemed"), true);
    let ran = user().sh("when '5 working days' --from 2028-12-27 --format table").ok();
    assert!(ran.stdout.contains("provisional"), "{}", ran.stdout);
}

/// A clinic in Scotland that works on Saturdays, and whose procedure departs from the plain way.
fn glen() -> User {
    let user = user();
    let source = user.sh("procedure show carrara --source").ok().stdout;
    let (before, _) = source.split_once("\n[clinic]").expect("the library's clinic");
    let key = "\"carrara\"";
    assert!(before.contains(key));
    let rest = source.split_once("\n[intake]").expect("the rest of the file").1;
    let counting = "[counting]\nreceipt = \"deemed\"\ncut_off = \"16:00\"\nroll = \"forward\"\n";
    let own = before.replace(key, "\"glen\"");
    user.write("glen.toml", format!("{own}\n{counting}\n[intake]{rest}"));
    let _ = user.sh("init").ok();
    let add =
        "clinic add 'Glen Clinic' --procedure glen.toml --nation scotland --working-week mon-sat";
    let _ = user.sh(add).ok();
    user
}

#[test]
fn a_clinic_counts_by_its_own_calendar_and_procedure_and_flags_win() {
    let user = glen();
    let answer = |line: &str| user.json(line)[0].clone();
    // Sat 13 June is worked; Mon 15 June is Scotland's holiday of that year.
    let line = "when '2 working days' --from 2026-06-12 --clinic glen";
    assert_eq!(answer(line)["due_on"], "2026-06-16");
    assert_eq!(answer(line)["clinic"], "glen");
    assert_eq!(answer(line)["working_week"], "mon-sat");
    // At 16:00 on Friday it is Saturday's.
    let late = format!("{line} --time 16:00");
    assert_eq!(answer(&late)["counted_from"], "2026-06-13");
    assert_eq!(answer(&late)["due_on"], "2026-06-17");
    assert_eq!(answer(&format!("{late} --cut-off 17:00"))["due_on"], "2026-06-16");
    assert_eq!(answer(&format!("{late} --receipt actual"))["due_on"], "2026-06-16");
    // 30 days from Fri 8 May 2026 is Sun 7 June.
    let month = "when '30 days' --from 2026-05-08 --clinic glen";
    assert_eq!(answer(month)["due_on"], "2026-06-08");
    assert_eq!(answer(&format!("{month} --roll none"))["due_on"], "2026-06-07");
    // A clinic of the library that is not in the register counts by the library.
    assert_eq!(answer("when '1 working day' --clinic carrara")["due_on"], "2026-04-07");
}

#[test]
fn the_explanation_is_words_that_end_with_the_day() {
    let _ = user().sh("when '20 days' --from 2026-05-05 --explain").ok().stderr("").stdout(
        "20 days from Tue 5 May 2026\n\
         - Tue 5 May 2026 is day 0; every day counts, worked or not.\n\
         - The limit ends on Mon 25 May 2026, although nobody works then: no roll is asked for.\n\
         - Working days: Monday to Friday, without the bank holidays of England and Wales (taken where\n  \
           neither `--nation` nor `--clinic` is given).\n\
         Nobody works on:\n  \
           Sat 23 May 2026  Saturday\n  \
           Sun 24 May 2026  Sunday\n  \
           Mon 25 May 2026  Spring bank holiday\n\
         Due on Mon 25 May 2026, act by Fri 22 May 2026\n",
    );
    let line = "when '1 working day' '1 month' --from 2026-06-12 --time 17:00 --nation scotland \
                --receipt deemed --cut-off 16:00 --roll backward --explain --format table";
    let _ = user().sh(line).ok().stderr("").stdout(
        "1 working day from Fri 12 Jun 2026 at 17:00\n\
         - Deemed receipt: what arrives on a day that is not worked, or at or after 16:00, counts as received\n  \
           on the next working day. Fri 12 Jun 2026 counts as Tue 16 Jun 2026.\n\
         - Tue 16 Jun 2026 is day 0; the next working day is day 1.\n\
         - Working days: Monday to Friday, without the bank holidays of Scotland.\n\
         Not taken as the day of receipt:\n  \
           Fri 12 Jun 2026  at or after 16:00\n  \
           Sat 13 Jun 2026  Saturday\n  \
           Sun 14 Jun 2026  Sunday\n  \
           Mon 15 Jun 2026  World Cup bank holiday\n\
         Due on Wed 17 Jun 2026\n\
         \n\
         1 month from Fri 12 Jun 2026 at 17:00\n\
         - Deemed receipt: what arrives on a day that is not worked, or at or after 16:00, counts as received\n  \
           on the next working day. Fri 12 Jun 2026 counts as Tue 16 Jun 2026.\n\
         - Counted from Tue 16 Jun 2026 to the corresponding date, or to the last day of a month that has no\n  \
           such date.\n\
         - The limit ends on Thu 16 Jul 2026, a working day: there is nothing to roll.\n\
         - Working days: Monday to Friday, without the bank holidays of Scotland.\n\
         Not taken as the day of receipt:\n  \
           Fri 12 Jun 2026  at or after 16:00\n  \
           Sat 13 Jun 2026  Saturday\n  \
           Sun 14 Jun 2026  Sunday\n  \
           Mon 15 Jun 2026  World Cup bank holiday\n\
         Due on Thu 16 Jul 2026\n",
    );
}

#[test]
fn the_explanation_says_how_the_day_itself_is_taken() {
    let user = user();
    let says = |line: &str, expected: &str| {
        let said = user.sh(&format!("{line} --explain")).ok().stdout.replace("\n  ", " ");
        assert!(said.contains(expected), "`{line}` does not say {expected:?}:\n{said}");
    };
    says(
        "when '1 working day' --from 2026-04-04",
        "Sat 4 Apr 2026 is day 0 although it is not worked (Saturday); the next working day is day 1.",
    );
    says(
        "when '1 working day' --from 2026-04-03 --inclusive",
        "Beginning with the day; but Fri 3 Apr 2026 is not worked (Good Friday), and the next \
         working day is day 1.",
    );
    says("when '1 week' --inclusive", "Beginning with the day: Thu 2 Apr 2026 itself is day 1");
    says("when '1 year' --inclusive", "ends the day before the corresponding date");
    says("when 'same day'", "The limit is the day itself, Thu 2 Apr 2026.");
    says("when '3 hours' --time 09:15", "Hours are counted from 09:15 on Thu 2 Apr 2026.");
    says("when '3 hours'", "without a time, every 24 hours begun are a day.");
    says(
        "when '3 hours' --from 2026-04-04 --time 09:15 --receipt deemed",
        "what counts as received on it has no time of its own",
    );
    says(
        "when '1 day' --receipt deemed --cut-off 16:00",
        "The time is not known: it is taken to be before that.",
    );
    says(
        "when '2 days' --roll forward",
        "ends on Sat 4 Apr 2026, which is not worked, and rolls forward to the next working day.",
    );
    says("when '1 day' --clinic cat", "Working days of `cat`: Monday to Friday, without");
    says(
        "when '1 working day' --nation scotland --nation northern-ireland",
        "without the bank holidays of Scotland, and of Northern Ireland.",
    );
    says(
        "when '5 working days' --from 2028-12-27",
        "Provisional: bank holidays are announced up to Sun 31 Dec 2028",
    );
}

#[test]
fn what_is_wrong_is_said_with_what_would_work() {
    let user = user();
    for (line, code, expected) in [
        ("when", 2, "<WITHIN>..."),
        ("when 20 working days", 2, "such as `20 working days`"),
        ("when 20 working days", 2, "put the whole limit between quotes"),
        ("when '20 wroking days'", 2, "did you mean `working days`?"),
        ("when '0 days'", 2, "expected a number from 1 to 9999"),
        ("when '1 day' --from 2026-02-29", 2, "February 2026 has 28 days"),
        ("when '1 day' --time 25:00", 2, "expected HH:MM, such as 16:30"),
        ("when '1 day' --nation wales", 2, "use england-and-wales, scotland or northern-ireland"),
        ("when '1 day' --clinic cat --nation scotland", 2, "cannot be used with"),
        ("when '1 day' --roll sideways", 2, "none, forward, backward"),
        ("when '1 day' --receipt late", 2, "actual, deemed"),
        ("when '1 day' --cut-off 16:00", 2, "hint: give `--receipt deemed` with it"),
        ("when '1 day' --receipt actual --cut-off 16:00", 2, "a part of deemed receipt"),
        ("when '1 day' --explain --format csv", 2, "hint: leave one of the two out"),
        ("when '1 day' --batch x.csv", 2, "cannot be used with"),
        ("when --batch x.csv --explain", 2, "cannot be used with"),
        ("when --batch x.csv --from 2026-04-02", 2, "cannot be used with"),
        ("when --batch x.csv --format table", 2, "takes csv, tsv, json or ndjson"),
        ("when --batch nowhere.csv", 1, "cannot read nowhere.csv"),
        (
            "when '1 day' --clinic nobody",
            1,
            "`nobody` is not a clinic: expected carrara, cat, itrust",
        ),
        ("when '9999 years'", 1, "`9999 years` from 2026-04-02: "),
        ("when '9999 years'", 1, "dates from 1995-01-01 to 2109-12-31 can be counted"),
    ] {
        let _ = user.sh(line).ends_with(code).stdout("").says(expected);
    }
}
