//! A register as it would be after ten years: complaints received day by day at several clinics,
//! each with its acts on later days, recorded in the order in which they happened.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::error::Error;
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use redress::deadline::{Almanac, WorkingCalendar};
use redress::domain::{
    Clinic, CloseReason, Complaint, Details, Findings, LateCause, OwnDays, PointFacts,
    PointOutcome, PointRequest, Remedy, Request, RootCause, Rules, Verdict, Words, deadlines,
    decide, receive,
};
use redress::procedure::{Capacity, Channel, Id, LibraryEntry, Outcome, Procedure, Stage};
use redress::store::{Stamp, Store, Stored};

use super::phrases::{Dice, address, answer, email, name, note, summary, telephone};

pub(crate) type Failed = Box<dyn Error>;

/// Code, name, prefix, procedure, and how many of a hundred complaints it gets.
const CLINICS: [(&str, &str, &str, &str, usize); 7] = [
    ("carrara", "Carrara Aesthetics", "CARR", "carrara", 25),
    ("itrust", "iTrust Centres", "ITRU", "itrust", 20),
    ("rose-lane", "Rose Lane Clinic", "ROSE", "private-clinic", 18),
    ("harbour", "Harbour House", "HARB", "private-clinic", 12),
    ("cat", "Cambridge Art Therapy", "CAT", "cat", 10),
    ("bridge", "Bridge Street Dental", "BRID", "private-dental", 10),
    ("stride", "Stride Physiotherapy", "STRI", "physiotherapy", 5),
];

/// The years that the register covers.
const DAYS: u64 = 3_650;

/// What is received in the last of these days is answered in time, so that what is overdue is what
/// was asked for.
const LATELY: u64 = 150;

/// Complaints whose rows are written together, in the order of their numbers.
const TOGETHER: usize = 8_192;

/// What register to make.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) complaints: u32,
    pub(crate) seed: u64,
    pub(crate) today: NaiveDate,
    /// How many complaints have something that is overdue today.
    pub(crate) overdue: u32,
}

/// What was made.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Made {
    pub(crate) complaints: u32,
    pub(crate) events: u64,
    pub(crate) deadlines: u64,
    /// Acts that the clinic's procedure did not allow, and that were left out.
    pub(crate) refused: u64,
}

/// A clinic at work.
struct Place {
    clinic: Clinic,
    procedure: Procedure,
    calendar: WorkingCalendar,
    staff: Vec<String>,
}

/// What is still to happen to a complaint.
enum Step {
    Note,
    Point,
    Update,
    Acknowledge,
    Respond,
    /// The same after the day, for a reason.
    RespondLate,
    Escalate,
    Close,
    Reopen,
}

/// A complaint to which something is still to happen.
struct Running {
    stored: Stored,
    place: usize,
    steps: VecDeque<(NaiveDate, Step)>,
}

struct Generator<'a> {
    plan: &'a Plan,
    store: Store,
    places: Vec<Place>,
    dice: Dice,
    running: HashMap<u32, Running>,
    /// Which complaints have something to happen on a day.
    calendar: BTreeMap<NaiveDate, Vec<u32>>,
    done: Vec<(usize, Stored)>,
    made: Made,
    /// Seconds of the day, so that each record is later than the one before.
    second: u32,
}

/// Makes a register where there is none.
///
/// # Errors
///
/// Where there is a file already, or it cannot be written.
pub(crate) fn generate(path: &Path, plan: &Plan) -> Result<Made, Failed> {
    let store = Store::create(path)?;
    let first = plan.today - Days::new(DAYS - 1);
    let mut dice = Dice::new(plan.seed);
    let places = places(&store, first, &mut dice)?;
    let mut generator = Generator {
        plan,
        store,
        places,
        dice,
        running: HashMap::new(),
        calendar: BTreeMap::new(),
        done: Vec::new(),
        made: Made::default(),
        second: 0,
    };
    for (day, on) in first.iter_days().take(usize::try_from(DAYS)?).enumerate() {
        generator.day(u64::try_from(day)?, on)?;
    }
    generator.end()
}

/// Adds the clinics, each with a dozen people who handle its complaints.
fn places(store: &Store, on: NaiveDate, dice: &mut Dice) -> Result<Vec<Place>, Failed> {
    let mut known = BTreeSet::new();
    let mut places = Vec::new();
    for (code, title, prefix, key, _) in CLINICS {
        let entry = LibraryEntry::find(key).ok_or("a procedure of the library")?;
        let procedure = entry.procedure();
        let clinic = Clinic {
            code: code.parse()?,
            name: title.to_owned(),
            prefix: prefix.parse()?,
            procedure: procedure.key.clone(),
            nations: vec!["england-and-wales".parse()?],
            working_week: "mon-fri".parse()?,
            bodies: BTreeMap::new(),
            own_days: OwnDays::default(),
            sites: BTreeMap::new(),
        };
        let stamp = stamp(on, 0);
        if known.insert(key) {
            store.add_procedure(&procedure, entry.text, on, &stamp)?;
        }
        store.add_clinic(&clinic, on, &stamp)?;
        let calendar = clinic.calendar(&Almanac::default());
        let staff = (0..12).map(|_| name(dice)).collect();
        places.push(Place { clinic, procedure, calendar, staff });
    }
    Ok(places)
}

fn stamp(on: NaiveDate, second: u32) -> Stamp {
    let nine = NaiveTime::from_num_seconds_from_midnight_opt(32_400 + second.min(53_000), 0);
    let at = on.and_time(nine.unwrap_or_default());
    Stamp {
        recorded_at: DateTime::<Utc>::from_naive_utc_and_offset(at, Utc),
        actor: "manager".to_owned(),
    }
}

impl Generator<'_> {
    /// Everything that happens on a day: first what is received, then what is due to happen.
    fn day(&mut self, day: u64, on: NaiveDate) -> Result<(), Failed> {
        self.second = 0;
        let upto = |day: u64| u64::from(self.plan.complaints) * day / DAYS;
        let numbers = upto(day)..upto(day + 1);
        let left = DAYS - day;
        for number in numbers {
            let late = self.is_late(number, left);
            self.receive(u32::try_from(number)?, on, left, late)?;
        }
        // A step may lead to another on the same day.
        while let Some(numbers) = self.calendar.remove(&on) {
            for number in numbers {
                self.step(number, on)?;
            }
        }
        if self.done.len() >= TOGETHER {
            self.derive()?;
        }
        Ok(())
    }

    /// Whether a complaint is one of those that nobody answers: evenly spread over the weeks that
    /// lie long enough ago, and more of them where that is not enough.
    fn is_late(&self, number: u64, left: u64) -> bool {
        let (all, overdue) = (u64::from(self.plan.complaints), u64::from(self.plan.overdue));
        let last = all * (DAYS - 60) / DAYS;
        let window = (all * 60 / DAYS).max(overdue + 1).min(last.max(1));
        let first = last - window.min(last);
        left > 60
            && (first..last).contains(&number)
            && (number - first) * overdue / window != (number - first + 1) * overdue / window
    }

    fn receive(&mut self, number: u32, on: NaiveDate, left: u64, late: bool) -> Result<(), Failed> {
        let dice = &mut self.dice;
        let mut lot = dice.below(100);
        let place = CLINICS.iter().position(|(.., share)| {
            let here = lot < *share;
            lot = lot.saturating_sub(*share);
            here
        });
        let place = place.unwrap_or_default();
        let Place { clinic, procedure, .. } = &self.places[place];
        let categories = &procedure.categories;
        let incident = on - Days::new(u64::try_from(dice.below(60))?);
        let details = Details {
            channel: Some(match dice.below(100) {
                0..45 => Channel::Email,
                45..73 => Channel::Phone,
                73..88 => Channel::Web,
                88..97 => Channel::Letter,
                _ => Channel::InPerson,
            }),
            received_on: Some(on),
            incident_on: Some(incident),
            noticed_on: Some(incident),
            category: (!categories.is_empty())
                .then(|| categories[skewed(dice, categories.len())].id.clone()),
            site: SITES
                .get(place)
                .and_then(|sites| sites.get(skewed(dice, sites.len() + 1)))
                .and_then(|site| site.parse().ok()),
            facts: payer(procedure, dice),
            capacity: Some(match dice.below(100) {
                0..84 => Capacity::Patient,
                84..92 => Capacity::Relative,
                92..98 => Capacity::Parent,
                _ => Capacity::Representative,
            }),
            ..Details::default()
        };
        let complainant = name(dice);
        let words = Words {
            patient: dice.percent(15).then(|| name(dice)),
            address: dice.percent(70).then(|| address(dice)),
            email: dice.percent(80).then(|| email(dice, &complainant)),
            telephone: dice.percent(60).then(|| telephone(dice)),
            summary: Some(summary(dice)),
            complainant: Some(complainant),
            ..Words::default()
        };
        let draft = receive(procedure, &clinic.code, on, None, details, words)?;
        let reference = self.store.allocate_reference(clinic, on)?;
        let stored = self.store.receive(reference, &draft, &stamp(on, self.second))?;
        self.second += 1;
        self.made.complaints += 1;
        self.made.events += 1;
        let steps = self.steps(place, on, left, late);
        self.running.insert(number, Running { stored, place, steps });
        self.plan_next(number);
        Ok(())
    }

    /// What happens to a complaint, and when; six events in all for most.
    fn steps(
        &mut self,
        place: usize,
        on: NaiveDate,
        left: u64,
        late: bool,
    ) -> VecDeque<(NaiveDate, Step)> {
        let dice = &mut self.dice;
        let mut steps = VecDeque::new();
        let mut day = on;
        let mut then = |after: usize, step: Step| {
            day = day + Days::new(after as u64);
            steps.push_back((day, step));
        };
        // The first procedure promises a call on the day itself.
        let settled = left > LATELY;
        let forgotten = settled && dice.percent(4);
        let acknowledged =
            if forgotten { 4 + dice.below(8) } else { usize::from(place != 0 && dice.percent(60)) };
        then(acknowledged, Step::Acknowledge);
        then(1, Step::Note);
        if late {
            return steps;
        }
        if dice.percent(6) {
            then(0, Step::Point);
            then(0, Step::Point);
        } else if dice.percent(60) {
            then(1, Step::Note);
        }
        match dice.below(100) {
            _ if !settled => then(1 + dice.below(3), Step::Respond),
            0..9 => {
                if dice.percent(70) {
                    then(16 + dice.below(10), Step::Update);
                }
                then(8 + dice.below(12) + dice.below(16), Step::RespondLate);
            }
            9..13 => then(26 + dice.below(30), Step::RespondLate),
            _ => then(1 + dice.below(7) + dice.below(8) + dice.below(9), Step::Respond),
        }
        if left > LATELY && dice.percent(7) {
            then(5 + dice.below(40), Step::Escalate);
            let own = |stage: &Stage| stage.body.is_none();
            if self.places[place].procedure.stages.get(1).is_some_and(own) {
                then(usize::from(place != 0), Step::Acknowledge);
                then(3 + dice.below(5), Step::Respond);
            }
        }
        if dice.percent(40) {
            then(1 + dice.below(5), Step::Note);
        }
        then(14 + dice.below(20), Step::Close);
        if settled && dice.percent(1) {
            then(10 + dice.below(60), Step::Reopen);
            then(5 + dice.below(10), Step::Respond);
            then(20, Step::Close);
        }
        steps
    }

    /// Puts a complaint to the day of its next step, or away where today comes before that.
    fn plan_next(&mut self, number: u32) {
        let next = self.running.get(&number).and_then(|it| it.steps.front().map(|it| it.0));
        match next.filter(|on| *on <= self.plan.today) {
            Some(on) => self.calendar.entry(on).or_default().push(number),
            None => self.done.extend(self.running.remove(&number).map(|it| (it.place, it.stored))),
        }
    }

    fn step(&mut self, number: u32, on: NaiveDate) -> Result<(), Failed> {
        let Some(running) = self.running.get_mut(&number) else { return Ok(()) };
        let Some((_, step)) = running.steps.pop_front() else { return Ok(()) };
        let place = &self.places[running.place];
        let request = request(&step, place, &running.stored, on, &mut self.dice);
        let rules = Rules { procedure: &place.procedure, calendar: &place.calendar, today: on };
        match decide(rules, &running.stored.complaint, on, request) {
            Ok(Verdict::Record(draft)) => {
                self.store.record(&mut running.stored, &draft, &stamp(on, self.second))?;
                self.second += 1;
                self.made.events += 1;
            }
            Ok(Verdict::Already) | Err(_) => self.made.refused += 1,
        }
        self.plan_next(number);
        Ok(())
    }

    /// Writes what follows from the complaints to which nothing more happens.
    fn derive(&mut self) -> Result<(), Failed> {
        let mut done = std::mem::take(&mut self.done);
        done.sort_by_key(|(_, stored)| stored.row());
        for (place, stored) in done {
            let Place { procedure, calendar, .. } = &self.places[place];
            let deadlines = deadlines(procedure, calendar, &stored.complaint)?;
            self.made.deadlines += deadlines.len() as u64;
            self.store.derive(&stored, procedure, &deadlines)?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<Made, Failed> {
        let rest: Vec<Running> = self.running.drain().map(|(_, running)| running).collect();
        self.done.extend(rest.into_iter().map(|it| (it.place, it.stored)));
        self.derive()?;
        self.store.commit()?;
        Ok(self.made)
    }
}

fn request(step: &Step, place: &Place, stored: &Stored, on: NaiveDate, dice: &mut Dice) -> Request {
    let complaint = &stored.complaint;
    // At each stage somebody else of the clinic's people.
    let handler = |stage: usize| {
        let row = usize::try_from(stored.row()).unwrap_or_default();
        Some(place.staff[(row + stage) % place.staff.len()].clone())
    };
    let stage = complaint.visits.len();
    let spoken = complaint.details.channel == Some(Channel::Phone);
    let by_phone = match place.procedure.key.as_str() {
        "carrara" => true,
        "physiotherapy" => spoken && complaint.visits.len() == 1,
        _ => false,
    };
    match step {
        Step::Note => Request::Note { text: note(dice), heard: false },
        Step::Point => point(place, dice),
        Step::Update => Request::Update {
            by: Channel::Email,
            reason: Some(answer(dice)),
            expect: Some(on + Days::new(14)),
        },
        Step::Reopen => Request::Reopen { reason: answer(dice) },
        Step::Acknowledge => Request::Acknowledge {
            by: if by_phone { Channel::Phone } else { Channel::Email },
            handler: handler(stage),
            respond_by: Some(on + Days::new(9)),
            offered: Vec::new(),
            text: None,
        },
        Step::Respond | Step::RespondLate => respond(step, complaint, dice),
        Step::Escalate => Request::Escalate {
            to: None,
            in_writing: true,
            handler: handler(stage + 1),
            confirmed_by: Some(place.staff[0].clone()),
            accept_late: None,
            decided_by: None,
            text: Some(answer(dice)),
        },
        Step::Close => Request::Close { reason: CloseReason::Resolved, text: None },
    }
}

/// The sites of some of the clinics.
const SITES: [&[&str]; 4] =
    [&["harley-street", "leeds", "bath"], &[], &["north", "south"], &["main"]];

/// A place among so many, the first more often than the last.
fn skewed(dice: &mut Dice, places: usize) -> usize {
    dice.below(places).min(dice.below(places))
}

/// Who pays, where the procedure asks.
fn payer(procedure: &Procedure, dice: &mut Dice) -> BTreeMap<Id, String> {
    let fact = procedure.facts.iter().find(|fact| fact.id == *"payer");
    let answers = fact.map(redress::procedure::FactRule::answers).unwrap_or_default();
    if answers.is_empty() {
        return BTreeMap::new();
    }
    let answer = answers[skewed(dice, answers.len())].to_string();
    fact.into_iter().map(|fact| (fact.id.clone(), answer.clone())).collect()
}

fn point(place: &Place, dice: &mut Dice) -> Request {
    let categories = &place.procedure.categories;
    let category =
        (!categories.is_empty()).then(|| categories[skewed(dice, categories.len())].id.clone());
    let practitioner = place.staff[skewed(dice, place.staff.len())].clone();
    Request::Point(PointRequest::Add {
        text: summary(dice),
        facts: PointFacts { category, ..PointFacts::default() },
        practitioner: dice.percent(70).then_some(practitioner),
    })
}

/// The answer of a stage, with what was found on each point, where there are any.
fn respond(step: &Step, complaint: &Complaint, dice: &mut Dice) -> Request {
    let mut found = || match dice.below(100) {
        0..22 => Outcome::Upheld,
        22..58 => Outcome::PartlyUpheld,
        _ => Outcome::NotUpheld,
    };
    let points: Vec<PointOutcome> = complaint
        .standing_points()
        .map(|point| PointOutcome { point: point.number, outcome: found() })
        .collect();
    let outcome = points.is_empty().then(&mut found);
    let mut findings = Findings::default();
    if outcome != Some(Outcome::NotUpheld) {
        findings.remedies = vec![Remedy::Apology, Remedy::ALL[skewed(dice, Remedy::ALL.len())]];
        findings.remedies.dedup();
        findings.causes = vec![RootCause::ALL[skewed(dice, RootCause::ALL.len())]];
    }
    if matches!(step, Step::RespondLate) && dice.percent(85) {
        findings.late_causes = vec![LateCause::ALL[skewed(dice, LateCause::ALL.len())]];
    }
    let words = Box::new(Words { text: Some(answer(dice)), ..Words::default() });
    Request::Respond { by: Channel::Letter, outcome, points, apology: true, findings, words }
}
