//! Where readers say what is wrong with the data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where readers say what is wrong with the data; one of the two at least.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// The page on which a new issue is written, from `https://` on; its `title` and `body` are added to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issues: Option<String>,
    /// An address of electronic mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
}
