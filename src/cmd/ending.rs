//! How a command ended, as scripts see it.

use std::process::ExitCode;

use crate::diagnostic::{Code, Diagnostic, Severity};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All is well. Exit code 0.
    Fine,
    /// The content has errors; what could be published is. Exit code 1.
    ContentErrors,
    /// The command could not be carried out as given. Exit code 2.
    Usage,
}

impl Ending {
    /// How a command ends that had this to say. Notes never fail it; warnings do if it is strict.
    pub fn of(diagnostics: &[Diagnostic], strict: bool) -> Self {
        let fails = |d: &Diagnostic| match d.severity() {
            Severity::Error => true,
            Severity::Warning => strict,
            Severity::Note => false,
        };
        if diagnostics.iter().any(fails) { Self::ContentErrors } else { Self::Fine }
    }

    /// How a command ends for which there was no site. Content without an exchange is the content's
    /// fault; all else is how the command was given.
    pub fn of_failure(diagnostics: &[Diagnostic]) -> Self {
        let given = [
            Code::MissingContent,
            Code::MissingTheme,
            Code::Template,
            Code::NotPublished,
            Code::MissingPrevious,
            Code::LostAddress,
            Code::Unreadable,
        ];
        let has = |codes: &[Code]| diagnostics.iter().any(|d| codes.contains(&d.code));
        let of_content = [Code::NoExchange, Code::AmbiguousAddress, Code::LockedAddress];
        match has(&of_content) && !has(&given) {
            true => Self::ContentErrors,
            false => Self::Usage,
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Fine => Self::SUCCESS,
            Ending::ContentErrors => Self::from(1),
            Ending::Usage => Self::from(2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_fails_on_warnings_and_never_on_notes() {
        let said = |code| [Diagnostic::general(code, "", "")];
        let (error, warning, note) =
            (said(Code::EmptyQuestion), said(Code::EmptyAnswer), said(Code::Preamble));
        assert_eq!(Ending::of(&error, false), Ending::ContentErrors);
        assert_eq!(Ending::of(&warning, false), Ending::Fine);
        assert_eq!(Ending::of(&warning, true), Ending::ContentErrors);
        assert_eq!(Ending::of(&note, true), Ending::Fine);
    }
}
