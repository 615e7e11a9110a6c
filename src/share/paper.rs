//! What paper says of the state that it shows, which on the screen the controls say.

use super::filter::ViewFilter;
use super::pin::Pin;
use super::state::ViewState;
use super::view::View;
use crate::compare::Normalisation;
use crate::query::{Criterion, Facet, Index, SelectionPart};
use crate::snapshot::{Collection, Lang};
use crate::words::{CompareWords, compare, group_name, proof, type_name};

/// What is chosen in the view that a state shows, thing by thing; nothing where it shows all.
pub fn chosen_in_words(state: &ViewState, collection: &Collection, index: &Index, lang: Lang) -> Vec<String> {
    let counts = |part: &SelectionPart| match state.view {
        View::Explore => true,
        View::Measures => is_scope(part) || *part == SelectionPart::Whole(Criterion::Text),
        View::Ledger => is_scope(part),
        View::Overview | View::Compare | View::Sources | View::Place | View::Basket | View::Code => false,
    };
    let chips = state.selection.chips(index, lang).into_iter().filter(|chip| counts(&chip.part));
    let mut chosen: Vec<String> = chips.map(|chip| chip.name).collect();
    if state.view == View::Place {
        chosen.extend(state.regions.first().map(|code| name_of_column(collection, code, lang)));
    }
    if state.view == View::Compare {
        chosen.extend(state.regions.iter().map(|code| name_of_column(collection, code, lang)));
        if state.per != Normalisation::AsPrinted {
            chosen.push(state.per.name().get(lang).to_owned());
        }
    }
    chosen.extend(match &state.filter {
        Some(ViewFilter::Findings(group)) => Some(group_name(*group, lang).to_owned()),
        Some(ViewFilter::Measures(filter)) => filter.kind.map(|kind| type_name(kind, lang).to_owned()),
        Some(ViewFilter::Rows(filter)) => {
            Some(format!("{} {}", compare(lang).rows_of, CompareWords::filter(lang, *filter)))
        }
        Some(ViewFilter::Proof) => Some(proof(lang).title.to_owned()),
        None => None,
    });
    chosen
}

fn is_scope(part: &SelectionPart) -> bool {
    matches!(part, SelectionPart::Code(Facet::Report | Facet::Domain, _))
}

/// A region's name, or both of a pairing's.
fn name_of_column(collection: &Collection, code: &str, lang: Lang) -> String {
    let name = |id: &str| collection.region(id).map_or(id, |region| region.name.get(lang)).to_owned();
    code.split(':').map(name).collect::<Vec<_>>().join(" → ")
}

/// The state that a printed address leads to: of an open fact its own page, in the language of the paper, for these data.
pub fn permanent(state: &ViewState, pin: Pin, lang: Lang) -> ViewState {
    let shown = match &state.fact {
        Some(id) => ViewState { data: state.data.clone(), ..ViewState::of_fact(id) },
        None => state.clone().unframed(),
    };
    ViewState { lang: Some(lang), theme: None, pin: Some(pin), ..shown }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn chosen(query: &str, lang: Lang) -> Vec<String> {
        let collection = std::sync::Arc::new(Collection::built_in().unwrap());
        let (state, ignored) = ViewState::parse(query);
        assert_eq!(ignored, []);
        chosen_in_words(&state, &collection, &Index::of(&collection), lang)
    }

    #[test]
    fn what_is_chosen_is_said_as_far_as_the_view_follows_it() {
        let selection = "region=140929&report=kelan&q=jobs";
        let said = |view: &str| chosen(&format!("view={view}&{selection}"), Lang::En);
        let region = "Kelan County";
        let [.., report, words] = &said("explore")[..] else { panic!("{:?}", said("explore")) };
        assert_eq!((said("explore")[0].as_str(), words.as_str()), (region, "Words: jobs"));
        assert_eq!(said("ledger"), [report.as_str()]);
        assert_eq!(said("measures"), [report.as_str(), words.as_str()]);
        assert_eq!(said("sources"), [] as [&str; 0]);
    }

    #[test]
    fn a_comparison_names_its_columns_and_its_scale() {
        let query = "view=compare&regions=140929~440100:522700&per=1000-relocated&show=all";
        let said = chosen(query, Lang::En);
        assert_eq!(said.len(), 4, "{said:?}");
        assert!(said[1].contains(" → "), "{said:?}");
        assert_eq!(said[2..], ["Per 1,000 relocated people", "rows: All"]);
        assert_eq!(chosen("view=ledger&show=overlaps", Lang::Zh), ["不可相加"]);
    }

    #[test]
    fn a_printed_address_names_language_and_data_and_a_fact_has_its_own() {
        let pin = Pin::parse("3f2a9c0b1d4e").unwrap();
        let address = |query: &str| permanent(&ViewState::parse(query).0, pin.clone(), Lang::Zh).to_query();
        assert_eq!(
            address("view=ledger&report=kelan&theme=dark&embed=1"),
            "view=ledger&lang=zh&report=kelan&pin=3f2a9c0b1d4e"
        );
        assert_eq!(address("view=ledger&fact=kelan-x"), "view=explore&lang=zh&fact=kelan-x&pin=3f2a9c0b1d4e");
    }
}
