//! What the parts of an open form share.

use std::collections::BTreeSet;

use leptos::prelude::*;
use relocation_explorer::coding::forms::{Filled, FormProblem, Target, judge};
use relocation_explorer::snapshot::Lang;

use super::board::Board;

/// An open form.
#[derive(Clone, Copy)]
pub struct Opened {
    /// What it is filled in for.
    pub target: RwSignal<Target>,
    /// What is written into it.
    pub filled: RwSignal<Filled>,
}

/// What is written, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The forms.
    pub board: Board,
    /// The open one.
    pub opened: Opened,
    /// The fields that were written into, about which something may be said.
    touched: RwSignal<BTreeSet<&'static str>>,
    /// What is wrong.
    pub problems: RwSignal<Vec<FormProblem>>,
}

impl Sheet {
    /// Of a form that nothing was written into.
    pub fn of(board: Board, target: Target, filled: Filled) -> Self {
        let opened = Opened { target: RwSignal::new(target), filled: RwSignal::new(filled) };
        let (touched, problems) = (RwSignal::new(BTreeSet::new()), RwSignal::new(Vec::new()));
        Self { board, opened, touched, problems }
    }

    /// Lets something be said of a field.
    pub fn touch(self, key: &'static str) {
        self.touched.update(|touched| {
            touched.insert(key);
        });
    }

    /// What is wrong with a field, or with one of its languages, once it was touched.
    pub fn wrong(self, key: &'static str, lang: Option<Lang>) -> Vec<String> {
        if !self.touched.with(|touched| touched.contains(key)) {
            return Vec::new();
        }
        self.problems.with(|problems| {
            let own = problems.iter().filter(|it| it.field == Some(key) && it.lang == lang);
            own.map(|it| it.text.clone()).collect()
        })
    }

    /// Sees what is wrong. Takes longer than a key may.
    pub fn judge(self) {
        let (target, filled) = (self.opened.target.get_untracked(), self.opened.filled.get_untracked());
        let found = self.board.with_desk(|desk| judge(&target, &filled, desk, self.board.lang));
        self.problems.set(found);
    }
}
