//! The one binding to ECharts: load, draw, listen, resize, dispose.

use leptos::html::Div;
use leptos::prelude::*;
use relocation_explorer::chart::{MarkPlace, Picture};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::browser;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// Loads the chart library after the first paint.
    #[wasm_bindgen(catch, js_name = loadECharts)]
    fn load_echarts() -> Result<js_sys::Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The library's module.
    type ECharts;
    #[wasm_bindgen(method, catch)]
    fn init(
        this: &ECharts,
        on: &web_sys::Element,
        theme: &JsValue,
        options: &JsValue,
    ) -> Result<Instance, JsValue>;

    /// One chart.
    #[derive(Clone)]
    type Instance;
    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, not_merge: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &JsValue);
    #[wasm_bindgen(method, js_name = dispatchAction)]
    fn dispatch_action(this: &Instance, action: &JsValue);
    #[wasm_bindgen(method)]
    fn resize(this: &Instance, size: &JsValue);
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
    #[wasm_bindgen(method, js_name = renderToSVGString)]
    fn render_to_svg_string(this: &Instance) -> String;
    #[wasm_bindgen(method, js_name = getDataURL)]
    fn get_data_url(this: &Instance, options: &JsValue) -> String;
}

/// A chart with the listener that it calls, as long as its component lives.
type Held = StoredValue<Option<(Instance, Closure<dyn Fn(JsValue)>)>, LocalStorage>;

/// How far the library has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartStage {
    /// It is being loaded.
    Waiting,
    /// Charts are drawn.
    Ready,
    /// It could not be loaded.
    Failed,
}

/// What the reader clicked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// A mark, by its place in its series.
    Mark(usize),
    /// A name on the axis, by its place.
    Name(usize),
}

/// Draws a picture and keeps it in step; `stage` tells how far it is, `width` the room there is, `clicked` hears what is
/// clicked, and the marks of `lit` are outlined.
#[component]
pub fn Canvas(
    /// What to draw; `None` draws nothing.
    #[prop(into)]
    picture: Signal<Option<Picture>>,
    /// Its name, for those who do not see it.
    #[prop(into)]
    name: Signal<String>,
    /// The id of what says more of it, where the page has it once.
    #[prop(optional_no_strip, into)]
    described_by: Option<&'static str>,
    /// Marks to outline.
    #[prop(into)]
    lit: Signal<Vec<MarkPlace>>,
    /// Set as loading proceeds.
    stage: RwSignal<ChartStage>,
    /// Set to the room there is, in CSS pixels.
    width: RwSignal<u32>,
    /// Hears clicks on marks and names.
    #[prop(into)]
    clicked: Callback<Hit>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let instance: Held = StoredValue::new_local(None);
    let drawn = RwSignal::new(0u32);

    leptos::task::spawn_local(async move {
        let module = match load_echarts() {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        let stage_now = match module {
            Ok(module) => match place.try_get_untracked().flatten() {
                Some(element) => start(&module.unchecked_into(), &element, instance, clicked),
                None => return,
            },
            Err(error) => {
                leptos::logging::warn!("the chart library could not be loaded: {error:?}");
                ChartStage::Failed
            }
        };
        stage.try_set(stage_now);
    });

    Effect::new(move |_| {
        let ready = stage.get() == ChartStage::Ready;
        let Some(picture) = picture.get() else { return };
        // What is out of sight has no width yet.
        if !ready || width.get() == 0 {
            return;
        }
        let option = js_sys::JSON::parse(&picture.option.to_string()).unwrap_or(JsValue::NULL);
        instance.with_value(|held| {
            if let Some((chart, _)) = held {
                chart.resize(&size(picture.height));
                if let Err(error) = chart.set_option(&option, true) {
                    leptos::logging::error!("the chart could not be drawn: {error:?}");
                    stage.set(ChartStage::Failed);
                }
            }
        });
        scale_on_paper(place, width.get_untracked(), picture.height);
        drawn.update(|count| *count += 1);
    });

    Effect::new(move |_| {
        let lit = lit.get();
        instance.with_value(|held| {
            if let Some((chart, _)) = held {
                outline_marks(chart, &lit);
            }
        });
    });

    follow_width(place, width);
    on_cleanup(move || {
        instance.try_update_value(|held| {
            if let Some((chart, _)) = held.take() {
                chart.dispose();
            }
        });
    });

    view! {
        <div
            class="canvas"
            node_ref=place
            role="img"
            aria-label=move || name.get()
            aria-describedby=described_by
            data-drawn=move || drawn.get().to_string()
            hidden=move || stage.get() == ChartStage::Failed
            style:height=move || {
                picture.with(|picture| format!("{}px", picture.as_ref().map_or(0, |p| p.height)))
            }
        ></div>
    }
}

/// Outlines some marks and no others.
fn outline_marks(chart: &Instance, marks: &[MarkPlace]) {
    let dispatch = |action: &str| {
        if let Ok(action) = js_sys::JSON::parse(action) {
            chart.dispatch_action(&action);
        }
    };
    dispatch(r#"{"type":"downplay"}"#);
    for MarkPlace { series, row } in marks {
        dispatch(&format!(r#"{{"type":"highlight","seriesIndex":{series},"dataIndex":{row}}}"#));
    }
}

/// Lets the style sheet give the drawing another width, as paper does: it is drawn for the window's.
fn scale_on_paper(place: NodeRef<Div>, width: u32, height: u32) {
    let svg = place.get_untracked().and_then(|place| place.query_selector("svg").ok().flatten());
    if let Some(svg) = svg {
        let _ = svg.set_attribute("viewBox", &format!("0 0 {width} {height}"));
    }
}

fn start(library: &ECharts, element: &web_sys::Element, held: Held, clicked: Callback<Hit>) -> ChartStage {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"renderer".into(), &"svg".into());
    match library.init(element, &JsValue::NULL, &options) {
        Ok(chart) => {
            let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
                let read = |key: &str| js_sys::Reflect::get(&event, &key.into()).ok();
                let Some(index) = read("dataIndex").and_then(|index| index.as_f64()) else { return };
                let is_name = read("targetType").and_then(|kind| kind.as_string()).is_some();
                clicked.run(if is_name { Hit::Name(index as usize) } else { Hit::Mark(index as usize) });
            });
            chart.on("click", listener.as_ref());
            held.set_value(Some((chart, listener)));
            ChartStage::Ready
        }
        Err(error) => {
            leptos::logging::error!("the chart could not be started: {error:?}");
            ChartStage::Failed
        }
    }
}

/// A picture's form as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFile {
    /// Vectors.
    Svg,
    /// Pixels for screens, two to a CSS pixel.
    Png,
    /// Pixels for print: as wide as a page's text, at 300 dots an inch.
    Print,
}

/// The width of a picture for print, in CSS pixels: its words are then as large as those of a page.
const PRINT_WIDTH: u32 = 642;
/// 17 cm at 300 dots an inch are 2,008 dots.
const PRINT_RATIO: f64 = 2008.0 / 642.0;

impl PictureFile {
    /// The width of a picture that is `width` wide on the page, in CSS pixels.
    pub fn width(self, width: u32) -> u32 {
        if self == Self::Print { PRINT_WIDTH } else { width }
    }
}

/// Draws a picture off the page and offers it as a file.
pub async fn save_picture(
    name: &str,
    file: PictureFile,
    picture: Picture,
    width: u32,
) -> Result<(), JsValue> {
    let drawn = draw_off_page(file, &picture, width).await?;
    match file {
        PictureFile::Svg => {
            browser::save(&format!("{name}.svg"), "image/svg+xml", &drawn);
            Ok(())
        }
        PictureFile::Png | PictureFile::Print => browser::save_url(&format!("{name}.png"), &drawn),
    }
}

/// Draws a picture off the page: as the text of an SVG file, or as a PNG file's `data:` address.
pub async fn draw_off_page(file: PictureFile, picture: &Picture, width: u32) -> Result<String, JsValue> {
    let library: ECharts = JsFuture::from(load_echarts()?).await?.unchecked_into();
    let options = js_sys::Object::new();
    let set = |key: &str, value: JsValue| js_sys::Reflect::set(&options, &key.into(), &value);
    set("renderer", if file == PictureFile::Svg { "svg" } else { "canvas" }.into())?;
    set("width", width.into())?;
    set("height", picture.height.into())?;
    let chart = library.init(&document().create_element("div")?, &JsValue::NULL, &options)?;
    chart.set_option(&js_sys::JSON::parse(&picture.option.to_string())?, true)?;
    let drawn = match file {
        PictureFile::Svg => chart.render_to_svg_string(),
        PictureFile::Png | PictureFile::Print => {
            let ratio = if file == PictureFile::Print { PRINT_RATIO } else { 2.0 };
            let options = js_sys::JSON::parse(&format!(r#"{{"type":"png","pixelRatio":{ratio}}}"#))?;
            chart.get_data_url(&options)
        }
    };
    chart.dispose();
    Ok(drawn)
}

fn size(height: u32) -> JsValue {
    let size = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&size, &"height".into(), &height.into());
    size.into()
}

/// Keeps a signal at the element's width.
fn follow_width(place: NodeRef<Div>, width: RwSignal<u32>) {
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        let watched = element.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            let now = watched.client_width().max(0) as u32;
            if width.try_get_untracked() != Some(now) {
                width.try_set(now);
            }
        });
        let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        let held = StoredValue::new_local((observer, changed));
        on_cleanup(move || {
            held.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
}
