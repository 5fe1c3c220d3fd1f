//! A register in which everything has happened, by whole commands.

use std::fs;
use std::path::PathBuf;

use redress::report::Seal;

use crate::support::User;

/// What was recorded, a day and a command a line.
const LIFE: &str = "
2026-04-02 init
2026-04-02 clinic add itrust --body 'authority=Care Quality Commission'
2026-04-02 clinic add 'Rose Lane' --procedure private-clinic --nation scotland --prefix ROSE
2026-04-02 new --clinic carrara --channel phone --complainant 'A. Patient' --summary 'Asymmetry' --telephone 123 --incident 2026-03-20
2026-04-02 new --clinic cat --channel email --complainant 'B. Parent' --patient 'C. Child' --capacity parent --summary 'Late session' --handler 'Ann Lee'
2026-04-02 new --clinic itrust --channel letter --complainant 'D. Client' --summary 'A bill'
2026-04-02 new --clinic rose --channel letter --complainant 'E. Guest' --summary 'Pain'
2026-04-02 ack CARR-2026-0001 --by phone
2026-04-03 ack CAT-2026-0001 --by email --handler 'Ann Lee' --respond-by 2026-04-14
2026-04-07 note CARR-2026-0001 'Sent photographs, \"before\" and \\after'
2026-04-07 point add CARR-2026-0001 'The scar is uneven'
2026-04-07 point add CARR-2026-0001 'Nobody called back'
2026-04-07 point add CAT-2026-0001 'The room' --category standard-of-service
2026-04-08 consent CAT-2026-0001 asked --by letter
2026-04-09 update CARR-2026-0001 --by letter --reason 'Records are late' --expect 2026-05-01
2026-04-09 assign ITRU-2026-0001 'Bo Day'
2026-04-10 point withdraw CAT-2026-0001 1 --reason 'Said so'
2026-04-10 point add CAT-2026-0001 'The time' --category inadequate-information
2026-04-10 respond CAT-2026-0001 --by email --outcome not-upheld
2026-04-13 holiday add 2026-04-17 'Proclaimed day'
2026-04-13 holiday add 2026-05-06 'Regatta' --nation scotland
2026-04-13 holiday remove 2026-05-04 --nation england-and-wales
2026-04-14 amend CARR-2026-0001 --summary 'Asymmetry after treatment' --clear telephone --reason 'Wrong person'
2026-04-14 clinic set carrara --closed '2026-04-20..2026-04-21=Moving house'
2026-04-15 hold ITRU-2026-0001 --reason 'The client is abroad'
2026-04-16 new --clinic carrara --channel email --complainant 'F. Büyük' --summary 'Swelling' --received 2026-04-15
2026-04-16 new --clinic carrara --channel web --complainant 'G. 王秀英' --summary 'Bruise'
2026-04-17 escalate CAT-2026-0001 --in-writing --handler 'Cy Eve'
2026-04-22 resume ITRU-2026-0001 --note 'Back again'
2026-04-22 respond ITRU-2026-0001 --by letter --outcome upheld --apology --summary 'Credit given'
2026-04-23 step CARR-2026-0001 meeting --by letter
2026-04-24 point decide CARR-2026-0001 1 --outcome upheld --reason 'It is'
2026-04-24 point decide CARR-2026-0001 2 --outcome not-upheld --reason 'They did'
2026-04-27 respond CARR-2026-0001 --by letter --apology --on 2026-04-25
2026-04-27 amend CARR-2026-0001 --event 2 --was-on 2026-04-02 --by email --reason 'Misread the diary'
2026-04-28 close ITRU-2026-0001 --reason resolved
2026-04-28 note CARR-2026-0002 'A mistake'
2026-04-28 undo --reason 'Wrong complaint'
2026-04-29 file add CARR-2026-0001 letter.txt --store
2026-04-29 file add CARR-2026-0002 letter.txt
2026-04-29 file add CARR-2026-0003 photo.bin --store
2026-04-30 escalate CARR-2026-0001 --in-writing --confirmed-by 'H. Director'
2026-05-04 action add CARR-2026-0001 'Rewrite the consent form' --owner 'M. Jones' --due 2026-06-30
2026-05-04 action add CARR-2026-0001 'Train the front desk' --owner 'P. Shaw' --due 2026-05-06 --review 2026-05-07
2026-05-04 referral add CARR-2026-0001 --body regulator --their-ref ENQ-88123
2026-05-05 feedback add --clinic carrara --kind compliment --about 'Dr Rowe' 'Very kind at the desk'
2026-05-05 feedback add --clinic cat --kind concern --channel phone --from 'N. Lee' 'Noise in the hall'
2026-05-05 feedback note CARR-2026-F0001 'Thanked her by telephone'
2026-05-05 action done CARR-2026-0001 2 --evidence 'Two sessions held'
2026-05-05 reopen ITRU-2026-0001 --reason 'New letter'
2026-05-06 new --clinic cat --channel phone --complainant 'I. One' --summary 'Noise'
2026-05-07 new --clinic cat --channel phone --complainant 'J. Two' --summary 'Cold room'
2026-05-07 feedback raise CAT-2026-F0001
2026-05-07 action review CARR-2026-0001 2 --worked yes 'No complaint since'
2026-05-07 referral amend CARR-2026-0001 1 --asked-for 'Copies of the notes' --asked-by 2026-06-01
2026-05-07 new --clinic itrust --channel email --complainant 'K. Three' --summary 'Rude answer'
2026-05-07 new --clinic rose --channel email --complainant 'L. Four' --summary 'No answer'
2026-05-07 new --clinic rose --channel email --complainant 'M. Five' --summary 'A rash'
2026-05-08 close CAT-2026-0002 --reason withdrawn
2026-05-08 ack ROSE-2026-0001 --by letter
2026-05-08 legal-hold ROSE-2026-0001 --reason 'Solicitors wrote'
2026-05-08 redact CAT-2026-0003 --reason 'Erasure asked for' --early --yes
2026-05-08 clinic set rose --working-week mon-sat
2026-05-08 holiday import days.json
";

/// The government's file with the days of 2029.
const HOLIDAYS: &str = r#"{"england-and-wales":{"division":"england-and-wales","events":[
{"title":"New Year’s Day","date":"2029-01-01","notes":"","bunting":true},
{"title":"Good Friday","date":"2029-03-30","notes":"","bunting":true},
{"title":"Easter Monday","date":"2029-04-02","notes":"","bunting":true},
{"title":"Early May bank holiday","date":"2029-05-07","notes":"","bunting":true},
{"title":"Spring bank holiday","date":"2029-05-28","notes":"","bunting":true},
{"title":"Summer bank holiday","date":"2029-08-27","notes":"","bunting":true},
{"title":"Jubilee","date":"2029-09-10","notes":"","bunting":true},
{"title":"Christmas Day","date":"2029-12-25","notes":"","bunting":true},
{"title":"Boxing Day","date":"2029-12-26","notes":"","bunting":true}
]}}"#;

/// A register, its bytes, and the seal of the moment.
pub(crate) struct Register {
    pub(crate) user: User,
    pub(crate) bytes: Vec<u8>,
    pub(crate) seal: Seal,
}

impl Register {
    /// The register in which all of this has happened.
    pub(crate) fn full() -> Self {
        let user = User::on("2026-05-08");
        user.write("letter.txt", "Dear Madam or Sir");
        user.write("days.json", HOLIDAYS);
        user.write("photo.bin", [0_u8, 159, 146, 150, 0, 1]);
        for line in LIFE.lines().filter(|line| !line.is_empty()) {
            let (today, command) = line.split_once(' ').unwrap();
            let _ = user.sh(&format!("--today {today} {command}")).ok();
        }
        let seal = user.sh("verify --seal").ok().stdout;
        let bytes = fs::read(user.register()).unwrap();
        Self { seal: seal.parse().unwrap(), user, bytes }
    }

    /// A copy of its own for one that changes it.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let path = self.user.home().join(name);
        fs::write(&path, &self.bytes).unwrap();
        path
    }
}
