//! What an article shows, as a picture.

use super::drawing::{Drawing, LARGE, PLAIN, SMALL, STRONG, TITLE};
use crate::chart::{AxisScale, ChartPlan, axis_of_marks};
use crate::compare::Grade;
use crate::excerpt::{Excerpt, ExcerptBody, ExcerptFigure, ExcerptRow};
use crate::session::Session;
use crate::snapshot::Lang;
use crate::words::{ExcerptWords, check_name, outcome_name};

/// As wide as a column of text.
const WIDTH: f64 = 680.0;

/// An excerpt with its credit.
pub(super) fn draw(session: &Session, excerpt: &Excerpt, lang: Lang) -> String {
    let mut drawing = Drawing::new(WIDTH);
    drawing.text(&excerpt.title, TITLE, 0.0);
    drawing.space(4.0);
    let said = match &excerpt.body {
        ExcerptBody::Chart(plan, subtitle) => draw_chart(&mut drawing, session, plan, subtitle, lang),
        ExcerptBody::Row(row) => draw_row(&mut drawing, row, lang),
        ExcerptBody::Table(figures, more) => {
            for figure in figures {
                drawing.line(&format!("{} · {}", figure.place, figure.counted), &figure.quantity());
                drawing.text(&figure.known(lang), SMALL, 0.0);
            }
            if *more > 0 {
                drawing.text(&ExcerptWords::more(lang, *more), SMALL, 0.0);
            }
            listed(figures.iter(), lang)
        }
        ExcerptBody::Checks(found, _) => {
            let checks = found.iter().filter_map(|&at| session.audit().checks.get(at));
            let mut said = Vec::new();
            for check in checks {
                let head =
                    format!("{} · {}", outcome_name(check.outcome(), lang), check_name(check.kind, lang));
                drawing.space(4.0);
                drawing.text(&head, STRONG, 0.0);
                drawing.text(check.detail.get(lang), PLAIN, 0.0);
                said.push(format!("{head}{}{}", lang.pick("：", ": "), check.detail.get(lang)));
            }
            said.join(lang.pick("；", "; "))
        }
        ExcerptBody::Fact(figure, text) => {
            drawing.text(&figure.quantity(), LARGE, 0.0);
            drawing.space(4.0);
            drawing.text(text, PLAIN, 0.0);
            drawing.text(&figure.known(lang), SMALL, 0.0);
            text.clone()
        }
        ExcerptBody::Pairing(pairing) => {
            for said in &pairing.said {
                drawing.text(said, SMALL, 0.0);
            }
            for (name, flows) in &pairing.directions {
                drawing.space(6.0);
                drawing.text(name, STRONG, 0.0);
                for flow in flows {
                    for figure in &flow.figures {
                        drawing.line(&figure.counted, &figure.quantity());
                    }
                    drawing.text(&flow.note, SMALL, 0.0);
                }
            }
            let flows = pairing.directions.iter().flat_map(|(_, flows)| flows);
            listed(flows.flat_map(|flow| &flow.figures), lang)
        }
    };
    drawing.rule();
    drawing.text(&excerpt.credit, SMALL, 0.0);
    drawing.finish(&excerpt.title, &said, lang)
}

/// Figures in one sentence.
fn listed<'a>(figures: impl Iterator<Item = &'a ExcerptFigure>, lang: Lang) -> String {
    let each = figures.map(|figure| {
        let (place, counted) = (&figure.place, &figure.counted);
        format!("{place} · {counted}{}{}", lang.pick("：", ": "), figure.quantity())
    });
    each.collect::<Vec<_>>().join(lang.pick("；", "; "))
}

fn draw_chart(
    drawing: &mut Drawing,
    session: &Session,
    plan: &ChartPlan,
    subtitle: &str,
    lang: Lang,
) -> String {
    drawing.text(subtitle, SMALL, 0.0);
    let collection = &session.collection;
    if let (true, Some(shares)) = (plan.as_shares(), &plan.shares) {
        let mut said = Vec::new();
        for whole in &shares.wholes {
            let name = whole.name.get(lang).replace('\n', " · ");
            let parts =
                whole.parts.iter().map(|part| format!("{} {}", part.name.get(lang), part.label.get(lang)));
            let parts = parts.collect::<Vec<_>>().join(lang.pick("；", "; "));
            drawing.space(6.0);
            drawing.text(&name, STRONG, 0.0);
            drawing.whole(&whole.parts, whole.hue, lang);
            said.push(format!("{name}{}{parts}", lang.pick("：", ": ")));
        }
        return said.join(lang.pick("。", ". "));
    }
    let Some(marks) = &plan.marks else { return String::new() };
    let (axis, bars) = axis_of_marks(collection, marks);
    let mut said = Vec::new();
    for (mark, bar) in marks.marks.iter().zip(&bars) {
        let name = mark.name.get(lang).replace('\n', " · ");
        drawing.text(&name, SMALL, 0.0);
        drawing.bar(bar, mark.hue, mark.label.get(lang), axis.scale == AxisScale::Linear);
        said.push(format!("{name}{}{}", lang.pick("：", ": "), mark.label.get(lang)));
    }
    said.join(lang.pick("；", "; "))
}

fn draw_row(drawing: &mut Drawing, row: &ExcerptRow, lang: Lang) -> String {
    for cell in &row.cells {
        drawing.text(&cell.place, STRONG, 0.0);
        let divided = cell.divided.clone();
        let own = cell.figures.first().map(ExcerptFigure::quantity);
        match &cell.bar {
            Some(bar) => {
                let words = divided.or(own).unwrap_or_default();
                drawing.bar(bar, cell.hue, &words, row.grade == Grade::Comparable);
            }
            None => {
                for figure in &cell.figures {
                    drawing.text(&format!("{} · {}", figure.quantity(), figure.counted), PLAIN, 0.0);
                }
            }
        }
        let known: Vec<String> = cell.figures.iter().map(|figure| figure.known(lang)).collect();
        let known = known.into_iter().chain([cell.said.clone()]).filter(|known| !known.is_empty());
        drawing.text(&known.collect::<Vec<_>>().join(lang.pick("；", "; ")), SMALL, 0.0);
    }
    drawing.space(4.0);
    drawing.text(&row.verdict, STRONG, 0.0);
    drawing.text(&row.sentence, PLAIN, 0.0);
    for caution in &row.cautions {
        drawing.text(caution, SMALL, 0.0);
    }
    row.sentence.clone()
}
