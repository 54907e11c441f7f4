//! A value together with where it was given, so that a complaint can say so.
//!
//! The precedence of the sources lives here, in [`Sources::pick`], and nowhere else.

use toml::Spanned;

use super::fault::{BAD_SETTING, Fault};
use super::file::CONFIG_FILE;
use crate::diagnostic::{Diagnostic, Place};

/// Where a value was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// On the command line; the flag's name.
    Flag(&'static str),
    /// In the environment; the variable's name.
    Environment(&'static str),
    /// In `despatch.toml`.
    File(Place),
}

/// A value that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Given {
    /// The value as written.
    pub(super) value: String,
    /// Where it was given.
    pub(super) origin: Origin,
}

/// What values are picked from, besides the flags.
pub(super) struct Sources<'a> {
    /// Reads an environment variable.
    pub(super) env: &'a dyn Fn(&str) -> Option<String>,
    /// The text of `despatch.toml`, to show lines of it.
    pub(super) text: &'a str,
}

impl Given {
    /// The value without white space around it; nothing, if it is blank.
    pub(super) fn new(value: &str, origin: Origin) -> Option<Self> {
        let value = value.trim();
        (!value.is_empty()).then(|| Self { value: value.to_owned(), origin })
    }

    /// The value in the form that `check` gives it.
    ///
    /// # Errors
    /// What `check` finds wrong, with where the value was given.
    pub(super) fn checked<T>(self, check: fn(&str) -> Result<T, Fault>) -> Result<T, Diagnostic> {
        check(&self.value).map_err(|fault| self.origin.complain(fault))
    }
}

impl Sources<'_> {
    /// The value of the strongest source: flag over environment over file.
    ///
    /// A blank value counts as not given, as is the custom with environment variables.
    pub(super) fn pick(
        &self,
        flag: Option<Given>,
        variable: Option<&'static str>,
        file: Option<&Spanned<String>>,
    ) -> Option<Given> {
        let in_environment =
            |variable| Given::new(&(self.env)(variable)?, Origin::Environment(variable));
        let variable = || in_environment(variable?);
        let file = || Given::new(file?.get_ref(), self.in_file(file?));
        flag.or_else(variable).or_else(file)
    }

    /// The place of something in `despatch.toml`.
    pub(super) fn in_file<T>(&self, value: &Spanned<T>) -> Origin {
        let span = value.span();
        Origin::File(Place::offset(CONFIG_FILE, self.text, span.start, span.len()))
    }
}

impl Origin {
    /// Says what is wrong, naming this origin.
    pub(super) fn complain(&self, fault: Fault) -> Diagnostic {
        let Fault { message, remedy } = fault;
        match self {
            Self::Flag(name) => {
                Diagnostic::general(BAD_SETTING, format!("{name}: {message}"), remedy)
            }
            Self::Environment(name) => {
                let message = format!("the environment variable {name}: {message}");
                Diagnostic::general(BAD_SETTING, message, remedy)
            }
            Self::File(place) => Diagnostic::at(BAD_SETTING, place.clone(), message, remedy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAG: &str = "--title";
    const VARIABLE: &str = "DESPATCH_TITLE";

    fn pick(flag: Option<&str>, variable: Option<&str>, file: Option<&str>) -> Option<String> {
        let env = |_: &str| variable.map(str::to_owned);
        let file = file.map(|value| Spanned::new(0..1, value.to_owned()));
        let flag = flag.and_then(|value| Given::new(value, Origin::Flag(FLAG)));
        let given = Sources { env: &env, text: "x" }.pick(flag, Some(VARIABLE), file.as_ref());
        given.map(|given| given.value)
    }

    #[test]
    fn a_flag_wins_over_the_environment_and_that_over_the_file() {
        assert_eq!(pick(Some("a"), Some("b"), Some("c")).as_deref(), Some("a"));
        assert_eq!(pick(None, Some("b"), Some("c")).as_deref(), Some("b"));
        assert_eq!(pick(None, None, Some("c")).as_deref(), Some("c"));
        assert_eq!(pick(None, None, None), None);
    }

    #[test]
    fn a_blank_value_counts_as_not_given() {
        assert_eq!(pick(Some(""), Some(" "), Some("c")).as_deref(), Some("c"));
        assert_eq!(pick(None, None, Some("  ")), None);
    }

    #[test]
    fn a_complaint_names_the_flag_or_the_variable() {
        let fault = || Fault::new("is bad", "mend it");
        assert_eq!(Origin::Flag(FLAG).complain(fault()).message, "--title: is bad");
        let message = Origin::Environment(VARIABLE).complain(fault()).message;
        assert_eq!(message, "the environment variable DESPATCH_TITLE: is bad");
    }
}
