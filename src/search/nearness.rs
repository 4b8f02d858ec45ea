//! Which names come near to a query that finds nothing.

use super::fold::{Class, folded};

/// A pair in common says so much more than a character.
const PAIR: usize = 4;

/// How near a name comes to what was looked for: 0 if they have nothing in common.
#[must_use]
pub fn nearness(query: &str, name: &str) -> usize {
    let (query, name) = (folded(query), folded(name));
    let characters: Vec<char> = name.chars().collect();
    let seen = |c: &&char| Class::of(**c) == Class::Dense && query.contains(**c);
    let single = characters.iter().filter(seen).count();
    let pairs = characters.windows(2).filter(|pair| {
        let pair: String = pair.iter().collect();
        !pair.contains(' ') && query.contains(&pair)
    });
    single + PAIR * pairs.count()
}

#[cfg(test)]
mod tests {
    use super::nearness;

    #[test]
    fn more_in_common_is_nearer() {
        assert!(nearness("库存盘点", "库存管理") > nearness("库存盘点", "仓库"));
        assert!(nearness("库存盘点", "仓库") > nearness("库存盘点", "税务"));
        assert_eq!(nearness("库存", "税务"), 0);
        assert!(nearness("Logistic", "Logistics") > 0);
        assert_eq!(nearness("a b", "c a"), 0);
        assert_eq!(nearness("", "税务"), 0);
    }
}
