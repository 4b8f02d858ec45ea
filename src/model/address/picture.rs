//! Pictures that stand in the feed itself, as `data:` addresses.

use super::AddressFault;

/// Longer ones do not belong in a list of articles.
const LONGEST: usize = 100_000;

/// Checks what follows `data:`. Only kinds of picture that cannot hold script pass (so no SVG), and only in base 64.
pub(super) fn checked(rest: &str) -> Result<String, AddressFault> {
    if rest.len() > LONGEST {
        return Err(AddressFault::Unreadable);
    }
    let (kind, data) = rest.split_once(',').ok_or(AddressFault::Unreadable)?;
    let kind = kind.trim().to_ascii_lowercase();
    let media_type = kind.split(';').next().unwrap_or_default().trim_end();
    if !matches!(
        media_type,
        "image/png"
            | "image/jpeg"
            | "image/jpg"
            | "image/gif"
            | "image/webp"
            | "image/avif"
            | "image/bmp"
    ) {
        return Err(AddressFault::RefusedScheme);
    }
    let data = data.replace(' ', "");
    let is_base64 = kind.strip_prefix(media_type) == Some(";base64")
        && !data.is_empty()
        && data
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
    if is_base64 {
        Ok(format!("data:{media_type};base64,{data}"))
    } else {
        Err(AddressFault::Unreadable)
    }
}
