//! The tables that facts refer to: reports and indicators.

use super::table::{column, key_of};
use super::{Cell, Kind, Table};
use crate::snapshot::{Edtf, Indicator, Report};

/// The reports, each with what it prints about itself.
pub fn reports_table<'a>(reports: impl Iterator<Item = &'a Report>) -> Table<'a> {
    use Kind::{Text, Whole};
    Table::of(
        "reports",
        &[
            (column("id", Text, "标识", "Id of the report"), |r: &&Report| Cell::text(r.id.as_str())),
            (column("title_zh", Text, "简称", "Short name, in Chinese"), |r| {
                Cell::text(r.title.zh.as_str())
            }),
            (column("title_en", Text, "简称（英文）", "Short name"), |r| {
                Cell::text(r.title.en.as_str())
            }),
            (
                column("printed_title", Text, "印出的标题", "Title as printed; empty where none is"),
                |r| Cell::text(r.printed_title().unwrap_or_default()),
            ),
            (column("author_zh", Text, "作者", "Author, in Chinese"), |r| {
                Cell::maybe(r.author.as_ref().map(|name| name.zh.as_str()))
            }),
            (column("publisher_zh", Text, "首发", "Who published it first, in Chinese"), |r| {
                Cell::maybe(r.publisher.as_ref().map(|name| name.zh.as_str()))
            }),
            (column("publisher_en", Text, "首发（英文）", "Who published it first"), |r| {
                Cell::maybe(r.publisher.as_ref().map(|name| name.en.as_str()))
            }),
            (column("site_zh", Text, "转载", "Who reprinted it, in Chinese"), |r| {
                Cell::maybe(r.site.as_ref().map(|name| name.zh.as_str()))
            }),
            (column("site_en", Text, "转载（英文）", "Who reprinted it"), |r| {
                Cell::maybe(r.site.as_ref().map(|name| name.en.as_str()))
            }),
            (column("issued", Text, "日期", "Date, in EDTF"), |r| {
                Cell::maybe(r.issued.as_ref().map(Edtf::as_str))
            }),
            (column("page", Text, "版次", "Page or edition as printed"), |r| {
                Cell::maybe(r.printed.as_ref().and_then(|printed| printed.page.as_deref()))
            }),
            (column("language", Text, "文字", "Language and script, BCP 47"), |r| {
                Cell::text(r.language.as_str())
            }),
            (column("url", Text, "网址", "Address"), |r| Cell::maybe(r.url.as_deref())),
            (column("archived", Text, "存档", "Address of a kept copy"), |r| {
                Cell::maybe(r.archived.as_deref())
            }),
            (column("sha256", Text, "文本的 SHA-256", "SHA-256 of the text that was coded"), |r| {
                Cell::text(r.source.sha256.as_str())
            }),
            (column("characters", Whole, "字数", "Its length in characters"), |r| {
                Cell::Whole(r.source.characters)
            }),
        ],
        reports,
    )
}

/// The indicators, each with what it counts and what it does not.
pub fn indicators_table<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> Table<'a> {
    use Kind::{Flag, Text};
    Table::of(
        "indicators",
        &[
            (column("id", Text, "标识", "Id of the indicator"), |i: &&Indicator| Cell::text(i.id.as_str())),
            (column("name_zh", Text, "指标", "Name, in Chinese"), |i| Cell::text(i.name.zh.as_str())),
            (column("name_en", Text, "指标（英文）", "Name"), |i| Cell::text(i.name.en.as_str())),
            (column("definition_zh", Text, "定义", "What counts and what does not, in Chinese"), |i| {
                Cell::text(i.definition.zh.as_str())
            }),
            (column("definition_en", Text, "定义（英文）", "What counts and what does not"), |i| {
                Cell::text(i.definition.en.as_str())
            }),
            (column("domain", Text, "领域", "Field of policy"), |i| Cell::text(i.domain.as_str())),
            (column("concept", Text, "概念", "Under what a reader looks for it"), |i| {
                Cell::maybe(i.concept.as_deref())
            }),
            (column("unit", Text, "单位的标识", "Id of the unit"), |i| Cell::text(i.unit.as_str())),
            (column("measure", Text, "口径", "stock, flow, cumulative, rate or norm"), |i| {
                Cell::text(key_of(&i.measure))
            }),
            (column("additive", Flag, "可相加", "Whether figures of several places add up"), |i| {
                Cell::Flag(i.additive)
            }),
            (column("population", Text, "人群", "Whom it counts"), |i| {
                Cell::maybe(i.population.as_deref())
            }),
        ],
        indicators,
    )
}
