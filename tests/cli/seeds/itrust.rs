//! iTrust Centres: an acknowledgement with an offer, a written response, an authority that each
//! clinic names for itself.

use serde_json::json;

use super::{ITRUST, after, holidays, on, refused};
use crate::support::{User, deadlines};

#[test]
fn itrust_received_on_21_december_2026_gives_the_dates_counted_by_hand() {
    let user = User::on("2026-12-21");
    let complaint = user.json(ITRUST);
    assert_eq!(
        deadlines(&complaint),
        [
            // 22, 23 December.
            "complaint/acknowledgement 1 2026-12-23 open",
            // 22-24 (3), Christmas on Friday 25, Boxing Day on Saturday 26 is kept on Monday 28,
            // 29-31 December (6), Friday 1 January, 4-8 (11), 11-15 (16), 18-21 January (20).
            "complaint/response 1 2027-01-21 open",
        ]
    );
    assert_eq!(holidays(&complaint, "acknowledgement"), [""; 0]);
    assert_eq!(holidays(&complaint, "response"), ["2026-12-25", "2026-12-28", "2027-01-01"]);
}

#[test]
fn what_itrust_asks_of_a_complainant_is_listed_and_never_blocks() {
    let user = User::on("2026-12-21");
    let _ = user.sh(ITRUST).ok().stderr(
        "Made a register at HOME/.local/share/redress/register.db.\n\
         Added iTrust Centres from the built-in library.\n\
         Recorded ITRU-2026-0001, received on Mon 21 Dec 2026.\n\
         note: the procedure also asks for: born on, address, email, reply by (`redress amend \
         ITRU-2026-0001`)\n",
    );
    let missing = |user: &User| user.json("show ITRU-2026-0001")["missing"].clone();
    assert_eq!(missing(&user), json!(["born_on", "address", "email", "reply_by"]));
    let _ = user.sh("amend ITRU-2026-0001 --born 1980-02-29 --email i@example.org").ok();
    assert_eq!(missing(&user), json!(["address", "reply_by"]));
    let _ = user.sh("amend ITRU-2026-0001 --address '1 High St' --reply-by letter").ok();
    assert_eq!(missing(&user), json!([]));
}

#[test]
fn a_complaint_without_a_name_misses_it() {
    let user = User::on("2026-12-21");
    let complaint =
        user.json("new --clinic itrust --channel letter --capacity anonymous --summary Bruising");
    assert_eq!(complaint["missing"][0], "complainant");
    assert_eq!(complaint["capacity"], "anonymous");
}

#[test]
fn the_review_consultation_is_offered_with_the_acknowledgement() {
    let step = |line: &str| {
        let user = after(&[ITRUST]);
        let said = user.sh(line).ok().stderr;
        let complaint = user.json("show ITRU-2026-0001");
        assert_eq!(complaint["deadlines"][0]["state"], "met");
        let steps = complaint["steps"].as_array().unwrap();
        let step = steps.iter().find(|it| it["step"] == "review-consultation").unwrap();
        (said, step["state"].clone(), step["done_on"].clone())
    };
    let recorded = "Recorded the acknowledgement of ITRU-2026-0001, on Wed 23 Dec 2026.\n  \
                    “Acknowledgement, with the offer of a free review consultation” is met\n";
    let ack = "ack ITRU-2026-0001 --on 2026-12-23 --by email";
    assert_eq!(
        step(&format!("{ack} --offered review-consultation")),
        (recorded.to_owned(), json!("done"), json!("2026-12-23"))
    );
    let open = "note: still to be done with it: Free review consultation offered \
                (`redress step ITRU-2026-0001 review-consultation`)\n";
    assert_eq!(step(ack), (format!("{recorded}{open}"), json!("open"), json!(null)));
}

#[test]
fn the_response_is_written_to_the_complainant() {
    let user =
        after(&[ITRUST, "respond ITRU-2026-0001 --on 2026-12-30 --by phone --outcome upheld"]);
    assert_eq!(
        on(&user, "ITRU-2026-0001", "2027-01-22"),
        [
            "complaint/acknowledgement 1 2026-12-23 overdue",
            "complaint/response 1 2027-01-21 overdue"
        ]
    );
    let _ = user.sh("respond ITRU-2026-0001 --on 2027-01-21 --by letter --outcome upheld").ok();
    assert_eq!(on(&user, "ITRU-2026-0001", "2027-01-22")[1], "complaint/response 1 2027-01-21 met");
}

/// Acknowledged and answered in time.
fn answered() -> User {
    after(&[
        ITRUST,
        "ack ITRU-2026-0001 --on 2026-12-23 --by email --offered review-consultation",
        "respond ITRU-2026-0001 --on 2027-01-21 --by email --outcome not-upheld",
    ])
}

#[test]
fn the_outside_authority_is_named_by_the_clinic() {
    let user = answered();
    let _ = user.sh("escalate ITRU-2026-0001 --on 2027-02-01").ok().stderr(
        "Recorded the escalation of ITRU-2026-0001, on Mon 1 Feb 2027.\n\
         note: the clinic has not named the relevant independent authority that governs the clinic \
         yet: \
         `redress clinic set itrust --body \"authority=NAME\"`\n",
    );
    let body = |user: &User| user.json("show ITRU-2026-0001")["stages"][1]["body"].clone();
    assert_eq!(body(&user), "the relevant independent authority that governs the clinic");
    let _ = user
        .sh("clinic set itrust --body 'authority=Care Quality Commission'")
        .ok()
        .stderr("Changed `itrust`.\nOutside bodies: authority is Care Quality Commission.\n");
    assert_eq!(body(&user), "Care Quality Commission");
    let page = user.sh("show ITRU-2026-0001 --format table").ok().stdout;
    assert!(page.contains("\nWith Care Quality Commission\n"), "{page}");
}

#[test]
fn the_authority_follows_only_an_answer_and_there_is_nothing_after_it() {
    let user = after(&[ITRUST]);
    refused(
        &user,
        "escalate ITRU-2026-0001 --on 2027-02-01",
        "error: `Complaint to the clinic` has not been answered yet\n\
         hint: `redress respond ITRU-2026-0001 --by CHANNEL --outcome OUTCOME` first\n",
    );
    let user = answered();
    let _ = user.sh("clinic set itrust --body 'authority=Care Quality Commission'").ok();
    // It has its name: nothing is left to say.
    let _ = user
        .sh("escalate ITRU-2026-0001 --on 2027-02-01")
        .ok()
        .stderr("Recorded the escalation of ITRU-2026-0001, on Mon 1 Feb 2027.\n");
    refused(
        &user,
        "escalate ITRU-2026-0001 --on 2027-02-02",
        "error: no stage follows `The relevant independent authority`\n\
         hint: record the end with `redress close`\n",
    );
}
