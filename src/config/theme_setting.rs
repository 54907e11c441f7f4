//! The setting `theme`: a name alone, or a table that also says what to change of the theme's look.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::fault::Fault;
use crate::config::colour::Colour;

/// `theme = "NAME"`, or `[theme]`.
#[derive(Clone, Debug)]
pub enum ThemeSetting {
    /// The name of a theme.
    Name(String),
    /// The table.
    Table(ThemeTable),
}

/// The table `[theme]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThemeTable {
    /// The name of the theme.
    pub name: Option<Spanned<String>>,
    /// The colour of links and buttons.
    pub accent: Option<Spanned<String>>,
    /// The same on dark screens.
    pub accent_dark: Option<Spanned<String>>,
}

/// What was written of the look, in whichever form.
pub(super) type Look = ThemeTable;

/// What was written, with the place of a name that stands alone.
pub(super) fn look(setting: Option<&Spanned<ThemeSetting>>) -> Look {
    let Some(setting) = setting else { return Look::default() };
    match setting.get_ref() {
        ThemeSetting::Table(table) => table.clone(),
        ThemeSetting::Name(name) => {
            Look { name: Some(Spanned::new(setting.span(), name.clone())), ..Look::default() }
        }
    }
}

/// A colour.
///
/// # Errors
/// A [`Fault`] if it is not written as `#rgb` or `#rrggbb`.
pub(super) fn parse_colour(text: &str) -> Result<Colour, Fault> {
    Colour::parse(text).ok_or_else(|| {
        Fault::new(
            format!("`{text}` is not a colour that Despatch can read"),
            "write it as `#` with six or three of the digits 0 to 9 and a to f, as in `\"#17497d\"`",
        )
    })
}

/// By hand, because serde's own choice between two forms hides what is wrong with the table.
impl<'de> Deserialize<'de> for ThemeSetting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Either)
    }
}

struct Either;

impl<'de> Visitor<'de> for Either {
    type Value = ThemeSetting;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a theme in quotes, or a table")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<ThemeSetting, E> {
        Ok(ThemeSetting::Name(name.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ThemeSetting, A::Error> {
        ThemeTable::deserialize(MapAccessDeserializer::new(map)).map(ThemeSetting::Table)
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::{CONFIG_FILE, ConfigFile};
    use super::super::toml_text::parse;
    use super::*;
    use crate::diagnostic::{Code, Diagnostic};

    fn written(text: &str) -> Look {
        look(parse::<ConfigFile>(text, CONFIG_FILE).unwrap().theme.as_ref())
    }

    fn mistake(text: &str) -> (Code, u32, u32) {
        let found: Diagnostic = parse::<ConfigFile>(text, CONFIG_FILE).unwrap_err();
        let place = found.place.unwrap();
        (found.code, place.line, place.column)
    }

    #[test]
    fn a_name_alone_and_a_name_in_the_table_are_the_same_and_know_their_places() {
        let short = written("theme = 'plain'\n").name.unwrap();
        let long = written("[theme]\nname = 'plain'\naccent = '#123'\n");
        assert_eq!((short.as_ref().as_str(), short.span()), ("plain", 8..15));
        assert_eq!(
            long.name.map(|name| (name.span(), name.into_inner())),
            Some((15..22, "plain".to_owned()))
        );
        assert_eq!(long.accent.unwrap().span(), 32..38);
    }

    #[test]
    fn what_is_wrong_in_the_table_is_shown_where_it_stands() {
        assert_eq!(mistake("[theme]\ncolour = 'red'\n"), (Code::UnknownKey, 2, 1));
        assert_eq!(mistake("[theme]\naccent = 7\n"), (Code::BadToml, 2, 10));
        assert_eq!(mistake("theme = 7\n"), (Code::BadToml, 1, 9));
    }
}
