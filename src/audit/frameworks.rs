//! Frameworks: the parts a report announces against the parts it spells out.

use serde::Serialize;

use super::verdict::Verdict;
use super::wording::both;
use crate::snapshot::{Collection, Lang, Part, Text};

/// A framework, or a part of one, that announces a number of parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrameworkCheck {
    /// Id of the framework.
    pub framework: String,
    /// Id of its part, if the number is a part's own.
    pub part: Option<String>,
    /// Id of the report.
    pub report: String,
    /// Name of the framework, or of the part whose number it is.
    pub name: Text,
    /// How many parts it announces.
    pub announced: u32,
    /// How many parts the report spells out.
    pub found: usize,
    /// `fails` where some are spelled out, but not as many as announced; `cannot_be_checked` where none are.
    pub verdict: Verdict,
    /// The verdict in a sentence.
    pub detail: Text,
}

/// Every framework and part with an announced number, in the document's order.
///
/// Structures that announce no number have nothing to check and are left out.
pub fn frameworks(collection: &Collection) -> Vec<FrameworkCheck> {
    let mut checks = Vec::new();
    for framework in &collection.snapshot().frameworks {
        let owner = Owner { framework: &framework.id, report: &framework.report };
        owner.check(None, &framework.name, framework.announced, framework.parts.len(), &mut checks);
        for part in &framework.parts {
            owner.walk(part, &mut checks);
        }
    }
    checks
}

struct Owner<'a> {
    framework: &'a str,
    report: &'a str,
}

impl Owner<'_> {
    fn walk(&self, part: &Part, checks: &mut Vec<FrameworkCheck>) {
        self.check(Some(&part.id), &part.name, part.announced, part.parts.len(), checks);
        for child in &part.parts {
            self.walk(child, checks);
        }
    }

    fn check(
        &self,
        part: Option<&str>,
        name: &Text,
        announced: Option<u32>,
        found: usize,
        checks: &mut Vec<FrameworkCheck>,
    ) {
        let Some(announced) = announced else { return };
        let verdict = match found {
            _ if found == announced as usize => Verdict::Holds,
            0 => Verdict::CannotBeChecked,
            _ => Verdict::Fails,
        };
        checks.push(FrameworkCheck {
            framework: self.framework.to_owned(),
            part: part.map(str::to_owned),
            report: self.report.to_owned(),
            name: name.clone(),
            announced,
            found,
            verdict,
            detail: both(|lang| describe(verdict, announced, found, lang)),
        });
    }
}

fn describe(verdict: Verdict, announced: u32, found: usize, lang: Lang) -> String {
    match (verdict, lang) {
        (Verdict::CannotBeChecked, Lang::Zh) => format!("自称 {announced} 项，但一项也没有列出。"),
        (Verdict::CannotBeChecked, Lang::En) => format!("{announced} announced, none listed."),
        (Verdict::Fails, Lang::Zh) => format!("自称 {announced} 项，实列 {found} 项。"),
        (Verdict::Fails, Lang::En) => format!("{announced} announced, {found} listed."),
        (_, Lang::Zh) => format!("自称 {announced} 项，全部列出。"),
        (_, Lang::En) => format!("{announced} announced, all listed."),
    }
}
