//! Files that are made here, with texts of our own, and what must come out of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::*;

const RELS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// A packed file of these parts.
fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().unwrap();
        let encoder = DeflateEncoder::new(&mut entry, Compression::default());
        let mut writer = config.wrap(encoder);
        writer.write_all(content.as_bytes()).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn read(bytes: Vec<u8>) -> Result<String, FileRefusal> {
    let mut reading = DocxReading::of(bytes);
    loop {
        if let Some(read) = reading.advance() {
            return read.map(|read| read.text);
        }
    }
}

fn document(body: &str) -> String {
    format!(r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#)
}

fn word(body: &str) -> Result<String, FileRefusal> {
    read(pack(&[("_rels/.rels", RELS), ("word/document.xml", &document(body))]))
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_are_lines_and_rows_of_tables_are_lines_with_tabs() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", p(text));
    let row = |one: &str, two: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(two));
    let two_lines = format!("<w:tr><w:tc>{}{}</w:tc>{}</w:tr>", p("西坪"), p("社区"), cell("30"));
    let table = format!("<w:tbl>{}{}{two_lines}{}</w:tbl>", row("社区", "户数"), row("", "12"), row("", ""));
    let body = format!("{}{table}{}", p("南岭县的安置点 &amp; 户数&#65306;"), p("　　以上共42户。"));
    assert_eq!(
        word(&body).unwrap(),
        "南岭县的安置点 & 户数：\n社区\t户数\n\t12\n西坪 社区\t30\n以上共42户。"
    );
}

#[test]
fn breaks_are_lines_and_what_was_deleted_is_none_of_the_text() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>\
        <w:r><w:t>新建</w:t></w:r><w:del><w:r><w:delText>8</w:delText><w:t>8</w:t></w:r></w:del>\
        <w:ins><w:r><w:t>9处</w:t></w:r></w:ins><w:r><w:br/><w:t>其中</w:t><w:tab/><w:t>3处</w:t></w:r>\
        <w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>\
        <w:r><w:ruby><w:rt><w:r><w:t>zhǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>址</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>前一段</w:t></w:r></w:p>\
        <w:p><w:r><w:t>接着。</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删掉的行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(word(body).unwrap(), "新建9处\n其中\t3处址\n前一段接着。");
}

#[test]
fn text_boxes_are_told_once_behind_their_paragraph_and_notes_at_the_end() {
    let boxed = format!("<w:txbxContent>{}</w:txbxContent>", p("框里有5户"));
    let body = format!(
        "<w:p><w:r><w:t>段首</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{boxed}</mc:Choice>\
         <mc:Fallback>{boxed}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>段尾<w:footnoteReference/></w:t></w:r></w:p>{}",
        p("下一段")
    );
    let notes = format!(
        "<w:footnotes><w:footnote w:type=\"separator\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        p("线"),
        p("注：含2022年的7户")
    );
    let parts =
        [("_rels/.rels", RELS), ("word/document.xml", &document(&body)), ("word/footnotes.xml", &notes)];
    assert_eq!(read(pack(&parts)).unwrap(), "段首段尾\n框里有5户\n下一段\n注：含2022年的7户");
}

#[test]
fn a_file_that_is_no_word_file_is_refused_with_the_reason() {
    assert_eq!(read(b"PK\x03\x04 and no more".to_vec()), Err(FileRefusal::Broken));
    assert_eq!(read(pack(&[("a.txt", "3")])), Err(FileRefusal::NotWord));
    let sheet = [("_rels/.rels", RELS), ("word/document.xml", "<workbook><r><t>3</t></r></workbook>")];
    assert_eq!(read(pack(&sheet)), Err(FileRefusal::NotWord));
    assert_eq!(word("<w:p>"), Err(FileRefusal::Broken), "tags that do not end");
    assert_eq!(word("<w:p>&lol;</w:p>"), Err(FileRefusal::Broken), "a name that nothing declares");
    let declared = format!("<!DOCTYPE a [<!ENTITY lol \"3\">]>{}", document(&p("3")));
    assert_eq!(
        read(pack(&[("_rels/.rels", RELS), ("word/document.xml", &declared)])),
        Err(FileRefusal::Broken)
    );
    let mut cut = pack(&[("_rels/.rels", RELS), ("word/document.xml", &document(&p("有3户。").repeat(500)))]);
    let middle = cut.len() / 2;
    cut.drain(middle - 40..middle);
    assert_eq!(read(cut), Err(FileRefusal::Broken));
    assert_eq!(FileKind::of(b"\xD0\xCF\x11\xE0", 10.0), Err(FileRefusal::OldWord));
    assert_eq!(FileKind::of(b"12 people", 9e9), Ok(FileKind::Text), "its limit is another");
}

#[test]
fn hostile_files_end_in_a_message() {
    // A bomb: little of it is packed, and nothing of it is text.
    let bomb = format!("<w:p/><!-- {} -->", "x".repeat(1_000)).repeat(70_000);
    let refused = |body: &str| word(body).map(|text| text.len());
    assert_eq!(refused(&bomb), Err(FileRefusal::Unfolds));
    assert_eq!(refused(&p(&"7".repeat(50_000_000))), Err(FileRefusal::Unfolds), "digits without an end");
    assert_eq!(refused(&p(&"7".repeat(600_000))), Err(FileRefusal::TooLong));
    let cells = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>".repeat(1_000_000);
    assert_eq!(refused(&format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>")), Err(FileRefusal::TooLong));
    let deep = "<w:tbl>".repeat(100_000);
    assert_eq!(refused(&deep), Err(FileRefusal::Broken), "nested without an end");
}

/// A page of 600 by 800 points, of lines with what stands before them, at how many points from above.
fn page(lines: &[(f64, f64, &str)]) -> PdfPage {
    let run = |(left, y, text): &(f64, f64, &str)| {
        let width: f64 = text.chars().map(|c| if c.is_ascii() { 6.0 } else { 12.0 }).sum();
        PdfRun((*text).to_owned(), [*left, *y, width, 12.0])
    };
    PdfPage { count: 1, height: 800.0, runs: lines.iter().map(run).collect() }
}

fn text_of(pages: &[PdfPage]) -> Result<FileText, FileRefusal> {
    let mut read = PdfPages::default();
    for page in pages {
        read.add(page)?;
    }
    read.finish()
}

#[test]
fn lines_of_a_paragraph_are_joined_without_blanks_between_hanzi() {
    let read = text_of(&[page(&[
        (124.0, 200.0, "到去年底，东川县共有安置点18处，住着搬迁群众"),
        (100.0, 220.0, "1 240 户，其中 3 处在县城。新来的人多在车间上班，"),
        (100.0, 240.0, "最远的要走20分钟。"),
        (124.0, 260.0, "第二件事是培训，全年办班12期，每期不少于45人，"),
        (100.0, 280.0, "结业的有九成找到了活。"),
    ])]);
    assert_eq!(
        read.unwrap().text,
        "到去年底，东川县共有安置点18处，住着搬迁群众1 240户，其中3处在县城。新来的人多在车间上班，最远的要走20分钟。\n\
         第二件事是培训，全年办班12期，每期不少于45人，结业的有九成找到了活。"
    );
}

#[test]
fn a_paragraph_goes_on_over_the_end_of_a_page_and_what_pages_repeat_is_set_apart() {
    let sheet = |number: &'static str, lines: &[(f64, f64, &'static str)]| {
        let head = (220.0, 40.0, "东川县搬迁工作年报");
        page(&[&[head], lines, &[(290.0, 770.0, number)]].concat())
    };
    let full = "全县的安置点都设了服务站，站里有人值班，办事不用";
    let read = text_of(&[
        sheet("- 1 -", &[(124.0, 600.0, "一年来，各处的车间招了不少人手，日子比从前"), (100.0, 620.0, full)]),
        sheet(
            "- 2 -",
            &[(100.0, 100.0, "出小区，共设站7个。"), (124.0, 120.0, "又新添电梯9部，老人上楼方便了许多。")],
        ),
        sheet("- 3 -", &[(124.0, 100.0, "到年底还要再修路2条，通到山上的老村里去，")]),
    ])
    .unwrap();
    let lines: Vec<&str> = read.text.lines().collect();
    assert_eq!(
        lines,
        [
            "东川县搬迁工作年报",
            "一年来，各处的车间招了不少人手，日子比从前全县的安置点都设了服务站，站里有人值班，办事不用出小区，共设站7个。",
            "- 1 -",
            "东川县搬迁工作年报",
            "又新添电梯9部，老人上楼方便了许多。",
            "- 2 -",
            "东川县搬迁工作年报",
            "到年底还要再修路2条，通到山上的老村里去，",
            "- 3 -",
        ]
    );
    let characters: Vec<char> = read.text.chars().collect();
    let own = |[from, to]: &[usize; 2]| characters[*from..*to].iter().collect::<String>();
    let titles = "东川县搬迁工作年报";
    assert_eq!(
        read.furniture.iter().map(own).collect::<Vec<_>>(),
        [titles, "- 1 -", titles, "- 2 -", titles, "- 3 -"]
    );
    let mut file = FileHash::default().finish("年报.pdf".into());
    read.note_in(&mut file);
    let page_at = |words: &str| file.page_of(read.text[..read.text.find(words).unwrap()].chars().count());
    assert_eq!(page_at("办事不用"), Some(1));
    assert_eq!(page_at("出小区"), Some(2), "in the midst of a paragraph");
    assert_eq!((page_at("电梯9部"), page_at("修路2条")), (Some(2), Some(3)));
}

#[test]
fn rows_headings_and_entries_are_lines_of_their_own() {
    let read = text_of(&[page(&[
        (100.0, 100.0, "社区"),
        (300.0, 100.0, "户数"),
        (100.0, 120.0, "西坪社区"),
        (168.0, 120.0, "42"),
        (100.0, 160.0, "全年的事情有两件，头一件是修路，后一件是办学。"),
        (100.0, 180.0, "一、修路。全年共修3条，长12.5公里，都通了车子。"),
        (100.0, 200.0, "二、办学。新校有18个班，娃娃出门就能走到学里去"),
        (100.0, 220.0, "3.5公里以外的也有校车接。"),
    ])]);
    let text = read.unwrap().text;
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        [
            "社区\t户数",
            "西坪社区\t42",
            "全年的事情有两件，头一件是修路，后一件是办学。",
            "一、修路。全年共修3条，长12.5公里，都通了车子。",
            "二、办学。新校有18个班，娃娃出门就能走到学里去3.5公里以外的也有校车接。"
        ]
    );
}

#[test]
fn radicals_are_read_as_the_characters_that_they_look_like() {
    let read = text_of(&[page(&[(100.0, 100.0, "⼈⼝共有三百⼾，⻓住的⻅多，⼀处⻋间⾥有45⼈。")])]);
    assert_eq!(read.unwrap().text, "人口共有三百户，长住的见多，一处车间里有45人。");
}

#[test]
fn pages_without_a_text_layer_or_with_too_much_are_refused_with_the_reason() {
    let scan = vec![page(&[(290.0, 770.0, "3")]); 4];
    assert_eq!(text_of(&scan), Err(FileRefusal::NoTextLayer));
    assert_eq!(text_of(&[]), Err(FileRefusal::NoTextLayer));
    let garbled =
        page(&[(100.0, 100.0, "\u{e001}\u{e002}\u{e003}\u{e004}\u{e005}\u{e006}\u{e007}\u{e008}有3户人家")]);
    assert_eq!(text_of(&[garbled]), Err(FileRefusal::NoCharacters));
    let digits = page(&[(100.0, 100.0, &"8".repeat(600_000))]);
    assert_eq!(text_of(&[digits]), Err(FileRefusal::TooLong));
    assert_eq!(
        text_of(&[PdfPage { count: limits::MOST_PAGES + 1, ..page(&[]) }]),
        Err(FileRefusal::TooManyPages)
    );
    let mixed = [page(&[(100.0, 100.0, "这一页有字，写着全县共有安置点18处，住着1240户人家。")]), page(&[])];
    assert_eq!(text_of(&mixed).unwrap().without_text, [2]);
}
