//! Procedure files: what is said of one with a mistake in it, and the grammar of limits and acts.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use proptest::prelude::*;
use redress::deadline::{Length, Unit};
use redress::procedure::{
    ActPattern, After, Anchor, By, Channel, Content, Id, LIBRARY, Limit, Mistake, Procedure, Verb,
    Waiver,
};

mod procedures {
    mod grading;
}

/// A procedure in which everything fits, for mistakes to be put into.
const SOUND: &str = r#"
key          = "sound"
title        = "A procedure"
version      = 1
applies_from = 2020-01-01

[[fact]]
id  = "commissioned"
ask = "Was it commissioned?"

[[category]]
id    = "care"
title = "Care"

[[body]]
id   = "ombudsman"
name = "The ombudsman"

[[stage]]
id    = "local"
title = "Stage 1"
kind  = "formal"
quote = "Words"

[[stage]]
id             = "review"
title          = "Stage 2"
kind           = "review"
enter          = { after = ["local"], in_writing = true }
not_handled_by = ["local"]
when           = { commissioned = "yes" }
quote          = "Words"

[[stage]]
id    = "outside"
title = "Stage 3"
kind  = "outside"
body  = "ombudsman"
quote = "Words"

[[obligation]]
id      = "response"
title   = "Response"
stage   = "local"
within  = "20 working days of receipt"
done_by = "respond by letter or email"
unless  = "respond within 5 days of receipt"
when    = { channel = ["letter", "email"] }
quote   = "Words"

[[obligation]]
id      = "update"
title   = "Update"
stage   = ["local"]
within  = "response due"
done_by = "update"
every   = "20 days of update"
until   = "respond"
quote   = "Words"

[[window]]
to     = "review"
within = "6 months of respond"
late   = "needs-reason"
quote  = "Words"

[[gate]]
when  = { outcome = "upheld" }
needs = "step meeting"
quote = "Words"

[[step]]
id      = "meeting"
title   = "Meeting"
part_of = "respond"
quote   = "Words"

[[hold]]
id    = "consent"
title = "Waiting for consent"
stops = "response"
quote = "Words"
"#;

/// The mistakes: what stands in [`SOUND`], what is put there with the part that is to be
/// underlined between guillemets, and what is said.
const MISTAKES: &[(&str, &str, &[&str])] = &[
    (
        "title   = \"Meeting\"",
        "«titel»   = \"Meeting\"",
        &["unknown field `titel`", "did you mean `title`?"],
    ),
    ("[[gate]]", "[[«gaet»]]", &["unknown field `gaet`", "did you mean `gate`?"]),
    ("in_writing", "«in_writting»", &["unknown field `in_writting`", "did you mean `in_writing`?"]),
    (
        "\"20 working days of receipt\"",
        "«\"20 wroking days of receipt\"»",
        &["did you mean `working days`?"],
    ),
    (
        "\"20 working days of receipt\"",
        "«\"20 working days of reciept\"»",
        &["`reciept` is not an anchor", "did you mean `receipt`?"],
    ),
    (
        "\"20 working days of receipt\"",
        "«\"0 days of receipt\"»",
        &["out of range: expected a number from 1"],
    ),
    ("\"6 months of respond\"", "«\"6 months\"»", &["`6 months` does not say from when"]),
    (
        "\"6 months of respond\"",
        "«\"later of 6 months of respond\"»",
        &["expected at least two limits"],
    ),
    ("\"6 months of respond\"", "«\"response due\"»", &["is no anchor for a window"]),
    ("to     = \"review\"", "to     = «\"reveiw\"»", &["did you mean `review`?"]),
    (
        "stage   = \"local\"",
        "stage   = «\"locla\"»",
        &["`locla` is not a stage", "did you mean `local`?"],
    ),
    ("stage   = \"local\"", "stage   = «\"outside\"»", &["an outside body's stage"]),
    (
        "{ after = [\"local\"], in_writing = true }",
        "«{ after = [\"reviw\"], in_writing = true }»",
        &["`reviw` is not an earlier stage"],
    ),
    ("not_handled_by = [\"local\"]", "not_handled_by = «[\"loacl\"]»", &["did you mean `local`?"]),
    (
        "body  = \"ombudsman\"",
        "body  = «\"ombudsmen\"»",
        &["`ombudsmen` is not a body", "did you mean `ombudsman`?"],
    ),
    ("kind  = \"outside\"", "kind  = «\"outsdie\"»", &["`outsdie`", "did you mean `outside`?"]),
    (
        "{ commissioned = \"yes\" }",
        "«{ comissioned = \"yes\" }»",
        &["`comissioned`", "did you mean `commissioned`?"],
    ),
    (
        "{ commissioned = \"yes\" }",
        "«{ commissioned = \"yess\" }»",
        &["`yess` is not a value of that condition"],
    ),
    (
        "channel = [\"letter\", \"email\"]",
        "channel = [\"lettre\", \"email\"]",
        &["did you mean `letter`?"],
    ),
    (
        "\"respond by letter or email\"",
        "«\"respond by leter\"»",
        &["`leter` is not a channel", "did you mean `letter`?"],
    ),
    (
        "\"respond by letter or email\"",
        "«\"repsond\"»",
        &["`repsond` is not an act", "did you mean `respond`?"],
    ),
    ("\"respond by letter or email\"", "«\"respond naming handler\"»", &["can never be met"]),
    ("\"respond by letter or email\"", "«[]»", &["nothing fulfils this obligation"]),
    ("\"respond within 5 days of receipt\"", "«\"respond\"»", &["does not say by when"]),
    (
        "\"step meeting\"",
        "«\"step meting\"»",
        &["`meting` is not a step", "did you mean `meeting`?"],
    ),
    ("\"step meeting\"", "«\"apologise\"»", &["expected `apology` or `step NAME`"]),
    ("\"20 days of update\"", "«\"same day as update\"»", &["does not say how often"]),
    ("until   = \"respond\"", "until   = \"update\"", &["it would never fall due again"]),
    (
        "\"20 working days of receipt\"",
        "«\"update due\"»",
        &["would fall due from its own due day"],
    ),
    (
        "\"response due\"",
        "«\"respnse due\"»",
        &["`respnse` is not an obligation", "did you mean `response`?"],
    ),
    ("id    = \"outside\"", "id    = «\"local\"»", &["a second stage is called `local`"]),
    ("2020-01-01", "«\"1 January 2020\"»", &["datetime"]),
    ("version      = 1", "version      = «-1»", &["-1"]),
    ("id    = \"care\"", "id    = «\"Care\"»", &["`Care` is not a name: expected small letters"]),
];

/// Puts a mistake into the sound file; gives the text and the range that is to be underlined.
fn mistaken(place: &str, mistake: &str) -> (String, Option<std::ops::Range<usize>>) {
    mistaken_in(SOUND, place, mistake)
}

fn mistaken_in(
    sound: &str,
    place: &str,
    mistake: &str,
) -> (String, Option<std::ops::Range<usize>>) {
    assert!(sound.contains(place), "{place} does not stand in the file");
    let text = sound.replacen(place, mistake, 1);
    let begin = text.find('«');
    let text = text.replace('«', "");
    let end = text.find('»');
    (text.replace('»', ""), begin.zip(end).map(|(begin, end)| begin..end))
}

/// What a mistake underlines, by its own excerpt.
fn underlined(mistake: &Mistake) -> String {
    let lines: Vec<&str> = mistake.excerpt.lines().collect();
    let at = lines.iter().position(|line| line.contains('^')).unwrap();
    let (line, marks) = (lines[at - 1], lines[at]);
    let from = marks.chars().take_while(|c| *c != '^').count();
    let width = marks.chars().filter(|c| *c == '^').count();
    line.chars().skip(from).take(width).collect()
}

#[test]
fn a_mistake_is_named_at_its_place_with_the_nearest_right_word() {
    Procedure::from_toml(SOUND, "sound.toml").unwrap();
    let mut wrong = Vec::new();
    for (place, mistake, says) in MISTAKES {
        let (text, range) = mistaken(place, mistake);
        let Err(error) = Procedure::from_toml(&text, "my.toml") else {
            wrong.push(format!("{mistake}: nothing is found wrong with it"));
            continue;
        };
        let shown = error.to_string();
        // One slip may have more than one consequence; the place is of the one that is expected.
        let Some(error) = error
            .mistakes
            .iter()
            .find(|it| says.iter().all(|expected| it.message.contains(expected)))
        else {
            wrong.push(format!("{mistake}: no {says:?} in: {shown}"));
            continue;
        };
        let place = format!("my.toml:{}:{}: {}\n", error.line, error.column, error.message);
        assert!(shown.contains(&place) && shown.contains(&error.excerpt), "{shown}");
        if let Some(range) = range {
            let before = &text[..range.start];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            if (error.line, error.column, underlined(error).as_str())
                != (line, column, &text[range])
            {
                wrong.push(format!("{mistake}: expected {line}:{column}, got\n{shown}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), MISTAKES.len(), wrong.join("\n"));
}

#[test]
fn a_second_part_of_one_name_is_refused_in_every_list() {
    for (list, part) in [
        ("stage", "id = 'local'\ntitle = 'X'\nkind = 'formal'\nquote = 'X'"),
        ("step", "id = 'meeting'\ntitle = 'X'\nquote = 'X'"),
        ("category", "id = 'care'\ntitle = 'X'"),
        ("fact", "id = 'commissioned'\nask = 'X'"),
        ("body", "id = 'ombudsman'\nname = 'X'"),
        ("hold", "id = 'consent'\ntitle = 'X'\nquote = 'X'"),
    ] {
        let text = format!("{SOUND}\n[[{list}]]\n{part}\n");
        let error = Procedure::from_toml(&text, "my.toml").unwrap_err();
        let second = &error.mistakes[0];
        assert!(second.message.contains(&format!("a second {list} is called")), "{error}");
        assert!(second.line > SOUND.lines().count(), "{error}");
        // Both places are shown.
        assert!(second.excerpt.contains("the first is here"), "{error}");
    }
}

#[test]
fn words_that_say_nothing_and_names_that_mean_something_else_are_refused() {
    for (was, is, says) in [
        ("version      = 1", "version      = 0", "versions count from 1"),
        ("title        = \"A procedure\"", "title = \"\"", "it has no words"),
        (
            "[[stage]]\n",
            "[[fact]]\nid = 'outcome'\nask = 'X'\n[[stage]]\n",
            "means something else already",
        ),
        (
            "[[stage]]\n",
            "[[step]]\nid = 'x'\ntitle = ' '\nquote = 'X'\n[[stage]]\n",
            "it has no words",
        ),
        (
            "[[stage]]\n",
            "[[step]]\nid = 'x'\ntitle = 'X'\nquote = ''\n[[stage]]\n",
            "the policy's own words",
        ),
    ] {
        let text = SOUND.replacen(was, is, 1);
        assert_ne!(text, SOUND, "{was}");
        let error = Procedure::from_toml(&text, "my.toml").unwrap_err();
        assert!(error.mistakes.iter().any(|it| it.message.contains(says)), "{error}");
    }
}

#[test]
fn what_is_no_procedure_file_at_all_is_refused_at_its_place() {
    let long_line = format!("title = \"{}\n", "x".repeat(500_000));
    for (text, says) in [
        ("", "missing field"),
        ("PK\u{3}\u{4}\u{14}\0\u{8}\0binary\0\u{1}\u{2}", ""),
        ("SQLite format 3\0\u{10}\0", ""),
        ("key = \"cut\"\n[[stage]]\nid = \"loc", ""),
        (&long_line, ""),
        (&"# remark\n".repeat(250_000), "2250000 bytes long: expected a procedure of at most"),
    ] {
        let error = Procedure::from_toml(text, "my.toml").unwrap_err();
        assert!(error.mistakes[0].message.contains(says), "{error}");
        assert!(error.to_string().starts_with("my.toml:"), "{error}");
        assert!(error.to_string().len() < 2_000, "{} bytes to say it", error.to_string().len());
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused_or_whole_so_far() {
    for entry in LIBRARY {
        for cut in (0..entry.text.len()).filter(|cut| entry.text.is_char_boundary(*cut)).step_by(7)
        {
            if let Err(error) = Procedure::from_toml(&entry.text[..cut], entry.key) {
                let lines = entry.text[..cut].matches('\n').count() + 1;
                assert!(error.mistakes.iter().all(|it| it.line <= lines), "{cut}: {error}");
            }
        }
    }
}

fn id() -> impl Strategy<Value = Id> {
    "[a-z]([a-z0-9-]{0,10}[a-z0-9])?".prop_map(|text| text.parse().unwrap())
}

fn length() -> impl Strategy<Value = Length> {
    use Unit::{Day, Hour, Month, Week, WorkingDay, Year};
    let unit = prop::sample::select(vec![Hour, Day, Week, Month, Year, WorkingDay]);
    let span = (1..=Length::MOST, unit).prop_map(|(count, unit)| Length::Span { count, unit });
    prop_oneof![1 => Just(Length::SameDay), 8 => span]
}

fn anchor() -> impl Strategy<Value = Anchor> {
    let verbs: Vec<Verb> = Verb::ALL.iter().copied().filter(|verb| *verb != Verb::Step).collect();
    prop_oneof![
        Just(Anchor::Receipt),
        Just(Anchor::Awareness),
        Just(Anchor::Incident),
        Just(Anchor::Noticing),
        Just(Anchor::StageStart),
        Just(Anchor::Stated),
        Just(Anchor::LastWord),
        (prop::sample::select(verbs), prop::option::of(id()))
            .prop_map(|(verb, stage)| Anchor::Act(verb, stage)),
        id().prop_map(Anchor::Step),
        id().prop_map(Anchor::Due),
        "x[a-z]{0,8}".prop_map(|text| Anchor::Day(text.parse().unwrap())),
    ]
}

/// A limit that says something: anything but `no limit`, which stands alone.
fn limit() -> impl Strategy<Value = Limit> {
    let after = |from: BoxedStrategy<Limit>| {
        (length(), any::<bool>(), from).prop_map(|(length, inclusive, from)| {
            Limit::After(Box::new(After { length, inclusive, from }))
        })
    };
    let leaf =
        prop_oneof![anchor().prop_map(Limit::At), after(anchor().prop_map(Limit::At).boxed())];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let parts = || prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            after(inner.clone().boxed()),
            parts().prop_map(Limit::LaterOf),
            parts().prop_map(Limit::EarlierOf),
            (inner.clone(), inner.clone()).prop_map(|both| Limit::Capped(Box::new(both))),
        ]
    })
    .prop_filter("longer than any sentence", |limit| limit.to_string().len() <= 400)
}

fn pattern() -> impl Strategy<Value = ActPattern> {
    let all: Vec<By> = Channel::ALL
        .iter()
        .map(|channel| By::Channel(*channel))
        .chain([By::Same, By::Preferred])
        .collect();
    let by = prop::sample::subsequence(all, 0..4);
    let naming = prop::sample::subsequence(Content::ALL, 0..=Content::ALL.len());
    (prop::sample::select(Verb::ALL), id(), by, naming).prop_map(|(verb, id, by, naming)| {
        let step = (verb == Verb::Step).then_some(id);
        ActPattern { verb, step, by, naming }
    })
}

/// Words of the grammar in any order, with slips in them.
fn nearly() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "later",
        "earlier",
        "of",
        "after",
        "as",
        "same",
        "day",
        "20",
        "working",
        "days",
        "receipt",
        "stage",
        "start",
        "due",
        "step",
        "ack",
        "respond",
        "by",
        "letter",
        "or",
        "naming",
        "handler",
        "and",
        "within",
        ",",
        "0",
        "response",
        "é",
        "",
        "(",
        ")",
        "at",
        "most",
        "beginning",
        "with",
        ", at most",
        "no limit",
        "stated day",
        "last word",
        "consent",
    ]);
    prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
}

/// A built-in procedure with something put into it, taken out of it or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let text = prop::sample::select(LIBRARY.iter().map(|entry| entry.text).collect::<Vec<_>>());
    (text, any::<prop::sample::Index>(), 0..40_usize, "\\PC{0,6}|[\\x00-\\x20\"\\[\\]={}.]{1,4}")
        .prop_map(|(text, at, taken, put)| {
            let chars: Vec<char> = text.chars().collect();
            let at = at.index(chars.len());
            let rest = (at + taken).min(chars.len());
            chars[..at]
                .iter()
                .copied()
                .chain(put.chars())
                .chain(chars[rest..].iter().copied())
                .collect()
        })
}

proptest! {
    #[test]
    fn a_limit_reads_back_as_it_is_written(limit in limit()) {
        prop_assert_eq!(limit.to_string().parse::<Limit>(), Ok(limit));
    }

    #[test]
    fn an_act_reads_back_as_it_is_written(act in pattern(), within in limit()) {
        prop_assert_eq!(act.to_string().parse::<ActPattern>(), Ok(act.clone()));
        let waiver = Waiver { act, within };
        prop_assert_eq!(waiver.to_string().parse::<Waiver>(), Ok(waiver));
    }

    #[test]
    fn what_the_grammar_reads_it_writes_and_reads_again(text in nearly()) {
        if let Ok(limit) = text.parse::<Limit>() {
            prop_assert_eq!(limit.to_string().parse::<Limit>(), Ok(limit));
        }
        if let Ok(waiver) = text.parse::<Waiver>() {
            prop_assert_eq!(waiver.to_string().parse::<Waiver>(), Ok(waiver));
        }
    }

    #[test]
    fn no_text_is_too_strange_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "\\PC*") {
        let lossy = String::from_utf8_lossy(&bytes);
        prop_assert!(Procedure::from_toml(&lossy, "my.toml").is_err());
        prop_assert!(Procedure::from_toml(&text, "my.toml").is_err());
        let _ = text.parse::<Limit>();
        let _ = text.parse::<Waiver>();
    }

    #[test]
    fn a_built_in_procedure_with_any_change_is_read_or_refused_at_a_place_in_it(text in mutated()) {
        if let Err(error) = Procedure::from_toml(&text, "my.toml") {
            let lines = text.matches('\n').count() + 1;
            for mistake in &error.mistakes {
                prop_assert!((1..=lines).contains(&mistake.line), "{}", error);
                prop_assert!(mistake.column >= 1 && mistake.excerpt.contains('^'), "{}", error);
            }
        }
    }
}
