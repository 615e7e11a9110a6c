//! What charts of named rows have in common: names on the left, a value axis below, tooltips without HTML.

use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine};
use serde::Serialize;
use serde_json::{Value, json};

use super::Palette;

/// The room that a chart has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Width in CSS pixels.
    pub width: u32,
}

/// A frame narrower than this is a phone's.
const NARROW: u32 = 520;

impl Frame {
    /// The height of some rows with the axis below them, in CSS pixels.
    pub(super) fn height_of_rows(&self, rows: usize, row: u32) -> u32 {
        rows as u32 * row + 48
    }

    fn names(&self) -> u32 {
        if self.width < NARROW { self.width * 2 / 5 } else { 216 }
    }
}

/// An option with its axes and series, and with what `charming` has no words for: text that wraps, drawn tooltips.
///
/// Each component is serialised by itself: `charming::Chart` can hold every component and kind of series there is, and
/// the code that writes them all would be fetched with the first chart.
pub(super) fn rows_option(
    names: Vec<String>,
    values: AxisType,
    right: f64,
    series: Vec<Value>,
    frame: Frame,
    palette: &Palette,
) -> Value {
    let x_axis = Axis::new()
        .type_(values)
        .axis_label(AxisLabel::new().color(palette.ink_2))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.rule)))
        .split_number(if frame.width < NARROW { 2 } else { 4 });
    let y_axis = Axis::new()
        .type_(AxisType::Category)
        .inverse(true)
        .data(names)
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_label(AxisLabel::new().color(palette.ink).interval(0.0));
    let grid = Grid::new().left(f64::from(frame.names() + 12)).right(right).top(8).bottom(32);
    let mut option = json!({
        "animation": false,
        "textStyle": {"color": palette.ink_2, "fontSize": 12},
        "tooltip": {
            "trigger": "item", "renderMode": "richText", "confine": true, "backgroundColor": palette.card,
            "borderColor": palette.rule, "textStyle": {"color": palette.ink, "fontSize": 12},
        },
        "grid": written(&grid),
        "xAxis": written(&x_axis),
        "yAxis": written(&y_axis),
        "series": series,
    });
    // Names hear clicks.
    extend(&mut option["yAxis"], json!({"triggerEvent": true}));
    extend(
        &mut option["yAxis"]["axisLabel"],
        json!({"width": frame.names(), "overflow": "truncate", "lineHeight": 15}),
    );
    extend(&mut option["xAxis"]["axisLabel"], json!({"hideOverlap": true}));
    option
}

/// A component as it stands in an option.
pub(super) fn written(component: &impl Serialize) -> Value {
    serde_json::to_value(component).unwrap_or_default()
}

/// A component of an option, which stands alone or first in a list; made where it is missing.
pub(super) fn part<'a>(option: &'a mut Value, key: &str) -> &'a mut Value {
    if !option.is_object() {
        *option = json!({});
    }
    let value = &mut option[key];
    if value.as_array().is_some_and(Vec::is_empty) {
        *value = json!([{}]);
    }
    if value.is_array() { &mut value[0] } else { value }
}

pub(super) fn extend(into: &mut Value, more: Value) {
    if into.is_null() {
        *into = json!({});
    }
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

/// A text that ECharts shows as it is: braces would be read as a template.
pub(super) fn literal(text: &str) -> String {
    text.replace('{', "｛").replace('}', "｝")
}
