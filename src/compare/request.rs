//! What a reader asks to be compared, and what is one step away from it.

use super::normalisation::Normalisation;
use super::notice::MOST_REGIONS;

/// Regions by their codes, in the order of the columns, and what their figures are divided by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct CompareRequest {
    /// The codes, as they were asked for: some may be unknown.
    pub regions: Vec<String>,
    /// What figures are divided by.
    pub normalisation: Normalisation,
}

impl CompareRequest {
    /// What one step leads to, the likeliest first: neighbours exchanged, another normalisation, a region less.
    pub fn neighbours(&self) -> Vec<Self> {
        let Self { regions, normalisation } = self;
        let with = |regions: Vec<String>| Self { regions, normalisation: *normalisation };
        let exchanged = (1..regions.len()).map(|at| with(moved(regions.clone(), at, at - 1)));
        let others = Normalisation::ALL.into_iter().filter(|other| other != normalisation);
        let normalised = others.map(|normalisation| Self { regions: regions.clone(), normalisation });
        let fewer = (0..regions.len()).filter(|_| regions.len() > 2).map(|at| {
            let mut rest = regions.clone();
            rest.remove(at);
            with(rest)
        });
        exchanged.chain(normalised).chain(fewer).collect()
    }
}

/// The list with one member moved to another place.
pub fn moved(mut regions: Vec<String>, from: usize, to: usize) -> Vec<String> {
    if from < regions.len() && to < regions.len() {
        let region = regions.remove(from);
        regions.insert(to, region);
    }
    regions
}

/// Adds a region to those compared, where it is not among them and one more has room.
pub fn add_region(regions: &mut Vec<String>, region: &str) {
    if regions.len() < MOST_REGIONS && !regions.iter().any(|code| code == region) {
        regions.push(region.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn what_is_one_step_away_is_found_once() {
        let request =
            CompareRequest { regions: codes(&["a", "b", "c"]), normalisation: Normalisation::PerYear };
        let next = request.neighbours();
        assert_eq!(next[0].regions, ["b", "a", "c"]);
        assert_eq!(next[1].regions, ["a", "c", "b"]);
        assert!(next[2..6].iter().all(|it| it.regions == request.regions));
        let fewer: Vec<&Vec<String>> = next[6..].iter().map(|it| &it.regions).collect();
        assert_eq!(fewer, [&codes(&["b", "c"]), &codes(&["a", "c"]), &codes(&["a", "b"])]);
        assert!(!next.contains(&request));
    }

    #[test]
    fn of_two_regions_none_is_taken_away() {
        let request = CompareRequest { regions: codes(&["a", "b"]), ..Default::default() };
        assert!(request.neighbours().iter().all(|it| it.regions.len() == 2));
        assert_eq!(CompareRequest::default().neighbours().len(), Normalisation::ALL.len() - 1);
    }

    #[test]
    fn a_region_is_moved_within_the_list_only() {
        assert_eq!(moved(codes(&["a", "b", "c"]), 0, 2), ["b", "c", "a"]);
        assert_eq!(moved(codes(&["a", "b"]), 0, 2), ["a", "b"]);
        assert_eq!(moved(codes(&["a", "b"]), 5, 0), ["a", "b"]);
    }

    #[test]
    fn a_region_is_added_once_and_only_where_there_is_room() {
        let mut regions = codes(&["a", "b", "c"]);
        add_region(&mut regions, "b");
        assert_eq!(regions.len(), 3);
        add_region(&mut regions, "d");
        add_region(&mut regions, "e");
        assert_eq!(regions, ["a", "b", "c", "d"]);
    }
}
