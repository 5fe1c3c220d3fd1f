//! What a backup from before an erasure or a legal hold brings back is named when it is restored.

use crate::support::User;

const NEW: &str = "new --clinic carrara --channel phone --complainant A --summary B";

/// Three complaints and a backup, and then an erasure and two legal holds of which the backup knows
/// one.
fn user() -> User {
    let user = User::on("2026-06-01");
    for line in [
        NEW,
        NEW,
        NEW,
        "feedback add --clinic carrara --kind compliment --from 'A. Patient' 'Kind staff'",
        "legal-hold CARR-2026-0003 --reason 'A claim'",
        "backup copy.db",
        "redact CARR-2026-0001 CARR-2026-F0001 --reason 'Asked for' --early --yes",
        "legal-hold CARR-2026-0002 --reason 'A claim'",
        "legal-hold CARR-2026-0003 --lift --reason 'Settled'",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

#[test]
fn erasures_and_legal_holds_that_a_backup_lacks_are_named_with_what_to_do() {
    let user = user();
    let ran = user.sh("restore copy.db --force").ok();
    let register = "HOME/.local/share/redress/register.db";
    let notes: Vec<&str> = ran.stderr.lines().filter(|line| line.starts_with("note: ")).collect();
    let [erased, held] = notes[..] else { panic!("{notes:?}") };
    assert_eq!(
        erased,
        format!(
            "note: the backup is from before an erasure, and brings back what was erased of CARR-2026-0001 and CARR-2026-F0001: \
             erase it again with `redress --db {register} redact CARR-2026-0001 CARR-2026-F0001 --reason TEXT`"
        )
    );
    assert!(
        held.starts_with(
            "note: the backup does not know of a legal hold that was laid or lifted on CARR-2026-0002 and CARR-2026-0003: "
        ) && held.ends_with(&format!("`redress --db {register} legal-hold REF --reason TEXT`")),
        "{held}"
    );
    // What is advised works, and then nothing is lost any more.
    let again = "redact CARR-2026-0001 CARR-2026-F0001 --reason 'Asked for' --early --yes";
    let _ = user.sh(again).ok();
    let _ = user.sh("verify").ok().says("have been erased");
}

#[test]
fn a_backup_that_knows_them_all_is_restored_without_a_note() {
    let user = user();
    let _ = user.sh("backup later.db").ok();
    let _ = user.sh("note CARR-2026-0002 x").ok();
    let ran = user.sh("restore later.db --force").ok();
    assert!(!ran.stderr.contains("note: "), "{}", ran.stderr);
}
