//! The files that a page offers to save.

use serde_json::Value;

use super::Page;

/// A file that a page offered.
pub struct SavedFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SavedFile {
    /// What it says.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("a text in UTF-8")
    }
}

impl Page {
    /// Lets the page offer files to the test from now on, and not to the reader's disk.
    pub fn keep_files(&self) {
        self.run(
            "window.saved = [];
             const blobs = new Map();
             const make = URL.createObjectURL;
             URL.createObjectURL = (blob) => { const url = make(blob); blobs.set(url, blob); return url; };
             HTMLAnchorElement.prototype.click = function () {
               const [kind, coded] = this.href.split(';base64,');
               // The page's policies let nobody fetch a `data:` address.
               const whole = blobs.get(this.href)
                 ?? new Blob([Uint8Array.from(atob(coded), (char) => char.charCodeAt(0))], { type: kind });
               window.saved.push(Promise.resolve(whole).then(async (blob) => {
                 const bytes = new Uint8Array(await blob.arrayBuffer());
                 return [this.download, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')];
               }));
             };",
            vec![],
        );
    }

    /// The next file that the page offers; waits for it.
    pub fn next_file(&self) -> SavedFile {
        self.wait_until("a file is offered", |page| {
            page.run("return window.saved.length > 0", vec![]) == Value::Bool(true)
        });
        let file = self.run_async("window.saved.shift().then(arguments[0])", vec![]);
        let text = |at: usize| file[at].as_str().expect("a name and bytes");
        SavedFile { name: text(0).to_owned(), bytes: text(1).chars().map(|c| c as u8).collect() }
    }
}
