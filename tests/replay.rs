//! What is stored of a complaint is what its events add up to, for random acts in any order that
//! the rules allow, corrections and taking back among them, in a real register.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "replay/wish.rs"]
mod wish;

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use redress::deadline::{Almanac, WorkingCalendar, WorkingWeek};
use redress::domain::{
    Act, Clinic, Complaint, Details, Draft, OwnDays, Request, Rules, Standing, Verdict, Words,
    deadlines, decide, overall, receive,
};
use redress::procedure::{Channel, LIBRARY, LibraryEntry, Procedure};
use redress::report::Listed;
use redress::store::{ComplaintFilter, Digest, Examination, Stamp, Store, Stored};
use wish::{Wish, document, erasure, wish};

/// The procedures that are a clinic's own or stand alone.
static ENTRIES: LazyLock<Vec<&'static LibraryEntry>> = LazyLock::new(|| LIBRARY.iter().collect());

/// A register with one clinic and one complaint.
struct Case {
    store: Store,
    procedure: Procedure,
    calendar: WorkingCalendar,
    stored: Stored,
    today: NaiveDate,
    folder: tempfile::TempDir,
}

fn stamp() -> Stamp {
    Stamp { recorded_at: "2026-01-01T09:00:00Z".parse().unwrap(), actor: "somebody".to_owned() }
}

impl Case {
    fn new(which: usize, after: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("register.db")).unwrap();
        let entry = ENTRIES[which % ENTRIES.len()];
        let procedure = entry.procedure();
        let clinic = Clinic {
            code: "test".parse().unwrap(),
            name: "Test".to_owned(),
            prefix: "TEST".parse().unwrap(),
            procedure: procedure.key.clone(),
            nations: vec![redress::deadline::Nation::EnglandAndWales],
            working_week: WorkingWeek::default(),
            bodies: std::collections::BTreeMap::new(),
            own_days: OwnDays::default(),
            sites: std::collections::BTreeMap::new(),
        };
        let today = "2026-07-01".parse::<NaiveDate>().unwrap() + Days::new(after);
        store.add_procedure(&procedure, entry.text, today, &stamp()).unwrap();
        store.add_clinic(&clinic, today, &stamp()).unwrap();
        let details = Details { channel: Some(Channel::Letter), ..Details::default() };
        let words = Words {
            complainant: Some("A. Patient".to_owned()),
            patient: Some("B. Child".to_owned()),
            ..Words::default()
        };
        let draft = receive(&procedure, &clinic.code, today, None, details, words).unwrap();
        let reference = store.allocate_reference(&clinic, today).unwrap();
        let stored = store.receive(reference, &draft, &stamp()).unwrap();
        let calendar = clinic.calendar(&Almanac::default());
        let case = Self { store, procedure, calendar, stored, today, folder };
        case.derive();
        case
    }

    fn derive(&self) {
        let all = deadlines(&self.procedure, &self.calendar, &self.stored.complaint).unwrap();
        self.store.derive(&self.stored, &self.procedure, &all).unwrap();
    }

    /// Records what is wished for, where the rules allow it; whether they do.
    fn record(&mut self, wish: &Wish) -> bool {
        self.today = self.today + Days::new(wish.later);
        let rules =
            Rules { procedure: &self.procedure, calendar: &self.calendar, today: self.today };
        let complaint = &self.stored.complaint;
        let request = wish.request(&self.procedure, complaint);
        let on = self.today - Days::new(wish.back);
        let Ok(Verdict::Record(draft)) = decide(rules, complaint, on, request) else {
            return false;
        };
        if let Act::Redacted { events } = &draft.act {
            self.redact(events, &draft);
            return true;
        }
        self.store.record(&mut self.stored, &draft, &stamp()).unwrap();
        if let Act::FileAdded { stored: true, .. } = draft.act {
            let bytes = document(wish.pick % 5);
            let digest = Digest::of(&mut bytes.as_slice()).unwrap();
            self.store.keep(&digest, &mut bytes.as_slice()).unwrap();
        }
        self.derive();
        true
    }

    /// Erases, which changes no day and no figure.
    fn redact(&mut self, events: &[i64], draft: &Draft) {
        let figures = |complaint: &Complaint, procedure: &Procedure| Listed {
            handler: None,
            complainant: None,
            patient: None,
            summary: None,
            ..Listed::new(complaint, procedure)
        };
        let before = self.stored.complaint.clone();
        self.store.redact(&mut self.stored, events, draft, &stamp()).unwrap();
        self.derive();
        let after = &self.stored.complaint;
        assert_eq!(figures(&before, &self.procedure), figures(after, &self.procedure));
        let days = |of| deadlines(&self.procedure, &self.calendar, of).unwrap();
        assert_eq!(days(&before), days(after), "no deadline hangs on a word");
        assert_eq!(before.details, after.details);
        assert!(after.erasable().is_empty());
        assert_eq!(after.words, Words::default());
    }

    /// Erases everything in a register that is written, and gives the bytes of what is left of it.
    fn erased_bytes(self) -> Vec<u8> {
        let Self { store, procedure, calendar, stored, today, folder } = self;
        let path = store.path().to_owned();
        let reference = stored.complaint.reference;
        store.commit().unwrap();
        let before = std::fs::read(&path).unwrap();
        assert!(occurs(&before, "A. Patient"), "otherwise there is nothing to prove");
        let store = Store::open_to_erase(&path).unwrap();
        let stored = store.complaint(&reference).unwrap().unwrap();
        let mut case = Self { store, procedure, calendar, stored, today, folder };
        case.stored.complaint.legal_hold = None;
        let rules =
            Rules { procedure: &case.procedure, calendar: &case.calendar, today: case.today };
        let request = Request::Redact(erasure());
        match decide(rules, &case.stored.complaint, case.today, request).unwrap() {
            Verdict::Record(draft) => {
                let Act::Redacted { events } = &draft.act else { panic!("{draft:?}") };
                case.redact(events, &draft);
            }
            Verdict::Already => {}
        }
        case.store.commit_erasure().unwrap().sweep().unwrap();
        let proof = Store::open_read(&path).unwrap().verify(&Examination::default()).unwrap();
        assert!(proof.faults.is_empty(), "{:?}", proof.faults.listed());
        let files: Vec<_> = std::fs::read_dir(case.folder.path()).unwrap().collect();
        assert_eq!(files.len(), 1, "nothing is left beside the register: {files:?}");
        std::fs::read(&path).unwrap()
    }

    /// That the register holds what the events add up to.
    fn check(&self) {
        let complaint = &self.stored.complaint;
        let again = Complaint::replay(complaint.reference.clone(), complaint.events.clone());
        assert_eq!(again.as_ref(), Ok(complaint), "one by one, and all at once");
        let read = self.store.complaint(&complaint.reference).unwrap().unwrap();
        assert_eq!(&read.complaint, complaint, "as it is read back");
        let rows = self.store.complaints(&ComplaintFilter::default()).unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].listed, Listed::new(complaint, &self.procedure));
        let derived = deadlines(&self.procedure, &self.calendar, complaint).unwrap();
        assert_eq!(self.store.deadlines(&rows[0]).unwrap(), derived);
        self.check_documents();
    }

    /// That the documents that stand, and the bytes of those that are stored, are all there is.
    fn check_documents(&self) {
        let complaint = &self.stored.complaint;
        let rows = self.store.attachments(None, None, 100).unwrap();
        let rows = rows.iter().map(|row| (row.number, row.sha256.as_str(), row.stored));
        let standing = complaint.standing_files();
        let standing = standing.map(|(file, it)| (file.number, it.sha256.as_str(), file.stored));
        assert_eq!(rows.collect::<Vec<_>>(), standing.collect::<Vec<_>>());
        for which in 0..5 {
            let bytes = document(which);
            let digest = Digest::of(&mut bytes.as_slice()).unwrap();
            let needed = complaint
                .standing_files()
                .any(|(file, it)| file.stored && it.sha256 == digest.sha256);
            let kept = self.store.content(&digest.sha256).unwrap();
            assert_eq!(kept.is_some(), needed, "the bytes of document {which}");
            if let Some(mut kept) = kept {
                assert_eq!(Digest::of(&mut kept).unwrap(), digest);
            }
        }
    }

    /// That what was taken back leaves no trace but in the history.
    fn check_without_what_was_taken_back(&self) {
        let complaint = &self.stored.complaint;
        let left = complaint.events.iter().filter(|event| event.standing != Standing::Undone);
        let left: Vec<_> = left.cloned().collect();
        let clean = Complaint::replay(complaint.reference.clone(), left).unwrap();
        let events = complaint.events.clone();
        assert_eq!(Complaint { events, ..clean }, *complaint);
    }

    fn check_outcomes(&self) {
        for draft in self.stored.complaint.counting().map(|(_, draft)| draft) {
            if let Act::Responded { outcome, points, .. } = &draft.act
                && !points.is_empty()
            {
                let follows = overall(points.iter().map(|point| point.outcome));
                assert_eq!(follows, Some(*outcome), "the outcome follows from the points");
            }
        }
    }
}

fn occurs(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Everything that the wishes write, and what becomes of it in the search.
const WRITTEN: [&str; 16] = [
    "Jones",
    "jones",
    "Shaw",
    "shaw",
    "王秀英",
    "秀",
    "A. Patient",
    "B. Child",
    "some words",
    "a note of",
    "point of",
    "the answer",
    "words of an action",
    "/there/",
    "document 1",
    "a claim",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_random_complaint_is_left_in_the_file_once_it_is_erased(
        which in 0..32_usize,
        wishes in prop::collection::vec(wish(), 1..50),
    ) {
        let mut case = Case::new(which, 0);
        for wish in wishes.iter().filter(|wish| wish.kind != 38) {
            case.record(wish);
        }
        let source = ENTRIES[which % ENTRIES.len()].text;
        let left = case.erased_bytes();
        // What the policy itself says stays.
        for text in WRITTEN.iter().filter(|text| !source.contains(*text)) {
            assert!(!occurs(&left, text), "`{text}` is left in the file");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_stored_is_what_the_events_add_up_to(
        which in 0..32_usize,
        after in 0..200_u64,
        wishes in prop::collection::vec(wish(), 1..60),
    ) {
        let mut case = Case::new(which, after);
        for wish in &wishes {
            if case.record(wish) {
                case.check();
            }
        }
        case.check_without_what_was_taken_back();
        case.check_outcomes();
    }
}

/// The wishes above are granted often enough to prove something: every kind of event is recorded.
#[test]
fn random_acts_reach_every_kind_of_event() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds = std::collections::BTreeMap::<String, u32>::new();
    for which in 0..96 {
        let wishes = prop::collection::vec(wish(), 60).new_tree(&mut runner).unwrap().current();
        let mut case = Case::new(which, which as u64);
        for wish in &wishes {
            case.record(wish);
        }
        for event in &case.stored.complaint.events {
            let act = serde_json::to_value(&event.draft.act).unwrap();
            *kinds.entry(act["kind"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    for kind in [
        "acknowledged",
        "updated",
        "responded",
        "escalated",
        "closed",
        "reopened",
        "step-taken",
        "assigned",
        "noted",
        "amended",
        "held",
        "resumed",
        "extended",
        "point-added",
        "point-amended",
        "point-decided",
        "point-withdrawn",
        "graded",
        "corrected",
        "undone",
        "consent",
        "asked",
        "came",
        "action-added",
        "action-amended",
        "action-progressed",
        "action-done",
        "action-reviewed",
        "action-dropped",
        "referred",
        "referral-amended",
        "linked",
        "file-added",
        "file-removed",
        "legal-hold-begun",
        "legal-hold-lifted",
        "redacted",
    ] {
        assert!(kinds.get(kind).is_some_and(|times| *times > 2), "{kind}: {kinds:?}");
    }
}
