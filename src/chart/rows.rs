//! What charts of named rows have in common: names on the left, a value axis below, tooltips without HTML.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine, Tooltip, Trigger};
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

/// A chart with its axes and no series yet.
pub(super) fn rows_chart(
    names: Vec<String>,
    values: AxisType,
    right: f64,
    frame: Frame,
    palette: &Palette,
) -> Chart {
    Chart::new()
        .tooltip(Tooltip::new().trigger(Trigger::Item))
        .grid(Grid::new().left(f64::from(frame.names() + 12)).right(right).top(8).bottom(32))
        .x_axis(
            Axis::new()
                .type_(values)
                .axis_label(AxisLabel::new().color(palette.ink_2))
                .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.rule)))
                .split_number(if frame.width < NARROW { 2 } else { 4 }),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Category)
                .inverse(true)
                .data(names)
                .axis_tick(AxisTick::new().show(false))
                .axis_line(AxisLine::new().show(false))
                .axis_label(AxisLabel::new().color(palette.ink).interval(0.0)),
        )
}

/// The chart as an option, with what `charming` has no words for: text that wraps, drawn tooltips.
pub(super) fn rows_option(chart: &Chart, frame: Frame, palette: &Palette) -> Value {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    extend(&mut option, json!({"animation": false, "textStyle": {"color": palette.ink_2, "fontSize": 12}}));
    extend(
        part(&mut option, "tooltip"),
        json!({"renderMode": "richText", "confine": true, "backgroundColor": palette.card,
               "borderColor": palette.rule, "textStyle": {"color": palette.ink, "fontSize": 12}}),
    );
    // Names hear clicks.
    extend(part(&mut option, "yAxis"), json!({"triggerEvent": true}));
    extend(
        part(part(&mut option, "yAxis"), "axisLabel"),
        json!({"width": frame.names(), "overflow": "truncate", "lineHeight": 15}),
    );
    extend(part(part(&mut option, "xAxis"), "axisLabel"), json!({"hideOverlap": true}));
    option
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
