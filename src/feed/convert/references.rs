//! Character references in plain text members: `&#39;`, `&rsquo;`.
//!
//! JSON Feed says that titles, names and summaries are plain text, but many generators write them as they stand in HTML.

use std::borrow::Cow;

/// The longest name in [`NAMED`], and the longest number, in bytes.
const LONGEST: usize = 10;

/// The text with its references replaced, once: `&amp;lt;` becomes `&lt;`. What is no reference stays as it is.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('&') else {
        return Cow::Borrowed(text);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(before);
    loop {
        let (character, after) = reference(rest).unwrap_or(('&', rest));
        decoded.push(character);
        let (plain, next) = match after.split_once('&') {
            Some((plain, next)) => (plain, Some(next)),
            None => (after, None),
        };
        decoded.push_str(plain);
        match next {
            Some(next) => rest = next,
            None => return Cow::Owned(decoded),
        }
    }
}

/// The character of the reference whose `&` stands before this text, and what follows its `;`.
pub(super) fn reference(text: &str) -> Option<(char, &str)> {
    let (name, rest) = text.split_once(';')?;
    if name.len() > LONGEST {
        return None;
    }
    let character = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((character, rest))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Browsers read these codes as Windows-1252 (<https://html.spec.whatwg.org/#numeric-character-reference-end-state>).
    let windows = code.checked_sub(0x80).and_then(|at| {
        WINDOWS_1252
            .chars()
            .nth(usize::try_from(at).ok()?)
            .filter(|character| *character != ' ')
    });
    windows.or_else(|| char::from_u32(code))
}

fn named(name: &str) -> Option<char> {
    if matches!(name, "nbsp" | "ensp" | "emsp" | "thinsp") {
        return Some('\u{a0}');
    }
    let mut entries = NAMED.split_ascii_whitespace();
    entries.find_map(|entry| {
        let mut character = entry.strip_prefix(name)?.chars();
        let only = character.next();
        character.next().is_none().then_some(only).flatten()
    })
}

/// The codes from 0x80 on; a space where there is none.
const WINDOWS_1252: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The names of HTML 4 and `apos`, each with its character behind it, but for those of white space.
const NAMED: &str = "amp& lt< gt> quot\" apos' \
    iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ uml¨ copy© ordfª laquo« not¬ shy\u{ad} reg® macr¯ deg° \
    plusmn± sup2² sup3³ acute´ microµ para¶ middot· cedil¸ sup1¹ ordmº raquo» frac14¼ frac12½ frac34¾ iquest¿ \
    AgraveÀ AacuteÁ AcircÂ AtildeÃ AumlÄ AringÅ AEligÆ CcedilÇ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ IacuteÍ IcircÎ IumlÏ \
    ETHÐ NtildeÑ OgraveÒ OacuteÓ OcircÔ OtildeÕ OumlÖ times× OslashØ UgraveÙ UacuteÚ UcircÛ UumlÜ YacuteÝ THORNÞ szligß \
    agraveà aacuteá acircâ atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï \
    ethð ntildeñ ograveò oacuteó ocircô otildeõ oumlö divide÷ oslashø ugraveù uacuteú ucircû uumlü yacuteý thornþ yumlÿ \
    OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ \
    AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ \
    UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ \
    omicronο piπ rhoρ sigmafς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ \
    zwnj\u{200c} zwj\u{200d} lrm\u{200e} rlm\u{200f} ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ \
    bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ imageℑ weierp℘ realℜ trade™ alefsymℵ \
    larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ \
    prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ \
    sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ \
    spades♠ clubs♣ hearts♥ diams♦";

#[cfg(test)]
mod tests {
    use super::{NAMED, decoded};

    #[test]
    fn references_are_replaced_once() {
        for (text, expected) in [
            ("The baker&#39;s &amp; Rye&#8217;s", "The baker's & Rye’s"),
            ("Don&rsquo;t [&hellip;]", "Don’t […]"),
            ("&amp;lt; &lt;b&gt;", "&lt; <b>"),
            ("caf&eacute; &Alpha;&omega; 3 &sube; 4", "café Αω 3 ⊆ 4"),
            ("&#x8336;&#X9986;", "茶馆"),
            ("it&#146;s &#133;", "it’s …"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("plain", "plain"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in [
            "AT&T; R&D",
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&#xd800;",
            "&#-1;",
            "&unknown;",
            "a & b; c",
            "&#99999999999;",
            "&AMP",
            "&su;",
        ] {
            assert_eq!(decoded(text), text);
        }
    }

    #[test]
    fn every_name_has_one_character() {
        for entry in NAMED.split_ascii_whitespace() {
            let name = entry.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            let decoded = decoded(&format!("&{name};")).into_owned();
            assert_eq!(decoded.chars().count(), 1, "{entry}");
            assert!(entry.ends_with(&decoded), "{entry}");
        }
    }
}
