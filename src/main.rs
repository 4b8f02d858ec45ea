//! The browser's entry: starts the app. It holds no logic.

fn main() {
    broadsheet::start();
}
