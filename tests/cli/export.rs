//! `export`: a register as files for other programs, whole or not at all.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::User;

/// A register with a complaint that has something of everything.
fn register() -> User {
    let user = User::on("2026-04-20");
    let line = "new --clinic carrara --received 2026-04-02 --channel phone \
                --complainant '=A. Patient' --summary 'Two \"marks\", one scar'";
    let _ = user.sh(line).ok();
    let _ = user.sh("new --clinic cat --channel email --complainant Zoë --summary Noise").ok();
    let _ = user.sh("ack CARR-2026-0001 --on 2026-04-02 --by phone").ok();
    let _ = user.sh("point add CARR-2026-0001 Rude --practitioner 'B. Nurse'").ok();
    let _ = user.sh("feedback add --clinic cat --kind compliment Lovely").ok();
    user
}

fn read(user: &User, name: &str) -> String {
    fs::read_to_string(user.home().join(name)).expect("a file that was exported")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: Result<fs::DirEntry, _>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(name).map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn an_export_has_a_file_a_table_and_no_names() {
    let user = register();
    let ran = user.sh("export out --format csv").ok();
    let ran = ran.stderr("Exported 2 complaints to out: 10 files, without names.\n");
    assert!(ran.stdout.starts_with("file,rows,bytes,sha256,view\r\nclinics.csv,2,"));
    assert_eq!(
        names(&user.home().join("out")),
        [
            "actions.csv",
            "attachments.csv",
            "clinics.csv",
            "complaints.csv",
            "deadlines.csv",
            "events.csv",
            "feedback.csv",
            "manifest.json",
            "points.csv",
            "procedures.csv",
            "referrals.csv"
        ]
    );
    assert_eq!(
        read(&user, "out/complaints.csv"),
        "register,ref,clinic,procedure,procedure_version,stage,status,is_open,channel,category,\
         received_on,received_year,received_month,acknowledged_on,responded_on,outcome,closed_on,\
         closed_month,closed_reason\r\n\
         register,CARR-2026-0001,carrara,carrara,1,local-resolution,open,true,phone,,2026-04-02,\
         2026,2026-04,2026-04-02,,,,,\r\n\
         register,CAT-2026-0001,cat,cat,1,informal,open,true,email,,2026-04-20,2026,2026-04,,,,,,\
         \r\n"
    );
    for file in names(&user.home().join("out")) {
        let text = read(&user, &format!("out/{file}"));
        for person in ["A. Patient", "Zoë", "B. Nurse", "scar", "Lovely"] {
            assert!(!text.contains(person), "{person} stands in {file}");
        }
    }
    assert_eq!(names(user.home()), [".local", ".stdin", "out"]);
}

#[test]
fn names_and_words_stand_in_files_of_their_own_and_are_guarded_where_a_spreadsheet_reads_them() {
    let user = register();
    let _ = user.sh("export out --names").ok().says("17 files, with names and what people wrote");
    assert_eq!(
        read(&user, "out/complaint_words.csv"),
        "register,ref,clinic,handler,complainant,patient,summary\r\n\
         register,CARR-2026-0001,carrara,,'=A. Patient,,\"Two \"\"marks\"\", one scar\"\r\n\
         register,CAT-2026-0001,cat,,Zoë,,Noise\r\n"
    );
    let _ = user.sh("export load --names --as postgresql --register north").ok();
    let words = read(&user, "load/complaint_words.csv");
    assert!(words.contains("north,CARR-2026-0001,carrara,,=A. Patient,,"), "{words}");
    assert!(read(&user, "load/load.sql").contains("WHERE register = E'north';\n"));
    let _ = user.sh("export lines --names --as ndjson").ok();
    let lines = read(&user, "lines/event_words.ndjson");
    let event: Value = serde_json::from_str(lines.lines().nth(2).expect("an event")).expect("JSON");
    assert_eq!(event["words"]["complainant"], "=A. Patient");
    assert_eq!(event["register"], "register");
}

#[test]
fn an_export_is_narrowed_with_all_that_belongs_to_it() {
    let user = register();
    let manifest = user.json("export out --clinic carrara");
    let rows = |manifest: &Value, table: &str| {
        let files = manifest["files"].as_array().expect("files");
        let file = files.iter().find(|file| file["table"] == table).expect("a file");
        file["rows"].as_i64().expect("a number")
    };
    assert_eq!(
        ["clinics", "complaints", "feedback", "points"].map(|it| rows(&manifest, it)),
        [1, 1, 0, 1]
    );
    assert_eq!(rows(&manifest, "events"), 3);
    let manifest = user.json("export out --from 2026-04-03 --to 2026-04-20");
    assert_eq!(
        ["complaints", "feedback", "points", "events"].map(|it| rows(&manifest, it)),
        [1, 1, 0, 2]
    );
    let _ = user.sh("export out --from 2026-04-03 --to 2026-04-02").ends_with(2);
    let _ = user.sh("export out --clinic carara").ends_with(1).says("did you mean `carrara`?");
}

#[test]
fn the_same_register_gives_the_same_bytes() {
    let user = register();
    for kind in ["csv", "ndjson", "parquet", "postgresql"] {
        let _ = user.sh(&format!("export one-{kind} --names --as {kind}")).ok();
        let _ = user.sh(&format!("export two-{kind} --names --as {kind}")).ok();
        let (one, two) = (format!("one-{kind}"), format!("two-{kind}"));
        let files = names(&user.home().join(&one));
        assert!(files.len() > 17);
        for file in files {
            let bytes = |folder: &str| fs::read(user.home().join(folder).join(&file)).expect("it");
            assert!(bytes(&one) == bytes(&two), "{file}");
        }
    }
}

#[test]
fn the_manifest_says_what_was_exported() {
    let user = register();
    let said = user.json("export out --as parquet");
    let written: Value = serde_json::from_str(&read(&user, "out/manifest.json")).expect("JSON");
    assert_eq!(said, written);
    let head = user.json("verify")["head_hash"].clone();
    assert_eq!(
        [&said["head"], &said["today"], &said["as"], &said["names"], &said["events"]],
        [&head, &"2026-04-20".into(), &"parquet".into(), &false.into(), &9.into()]
    );
    for file in said["files"].as_array().expect("files") {
        let name = file["file"].as_str().expect("a name");
        let bytes = fs::read(user.home().join("out").join(name)).expect("a file");
        assert_eq!(file["bytes"], bytes.len());
        assert_eq!(file["sha256"], redress::store::sha256(&bytes));
        assert_eq!(file["columns"][0]["name"], "register");
    }
}

#[test]
fn an_earlier_export_is_replaced_and_nothing_else() {
    let user = register();
    let _ = user.sh("export out --names").ok();
    let _ = user.sh("export out").ok();
    assert_eq!(names(&user.home().join("out")).len(), 11);
    // An empty folder is nobody's.
    fs::create_dir(user.home().join("empty")).expect("a folder");
    let _ = user.sh("export empty").ok();
    user.write("out/letter.txt", "Dear Madam");
    let _ = user.sh("export out").ends_with(1).stdout("").stderr(
        "error: out holds what no export made\n\
         hint: nothing was written; name a folder that is not there yet\n",
    );
    assert_eq!(read(&user, "out/letter.txt"), "Dear Madam");
    user.write("file", "text");
    let _ = user.sh("export file").ends_with(1).says("error: file is not a folder\n");
    let _ = user.sh("export .").ends_with(1).says("error: . cannot be replaced\n");
    let _ = user.sh("export nowhere/out").ends_with(1).says("error: cannot make nowhere/out: ");
    let _ = user.sh("export .local/share/redress").ends_with(1).says("holds what no export made");
    assert_eq!(names(user.home()), [".local", ".stdin", "empty", "file", "out"]);
}

#[cfg(unix)]
#[test]
fn an_export_is_private_to_its_user() {
    use std::os::unix::fs::PermissionsExt;
    let user = register();
    let _ = user.sh("export out --names").ok();
    let folder = user.home().join("out");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for name in names(&folder) {
        assert_eq!(mode(&folder.join(name)), 0o600);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing() {
    use std::process::Command;
    let user = register();
    // A limit on the size of files stands in for a disk that is full.
    let program = env!("CARGO_BIN_EXE_redress");
    let output = Command::new("/bin/sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" export out", program])
        .current_dir(user.home())
        .env_clear()
        .env("HOME", user.home())
        .env("REDRESS_TODAY", "2026-04-20")
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.starts_with("error: cannot write out/"), "{said}");
    assert_eq!(names(user.home()), [".local", ".stdin"]);
}
