//! The versions that the repository pins, read from the files that pin them so that each stands in one place.

use std::fs;

use crate::failure::{During, Failure, Result};
use crate::paths;

/// The Trunk that Trunk.toml asks for.
pub(crate) fn trunk() -> Result<String> {
    let text = fs::read_to_string(paths::root().join("Trunk.toml")).during("read Trunk.toml")?;
    trunk_version(&text).map(str::to_owned).ok_or_else(|| {
        Failure::new("Trunk.toml does not pin Trunk")
            .hint("it needs a line like trunk-version = \"=0.21.14\"")
    })
}

/// The wasm-bindgen that Cargo.lock names: the command of that name must be exactly equal.
pub(crate) fn wasm_bindgen() -> Result<String> {
    let text = fs::read_to_string(paths::root().join("Cargo.lock")).during("read Cargo.lock")?;
    locked_version(&text, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::new("Cargo.lock has no wasm-bindgen")
                .hint("run `cargo check` to write it anew")
        })
}

fn trunk_version(trunk_toml: &str) -> Option<&str> {
    let line = trunk_toml
        .lines()
        .find(|line| line.starts_with("trunk-version"))?;
    line.split('"')
        .nth(1)
        .map(|version| version.trim_start_matches('='))
}

/// The version of `package` in the text of a Cargo.lock.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{locked_version, trunk_version};

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn trunk_is_pinned_with_or_without_an_equals_sign() {
        assert_eq!(
            trunk_version("# Trunk\ntrunk-version = \"=0.21.14\"\n"),
            Some("0.21.14")
        );
        assert_eq!(
            trunk_version("trunk-version = \"0.21.14\""),
            Some("0.21.14")
        );
        assert_eq!(trunk_version("[build]"), None);
    }
}
