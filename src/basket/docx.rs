//! A brief as the parts of a DOCX file, which Word, WPS and LibreOffice open.
//!
//! Written here, because what it takes is little: headings, paragraphs, links, pictures. The library for it, `docx` of npm,
//! brings far more than those.

use super::brief::{Brief, BriefBody};
use super::item::BriefItem;
use crate::export::{PackedFile, in_xml};
use crate::snapshot::Lang;
use crate::words::basket;

/// A picture that the file has beside its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Id of the entry.
    pub entry: u32,
    /// Path of its PNG file below `word/`, which the caller adds.
    pub path: String,
    /// Width and height in any unit: it is drawn as wide as the text.
    pub size: [u32; 2],
}

/// The width of the text on A4 with margins of 2.54 cm, in EMU, of which 36,000 are a millimetre.
const TEXT_WIDTH: u64 = 5_731_200;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

const STYLES: &str = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="SimSun" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Figure"><w:name w:val="Figure line"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Caution"><w:name w:val="Caution"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr><w:rPr><w:color w:val="7A4B00"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Reader note"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="BBBBBB"/></w:pBdr><w:ind w:left="180"/></w:pPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57A4"/><w:u w:val="single"/></w:rPr></w:style></w:styles>"#;

/// The document as it is written, with the targets that it refers to.
#[derive(Default)]
struct Writer {
    body: String,
    relations: String,
    count: usize,
}

/// The parts of the file that are text; the pictures of `drawings` are the caller's to add.
pub fn to_docx(brief: &Brief, drawings: &[Drawing], lang: Lang) -> Vec<PackedFile> {
    let mut writer = Writer::default();
    writer.relate("styles", "styles.xml", false);
    writer.paragraph("Title", &run(&brief.title, ""));
    for entry in &brief.entries {
        match &entry.body {
            BriefBody::Heading(text) => writer.paragraph("Heading1", &run(text, "")),
            BriefBody::Missing(text) => writer.paragraph("Caution", &run(text, "")),
            BriefBody::Item(item) => {
                let drawing = drawings.iter().find(|drawing| drawing.entry == entry.id);
                writer.item(item, drawing, lang);
            }
        }
        if !entry.note.trim().is_empty() {
            writer.paragraph("Note", &run(entry.note.trim(), ""));
        }
    }
    writer.paragraph("Heading1", &run(basket(lang).sources, ""));
    for (at, source) in brief.sources.iter().enumerate() {
        writer.paragraph("Normal", &run(&format!("[{}] {source}", at + 1), ""));
    }
    writer.paragraph("Normal", &run(&brief.data, ""));
    let document = format!(
        "{HEAD}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{OFFICE}\"><w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        writer.body
    );
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        in_xml(&brief.title),
        lang.tag()
    );
    let root = format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    );
    let relations = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}\">{}</Relationships>", writer.relations);
    let part = |path, text| PackedFile { path, text };
    vec![
        part("[Content_Types].xml", format!("{HEAD}{CONTENT_TYPES}")),
        part("_rels/.rels", root),
        part("docProps/core.xml", core),
        part("word/document.xml", document),
        part("word/styles.xml", format!("{HEAD}{STYLES}")),
        part("word/_rels/document.xml.rels", relations),
    ]
}

impl Writer {
    fn item(&mut self, item: &BriefItem, drawing: Option<&Drawing>, lang: Lang) {
        self.paragraph("Heading2", &run(&format!("{}. {}", item.number, item.title), ""));
        let numbers: String = item.sources.iter().map(|number| format!("[{number}]")).collect();
        let link = self.link(&item.link, basket(lang).open, "");
        self.paragraph("Normal", &format!("{}{link}", run(&format!("{} {numbers} ", item.statement), "")));
        if let Some(drawing) = drawing {
            let picture = self.picture(drawing, &item.title);
            self.paragraph("Normal", &picture);
        }
        for figure in &item.figures {
            let name = if figure.name.is_empty() { String::new() } else { format!("{} ", figure.name) };
            let number = self.link(&figure.link, &figure.quantity, "<w:b/>");
            let details = format!(" {} [{}]", figure.details, figure.source);
            self.paragraph("Figure", &format!("{}{number}{}", run(&name, ""), run(&details, "")));
            for caveat in &figure.caveats {
                self.paragraph("Caution", &run(caveat, ""));
            }
        }
        for caution in &item.cautions {
            self.paragraph("Caution", &run(caution, ""));
        }
    }

    fn paragraph(&mut self, style: &str, runs: &str) {
        self.body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>"));
    }

    /// A link; what is no address of the web stays text.
    fn link(&mut self, address: &str, text: &str, look: &str) -> String {
        if !address.starts_with("https://") && !address.starts_with("http://") {
            return run(text, look);
        }
        let id = self.relate("hyperlink", address, true);
        let run = run(text, &format!("<w:rStyle w:val=\"Hyperlink\"/>{look}"));
        format!("<w:hyperlink r:id=\"{id}\">{run}</w:hyperlink>")
    }

    fn picture(&mut self, drawing: &Drawing, name: &str) -> String {
        let id = self.relate("image", &drawing.path, false);
        let [width, height] = drawing.size.map(|side| u64::from(side.max(1)));
        let (wide, high) = (TEXT_WIDTH, TEXT_WIDTH * height / width);
        let (at, name) = (self.count, in_xml(name));
        format!(
            "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{at}\" name=\"{name}\" descr=\"{name}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"{at}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    }

    /// Names a target, and gives the id by which the document refers to it.
    fn relate(&mut self, kind: &str, target: &str, outside: bool) -> String {
        self.count += 1;
        let id = format!("rId{}", self.count);
        let mode = if outside { " TargetMode=\"External\"" } else { "" };
        let target = in_xml(target);
        self.relations.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/>"
        ));
        id
    }
}

/// A text of one look, its line breaks kept.
fn run(text: &str, look: &str) -> String {
    let lines = text.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", in_xml(line)));
    let lines = lines.collect::<Vec<_>>().join("<w:br/>");
    let look = if look.is_empty() { String::new() } else { format!("<w:rPr>{look}</w:rPr>") };
    format!("<w:r>{look}{lines}</w:r>")
}
