//! What can be asked of the tool.

use crate::{model::Timestamp, publish};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Stands in for the address of a site that nobody has told.
const SOMEWHERE: &str = "https://example.org/";

const FIRST_STEPS: &str = "\
First steps:
  broadsheet new shop       a folder with a small feed
  broadsheet serve shop     its site at http://127.0.0.1:8080/; edit the feed and watch
  broadsheet build shop --out site --base-url https://shop.example/

Status: 0 when done, also if the feed has problems (--strict: 1); 1 when it could not be done; 2 when the command is not understood.";

/// Makes a site of a feed: JSON Feed, RSS or Atom.
#[derive(Debug, Parser)]
#[command(name = "broadsheet", version, arg_required_else_help = true, after_help = FIRST_STEPS)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a folder with a small feed to begin with.
    New(New),
    /// Show the site of a feed on this machine, and again whenever the feed changes.
    Serve(Serve),
    /// Read a feed and say all that is wrong with it.
    Check(Check),
    /// Write a site of plain files from a feed.
    Build(Build),
    /// Write a feed of any kind as a JSON Feed, which is what live sites read.
    Convert(Convert),
}

/// How feeds are read.
#[derive(Debug, Args)]
pub(super) struct Reading {
    /// Largest feed document, in bytes [default: 15 MB from an address, 1 GB for a file].
    #[arg(long, value_name = "BYTES")]
    pub(super) max_feed_bytes: Option<u64>,
    /// Folder for what servers answered, so that an unchanged feed is not sent again [default: the user's cache folder].
    #[arg(long, value_name = "DIR")]
    pub(super) cache: Option<PathBuf>,
    /// Keep nothing of what servers answered.
    #[arg(long, conflicts_with = "cache")]
    pub(super) no_cache: bool,
}

/// What pages are made with.
#[derive(Clone, Debug, Args)]
pub(super) struct Making {
    /// Also publish the files of this folder as they are. Files that a feed names beside it come along without.
    #[arg(long, value_name = "DIR")]
    pub(super) files: Option<PathBuf>,
    /// The browser's files as `cargo xtask build` makes them, instead of those in this program.
    #[arg(long, value_name = "DIR")]
    pub(super) assets: Option<PathBuf>,
    /// Articles in each document of the site's own feed.json.
    #[arg(long, value_name = "N", default_value_t = publish::DEFAULT_LIMIT, value_parser = at_least_one)]
    pub(super) feed_limit: usize,
    /// A video host whose frames may play in articles: a frame's address with {id} in place of the film's id, and a name in front if
    /// wanted, as in Example=https://player.example/embed/{id}. "none" takes away those that are known without.
    #[arg(long = "player", value_name = "PLAYER")]
    pub(super) players: Vec<String>,
    /// Write no .br and .gz files: for servers that compress by themselves.
    #[arg(long)]
    pub(super) no_compress: bool,
    /// Write no search index: the site has no search then.
    #[arg(long)]
    pub(super) no_search: bool,
    /// The time up to which the news sitemap goes, RFC 3339 [default: the newest article's].
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(super) now: Option<Timestamp>,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    /// A file, an address, or a folder of feeds: JSON Feed, RSS or Atom. Several are one site: the first speaks for it.
    #[arg(required = true, value_name = "FEED")]
    pub(super) feeds: Vec<String>,
    /// The folder to write. Only what an earlier build wrote there is replaced or removed.
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    /// The address that the site will have.
    #[arg(long, value_name = "URL")]
    pub(super) base_url: String,
    #[command(flatten)]
    pub(super) saying: Saying,
    /// Say nothing unless it fails.
    #[arg(long, short, conflicts_with = "json")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) reading: Reading,
    #[command(flatten)]
    pub(super) making: Making,
}

/// How a command answers.
#[derive(Debug, Args)]
pub(super) struct Saying {
    /// Print a JSON object instead of words.
    #[arg(long)]
    pub(super) json: bool,
    /// End with status 1 if the feed has problems, though all is done that can be.
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// The folder to make. If it exists, it must be empty.
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The language of the articles in it.
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = StarterLanguage::Zh)]
    pub(super) lang: StarterLanguage,
}

/// A language that there is a starting feed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StarterLanguage {
    /// Chinese.
    Zh,
    /// English.
    En,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// A file, an address, or a folder of feeds: JSON Feed, RSS or Atom. Several are one site: the first speaks for it.
    #[arg(required = true, value_name = "FEED")]
    pub(super) feeds: Vec<String>,
    /// The address that the site will have, if that is decided.
    #[arg(long, value_name = "URL", default_value = SOMEWHERE, hide_default_value = true)]
    pub(super) base_url: String,
    #[command(flatten)]
    pub(super) saying: Saying,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Debug, Args)]
pub(super) struct Convert {
    /// A file, an address, or a folder of feeds: JSON Feed, RSS or Atom.
    #[arg(value_name = "FEED")]
    pub(super) feed: String,
    /// The file to write, instead of the terminal.
    #[arg(short, long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// A folder with a site, or a feed: a file, an address, or a folder of feeds (JSON Feed, RSS or Atom).
    #[arg(value_name = "DIR|FEED")]
    pub(super) what: String,
    /// The port to listen on; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    pub(super) port: u16,
    #[command(flatten)]
    pub(super) reading: Reading,
    #[command(flatten)]
    pub(super) making: Making,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| *number >= 1);
    number.ok_or_else(|| "a whole number from 1 on".to_owned())
}

fn time(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "a time like 2026-11-20T08:00:00+08:00".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_make_sense() {
        Arguments::command().debug_assert();
    }
}
