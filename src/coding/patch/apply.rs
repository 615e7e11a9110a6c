//! A patch laid on a collection: all of it, or nothing and why not.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::document::{Change, Head, Patch};
use super::misfit::{Misfit, PatchProblem};
use crate::coding::sections::{Keyed, Section, differing_fields, each_section, names};
use crate::snapshot::{Broken, Collection, ProblemList, Rule, Snapshot, brief, close, lines_at};

macro_rules! apply {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        fn apply(patch: &Patch, snapshot: &mut Snapshot) -> Result<Origins, Vec<PatchProblem>> {
            let (mut origins, mut problems) = (Origins::new(), Vec::new());
            $({
                let section = Section::$variant;
                let list = std::mem::take(&mut snapshot.$field);
                let (list, places) = lay(list, &patch.$field, section, &mut problems);
                snapshot.$field = list;
                origins.insert(section, places);
            })+
            if problems.is_empty() { Ok(origins) } else { Err(problems) }
        }

        /// The path in the patch of an entry that it removes.
        fn removal(patch: &Patch, list: &str, id: &str) -> Option<String> {
            $(if list == stringify!($field) {
                let is = |change: &Change<$type>| matches!(change, Change::Remove { old } if old.key() == id);
                let at = patch.$field.iter().position(is)?;
                return Some(format!("{list}[{at}].old"));
            })+
            None
        }
    };
}

each_section!(apply);

/// For each entry of each list the change that made it, where one did.
type Origins = BTreeMap<Section, Vec<Option<usize>>>;

impl Patch {
    /// Lays the patch on a snapshot. What is there already in the new state is passed over.
    ///
    /// # Errors
    /// Everything that does not fit: nothing is merged in part.
    pub fn apply(&self, base: &Snapshot) -> Result<Collection, Vec<PatchProblem>> {
        let mut snapshot = base.clone();
        self.apply_head(&mut snapshot)?;
        let origins = apply(self, &mut snapshot)?;
        close(snapshot).map_err(|(_, ProblemList { listed, unlisted, .. })| {
            let mut problems: Vec<_> = listed.into_iter().map(|it| self.of_rule(&origins, it)).collect();
            if unlisted > 0 {
                let misfit = Misfit::Rule(Rule::Unlisted { count: unlisted });
                problems.push(PatchProblem { path: String::new(), misfit });
            }
            problems
        })
    }

    fn apply_head(&self, snapshot: &mut Snapshot) -> Result<(), Vec<PatchProblem>> {
        let found = Head::of(snapshot);
        let problem = |path: &str, misfit| Err(vec![PatchProblem { path: path.to_owned(), misfit }]);
        let (old, new) = match self.head.as_deref() {
            Some(Change::Replace { old, new }) => (Some(old), Some(new)),
            Some(Change::Add { new, .. }) => (None, Some(new)),
            Some(Change::Remove { old }) => (Some(old), None),
            None => (None, None),
        };
        let already = new.is_some_and(|new| *new == found);
        if self.base != found.id && !already {
            let misfit = Misfit::OtherCollection { found: found.id, expected: self.base.clone() };
            return problem("base", misfit);
        }
        match (old, new) {
            (Some(old), _) if *old != found && !already => problem("head.old", other_value(&found, old)),
            (_, Some(new)) => {
                let Head { id, title, description, license, published } = new.clone();
                *snapshot =
                    Snapshot { id, title, description, license, published, ..std::mem::take(snapshot) };
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// A broken rule, where the patch is to blame for it.
    fn of_rule(&self, origins: &Origins, broken: Broken) -> PatchProblem {
        let Broken { path, rule, .. } = broken;
        let own = || {
            let (list, rest) = path.split_once('[')?;
            let (at, rest) = rest.split_once(']')?;
            let change = (*origins.get(&Section::of_key(list)?)?.get(at.parse::<usize>().ok()?)?)?;
            Some(format!("{list}[{change}].new{rest}"))
        };
        if let Some(path) = own() {
            return PatchProblem { path, misfit: Misfit::Rule(rule) };
        }
        let removed = match &rule {
            Rule::Dangling { id, section, .. } => removal(self, section, id),
            _ => None,
        };
        PatchProblem { path: removed.unwrap_or_default(), misfit: Misfit::Elsewhere { path, rule } }
    }
}

impl PatchProblem {
    /// The lines of problems in the text of their patch, in that order.
    pub fn lines(problems: &[Self], patch: &[u8]) -> Vec<usize> {
        let lines = lines_at(patch, problems.iter().map(|problem| problem.path.as_str()));
        problems.iter().map(|problem| lines.get(problem.path.as_str()).copied().unwrap_or(1)).collect()
    }
}

/// An entry, and the change that made it.
type Slot<T> = (T, Option<usize>);

/// A list on which changes are being laid.
struct Layer<'c, T> {
    section: Section,
    /// Where the collection's entries stand, by name.
    places: HashMap<String, usize>,
    slots: Vec<Option<Slot<T>>>,
    /// What is added before an entry of the collection, or at the end.
    added: HashMap<Option<usize>, Vec<Slot<T>>>,
    /// All that the patch adds, by name.
    additions: HashMap<String, &'c T>,
}

/// Lays the changes of one list on it; the list, and for each entry the change that made it.
fn lay<T: Keyed + Clone + PartialEq + Serialize>(
    list: Vec<T>,
    changes: &[Change<T>],
    section: Section,
    problems: &mut Vec<PatchProblem>,
) -> (Vec<T>, Vec<Option<usize>>) {
    let mut layer = Layer::of(list, changes, section);
    // What is removed makes room for what is added, in whatever order they stand.
    let is_removal = |change: &Change<T>| matches!(change, Change::Remove { .. });
    let all = || changes.iter().enumerate();
    for (at, change) in all().filter(|(_, it)| is_removal(it)).chain(all().filter(|(_, it)| !is_removal(it)))
    {
        let laid = match change {
            Change::Remove { old } => layer.remove(old),
            Change::Replace { old, new } => layer.replace(at, old, new),
            Change::Add { new, before } => layer.add(at, new, before.as_deref()),
        };
        if let Err(refusal) = laid {
            let (side, misfit) = *refusal;
            problems.push(PatchProblem { path: format!("{}[{at}].{side}", section.key()), misfit });
        }
    }
    layer.finish().into_iter().unzip()
}

/// Why a change is refused, and at which of its members.
type Refusal = Box<(&'static str, Misfit)>;

impl<'c, T: Keyed + Clone + PartialEq + Serialize> Layer<'c, T> {
    fn of(list: Vec<T>, changes: &'c [Change<T>], section: Section) -> Self {
        let places = names(&list).into_iter().enumerate().map(|(at, name)| (name, at)).collect();
        let additions = changes.iter().filter_map(|change| match change {
            Change::Add { new, .. } => Some((new.key().into_owned(), new)),
            _ => None,
        });
        Self {
            section,
            places,
            slots: list.into_iter().map(|entry| Some((entry, None))).collect(),
            added: HashMap::new(),
            additions: additions.collect(),
        }
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<Slot<T>>> {
        self.slots.get_mut(*self.places.get(name)?)
    }

    fn not_there(&self, name: &str) -> Misfit {
        Misfit::NotThere { list: self.section, name: brief(name) }
    }

    fn remove(&mut self, old: &T) -> Result<(), Refusal> {
        let name = old.key();
        let moved = self.additions.get(name.as_ref()).copied();
        match self.slot(&name) {
            Some(Some((found, _))) if found != old && moved != Some(&*found) => {
                Err(Box::new(("old", other_value(found, old))))
            }
            Some(slot) => {
                *slot = None;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn replace(&mut self, at: usize, old: &T, new: &T) -> Result<(), Refusal> {
        let name = old.key();
        if name != new.key() {
            let misfit = Misfit::Renamed { old: brief(&name), new: brief(&new.key()) };
            return Err(Box::new(("new", misfit)));
        }
        let not_there = self.not_there(&name);
        match self.slot(&name) {
            Some(Some((found, _))) if found == new => Ok(()),
            Some(Some(slot)) if slot.0 == *old => {
                *slot = (new.clone(), Some(at));
                Ok(())
            }
            Some(Some((found, _))) => Err(Box::new(("old", other_value(found, old)))),
            _ => Err(Box::new(("old", not_there))),
        }
    }

    fn add(&mut self, at: usize, new: &T, before: Option<&str>) -> Result<(), Refusal> {
        let (section, name) = (self.section, new.key());
        if let Some(Some((found, _))) = self.slot(&name) {
            if found == new {
                return Ok(());
            }
            let fields = differing_fields(found, new).into_iter().map(|(field, ..)| field).collect();
            let misfit = Misfit::AlreadyThere { list: section, name: brief(&name), fields };
            return Err(Box::new(("new", misfit)));
        }
        let place = match before {
            Some(before) => match self.places.get(before) {
                Some(place) => Some(*place),
                None => return Err(Box::new(("before", self.not_there(before)))),
            },
            None => None,
        };
        self.added.entry(place).or_default().push((new.clone(), Some(at)));
        Ok(())
    }

    fn finish(mut self) -> Vec<Slot<T>> {
        let mut whole = Vec::with_capacity(self.slots.len());
        for (at, slot) in self.slots.into_iter().enumerate() {
            whole.extend(self.added.remove(&Some(at)).unwrap_or_default());
            whole.extend(slot);
        }
        whole.extend(self.added.remove(&None).unwrap_or_default());
        whole
    }
}

/// The first field in which the collection differs from what the patch expects.
fn other_value<T: Serialize>(found: &T, expected: &T) -> Misfit {
    let differing = differing_fields(found, expected).into_iter().next();
    let (field, found, expected) = differing.unwrap_or_default();
    Misfit::OtherValue { field, found: brief(&found), expected: brief(&expected) }
}
