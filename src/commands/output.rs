//! How a report is written, as far as its flags say.

use super::Context;
use crate::cli::TableArgs;
use crate::render::{Document, Fields, write_document};

impl Context {
    /// Writes a report: the whole of it, or the table and the columns that were asked for.
    pub(super) fn write_report(
        &mut self,
        document: Document,
        args: TableArgs,
    ) -> anyhow::Result<()> {
        let TableArgs { table, fields } = args;
        let document = document.picked(table.as_deref(), &Fields::new(fields.fields)?)?;
        let (format, look) = (self.ui.format, self.ui.look);
        Ok(write_document(self.ui.data(), format, look, &document)?)
    }
}
