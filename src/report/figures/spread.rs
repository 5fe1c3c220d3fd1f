//! How many took how many days: from it follow the median, percentiles, the mean and the longest,
//! and joined spreads give what one spread of all would.

/// Counts by number of days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    counts: Vec<u64>,
}

impl Spread {
    /// What took longer stands with this: no complaint takes forty years.
    const LONGEST: u32 = 10_000;

    /// Adds one that took so many days.
    pub fn add(&mut self, days: u32) {
        let place = days.min(Self::LONGEST) as usize;
        if place >= self.counts.len() {
            self.counts.resize(place + 1, 0);
        }
        self.counts[place] += 1;
    }

    /// Adds all of another.
    pub fn join(&mut self, other: &Self) {
        if other.counts.len() > self.counts.len() {
            self.counts.resize(other.counts.len(), 0);
        }
        self.counts.iter_mut().zip(&other.counts).for_each(|(sum, more)| *sum += more);
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The days of the one at a place in their order, from 0.
    fn at(&self, place: u64) -> Option<u64> {
        let mut before = 0;
        self.counts.iter().zip(0..).find_map(|(count, days)| {
            before += count;
            (place < before).then_some(days)
        })
    }

    /// The median in tenths of a day: the middle one, or what lies between the two in the middle.
    #[must_use]
    pub fn median(&self) -> Option<i64> {
        let last = self.count().checked_sub(1)?;
        let sum = self.at(last / 2)? + self.at(last.div_ceil(2))?;
        i64::try_from(sum * 5).ok()
    }

    /// The days within which so many of a hundred lie: the nearest rank.
    #[must_use]
    pub fn percentile(&self, percent: u64) -> Option<i64> {
        let rank = (self.count() * percent).div_ceil(100);
        i64::try_from(self.at(rank.checked_sub(1)?)?).ok()
    }

    /// The mean in tenths of a day, rounded half up.
    #[must_use]
    pub fn mean(&self) -> Option<i64> {
        let count = self.count();
        let sum: u64 =
            self.counts.iter().zip(0..).map(|(count, days): (_, u64)| count * days).sum();
        i64::try_from((sum * 20 + count) / (count * 2).max(1)).ok().filter(|_| count > 0)
    }

    /// The longest.
    #[must_use]
    pub fn longest(&self) -> Option<i64> {
        let place = self.counts.iter().rposition(|count| *count > 0)?;
        i64::try_from(place).ok()
    }

    /// How many took no more than so many days.
    #[must_use]
    pub fn within(&self, days: u32) -> u64 {
        self.counts.iter().take(days as usize + 1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_definitions() {
        let mut spread = Spread::default();
        assert_eq!((spread.median(), spread.percentile(90), spread.mean()), (None, None, None));
        for days in [3, 20, 20, 25, 40, 1, 8, 12, 20, 60] {
            spread.add(days);
        }
        // 1 3 8 12 20 | 20 20 25 40 60
        assert_eq!(spread.median(), Some(200));
        assert_eq!(spread.percentile(90), Some(40));
        assert_eq!(spread.mean(), Some(209));
        assert_eq!(spread.longest(), Some(60));
        assert_eq!(spread.within(20), 7);
        spread.add(21);
        assert_eq!(spread.median(), Some(200));
        let mut two = Spread::default();
        two.add(4);
        two.add(5);
        assert_eq!(two.median(), Some(45));
    }

    proptest! {
        #[test]
        fn as_a_sorted_list_says(mut days in prop::collection::vec(0_u32..400, 1..200), cut: prop::sample::Index) {
            let cut = cut.index(days.len());
            let (mut one, mut other) = (Spread::default(), Spread::default());
            days[..cut].iter().for_each(|it| one.add(*it));
            days[cut..].iter().for_each(|it| other.add(*it));
            one.join(&other);
            days.sort_unstable();
            let n = days.len();
            let rank = |percent: usize| i64::from(days[(n * percent).div_ceil(100) - 1]);
            prop_assert_eq!(one.percentile(90), Some(rank(90)));
            prop_assert_eq!(one.percentile(100), one.longest());
            let twice = i64::from(days[(n - 1) / 2]) + i64::from(days[n / 2]);
            prop_assert_eq!(one.median(), Some(twice * 5));
            prop_assert_eq!(one.count(), n as u64);
        }
    }
}
