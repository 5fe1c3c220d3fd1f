//! `holiday`: what is known of bank holidays, where it comes from, and what a change of it moves.

use serde_json::Value;

use crate::support::{Ran, User, deadlines};

/// One complaint at Carrara, received on Wed 20 May 2026: its response is due in 20 working days,
/// counting neither the spring holiday on 25 May nor weekends, on Thu 18 June.
fn with_complaint() -> User {
    let user = User::on("2026-06-01");
    let _ = user
        .sh("new --clinic carrara --received 2026-05-20 --channel email --incident 2026-05-18 \
             --complainant A --summary B")
        .ok();
    user
}

fn response(user: &User) -> String {
    deadlines(&user.json("show CARR-2026-0001"))[2].clone()
}

/// The government's file with a division for each nation: `(nation, [(day, title)])`.
fn government(divisions: &[(&str, &[(&str, &str)])]) -> String {
    let divisions: Vec<String> = divisions
        .iter()
        .map(|(nation, days)| {
            let days: Vec<String> = days
                .iter()
                .map(|(day, title)| {
                    format!(r#"{{"title":"{title}","date":"{day}","notes":"","bunting":true}}"#)
                })
                .collect();
            let days = days.join(",\n");
            format!("\"{nation}\":{{\"division\":\"{nation}\",\"events\":[\n{days}\n]}}")
        })
        .collect();
    format!("{{{}}}", divisions.join(",\n"))
}

/// England and Wales in 2029, by hand from the rules, with a jubilee on Mon 10 September: Good
/// Friday is 30 March, because Easter Sunday is 1 April 2029.
const OF_2029: [(&str, &str); 9] = [
    ("2029-01-01", "New Year’s Day"),
    ("2029-03-30", "Good Friday"),
    ("2029-04-02", "Easter Monday"),
    ("2029-05-07", "Early May bank holiday"),
    ("2029-05-28", "Spring bank holiday"),
    ("2029-08-27", "Summer bank holiday"),
    ("2029-09-10", "Jubilee"),
    ("2029-12-25", "Christmas Day"),
    ("2029-12-26", "Boxing Day"),
];

#[test]
fn an_added_holiday_is_first_seen_and_then_moves_what_is_open() {
    let user = with_complaint();
    // Fri 19 June is the working day after Thu 18 June.
    let moves = "CARR-2026-0001\tcarrara\tlocal-resolution\tresponse\t1\tDetailed written \
                 response\t2026-06-18\t2026-06-19\tadded holiday Mon 15 Jun 2026\n\
                 CARR-2026-0001\tcarrara\tlocal-resolution\tdelay-letter\t1\tLetter explaining \
                 the delay, while unanswered\t2026-06-18\t2026-06-19\tadded holiday Mon 15 Jun \
                 2026\n";
    let line = "holiday add 2026-06-15 'World Cup' --nation england-and-wales";
    let before = std::fs::read(user.register()).unwrap();
    let _ = user.sh(&format!("{line} --dry-run")).ok().stdout(moves).stderr(
        "Would add Mon 15 Jun 2026, World Cup, of England and Wales.\n\
         2 deadlines of 1 complaint would move.\nNothing was recorded.\n",
    );
    assert_eq!(std::fs::read(user.register()).unwrap(), before, "a look changed the register");
    let _ = user.sh(line).ok().stdout(moves).stderr(
        "Added Mon 15 Jun 2026, World Cup, of England and Wales.\n\
         Moved 2 deadlines of 1 complaint.\n",
    );
    assert_eq!(response(&user), "local-resolution/response 1 2026-06-19 open");
    let complaint = user.json("show CARR-2026-0001");
    let events = complaint["events"].as_array().unwrap();
    assert_eq!(events.len(), 2);
    assert_eq!(events[1]["kind"], "recounted");
    assert_eq!(events[1]["facts"]["cause"]["closed"], serde_json::json!(["2026-06-15"]));
    assert_eq!(events[1]["facts"]["moved"][0]["from"], "2026-06-18");
    let page = user.sh("show CARR-2026-0001 --format table").ok().stdout;
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        page.contains(
            "deadlines counted anew: added holiday Mon 15 Jun 2026; “Detailed written response” \
             moved from Thu 18 Jun 2026 to Fri 19 Jun 2026;"
        ),
        "{page}"
    );
    let why = &complaint["deadlines"][2]["because"]["text"];
    assert!(why.as_str().unwrap().contains("Mon 15 Jun (World Cup)"), "{why}");
}

#[test]
fn the_deadlines_of_lists_are_those_of_show_after_a_change() {
    let user = with_complaint();
    let _ = user.sh("holiday add 2026-06-15 'World Cup'").ok();
    let due = user.json("report due --within 30");
    let found = due.as_array().unwrap().iter().find(|it| it["obligation"] == "response").unwrap();
    assert_eq!(found["due_on"], "2026-06-19");
}

#[test]
fn what_is_there_already_changes_nothing() {
    let user = with_complaint();
    let _ = user.sh("holiday add 2026-12-25 Noel --nation scotland").ok().stdout("").stderr(
        "Fri 25 Dec 2026 is a bank holiday of Scotland already: Christmas Day.\n\
         Nothing was changed.\n",
    );
    // In Scotland it is one; the others get it.
    let _ = user.sh("holiday add 2026-06-15 'World Cup' --quiet").ok();
    let list = user.sh("holiday list --from 2026-06-01 --to 2026-06-30").ok();
    let _ = list.stdout(
        "2026-06-15\tMonday\tWorld Cup\tengland-and-wales,northern-ireland\tby_hand\t\t2026-06-01\
         \tyes\n2026-06-15\tMonday\tWorld Cup bank holiday\tscotland\tannounced\t\t\tyes\n",
    );
}

#[test]
fn a_removed_holiday_is_worked_until_it_is_added_again() {
    let user = with_complaint();
    // Received on Mon 24 August 2026: 5 working days without 31 August end on Tue 1 September.
    let aim = |user: &User| deadlines(&user.json("show CARR-2026-0002"))[1].clone();
    let user = {
        let _ = user
            .sh("new --clinic carrara --received 2026-08-24 --today 2026-08-24 --channel email \
                 --incident 2026-08-20 --complainant A --summary B")
            .ok();
        user
    };
    assert!(aim(&user).contains("2026-09-01"));
    let _ = user
        .sh("holiday remove 2026-08-31 --nation england-and-wales --today 2026-08-25")
        .ok()
        .says("Took Mon 31 Aug 2026, Summer bank holiday, off the bank holidays of England and Wales.");
    assert!(aim(&user).contains("2026-08-31"));
    let list = user.json("holiday list --year 2026 --nation england-and-wales");
    assert_eq!(list["removed"][0]["on"], "2026-08-31");
    let _ = user.sh("holiday remove 2026-08-31 --nation england-and-wales").ok().stdout("").stderr(
        "Mon 31 Aug 2026 was taken off the bank holidays of England and Wales already.\n\
             Nothing was changed.\n",
    );
    let _ = user
        .sh("holiday add 2026-08-31 'Summer bank holiday' --nation england-and-wales --today \
             2026-08-25")
        .ok();
    assert!(aim(&user).contains("2026-09-01"));
}

#[test]
fn a_day_that_is_none_names_the_nearest() {
    let user = with_complaint();
    let _ = user
        .sh("holiday remove 2026-08-30 --nation england-and-wales")
        .ends_with(1)
        .stdout("")
        .stderr(
            "error: Sun 30 Aug 2026 is no bank holiday of England and Wales\n\
             hint: the nearest is 2026-08-31, Summer bank holiday (england-and-wales); \
             `redress holiday list --year 2026` shows them\n",
        );
}

#[test]
fn bad_days_and_nations_are_named() {
    let user = with_complaint();
    for (line, says) in [
        (
            "holiday add 1994-12-27 Boxing",
            "the year 1994 is out of range: expected a day from 1995 to 2109",
        ),
        ("holiday add 2110-01-01 Year", "the year 2110 is out of range"),
        ("holiday add 2026-02-29 Leap", "there is no such day: February 2026 has 28 days"),
        ("holiday add 2026-06-15 ' '", "it is empty"),
        ("holiday add 2026-06-15 X --nation scotlnd", "did you mean `scotland`?"),
        ("holiday list --from 2026-06-15 --to 2026-06-14", "is after"),
    ] {
        let _ = user.sh(line).ends_with(2).stdout("").says(says);
    }
}

#[test]
fn what_was_due_or_done_stays_and_nothing_is_made_late() {
    let user = User::on("2026-06-19");
    // The response was due on Thu 18 June and is overdue: a holiday before that does not help it.
    let _ = user
        .sh("new --clinic carrara --received 2026-05-20 --channel email --incident 2026-05-18 \
             --complainant A --summary B")
        .ok();
    // Received on Thu 21 May: due on Fri 19 June, today. Without the holiday of 25 May it would
    // have been due on Thu 18 June, and late by that alone.
    let _ = user
        .sh("new --clinic carrara --received 2026-05-21 --channel email --incident 2026-05-18 \
             --complainant A --summary B")
        .ok();
    let ran = user.sh("holiday remove 2026-05-25 --nation england-and-wales").ok().stdout("");
    let _ = ran.says("No deadline moved.").says("deadlines stay on their days");
    assert_eq!(response(&user), "local-resolution/response 1 2026-06-18 overdue");
    let second = user.json("show CARR-2026-0002");
    assert_eq!(deadlines(&second)[2], "local-resolution/response 1 2026-06-19 due_today");
    let because = &second["deadlines"][2]["because"];
    assert_eq!(because["kept"], true);
    assert!(
        because["text"].as_str().unwrap().contains("kept as it was counted before"),
        "{because}"
    );
    // They stay also when something else is recorded.
    let _ = user.sh("note CARR-2026-0002 Thought").ok();
    assert_eq!(
        deadlines(&user.json("show CARR-2026-0002"))[2],
        "local-resolution/response 1 2026-06-19 due_today"
    );
    // A complaint recorded later is counted with the calendar of the day: 20 working days from
    // Thu 21 May, Mon 25 May among them, end on Thu 18 June.
    let _ = user
        .sh("new --clinic carrara --received 2026-05-21 --channel email --incident 2026-05-18 \
             --complainant A --summary B")
        .ok();
    assert_eq!(
        deadlines(&user.json("show CARR-2026-0003"))[2],
        "local-resolution/response 1 2026-06-18 overdue"
    );
}

#[test]
fn a_corrected_day_of_receipt_is_counted_anew_whatever_was_kept() {
    let user = User::on("2026-06-19");
    let _ = user
        .sh("new --clinic carrara --received 2026-05-20 --channel email --incident 2026-05-18 \
             --complainant A --summary B")
        .ok();
    let _ = user.sh("holiday remove 2026-05-25 --nation england-and-wales").ok();
    let _ = user.sh("amend CARR-2026-0001 --received 2026-05-21 --reason 'Date stamp'").ok();
    // 20 working days from Thu 21 May, Mon 25 May now among them: Thu 18 June.
    assert_eq!(response(&user), "local-resolution/response 1 2026-06-18 overdue");
    let _ = user.sh("amend CARR-2026-0001 --received 2026-05-20 --reason 'No'").ok();
    // The day it had is kept again: it is counted from the same day.
    assert_eq!(response(&user), "local-resolution/response 1 2026-06-18 overdue");
}

#[test]
fn a_closed_complaint_stays_as_it_was() {
    let user = with_complaint();
    let _ = user.sh("close CARR-2026-0001 --reason withdrawn").ok();
    let before = deadlines(&user.json("show CARR-2026-0001"));
    let _ = user.sh("holiday add 2026-06-15 'World Cup'").ok().stdout("");
    assert_eq!(deadlines(&user.json("show CARR-2026-0001")), before);
}

#[test]
fn the_governments_file_is_taken_once() {
    let user = with_complaint();
    let file = government(&[("england-and-wales", &OF_2029)]);
    user.write("bank-holidays.json", &file);
    let _ = user.sh("holiday import bank-holidays.json --dry-run").ok().stdout("").stderr(
        "England and Wales: would add 1 new day, announced through Mon 31 Dec 2029.\n  \
         Mon 10 Sep 2029, Jubilee\nNo deadline would move.\nNothing was recorded.\n",
    );
    let _ = user.sh("holiday import bank-holidays.json").ok().stdout("").stderr(
        "England and Wales: 1 new day, announced through Mon 31 Dec 2029.\n  \
         Mon 10 Sep 2029, Jubilee\nNo deadline moved.\n",
    );
    let again = user.run_with_input(&["holiday", "import", "-"], &file).ok().stdout("");
    let _ = again.stderr(
        "This file was imported for England and Wales on Mon 1 Jun 2026 already.\n\
         Nothing was changed.\n",
    );
    let list = user.json("holiday list --year 2029 --nation england-and-wales");
    let jubilee = &list["holidays"][6];
    assert_eq!(jubilee["title"], "Jubilee");
    assert_eq!(jubilee["origin"], "import");
    assert_eq!(jubilee["source"], "bank-holidays.json");
    assert_eq!(jubilee["recorded_on"], "2026-06-01");
    assert_eq!(list["announced_through"]["england-and-wales"], "2029-12-31");
    assert_eq!(list["imports"].as_array().unwrap().len(), 1);
    assert_eq!(list["imports"][0]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn what_is_announced_is_a_year_at_a_time_and_never_moves_back() {
    let user = with_complaint();
    let through = |user: &User| -> Value {
        user.json("holiday list")["announced_through"]["england-and-wales"].clone()
    };
    // 2030 without 2029 leaves a gap.
    user.write(
        "gap.json",
        government(&[("england-and-wales", &[("2030-12-25", "Christmas Day")])]),
    );
    let _ = user.sh("holiday import gap.json --quiet").ok();
    assert_eq!(through(&user), "2028-12-31");
    user.write("next.json", government(&[("england-and-wales", &OF_2029)]));
    let _ = user.sh("holiday import next.json --quiet").ok();
    assert_eq!(through(&user), "2029-12-31");
    user.write(
        "old.json",
        government(&[("england-and-wales", &[("2026-12-25", "Christmas Day")])]),
    );
    let _ = user.sh("holiday import old.json --quiet").ok();
    assert_eq!(through(&user), "2029-12-31");
}

#[test]
fn a_day_that_the_file_lacks_stays_and_is_named() {
    let user = with_complaint();
    let without_may: Vec<_> = OF_2029.into_iter().filter(|(day, _)| *day != "2029-05-07").collect();
    user.write("file.json", government(&[("england-and-wales", &without_may)]));
    let _ = user.sh("holiday import file.json").ok().says(
        "note: the file does not have Mon 7 May 2029, Early May bank holiday, of England and \
         Wales, and it stays; `redress holiday remove 2029-05-07 --nation england-and-wales` \
         takes it off\n",
    );
    let list = user.sh("holiday list --from 2029-05-01 --to 2029-05-08").ok();
    assert!(list.stdout.contains("2029-05-07"));
}

#[test]
fn a_calendar_file_is_told_by_what_it_holds_and_needs_its_nation() {
    let user = with_complaint();
    // Folded, escaped, with an alarm; two days, because DTEND is the day after the last.
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:\
                20260610\r\nDTEND;VALUE=DATE:20260612\r\nSUMMARY;LANGUAGE=\"en:GB\":Games\\, fir\r\n \
                st two days\r\nBEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM\r\nEND:VEVENT\r\n\
                END:VCALENDAR\r\n";
    user.write("days.txt", file);
    let _ = user.sh("holiday import days.txt").ends_with(2).stdout("").stderr(
        "error: days.txt is an iCalendar file, which does not say whose days it lists\n\
         hint: `redress holiday import days.txt --nation england-and-wales` (or scotland, or \
         northern-ireland) says it\n",
    );
    let _ = user
        .sh("holiday import days.txt --nation england-and-wales --source 'Games office'")
        .ok()
        .says(
            "  Wed 10 Jun 2026, Games, first two days\n  Thu 11 Jun 2026, Games, first two days\n",
        )
        .says("Moved 2 deadlines of 1 complaint.");
    // Two working days after Thu 18 June.
    assert_eq!(response(&user), "local-resolution/response 1 2026-06-22 open");
}

/// Refused whole: the register is the same byte for byte.
fn refused(user: &User, file: impl AsRef<[u8]>, flags: &str) -> Ran {
    let before = std::fs::read(user.register()).unwrap();
    user.write("file", file);
    let ran = user.sh(&format!("holiday import file {flags}")).stdout("");
    assert_ne!(ran.code, 0, "it was taken:\n{}", ran.stderr);
    assert_eq!(std::fs::read(user.register()).unwrap(), before);
    ran
}

#[test]
fn a_file_that_contradicts_itself_or_is_cut_off_is_refused_with_its_place() {
    let user = with_complaint();
    let good = government(&[("england-and-wales", &OF_2029)]);
    let ew = |days: &[(&str, &str)]| government(&[("england-and-wales", days)]);
    for (file, says) in [
        (good[..200].to_owned(), "file:3:", "the file is cut off"),
        (ew(&[("2029-02-30", "X")]), "file:2:", "`2029-02-30` is not a day: expected YYYY-MM-DD"),
        (ew(&[("1994-01-03", "X")]), "file:2:", "out of range: expected a day from 1995-01-01"),
        (
            ew(&[("2029-01-01", "A"), ("2029-01-01", "B")]),
            "file:3:",
            "2029-01-01 stands there twice, as `A` and as `B`",
        ),
        (ew(&[("2029-01-01", "")]), "file:2:", "a day has no title"),
        (ew(&[("2029-01-01", "a\\u001b[2Jb")]), "file:2:", "holds control characters"),
        (ew(&[("2029-01-01", &"x".repeat(121))]), "file:2:", "121 characters long"),
        (ew(&[]), "file", "it lists no bank holidays"),
        (good.replace("england-and-wales", "wales"), "file:1:", "`wales` is not a nation"),
        (
            good.replacen("\"england-and-wales\":{", "\"scotland\":{", 1),
            "file:",
            "the list of `scotland` says that it is another nation's",
        ),
        (format!("{good} x"), "file:", "trailing characters"),
        ("[".repeat(100_000), "file:1:1", "neither the government's JSON nor an iCalendar file"),
        (format!("{{\"scotland\":{}", "[".repeat(100_000)), "file:1:", "expected"),
        ("<!DOCTYPE html>".to_owned(), "file:1:1", "this is a web page"),
        (String::new(), "file", "there is nothing in it"),
        (
            "{\"scotland\":{\"events\":[]},\"scotland\":{\"events\":[]}}".to_owned(),
            "file:1:",
            "`scotland` stands there twice",
        ),
    ]
    .map(|(file, place, says)| (file, (place, says)))
    {
        let ran = refused(&user, &file, "").ends_with(1);
        let _ = ran.says(&format!("error: {}", says.0)).says(says.1).says("nothing was taken");
    }
}

#[test]
fn a_calendar_file_that_would_be_read_wrong_is_refused_with_its_line() {
    let user = with_complaint();
    let event = |lines: &str| {
        format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n")
    };
    for (file, says) in [
        (event("DTSTART:20260610T100000Z"), "file:4:9: `20260610T100000Z` is not a whole day"),
        (event("DTSTART:20260610\nRRULE:FREQ=YEARLY"), "file:5:7: a day that recurs by a rule"),
        (event("DTSTART:20260610\nDTEND:20260601"), "file:2:1: this event ends on 2026-06-01"),
        (event("DTSTART:20260610\nDTEND:20270601"), "file:2:1: this event lasts 356 days"),
        (event("DTSTART:20260610\nSTATUS:CANCELLED"), "file:5:8: this event is called off"),
        (event("DTSTART:20260610\nDTSTART:20260611"), "file:5:9: DTSTART stands there twice"),
        (event("DTSTART:19941231"), "file:2:1: 1994-12-31 is out of range"),
        (event("DTSTART:20260610\nnonsense"), "file:5:1: `nonsense` is no line of a calendar"),
        (event("DTEND:20260610"), "file:2:1: this event has no DTSTART"),
        (event("DTSTART:20260610").replace("END:VCALENDAR\n", ""), "the file is cut off"),
        (
            event("DTSTART:20260610").replace("END:VEVENT\n", ""),
            "file:5:5: END:VCALENDAR ends what",
        ),
        (event("DTSTART:20260610") + "BEGIN:VCALENDAR\n", "something follows the end"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n".to_owned(), "it lists no bank holidays"),
    ] {
        let _ = refused(&user, &file, "--nation scotland").ends_with(1).says(says);
    }
}

#[test]
fn what_is_no_text_or_too_long_is_refused() {
    let user = with_complaint();
    let _ = refused(&user, b"{\"scotland\":\xff", "")
        .ends_with(1)
        .says("error: file:1:13: this is not text in UTF-8");
    let _ = refused(&user, b"\x7fELF\x00\x01", "").ends_with(1).says("this is not text");
    let long = vec![b' '; 5_000_001];
    let _ = refused(&user, long, "").ends_with(2).says("expected at most 5000000 bytes");
}

#[test]
fn a_due_day_beyond_what_is_announced_is_said_to_be_so_once() {
    let user = User::on("2028-12-20");
    let line = "new --clinic carrara --channel email --incident 2028-12-19 --complainant A \
                --summary B";
    let note = "note: bank holidays are announced through Sun 31 Dec 2028 as far as this register \
                knows; 2 due days lie beyond that; `redress holiday import FILE` takes in a newer \
                list\n";
    let ran = user.sh(line).ok();
    assert_eq!(ran.stderr.matches("announced through").count(), 1, "{}", ran.stderr);
    let _ = ran.says(note);
    user.write("next.json", government(&[("england-and-wales", &OF_2029)]));
    let _ = user.sh("holiday import next.json").ok();
    let ran = user.sh(line).ok();
    assert!(!ran.stderr.contains("lie beyond"), "{}", ran.stderr);
    // A year is left, and not a day more.
    assert!(!ran.stderr.contains("newer list"), "{}", ran.stderr);
    let due = user.json("show CARR-2028-0002");
    assert_eq!(due["deadlines"][2]["because"]["provisional"], false);
}

#[test]
fn an_old_list_is_said_to_be_old_and_never_in_a_report() {
    let user = User::on("2028-01-05");
    let _ = user
        .sh("new --clinic carrara --channel email --incident 2028-01-04 --complainant A --summary B")
        .ok()
        .says("as far as this register knows; `redress holiday import FILE` takes in a newer list");
    let _ = user.sh("report overdue").ok().stdout("").stderr("");
    let _ = user.sh("list").ok().stderr("");
}

#[test]
fn the_list_is_there_before_there_is_a_register() {
    let user = User::on("2026-06-01");
    let list = user.sh("holiday list --year 2026 --nation scotland").ok();
    let _ = list.says("Announced through Sun 31 Dec 2028: Scotland.\n").ok();
    let list = user.json("holiday list --year 2026 --nation scotland");
    assert_eq!(list["holidays"].as_array().unwrap().len(), 10);
    let _ = user.sh("holiday add 2026-06-15 X").ends_with(1).says("there is no register");
}

#[test]
fn the_calculator_counts_with_what_the_register_knows() {
    let user = with_complaint();
    let due = |user: &User, flags: &str| -> Value {
        user.json(&format!("when '1 working day' --from 2026-06-12 {flags}"))[0]["due_on"].clone()
    };
    assert_eq!(due(&user, "--clinic carrara"), "2026-06-15");
    let _ = user.sh("holiday add 2026-06-15 'World Cup' --nation england-and-wales").ok();
    // Fri 12 June; Mon 15 is a holiday now.
    for flags in ["--clinic carrara", "--nation england-and-wales", ""] {
        assert_eq!(due(&user, flags), "2026-06-16", "{flags}");
    }
    assert_eq!(due(&user, "--nation northern-ireland"), "2026-06-15");
}

#[test]
fn an_extended_deadline_moves_and_is_judged_by_the_day_it_had() {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    let _ = user
        .sh("clinic add 'Rose Lane' --procedure single-handed-therapist --nation scotland")
        .ok();
    let _ = user
        .sh("new --clinic rose --received 2026-05-11 --channel email --incident 2026-05-08 \
             --complainant A --summary B")
        .ok();
    let reference = user.json("list")[0]["ref"].as_str().unwrap().to_owned();
    let response = |user: &User| -> (String, String) {
        let complaint = user.json(&format!("show {reference}"));
        let all = complaint["deadlines"].as_array().unwrap().clone();
        let it = all.into_iter().find(|it| it["obligation"] == "response").unwrap();
        let text = |key: &str| it[key].as_str().unwrap().to_owned();
        (text("original_due_on"), text("due_on"))
    };
    let (original, _) = response(&user);
    let _ = user
        .sh(&format!("extend {reference} response --by '21 working days' --reason Illness"))
        .ok();
    let (same, extended) = response(&user);
    assert_eq!(original, same);
    // Once the original day has passed, a holiday before it moves the extended day alone.
    let after = original.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(3);
    let _ = user.sh(&format!("holiday add 2026-06-03 Day --nation scotland --today {after}")).ok();
    let (judged, moved) = response(&user);
    assert_eq!(judged, original);
    assert!(moved > extended, "{moved} is not after {extended}");
}
