//! What a reader sees.

use super::page::Page;
use super::picture::Picture;
use fantoccini::wd::Locator;

impl Page {
    /// How many elements a CSS selector finds.
    pub fn count(&self, css: &str) -> usize {
        self.answer(self.client.find_all(Locator::Css(css))).expect("a CSS selector").len()
    }

    /// The text of the first element that a CSS selector finds, as it is rendered.
    pub fn text(&self, css: &str) -> String {
        let element = self.find(css);
        self.answer(element.text()).expect("a text")
    }

    /// The texts of all elements that a CSS selector finds, as they are rendered.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let found = self.run(
            "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())",
            vec![css.into()],
        );
        found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    /// An attribute of the first element that a CSS selector finds.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let element = self.find(css);
        self.answer(element.attr(name)).expect("an attribute")
    }

    /// What a form control holds: the property `value`, not the attribute.
    pub fn value(&self, css: &str) -> String {
        let element = self.find(css);
        self.answer(element.prop("value")).expect("a property").unwrap_or_default()
    }

    /// Whether the reader sees the first element that a CSS selector finds.
    pub fn is_shown(&self, css: &str) -> bool {
        let element = self.find(css);
        self.answer(element.is_displayed()).expect("a visibility")
    }

    /// What the page shows now.
    pub fn picture(&self) -> Picture {
        Picture::decode(&self.png(false))
    }

    /// What the first element that a CSS selector finds looks like now.
    pub fn picture_of(&self, css: &str) -> Picture {
        let element = self.find(css);
        Picture::decode(&self.answer(element.screenshot()).expect("a picture"))
    }

    /// Waits until parts and charts are there: nothing that the reader sees is still on its way.
    pub fn wait_until_drawn(&self) {
        const DRAWN: &str = "
            const waits = document.querySelector('#loading, .later, .part[role=status], [aria-busy=true]');
            const canvases = [...document.querySelectorAll('.canvas')].filter((canvas) => canvas.offsetParent);
            return !waits && canvases.every((canvas) => Number(canvas.dataset.drawn) > 0)
              && document.fonts.status === 'loaded'";
        self.wait_until("all is drawn", |page| page.run(DRAWN, vec![]) == true);
    }

    /// A picture as PNG: of the whole page, or of what the window shows.
    pub fn png(&self, whole: bool) -> Vec<u8> {
        if whole {
            let size = self.run("return [innerWidth, document.documentElement.scrollHeight]", vec![]);
            let pixels = |at: usize| size[at].as_u64().and_then(|pixels| u32::try_from(pixels).ok());
            self.resize(pixels(0).expect("a width"), pixels(1).expect("a height"));
            self.wait_until_drawn();
        }
        self.answer(self.client.screenshot()).expect("a picture")
    }
}
