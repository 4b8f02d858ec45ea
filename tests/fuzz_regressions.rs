//! Runs every input of tests/fixtures/fuzz/ again: what `cargo xtask fuzz` once found stays repaired.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a test may fail; what only the fuzzer needs of a target is not used here"
)]

#[path = "../fuzz/src/targets/mod.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use targets::TARGETS;

/// The fuzzer allows 2 s; a test on a busy machine needs more.
const LONGEST: Duration = Duration::from_secs(20);

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn what_once_broke_a_target_breaks_it_no_more() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz");
    let mut count = 0;
    for folder in entries(&fixtures) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let target = TARGETS.iter().find(|target| target.name == name);
        let target = target.unwrap_or_else(|| panic!("{name} is no target: rename the folder"));
        for path in entries(&folder) {
            if path.to_string_lossy().ends_with(".message.txt") {
                continue;
            }
            let input = fs::read(&path).unwrap();
            let (done, answer) = mpsc::channel();
            // In a thread of its own, because it may be an input that took for ever.
            thread::spawn(move || done.send((target.run)(&input)));
            let answered = answer.recv_timeout(LONGEST);
            assert!(answered.is_ok(), "{}: {answered:?}", path.display());
            count += 1;
        }
    }
    assert!(count >= 2, "the fixtures were found: {count}");
}

#[test]
fn every_target_takes_any_bytes() {
    for target in TARGETS {
        for input in [b"".as_slice(), b"\0", b"\xff\xfe", "移动电商".as_bytes()] {
            let _shape = (target.run)(input);
        }
        for word in target.words {
            let _shape = (target.run)(word.as_bytes());
        }
    }
}
