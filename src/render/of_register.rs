//! Which register something stands in, where a list is of several.

use serde::Serialize;

use super::sheet::{Column, Sheet};

/// The key of the column, and of the objects of JSON.
pub(super) const KEY: &str = "register";

/// A sheet with a column for the register behind the others; in tables too where a reference alone
/// does not say which complaint is meant.
#[must_use]
pub fn with_register(mut sheet: Sheet, in_tables: bool) -> Sheet {
    let heading = in_tables.then_some("Register");
    sheet.columns.push(Column { key: Some(KEY), heading });
    sheet
}

/// Something as scripts see it, with its register where several were named.
#[derive(Debug, Serialize)]
pub struct OfRegister<'a, T> {
    #[serde(flatten)]
    item: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    register: Option<&'a str>,
}

impl<'a, T: Serialize> OfRegister<'a, T> {
    /// It, and what its register is called.
    #[must_use]
    pub fn new(item: T, register: Option<&'a str>) -> Self {
        Self { item, register }
    }
}
