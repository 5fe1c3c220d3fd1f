//! The JSON that the government publishes: for each nation a division with its events.

use std::fmt;

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Days, FileError, Listed, day, nation, title};
use crate::deadline::Nation;

pub(super) fn read(text: &str) -> Result<Listed, FileError> {
    let file: File = serde_json::from_str(text).map_err(|error| {
        let words = error.to_string();
        // It ends with the place, which is said in front.
        let message = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
        let message = if error.is_eof() {
            format!("the file is cut off: {message}")
        } else {
            message.to_owned()
        };
        match error.line() {
            0 => FileError::new(message),
            line => FileError::at(line, error.column().max(1), message),
        }
    })?;
    Ok(file.0)
}

struct File(Listed);

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Divisions;
        impl<'de> Visitor<'de> for Divisions {
            type Value = File;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a list for each nation")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<File, A::Error> {
                let mut listed = Listed::new();
                while let Some(name) = map.next_key::<String>()? {
                    let of = nation(&name).map_err(A::Error::custom)?;
                    let division: Division = map.next_value()?;
                    if division.nation.is_some_and(|other| other != of) {
                        return Err(A::Error::custom(format!(
                            "the list of `{of}` says that it is another nation's"
                        )));
                    }
                    if listed.insert(of, division.days).is_some() {
                        return Err(A::Error::custom(format!("`{of}` stands there twice")));
                    }
                }
                Ok(File(listed))
            }
        }
        from.deserialize_map(Divisions)
    }
}

struct Division {
    nation: Option<Nation>,
    days: Days,
}

impl<'de> Deserialize<'de> for Division {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Raw {
            division: Option<String>,
            events: Events,
        }
        let Raw { division, events } = Raw::deserialize(from)?;
        let nation = division.map(|name| nation(&name)).transpose().map_err(D::Error::custom)?;
        Ok(Self { nation, days: events.0 })
    }
}

/// The events of a division: added one by one, so that a mistake is told at its place.
struct Events(Days);

impl<'de> Deserialize<'de> for Events {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Events;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of days")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Events, A::Error> {
                let mut days = Days::default();
                while seq.next_element_seed(Event(&mut days))?.is_some() {}
                Ok(Events(days))
            }
        }
        from.deserialize_seq(List)
    }
}

/// One event, which is added to the days as soon as it is read.
struct Event<'a>(&'a mut Days);

impl<'de> DeserializeSeed<'de> for Event<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Event<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a title and a date")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut on, mut words, mut notes) = (None, None, None);
        while let Some(key) = map.next_key::<String>()? {
            let twice = match key.as_str() {
                "date" => on.replace(map.next_value_seed(Text(day, "YYYY-MM-DD"))?).is_some(),
                "title" => words.replace(map.next_value_seed(Text(title, "a title"))?).is_some(),
                "notes" => notes.replace(map.next_value::<Option<String>>()?).is_some(),
                // What the list says beside the days may grow.
                _ => map.next_value::<IgnoredAny>().map(|_| false)?,
            };
            if twice {
                return Err(A::Error::custom(format!("a day has its {key} twice")));
            }
        }
        let on = on.ok_or_else(|| A::Error::missing_field("date"))?;
        let mut title = words.ok_or_else(|| A::Error::missing_field("title"))?;
        let notes = notes.flatten().unwrap_or_default().to_lowercase();
        if notes.contains("substitute") && !title.to_lowercase().contains("substitute") {
            title.push_str(" (substitute day)");
        }
        self.0.add(on, title).map_err(A::Error::custom)
    }
}

/// A text that is read further while its place is known, with what is expected.
struct Text<T>(fn(&str) -> Result<T, String>, &'static str);

impl<'de, T> DeserializeSeed<'de> for Text<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        from.deserialize_str(self)
    }
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}
