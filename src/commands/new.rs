//! `new`: records a complaint and shows every date that follows from it.

use anyhow::Context as _;
use chrono::NaiveDate;

use super::Context;
use super::clinic::library_clinic;
use super::intake::from_json;
use super::interview::ask_if_missing;
use super::link::others_of;
use super::record::print;
use super::ruleset::Ruleset;
use crate::cli::{NewArgs, NewPoint};
use crate::domain::{
    Clinic, Complaint, ComplaintRef, Details, Draft, PointFacts, Refusal, Verdict, Words,
    deadlines, decide, notices, receive,
};
use crate::failure::{Exit, Interrupted, Refused};
use crate::procedure::{Id, LIBRARY, Procedure};
use crate::render::{Format, duties_sheet, write_sheet};
use crate::report::Record;
use crate::settings::Origin;
use crate::store::{Store, StoreError};
use crate::wording::UnknownWord;
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, args: NewArgs) -> anyhow::Result<Exit> {
    run_with(context, args, |_| {}, |_, _| Ok(None))
}

/// The same with what else is known where nobody says it, and with more in the one transaction: it
/// is given the new reference, and what it answers is said once everything is kept.
pub(super) fn run_with(
    context: &mut Context,
    mut args: NewArgs,
    known: impl FnOnce(&mut NewArgs),
    more: impl FnOnce(&Store, &ComplaintRef) -> anyhow::Result<Option<String>>,
) -> anyhow::Result<Exit> {
    if let Some(path) = args.from_json.take() {
        args = from_json(context, &path, args)?;
    }
    known(&mut args);
    let asked = ask_if_missing(context, &mut args)?;
    let code = args.clinic.take().context("a clinic is known by now")?;
    let (details, words) = args.details.split(context)?;
    let words = Words { handler: args.handler, ..words };
    let points = points(context, args.points, args.points_in_full)?;
    let taken = Taken { stage: args.stage, details, words, points };
    if asked {
        preview(context, &code, &taken)?;
        if !context.ui.confirm("Record this complaint?")? {
            return Err(Interrupted.into());
        }
    }
    record(context, &code, taken, more)
}

/// What was taken down about a complaint.
#[derive(Clone)]
struct Taken {
    /// Where it begins, if not at the first stage.
    stage: Option<String>,
    details: Details,
    words: Words,
    points: Vec<NewPoint>,
}

impl Taken {
    fn receive(self, ruleset: &Ruleset, today: NaiveDate) -> Result<Draft, Refusal> {
        let Ruleset { clinic, procedure, .. } = ruleset;
        if let Some(site) = &self.details.site {
            clinic.check_site(site)?;
        }
        receive(procedure, &clinic.code, today, self.stage.as_deref(), self.details, self.words)
    }
}

/// The points from flags, or else those of a JSON object.
fn points(
    context: &Context,
    texts: Vec<String>,
    in_full: Vec<NewPoint>,
) -> anyhow::Result<Vec<NewPoint>> {
    if texts.is_empty() {
        return Ok(in_full);
    }
    let point = |text| {
        let text = context.ui.text(Some(text))?.unwrap_or_default();
        Ok(NewPoint { text, facts: PointFacts::default(), practitioner: None })
    };
    texts.into_iter().map(point).collect()
}

/// Records the complaint: the clinic where it is new, the reference, the event, the deadlines.
fn record(
    context: &mut Context,
    code: &Id,
    taken: Taken,
    more: impl FnOnce(&Store, &ComplaintRef) -> anyhow::Result<Option<String>>,
) -> anyhow::Result<Exit> {
    let (store, made) = open_or_create(context, || {
        // What would be refused makes no register.
        judge(context, code, &taken, |_| Ok(()))
    })?;
    let today = context.settings.today.value;
    let stamp = context.stamp();
    let received_on = taken.details.received_on.unwrap_or(today);
    let added = match store.clinic(code.as_str())? {
        Some(_) => None,
        None => Some(add_from_library(context, &store, code)?),
    };
    let clinic = store.clinic(code.as_str())?.context("the clinic was just added")?;
    let procedure = in_force(&store, &clinic, received_on)?;
    let ruleset = Ruleset::new(clinic, procedure, &store.almanac()?);
    let points = taken.points.clone();
    let draft = taken.receive(&ruleset, today)?;
    let reference = store.allocate_reference(&ruleset.clinic, draft.on)?;
    let mut stored = store.receive(reference.clone(), &draft, &stamp)?;
    let mut drafts = vec![draft];
    for point in points {
        if let Some(draft) = raised(&ruleset, today, &stored.complaint, point)? {
            store.record(&mut stored, &draft, &stamp)?;
            drafts.push(draft);
        }
    }
    stored.complaint.check_handler(&ruleset.procedure)?;
    let derived = deadlines(&ruleset.procedure, &ruleset.calendar, &stored.complaint)?;
    store.derive(&stored, &ruleset.procedure, &derived)?;
    let others = others_of(&store, &ruleset.clinic, &stored.complaint)?;
    let further = more(&store, &reference)?;
    let path = store.path().display().to_string();
    context.commit(store)?;
    say_made(context, made.then_some(path.as_str()), added.as_deref());
    let received_on = stored.complaint.received_on;
    context.ui.say(&format!("Recorded {reference}, received on {}.", long_day(received_on)));
    if let Some(line) = further {
        context.ui.say(&line);
    }
    let rules = ruleset.rules(today);
    for draft in &drafts {
        for notice in notices(rules, &ruleset.clinic, &stored.complaint, draft)? {
            context.ui.notice(&notice.to_string());
        }
    }
    if let Some(others) = others {
        context.ui.notice(&others);
    }
    let (procedure, calendar) = (&ruleset.procedure, &ruleset.calendar);
    let provisional = super::calendar::provisional(procedure, calendar, &[], &derived);
    super::calendar::warn(context, calendar, provisional);
    print(context, &ruleset, &stored.complaint)?;
    Ok(Exit::Done)
}

/// Tells what was made on the way: a register, a clinic.
pub(super) fn say_made(context: &Context, register: Option<&str>, clinic: Option<&str>) {
    if let Some(path) = register {
        context.ui.say(&format!("Made a register at {path}."));
        super::place::warn(context);
    }
    if let Some(name) = clinic {
        context.ui.say(&format!("Added {name} from the built-in library."));
    }
}

/// A point as it is raised with the complaint; none where it says the same as one before it.
fn raised(
    ruleset: &Ruleset,
    today: NaiveDate,
    complaint: &Complaint,
    point: NewPoint,
) -> Result<Option<Draft>, Refusal> {
    let request = point.request();
    if let Some(site) = request.site() {
        ruleset.clinic.check_site(site)?;
    }
    Ok(match decide(ruleset.rules(today), complaint, complaint.received_on, request)? {
        Verdict::Record(draft) => Some(*draft),
        Verdict::Already => None,
    })
}

/// The register; one at the default place is made where there is none, once that is proved to
/// have a use.
pub(super) fn open_or_create(
    context: &Context,
    prove: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<(Store, bool)> {
    match context.write() {
        Err(error) if may_be_made(context, &error) => {
            prove()?;
            match Store::create(&context.settings.db.value) {
                // Somebody else made it at the same moment.
                Err(StoreError::Exists { .. }) => Ok((context.write()?, false)),
                made => Ok((made?, true)),
            }
        }
        other => Ok((other?, false)),
    }
}

/// That there is nothing is no error at the default place alone.
fn may_be_made(context: &Context, error: &anyhow::Error) -> bool {
    context.settings.db.origin == Origin::Default
        && matches!(
            error.downcast_ref(),
            Some(StoreError::Missing { .. } | StoreError::Empty { .. })
        )
}

pub(super) fn add_from_library(
    context: &Context,
    store: &Store,
    code: &Id,
) -> anyhow::Result<String> {
    let Some((clinic, procedure, source)) = library_clinic(code.as_str()) else {
        return Err(unknown_clinic(code, &store.clinics()?).into());
    };
    let (on, stamp) = (context.settings.today.value, context.stamp());
    super::clinic::check_prefix_is_free(store, &clinic)?;
    if store.procedure_version(&procedure.key, procedure.version)?.is_none() {
        store.add_procedure(&procedure, source, on, &stamp)?;
    }
    store.add_clinic(&clinic, on, &stamp)?;
    Ok(clinic.name)
}

fn unknown_clinic(code: &Id, clinics: &[Clinic]) -> Refused {
    let library = LIBRARY.iter().filter(|entry| library_clinic(entry.key).is_some());
    let library = library.map(|entry| entry.key);
    let known = clinics.iter().map(|clinic| clinic.code.as_str()).chain(library);
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    known.dedup();
    let error = UnknownWord::new("a clinic", code.as_str(), known);
    Refused::new(error.to_string())
        .hint("`redress clinic add NAME --procedure KEY` adds one; `redress procedure list` shows the keys")
}

fn in_force(store: &Store, clinic: &Clinic, on: NaiveDate) -> anyhow::Result<Procedure> {
    store.procedure_in_force(&clinic.procedure, on)?.ok_or_else(|| {
        let message =
            format!("no version of the procedure `{}` was in force on {on}", clinic.procedure);
        Refused::new(message).hint("`redress procedure list` shows from when each applies").into()
    })
}

/// The clinic and the procedure in force, from the register or the library, without writing.
pub(super) fn look_up(
    context: &Context,
    code: &Id,
    on: NaiveDate,
) -> anyhow::Result<(Clinic, Procedure)> {
    look_up_in(open_if_there(context)?.as_ref(), code, on)
}

/// The same in a register that is open already, where there is one.
pub(super) fn look_up_in(
    store: Option<&Store>,
    code: &Id,
    on: NaiveDate,
) -> anyhow::Result<(Clinic, Procedure)> {
    if let Some(store) = store
        && let Some(clinic) = store.clinic(code.as_str())?
    {
        let procedure = in_force(store, &clinic, on)?;
        return Ok((clinic, procedure));
    }
    if let Some((clinic, procedure, _)) = library_clinic(code.as_str()) {
        return Ok((clinic, procedure));
    }
    let clinics = store.map_or_else(|| Ok(Vec::new()), Store::clinics)?;
    Err(unknown_clinic(code, &clinics).into())
}

/// The register, for a look before anything is recorded.
pub(super) fn open_if_there(context: &Context) -> anyhow::Result<Option<Store>> {
    match context.read() {
        Err(error) if may_be_made(context, &error) => Ok(None),
        other => other.map(Some),
    }
}

/// Shows on the terminal which deadlines will be set, before anything is recorded.
fn preview(context: &Context, code: &Id, taken: &Taken) -> anyhow::Result<()> {
    judge(context, code, taken, |record| {
        let mut table = Vec::new();
        let sheet = duties_sheet(&record.duties, false);
        write_sheet(&mut table, Format::Table, context.ui.look, &sheet)?;
        context.ui.show("\nThese dates follow from it:\n", &table);
        Ok(())
    })
}

/// Looks at the complaint as it would be, without writing anything.
fn judge(
    context: &Context,
    code: &Id,
    taken: &Taken,
    look: impl FnOnce(&Record<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let today = context.settings.today.value;
    let (clinic, procedure) = look_up(context, code, taken.details.received_on.unwrap_or(today))?;
    let almanac = open_if_there(context)?.map(|store| store.almanac()).transpose()?;
    let ruleset = Ruleset::new(clinic, procedure, &almanac.unwrap_or_default());
    let draft = taken.clone().receive(&ruleset, today)?;
    // Its number is given out when it is recorded.
    let (prefix, year) = (ruleset.clinic.prefix.clone(), chrono::Datelike::year(&draft.on));
    let reference = ComplaintRef { prefix, year, number: 1 };
    let mut complaint = Complaint::received(reference, &draft)?;
    for point in taken.points.clone() {
        if let Some(draft) = raised(&ruleset, today, &complaint, point)? {
            complaint.apply_draft(&draft);
        }
    }
    complaint.check_handler(&ruleset.procedure)?;
    look(&Record::new(ruleset.rules(today), &ruleset.clinic, &complaint)?)
}
