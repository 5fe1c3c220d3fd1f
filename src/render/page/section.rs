//! What a page says, as values: titles, fields, tables and lists. How a terminal or a file shows
//! them is decided by whoever writes them; every text is made harmless there, and not before.

use chrono::NaiveDate;

use crate::render::sheet::{Sheet, Urgency};
use crate::wording::long_day;

/// A page about one complaint.
#[derive(Debug)]
pub(in crate::render) struct Page {
    /// Its reference.
    pub(super) reference: String,
    /// The name of its clinic.
    pub(super) clinic: String,
    /// Where it stands, in a word.
    pub(super) status: String,
    /// The day on which it stands so.
    pub(super) today: NaiveDate,
    /// What a reader needs first, a line each.
    pub(super) head: Vec<(String, Urgency)>,
    /// The rest.
    pub(super) sections: Vec<Section>,
}

/// A part of a page under a title of its own; the first has none.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) parts: Vec<Part>,
}

/// A part of a section, with a title of its own where there are several.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) title: Option<String>,
    pub(super) body: Body,
}

#[derive(Debug)]
pub(super) enum Body {
    /// Names and values.
    Fields(Vec<Field>),
    /// A table; and the same as a list, for where it has no room.
    Table(Sheet, Vec<Item>),
    /// One below the other.
    Items(Vec<Item>),
}

/// A value with its name, which may be empty.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) urgency: Urgency,
}

/// One of a list: its number or mark, its day, what it says, and what is said of it.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) lead: String,
    pub(super) day: String,
    pub(super) text: String,
    pub(super) details: Vec<Field>,
}

impl Section {
    /// A section that is one list; `None` where there is nothing in it.
    pub(super) fn items(title: &'static str, items: Vec<Item>) -> Option<Self> {
        Self::of(title, vec![Part { title: None, body: Body::Items(items) }])
    }

    /// A section of names and values; `None` where there are none.
    pub(super) fn fields(title: &'static str, fields: Fields) -> Option<Self> {
        Self::of(title, vec![Part { title: None, body: Body::Fields(fields.0) }])
    }

    /// A section of those parts that have something to say; `None` where none has.
    pub(super) fn of(title: &'static str, parts: Vec<Part>) -> Option<Self> {
        let says = |part: &Part| match &part.body {
            Body::Fields(fields) => !fields.is_empty(),
            Body::Table(sheet, _) => !sheet.rows.is_empty(),
            Body::Items(items) => !items.is_empty(),
        };
        let parts: Vec<Part> = parts.into_iter().filter(says).collect();
        (!parts.is_empty()).then_some(Self { title, parts })
    }
}

impl Item {
    /// An item with a number.
    pub(super) fn numbered(number: impl std::fmt::Display, text: impl Into<String>) -> Self {
        Self { lead: format!("{number}"), text: text.into(), ..Self::default() }
    }

    /// Adds what is said of it, unless that is nothing.
    pub(super) fn detail(&mut self, name: &str, text: impl Into<String>) {
        self.pressing(name, text, Urgency::Calm);
    }

    /// Adds what is said of it and presses so much, unless that is nothing.
    pub(super) fn pressing(&mut self, name: &str, text: impl Into<String>, urgency: Urgency) {
        let (name, text) = (name.to_owned(), text.into());
        if !text.trim().is_empty() {
            self.details.push(Field { name, text, urgency });
        }
    }
}

/// Names and values, of which those without a value are left out.
#[derive(Debug, Default)]
pub(super) struct Fields(pub(super) Vec<Field>);

impl Fields {
    /// Adds a value, if there is one.
    pub(super) fn add(&mut self, name: &str, text: impl Into<Option<String>>) {
        let text = text.into().filter(|text| !text.trim().is_empty());
        let name = name.to_owned();
        self.0.extend(text.map(|text| Field { name, text, urgency: Urgency::Calm }));
    }

    /// Adds a day, if there is one.
    pub(super) fn day(&mut self, name: &str, on: Option<NaiveDate>) {
        self.add(name, on.map(long_day));
    }
}

/// A text behind the words that lead to it, where there is one.
pub(super) fn behind(lead: &str, text: Option<&str>) -> String {
    text.map(|text| format!("{lead}{text}")).unwrap_or_default()
}
