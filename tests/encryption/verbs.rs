//! With a key file, everything works as without: nothing is typed, and nothing can be read in the
//! files.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::User;
use crate::{NOTE, files, readable, with_key, with_register};

#[test]
fn a_key_file_is_private_holds_sixty_four_digits_and_is_never_written_over() {
    let user = User::on("2026-04-02");
    let _ = user
        .sh("key new a.key")
        .ok()
        .stdout("")
        .stderr(&format!("Made a key file at a.key.\n{NOTE}"));
    let path = user.home().join("a.key");
    let key = fs::read_to_string(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(key.len() == 65 && key.trim_end().chars().all(|c| c.is_ascii_hexdigit()));
    let _ = user.sh("key new a.key").ends_with(1).says("there is a file at a.key already");
    assert_eq!(fs::read_to_string(&path).unwrap(), key);
    let _ = user.sh("key new b.key").ok();
    assert_ne!(fs::read_to_string(user.home().join("b.key")).unwrap(), key);
}

#[test]
fn a_register_is_made_encrypted_and_every_kind_of_verb_works_without_typing() {
    let user = with_key();
    let _ = user.sh("init").ok().stderr(&format!(
        "Made an encrypted register at HOME/.local/share/redress/register.db.\n{NOTE}"
    ));
    let _ = user.sh(crate::NEW).ok();
    user.write("letter.txt", "Asymmetry, in the words of Zebedee Quillfeather");
    for line in [
        "ack CARR-2026-0001 --on 2026-03-02 --by phone",
        "note CARR-2026-0001 'Asymmetry again'",
        "file add CARR-2026-0001 letter.txt",
        "feedback add --clinic carrara --kind compliment 'Kind staff'",
        "clinic set carrara --closed '2026-12-24=Asymmetry' --yes",
        "list",
        "show CARR-2026-0001 --why",
        "find quillfeather",
        "report register",
        "verify",
        "upgrade",
        "config",
    ] {
        let _ = user.sh(line).ok();
    }
    let found = user.sh("find quilfeather --format csv").ok();
    assert!(found.stdout.contains("Zebedee Quillfeather"), "{}", found.stdout);
    let overdue = user.sh("report overdue").ok();
    assert!(overdue.stdout.contains("CARR-2026-0001"), "{}", overdue.stdout);
    assert_eq!(readable(&user.register()), [""; 0]);
    assert_eq!(files(user.register().parent().unwrap()), ["register.db"]);
}

#[test]
fn new_at_the_default_place_makes_an_encrypted_register_where_a_key_file_is_named() {
    let user = with_key();
    let _ = user.sh(crate::NEW).ok();
    assert_eq!(readable(&user.register()), [""; 0]);
}

#[test]
fn the_key_file_is_named_by_flag_variable_or_config_file() {
    let user = with_register().with("REDRESS_KEY_FILE", "two.key");
    let _ = user.sh("list").ends_with(1).says("the key does not open");
    let _ = user.sh("list --key-file one.key").ok();
    let listed = user.sh("config").ok().stdout;
    assert!(listed.ends_with("key_file\ttwo.key\tREDRESS_KEY_FILE\n"), "{listed}");
}

#[test]
fn backups_are_encrypted_rotated_and_restored() {
    let user = with_register();
    fs::create_dir(user.home().join("backups")).unwrap();
    let _ = user.sh("backup backups --keep 1").ok();
    let _ = user.sh("note CARR-2026-0001 'One more'").ok();
    let _ = user.sh("backup backups --keep 1").ok().says("Removed 1 older backup");
    let name = files(&user.home().join("backups")).remove(0);
    assert_eq!(readable(&user.home().join("backups").join(&name)), [""; 0]);
    let _ = user.sh(&format!("--db drill.db restore backups/{name}")).ok();
    let _ = user.sh("--db drill.db verify").ok();
    assert_eq!(readable(&user.home().join("drill.db")), [""; 0]);
    let _ = user.sh(&format!("restore backups/{name} --force")).ok().says("is kept at");
    let _ = user.sh("verify").ok();
    for file in files(user.register().parent().unwrap()) {
        assert_eq!(readable(&user.register().with_file_name(file)), [""; 0]);
    }
}

#[test]
fn a_damaged_page_is_found_and_a_backup_takes_its_place() {
    let user = with_register();
    let _ = user.sh("backup safe.db").ok();
    let mut bytes = fs::read(user.register()).unwrap();
    for byte in bytes.iter_mut().skip(4096 * 3).step_by(50) {
        *byte ^= 1;
    }
    fs::write(user.register(), bytes).unwrap();
    let _ = user.sh("list").ends_with(1).says("the register is damaged");
    let _ = user.sh("restore safe.db --force").ok();
    let _ = user.sh("verify").ok();
}

#[test]
fn what_is_erased_is_gone_from_an_encrypted_register_too() {
    let user = with_register();
    let _ = user.sh("note CARR-2026-0001 'Asymmetry of Quillfeather'").ok();
    let _ = user
        .sh("redact CARR-2026-0001 --reason 'Asked for' --early --yes")
        .ok()
        .says("was written anew: nothing erased is left in it");
    assert_eq!(readable(&user.register()), [""; 0]);
    assert_eq!(files(user.register().parent().unwrap()), ["register.db"]);
    let _ = user.sh("verify").ok().says("have been erased");
    let _ = user.sh("find quillfeather").ok().stdout("");
    // Nor is it there for whoever has the key.
    let _ = user.sh("key remove --yes").ok();
    let left = readable(&user.register());
    assert_eq!(left, ["carrara", "CREATE TABLE"]);
}
