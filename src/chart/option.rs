//! Facts one by one, as bars or dots.

use charming::datatype::DataPointItem;
use charming::element::{AxisType, BorderType, Color, ColorStop, ItemStyle, Label, LabelPosition, Symbol};
use charming::series::{Bar, Scatter};
use serde_json::{Value, json};

use super::rows::{extend, literal, rows_option, written};
use super::{AxisScale, FactMarks, Form, Frame, Mark, Palette};
use crate::snapshot::Lang;

/// The height of a mark's row.
pub(super) const ROW: u32 = 38;
const BAR: f64 = 14.0;
/// The room right of the axis for the labels of the longest bars.
const LABELS: f64 = 92.0;

impl Frame {
    /// The height that some marks need, in CSS pixels.
    pub fn height(&self, marks: &FactMarks) -> u32 {
        self.height_of_rows(marks.marks.len(), ROW)
    }
}

/// Draws marks as bars from zero, or as dots on powers of ten.
pub fn draw_marks(plan: &FactMarks, frame: Frame, palette: &Palette, lang: Lang) -> Value {
    let names: Vec<String> = plan.marks.iter().map(|mark| mark.name.get(lang).to_owned()).collect();
    let values = match plan.scale {
        AxisScale::Linear => AxisType::Value,
        AxisScale::Logarithmic => AxisType::Log,
    };
    let labels = Label::new().show(true).position(LabelPosition::Right).color(palette.ink).font_size(12.0);
    let points = plan.marks.iter().enumerate().map(|(row, mark)| match plan.scale {
        AxisScale::Linear => DataPointItem::new(mark.value).item_style(style(mark, palette)),
        AxisScale::Logarithmic => {
            DataPointItem::new(vec![mark.value, row as f64]).item_style(style(mark, palette))
        }
    });
    let series = match plan.scale {
        AxisScale::Linear => {
            let ends =
                plan.marks.iter().enumerate().filter(|(_, mark)| mark.form.open_above).map(|(row, mark)| {
                    DataPointItem::new(vec![mark.value, row as f64])
                        .item_style(ItemStyle::new().color(palette.of(mark.hue)))
                });
            vec![
                written(&Bar::new().bar_width(BAR).label(labels).data(points.collect::<Vec<_>>())),
                written(&Scatter::new().symbol(Symbol::Triangle).data(ends.collect::<Vec<_>>())),
            ]
        }
        AxisScale::Logarithmic => {
            let dots = Scatter::new().label(labels).symbol_size(13.0).data(points.collect::<Vec<_>>());
            vec![written(&dots)]
        }
    };
    let mut option = rows_option(names, values, (BAR, LABELS), series, frame, palette);
    label_marks(&mut option, plan, lang);
    option
}

fn style(mark: &Mark, palette: &Palette) -> ItemStyle {
    let colour = palette.of(mark.hue);
    let Form { soft, hollow, .. } = mark.form;
    let style = ItemStyle::new();
    match (hollow, soft) {
        (true, _) => {
            style.color("transparent").border_color(colour).border_width(1.5).border_type(BorderType::Dashed)
        }
        (false, true) => style.color(Color::LinearGradient {
            x: 0.0,
            y: 0.0,
            x2: 1.0,
            y2: 0.0,
            color_stops: vec![
                ColorStop::new(0.0, colour),
                ColorStop::new(0.7, colour),
                ColorStop::new(1.0, format!("{colour}22")),
            ],
        }),
        (false, false) => style.color(colour),
    }
}

/// Gives each mark its label and tooltip, and turns the ends of open bars on their side.
fn label_marks(option: &mut Value, plan: &FactMarks, lang: Lang) {
    let unit = plan.unit_name.get(lang);
    let Some([points, ends @ ..]) = option["series"].as_array_mut().map(Vec::as_mut_slice) else { return };
    for (point, mark) in points["data"].as_array_mut().into_iter().flatten().zip(&plan.marks) {
        let (label, name) = (mark.label.get(lang), mark.name.get(lang));
        extend(
            point,
            json!({"label": {"formatter": literal(label)},
                   "tooltip": {"formatter": literal(&format!("{name}\n{label} {unit}"))}}),
        );
        if plan.scale == AxisScale::Logarithmic {
            extend(point, json!({"symbol": if mark.form.open_above { OPEN_DOT } else { "circle" }}));
        }
    }
    if let [ends] = ends {
        extend(
            ends,
            json!({"symbolRotate": -90, "symbolSize": [BAR, 8], "symbolOffset": [4, 0], "silent": true,
                   "tooltip": {"show": false}, "z": 3}),
        );
    }
}

/// A dot that points on: its quantity is open towards more.
const OPEN_DOT: &str = "path://M-5,-6 L3,-6 L9,0 L3,6 L-5,6 Z";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    fn option_of(ids: &[&str]) -> Value {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let facts: Vec<usize> = ids.iter().map(|id| collection.find(id).unwrap().at).collect();
        let plan = FactMarks::of(&collection, &facts, (facts.len(), 14), false).unwrap();
        draw_marks(&plan, Frame { width: 720 }, &Palette::LIGHT, Lang::En)
    }

    #[test]
    fn targets_are_hollow_and_bounds_have_an_open_end() {
        let option = option_of(&["luodian-job-postings-target", "luodian-job-postings-pushed"]);
        let bars = option["series"][0]["data"].as_array().unwrap();
        assert_eq!(bars[0]["itemStyle"]["color"], "transparent");
        assert_eq!(bars[0]["label"]["formatter"], "≥ 30,000");
        assert_eq!(bars[1]["label"]["formatter"], "25,300");
        assert_eq!(
            (&option["series"][0]["type"], &option["series"][1]["type"]),
            (&json!("bar"), &json!("scatter"))
        );
        assert_eq!(option["series"][1]["data"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn where_there_is_little_room_names_stand_above_bars_of_nearly_its_width() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let facts = [collection.find("luodian-job-postings-target").unwrap().at];
        let plan = FactMarks::of(&collection, &facts, (1, 14), false).unwrap();
        let draw = |width| draw_marks(&plan, Frame { width }, &Palette::LIGHT, Lang::En);
        let (phone, desk) = (draw(294), draw(720));
        let of_names = |option: &Value| option["yAxis"]["axisLabel"].clone();
        assert_eq!((&of_names(&phone)["inside"], &of_names(&desk)["inside"]), (&json!(true), &Value::Null));
        let left = |option: &Value| option["grid"]["left"].as_f64().unwrap();
        assert!(294.0 - left(&phone) - LABELS > 0.6 * 294.0, "{}", left(&phone));
        assert!(Frame { width: 294 }.height(&plan) > Frame { width: 720 }.height(&plan));
    }

    #[test]
    fn no_tooltip_needs_html_and_no_function_crosses() {
        let text = option_of(&["luodian-job-postings-target"]).to_string();
        assert!(text.contains("\"renderMode\":\"richText\""));
        assert!(!text.contains("function"));
    }
}
