//! What mutation begins with, and what it found worth going on from.

use std::fs;
use std::path::Path;

use crate::findings;
use crate::targets::Target;

/// So many inputs are remembered; later ones take the place of random others.
const MOST: usize = 4_000;

/// Inputs by the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Corpus(Vec<Vec<u8>>);

impl Corpus {
    /// The fixtures: feeds as they are, payloads and the texts in feeds one by one, and what was found before.
    pub(crate) fn of_fixtures(target: &Target) -> Self {
        let fixtures = findings::root().join("tests/fixtures");
        let mut corpus = Self::default();
        if target.name == "xml" {
            corpus.0.extend(files(&fixtures.join("xml-feeds")));
        }
        for file in
            files(&fixtures.join("fuzz").join(target.name)).chain(files(&fixtures.join("feeds")))
        {
            let mut texts = Vec::new();
            if !["feeds", "xml"].contains(&target.name) {
                collect_texts(&file, &mut texts);
            }
            corpus.0.push(file);
            corpus.0.append(&mut texts);
        }
        for file in files(&fixtures.join("content/payloads")) {
            collect_texts(&file, &mut corpus.0);
        }
        corpus
            .0
            .extend(target.words.iter().map(|word| word.as_bytes().to_vec()));
        corpus.0.retain(|input| input.len() <= target.longest);
        corpus.0.sort();
        corpus.0.dedup();
        corpus
    }

    /// All inputs, to be tried as they are before any is mutated.
    pub(crate) fn untried(&self) -> Vec<Vec<u8>> {
        self.0.clone()
    }

    /// Remembers an input.
    pub(crate) fn add(&mut self, input: Vec<u8>) {
        if self.0.len() < MOST {
            self.0.push(input);
        } else if let Some(other) = self.0.get_mut(fastrand::usize(..MOST)) {
            *other = input;
        }
    }

    /// Any input, later ones more often; empty if there is none.
    pub(crate) fn any(&self, random: &mut fastrand::Rng) -> &[u8] {
        let length = self.0.len();
        if length == 0 {
            return &[];
        }
        let at = random.usize(..length).max(random.usize(..length));
        self.0.get(at).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The files in a folder, messages aside.
fn files(folder: &Path) -> impl Iterator<Item = Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries
        .map(|entry| entry.path())
        .filter(|path| !path.to_string_lossy().ends_with(".message.txt"));
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    paths.into_iter().filter_map(|path| fs::read(path).ok())
}

/// The texts anywhere in a JSON document.
fn collect_texts(document: &[u8], texts: &mut Vec<Vec<u8>>) {
    let mut values: Vec<serde_json::Value> = serde_json::from_slice(document).into_iter().collect();
    while let Some(value) = values.pop() {
        match value {
            serde_json::Value::String(text) => texts.push(text.into_bytes()),
            serde_json::Value::Array(elements) => values.extend(elements),
            serde_json::Value::Object(members) => {
                values.extend(members.into_iter().map(|(_, member)| member))
            }
            _ => {}
        }
    }
}
