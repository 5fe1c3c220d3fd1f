//! `report pack`: the inspector's file.

use std::collections::BTreeSet;

use anyhow::Context as _;

use super::returns::{days, learnt};
use super::{Counted, count};
use crate::cli::{FilterArgs, PackArgs};
use crate::commands::Context;
use crate::commands::group::labels;
use crate::commands::ruleset::Rulesets;
use crate::domain::deadlines;
use crate::failure::Exit;
use crate::procedure::Id;
use crate::render::{
    Verified, flow_document, lessons_document, pack_document, summary_document, timeliness_document,
};
use crate::report::figures::{By, FlowSum, Lessons, Period, Summary, Timeliness};
use crate::report::{Dealt, Seal};
use crate::store::{Examination, Store};

/// Registers with more events are proved by their history alone: to compute all that follows from
/// it again takes a minute for each million.
const LARGE: i64 = 200_000;

pub(crate) fn pack(context: &mut Context, args: PackArgs) -> anyhow::Result<Exit> {
    let PackArgs { clinic, from, to, names, view } = args;
    let filter = FilterArgs { clinic, from, to, ..FilterArgs::default() };
    let period = days(context, &filter)?;
    // As long as these are open nobody writes: all the tables are of one moment.
    let held = context.read_all()?;
    let received = FilterArgs { from: Some(period.from), to: Some(period.to), ..filter.clone() };
    let always = FilterArgs { from: None, to: None, ..filter.clone() };
    let months: Counted<Summary> = count(context, Some(By::Month), received.clone())?;
    let kept: Counted<Timeliness> = count(context, None, received)?;
    let flow: Counted<FlowSum> = count(context, None, always.clone())?;
    let (learnt, improvements) = learnt::<Lessons>(context, None, always, (period, names))?;
    let mut scope = months.scope.clone();
    let flow_scope = crate::report::figures::Scope {
        by: Some(By::Month),
        period: Some(period),
        ..flow.scope.clone()
    };
    let others = vec![
        summary_document(&months.scope, &months.groups, &months.total),
        timeliness_document(&kept.scope, &kept.groups, &kept.total),
        flow_document(&flow_scope, &[], &flow.total, Some(By::Month)),
        lessons_document(&learnt.scope, (&learnt.groups, &learnt.total), &improvements),
    ];
    let mut complaints = Vec::new();
    for (store, labels) in held.iter().zip(labels(&held)?) {
        let mut own = dealt(context, store, (filter.clinic.as_ref(), period), names)?;
        for it in &mut own {
            if let Some(label) = labels.get(&it.clinic) {
                it.clinic.clone_from(label);
            }
        }
        complaints.append(&mut own);
    }
    let order = |it: &Dealt| (it.received_on, it.reference.clone(), it.clinic.clone());
    complaints.sort_by_cached_key(order);
    let proofs = held.iter().map(|store| proof(context, store)).collect::<Result<Vec<_>, _>>()?;
    let whole = proofs.iter().all(|it| it.faults == 0);
    scope.by = None;
    context.write_report(pack_document(&scope, others, &complaints, &proofs), view)?;
    if whole {
        return Ok(Exit::Done);
    }
    context
        .ui
        .say("The register is not whole, and the file says so: `redress verify` lists the faults.");
    Ok(Exit::Found)
}

/// The complaints of a register that were received in a period, or were open when it began.
fn dealt(
    context: &Context,
    store: &Store,
    (clinic, period): (Option<&Id>, Period),
    names: bool,
) -> anyhow::Result<Vec<Dealt>> {
    let mut all = Vec::new();
    let mut rulesets = Rulesets::default();
    for reference in store.references_during(clinic, period.from, period.to)? {
        let stored =
            store.complaint(&reference)?.context("the register is damaged: a complaint")?;
        let complaint = &stored.complaint;
        let of = (&complaint.clinic, &complaint.procedure, complaint.procedure_version);
        let ruleset = rulesets.of(store, of)?;
        let (procedure, calendar) = (&ruleset.procedure, &ruleset.calendar);
        let due = deadlines(procedure, calendar, complaint)?;
        let how = (context.settings.today.value, names);
        all.push(Dealt::new(complaint, procedure, calendar, &due, how));
    }
    Ok(all)
}

fn proof(context: &Context, store: &Store) -> anyhow::Result<Verified> {
    let chain_only = store.head()?.events > LARGE;
    let proof = store.verify(&Examination { chain_only, places: BTreeSet::new() })?;
    let faults = proof.faults.count();
    let seal = Seal { on: context.settings.today.value, events: proof.events, head: proof.head };
    let name = store.path().file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Verified {
        register: name.unwrap_or_default(),
        events: proof.events,
        head: proof.head,
        what: if chain_only { "history" } else { "history and all that follows from it" },
        faults,
        seal: (faults == 0).then(|| seal.to_string()),
    })
}
