//! The browser's entry: starts the app. It holds no logic.

/// A third of the size of Rust's own for WebAssembly, and each step takes the same short time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(any(feature = "csr", feature = "hydrate"))]
    broadsheet::app::start();
}
