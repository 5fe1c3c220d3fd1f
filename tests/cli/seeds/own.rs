//! What a clinic keeps of a procedure, and procedures from a user's own files.

use super::{CARRARA, after, on};
use crate::support::{User, deadlines};

const LIBRARY: [(&str, &str); 3] = [
    ("carrara", include_str!("../../../procedures/carrara.toml")),
    ("itrust", include_str!("../../../procedures/itrust.toml")),
    ("cat", include_str!("../../../procedures/cat.toml")),
];

/// A procedure as a practice manager might write one.
const OWN: &str = r#"
key          = "glen"
title        = "Glen Clinic complaints procedure"
version      = 1
applies_from = 2020-01-01

[[stage]]
id    = "complaint"
title = "Your complaint"
kind  = "formal"
quote = "Tell us."

[[obligation]]
id      = "acknowledgement"
title   = "Acknowledgement"
within  = "3 working days of receipt"
done_by = "ack"
quote   = "We acknowledge within three working days."

[[obligation]]
id      = "response"
title   = "Answer"
within  = "2 weeks of ack"
done_by = "respond"
quote   = "We answer two weeks after that."
"#;

#[test]
fn a_clinic_keeps_the_text_of_its_procedure_byte_for_byte() {
    let user = User::on("2026-04-02");
    for (key, text) in LIBRARY {
        // From the library, then from the register.
        let _ = user.sh(&format!("procedure show {key} --source")).ok().stdout(text);
        let complain = format!("new --clinic {key} --channel letter --complainant A --summary B");
        let _ = user.sh(&complain).ok();
        let _ = user.sh(&format!("procedure show {key} --source")).ok().stdout(text);
    }
    let _ = user.sh("procedure list").ok().stdout(
        "carrara\t1\t1995-01-01\tCarrara Aesthetics complaints procedure\tregister\n\
         cat\t1\t1995-01-01\tCambridge Art Therapy complaints procedure\tregister\n\
         itrust\t1\t1995-01-01\tiTrust Centres complaints policy\tregister\n\
         private-clinic\t1\t1995-01-01\tPrivate clinic complaints procedure, in three stages\tlibrary\n\
         nhs-england\t1\t2009-04-01\tNHS complaints procedure, England\tlibrary\n\
         nhs-scotland\t1\t2017-04-01\tNHS complaints procedure, Scotland\tlibrary\n\
         independent-scotland\t1\t2011-04-01\tIndependent clinic complaints procedure, Scotland\tlibrary\n\
         private-dental\t1\t1995-01-01\tDental practice complaints procedure\tlibrary\n\
         physiotherapy\t1\t1995-01-01\tPhysiotherapy practice complaints procedure\tlibrary\n\
         single-handed-therapist\t1\t1995-01-01\tSingle-handed therapist complaints procedure\tlibrary\n\
         data-protection\t1\t2026-06-19\tData protection complaints procedure, beside another\tlibrary\n",
    );
}

#[test]
fn a_procedure_from_a_file_of_ones_own_gives_its_own_dates() {
    let user = User::on("2026-04-14");
    user.write("glen.toml", OWN);
    for add in [
        "clinic add 'Glen Clinic' --procedure glen.toml --nation scotland",
        "clinic add 'Thames Clinic' --procedure glen.toml --nation england-and-wales",
    ] {
        let _ = user.sh("init");
        let _ = user.sh(add).ok();
    }
    let _ = user.sh("procedure show glen --source").ok().stdout(OWN);
    let complain = "--received 2026-04-02 --channel letter --complainant A --summary B";
    // Easter Monday is a working day in Scotland: 6, 7, 8 April.
    let complaint = user.json(&format!("new --clinic glen {complain}"));
    assert_eq!(complaint["ref"], "GC-2026-0001");
    assert_eq!(deadlines(&complaint), ["complaint/acknowledgement 1 2026-04-08 overdue"]);
    // It is none in England: 7, 8, 9 April.
    let complaint = user.json(&format!("new --clinic thames {complain}"));
    assert_eq!(deadlines(&complaint), ["complaint/acknowledgement 1 2026-04-09 overdue"]);
    // Counted from the acknowledgement, and so not before there is one.
    let complaint = user.json("ack GC-2026-0001 --on 2026-04-08 --by email");
    assert_eq!(
        deadlines(&complaint),
        ["complaint/acknowledgement 1 2026-04-08 met", "complaint/response 1 2026-04-22 open"]
    );
}

#[test]
fn a_reading_changed_in_the_file_changes_the_dates() {
    let (_, text) = LIBRARY[0];
    let mine = text.replacen("key          = \"carrara\"", "key          = \"mine\"", 1).replacen(
        "20 working days of stage start",
        "25 working days of stage start",
        1,
    );
    let user = after(&[]);
    user.write("mine.toml", mine);
    for line in [
        "init",
        "clinic add 'Rose Lane' --procedure mine.toml --code rose --prefix ROSE",
        &CARRARA.replace("carrara", "rose"),
    ] {
        let _ = user.sh(line).ok();
    }
    // Five working days after Tue 5 May 2026.
    assert_eq!(
        on(&user, "ROSE-2026-0001", "2026-04-02")[2..],
        [
            "local-resolution/response 1 2026-05-12 open",
            "local-resolution/delay-letter 1 2026-05-12 open"
        ]
    );
}

#[test]
fn a_version_that_complaints_may_rest_on_is_never_replaced() {
    let user = after(&["init", "clinic add carrara"]);
    user.write("changed.toml", LIBRARY[0].1.replace("20 working days", "25 working days"));
    let _ = user
        .sh("clinic add 'Rose Lane' --procedure \
                     changed.toml")
        .ends_with(1)
        .stdout("")
        .stderr(
            "error: the register has a version 1 of the procedure `carrara` already, and it says \
         something else\n\
         hint: give the file another `key`, or a higher `version` and the day it `applies_from`\n",
        );
}

#[test]
fn the_same_text_from_a_file_is_the_same_procedure() {
    let user = after(&["init", "clinic add carrara"]);
    user.write("saved.toml", user.sh("procedure show carrara --source").ok().stdout);
    let _ = user.sh("clinic add 'Rose Lane' --procedure saved.toml").ok();
}

#[test]
fn a_complaint_keeps_the_version_in_force_when_it_was_received() {
    let user = after(&[CARRARA]);
    let second = LIBRARY[0]
        .1
        .replacen("version      = 1", "version      = 2", 1)
        .replacen("applies_from = 1995-01-01", "applies_from = 2026-04-02", 1)
        .replace("20 working days of stage start", "25 working days of stage start");
    user.write("second.toml", second);
    let _ = user.sh("clinic add 'Rose Lane' --procedure second.toml").ok();
    let received = |day: &str| {
        let complaint = user.json(&CARRARA.replace("2026-04-02", day));
        (complaint["procedure_version"].as_u64(), deadlines(&complaint)[2].clone())
    };
    let response = |day: &str| format!("local-resolution/response 1 {day} overdue");
    // From 2 April on the second version: 12 May is five working days after 5 May.
    assert_eq!(received("2026-04-02"), (Some(2), response("2026-05-12")));
    // 1 April is still the first version's: 20 working days end on 1 May.
    assert_eq!(received("2026-04-01"), (Some(1), response("2026-05-01")));
    // What was received before the change was made stays as it was.
    assert_eq!(
        on(&user, "CARR-2026-0001", "2026-04-02")[2],
        "local-resolution/response 1 2026-05-05 open"
    );
}

#[test]
fn a_mistake_in_a_file_is_shown_where_it_stands() {
    let user = after(&["init"]);
    user.write("glen.toml", OWN.replace("3 working days of receipt", "3 working days of reciept"));
    let ran =
        user.sh("clinic add 'Glen Clinic' --procedure glen.toml --nation scotland").ends_with(1);
    let ran =
        ran.stdout("").says("glen.toml:16:11: `reciept` is not an anchor: expected receipt, ");
    let _ = ran.says("did you mean `receipt`?");
    let _ = user.sh("clinic list").ok().stdout("");
}
