//! Whole procedures.

use redress::domain::CloseReason;
use redress::procedure::Channel::{Email, Phone};
use redress::procedure::Force;

use super::case::{Case, ack, ack_for, close, escalate, extend, respond, respond_by, step, update};

const THURSDAY: &str = "2026-04-02";

#[test]
fn hospitals() {
    // The 20th calendar day is Wednesday 22 April; regular letters 20 days after each.
    let a = Case::letter("hospital-a", THURSDAY, &[("complex", "yes")]).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", "2026-05-05"),
        ("letter", "2026-04-22"),
    ]);
    assert!(a.procedure.obligations.iter().any(|it| it.force == Force::Soft));
    a.then("2026-04-22", update(None)).due(&[("letter", "2026-05-12")]);
    let plain = Case::letter("hospital-a", THURSDAY, &[]).then("2026-04-22", update(None));
    assert_eq!(plain.of("letter"), ["2026-04-22 met"]);
    let answered = plain.then("2026-05-05", respond());
    assert!(answered.may("2026-05-06", escalate("adjudicator")));
    assert!(!answered.may("2026-05-06", escalate("ombudsman")));

    let b = Case::letter("hospital-b", THURSDAY, &[("payer", "nhs"), ("incident", "2025-08-31")]);
    assert_eq!(b.until(), "2026-08-31");
    let b =
        b.due(&[("contact", "2026-04-09"), ("response", "2026-05-05"), ("new-date", "2026-05-05")]);
    let b = b.then("2026-05-05", update(Some("2026-05-29"))).due(&[("promised", "2026-05-29")]);
    assert_eq!(b.of("new-date"), ["2026-05-05 met"]);
    // Six months of Friday 29 May end on Sunday 29 November.
    let b = b.then("2026-05-29", respond());
    assert!(
        b.may("2026-11-29", escalate("governance")) && !b.may("2026-11-30", escalate("governance"))
    );
    // Private: six months of 31 August end on 28 February 2026, before the letter.
    let private = Case::letter("hospital-b", THURSDAY, &[("incident", "2025-08-31")]);
    assert_eq!(private.until(), "2026-02-28");

    Case::letter("hospital-c", THURSDAY, &[]).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", "2026-05-05"),
        ("told", "2026-05-05"),
        ("at-once", ""),
    ]);
    Case::new("hospital-c", THURSDAY, &[("channel", "phone")])
        .due(&[("at-once", THURSDAY), ("acknowledgement", "2026-04-08")]);

    // 48 hours after the 2nd end on Saturday 4 April, on which nobody needs to work for it to be due.
    let d = Case::letter("hospital-d", THURSDAY, &[]).due(&[("acknowledgement", "2026-04-04")]);
    assert!(!d.may("2026-04-04", respond()), "the consultant has not reported");
    let d = d.then("2026-04-03", step("consultant-report")).then("2026-04-04", respond());
    assert_eq!(d.of("acknowledgement"), ["2026-04-04 waived"]);
}

#[test]
fn skin_and_aesthetics() {
    let medical = Case::letter("skin-today", THURSDAY, &[("track", "medical")]).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", ""),
        ("longer", ""),
    ]);
    assert!(!medical.may("2026-04-20", respond()), "before the appointment");
    // After Monday 20 April: 21 to 24 (4), 27 April to 1 May (9), 5 to 8 May (13), 11 to 15
    // (18), 18, 19 May.
    let medical = medical.then("2026-04-20", step("review-appointment"));
    let medical = medical.due(&[("response", "2026-05-19"), ("longer", "2026-05-19")]);
    let medical = medical.then("2026-05-18", respond());
    assert!(medical.may("2026-05-20", escalate("management")));
    Case::letter("skin-today", THURSDAY, &[("track", "service")])
        .due(&[("response", "2026-05-05")]);

    // Calendar days: Saturday 4 and Wednesday 22 April. 25 working days of Wednesday 22 April:
    // 23, 24 (2), 27 April to 1 May (7), 5 to 8 (11), 11 to 15 (16), 18 to 22 (21), 26 to 29 (25).
    let earlier = Case::letter("skin-earlier", THURSDAY, &[])
        .due(&[("acknowledgement", "2026-04-04"), ("response", "2026-04-22")]);
    let earlier = earlier.then("2026-04-22", respond());
    assert!(earlier.may("2026-05-29", escalate("adjudication")));
    assert!(!earlier.may("2026-05-30", escalate("adjudication")));

    let e = Case::letter("aesthetics-e", THURSDAY, &[("track", "non-medical")]).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", "2026-05-05"),
        ("delay-letter", "2026-05-05"),
    ]);
    // From Monday 1 June: 2, 3, 4 June; 2 to 5 (4), 8 to 12, 15 to 19, 22 to 26 (19), 29 June.
    let e = e.then("2026-04-30", respond()).then("2026-06-01", escalate("chief"));
    let e = e.due(&[("acknowledgement", "2026-06-04"), ("response", "2026-06-29")]);
    assert!(e.then("2026-06-20", respond()).may("2026-06-22", escalate("adjudicator")));

    let f = Case::letter("practitioner-f", THURSDAY, &[("incident", "2026-03-26")])
        .due(&[("response", "")]);
    assert_eq!(f.until(), THURSDAY);
    f.then("2026-04-08", ack(Email)).due(&[("response", "2026-04-15")]);
}

#[test]
fn eyes_and_wellness() {
    let eye = Case::letter("eye-group", THURSDAY, &[]).then("2026-04-10", respond());
    // From Friday 10 April: 13, 14, 15; 13 to 17 (5), 20 to 24, 27 April to 1 May (15), 5 to 8
    // (19), Monday 11 May.
    eye.then("2026-04-10", escalate("centre"))
        .due(&[("acknowledgement", "2026-04-15"), ("response", "2026-05-11")]);

    let g = Case::letter("wellness-g", THURSDAY, &[])
        .due(&[("acknowledgement", "2026-04-13"), ("response", "")]);
    // An acknowledgement without a date is not what was promised.
    let g = g.then("2026-04-07", ack(Email));
    assert_eq!(g.of("acknowledgement"), ["2026-04-13 open"]);
    let g = g.then("2026-04-09", ack_for(Email, "2026-04-30"));
    assert_eq!(g.of("acknowledgement"), ["2026-04-13 met"]);
    g.due(&[("response", "2026-04-30"), ("new-date", "2026-04-30")])
        .then("2026-04-30", update(Some("2026-05-14")))
        .due(&[("response", "2026-05-14")]);
}

#[test]
fn dentists() {
    let h = Case::letter(
        "dental-h",
        THURSDAY,
        &[("incident", "2025-03-31"), ("noticed", "2026-03-30")],
    )
    .due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", "2026-04-20"),
        ("six-month-review", "2026-10-02"),
    ]);
    assert_eq!(h.until(), "2027-03-30");
    // Never more than three months from receipt, though three months from 20 April were offered.
    let h = h.then("2026-04-20", extend(None)).due(&[("response", "2026-07-02")]);
    assert!(!h.may("2026-07-01", extend(Some("2026-07-03"))));

    Case::letter("dental-i", THURSDAY, &[]).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", "2026-04-20"),
        ("new-date", "2026-04-20"),
        ("talk", ""),
    ]);
    let said = Case::new("dental-i", THURSDAY, &[("channel", "in-person")])
        .due(&[("talk", THURSDAY), ("acknowledgement", "")]);
    let said = said.then("2026-04-16", respond()).then("2026-04-17", escalate("owner"));
    let same = redress::domain::Request::Assign { handler: "m. jones".to_owned() };
    assert!(!said.may("2026-04-17", same), "the dentist is left out");

    // Noticed on 31 January: 31 July. Noticed ten months on: the cap of twelve months holds.
    let j = |incident, noticed| {
        let known = [("incident", incident), ("noticed", noticed)];
        Case::letter("dental-j", THURSDAY, &known).until()
    };
    assert_eq!(j("2026-01-31", "2026-01-31"), "2026-07-31");
    assert_eq!(j("2025-04-30", "2026-02-28"), "2026-04-30");
    // Made aware on Monday 13 April: 14 to 17 (4), 20 to 24 (9), 27 April.
    Case::letter("dental-j", THURSDAY, &[("aware", "2026-04-13")])
        .due(&[("response", "2026-04-27"), ("acknowledgement", "2026-04-09")]);

    let k = Case::letter("dental-k", THURSDAY, &[("payer", "plan")]).due(&[
        ("acknowledgement", "2026-04-08"),
        ("appointment", "2026-04-03"),
        ("response", "2026-04-20"),
        ("holding-letter", "2026-04-20"),
    ]);
    let k = k.then("2026-04-20", respond());
    for (to, may) in [("plan-provider", true), ("ombudsman", false), ("dental-service", false)] {
        assert_eq!(k.may("2026-04-21", escalate(to)), may, "{to}");
    }
    Case::letter("dental-l", THURSDAY, &[]).due(&[("acknowledgement", "2026-04-05")]);

    // The later of a year from the end of the treatment and a year from noticing.
    let known =
        [("incident", "2025-01-10"), ("noticed", "2025-06-30"), ("treatment-ended", "2025-02-28")];
    let service = Case::letter("dental-service", THURSDAY, &known).due(&[
        ("acknowledgement", "2026-04-08"),
        ("response", "2026-04-20"),
        ("date", "2026-04-20"),
    ]);
    assert_eq!(service.until(), "2026-06-30");
}

#[test]
fn physiotherapists_and_practices() {
    let m = Case::new(
        "physio-m",
        THURSDAY,
        &[("channel", "phone"), ("incident", "2025-10-31"), ("noticed", "2026-02-28")],
    );
    assert_eq!(m.until(), "2026-10-31");
    m.due(&[("call-back", "2026-04-08")]);
    Case::letter("physio-n", THURSDAY, &[("stage", "written")]).due(&[
        ("acknowledgement", "2026-04-13"),
        ("response", "2026-05-19"),
        ("informed", "2026-05-19"),
    ]);

    // Six months of 2 April; "resolved" is the closing.
    let menopause = Case::letter("menopause", THURSDAY, &[])
        .due(&[("response", "2026-04-22"), ("resolved", "2026-10-02")]);
    let menopause =
        menopause.then("2026-04-22", respond()).then("2026-05-29", close(CloseReason::Resolved));
    assert_eq!(menopause.of("resolved"), ["2026-10-02 met"]);

    // Eight weeks of Thursday 2 April end on Thursday 28 May.
    for (kind, on) in
        [("non-clinical", "2026-04-20"), ("clinical", "2026-05-12"), ("external", "2026-05-28")]
    {
        Case::letter("practice-o", THURSDAY, &[("kind", kind)])
            .due(&[("acknowledgement", "2026-04-09"), ("response", on)]);
    }
    Case::letter("practice-p", THURSDAY, &[]).due(&[("response", "2026-04-20")]);
    Case::letter("practice-p", THURSDAY, &[("kind", "complex")]).due(&[("response", "2026-06-03")]);

    // Settled by telephone on the next working day, Tuesday 7 April.
    let pharmacy =
        |on| Case::new("pharmacy-q", THURSDAY, &[("channel", "phone")]).then(on, respond_by(Phone));
    assert_eq!(pharmacy("2026-04-07").of("acknowledgement"), ["2026-04-09 waived"]);
    assert_eq!(pharmacy("2026-04-08").of("acknowledgement"), ["2026-04-09 open"]);
    let pharmacy = Case::letter("pharmacy-q", THURSDAY, &[]).due(&[("response", "2026-05-05")]);
    pharmacy.then("2026-05-05", extend(None)).due(&[("response", "2026-10-02")]);
}

#[test]
fn national_procedures() {
    let known = [("channel", "phone"), ("incident", "2025-02-28"), ("noticed", "2025-06-30")];
    let nhs = Case::new("nhs-regulations", THURSDAY, &known).due(&[
        ("acknowledgement", "2026-04-09"),
        ("response", ""),
        ("six-months", "2026-10-01"),
    ]);
    assert_eq!(nhs.until(), "2026-06-30");
    let settled = nhs.then("2026-04-07", step("settled-orally"));
    assert_eq!(settled.of("acknowledgement"), ["2026-04-09 waived"]);
    // Beginning with 31 August the sixth month has no 31st: it ends on 28 February.
    Case::letter("nhs-regulations", "2026-08-31", &[]).due(&[("six-months", "2027-02-28")]);

    // Easter Monday is worked in Scotland: 6 to 10 April (5); five more 13 to 17.
    let scottish = [("nation", "scotland")];
    Case::letter("scottish-model", THURSDAY, &scottish)
        .due(&[("decision", "2026-04-10")])
        .then("2026-04-09", extend(None))
        .due(&[("decision", "2026-04-17")]);
    // 6 to 10 (5), 13 to 17, 20 to 24, 27 April to 1 May (20); 5 to 8 May (24), 11 to 15, 18 to
    // 22 (34), 26 to 29 (38), 1, 2 June (40).
    Case::letter("scottish-model", THURSDAY, &[("nation", "scotland"), ("stage", "investigation")])
        .due(&[("acknowledgement", "2026-04-08"), ("response", "2026-05-01")])
        .then("2026-04-30", extend(None))
        .due(&[("response", "2026-06-02")]);
    let clinics =
        Case::letter("scottish-clinics", THURSDAY, &scottish).due(&[("action-told", "2026-05-01")]);
    clinics.then("2026-04-07", escalate("regulator")).due(&[("action-told", "2026-05-01")]);
    // Over Christmas in Scotland: 22 to 24 December (3), 29 to 31 (6), not 1 and 4 January, 5 to 8
    // (10), 11 to 15 (15), 18 to 22 (20).
    Case::letter("scottish-clinics", "2026-12-21", &scottish).due(&[("action-told", "2027-01-22")]);

    // Asked for on 2 April: the first of the 28 days is the 3rd, the last Thursday the 30th.
    Case::letter("cqc-summary", THURSDAY, &[])
        .then(THURSDAY, step("summary-requested"))
        .due(&[("summary", "2026-04-30")]);
}

#[test]
fn requests_about_data() {
    // Thirty days of Thursday 25 June end on Saturday 25 July: Monday 27.
    Case::letter("data-complaint", "2026-06-25", &[]).due(&[("acknowledgement", "2026-07-27")]);
    // One month of 31 January is Saturday 28 February: forward to Monday 2 March.
    Case::letter("subject-access", "2026-01-31", &[]).due(&[("answer", "2026-03-02")]);
    Case::letter("subject-access", "2026-04-30", &[]).due(&[("answer", "2026-06-01")]);
    // Three months of 31 January are counted from it: Thursday 30 April. An extension by two
    // months is counted from the limit's own day, 28 February, and ends two days earlier.
    Case::letter("subject-access", "2026-01-31", &[("complex", "yes")])
        .due(&[("answer", "2026-04-30")]);
    Case::letter("subject-access", "2026-01-31", &[])
        .then("2026-02-20", extend(None))
        .due(&[("answer", "2026-04-28")]);
}
