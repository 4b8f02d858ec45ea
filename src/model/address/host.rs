//! The part of a web address that decides whom a browser talks to.

use super::AddressFault;
use std::net::{Ipv4Addr, Ipv6Addr};

/// The longest host name in the DNS.
const LONGEST: usize = 253;

/// Normalises what stands between `//` and the path: credentials are removed, the host is lower case and every browser reads it
/// alike, a scheme's own port is left out.
pub(super) fn authority(text: &str, scheme: &str) -> Result<String, AddressFault> {
    let host_and_port = text
        .rsplit_once('@')
        .map_or(text, |(_credentials, rest)| rest);
    let (host, port) = match host_and_port.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port),
        _ => (host_and_port, ""),
    };
    let host = match host.strip_prefix('[') {
        Some(rest) => ipv6(rest),
        None => name(host),
    };
    let mut authority = host.ok_or(AddressFault::Unreadable)?;
    if !port.is_empty() {
        let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
        let number = port
            .parse::<u16>()
            .ok()
            .filter(|_| is_number)
            .ok_or(AddressFault::Unreadable)?;
        if (scheme, number) != ("http", 80) && (scheme, number) != ("https", 443) {
            authority.push_str(&format!(":{number}"));
        }
    }
    Ok(authority)
}

fn ipv6(rest: &str) -> Option<String> {
    let text = rest.strip_suffix(']')?;
    let _readable: Ipv6Addr = text.parse().ok()?;
    Some(format!("[{}]", text.to_ascii_lowercase()))
}

/// A host name or IPv4 address. Percent-escapes and characters that browsers would turn into others are refused.
fn name(host: &str) -> Option<String> {
    // Letter by letter, as UTS 46 does: a string's last Σ would become ς.
    let host: String = host.chars().flat_map(char::to_lowercase).collect();
    let labels = host.strip_suffix('.').unwrap_or(&host);
    let is_well_formed = !labels.is_empty()
        && host.len() <= LONGEST
        && labels.split('.').all(|label| !label.is_empty())
        && host.chars().all(|c| c == '.' || is_host_character(c));
    let is_right = is_well_formed && (!ends_in_number(labels) || host.parse::<Ipv4Addr>().is_ok());
    is_right.then_some(host)
}

/// Browsers take such a host for an IPv4 address, in whatever notation.
fn ends_in_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let hexadecimal = last
        .strip_prefix("0x")
        .map(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hexadecimal.unwrap_or(last.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Letters, digits, `-` and `_`; of other scripts, those that UTS 46 leaves as they are.
fn is_host_character(c: char) -> bool {
    match c {
        '-' | '_' => true,
        '\u{df}'..='\u{131}' | '\u{134}'..='\u{13e}' | '\u{141}'..='\u{148}' | '\u{14a}'..='\u{17e}' | '\u{180}'..='\u{1bf}' // Latin
        | '\u{3ac}'..='\u{3ce}' | '\u{430}'..='\u{52f}' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' // Greek to Arabic
        | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{3005}' // Japanese
        | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{2f7ff}' | '\u{ac00}'..='\u{d7a3}' => c.is_alphanumeric() || c == '・',
        '\u{900}'..='\u{e32}' | '\u{e34}'..='\u{edb}' | '\u{ede}'..='\u{10ff}' => !c.is_whitespace(), // Indian, Thai and their neighbours
        _ => c.is_ascii_alphanumeric(),
    }
}
