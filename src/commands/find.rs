//! `find`: complaints by anything that was written about them.

use super::Context;
use super::list::{check_known, narrowed, next, with_duties};
use super::ruleset::Rulesets;
use crate::cli::FindArgs;
use crate::domain::ComplaintRef;
use crate::failure::{Exit, UsageError};
use crate::render::{
    ComplaintJson, Fields, Format, FoundJson, ListStream, Objects, found_row, found_sheet,
};
use crate::report::{Finder, Query, Term};
use crate::store::{Store, Wanted};

/// How many a table on a terminal shows where nobody said.
const SCREENFUL: usize = 50;

/// How many names a message lists that a word may be meant for.
const NAMED: usize = 8;

pub(super) fn run(context: &mut Context, args: FindArgs) -> anyhow::Result<Exit> {
    let FindArgs { mut text, from_file, names, near, limit, filter, fields } = args;
    let fields = Fields::new(fields.fields)?;
    if let Some(file) = from_file {
        text.push(context.ui.read_text(&file)?);
    }
    let mut query = Query::parse(text.iter().map(String::as_str), names).ok_or_else(|| {
        UsageError::new("there is no word to look for").hint("name one: `redress find jones`")
    })?;
    let store = context.read()?;
    let filter = narrowed(&store, filter)?;
    let on_screen = context.ui.terminal && context.ui.format == Format::Table;
    let most = match limit {
        Some(limit) => Some(usize::try_from(limit)?),
        None => on_screen.then_some(SCREENFUL),
    };
    if near {
        let people = store.person_words()?;
        for term in &mut query.terms {
            term.near = term.nearest(&people);
        }
    }
    let wanted = Wanted { query: &query, filter: &filter, most };
    let mut ids = store.found(wanted)?;
    if ids.0.is_empty() && !near && correct(&store, &mut query)? {
        ids = store.found(Wanted { query: &query, filter: &filter, most })?;
    }
    let (ids, more) = ids;
    if ids.is_empty() {
        check_known(std::slice::from_ref(&store), &filter)?;
    }
    print(context, &store, &query, &ids, &fields)?;
    if ids.is_empty() {
        nothing(context, &store, &text)?;
    } else {
        say(context, &query, ids.len(), more);
    }
    Ok(Exit::Done)
}

/// Takes the words that nothing has for names spelt almost like them; whether there are any.
fn correct(store: &Store, query: &mut Query) -> anyhow::Result<bool> {
    let mut people = None;
    let mut corrected = false;
    for term in &mut query.terms {
        if store.occurs(term, query.names)? {
            continue;
        }
        let people = match &people {
            Some(people) => people,
            None => people.insert(store.person_words()?),
        };
        term.near = term.nearest(people);
        term.misspelt = !term.near.is_empty();
        corrected |= term.misspelt;
    }
    Ok(corrected)
}

fn print(
    context: &mut Context,
    store: &Store,
    query: &Query,
    ids: &[i64],
    fields: &Fields,
) -> anyhow::Result<()> {
    let today = context.settings.today.value;
    let (format, look) = (context.ui.format, context.ui.look);
    let (mut rulesets, mut open) = (Rulesets::default(), store.open_of_each()?);
    let list = ListStream::new(context.ui.data(), format, look, found_sheet());
    let mut list = list.only(fields, Objects::Found)?;
    store.each_of(ids, |row| -> anyhow::Result<()> {
        let mut finder = Finder::new(query);
        store.each_writing(&row.listed.reference, |event, writing| finder.look(event, writing))?;
        let found = finder.found();
        if list.is_json() {
            let (listed, duties) = with_duties(store, &mut rulesets, row, today)?;
            list.object(&FoundJson::new(ComplaintJson::listed(&listed, &duties), &found))?;
        } else {
            let next = next(store, &mut rulesets, &mut open, &row, today)?;
            list.row(found_row(row.listed, next, &found))?;
        }
        Ok(())
    })?;
    Ok(list.end()?)
}

/// Says for what a word was taken, and that there is more.
fn say(context: &Context, query: &Query, shown: usize, more: bool) {
    for term in query.terms.iter().filter(|term| !term.near.is_empty()) {
        let names = names(term);
        context.ui.say(&if term.misspelt {
            format!("Nothing has \"{}\"; shown is what has {names}.", term.typed)
        } else {
            format!("Shown is also what has {names}.")
        });
    }
    if more {
        context.ui.say(&format!(
            "Shown are the {shown} received last; there are more: `--limit NUMBER`, or another word."
        ));
    }
}

/// The names that a word was taken for, each once.
fn names(term: &Term) -> String {
    let mut names: Vec<&str> = term.near.iter().map(|near| near.word.as_str()).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup_by_key(|name| name.to_lowercase());
    let rest = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let names = names.join(" or ");
    if rest > 0 { format!("{names} or {rest} more") } else { names }
}

fn nothing(context: &Context, store: &Store, text: &[String]) -> anyhow::Result<()> {
    context.ui.say("Nothing found.");
    if let Ok(reference) = text.join(" ").parse::<ComplaintRef>()
        && store.complaint(&reference)?.is_some()
    {
        context.ui.notice(&format!("`redress show {reference}` shows that complaint"));
    }
    Ok(())
}
