//! Reads what a publisher names as the feed: files, folders of files, addresses. Several documents are pages of one site: the first
//! speaks for the feed, of the others the items count, and of two items with one id the first stays.

use super::{BaseUrl, BuildError, Copies, feed_folder::FeedFolder, fetch::Fetcher};
use crate::{
    feed::{self, FeedError, Reader},
    model::{Address, Bases, LocalFiles, Site, Use},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file may have so many bytes: its publisher named it. The limit for addresses guards against what servers send.
const LARGEST_FILE: u64 = 1_000_000_000;

/// How the names of feeds' files end, in letters of either case; a folder's other files are left alone.
const FEED_FILES: [&str; 5] = ["json", "xml", "rss", "atom", "rdf"];

/// How feeds are read.
#[derive(Clone, Debug)]
pub struct Gathering<'a> {
    /// A document may have so many bytes; by default [`feed::DEFAULT_MAX_BYTES`] if it comes from an address, and a gigabyte if it is a
    /// file.
    pub max_bytes: Option<u64>,
    /// Where answers of servers are kept, so that what has not changed is not sent again; without it nothing is kept.
    pub cache: Option<&'a Path>,
    /// Where the site will be: relative addresses in a feed that is a file are relative to that.
    pub base_url: &'a BaseUrl,
    /// What becomes of a following document that cannot be had.
    pub next_unavailable: NextUnavailable,
}

/// What becomes of a site when a document that a feed leads on to cannot be had: its server does not give it, or its file cannot be
/// read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextUnavailable {
    /// There is no site: one without the articles of that document could take the place of one that has them.
    Fails,
    /// What comes before it is shown, and the site's problems tell of it.
    IsNoted,
}

/// What was read.
#[derive(Debug)]
pub struct Gathered {
    /// The feed as a site.
    pub site: Site,
    /// The files that it names.
    pub named: Copies,
    /// Where files were looked for that it names in vain.
    pub missing: Vec<PathBuf>,
    /// The documents that are files.
    pub documents: Vec<PathBuf>,
}

/// A document to read.
enum Document {
    File(PathBuf),
    Remote(Address),
}

/// Reads feeds into one site.
///
/// # Errors
/// [`BuildError`] if a feed that was named cannot be read, and as [`NextUnavailable`] has it, if a document that it leads on to cannot
/// be had. One that is there but is no feed is among the site's problems.
pub fn gather(feeds: &[String], options: &Gathering<'_>) -> Result<Gathered, BuildError> {
    let mut documents = Vec::new();
    for feed in feeds {
        documents.extend(documents_of(feed)?);
    }
    let mut work = Work {
        options,
        fetcher: Fetcher::new(
            options.max_bytes.unwrap_or(feed::DEFAULT_MAX_BYTES),
            options.cache,
        ),
        reader: None,
        read: Vec::new(),
        folders: Vec::new(),
    };
    for document in documents {
        work.read_all(document)?;
    }
    let place = feeds.first().cloned().unwrap_or_default();
    let reader = work.reader.ok_or(BuildError::NoFeeds { place })?;
    Ok(Gathered {
        site: reader.finish(),
        named: work.folders.iter().flat_map(|it| it.named()).collect(),
        missing: work.folders.iter().flat_map(|it| it.missing()).collect(),
        documents: work.read,
    })
}

/// Whether what a publisher named as a feed is an address, not a file or a folder.
#[must_use]
pub fn is_on_the_web(feed: &str) -> bool {
    feed.starts_with("http://") || feed.starts_with("https://")
}

fn documents_of(feed: &str) -> Result<Vec<Document>, BuildError> {
    if is_on_the_web(feed) {
        let address = Address::resolve(feed, &Bases::default(), Use::Data);
        return match address {
            Ok(address) => Ok(vec![Document::Remote(address)]),
            Err(fault) => Err(BuildError::Fetch {
                address: feed.to_owned(),
                reason: fault.to_string(),
            }),
        };
    }
    let path = PathBuf::from(feed);
    let found = fs::metadata(&path).map_err(BuildError::io("find", &path))?;
    if !found.is_dir() {
        return Ok(vec![Document::File(path)]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&path).map_err(BuildError::io("read", &path))? {
        let file = entry.map_err(BuildError::io("read", &path))?.path();
        if file.is_file()
            && file.extension().is_some_and(|extension| {
                FEED_FILES
                    .iter()
                    .any(|known| extension.eq_ignore_ascii_case(known))
            })
        {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(BuildError::NoFeeds {
            place: feed.to_owned(),
        });
    }
    Ok(files.into_iter().map(Document::File).collect())
}

struct Work<'a> {
    options: &'a Gathering<'a>,
    fetcher: Fetcher<'a>,
    reader: Option<Reader>,
    /// Files that were read, so that `next_url` and a folder do not both bring one.
    read: Vec<PathBuf>,
    /// The folders of those files.
    folders: Vec<Arc<FeedFolder>>,
}

impl Work<'_> {
    /// A document and those that it leads to.
    fn read_all(&mut self, document: Document) -> Result<(), BuildError> {
        if matches!(&document, Document::File(path) if self.read.contains(path)) {
            return Ok(());
        }
        let mut next = self.read_one(&document)?.map(|address| (address, document));
        while let Some((address, from)) = next.take() {
            let document = self.beside(&from, &address);
            let document = document.unwrap_or_else(|| Document::Remote(address.clone()));
            match self.read_one(&document) {
                Ok(following) => next = following.map(|address| (address, document)),
                Err(error) if self.is_fatal(&error) => return Err(error),
                Err(_) => {
                    if let Some(reader) = &mut self.reader {
                        reader.next_failed(&address);
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether an error with a following document is the end.
    fn is_fatal(&self, error: &BuildError) -> bool {
        let is_there = match error {
            BuildError::Feed { error, .. } => !matches!(error, FeedError::TooLarge { .. }),
            _ => false,
        };
        self.options.next_unavailable == NextUnavailable::Fails && !is_there
    }

    fn read_one(&mut self, document: &Document) -> Result<Option<Address>, BuildError> {
        let mut files: Option<Arc<dyn LocalFiles>> = None;
        let (bytes, charset, address, place) = match document {
            Document::File(path) => {
                self.read.push(path.clone());
                let bytes = read_file(path, self.options.max_bytes.unwrap_or(LARGEST_FILE))?;
                files = Some(self.folder_of(path)?);
                let place = path.display().to_string();
                (bytes, None, self.address_of(path), place)
            }
            Document::Remote(address) => {
                let answer = self.fetcher.fetch(address)?;
                let place = address.to_string();
                (answer.bytes, answer.charset, Some(answer.address), place)
            }
        };
        let reader = self
            .reader
            .get_or_insert_with(|| Reader::new(address.clone()));
        reader.set_files(files);
        reader
            .add_document(&bytes, charset.as_deref(), address.as_ref())
            .map_err(|error| BuildError::Feed { place, error })
    }

    /// The folder of a document that is a file.
    fn folder_of(&mut self, path: &Path) -> Result<Arc<FeedFolder>, BuildError> {
        if let Some(folder) = self.folders.iter().find(|folder| folder.holds(path)) {
            return Ok(Arc::clone(folder));
        }
        let folder = Arc::new(FeedFolder::of(path, self.options.base_url)?);
        self.folders.push(Arc::clone(&folder));
        Ok(folder)
    }

    /// Where a file would be if it were published with the site: what is beside it is there, too.
    fn address_of(&self, path: &Path) -> Option<Address> {
        let name = path.file_name()?.to_str()?;
        let bases = Bases::new([self.options.base_url.address().clone()]);
        Address::resolve(&format!("./{name}"), &bases, Use::Data).ok()
    }

    /// The file that an address below the site's own means: it lies beside the one that leads there, or is missing.
    fn beside(&self, from: &Document, address: &Address) -> Option<Document> {
        let Document::File(from) = from else {
            return None;
        };
        let own = self.options.base_url.address().as_str();
        let name = address.as_str().strip_prefix(own)?;
        let is_name = !name.is_empty() && !name.contains(['/', '\\', '%', '?', '#', ':']);
        is_name.then_some(Document::File(from.parent()?.join(name)))
    }
}

fn read_file(path: &Path, max_bytes: u64) -> Result<Vec<u8>, BuildError> {
    let found = fs::metadata(path).map_err(BuildError::io("find", path))?;
    if found.len() > max_bytes {
        return Err(BuildError::Feed {
            place: path.display().to_string(),
            error: FeedError::TooLarge { limit: max_bytes },
        });
    }
    fs::read(path).map_err(BuildError::io("read", path))
}
