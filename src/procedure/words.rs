//! The closed vocabularies that a procedure and a complaint share: channels, acts, outcomes.
//!
//! Each word is spelt the same on the command line, in a procedure file, in the register and in
//! JSON.

use crate::wording::vocabulary;

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
    /// In what capacity somebody complains.
    Capacity, "a capacity" {
        /// About their own care.
        Patient = "patient",
        /// For their child.
        Parent = "parent",
        /// For a relative.
        Relative = "relative",
        /// For somebody who asked them to.
        Representative = "representative",
        /// For somebody who has died.
        DeceasedRepresentative = "deceased-representative",
        /// Without a name.
        Anonymous = "anonymous",
        /// In any other capacity.
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
    /// What an acknowledgement or an update can name.
    Content, "something that an act names" {
        /// Who is responsible for handling the complaint.
        Handler = "handler",
        /// The day by which a response can be expected.
        RespondBy = "respond-by",
        /// The reason for the delay.
        Reason = "reason",
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
        /// What the complainant asks for.
        AskedFor = "asked-for",
        /// Who is complained about.
        About = "about",
        /// At which of the clinic's sites it happened.
        Site = "site",
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

vocabulary! {
    /// The act to which a step belongs.
    PartOf, "an act that a step is part of" {
        /// The acknowledgement.
        Ack = "ack",
        /// The response.
        Respond = "respond",
        /// The carrying out of the actions that come out of it.
        Actions = "actions",
    }
}

vocabulary! {
    /// The act before which a gate stands.
    #[derive(Default)]
    Before, "an act that a gate stands before" {
        /// The response of a stage.
        #[default]
        Respond = "respond",
        /// The beginning of a stage.
        Enter = "enter",
        /// The closing of the complaint.
        Close = "close",
    }
}

vocabulary! {
    /// What an extension takes.
    ExtensionNeed, "something that an extension needs" {
        /// A recorded reason.
        Reason = "reason",
        /// Somebody's agreement.
        Agreement = "agreement",
    }
}

vocabulary! {
    /// What sort of fact it is.
    #[derive(Default)]
    FactKind, "a kind of fact" {
        /// One of several answers.
        #[default]
        Choice = "choice",
        /// A day, from which limits can be counted.
        Day = "day",
    }
}
