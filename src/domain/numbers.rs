//! The numbers of what a complaint has several of.

use super::event::Act;

impl Act {
    /// Whether it is about an action.
    #[must_use]
    pub fn is_of_action(&self) -> bool {
        matches!(
            self,
            Self::ActionAdded { .. }
                | Self::ActionAmended { .. }
                | Self::ActionProgressed { .. }
                | Self::ActionDone { .. }
                | Self::ActionReviewed { .. }
                | Self::ActionDropped { .. }
        )
    }

    /// The number of the point, action, file or referral that it is about.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::PointAdded { point, .. }
            | Self::PointAmended { point, .. }
            | Self::PointDecided { point, .. }
            | Self::PointWithdrawn { point } => Some(*point),
            Self::ActionAdded { action, .. }
            | Self::ActionAmended { action, .. }
            | Self::ActionProgressed { action }
            | Self::ActionDone { action }
            | Self::ActionReviewed { action, .. }
            | Self::ActionDropped { action } => Some(*action),
            Self::FileAdded { file, .. } | Self::FileRemoved { file } => Some(*file),
            Self::Referred { referral, .. } | Self::ReferralAmended { referral, .. } => {
                Some(*referral)
            }
            _ => None,
        }
    }
}
