//! Changes in the text of a procedure file: single values, and another procedure's rules beside
//! its own. Comments and everything else stay as they are; the result is proved by reading it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::SCHEMA;
use crate::wording::{did_you_mean, nearest, shown};

/// A text with a change in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The whole text.
    pub text: String,
    /// What was changed, where and from what, a line each.
    pub changed: Vec<String>,
}

/// Why a text cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct EditError {
    message: String,
    /// What would work.
    pub hint: Option<String>,
}

/// The lists whose items have an id.
const NAMED: [&str; 8] =
    ["obligation", "stage", "step", "fact", "body", "hold", "category", "staff_group"];
/// The tables that stand alone.
const TABLES: [&str; 6] = ["counting", "intake", "grading", "silence", "retention", "clinic"];
/// What stands at the top and is the policy's; its name and version are the clinic's.
const TOP: [&str; 4] = ["title", "source", "read_on", "applies_from"];

fn error(message: impl Into<String>) -> EditError {
    EditError { message: message.into(), hint: None }
}

/// What is to be changed.
struct Target {
    /// Which items, each with the path from the top of the file: list and place, or table.
    items: Vec<(String, Option<usize>)>,
    /// The key, and the key within its table.
    keys: Vec<String>,
}

/// Changes one value of a procedure's text: `RULE.KEY=VALUE`.
///
/// # Errors
///
/// [`EditError`] where no rule or key is of that name, with the nearest.
pub fn change(text: &str, asked: &str) -> Result<Edited, EditError> {
    let Some((path, value)) = asked.split_once('=') else {
        return Err(error(format!(
            "`{}` is not a change: expected RULE.KEY=VALUE, such as \"response.within=15 working days of receipt\"",
            shown(asked)
        )));
    };
    let path = path.trim();
    let document = parse(text)?;
    let target = find(document.get_ref(), path)?;
    let value = as_toml(value.trim());
    let mut edited = Edited { text: text.to_owned(), changed: Vec::new() };
    // From the last to the first, so that the places of the others stay.
    for (list, index) in target.items.iter().rev() {
        let was = put(&mut edited.text, list, *index, &target.keys, &value, true)?;
        let was = was.map_or_else(|| "not there".to_owned(), |was| one_line(&was));
        edited.changed.insert(0, format!("{path} = {value}, from: {was}"));
    }
    Ok(edited)
}

/// Gives a procedure's text the name of a clinic's own: its key, its first version, and the clinic
/// where the text names one. `lead` says where the text comes from.
///
/// # Errors
///
/// [`EditError`] where the text is no procedure's.
pub fn named(
    text: &str,
    key: &str,
    clinic: &[(&str, String)],
    lead: &str,
) -> Result<String, EditError> {
    let mut text = text.to_owned();
    let has_clinic = parse(&text)?.get_ref().get("clinic").is_some();
    put(&mut text, "", None, &["version".to_owned()], "1", false)?;
    put(&mut text, "", None, &["key".to_owned()], &toml_text(key), false)?;
    if has_clinic {
        for (name, value) in clinic {
            put(&mut text, "clinic", None, &[(*name).to_owned()], value, false)?;
        }
    }
    Ok(format!("# {}\n#\n{text}", one_line(lead)))
}

/// Puts another procedure's rules beside those of a text: everything but its stages, its own
/// tables and what stands at its top.
///
/// # Errors
///
/// [`EditError`] where the two have something of one name.
pub fn beside(text: &str, other: &str, source: &str) -> Result<String, EditError> {
    let (mine, its) = (parse(text)?, parse(other)?);
    let left_out = ["stage", "category", "staff_group"];
    for list in NAMED.iter().filter(|list| !left_out.contains(list)) {
        for id in ids(mine.get_ref(), list) {
            if ids(its.get_ref(), list).contains(&id) {
                let message = format!(
                    "both have {} {list} `{id}`: {source} cannot stand beside this procedure as it is",
                    if *list == "obligation" { "an" } else { "a" }
                );
                let hint = "put the rules together in a file of your own: `redress procedure show KEY --source` prints each";
                return Err(EditError { message, hint: Some(hint.to_owned()) });
            }
        }
    }
    let taken = ["fact", "obligation", "window", "step", "gate", "hold", "body", "remark"];
    let mut joined = format!("{}\n\n# Beside it, from {}\n", text.trim_end(), one_line(source));
    for (list, block) in blocks(other) {
        if taken.contains(&list.as_str()) {
            joined.push('\n');
            joined.push_str(block.trim());
            joined.push('\n');
        }
    }
    Ok(joined)
}

/// The parts of a file that have a heading, each with the comments above it.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = vec![(String::new(), String::new())];
    let mut lead = String::new();
    for line in text.lines() {
        let bare = line.trim();
        let (heading, sub) = heading(bare);
        if let Some(heading) = heading.filter(|_| !sub) {
            blocks.push((heading.to_owned(), std::mem::take(&mut lead)));
        }
        // Comments and blank lines belong to what follows them.
        if bare.is_empty() || bare.starts_with('#') {
            lead.push_str(line);
            lead.push('\n');
        } else if let Some((_, block)) = blocks.last_mut() {
            block.push_str(&lead);
            block.push_str(line);
            block.push('\n');
            lead.clear();
        }
    }
    blocks
}

/// The name in a heading, and whether it heads a part of what stands above it.
fn heading(line: &str) -> (Option<&str>, bool) {
    let inner = line.split('#').next().unwrap_or("").trim();
    let inner = inner
        .strip_prefix("[[")
        .and_then(|it| it.strip_suffix("]]"))
        .or_else(|| inner.strip_prefix('[').and_then(|it| it.strip_suffix(']')));
    let name = inner.map(str::trim).filter(|name| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-. ".contains(&b))
    });
    (name, name.is_some_and(|name| name.contains('.')))
}

fn parse(text: &str) -> Result<toml::Spanned<DeTable<'_>>, EditError> {
    DeTable::parse(text).map_err(|wrong| error(wrong.message().to_owned()))
}

fn items<'a>(document: &'a DeTable<'_>, list: &str) -> Vec<&'a DeTable<'a>> {
    let Some(DeValue::Array(items)) = document.get(list).map(toml::Spanned::get_ref) else {
        return Vec::new();
    };
    items.iter().filter_map(|item| item.get_ref().as_table()).collect()
}

fn text_of<'a>(table: &'a DeTable<'_>, key: &str) -> Option<&'a str> {
    table.get(key)?.get_ref().as_str()
}

fn ids(document: &DeTable<'_>, list: &str) -> Vec<String> {
    let ids = items(document, list).into_iter().filter_map(|item| text_of(item, "id"));
    ids.map(str::to_owned).collect()
}

/// Finds what `RULE.KEY` means.
fn find(document: &DeTable<'_>, path: &str) -> Result<Target, EditError> {
    let words: Vec<&str> = path.split('.').map(str::trim).collect();
    let owned = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    match words.as_slice() {
        [only] if TOP.contains(only) => {
            Ok(Target { items: vec![(String::new(), None)], keys: owned(&[only]) })
        }
        [_] | [] => {
            let near = did_you_mean(nearest(path, TOP));
            Err(EditError {
                message: format!("`{}` names no key of a rule{near}", shown(path)),
                hint: Some(
                    "expected RULE.KEY=VALUE, such as `response.within=15 working days of receipt`"
                        .to_owned(),
                ),
            })
        }
        [table, keys @ ..] if TABLES.contains(table) => {
            known_key(table, keys)?;
            Ok(Target { items: vec![((*table).to_owned(), None)], keys: owned(keys) })
        }
        ["window", to, keys @ ..] if !keys.is_empty() => {
            known_key("window", keys)?;
            let all = items(document, "window");
            let known: Vec<&str> = all.iter().filter_map(|it| text_of(it, "to")).collect();
            let places = places(&all, |it| text_of(it, "to") == Some(to));
            named_items("window", to, places, &known, owned(keys))
        }
        [rule, keys @ ..] if rule.split('@').next() == Some("gate") => {
            known_key("gate", keys)?;
            let all = items(document, "gate");
            let stage = rule.split_once('@').map(|(_, stage)| stage);
            let places = places(&all, |it| stage.is_none_or(|stage| is_at(it, stage)));
            named_items("gate", rule, places, &[], owned(keys))
        }
        [list, rule, keys @ ..] if NAMED.contains(list) && !keys.is_empty() => {
            known_key(list, keys)?;
            by_id(document, &[list], rule, keys)
        }
        [rule, keys @ ..] => by_bare_id(document, path, rule, keys),
    }
}

/// The rule of that id, in whichever list it stands and has such a key.
fn by_bare_id(
    document: &DeTable<'_>,
    path: &str,
    rule: &str,
    keys: &[&str],
) -> Result<Target, EditError> {
    let lists: Vec<&str> = NAMED
        .into_iter()
        .filter(|list| {
            ids(document, list).iter().any(|id| Some(id.as_str()) == rule.split('@').next())
        })
        .collect();
    let having: Vec<&str> =
        lists.iter().copied().filter(|list| known_key(list, keys).is_ok()).collect();
    match (lists.as_slice(), having.as_slice()) {
        ([], _) => by_id(document, &NAMED, rule, keys),
        ([first, ..], []) => {
            Err(known_key(first, keys).err().unwrap_or_else(|| error("no such key")))
        }
        (_, [_]) => by_id(document, &having, rule, keys),
        (_, [one, other, ..]) => Err(EditError {
            message: format!("`{}` may be the {one} or the {other} of that name", shown(path)),
            hint: Some(format!("say which: `{one}.{path}` or `{other}.{path}`")),
        }),
    }
}

fn by_id(
    document: &DeTable<'_>,
    lists: &[&str],
    rule: &str,
    keys: &[&str],
) -> Result<Target, EditError> {
    let (id, stage) = match rule.split_once('@') {
        Some((id, stage)) => (id, Some(stage)),
        None => (rule, None),
    };
    let mut known: Vec<String> = lists.iter().flat_map(|list| ids(document, list)).collect();
    let windows = items(document, "window").into_iter().filter_map(|it| text_of(it, "to"));
    known.extend(windows.map(|to| format!("window.{to}")));
    known.extend(TABLES.iter().map(|table| (*table).to_owned()));
    let mut seen = Vec::new();
    known.retain(|id| {
        !seen.contains(id) && {
            seen.push(id.clone());
            true
        }
    });
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
    for list in lists {
        let all = items(document, list);
        let of_id = places(&all, |it| text_of(it, "id") == Some(id));
        if of_id.is_empty() {
            continue;
        }
        let Some(stage) = stage else { return named_items(list, rule, of_id, &known, keys) };
        let there: Vec<usize> = of_id.iter().copied().filter(|at| is_at(all[*at], stage)).collect();
        if there.is_empty() {
            return Err(EditError {
                message: format!("no {list} `{}` names the stage `{}`", shown(id), shown(stage)),
                hint: Some(format!("without `@{}` every `{}` is changed", shown(stage), shown(id))),
            });
        }
        return named_items(list, rule, there, &known, keys);
    }
    named_items("rule", id, Vec::new(), &known, keys)
}

fn is_at(item: &DeTable<'_>, stage: &str) -> bool {
    match item.get("stage").map(toml::Spanned::get_ref) {
        Some(DeValue::Array(stages)) => {
            stages.iter().any(|it| it.get_ref().as_str() == Some(stage))
        }
        Some(one) => one.as_str() == Some(stage),
        None => false,
    }
}

fn places(all: &[&DeTable<'_>], is: impl Fn(&DeTable<'_>) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, item)| is(item)).map(|(at, _)| at).collect()
}

fn named_items(
    list: &str,
    rule: &str,
    places: Vec<usize>,
    known: &[&str],
    keys: Vec<String>,
) -> Result<Target, EditError> {
    if places.is_empty() {
        let near = did_you_mean(nearest(rule, known.iter().copied()));
        let expected = match known {
            [] => String::new(),
            known => format!(": expected {}", known.join(", ")),
        };
        return Err(error(format!(
            "the procedure has no {list} `{}`{expected}{near}",
            shown(rule)
        )));
    }
    Ok(Target { items: places.into_iter().map(|at| (list.to_owned(), Some(at))).collect(), keys })
}

/// Whether the file format has a key in such a table, or the nearest that it has.
fn known_key(list: &str, keys: &[&str]) -> Result<(), EditError> {
    let schema: serde_json::Value =
        serde_json::from_str(SCHEMA).expect("the tests compare the schema with the types");
    let mut at = &schema["properties"][list];
    if at.get("items").is_some() {
        at = &at["items"];
    }
    for key in keys {
        if let Some(to) = at.get("$ref").and_then(serde_json::Value::as_str) {
            at = schema.pointer(to.trim_start_matches('#')).unwrap_or(at);
        }
        // Conditions have the names of facts: whatever reads them knows which there are.
        let Some(known) = at.get("properties").and_then(serde_json::Value::as_object) else {
            return if at.get("patternProperties").is_some() {
                Ok(())
            } else {
                Err(error(format!("`{}` has no keys of its own: `{}`", list, shown(key))))
            };
        };
        let Some(next) = known.get(*key) else {
            let names: Vec<&str> = known.keys().map(String::as_str).collect();
            let near = did_you_mean(nearest(key, names.iter().copied()));
            return Err(error(format!(
                "`{}` is not a key of `{list}`: expected {}{near}",
                shown(key),
                names.join(", ")
            )));
        };
        at = next;
    }
    if keys.is_empty() {
        return Err(error(format!("say which key of `{list}` is to be changed")));
    }
    Ok(())
}

/// A value as it was typed where it is TOML; words are a text.
fn as_toml(value: &str) -> String {
    let line = format!("value = {value}");
    let is_toml = DeTable::parse(&line).is_ok_and(|table| {
        let whole = table.get_ref().get("value").map(toml::Spanned::span);
        table.get_ref().len() == 1 && whole == Some(line.len() - value.len()..line.len())
    });
    if is_toml && !value.contains(['\n', '\r']) { value.to_owned() } else { toml_text(value) }
}

/// A text as TOML writes it.
#[must_use]
pub fn toml_text(value: &str) -> String {
    toml::Value::String(value.to_owned()).to_string()
}

/// A comment is one line, and nothing in it drives a terminal.
fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).collect()
}

/// Puts a value at a place of the text; gives what stood there.
fn put(
    text: &mut String,
    list: &str,
    index: Option<usize>,
    keys: &[String],
    value: &str,
    with_comment: bool,
) -> Result<Option<String>, EditError> {
    let place = {
        let document = parse(text)?;
        place(document.get_ref(), text, list, index, keys)
    };
    let (at, written, was) = match place {
        Place::There(span) => {
            let was = text[span.clone()].to_owned();
            (span, value.to_owned(), Some(was))
        }
        Place::After { at, prefix, suffix } => (at..at, format!("{prefix}{value}{suffix}"), None),
    };
    let line = text[..at.start].rfind('\n').map_or(0, |newline| newline + 1);
    let inserts_line = written.starts_with('\n');
    text.replace_range(at.clone(), &written);
    if with_comment {
        let from = was.as_deref().map_or_else(|| "not there".to_owned(), one_line);
        let comment = format!("# changed for this clinic, from: {from}\n");
        let line = if inserts_line { at.start + 1 } else { line };
        // Two changes of one line are said once.
        if !text[..line].ends_with(&comment) {
            text.insert_str(line, &comment);
        }
    }
    Ok(was)
}

/// Where a value stands, or would stand.
enum Place {
    There(Range<usize>),
    After { at: usize, prefix: String, suffix: String },
}

fn place(
    document: &DeTable<'_>,
    text: &str,
    list: &str,
    index: Option<usize>,
    keys: &[String],
) -> Place {
    let table = match (list, index) {
        ("", _) => Some(document),
        (list, Some(index)) => items(document, list).get(index).copied(),
        (list, None) => document.get(list).and_then(|it| it.get_ref().as_table()),
    };
    let Some(table) = table else {
        // A table that the file does not have yet stands at its end.
        let key = keys.join(".");
        let prefix = format!("\n[{list}]\n{key} = ");
        return Place::After { at: text.len(), prefix, suffix: "\n".to_owned() };
    };
    let Some((first, rest)) = keys.split_first() else { return Place::There(0..0) };
    match (table.get(first.as_str()), rest) {
        (Some(value), []) => Place::There(value.span()),
        (Some(value), [key, ..]) => match value.get_ref() {
            DeValue::Table(inner) => match inner.get(key.as_str()) {
                Some(value) => Place::There(value.span()),
                None => inside(text, &value.span(), inner, key),
            },
            _ => Place::There(value.span()),
        },
        (None, []) => after_last(text, table, &format!("{first} = "), ""),
        (None, [key, ..]) => after_last(text, table, &format!("{first} = {{ {key} = "), " }"),
    }
}

/// Behind what a table of its own holds: `{ by = "5 days", times = 2 }`, or under a heading.
fn inside(text: &str, span: &Range<usize>, table: &DeTable<'_>, key: &str) -> Place {
    if !text[span.clone()].starts_with('{') {
        return after_last(text, table, &format!("{key} = "), "");
    }
    match table.values().map(|value| value.span().end).max() {
        Some(at) => Place::After { at, prefix: format!(", {key} = "), suffix: String::new() },
        None => Place::After {
            at: span.start + 1,
            prefix: format!(" {key} = "),
            suffix: " ".to_owned(),
        },
    }
}

/// On a line of its own behind the last value of a table.
fn after_last(text: &str, table: &DeTable<'_>, prefix: &str, suffix: &str) -> Place {
    let is_value = |span: &Range<usize>| {
        let before = text[..span.start].trim_end_matches([' ', '\t']);
        before.ends_with('=')
    };
    let last = table.values().map(toml::Spanned::span).filter(is_value).map(|span| span.end).max();
    let at = last.unwrap_or(text.len());
    let at = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    let at = if text[..at].ends_with('\r') { at - 1 } else { at };
    Place::After { at, prefix: format!("\n{prefix}"), suffix: suffix.to_owned() }
}
