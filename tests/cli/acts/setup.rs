//! The verbs that set a register up and look at it: init, clinic, procedure, completions.

use serde_json::{Value, json};

use super::{after, bytes};
use crate::support::User;

#[test]
fn init_makes_an_empty_register_and_says_where() {
    let user = User::on("2026-06-01");
    let made = "Made a register at HOME/.local/share/redress/register.db.\n";
    let _ = user.sh("init").ok().stdout("").stderr(made);
    let _ = user.sh("list").ok().stdout("").stderr("");
    let _ = user.sh("--db other.db init").ok().stdout("").stderr("Made a register at other.db.\n");
    assert!(user.home().join("other.db").exists());
}

#[test]
fn a_register_that_was_named_and_is_not_there_is_not_made_by_the_way() {
    let user = User::on("2026-06-01");
    for line in [
        "list",
        "new --clinic carrara --channel web --complainant A --summary B",
        "ack CARR-2026-0001 --by phone",
        "report overdue",
        "clinic list",
    ] {
        let _ = user.sh(&format!("{line} --db there.db")).ends_with(1).stdout("").stderr(
            "error: there is no register at there.db\nhint: `redress --db there.db init` makes \
             one\n",
        );
        assert!(!user.home().join("there.db").exists(), "`{line}` made a file");
    }
}

#[test]
fn clinic_add_takes_a_clinic_of_the_library_as_it_is() {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    let _ = user
        .sh("clinic add carrara")
        .ok()
        .stdout(
            "carrara\tCarrara Aesthetics\tCARR\tcarrara\tengland-and-wales\tmon-fri\t\t\tyes\t\n",
        )
        .stderr("Added Carrara Aesthetics (`carrara`).\n");
    let _ = user.sh("clinic add carrara").ends_with(1).stdout("").stderr(
        "error: there is a clinic `carrara` already\nhint: give the new one another `--code`\n",
    );
}

#[test]
fn clinic_add_makes_code_and_prefix_of_the_name() {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    let _ = user
        .sh("clinic add 'Rose Lane Aesthetics' --procedure carrara")
        .ok()
        .stdout("rose\tRose Lane Aesthetics\tRLA\tcarrara\tengland-and-wales\tmon-fri\t\t\tyes\t\n")
        .stderr("Added Rose Lane Aesthetics (`rose`).\n");
    let _ = user
        .sh("clinic add 'Glen Clinic' --procedure cat --code glen-2 --prefix glen --nation \
             scotland \
             --nation northern-ireland --working-week mon-sat --body 'commissioner=NHS Fife'")
        .ok()
        .stdout("glen-2\tGlen Clinic\tGLEN\tcat\tscotland,northern-ireland\tmon-sat\t\t\tyes\t\n");
    let clinic = user.json("clinic show glen-2");
    assert_eq!(
        clinic,
        json!({
            "schema_version": 1, "code": "glen-2", "name": "Glen \
                Clinic", "prefix": "GLEN", "procedure": "cat",
            "nations": ["scotland", "northern-ireland"], "working_week": "mon-sat",
            "bodies": { "commissioner": "NHS Fife" }, "sites": {},
            "closed_days": [], "extra_days": [], "closed_days_stretch": true,
        })
    );
}

#[test]
fn a_working_saturday_is_counted() {
    let user = User::on("2026-04-02");
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add 'Rose Lane' --procedure carrara --working-week mon-sat").ok();
    let complaint = user
        .json("new --clinic rose --received 2026-04-02 --channel web --complainant A --summary B");
    // Sat 4, Tue 7, Wed 8, Thu 9, Fri 10 April.
    assert_eq!(complaint["deadlines"][1]["due_on"], "2026-04-10");
}

#[test]
fn clinics_never_share_the_letters_of_their_references() {
    let user = after(&[]);
    let register = bytes(&user);
    let _ = user
        .sh("clinic add 'Carr House' --procedure cat --prefix \
                     carr")
        .ends_with(1)
        .stdout("")
        .stderr(
            "error: the references of `carrara` begin with CARR already\nhint: give the new clinic \
         another `--prefix`\n",
        );
    assert_eq!(bytes(&user), register);
}

#[test]
fn clinic_add_says_what_is_missing_or_wrong() {
    let user = after(&[]);
    let register = bytes(&user);
    for (line, code, stderr) in [
        (
            "clinic add 'Rose Lane'",
            2,
            "error: missing `--procedure KEY`\n\
             hint: `redress procedure list` shows the keys; a TOML file of your own will do too\n",
        ),
        (
            "clinic add 'Rose Lane' --procedure carara",
            1,
            "error: `carara` is not a procedure: expected carrara, itrust, cat, private-clinic, \
             nhs-england, nhs-scotland, independent-scotland, private-dental, physiotherapy, \
             single-handed-therapist, data-protection; did you mean `carrara`?\n\
             hint: `redress procedure list` shows them\n",
        ),
        (
            "clinic add 'Rose Lane' --procedure cat --prefix R",
            2,
            "error: invalid value 'R' for '--prefix <LETTERS>': `R` is not a prefix: expected 2 to 8 \
             letters or digits, beginning with a letter, such as CARR\n\n\
             For more information, try '--help'.\n",
        ),
        (
            "clinic add 'Rose Lane' --procedure cat --body hcpd=X",
            1,
            "error: `hcpd` is not a body of this procedure: expected commissioner, hcpc; did you \
             mean `hcpc`?\n",
        ),
    ] {
        let _ = user.sh(line).ends_with(code).stdout("").stderr(stderr);
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
}

#[test]
fn clinic_set_changes_name_and_bodies_once() {
    let user = after(&[]);
    let _ = user.sh("new --clinic cat --channel web --complainant A --summary B").ok();
    let set = "clinic set cat --name 'CAT Ltd' --body 'commissioner=Cambs County Council'";
    let row = "cat\tCAT Ltd\tCAT\tcat\tengland-and-wales\tmon-fri\t\t\tyes\t\n";
    let bodies = "Outside bodies: commissioner is Cambs County Council.\n";
    let _ = user.sh(set).ok().stdout(row).stderr(&format!("Changed `cat`.\n{bodies}"));
    let register = bytes(&user);
    let _ =
        user.sh(set).ok().stdout(row).stderr(&format!("`cat` has these values already.\n{bodies}"));
    assert_eq!(bytes(&user), register);
    assert_eq!(user.json("show CAT-2026-0001")["clinic_name"], "CAT Ltd");
    let _ = user
        .sh("clinic set cat")
        .ends_with(2)
        .stdout("")
        .stderr("error: nothing to set\nhint: give `--name`, `--body ID=NAME`, `--site ID=NAME`, or a part of its calendar such as `--closed DAYS=TITLE`\n");
    let _ = user
        .sh("clinic set carara --name X")
        .ends_with(1)
        .stdout("")
        .says("did you mean `carrara`?");
}

#[test]
fn clinic_list_gives_one_clinic_a_line() {
    let user = after(&[]);
    let _ = user.sh("clinic add cat").ok();
    let _ = user.sh("clinic list").ok().stderr("").stdout(
        "carrara\tCarrara Aesthetics\tCARR\tcarrara\tengland-and-wales\tmon-fri\t\t\tyes\t\n\
         cat\tCambridge Art Therapy\tCAT\tcat\tengland-and-wales\tmon-fri\t\t\tyes\t\n",
    );
    let _ =
        user.sh("clinic show cat").ok().stderr("").stdout(
            "cat\tCambridge Art Therapy\tCAT\tcat\tengland-and-wales\tmon-fri\t\t\tyes\t\n",
        );
}

#[test]
fn the_library_is_there_before_there_is_a_register() {
    let user = User::on("2026-06-01");
    let _ = user.sh("procedure list").ok().stderr("").stdout(
        "carrara\t1\t1995-01-01\tCarrara Aesthetics complaints procedure\tlibrary\n\
         itrust\t1\t1995-01-01\tiTrust Centres complaints policy\tlibrary\n\
         cat\t1\t1995-01-01\tCambridge Art Therapy complaints procedure\tlibrary\n\
         private-clinic\t1\t1995-01-01\tPrivate clinic complaints procedure, in three stages\tlibrary\n\
         nhs-england\t1\t2009-04-01\tNHS complaints procedure, England\tlibrary\n\
         nhs-scotland\t1\t2017-04-01\tNHS complaints procedure, Scotland\tlibrary\n\
         independent-scotland\t1\t2011-04-01\tIndependent clinic complaints procedure, Scotland\tlibrary\n\
         private-dental\t1\t1995-01-01\tDental practice complaints procedure\tlibrary\n\
         physiotherapy\t1\t1995-01-01\tPhysiotherapy practice complaints procedure\tlibrary\n\
         single-handed-therapist\t1\t1995-01-01\tSingle-handed therapist complaints procedure\tlibrary\n\
         data-protection\t1\t2026-06-19\tData protection complaints procedure, beside another\tlibrary\n",
    );
    let _ = user.sh("procedure show itrsut").ends_with(1).stdout("").stderr(
        "error: `itrsut` is not a procedure: expected carrara, itrust, cat, private-clinic, \
         nhs-england, nhs-scotland, independent-scotland, private-dental, physiotherapy, \
         single-handed-therapist, data-protection; did you mean `itrust`?\n\
         hint: `redress procedure list` shows them\n",
    );
    assert!(!user.register().exists());
}

#[test]
fn procedure_show_reads_like_the_policy() {
    let user = User::on("2026-06-01");
    let page = user.sh("procedure show carrara").ok().stderr("").stdout;
    for line in [
        "Carrara Aesthetics complaints procedure\n",
        "`carrara`, version 1, for what is received from Sun 1 Jan 1995 on\n",
        "  - Full reply (an aim): 5 working days of stage start\n    done by `respond`\n",
        "  - Letter explaining the delay, while unanswered: response due, then 20 days of update\n",
        "    “A full reply can be sent within 5 working days”\n",
        "  Confirmed by a Carrara Aesthetics Director.\n",
        "  To be asked for within: 6 months of respond\n",
    ] {
        assert!(page.contains(line), "{line:?} is not in\n{page}");
    }
    let procedure = user.json("procedure show carrara");
    let stages: Vec<&Value> =
        procedure["stages"].as_array().unwrap().iter().map(|it| &it["stage"]).collect();
    assert_eq!(stages, ["local-resolution", "review", "adjudication"]);
    let rules = procedure["stages"][0]["obligations"].as_array().unwrap();
    let rules: Vec<(&Value, &Value)> =
        rules.iter().map(|it| (&it["within"], &it["force"])).collect();
    assert_eq!(
        rules,
        [
            (&json!("same day as awareness"), &json!("firm")),
            (&json!("5 working days of stage start"), &json!("soft")),
            (&json!("20 working days of stage start"), &json!("firm")),
            (&json!("response due"), &json!("firm")),
        ]
    );
}

#[test]
fn completions_know_every_verb_in_every_shell() {
    let user = User::on("2026-06-01");
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = user.sh(&format!("completions {shell}")).ok().stderr("").stdout;
        for verb in
            ["new", "ack", "update", "respond", "escalate", "amend", "overdue", "completions"]
        {
            assert!(script.contains(verb), "{shell} does not complete {verb}");
        }
    }
    let _ = user.sh("completions tcsh").ends_with(2).stdout("");
    assert!(!user.register().exists());
}
