//! The greatest of some counts.

/// Positions of the greatest counts, the greatest first; of equals the one that stands first. Nought is never among
/// them. Few are asked for, and sorting would weigh more than the first page can spare.
///
/// ```
/// use relocation_explorer::digest::greatest;
/// assert_eq!(greatest(&[3, 0, 7, 3], 2), [2, 0]);
/// assert_eq!(greatest(&[3, 0], 2), [0]);
/// ```
pub fn greatest(counts: &[usize], number: usize) -> Vec<usize> {
    let mut left = counts.to_vec();
    let next = |left: &mut Vec<usize>| {
        let at = (0..left.len()).rev().max_by_key(|&at| left[at])?;
        (std::mem::take(&mut left[at]) > 0).then_some(at)
    };
    (0..number).map_while(|_| next(&mut left)).collect()
}
