//! A workbook that spreadsheets open: the parts of an XLSX file.
//!
//! Written here, because what it takes is little: numbers as numbers, texts as texts that nothing runs, a head that stays in
//! sight. The library for it takes 265 KB of the program, compressed (ARCHITECTURE.md).

use super::{Cell, Kind, PackedFile, Table};
use crate::share::escape;

/// The most characters that a cell may have.
const LONGEST: usize = 32_767;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#;

const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Two styles of cells: as it comes, and bold for heads.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;

/// The paths of sheets, in their order.
const SHEETS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
    "xl/worksheets/sheet4.xml",
    "xl/worksheets/sheet5.xml",
];

/// The parts of a workbook with a sheet a table, each under a name of at most 31 characters; five at most.
pub fn workbook(tables: &[(&str, Table)]) -> Vec<PackedFile> {
    let sheets = || (1..).zip(SHEETS).zip(tables);
    let types: String = sheets()
        .map(|((_, path), _)| format!(r#"<Override PartName="/{path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#))
        .collect();
    let names: String = sheets()
        .map(|((at, _), (name, _))| {
            format!(r#"<sheet name="{}" sheetId="{at}" r:id="rId{at}"/>"#, in_xml(name))
        })
        .collect();
    let links: String = sheets()
        .map(|((at, path), _)| {
            let target = path.trim_start_matches("xl/");
            format!(r#"<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="{target}"/>"#)
        })
        .collect();
    let styles = format!(r#"<Relationship Id="rId0" Type="{OFFICE}/styles" Target="styles.xml"/>"#);
    let root =
        format!(r#"<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>"#);
    let book = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>"
    );
    let parts = [
        PackedFile { path: "[Content_Types].xml", text: format!("{CONTENT_TYPES}{types}</Types>") },
        PackedFile { path: "_rels/.rels", text: format!("{RELATIONSHIPS}{root}</Relationships>") },
        PackedFile { path: "xl/workbook.xml", text: book },
        PackedFile {
            path: "xl/_rels/workbook.xml.rels",
            text: format!("{RELATIONSHIPS}{styles}{links}</Relationships>"),
        },
        PackedFile { path: "xl/styles.xml", text: STYLES.to_owned() },
    ];
    let sheets = sheets().map(|((_, path), (_, table))| PackedFile { path, text: sheet(table) });
    parts.into_iter().chain(sheets).collect()
}

/// A sheet: the columns' names in bold, which stay in sight and filter, then the rows.
fn sheet(table: &Table) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>",
    );
    for (at, column) in (1..).zip(&table.columns) {
        let width = match column.kind {
            Kind::Text => 24,
            Kind::Number | Kind::Whole => 14,
            Kind::Flag => 12,
        };
        xml.push_str(&format!(r#"<col min="{at}" max="{at}" width="{width}" customWidth="1"/>"#));
    }
    xml.push_str("</cols><sheetData><row r=\"1\">");
    for (at, column) in table.columns.iter().enumerate() {
        write_text(&mut xml, &address(at, 1), column.name, 1);
    }
    xml.push_str("</row>");
    for (number, row) in (2..).zip(&table.rows) {
        xml.push_str(&format!("<row r=\"{number}\">"));
        for (at, cell) in row.iter().enumerate() {
            let place = address(at, number);
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => write_text(&mut xml, &place, text, 0),
                Cell::Flag(flag) => {
                    xml.push_str(&format!(r#"<c r="{place}" t="b"><v>{}</v></c>"#, u8::from(*flag)));
                }
                number => xml.push_str(&format!(r#"<c r="{place}"><v>{}</v></c>"#, number.written())),
            }
        }
        xml.push_str("</row>");
    }
    let last = address(table.columns.len().saturating_sub(1), table.rows.len() + 1);
    xml.push_str(&format!("</sheetData><autoFilter ref=\"A1:{last}\"/></worksheet>"));
    xml
}

fn write_text(xml: &mut String, place: &str, text: &str, style: u8) {
    let text: String = text.chars().take(LONGEST).collect();
    let text = in_xml(&text);
    xml.push_str(&format!(
        r#"<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
    ));
}

/// `A1` for column 0 and row 1.
fn address(column: usize, row: usize) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        letters.insert(0, char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    format!("{letters}{row}")
}

/// A text in XML; characters that it cannot hold are left out.
pub(crate) fn in_xml(text: &str) -> String {
    let cannot_stand =
        |c: char| matches!(c, '\u{fffe}' | '\u{ffff}') || c.is_control() && !matches!(c, '\n' | '\t');
    escape(&text.replace(cannot_stand, ""))
}
