//! `grade`: how grave a complaint is.

use super::Context;
use super::record::record;
use super::ruleset::{Ruleset, find};
use crate::cli::{GradeArgs, text};
use crate::domain::{GradeRequest, Request};
use crate::failure::{Exit, UsageError};
use crate::procedure::{GradingRule, Id};

pub(super) fn run(context: &mut Context, mut args: GradeArgs) -> anyhow::Result<Exit> {
    if args.grade.is_none() && args.likelihood.is_none() {
        if !context.ui.can_ask {
            let flags = "`--likelihood LIKELIHOOD --consequence CONSEQUENCE`";
            return Err(UsageError::new(format!("missing GRADE, or {flags}"))
                .hint("nobody can be asked here: `redress procedure show KEY` lists the grades")
                .into());
        }
        ask(context, &mut args)?;
    }
    let GradeArgs { grade, likelihood, consequence, .. } = args;
    let reason = context.ui.text(args.reason)?;
    let request = Request::Grade(GradeRequest { grade, likelihood, consequence, reason });
    record(context, &args.reference, args.on, request, "Graded")
}

/// Asks for the place on the matrix, or for the grade where there is none.
fn ask(context: &Context, args: &mut GradeArgs) -> anyhow::Result<()> {
    let store = context.read()?;
    let complaint = find(&store, &args.reference)?.complaint;
    let ruleset = Ruleset::of(&store, &complaint)?;
    drop(store);
    let rule = ruleset.procedure.grading.unwrap_or_else(GradingRule::common);
    context.ui.prepare_to_ask();
    let choose = |question: &str, of: &[Id]| -> anyhow::Result<Option<Id>> {
        let choices: Vec<String> = of.iter().map(ToString::to_string).collect();
        Ok(Some(of[context.ui.choose(question, &choices)?].clone()))
    };
    if rule.matrix.is_empty() {
        args.grade = choose("How grave is it?", &rule.grades)?;
    } else {
        args.likelihood = choose("How likely is it to happen again?", &rule.likelihood)?;
        args.consequence = choose("How grave is what follows from it?", &rule.consequence)?;
    }
    if complaint.grading().is_some() && args.reason.is_none() {
        args.reason = Some(context.ui.ask("Why the grade changes", None, text)?);
    }
    Ok(())
}
