//! Packs the table of traditional and simplified characters for `src/query/fold/simplified.rs`, and asks the linker
//! to keep the browser's program divisible.

use std::path::Path;
use std::{env, fs};

/// The CJK unified ideographs.
const IDEOGRAPHS: std::ops::RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // `scripts/dist/split.mjs` finds by the relocations what each part of the page needs.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=relocation-explorer=--emit-relocs");
    }
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
    let packed = [distances, high, low].concat();
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("simplified.bin"), packed).expect("OUT_DIR can be written");
}
