//! What people are called and what they write, put together from lists.

/// First names of the people of one origin, and their surnames.
type Origin = (&'static [&'static str], &'static [&'static str]);

/// Names common in Britain, by origin; the first are the most common.
const ORIGINS: [Origin; 7] = [
    (
        &[
            "Olivia",
            "George",
            "Amelia",
            "Jack",
            "Emily",
            "Thomas",
            "Sarah",
            "James",
            "Margaret",
            "David",
            "Susan",
            "Peter",
            "Zoë",
            "Christopher",
            "Chloe",
            "Daniel",
            "Hannah",
            "Paul",
            "Rebecca",
            "Stephen",
            "Victoria",
            "Andrew",
            "Joanne",
            "Simon",
            "Helen",
            "Mark",
        ],
        &[
            "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies",
            "Robinson", "Wright", "Thompson", "Evans", "Walker", "White", "Roberts", "Green",
            "Hall", "Wood", "Jackson", "Clarke", "Harris", "Cooper", "Baker", "Turner", "Hughes",
            "Parker", "Edwards", "Collins", "Bennett", "Marshall", "Shaw", "Holmes", "Fletcher",
        ],
    ),
    (
        &["Siobhán", "Seán", "Niamh", "Conor", "Aoife", "Patrick", "Róisín", "Declan", "Bridget"],
        &["Murphy", "Kelly", "O’Brien", "Byrne", "Ryan", "O’Connor", "Walsh", "McCarthy", "Doyle"],
    ),
    (
        &["Fiona", "Callum", "Eilidh", "Angus", "Morag", "Fraser", "Catriona", "Hamish", "Isla"],
        &["Campbell", "MacDonald", "Stewart", "Murray", "Fraser", "Sinclair", "McLeod", "Kerr"],
    ),
    (
        &["Priya", "Arjun", "Anjali", "Rohan", "Meera", "Vikram", "Sunita", "Rajesh", "Kavita"],
        &["Patel", "Singh", "Kaur", "Shah", "Sharma", "Gupta", "Mehta", "Chaudhry", "Iyer"],
    ),
    (
        &["Fatima", "Mohammed", "Aisha", "Ali", "Zainab", "Hassan", "Maryam", "Yusuf", "Nadia"],
        &["Khan", "Ahmed", "Hussain", "Begum", "Malik", "Akhtar", "Iqbal", "Rahman", "Siddiqui"],
    ),
    (
        &["Katarzyna", "Piotr", "Agnieszka", "Michał", "Małgorzata", "Łukasz", "Joanna", "Tomasz"],
        &["Nowak", "Kowalska", "Wiśniewski", "Wójcik", "Kamiński", "Zielińska", "Wojciechowski"],
    ),
    (
        &["Chiamaka", "Kwame", "Ngozi", "Wei", "Mei", "João", "Inês", "Andreea", "Ayşe", "Olga"],
        &["Okafor", "Mensah", "Adeyemi", "Chen", "Wong", "Nguyễn", "Silva", "Popescu", "Yılmaz"],
    ),
];

/// Beginnings and ends of the surnames of places, of which there are many and each is rare.
const PLACES: ([&str; 32], [&str; 24]) = (
    [
        "Ash", "Black", "Brad", "Burn", "Cald", "Chat", "Clay", "Cran", "Dal", "Den", "Dun", "Elm",
        "Fair", "Gains", "Hal", "Hart", "Hazel", "Holl", "Kirk", "Lang", "Lin", "Mar", "Nor",
        "Oak", "Pem", "Raven", "Rush", "Shel", "Stan", "Thorn", "Wal", "Whit",
    ],
    [
        "borough", "bourne", "bridge", "brook", "bury", "by", "combe", "cott", "croft", "dale",
        "field", "ford", "grave", "ham", "hurst", "ley", "low", "man", "more", "stead", "ton",
        "well", "wick", "worth",
    ],
);

const TREATMENTS: [&str; 20] = [
    "lip filler",
    "a chemical peel",
    "laser hair removal",
    "microneedling",
    "a facelift",
    "breast augmentation",
    "liposuction",
    "a skin check",
    "physiotherapy",
    "acupuncture",
    "a root canal",
    "whitening",
    "an implant",
    "a crown",
    "blood tests",
    "an ultrasound scan",
    "a menopause consultation",
    "art therapy",
    "mole removal",
    "cryotherapy",
];
const PROBLEMS: [&str; 20] = [
    "Asymmetry",
    "Swelling",
    "A white patch",
    "Burning",
    "Bruising",
    "Infection",
    "Numbness",
    "Pain that lasts",
    "Scarring",
    "A rash",
    "No improvement",
    "A cancelled appointment",
    "A long wait",
    "Rudeness at reception",
    "A wrong invoice",
    "Missing aftercare advice",
    "A lost letter",
    "Consent not explained",
    "Results sent to another patient",
    "A broken tooth",
];
const PARTS: [&str; 14] = [
    "on the left cheek",
    "on the right forearm",
    "of the upper lip",
    "on the forehead",
    "of the lower back",
    "under the left eye",
    "of the right knee",
    "at the front desk",
    "on the chin",
    "of the neck",
    "at the follow-up",
    "in the waiting room",
    "on the scalp",
    "by telephone",
];
const NOTES: [&str; 14] = [
    "Spoke to the patient, who would like a second opinion before deciding anything",
    "The practitioner's statement has come and agrees with the record in all but the time",
    "Photographs taken on arrival compared with those of today; the difference is visible",
    "Left a message; the patient is abroad until the end of the week and prefers e-mail",
    "The batch number was checked with the supplier: nothing has been reported about it",
    "A refund of £150 was mentioned; nothing was promised until the review is done",
    "The consent form is signed on both pages, but the risk leaflet is not in the record",
    "The appointment system shows the booking at another time than the reminder said",
    "Read the clinical record with the lead nurse; aftercare was given in writing",
    "The daughter telephoned for her mother and was asked for a letter of authority",
    "The invoice was corrected and sent again; the deposit had been counted twice",
    "Interpreter arranged for the meeting; the family would like the notes afterwards",
    "The machine was serviced a week before; the engineer's report is on file",
    "Statement asked for from everybody who was in the room, with a week to answer",
];
const ANSWERS: [&str; 8] = [
    "We are sorry that this happened and have changed how aftercare is explained",
    "The record shows that the risks were discussed, and that the swelling was treated at once",
    "We have refunded the consultation and offered a free review with another practitioner",
    "The delay was ours: the letter lay with the wrong department for nine days",
    "We found no fault with the treatment, but the explanation could have been better",
    "The member of staff has apologised and had training in dealing with anxious patients",
    "A new appointment was given within the week and the result is now as expected",
    "The invoice was wrong and has been cancelled; the system now asks before it charges twice",
];
const STREETS: [&str; 16] = [
    "Mill Road",
    "High Street",
    "Station Road",
    "Church Lane",
    "Victoria Avenue",
    "The Green",
    "Park Crescent",
    "Queen's Road",
    "Albert Terrace",
    "Orchard Close",
    "Bridge Street",
    "Kingsway",
    "Elm Grove",
    "Castle Hill",
    "Harbour View",
    "Abbey Walk",
];
const TOWNS: [&str; 14] = [
    "Cambridge",
    "Leeds",
    "Bristol",
    "Edinburgh",
    "Cardiff",
    "Belfast",
    "Norwich",
    "Exeter",
    "York",
    "Brighton",
    "Derby",
    "Reading",
    "Swansea",
    "Durham",
];

/// Numbers that look random and are the same for the same seed (`SplitMix64`).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number less than this.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // The upper half: less than four thousand million is asked for.
        let upper = usize::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
        upper % limit.max(1)
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of them, the first more often than the last.
    fn skewed<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len()).min(self.below(words.len()));
        words[place]
    }

    fn one<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// A name; one in six has the name of a place, one in forty two surnames.
pub(crate) fn name(dice: &mut Dice) -> String {
    let british = dice.percent(60);
    let origin = if british { 0 } else { 1 + dice.below(ORIGINS.len() - 1) };
    let (first, last) = ORIGINS[origin];
    let first = dice.skewed(first);
    let surname = if dice.percent(16) {
        format!("{}{}", dice.one(&PLACES.0), dice.one(&PLACES.1))
    } else {
        dice.skewed(last).to_owned()
    };
    if dice.percent(3) {
        let other = dice.skewed(ORIGINS[0].1);
        return format!("{first} {surname}-{other}");
    }
    format!("{first} {surname}")
}

pub(crate) fn summary(dice: &mut Dice) -> String {
    format!("{} {} after {}", dice.one(&PROBLEMS), dice.one(&PARTS), dice.one(&TREATMENTS))
}

pub(crate) fn note(dice: &mut Dice) -> String {
    format!("{}. {}.", dice.one(&NOTES), dice.one(&NOTES))
}

pub(crate) fn answer(dice: &mut Dice) -> String {
    format!("{}.", dice.one(&ANSWERS))
}

pub(crate) fn address(dice: &mut Dice) -> String {
    format!("{} {}, {}", 1 + dice.below(180), dice.one(&STREETS), dice.one(&TOWNS))
}

pub(crate) fn email(dice: &mut Dice, name: &str) -> String {
    let letters: String = name.chars().filter(char::is_ascii_alphabetic).collect();
    format!("{}{}@example.org", letters.to_lowercase(), dice.below(1_000))
}

/// Of the numbers that are kept for stories.
pub(crate) fn telephone(dice: &mut Dice) -> String {
    format!("07700 900{:03}", dice.below(1_000))
}
