//! The query engine's linked counts for JavaScript, so that a benchmark can set them beside JavaScript's own.
//!
//! `benches/facets/build` makes an ES module of it.

use js_sys::{Array, Float64Array, Object, Reflect, Uint16Array, Uint32Array};
use relocation_explorer::query::ColumnIndex;
use wasm_bindgen::prelude::*;

/// Facets over columns of codes, with a value a row.
#[wasm_bindgen]
pub struct FacetIndex {
    names: Vec<String>,
    codes: Vec<usize>,
    index: ColumnIndex,
}

/// How many of the greatest values an answer gives.
const TOP: usize = 50;

#[wasm_bindgen]
impl FacetIndex {
    /// Indexes `columns`: for each facet a `Uint16Array` with the code of every row, all as long as `value`.
    /// `codes` says how many codes each facet has.
    ///
    /// # Errors
    /// A column that is no `Uint16Array`, has another length than `value`, or holds a code beyond its number
    /// of codes.
    #[wasm_bindgen(js_name = fromColumns)]
    pub fn from_columns(
        columns: &Object,
        codes: &Object,
        value: &Float64Array,
    ) -> Result<FacetIndex, JsError> {
        let values = value.to_vec();
        let (mut names, mut sizes, mut indexed) = (Vec::new(), Vec::new(), Vec::new());
        for entry in Object::entries(columns).iter() {
            let entry: Array = entry.unchecked_into();
            let name = entry.get(0).as_string().unwrap_or_default();
            let column = entry.get(1).dyn_into::<Uint16Array>();
            let column =
                column.map_err(|_| JsError::new(&format!("column {name} is no Uint16Array")))?.to_vec();
            let size = Reflect::get(codes, &name.as_str().into()).ok().and_then(|size| size.as_f64());
            let size = size.map_or(0, |size| size as usize);
            if column.len() != values.len() {
                return Err(JsError::new(&format!(
                    "column {name} has {} rows, value {}",
                    column.len(),
                    values.len()
                )));
            }
            if column.iter().any(|&code| usize::from(code) >= size) {
                return Err(JsError::new(&format!("column {name} holds a code beyond its {size} codes")));
            }
            indexed.push((column, size));
            sizes.push(size);
            names.push(name);
        }
        Ok(Self { names, codes: sizes, index: ColumnIndex::new(indexed, values) })
    }

    /// Answers `selections`, for each facet the codes picked: `{passing, counts, top}`. A facet that is absent
    /// is unfiltered; one without codes lets nothing pass. Codes that a facet does not have are ignored.
    ///
    /// # Errors
    /// A facet that was not indexed.
    pub fn update(&mut self, selections: &Object) -> Result<Object, JsError> {
        for name in Object::keys(selections).iter() {
            let name = name.as_string().unwrap_or_default();
            if !self.names.contains(&name) {
                return Err(JsError::new(&format!("there is no facet {name}")));
            }
        }
        for (at, name) in self.names.iter().enumerate() {
            let keys = Reflect::get(selections, &name.as_str().into()).unwrap_or(JsValue::UNDEFINED);
            if keys.is_undefined() || keys.is_null() {
                self.index.pick(at, None);
                continue;
            }
            let mut picked = vec![false; self.codes[at]];
            for code in Array::from(&keys).iter().filter_map(|code| code.as_f64()) {
                if code >= 0.0
                    && code.fract() == 0.0
                    && let Some(picked) = picked.get_mut(code as usize)
                {
                    *picked = true;
                }
            }
            self.index.pick(at, Some(picked));
        }
        self.index.refresh();
        Ok(self.answer())
    }

    fn answer(&self) -> Object {
        let counts = Object::new();
        for (at, name) in self.names.iter().enumerate() {
            set(&counts, name, &Uint32Array::from(self.index.counts(at)));
        }
        let answer = Object::new();
        set(&answer, "passing", &(self.index.passing() as f64).into());
        set(&answer, "counts", &counts);
        set(&answer, "top", &Float64Array::from(&self.index.top(TOP)[..]));
        answer
    }
}

/// Setting a property of a plain object does not fail.
fn set(object: &Object, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &key.into(), value);
}
