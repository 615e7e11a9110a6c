//! Pixels: whether something was drawn, not only put into the document.

use std::collections::HashMap;
use std::io::Cursor;

/// A picture of the page or of an element.
pub struct Picture {
    pub width: u32,
    pub height: u32,
    /// Red, green and blue, row by row.
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Decodes the PNG that the browser made.
    pub fn decode(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder
            .set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut buffer = vec![0; reader.output_buffer_size().expect("a picture that fits into memory")];
        let info = reader.next_frame(&mut buffer).expect("a whole PNG");
        assert_eq!(info.color_type, png::ColorType::Rgba, "a picture in colour");
        let pixels =
            buffer[..info.buffer_size()].chunks_exact(4).map(|rgba| [rgba[0], rgba[1], rgba[2]]).collect();
        Self { width: info.width, height: info.height, pixels }
    }

    /// How many different colours it has.
    pub fn colours(&self) -> usize {
        self.count_colours().len()
    }

    /// The share of pixels, 0 to 1, that are not of the most frequent colour: what was drawn on the background.
    pub fn ink(&self) -> f64 {
        let background = self.count_colours().into_values().max().unwrap_or_default();
        1.0 - background as f64 / self.pixels.len().max(1) as f64
    }

    /// The share of pixels, 0 to 1, that are within `tolerance` of a colour in every channel.
    pub fn share_of(&self, colour: [u8; 3], tolerance: u8) -> f64 {
        let is_near = |pixel: &&[u8; 3]| pixel.iter().zip(colour).all(|(&a, b)| a.abs_diff(b) <= tolerance);
        self.pixels.iter().filter(is_near).count() as f64 / self.pixels.len().max(1) as f64
    }

    /// The text of the QR code in it, as a reader of such codes finds it.
    pub fn read_code(&self) -> String {
        let (width, height) = (self.width as usize, self.height as usize);
        let grey = |x: usize, y: usize| {
            let sum: u32 = self.pixels[y * width + x].iter().map(|&channel| u32::from(channel)).sum();
            (sum / 3) as u8
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
        let codes = image.detect_grids();
        let code = codes.first().expect("a QR code");
        code.decode().expect("a QR code that can be read").1
    }

    fn count_colours(&self) -> HashMap<[u8; 3], usize> {
        let mut counts = HashMap::new();
        for pixel in &self.pixels {
            *counts.entry(*pixel).or_default() += 1;
        }
        counts
    }
}
