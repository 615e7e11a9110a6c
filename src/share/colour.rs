//! A colour that a publisher gives, as an address can carry it.

use std::fmt;

use super::keyed::keyed;

/// Light or dark, whatever the system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

keyed!(Theme { Light = "light", Dark = "dark" });

/// An opaque colour: `fbfaf6` in URLs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue.
    pub rgb: [u8; 3],
}

impl Colour {
    /// Reads three or six hexadecimal digits, with or without `#`.
    ///
    /// ```
    /// use relocation_explorer::share::Colour;
    /// assert_eq!(Colour::of_hex("fa0"), Colour::of_hex("#FFAA00"));
    /// assert_eq!(Colour::of_hex("red"), None);
    /// ```
    pub fn of_hex(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .trim_start_matches('#')
            .chars()
            .map(|digit| digit.to_digit(16).map(|value| value as u8))
            .collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some(Self { rgb: [r, g, b].map(|value| value * 17) }),
            [a, b, c, d, e, f] => {
                Some(Self { rgb: [(a, b), (c, d), (e, f)].map(|(high, low)| high * 16 + low) })
            }
            _ => None,
        }
    }

    /// Whether light text reads better on it than dark text.
    pub fn is_dark(self) -> bool {
        self.luminance() < 0.18
    }

    /// Whether every ink of a theme can be read on it, and every mark be seen.
    pub fn bears(self, theme: Theme) -> bool {
        match theme {
            Theme::Light => self.luminance() > 0.69,
            Theme::Dark => self.luminance() < 0.05,
        }
    }

    /// WCAG's relative luminance, with 2 for the exponent.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.rgb.map(|channel| f64::from(channel) * f64::from(channel) / 65_025.0);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.rgb.iter().try_for_each(|channel| write!(f, "{channel:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_read_back_and_know_which_text_they_bear() {
        for (text, dark) in
            [("ffffff", false), ("fbfaf6", false), ("14171a", true), ("000000", true), ("7a0000", true)]
        {
            let colour = Colour::of_hex(text).unwrap();
            assert_eq!(colour.to_string(), text);
            assert_eq!(colour.is_dark(), dark, "{text}");
        }
        for text in ["", "ff", "ffff", "fffffff", "gggggg", "搬迁农", "url(//x)"] {
            assert_eq!(Colour::of_hex(text), None, "{text}");
        }
    }
}
