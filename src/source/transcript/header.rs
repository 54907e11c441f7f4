//! The TOML between two `+++` lines that a transcript may begin with.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::config;
use crate::diagnostic::Diagnostic;
use crate::source::SourceFile;
use crate::source::date;
use crate::source::front_matter::{self, Body};
use crate::source::record::House;

/// What a transcript says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Header {
    /// A name for the file's exchanges as a whole.
    pub title: Option<String>,
    /// The address of the page that was copied.
    pub source: Option<String>,
    /// When it was copied.
    #[serde(deserialize_with = "day")]
    pub retrieved: Option<Date>,
    /// The licence of the text, where it is not the site's.
    pub licence: Option<String>,
    /// The collection that the exchanges belong to.
    pub collection: Option<String>,
    /// The House that was asked, where the affiliation does not tell.
    pub house: Option<House>,
    /// The date of all answers that have none of their own.
    #[serde(deserialize_with = "day")]
    pub answered: Option<Date>,
    /// Overrides recognition.
    #[serde(rename = "type")]
    pub kind: Option<front_matter::Kind>,
}

/// Parts a transcript's header from its exchanges. A header that cannot be read is a diagnostic,
/// and the exchanges are read all the same.
pub(super) fn split(file: &SourceFile) -> (Header, Body<'_>, Vec<Diagnostic>) {
    let (toml, body) = front_matter::split(&file.text);
    let Some(toml) = toml else {
        return (Header::default(), body, front_matter::never_closed(file).into_iter().collect());
    };
    match config::parse_at(toml.text, &file.name, &file.text, toml.offset) {
        Ok(header) => (header, body, Vec::new()),
        Err(diagnostic) => (Header::default(), body, vec![diagnostic]),
    }
}

/// A TOML date, or a string in one of the forms that transcripts print.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let printed = match toml::Value::deserialize(deserializer)? {
        toml::Value::String(text) => text,
        toml::Value::Datetime(datetime) => datetime.to_string(),
        _ => return Err(serde::de::Error::custom("write a date, such as 2025-10-14")),
    };
    match date::parse(&printed) {
        Ok(printed) => Ok(Some(printed.date)),
        Err(_) => Err(serde::de::Error::custom(format!("`{printed}` is not a date"))),
    }
}
