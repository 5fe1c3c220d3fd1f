//! `find`, and the filters that it shares with `list`.

use std::fs;

use redress::store::Store;
use serde_json::Value;

use crate::support::{Ran, User, split};

/// Three clinics, four complaints, and something in every field that can be written.
fn register() -> User {
    let user = User::on("2026-06-01");
    for line in [
        "new --clinic carrara --received 2026-04-02 --channel phone --complainant 'Zoë Johnson' \
         --patient 'Bob O’Brien' --summary 'White patch after a peel of the left forearm' \
         --address '14 Mill Road, Leeds' --email zoe77@example.org --telephone '07700 900123' \
         --handler 'M. Jones'",
        "new --clinic cat --received 2026-04-04 --channel email --complainant 王秀英 \
         --summary '治疗后出现白斑' --category standard-of-service",
        "new --clinic carrara --received 2026-05-21 --channel letter --complainant 'Piotr Wójcik' \
         --summary 'Swelling of the upper lip'",
        "new --clinic itrust --received 2026-05-22 --channel email --complainant 'Anna Johnston' \
         --summary 'Patch test was white, then red' --handler 'Ruth Cohen'",
        "ack CARR-2026-0001 --on 2026-04-02 --by phone --note 'Told her of ombudsmen'",
        "update CARR-2026-0001 --on 2026-05-01 --by letter --reason 'An expertise is awaited'",
        "note CARR-2026-0001 'She wants a refund of £150'",
        "respond CARR-2026-0001 --on 2026-05-05 --by letter --outcome upheld --apology \
         --summary 'Aftercare explained badly'",
        "close ITRU-2026-0001 --reason withdrawn --note 'Telephoned: all is well'",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

/// The references of what is found.
fn found(user: &User, words: &[&str]) -> Vec<String> {
    let words: Vec<&str> = ["find", "--format", "tsv"].iter().chain(words).copied().collect();
    references(&user.run(&words).ok())
}

fn references(ran: &Ran) -> Vec<String> {
    let first = |line: &str| line.split('\t').next().unwrap().to_owned();
    ran.stdout.lines().map(first).collect()
}

fn matches_history(user: &User) -> bool {
    Store::open_read(&user.register()).unwrap().search_matches_history().unwrap()
}

#[test]
fn everything_that_was_written_is_found_whatever_it_is_called() {
    let user = register();
    for words in [
        "johnson bob",
        "zoe",
        "ZOË",
        "O'Brien",
        "obrien",
        "o’brien",
        "white patch forearm",
        "mill",
        "14 mill",
        "zoe77",
        "900123",
        "jones",
        "ombudsmen",
        "expertise",
        "refund 150",
        "£150",
        "aftercare",
        "after",
        "forearm jones refund",
    ] {
        assert_eq!(
            found(&user, &split(words).iter().map(String::as_str).collect::<Vec<_>>())
                .first()
                .map(String::as_str),
            Some("CARR-2026-0001"),
            "{words}"
        );
        // As one argument it is the same: words, not a phrase.
        assert_eq!(found(&user, &[words])[0], "CARR-2026-0001", "{words}");
    }
    assert_eq!(found(&user, &["well"]), ["ITRU-2026-0001"]);
    assert_eq!(found(&user, &["johnson", "swelling"]), [""; 0]);
    assert!(matches_history(&user));
}

#[test]
fn text_in_any_script_is_found() {
    let user = register();
    for words in ["王", "秀英", "王秀英", "白斑", "治疗 王"] {
        assert_eq!(found(&user, &[words]), ["CAT-2026-0001"], "{words}");
    }
    assert_eq!(found(&user, &["wojcik"]), ["CARR-2026-0002"]);
    for (text, words) in [
        ("שרה לוי התקשרה", "לוי"),
        ("Пациентка Ёлкина жаловалась", "ёлкина"),
        ("Ο Γιώργος τηλεφώνησε", "ΓΙΏΡΓΟΣ"),
        ("مُحَمَّد اتصل", "محمد"),
        ("मरीज ने शिकायत की", "शिकायत"),
        ("ผู้ป่วยร้องเรียนเรื่องค่ารักษา", "ร้องเรียน"),
        ("Cafe\u{301} in der Straße", "café strasse"),
    ] {
        let _ = user.run(&["note", "CARR-2026-0002", text]).ok();
        assert_eq!(found(&user, &[words]), ["CARR-2026-0002"], "{words}");
    }
    assert!(matches_history(&user));
}

#[test]
fn what_is_typed_is_never_an_operator() {
    let user = register();
    let _ =
        user.run(&["note", "CARR-2026-0002", "one OR two, NOT three; NEAR(here, 2) names:x"]).ok();
    for words in [
        "one OR two",
        "NOT three",
        "NEAR(here",
        "names:x",
        "names : x",
        "\"NOT three",
        "one*",
        "(two)",
        "^one",
        "{names} x",
        "one + two",
        "two;",
        "a' --x",
        "\\one",
        "NEAR here 2",
    ] {
        let expected: &[&str] = if words == "a' --x" { &[] } else { &["CARR-2026-0002"] };
        let words = ["find", "--", words];
        assert_eq!(references(&user.run(&words).ok()), expected, "{words:?}");
    }
    // `OR` is a word that nothing else has; `swelling` alone is found.
    assert_eq!(found(&user, &["swelling OR johnson"]), [""; 0]);
    for nothing in ["*", "\"", "\"\"", "-", "()", "' '", ";", "…", "?"] {
        let _ =
            user.run(&["find", "--", nothing]).ends_with(2).stdout("").stderr(
                "error: there is no word to look for\nhint: name one: `redress find jones`\n",
            );
    }
    let _ = user.sh("find").ends_with(2);
}

#[test]
fn words_are_beginnings_and_phrases_are_whole_and_in_order() {
    let user = register();
    assert_eq!(found(&user, &["patch white"]), ["CARR-2026-0001", "ITRU-2026-0001"]);
    assert_eq!(found(&user, &["\"white patch\""]), ["CARR-2026-0001"]);
    assert_eq!(found(&user, &["“patch test” red"]), ["ITRU-2026-0001"]);
    assert_eq!(found(&user, &["johns"]), ["CARR-2026-0001", "ITRU-2026-0001"]);
    assert_eq!(found(&user, &["\"johns\""]), [""; 0]);
    assert_eq!(found(&user, &["\"johnson\""]), ["CARR-2026-0001"]);
    // No phrase goes from one text into the next: the patient is not called Johnson Bob.
    assert_eq!(found(&user, &["\"johnson bob\""]), [""; 0]);
}

#[test]
fn a_million_characters_are_kept_and_found() {
    let user = register();
    let long = format!("{} needle {}", "hay ".repeat(120_000), "straw ".repeat(80_000));
    let _ = user.run_with_input(&["note", "CARR-2026-0002", "-"], long).ok();
    let one_word = "x".repeat(999_000);
    let _ = user.run_with_input(&["note", "CARR-2026-0002", "-"], one_word).ok();
    let _ = user.sh("note CARR-2026-0002 'a later thought'").ok();
    for words in ["needle", "hay straw needle", "xxxx", "later thought", "\"hay needle straw\""] {
        let ran = user.run(&["find", words]).ok();
        assert!(ran.stdout.len() < 1_000, "an excerpt, not the whole: {}", ran.stdout.len());
        assert_eq!(references(&ran), ["CARR-2026-0002"], "{words}");
    }
    assert!(matches_history(&user));
}

#[test]
fn misspelt_names_find_people_and_it_is_said() {
    let user = register();
    let find = |words: &str| user.run(&["find", words]).ok();
    for (words, said, reference) in [
        ("Jonson", "Nothing has \"Jonson\"; shown is what has Johnson.", "CARR-2026-0001"),
        ("Johnsen", "Nothing has \"Johnsen\"; shown is what has Johnson.", "CARR-2026-0001"),
        ("Hohnson", "Nothing has \"Hohnson\"; shown is what has Johnson.", "CARR-2026-0001"),
        ("Jonhston", "Nothing has \"Jonhston\"; shown is what has Johnston.", "ITRU-2026-0001"),
        ("Vojcik", "Nothing has \"Vojcik\"; shown is what has Wójcik.", "CARR-2026-0002"),
        ("王秀瑛", "Nothing has \"王秀瑛\"; shown is what has 王秀英.", "CAT-2026-0001"),
        ("Brien", "Nothing has \"Brien\"; shown is what has O’Brien.", "CARR-2026-0001"),
        ("Jonson refund", "Nothing has \"Jonson\"; shown is what has Johnson.", "CARR-2026-0001"),
    ] {
        let ran = find(words).stderr(&format!("{said}\n"));
        assert_eq!(references(&ran), [reference], "{words}");
    }
    // One letter off from two names: both.
    let said = "Nothing has \"Johnsoon\"; shown is what has Johnson or Johnston.\n";
    assert_eq!(references(&find("Johnsoon").stderr(said)), ["CARR-2026-0001", "ITRU-2026-0001"]);
    // Words that are no names are not corrected, and neither is a word that something has.
    let _ = find("swellink").stdout("").stderr("Nothing found.\n");
    let _ = find("Jonson swelling").stdout("").stderr("Nothing found.\n");
    let _ = find("\"Jonson\"").stdout("").stderr("Nothing found.\n");
    assert_eq!(found(&user, &["johnston"]), ["ITRU-2026-0001"]);
    let ran = user.sh("find --near johnston").ok().stderr("Shown is also what has Johnson.\n");
    assert_eq!(references(&ran), ["CARR-2026-0001", "ITRU-2026-0001"]);
}

#[test]
fn people_alone_can_be_asked_for() {
    let user = register();
    let _ = user.sh("note CARR-2026-0002 'Mr Johnson of the bank telephoned'").ok();
    assert_eq!(found(&user, &["johnson"]), ["CARR-2026-0001", "CARR-2026-0002"]);
    assert_eq!(found(&user, &["--names", "johnson"]), ["CARR-2026-0001"]);
    assert_eq!(found(&user, &["--names", "jones johnson"]), ["CARR-2026-0001"]);
    assert_eq!(found(&user, &["--names", "refund"]), [""; 0]);
    assert_eq!(found(&user, &["--names", "Jonson"]), ["CARR-2026-0001"]);
}

#[test]
fn what_was_corrected_is_found_by_both_and_again_after_every_act() {
    let user = register();
    let _ = user.sh("amend CARR-2026-0002 --complainant 'Peter Voychik' --reason 'Spelt so'").ok();
    assert_eq!(found(&user, &["voychik"]), ["CARR-2026-0002"]);
    assert_eq!(found(&user, &["wojcik"]), ["CARR-2026-0002"]);
    let _ = user.sh("hold CARR-2026-0002 --reason 'Waits for photographs'").ok();
    let _ = user.sh("resume CARR-2026-0002 --note 'They came'").ok();
    assert_eq!(found(&user, &["photographs came voychik"]), ["CARR-2026-0002"]);
    assert!(matches_history(&user));
}

#[test]
fn each_filter_narrows_list_and_find_alike() {
    let user = register();
    let all = "CARR-2026-0001 CAT-2026-0001 CARR-2026-0002 ITRU-2026-0001";
    for (flags, expected) in [
        ("", all),
        ("--clinic carrara", "CARR-2026-0001 CARR-2026-0002"),
        ("--clinic CARRARA --status open", "CARR-2026-0002"),
        ("--status closed", "ITRU-2026-0001"),
        ("--state responded", "CARR-2026-0001"),
        ("--status open", "CAT-2026-0001 CARR-2026-0002"),
        ("--stage informal", "CAT-2026-0001"),
        ("--stage review", ""),
        ("--category standard-of-service", "CAT-2026-0001"),
        ("--category failure-to-provide", ""),
        ("--handler 'M. Jones'", "CARR-2026-0001"),
        ("--handler 'm  jones'", "CARR-2026-0001"),
        ("--handler 'RUTH COHEN' --status closed", "ITRU-2026-0001"),
        ("--handler 'Ruth Cohen' --status open", ""),
        ("--channel email", "CAT-2026-0001 ITRU-2026-0001"),
        ("--outcome upheld", "CARR-2026-0001"),
        ("--outcome not-upheld", ""),
        ("--from 2026-04-04", "CAT-2026-0001 CARR-2026-0002 ITRU-2026-0001"),
        ("--to 2026-04-04", "CARR-2026-0001 CAT-2026-0001"),
        ("--from 2026-04-03 --to 2026-05-21 --channel letter", "CARR-2026-0002"),
    ] {
        let expected: Vec<&str> = expected.split_whitespace().collect();
        assert_eq!(references(&user.sh(&format!("list {flags}")).ok()), expected, "list {flags}");
        // Every one of them has a 2 or a word with j, p or s somewhere; 王秀英 has 白斑.
        for reference in all.split(' ') {
            let word = match reference {
                "CARR-2026-0001" => "forearm",
                "CAT-2026-0001" => "白斑",
                "CARR-2026-0002" => "swelling",
                _ => "johnston",
            };
            let found = references(&user.sh(&format!("find {word} {flags}")).ok());
            let here = expected.contains(&reference);
            assert_eq!(found == [reference], here, "find {word} {flags}: {found:?}");
        }
    }
}

#[test]
fn a_name_that_nobody_has_is_an_error_with_the_nearest() {
    let user = register();
    for verb in ["list", "find patch"] {
        let ran = |flags: &str| user.sh(&format!("{verb} {flags}")).ends_with(1).stdout("");
        let _ = ran("--handler 'M. Jonse'").stderr(
            "error: nobody called M. Jonse handles a complaint\n\
             hint: did you mean `--handler 'M. Jones'`?\n",
        );
        let _ = ran("--handler Xerxes").stderr(
            "error: nobody called Xerxes handles a complaint\n\
             hint: `redress find --names 'Xerxes'` finds everybody\n",
        );
        let _ = ran("--stage reveiw").says("did you mean `review`?");
        let _ = ran("--category standard-of-servce").says("did you mean `standard-of-service`?");
        let _ = ran("--clinic carara").says("did you mean `carrara`?");
        let _ = user.sh(&format!("{verb} --status opne")).ends_with(2);
        let _ = user.sh(&format!("{verb} --from 2026-02-01 --to 2026-01-01")).ends_with(2);
    }
    // Nothing stands in the file that an error was to go to.
    let _ = user.sh("list --stage reveiw --format csv -o list.csv").ends_with(1);
    assert!(!user.home().join("list.csv").exists());
}

#[test]
fn a_limit_takes_those_received_last_and_says_that_there_are_more() {
    let user = register();
    let more = |count: usize| {
        format!(
            "Shown are the {count} received last; there are more: `--limit NUMBER`, or another word.\n"
        )
    };
    let ran = user.sh("find jo --limit 1").ok().stderr(&more(1));
    assert_eq!(references(&ran), ["ITRU-2026-0001"]);
    let ran = user.sh("find 2 --limit 2 --quiet").ok().stderr("");
    assert_eq!(references(&ran).len(), 0);
    let ran = user.sh("find jo --limit 2").ok().stderr("");
    assert_eq!(references(&ran), ["CARR-2026-0001", "ITRU-2026-0001"]);
    let _ = user.sh("find jo --limit 0").ends_with(2);
}

#[test]
fn every_format_says_where_it_was_found() {
    let user = register();
    let _ = user.sh("find bob refund").ok().stderr("").stdout(
        "CARR-2026-0001\tcarrara\tresponded\tlocal-resolution\t2026-04-02\t\t\t\tupheld\t\tM. Jones\t\
         Zoë Johnson\tWhite patch after a peel of the left forearm\tpatient, text\t\
         Bob O’Brien | She wants a refund of £150\n",
    );
    let csv = user.sh("find bob refund --format csv").ok().stdout;
    assert!(
        csv.starts_with(
            "ref,clinic,status,stage,received_on,next_due_on,next_obligation,next_state,outcome,\
             closed_on,handler,complainant,summary,found_in,found\r\n"
        ),
        "{csv}"
    );
    assert!(
        csv.ends_with("\"patient, text\",Bob O’Brien | She wants a refund of £150\r\n"),
        "{csv}"
    );
    let _ = user.sh("find bob refund --format table").ok().stderr("").stdout(
        "REF             STATUS     STAGE             RECEIVED        COMPLAINANT  FOUND\n\
         CARR-2026-0001  responded  local-resolution  Thu 2 Apr 2026  Zoë Johnson  patient: Bob O’Brien;\n\
         \x20                                                                         text: She wants a refund\n\
         \x20                                                                         of £150\n",
    );
    let listed = user.json("list --channel phone");
    let json = user.json("find bob refund");
    let (mut one, listed) = (json[0].clone(), listed[0].clone());
    let found = one.as_object_mut().unwrap().remove("found").unwrap();
    assert_eq!(one, listed, "a listed complaint, with what was found");
    let parts = |it: &Value| (it["field"].clone(), it["text"].clone(), it["event"].clone());
    let found: Vec<_> = found.as_array().unwrap().iter().map(parts).collect();
    assert_eq!(found[0].0, "patient");
    assert_eq!(found[0].1, "Bob O’Brien");
    assert_eq!(found[1].1, "She wants a refund of £150");
    let lines = user.sh("find patch --format ndjson").ok().stdout;
    assert_eq!(lines.lines().count(), 2);
}

#[test]
fn nothing_found_is_said_and_is_no_failure() {
    let user = register();
    let _ = user.sh("find xyzzy").ok().stdout("").stderr("Nothing found.\n");
    let _ = user.sh("find xyzzy --quiet").ok().stdout("").stderr("");
    let _ = user.sh("find xyzzy --format json").ok().stdout("[]\n").stderr("Nothing found.\n");
    let _ = user.sh("find swelling --clinic cat").ok().stdout("").stderr("Nothing found.\n");
    let _ = user
        .sh("find CARR-2026-0001")
        .ok()
        .stdout("")
        .stderr("Nothing found.\nnote: `redress show CARR-2026-0001` shows that complaint\n");
    let user = User::on("2026-06-01");
    let _ = user.sh("find jones").ends_with(1).says("there is no register");
    let _ = user.sh("init").ok();
    let _ = user.sh("find jones").ok().stdout("").stderr("Nothing found.\n");
    assert!(matches_history(&user));
}

#[test]
fn looking_never_writes() {
    let user = register();
    let before = fs::read(user.register()).unwrap();
    for line in
        ["list", "find patch", "find Jonson", "find xyzzy", "find --near patch", "list --stage x"]
    {
        let _ = user.sh(line);
    }
    assert!(matches_history(&user));
    assert!(before == fs::read(user.register()).unwrap(), "the file is as it was");
    let folder = user.register().parent().unwrap().to_owned();
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn what_was_found_neither_drives_a_terminal_nor_makes_lines() {
    let user = register();
    let hostile = "needle \u{1b}]0;owned\u{7}\u{202e}gpj\u{9b}2J\u{200b}\nerror: forged\ty=1";
    let _ = user.run(&["note", "CARR-2026-0002", hostile]).ok();
    let _ = user.run(&["assign", "CARR-2026-0002", "Nee\u{1b}[31mdle"]).ok();
    for format in ["tsv", "table", "json", "ndjson"] {
        for words in ["needle", "owned", "forged"] {
            let ran = user.run(&["find", words, "--format", format]).ok();
            let bad = |c: &char| (c.is_control() && !matches!(c, '\n' | '\t')) || *c == '\u{202e}';
            assert_eq!(ran.stdout.chars().find(bad), None, "{format} {words}: {}", ran.stdout);
            assert!(!ran.stdout.lines().any(|line| line.starts_with("error: forged")));
            assert!(ran.stdout.contains("CARR-2026-0002"), "{format} {words}");
        }
    }
    // What is typed comes back harmless too, and a name that is shown for it.
    let ran = user.run(&["find", "--", "ne\u{1b}[31edel"]).ok();
    assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
    let ran = user.run(&["list", "--handler", "a\u{1b}[31mb"]).ends_with(1);
    assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
}
