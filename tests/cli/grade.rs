//! How grave a complaint is, and the days that depend on it.

use serde_json::json;

use crate::support::{Ran, User, deadlines};

/// A clinic that grades on a matrix of its own, and its complaint of 2 April 2026.
fn own_matrix() -> User {
    let user = User::on("2026-04-08");
    user.write("mine.toml", include_str!("../fixtures/rules/g21-grade.toml"));
    let _ = user.sh("init").ok();
    let add = "clinic add 'Rose Lane' --code rose --prefix ROSE --procedure mine.toml --nation \
               england-and-wales";
    let _ = user.sh(add).ok();
    let new =
        "new --clinic rose --received 2026-04-02 --channel letter --complainant A --summary S";
    let _ = user.sh(new).ok().says(
        "note: dates depend on how grave it is, which is not recorded yet: `redress grade \
         ROSE-2026-0001`\n",
    );
    user
}

/// A complaint to a clinic without a matrix of its own.
fn common_matrix() -> User {
    let user = User::on("2026-04-08");
    let new = "new --clinic carrara --received 2026-04-02 --incident 2026-04-01 --channel phone \
               --complainant A --summary S";
    let _ = user.sh(new).ok();
    user
}

fn grade(user: &User, reference: &str, flags: &str) -> Ran {
    user.sh(&format!("grade {reference}-2026-0001 {flags}"))
}

/// Thursday 2 April: 10 working days end on Monday 20 April, 40 on Wednesday 3 June.
#[test]
fn the_days_follow_the_grade() {
    let user = own_matrix();
    let open = |user: &User| deadlines(&user.json("show ROSE-2026-0001"));
    assert_eq!(
        open(&user),
        ["clinic/call 1 2026-04-07 overdue", "clinic/response 1 2026-04-20 open"]
    );
    let _ = grade(&user, "ROSE", "--likelihood likely --consequence large").ok().stderr(
        "Graded ROSE-2026-0001, on Wed 8 Apr 2026.\n  the grade is serious\n  “Call by the \
         director” no longer applies\n  “Response” is due on Wed 3 Jun 2026\n",
    );
    assert_eq!(open(&user), ["clinic/response 1 2026-06-03 open"]);
    let reason = "--likelihood unlikely --consequence small --reason 'It was an old machine'";
    let _ = grade(&user, "ROSE", reason).ok().stderr(
        "Graded ROSE-2026-0001, on Wed 8 Apr 2026.\n  the grade is minor, was serious\n  \
         “Response” is due on Mon 20 Apr 2026\n",
    );
    let complaint = user.json("show ROSE-2026-0001");
    let event = complaint["events"].as_array().unwrap().last().unwrap();
    let facts = json!({ "likelihood": "unlikely", "consequence": "small", "grade": "minor" });
    assert_eq!((&event["kind"], &event["facts"]), (&json!("graded"), &facts));
    assert_eq!(event["words"], json!({ "reason": "It was an old machine" }));
}

#[test]
fn a_matrix_of_its_own_is_used() {
    let user = own_matrix();
    let quote = "“Each complaint is graded by how likely it is to happen again and how much harm it \
                 does.”";
    let _ = grade(&user, "ROSE", "serious").ends_with(1).stdout("").stderr(&format!(
        "error: this procedure grades by likelihood and consequence: {quote}\nhint: `--likelihood \
         L --consequence C`, with L one of unlikely, likely, and C one of small, large, grave\n",
    ));
    let _ = grade(&user, "ROSE", "minor --likelihood likely --consequence grave").ends_with(1).stderr(
        "error: `minor` contradicts the matrix: `likely` with `grave` is `critical`\nhint: leave \
         the grade out, or correct the likelihood or the consequence\n",
    );
    for (flags, says) in [
        (
            "seriuos",
            "`seriuos` is not a grade of this procedure: expected minor, serious, critical; did you mean `serious`?",
        ),
        (
            "--likelihood likly --consequence large",
            "`likly` is not a likelihood of this matrix: expected unlikely, likely; did you mean `likely`?",
        ),
        (
            "--likelihood likely --consequence lrage",
            "`lrage` is not a consequence of this matrix: expected small, large, grave; did you mean `large`?",
        ),
    ] {
        let _ = grade(&user, "ROSE", flags).ends_with(1).stderr(&format!("error: {says}\n"));
    }
    let _ = grade(&user, "ROSE", "--likelihood likely").ends_with(2).says("--consequence");
    let _ = grade(&user, "ROSE", "critical --likelihood likely --consequence grave").ok();
}

#[test]
fn without_a_matrix_of_its_own_the_common_one_is_used() {
    let user = common_matrix();
    let _ = grade(&user, "CARR", "").ends_with(2).stderr(
        "error: missing GRADE, or `--likelihood LIKELIHOOD --consequence CONSEQUENCE`\nhint: \
         nobody can be asked here: `redress procedure show KEY` lists the grades\n",
    );
    let _ = grade(&user, "CARR", "--likelihood possible --consequence major")
        .ok()
        .stderr("Graded CARR-2026-0001, on Wed 8 Apr 2026.\n  the grade is high\n");
    let user = common_matrix();
    let _ = grade(&user, "CARR", "moderate").ok().says("  the grade is moderate\n");
    let _ = grade(&user, "CARR", "severe --reason X")
        .ends_with(1)
        .says("expected low, moderate, high, extreme");
}

#[test]
fn a_grade_changes_with_a_reason() {
    let user = common_matrix();
    let _ = grade(&user, "CARR", "high").ok();
    for repeated in ["high", "high --on 2026-04-03"] {
        let _ = grade(&user, "CARR", repeated).ok().says("this stands in the record already");
    }
    let _ = grade(&user, "CARR", "low").ends_with(1).stderr(
        "error: CARR-2026-0001 is graded `high`: say why it is `low` now\nhint: add `--reason \
         TEXT`\n",
    );
    let _ = grade(&user, "CARR", "low --reason X --on 2026-04-07")
        .ends_with(1)
        .stderr("error: 2026-04-07 is before it was graded `high` on 2026-04-08\n");
    let _ = grade(&user, "CARR", "low --reason X").ok().says("  the grade is low, was high\n");
    let _ = grade(&user, "CARR", "low --reason X").ok().says("this stands in the record already");
    // The first grade again is a change like any other.
    let _ = grade(&user, "CARR", "high").ends_with(1).says("is graded `low`: say why");
    let _ = user.sh("close CARR-2026-0001 --reason withdrawn").ok();
    let _ = grade(&user, "CARR", "high --reason Y").ends_with(1).says("was closed on 2026-04-08");
}

#[test]
fn grades_without_a_matrix_are_given_as_they_are() {
    let user = User::on("2026-04-08");
    let text = include_str!("../fixtures/rules/g21-grade.toml");
    let begin = text.find("likelihood  =").unwrap();
    let end = text.find("quote = \"Each").unwrap();
    user.write("mine.toml", format!("{}{}", &text[..begin], &text[end..]));
    let _ = user.sh("init").ok();
    let add = "clinic add 'Rose Lane' --code rose --prefix ROSE --procedure mine.toml --nation \
               england-and-wales";
    let _ = user.sh(add).ok();
    let _ = user.sh("new --clinic rose --channel letter --complainant A --summary S").ok();
    let _ = grade(&user, "ROSE", "--likelihood rare --consequence minor")
        .ends_with(1)
        .says("hint: give the grade itself, one of minor, serious, critical\n");
    let _ = grade(&user, "ROSE", "serious").ok();
}

#[test]
fn the_matrix_stands_with_the_procedure() {
    let user = own_matrix();
    let page = user.sh("procedure show mine.toml --format table").ok().stdout;
    let expected = "How grave it is\n  Grades: minor, serious and critical.\n  Likelihood by \
                    consequence:\n              small  large    grave\n    unlikely  minor  minor    \
                    serious\n    likely    minor  serious  critical\n    “Each complaint is graded";
    assert!(page.contains(expected), "{page}");
    let json = user.json("procedure show mine.toml");
    assert_eq!(json["grading"]["matrix"][1][2], "critical");
    // A line for each place, where there is no room.
    let narrow = User::on("2026-04-08").with("COLUMNS", "40");
    let text = include_str!("../fixtures/rules/g21-grade.toml");
    narrow.write("mine.toml", text.replace("\"grave\"]", "\"beyond-repair-for-good\"]"));
    let page = narrow.sh("procedure show mine.toml --format table").ok().stdout;
    assert!(page.contains("  likely, large: serious\n"), "{page}");
    assert!(page.contains("  likely, beyond-repair-for-good:\n  critical\n"), "{page}");
}

#[test]
fn an_example_has_a_grade_where_it_is_given() {
    let user = own_matrix();
    let check = "procedure check mine.toml --received 2026-04-02 --fact grade=";
    let days = user.sh(&format!("{check}critical")).ok().stdout;
    assert!(days.contains("2026-04-07") && days.contains("2026-06-03"), "{days}");
    let days = user.sh(&format!("{check}minor")).ok().stdout;
    assert!(!days.contains("2026-04-07") && days.contains("2026-04-20"), "{days}");
    let _ = user.sh(&format!("{check}mnior")).ends_with(1).says("did you mean `minor`?");
}
