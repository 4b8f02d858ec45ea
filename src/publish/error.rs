//! Why a site could not be built, in words for its publisher.

use crate::feed::FeedError;
use std::{io, path::PathBuf};

/// Why nothing was published. The site that stood there before is whole.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// No feed was named, or a folder of feeds holds none.
    #[error("{place} holds no feed: no file in it ends with .json, .xml, .rss, .atom or .rdf")]
    NoFeeds {
        /// The folder.
        place: String,
    },
    /// A feed cannot be shown.
    #[error("{place}: {error}")]
    Feed {
        /// The feed's file or address.
        place: String,
        /// What is wrong with it.
        error: FeedError,
    },
    /// A feed's server did not give it.
    #[error("{address}: {reason}")]
    Fetch {
        /// What was asked for.
        address: String,
        /// What happened.
        reason: String,
    },
    /// The site's address cannot be one.
    #[error("“{text}” cannot be the address of a site: {reason}")]
    BaseUrl {
        /// What was given.
        text: String,
        /// Why not.
        reason: &'static str,
    },
    /// A player was named that cannot be one.
    #[error("“{text}” names no player")]
    Player {
        /// What was given.
        text: String,
    },
    /// The browser's half of Broadsheet is not there.
    #[error("the browser's files are missing: {place} has no index.html")]
    NoAppFiles {
        /// Where they were looked for.
        place: String,
    },
    /// The page that the build of the browser's half wrote is not as this program knows it.
    #[error("the browser's files do not fit this program: index.html has no {place}")]
    Template {
        /// What was looked for in it.
        place: &'static str,
    },
    /// A file's name would lead out of the site's folder or is none on some systems.
    #[error("“{path}” cannot be a file of the site")]
    UnfitPath {
        /// The path.
        path: String,
    },
    /// Two files have one name, at least where letters' case does not count.
    #[error("two files would be called “{path}” in the site: {first} and {second}")]
    TwoOfOneName {
        /// The path.
        path: String,
        /// Where the first comes from.
        first: String,
        /// Where the second comes from.
        second: String,
    },
    /// A file is in the way that an earlier build did not write.
    #[error("{path} is in the way: it is not of an earlier build", path = .path.display())]
    InTheWay {
        /// The file.
        path: PathBuf,
    },
    /// Another build is writing the same folder.
    #[error("another build is at work in {folder}", folder = .folder.display())]
    Busy {
        /// The site's folder.
        folder: PathBuf,
    },
    /// A folder that is to be begun has something in it.
    #[error("{folder} is not empty", folder = .folder.display())]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// The preview cannot have its port.
    #[error("port {port} cannot be used: {reason}")]
    Listen {
        /// The port.
        port: u16,
        /// The system's words.
        reason: String,
    },
    /// The file system refused something.
    #[error("could not {action} {path}: {reason}", path = .path.display(), reason = io_words(error))]
    Io {
        /// A verb.
        action: &'static str,
        /// What it was about.
        path: PathBuf,
        /// The system's words.
        error: io::Error,
    },
    /// Something could not be written as JSON or XML.
    #[error("could not write {what}: {reason}")]
    Format {
        /// Which file.
        what: &'static str,
        /// The library's words.
        reason: String,
    },
}

impl BuildError {
    /// What the publisher can do about it.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NoFeeds { .. } => {
                "name a feed's file or its address, or a folder with files of feeds: .json, .xml, .rss, .atom or .rdf"
            }
            Self::Feed { error, .. } => match error {
                FeedError::WebPage => "give the address of the feed itself, not of the page",
                FeedError::TooLarge { .. } => {
                    "if the feed is right, allow more with --max-feed-bytes"
                }
                FeedError::InvalidJson { .. } => {
                    "have the program that writes the feed write it anew; most often it was cut off"
                }
                FeedError::UnsupportedEncoding { .. } => "save it as UTF-8",
                FeedError::Empty | FeedError::NotAFeed { .. } => {
                    "see https://jsonfeed.org/version/1.1 for what a feed holds"
                }
            },
            Self::Fetch { .. } => {
                "check the address in a browser, or save the feed and name the file"
            }
            Self::BaseUrl { .. } => {
                "give where the site will be, like --base-url https://example.org/news/"
            }
            Self::Player { .. } => {
                "give a frame's address with {id} in place of the film's id, like https://player.example/embed/{id}"
            }
            Self::NoAppFiles { .. } => {
                "build them with `cargo xtask build`, then name their folder with --assets dist"
            }
            Self::Template { .. } => "use the index.html of the same version",
            Self::UnfitPath { .. } => {
                "rename that file: some systems allow no such name, or it would lie outside the site"
            }
            Self::TwoOfOneName { .. } => {
                "rename the one that is yours, or move it out of the folder that --files names"
            }
            Self::Listen { .. } => {
                "choose another port, like --port 8090; --port 0 takes any that is free"
            }
            Self::InTheWay { .. } => "move it away, or choose another folder with --out",
            Self::Busy { .. } => "wait until it is done, or choose another folder with --out",
            Self::Io { error, .. } => match error.kind() {
                io::ErrorKind::NotFound => {
                    "check how the path is spelled; it counts from where you are"
                }
                io::ErrorKind::PermissionDenied => "check who may read and write there",
                io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                    "something else has that name: choose another, or move it away"
                }
                io::ErrorKind::StorageFull => "make space on the disk, then try again",
                _ => "check the folder and its disk",
            },
            Self::NotEmpty { .. } => {
                "choose the name of a folder that does not exist yet, or empty it"
            }
            Self::Format { .. } => "please report this",
        }
    }

    /// What the file system refused: a verb, and what it was about.
    pub fn io(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Io {
            action,
            path,
            error,
        }
    }
}

/// The system's words without its number for them.
fn io_words(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        return "there is no such file or folder".to_owned();
    }
    let words = error.to_string();
    let end = words.find(" (os error").unwrap_or(words.len());
    words.get(..end).unwrap_or_default().to_owned()
}
