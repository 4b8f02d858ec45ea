//! What tells which of an index's files have what.

use super::query::Piece;

/// Changes whenever an older app could not read a new index.
const FORMAT: &str = "broadsheet-search 1";

/// The last line of a directory that is whole.
const END: &str = "end\n";

/// The folder that has the files of all indexes, at the site's root.
pub const FOLDER: &str = "search";

/// The directories of a site's two indexes: of all articles but the latest, which seldom changes, and of the latest.
pub const PARTS: [&str; 2] = ["archive.txt", "latest.txt"];

/// The file of a shard, by its name in a directory.
#[must_use]
pub fn shard_file(name: &str) -> String {
    [name, ".bin"].concat()
}

/// A file with slugs, one a line, by its name in a directory.
#[must_use]
pub fn slug_file(name: &str) -> String {
    [name, ".txt"].concat()
}

/// Articles whose slugs stand in one file.
pub(super) const SLUGS: usize = 128;

/// The directory of an index: the only one of its files that has a fixed name. Others are named by what is in them, so that files of
/// two builds are never taken for each other.
///
/// Its file has lines: [`FORMAT`], the number of articles, then for each shard its name, a space and its first key, and for each file
/// with slugs its name. Keys hold no white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// How many articles it knows.
    pub articles: usize,
    /// For each shard its first key and its name, in order.
    pub shards: Vec<(String, String)>,
    /// The names of the files with slugs, from the oldest article on.
    pub slugs: Vec<String>,
}

impl Directory {
    /// Reads a directory's file. `None`: it is none, or not whole, or of another form.
    #[must_use]
    pub fn read(file: &str) -> Option<Self> {
        let mut lines = file.strip_suffix(END)?.lines();
        if lines.next()? != FORMAT {
            return None;
        }
        let mut directory = Self {
            articles: lines.next()?.parse().ok()?,
            shards: Vec::new(),
            slugs: Vec::new(),
        };
        for line in lines {
            match line.split_once(' ') {
                Some((name, key)) => directory.shards.push((key.to_owned(), name.to_owned())),
                None => directory.slugs.push(line.to_owned()),
            }
        }
        Some(directory)
    }

    /// Its file.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn write(&self) -> String {
        let shards = self
            .shards
            .iter()
            .map(|(key, name)| format!("{name} {key}\n"));
        let slugs = self.slugs.iter().map(|name| format!("{name}\n"));
        let lines: String = shards.chain(slugs).collect();
        format!("{FORMAT}\n{}\n{lines}{END}", self.articles)
    }

    /// The files that may have lists for a piece, by their names.
    pub fn shards_of<'a>(&'a self, piece: &'a Piece) -> impl Iterator<Item = &'a str> {
        let key = piece.key.as_str();
        let first = self
            .shards
            .partition_point(|(first, _)| first.as_str() <= key);
        let shards = self.shards.iter().skip(first.saturating_sub(1));
        let shards = shards.take_while(move |(first, _)| {
            first.as_str() <= key || piece.is_prefix && first.starts_with(key)
        });
        shards.map(|(_, name)| name.as_str())
    }

    /// The file that has an article's slug, and the slug's place in it.
    #[must_use]
    pub fn slug_of(&self, article: usize) -> Option<(&str, usize)> {
        let name = self.slugs.get(article / SLUGS)?;
        Some((name, article % SLUGS))
    }
}

#[cfg(test)]
mod tests {
    use super::Directory;
    use crate::search::Query;

    #[test]
    fn a_piece_is_looked_for_where_it_can_be() {
        let shards = [
            ("4g", "a"),
            ("tea", "b"),
            ("库存", "c"),
            ("库房", "d"),
            ("网络", "e"),
        ];
        let directory = Directory {
            articles: 1,
            shards: shards
                .map(|(key, name)| (key.to_owned(), name.to_owned()))
                .into(),
            slugs: Vec::new(),
        };
        let names = |text: &str| -> Vec<String> {
            let query = Query::parse(text);
            let pieces = query.pieces();
            pieces
                .flat_map(|piece| directory.shards_of(piece).map(str::to_owned))
                .collect()
        };
        assert_eq!(Directory::read(&directory.write()), Some(directory.clone()));
        assert_eq!(names("库存"), ["c"]);
        assert_eq!(names("网络"), ["e"]);
        assert_eq!(names("库"), ["b", "c", "d"]);
        assert_eq!(names("te"), ["a", "b"]);
        assert_eq!(names("00"), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_directory_is_noticed() {
        let whole = "broadsheet-search 1\n3\nname 库存\nslugs\nend\n";
        assert!(Directory::read(whole).is_some());
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            assert_eq!(Directory::read(whole.get(..end).unwrap()), None, "{end}");
        }
        assert_eq!(Directory::read("<!doctype html>\n"), None);
        assert_eq!(Directory::read(&whole.replace('1', "2")), None);
    }
}
