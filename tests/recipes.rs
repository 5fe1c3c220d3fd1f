//! docs/recipes.md tells the truth: every line of its crontabs and every block of `sh` is run, on a training register where
//! something is late, and on an empty one.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "the recipes need a part of it")]
mod support;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use support::User;

/// The blocks of a language, in their order.
fn blocks(language: &str) -> Vec<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/recipes.md");
    let text = std::fs::read_to_string(page).unwrap();
    let begins = format!("```{language}\n");
    let blocks = text.split(&begins).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// The commands of the crontabs, as cron gives them to the shell.
fn cron_lines() -> Vec<String> {
    let mut commands = Vec::new();
    for line in blocks("crontab").join("\n").lines() {
        let is_setting = line.split_whitespace().next().is_some_and(|word| word.contains('='));
        if line.is_empty() || line.starts_with('#') || is_setting {
            continue;
        }
        let mut fields = line.splitn(6, ' ').map(str::trim);
        for (field, most) in fields.by_ref().take(5).zip([59, 23, 31, 12, 7]) {
            let numbers = field.split(['*', '-', ',', '/']).filter(|it| !it.is_empty());
            for number in numbers {
                assert!(number.parse::<u32>().unwrap() <= most, "{line}");
            }
        }
        let command = fields.next().unwrap();
        assert!(!command.replace("\\%", "").contains('%'), "cron ends the line at %: {line}");
        commands.push(command.replace("\\%", "%"));
    }
    commands
}

/// Runs a script as cron does, with the register and its folder of this user.
fn run(user: &User, script: &str) -> Output {
    let script = script.replace("/srv/clinic", user.home().to_str().unwrap());
    let program = Path::new(env!("CARGO_BIN_EXE_redress")).parent().unwrap();
    Command::new("/bin/sh")
        .args(["-c", &script])
        .env_clear()
        .env("HOME", user.home())
        .env("PATH", format!("{}:{}:/usr/bin:/bin", user.home().display(), program.display()))
        .env("REDRESS_DB", user.home().join("register.db"))
        .env("REDRESS_TODAY", "2026-06-01")
        .output()
        .unwrap()
}

fn registers() -> [User; 2] {
    let [late, empty] = [(); 2].map(|()| User::on("2026-06-01"));
    let _ = late.sh("--db register.db init --demo").ok();
    let _ = late
        .sh("--db register.db new --clinic carrara --received 2026-06-01 --channel phone --complainant A --summary B \
             --handler ../up/M")
        .ok();
    let _ = empty.sh("--db register.db init").ok();
    for user in [&late, &empty] {
        std::fs::create_dir(user.home().join("out")).unwrap();
        // For the recipes, too, it is the day of the register.
        let date = user.write("date", "#!/bin/sh\nexec /bin/date -d \"2026-06-01 $2\" \"$3\"\n");
        std::fs::set_permissions(date, PermissionsExt::from_mode(0o755)).unwrap();
    }
    [late, empty]
}

#[test]
fn every_line_of_the_crontabs_runs_and_prints_only_where_there_is_something_to_say() {
    let [late, empty] = registers();
    let lines = cron_lines();
    assert!(lines.len() >= 9, "{lines:?}");
    for line in lines {
        let silent = line.contains("--quiet");
        let ran = run(&late, &line);
        let found = line.contains("--fail-if-any");
        assert_eq!(ran.status.code(), Some(if found { 3 } else { 0 }), "{line}: {ran:?}");
        assert_eq!(ran.stdout.is_empty(), silent, "{line}: {ran:?}");
        assert!(ran.stderr.is_empty() || line.contains("verify"), "{line}: {ran:?}");
        let ran = run(&empty, &line);
        assert_eq!(ran.status.code(), Some(0), "{line}: {ran:?}");
        assert!(ran.stdout.is_empty() && ran.stderr.is_empty(), "{line}: {ran:?}");
    }
    for file in ["duties.ics", "workload.html", "register.csv"] {
        let text = std::fs::read_to_string(late.home().join("out").join(file)).unwrap();
        assert!(text.len() > 200, "{file}");
    }
    // The month that is over, and nothing of the day on which it is written.
    let register = std::fs::read_to_string(late.home().join("out/register.csv")).unwrap();
    let days: Vec<&str> =
        register.lines().skip(1).map(|row| row.split(',').nth(2).unwrap()).collect();
    assert!(days.iter().all(|day| day.starts_with("2026-05-")), "{days:?}");
}

#[test]
fn the_scripts_say_what_is_late_and_nothing_where_nothing_is() {
    let [late, empty] = registers();
    let scripts = blocks("sh");
    let said = |user: &User, script: &str| {
        let ran = run(user, script);
        assert_eq!(ran.status.code(), Some(0), "{script}: {ran:?}");
        assert!(ran.stderr.is_empty(), "{script}: {ran:?}");
        String::from_utf8(ran.stdout).unwrap()
    };
    let [exit_codes, columns, people] = &scripts[..] else { panic!("{scripts:?}") };
    let text = said(&late, exit_codes);
    let firm = late.json("--db register.db report overdue --firm").as_array().unwrap().len();
    assert_eq!(text, format!("{firm} promises are overdue\n"));
    assert_eq!(said(&empty, exit_codes), "");
    assert!(said(&late, columns).lines().all(|line| line.split('\t').count() == 3));
    assert_eq!(said(&late, people), "");
    let page = std::fs::read_to_string(late.home().join("out/Priya-Nair.md")).unwrap();
    assert!(page.starts_with("# Agenda of Mon 1 Jun 2026"), "{page}");
    // Whatever somebody is called, the file stays in its folder.
    assert!(late.home().join("out/..-up-M.md").exists());
    assert_eq!(said(&empty, columns), "");
}
