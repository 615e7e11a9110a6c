//! axe-core, run inside the page.

use super::dist;
use super::page::Page;
use fantoccini::elements::ElementRef;
use serde_json::json;
use std::fs;

/// Gives axe's violations one a line: rule, help, and where.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`))),
      (error) => done([`axe-core failed: ${error}`]));";

impl Page {
    /// What axe-core finds wrong with the page as it is now.
    pub fn violations(&self) -> Vec<String> {
        let library = dist::project().join("node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(library).expect("axe-core is installed: run scripts/tools first");
        self.run(&format!("{source}; return null"), vec![]);
        let found = self.run_async(RUN, vec![]);
        found
            .as_array()
            .expect("a list")
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Fails the test when axe-core finds anything wrong.
    pub fn assert_accessible(&self) {
        let violations = self.violations();
        assert!(violations.is_empty(), "axe-core:\n{}", violations.join("\n"));
    }
}

/// Finds what assistive technology calls `role` with the accessible name `name`, as an element of the page.
pub fn find(page: &Page, role: &str, name: &str) -> Option<ElementRef> {
    let document = page.devtools("DOM.getDocument", json!({ "depth": 0 }));
    let root = &document["root"]["nodeId"];
    let found = page.devtools(
        "Accessibility.queryAXTree",
        json!({ "nodeId": root, "role": role, "accessibleName": name }),
    );
    let mut shown = found["nodes"].as_array()?.iter().filter(|node| node["ignored"] != true);
    let node = shown.find_map(|node| node["backendDOMNodeId"].as_i64())?;
    let object = page.devtools("DOM.resolveNode", json!({ "backendNodeId": node }));
    // The protocol's handle becomes the driver's by way of the page's global object.
    page.devtools(
        "Runtime.callFunctionOn",
        json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": "function () { globalThis.foundByTest = this; }",
        }),
    );
    let element = page.run("const found = foundByTest; delete globalThis.foundByTest; return found", vec![]);
    element.as_object()?.values().next()?.as_str().map(|id| ElementRef::from(id.to_owned()))
}
