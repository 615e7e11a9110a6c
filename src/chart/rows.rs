//! What charts of named rows have in common: names on the left, or above their rows where there is little room; a value
//! axis below; tooltips without HTML.

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

/// In a frame narrower than this, names stand above their rows.
const NARROW: u32 = 520;
/// The height of a name's line.
const LINE: u32 = 15;
/// So high is a name above its row, in two lines.
const NAME: u32 = 2 * LINE;

impl Frame {
    /// The height of some rows with the axis below them, in CSS pixels.
    pub(super) fn height_of_rows(&self, rows: usize, row: u32) -> u32 {
        let (name, top) = if self.is_narrow() { (NAME, self.top()) } else { (0, 0) };
        rows as u32 * (row + name) + top + 48
    }

    fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    /// The room for names: a third, as far as names need it.
    fn names(&self) -> u32 {
        if self.is_narrow() { self.width.saturating_sub(8) } else { (self.width / 3).clamp(216, 360) }
    }

    /// The room left of the axis.
    pub(super) fn left(&self) -> u32 {
        if self.is_narrow() { 4 } else { self.names() + 12 }
    }

    /// The room above the first row: part of its name.
    fn top(&self) -> u32 {
        if self.is_narrow() { NAME / 2 + 4 } else { 8 }
    }
}

/// An option with its axes and series, with bars of some thickness and some room right of the longest, and with what
/// `charming` has no words for: text that wraps, drawn tooltips.
///
/// Each component is serialised by itself: `charming::Chart` can hold every component and kind of series there is, and
/// the code that writes them all would be fetched with the first chart.
pub(super) fn rows_option(
    names: Vec<String>,
    values: AxisType,
    (bar, right): (f64, f64),
    series: Vec<Value>,
    frame: Frame,
    palette: &Palette,
) -> Value {
    let x_axis = Axis::new()
        .type_(values)
        .axis_label(AxisLabel::new().color(palette.ink_2))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.rule)))
        .split_number(if frame.is_narrow() { 2 } else { 4 });
    let y_axis = Axis::new()
        .type_(AxisType::Category)
        .inverse(true)
        .data(names)
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_label(AxisLabel::new().color(palette.ink).interval(0.0));
    let (left, top) = (f64::from(frame.left()), f64::from(frame.top()));
    let grid = Grid::new().left(left).right(right).top(top).bottom(32);
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
    // A mark that the reader stands on or points at has an outline, not another colour.
    for one in option["series"].as_array_mut().into_iter().flatten() {
        let outline = json!({"borderColor": palette.ink, "borderWidth": 2.5, "borderType": "solid"});
        extend(one, json!({"emphasis": {"itemStyle": outline}}));
    }
    // Names hear clicks.
    extend(&mut option["yAxis"], json!({"triggerEvent": true}));
    extend(
        &mut option["yAxis"]["axisLabel"],
        json!({"width": frame.names(), "overflow": "truncate", "lineHeight": LINE}),
    );
    if frame.is_narrow() {
        // Each name ends above its bar.
        extend(
            &mut option["yAxis"]["axisLabel"],
            json!({"inside": true, "margin": 0, "align": "left", "verticalAlign": "bottom",
                   "padding": [0, 0, bar / 2.0 + 3.0, 0]}),
        );
    }
    extend(&mut option["xAxis"]["axisLabel"], json!({"hideOverlap": true}));
    option
}

/// A component as it stands in an option.
pub(super) fn written(component: &impl Serialize) -> Value {
    serde_json::to_value(component).unwrap_or_default()
}

/// Adds members to an object, which is made where there is nothing.
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
