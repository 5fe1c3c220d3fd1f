//! What is late and how late, whose it is, and when it is to be done.

use crate::support::User;

const NEW: &str = "--channel phone --complainant 'A. Patient' --summary Asymmetry";

/// A register with a complaint at each of three clinics, two of them with a handler, and an action.
fn register() -> User {
    let user = User::on("2026-06-01");
    for (clinic, more) in [
        ("carrara", "--received 2026-04-02 --handler 'M. Jones' --category care"),
        ("cat", "--received 2026-04-04"),
        ("carrara", "--received 2026-05-21 --handler 'm.  jones'"),
        ("itrust", "--received 2026-05-29 --handler 'P. Shaw'"),
    ] {
        let _ = user.sh(&format!("new --clinic {clinic} {more} {NEW}")).ok();
    }
    let _ = user
        .sh("action add CARR-2026-0001 'Rewrite the form' --owner 'P. Shaw' --due 2026-06-06 \
             --on 2026-05-02")
        .ok();
    user
}

/// Some columns of a report.
fn columns(user: &User, line: &str, names: &str) -> String {
    user.sh(&format!("{line} --format tsv --fields {names}")).ok().stderr("").stdout
}

#[test]
fn what_is_overdue_says_how_late_in_days_of_both_kinds_and_in_which_band() {
    let user = register();
    // Working days after 2 April up to 1 June: 18 in April (Good Friday and Easter Monday are
    // none), 19 in May (two bank holidays), 1 in June.
    assert_eq!(
        columns(
            &user,
            "report overdue --clinic carrara",
            "ref,obligation,force,original_due_on,days_late,working_days_late,band"
        ),
        "CARR-2026-0001\tcall\tfirm\t2026-04-02\t60\t38\t21-to-60\n\
         CARR-2026-0001\tfull-reply\tsoft\t2026-04-13\t49\t33\t21-to-60\n\
         CARR-2026-0001\tresponse\tfirm\t2026-05-05\t27\t18\t6-to-20\n\
         CARR-2026-0001\tdelay-letter\tfirm\t2026-05-05\t27\t18\t6-to-20\n\
         CARR-2026-0002\tcall\tfirm\t2026-05-21\t11\t6\t6-to-20\n\
         CARR-2026-0002\tfull-reply\tsoft\t2026-05-29\t3\t1\tup-to-5\n"
    );
    // On the Saturday after a Friday it is a day late, and no working day.
    let saturday = "report overdue --clinic itrust --today 2026-06-27";
    assert!(
        columns(&user, saturday, "due_on,days_late,working_days_late,band")
            .ends_with("2026-06-26\t1\t0\tup-to-5\n")
    );
}

#[test]
fn a_day_that_was_moved_stands_beside_the_first() {
    let user = register();
    let _ = user
        .sh("action amend CARR-2026-0001 1 --due 2026-06-10 --reason 'The printer is late'")
        .ok();
    assert_eq!(
        columns(
            &user,
            "report overdue --today 2026-06-12 --person 'p. shaw' --clinic carrara",
            "due_on,original_due_on,days_late"
        ),
        "2026-06-10\t2026-06-06\t2\n"
    );
}

#[test]
fn aims_can_be_left_out_and_are_in_no_count_of_promises() {
    let user = register();
    let firm = columns(&user, "report overdue --firm", "force");
    assert_eq!(firm, "firm\n".repeat(7));
    let _ = user.sh("report overdue --by band --format csv").ok().stderr("").stdout(
        "band,overdue,aims_missed,late_up_to_5,late_6_to_20,late_21_to_60,late_over_60,\
         first_due_on,most_working_days_late\r\n\
         up-to-5,0,1,0,0,0,0,2026-05-29,\r\n\
         6-to-20,3,0,0,3,0,0,2026-05-05,18\r\n\
         21-to-60,4,1,0,0,4,0,2026-04-02,38\r\n\
         over-60,0,0,0,0,0,0,,\r\n",
    );
    // Two spellings of one name are one; what nobody handles comes last.
    let _ = user
        .sh("report overdue --by handler --format csv --fields handler,overdue,aims_missed")
        .ok()
        .stdout("handler,overdue,aims_missed\r\nM. Jones,4,2\r\n,3,0\r\n");
    let _ = user
        .sh("report overdue --by month --format tsv --fields month,overdue")
        .ok()
        .stdout("2026-04\t4\n2026-05\t3\n");
}

#[test]
fn overdue_is_narrowed_by_whose_what_and_when() {
    let user = register();
    for (flags, expected) in [
        ("--handler 'M JONES'", 6),
        ("--handler 'M. Jones' --firm", 4),
        ("--stage informal", 3),
        ("--category care", 4),
        ("--channel phone --clinic cat", 3),
        ("--from 2026-05-05 --to 2026-05-21", 3),
        ("--from 2026-05-22", 1),
        ("--to 2026-04-02", 1),
    ] {
        let found = columns(&user, &format!("report overdue {flags}"), "ref").lines().count();
        assert_eq!(found, expected, "{flags}");
    }
    let _ = user.sh("report overdue --handler 'M. Jonas'").ends_with(1).stdout("").stderr(
        "error: nobody called M. Jonas handles a complaint\n\
         hint: did you mean `--handler 'M. Jones'`?\n",
    );
    let _ = user.sh("report overdue --from 2026-05-05 --to 2026-04-01").ends_with(2).stdout("");
    let _ = user.sh("report due --to 2026-05-01").ends_with(2).says("before today");
    let _ = user.sh("report due --by band").ends_with(2).stdout("");
    let _ = user
        .sh("report overdue --fields ref,band2")
        .ends_with(2)
        .stdout("")
        .says("working_days_late");
}

#[test]
fn due_and_agenda_fail_where_they_are_asked_to_and_there_is_something() {
    let user = register();
    for (line, code) in [
        ("report due --fail-if-any", 3),
        ("report due --within 0 --fail-if-any", 0),
        ("report agenda --fail-if-any", 3),
        ("report agenda --clinic itrust --fail-if-any", 0),
    ] {
        let _ = user.sh(line).ends_with(code).stderr("");
    }
}

#[test]
fn the_agenda_has_each_person_and_day_and_the_last_day_to_act() {
    let user = register();
    let _ =
        user.sh("report agenda --week --person 'P. Shaw' --format table").ok().stderr("").stdout(
            "Agenda of Mon 1 Jun 2026 and the next 7 days\n\
         \n\
         P. Shaw\n  \
           Tue 2 Jun 2026\n    \
             ITRU-2026-0001  Acknowledgement, with the offer of a free review consultation\n  \
           Fri 5 Jun 2026\n    \
             CARR-2026-0001  Action 1: Rewrite the form (P. Shaw): due Sat 6 Jun 2026\n",
        );
    // On the Saturday itself the Friday has passed: it is to be done today.
    let _ = user
        .sh("report agenda --today 2026-06-06 --person 'P. Shaw' --format md")
        .ok()
        .says("")
        .stdout(
            "# Agenda of Sat 6 Jun 2026\n\
             \n\
             ## P. Shaw\n\
             \n\
             ### OVERDUE\n\
             \n\
             - **ITRU-2026-0001** Acknowledgement, with the offer of a free review consultation: due Tue 2 Jun 2026, 3 working days ago\n\
             \n\
             ### TODAY, Sat 6 Jun 2026\n\
             \n\
             - **CARR-2026-0001** Action 1: Rewrite the form (P. Shaw)\n",
        );
    assert_eq!(
        columns(
            &user,
            "report agenda --week --by day --firm",
            "part,to_do_on,person,ref,obligation"
        ),
        "overdue\t\tM. Jones\tCARR-2026-0001\tcall\n\
         overdue\t\tM. Jones\tCARR-2026-0001\tresponse\n\
         overdue\t\tM. Jones\tCARR-2026-0001\tdelay-letter\n\
         overdue\t\tM. Jones\tCARR-2026-0002\tcall\n\
         overdue\t\t\tCAT-2026-0001\tacknowledgement\n\
         overdue\t\t\tCAT-2026-0001\tresponse\n\
         overdue\t\t\tCAT-2026-0001\tupdate\n\
         later\t2026-06-02\tP. Shaw\tITRU-2026-0001\tacknowledgement\n\
         later\t2026-06-05\tP. Shaw\tCARR-2026-0001\taction\n"
    );
    let first = &user.json("report agenda --clinic cat")[0];
    assert_eq!((&first["part"], &first["person"]), (&"overdue".into(), &serde_json::Value::Null));
    let _ = user.sh("report agenda --clinic itrust --format table").ok().stdout("").stderr("");
}

#[test]
fn the_workload_adds_up_who_has_what() {
    let user = register();
    let _ = user.sh("report workload --format csv").ok().stderr("").stdout(
        "handler,open,unanswered,overdue,due_in_7_days,open_actions,oldest_received_on,\
         oldest_working_days,closed_in_30_days\r\n\
         M. Jones,2,2,4,0,0,2026-04-02,38,0\r\n\
         P. Shaw,1,1,0,2,1,2026-05-29,1,0\r\n\
         ,1,1,3,0,0,2026-04-04,38,0\r\n",
    );
    let _ = user.sh("close CARR-2026-0002 --on 2026-05-22 --reason withdrawn").ok();
    let load = |today: &str| {
        columns(
            &user,
            &format!("report workload --by clinic --clinic carrara --today {today}"),
            "clinic,open,closed_in_30_days",
        )
    };
    assert_eq!(load("2026-06-20"), "carrara\t1\t1\n");
    assert_eq!(load("2026-06-21"), "carrara\t1\t0\n");
}

#[test]
fn a_workload_of_an_earlier_day_leaves_out_what_came_after_it() {
    let user = register();
    // Two of the four had come by then, and the action had not been agreed for one of the others.
    assert_eq!(
        columns(
            &user,
            "report workload --by clinic --today 2026-05-20",
            "clinic,open,oldest_received_on,oldest_working_days"
        ),
        "carrara\t1\t2026-04-02\t31\ncat\t1\t2026-04-04\t31\n"
    );
    let all = "clinic,open,overdue,due_in_7_days,open_actions,oldest_working_days";
    assert_eq!(columns(&user, "report workload --by clinic --today 2026-04-01", all), "");
}

#[test]
fn a_calendar_has_no_names_and_is_the_same_again() {
    let user = register();
    let line = "report due --within 30 --format ics";
    let calendar = user.sh(line).ok().stderr("").stdout;
    assert_eq!(calendar, user.sh(line).ok().stdout);
    assert!(calendar.split_terminator("\r\n").all(|it| it.len() <= 75 && !it.contains('\n')));
    let plain = calendar.replace("\r\n ", "");
    for word in ["Shaw", "Jones", "Patient", "Rewrite", "Asymmetry"] {
        assert!(!plain.contains(word), "{word}");
    }
    // Due on Saturday 6 June, to be done on Friday: a whole day that ends with the next.
    let action = plain.split("BEGIN:VEVENT\r\n").find(|it| it.contains("action-1")).unwrap();
    for line in [
        "UID:CARR-2026-0001-action-1@carrara.redress\r\n",
        "SEQUENCE:11\r\n",
        "DTSTART;VALUE=DATE:20260605\r\nDTEND;VALUE=DATE:20260606\r\n",
        "SUMMARY:CARR-2026-0001: Action 1\r\n",
        "DESCRIPTION:Due Sat 6 Jun 2026\\nClinic: carrara\\n",
    ] {
        assert!(action.contains(line), "{line}: {action}");
    }
    // A change of the complaint replaces its events, under the same names.
    let uids = |text: &str| -> Vec<String> {
        text.lines().filter(|it| it.starts_with("UID:")).map(str::to_owned).collect()
    };
    let _ = user.sh("note CARR-2026-0001 'Asked the printer'").ok();
    let later = user.sh(line).ok().stdout.replace("\r\n ", "");
    assert_eq!(uids(&plain), uids(&later));
    assert!(later.contains("SEQUENCE:12\r\n") && plain != later);
    // What is overdue is no calendar, and an empty one is a calendar.
    let _ = user.sh("report overdue --format ics").ends_with(2).stdout("");
    let none = user.sh("report agenda --clinic itrust --format ics").ok().stdout;
    assert!(none.starts_with("BEGIN:VCALENDAR\r\n") && none.ends_with("END:VCALENDAR\r\n"));
}
