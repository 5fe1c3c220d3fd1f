//! A procedure file written from a few answers, with comments, for a clinic to go on from.

use std::fmt::Write;

use chrono::NaiveDate;

use super::edit::toml_text;

/// What somebody answered, as far as they have. Every rule has the policy's own sentence.
#[derive(Debug, Clone, Default)]
pub struct ProcedureDraft {
    /// The clinic's code, and the key of its procedure.
    pub key: String,
    /// The clinic's name.
    pub name: String,
    /// The letters that begin its references.
    pub prefix: String,
    /// Whose bank holidays it keeps.
    pub nation: String,
    /// The title of the policy.
    pub title: String,
    /// The first day on which it governs.
    pub applies_from: NaiveDate,
    /// How complaints begin, in the policy's words.
    pub quote: String,
    /// The acknowledgement.
    pub acknowledgement: Option<DraftRule>,
    /// An answer within the same time makes the acknowledgement needless.
    pub waived_by_answer: bool,
    /// The response.
    pub response: Option<DraftRule>,
    /// The response is an aim, not a promise.
    pub aim: bool,
    /// More time: by how much, how often, with what, and the policy's words.
    pub extension: Option<(String, u32, Vec<String>, String)>,
    /// Word on progress while unanswered; its limit is how often, or empty for once.
    pub progress: Option<DraftRule>,
    /// The time to complain: until when, what a late one needs, and the policy's words.
    pub complain: Option<DraftWindow>,
    /// A second look inside the clinic.
    pub review: Option<DraftStage>,
    /// An outside body.
    pub outside: Option<DraftStage>,
    /// An apology where the complaint is upheld, in the policy's words.
    pub apology: Option<String>,
    /// How long the record is kept, and the policy's words.
    pub retention: Option<(String, String)>,
}

/// An obligation.
#[derive(Debug, Clone, Default)]
pub struct DraftRule {
    /// By when.
    pub within: String,
    /// The act, with its channels.
    pub done_by: String,
    /// The policy's words.
    pub quote: String,
}

/// The time in which a complainant may act.
#[derive(Debug, Clone, Default)]
pub struct DraftWindow {
    /// Until when.
    pub within: String,
    /// What a late one needs.
    pub late: String,
    /// The policy's words.
    pub quote: String,
}

/// A further stage.
#[derive(Debug, Clone, Default)]
pub struct DraftStage {
    /// Its title; of an outside body, its name.
    pub title: String,
    /// The stage that must have been answered; the first, where none is named.
    pub after: Option<String>,
    /// It is asked for in writing.
    pub in_writing: bool,
    /// Somebody else handles it.
    pub by_somebody_else: bool,
    /// Within what time it may be asked for, and the policy's words.
    pub window: Option<DraftWindow>,
    /// Its answer.
    pub response: Option<DraftRule>,
    /// The policy's words.
    pub quote: String,
}

impl ProcedureDraft {
    /// The file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut file = File(String::new());
        self.top(&mut file);
        self.first_stage(&mut file);
        if let Some(window) = &self.complain {
            file.comment("The time in which somebody may complain. A complaint is always recorded, however late.");
            file.window("complain", window);
        }
        if let Some(stage) = &self.review {
            file.comment("A second look, inside the clinic.");
            file.stage("review", "review", stage, "");
            file.rule(
                ("review-response", &format!("{}: the answer", stage.title)),
                "review",
                stage.response.as_ref(),
            );
            file.end();
            stage.window.iter().for_each(|window| file.window("review", window));
        }
        if let Some(stage) = &self.outside {
            file.comment("An organisation outside the clinic.");
            file.open("body");
            file.key("id", &toml_text("body"));
            file.key("name", &toml_text(&stage.title));
            file.end();
            let after = self.review.as_ref().map(|_| "review".to_owned());
            let title = format!("Outside: {}", stage.title);
            let named = DraftStage { title, after, ..stage.clone() };
            file.stage("outside", "outside", &named, "body");
            stage.window.iter().for_each(|window| file.window("outside", window));
        }
        self.last(&mut file);
        file.0
    }

    fn top(&self, file: &mut File) {
        file.comment("The clinic's complaints policy. Every rule carries the policy's own sentence in `quote`.");
        file.comment("After a change: `redress procedure check FILE`. Every key is explained in docs/procedures.md.");
        file.end();
        file.key("key", &toml_text(&self.key));
        file.key("title", &toml_text(&self.title));
        file.comment("Count it up with every change, and give the day from which that holds.");
        file.key("version", "1");
        file.key("applies_from", &self.applies_from.to_string());
        file.end();
        file.0.push_str("[clinic]\n");
        file.key("code", &toml_text(&self.key));
        file.key("name", &toml_text(&self.name));
        file.key("prefix", &toml_text(&self.prefix));
        file.key("nation", &toml_text(&self.nation));
        file.end();
    }

    fn first_stage(&self, file: &mut File) {
        let title = if self.review.is_some() || self.outside.is_some() {
            "Stage 1: the clinic"
        } else {
            "The clinic"
        };
        let first = DraftStage {
            title: title.to_owned(),
            quote: self.quote.clone(),
            ..DraftStage::default()
        };
        file.stage("clinic", "formal", &first, "");
        if let Some(rule) = &self.acknowledgement {
            file.rule(("acknowledgement", "Acknowledgement"), "clinic", Some(rule));
            if self.waived_by_answer {
                file.key("unless", &toml_text(&format!("respond within {}", rule.within)));
            }
            file.end();
        }
        file.rule(("response", "Response"), "clinic", self.response.as_ref());
        if self.response.is_some() {
            if self.aim {
                file.comment("An aim: missing it is no breach.");
                file.key("force", &toml_text("soft"));
            }
            if let Some((by, times, needs, quote)) = &self.extension {
                let needs: Vec<String> = needs.iter().map(|need| toml_text(need)).collect();
                let extend = format!(
                    "{{ by = {}, times = {times}, needs = [{}], quote = {} }}",
                    toml_text(by),
                    needs.join(", "),
                    toml_text(quote)
                );
                file.key("extend", &extend);
            }
            file.end();
        }
        if let Some(rule) = &self.progress {
            file.comment("First due on the day on which the response was.");
            let first = DraftRule { within: "response due".to_owned(), ..rule.clone() };
            file.rule(("progress", "Word on progress, while unanswered"), "clinic", Some(&first));
            if !rule.within.is_empty() {
                file.key("every", &toml_text(&format!("{} of update", rule.within)));
            }
            file.key("until", &toml_text("respond"));
            file.end();
        }
    }

    fn last(&self, file: &mut File) {
        if let Some(quote) = &self.apology {
            file.comment("No response is recorded without it where the complaint is upheld.");
            file.open("gate");
            file.key("when", "{ outcome = [\"upheld\", \"partly-upheld\"] }");
            file.key("needs", &toml_text("apology"));
            file.key("quote", &toml_text(quote));
            file.end();
        }
        if let Some((within, quote)) = &self.retention {
            file.0.push_str("[retention]\n");
            file.key("within", &toml_text(within));
            file.key("quote", &toml_text(quote));
        }
        while self.retention.is_none() && file.0.ends_with("\n\n") {
            file.0.pop();
        }
    }
}

/// The text as it grows.
struct File(String);

impl File {
    fn comment(&mut self, text: &str) {
        let _ = writeln!(self.0, "# {text}");
    }

    fn open(&mut self, list: &str) {
        let _ = writeln!(self.0, "[[{list}]]");
    }

    fn key(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key:<12} = {value}");
    }

    fn end(&mut self) {
        self.0.push('\n');
    }

    fn rule(&mut self, (id, title): (&str, &str), stage: &str, rule: Option<&DraftRule>) {
        let Some(rule) = rule else { return };
        self.open("obligation");
        self.key("id", &toml_text(id));
        self.key("title", &toml_text(title));
        self.key("stage", &toml_text(stage));
        self.key("within", &toml_text(&rule.within));
        self.key("done_by", &toml_text(&rule.done_by));
        self.key("quote", &toml_text(&rule.quote));
    }

    fn stage(&mut self, id: &str, kind: &str, stage: &DraftStage, body: &str) {
        self.open("stage");
        self.key("id", &toml_text(id));
        self.key("title", &toml_text(&stage.title));
        self.key("kind", &toml_text(kind));
        if !body.is_empty() {
            self.key("body", &toml_text(body));
        }
        if id != "clinic" {
            let in_writing = if stage.in_writing { ", in_writing = true" } else { "" };
            let after = toml_text(stage.after.as_deref().unwrap_or("clinic"));
            self.key("enter", &format!("{{ after = {after}{in_writing} }}"));
        }
        if stage.by_somebody_else {
            self.key("not_handled_by", &toml_text("clinic"));
        }
        self.key("quote", &toml_text(&stage.quote));
        self.end();
    }

    fn window(&mut self, to: &str, window: &DraftWindow) {
        self.open("window");
        self.key("to", &toml_text(to));
        self.key("within", &toml_text(&window.within));
        self.key("late", &toml_text(&window.late));
        self.key("quote", &toml_text(&window.quote));
        self.end();
    }
}
