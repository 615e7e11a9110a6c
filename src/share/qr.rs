//! A QR code as a path to be drawn.

use qrcodegen::{QrCode, QrCodeEcc};

/// The margin that the standard asks for, in modules.
const QUIET: i32 = 4;

/// A QR code with its quiet zone, measured in modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPicture {
    /// How wide and high it is.
    pub size: i32,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

impl QrPicture {
    /// The code of a text; `None` where it is too long for one (about 2,300 bytes).
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
                if run > 0 {
                    path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
                }
                x += run.max(1);
            }
        }
        Some(Self { size: code.size() + 2 * QUIET, path })
    }

    /// The picture as a file: dark on white, whatever is behind it.
    pub fn to_svg(&self) -> String {
        let Self { size, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"512\" height=\"512\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Fills the path as a browser would, and reads the code in it.
    fn read(picture: &QrPicture) -> String {
        let (scale, size) = (4, picture.size as usize);
        let mut dark = vec![false; size * size];
        for run in picture.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                run.split(['h', 'v', 'z', ' ', '-']).filter_map(|number| number.parse().ok()).collect();
            let [x, y, width, 1, back] = numbers[..] else { panic!("{run}") };
            assert_eq!(width, back);
            dark[y * size + x..][..width].fill(true);
        }
        let pixel = |x: usize, y: usize| if dark[y / scale * size + x / scale] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * scale, size * scale, pixel);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code");
        grids[0].decode().expect("a code that can be read").1
    }

    #[test]
    fn a_reader_gets_the_text_back() {
        let long = format!("https://example.org/?q={}", "a".repeat(700));
        for text in
            ["https://example.org/explorer/?view=compare&regions=140929~522700&lang=zh", "搬迁", &long]
        {
            let picture = QrPicture::of(text).unwrap();
            assert_eq!(read(&picture), text);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(QrPicture::of(&"a".repeat(4000)), None);
    }

    #[test]
    fn the_file_is_well_formed_and_light_behind_the_code() {
        let picture = QrPicture::of("a").unwrap();
        let svg = picture.to_svg();
        assert!(
            svg.starts_with("<svg xmlns=") && svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("#fff")
        );
        assert!(svg.contains(&picture.path));
    }
}
