//! `when --batch`: rows in, the same rows with their days out.

use std::io::Write as _;
use std::process::Stdio;

use super::*;

/// Answers this CSV, and gives the answer's lines without the header.
pub(super) fn batch(flags: &str, input: &str) -> Vec<String> {
    let user = user();
    user.write("in.csv", input);
    let ran = user.sh(&format!("when --batch in.csv {flags}")).ok();
    ran.stdout.split_terminator("\r\n").skip(1).map(str::to_owned).collect()
}

/// A batch that is refused as a whole.
fn refused(input: impl AsRef<[u8]>) -> Ran {
    let user = user();
    user.write("in.csv", input);
    user.sh("when --batch in.csv").ends_with(1)
}

#[test]
fn every_row_gets_its_day_and_keeps_what_it_had() {
    let user = user();
    let input = "ref,note,within,from\n\
                 1,-3,20 working days,2026-04-02\n\
                 2,\"one, \"\"two\"\"\nthree\",6 months,2026-08-31\n\
                 3,£5 – Zoë,next working day,2026-06-12 16:30\n";
    let expected = "ref,note,within,from,due_on,act_by_on,error\r\n\
                    1,-3,20 working days,2026-04-02,2026-05-05,2026-05-05,\r\n\
                    2,\"one, \"\"two\"\"\nthree\",6 months,2026-08-31,2027-02-28,2027-02-26,\r\n\
                    3,£5 – Zoë,next working day,2026-06-12 16:30,2026-06-15,2026-06-15,\r\n";
    user.write("in.csv", input);
    let _ = user.sh("when --batch in.csv").ok().stderr("").stdout(expected);
    let _ = user.run_with_input(&["when", "--batch", "-"], input).ok().stderr("").stdout(expected);
    // A file of its own begins with the mark by which spreadsheets know UTF-8.
    let _ = user.sh("when --batch in.csv -o out.csv").ok().stderr("").stdout("");
    let written = std::fs::read_to_string(user.home().join("out.csv")).unwrap();
    assert_eq!(written, format!("\u{feff}{expected}"));
    // What was written can be read again where the days are left out.
    let _ = user.sh("when --batch out.csv").ends_with(1).says("there is a column `due_on` already");
}

#[test]
fn cells_win_over_flags_and_flags_stand_for_empty_cells() {
    let header = "from,within,nation,inclusive,roll,receipt\n";
    let rows = format!(
        "{header}2026-06-12,1 working day,,,,\n\
         2026-06-12,1 working day,england-and-wales,,,\n\
         2026-06-12,1 working day,Northern Ireland,YES,,\n\
         2026-05-08,30 days,,,,\n\
         2026-05-08,30 days,,no,None,\n\
         2026-05-08,30 days,,0,backward,actual\n\
         2026-06-12T16:00,1 working day,england-and-wales,,,deemed 16:00\n\
         2026-06-12 15:59,1 working day,england-and-wales,,,deemed 16:00\n\
         2026-06-13,1 working day,england-and-wales,false,,Deemed\n\
         2026-06-13,1 working day,england-and-wales,true,,actual\n"
    );
    let due = |flags| -> Vec<String> {
        let rows = batch(flags, &rows);
        rows.iter().map(|row| row.split(',').nth(6).expect("a day").to_owned()).collect()
    };
    assert_eq!(
        due("--nation scotland --roll forward"),
        [
            "2026-06-16", // Mon 15 June 2026 is a holiday in Scotland
            "2026-06-15",
            "2026-06-12",
            "2026-06-08", // from Sun 7 June
            "2026-06-07",
            "2026-06-05",
            "2026-06-16", // taken for Mon 15 June
            "2026-06-15",
            "2026-06-16", // Saturday is taken for Monday
            "2026-06-15"
        ]
    );
    // Mon 15 June is counted itself, and so is Fri 12 June in the first two rows.
    assert_eq!(due("--inclusive")[..4], ["2026-06-12", "2026-06-12", "2026-06-12", "2026-06-06"]);
}

#[test]
fn a_clinic_counts_the_rows_that_name_no_nation() {
    let user = glen();
    user.write(
        "in.csv",
        "from,within,nation\n2026-06-12,2 working days,\n2026-06-12,2 working days,england-and-wales\n",
    );
    // Sat 13 June is worked in either row; Mon 15 June is Scotland's holiday.
    let _ = user.sh("when --batch in.csv --clinic glen").ok().stderr("").stdout(
        "from,within,nation,due_on,act_by_on,error\r\n\
         2026-06-12,2 working days,,2026-06-16,2026-06-16,\r\n\
         2026-06-12,2 working days,england-and-wales,2026-06-15,2026-06-15,\r\n",
    );
}

#[test]
fn a_bad_row_says_why_and_the_rest_goes_on() {
    let user = user();
    let header = "from,within,nation,inclusive,roll,receipt";
    let rows = [
        (",1 day,,,,", "\"from: it is empty: expected YYYY-MM-DD, such as 2026-04-02\""),
        (
            "02/04/2026,1 day,,,,",
            "\"from: expected YYYY-MM-DD, such as 2026-04-02 for 2 April 2026\"",
        ),
        ("2026-04-02 25:00,1 day,,,,", "\"from: expected HH:MM, such as 16:30\""),
        ("2026-02-29,1 day,,,,", "from: there is no such day: February 2026 has 28 days"),
        ("2026-04-02,,,,,", "\"within: it is empty: expected a limit, such as `20 working days`\""),
        ("2026-04-02,0 days,,,,", "within: `0` is out of range: expected a number from 1 to 9999"),
        ("2026-04-02,1 day,,maybe,,", "inclusive: `maybe` is neither yes nor no"),
        (
            "2026-04-02,1 day,,,up,",
            "\"roll: `up` is not a roll: expected none, forward, backward\"",
        ),
        (
            "2026-04-02,1 day,,,,actual 16:00",
            "\"receipt: a cut-off time goes with `deemed`, not with `actual`\"",
        ),
        ("2026-04-02,1 day,,,,deemed 4pm", "\"receipt: expected HH:MM, such as 16:30\""),
    ];
    let mut input = format!("{header}\n2026-04-02,1 day,wales,,,\n");
    let mut expected = format!(
        "{header},due_on,act_by_on,error\r\n2026-04-02,1 day,wales,,,,,,\"nation: no nation is \
         called 'wales': use england-and-wales, scotland or northern-ireland\"\r\n"
    );
    for (row, error) in rows {
        let _ = writeln!(input, "{row}");
        let _ = write!(expected, "{row},,,{error}\r\n");
    }
    input.push_str("2026-04-02,1 day,,,,\n");
    expected.push_str("2026-04-02,1 day,,,,,2026-04-03,2026-04-02,\r\n");
    user.write("in.csv", &input);
    let _ = user
        .sh("when --batch in.csv")
        .ok()
        .stderr("note: 11 rows of 12 have an error: see the column `error`\n")
        .stdout(&expected);
    let _ = user.sh("when --batch in.csv --quiet").ok().stderr("").stdout(&expected);
}

#[test]
fn ragged_rows_are_errors_and_empty_cells_beyond_the_last_are_none() {
    let rows =
        batch("", "from,within,x\n2026-04-02,1 day\n2026-04-02,1 day,a,,\n2026-04-02,1 day,a,b\n");
    assert_eq!(
        rows,
        [
            "2026-04-02,1 day,,,,the row has 2 cells and the header 3",
            "2026-04-02,1 day,a,2026-04-03,2026-04-02,",
            "2026-04-02,1 day,a,,,the row has 4 cells and the header 3; those beyond are left out",
        ]
    );
}

#[test]
fn formulas_are_guarded_and_numbers_are_kept() {
    let rows = batch(
        "",
        "from,within,x\n2026-04-02,1 day,=1+1\n2026-04-02,1 day,-3\n2026-04-02,1 day,+44 20\n\
         2026-04-02,1 day,\"-1,000.5\"\n=cmd,1 day,@x\n",
    );
    let kept: Vec<&str> =
        rows.iter().map(|row| row.split(",2026-04-03,").next().unwrap()).collect();
    assert_eq!(
        kept,
        [
            "2026-04-02,1 day,'=1+1",
            "2026-04-02,1 day,-3",
            "2026-04-02,1 day,'+44 20",
            "2026-04-02,1 day,\"-1,000.5\"",
            "'=cmd,1 day,'@x,,,\"from: expected YYYY-MM-DD, such as 2026-04-02 for 2 April 2026\"",
        ]
    );
}

#[test]
fn every_sort_of_file_is_read() {
    let expected = ["2026-04-02,1 day,2026-04-03,2026-04-02,"];
    for input in [
        "from,within\n2026-04-02,1 day",
        "from,within\r\n2026-04-02,1 day\r\n\r\n",
        "from,within\r2026-04-02,1 day\r",
        "\u{feff}\"from\",\"within\"\n\n\"2026-04-02\",\"1 day\"\n",
    ] {
        assert_eq!(batch("", input), expected, "{input:?}");
    }
    // Names in capitals and with spaces around them are known, and kept.
    let user = user();
    user.write("in.csv", " From ,WITHIN\n 2026-04-02 , 1  Day \n");
    let _ = user.sh("when --batch in.csv").ok().stdout(
        " From ,WITHIN,due_on,act_by_on,error\r\n 2026-04-02 , 1  Day ,2026-04-03,2026-04-02,\r\n",
    );
    user.write("in.csv", "from,within\n");
    let _ = user
        .sh("when --batch in.csv")
        .ok()
        .stderr("")
        .stdout("from,within,due_on,act_by_on,error\r\n");
    let _ = user.sh("when --batch in.csv --format json").ok().stderr("").stdout("[]\n");
}

#[test]
fn what_is_no_text_is_an_error_of_its_row() {
    let user = user();
    user.write("in.csv", b"from,within,x\n2026-04-02,1 day,caf\xe9\n2026-04-02,1 day,a\0b\n");
    let _ = user.sh("when --batch in.csv").ok().says("note: 1 row of 2 has an error").stdout(
        "from,within,x,due_on,act_by_on,error\r\n\
         2026-04-02,1 day,caf\u{fffd},,,x: it is not text in UTF-8\r\n\
         2026-04-02,1 day,a\0b,2026-04-03,2026-04-02,\r\n",
    );
    let _ = user.sh("when --batch in.csv --format tsv").ok().stdout(
        "2026-04-02\t1 day\tcaf\u{fffd}\t\t\tx: it is not text in UTF-8\n\
         2026-04-02\t1 day\ta\\u{0}b\t2026-04-03\t2026-04-02\t\n",
    );
}

#[test]
fn json_rows_have_the_columns_as_keys() {
    let user = user();
    let input = "from,within,a \"b\",\n2026-04-02,1 day,\u{1b}[31m,x\nsoon,1 day,,\n";
    user.write("in.csv", input);
    let rows = user.json("when --batch in.csv");
    assert_eq!(
        rows,
        json!([
            {
                "schema_version": 1, "from": "2026-04-02", "within": "1 day", "a \"b\"": "\u{1b}[31m",
                "column_4": "x", "due_on": "2026-04-03", "act_by_on": "2026-04-02", "error": null
            },
            {
                "schema_version": 1, "from": "soon", "within": "1 day", "a \"b\"": "",
                "column_4": "", "due_on": null, "act_by_on": null,
                "error": "from: expected YYYY-MM-DD, such as 2026-04-02 for 2 April 2026"
            },
        ])
    );
    let ndjson = user.sh("when --batch in.csv --format ndjson").ok().stdout;
    assert!(!ndjson.contains('\u{1b}'), "{ndjson}");
    let lines: Vec<Value> =
        ndjson.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Value::Array(lines), rows);
}

#[test]
fn a_header_that_will_not_do_is_refused_with_one_that_would() {
    for (input, place, what, hint) in [
        ("", "in.csv: ", "it is empty", "such as `from,within`"),
        ("\n\n", "in.csv: ", "it is empty", "such as `from,within`"),
        (
            "a,within\n",
            "in.csv:1:9: ",
            "the header has no column `from`",
            "such as `a,within,from`",
        ),
        (
            "\n2026-04-02,1 day\n",
            "in.csv:2:17: ",
            "no column `from` and no column `within`",
            "such as `2026-04-02,1 day,from,within`",
        ),
        (
            "from,within,From \n",
            "in.csv:1:13: ",
            "the column `from` stands twice in the header, as columns 1 and 3",
            "give the column `From ` another name",
        ),
        ("from,x,within,x\n", "in.csv:1:15: ", "`x` stands twice", "or leave it out"),
        ("from,within,due_on\n", "in.csv:1:13: ", "a column `due_on` already", "another name"),
        ("from,within,ACT_BY_ON\n", "in.csv:1:13: ", "a column `act_by_on` already", "another"),
        ("Zoë,error,from,within\n", "in.csv:1:5: ", "a column `error` already", "another name"),
    ] {
        let _ = refused(input)
            .stdout("")
            .says(&format!("error: {place}"))
            .says(what)
            .says("\nhint: ")
            .says(hint);
    }
    let _ =
        refused(b"from,with\xe9n\n").stdout("").says("error: in.csv:1:6: it is not text in UTF-8");
    let _ = refused(b"\xff\xfef\0").stdout("").says("hint: save it as “CSV UTF-8” and try again");
    let user = user();
    user.write("in.csv", "from,within,schema_version\n2026-04-02,1 day,x\n");
    let _ = user.sh("when --batch in.csv").ok();
    let _ = user.sh("when --batch in.csv --format json").ends_with(1).says("in.csv:1:13: ");
}

#[test]
fn a_file_that_ceases_to_be_csv_is_refused_at_its_line() {
    let good = "from,within\n2026-04-02,1 day\n";
    let answered =
        "from,within,due_on,act_by_on,error\r\n2026-04-02,1 day,2026-04-03,2026-04-02,\r\n";
    let _ =
        refused(format!("{good}2026-04-02,\"1 day\n2026-04-02,1 day\n")).stdout(answered).stderr(
            "error: in.csv:3: a quote that opens here is never closed\n\
         hint: put a quote behind the cell that it opens, or leave it out\n",
        );
    let long = "x".repeat(1_200_000);
    let _ = refused(format!("{good}{long},1 day\n")).stdout(answered).stderr(
        "error: in.csv:3: the row is longer than 1000000 bytes\n\
         hint: a row ends with its line: is this a CSV file?\n",
    );
    let _ = refused(format!("{good}2026-04-02,\"\n\n{long}")).stdout(answered).stderr(
        "error: in.csv:3: the row is longer than 1000000 bytes\n\
         hint: a quote that opens on line 3 is not closed: put a quote behind the cell that it opens, or leave it out\n",
    );
    // A file is written whole or not at all.
    let user = user();
    user.write("in.csv", format!("{good}\"x"));
    let _ = user.sh("when --batch in.csv -o out.csv").ends_with(1);
    assert!(!user.home().join("out.csv").exists());
}

#[test]
fn a_closed_pipe_ends_much_output_in_silence() {
    let user = user();
    let input = format!("from,within\n{}", "2026-04-02,1 day\n".repeat(50_000));
    user.write("in.csv", input);
    let many = [&["when", "--format", "csv"][..], &["1 day"].repeat(2_000)].concat();
    for words in [&["when", "--batch", "in.csv"][..], &many] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = user.command(words);
        let child = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), &b""[..]));
    }
}

#[test]
fn rows_are_answered_while_more_are_to_come() {
    use std::io::Read as _;
    let user = user();
    let mut command = user.command(&["when", "--batch", "-", "--format", "tsv"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let rows = "2026-04-02,1 day\n".repeat(20_000);
    let writing = std::thread::spawn(move || {
        input.write_all(b"from,within\n").unwrap();
        input.write_all(rows.as_bytes()).unwrap();
        input
    });
    // The first answers are here although the input is not at its end.
    let mut first = [0; 40];
    output.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"2026-04-02\t1 day\t2026-04-03\t2026-04-02\t\n");
    drop(writing);
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    assert!(child.wait().unwrap().success());
}
