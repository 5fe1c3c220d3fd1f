//! Global flags, and what holds where: flag, environment, config file, default.

use std::fs;

use super::NEW;
use crate::support::User;

/// The row of one setting.
fn setting(user: &User, name: &str, flags: &str) -> (String, String) {
    let rows = user.json(&format!("{flags} config"));
    let row = rows.as_array().unwrap().iter().find(|row| row["setting"] == name).unwrap();
    let text = |key: &str| {
        let text = row[key].as_str().unwrap();
        text.replace(&user.home().display().to_string(), "HOME")
    };
    (text("value"), text("from"))
}

fn pair(value: &str, from: &str) -> (String, String) {
    (value.to_owned(), from.to_owned())
}

fn configure(user: &User, text: &str) {
    fs::create_dir_all(user.home().join(".config/redress")).unwrap();
    user.write(".config/redress/config.toml", text);
}

const FILE: &str = "HOME/.config/redress/config.toml";

#[test]
fn config_shows_every_setting_and_where_it_comes_from() {
    let user = User::on("2026-04-13");
    let ran = user.sh("config").ok().stderr("");
    assert_eq!(
        ran.stdout.replace(&user.home().display().to_string(), "HOME"),
        "db\tHOME/.local/share/redress/register.db\tdefault\n\
         today\t2026-04-13\tREDRESS_TODAY\n\
         format\ttsv\tdefault\n\
         color\tauto\tdefault\n\
         actor\tmanager\tdefault\n"
    );
}

#[test]
fn the_register_is_that_of_flag_environment_config_file_default_in_this_order() {
    let user = User::on("2026-04-13");
    let default = "HOME/.local/share/redress/register.db";
    assert_eq!(setting(&user, "db", ""), pair(default, "default"));
    configure(&user, "db = \"/file.db\"\n");
    assert_eq!(setting(&user, "db", ""), pair("/file.db", FILE));
    let user = user.with("REDRESS_DB", "/environment.db");
    assert_eq!(setting(&user, "db", ""), pair("/environment.db", "REDRESS_DB"));
    assert_eq!(setting(&user, "db", "--db /flag.db"), pair("/flag.db", "--db"));
}

#[test]
fn the_register_that_is_named_is_the_one_that_is_used() {
    let user = User::on("2026-04-13").with("REDRESS_DB", "mine.db");
    let _ = user.sh("init").ok();
    let _ = user.sh(NEW).ok();
    let _ = user.sh("--db theirs.db init").ok();
    assert_eq!(user.json("list").as_array().unwrap().len(), 1);
    let _ = user.sh("list --db theirs.db").ok().stdout("");
    assert!(!user.register().exists());
}

#[test]
fn today_is_that_of_the_flag_before_the_environment() {
    let user = User::on("2026-04-13");
    assert_eq!(setting(&user, "today", ""), pair("2026-04-13", "REDRESS_TODAY"));
    assert_eq!(setting(&user, "today", "--today 2026-04-14"), pair("2026-04-14", "--today"));
    let (today, from) = setting(&user.with("REDRESS_TODAY", ""), "today", "");
    assert_eq!(from, "default");
    assert_eq!(today.len(), "2026-04-13".len());
    let _ = User::on("13/04/2026").sh("list").ends_with(2).stdout("").stderr(
        "error: REDRESS_TODAY is `13/04/2026`: expected YYYY-MM-DD, such as 2026-04-02 for 2 April \
         2026\n",
    );
}

#[test]
fn the_format_is_that_of_flag_file_name_config_file_default_in_this_order() {
    let user = User::on("2026-04-13");
    let from = |flags: &str| {
        let text = user.sh(&format!("config {flags}")).ok().stdout;
        let text = if text.is_empty() {
            fs::read_to_string(user.home().join("out.csv")).unwrap()
        } else {
            text
        };
        text.lines().find(|line| line.contains("format")).unwrap().to_owned()
    };
    assert_eq!(from(""), "format\ttsv\tdefault");
    configure(&user, "format = \"ndjson\"\n");
    let file = user.home().join(".config/redress/config.toml");
    let row = format!(
        r#"{{"schema_version":1,"setting":"format","value":"ndjson","from":"{}"}}"#,
        file.display()
    );
    assert_eq!(from(""), row);
    assert!(from("-o out.csv").starts_with("format,csv,"), "{}", from("-o out.csv"));
    assert_eq!(from("-o out.csv --format tsv"), "format\ttsv\t--format");
}

#[test]
fn colour_and_actor_have_their_order_too() {
    let user = User::on("2026-04-13");
    configure(&user, "color = \"always\"\nactor = \"reception\"\n");
    assert_eq!(setting(&user, "color", ""), pair("always", FILE));
    assert_eq!(setting(&user, "actor", ""), pair("reception", FILE));
    assert_eq!(setting(&user, "actor", "--actor 'M. Jones'"), pair("M. Jones", "--actor"));
    let user = user.with("NO_COLOR", "1");
    assert_eq!(setting(&user, "color", ""), pair("never", "NO_COLOR"));
    assert_eq!(setting(&user, "color", "--color always"), pair("always", "--color"));
}

#[test]
fn a_mistake_in_the_config_file_is_wrong_usage_and_names_the_file() {
    let user = User::on("2026-04-13");
    for (text, wrong) in
        [("formt = \"csv\"\n", "formt"), ("format = \"cvs\"\n", "cvs"), ("format = \n", "")]
    {
        configure(&user, text);
        let ran = user.sh("list").ends_with(2).stdout("");
        let _ = ran.says(&format!("error: {FILE}:1: ")).says(wrong);
    }
}

#[test]
fn global_flags_stand_before_and_after_the_verb() {
    let user = User::on("2026-04-13");
    let _ = user.sh("--db there.db init").ok();
    let _ = user.sh(&format!("{NEW} --db there.db")).ok();
    for flags in [
        "--db there.db",
        "--db there.db --today 2026-05-06",
        "--db there.db --format json",
        "--db there.db --format table --color always",
        "--db there.db --quiet",
        "--db there.db -q --no-input --yes --actor X",
    ] {
        let after = user.sh(&format!("report overdue {flags}")).ok();
        let before = user.sh(&format!("{flags} report overdue")).ok();
        let between = user.sh(&format!("report {flags} overdue")).ok();
        assert!(!after.stdout.is_empty());
        assert_eq!(before.stdout, after.stdout, "{flags}");
        assert_eq!(between.stdout, after.stdout, "{flags}");
    }
    for line in ["-o before.csv list --db there.db", "list --db there.db -o after.csv"] {
        let _ = user.sh(line).ok().stdout("");
    }
    let read = |name| fs::read(user.home().join(name)).unwrap();
    assert_eq!(read("before.csv"), read("after.csv"));
}

#[test]
fn the_actor_is_recorded_with_every_event() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    let complaint = user.json("ack CARR-2026-0001 --by phone --actor 'M. Jones'");
    assert_eq!(complaint["events"][0]["actor"], "manager");
    assert_eq!(complaint["events"][1]["actor"], "M. Jones");
}
