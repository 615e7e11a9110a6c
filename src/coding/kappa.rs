//! Agreement beyond chance.

use std::collections::HashMap;
use std::hash::Hash;

use crate::snapshot::Lang;

/// Why a kappa is not defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Nothing was coded by both.
    NoPairs,
    /// Both coders gave one and the same code throughout, so that chance alone would make them agree.
    OneCode,
    /// The values compared are no codes: they have an order or a size, which kappa does not know.
    NotNominal,
}

impl Undefined {
    /// A stable name of the reason, for scripts.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoPairs => "no_pairs",
            Self::OneCode => "one_code",
            Self::NotNominal => "not_nominal",
        }
    }

    /// The reason in words.
    pub fn text(self, lang: Lang) -> &'static str {
        match (lang, self) {
            (Lang::Zh, Self::NoPairs) => "无定义：没有成对的编码",
            (Lang::Zh, Self::OneCode) => "无定义：两人始终只用同一个编码",
            (Lang::Zh, Self::NotNominal) => "不适用：不是分类编码",
            (Lang::En, Self::NoPairs) => "not defined: there are no pairs",
            (Lang::En, Self::OneCode) => "not defined: both used one and the same code throughout",
            (Lang::En, Self::NotNominal) => "does not apply: these are no codes",
        }
    }
}

/// Cohen's kappa of two coders' nominal codes, given as one pair a thing coded: `(po - pe) / (1 - pe)`, where `po` is
/// the share on which they agree and `pe` the share on which they would if each drew the codes that they used at
/// random (Cohen 1960).
///
/// 1 is full agreement, 0 what chance would bring, and less than 0 worse than that. Counted in whole numbers, so that
/// exchanging the coders changes nothing.
///
/// # Errors
/// [`Undefined::NoPairs`], or [`Undefined::OneCode`] where chance agreement is 1.
///
/// ```
/// use relocation_explorer::coding::{Undefined, cohens_kappa};
/// // Of fifty proposals both accept 20 and both refuse 15: po = 0.7, pe = 0.5.
/// let pairs = [(true, true, 20), (true, false, 5), (false, true, 10), (false, false, 15)];
/// let pairs = pairs.iter().flat_map(|&(a, b, times)| std::iter::repeat_n((a, b), times));
/// assert_eq!(cohens_kappa(pairs), Ok(0.4));
/// assert_eq!(cohens_kappa([("yes", "yes"); 9]), Err(Undefined::OneCode));
/// ```
pub fn cohens_kappa<T: Eq + Hash>(pairs: impl IntoIterator<Item = (T, T)>) -> Result<f64, Undefined> {
    let (mut number, mut agree) = (0_i128, 0_i128);
    let mut uses: HashMap<T, (i128, i128)> = HashMap::new();
    for (a, b) in pairs {
        number += 1;
        agree += i128::from(a == b);
        uses.entry(a).or_default().0 += 1;
        uses.entry(b).or_default().1 += 1;
    }
    if number == 0 {
        return Err(Undefined::NoPairs);
    }
    // All shares times the number of pairs squared.
    let by_chance: i128 = uses.values().map(|(a, b)| a * b).sum();
    let possible = number * number - by_chance;
    if possible == 0 {
        return Err(Undefined::OneCode);
    }
    Ok((number * agree - by_chance) as f64 / possible as f64)
}

#[cfg(test)]
mod tests {
    use std::iter::repeat_n;

    use super::*;

    fn of_table<const N: usize>(table: [[usize; N]; N]) -> Result<f64, Undefined> {
        let cells = table.into_iter().enumerate().flat_map(|(a, row)| {
            row.into_iter().enumerate().flat_map(move |(b, times)| repeat_n((a, b), times))
        });
        cohens_kappa(cells)
    }

    #[test]
    fn tables_have_the_kappas_of_the_textbooks() {
        // po = 35/50, pe = (25·30 + 25·20)/2500 = 0.5.
        assert_eq!(of_table([[20, 5], [10, 15]]), Ok(0.4));
        // Equal po, other margins: po = 60/100; pe = 0.54 and 0.46.
        assert_eq!(of_table([[45, 15], [25, 15]]), Ok(600.0 / 4600.0));
        assert_eq!(of_table([[25, 35], [5, 35]]), Ok(1400.0 / 5400.0));
        // Three codes: po = 140/200, pe = (120·100 + 60·60 + 20·40)/40000 = 0.41.
        let kappa = of_table([[88, 14, 18], [10, 40, 10], [2, 6, 12]]).unwrap();
        assert!((kappa - 0.29 / 0.59).abs() < 1e-12, "{kappa}");
    }

    #[test]
    fn full_agreement_is_one_and_worse_than_chance_is_negative() {
        assert_eq!(of_table([[3, 0], [0, 1]]), Ok(1.0));
        assert_eq!(of_table([[0, 1], [1, 0]]), Ok(-1.0));
        assert_eq!(
            of_table([[0, 7], [0, 0]]),
            Ok(0.0),
            "two codes that never meet: chance would do no worse"
        );
    }

    #[test]
    fn it_is_not_defined_without_pairs_or_where_chance_is_certain() {
        assert_eq!(of_table([[0]]), Err(Undefined::NoPairs));
        assert_eq!(of_table([[1]]), Err(Undefined::OneCode));
        assert_eq!(of_table([[0, 0], [0, 9]]), Err(Undefined::OneCode));
    }
}
