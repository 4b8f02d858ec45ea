//! What the last build wrote: it tells what can be kept, and what may be removed.

use super::{BuildError, Digest, FilePath, compress};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap},
    fs, io,
    path::Path,
};

/// The record's file in the site's folder.
pub(super) const NAME: &str = ".broadsheet-manifest.json";

/// Names the files that a build is about to put in place or to remove, one a line, while it does so: after a crash they are known as ours,
/// beside those of the record, whichever is there then.
pub(super) const JOURNAL: &str = ".broadsheet-journal";

const FORMAT: u32 = 1;

/// What a site's folder holds of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    format: u32,
    /// Whether precompressed files were written.
    pub(super) is_compressed: bool,
    /// Outputs by name; `units` in the file, as earlier versions called them.
    #[serde(rename = "units")]
    pub(super) outputs: BTreeMap<String, Built>,
}

/// An output as it was built.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Built {
    /// What it was made from.
    pub(super) input: Option<Digest>,
    /// Its files.
    pub(super) files: Vec<Written>,
}

/// A file as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    pub(super) path: String,
    pub(super) digest: Digest,
    pub(super) bytes: u64,
    /// The sizes of its precompressed files, for those that it has; `twins` in the file.
    #[serde(rename = "twins")]
    pub(super) precompressed: [Option<u64>; 2],
}

impl Record {
    pub(super) fn new(is_compressed: bool, outputs: BTreeMap<String, Built>) -> Self {
        Self {
            format: FORMAT,
            is_compressed,
            outputs,
        }
    }

    /// The record of a folder; an empty one if there is none that can be read.
    pub(super) fn read(folder: &Path) -> Self {
        let bytes = fs::read(folder.join(NAME)).unwrap_or_default();
        let record: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if record.format == FORMAT {
            record
        } else {
            Self::default()
        }
    }

    /// Every file with its precompressed files. Paths that lead elsewhere are passed over: the record may have been tampered with.
    pub(super) fn paths(&self) -> impl Iterator<Item = FilePath> {
        let files = self.outputs.values().flat_map(|output| &output.files);
        files.flat_map(Written::paths)
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>, BuildError> {
        super::page_renderer::json(self)
    }
}

impl Written {
    /// The file's path and its precompressed files'.
    pub(super) fn paths(&self) -> Vec<FilePath> {
        let Ok(path) = FilePath::new(self.path.clone()) else {
            return Vec::new();
        };
        let precompressed = compress::ENDINGS
            .iter()
            .zip(&self.precompressed)
            .filter(|(_, size)| size.is_some());
        let precompressed: Vec<FilePath> = precompressed
            .map(|(ending, _)| path.with_ending(ending))
            .collect();
        [path].into_iter().chain(precompressed).collect()
    }

    /// Whether the file and its precompressed files lie in the folder with the sizes that they were written with.
    pub(super) fn is_there(&self, folder: &Path) -> bool {
        let sizes = [Some(self.bytes)].into_iter().chain(self.precompressed);
        let is_there = |(path, size): (FilePath, u64)| {
            fs::symlink_metadata(path.in_folder(folder))
                .is_ok_and(|found| found.is_file() && found.len() == size)
        };
        !self.path.is_empty() && self.paths().into_iter().zip(sizes.flatten()).all(is_there)
    }

    /// All bytes, with the precompressed files'.
    pub(super) fn total(&self) -> u64 {
        self.bytes + self.precompressed.iter().flatten().sum::<u64>()
    }
}

/// The paths that an interrupted build was putting in place.
pub(super) fn journal(folder: &Path) -> io::Result<Vec<FilePath>> {
    match fs::read_to_string(folder.join(JOURNAL)) {
        Ok(text) => Ok(text
            .lines()
            .filter_map(|line| FilePath::new(line).ok())
            .collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// No two files are one where letters' case does not count, and none is the record. `source` says where an output's files come from.
pub(super) fn distinct(
    outputs: &BTreeMap<String, Built>,
    source: &dyn Fn(&str) -> String,
) -> Result<(), BuildError> {
    const OWN: &str = "record";
    let own = [NAME, JOURNAL].map(|name| (name.to_owned(), OWN));
    let mut seen: HashMap<String, &str> = HashMap::from(own);
    for (name, output) in outputs {
        for path in output.files.iter().flat_map(Written::paths) {
            if let Some(first) = seen.insert(path.folded(), name) {
                return Err(BuildError::TwoOfOneName {
                    path: path.to_string(),
                    first: source(first),
                    second: source(name),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NAME, Record};
    use std::fs;

    #[test]
    fn records_of_earlier_versions_are_read() {
        let site = tempfile::tempdir().expect("a folder");
        let digest = "0".repeat(64);
        let text = format!(
            r#"{{"format":1,"is_compressed":true,"units":{{"sitemap":{{"input":null,"files":[
                {{"path":"sitemap.xml","digest":"{digest}","bytes":9,"twins":[7,null]}}]}}}}}}"#
        );
        fs::write(site.path().join(NAME), text).expect("a record");
        let paths: Vec<_> = Record::read(site.path())
            .paths()
            .map(|path| path.as_str().to_owned())
            .collect();
        assert_eq!(paths, ["sitemap.xml", "sitemap.xml.br"]);
    }
}
