//! Output folders that hold what Despatch did not write.

use super::*;

const PAGES: &Pages<'_> = &[("index.html", "home"), ("q/1.html", "one")];

#[test]
fn foreign_files_are_refused_before_anything_is_written() {
    let site = Site::new();
    site.edit("notes.txt", "mine");
    site.edit("photos/a.jpg", "mine");
    let text = site.refusal(PAGES);
    assert!(text.contains("\n  notes.txt\n  photos/a.jpg\n"), "{text}");
    assert_eq!(files_below(&site.output).len(), 2);
}

#[test]
fn a_page_does_not_overwrite_a_foreign_file_unless_forced() {
    let mut site = Site::new();
    site.edit("index.html", "mine");
    assert!(site.refusal(PAGES).contains("index.html"));
    assert_eq!(site.read("index.html"), "mine");
    site.force = true;
    site.build(PAGES);
}

#[test]
fn forced_foreign_files_stay_where_they_are() {
    let mut site = Site::new();
    site.build(PAGES);
    site.edit("notes.txt", "mine");
    site.edit("q/notes.txt", "mine");
    site.force = true;
    site.try_build(&PAGES[..1]).unwrap();
    assert_eq!(site.read("notes.txt") + &site.read("q/notes.txt"), "minemine");
    assert!(!site.exists("q/1.html"));
}

#[test]
fn a_foreign_file_that_was_announced_but_not_put_stays() {
    let mut site = Site::new();
    site.edit("index.html", "mine");
    site.force = true;
    site.begin(PAGES).unwrap().finish().unwrap();
    assert_eq!(site.read("index.html"), "mine");
}

#[test]
fn git_and_kept_names_are_left_alone() {
    let mut site = Site::new();
    let theirs = [".git/config", ".gitignore", "CNAME", "files/deep/a.pdf", "robots.txt", "q/k"];
    for path in theirs {
        site.edit(path, "mine");
    }
    site.keep = ["files/", "robots.txt", "q/k"].map(str::to_owned).to_vec();
    for pages in [PAGES, &PAGES[..1]] {
        site.try_build(pages).unwrap();
    }
    for path in theirs {
        assert_eq!(site.read(path), "mine");
    }
    assert!(!site.exists("q/1.html"));
}

#[test]
fn what_is_kept_now_is_not_removed_though_it_was_written_once() {
    let mut site = Site::new();
    site.build(PAGES);
    site.keep = vec!["q".to_owned()];
    site.try_build(&PAGES[..1]).unwrap();
    assert_eq!(site.read("q/1.html"), "one");
}

#[test]
fn a_page_may_not_be_written_over_what_is_kept() {
    let mut site = Site::new();
    site.keep = vec!["q".to_owned()];
    assert!(matches!(site.try_build(PAGES), Err(PublishError::Kept { .. })));
}

#[test]
fn a_cname_may_be_put_but_not_over_a_foreign_one() {
    let site = Site::new();
    site.build(&[("CNAME", "example.org")]);
    site.build(&[("CNAME", "example.com")]);
    site.build(&[("index.html", "no CNAME any more")]);
    site.edit("CNAME", "mine");
    assert!(site.refusal(&[("CNAME", "example.org")]).contains("CNAME"));
}

#[test]
fn empty_folders_are_not_foreign() {
    let site = Site::new();
    fs::create_dir_all(site.path("empty/inside")).unwrap();
    site.try_build(PAGES).unwrap();
    assert!(site.exists("empty/inside"));
}

#[test]
fn a_folder_where_a_page_belongs_is_named() {
    let site = Site::new();
    fs::create_dir_all(site.path("index.html")).unwrap();
    assert!(site.refusal(PAGES).contains("`index.html` in the output folder is in the way"));
}

#[test]
fn unsafe_and_clashing_paths_are_refused_before_the_folder_is_made() {
    let site = Site::new();
    for pages in [[("a", ""), ("A", "")], [("a", ""), ("nul.html", "")], [("a", ""), ("../b", "")]]
    {
        site.refusal(&pages);
        assert!(!site.output.exists());
    }
}

#[test]
fn an_unreadable_manifest_is_refused_unless_forced() {
    let mut site = Site::new();
    site.build(PAGES);
    site.edit(manifest::NAME, "despatch-manifest 99\n");
    let text = site.refusal(PAGES);
    assert!(text.contains(manifest::NAME) && text.contains("--force"), "{text}");
    assert_eq!(site.read("q/1.html"), "one");
    site.force = true;
    site.build(PAGES);
    site.force = false;
    assert_eq!(site.build(PAGES).unchanged, 2);
}

#[test]
fn a_forged_manifest_cannot_remove_outside_the_folder() {
    let site = Site::new();
    site.build(PAGES);
    let outside = site.output.with_file_name("outside");
    fs::write(&outside, "x").unwrap();
    let text = site.read(manifest::NAME) + "00 1 1 ../outside\n00 1 1 /etc/hostname\n";
    site.edit(manifest::NAME, &text);
    site.build(PAGES);
    assert!(outside.exists());
}

#[cfg(unix)]
mod symlinks {
    use super::*;
    use std::os::unix::fs::symlink;

    /// A site with `at` replaced by a link to a folder or file outside.
    fn linked(at: &str, folder: bool) -> (Site, PathBuf) {
        let site = Site::new();
        let outside = site.output.with_file_name("outside");
        let target = if folder { outside.clone() } else { outside.join("1.html") };
        fs::create_dir_all(&outside).unwrap();
        fs::write(outside.join("1.html"), "one").unwrap();
        fs::create_dir_all(&site.output).unwrap();
        symlink(&target, site.path(at)).unwrap();
        (site, outside.join("1.html"))
    }

    #[test]
    fn a_link_where_a_page_or_its_folder_belongs_is_named_even_if_forced() {
        for (at, folder) in [("index.html", false), ("q", true)] {
            let (mut site, outside) = linked(at, folder);
            for force in [false, true] {
                site.force = force;
                assert!(
                    site.refusal(PAGES)
                        .contains(&format!("`{at}` in the output folder is a symbolic link"))
                );
                assert_eq!(fs::read_to_string(&outside).unwrap(), "one");
            }
        }
    }

    #[test]
    fn nothing_is_removed_through_a_link() {
        let (mut site, outside) = linked("elsewhere", true);
        fs::remove_file(site.path("elsewhere")).unwrap();
        site.build(PAGES);
        fs::remove_dir_all(site.path("q")).unwrap();
        symlink(outside.parent().unwrap(), site.path("q")).unwrap();
        assert!(matches!(site.try_build(&PAGES[..1]), Err(PublishError::Foreign { .. })));
        site.force = true;
        site.try_build(&PAGES[..1]).unwrap();
        assert!(outside.exists() && site.exists("q"));
    }

    #[test]
    fn links_elsewhere_may_be_kept() {
        let (mut site, _) = linked("files", true);
        assert!(matches!(site.try_build(PAGES), Err(PublishError::Foreign { .. })));
        site.keep = vec!["files".to_owned()];
        site.try_build(PAGES).unwrap();
        assert!(site.exists("files"));
    }

    #[test]
    fn the_output_folder_itself_may_be_a_link() {
        let mut site = Site::new();
        site.build(PAGES);
        let link = site.output.with_file_name("link");
        symlink(&site.output, &link).unwrap();
        site.output = link;
        assert_eq!(site.build(&PAGES[..1]).removed, 1);
    }
}
