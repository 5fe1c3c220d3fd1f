//! What the calculator answers.

use crate::deadline::Explained;
use crate::procedure::Id;

/// A due day that was asked for apart from any complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The day and the way to it.
    pub explained: Explained,
    /// Whose working days were counted, and in whose way.
    pub whose: Whose,
}

/// Where a calendar and a way of counting come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// A clinic's.
    Clinic(Id),
    /// Of the nations that were named.
    Named,
    /// Of the nation that is taken where none is named.
    Default,
}
