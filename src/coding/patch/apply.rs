//! A patch laid on a collection: all of it, or nothing and why not.

use std::collections::{BTreeMap, HashMap, HashSet};

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
        self.apply_head(&mut snapshot).map_err(|problem| vec![problem])?;
        let origins = apply(self, &mut snapshot)?;
        close(snapshot).map_err(|(_, ProblemList { listed, unlisted })| {
            let mut problems: Vec<_> = listed.into_iter().map(|it| self.of_rule(&origins, it)).collect();
            if unlisted > 0 {
                let misfit = Misfit::Rule(Rule::Unlisted { count: unlisted });
                problems.push(PatchProblem { path: String::new(), misfit });
            }
            problems
        })
    }

    fn apply_head(&self, snapshot: &mut Snapshot) -> Result<(), PatchProblem> {
        let found = Head::of(snapshot);
        let problem = |path: &str, misfit| Err(PatchProblem { path: path.to_owned(), misfit });
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

/// Lays the changes of one list on it; the list, and for each entry the change that made it.
fn lay<T: Keyed + Clone + PartialEq + Serialize>(
    list: Vec<T>,
    changes: &[Change<T>],
    section: Section,
    problems: &mut Vec<PatchProblem>,
) -> (Vec<T>, Vec<Option<usize>>) {
    let places: HashMap<String, usize> =
        names(&list).into_iter().enumerate().map(|(at, name)| (name, at)).collect();
    let mut slots: Vec<Option<(T, Option<usize>)>> = list.into_iter().map(|it| Some((it, None))).collect();
    let mut added: HashMap<Option<usize>, Vec<(T, Option<usize>)>> = HashMap::new();
    let added_names: HashMap<String, &T> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Add { new, .. } => Some((new.key().into_owned(), new)),
            _ => None,
        })
        .collect();
    let mut met: HashSet<String> = HashSet::new();
    // What is removed makes room for what is added, in whatever order they stand.
    let is_removal = |change: &Change<T>| matches!(change, Change::Remove { .. });
    let all = || changes.iter().enumerate();
    let ordered = all().filter(|(_, it)| is_removal(it)).chain(all().filter(|(_, it)| !is_removal(it)));
    for (at, change) in ordered {
        let mut refuse = |side: &str, misfit| {
            problems.push(PatchProblem { path: format!("{}[{at}]{side}", section.key()), misfit });
        };
        let not_there = |name: &str| Misfit::NotThere { list: section, name: brief(name) };
        let (Change::Add { new: entry, .. }
        | Change::Replace { old: entry, .. }
        | Change::Remove { old: entry }) = change;
        let name = entry.key().into_owned();
        let slot = places.get(&name).and_then(|at| slots.get_mut(*at));
        match change {
            Change::Remove { old } => match slot {
                Some(slot) => match slot {
                    Some((found, _)) if found != old && added_names.get(&name) != Some(&&*found) => {
                        refuse(".old", other_value(found, old));
                    }
                    _ => *slot = None,
                },
                None => {}
            },
            Change::Replace { old, new } if old.key() != new.key() => {
                let misfit = Misfit::Renamed { old: brief(&old.key()), new: brief(&new.key()) };
                refuse(".new", misfit);
            }
            Change::Replace { old, new } => match slot {
                Some(Some((found, _))) if found == new => {}
                Some(Some((found, origin))) if found == old => {
                    *found = new.clone();
                    *origin = Some(at);
                }
                Some(Some((found, _))) => refuse(".old", other_value(found, old)),
                _ => refuse(".old", not_there(&name)),
            },
            Change::Add { new, before } => match slot {
                Some(Some((found, _))) if found == new => {}
                Some(Some((found, _))) => {
                    let fields = differing_fields(found, new).into_iter().map(|(field, ..)| field).collect();
                    refuse(".new", Misfit::AlreadyThere { list: section, name: brief(&name), fields });
                }
                _ if !met.insert(name.clone()) && section != Section::Terms => {
                    let fields = Vec::new();
                    refuse(".new", Misfit::AlreadyThere { list: section, name: brief(&name), fields });
                }
                _ => {
                    let place = before.as_ref().map(|before| places.get(before).copied());
                    match place {
                        Some(None) => refuse(".before", not_there(before.as_deref().unwrap_or_default())),
                        Some(place @ Some(_)) => {
                            added.entry(place).or_default().push((new.clone(), Some(at)))
                        }
                        None => added.entry(None).or_default().push((new.clone(), Some(at))),
                    }
                }
            },
        }
    }
    let mut whole = Vec::with_capacity(slots.len() + changes.len());
    for (at, slot) in slots.into_iter().enumerate() {
        whole.extend(added.remove(&Some(at)).unwrap_or_default());
        whole.extend(slot);
    }
    whole.extend(added.remove(&None).unwrap_or_default());
    whole.into_iter().unzip()
}

/// The first field in which the collection differs from what the patch expects.
fn other_value<T: Serialize>(found: &T, expected: &T) -> Misfit {
    let differing = differing_fields(found, expected).into_iter().next();
    let (field, found, expected) = differing.unwrap_or_default();
    Misfit::OtherValue { field, found: brief(&found), expected: brief(&expected) }
}
