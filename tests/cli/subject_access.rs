//! `report subject-access`: everything about one person, and nothing about how others are called or
//! reached.

use serde_json::Value;

use crate::support::User;

fn register() -> User {
    let user = User::on("2026-04-02");
    for line in [
        "new --clinic carrara --channel email --complainant 'Ann Archer' --patient 'Bob Archer' --born 1980-02-03 --patient-born 2010-05-06 --email ann@archer.example --telephone '020 7946 0000' --address '1 High Street, SW1A 1AA' --summary 'Dr Fribble was rude to Bob, said Ann' --handler 'M. Jonquil' --about 'Dr Fribble'",
        "note CARR-2026-0001 'jonquil rang Ann Archer on 020 7946 0000; FRIBBLE (fribble@clinic.example, 07700 900123, B33 8TH) answered'",
        "new --clinic cat --channel email --complainant 'C. Other' --email c@other.example --summary 'Ann Archer pushed in, says C. Other'",
        "note CAT-2026-0001 'Nothing about anybody'",
        "feedback add --clinic cat --kind compliment --from 'Ann Archer' 'Thanks to Jonquil'",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

/// The texts of a complaint, by their field, each once.
fn texts(held: &Value, reference: &str) -> Vec<(String, String)> {
    let all = held.as_array().unwrap().iter();
    let one =
        all.filter(|it| it["ref"] == reference).flat_map(|it| it["texts"].as_array().unwrap());
    let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    one.map(|it| (text(it, "field"), text(it, "text"))).collect()
}

fn has(texts: &[(String, String)], field: &str, text: &str) -> bool {
    texts.iter().any(|(key, value)| (key.as_str(), value.as_str()) == (field, text))
}

#[test]
fn a_complainant_gets_everything_with_the_others_masked() {
    let user = register();
    let held = user.json("report subject-access 'ann  archer'");
    let own = texts(&held, "CARR-2026-0001");
    for (field, text) in [
        ("complainant", "Ann Archer"),
        ("email", "ann@archer.example"),
        ("telephone", "020 7946 0000"),
        ("born_on", "1980-02-03"),
        ("patient", "[the patient]"),
        ("handler", "[the handler]"),
        ("about", "[a person complained about]"),
        ("summary", "[a person complained about] was rude to [the patient], said Ann"),
        (
            "text",
            "[the handler] rang Ann Archer on 020 7946 0000; [a person complained about] ([contact details], [contact details], [contact details]) answered",
        ),
    ] {
        assert!(has(&own, field, text), "{field}: {text}\n{own:#?}");
    }
    assert!(own.iter().all(|(field, _)| field != "patient_born_on"), "another's date of birth");
    // Of what another complained of, only what names them.
    let other = texts(&held, "CAT-2026-0001");
    assert_eq!(
        other,
        [("summary".to_owned(), "Ann Archer pushed in, says [the complainant]".to_owned())]
    );
    assert_eq!(held[1]["ref"], "CAT-2026-F0001");
    let all = held.to_string();
    for hidden in
        ["Jonquil", "Fribble", "fribble", "FRIBBLE", "Bob", "07700", "B33", "c@other", "2010-05-06"]
    {
        // What somebody gave as feedback names whom it names: nothing else is known of them there.
        let feedback = hidden == "Jonquil";
        assert!(feedback || !all.contains(hidden), "{hidden} is shown: {all}");
    }
    let named = user.json("report subject-access 'Ann Archer' --name-staff");
    assert!(has(&texts(&named, "CARR-2026-0001"), "handler", "M. Jonquil"));
    assert!(!named.to_string().contains("Bob"), "a patient is no staff");
}

#[test]
fn a_patient_does_not_get_the_complainants_contact_details() {
    let user = register();
    let held = user.json("report subject-access 'Bob Archer'");
    let own = texts(&held, "CARR-2026-0001");
    assert!(has(&own, "patient_born_on", "2010-05-06"), "{own:#?}");
    assert!(has(&own, "complainant", "[the complainant]"), "{own:#?}");
    let all = held.to_string();
    for hidden in ["ann@", "7946", "SW1A", "1980-02-03", "High Street", "Ann"] {
        assert!(!all.contains(hidden), "{hidden} is shown: {all}");
    }
}

#[test]
fn two_people_of_one_name_are_told_apart() {
    let user = register();
    let _ = user
        .sh("new --clinic cat --channel email --complainant 'Ann Archer' --born 1955-01-01 --summary Cold")
        .ok();
    let _ = user.sh("report subject-access 'Ann Archer'").ends_with(1).stdout("").stderr(
        "error: 2 people may have that name: CARR-2026-0001; CAT-2026-0002
hint: `--born DATE` keeps to one of them, `--reference REF` to what is named
",
    );
    let ran = user.sh("report subject-access 'Ann Archer' --born 1955-01-01").ok();
    assert!(ran.stdout.lines().all(|line| line.starts_with("CAT-2026-0002\t")), "{}", ran.stdout);
    let _ = ran
        .says("left out, because they do not say whom they mean: CAT-2026-F0001 and CAT-2026-0001");
    let one = user.json("report subject-access 'Ann Archer' --reference CARR-2026-0001");
    assert_eq!(one.as_array().unwrap().len(), 1);
    let _ = user
        .sh("report subject-access Nobody")
        .ok()
        .stdout("")
        .says("Nothing is held about anybody");
    let page =
        user.sh("report subject-access 'Ann Archer' --born 1955-01-01 --format md").ok().stdout;
    assert!(page.starts_with("| Ref"), "{page}");
}

#[test]
fn a_name_is_found_however_it_is_spelt_and_wherever_it_stands() {
    let user = User::on("2026-04-02");
    for line in [
        "new --clinic carrara --channel email --complainant 'Mrs Ann Smith' --summary A",
        "new --clinic carrara --channel email --complainant 'Zoë Quuxley' --summary B",
        "new --clinic carrara --channel email --complainant 'Sean O Brien' --summary C",
        "new --clinic carrara --channel email --complainant 'Catherine Jonson' --summary D",
        "feedback add --clinic cat --kind comment --from 'Somebody Else' 'Well'",
        "feedback note CAT-2026-F0001 'It was Olga Noted who said so'",
        "feedback add --clinic cat --kind concern --from 'Gil Giver' 'Hm'",
        "feedback raise CAT-2026-F0002 --channel email --complainant 'Rae Raised'",
    ] {
        let _ = user.sh(line).ok();
    }
    for (asked, found) in [
        ("Ann Smith", "CARR-2026-0001"),
        ("Zoe Quuxley", "CARR-2026-0002"),
        ("Seán O’Brien", "CARR-2026-0003"),
        ("Olga Noted", "CAT-2026-F0001"),
        ("gil giver", "CAT-2026-F0002"),
    ] {
        let held = user.json(&format!("report subject-access '{asked}'"));
        assert_eq!(held[0]["ref"], found, "{asked}: {held}");
    }
    let _ = user.sh("report subject-access 'Katherine Johnson'").ok().stdout("").stderr(
        "note: may be the same person, by a name spelt otherwise, and left out: CARR-2026-0004; `redress show REF` has the spelling, ask again by that\n",
    );
}

#[test]
fn what_was_recorded_of_another_is_not_handed_over() {
    let user = User::on("2026-04-02");
    for line in [
        "new --clinic carrara --channel email --complainant 'Bob Before' --born 1950-01-01 --address '2 Low Road, B33 8TH' --email bob@example.org --telephone '07700 900123' --summary 'Cold'",
        "amend CARR-2026-0001 --complainant 'Ann Other'",
        "amend CARR-2026-0001 --email ann@example.org",
        "note CARR-2026-0001 'Write to ann@example.org, not to bob@example.org, on 2026-04-02 10:30'",
    ] {
        let _ = user.sh(line).ok();
    }
    let held = user.json("report subject-access 'Ann Other'");
    let own = texts(&held, "CARR-2026-0001");
    assert!(has(&own, "email", "ann@example.org"), "{own:#?}");
    let note = "Write to ann@example.org, not to [contact details], on 2026-04-02 10:30";
    assert!(has(&own, "text", note), "{own:#?}");
    for hidden in ["bob", "Bob", "1950", "Low Road", "B33", "07700"] {
        assert!(!held.to_string().contains(hidden), "{hidden} is shown: {held}");
    }
    // Whoever was taken down by mistake gets what was taken down of them, and no more.
    let held = user.json("report subject-access 'Bob Before'");
    assert_eq!(held[0]["role"], "named");
    let own = texts(&held, "CARR-2026-0001");
    assert!(has(&own, "address", "2 Low Road, B33 8TH"), "{own:#?}");
    for hidden in ["Ann", "ann@", "Cold"] {
        assert!(!held.to_string().contains(hidden), "{hidden} is shown: {held}");
    }
    // Taken back, it is theirs again.
    let _ = user.sh("undo --yes").ok();
    let _ = user.sh("undo --yes").ok();
    let _ = user.sh("undo --yes").ok();
    let held = user.json("report subject-access 'Bob Before'");
    assert_eq!(held[0]["role"], "complainant");
}

#[test]
fn what_does_not_say_whose_it_is_is_named() {
    let user = User::on("2026-04-02");
    for line in [
        "new --clinic carrara --channel email --complainant 'Ann Twice' --born 1980-02-03 --email a@example.org --summary A",
        "new --clinic carrara --channel email --complainant 'Ann Twice' --email A@example.org --summary B",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = user.sh("report subject-access 'Ann Twice'").ok().stderr(
        "note: others are masked by their names and contact details alone: read it before you send it, and the documents themselves\n",
    );
    let _ =
        user.sh("new --clinic carrara --channel email --complainant 'Ann Twice' --summary C").ok();
    let _ = user.sh("report subject-access 'Ann Twice'").ok().says(
        "nothing tells whether CARR-2026-0001, CARR-2026-0002 and CARR-2026-0003 are of one person: make sure before you send it",
    );
    // Patients of one name, for whom people at two addresses complained.
    for line in [
        "new --clinic cat --channel email --complainant 'C. One' --patient 'Pat Ent' --address '1 Road' --summary A",
        "new --clinic cat --channel email --complainant 'D. Two' --patient 'Pat Ent' --address '2 Road' --summary B",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = user
        .sh("report subject-access 'Pat Ent'")
        .ends_with(1)
        .says("2 people may have that name: CAT-2026-0001; CAT-2026-0002");
}
