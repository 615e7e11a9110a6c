//! Which facts and checks a state names, or selects.

use std::sync::Arc;

use super::Unusable;
use crate::evidence::checks_of;
use crate::ledger::FindingGroup;
use crate::query::Engine;
use crate::session::Session;
use crate::share::ViewState;
use crate::snapshot::{FactView, Lang};
use crate::words::explore;

/// The fact that a state names.
pub(super) fn fact_of<'a>(session: &'a Session, state: &ViewState) -> Result<FactView<'a>, Unusable> {
    let id = state.fact.as_deref().ok_or(Unusable::Fact(None))?;
    session.collection.find(id).ok_or_else(|| Unusable::Fact(Some(id.to_owned())))
}

/// The facts that a state names one by one, or else selects, in its order.
pub(super) fn facts_of<'a>(session: &'a Session, state: &ViewState) -> Result<Vec<FactView<'a>>, Unusable> {
    let find = |id: &String| session.collection.find(id).ok_or_else(|| Unusable::Fact(Some(id.clone())));
    let named = state.facts.iter().map(find).collect::<Result<Vec<FactView>, _>>()?;
    if !named.is_empty() {
        return Ok(named);
    }
    let unknown = session.index().unknown(&state.selection).into_iter();
    let unknown: Vec<String> = unknown.map(|(facet, code)| format!("{}={code}", facet.key())).collect();
    if !unknown.is_empty() {
        return Err(Unusable::Codes(unknown));
    }
    let answer = Engine::new(Arc::clone(session.index())).update(&state.selection, state.sort);
    let views = answer.rows.iter().filter_map(|&at| session.collection.get(at as usize));
    let selected: Vec<FactView> = views.collect();
    if selected.is_empty() { Err(Unusable::NoFacts) } else { Ok(selected) }
}

/// What figures have in common: their place, or what they count, where that is one.
pub(super) fn title_of(views: &[FactView], lang: Lang) -> String {
    let only = |name: &dyn Fn(&FactView) -> String| {
        let first = name(views.first()?);
        views.iter().all(|view| name(view) == first).then_some(first)
    };
    let place = only(&|view| view.region.short_name().get(lang).to_owned());
    let counted = only(&|view| view.subject(lang));
    let said: Vec<String> = place.into_iter().chain(counted).collect();
    if said.is_empty() { explore(lang).facts.to_owned() } else { said.join(" · ") }
}

/// The checks of the fact that a state names, or of those that it selects, by their places in the audit's list; and the
/// facts that were chosen.
pub(super) fn find_checks<'a>(
    session: &'a Session,
    state: &ViewState,
) -> Result<(Vec<usize>, Vec<FactView<'a>>), Unusable> {
    let all = &session.audit().checks;
    let chosen = match &state.fact {
        Some(_) => vec![fact_of(session, state)?],
        None => facts_of(session, state)?,
    };
    let group = state.findings();
    let is_wanted = |at: &usize| {
        let check = &all[*at..=*at];
        let has = chosen.iter().any(|view| !checks_of(check, &view.fact.id).is_empty());
        has && group.is_none_or(|group| FindingGroup::of_check(&all[*at]) == group)
    };
    let found: Vec<usize> = (0..all.len()).filter(is_wanted).collect();
    if found.is_empty() { Err(Unusable::NoChecks) } else { Ok((found, chosen)) }
}
