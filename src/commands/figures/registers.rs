//! The registers that a report is of: one, or those of a whole group of clinics. Each stays a file
//! of its own, opened to be read; only what they add up to comes together.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::thread;

use anyhow::Context as _;
use chrono::NaiveDate;

use crate::cli::FilterArgs;
use crate::commands::Context;
use crate::commands::group::{check_clinic_of_any, labels};
use crate::commands::list::check_known;
use crate::commands::several::named;
use crate::procedure::Id;
use crate::report::figures::{
    By, ClinicBook, Grouped, Only, Period, Promises, Scope, Seen, Span, Sum,
};
use crate::report::tally::number;
use crate::report::{Improvement, Masks, masks};
use crate::store::{ComplaintFilter, Counted, Store, StoreError};

/// The registers of a report.
pub(in crate::commands) struct Registers {
    all: Vec<Register>,
    filter: ComplaintFilter,
    /// What the filter says, for the head of the report.
    words: Vec<(String, String)>,
    /// The days of the report, where they are not those of receipt.
    days: Option<Period>,
}

/// One of them, with what is needed to judge its complaints.
struct Register {
    store: Store,
    /// What its clinics are called in figures, by their codes.
    labels: BTreeMap<String, String>,
    /// By the numbers of their rows.
    clinics: ByRow<ClinicBook>,
    promises: ByRow<Arc<Promises>>,
    practitioners: HashMap<i64, Vec<String>>,
    only: Only,
}

impl Registers {
    /// Opens the registers of a command and looks up what a filter means in each.
    pub(in crate::commands) fn open(
        context: &Context,
        filter: FilterArgs,
        by: Option<By>,
    ) -> anyhow::Result<Self> {
        let stores = context.read_all()?;
        check_clinic_of_any(&stores, filter.clinic.as_ref())?;
        let words = said(&filter);
        let FilterArgs { clinic, status, stage, category, handler, channel, outcome, from, to } =
            filter;
        let filter = ComplaintFilter {
            clinic,
            status,
            stage,
            category,
            handler,
            channel,
            outcome,
            from,
            to,
        };
        let labels = labels(&stores)?;
        let mut known: Vec<Arc<Promises>> = Vec::new();
        let mut all = Vec::new();
        for (store, labels) in stores.into_iter().zip(labels) {
            if let Some(register) = Register::new(store, labels, &filter, by, &mut known)? {
                all.push(register);
            }
        }
        Ok(Self { all, filter, words, days: None })
    }

    /// The same for a report of what happened on some days, whenever it was received.
    pub(in crate::commands) fn during(mut self, days: Period) -> Self {
        self.filter.to = Some(days.to);
        for register in &mut self.all {
            register.only.to = Some(number(days.to));
        }
        self.days = Some(days);
        self
    }

    /// Whether any procedure is of some kind.
    pub(super) fn any_procedure(&self, is: fn(&Promises) -> bool) -> bool {
        self.all.iter().flat_map(|it| &it.promises.0).any(|(_, promises)| is(promises))
    }

    /// What is to be improved because of complaints: agreed in some days, or not over at their
    /// beginning. Nobody is named in their texts, unless it was asked for.
    pub(super) fn improvements(
        &self,
        days: Period,
        with_names: bool,
    ) -> anyhow::Result<Vec<Improvement>> {
        let filter = ComplaintFilter { from: None, to: None, ..self.filter.clone() };
        let mut all = Vec::new();
        for register in &self.all {
            let found = register.store.improvements(&filter, days)?;
            let mut own = Vec::with_capacity(found.len());
            for (clinic, mut improvement) in found {
                if let Some(clinic) = register.clinics.get(clinic) {
                    improvement.clinic.clone_from(&clinic.label);
                }
                own.push(improvement);
            }
            if !with_names {
                mask(&register.store, &mut own)?;
            }
            all.append(&mut own);
        }
        all.sort_by(|one, other| one.order().cmp(&other.order()));
        Ok(all)
    }

    /// The registers themselves, with what the report is narrowed to.
    pub(super) fn stores(
        &self,
    ) -> impl Iterator<Item = (&Store, &ComplaintFilter, &BTreeMap<String, String>)> {
        self.all.iter().map(|register| (&register.store, &self.filter, &register.labels))
    }

    /// What the report covers.
    pub(in crate::commands) fn scope(&self, by: Option<By>, today: NaiveDate) -> Scope {
        let mut clinics: Vec<(String, String)> = self
            .all
            .iter()
            .flat_map(|register| {
                register
                    .clinics
                    .0
                    .iter()
                    .filter(|(row, _)| register.only.clinic.is_none_or(|only| only == *row))
                    .map(|(_, clinic)| (clinic.label.clone(), clinic.name.clone()))
            })
            .collect();
        clinics.sort_unstable();
        let (from, to) = (self.filter.from, self.filter.to);
        let period = self.days.or((from.is_some() || to.is_some()).then(|| Period {
            from: from.unwrap_or(NaiveDate::MIN),
            to: to.unwrap_or(NaiveDate::MAX),
        }));
        Scope { registers: self.all.len(), clinics, period, by, today, only: self.words.clone() }
    }

    /// Adds up the complaints of all: the sums come in an order that does not depend on which
    /// thread was first.
    pub(in crate::commands) fn sums<S: Sum + Send>(
        self,
        today: NaiveDate,
        new: impl Fn() -> Grouped<S> + Sync,
    ) -> anyhow::Result<Vec<Grouped<S>>> {
        let Self { all, filter, days, .. } = self;
        let (today, days) = (number(today), days.map_or(Span::ALL, Span::of));
        let received = (filter.from.is_some() || filter.to.is_some()).then(|| {
            let far = |day: &str| day.parse().unwrap_or_default();
            let (from, to) = (filter.from, filter.to);
            (from.unwrap_or_else(|| far("1900-01-01")), to.unwrap_or_else(|| far("2999-12-31")))
        });
        // A register is let go of as soon as it is counted, and its memory with it.
        let several = all.len() > 1;
        let of = |register: Register| -> anyhow::Result<_> {
            let sums = register.sums(received, today, days, &new);
            let sums = sums.map_err(|error| {
                if several { named(error, register.store.path()) } else { error.into() }
            })?;
            let none = sums.iter().all(Grouped::is_empty);
            let unknown = if none {
                check_known(std::slice::from_ref(&register.store), &filter).err()
            } else {
                None
            };
            Ok((sums, none, unknown))
        };
        let found: Vec<_> = if all.len() == 1 {
            all.into_iter().map(of).collect::<Result<_, _>>()?
        } else {
            in_threads(all, of)?
        };
        let nothing = found.iter().all(|(_, none, _)| *none);
        let (mut sums, mut unknown) = (Vec::new(), Vec::new());
        for (of_one, _, error) in found {
            sums.extend(of_one);
            unknown.push(error);
        }
        // A name that no register knows would look like nothing to count.
        if nothing && !unknown.is_empty() && unknown.iter().all(Option::is_some) {
            return Err(unknown.into_iter().flatten().next().context("a name is not known")?);
        }
        Ok(sums)
    }
}

/// Does the same with each, by as many threads as there are processors; what comes of it is in an
/// order that does not depend on which was first.
fn in_threads<T: Send, R: Send>(
    all: Vec<T>,
    of: impl Fn(T) -> anyhow::Result<R> + Sync,
) -> anyhow::Result<Vec<R>> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(all.len().max(1));
    let mut parts: Vec<Vec<T>> = (0..threads).map(|_| Vec::new()).collect();
    for (place, one) in all.into_iter().enumerate() {
        parts[place % threads].push(one);
    }
    thread::scope(|scope| {
        let of = &of;
        let spawn = |part: Vec<T>| {
            scope.spawn(move || part.into_iter().map(of).collect::<anyhow::Result<Vec<R>>>())
        };
        let workers: Vec<_> = parts.into_iter().map(spawn).collect();
        let mut done = Vec::new();
        for worker in workers {
            let panicked = |_| anyhow::anyhow!("a register cannot be counted");
            done.extend(worker.join().map_err(panicked)??);
        }
        Ok(done)
    })
}

impl Register {
    /// `None` where it does not have the clinic that the report is narrowed to.
    fn new(
        store: Store,
        labels: BTreeMap<String, String>,
        filter: &ComplaintFilter,
        by: Option<By>,
        known: &mut Vec<Arc<Promises>>,
    ) -> anyhow::Result<Option<Self>> {
        let almanac = store.almanac()?;
        let rows = store.clinic_rows()?;
        let mut clinics = Vec::new();
        for (row, code) in &rows {
            let clinic = store.clinic(code)?.context("the register is damaged: a clinic")?;
            let label = labels.get(code).unwrap_or(code).clone();
            let calendar = clinic.calendar(&almanac);
            clinics.push((*row, ClinicBook { label, name: clinic.name, calendar }));
        }
        let only_clinic = match &filter.clinic {
            None => None,
            Some(code) => match rows.iter().find(|(_, it)| it == code.as_str()) {
                Some((row, _)) => Some(*row),
                None => return Ok(None),
            },
        };
        let mut promises = Vec::new();
        for (row, (key, version)) in store.procedure_rows()? {
            let procedure = store.procedure_version(&key, version)?;
            let procedure = procedure.context("the register is damaged: a procedure")?;
            let mut own = Promises::of(&procedure, 0);
            // What several registers share is counted together.
            let same = |it: &&Arc<Promises>| it.is_same(&own);
            let shared = if let Some(known) = known.iter().find(same) {
                Arc::clone(known)
            } else {
                own.number = known.len();
                known.push(Arc::new(own));
                Arc::clone(&known[known.len() - 1])
            };
            promises.push((row, shared));
        }
        let rows: Option<HashSet<i64>> =
            filter.handler.as_deref().map(|handler| store.handled_by(handler)).transpose()?;
        let practitioners = match by {
            Some(By::Practitioner) => store.practitioners()?,
            _ => HashMap::new(),
        };
        let text = |id: &Option<Id>| id.as_ref().map(ToString::to_string);
        let only = Only {
            clinic: only_clinic,
            status: filter.status,
            stage: text(&filter.stage),
            category: text(&filter.category),
            channel: filter.channel,
            outcome: filter.outcome,
            rows,
            from: filter.from.map(number),
            to: filter.to.map(number),
        };
        let (clinics, promises) = (ByRow::new(clinics), ByRow::new(promises));
        Ok(Some(Self { store, labels, clinics, promises, practitioners, only }))
    }

    fn sums<S: Sum + Send>(
        &self,
        received: Option<(NaiveDate, NaiveDate)>,
        today: i32,
        days: Span,
        new: &(impl Fn() -> Grouped<S> + Sync),
    ) -> Result<Vec<Grouped<S>>, StoreError> {
        let Self { store, clinics, promises, practitioners, only, .. } = self;
        store.tallied(received, new, |sum, it: Counted<'_>| {
            if !only.lets(it.id, it.clinic, &it.tally) {
                return;
            }
            let (Some(clinic), Some(promises)) =
                (clinics.get(it.clinic), promises.get(it.procedure))
            else {
                return;
            };
            let practitioners = practitioners.get(&it.id).map(Vec::as_slice).unwrap_or_default();
            sum.add(&Seen { tally: &it.tally, clinic, promises, practitioners, today, days });
        })
    }
}

/// A few things by the numbers of their rows, in the order of the numbers.
struct ByRow<T>(Vec<(i64, T)>);

impl<T> ByRow<T> {
    fn new(mut rows: Vec<(i64, T)>) -> Self {
        rows.sort_by_key(|(row, _)| *row);
        Self(rows)
    }

    #[inline]
    fn get(&self, row: i64) -> Option<&T> {
        let place = self.0.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        Some(&self.0[place].1)
    }
}

/// Takes out of the texts whom their complaints name.
fn mask(store: &Store, improvements: &mut [Improvement]) -> anyhow::Result<()> {
    improvements.sort_by(|one, other| one.reference.cmp(&other.reference));
    let mut last: Option<(String, Masks)> = None;
    for improvement in improvements {
        improvement.is_masked = true;
        let Some(text) = &mut improvement.text else { continue };
        let known = last.take().filter(|(reference, _)| *reference == improvement.reference);
        let of = if let Some(known) = known {
            known
        } else {
            let stored = store.complaint(&improvement.reference.parse()?)?;
            let stored = stored.context("the register is damaged: a complaint")?;
            (improvement.reference.clone(), masks(&stored.complaint))
        };
        *text = of.1.masked(text);
        last = Some(of);
    }
    Ok(())
}

/// What a filter says, for the head of a report.
fn said(filter: &FilterArgs) -> Vec<(String, String)> {
    let text = |id: &Option<Id>| id.as_ref().map(ToString::to_string);
    [
        ("Status", filter.status.map(|it| it.to_string())),
        ("Stage", text(&filter.stage)),
        ("Category", text(&filter.category)),
        ("Handler", filter.handler.clone()),
        ("Channel", filter.channel.map(|it| it.to_string())),
        ("Outcome", filter.outcome.map(|it| it.to_string())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
    .collect()
}
