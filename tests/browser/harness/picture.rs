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

    /// Encodes it as PNG.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(self.pixels.as_flattened()).expect("pixels");
        writer.finish().expect("an end");
        bytes
    }

    /// The same at half the size, each pixel the mean of four.
    pub fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let at = |x: u32, y: u32| self.pixels[(y * self.width + x) as usize];
        let mean = |x: u32, y: u32| {
            let four =
                [at(2 * x, 2 * y), at(2 * x + 1, 2 * y), at(2 * x, 2 * y + 1), at(2 * x + 1, 2 * y + 1)];
            // In steps of eight: enough to see, and a quarter of the bytes.
            [0, 1, 2].map(|channel| {
                (four.iter().map(|pixel| u32::from(pixel[channel])).sum::<u32>() / 32 * 8) as u8
            })
        };
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| mean(x, y))).collect();
        Self { width, height, pixels }
    }

    /// Whether it looks like another one: nowhere, in squares of eight pixels, a reader would see more than two pixels
    /// differ. Browsers smooth edges in slightly different ways.
    pub fn looks_like(&self, other: &Self) -> bool {
        if (self.width, self.height) != (other.width, other.height) {
            return false;
        }
        let mut squares: HashMap<(u32, u32), u32> = HashMap::new();
        for at in (0..self.pixels.len()).filter(|&at| differ(self.pixels[at], other.pixels[at])) {
            let (x, y) = (at as u32 % self.width, at as u32 / self.width);
            *squares.entry((x / 8, y / 8)).or_default() += 1;
        }
        squares.into_values().all(|count| count <= 2)
    }

    /// Where it differs from another one: in red on what is pale of that one.
    pub fn difference(&self, other: &Self) -> Self {
        let pixel = |at: usize| {
            let (x, y) = (at as u32 % other.width, at as u32 / other.width);
            let own = (x < self.width && y < self.height).then(|| self.pixels[(y * self.width + x) as usize]);
            let now = other.pixels[at];
            if own.is_some_and(|own| !differ(own, now)) { now.map(|c| 192 + c / 4) } else { [210, 0, 40] }
        };
        Self { pixels: (0..other.pixels.len()).map(pixel).collect(), ..*other }
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

/// Whether a reader would see that two pixels differ.
fn differ(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).any(|(&a, b)| a.abs_diff(b) > 24)
}
