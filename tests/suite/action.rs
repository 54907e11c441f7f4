//! What installs the released program takes none but what was released.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use sha2::{Digest, Sha256};

const INSTALL: &str = include_str!("../../script/action/install");
const RELEASE: &str = include_str!("../../.github/workflows/release.yml");

/// The systems that `install` knows, by their target's name.
fn targets() -> Vec<&'static str> {
    let named = INSTALL.split("target=").skip(1);
    named.map(|rest| rest.split([' ', '\n']).next().unwrap()).collect()
}

/// Releases in a folder: an archive for each system, and its checksum.
fn releases(folder: &Path, altered: bool) {
    let there = folder.join("download/v1.2.3");
    fs::create_dir_all(&there).unwrap();
    for target in targets() {
        let name = format!("despatch-1.2.3-{target}");
        let packed = folder.join(&name);
        fs::create_dir_all(&packed).unwrap();
        fs::write(packed.join("despatch"), "the program").unwrap();
        let archive = there.join(format!("{name}.tar.gz"));
        let mut tar = Command::new("tar");
        tar.arg("-czf").arg(&archive).arg("-C").arg(folder).arg(&name);
        assert!(tar.status().unwrap().success());
        let sum = Sha256::digest(fs::read(&archive).unwrap());
        let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        let sum = if altered { "0".repeat(64) } else { sum };
        fs::write(there.join(format!("{name}.tar.gz.sha256")), format!("{sum}  {name}.tar.gz\n"))
            .unwrap();
    }
}

fn install(folder: &Path, version: &str) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("script/action/install");
    let releases = format!("file://{}", folder.display());
    let mut command = Command::new("bash");
    command.arg(script).args([&releases, version]).arg(folder.join("bin")).output().unwrap()
}

#[cfg(unix)]
#[test]
fn the_released_program_is_installed_if_it_has_its_checksum() {
    let folder = tempfile::tempdir().unwrap();
    releases(folder.path(), false);
    let output = install(folder.path(), "1.2.3");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(fs::read(folder.path().join("bin/despatch")).unwrap(), b"the program");
}

#[cfg(unix)]
#[test]
fn another_program_is_refused_and_not_installed() {
    let folder = tempfile::tempdir().unwrap();
    releases(folder.path(), true);
    let output = install(folder.path(), "1.2.3");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("its checksum is another"));
    assert!(!folder.path().join("bin").exists());
}

#[cfg(unix)]
#[test]
fn where_none_was_released_that_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    releases(folder.path(), false);
    assert_eq!(install(folder.path(), "9.9.9").status.code(), Some(3));
}

#[test]
fn all_systems_that_are_installed_on_are_released_for() {
    assert_eq!(targets().len(), 5);
    for target in targets() {
        assert!(RELEASE.contains(&format!("target: {target},")), "{target}");
    }
}
