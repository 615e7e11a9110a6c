//! The browser's reader of PDFs, which `public/drafts.js` fetches (`public/pdf.js`).

use relocation_explorer::coding::intake::{FileRefusal, PdfPage};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// An opened PDF.
    type Opened;
    #[wasm_bindgen(method, getter)]
    fn pages(this: &Opened) -> u32;
    #[wasm_bindgen(method)]
    fn next(this: &Opened) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn close(this: &Opened);
}

/// An opened PDF, whose worker ends with it.
pub struct Pdf(Opened);

impl Pdf {
    /// What a script's promise of one gives.
    ///
    /// # Errors
    /// Why it could not be opened.
    pub async fn opened(promise: js_sys::Promise) -> Result<Self, FileRefusal> {
        let opened = JsFuture::from(promise).await.map_err(|error| refusal(&error))?;
        Ok(Self(opened.unchecked_into()))
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.0.pages() as usize
    }

    /// Its next page.
    ///
    /// # Errors
    /// Why it could not be read.
    pub async fn next(&self) -> Result<PdfPage, FileRefusal> {
        let page = JsFuture::from(self.0.next()).await.map_err(|error| refusal(&error))?;
        serde_json::from_str(&page.as_string().unwrap_or_default()).map_err(|_| FileRefusal::Broken)
    }
}

impl Drop for Pdf {
    fn drop(&mut self) {
        self.0.close();
    }
}

fn refusal(error: &JsValue) -> FileRefusal {
    FileRefusal::of_name(&error.as_string().unwrap_or_default())
}
