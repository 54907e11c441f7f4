//! `bag-info.txt`: what a library's catalogue takes over.

use jiff::civil::Date;

use super::Deposited;
use crate::config::Site;

/// How big and how many the files are, by which a copy that was cut short is seen at once.
pub(super) const OXUM: &str = "Payload-Oxum";

/// The text of the file.
pub(super) fn text(site: &Site, deposited: Deposited, day: Date) -> String {
    let Deposited { files, bytes } = deposited;
    let described = site.description.as_deref().map(|text| format!(". {text}"));
    let description = format!("{}{}", site.title, described.unwrap_or_default());
    let publisher = &site.publisher;
    let (mail, contact) = match publisher.contact.as_deref() {
        Some(contact) if contact.contains('@') => (Some(contact), None),
        contact => (None, contact),
    };
    let (day, oxum) = (day.to_string(), format!("{bytes}.{files}"));
    let lines = [
        ("Source-Organization", publisher.name.as_deref()),
        ("Contact-Name", contact),
        ("Contact-Email", mail),
        ("External-Description", Some(description.as_str())),
        ("External-Identifier", site.base_url.as_deref()),
        ("Bagging-Date", Some(day.as_str())),
        (OXUM, Some(oxum.as_str())),
        ("Bag-Software-Agent", Some(concat!("despatch ", env!("CARGO_PKG_VERSION")))),
    ];
    lines.iter().filter_map(|(name, value)| Some(line(name, (*value)?))).collect()
}

fn line(name: &str, value: &str) -> String {
    format!("{name}: {}\n", value.split_whitespace().collect::<Vec<_>>().join(" "))
}
