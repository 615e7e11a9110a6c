//! The part of a selection that views without the crossfilter understand.

use super::{Criterion, Facet, Keys, Selection};
use crate::snapshot::FactView;

/// Reports, domains and words, as a reader has picked them; an empty set lets all pass. They are part of the
/// selection, so that a reader who goes on to the facts finds the same choice there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scope {
    /// Ids of the reports that pass.
    pub reports: Keys,
    /// Ids of the domains that pass.
    pub domains: Keys,
    /// Words, each of which must be found.
    pub text: String,
}

impl Scope {
    /// The part of a selection that counts here.
    pub fn of(selection: &Selection) -> Self {
        let keys = |facet| selection.codes.of(facet).clone();
        Self {
            reports: keys(Facet::Report),
            domains: keys(Facet::Domain),
            text: selection.text.trim().to_owned(),
        }
    }

    /// The same where words are not looked for.
    pub fn without_text(self) -> Self {
        Self { text: String::new(), ..self }
    }

    /// Takes all of it out of a selection.
    pub fn clear(selection: &mut Selection) {
        selection.clear(Criterion::Facet(Facet::Report));
        selection.clear(Criterion::Facet(Facet::Domain));
        selection.clear(Criterion::Text);
    }

    /// Whether a report passes.
    pub fn has_report(&self, id: &str) -> bool {
        self.reports.is_empty() || self.reports.contains(id)
    }

    /// Whether a domain passes.
    pub fn has_domain(&self, id: &str) -> bool {
        self.domains.is_empty() || self.domains.contains(id)
    }

    /// Whether a fact passes by report and domain.
    pub fn has_fact(&self, fact: &FactView) -> bool {
        self.has_report(&fact.report.id) && self.has_domain(&fact.domain.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_what_the_selection_says_and_nothing_else_is_cleared() {
        let mut selection = Selection { text: "  jobs ".into(), ..Selection::default() };
        assert!(Scope::of(&selection).has_report("kelan"), "nothing picked lets all pass");
        selection.toggle(Facet::Report, "kelan");
        selection.toggle(Facet::Domain, "housing");
        selection.toggle(Facet::Kind, "target");
        let scope = Scope::of(&selection);
        assert_eq!(scope.text, "jobs");
        assert!(scope.has_report("kelan") && !scope.has_report("qianxinan"));
        assert!(scope.has_domain("housing") && !scope.has_domain("jobs"));
        assert_eq!(scope.without_text().text, "");
        Scope::clear(&mut selection);
        assert_eq!(Scope::of(&selection), Scope::default());
        assert!(selection.has(Facet::Kind, "target"));
    }
}
