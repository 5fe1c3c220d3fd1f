//! `clinic`: adds, lists, shows and changes clinics.

use std::collections::BTreeMap;

use anyhow::Context as _;

use super::Context;
use super::clinic_days::{moved, own_days, set_calendar};
use super::holiday::open;
use super::own::own;
use super::procedure::{add_version, governed, named};
use super::recount::{Mode, say, write};
use crate::cli::{ClinicAddArgs, ClinicCommand, ClinicSetArgs};
use crate::deadline::WorkingWeek;
use crate::domain::{Clinic, OwnDays};
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::{Id, LibraryEntry, Prefix, Procedure};
use crate::render::{
    ClinicJson, Format, clinics_sheet, list_and, write_list, write_object, write_sheet,
};
use crate::store::Store;
use crate::wording::UnknownWord;
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, command: ClinicCommand) -> anyhow::Result<Exit> {
    match command {
        ClinicCommand::Add(args) => add(context, args),
        ClinicCommand::List => list(context),
        ClinicCommand::Show(args) => show(context, &args.code),
        ClinicCommand::Set(args) => set(context, args),
    }
}

/// A clinic of the built-in library, with its procedure and the text of it.
pub(super) fn library_clinic(code: &str) -> Option<(Clinic, Procedure, &'static str)> {
    let entry = LibraryEntry::find(code)?;
    let procedure = entry.procedure();
    let seed = procedure.clinic.as_ref()?;
    let clinic = Clinic {
        code: seed.code.clone(),
        name: seed.name.clone(),
        prefix: seed.prefix.clone(),
        procedure: procedure.key.clone(),
        nations: seed.nation.clone(),
        working_week: WorkingWeek::default(),
        bodies: BTreeMap::new(),
        sites: BTreeMap::new(),
        own_days: OwnDays::default(),
    };
    Some((clinic, procedure, entry.text))
}

fn add(context: &mut Context, args: ClinicAddArgs) -> anyhow::Result<Exit> {
    let dry_run = args.dry_run;
    let (clinic, procedure, source, changed) = build(context, args)?;
    let (on, stamp) = (context.settings.today.value, context.stamp());
    let (store, _) = open(context, dry_run)?;
    if store.clinic(clinic.code.as_str())?.is_some() {
        return Err(Refused::new(format!("there is a clinic `{}` already", clinic.code))
            .hint("give the new one another `--code`")
            .into());
    }
    check_prefix_is_free(&store, &clinic)?;
    if dry_run {
        context.ui.say(&format!("Would add {} (`{}`).", clinic.name, clinic.code));
        context.ui.say("Nothing was recorded.");
        return print(context, &clinic).map(|()| Exit::Done);
    }
    let others = governed(&store, &procedure)?;
    let added = add_version(context, &store, &procedure, &source)?;
    store.add_clinic(&clinic, on, &stamp)?;
    context.commit(store)?;
    context.ui.say(&format!("Added {} (`{}`).", clinic.name, clinic.code));
    for change in changed {
        context.ui.say(&format!("  {change}"));
    }
    if added && !others.is_empty() {
        context.ui.notice(&format!(
            "version {} of `{}` governs {} too, for what is received from {} on",
            procedure.version,
            procedure.key,
            list_and(&others),
            long_day(procedure.applies_from)
        ));
    }
    print(context, &clinic)?;
    Ok(Exit::Done)
}

/// A clinic, the procedure it follows, the text of that, and what was changed in it.
type Built = (Clinic, Procedure, String, Vec<String>);

/// The clinic that the flags describe.
fn build(context: &Context, args: ClinicAddArgs) -> anyhow::Result<Built> {
    let (changes, beside) = (args.changes.clone(), args.beside.clone());
    let library = library_clinic(&args.name).filter(|_| args.procedure.is_none());
    let (base, procedure, source) = match (library, &args.procedure) {
        (Some((clinic, procedure, source)), _) => (Some(clinic), procedure, source.to_owned()),
        (None, Some(key)) => {
            let (procedure, source) = named(context, key)?;
            (None, procedure, source)
        }
        (None, None) => {
            return Err(UsageError::new("missing `--procedure KEY`")
                .hint(
                    "`redress procedure list` shows the keys; a TOML file of your own will do too",
                )
                .into());
        }
    };
    let name = base.as_ref().map_or(args.name, |clinic| clinic.name.clone());
    let code = match (args.code, &base) {
        (Some(code), _) => code,
        (None, Some(base)) => base.code.clone(),
        (None, None) => code_of(&name)?,
    };
    let prefix = match (args.prefix, &base) {
        (Some(prefix), _) => prefix,
        (None, Some(base)) => base.prefix.clone(),
        (None, None) => Prefix::suggest(&name).ok_or_else(|| {
            UsageError::new(format!("no prefix can be made of the name `{name}`"))
                .hint("give one with `--prefix`, such as `--prefix ROSE`")
        })?,
    };
    let nations = match (args.nation, &procedure.clinic) {
        (given, _) if !given.is_empty() => given,
        (_, Some(seed)) => seed.nation.clone(),
        (_, None) => {
            return Err(UsageError::new("missing `--nation NATION`")
                .hint("whose bank holidays the clinic keeps: england-and-wales, scotland or northern-ireland")
                .into());
        }
    };
    let mut clinic = Clinic {
        code,
        name,
        prefix,
        procedure: procedure.key.clone(),
        nations,
        working_week: args.working_week.unwrap_or_default(),
        bodies: BTreeMap::new(),
        sites: BTreeMap::new(),
        own_days: OwnDays::default(),
    };
    own_days(&mut clinic, args.own)?;
    let (procedure, source, said) = if changes.is_empty() && beside.is_empty() {
        (procedure, source, Vec::new())
    } else {
        own(context, &clinic, (&procedure, &source), &changes, &beside)?
    };
    clinic.procedure = procedure.key.clone();
    name_bodies(&mut clinic, &procedure, args.bodies)?;
    clinic.sites.extend(args.sites);
    Ok((clinic, procedure, source, said))
}

fn code_of(name: &str) -> anyhow::Result<Id> {
    let word = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(word.parse().map_err(|_| {
        UsageError::new(format!("no code can be made of the name `{name}`"))
            .hint("give one with `--code`, such as `--code rose`")
    })?)
}

/// Two clinics never share the letters that begin their references.
pub(super) fn check_prefix_is_free(store: &Store, clinic: &Clinic) -> anyhow::Result<()> {
    match store.clinic_with_prefix(clinic.prefix.as_str())? {
        None => Ok(()),
        Some(other) => Err(Refused::new(format!(
            "the references of `{}` begin with {} already",
            other.code, clinic.prefix
        ))
        .hint("give the new clinic another `--prefix`")
        .into()),
    }
}

fn name_bodies(
    clinic: &mut Clinic,
    procedure: &Procedure,
    bodies: Vec<(Id, String)>,
) -> anyhow::Result<()> {
    for (id, name) in bodies {
        if procedure.body(id.as_str()).is_none() {
            let known: Vec<&str> = procedure.bodies.iter().map(|body| body.id.as_str()).collect();
            if known.is_empty() {
                let message =
                    format!("`{id}` is not a body: the procedure `{}` has none", procedure.key);
                return Err(Refused::new(message).into());
            }
            let error = UnknownWord::new("a body of this procedure", id.as_str(), known);
            return Err(Refused::new(error.to_string()).into());
        }
        clinic.bodies.insert(id, name);
    }
    Ok(())
}

/// What is taken back first, then what is new: a site can be given another id in one command.
fn set_sites(clinic: &mut Clinic, sites: Vec<(Id, String)>, gone: &[Id]) -> anyhow::Result<()> {
    for site in gone {
        if clinic.sites.remove(site).is_none() {
            let known: Vec<&str> = clinic.sites.keys().map(Id::as_str).collect();
            let message = if known.is_empty() {
                format!("`{site}` is not a site: `{}` has none", clinic.code)
            } else {
                UnknownWord::new("a site of this clinic", site.as_str(), known).to_string()
            };
            return Err(Refused::new(message).into());
        }
    }
    clinic.sites.extend(sites);
    Ok(())
}

fn list(context: &mut Context) -> anyhow::Result<Exit> {
    let clinics = context.read()?.clinics()?;
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || clinics.iter().map(ClinicJson::new).collect();
    write_list(context.ui.data(), format, look, || clinics_sheet(&clinics), objects)?;
    if clinics.is_empty() {
        context.ui.nothing("No clinics yet: `redress clinic add`.");
    }
    Ok(Exit::Done)
}

fn find(store: &Store, code: &Id) -> anyhow::Result<Clinic> {
    super::list::check_clinic(store, Some(code))?;
    store.clinic(code.as_str())?.context("the clinic was just found")
}

fn show(context: &mut Context, code: &Id) -> anyhow::Result<Exit> {
    let clinic = find(&context.read()?, code)?;
    print(context, &clinic)?;
    Ok(Exit::Done)
}

fn set(context: &mut Context, args: ClinicSetArgs) -> anyhow::Result<Exit> {
    let no_sites = args.sites.is_empty() && args.no_sites.is_empty();
    if args.name.is_none() && args.bodies.is_empty() && no_sites && args.calendar.is_empty() {
        return Err(UsageError::new("nothing to set")
            .hint("give `--name`, `--body ID=NAME`, `--site ID=NAME`, or a part of its calendar such as `--closed DAYS=TITLE`")
            .into());
    }
    let (on, stamp) = (context.settings.today.value, context.stamp());
    let (store, mode) = open(context, args.calendar.dry_run)?;
    let before = find(&store, &args.code)?;
    let mut clinic = before.clone();
    if let Some(name) = args.name {
        clinic.name = name;
    }
    let procedure = store.procedure_in_force(&clinic.procedure, on)?;
    let procedure =
        procedure.with_context(|| format!("no version of `{}` is in force", clinic.procedure))?;
    name_bodies(&mut clinic, &procedure, args.bodies)?;
    set_sites(&mut clinic, args.sites, &args.no_sites)?;
    set_calendar(&mut clinic, args.calendar)?;
    if clinic == before {
        context.ui.say(&format!("`{}` has these values already.", clinic.code));
        if mode == Mode::DryRun {
            return write(context, &[]).map(|()| Exit::Done);
        }
    } else {
        let outcome = moved(context, &store, &before, &clinic, mode)?;
        if mode == Mode::DryRun {
            context.ui.say(&format!("Would change `{}`.", clinic.code));
            say(context, &outcome, mode);
            return write(context, &outcome.moves).map(|()| Exit::Done);
        }
        store.change_clinic(&clinic, on, &stamp)?;
        context.commit(store)?;
        context.ui.say(&format!("Changed `{}`.", clinic.code));
        if outcome.calendar.is_some() {
            say(context, &outcome, mode);
        }
    }
    print(context, &clinic)?;
    Ok(Exit::Done)
}

fn print(context: &mut Context, clinic: &Clinic) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    if matches!(format, Format::Json | Format::Ndjson) {
        write_object(context.ui.data(), format, &ClinicJson::new(clinic))?;
        return Ok(());
    }
    write_sheet(context.ui.data(), format, look, &clinics_sheet(std::slice::from_ref(clinic)))?;
    let bodies: Vec<String> =
        clinic.bodies.iter().map(|(id, name)| format!("{id} is {name}")).collect();
    if !bodies.is_empty() {
        context.ui.say(&format!("Outside bodies: {}.", list_and(&bodies)));
    }
    let sites: Vec<String> =
        clinic.sites.iter().map(|(id, name)| format!("{id} is {name}")).collect();
    if !sites.is_empty() {
        context.ui.say(&format!("Sites: {}.", list_and(&sites)));
    }
    Ok(())
}
