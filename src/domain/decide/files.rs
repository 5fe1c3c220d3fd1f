//! Documents: attached once, and taken off again with a reason.

use super::{Decided, Judge};
use crate::domain::details::{Document, Words};
use crate::domain::event::{Act, Draft};
use crate::domain::record::{Attachment, FileKind};
use crate::domain::refusal::{FileRefusal, KeepingRefusal, Refusal};

/// What somebody wants to record about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRequest {
    /// It is attached.
    Add {
        /// What sort of document it is.
        kind: FileKind,
        /// Its size in bytes.
        size: u64,
        /// Whether its bytes are kept in the register.
        stored: bool,
        /// Its name, place and digest.
        document: Document,
        /// What it is.
        title: Option<String>,
    },
    /// It is taken off.
    Remove {
        /// Its number.
        file: u32,
        /// Why.
        reason: String,
    },
}

impl Judge<'_> {
    pub(super) fn file(&self, request: FileRequest) -> Decided {
        match request {
            FileRequest::Add { kind, size, stored, document, title } => {
                if size == 0 {
                    return Err(FileRefusal::Empty { name: document.name }.into());
                }
                if stored && let Some(earlier) = self.complaint.attached(&document.sha256) {
                    let (file, reference) = (earlier.number, self.reference());
                    return Err(FileRefusal::ByReference { file, reference }.into());
                }
                let act = Act::FileAdded { file: self.next_file(), kind, size, stored };
                let words = Words { document: Some(document), text: title, ..Words::default() };
                Ok(self.draft(act, words))
            }
            FileRequest::Remove { file, reason } => self.take_off(file, reason),
        }
    }

    fn take_off(&self, file: u32, reason: String) -> Decided {
        let Some(attachment) = self.complaint.files.iter().find(|it| it.number == file) else {
            let standing = self.complaint.files.iter().filter(|it| it.removed.is_none());
            let standing = standing.map(|it| it.number).collect();
            return Err(FileRefusal::None { file, reference: self.reference(), standing }.into());
        };
        if let Some((on, _)) = &attachment.removed {
            let (on, reference) = (*on, self.reference());
            return Err(FileRefusal::TakenOff { file, reference, on }.into());
        }
        if self.on < attachment.on {
            let (on, since) = (self.on, attachment.on);
            return Err(Refusal::Before { on, what: format!("file {file} was attached"), since });
        }
        self.check_may_be_taken_off(attachment.stored)?;
        let words = Words { reason: Some(reason), ..Words::default() };
        Ok(self.draft(Act::FileRemoved { file }, words))
    }

    /// What is stored goes with a document that is taken off, or taken back.
    pub(super) fn check_may_be_taken_off(&self, stored: bool) -> Result<(), Refusal> {
        match self.complaint.legal_hold.as_ref().filter(|_| stored) {
            Some(held) => {
                let (reference, since) = (self.reference(), held.on);
                Err(KeepingRefusal::LegallyHeld { reference, since }.into())
            }
            None => Ok(()),
        }
    }

    /// What was stored is deleted when it is taken off: only a file that lies elsewhere can come
    /// back.
    pub(super) fn check_bytes_stay(&self, file: u32) -> Result<(), Refusal> {
        if self.complaint.files.iter().any(|it| it.number == file && it.stored) {
            return Err(FileRefusal::BytesGone { file, reference: self.reference() }.into());
        }
        Ok(())
    }

    /// The event that a repeated request would be: a document is attached once, whatever it is
    /// called, and taken off once.
    pub(super) fn file_as_recorded(&self, request: &FileRequest) -> Option<Draft> {
        match request {
            FileRequest::Add { stored, document, .. } => {
                let earlier = self.complaint.attached(&document.sha256)?;
                let Attachment { number: file, kind, size, .. } = *earlier;
                let act = Act::FileAdded { file, kind, size, stored: earlier.stored };
                // Bytes that are to be kept, and are not, are no repetition.
                (earlier.stored || !stored).then(|| self.draft(act, Words::default()))
            }
            FileRequest::Remove { file, reason } => {
                let earlier = self.complaint.files.iter().find(|it| it.number == *file)?;
                let (on, why) = earlier.removed.as_ref()?;
                let same = *on == self.on && why.as_ref() == Some(reason);
                same.then(|| self.draft(Act::FileRemoved { file: *file }, Words::default()))
            }
        }
    }

    /// One more than the highest number ever used, also by what was taken back.
    fn next_file(&self) -> u32 {
        let used = self.complaint.events.iter().map(|event| match event.draft.act {
            Act::FileAdded { file, .. } => file,
            _ => 0,
        });
        let standing = self.complaint.files.iter().map(|file| file.number);
        used.chain(standing).max().unwrap_or_default() + 1
    }
}
