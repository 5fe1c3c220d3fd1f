//! The inspector's file, and what else is handed to people outside: nobody is named in it.

use std::io::{Cursor, Read as _};

use crate::support::User;

/// What would tell who somebody is.
const TELLING: [&str; 9] = [
    "Quuxley",
    "Zenobia",
    "Vantongeren",
    "Ptolemy",
    "Featherstonehaugh",
    "Wrigglesworth",
    "Mxyzptlk",
    "900123",
    "quux@example.org",
];

/// An improvement with the names of everybody of whom its complaint knows.
const ACTION: &str = "Tell Zenobia Quuxley (07700 900123, quux@example.org) and Mr Vantongeren that Dr Ptolemy, \
     Sister Featherstonehaugh and Wrigglesworth were retrained, as Mxyzptlk wrote";

/// The same, as it is handed on.
const MASKED: &str = "Tell [the complainant] ([contact details], [contact details]) and Mr [the patient] that Dr [staff], \
     Sister [staff] and [staff] were retrained, as [staff] wrote";

/// A clinic with a complaint in whose texts everybody is named, on 15 June 2026.
fn clinic(procedure: &str, nation: &str) -> User {
    let user = User::on("2026-06-15");
    let clinic = format!("--code rose --prefix ROSE --procedure {procedure} --nation {nation}");
    let _ = user.sh("init").ok();
    let _ = user.sh(&format!("clinic add 'Rose Practice' {clinic}")).ok();
    for line in [
        "new --clinic rose --channel letter --received 2026-04-02 --complainant 'Zenobia Quuxley' --patient 'B. Vantongeren' \
         --about 'Dr C. Ptolemy' --handler 'D. Featherstonehaugh' --received-by 'E. Wrigglesworth' --actor mxyzptlk \
         --summary 'Root canal at the practice failed: Zenobia Quuxley on 07700 900123'"
            .to_owned(),
        "respond ROSE-2026-0001 --on 2026-04-20 --by letter --outcome upheld --apology --changes 'Dr Ptolemy and a second \
         dentist look at each' --actor practice"
            .to_owned(),
        format!(
            "action add ROSE-2026-0001 '{ACTION}' --on 2026-04-20 --due 2026-05-20 --owner 'D. Featherstonehaugh' --actor root"
        ),
    ] {
        let _ = user.sh(&line).ok();
    }
    user
}

/// Everything that a file says, out of the archive that it may be.
fn text(user: &User, name: &str) -> String {
    let bytes = std::fs::read(user.home().join(name)).unwrap();
    if !bytes.starts_with(b"PK") {
        return String::from_utf8(bytes).unwrap();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for part in 0..archive.len() {
        let _ = archive.by_index(part).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

/// That a report names nobody, in any format and any of its tables.
fn names_nobody(user: &User, report: &str) {
    let whole = user.json(report);
    let tables = whole["tables"].as_object().unwrap();
    assert!(!tables.is_empty(), "{report}");
    let tables = tables.keys().map(|key| format!(" --table {key}")).chain([String::new()]);
    for table in tables {
        for format in ["table", "tsv", "csv", "json", "ndjson", "md", "html", "xlsx"] {
            let line = format!("{report}{table} --format {format}");
            let _ = user.sh(&format!("{line} -o out")).ok();
            let text = text(user, "out");
            for word in TELLING {
                assert!(!text.contains(word), "`{line}` says {word}:\n{text}");
            }
        }
    }
}

#[test]
fn what_is_handed_on_names_nobody_in_any_table_and_format() {
    let user = clinic("nhs-england", "england-and-wales");
    let days = "--from 2026-01-01 --to 2026-06-15";
    for report in
        ["pack", "annual", "lessons", "scotland --scheme nhs", "scotland --scheme independent"]
    {
        names_nobody(&user, &format!("report {report} {days}"));
    }
    let whole = user.json(&format!("report pack {days}"));
    assert_eq!(whole["tables"]["actions"][0]["what"], MASKED);
    let complaint = &whole["tables"]["complaints"][0];
    // Logins that are words of every day name nobody.
    assert_eq!(
        complaint["summary"],
        "Root canal at the practice failed: [the complainant] on [contact details]"
    );
    let done = complaint["done"].as_str().unwrap();
    assert!(done.starts_with("Changes: Dr [staff] and a second dentist look at each; "), "{done}");
    let page = user.sh(&format!("report annual {days} --format md")).ok().stdout;
    assert!(page.contains("read it before you hand it over"), "{page}");
}

#[test]
fn the_regulator_in_scotland_is_told_of_nobody() {
    let user = clinic("independent-scotland", "scotland");
    let report = "report scotland --from 2026-01-01 --to 2026-06-15";
    names_nobody(&user, report);
    let whole = user.json(report);
    assert_eq!(
        whole["tables"]["complaints"][0]["action"],
        format!("Dr [staff] and a second dentist look at each; {MASKED}")
    );
}

#[test]
fn with_names_the_words_are_those_of_the_register() {
    let user = clinic("nhs-england", "england-and-wales");
    let whole = user.json("report pack --names");
    assert_eq!(whole["tables"]["actions"][0]["what"], ACTION);
    assert_eq!(whole["tables"]["complaints"][0]["complainant"], "Zenobia Quuxley");
    let page = user.sh("report pack --names --format md").ok().stdout;
    assert!(!page.contains("are left out of the texts"), "{page}");
}

#[test]
fn two_registers_have_their_clinics_told_apart() {
    let user = clinic("independent-scotland", "scotland");
    for name in ["east.db", "west.db"] {
        let clinic = "--code rose --prefix ROSE --procedure independent-scotland --nation scotland";
        for line in [
            "init".to_owned(),
            format!("clinic add 'Rose Practice' {clinic}"),
            "new --clinic rose --channel letter --received 2026-04-02 --complainant 'A. Patient' --summary Words".to_owned(),
        ] {
            let _ = user.sh(&format!("--db {name} {line}")).ok();
        }
    }
    for report in ["scotland --scheme independent", "pack"] {
        let whole = user.json(&format!("--db east.db --db west.db report {report}"));
        let rows = whole["tables"]["complaints"].as_array().unwrap();
        let clinics: Vec<_> = rows.iter().map(|row| row["clinic"].as_str().unwrap()).collect();
        assert_eq!(clinics, ["rose (east)", "rose (west)"], "{report}");
    }
}
