//! A font whose characters are blocks, made here: with it a page's layout is the same whatever fonts a machine has. Chinese
//! characters are as wide as they are high, others half of that.

const UNITS: u16 = 1000;
const ASCENT: i16 = 800;
const DESCENT: i16 = -200;

/// Advance and left and right edge of each glyph: for what is missing, Latin, Chinese, and space, which is empty.
const GLYPHS: [(u16, Option<(i16, i16)>); 4] =
    [(1000, Some((60, 940))), (500, Some((50, 450))), (1000, Some((60, 940))), (300, None)];

/// Which characters have which glyph.
const CHARACTERS: [(u32, u32, u32); 6] = [
    (0x20, 0x20, 3),
    (0x21, 0x1FFF, 1),
    (0x2000, 0x200F, 3),
    (0x2010, 0x2E7F, 1),
    (0x2E80, 0x1_0000, 2),
    (0x1_0001, 0x10_FFFF, 2),
];

/// A table in the making.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn u16s(mut self, values: &[u16]) -> Self {
        values.iter().for_each(|value| self.0.extend(value.to_be_bytes()));
        self
    }

    fn i16s(mut self, values: &[i16]) -> Self {
        values.iter().for_each(|value| self.0.extend(value.to_be_bytes()));
        self
    }

    fn u32s(mut self, values: &[u32]) -> Self {
        values.iter().for_each(|value| self.0.extend(value.to_be_bytes()));
        self
    }

    fn zeros(mut self, count: usize) -> Self {
        self.0.resize(self.0.len() + count, 0);
        self
    }
}

/// The outlines, and where each begins.
fn outlines() -> (Bytes, Vec<u16>) {
    let (mut glyphs, mut begins) = (Bytes::default(), vec![0]);
    for (_, edges) in GLYPHS {
        if let Some((left, right)) = edges {
            let (wide, high) = (right - left, 700);
            glyphs = glyphs.i16s(&[1, left, 0, right, high]).u16s(&[3, 0]);
            glyphs.0.extend([1; 4]);
            glyphs = glyphs.i16s(&[left, 0, wide, 0, 0, high, 0, -high]).zeros(2);
        }
        begins.push((glyphs.0.len() / 2) as u16);
    }
    (glyphs, begins)
}

fn characters() -> Bytes {
    let groups = CHARACTERS.len() as u32;
    let table = Bytes::default().u16s(&[0, 1, 3, 10]).u32s(&[12]);
    let table = table.u16s(&[13, 0]).u32s(&[16 + 12 * groups, 0, groups]);
    CHARACTERS.iter().fold(table, |table, &(first, last, glyph)| table.u32s(&[first, last, glyph]))
}

fn names() -> Bytes {
    let name: Vec<u16> = "Blocks".encode_utf16().collect();
    let length = 2 * name.len() as u16;
    let records = [1, 4, 6].map(|id| [3, 1, 0x409, id, length, 0]).concat();
    Bytes::default().u16s(&[0, 3, 6 + 36]).u16s(&records).u16s(&name)
}

/// The font as a TrueType file.
pub fn blocks() -> Vec<u8> {
    let (glyphs, begins) = outlines();
    let count = GLYPHS.len() as u16;
    let head = Bytes::default()
        .u32s(&[0x0001_0000, 0x0001_0000, 0, 0x5F0F_3CF5])
        .u16s(&[0, UNITS])
        .zeros(16)
        .i16s(&[50, 0, 940, 700, 0, 8, 2, 0, 0]);
    let lines = Bytes::default()
        .u32s(&[0x0001_0000])
        .i16s(&[ASCENT, DESCENT, 0, UNITS as i16, 0, 0, 940, 1, 0, 0])
        .zeros(10)
        .u16s(&[count]);
    let advances = GLYPHS.iter().fold(Bytes::default(), |table, (advance, edges)| {
        table.u16s(&[*advance]).i16s(&[edges.map_or(0, |(left, _)| left)])
    });
    let limits = Bytes::default().u32s(&[0x0001_0000]).u16s(&[count, 4, 1, 0, 0, 2]).zeros(16);
    let metrics = Bytes::default()
        .u16s(&[4, 500, 400, 5, 0])
        .i16s(&[650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0])
        .zeros(10 + 16 + 4)
        .u16s(&[0x40, 0x20, 0xFFFF])
        .i16s(&[ASCENT, DESCENT, 0])
        .u16s(&[ASCENT as u16, (-DESCENT) as u16])
        .zeros(8)
        .u16s(&[500, 700, 0, 0x20, 0]);
    let tables = [
        (b"OS/2", metrics),
        (b"cmap", characters()),
        (b"glyf", glyphs),
        (b"head", head),
        (b"hhea", lines),
        (b"hmtx", advances),
        (b"loca", Bytes::default().u16s(&begins)),
        (b"maxp", limits),
        (b"name", names()),
        (b"post", Bytes::default().u32s(&[0x0003_0000]).zeros(28)),
    ];
    let mut font = Bytes::default().u32s(&[0x0001_0000]).u16s(&[tables.len() as u16, 128, 3, 32]);
    let mut at = 12 + 16 * tables.len();
    for (tag, table) in &tables {
        font.0.extend_from_slice(*tag);
        font = font.u32s(&[sum(&table.0), at as u32, table.0.len() as u32]);
        at += table.0.len().next_multiple_of(4);
    }
    for (_, table) in &tables {
        font.0.extend(&table.0);
        font.0.resize(font.0.len().next_multiple_of(4), 0);
    }
    font.0
}

/// The sum of a table's words, as a file of this kind keeps it.
fn sum(table: &[u8]) -> u32 {
    let word = |bytes: &[u8]| {
        bytes
            .iter()
            .enumerate()
            .map(|(at, &byte)| u32::from(byte) << (24 - 8 * at))
            .fold(0, u32::wrapping_add)
    };
    table.chunks(4).map(word).fold(0, u32::wrapping_add)
}
