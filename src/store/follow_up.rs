//! Actions and referrals as lists and reports read them, and the names under which complaints of
//! one person are found: derived from the history, in the same transaction.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::complaints::Stored;
use super::error::StoreError;
use super::open::Store;
use super::rows::{day_text, maybe_parsed, parsed};
use crate::domain::{Action, Clinic, ComplaintRef, Decision, Referral, name_key};
use crate::procedure::Id;
use crate::report::{ActionRow, ReferralRow};

/// Other complaints of one person: how many, and the latest of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SamePerson {
    /// How many there are.
    pub count: usize,
    /// The references of the latest.
    pub latest: Vec<String>,
}

impl Store {
    /// Writes what follows from a complaint's events besides its row and its deadlines.
    pub(super) fn derive_follow_up(&self, stored: &Stored) -> Result<(), StoreError> {
        let Stored { id, complaint, .. } = stored;
        let key = complaint.words.complainant.as_deref().map(name_key);
        self.conn
            .prepare_cached(
                "UPDATE complaint SET complainant_key = ?2
                 WHERE id = ?1 AND complainant_key IS NOT ?2",
            )?
            .execute(params![id, key])?;
        self.conn.prepare_cached("DELETE FROM action WHERE complaint_id = ?1")?.execute([id])?;
        for action in &complaint.actions {
            self.derive_action(*id, action)?;
        }
        self.conn.prepare_cached("DELETE FROM referral WHERE complaint_id = ?1")?.execute([id])?;
        for referral in &complaint.referrals {
            self.derive_referral(*id, referral)?;
        }
        Ok(())
    }

    /// Writes under which categories a complaint is found by its points.
    pub(super) fn derive_categories(&self, stored: &Stored) -> Result<(), StoreError> {
        let points = stored.complaint.standing_points();
        let categories = points.filter_map(|point| point.facts.category.as_ref());
        let now: BTreeSet<&str> = categories.map(Id::as_str).collect();
        let mut statement = self
            .conn
            .prepare_cached("SELECT category FROM point_category WHERE complaint_id = ?1")?;
        let rows = statement.query_map([stored.id], |row| row.get(0))?;
        let before: BTreeSet<String> = rows.collect::<Result<_, _>>()?;
        if before.iter().map(String::as_str).eq(now.iter().copied()) {
            return Ok(());
        }
        self.conn
            .prepare_cached("DELETE FROM point_category WHERE complaint_id = ?1")?
            .execute([stored.id])?;
        let mut insert = self.conn.prepare_cached("INSERT INTO point_category VALUES (?1, ?2)")?;
        for category in now {
            insert.execute(params![category, stored.id])?;
        }
        Ok(())
    }

    fn derive_action(&self, id: i64, action: &Action) -> Result<(), StoreError> {
        let done = action.done.as_ref();
        let reviewed = action.reviewed.as_ref();
        self.conn
            .prepare_cached(
                "INSERT INTO action (complaint_id, number, text, owner, point, agreed_on, due_on,
                                     original_due_on, done_on, evidence, review_on, reviewed_on,
                                     worked, dropped_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                id,
                action.number,
                action.text,
                action.owner,
                action.point,
                action.on.to_string(),
                action.due_on.to_string(),
                action.original_due_on.to_string(),
                day_text(done.map(|(on, _)| *on)),
                done.and_then(|(_, evidence)| evidence.as_deref()),
                day_text(action.review_on),
                day_text(reviewed.map(|(on, ..)| *on)),
                reviewed.map(|(_, worked, _)| *worked),
                day_text(action.dropped.as_ref().map(|(on, _)| *on)),
            ])?;
        Ok(())
    }

    fn derive_referral(&self, id: i64, referral: &Referral) -> Result<(), StoreError> {
        let facts = &referral.facts;
        self.conn
            .prepare_cached(
                "INSERT INTO referral (complaint_id, number, body, referred_on, their_ref,
                                       asked_for, asked_by, sent_on, decision, decided_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                id,
                referral.number,
                referral.body.as_str(),
                referral.on.to_string(),
                referral.their_ref,
                referral.asked_for,
                day_text(facts.asked_by),
                day_text(facts.sent_on),
                facts.decision.map(Decision::word),
                day_text(facts.decided_on),
            ])?;
        Ok(())
    }

    /// The actions of a complaint, of a clinic, or of the register; only those still to be done,
    /// only those due by a day. By due day.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn actions(
        &self,
        reference: Option<&ComplaintRef>,
        clinic: Option<&Id>,
        open: bool,
        until: Option<NaiveDate>,
    ) -> Result<Vec<ActionRow>, StoreError> {
        // Apart, so that the open ones are read by their index.
        let open = if open { "AND done_on IS NULL AND dropped_on IS NULL" } else { "" };
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT action.*, complaint.ref, clinic.code
             FROM action
             JOIN complaint ON complaint.id = action.complaint_id
             JOIN clinic ON clinic.id = complaint.clinic_id
             WHERE (?1 IS NULL OR action.complaint_id = (SELECT id FROM complaint WHERE ref = ?1))
               AND (?2 IS NULL OR clinic.code = ?2) AND (?3 IS NULL OR due_on <= ?3) {open}
             ORDER BY due_on, complaint.ref, number"
        ))?;
        let reference = reference.map(ToString::to_string);
        let mut rows =
            statement.query(params![reference, clinic.map(Id::as_str), day_text(until)])?;
        let mut actions = Vec::new();
        while let Some(row) = rows.next()? {
            actions.push(action_row(row)?);
        }
        Ok(actions)
    }

    /// The referrals of a complaint, of a clinic, or of the register, by day.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn referrals(
        &self,
        reference: Option<&ComplaintRef>,
        clinic: Option<&Id>,
    ) -> Result<Vec<ReferralRow>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT referral.*, complaint.ref, clinic.code
             FROM referral
             JOIN complaint ON complaint.id = referral.complaint_id
             JOIN clinic ON clinic.id = complaint.clinic_id
             WHERE (?1 IS NULL OR referral.complaint_id = (SELECT id FROM complaint WHERE ref = ?1))
               AND (?2 IS NULL OR clinic.code = ?2)
             ORDER BY referred_on, complaint.ref, number",
        )?;
        let reference = reference.map(ToString::to_string);
        let mut rows = statement.query(params![reference, clinic.map(Id::as_str)])?;
        let mut referrals = Vec::new();
        while let Some(row) = rows.next()? {
            referrals.push(referral_row(row)?);
        }
        Ok(referrals)
    }

    /// The other complaints of a complainant at a clinic, by name.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn of_same_person(
        &self,
        clinic: &Clinic,
        name: &str,
        besides: &ComplaintRef,
        most: usize,
    ) -> Result<SamePerson, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT ref FROM complaint
             WHERE complainant_key = ?1 AND clinic_id = (SELECT id FROM clinic WHERE code = ?2)
               AND ref <> ?3
             ORDER BY id DESC",
        )?;
        let besides = besides.to_string();
        let mut rows = statement.query(params![name_key(name), clinic.code.as_str(), besides])?;
        let mut found = SamePerson::default();
        while let Some(row) = rows.next()? {
            found.count += 1;
            if found.latest.len() < most {
                found.latest.push(row.get(0)?);
            }
        }
        Ok(found)
    }
}

fn action_row(row: &Row<'_>) -> Result<ActionRow, StoreError> {
    Ok(ActionRow {
        reference: row.get("ref")?,
        clinic: parsed(row, "code")?,
        action: row.get("number")?,
        text: row.get("text")?,
        owner: row.get("owner")?,
        agreed_on: parsed(row, "agreed_on")?,
        due_on: parsed(row, "due_on")?,
        original_due_on: parsed(row, "original_due_on")?,
        point: row.get("point")?,
        done_on: maybe_parsed(row, "done_on")?,
        evidence: row.get("evidence")?,
        review_on: maybe_parsed(row, "review_on")?,
        reviewed_on: maybe_parsed(row, "reviewed_on")?,
        worked: row.get("worked")?,
        dropped_on: maybe_parsed(row, "dropped_on")?,
    })
}

fn referral_row(row: &Row<'_>) -> Result<ReferralRow, StoreError> {
    Ok(ReferralRow {
        reference: row.get("ref")?,
        clinic: parsed(row, "code")?,
        referral: row.get("number")?,
        body: parsed(row, "body")?,
        referred_on: parsed(row, "referred_on")?,
        their_ref: row.get("their_ref")?,
        asked_for: row.get("asked_for")?,
        asked_by: maybe_parsed(row, "asked_by")?,
        sent_on: maybe_parsed(row, "sent_on")?,
        decision: maybe_parsed(row, "decision")?,
        decided_on: maybe_parsed(row, "decided_on")?,
    })
}
