//! Which files are found by following links.

use super::files::FileIx;
use super::page::Page;

/// For each file, whether links lead to it from the first page.
pub(super) fn reached(pages: &[Page], home: FileIx) -> Vec<bool> {
    let mut reached = vec![false; pages.len()];
    reached[home as usize] = true;
    let mut next = vec![home];
    while let Some(at) = next.pop() {
        for to in &pages[at as usize].leads_to {
            if !std::mem::replace(&mut reached[*to as usize], true) {
                next.push(*to);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_unreached_pages_link_to_is_not_reached() {
        let links: [&[FileIx]; 5] = [&[1], &[0, 2], &[], &[4], &[3]];
        let page = |to: &&[FileIx]| Page { leads_to: (*to).into(), ..Page::default() };
        let pages: Vec<_> = links.iter().map(page).collect();
        assert_eq!(reached(&pages, 0), [true, true, true, false, false]);
    }
}
