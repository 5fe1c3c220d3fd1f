//! The closed vocabularies that a procedure and a complaint share: channels, acts, outcomes.
//!
//! Each word is spelt the same on the command line, in a procedure file, in the register and in
//! JSON.

/// Defines an enumeration whose values are words: `Display`, `FromStr`, serde and the list of all.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $name:ident, $noun:literal { $( $(#[$vmeta:meta])* $variant:ident = $word:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$vmeta])* #[serde(rename = $word)] $variant ),+ }

        impl $name {
            /// Every value, in the order in which people expect them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            /// The word, as it is written everywhere.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::procedure::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|value| value.word() == text)
                    .ok_or_else(|| $crate::procedure::UnknownWord::new(
                        $noun, text, Self::ALL.iter().map(|value| value.word()),
                    ))
            }
        }
    };
}
pub(crate) use vocabulary;

/// A word that is not in its vocabulary, with the nearest that is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not {noun}: expected {}{}", expected.join(", "), did_you_mean(nearest.as_deref()))]
pub struct UnknownWord {
    /// What the vocabulary holds, with its article: "a channel".
    pub noun: &'static str,
    /// What stood there.
    pub found: String,
    /// The value that is spelt most like it.
    pub nearest: Option<String>,
    /// All the values.
    pub expected: Vec<String>,
}

impl UnknownWord {
    /// Names `found` as not one of `expected`.
    pub fn new<'a>(
        noun: &'static str,
        found: &str,
        expected: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        let nearest = nearest(found, expected.iter().map(String::as_str)).map(str::to_owned);
        Self { noun, found: found.to_owned(), nearest, expected }
    }
}

/// The end of a message that names the nearest right word, if there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
}

/// The candidate that is spelt most like `found`, if one is near enough to be meant.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (likeness(&found, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// From here on, one word may be meant for the other.
const NEAR: f64 = 0.8;

/// From 0 to 1. One or two slips of the finger are near enough in any but the shortest words.
fn likeness(found: &str, candidate: &str) -> f64 {
    let likeness = strsim::jaro_winkler(found, candidate);
    let slips = strsim::osa_distance(found, candidate);
    if slips <= 2 && found.len().min(candidate.len()) >= 4 { likeness.max(NEAR) } else { likeness }
}

vocabulary! {
    /// The way by which something was said, either way.
    Channel, "a channel" {
        /// By telephone.
        Phone = "phone",
        /// Face to face.
        InPerson = "in-person",
        /// By post or by hand.
        Letter = "letter",
        /// By e-mail.
        Email = "email",
        /// By text message.
        Text = "text",
        /// Through a form on a web site or in an app.
        Web = "web",
        /// By video call.
        Video = "video",
        /// By any other way.
        Other = "other",
    }
}

vocabulary! {
    /// An act of a complaint's life: the verbs of the command line.
    Verb, "an act" {
        /// The complaint was acknowledged.
        Ack = "ack",
        /// The complainant was told how things stand: a holding letter.
        Update = "update",
        /// The stage was answered.
        Respond = "respond",
        /// The complaint went on to another stage.
        Escalate = "escalate",
        /// The complaint was closed.
        Close = "close",
        /// A step that the procedure promises was taken.
        Step = "step",
    }
}

vocabulary! {
    /// What an acknowledgement can name.
    Content, "something that an acknowledgement names" {
        /// Who is responsible for handling the complaint.
        Handler = "handler",
        /// The day by which a response can be expected.
        RespondBy = "respond-by",
    }
}

vocabulary! {
    /// Whether an obligation is a promise or an aim.
    Force, "a force" {
        /// "Must", "will": missing it is a breach.
        Firm = "firm",
        /// "Aim", "can", "usually": missing it is a missed target.
        Soft = "soft",
    }
}

vocabulary! {
    /// What the clinic found.
    Outcome, "an outcome" {
        /// The complaint was right.
        Upheld = "upheld",
        /// It was right in part.
        PartlyUpheld = "partly-upheld",
        /// It was not.
        NotUpheld = "not-upheld",
    }
}

vocabulary! {
    /// A detail that a procedure may ask of a complainant. What is missing is listed and never
    /// blocks the recording.
    Detail, "a detail" {
        /// The complainant's full name.
        Complainant = "complainant",
        /// The patient's name, where the patient is somebody else.
        Patient = "patient",
        /// The date of birth.
        BornOn = "born-on",
        /// The postal address.
        Address = "address",
        /// The e-mail address.
        Email = "email",
        /// The telephone number.
        Telephone = "telephone",
        /// The channel by which the complainant wants the reply.
        ReplyBy = "reply-by",
        /// The day of the matter complained about.
        IncidentOn = "incident-on",
        /// The day on which the complainant noticed it.
        NoticedOn = "noticed-on",
        /// The category, from the procedure's own list.
        Category = "category",
    }
}

vocabulary! {
    /// What sort of stage it is.
    StageKind, "a kind of stage" {
        /// Settled where it arose.
        Informal = "informal",
        /// Answered by the clinic.
        Formal = "formal",
        /// The handling itself is looked at again.
        Review = "review",
        /// Decided outside the clinic.
        Outside = "outside",
    }
}

vocabulary! {
    /// What a late complaint or a late escalation needs.
    Late, "a consequence of lateness" {
        /// It is recorded and marked as late.
        Flag = "flag",
        /// It is accepted with a recorded reason.
        NeedsReason = "needs-reason",
        /// It is refused.
        Refuse = "refuse",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for channel in Channel::ALL {
            assert_eq!(channel.word().parse(), Ok(*channel));
        }
        for outcome in Outcome::ALL {
            assert_eq!(outcome.to_string().parse(), Ok(*outcome));
        }
    }

    #[test]
    fn a_misspelt_word_names_the_nearest_and_all() {
        let error = "fone".parse::<Channel>().expect_err("not a channel");
        assert_eq!(error.nearest.as_deref(), Some("phone"));
        let error = "pigeon".parse::<Channel>().expect_err("not a channel");
        assert_eq!(
            error.to_string(),
            "`pigeon` is not a channel: expected phone, in-person, letter, email, text, web, video, other"
        );
    }
}
