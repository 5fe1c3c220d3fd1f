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
        "error: 2 people may be called Ann Archer: born 1955-01-01 (CAT-2026-0002); born 1980-02-03 (CARR-2026-0001)
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
