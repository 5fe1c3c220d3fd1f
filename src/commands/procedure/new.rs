//! `procedure new`: writes a procedure file from the answers of somebody at the terminal.

use super::check::{say_example, work};
use crate::cli::{ExampleArgs, act_day, one_line};
use crate::commands::Context;
use crate::deadline::Nation;
use crate::failure::{Exit, UsageError};
use crate::procedure::{
    DraftRule, DraftStage, DraftWindow, Late, LibraryEntry, Prefix, Procedure, ProcedureDraft,
};
use crate::render::{Format, Look, example_sheet, write_sheet};
use crate::ui::say_lines;

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    if !context.ui.can_ask {
        return Err(UsageError::new("nobody can be asked here: `procedure new` asks its questions at a terminal")
            .hint("`redress procedure show private-clinic --source > mine.toml` gives a file to begin with")
            .into());
    }
    context.ui.prepare_to_ask();
    let output = context.settings.output.clone();
    if let Some(path) = output.as_deref().filter(|path| path.exists()) {
        let question = format!("{} is there already. Write over it?", path.display());
        if !context.ui.confirm(&question)? {
            return Err(UsageError::new("nothing was written")
                .hint("name another file with `-o`")
                .into());
        }
    }
    context.ui.say("Have the printed policy at hand. Enter takes what stands in [brackets]; Ctrl-C leaves everything as it was.");
    let draft = Questions { context, draft: ProcedureDraft::default() }.ask()?;
    let text = draft.to_toml();
    let procedure = Procedure::from_toml(&text, "the answers")?;
    let args = ExampleArgs::default();
    let (example, received_on) = work(context, &procedure, &args)?;
    context.ui.data().write_all(text.as_bytes())?;
    say_example(context, &args, received_on);
    let mut calendar = Vec::new();
    let look = Look { colour: false, ..context.ui.look };
    write_sheet(&mut calendar, Format::Table, look, &example_sheet(&example, received_on))?;
    say_lines(String::from_utf8_lossy(&calendar).trim_end());
    let file = output.map_or_else(|| "FILE".to_owned(), |path| path.display().to_string());
    context.ui.say(&format!(
        "Next: `redress clinic add '{}' --procedure {file}`",
        draft.name.replace('\'', "")
    ));
    Ok(Exit::Done)
}

/// The questions, with what has been answered.
struct Questions<'a> {
    context: &'a Context,
    draft: ProcedureDraft,
}

impl Questions<'_> {
    fn ask(mut self) -> anyhow::Result<ProcedureDraft> {
        self.clinic()?;
        self.acknowledgement()?;
        self.response()?;
        self.when_late()?;
        self.complain()?;
        self.review()?;
        self.outside()?;
        self.ends()?;
        Ok(self.draft)
    }

    fn line(&self, question: &str, default: &str) -> anyhow::Result<String> {
        self.context.ui.ask(question, Some(default).filter(|it| !it.is_empty()), one_line)
    }

    fn words(&self, default: &str) -> anyhow::Result<String> {
        self.line("  In the policy's own words", default)
    }

    /// Whether; the first answer is the one that Enter takes.
    fn whether(&self, question: &str, first: bool) -> anyhow::Result<bool> {
        let words = if first { ["yes", "no"] } else { ["no", "yes"] };
        let words = words.map(str::to_owned);
        Ok((self.context.ui.choose(question, &words)? == 0) == first)
    }

    fn one_of(&self, question: &str, choices: &[&str]) -> anyhow::Result<usize> {
        let choices: Vec<String> = choices.iter().map(|it| (*it).to_owned()).collect();
        self.context.ui.choose(question, &choices)
    }

    /// A limit, or whatever else the file format has a grammar for: what is wrong with the file
    /// that has it is wrong with the answer.
    fn proved(
        &self,
        question: &str,
        default: &str,
        put: impl Fn(&mut ProcedureDraft, &str),
    ) -> anyhow::Result<String> {
        self.context.ui.ask(question, Some(default), |answer| {
            let mut draft = self.draft.clone();
            put(&mut draft, answer);
            match Procedure::from_toml(&draft.to_toml(), "the answers") {
                Ok(_) => Ok(answer.to_owned()),
                Err(error) => {
                    Err(error.mistakes.first().map_or_else(String::new, |it| it.message.clone()))
                }
            }
        })
    }

    fn clinic(&mut self) -> anyhow::Result<()> {
        let today = self.context.settings.today.value;
        let name = self.line("The clinic's name", "")?;
        let word = name.split_whitespace().next().unwrap_or_default().to_lowercase();
        let code: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        self.draft = ProcedureDraft {
            prefix: Prefix::suggest(&name).map_or_else(|| "CL".to_owned(), |it| it.to_string()),
            key: "clinic".to_owned(),
            title: "Title".to_owned(),
            nation: Nation::EnglandAndWales.to_string(),
            quote: "Words".to_owned(),
            applies_from: today,
            name,
            ..ProcedureDraft::default()
        };
        self.draft.key = self.context.ui.ask(
            "Its short name in commands",
            Some(code.as_str()).filter(|code| !code.is_empty()),
            |answer| match answer.parse::<crate::procedure::Id>() {
                Err(error) => Err(error.to_string()),
                Ok(_) if LibraryEntry::find(answer).is_some() => Err(format!(
                    "`{answer}` is the name of a procedure of the library: give another"
                )),
                Ok(id) => Ok(id.to_string()),
            },
        )?;
        let prefix = self.draft.prefix.clone();
        self.draft.prefix = self.context.ui.ask(
            "The letters that begin its references",
            Some(&prefix),
            |answer| answer.parse::<Prefix>().map(|it| it.to_string()).map_err(|it| it.to_string()),
        )?;
        let nations: Vec<String> = Nation::ALL.iter().map(ToString::to_string).collect();
        let nation = self.context.ui.choose("Whose bank holidays it keeps", &nations)?;
        self.draft.nation.clone_from(&nations[nation]);
        let title = format!("{}: how to complain", self.draft.name);
        self.draft.title = self.line("The title of the policy", &title)?;
        self.draft.applies_from = self.context.ui.ask(
            "It holds for what is received from",
            Some(&today.to_string()),
            act_day,
        )?;
        self.context.ui.say("How does somebody complain?");
        self.draft.quote = self.words("Please tell us or write to us if you are not satisfied.")?;
        Ok(())
    }

    fn acknowledgement(&mut self) -> anyhow::Result<()> {
        if !self.whether("Does the policy promise an acknowledgement?", true)? {
            return Ok(());
        }
        let rule = |within: &str, done_by: &str, quote: &str| DraftRule {
            within: within.to_owned(),
            done_by: done_by.to_owned(),
            quote: quote.to_owned(),
        };
        let within =
            self.proved("  Within what time", "3 working days of receipt", |draft, it| {
                draft.acknowledgement = Some(rule(it, "ack", "Words"));
            })?;
        let by = self.by("ack")?;
        self.draft.waived_by_answer =
            self.whether("  Is it needless where the answer itself is sent by then?", true)?;
        let quote =
            self.words(&format!("We acknowledge your complaint within {}.", plainly(&within)))?;
        self.draft.acknowledgement = Some(rule(&within, &by, &quote));
        Ok(())
    }

    fn by(&self, act: &str) -> anyhow::Result<String> {
        let ways = ["in any way", "in writing (letter or email)", "by letter", "by phone"];
        Ok(match self.one_of("  How", &ways)? {
            0 => act.to_owned(),
            1 => format!("{act} by letter or email"),
            2 => format!("{act} by letter"),
            _ => format!("{act} by phone"),
        })
    }

    fn response(&mut self) -> anyhow::Result<()> {
        self.context.ui.say("The answer to the complaint:");
        let rule = |within: &str, done_by: &str, quote: &str| DraftRule {
            within: within.to_owned(),
            done_by: done_by.to_owned(),
            quote: quote.to_owned(),
        };
        let within =
            self.proved("  Within what time", "20 working days of receipt", |draft, it| {
                draft.response = Some(rule(it, "respond", "Words"));
            })?;
        self.draft.aim =
            self.one_of("  Is that", &["a promise (we will)", "an aim (we aim to)"])? == 1;
        let by = self.by("respond")?;
        let we = if self.draft.aim { "We aim to send you" } else { "We will send you" };
        let quote = self.words(&format!("{we} our full answer within {}.", plainly(&within)))?;
        self.draft.response = Some(rule(&within, &by, &quote));
        Ok(())
    }

    fn when_late(&mut self) -> anyhow::Result<()> {
        if self.whether("If it takes longer, does the clinic write to say so?", true)? {
            let rule = |every: &str, quote: &str| DraftRule {
                within: every.to_owned(),
                done_by: "update".to_owned(),
                quote: quote.to_owned(),
            };
            let again = self.whether("  And again, until the answer is sent?", true)?;
            let every = if again {
                self.proved("  How often", "4 weeks", |draft, it| {
                    draft.progress = Some(rule(it, "Words"));
                })?
            } else {
                String::new()
            };
            let more =
                if again { format!(", and every {every} after that") } else { String::new() };
            let quote =
                self.words(&format!("If it takes longer, we write to tell you why{more}."))?;
            self.draft.progress = Some(rule(&every, &quote));
        }
        if self.whether("May the time for the answer be extended?", false)? {
            let needs = ["reason", "agreement"].map(str::to_owned);
            let by = self.proved("  By how much at most", "10 working days", |draft, it| {
                draft.extension = Some((it.to_owned(), 1, needs.to_vec(), "Words".to_owned()));
            })?;
            let times = self.context.ui.ask("  How often", Some("1"), |answer| {
                let times = answer.parse().ok().filter(|times| (1..=100).contains(times));
                times.ok_or_else(|| "expected a number from 1 to 100".to_owned())
            })?;
            let needs = match self.one_of(
                "  What it takes",
                &["a reason and the complainant's agreement", "a reason", "agreement"],
            )? {
                0 => needs.to_vec(),
                1 => vec!["reason".to_owned()],
                _ => vec!["agreement".to_owned()],
            };
            let quote =
                self.words(&format!("If we need longer, we ask you for up to {by} more."))?;
            self.draft.extension = Some((by, times, needs, quote));
        }
        Ok(())
    }

    fn window(
        &self,
        default: &str,
        put: impl Fn(&mut ProcedureDraft, DraftWindow),
        says: impl Fn(&str) -> String,
    ) -> anyhow::Result<DraftWindow> {
        let window = |within: &str, late: &str, quote: &str| DraftWindow {
            within: within.to_owned(),
            late: late.to_owned(),
            quote: quote.to_owned(),
        };
        let within = self.proved("  Within what time", default, |draft, it| {
            put(draft, window(it, "flag", "Words"));
        })?;
        let late = self.one_of(
            "  A late one is",
            &["accepted and marked as late", "accepted with a recorded reason", "refused"],
        )?;
        let quote = self.words(&says(&within))?;
        Ok(window(&within, Late::ALL[late].word(), &quote))
    }

    fn complain(&mut self) -> anyhow::Result<()> {
        if self.whether("Is there a time within which somebody must complain?", true)? {
            let window = self.window(
                "6 months of noticing, at most 12 months of incident",
                |draft, window| draft.complain = Some(window),
                |within| format!("Please complain within {}.", plainly(within)),
            )?;
            self.draft.complain = Some(window);
        }
        Ok(())
    }

    fn review(&mut self) -> anyhow::Result<()> {
        if !self.whether("Is there a second stage inside the clinic (a review)?", false)? {
            return Ok(());
        }
        let mut stage = DraftStage { quote: "Words".to_owned(), ..DraftStage::default() };
        stage.title = self.line("  Its title", "Stage 2: review")?;
        stage.by_somebody_else = self.whether("  Must somebody else handle it?", true)?;
        stage.in_writing = self.whether("  Must it be asked for in writing?", true)?;
        stage.quote =
            self.words("If you are not satisfied with our answer, you may ask for a review.")?;
        self.draft.review = Some(stage);
        let answer = |within: &str, quote: &str| DraftRule {
            within: within.to_owned(),
            done_by: "respond by letter or email".to_owned(),
            quote: quote.to_owned(),
        };
        let put = |draft: &mut ProcedureDraft, rule: DraftRule| {
            if let Some(stage) = &mut draft.review {
                stage.response = Some(rule);
            }
        };
        let question = "  Its answer is sent within what time";
        let within = self.proved(question, "20 working days of stage start", |draft, it| {
            put(draft, answer(it, "Words"));
        })?;
        let says = format!("We answer within {} of your request.", length_of(&within));
        let quote = self.words(&says)?;
        put(&mut self.draft, answer(&within, &quote));
        if self.whether("Is there a time within which it must be asked for?", true)? {
            let put = |draft: &mut ProcedureDraft, window| {
                if let Some(stage) = &mut draft.review {
                    stage.window = Some(window);
                }
            };
            let window = self.window("6 months of respond", put, |within| {
                format!("Please ask for it within {} of our answer.", length_of(within))
            })?;
            put(&mut self.draft, window);
        }
        Ok(())
    }

    fn outside(&mut self) -> anyhow::Result<()> {
        if !self.whether("May a complaint then go to an organisation outside the clinic?", true)? {
            return Ok(());
        }
        let mut stage = DraftStage { quote: "Words".to_owned(), ..DraftStage::default() };
        stage.title = self.line("  Its name", "the independent adjudicator")?;
        stage.in_writing = self.whether("  Must it be asked for in writing?", true)?;
        let says = format!("If you are still not satisfied, you may go to {}.", stage.title);
        stage.quote = self.words(&says)?;
        self.draft.outside = Some(stage);
        if self.whether("Is there a time within which it must be asked for?", true)? {
            let put = |draft: &mut ProcedureDraft, window| {
                if let Some(stage) = &mut draft.outside {
                    stage.window = Some(window);
                }
            };
            let window = self.window("6 months of respond", put, |within| {
                format!("Please do so within {} of our answer.", length_of(within))
            })?;
            put(&mut self.draft, window);
        }
        Ok(())
    }

    fn ends(&mut self) -> anyhow::Result<()> {
        if self.whether("Is an apology promised where a complaint is upheld?", true)? {
            let words = "You will receive an apology if your complaint is upheld.";
            self.draft.apology = Some(self.words(words)?);
        }
        if self.whether("Does the policy say how long the record is kept?", true)? {
            let within = self.proved("  How long", "10 years of close", |draft, it| {
                draft.retention = Some((it.to_owned(), "Words".to_owned()));
            })?;
            let words = format!("Complaint records are kept for {}.", length_of(&within));
            self.draft.retention = Some((within, self.words(&words)?));
        }
        Ok(())
    }
}

/// A limit as a sentence goes on with it: "3 working days of receipt" is "... of receiving it".
fn plainly(limit: &str) -> String {
    match limit.strip_suffix(" of receipt") {
        Some(length) => format!("{length} of receiving it"),
        None => limit.replace("noticing", "noticing the matter").replace("incident", "the event"),
    }
}

/// The length of a plain limit; the whole of any other.
fn length_of(limit: &str) -> &str {
    limit.split_once(" of ").map_or(limit, |(length, _)| length)
}
