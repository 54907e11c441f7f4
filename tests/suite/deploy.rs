//! Putting the finished site on a branch: with a bare repository beside it, as a host has one.

use std::path::{Path, PathBuf};
use std::process::Command;

use despatch::deploy::{Deployed, Fault, Order, Sum, deploy};
use tempfile::TempDir;

use crate::site::TestSite;

const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
To ask what colour it is.
Answered by Percy Placeholder - Minister of State
White.
";

const BRANCH: &str = "gh-pages";

/// A site in a repository of its own, and the host's repository.
struct Scene {
    site: TestSite,
    host: TempDir,
}

fn git(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=A", "-c", "user.email=a@example.org"]);
    let output = command.args(args).output().unwrap();
    assert!(output.status.success(), "git {args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

impl Scene {
    fn new() -> Self {
        let host = tempfile::tempdir().unwrap();
        git(host.path(), &["init", "--quiet", "--bare", "--initial-branch=main"]);
        let site =
            TestSite::new().file("content/a.txt", TEXT).file(".gitignore", "/public\n*.bib\n");
        let scene = Self { site, host };
        scene.site.build();
        scene.adopt(scene.site.root());
        scene.commit("Begin");
        git(scene.site.root(), &["push", "--quiet", "origin", "main"]);
        scene
    }

    /// Makes a folder a repository whose remote is the host's.
    fn adopt(&self, folder: &Path) {
        git(folder, &["init", "--quiet", "--initial-branch=main"]);
        git(folder, &["config", "user.name", "Ada"]);
        git(folder, &["config", "user.email", "ada@example.org"]);
        git(folder, &["remote", "add", "origin", self.host.path().to_str().unwrap()]);
    }

    fn commit(&self, message: &str) {
        git(self.site.root(), &["add", "."]);
        git(self.site.root(), &["commit", "--quiet", "-m", message]);
    }

    fn edited(mut self, text: &str) -> Self {
        self.site = self.site.file("content/a.txt", text);
        self.site.build();
        self.commit("Edit");
        self
    }

    fn deploy_with(&self, change: impl FnOnce(&mut Order<'_>)) -> Result<Deployed, Fault> {
        let (root, output) = (self.site.root(), self.site.root().join("public"));
        let (remote, message) = ("origin", "Publish");
        let (force, dry_run) = (false, false);
        let mut order =
            Order { root, output: &output, branch: BRANCH, remote, message, force, dry_run };
        change(&mut order);
        deploy(order)
    }

    fn deploy(&self) -> Deployed {
        self.deploy_with(|_| {}).unwrap()
    }

    fn refusal(&self) -> Fault {
        let before = self.tip();
        let fault = self.deploy_with(|_| {}).unwrap_err();
        assert_eq!(self.tip(), before, "something was pushed all the same");
        fault
    }

    /// The branch's commit at the host; empty if it has no such branch.
    fn tip(&self) -> String {
        git(self.host.path(), &["for-each-ref", "--format=%(objectname)", "refs/heads/gh-pages"])
    }

    /// A checkout of the branch, as somebody else has it.
    fn checkout(&self) -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let from = self.host.path().to_str().unwrap();
        git(folder.path(), &["clone", "--quiet", "--branch", BRANCH, from, "there"]);
        let there = folder.path().join("there");
        (folder, there)
    }

    /// Somebody else commits a file to the branch at the host.
    fn add(&self, path: &str, text: &str) {
        let (_folder, there) = self.checkout();
        std::fs::write(there.join(path), text).unwrap();
        git(&there, &["add", "--force", path]);
        git(&there, &["commit", "--quiet", "-m", "By hand"]);
        git(&there, &["push", "--quiet", "origin", BRANCH]);
    }
}

#[test]
fn the_branch_holds_the_site_byte_for_byte_and_nothing_else() {
    let scene = Scene::new();
    let deployed = scene.deploy();
    let (_folder, there) = scene.checkout();
    let tree = scene.site.tree();
    assert!(deployed.is_new && deployed.sum.added == tree.len(), "{deployed:?}");
    assert!(tree.contains_key(".nojekyll") && tree.contains_key("data/archive.csv.gz"));
    for (path, bytes) in &tree {
        assert_eq!(&std::fs::read(there.join(path)).unwrap(), bytes, "{path}");
    }
    let listed = git(&there, &["ls-files"]);
    assert_eq!(listed.lines().count(), tree.len(), "{listed}");
}

#[test]
fn the_editors_checkout_index_and_branches_are_as_before() {
    let scene = Scene::new();
    let mut scene = scene;
    scene.site = scene.site.file("note.txt", "staged").file("content/b.txt", "untracked");
    git(scene.site.root(), &["add", "note.txt"]);
    let look = |scene: &Scene| {
        let root = scene.site.root();
        let status = git(root, &["status", "--porcelain", "--branch"]);
        let branches = git(root, &["for-each-ref", "refs/heads", "refs/tags"]);
        (status, branches, git(root, &["ls-files", "--stage"]), git(root, &["worktree", "list"]))
    };
    let before = look(&scene);
    scene.deploy();
    assert_eq!(look(&scene), before);
}

#[test]
fn a_second_deploy_has_nothing_to_do_and_a_later_one_stands_on_the_first() {
    let scene = Scene::new();
    scene.deploy();
    let first = scene.tip();
    assert_eq!(scene.deploy().commit, None);
    assert_eq!(scene.tip(), first);
    let scene = scene.edited(&TEXT.replace("White.", "Red."));
    let Deployed { sum: Sum { added, changed, .. }, .. } = scene.deploy();
    assert!(changed > 0, "{added} {changed}");
    assert_eq!(git(scene.host.path(), &["rev-parse", "gh-pages~1"]), first);
    let source = git(scene.site.root(), &["rev-parse", "HEAD"]);
    let said = git(scene.host.path(), &["log", "-1", "--format=%B", BRANCH]);
    assert!(said.starts_with("Publish\n\n") && said.contains(&source), "{said}");
}

#[test]
fn a_dry_run_pushes_nothing() {
    let scene = Scene::new();
    let deployed = scene.deploy_with(|order| order.dry_run = true).unwrap();
    assert!(deployed.commit.is_some() && deployed.sum.added > 10);
    assert_eq!(scene.tip(), "");
}

#[test]
fn a_domain_that_the_host_put_on_the_branch_stays() {
    let scene = Scene::new();
    scene.deploy();
    scene.add("CNAME", "answers.example.org\n");
    assert_eq!(scene.deploy().commit, None, "a domain alone is nothing to publish");
    let scene = scene.edited(&TEXT.replace("White.", "Red."));
    assert!(scene.deploy().commit.is_some());
    let domain = git(scene.host.path(), &["show", "gh-pages:CNAME"]);
    assert_eq!(domain, "answers.example.org");
}

#[test]
fn a_branch_with_other_files_is_refused_and_force_keeps_them_in_its_history() {
    let scene = Scene::new();
    scene.deploy();
    scene.add("by-hand.html", "mine");
    let scene = scene.edited(&TEXT.replace("White.", "Red."));
    let fault = scene.refusal();
    assert!(
        matches!(&fault, Fault::Foreign { found, .. } if found == &["by-hand.html"]),
        "{fault}"
    );
    let before = scene.tip();
    scene.deploy_with(|order| order.force = true).unwrap();
    let there = git(scene.host.path(), &["ls-tree", "--name-only", BRANCH]);
    assert!(there.contains("index.html") && !there.contains("by-hand.html"), "{there}");
    assert_eq!(git(scene.host.path(), &["rev-parse", "gh-pages~1"]), before);
}

#[test]
fn a_branch_that_despatch_never_published_is_refused() {
    let scene = Scene::new();
    git(scene.site.root(), &["push", "--quiet", "origin", "main:gh-pages"]);
    let fault = scene.refusal();
    assert!(matches!(&fault, Fault::Foreign { found, .. } if found.len() == 3), "{fault}");
}

#[test]
fn a_commit_of_ours_that_was_amended_is_no_longer_ours() {
    let scene = Scene::new();
    scene.deploy();
    let (_folder, there) = scene.checkout();
    std::fs::write(there.join("index.html"), "mine").unwrap();
    git(&there, &["commit", "--quiet", "--all", "--amend", "--no-edit"]);
    git(&there, &["push", "--quiet", "--force", "origin", BRANCH]);
    assert!(matches!(scene.refusal(), Fault::Foreign { .. }));
}

#[test]
fn a_site_of_transcripts_that_are_not_here_is_not_replaced() {
    let scene = Scene::new();
    scene.deploy();
    let other = Scene { site: TestSite::new(), host: scene.host };
    other.adopt(other.site.root());
    git(other.site.root(), &["pull", "--quiet", "origin", "main"]);
    let other = other.edited(&TEXT.replace("White.", "Red."));
    other.deploy();
    let here =
        Scene { site: scene.site, host: other.host }.edited(&TEXT.replace("White.", "Blue."));
    assert!(matches!(here.refusal(), Fault::MovedOn { .. }));
    here.deploy_with(|order| order.force = true).unwrap();
    let parents = git(here.host.path(), &["rev-list", "--count", "gh-pages"]);
    assert_eq!(parents, "3", "what was there is still in the history");
}

#[test]
fn ones_own_commits_on_the_branch_are_not_passed_over() {
    let scene = Scene::new();
    scene.deploy();
    git(scene.site.root(), &["branch", BRANCH]);
    let scene = scene.edited(&TEXT.replace("White.", "Red."));
    assert!(matches!(scene.refusal(), Fault::Unpushed { .. }));
}

#[test]
fn the_branch_that_is_worked_on_is_refused_even_by_force() {
    let scene = Scene::new();
    let own = |order: &mut Order<'_>| (order.branch, order.force) = ("main", true);
    assert!(matches!(scene.deploy_with(own), Err(Fault::OwnBranch { .. })));
}

#[test]
fn a_branch_that_git_takes_for_something_else_is_refused() {
    let scene = Scene::new();
    for name in ["--force", "HEAD", "a/HEAD", "@", "@{-1}", "refs/heads/pages", "a..b", "", "a b"] {
        let found = scene.deploy_with(|order| order.branch = name);
        assert!(matches!(found, Err(Fault::BadBranch { .. })), "{name:?}: {found:?}");
    }
    for name in ["headings", "pages/HEADS", "a@b"] {
        let found = scene.deploy_with(|order| (order.branch, order.dry_run) = (name, true));
        assert!(found.is_ok(), "{name:?}: {found:?}");
    }
}

#[test]
fn no_repository_and_no_remote_are_said_with_a_remedy() {
    let scene = Scene::new();
    let nowhere = |order: &mut Order<'_>| order.remote = "nowhere";
    assert!(matches!(scene.deploy_with(nowhere), Err(Fault::Remote { .. })));
    std::fs::rename(scene.site.root().join(".git"), scene.site.root().join("git")).unwrap();
    assert!(matches!(scene.deploy_with(|_| {}), Err(Fault::NoRepository { .. })));
}

#[test]
fn a_ledger_that_is_not_committed_is_told() {
    let scene = Scene::new();
    assert_eq!(scene.deploy().uncommitted, Vec::<String>::new());
    git(scene.site.root(), &["rm", "--quiet", "--cached", "permalinks.lock"]);
    assert_eq!(scene.deploy().uncommitted, ["permalinks.lock"]);
}

/// The program itself, with what it says on both outputs.
fn despatch(scene: &Scene, args: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(scene.site.root()).args(args).env("SOURCE_DATE_EPOCH", "1767571200");
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn only_the_finished_site_of_the_present_content_is_deployed() {
    let scene = Scene::new();
    let public = scene.site.root().join("public");
    let refused = |what: &str| {
        let (code, said) = despatch(&scene, &["deploy"]);
        assert_eq!((code, scene.tip().as_str()), (Some(2), ""), "{said}");
        assert!(said.contains("error[not-built]") && said.contains(what), "{said}");
    };
    refused("is not what would be built now"); // It was built by the tests, another program.
    assert_eq!(despatch(&scene, &["build", "-q"]).0, Some(0));
    std::fs::write(public.join("index.html"), "mine").unwrap();
    refused("is not what would be built now");
    assert_eq!(despatch(&scene, &["build", "-q"]).0, Some(0));
    std::fs::write(public.join(".despatch-unfinished"), "despatch-unfinished 1\n").unwrap();
    refused("did not come to its end");
    std::fs::remove_file(public.join(".despatch-unfinished")).unwrap();
    let (manifest, away) = (public.join(".despatch-manifest"), scene.site.root().join("away"));
    std::fs::rename(&manifest, &away).unwrap();
    refused("was not written by Despatch");
    std::fs::rename(&away, &manifest).unwrap();
    let (code, said) = despatch(&scene, &["deploy", "--output", "nowhere"]);
    assert!(code == Some(2) && said.contains("there is no folder `nowhere`"), "{said}");
    let (code, said) = despatch(&scene, &["deploy"]);
    assert!(code == Some(0) && said.contains("a new branch"), "{said}");
    let (code, said) = despatch(&scene, &["deploy"]);
    assert!(code == Some(0) && said.starts_with("Nothing to do"), "{said}");
}
