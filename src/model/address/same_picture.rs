//! Whether two addresses are of one picture, in another size or format perhaps.
//!
//! Publishers' systems and their image servers write sizes into paths, names and queries. What is left without them is compared.

use super::{Address, percent_decoded};

/// Endings of the names of pictures' files.
const FORMATS: [&str; 8] = ["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Members of queries that say how large a picture is to be, or how it is to be sent.
const OF_SIZE: [&str; 26] = [
    "auto",
    "crop",
    "dpr",
    "fit",
    "fm",
    "format",
    "h",
    "height",
    "imagemogr2",
    "imageview2",
    "max-h",
    "max-w",
    "name",
    "q",
    "quality",
    "resize",
    "scale",
    "size",
    "ssl",
    "strip",
    "tp",
    "w",
    "width",
    "wx_fmt",
    "x-oss-process",
    "zoom",
];

/// Parts of paths that only say that a size follows.
const BEFORE_SIZES: [&str; 5] = ["fit", "max", "resize", "scale", "size"];

impl Address {
    /// Whether another address is of the same picture, in another size perhaps. `http` and `https` are one.
    #[must_use]
    pub fn is_same_picture(&self, other: &str) -> bool {
        self.0 == other || key(&self.0) == key(other)
    }
}

/// What two addresses of one picture have in common.
fn key(address: &str) -> String {
    if address.starts_with("data:") {
        return address.to_owned();
    }
    // An image server's address ends with that of the picture.
    let decoded = percent_decoded(address).unwrap_or_else(|| address.to_owned());
    let address = decoded.rsplit("://").next().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let mut parts: Vec<&str> = path.split('/').collect();
    let file = parts.pop().unwrap_or_default();
    let mut key = String::new();
    // The image server of WordPress has the picture's host in its path.
    if !(host.starts_with('i') && host.ends_with(".wp.com")) {
        key.push_str(host.strip_prefix("www.").unwrap_or(host));
        key.push('/');
    }
    for part in parts.into_iter().filter(|part| !is_size(part)) {
        key.push_str(part);
        key.push('/');
    }
    let name = without_format(file);
    key.push_str(without_size(name));
    // Where the path names a file, the query only says how it is to be sent.
    if name.len() == file.len() {
        for member in query.split('&').filter(|member| !is_of_size(member)) {
            key.push('?');
            key.push_str(member);
        }
    }
    key
}

/// A file's name without the endings of formats: of a picture that was converted there are two.
fn without_format(mut name: &str) -> &str {
    while let Some((stem, ending)) = name.rsplit_once('.')
        && FORMATS
            .iter()
            .any(|format| ending.eq_ignore_ascii_case(format))
    {
        name = stem;
    }
    name
}

/// A file's name without what a system adds to it for a size: `-1024x576`, `_800x`, `-scaled`, `@2x`.
fn without_size(name: &str) -> &str {
    let cut = |name: &str| {
        let (stem, last) = name.rsplit_once(['-', '_', '@'])?;
        let is_added = is_dimensions(last) || matches!(last, "scaled" | "rotated");
        (is_added && !stem.is_empty()).then_some(stem.len())
    };
    let mut rest = name;
    while let Some(length) = cut(rest) {
        rest = rest.get(..length).unwrap_or_default();
    }
    rest
}

/// `1024x576`, `800x`, `x600`, `2x`, `640w`.
fn is_dimensions(text: &str) -> bool {
    let is_number = |text: &str| text.len() <= 5 && text.bytes().all(|it| it.is_ascii_digit());
    match text.split_once('x') {
        Some((width, height)) => text.len() > 1 && is_number(width) && is_number(height),
        None => text
            .strip_suffix('w')
            .is_some_and(|it| !it.is_empty() && is_number(it)),
    }
}

/// Whether a part of a path says a size: `800x600`, `w1000`, `s1600`, `w640-h480`, `w_800,c_limit`, `resize:fit:1400`, `max`.
fn is_size(part: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let is_side = |text: &str| {
        let side = text.strip_prefix(['w', 'h', 's']);
        side.is_some_and(|side| is_number(side.strip_prefix('_').unwrap_or(side)))
    };
    let is_order = |text: &str| {
        text.split_once('_')
            .is_some_and(|(name, _)| name.len() <= 2)
    };
    BEFORE_SIZES.contains(&part)
        || is_dimensions(part)
        || part.starts_with("resize:")
        || part.split('-').all(is_side)
        || part.contains(',') && part.split(',').all(|it| is_side(it) || is_order(it))
}

fn is_of_size(member: &str) -> bool {
    let name = member.split(['=', '/']).next().unwrap_or_default();
    name.is_empty() || OF_SIZE.iter().any(|it| it.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::super::{Bases, Use};
    use super::*;

    fn is_same(one: &str, other: &str) -> bool {
        let address = |text| Address::resolve(text, &Bases::default(), Use::Media);
        let (one, other) = (address(one).unwrap(), address(other).unwrap());
        let found = one.is_same_picture(other.as_str());
        assert_eq!(found, other.is_same_picture(one.as_str()));
        found
    }

    #[test]
    fn one_picture_in_several_sizes() {
        let picture = "https://blog.example/wp-content/uploads/2026/05/photo.jpg";
        for other in [
            picture,
            "http://blog.example/wp-content/uploads/2026/05/photo.jpg",
            "https://www.blog.example/wp-content/uploads/2026/05/photo.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo-1024x576.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo-scaled.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo-scaled-300x200.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo@2x.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo_800x.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo-640w.jpg",
            "https://blog.example/wp-content/uploads/2026/05/photo.jpg.webp",
            "https://blog.example/wp-content/uploads/2026/05/photo.webp?v=3",
            "https://blog.example/wp-content/uploads/2026/05/photo.jpg?w=800&ssl=1#x",
            "https://blog.example/wp-content/uploads/2026/05/photo.jpg?x-oss-process=image/resize,w_800",
            "https://blog.example/resize/800x600/wp-content/uploads/2026/05/photo.jpg",
            "https://blog.example/wp-content/uploads/size/w1000/2026/05/photo.jpg",
            "https://i0.wp.com/blog.example/wp-content/uploads/2026/05/photo.jpg?resize=800%2C450",
            "https://cdn.example/image/fetch/w_1456,c_limit,f_auto/https%3A%2F%2Fblog.example%2Fwp-content%2Fuploads%2F2026%2F05%2Fphoto.jpg",
        ] {
            assert!(is_same(picture, other), "{other}");
        }
        for (one, other) in [
            (
                "https://a.example/image?id=7&w=800",
                "https://a.example/image?id=7",
            ),
            (
                "https://a.example/a/s1600/tea.jpg",
                "https://a.example/a/w640-h480/tea.jpg",
            ),
            (
                "https://a.example/max/1*tea.png",
                "https://a.example/resize:fit:1400/1*tea.png",
            ),
            (
                "https://q.example/mmbiz/abc/640?wx_fmt=jpeg&tp=webp",
                "https://q.example/mmbiz/abc/640?wx_fmt=jpeg",
            ),
        ] {
            assert!(is_same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_pictures_are_others() {
        for (one, other) in [
            (
                "https://a.example/photo-1.jpg",
                "https://a.example/photo-2.jpg",
            ),
            (
                "https://a.example/2025/tea.jpg",
                "https://a.example/2026/tea.jpg",
            ),
            ("https://a.example/tea.jpg", "https://b.example/tea.jpg"),
            (
                "https://a.example/image?id=7",
                "https://a.example/image?id=8",
            ),
            (
                "https://a.example/image.php?id=7",
                "https://a.example/image.php?id=8",
            ),
            (
                "https://a.example/1024x576.jpg",
                "https://a.example/800x600.jpg",
            ),
            ("https://a.example/max.jpg", "https://a.example/fit.jpg"),
            ("https://a.example/wax.jpg", "https://a.example/tax.jpg"),
            ("data:image/png;base64,AAAA", "data:image/png;base64,BBBB"),
        ] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }
}
