//! The native tool's entry. It holds no logic.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    broadsheet::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
