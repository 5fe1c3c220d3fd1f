//! The JSON Schema of the procedure file: it is the one that the types give, it takes every file
//! that the parser takes, and refuses the keys and words that the parser refuses.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::{env, fs};

use redress::procedure::{LIBRARY, Procedure, SCHEMA, json_schema};
use regex_lite::Regex;
use serde_json::Value;

/// With this in the environment the test writes the file instead of comparing it.
const WRITE: &str = "REDRESS_WRITE_SCHEMA";

#[test]
#[allow(clippy::disallowed_methods, reason = "how the test is told to write the file")]
fn the_schema_is_the_one_that_the_types_give() {
    let fresh = format!("{:#}\n", json_schema());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/procedure.schema.json");
    if env::var_os(WRITE).is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap();
    assert!(
        kept == fresh,
        "docs/procedure.schema.json is stale: run \
         `{WRITE}=1 cargo test --features schema --test schema`"
    );
}

#[test]
fn every_procedure_of_the_library_is_valid() {
    for entry in LIBRARY {
        assert_eq!(faults(entry.text), Vec::<String>::new(), "{}", entry.key);
    }
}

#[test]
fn every_example_of_the_reference_is_valid() {
    let page = include_str!("../docs/procedures.md").replace("\r\n", "\n");
    let mut examples = 0;
    for block in page.split("```toml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let whole = if block.starts_with("key ") { block.to_owned() } else { with_head(block) };
        assert_eq!(faults(&whole), Vec::<String>::new(), "{block}");
        examples += 1;
    }
    assert!(examples > 12, "only {examples} examples");
}

/// What the parser refuses, the schema refuses too, as far as keys, shapes and words go.
#[test]
fn what_the_parser_refuses_of_keys_and_words_is_refused() {
    let sound = with_head(
        "[[obligation]]\nid = \"response\"\ntitle = \"R\"\nwithin = \"20 days of receipt\"\n\
         done_by = \"respond\"\nquote = \"Q\"\n",
    );
    assert_eq!(faults(&sound), Vec::<String>::new());
    for (right, wrong) in [
        ("title = \"R\"", "titel = \"R\""),
        ("title = \"R\"", ""),
        ("title = \"R\"", "title = \"R\"\ndeadline = 3"),
        ("title = \"R\"", "title = \"R\"\nextend = { by = \"5 days\", often = 2 }"),
        ("title = \"R\"", "title = \"R\"\nextend = { by = \"5 fortnights\" }"),
        ("title = \"R\"", "title = \"R\"\nforce = \"hard\""),
        ("title = \"R\"", "title = \"R\"\nunless = \"respond\""),
        ("\"20 days of receipt\"", "20"),
        ("\"20 days of receipt\"", "\"20 days\""),
        ("\"20 days of receipt\"", "\"20 dyas of receipt\""),
        ("\"20 days of receipt\"", "\"20 days of\""),
        ("\"respond\"", "\"answer\""),
        ("\"respond\"", "\"respond by pigeon\""),
        ("\"respond\"", "[\"respond\", 3]"),
        ("id = \"response\"", "id = \"The response\""),
        ("kind = \"formal\"", "kind = \"Formal\""),
        ("version = 1", "version = 0"),
        ("version = 1", "version = \"1\""),
        ("version = 1", "version = 1\nnotes = \"none\""),
        ("applies_from = 2026-01-01", ""),
    ] {
        let broken = sound.replacen(right, wrong, 1);
        assert_ne!(broken, sound, "{right}");
        assert!(Procedure::from_toml(&broken, "x").is_err(), "the parser takes {wrong}");
        assert!(!faults(&broken).is_empty(), "the schema takes {wrong}");
    }
}

fn with_head(block: &str) -> String {
    let head = "key = \"x\"\ntitle = \"X\"\nversion = 1\napplies_from = 2026-01-01\n";
    let stage = "[[stage]]\nid = \"s\"\ntitle = \"S\"\nkind = \"formal\"\nquote = \"Q\"\n";
    let stage = if block.contains("[[stage]]") { "" } else { stage };
    format!("{head}{block}\n{stage}")
}

/// What the committed schema finds wrong with a file.
fn faults(text: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let file: toml::Table = text.parse().unwrap();
    let mut faults = Vec::new();
    judge(&schema, &schema, &as_json(toml::Value::Table(file)), "", &mut faults);
    faults
}

/// A TOML value as editors hand it to a schema: days as texts.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            table.into_iter().map(|(key, value)| (key, as_json(value))).collect()
        }
    }
}

/// Keywords that a value has passed.
const JUDGED: [&str; 5] = ["const", "enum", "minimum", "maximum", "minItems"];

/// As much of JSON Schema as the schema uses; an unknown keyword fails, so that nothing is passed
/// over.
fn judge(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{at}: {what}"));
    let whole = schema.as_object().unwrap();
    let fits = |schema: &Value, value: &Value| {
        let mut found = Vec::new();
        judge(root, schema, value, at, &mut found);
        found.is_empty()
    };
    for (keyword, says) in whole {
        match keyword.as_str() {
            "$schema"
            | "$defs"
            | "title"
            | "description"
            | "examples"
            | "default"
            | "format"
            | "properties"
            | "patternProperties"
            | "additionalProperties"
            | "items" => {}
            "type" => {
                let right = match says.as_str().unwrap() {
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "boolean" => value.is_boolean(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("unknown type {other}"),
                };
                if !right {
                    fault(format!("not of type {says}"));
                }
            }
            "const" if value != says => fault(format!("not {says}")),
            "enum" if !says.as_array().unwrap().contains(value) => fault(format!("not in {says}")),
            "pattern" => {
                let pattern = Regex::new(says.as_str().unwrap()).unwrap();
                if value.as_str().is_some_and(|text| !pattern.is_match(text)) {
                    fault(format!("{value} does not match"));
                }
            }
            "minimum" if value.as_f64() < says.as_f64() => fault(format!("below {says}")),
            "maximum" if value.as_f64() > says.as_f64() => fault(format!("above {says}")),
            "minItems" if value.as_array().is_some_and(Vec::is_empty) => fault("empty".into()),
            "required" => {
                for key in says.as_array().unwrap() {
                    if value.is_object() && value.get(key.as_str().unwrap()).is_none() {
                        fault(format!("{key} is missing"));
                    }
                }
            }
            "anyOf" => {
                if !says.as_array().unwrap().iter().any(|one| fits(one, value)) {
                    fault("fits none of several".into());
                }
            }
            "oneOf" => {
                if says.as_array().unwrap().iter().filter(|one| fits(one, value)).count() != 1 {
                    fault("does not fit one of several".into());
                }
            }
            "$ref" => {
                let to = says.as_str().unwrap().strip_prefix('#').unwrap();
                judge(root, root.pointer(to).unwrap(), value, at, faults);
            }
            other => assert!(JUDGED.contains(&other), "unknown keyword {other}"),
        }
    }
    faults.extend(found);
    inside(root, schema, value, at, faults);
}

fn inside(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    if let (Some(items), Some(each)) = (value.as_array(), schema.get("items")) {
        for (index, item) in items.iter().enumerate() {
            judge(root, each, item, &format!("{at}/{index}"), faults);
        }
    }
    let Some(object) = value.as_object() else { return };
    for (key, item) in object {
        let at = format!("{at}/{key}");
        let named = schema.get("properties").and_then(|it| it.get(key));
        let by_pattern = schema.get("patternProperties").and_then(|it| {
            let fits =
                |(pattern, _): &(&String, &Value)| Regex::new(pattern).unwrap().is_match(key);
            it.as_object().unwrap().iter().find(fits).map(|(_, schema)| schema)
        });
        match named.or(by_pattern) {
            Some(schema) => judge(root, schema, item, &at, faults),
            None if schema.get("additionalProperties") == Some(&Value::Bool(false)) => {
                faults.push(format!("{at}: unknown key"));
            }
            None => {}
        }
    }
}
