//! The table of traditional and simplified characters for `src/query/fold/simplified.rs`.

/// The CJK unified ideographs.
const IDEOGRAPHS: std::ops::RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

/// The table: for each character that changes its distance from the one before, then the high and the low bytes of
/// what they become.
pub fn table() -> Vec<u8> {
    let (mut distances, mut high, mut low) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = *IDEOGRAPHS.start() as u32;
    for c in IDEOGRAPHS {
        let simplified = hanconv::t2s(c.to_string());
        let mut forms = simplified.chars();
        let (Some(form), None) = (forms.next(), forms.next()) else { continue };
        let distance = c as u32 - last;
        // A gap too wide for a byte is bridged by a character that stays as it is.
        if (form == c && distance < 255) || !IDEOGRAPHS.contains(&form) {
            continue;
        }
        let bytes = (form as u16).to_be_bytes();
        distances.push(distance as u8);
        high.push(bytes[0]);
        low.push(bytes[1]);
        last = c as u32;
    }
    [distances, high, low].concat()
}
