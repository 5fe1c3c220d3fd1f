//! What one procedure changes against another, rule by rule.

use serde_json::{Map, Value};

use super::model::Procedure;
use crate::wording::vocabulary;

vocabulary! {
    /// What became of a rule.
    ChangeKind, "a kind of change" {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// It says something else.
        Changed = "changed",
    }
}

/// One difference between two procedures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The list or table of the file that it stands in; `procedure` for what stands at the top.
    pub part: String,
    /// The rule: its name, and its stage and condition where it has them.
    pub rule: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// The key that says something else; empty where the whole rule came or went.
    pub key: String,
    /// What it said.
    pub old: Option<String>,
    /// What it says.
    pub new: Option<String>,
}

/// Which keys of a list's items make them known again, all of them or, failing that, fewer.
const LISTS: [(&str, &[&[&str]]); 11] = [
    ("category", &[&["id"]]),
    ("staff_group", &[&["id"]]),
    ("fact", &[&["id"]]),
    ("body", &[&["id"]]),
    ("stage", &[&["id"]]),
    // One whose condition or stage changed is still the same rule, where it is the only one.
    ("obligation", &[&["id", "stage", "when"], &["id", "stage"], &["id", "when"], &["id"]]),
    ("window", &[&["to", "when"], &["to"]]),
    (
        "gate",
        &[
            &["before", "stage", "when", "needs"],
            &["before", "stage", "needs"],
            &["quote"],
            &["before", "stage"],
        ],
    ),
    ("step", &[&["id"]]),
    ("hold", &[&["id"]]),
    ("remark", &[&["quote"]]),
];

/// What else there is, in the order of the file.
const TABLES: [&str; 6] = ["clinic", "counting", "intake", "grading", "silence", "retention"];
const TOP: [&str; 4] = ["title", "applies_from", "source", "read_on"];

/// What the new procedure changes against the old one, in the order of the file. Neither the key
/// nor the version is a change.
#[must_use]
pub fn compare(old: &Procedure, new: &Procedure) -> Vec<Change> {
    let (old, new) = (as_value(old), as_value(new));
    let mut changes = Vec::new();
    for key in TOP {
        one(&mut changes, "procedure", "", key, old.get(key), new.get(key));
    }
    for table in TABLES {
        tables(&mut changes, table, table, old.get(table), new.get(table));
    }
    for (list, identities) in LISTS {
        let items = |file: &Value| file.get(list).and_then(Value::as_array).cloned();
        let (old, new) = (items(&old).unwrap_or_default(), items(&new).unwrap_or_default());
        lists(&mut changes, list, identities, &old, &new);
    }
    changes
}

fn as_value(procedure: &Procedure) -> Value {
    serde_json::to_value(procedure).expect("a procedure is a tree of texts, numbers and lists")
}

fn lists(
    changes: &mut Vec<Change>,
    list: &str,
    identities: &[&[&str]],
    old: &[Value],
    new: &[Value],
) {
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    for identity in identities {
        for (index, item) in new.iter().enumerate() {
            if of_new[index].is_none() {
                let same =
                    |at: &usize| !of_new.contains(&Some(*at)) && alike(&old[*at], item, identity);
                let found = (0..old.len()).find(same);
                of_new[index] = found;
            }
        }
    }
    for (_, item) in old.iter().enumerate().filter(|(at, _)| !of_new.contains(&Some(*at))) {
        changes.push(whole(list, item, ChangeKind::Removed));
    }
    for (index, item) in new.iter().enumerate() {
        match of_new[index] {
            None => changes.push(whole(list, item, ChangeKind::Added)),
            Some(at) => tables(changes, list, &name(list, item), Some(&old[at]), Some(item)),
        }
    }
    order(changes, list, old, new, &of_new);
}

/// Stages follow each other, and of alternatives the first that applies governs: an order that
/// changed says something else.
fn order(
    changes: &mut Vec<Change>,
    list: &str,
    old: &[Value],
    new: &[Value],
    of_new: &[Option<usize>],
) {
    let key = match list {
        "stage" => "",
        "obligation" => "id",
        "window" => "to",
        _ => return,
    };
    let mut groups: Vec<&Value> = new.iter().map(|item| &item[key]).collect();
    groups.dedup();
    let mut seen: Vec<&Value> = Vec::new();
    for group in groups {
        if seen.contains(&group) {
            continue;
        }
        seen.push(group);
        let kept: Vec<usize> = new
            .iter()
            .zip(of_new)
            .filter(|(it, _)| &it[key] == group)
            .filter_map(|(_, at)| *at)
            .collect();
        if !kept.is_sorted() {
            let mut before = kept.clone();
            before.sort_unstable();
            let names = |places: &[usize]| {
                places.iter().map(|at| name(list, &old[*at])).collect::<Vec<_>>().join(", ")
            };
            changes.push(Change {
                part: list.to_owned(),
                rule: group.as_str().unwrap_or_default().to_owned(),
                kind: ChangeKind::Changed,
                key: "order".to_owned(),
                old: Some(names(&before)),
                new: Some(names(&kept)),
            });
        }
    }
}

fn alike(one: &Value, other: &Value, identity: &[&str]) -> bool {
    identity.iter().all(|key| one.get(key) == other.get(key))
}

/// How a rule is called: `response at stage-1 (payer = nhs)`.
fn name(list: &str, item: &Value) -> String {
    let key = ["id", "to", "before", "quote"].into_iter().find(|key| item.get(key).is_some());
    let mut name = key.and_then(|key| item[key].as_str()).unwrap_or(list).to_owned();
    if list == "gate" {
        name = format!("before {name}");
    }
    let stages = item.get("stage").map(said).filter(|stages| !stages.is_empty());
    if let Some(stages) = stages {
        name = format!("{name} at {stages}");
    }
    if let Some(when) = item.get("when") {
        name = format!("{name} ({})", said(when));
    }
    name
}

fn whole(list: &str, item: &Value, kind: ChangeKind) -> Change {
    let says = item.get("within").or(item.get("title")).or(item.get("name"));
    let says = says.or(item.get("ask")).or(item.get("needs")).or(item.get("quote")).map(said);
    let (old, new) = if kind == ChangeKind::Added { (None, says) } else { (says, None) };
    let (part, rule) = (list.to_owned(), name(list, item));
    Change { part, rule, kind, key: String::new(), old, new }
}

/// The keys of two tables, those within a table of their own as `extend.by`.
fn tables(
    changes: &mut Vec<Change>,
    part: &str,
    rule: &str,
    old: Option<&Value>,
    new: Option<&Value>,
) {
    let flat = |value: Option<&Value>| {
        let mut flat = Map::new();
        if let Some(Value::Object(table)) = value {
            for (key, value) in table {
                match value {
                    Value::Object(inner) if key != "when" => {
                        let inner = inner.iter();
                        flat.extend(inner.map(|(k, v)| (format!("{key}.{k}"), v.clone())));
                    }
                    value => {
                        flat.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        flat
    };
    let (old, new) = (flat(old), flat(new));
    let mut keys: Vec<&String> =
        new.keys().chain(old.keys().filter(|it| !new.contains_key(*it))).collect();
    // The words come last: what they say is already said.
    keys.sort_by_key(|key| key.ends_with("quote"));
    for key in keys {
        one(changes, part, rule, key, old.get(key), new.get(key));
    }
}

fn one(
    changes: &mut Vec<Change>,
    part: &str,
    rule: &str,
    key: &str,
    old: Option<&Value>,
    new: Option<&Value>,
) {
    let text = |value: Option<&Value>| value.map(said).filter(|text| !text.is_empty());
    let (old, new) = (text(old), text(new));
    if old != new {
        changes.push(Change {
            part: part.to_owned(),
            rule: rule.to_owned(),
            kind: ChangeKind::Changed,
            key: key.to_owned(),
            old,
            new,
        });
    }
}

/// A value as a person would say it.
fn said(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            // The rows of a matrix stand apart.
            let between = if items.iter().any(Value::is_array) { "; " } else { ", " };
            items.iter().map(said).collect::<Vec<_>>().join(between)
        }
        Value::Object(table) => {
            let said = table.iter().map(|(name, values)| match values {
                Value::Array(values) => {
                    format!("{name} = {}", values.iter().map(said).collect::<Vec<_>>().join(" or "))
                }
                value => format!("{name} = {}", said(value)),
            });
            said.collect::<Vec<_>>().join(", ")
        }
        number => number.to_string(),
    }
}
