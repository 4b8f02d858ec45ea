//! The words of Chinese titles, by
//! [`Intl.Segmenter`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/Segmenter).

use js_sys::{Array, Intl::Segmenter, Object, Reflect, global};

thread_local! {
    static SEGMENTER: Option<Segmenter> = segmenter();
}

/// `None` in engines that have none: Firefox before 125.
fn segmenter() -> Option<Segmenter> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &"Segmenter".into())
        .ok()
        .filter(|found| found.is_function())?;
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    Some(Segmenter::new(&Array::of1(&"zh".into()), &options))
}

/// The byte offsets at which the words of a text end; none where the engine knows no words.
#[must_use]
pub fn words(text: &str) -> Vec<usize> {
    SEGMENTER.with(|segmenter| {
        let Some(segmenter) = segmenter else {
            return Vec::new();
        };
        let mut end = 0;
        let segments = Array::from(&segmenter.segment(text));
        let length = |segment| {
            Reflect::get(&segment, &"segment".into())
                .ok()?
                .as_string()
                .map(|word| word.len())
        };
        segments
            .iter()
            .map_while(length)
            .map(|length| {
                end += length;
                end
            })
            .collect()
    })
}
