//! The ids of ParlParse, such as `uk.org.publicwhip/wrans/2009-10-26f.294961.q0`, and what they, the
//! files' names and the addresses tell of dates and Houses.

use jiff::civil::Date;

use crate::source::record::House;

/// What an id tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gid<'g> {
    /// Its folder: `wrans`, `lordswrans`, `spwa`.
    pub(super) folder: &'g str,
    pub(super) date: Option<Date>,
    /// The letter of the scrape stands behind the date: the day is that of the official report.
    pub(super) lettered: bool,
    /// The number in it, which is a question's.
    pub(super) number: Option<&'g str>,
}

impl<'g> Gid<'g> {
    pub(super) fn of(id: &'g str) -> Self {
        let (path, last) = id.rsplit_once('/').unwrap_or(("", id));
        let (day, rest) = last.split_once('.').unwrap_or((last, ""));
        let date = day.get(..10).and_then(|day| day.parse().ok());
        Self {
            folder: path.rsplit('/').next().unwrap_or_default(),
            date,
            lettered: day.len() > 10,
            number: rest.rsplit_once('.').map(|(number, _)| number),
        }
    }

    /// Of the Scottish Parliament.
    pub(super) fn is_scottish(&self) -> bool {
        self.folder.starts_with("sp")
    }
}

/// What a file's name tells: `lordswrans2025-10-14.xml`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct FileName {
    /// The day of the answers.
    pub(super) date: Option<Date>,
    pub(super) house: Option<House>,
}

impl FileName {
    pub(super) fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
        let house = match &*name {
            name if name.starts_with("lordswrans") => Some(House::Lords),
            name if name.starts_with("answers") => Some(House::Commons),
            _ => None,
        };
        let at = name.find(|c: char| c.is_ascii_digit()).filter(|_| house.is_some());
        let date = at.and_then(|at| name.get(at..at + 10)).and_then(|day| day.parse().ok());
        Self { date, house }
    }
}

/// The date tabled in the address of a question's page: `.../2025-09-02/74129`.
pub(super) fn tabled_in(url: &str, uin: &str) -> Option<Date> {
    let segments: Vec<_> = url.split(['/', '?', '#']).collect();
    let pair = segments.windows(2).find(|pair| pair[1].eq_ignore_ascii_case(uin))?;
    (pair[0].len() == 10).then(|| pair[0].parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_id_tells_its_day_and_number() {
        let gid = Gid::of("uk.org.publicwhip/wrans/2009-10-26f.294961.q0");
        assert_eq!((gid.folder, gid.date), ("wrans", Some(date(2009, 10, 26))));
        assert_eq!((gid.lettered, gid.number), (true, Some("294961")));
        let gid = Gid::of("uk.org.publicwhip/spwa/2009-10-26.S3W-28257.q0");
        assert!(gid.is_scottish() && !gid.lettered);
        assert_eq!(gid.number, Some("S3W-28257"));
        let gid = Gid::of("é.2");
        assert_eq!((gid.folder, gid.date, gid.number), ("", None, None));
    }

    #[test]
    fn a_file_name_tells_day_and_house_only_if_it_is_parlparses() {
        let day = Some(date(2025, 10, 14));
        let of = |house| FileName { date: day, house: Some(house) };
        assert_eq!(FileName::of("2025/answers2025-10-14.xml"), of(House::Commons));
        assert_eq!(FileName::of("lordswrans2025-10-14b.xml.gz"), of(House::Lords));
        assert_eq!(FileName::of("mine-2025-10-14.xml"), FileName::default());
        assert_eq!(FileName::of("answers.xml").date, None);
    }

    #[test]
    fn an_address_tells_the_date_tabled() {
        let url =
            "https://questions-statements.parliament.uk/written-questions/detail/2025-09-02/74129";
        assert_eq!(tabled_in(url, "74129"), Some(date(2025, 9, 2)));
        assert_eq!(tabled_in(url, "7412"), None);
        assert_eq!(tabled_in("https://example.org/detail/74129", "74129"), None);
    }
}
