//! A file that holds the running input, so that it is not lost if the program dies of it.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The file: a line with the input's length, then the input. What follows is left over from longer ones, because cutting a file
/// takes far longer than writing to it.
#[derive(Debug)]
pub(crate) struct Record {
    path: PathBuf,
    /// `None` where it cannot be made: a deadly input would be lost, but the rest goes on.
    file: Option<File>,
}

impl Record {
    /// A new file.
    pub(crate) fn new(path: PathBuf) -> Self {
        let _exists = path.parent().map(fs::create_dir_all);
        let file = File::create(&path).ok();
        Self { path, file }
    }

    /// The input in a file that a run left behind.
    pub(crate) fn read(path: &Path) -> Option<Vec<u8>> {
        let bytes = fs::read(path).ok()?;
        let line = bytes.iter().position(|byte| *byte == b'\n')?;
        let length: usize = std::str::from_utf8(bytes.get(..line)?).ok()?.parse().ok()?;
        bytes.get(line + 1..line + 1 + length).map(<[u8]>::to_vec)
    }

    /// Puts an input in the place of the one before.
    pub(crate) fn write(&self, input: &[u8]) {
        let write = |mut file: &File| -> io::Result<()> {
            let mut bytes = format!("{}\n", input.len()).into_bytes();
            bytes.extend_from_slice(input);
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&bytes)
        };
        let _ = self.file.as_ref().map(write);
    }

    /// Removes the file: nothing died.
    pub(crate) fn remove(&self) {
        let _none = fs::remove_file(&self.path);
    }
}
