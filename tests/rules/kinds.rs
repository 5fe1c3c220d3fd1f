//! Every kind of rule.

use std::fs;
use std::process::Command;

use redress::domain::{CloseReason, GradeRequest, Request};
use redress::procedure::Channel::{Email, Letter, Phone};
use redress::procedure::{Force, Outcome};

use super::case::{
    Case, ack, amend, close, escalate, escalate_with, extend, respond, step, update,
};

const THURSDAY: &str = "2026-04-02";

#[test]
fn g1_anchors() {
    let known =
        [("track", "medical"), ("central-team-had-it", "2026-04-10"), ("aware", "2026-04-07")];
    let case = Case::letter("g01-anchors", THURSDAY, &known).due(&[
        ("from-receipt", "2026-04-07"),
        ("from-awareness", "2026-04-07"),
        // After Friday 10 April: 13, 14, 15.
        ("central", "2026-04-15"),
        ("response", ""),
        ("overdue-note", ""),
        ("conclusion-letter", ""),
        ("medical-response", ""),
        ("after-consent", ""),
    ]);
    let case = case
        .then("2026-04-08", ack(Phone))
        .then("2026-04-09", step("consent"))
        .then("2026-04-13", step("appointment"))
        .then("2026-04-14", step("conclusion"));
    let case = case.due(&[
        // Wednesday 15 April, and the next working day after it.
        ("response", "2026-04-15"),
        ("overdue-note", "2026-04-16"),
        ("conclusion-letter", "2026-04-19"),
        // 14 to 17 (4), 20 to 24, 27 April to 1 May (14), 5 to 8 (18), 11, 12 May.
        ("medical-response", "2026-05-12"),
        ("after-consent", "2026-04-19"),
        ("next-word", "2026-04-22"),
    ]);
    // The later of the first answer, 15 April, and the request, Monday 1 June: 29 June.
    let case = case.then("2026-04-15", respond()).then("2026-06-01", escalate("review"));
    case.due(&[("review-response", "2026-06-29")]);
    let known =
        [("treatment-ended", "2025-02-28"), ("incident", "2025-01-10"), ("noticed", "2025-12-31")];
    assert_eq!(Case::letter("g01-anchors", THURSDAY, &known).until(), "2026-06-30");
}

#[test]
fn g2_waivers() {
    // Five working days of Thursday end on Monday 13 April.
    let early =
        |on| Case::letter("g02-waiver", THURSDAY, &[]).then(on, respond()).of("acknowledgement");
    assert_eq!(early("2026-04-13"), ["2026-04-08 waived"]);
    assert_eq!(early("2026-04-14"), ["2026-04-08 open"]);
    let settled =
        |on| Case::new("g02-waiver", THURSDAY, &[("channel", "phone")]).then(on, step("settled"));
    assert_eq!(settled("2026-04-07").of("response"), ["2026-05-05 waived"]);
    assert_eq!(settled("2026-04-08").of("response"), ["2026-05-05 open"]);
}

#[test]
fn g3_channels() {
    let by = |channel| Case::new("g03-channel", THURSDAY, &[("channel", channel)]);
    by("phone").due(&[("acknowledgement", "2026-04-08"), ("response", "2026-05-05")]);
    by("phone")
        .then(THURSDAY, amend("needs-looking-into", "no"))
        .due(&[("acknowledgement", THURSDAY)]);
    // By post seven days more: Tuesday 5 May, Tuesday 12 May.
    let letter = by("letter").due(&[("acknowledgement", "2026-04-09"), ("response", "2026-05-12")]);
    // By the channel by which it came.
    let letter = letter.then("2026-04-07", ack(Email));
    assert_eq!(letter.of("acknowledgement"), ["2026-04-09 open"]);
    assert_eq!(letter.then("2026-04-08", ack(Letter)).of("acknowledgement"), ["2026-04-09 met"]);
    by("email").due(&[("acknowledgement", "2026-04-09"), ("response", "2026-05-05")]);
}

#[test]
fn g4_tracks_and_grades() {
    for (track, on) in [
        ("simple", "2026-04-20"),
        ("clinical", "2026-05-12"),
        ("complex", "2026-06-03"),
        ("external", "2026-05-28"),
    ] {
        Case::letter("g04-track", THURSDAY, &[("track", track)]).due(&[("response", on)]);
    }
    for (level, on) in
        [("l0", "2026-04-04"), ("l1", "2026-04-13"), ("l2", "2026-04-20"), ("l3", "2026-05-02")]
    {
        Case::letter("g04-track", THURSDAY, &[("level", level)]).due(&[("first-look", on)]);
    }
    // The grade changes in mid-case: the same anchor by the new rule.
    let case = Case::letter("g04-track", THURSDAY, &[("track", "simple")]);
    case.then("2026-04-16", amend("track", "clinical")).due(&[("response", "2026-05-12")]);
}

#[test]
fn g5_payers_and_sites() {
    let until = |payer| {
        Case::letter("g05-payer", THURSDAY, &[("payer", payer), ("incident", "2025-10-31")]).until()
    };
    assert_eq!(
        (until("nhs"), until("insurer")),
        ("2026-10-31".to_owned(), "2026-04-30".to_owned())
    );
    let may = |payer, site, to| {
        let case = Case::letter("g05-payer", THURSDAY, &[("payer", payer), ("site", site)]);
        case.then("2026-04-20", respond()).may("2026-04-21", escalate(to))
    };
    assert!(may("nhs", "london", "ombudsman") && !may("nhs", "edinburgh", "ombudsman"));
    assert!(
        may("nhs", "edinburgh", "scottish-ombudsman") && may("plan", "london", "plan-provider")
    );
    assert!(may("insurer", "london", "regulator") && !may("plan", "london", "regulator"));
}

#[test]
fn g6_combined_windows() {
    let until = |rule, incident, noticed| {
        let known = [("rule", rule), ("incident", incident), ("noticed", noticed)];
        Case::letter("g06-windows", THURSDAY, &known).until()
    };
    assert_eq!(until("later", "2025-02-28", "2025-08-31"), "2026-08-31");
    assert_eq!(until("capped", "2025-08-31", "2025-08-31"), "2026-02-28");
    assert_eq!(until("capped", "2025-04-30", "2026-03-31"), "2026-04-30");
    assert_eq!(until("events", "2025-04-30", "2025-12-31"), "2026-04-30");
    // A month of the conclusion, Thursday 30 April: 30 May; six months of the events: 15 May.
    let may = |incident, on| {
        let case = Case::letter("g06-windows", THURSDAY, &[("incident", incident)]);
        case.then("2026-04-30", respond()).may(on, escalate("adjudicator"))
    };
    assert!(may("2026-01-31", "2026-05-30") && !may("2026-01-31", "2026-05-31"));
    assert!(may("2025-11-15", "2026-05-15") && !may("2025-11-15", "2026-05-16"));
}

#[test]
fn g7_extensions() {
    let of = |kind| Case::letter("g07-extensions", THURSDAY, &[("kind", kind)]);
    // Five: Monday 13 April; five more: Monday 20 April; no second time, and not when it is late.
    let once = of("once").due(&[("response", "2026-04-13")]);
    assert!(!once.may("2026-04-14", extend(None)));
    let once = once.then("2026-04-13", extend(None)).due(&[("response", "2026-04-20")]);
    assert!(!once.may("2026-04-20", extend(None)));
    // Twenty: 5 May; up to the fortieth: 3 June.
    let upto = of("upto")
        .then("2026-05-05", extend(Some("2026-05-29")))
        .due(&[("response", "2026-05-29")]);
    assert!(!upto.may("2026-05-29", extend(None)));
    assert!(!of("upto").may("2026-05-05", extend(Some("2026-06-04"))));
    of("upto").then("2026-05-05", extend(None)).due(&[("response", "2026-06-03")]);
    // The 25th is Tuesday 12 May: the second five have no room.
    let never =
        of("never-beyond").then("2026-05-05", extend(None)).due(&[("response", "2026-05-12")]);
    assert!(!never.may("2026-05-12", extend(None)));
    // Ten, at most twenty; agreed after the day has passed.
    of("at-most").then("2026-04-24", extend(None)).due(&[("response", "2026-05-05")]);
    Case::letter("g07-extensions", THURSDAY, &[("closure", "yes"), ("kind", "closure")])
        .due(&[("response", "2026-06-03")]);
}

#[test]
fn g8_updates() {
    let case = Case::letter("g08-updates", THURSDAY, &[]).due(&[
        ("once", "2026-04-22"),
        ("from-receipt", "2026-04-20"),
        ("from-due", "2026-05-05"),
        ("from-last", ""),
        ("regular", ""),
        ("six-month-review", "2026-10-02"),
    ]);
    let case = case.then("2026-04-08", ack(Email)).due(&[("from-last", "2026-05-06")]);
    let case = case.then("2026-04-20", update(None));
    assert_eq!(case.of("once"), ["2026-04-22 met"]);
    // The 20th working day from receipt; four weeks of Monday 20 April are Monday 18 May.
    let case = case.due(&[
        ("from-receipt", "2026-05-05"),
        ("from-last", "2026-05-18"),
        ("from-due", "2026-05-05"),
    ]);
    // Two weeks after the due day, and two more, whenever the letter went.
    let case = case.then("2026-05-06", update(None)).due(&[("from-due", "2026-05-19")]);
    let case = case.then("2026-05-18", update(None)).due(&[("from-due", "2026-06-02")]);
    assert_eq!(
        case.then("2026-05-29", respond()).of("from-due").last().unwrap(),
        "2026-06-02 cancelled"
    );
    let complex = Case::letter("g08-updates", THURSDAY, &[("track", "complex")]);
    complex
        .due(&[("regular", "2026-04-22")])
        .then("2026-04-15", update(None))
        .due(&[("regular", "2026-05-05")]);
}

#[test]
fn g9_silence() {
    // Answered on 2 April: the 20th working day is 5 May, the 30th 19 May, the month Saturday 2 May.
    for (file, on, before) in [
        ("g09-silence-20", "2026-05-06", "2026-05-05"),
        ("g09-silence-30", "2026-05-20", "2026-05-19"),
        ("g09-silence-month", "2026-05-03", "2026-05-02"),
    ] {
        let case = Case::letter(file, THURSDAY, &[]).then(THURSDAY, update(None));
        assert!(!case.may(before, close(CloseReason::NoReply)), "{file}");
        assert!(case.may(on, close(CloseReason::NoReply)), "{file}");
        let heard = Request::Note { text: "rang".to_owned(), heard: true };
        assert!(!case.then("2026-04-20", heard).may(on, close(CloseReason::NoReply)), "{file}");
    }
}

#[test]
fn g10_inner_milestones() {
    let case = Case::letter("g10-inner", THURSDAY, &[]);
    let case = case.due(&[
        ("investigation", "2026-04-20"),
        ("response", "2026-04-27"),
        ("discussion", ""),
    ]);
    // After Wednesday 8 April: 9, 10 (2), 13 to 17 (7), 20, 21, 22.
    let case = case.then("2026-04-08", ack(Email)).due(&[("discussion", "2026-04-22")]);
    let case = case.then("2026-04-21", step("investigation"));
    assert_eq!(case.of("investigation"), ["2026-04-20 met_late"]);
}

#[test]
fn g11_two_steps_to_a_review() {
    let case = Case::letter("g11-two-steps", THURSDAY, &[]).then("2026-04-30", respond());
    // Three months of 30 April: 30 July.
    assert!(
        case.may("2026-07-30", escalate("review")) && !case.may("2026-07-31", escalate("review"))
    );
    let case = case.then("2026-06-01", escalate("review")).due(&[("review-response", "")]);
    // Grounds within twenty working days of 1 June: Monday 29 June.
    assert!(!case.may("2026-06-30", step("grounds")));
    // Thirty working days of Monday 15 June: 16 to 19 (4), 22 to 26, 29 June to 3 July (14), 6 to
    // 10, 13 to 17 (24), 20 to 24 (29), Monday 27 July.
    case.then("2026-06-15", step("grounds")).due(&[("review-response", "2026-07-27")]);
}

#[test]
fn g12_gates() {
    let case =
        Case::letter("g12-gates", THURSDAY, &[("capacity", "relative"), ("in-scope", "yes")]);
    assert!(!case.may("2026-04-20", respond()), "without consent");
    let case = case.then("2026-04-13", step("consent"));
    let upheld = |apology| Request::Respond {
        by: Letter,
        outcome: Some(Outcome::Upheld),
        apology,
        points: vec![],
        findings: redress::domain::Findings::default(),
        words: Box::default(),
    };
    assert!(!case.may("2026-04-20", upheld(false)) && case.may("2026-04-20", upheld(true)));
    let case = case.then("2026-04-20", respond()).then("2026-04-21", step("questionnaire"));
    assert!(!case.may("2026-04-22", escalate("medical")), "the appointment is missing");
    let case = case.then("2026-04-22", step("appointment")).then("2026-04-23", escalate("medical"));
    let confirmed = || escalate_with("board", None, Some("P. Shaw, director"));
    assert!(!case.may("2026-04-24", confirmed()), "stage 2 has not been answered");
    let case = case.then("2026-04-24", respond());
    assert!(!case.may("2026-04-27", escalate("board")) && case.may("2026-04-27", confirmed()));
    let out = Case::letter("g12-gates", THURSDAY, &[("capacity", "patient"), ("in-scope", "no")]);
    assert!(!out.may("2026-04-20", respond()));
    assert!(out.then("2026-04-08", step("scope")).may("2026-04-20", respond()));
}

#[test]
fn g13_units() {
    let case = Case::letter("g13-units", "2026-01-31", &[]).due(&[
        // Saturday 31 January 2026.
        ("hours", "2026-02-02"),
        ("days", "2026-02-28"),
        ("working-days", "2026-02-04"),
        ("weeks", "2026-03-28"),
        ("months", "2026-02-28"),
        ("years", "2027-01-31"),
        ("same-day", "2026-01-31"),
        ("next-day", "2026-02-02"),
        ("beginning", "2026-02-27"),
        ("practicable", ""),
    ]);
    assert!(case.may("2030-01-01", step("practicable")));
}

#[test]
fn g14_ways_in() {
    let known = [("stage", "investigation"), ("commissioned", "no")];
    let straight = Case::letter("g14-entry", THURSDAY, &known)
        .due(&[("report", "2026-05-05"), ("response", "")]);
    let straight =
        straight.then("2026-04-08", escalate("regulator")).due(&[("report", "2026-05-05")]);
    let answered = straight.then("2026-05-05", respond());
    // Not commissioned: passed over.
    assert!(!answered.may("2026-05-06", escalate("commissioner")));
    let outside = answered.then("2026-05-06", escalate("ombudsman"));
    // Sent back on Monday 1 June: twenty working days to Monday 29 June.
    outside.then("2026-06-01", escalate("investigation")).due(&[("report", "2026-06-29")]);
    let frontline = Case::letter("g14-entry", THURSDAY, &[]).due(&[("response", "2026-04-13")]);
    assert!(frontline.then("2026-04-13", respond()).may("2026-04-14", escalate("investigation")));
}

#[test]
fn g15_each_stage_has_its_own() {
    let case = Case::letter("g15-stages", THURSDAY, &[]);
    let case = case.due(&[("acknowledgement", "2026-04-09"), ("response", "2026-04-20")]);
    // After Monday 1 June: 2 to 5 (4), 8; thirty: 29 June is the 20th, 30 June to 3 July (24), 6 to
    // 10 (29), Monday 13 July.
    let case = case.then("2026-04-20", respond()).then("2026-06-01", escalate("two"));
    case.due(&[("acknowledgement", "2026-06-08"), ("response", "2026-07-13")]);
}

#[test]
fn g16_promises_and_aims() {
    let case = Case::letter("g16-force", THURSDAY, &[]);
    let forces: Vec<Force> = case.procedure.obligations.iter().map(|it| it.force).collect();
    assert_eq!(forces, [Force::Firm, Force::Soft]);
    case.due(&[("acknowledgement", "2026-04-09"), ("response", "2026-05-05")]);
}

#[test]
fn g17_what_is_late_may_be_accepted() {
    let case = Case::letter("g17-discretion", THURSDAY, &[("incident", "2025-08-31")]);
    assert_eq!(case.until(), "2026-02-28");
    let case = case.then("2026-04-30", respond());
    assert!(!case.may("2026-10-31", escalate("review")));
    assert!(case.may("2026-10-31", escalate_with("review", Some("in hospital"), None)));
}

#[test]
fn g18_the_version_in_force_on_receipt_governs() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let text = include_str!("../fixtures/rules/g18-versions.toml");
    let second = text
        .replace("= 1\n", "= 2\n")
        .replace("2020-01-01", "2026-06-01")
        .replace("20 working days of receipt", "10 working days of receipt");
    fs::write(at("1.toml"), text).unwrap();
    fs::write(at("2.toml"), second).unwrap();
    let run = |args: &[&str]| {
        let mut redress = Command::new(env!("CARGO_BIN_EXE_redress"));
        redress.env("HOME", folder.path()).args(["--db", &at("r.db"), "--today", "2026-06-30"]);
        let output = redress.arg("--no-input").args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["init"]);
    let nation = "england-and-wales";
    run(&["clinic", "add", "Rose Lane", "--procedure", &at("1.toml"), "--nation", nation]);
    run(&["procedure", "add", &at("2.toml")]);
    let response = |received: &str| {
        let new = ["new", "--clinic", "rose", "--received", received, "--channel", "letter"];
        let who = ["--complainant", "A. Smith", "--summary", "a bill", "--format", "json"];
        let new = [new.as_slice(), who.as_slice()].concat();
        let complaint: serde_json::Value = serde_json::from_str(&run(&new)).unwrap();
        let due_on = complaint["deadlines"][0]["due_on"].as_str().unwrap().to_owned();
        (complaint["procedure_version"].as_u64().unwrap(), due_on)
    };
    // Friday 29 May: twenty working days are four weeks. Monday 1 June: ten are two.
    assert_eq!(response("2026-05-29"), (1, "2026-06-26".to_owned()));
    assert_eq!(response("2026-06-01"), (2, "2026-06-15".to_owned()));
}

#[test]
fn g19_points_need_nothing_of_the_language() {
    Case::letter("g19-points", THURSDAY, &[]).due(&[("response", "2026-05-05")]);
}

#[test]
fn g20_a_second_clock() {
    // Thirty days of 2 April are Saturday 2 May; Monday the 4th is a holiday: Tuesday 5 May.
    let case =
        Case::letter("g20-routing", THURSDAY, &[("personal-data", "yes"), ("safeguarding", "yes")]);
    let case = case.due(&[
        ("response", "2026-05-05"),
        ("data-acknowledgement", "2026-05-05"),
        ("safeguarding-referral", THURSDAY),
        ("passed-on", ""),
    ]);
    // After Friday 1 May: 5 to 8 (4), Monday 11 May; the complaint's own answer ends neither.
    let case = case.then("2026-05-01", step("out-of-remit")).due(&[("passed-on", "2026-05-11")]);
    let case = case.then("2026-05-05", respond());
    assert_eq!(case.of("data-acknowledgement"), ["2026-05-05 open"]);
    Case::letter("g20-routing", THURSDAY, &[])
        .due(&[("data-acknowledgement", ""), ("safeguarding-referral", "")]);
}

#[test]
fn g21_grades() {
    let place = |likelihood: &str, consequence: &str, reason: Option<&str>| {
        Request::Grade(GradeRequest {
            grade: None,
            likelihood: likelihood.parse().ok(),
            consequence: consequence.parse().ok(),
            reason: reason.map(str::to_owned),
        })
    };
    // Nobody has graded it yet: of the two responses the earlier, and the call all the same.
    // Thursday 2 April: 7 (1), 8, 9, 10 (4), 13 to 17 (9), 20 (10).
    let new = || Case::letter("g21-grade", THURSDAY, &[]);
    let _ = new().due(&[("response", "2026-04-20"), ("call", "2026-04-07")]);
    let minor = new().then("2026-04-07", place("likely", "small", None));
    let minor = minor.due(&[("response", "2026-04-20"), ("call", "")]);
    // A grade changes with a reason alone, and the limits with it. 40: 20 April (10), 27 (15),
    // 1 May (19), 5 (20), 8 (23), 11 to 15 (28), 18 to 22 (33), 26 to 29 (37), 1, 2, 3 June.
    assert!(!minor.may("2026-04-08", place("likely", "large", None)));
    let why = Some("A second patient reports the same.");
    let serious = minor.then("2026-04-08", place("likely", "large", why));
    let serious = serious.due(&[("response", "2026-06-03"), ("call", "")]);
    let critical = serious.then("2026-04-08", place("likely", "grave", why));
    let _ = critical.due(&[("response", "2026-06-03"), ("call", "2026-04-07")]);
}
