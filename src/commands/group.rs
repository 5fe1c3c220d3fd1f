//! The registers that a list is of: one, or those of a group of clinics, as one list in one order.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;

use super::Context;
use super::list::check_clinic;
use crate::failure::Refused;
use crate::procedure::Id;
use crate::render::{Cell, Sheet, with_register};
use crate::store::Store;
use crate::wording::{UnknownWord, shown};

/// So much of the hash that its history begins with tells a complaint from others.
const BEGINNING: usize = 12;

/// The registers of a list.
pub(super) struct Group {
    stores: Vec<Store>,
    /// What each is called; empty where one register was named by itself.
    names: Vec<String>,
    /// What the clinics of each are called.
    labels: Vec<BTreeMap<String, String>>,
    /// Two of them have a clinic of one code, or references that begin alike.
    alike: bool,
}

impl Group {
    /// Opens the registers of a command; a clinic that it is narrowed to is in one of them.
    pub(super) fn open(context: &Context, clinic: Option<&Id>) -> anyhow::Result<Self> {
        let stores = context.read_all()?;
        check_clinic_of_any(&stores, clinic)?;
        if !context.is_of_group() {
            return Ok(Self { stores, names: Vec::new(), labels: Vec::new(), alike: false });
        }
        let names = names_of(stores.iter().map(Store::path));
        let (labels, alike) = (labels(&stores)?, are_alike(&stores)?);
        Ok(Self { stores, names, labels, alike })
    }

    /// The registers, in the order in which they were named.
    pub(super) fn stores(&self) -> &[Store] {
        &self.stores
    }

    /// Does something with each of them. What fails says of which.
    pub(super) fn each<'a, T>(
        &'a self,
        mut what: impl FnMut(usize, &'a Store) -> anyhow::Result<T>,
    ) -> anyhow::Result<Vec<T>> {
        let all = self.stores.iter().enumerate();
        all.map(|(place, store)| self.of(place, what(place, store))).collect()
    }

    /// Says of which register something failed, where there are several.
    pub(super) fn of<T>(&self, place: usize, done: anyhow::Result<T>) -> anyhow::Result<T> {
        if self.names.is_empty() {
            return done;
        }
        done.with_context(|| self.stores[place].path().display().to_string())
    }

    /// What a register is called, where several were named.
    pub(super) fn name(&self, place: usize) -> Option<&str> {
        self.names.get(place).map(String::as_str)
    }

    /// What they are called where a reference alone does not say which complaint is meant.
    pub(super) fn telling(&self) -> &[String] {
        if self.alike { &self.names } else { &[] }
    }

    /// A sheet with a column for the register, where several were named.
    pub(super) fn columns(&self, sheet: Sheet) -> Sheet {
        if self.names.is_empty() { sheet } else { with_register(sheet, self.alike) }
    }

    /// A row of such a sheet.
    pub(super) fn row(&self, place: usize, mut row: Vec<Cell>) -> Vec<Cell> {
        row.extend(self.name(place).map(|name| Cell::Text(name.to_owned())));
        row
    }

    /// A sheet with such a column, filled: its rows are of these registers.
    pub(super) fn fill(&self, sheet: Sheet, places: impl Iterator<Item = usize>) -> Sheet {
        let mut sheet = self.columns(sheet);
        for (row, place) in sheet.rows.iter_mut().zip(places) {
            *row = self.row(place, std::mem::take(row));
        }
        sheet
    }

    /// What a clinic is called: its code, with its register where several have one of that code.
    pub(super) fn label(&self, place: usize, clinic: &Id) -> String {
        let label = self.labels.get(place).and_then(|labels| labels.get(clinic.as_str()));
        label.cloned().unwrap_or_else(|| clinic.to_string())
    }

    /// What tells a complaint from one of the same reference in another register, for ever and
    /// wherever the files lie; `None` where no other has a clinic of that code.
    pub(super) fn beginning(
        &self,
        place: usize,
        (reference, clinic): (&str, &Id),
    ) -> anyhow::Result<Option<String>> {
        if self.label(place, clinic) == clinic.as_str() {
            return Ok(None);
        }
        let beginning = self.stores[place].beginning(reference).map_err(anyhow::Error::from);
        let mut beginning = self.of(place, beginning)?;
        beginning.truncate(BEGINNING);
        Ok(Some(beginning))
    }

    /// What the clinics are called that a report covers: one of this code, or all.
    pub(super) fn covered(&self, clinic: Option<&Id>) -> anyhow::Result<Vec<String>> {
        let mut all = Vec::new();
        for (place, store) in self.stores.iter().enumerate() {
            for of_store in store.clinics()? {
                if clinic.is_none_or(|clinic| *clinic == of_store.code) {
                    all.push(self.label(place, &of_store.code));
                }
            }
        }
        all.sort_unstable();
        Ok(all)
    }

    /// How many registers a report covers, as name and value, where several were named.
    pub(super) fn scope(&self) -> Option<(String, String)> {
        let several = self.stores.len() > 1;
        several.then(|| ("Registers".to_owned(), self.stores.len().to_string()))
    }
}

/// Whether two registers have a clinic of one code, or references that begin alike.
fn are_alike(stores: &[Store]) -> anyhow::Result<bool> {
    let (mut codes, mut prefixes) = (BTreeMap::new(), BTreeMap::new());
    for (place, store) in stores.iter().enumerate() {
        for clinic in store.clinics()? {
            let code = codes.insert(clinic.code.to_string(), place);
            let prefix = prefixes.insert(clinic.prefix.to_string(), place);
            if [code, prefix].into_iter().flatten().any(|other| other != place) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A clinic that a report is narrowed to must be in one of its registers.
pub(super) fn check_clinic_of_any(stores: &[Store], code: Option<&Id>) -> anyhow::Result<()> {
    if let [store] = stores {
        return check_clinic(store, code);
    }
    let Some(code) = code else { return Ok(()) };
    let mut known = Vec::new();
    for store in stores {
        known.extend(store.clinic_rows()?.into_iter().map(|(_, code)| code));
    }
    known.sort_unstable();
    known.dedup();
    if known.iter().any(|it| it == code.as_str()) {
        return Ok(());
    }
    let known = known.iter().map(String::as_str);
    let error = UnknownWord::new("a clinic of these registers", code.as_str(), known);
    Err(Refused::new(error.to_string()).into())
}

/// What each clinic of each register is called: its code, and the name of its register where several
/// have a clinic of that code.
pub(super) fn labels(stores: &[Store]) -> anyhow::Result<Vec<BTreeMap<String, String>>> {
    let codes = stores.iter().map(Store::clinic_rows).collect::<Result<Vec<_>, _>>()?;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, code) in codes.iter().flatten() {
        *seen.entry(code).or_default() += 1;
    }
    let names = names_of(stores.iter().map(Store::path));
    let labels = codes.iter().zip(names).map(|(codes, name)| {
        let label = |code: &String| match seen.get(code.as_str()) {
            Some(2..) => format!("{code} ({name})"),
            _ => code.clone(),
        };
        codes.iter().map(|(_, code)| (code.clone(), label(code))).collect()
    });
    Ok(labels.collect())
}

/// The names of files without their endings; with their folders, where two would be the same.
fn names_of<'a>(paths: impl Iterator<Item = &'a Path>) -> Vec<String> {
    let paths: Vec<&Path> = paths.collect();
    let stem = |path: &Path| {
        path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let stems: Vec<String> = paths.iter().map(|path| stem(path)).collect();
    let name = |(path, own): (&&Path, &String)| {
        if stems.iter().filter(|other| *other == own).count() > 1 {
            shown(&path.display().to_string())
        } else {
            shown(own)
        }
    };
    paths.iter().zip(&stems).map(name).collect()
}
