//! What programs may ask of the page through the browser: a stand-in follows the shape of WebMCP's draft, which no browser
//! has without a flag.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

/// What the draft asks of a tool is held where it is registered.
const STAND_IN: &str = r"
    const registered = new Map();
    const context = { async registerTool(tool, options = {}) {
        const { name, title, description, inputSchema, annotations, execute } = tool;
        if (!/^[A-Za-z0-9_.-]{1,128}$/.test(name)) throw new TypeError('name: ' + name);
        if (registered.has(name)) throw new DOMException(name, 'InvalidStateError');
        if (!description || typeof title !== 'string') throw new TypeError('description');
        if (typeof execute !== 'function') throw new TypeError('execute');
        if (JSON.parse(JSON.stringify(inputSchema)).type !== 'object') throw new TypeError('inputSchema');
        registered.set(name, { tool, readOnly: annotations?.readOnlyHint === true });
    } };
    Object.defineProperty(document, 'modelContext', { value: context });
    globalThis.registered = registered;
";

fn open() -> Page {
    let page = Page::blank(Server::start(), Options::default());
    let script = format!("if (globalThis === top) {{ {STAND_IN} }}");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    page.go("?lang=en");
    page.wait_until("the tools are there", |page| {
        page.run("return globalThis.registered?.size", vec![]) == 4
    });
    page
}

/// What a tool answers, or the message of its refusal.
fn call(page: &Page, name: &str, input: Value) -> Value {
    let script = "const [name, input, done] = arguments;
        registered.get(name).tool.execute(input).then(done, (error) => done(`refused: ${error.message}`))";
    page.run_async(script, vec![json!(name), input])
}

#[test]
fn tools_find_compare_check_and_cite() {
    let page = open();
    let read_only = page.run("return [...registered.values()].every(({ readOnly }) => readOnly)", vec![]);
    assert_eq!(read_only, true);
    let fetched =
        "return performance.getEntriesByType('resource').some(({ name }) => name.includes('split_module'))";
    assert_eq!(page.run(fetched, vec![]), false, "nothing is fetched before something is asked");

    let found = call(&page, "find_figures", json!({ "text": "qiannan jobs", "limit": 3 }));
    assert_eq!(found["facts"][0]["id"], "qiannan-relocated-employed");
    assert_eq!(found["facts"].as_array().map(Vec::len), Some(3));
    assert!(found["total"].as_u64() > Some(3));

    let compared = call(&page, "compare_regions", json!({ "regions": ["Qiannan", "岢岚县"] }));
    let rows = compared["rows"].as_array().expect("rows");
    let workshops = rows.iter().find(|row| row["indicator"] == "workshops").expect("both have workshops");
    assert_eq!(workshops["verdict"], "not-comparable");
    let said = workshops["sentence"]["en"].as_str().expect("a sentence");
    assert!(!said.contains("times"), "a refusal is a reason, not a number: {said}");
    assert!(workshops["reasons"][0]["text"]["en"].is_string());

    let checked = call(&page, "check_text", json!({ "text": "黔南州12.79万名搬迁劳动力实现就业。" }));
    assert_eq!(checked["marks"][0]["verdict"], "agrees");

    let cited = call(&page, "cite_figure", json!({ "id": "kelan-workshops", "style": "bibtex" }));
    assert!(cited["text"].as_str().is_some_and(|text| text.starts_with('@')), "{cited}");
}

#[test]
fn tools_say_what_is_not_there() {
    let page = open();
    let refused = call(&page, "compare_regions", json!({ "regions": ["Qiannan", "Atlantis"] }));
    assert_eq!(refused, "refused: this snapshot has no region `Atlantis`");
    assert_eq!(
        call(&page, "cite_figure", json!({ "id": "none" })),
        "refused: this snapshot has no fact `none`"
    );
    let refused = call(&page, "find_figures", json!({ "region": "999999" }));
    assert_eq!(refused, "refused: this snapshot has no region `999999`");
}
