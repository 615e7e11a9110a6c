//! Facts one by one in words.

use super::promises::IsOpen;
use super::{Ends, MarkPlace, Point};
use crate::chart::{FactMarks, Mark};
use crate::compare::{CompareIndex, Outcome, Side};
use crate::figure::{Interval, Order};
use crate::snapshot::{FactView, Kind, Lang, in_base_unit};
use crate::words::{self, ToldWords};

/// The marks, from top to bottom. What tells marks of one name apart is part of what they count.
pub(super) fn points(index: &CompareIndex, marks: &[Mark], lang: Lang) -> Vec<Point> {
    let points = marks.iter().enumerate().filter_map(|(row, mark)| {
        let point = Point::of(&index.collection().get(mark.at as usize)?, lang);
        let subject = mark.name.get(lang).split_once('\n').map_or(point.subject, |(_, name)| name.to_owned());
        Some(Point { mark: Some(MarkPlace { series: 0, row }), subject, ..point })
    });
    points.collect()
}

/// Which of several figures is at an end of their order, as far as their intervals decide it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Extreme {
    /// One is certainly.
    One(usize),
    /// Several are exactly the same, and all others certainly are not.
    Shared(Vec<usize>),
    /// Each of these may be.
    Undecided(Vec<usize>),
}

/// The one that certainly is.
pub(super) fn certain(extreme: Extreme) -> Option<usize> {
    if let Extreme::One(at) = extreme { Some(at) } else { None }
}

/// The greatest of some facts that stand on one axis.
pub(super) fn greatest(views: &[FactView]) -> Extreme {
    extreme(&quantities(views), Order::Less)
}

/// The least of them.
pub(super) fn least(views: &[FactView]) -> Extreme {
    extreme(&quantities(views), Order::Greater)
}

fn quantities(views: &[FactView]) -> Vec<Interval> {
    views.iter().map(|view| in_base_unit(view.unit, view.interval()).1).collect()
}

/// Those that no other one certainly lies beyond.
fn extreme(quantities: &[Interval], beaten: Order) -> Extreme {
    let is_left = |&at: &usize| quantities.iter().all(|other| quantities[at].order(other) != beaten);
    let left: Vec<usize> = (0..quantities.len()).filter(is_left).collect();
    let all_same = left.windows(2).all(|two| quantities[two[0]].order(&quantities[two[1]]) == Order::Same);
    match left[..] {
        [one] => Extreme::One(one),
        _ if all_same => Extreme::Shared(left),
        _ => Extreme::Undecided(left),
    }
}

/// What the eye would say: how many, which is the greatest and by how much, which the least, what the ends of marks show.
pub(super) fn summary(index: &CompareIndex, marks: &FactMarks, is_open: IsOpen, lang: Lang) -> Vec<String> {
    let teller = Teller::of(index, marks, lang);
    let mut sentences = vec![teller.count()];
    if teller.views.len() > 1 {
        sentences.push(teller.greatest());
        sentences.extend(teller.lead());
        sentences.extend(teller.least());
    }
    sentences.extend(teller.ends());
    sentences.extend(teller.claims(is_open));
    sentences
}

struct Teller<'a> {
    index: &'a CompareIndex,
    views: Vec<FactView<'a>>,
    /// A name for each mark, by what tells the marks apart.
    names: Vec<String>,
    unit: &'a str,
    /// Whether further facts were too small to be drawn.
    is_part: bool,
    lang: Lang,
}

impl<'a> Teller<'a> {
    fn of(index: &'a CompareIndex, marks: &'a FactMarks, lang: Lang) -> Self {
        let views: Vec<FactView> =
            marks.marks.iter().filter_map(|mark| index.collection().get(mark.at as usize)).collect();
        let points = points(index, &marks.marks, lang);
        let is_one = |of: fn(&Point) -> &String| points.windows(2).all(|two| of(&two[0]) == of(&two[1]));
        let (one_place, one_subject) = (is_one(|point| &point.region), is_one(|point| &point.subject));
        let name = |Point { region, subject, .. }: &Point| match (one_place, one_subject) {
            (_, true) => region.clone(),
            (true, false) => subject.clone(),
            (false, false) => ToldWords::mark(lang, region, subject),
        };
        let names = points.iter().map(name).collect();
        let is_part = marks.left_out.smaller > 0;
        Self { index, views, names, unit: marks.unit_name.get(lang), is_part, lang }
    }

    fn count(&self) -> String {
        let mut places: Vec<&str> = Vec::new();
        for view in &self.views {
            let name = view.region.short_name().get(self.lang);
            if !places.contains(&name) {
                places.push(name);
            }
        }
        ToldWords::count(self.lang, self.views.len(), self.unit, &places)
    }

    /// A mark with its figure.
    fn figure(&self, at: usize) -> (&str, String) {
        (&self.names[at], self.views[at].spoken(self.lang))
    }

    fn greatest(&self) -> String {
        let words = words::told(self.lang);
        self.extreme(&greatest(&self.views), if self.is_part { words.greatest_drawn } else { words.greatest })
    }

    /// The least is told where there are more than two, and no lesser ones that are not drawn.
    fn least(&self) -> Option<String> {
        let is_told = self.views.len() > 2 && !self.is_part;
        is_told.then(|| self.extreme(&least(&self.views), words::told(self.lang).least))
    }

    fn extreme(&self, extreme: &Extreme, name: &str) -> String {
        let figures = |all: &[usize]| all.iter().map(|&at| self.figure(at)).collect::<Vec<_>>();
        match extreme {
            Extreme::One(at) => ToldWords::extreme(self.lang, name, &self.figure(*at)),
            Extreme::Shared(all) => ToldWords::shared_extreme(self.lang, name, &figures(all)),
            Extreme::Undecided(all) => ToldWords::undecided_extreme(self.lang, name, &figures(all)),
        }
    }

    /// How many times the others the greatest is, where the guard lets each be compared with it; and what a reader should know.
    fn lead(&self) -> Option<String> {
        let first = certain(greatest(&self.views))?;
        let others: Vec<usize> = (0..self.views.len()).filter(|&at| at != first).collect();
        let pair = |&other: &usize| self.index.pair(&self.views[first], &self.views[other]).ok();
        let pairs = others.iter().map(pair).collect::<Option<Vec<_>>>()?;
        let outcome = match (&pairs[..], &others[..]) {
            ([only], [other]) => only.outcome().text(&self.names[first], &self.names[*other], self.lang),
            _ => {
                let times = |outcome: Outcome| match outcome {
                    Outcome::Greater { side: Side::First, times } => times.map(|times| times.low()),
                    _ => None,
                };
                let lows = pairs.iter().map(|pair| times(pair.outcome())).collect::<Option<Vec<f64>>>()?;
                let times = Some(Interval::at_least(lows.into_iter().fold(f64::INFINITY, f64::min)));
                let each = words::told(self.lang).each_other;
                Outcome::Greater { side: Side::First, times }.text(&self.names[first], each, self.lang)
            }
        };
        let facts: Vec<usize> = self.views.iter().map(|view| view.at).collect();
        let cautions =
            self.index.cautions(&facts).iter().map(|caution| caution.text(self.lang)).collect::<Vec<_>>();
        Some(ToldWords::with_cautions(self.lang, &outcome, &cautions))
    }

    fn ends(&self) -> Option<String> {
        let count = |ends: Ends| self.views.iter().filter(|view| Ends::of(view) == ends).count();
        let counts: Vec<(&str, usize)> = Ends::ALL[1..]
            .iter()
            .map(|&ends| (ends.name(self.lang), count(ends)))
            .filter(|(_, count)| *count > 0)
            .collect();
        (!counts.is_empty()).then(|| ToldWords::ends(self.lang, &counts))
    }

    /// That they are promises or rules: facts on one axis have one claim.
    fn claims(&self, is_open: IsOpen) -> Option<String> {
        let kind = self.views.first()?.fact.kind;
        let open = || self.views.iter().filter(|view| is_open(&view.fact.id)).count();
        match kind {
            Kind::Target => Some(ToldWords::targets(self.lang, self.views.len(), open())),
            Kind::Standard => Some(words::told(self.lang).rules.to_owned()),
            Kind::Achieved | Kind::Context => None,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_the_intervals_leave_open_stays_open() {
        let point = Interval::point;
        let greatest = |all: &[Interval]| extreme(all, Order::Less);
        assert_eq!(greatest(&[point(5.0), point(9.0)]), Extreme::One(1));
        assert_eq!(greatest(&[point(9.0), point(5.0), point(9.0)]), Extreme::Shared(vec![0, 2]));
        assert_eq!(greatest(&[Interval::at_least(3.0), point(9.0)]), Extreme::Undecided(vec![0, 1]));
        assert_eq!(extreme(&[Interval::at_least(3.0), point(1.0)], Order::Greater), Extreme::One(1));
    }

    proptest! {
        /// Whatever the true values are, the one that is at the end is among those named.
        #[test]
        fn no_other_one_can_be_at_the_end(
            values in prop::collection::vec((0.0..100.0f64, 0.0..20.0f64, 0.0..1.0f64, any::<bool>()), 1..7),
        ) {
            let quantities: Vec<Interval> = values
                .iter()
                .map(|&(low, width, _, open)| if open { Interval::at_least(low) } else { Interval::closed(low, low + width) })
                .collect();
            let truth: Vec<f64> = values.iter().map(|(low, width, at, _)| low + width * at).collect();
            for (beaten, sign) in [(Order::Less, 1.0), (Order::Greater, -1.0)] {
                let end = truth.iter().map(|value| value * sign).fold(f64::NEG_INFINITY, f64::max);
                let named = match extreme(&quantities, beaten) {
                    Extreme::One(at) => vec![at],
                    Extreme::Shared(all) | Extreme::Undecided(all) => all,
                };
                prop_assert!(named.iter().any(|&at| truth[at] * sign == end), "{named:?}");
            }
        }
    }
}
