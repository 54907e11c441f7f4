//! Markdown's code fences: what stands between them is an example, never a transcript.

use crate::text::lines;

/// The fenced lines of a text.
#[derive(Debug, Default)]
pub(super) struct Fences {
    /// For each line, whether it is fenced, the fences included.
    fenced: Vec<bool>,
}

/// A line of three or more backticks or tildes.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Fence {
    mark: char,
    length: usize,
    /// Something follows, so that it can open but not close.
    info: bool,
}

impl Fences {
    /// Finds them. A fence that is never closed holds nothing: it would swallow every exchange below.
    pub(super) fn of(text: &str) -> Self {
        let marks: Vec<_> = lines::split(text).map(fence).collect();
        let mut fenced = vec![false; marks.len()];
        let mut at = 0;
        while at < marks.len() {
            let end = marks[at].and_then(|open| closing(&marks, at, open));
            if let Some(end) = end {
                fenced[at..=end].fill(true);
            }
            at = end.unwrap_or(at) + 1;
        }
        Self { fenced }
    }

    /// Whether a line, counted from 0, is fenced.
    pub(super) fn hold(&self, at: usize) -> bool {
        self.fenced.get(at).copied().unwrap_or(false)
    }
}

fn closing(marks: &[Option<Fence>], at: usize, open: Fence) -> Option<usize> {
    let closes =
        |fence: Fence| fence.mark == open.mark && fence.length >= open.length && !fence.info;
    let end = marks[at + 1..].iter().position(|mark| mark.is_some_and(closes))?;
    Some(at + 1 + end)
}

fn fence(line: &str) -> Option<Fence> {
    let text = line.trim_start_matches(' ');
    let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = text.trim_start_matches(mark);
    let length = text.len() - info.len();
    let is_fence =
        line.len() - text.len() <= 3 && length >= 3 && !(mark == '`' && info.contains('`'));
    is_fence.then_some(Fence { mark, length, info: !info.trim().is_empty() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fenced(text: &str) -> String {
        let fences = Fences::of(text);
        (0..lines::split(text).count()).map(|at| if fences.hold(at) { 'x' } else { '.' }).collect()
    }

    #[test]
    fn fences_hold_what_is_between_them() {
        assert_eq!(fenced("a\n```\nb\n```\nc"), ".xxx.");
        assert_eq!(fenced("````md\n```\n````\nc"), "xxx.");
        assert_eq!(fenced("~~~\n```\n~~~"), "xxx");
        assert_eq!(fenced("```\n``` info\n```"), "xxx");
    }

    #[test]
    fn what_is_no_fence_holds_nothing() {
        assert_eq!(fenced("```\nnever closed"), "..");
        assert_eq!(fenced("``` a ``` b\nc"), "..");
        assert_eq!(fenced("    ```\nb\n    ```"), "...");
    }
}
