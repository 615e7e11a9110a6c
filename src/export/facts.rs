//! The tables of facts: one with everything, one for reading.

use super::table::{column, key_of};
use super::{Cell, Kind, Table};
use crate::snapshot::{Caveat, Edtf, FactView, Lang};
use crate::words::{CiteWords, export};

/// A fact with the address of its evidence.
struct Entry<'a> {
    view: FactView<'a>,
    link: String,
}

/// Every fact in a row, with all that its record says. `link` makes the address of a fact's evidence from its id.
///
/// Scripts find columns by their names: they are kept, and others are added at the end.
pub fn facts_table<'a>(
    facts: impl Iterator<Item = FactView<'a>>,
    link: impl Fn(&str) -> String,
) -> Table<'a> {
    use Kind::{Flag, Number, Text, Whole};
    let entries = facts.map(|view| Entry { link: link(&view.fact.id), view });
    Table::of(
        "facts",
        &[
            (column("id", Text, "标识", "Id of the fact"), |e: &Entry| Cell::text(e.view.fact.id.as_str())),
            (column("report", Text, "报告的标识", "Id of the report"), |e| {
                Cell::text(e.view.fact.report.as_str())
            }),
            (column("report_title_zh", Text, "报告简称", "Short name of the report, in Chinese"), |e| {
                Cell::text(e.view.report.title.zh.as_str())
            }),
            (column("report_title_en", Text, "报告简称（英文）", "Short name of the report"), |e| {
                Cell::text(e.view.report.title.en.as_str())
            }),
            (column("publisher_zh", Text, "首发", "Who published the report first, in Chinese"), |e| {
                Cell::maybe(e.view.report.publisher.as_ref().map(|name| name.zh.as_str()))
            }),
            (column("region", Text, "地区代码", "Code of the place, GB/T 2260"), |e| {
                Cell::text(e.view.fact.region.as_str())
            }),
            (column("region_zh", Text, "地区", "Place, in Chinese"), |e| {
                Cell::text(e.view.region.name.zh.as_str())
            }),
            (column("region_en", Text, "地区（英文）", "Place"), |e| {
                Cell::text(e.view.region.name.en.as_str())
            }),
            (column("partner", Text, "协作方代码", "Code of the other side of an exchange"), |e| {
                Cell::maybe(e.view.fact.partner.as_deref())
            }),
            (column("domain", Text, "领域", "Field of policy"), |e| Cell::text(e.view.domain.id.as_str())),
            (column("indicator", Text, "指标的标识", "Id of the indicator"), |e| {
                Cell::text(e.view.fact.indicator.as_str())
            }),
            (column("indicator_zh", Text, "指标", "Indicator, in Chinese"), |e| {
                Cell::text(e.view.indicator.name.zh.as_str())
            }),
            (column("indicator_en", Text, "指标（英文）", "Indicator"), |e| {
                Cell::text(e.view.indicator.name.en.as_str())
            }),
            (column("breakdown_zh", Text, "分项", "Part of a whole, in Chinese"), |e| {
                Cell::maybe(e.view.fact.breakdown.as_ref().map(|part| part.zh.as_str()))
            }),
            (column("breakdown_en", Text, "分项（英文）", "Part of a whole"), |e| {
                Cell::maybe(e.view.fact.breakdown.as_ref().map(|part| part.en.as_str()))
            }),
            (column("figure", Text, "印作", "The number as printed"), |e| {
                Cell::text(e.view.fact.figure.as_str())
            }),
            (column("value", Number, "数值", "The value that it denotes"), |e| {
                Cell::Number(e.view.fact.value)
            }),
            (column("low", Number, "至少", "The least that the print allows"), |e| {
                Cell::Number(e.view.interval().low())
            }),
            (column("high", Number, "至多", "The most that the print allows; empty where open"), |e| {
                let interval = e.view.interval();
                if interval.is_unbounded() { Cell::Empty } else { Cell::Number(interval.high()) }
            }),
            (column("unit", Text, "单位的标识", "Id of the unit"), |e| {
                Cell::text(e.view.fact.unit.as_str())
            }),
            (column("unit_zh", Text, "单位", "Unit, in Chinese"), |e| {
                Cell::text(e.view.unit.name.zh.as_str())
            }),
            (column("bound", Text, "界限", "exact, at_least, more_than, at_most or less_than"), |e| {
                Cell::text(e.view.fact.bound.key())
            }),
            (column("approximate", Flag, "约数", "Whether the report says about"), |e| {
                Cell::Flag(e.view.fact.approximate)
            }),
            (column("kind", Text, "性质", "achieved, target, standard or context"), |e| {
                Cell::text(e.view.fact.kind.key())
            }),
            (
                column(
                    "period",
                    Text,
                    "时期",
                    "When, in EDTF, as far as the report states it of this figure",
                ),
                |e| Cell::maybe(e.view.fact.period.as_ref().map(Edtf::as_str)),
            ),
            (column("as_of", Text, "截至", "By when, in EDTF"), |e| {
                Cell::maybe(e.view.fact.as_of.as_ref().map(Edtf::as_str))
            }),
            (column("text_zh", Text, "指什么", "What is counted, in Chinese"), |e| {
                Cell::text(e.view.fact.text.zh.as_str())
            }),
            (column("text_en", Text, "指什么（英文）", "What is counted"), |e| {
                Cell::text(e.view.fact.text.en.as_str())
            }),
            (column("offset", Whole, "字序", "Characters of the text before it"), |e| {
                Cell::Whole(e.view.fact.locator.offset)
            }),
            (column("context", Text, "前后文", "The number with a few characters around it"), |e| {
                let locator = &e.view.fact.locator;
                Cell::text(format!("{}[{}]{}", locator.prefix, e.view.fact.figure, locator.suffix))
            }),
            (column("link", Text, "链接", "Address of its evidence"), |e| Cell::text(e.link.clone())),
            (
                column("population", Text, "人群", "For whom it is, where the indicator leaves it open"),
                |e| Cell::maybe(e.view.fact.population.as_deref()),
            ),
            (column("section_zh", Text, "所在段落", "Part of the report, in Chinese"), |e| {
                Cell::maybe(section(&e.view, Lang::Zh))
            }),
            (column("section_en", Text, "所在段落（英文）", "Part of the report"), |e| {
                Cell::maybe(section(&e.view, Lang::En))
            }),
            (column("caveats", Text, "范围的类别", "Kinds of caveats on its scope"), |e| {
                let kinds = e.view.fact.caveats.iter().map(|caveat| key_of(&caveat.kind));
                Cell::text(kinds.collect::<Vec<_>>().join("; "))
            }),
            (column("caveats_zh", Text, "统计范围", "Caveats on its scope, in Chinese"), |e| {
                Cell::text(caveats(&e.view.fact.caveats, Lang::Zh))
            }),
            (column("caveats_en", Text, "统计范围（英文）", "Caveats on its scope"), |e| {
                Cell::text(caveats(&e.view.fact.caveats, Lang::En))
            }),
            (column("note_zh", Text, "编者按", "The coder's note, in Chinese"), |e| {
                Cell::maybe(e.view.fact.note.as_ref().map(|note| note.zh.as_str()))
            }),
            (column("note_en", Text, "编者按（英文）", "The coder's note"), |e| {
                Cell::maybe(e.view.fact.note.as_ref().map(|note| note.en.as_str()))
            }),
        ],
        entries,
    )
}

fn section<'a>(view: &FactView<'a>, lang: Lang) -> Option<&'a str> {
    view.report.section_at(view.fact.locator.offset).map(|section| section.name(lang))
}

fn caveats(caveats: &[Caveat], lang: Lang) -> String {
    caveats.iter().map(|caveat| caveat.words(lang)).collect::<Vec<_>>().join(lang.pick("；", "; "))
}

/// The facts for reading in one language: place, what is counted, the number with its bound, when, where it is printed, what
/// is to be known of its scope, and the address of its evidence.
pub fn brief_table<'a>(
    facts: impl Iterator<Item = FactView<'a>>,
    link: impl Fn(&str) -> String,
    lang: Lang,
) -> Table<'a> {
    let words = export(lang);
    let head = |name: &'static str, kind: Kind| column(name, kind, name, name);
    let columns = vec![
        head(words.place, Kind::Text),
        head(words.counted, Kind::Text),
        head(words.printed, Kind::Text),
        head(words.value, Kind::Number),
        head(words.reading, Kind::Text),
        head(words.kind, Kind::Text),
        head(words.period, Kind::Text),
        head(words.scope, Kind::Text),
        head(words.source, Kind::Text),
        head(words.link, Kind::Text),
    ];
    let rows = facts.map(|view| {
        let fact = view.fact;
        let title = view.report.printed_title().unwrap_or_else(|| view.report.title.get(lang).to_owned());
        let offset = fact.locator.offset;
        let place = CiteWords::place(lang, view.report.section_at(offset), &[offset + 1]);
        let note = fact.note.as_ref().map(|note| note.get(lang).to_owned());
        let scope = [Some(caveats(&fact.caveats, lang)), note].into_iter().flatten();
        let scope: Vec<String> = scope.filter(|text| !text.is_empty()).collect();
        vec![
            Cell::text(view.region.name.get(lang)),
            Cell::text(fact.text.get(lang)),
            Cell::text(fact.figure.as_str()),
            Cell::Number(fact.value),
            Cell::text(view.quantity(lang)),
            Cell::text(fact.kind.name(lang)),
            Cell::maybe(fact.period.as_ref().map(Edtf::as_str)),
            Cell::text(scope.join(lang.pick("；", "; "))),
            Cell::text(format!("{title}{}{place}", lang.pick("，", ", "))),
            Cell::text(link(&fact.id)),
        ]
    });
    Table { name: "facts", columns, rows: rows.collect() }
}
