//! Obligations, gates, steps and holds: whether what they name exists and can be done.

use super::{Checker, Place};
use crate::deadline::Length;
use crate::procedure::grammar::ActPattern;
use crate::procedure::rules::{Hold, Need, Obligation};
use crate::procedure::words::{Before, Content, Verb};
use crate::procedure::{Anchor, Limit};

impl Checker<'_> {
    pub(super) fn obligations(&mut self) {
        for (place, rule) in Self::each("obligation", &self.procedure.obligations) {
            self.stage_names(place.key("stage"), &rule.stage, true);
            self.conditions(place.key("when"), &rule.when, false);
            self.limit(place.key("within"), &rule.within, Some(rule));
            if rule.done_by.is_empty() {
                self.fault(place.key("done_by"), "nothing fulfils this obligation: name an act");
            }
            for act in rule.done_by.iter() {
                self.pattern(place.key("done_by"), act);
            }
            self.outside(place, rule);
            for waiver in rule.unless.iter() {
                self.pattern(place.key("unless"), &waiver.act);
                self.limit(place.key("unless"), &waiver.within, Some(rule));
                if waiver.within == Limit::None {
                    self.fault(place.key("unless"), "say by when the act makes it needless");
                }
            }
            if let Some(act) = &rule.until {
                self.pattern(place.key("until"), act);
            }
            self.repetition(place, rule);
            self.extension(place, rule);
        }
    }

    /// At an outside body's stage the clinic does not answer; it may have steps to take.
    fn outside(&mut self, place: Place, rule: &Obligation) {
        let outside = rule
            .stage
            .iter()
            .find(|id| self.procedure.stage(id.as_str()).is_some_and(|stage| stage.body.is_some()));
        let answers =
            |act: &ActPattern| matches!(act.verb, Verb::Ack | Verb::Update | Verb::Respond);
        if let Some(stage) = outside
            && rule.done_by.iter().all(answers)
        {
            let message = format!(
                "`{stage}` is an outside body's stage: there the clinic does not acknowledge, update or respond, so nothing could fulfil this; name a step"
            );
            self.fault(place.key("stage"), message);
        }
    }

    fn repetition(&mut self, place: Place, rule: &Obligation) {
        let Some(every) = &rule.every else { return };
        self.limit(place.key("every"), every, Some(rule));
        if !matches!(every.plain(), Some((Length::Span { .. }, false, _))) {
            let message = format!(
                "`{every}` does not say how often: expected a length and an anchor, such as `20 days of update`"
            );
            self.fault(place.key("every"), message);
            return;
        }
        if rule.within == Limit::None {
            self.fault(place.key("every"), "what has no limit does not fall due again");
        }
        let ends = rule.until.as_ref().is_some_and(|until| rule.done_by.contains(until));
        if ends {
            let message = "it would never fall due again: the act that fulfils it also ends it";
            self.fault_with(place.key("every"), message.to_owned(), place.key("until"), "the end");
        }
    }

    fn extension(&mut self, place: Place, rule: &Obligation) {
        let Some(extend) = &rule.extend else { return };
        let place = place.key("extend");
        if rule.within == Limit::None {
            self.fault(place, "what has no limit is not extended");
        }
        if extend.times == 0 || extend.times > 100 {
            self.fault(place, "`times` is a number from 1 to 100");
        }
        if extend.by == Length::SameDay {
            self.fault(place, "`by` adds nothing: expected a length such as `5 working days`");
        }
        if let Some(at_most) = &extend.at_most {
            self.limit(place, at_most, Some(rule));
        }
    }

    fn pattern(&mut self, place: Place, act: &ActPattern) {
        if let Some(step) = &act.step {
            self.step_name(place, step);
        }
        for content in &act.naming {
            let names = match act.verb {
                Verb::Ack => *content != Content::Reason,
                Verb::Update => *content != Content::Handler,
                _ => false,
            };
            if !names {
                let message = format!(
                    "`{act}` can never be met: `ack` names handler and respond-by, `update` names reason and respond-by"
                );
                self.fault(place, message);
                break;
            }
        }
        if !act.by.is_empty() && matches!(act.verb, Verb::Escalate | Verb::Close) {
            let message = format!("`{act}` can never be met: `{}` has no channel", act.verb);
            self.fault(place, message);
        }
    }

    pub(super) fn gates_and_steps(&mut self) {
        let procedure = self.procedure;
        for (place, gate) in Self::each("gate", &procedure.gates) {
            self.stage_names(place.key("stage"), &gate.stage, false);
            self.conditions(place.key("when"), &gate.when, true);
            if gate.needs.is_empty() {
                self.fault(place.key("needs"), "it asks for nothing");
            }
            for need in gate.needs.iter() {
                match need {
                    Need::Step(step) => self.step_name(place.key("needs"), step),
                    Need::Apology if gate.before != Before::Respond => {
                        let message = "an apology stands in a response: `before = \"respond\"`";
                        self.fault(place.key("needs"), message);
                    }
                    Need::Apology => {}
                }
            }
            if gate.before == Before::Enter {
                let first = procedure.stages.first().map(|stage| &stage.id);
                if gate.stage.is_empty() {
                    let message = "name the `stage` before which it stands";
                    self.fault(place.key("before"), message);
                } else if gate.stage.iter().any(|id| Some(id) == first) {
                    let message =
                        "the first stage begins with the receipt: nothing stands before it";
                    self.fault(place.key("stage"), message);
                }
            }
        }
        for (place, step) in Self::each("step", &procedure.steps) {
            self.stage_names(place.key("stage"), &step.stage, false);
            self.conditions(place.key("when"), &step.when, true);
        }
    }

    pub(super) fn holds_and_ends(&mut self) {
        let procedure = self.procedure;
        for (place, hold) in Self::each("hold", &procedure.holds) {
            for id in hold.stops.iter().filter(|id| **id != *Hold::ALL) {
                let known: Vec<_> = procedure.obligations.iter().map(|it| &it.id).collect();
                self.known(place.key("stops"), "an obligation, nor `all`", id, known.into_iter());
            }
        }
        if let Some(silence) = &procedure.silence {
            let place = Place::top("silence").key("within");
            self.limit(place, &silence.within, None);
            if silence.within == Limit::None {
                self.fault(place, "say after how long");
            }
        }
        if let Some(retention) = &procedure.retention {
            let place = Place::top("retention").key("within");
            self.limit(place, &retention.within, None);
            let closes = |anchor: &&Anchor| matches!(anchor, Anchor::Act(Verb::Close, None));
            if !retention.within.anchors().iter().any(closes) {
                self.fault(
                    place,
                    format!("`{}` does not run from `close`: a record is kept from the closing of the complaint", retention.within),
                );
            }
        }
    }
}
