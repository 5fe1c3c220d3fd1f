//! Mistakes in `[grading]`, and what depends on a grade.

use redress::procedure::{Procedure, compare};

use super::super::{SOUND, mistaken_in, underlined};

const GRADING: &str = r#"
[grading]
grades      = ["low", "middling", "high"]
likelihood  = ["rare", "likely"]
consequence = ["small", "large"]
matrix = [
    ["low", "middling"],
    ["middling", "high"],
]
"#;

fn graded() -> String {
    SOUND.replace("\n[[category]]", &format!("{GRADING}\n[[category]]"))
}

/// What stands in [`GRADING`], what is put there with what is underlined between guillemets, and
/// what is said.
const MISTAKES: &[(&str, &str, &[&str])] = &[
    ("[\"low\", \"middling\", \"high\"]", "«[]»", &["it names no grade"]),
    ("\"middling\", \"high\"]\nlike", "«\"low\"», \"high\"]\nlike", &["`low` stands there twice"]),
    ("[\"rare\", \"likely\"]", "[\"rare\", «\"rare\"»]", &["`rare` stands there twice"]),
    ("\"large\"]", "\"large\", \"huge\"]", &["the row of `rare` has 2 grades: expected 3"]),
    (
        "[\"middling\", \"high\"]",
        "«[\"middling\", \"hihg\"]»",
        &["in the row of `likely`: `hihg` is not one of the grades", "did you mean `high`?"],
    ),
    ("[\"middling\", \"high\"]", "«[\"middling\"]»", &["has 1 grades: expected 2"]),
    (
        "[\"rare\", \"likely\"]",
        "[\"rare\", \"likely\", \"certain\"]",
        &["it has 2 rows: expected 3, one for each likelihood"],
    ),
    ("consequence = [\"small\", \"large\"]", "", &["there is no `consequence`"]),
    (
        "[\"low\", \"middling\"],",
        "[\"high\", \"middling\"],",
        &["no place of the matrix gives `low`"],
    ),
    ("grades ", "«graeds» ", &["unknown field `graeds`", "did you mean `grades`?"]),
    ("id  = \"commissioned\"", "id  = «\"grade\"»", &["`grade` is what [grading] gives"]),
    (
        "{ outcome = \"upheld\" }",
        "«{ grade = \"hihg\" }»",
        &["`hihg` is not a value of that condition", "did you mean `high`?"],
    ),
];

#[test]
fn a_mistake_in_the_grading_is_named_at_its_place() {
    let sound = graded();
    Procedure::from_toml(&sound, "sound.toml").unwrap();
    for (place, mistake, says) in MISTAKES {
        let (text, range) = mistaken_in(&sound, place, mistake);
        let error = Procedure::from_toml(&text, "my.toml").expect_err(mistake);
        let said = |it: &&redress::procedure::Mistake| {
            says.iter().all(|expected| it.message.contains(expected))
        };
        let found = error.mistakes.iter().find(said);
        let found = found.unwrap_or_else(|| panic!("{mistake}: no {says:?} in: {error}"));
        if let Some(range) = range {
            assert_eq!(underlined(found), text[range], "{error}");
        }
    }
}

#[test]
fn a_grade_is_known_only_where_the_procedure_has_a_grading() {
    let text = SOUND.replace("{ outcome = \"upheld\" }", "{ grade = \"high\" }");
    let error = Procedure::from_toml(&text, "my.toml").unwrap_err().to_string();
    let expected = "`grade` is not something a rule can depend on: expected channel, category, \
                    capacity, outcome, commissioned, a [grading] or a [[fact]] of that name";
    assert!(error.contains(expected), "{error}");
    // A fact of that name is a fact like any other, where nothing else is called so.
    let fact = text.replace("id  = \"commissioned\"", "id  = \"grade\"\nvalues = [\"high\"]");
    let fact = fact.replace("{ commissioned = \"yes\" }", "{ channel = \"letter\" }");
    Procedure::from_toml(&fact, "my.toml").unwrap();
}

#[test]
fn what_changes_in_the_grading_is_a_difference() {
    let read = |text: &str| Procedure::from_toml(text, "my.toml").unwrap();
    let old = read(&graded());
    let new = read(&graded().replace("[\"low\", \"middling\"],", "[\"low\", \"high\"],"));
    let changes: Vec<_> = compare(&old, &new)
        .into_iter()
        .map(|it| (it.part, it.key, it.old.unwrap_or_default(), it.new.unwrap_or_default()))
        .collect();
    let said = |part: &str, key: &str, old: &str, new: &str| {
        (part.to_owned(), key.to_owned(), old.to_owned(), new.to_owned())
    };
    let was = "low, middling; middling, high";
    assert_eq!(changes, [said("grading", "matrix", was, "low, high; middling, high")]);
    assert_eq!(compare(&read(SOUND), &old).len(), 4);
}
