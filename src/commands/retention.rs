//! `retention`: what need not be kept any longer. It erases nothing.

use super::Context;
use super::list::check_clinic;
use super::ruleset::Rulesets;
use crate::cli::RetentionArgs;
use crate::domain::{ComplaintRef, kept_until};
use crate::failure::Exit;
use crate::render::{ErasableJson, counted, erasable_sheet, write_list};
use crate::report::Erasable;

pub(super) fn run(context: &mut Context, args: &RetentionArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    check_clinic(&store, args.clinic.as_ref())?;
    let today = context.settings.today.value;
    let until = args.until.unwrap_or(today);
    let mut rulesets = Rulesets::default();
    let mut ended: Vec<Erasable> = Vec::new();
    for reference in store.closed_with_words(until, args.clinic.as_ref())? {
        let reference: ComplaintRef = reference.parse()?;
        let Some(stored) = store.complaint(&reference)? else { continue };
        let complaint = stored.complaint;
        let of = (&complaint.clinic, &complaint.procedure, complaint.procedure_version);
        let ruleset = rulesets.of(&store, of)?;
        let end = kept_until(ruleset.rules(today), &complaint);
        // The last day is still one on which it is kept.
        if end.is_some_and(|end| end < until) {
            let says = ruleset.procedure.retention.is_some();
            ended.push(Erasable::of_complaint(&complaint, end, says));
        }
    }
    ended.sort_by_key(|it| it.kept_until);
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || ended.iter().map(|it| ErasableJson::new(it, today)).collect();
    write_list(context.ui.data(), format, look, || erasable_sheet(&ended, today), objects)?;
    let held = ended.iter().filter(|it| it.held_since.is_some()).count();
    if ended.is_empty() {
        context.ui.nothing("Nothing has reached its end.");
    } else if held > 0 {
        let held = counted(held, "complaint");
        context.ui.notice(&format!("under a legal hold, and not to be erased: {held}"));
    }
    Ok(Exit::Done)
}
