//! The precompressed files beside files, for servers that hand them out as they are.

use super::FilePath;
use std::io::Write;

/// The precompressed files' endings, in the order of [`precompressed`].
pub(super) const ENDINGS: [&str; 2] = [".br", ".gz"];

/// What fits into one packet gains nothing.
const SMALLEST: usize = 1_200;

// Where more effort begins to cost much more than it saves. The sample's articles, 66 KB each: Brotli 4: 16.2 KB in 1.0 ms,
// 5: 14.3 KB in 1.9 ms, 6: 14.2 KB in 3.6 ms, 11: 13.2 KB in 95 ms; gzip 4: 16.7 KB in 0.8 ms, 6: 16.1 KB in 0.9 ms, 9: 16.0 KB in
// 1.3 ms. The app's own files come with precompressed files of the highest quality.
const BROTLI_QUALITY: u32 = 5;
const BROTLI_WINDOW: u32 = 20;
const GZIP_LEVEL: u32 = 6;

/// The file in Brotli and in gzip; `None` where that would not make it smaller, or its kind is compressed already.
pub(super) fn precompressed(path: &FilePath, bytes: &[u8]) -> [Option<Vec<u8>>; 2] {
    if bytes.len() < SMALLEST || !is_compressible(path.extension()) {
        return [None, None];
    }
    [brotli(bytes), gzip(bytes)].map(|smaller| smaller.filter(|it| it.len() < bytes.len()))
}

fn is_compressible(extension: &str) -> bool {
    matches!(
        extension,
        "html"
            | "json"
            | "xml"
            | "txt"
            | "js"
            | "css"
            | "svg"
            | "wasm"
            | "webmanifest"
            | "ico"
            | "map"
    )
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(bytes).ok()?;
    Some(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    // No time and no name in it: the same bytes for the same file.
    let mut writer =
        flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(GZIP_LEVEL));
    writer.write_all(bytes).ok()?;
    writer.finish().ok()
}
