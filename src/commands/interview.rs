//! The questions of `new` on a terminal: what is missing, with choices from the clinic's own lists.

use super::Context;
use super::clinic::library_clinic;
use super::intake::missing;
use super::new::{look_up, open_if_there};
use crate::cli::{DetailArgs, NewArgs, act_day, one_line, past_day, text};
use crate::domain::{Capacity, Clinic};
use crate::procedure::{Channel, Detail, FactKind, FactRule, Id, LIBRARY, Procedure};
use crate::wording::long_day;

/// Asks for what is missing; names it where nobody can be asked. Gives whether it asked.
pub(super) fn ask_if_missing(context: &Context, args: &mut NewArgs) -> anyhow::Result<bool> {
    let details = &args.details;
    let anonymous = details.capacity == Some(Capacity::Anonymous);
    let flags: Vec<&str> = [
        ("--clinic CODE", args.clinic.is_none()),
        ("--channel CHANNEL", details.channel.is_none()),
        ("--complainant NAME", details.complainant.is_none() && !anonymous),
        ("--summary TEXT", details.summary.is_none()),
    ]
    .into_iter()
    .filter_map(|(flag, missing)| missing.then_some(flag))
    .collect();
    if flags.is_empty() {
        return Ok(false);
    }
    if !context.ui.can_ask {
        return Err(match details.received {
            None => missing(&flags).hint(
                "nobody can be asked here: give the flags, and `--received DATE` unless it is today",
            ),
            Some(_) => missing(&flags),
        }
        .into());
    }
    context.ui.prepare_to_ask();
    ask(context, args)?;
    Ok(true)
}

fn ask(context: &Context, args: &mut NewArgs) -> anyhow::Result<()> {
    let ui = &context.ui;
    let code = match &args.clinic {
        Some(code) => code.clone(),
        None => ask_clinic(context)?,
    };
    args.clinic = Some(code.clone());
    let details = &mut args.details;
    let today = context.settings.today.value;
    if details.received.is_none() {
        let received = ui.ask("Received on", Some(&today.to_string()), |answer| {
            let on = act_day(answer)?;
            if on > today { Err(format!("{on} is in the future")) } else { Ok(on) }
        })?;
        ui.say(&format!("  {}", long_day(received)));
        details.received = Some(received);
    }
    let (clinic, procedure) = look_up(context, &code, details.received.unwrap_or(today))?;
    if details.channel.is_none() {
        details.channel = Some(ask_channel(context, &procedure)?);
    }
    if details.complainant.is_none() && details.capacity != Some(Capacity::Anonymous) {
        let name = ui.ask("Who complains (empty: without a name)", None, |answer| {
            if answer.is_empty() { Ok(String::new()) } else { one_line(answer) }
        })?;
        if name.is_empty() {
            details.capacity = Some(Capacity::Anonymous);
        } else {
            details.complainant = Some(name);
        }
    }
    if details.summary.is_none() {
        details.summary = Some(ui.ask("What it is about", None, text)?);
    }
    if details.category.is_none() && !procedure.categories.is_empty() {
        let mut choices: Vec<String> =
            procedure.categories.iter().map(|category| category.title.clone()).collect();
        choices.push("(not decided yet)".to_owned());
        let chosen = ui.choose("Category", &choices)?;
        details.category = procedure.categories.get(chosen).map(|category| category.id.clone());
    }
    ask_facts(context, &procedure, details)?;
    ask_details(context, &procedure, details)?;
    ask_matter(context, &procedure, &clinic, details)
}

fn ask_facts(
    context: &Context,
    procedure: &Procedure,
    details: &mut DetailArgs,
) -> anyhow::Result<()> {
    for fact in &procedure.facts {
        let given = details.facts.iter().any(|(name, _)| *name == fact.id)
            || (fact.id == *"commissioned" && details.commissioned.is_some());
        if !given {
            let known = match fact.kind {
                FactKind::Choice => ask_choice(context, fact)?,
                FactKind::Day => ask_day(context, fact)?,
            };
            details.facts.extend(known.map(|value| (fact.id.clone(), value)));
        }
    }
    Ok(())
}

fn ask_choice(context: &Context, fact: &FactRule) -> anyhow::Result<Option<String>> {
    // What counts anyway stands first, so that Enter takes it.
    let mut answers = fact.answers();
    answers.sort_by_key(|answer| fact.default.as_ref() != Some(answer));
    let mut choices: Vec<String> = answers.iter().map(ToString::to_string).collect();
    choices.push("(not known yet)".to_owned());
    let chosen = context.ui.choose(&fact.ask, &choices)?;
    Ok(answers.get(chosen).map(ToString::to_string))
}

fn ask_day(context: &Context, fact: &FactRule) -> anyhow::Result<Option<String>> {
    let question = format!("{} (empty: later)", fact.ask);
    context.ui.ask(&question, None, |answer| match answer {
        "" => Ok(None),
        answer => act_day(answer).map(|on| Some(on.to_string())),
    })
}

/// What the policy asks of whoever complains; an empty answer leaves it for later.
fn ask_details(
    context: &Context,
    procedure: &Procedure,
    details: &mut DetailArgs,
) -> anyhow::Result<()> {
    let ui = &context.ui;
    let line = |question: &str| {
        ui.ask(question, None, |answer| match answer {
            "" => Ok(None),
            answer => one_line(answer).map(Some),
        })
    };
    for detail in &procedure.intake.ask {
        match detail {
            Detail::BornOn if details.born.is_none() => {
                details.born =
                    ui.ask("Date of birth (empty: later)", None, |answer| match answer {
                        "" => Ok(None),
                        answer => past_day(answer).map(Some),
                    })?;
            }
            Detail::Address if details.address.is_none() => {
                details.address = line("Address (empty: later)")?;
            }
            Detail::Email if details.email.is_none() => {
                details.email = line("E-mail address (empty: later)")?;
            }
            Detail::Telephone if details.telephone.is_none() => {
                details.telephone = line("Telephone number (empty: later)")?;
            }
            Detail::ReplyBy if details.reply_by.is_empty() => {
                let channels = channels_in_order(procedure);
                let mut choices: Vec<String> = channels.iter().map(ToString::to_string).collect();
                choices.push("(not known yet)".to_owned());
                let chosen = ui.choose("By which channel is the reply wanted?", &choices)?;
                details.reply_by.extend(channels.get(chosen));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The same of the matter itself.
fn ask_matter(
    context: &Context,
    procedure: &Procedure,
    clinic: &Clinic,
    details: &mut DetailArgs,
) -> anyhow::Result<()> {
    let ui = &context.ui;
    for detail in &procedure.intake.ask {
        match detail {
            Detail::AskedFor if details.asked_for.is_none() => {
                details.asked_for =
                    ui.ask("What the complainant asks for (empty: later)", None, |answer| {
                        if answer.is_empty() { Ok(None) } else { text(answer).map(Some) }
                    })?;
            }
            Detail::About if details.about.is_empty() => {
                let name = ui.ask("Who is complained about (empty: later)", None, |answer| {
                    if answer.is_empty() { Ok(None) } else { one_line(answer).map(Some) }
                })?;
                details.about.extend(name);
            }
            // Without a list, what a site is called is not for the program to ask.
            Detail::Site if details.site.is_none() && !clinic.sites.is_empty() => {
                let mut choices: Vec<String> = clinic.sites.values().cloned().collect();
                choices.push("(not known yet)".to_owned());
                let chosen = ui.choose("At which site?", &choices)?;
                details.site = clinic.sites.keys().nth(chosen).cloned();
            }
            _ => {}
        }
    }
    Ok(())
}

fn ask_clinic(context: &Context) -> anyhow::Result<Id> {
    let registered = match open_if_there(context)? {
        Some(store) => store.clinics()?,
        None => Vec::new(),
    };
    let library = LIBRARY.iter().filter_map(|entry| library_clinic(entry.key));
    let library = library.map(|(clinic, ..)| clinic);
    let mut clinics = registered;
    for clinic in library {
        if !clinics.iter().any(|known| known.code == clinic.code) {
            clinics.push(clinic);
        }
    }
    let choices: Vec<String> =
        clinics.iter().map(|clinic| format!("{} ({})", clinic.name, clinic.code)).collect();
    Ok(clinics[context.ui.choose("Clinic", &choices)?].code.clone())
}

/// The channels that the policy names come first; any other is taken all the same.
fn channels_in_order(procedure: &Procedure) -> Vec<Channel> {
    let mut channels = procedure.intake.channels.clone();
    channels.extend(Channel::ALL.iter().filter(|it| !procedure.intake.channels.contains(it)));
    channels
}

fn ask_channel(context: &Context, procedure: &Procedure) -> anyhow::Result<Channel> {
    let channels = channels_in_order(procedure);
    let choices: Vec<String> = channels.iter().map(ToString::to_string).collect();
    Ok(channels[context.ui.choose("By which channel did it come?", &choices)?])
}
