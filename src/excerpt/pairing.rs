//! Two partners, and what each gives the other.

use super::{ExcerptFigure, Unusable};
use crate::compare::{FlowGroup, Total, pairing_code};
use crate::digest::pairings_beside;
use crate::place::pairing_place;
use crate::query::Facet;
use crate::session::Session;
use crate::share::ViewState;
use crate::snapshot::{Lang, Report};
use crate::words::{OverviewWords, compare};

/// Two partners.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcerptPairing {
    /// What the reports say of the pairing in words, and since when.
    pub said: Vec<String>,
    /// What flows, each direction under its name; none where no figure is printed.
    pub directions: Vec<(String, Vec<ExcerptFlow>)>,
    /// Codes of the pairings that the explorer sets beside it; none where no figures tell of it.
    pub beside: Vec<String>,
}

/// Figures of one indicator between two partners.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcerptFlow {
    /// The figures, the whole first where there is one.
    pub figures: Vec<ExcerptFigure>,
    /// What they come to, or why they are not added; may be empty.
    pub note: String,
}

impl ExcerptPairing {
    /// Who is paired, what each gives, and the reports that say so.
    pub(super) fn of<'a>(
        session: &'a Session,
        state: &ViewState,
        lang: Lang,
    ) -> Result<(String, Self, Vec<&'a Report>), Unusable> {
        let (index, collection) = (session.compare(), &session.collection);
        let code = code_of(state).ok_or(Unusable::NoPairing)?;
        let column = index.column(&code).ok_or(Unusable::NoPairing)?;
        let (receiver, giver) = (column.region, column.giver.ok_or(Unusable::NoPairing)?);
        let flows = index.flows(&receiver, &giver);
        let stated = collection.snapshot().pairings.iter().filter(|pairing| {
            let sides = [&pairing.from, &pairing.to].map(|side| pairing_place(collection, side));
            sides == [Some(giver.as_str()), Some(&receiver)]
                || sides == [Some(receiver.as_str()), Some(&giver)]
        });
        let stated: Vec<_> = stated.collect();
        if stated.is_empty() && flows.facts() == 0 {
            return Err(Unusable::NoPairing);
        }
        let said = stated.iter().map(|pairing| {
            let since = pairing.since.as_ref().map(|date| format!("{} · ", OverviewWords::since(lang, date)));
            format!("{}{}", since.unwrap_or_default(), pairing.text.get(lang))
        });
        let name = |id: &str| collection.region(id).map_or("", |region| region.short_name().get(lang));
        let (from, to) = (name(&giver), name(&receiver));
        let ways =
            [(format!("{from} → {to}"), &flows.to_region), (format!("{to} → {from}"), &flows.to_partner)];
        let ways = ways.into_iter().filter(|(_, groups)| !groups.is_empty());
        let directions = ways
            .map(|(name, groups)| (name, groups.iter().map(|group| flow(session, group, lang)).collect()));
        let facts = flows.to_region.iter().chain(&flows.to_partner).flat_map(|group| &group.facts);
        let printed = facts.filter_map(|&at| collection.get(at)).map(|view| view.report);
        let reports = stated.iter().filter_map(|pairing| collection.report(&pairing.report));
        let shown = Self {
            said: said.collect(),
            directions: directions.collect(),
            beside: pairings_beside(collection, &giver, &receiver),
        };
        Ok((format!("{from} → {to}"), shown, printed.chain(reports).collect()))
    }
}

/// The code of the pairing that a state names: as a column, as two places, or as a place and its partner.
fn code_of(state: &ViewState) -> Option<String> {
    let codes = &state.selection.codes;
    match &state.regions[..] {
        [code] if code.contains(':') => return Some(code.clone()),
        [giver, receiver] => return Some(pairing_code(giver, receiver)),
        _ => {}
    }
    let (region, partner) = (codes.of(Facet::Region).iter().next()?, codes.of(Facet::Partner).iter().next()?);
    Some(pairing_code(partner, region))
}

fn flow(session: &Session, group: &FlowGroup, lang: Lang) -> ExcerptFlow {
    let collection = &session.collection;
    let (whole, note) = match &group.total {
        Total::Whole { fact, .. } => (Some(*fact), String::new()),
        Total::Sum { quantity } => {
            let unit = session.compare().unit_of_sum(group);
            let unit = unit.map_or("", |unit| unit.name_for_interval(quantity).get(lang));
            let words = compare(lang).sum;
            (None, format!("{words} {} {unit}", quantity.describe(lang)))
        }
        Total::Listed { why } => (None, why.text(lang)),
    };
    let all = whole.into_iter().chain(group.parts());
    let figures = all.filter_map(|at| collection.get(at)).map(|view| ExcerptFigure::of(&view, lang));
    ExcerptFlow { figures: figures.collect(), note }
}
