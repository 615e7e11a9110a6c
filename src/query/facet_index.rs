//! The linked counts for JavaScript, so that a benchmark can set them beside JavaScript's own.
//!
//! Compiled with the feature `facet-index` only; `benches/facets/build` makes an ES module of it.

use js_sys::{Array, Float64Array, Object, Reflect, Uint16Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::linked::{Dimension, Linked, Ranking, number_key};

/// Facets over columns of codes, with a value a row.
#[wasm_bindgen]
pub struct FacetIndex {
    names: Vec<String>,
    codes: Vec<usize>,
    linked: Linked,
    values: Box<[f64]>,
    ranking: Ranking,
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
        let values = value.to_vec().into_boxed_slice();
        let (mut names, mut sizes, mut dimensions) = (Vec::new(), Vec::new(), Vec::new());
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
            dimensions.push(Dimension::new(column, size));
            sizes.push(size);
            names.push(name);
        }
        let ranking = Ranking::new(values.len(), |row| number_key(values[row]));
        Ok(Self {
            names,
            codes: sizes,
            linked: Linked::new(dimensions.into(), values.len(), 0),
            values,
            ranking,
        })
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
                self.linked.pick(at, None);
                continue;
            }
            let mut picked = vec![false; self.codes[at]];
            for code in Array::from(&keys).iter().filter_map(|code| code.as_f64()) {
                if let Some(picked) = picked.get_mut(code as usize) {
                    *picked = true;
                }
            }
            self.linked.pick(at, Some(picked));
        }
        self.linked.refresh();
        Ok(self.answer())
    }

    fn answer(&self) -> Object {
        let linked = &self.linked;
        let counts = Object::new();
        for (at, name) in self.names.iter().enumerate() {
            set(&counts, name, &Uint32Array::from(linked.counts(at)));
        }
        let top: Vec<f64> = self
            .ranking
            .first(linked.passing(), linked.len(), TOP, true)
            .into_iter()
            .map(|row| self.values[row as usize])
            .collect();
        let answer = Object::new();
        set(&answer, "passing", &(linked.len() as f64).into());
        set(&answer, "counts", &counts);
        set(&answer, "top", &Float64Array::from(&top[..]));
        answer
    }
}

/// Setting a property of a plain object does not fail.
fn set(object: &Object, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &key.into(), value);
}
