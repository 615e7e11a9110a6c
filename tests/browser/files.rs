//! Files as readers have them, made here with texts of our own.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use crate::harness::desk;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Puts a file on the reader's desk.
pub fn put(name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk(name, Some(""));
    fs::write(&path, bytes).expect("a file");
    path
}

/// A Word file with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = ZipWriter::new(&mut bytes);
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let rels = "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    for (name, content) in [("_rels/.rels", rels), ("word/document.xml", &document)] {
        archive.start_file(name, options).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    archive.finish().expect("a file");
    bytes.into_inner()
}

/// A line of a PDF's page: how far from the left and from below, in points, and what it says.
pub type Line<'a> = (u32, u32, &'a str);

/// A PDF of A4 pages. Its font is not in it, and names its characters by an encoding for Chinese that a reader must know.
pub fn pdf(pages: &[Vec<Line<'_>>]) -> Vec<u8> {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>";
    let descendant = "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R \
        /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>";
    let descriptor = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 \
        /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>";
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 6 + 2 * at)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")),
        font.to_owned(),
        descendant.to_owned(),
        descriptor.to_owned(),
    ];
    for (at, lines) in pages.iter().enumerate() {
        let line = |(left, below, text): &Line<'_>| {
            let codes: String = text.encode_utf16().map(|code| format!("{code:04x}")).collect();
            format!("BT /F1 12 Tf {left} {below} Td <{codes}> Tj ET\n")
        };
        let drawn: String = lines.iter().map(line).collect();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            7 + 2 * at
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{drawn}endstream", drawn.len()));
    }
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).into_bytes());
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    let table = format!("xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    bytes.extend(
        format!("{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes(),
    );
    bytes
}
