//! What `cargo xtask help` says.

use crate::paths;

/// Prints every chore with its options.
pub(crate) fn print() {
    println!("{TEXT}");
    println!(
        "Tools are kept in {} (BROADSHEET_CACHE moves them).",
        paths::cache().display()
    );
}

const TEXT: &str = "\
cargo xtask CHORE [OPTIONS]: every chore of Broadsheet. Each first sets up what it lacks (Rust's WebAssembly
target, Trunk, wasm-bindgen, npm packages, a browser) and says so. You need Rust and Node.js 20 or newer.

  serve     Build the app, serve it at http://127.0.0.1:8080/, and do so again when a file changes.
              --feed FILE    show this feed (JSON Feed, RSS or Atom) instead of public/feed.json; the file is read
                             anew at each load, and pictures beside it are served with it
              --feed URL     the same for a feed on the web, fetched by this machine: no CORS needed
              --port N       listen there instead of 8080
              --open         open a browser after the first build
              --release      build as for publication (slow to build, small and fast to run)

  test      Format, lints, native tests, WebAssembly tests in a browser, release build, end-to-end tests; stops at
            the first that fails.
              --fast         only what needs no browser and no release build
              --only STEP    one step: fmt, clippy, clippy-wasm, native, wasm, build, e2e

  build     Build for publication into dist/, with .br and .gz beside each file, show the sizes, and fail if they
            exceed budget.json.
              --public-url /news/    if the site will not be at the root of its host
              --site DIR             then also publish a feed there, as static pages
              --feed FILE|URL        that feed, in place of the sample
              --base-url URL         the address of that site, instead of http://127.0.0.1:8080/

  install   Build the native tool with the browser's files inside, and put it into cargo's bin folder: one program
            that makes sites from feeds and needs nothing else.
              --root DIR     into DIR/bin instead

  bench     Build for publication, then measure it: live and published pages in a browser, and publishing beside Hugo
            (`node bench/run.mjs --help` lists the options, which are passed on).

  fuzz      Give random input, mutated from the fixtures, to everything that reads text of others, for a minute each.
            What breaks goes to tests/fixtures/fuzz/, and `cargo xtask test` tries it again ever after.
              --seconds N    for so long each
              --seed N       the same inputs as a run that ended with this seed
              TARGET…        only feeds, xml, html, addresses, dates, names or routes

  payloads  Show each string of FILE, a JSON array, as an article in a browser and do everything to it that a reader
            could; fails if one is not inert. Without a corpus of your own: `cargo xtask test` has ours.
              FILE           such as tests/fixtures/content/payloads/script.json

  setup     Only set up, everything. Handy before a journey, and for images of machines.

  clean     Remove dist/, node_modules/ and target/.
              --tools        the compiled Trunk and wasm-bindgen, too

  help      This.

Variables: BROADSHEET_CHROMIUM or CHROME_PATH names the browser to test in, NO_COLOR keeps headings plain.
";
