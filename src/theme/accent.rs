//! The site's own colour of links and buttons, as rules for the style sheet.
//!
//! Links are text, and text must be readable: WCAG 2.2 wants a contrast of 4.5 to what is behind it.

use crate::config::colour::Colour;
use crate::diagnostic::{Code, Diagnostic};

/// What WCAG 2.2 wants of text (success criterion 1.4.3, level AA).
const LEAST: f64 = 4.5;
/// What a colour has that is made here.
const GOOD: f64 = 7.0;
/// The custom properties by which a theme declares the colours behind its links.
const BEHIND: [&str; 3] = ["--paper", "--wash", "--mark"];
/// Begins what style sheets say for dark screens.
const DARK: &str = "prefers-color-scheme: dark";

/// What the site says of the accent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Accent {
    /// On light screens.
    pub(super) light: Option<Colour>,
    /// On dark ones; made from the other, if it is not given.
    pub(super) dark: Option<Colour>,
}

impl Accent {
    /// The rules that give pages this accent, and what is to be said about it. `sheet` is the theme's
    /// style sheet, which tells what stands behind links.
    pub(super) fn rules(self, sheet: &str) -> (String, Vec<Diagnostic>) {
        let (light, dark) = grounds(sheet);
        let made = self.light.map(|colour| readable(colour, &dark, GOOD));
        let mut said = Vec::new();
        let mut rules = String::new();
        if let Some(colour) = self.light {
            said.extend(complaint("accent", colour, &light, "light"));
            rules.push_str(&rule("screen", colour));
        }
        if let Some(colour) = self.dark {
            said.extend(complaint("accent_dark", colour, &dark, "dark"));
        }
        if let Some(colour) = self.dark.or(made) {
            rules.push_str(&rule(&format!("screen and ({DARK})"), colour));
        }
        (rules, said)
    }
}

/// For screens alone, since a page is printed in black.
fn rule(media: &str, colour: Colour) -> String {
    format!("\n@media {media} {{ :root {{ --accent: {colour}; }} }}\n")
}

/// A colour behind links.
struct Ground {
    name: &'static str,
    colour: Colour,
}

/// What stands behind links on light and on dark screens.
fn grounds(sheet: &str) -> (Vec<Ground>, Vec<Ground>) {
    let (light, dark) = sheet.split_once(DARK).unwrap_or((sheet, ""));
    (named(light, Colour::WHITE), named(dark, Colour::BLACK))
}

/// The first colour of each name; of a theme that has none of these names, a plain page.
fn named(sheet: &str, usual: Colour) -> Vec<Ground> {
    let ground = |name| {
        let (_, rest) = sheet.split_once(&format!("{name}:"))?;
        let value = rest.split([';', '}']).next()?.trim();
        Colour::parse(value).map(|colour| Ground { name, colour })
    };
    let found: Vec<_> = BEHIND.into_iter().filter_map(ground).collect();
    if found.is_empty() { vec![Ground { name: "the page", colour: usual }] } else { found }
}

/// The ground on which a colour is read worst, and how well.
fn worst(colour: Colour, grounds: &[Ground]) -> Option<(&Ground, f64)> {
    let with = grounds.iter().map(|ground| (ground, colour.contrast(ground.colour)));
    with.min_by(|(_, one), (_, two)| one.total_cmp(two))
}

/// The colour, or the nearest to it that can be read so well, darker or lighter as the grounds want it.
fn readable(colour: Colour, grounds: &[Ground], ratio: f64) -> Colour {
    let is_light = grounds.first().is_some_and(|ground| ground.colour.is_light());
    let end = if is_light { Colour::BLACK } else { Colour::WHITE };
    let enough =
        |colour: &Colour| worst(*colour, grounds).is_none_or(|(_, contrast)| contrast >= ratio);
    (0..=100).map(|share| colour.mixed(end, share)).find(enough).unwrap_or(end)
}

fn complaint(key: &str, colour: Colour, grounds: &[Ground], screens: &str) -> Option<Diagnostic> {
    let (ground, contrast) = worst(colour, grounds).filter(|(_, contrast)| *contrast < LEAST)?;
    let better = readable(colour, grounds, LEAST);
    // Cut, not rounded: 4.46 must not read as 4.5.
    let contrast = (contrast * 10.0).floor() / 10.0;
    Some(Diagnostic::general(
        Code::LowContrast,
        format!(
            "`{key}` {colour} is hard to read on {screens} screens: on {} ({}) its contrast is \
             {contrast:.1}, and text needs {LEAST}",
            ground.colour, ground.name
        ),
        format!(
            "write `{key} = \"{better}\"` under `[theme]`, which is the nearest that can be read"
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = ":root { --paper: #fffefb; --mark: #fff2c2; }\n\
                         @media (prefers-color-scheme: dark) { :root { --paper: #161719 } }";

    fn accent(light: &str, dark: Option<&str>) -> (String, Vec<Diagnostic>) {
        let accent = Accent { light: Colour::parse(light), dark: dark.and_then(Colour::parse) };
        accent.rules(SHEET)
    }

    #[test]
    fn without_an_accent_there_is_nothing_to_say() {
        let (rules, said) = Accent::default().rules(SHEET);
        assert_eq!((rules.as_str(), said.len()), ("", 0));
    }

    #[test]
    fn the_dark_accent_is_made_from_the_light_one_and_can_be_read() {
        let (rules, said) = accent("#7a1f3d", None);
        assert_eq!(said, []);
        let (light, dark) = rules.split_once(DARK).unwrap();
        assert!(light.contains("@media screen { :root { --accent: #7a1f3d; } }"), "{light}");
        let made = dark.split_once("--accent: ").and_then(|(_, rest)| Colour::parse(&rest[..7]));
        let paper = Colour::parse("#161719").unwrap();
        assert!(made.unwrap().contrast(paper) >= GOOD, "{dark}");
    }

    #[test]
    fn a_dark_accent_that_is_given_is_taken() {
        let (rules, _) = accent("#7a1f3d", Some("#ffcccc"));
        assert!(rules.ends_with("{ --accent: #ffcccc; } }\n"), "{rules}");
    }

    #[test]
    fn an_accent_that_cannot_be_read_is_told_with_the_ratio_and_a_better_one() {
        let (_, said) = accent("#d9822b", None);
        assert_eq!(said.len(), 1);
        assert_eq!(said[0].code, Code::LowContrast);
        // Marked text is the worst of what stands behind.
        assert!(said[0].message.contains("on #fff2c2 (--mark)"), "{}", said[0].message);
        let (_, better) = said[0].remedy.split_once("= \"").unwrap();
        assert_eq!(accent(&better[..7], None).1, []);
        let (_, said) = accent("#7a1f3d", Some("#222222"));
        assert!(said[0].message.contains("`accent_dark` #222222"), "{}", said[0].message);
    }

    #[test]
    fn a_theme_that_names_no_grounds_is_taken_for_black_on_white() {
        let accent = Accent { light: Colour::parse("#777"), dark: None };
        let (_, said) = accent.rules("body { color: #000 }");
        assert!(said[0].message.contains("#ffffff (the page)"), "{}", said[0].message);
    }

    /// A check against other colours would be of no use.
    #[test]
    fn the_default_theme_declares_the_colours_behind_its_links() {
        let sheet = super::super::builtin::originals()["site.css"];
        let (light, dark) = grounds(std::str::from_utf8(sheet).unwrap());
        assert_eq!((light.len(), dark.len()), (3, 3));
        assert!(light[0].colour.is_light() && !dark[0].colour.is_light());
    }
}
