//! A clinic's own procedure, made from another's text: single values changed, another's rules put
//! beside it.

use super::Context;
use super::procedure::named;
use crate::domain::Clinic;
use crate::failure::{Refused, UsageError};
use crate::procedure::{self, EditError, LibraryEntry, Procedure};
use crate::wording::shown;

/// The clinic's own procedure, its text, and what was changed, a line each.
pub(super) fn own(
    context: &Context,
    clinic: &Clinic,
    (base, source): (&Procedure, &str),
    changes: &[String],
    beside: &[String],
) -> anyhow::Result<(Procedure, String, Vec<String>)> {
    if LibraryEntry::find(clinic.code.as_str()).is_some() {
        let message = format!(
            "the clinic's own procedure would be called `{}`, which the library has already",
            clinic.code
        );
        return Err(Refused::new(message).hint("give the clinic another `--code`").into());
    }
    let mut text = source.to_owned();
    let mut said = Vec::new();
    for other in beside {
        let (other, its_text) = named(context, other)?;
        let from = format!("`{}`, version {}", other.key, other.version);
        text = procedure::beside(&text, &its_text, &from).map_err(refused)?;
        said.push(format!("beside it, from {from}"));
        if other.applies_from > base.applies_from {
            context.ui.notice(&format!(
                "the rules of `{}` apply from {}, and here to whatever is received from {} on",
                other.key, other.applies_from, base.applies_from
            ));
        }
    }
    for asked in changes {
        let edited = procedure::change(&text, asked).map_err(usage)?;
        text = edited.text;
        said.extend(edited.changed);
    }
    say_stale_words(context, changes);
    let value = procedure::toml_text;
    let nations: Vec<String> = clinic.nations.iter().map(|it| value(&it.to_string())).collect();
    let of_clinic = [
        ("code", value(clinic.code.as_str())),
        ("name", value(&clinic.name)),
        ("prefix", value(clinic.prefix.as_str())),
        ("nation", format!("[{}]", nations.join(", "))),
    ];
    let lead = format!(
        "The procedure of {}, made from `{}`, version {}; what was changed says so.",
        clinic.name, base.key, base.version
    );
    text = procedure::named(&text, clinic.code.as_str(), &of_clinic, &lead).map_err(refused)?;
    let file = format!("the procedure of {}", shown(&clinic.name));
    let procedure = Procedure::from_toml(&text, &file)?;
    Ok((procedure, text, said))
}

/// A rule that was changed and not its words says one thing and does another.
fn say_stale_words(context: &Context, changes: &[String]) {
    let paths = || changes.iter().filter_map(|asked| Some(asked.split_once('=')?.0.trim()));
    let rules = paths().filter_map(|path| {
        let (rule, key) = path.rsplit_once('.')?;
        ["within", "late", "done_by", "needs", "every"].contains(&key).then_some(rule)
    });
    let words = |rule: &str| paths().any(|path| path == format!("{rule}.quote"));
    for rule in rules.filter(|rule| !words(rule)) {
        context.ui.notice(&format!(
            "the policy's words for `{rule}` are as they were: `--change {rule}.quote='...'` gives your own"
        ));
    }
}

fn refused(error: EditError) -> anyhow::Error {
    let refused = Refused::new(error.to_string());
    match error.hint {
        Some(hint) => refused.hint(hint).into(),
        None => refused.into(),
    }
}

fn usage(error: EditError) -> anyhow::Error {
    let usage = UsageError::new(error.to_string());
    match error.hint {
        Some(hint) => usage.hint(hint).into(),
        None => usage.into(),
    }
}
