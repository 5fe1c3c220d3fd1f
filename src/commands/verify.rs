//! `verify`: whether the register is what it says, and still holds the past of a seal.

use std::path::Path;

use super::Context;
use crate::cli::VerifyArgs;
use crate::failure::{Exit, UsageError};
use crate::render::{
    Format, ProofJson, plural, proof_sheet, seal_sheet, write_object, write_sheet,
};
use crate::report::{Fault, Faults, Proof, Seal, SealError};
use crate::store::{Examination, Store};
use crate::wording::{hex, long_day};

pub(super) fn run(context: &mut Context, args: &VerifyArgs) -> anyhow::Result<Exit> {
    let seals = seals(context, &args.against)?;
    // Not `context.read`: what is wrong with the schema is part of the answer.
    context.unlock()?;
    let store = Store::open_read(&context.settings.db.value)?;
    let examination = Examination {
        chain_only: args.chain,
        places: seals.iter().map(|seal| seal.events).collect(),
    };
    let mut proof = store.verify(&examination)?;
    drop(store);
    let against: Vec<(Seal, Option<Fault>)> =
        seals.into_iter().map(|seal| (seal, seal.compare(&proof))).collect();
    for fault in against.iter().filter_map(|(_, fault)| fault.clone()) {
        proof.faults.push(fault);
    }
    let whole = proof.faults.is_empty();
    let seal = (args.seal && whole).then_some(Seal {
        on: context.settings.today.value,
        events: proof.events,
        head: proof.head,
    });
    write(context, &proof, seal.as_ref(), &against)?;
    tell(context, &proof, &against);
    if args.seal && !whole {
        context.ui.notice("there is no seal for a register with faults");
    }
    Ok(if whole { Exit::Done } else { Exit::Found })
}

/// The seals that were given: on the command line, in one word or in many, or in a file.
fn seals(context: &Context, given: &[String]) -> anyhow::Result<Vec<Seal>> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let given = given.join(" ");
    let signs = given.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let typed = signs.to_ascii_lowercase().starts_with("redressseal");
    let read = if typed {
        given.parse().map(|seal| vec![seal])
    } else {
        Seal::all_in(&context.ui.read_text(Path::new(&given))?)
    };
    read.map_err(|error: SealError| {
        let place = if typed { String::new() } else { format!("{given}: ") };
        UsageError::new(format!("{place}{error}"))
            .hint("spaces and capitals do not matter; compare it group by group with the original")
            .into()
    })
}

/// Data: the faults, or the seal; nothing at all where there is neither, so that cron sends no
/// mail. JSON, which nobody gets without asking for it, always says what was looked at.
fn write(
    context: &mut Context,
    proof: &Proof,
    seal: Option<&Seal>,
    against: &[(Seal, Option<Fault>)],
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    match (format, seal) {
        (Format::Json | Format::Ndjson, _) => {
            let object = ProofJson::new(proof, seal, against);
            write_object(context.ui.data(), format, &object)?;
        }
        (Format::Csv, Some(seal)) => {
            write_sheet(context.ui.data(), format, look, &seal_sheet(seal))?;
        }
        // One line, ready to be printed or put behind others.
        (_, Some(seal)) => writeln!(context.ui.data(), "{seal}")?,
        (_, None) if proof.faults.is_empty() => {}
        (_, None) => {
            let sheet = proof_sheet(proof.faults.listed());
            write_sheet(context.ui.data(), format, look, &sheet)?;
        }
    }
    Ok(())
}

/// What a person is told.
fn tell(context: &Context, proof: &Proof, against: &[(Seal, Option<Fault>)]) {
    let ui = &context.ui;
    let events = plural(proof.events, "event");
    let looked_at = match proof.derived {
        Some(counts) => format!(
            "{events}, {} and {}",
            plural(counts.complaints, "complaint"),
            plural(counts.deadlines, "deadline")
        ),
        None => format!("the chain of {events}"),
    };
    let count = proof.faults.count();
    if count == 0 {
        ui.say(&format!("Verified: {looked_at}. The last hash is {}.", hex(&proof.head)));
    } else {
        let faults = plural(i64::try_from(count).unwrap_or(i64::MAX), "fault");
        ui.say(&format!("Found {faults} in {looked_at}."));
    }
    if count > proof.faults.listed().len() {
        ui.notice(&format!("of each kind, the first {} are listed", Faults::LISTED));
    }
    if proof.erased > 0 {
        ui.say(&format!("The words of {} have been erased.", plural(proof.erased, "event")));
    }
    for (seal, fault) in against {
        let sealed = format!("The seal of {}", long_day(seal.on));
        match fault {
            None => ui.say(&format!(
                "{sealed} holds: its {} are here as they were, and {} came since.",
                plural(seal.events, "event"),
                proof.events - seal.events
            )),
            Some(fault) => ui.say(&format!("{sealed} does not hold: {}.", fault.what)),
        }
    }
    for remark in &proof.remarks {
        ui.notice(remark);
    }
    if count > 0 {
        ui.say("Keep the file as it is, and compare it with the last backup.");
    }
}
