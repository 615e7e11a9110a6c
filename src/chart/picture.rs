//! A picture that is ready to be drawn.

use serde_json::Value;

/// What ECharts is told, and how high the picture is.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The option.
    pub option: Value,
    /// Height in CSS pixels.
    pub height: u32,
}
