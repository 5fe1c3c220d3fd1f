//! A procedure as a person reads it, beside the printed policy.

use std::io::{self, Write};

use super::grading::grading_lines;
use super::page::{Look, bold, wrapped};
use super::text::{list_and, sanitize};
use crate::deadline::{ReceiptRule, Roll};
use crate::procedure::{
    Before, Conditions, Extend, FactKind, Force, Gate, Hold, Id, Late, Obligation, OneOrMany,
    PartOf, Procedure, Stage, Step, Window, WindowTo,
};
use crate::wording::long_day;

/// Where a rule holds, in words; nothing where it holds always.
pub(super) fn where_it_holds(when: &Conditions) -> Option<String> {
    if when.is_empty() {
        return None;
    }
    let each = when.0.iter().map(|(name, values)| {
        let values: Vec<&str> = values.iter().map(Id::as_str).collect();
        format!("{name} is {}", values.join(" or "))
    });
    Some(format!("where {}", each.collect::<Vec<_>>().join(" and ")))
}

/// How an obligation may be extended, in words.
pub(super) fn extension(extend: &Extend) -> String {
    let times = match extend.times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    let cap = extend.at_most.as_ref().map(|cap| format!(", at most {cap}")).unwrap_or_default();
    let needs: Vec<String> = extend.needs.iter().map(ToString::to_string).collect();
    let needs =
        if needs.is_empty() { String::new() } else { format!(", with {}", list_and(&needs)) };
    let late = if extend.late { ", even after the day" } else { "" };
    format!("by {}, {times}{cap}{needs}{late}", extend.by)
}

fn ids(all: &OneOrMany<Id>) -> String {
    list_and(&all.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>())
}

struct Page<'a> {
    out: &'a mut dyn Write,
    look: Look,
    procedure: &'a Procedure,
}

/// Writes a procedure as a person would read it, beside the printed policy.
///
/// # Errors
///
/// Whatever writing reports.
pub fn procedure_page(out: &mut dyn Write, look: Look, procedure: &Procedure) -> io::Result<()> {
    let mut page = Page { out, look, procedure };
    page.heading()?;
    page.counting()?;
    page.intake()?;
    let windows: Vec<&Window> = procedure.windows_to(&WindowTo::Complain).collect();
    if !windows.is_empty() {
        page.section("To complain")?;
        for window in windows {
            page.window(window)?;
        }
    }
    for stage in &procedure.stages {
        page.stage(stage)?;
    }
    page.whole()?;
    page.gates()?;
    page.waiting()?;
    page.grading()?;
    page.names()?;
    page.remarks()
}

impl Page<'_> {
    fn section(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.out, "\n{}", bold(title, self.look))
    }

    fn line(&mut self, lead: &str, text: &str) -> io::Result<()> {
        wrapped(self.out, self.look, lead, text)
    }

    fn quote(&mut self, lead: &str, quote: &str) -> io::Result<()> {
        if quote.trim().is_empty() {
            return Ok(());
        }
        self.line(lead, &format!("“{}”", sanitize(quote)))
    }

    fn heading(&mut self) -> io::Result<()> {
        let procedure = self.procedure;
        writeln!(self.out, "{}", bold(&sanitize(&procedure.title), self.look))?;
        let from = long_day(procedure.applies_from);
        let (key, version) = (&procedure.key, procedure.version);
        writeln!(self.out, "`{key}`, version {version}, for what is received from {from} on")?;
        if let Some(source) = &procedure.source {
            let read = procedure.read_on.map(|on| format!(", read on {}", long_day(on)));
            let read = read.unwrap_or_default();
            self.line("Source: ", &format!("{}{read}", sanitize(source)))?;
        }
        Ok(())
    }

    fn counting(&mut self) -> io::Result<()> {
        let counting = &self.procedure.counting;
        if counting.roll == Roll::None && counting.receipt == ReceiptRule::Actual {
            return Ok(());
        }
        self.section("How it counts")?;
        if let Some(roll) = rolled(counting.roll) {
            self.line("  ", &format!("A limit that ends on a non-working day ends {roll}."))?;
        }
        if counting.receipt == ReceiptRule::Deemed {
            let cut_off = counting.cut_off.map(|at| at.format(", or from %H:%M on,").to_string());
            let cut_off = cut_off.unwrap_or_default();
            self.line(
                "  ",
                &format!("What arrives on a non-working day{cut_off} counts as received on the next working day."),
            )?;
        }
        Ok(())
    }

    fn intake(&mut self) -> io::Result<()> {
        let intake = &self.procedure.intake;
        if intake.ask.is_empty() && intake.channels.is_empty() && intake.quote.trim().is_empty() {
            return Ok(());
        }
        self.section("Asked of whoever complains")?;
        let list = |words: Vec<String>| list_and(&words);
        if !intake.ask.is_empty() {
            let asked = intake.ask.iter().map(|it| it.word().replace('-', " ")).collect();
            self.line("  ", &format!("Details: {}.", list(asked)))?;
        }
        if !intake.channels.is_empty() {
            let channels = intake.channels.iter().map(ToString::to_string).collect();
            self.line("  ", &format!("By {}.", list(channels)))?;
        }
        self.quote("  ", &intake.quote)
    }

    fn stage(&mut self, stage: &Stage) -> io::Result<()> {
        let procedure = self.procedure;
        let body = stage.body.as_ref().and_then(|body| procedure.body(body.as_str()));
        let with = body.map(|body| format!(", with {}", sanitize(&body.name))).unwrap_or_default();
        let title = bold(&sanitize(&stage.title), self.look);
        writeln!(self.out, "\n{title} (`{}`{with})", stage.id)?;
        self.quote("  ", &stage.quote)?;
        self.entry(stage)?;
        for window in procedure.windows_to(&WindowTo::Stage(stage.id.clone())) {
            self.window(window)?;
        }
        for (_, rule) in procedure.obligations_at(stage.id.as_str()) {
            self.obligation(rule)?;
        }
        for step in procedure.steps_at(stage.id.as_str()) {
            self.step(step)?;
        }
        Ok(())
    }

    fn entry(&mut self, stage: &Stage) -> io::Result<()> {
        let enter = &stage.enter;
        for (name, values) in &stage.when.0 {
            let values: Vec<&str> = values.iter().map(Id::as_str).collect();
            writeln!(self.out, "  Only where {name} is {}.", values.join(" or "))?;
        }
        if !enter.after.is_empty() {
            writeln!(self.out, "  After {} has been answered.", ids(&enter.after))?;
        }
        if enter.directly {
            writeln!(self.out, "  A complaint may begin here.")?;
        }
        if stage.beside {
            writeln!(self.out, "  At any time, beside the clinic's own stage, which goes on.")?;
        }
        if enter.in_writing {
            writeln!(self.out, "  Asked for in writing.")?;
        }
        if let Some(by) = &enter.confirmed_by {
            writeln!(self.out, "  Confirmed by {}.", sanitize(by))?;
        }
        if let Some(by) = &stage.handled_by {
            writeln!(self.out, "  Handled by {}.", sanitize(by))?;
        }
        if stage.own_matter {
            writeln!(self.out, "  Whoever is complained about may handle it.")?;
        }
        if !stage.not_handled_by.is_empty() {
            let earlier = ids(&stage.not_handled_by);
            writeln!(self.out, "  Not handled by whoever handled {earlier}.")?;
        }
        match &enter.quote {
            Some(quote) => self.quote("  ", quote),
            None => Ok(()),
        }
    }

    fn obligation(&mut self, rule: &Obligation) -> io::Result<()> {
        let force = if rule.force == Force::Soft { " (an aim)" } else { "" };
        let holds = where_it_holds(&rule.when).map(|it| format!(", {it}")).unwrap_or_default();
        let every = rule.every.as_ref().map(|every| format!(", then {every}")).unwrap_or_default();
        let text = format!("{}{force}{holds}: {}{every}", sanitize(&rule.title), rule.within);
        self.line("  - ", &text)?;
        let acts: Vec<String> = rule.done_by.iter().map(|act| format!("`{act}`")).collect();
        self.line("    ", &format!("done by {}", acts.join(" or ")))?;
        for waiver in rule.unless.iter() {
            self.line("    ", &format!("needless after `{waiver}`"))?;
        }
        if let Some(until) = &rule.until {
            self.line("    ", &format!("until `{until}`"))?;
        }
        if let Some(extend) = &rule.extend {
            self.line("    ", &format!("may be extended {}", extension(extend)))?;
        }
        if let Some(roll) = rule.roll {
            let roll = rolled(roll).unwrap_or("there all the same");
            self.line("    ", &format!("ending on a non-working day, it ends {roll}"))?;
        }
        self.quote("    ", &rule.quote)?;
        let quote = rule.extend.as_ref().and_then(|extend| extend.quote.as_deref());
        self.quote("    ", quote.unwrap_or_default())
    }

    fn step(&mut self, step: &Step) -> io::Result<()> {
        let holds = where_it_holds(&step.when).map(|it| format!(", {it}")).unwrap_or_default();
        let part = match step.part_of {
            Some(PartOf::Ack) => ", with the acknowledgement",
            Some(PartOf::Respond) => ", with the response",
            Some(PartOf::Actions) => ", when the actions are done",
            None => "",
        };
        let text = format!("step `{}`: {}{part}{holds}", step.id, sanitize(&step.title));
        self.line("  - ", &text)?;
        for window in self.procedure.windows_to(&WindowTo::Step(step.id.clone())) {
            self.window(window)?;
        }
        Ok(())
    }

    fn window(&mut self, window: &Window) -> io::Result<()> {
        let holds = where_it_holds(&window.when).map(|it| format!(", {it}")).unwrap_or_default();
        let late = match window.late {
            Late::Flag => "a late one is marked",
            Late::NeedsReason => "a late one needs a reason",
            Late::Refuse => "a late one is refused",
        };
        self.line("  ", &format!("To be asked for within: {}{holds}", window.within))?;
        self.line("    ", late)?;
        self.quote("    ", &window.quote)
    }

    fn whole(&mut self) -> io::Result<()> {
        let rules: Vec<_> = self.procedure.obligations_of_complaint().collect();
        if rules.is_empty() {
            return Ok(());
        }
        self.section("Over the whole complaint")?;
        rules.into_iter().try_for_each(|(_, rule)| self.obligation(rule))
    }

    fn gates(&mut self) -> io::Result<()> {
        for (before, title) in [
            (Before::Respond, "Before a response"),
            (Before::Enter, "Before a stage begins"),
            (Before::Close, "Before closing"),
        ] {
            let gates = self.procedure.gates.iter().filter(|gate| gate.before == before);
            let gates: Vec<&Gate> = gates.collect();
            if !gates.is_empty() {
                self.section(title)?;
            }
            for gate in gates {
                let needs: Vec<String> = gate.needs.iter().map(|it| format!("`{it}`")).collect();
                let at = if gate.stage.is_empty() {
                    String::new()
                } else {
                    format!(" at {}", ids(&gate.stage))
                };
                let holds = where_it_holds(&gate.when).map(|it| format!(", {it}"));
                let holds = holds.unwrap_or_default();
                self.line("  - ", &format!("{}{at}{holds}", list_and(&needs)))?;
                self.quote("    ", &gate.quote)?;
            }
        }
        Ok(())
    }

    /// Holds, silence, retention.
    fn waiting(&mut self) -> io::Result<()> {
        let procedure = self.procedure;
        if !procedure.holds.is_empty() {
            self.section("When it may wait")?;
        }
        for hold in &procedure.holds {
            let stops = if hold.stops.is_empty() {
                "no day moves".to_owned()
            } else if hold.stops.iter().any(|id| *id == *Hold::ALL) {
                "every clock stops".to_owned()
            } else {
                format!("the clock of {} stops", ids(&hold.stops))
            };
            self.line("  - ", &format!("{} (`{}`): {stops}", sanitize(&hold.title), hold.id))?;
            self.quote("    ", &hold.quote)?;
        }
        if let Some(silence) = &procedure.silence {
            self.section("When nobody answers")?;
            self.line("  ", &format!("It may be closed after {}.", silence.within))?;
            self.quote("    ", &silence.quote)?;
        }
        if let Some(retention) = &procedure.retention {
            self.section("How long the record is kept")?;
            self.line("  ", &retention.within.to_string())?;
            self.quote("    ", &retention.quote)?;
        }
        Ok(())
    }

    fn grading(&mut self) -> io::Result<()> {
        let Some(rule) = &self.procedure.grading else { return Ok(()) };
        self.section("How grave it is")?;
        for line in grading_lines(rule, usize::from(self.look.width).saturating_sub(2)) {
            // The rows of the matrix keep their columns.
            if line.starts_with(' ') {
                writeln!(self.out, "  {line}")?;
            } else {
                self.line("  ", &line)?;
            }
        }
        self.quote("    ", &rule.quote)
    }

    /// Bodies, categories, staff groups, facts.
    fn names(&mut self) -> io::Result<()> {
        let procedure = self.procedure;
        if !procedure.bodies.is_empty() {
            self.section("Outside bodies")?;
        }
        for body in &procedure.bodies {
            let contact = body.contact.as_deref().map(|it| format!(", {}", sanitize(it)));
            let own = if body.per_clinic { " (each clinic names its own)" } else { "" };
            let contact = contact.unwrap_or_default();
            self.line("  ", &format!("{} (`{}`){contact}{own}", sanitize(&body.name), body.id))?;
        }
        if !procedure.categories.is_empty() {
            self.section("Categories")?;
        }
        for it in &procedure.categories {
            self.counted(&it.title, &it.id, it.subject.as_ref())?;
        }
        if !procedure.staff_groups.is_empty() {
            self.section("Staff groups")?;
        }
        for it in &procedure.staff_groups {
            self.counted(&it.title, &it.id, it.returned_as.as_ref())?;
        }
        for fact in &procedure.facts {
            self.section(&sanitize(&fact.ask))?;
            let values = match fact.kind {
                FactKind::Day => "DATE".to_owned(),
                FactKind::Choice => {
                    fact.answers().iter().map(ToString::to_string).collect::<Vec<_>>().join("/")
                }
            };
            let default = fact.default.as_ref().map(|it| format!(", {it} unless said otherwise"));
            writeln!(self.out, "  `--fact {}={values}`{}", fact.id, default.unwrap_or_default())?;
            self.quote("    ", &fact.quote)?;
        }
        Ok(())
    }

    /// A name of a list, and under what the national return counts it.
    fn counted(&mut self, title: &str, id: &Id, returned_as: Option<&Id>) -> io::Result<()> {
        let returned = returned_as.filter(|it| *it != id);
        let returned = returned.map(|it| format!(", returned as {it}")).unwrap_or_default();
        self.line("  ", &format!("{} (`{id}`){returned}", sanitize(title)))
    }

    fn remarks(&mut self) -> io::Result<()> {
        if !self.procedure.remarks.is_empty() {
            self.section("Said besides")?;
        }
        for remark in &self.procedure.remarks {
            self.quote("  - ", &remark.quote)?;
            self.line("    ", &sanitize(&remark.why))?;
        }
        Ok(())
    }
}

fn rolled(roll: Roll) -> Option<&'static str> {
    match roll {
        Roll::None => None,
        Roll::Forward => Some("on the next working day"),
        Roll::Backward => Some("on the working day before"),
    }
}
