//! Links of before, in today's parameters: an address that once led somewhere leads there for ever.
//!
//! What a change of the parameters does to old links is one line of [`MIGRATIONS`] and one test; all else reads and
//! writes today's form only.

use crate::query::Facet;

/// Parameters, in the address's order.
type Pairs = Vec<(String, String)>;

/// The changes, oldest first, so that a very old link goes through all that followed. Each leaves today's links and
/// all parameters that it does not know as they are.
const MIGRATIONS: [fn(&mut Pairs); 1] = [name_the_view_of_a_selection];

/// The parameters of an address, old or new, in today's form.
pub(super) fn migrate(mut pairs: Pairs) -> Pairs {
    for migration in MIGRATIONS {
        migration(&mut pairs);
    }
    pairs
}

/// A selection or a fact without a view, as it is also written by hand, means the view that shows it.
fn name_the_view_of_a_selection(pairs: &mut Pairs) {
    let names_a_view = pairs.iter().any(|(name, _)| name == "view");
    let is_selection = |name: &str| matches!(name, "fact" | "q" | "value") || Facet::of_key(name).is_some();
    let selects = pairs.iter().any(|(name, value)| is_selection(name) && !value.trim().is_empty());
    if !names_a_view && selects {
        pairs.push(("view".to_owned(), "explore".to_owned()));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::super::state::tests::state;
    use super::super::{ViewState, parse_pairs, write_pairs};
    use super::*;

    fn migrated(query: &str) -> String {
        let pairs = migrate(parse_pairs(query));
        write_pairs(&pairs.iter().map(|(name, value)| (name.as_str(), value.clone())).collect::<Vec<_>>())
    }

    #[test]
    fn old_links_lead_where_they_led() {
        for (old, today) in [
            ("fact=kelan-workshops", "fact=kelan-workshops&view=explore"),
            ("region=522700~140929", "region=522700~140929&view=explore"),
            ("lang=en&q=jobs", "lang=en&q=jobs&view=explore"),
            ("value=100..", "value=100..&view=explore"),
            // Where it is malformed, Explore says so.
            ("value=a..b", "value=a..b&view=explore"),
            // About no facts, or already with a view.
            ("lang=en", "lang=en"),
            ("regions=522700~140929", "regions=522700~140929"),
            ("fact=&region=&q=+", "fact=&region=&q=%20"),
            ("view=overview&fact=kelan-workshops", "view=overview&fact=kelan-workshops"),
            ("view=cinema&fact=kelan-workshops", "view=cinema&fact=kelan-workshops"),
        ] {
            assert_eq!(migrated(old), today);
        }
    }

    #[test]
    fn a_comparison_of_before_shows_what_several_report_and_folds_the_rest() {
        use crate::compare::ComparisonFilter;
        let rows = |query: &str| ViewState::parse(query).0.rows();
        assert_eq!(rows("view=compare&regions=522700~140929"), ComparisonFilter::Shared);
        assert_eq!(rows("view=compare&regions=522700~140929&show=shared"), ComparisonFilter::Shared);
        assert_eq!(rows("view=compare&regions=522700~140929&show=comparable"), ComparisonFilter::Comparable);
        assert_eq!(rows("view=compare&regions=522700~140929&show=all"), ComparisonFilter::All);
    }

    /// A parameter with a name of ours or another, with any value.
    fn pair() -> impl Strategy<Value = (String, String)> {
        let of_a_state = state().prop_flat_map(|state| {
            let mut pairs = parse_pairs(&state.to_query());
            pairs.push(("q".to_owned(), String::new()));
            prop::sample::select(pairs)
        });
        prop_oneof![of_a_state, ("[a-z]{1,8}", "\\PC{0,12}")]
    }

    proptest! {
        #[test]
        fn no_parameter_is_lost(pairs in prop::collection::vec(pair(), 0..6)) {
            let migrated = migrate(pairs.clone());
            let known = |(name, value): &&(String, String)| ViewState::default().read(name, value).is_some();
            for pair in pairs.iter().filter(known) {
                prop_assert!(migrated.contains(pair), "{:?} is not in {:?}", pair, migrated);
            }
            prop_assert_eq!(migrate(migrated.clone()), migrated, "a migrated link is of today");
        }

        #[test]
        fn links_of_today_stay(state in state()) {
            let pairs = parse_pairs(&state.to_query());
            prop_assert_eq!(migrate(pairs.clone()), pairs);
        }
    }
}
