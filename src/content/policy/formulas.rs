//! Formulas: presentation MathML (<https://w3c.github.io/mathml-core/>). What calls for a script, leads somewhere, loads something or
//! holds HTML is not among it.

use super::Value;

/// Elements that stay within `math`. Those of [`TOKENS`] hold text only, the others only elements.
pub const FORMULA_ELEMENTS: &[&str] = &[
    "math",
    "menclose",
    "merror",
    "mfenced",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
];

/// Elements of formulas in which text stands. Parsers read HTML there, so nothing else ever may.
pub const TOKENS: &[&str] = &["mi", "mn", "mo", "ms", "mtext"];

/// Elements of formulas that stay under another name: `math` within a formula, first of all.
pub const FORMULA_RENAMED: &[(&str, &str)] = &[
    ("math", "mrow"),
    ("mlabeledtr", "mtr"),
    ("semantics", "mrow"),
];

/// Elements without which a formula says something else: one that has them is shown as its TeX.
pub const FORMULA_LOST: &[&str] = &[
    "maction",
    "mglyph",
    "mlongdiv",
    "mscarries",
    "mscarry",
    "msgroup",
    "msline",
    "msrow",
    "mstack",
];

/// Where a formula's TeX stands.
pub const TEX_ELEMENT: &str = "annotation";

/// The encodings by which TeX is known.
pub const TEX_ENCODINGS: &[&str] = &[
    "application/x-tex",
    "application/x-latex",
    "TeX",
    "LaTeX",
    "text/x-tex",
];

/// Elements of formulas that the sanitisers let through: those that stay, and those by which `tree` sees what would be lost.
pub fn formula_elements() -> impl Iterator<Item = &'static str> {
    let renamed = FORMULA_RENAMED.iter().map(|(old, _)| *old).skip(1);
    let others = FORMULA_LOST.iter().copied().chain([TEX_ELEMENT]);
    FORMULA_ELEMENTS
        .iter()
        .copied()
        .chain(renamed)
        .chain(others)
}

/// Elements within elements of a formula.
pub const MAX_FORMULA_DEPTH: usize = 60;

const YES_OR_NO: Value = Value::OneOf(&["true", "false"]);

/// Lengths and names of lengths: none so large that it could reach out of a formula's line.
const LENGTH: Value = Value::Plain("+-.%", 12);

/// Attributes that any of these elements may have. Colours are not among them: they would not fit the dark scheme.
pub const FORMULA_ATTRIBUTES: &[(&str, Value)] = &[
    ("accent", YES_OR_NO),
    ("accentunder", YES_OR_NO),
    ("alttext", Value::Text),
    ("close", Value::Unwritten),
    ("columnalign", Value::Plain(" ", 80)),
    ("columnlines", Value::Plain(" ", 80)),
    ("columnspan", Value::Count(100)),
    ("depth", LENGTH),
    ("dir", Value::OneOf(&["ltr", "rtl"])),
    ("display", Value::OneOf(&["block", "inline"])),
    ("displaystyle", YES_OR_NO),
    ("encoding", Value::Unwritten),
    ("fence", YES_OR_NO),
    ("height", LENGTH),
    ("largeop", YES_OR_NO),
    ("linethickness", LENGTH),
    ("lspace", LENGTH),
    (
        "mathvariant",
        Value::OneOf(&[
            "normal",
            "bold",
            "italic",
            "bold-italic",
            "double-struck",
            "script",
            "bold-script",
            "fraktur",
            "bold-fraktur",
            "sans-serif",
            "bold-sans-serif",
            "sans-serif-italic",
            "sans-serif-bold-italic",
            "monospace",
        ]),
    ),
    ("maxsize", LENGTH),
    ("minsize", LENGTH),
    ("movablelimits", YES_OR_NO),
    ("notation", Value::Plain(" ", 60)),
    ("open", Value::Unwritten),
    ("rowspan", Value::Count(1000)),
    ("rspace", LENGTH),
    ("scriptlevel", Value::Number),
    ("separator", YES_OR_NO),
    ("separators", Value::Unwritten),
    ("stretchy", YES_OR_NO),
    ("symmetric", YES_OR_NO),
    ("voffset", LENGTH),
    ("width", LENGTH),
];
