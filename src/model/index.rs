//! Finding things by their names.

use std::collections::HashMap;

/// The places of things in a list, by their names. The one map of the app: the compiler writes a map out anew for each type that is
/// put into one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index(HashMap<String, usize>);

impl Index {
    /// Notes the place of a thing. `false`: another has that name already, and keeps it.
    #[inline(never)]
    pub fn insert(&mut self, name: &str, place: usize) -> bool {
        let is_new = !self.0.contains_key(name);
        if is_new {
            self.0.insert(name.to_owned(), place);
        }
        is_new
    }

    /// The place of the thing of that name.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn the_first_of_a_name_keeps_it() {
        let mut index = Index::default();
        assert!(index.insert("a", 1));
        assert!(!index.insert("a", 2));
        assert_eq!((index.get("a"), index.get("b")), (Some(1), None));
    }
}
