//! Colours, and how well one can be read on another.

use std::fmt;

/// A colour that hides what is behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// Reads `#rgb` or `#rrggbb`, in small or capital letters.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits.chars().map(hexadecimal).collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [a, b, c, d, e, f] => Some(Self([a * 16 + b, c * 16 + d, e * 16 + f])),
            _ => None,
        }
    }

    /// How well one can be read on the other, from 1 to 21, by WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether it is nearer to white than to black, as eyes see it.
    pub fn is_light(self) -> bool {
        self.contrast(Self::BLACK) > self.contrast(Self::WHITE)
    }

    /// The colour with so many hundredths of another.
    pub fn mixed(self, other: Self, hundredths: u16) -> Self {
        let part = |at: usize| {
            let (own, its) = (u16::from(self.0[at]), u16::from(other.0[at]));
            u8::try_from((own * (100 - hundredths) + its * hundredths + 50) / 100)
                .unwrap_or(u8::MAX)
        };
        Self([part(0), part(1), part(2)])
    }

    /// The relative luminance of WCAG 2.2.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

fn hexadecimal(digit: char) -> Option<u8> {
    digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn short_and_long_forms_are_read_and_nothing_else_is() {
        assert_eq!(colour("#1aF").to_string(), "#11aaff");
        assert_eq!(colour("#17497D").to_string(), "#17497d");
        for bad in
            ["", "#", "17497d", "#12", "#1234", "#12345", "#12345678", "red", "#12345g", "#é"]
        {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_wcags() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // The grey that is just dark enough on white, and the one after it, as WebAIM computes them.
        assert!((colour("#767676").contrast(Colour::WHITE) - 4.54).abs() < 0.005);
        assert!((colour("#777777").contrast(Colour::WHITE) - 4.48).abs() < 0.005);
        assert!((colour("#ff0000").contrast(Colour::WHITE) - 4.0).abs() < 0.005);
    }

    #[test]
    fn a_mixture_lies_between() {
        assert_eq!(Colour::BLACK.mixed(Colour::WHITE, 0), Colour::BLACK);
        assert_eq!(Colour::BLACK.mixed(Colour::WHITE, 100), Colour::WHITE);
        assert_eq!(Colour::BLACK.mixed(Colour::WHITE, 50).to_string(), "#808080");
    }
}
