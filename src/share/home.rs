//! Where an explorer stands, with the data that its links lead to.

use super::data_address::DataAddress;
use super::state::ViewState;

/// The address of an explorer's page, and of the snapshot that it shows there, where that is another than its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The page, without query and fragment.
    pub address: String,
    /// The snapshot.
    pub data: Option<DataAddress>,
}

impl Home {
    /// The address of a state of it.
    pub fn link(&self, state: ViewState) -> String {
        format!("{}{}", self.address, ViewState { data: self.data.clone(), ..state }.href())
    }

    /// The permanent address of a fact's page, in no particular language.
    pub fn fact(&self, id: &str) -> String {
        self.link(ViewState::of_fact(id))
    }

    /// The address of the page as it opens.
    pub fn itself(&self) -> String {
        if self.data.is_some() { self.link(ViewState::default()) } else { self.address.clone() }
    }
}
