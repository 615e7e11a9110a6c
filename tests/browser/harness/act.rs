//! What a reader does.

use std::time::Duration;

use super::accessibility;
use super::page::Page;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A file with a text on the reader's desk, or a folder where there is no text.
pub fn desk(name: &str, text: Option<&str>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desk").join(name);
    let folder = if text.is_some() { path.parent().unwrap_or(&path) } else { &path };
    fs::create_dir_all(folder).expect("a folder");
    if let Some(text) = text {
        fs::write(&path, text).expect("a file");
    }
    path
}

impl Page {
    /// Clicks the first element that a CSS selector finds, when there is one.
    pub fn click(&self, css: &str) {
        let element = self.find(css);
        self.answer(element.click()).unwrap_or_else(|error| panic!("a click on {css}: {error}"));
    }

    /// The same, once the element is in the middle of the window: where the browser scrolls to it by itself, the page's head
    /// may cover it.
    pub fn click_in_view(&self, css: &str) {
        self.wait_for(css);
        self.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
            vec![css.into()],
        );
        self.click(css);
    }

    /// Clicks what assistive technology calls `role` with the accessible name `name`, when there is one.
    pub fn click_role(&self, role: &str, name: &str) {
        let mut found = None;
        self.wait_until(&format!("a {role} with the name {name:?}"), |page| {
            found = accessibility::find(page, role, name);
            found.is_some()
        });
        let Some(id) = found else { panic!("waited for") };
        let element = Element::from_element_id(self.client.clone(), id);
        self.answer(element.click()).unwrap_or_else(|error| panic!("a click on {role} {name:?}: {error}"));
    }

    /// Clicks a point, given in pixels from the middle of the first element that a CSS selector finds.
    pub fn click_at(&self, css: &str, x: i64, y: i64) {
        let element = self.find(css);
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement { element, duration: None, x: x as f64, y: y as f64 })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.answer(self.client.perform_actions(mouse))
            .unwrap_or_else(|error| panic!("a click in {css}: {error}"));
    }

    /// Drags the first element that a CSS selector finds onto the first that another finds.
    pub fn drag(&self, from: &str, to: &str) {
        let step = Some(Duration::from_millis(50));
        let over = |element, x| PointerAction::MoveToElement { element, duration: step, x, y: 0.0 };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(over(self.find(from), 0.0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            // A drag begins with the first move, and what lies below is told from the second on.
            .then(over(self.find(from), 8.0))
            .then(over(self.find(to), 0.0))
            .then(over(self.find(to), 4.0))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.answer(self.client.perform_actions(mouse))
            .unwrap_or_else(|error| panic!("a drag from {from} to {to}: {error}"));
    }

    /// Types into the first element that a CSS selector finds, after what is there.
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.answer(element.send_keys(text)).unwrap_or_else(|error| panic!("typing into {css}: {error}"));
    }

    /// Drags a file with a text from the reader's desk, and drops it on the first element that a CSS selector finds.
    pub fn drop_file(&self, css: &str, name: &str, text: &str) {
        self.drop_paths(css, &[desk(name, Some(text))]);
    }

    /// Drops files and folders that lie on the reader's desk; see [`desk`].
    pub fn drop_paths(&self, css: &str, paths: &[PathBuf]) {
        self.wait_for(css);
        let middle = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x + width / 2, y + height / 2]";
        let at = self.run(middle, vec![css.into()]);
        let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            self.devtools(
                "Input.dispatchDragEvent",
                json!({ "type": step, "x": at[0], "y": at[1], "data": data }),
            );
        }
    }

    /// Empties a form control.
    pub fn clear(&self, css: &str) {
        let element = self.find(css);
        self.answer(element.clear()).unwrap_or_else(|error| panic!("emptying {css}: {error}"));
    }

    /// Chooses the option of a `<select>` that has a value.
    pub fn choose(&self, css: &str, value: &str) {
        let element = self.find(css);
        self.answer(element.select_by_value(value))
            .unwrap_or_else(|error| panic!("{value} in {css}: {error}"));
    }

    /// Presses and releases a key, wherever the focus is.
    pub fn press(&self, key: Key) {
        self.press_letter(char::from(key));
    }

    /// Presses and releases the key of a letter or digit, wherever the focus is.
    pub fn press_letter(&self, key: char) {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.answer(self.client.perform_actions(keys)).expect("a key");
    }

    /// Presses and releases a key while Alt is held.
    pub fn press_with_alt(&self, key: Key) {
        let (alt, key) = (char::from(Key::Alt), char::from(key));
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: alt })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: alt });
        self.answer(self.client.perform_actions(keys)).expect("a key");
    }

    /// Goes into the frame that a script's body returns, until [`Page::leave_frame`].
    pub fn enter_frame(&self, script: &str) {
        let frame = self.run(script, vec![]);
        let id = frame.as_object().and_then(|element| element.values().next()?.as_str());
        let id = id.unwrap_or_else(|| panic!("no frame: {script}")).to_owned();
        let frame = Element::from_element_id(self.client.clone(), ElementRef::from(id));
        self.answer(frame.enter_frame()).expect("a frame");
    }

    /// Goes back from a frame to the page around it.
    pub fn leave_frame(&self) {
        self.answer(self.client.clone().enter_parent_frame()).expect("a page around the frame");
    }

    /// Does something in a new tab of the same browser, closes it, and comes back.
    pub fn in_another_tab(&self, work: impl FnOnce(&Self)) {
        let here = self.answer(self.client.window()).expect("a window");
        let tab = self.answer(self.client.new_window(true)).expect("a tab");
        self.answer(self.client.switch_to_window(tab.handle)).expect("the tab");
        work(self);
        self.answer(self.client.close_window()).expect("a tab that closes");
        self.answer(self.client.switch_to_window(here)).expect("the window from before");
    }

    /// Gives the window another size, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }
}
