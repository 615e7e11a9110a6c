//! Evidence: everything behind one number.

use leptos::html::P;
use leptos::prelude::*;
use relocation_explorer::compare::{Comparability, MOST_REGIONS};
use relocation_explorer::figure::format_value;
use relocation_explorer::query::Facet;
use relocation_explorer::share::{View, cite_fact};
use relocation_explorer::snapshot::{Bound, FactView, Lang, in_base_unit};
use wasm_bindgen::JsCast;

use super::browser::{copy, focused};
use super::explorer::{Explorer, ShareSubject};
use super::widgets::{CheckView, Go, Icon, IconShape, KindTag, RegionName, show, spoken, to};
use relocation_explorer::words::{self, EvidenceWords, common};

/// The evidence of the fact that is open.
#[component]
pub fn OpenEvidence() -> impl IntoView {
    let explorer = Explorer::get();
    return_focus(explorer);
    let open = Memo::new(move |_| explorer.open_at());
    show(move || open.get().map(|at| view! { <Evidence at/> }))
}

/// When the panel is closed, gives the keyboard's focus back to what opened it; where that is gone, to a link to the same
/// fact, or to the view.
fn return_focus(explorer: Explorer) {
    let Explorer { address, state, .. } = explorer;
    let opener = StoredValue::new_local(focused());
    let (view, fact) = state.with_untracked(|state| (state.view, state.fact.clone().unwrap_or_default()));
    on_cleanup(move || {
        // Whoever goes elsewhere, or changes the language, keeps the focus there.
        if explorer.shows(|state| state.view != view || state.fact.is_some()) {
            return;
        }
        let opener = opener
            .try_get_value()
            .flatten()
            .filter(|opener| opener.is_connected() && opener.tag_name() != "BODY");
        let links = format!("a[href$='fact={fact}'], a[href*='fact={fact}&']");
        let link = || address.root()?.query_selector(&links).ok()??.dyn_into().ok();
        if let Some(element) = opener.or_else(link).or_else(|| address.find("main")) {
            let _ = element.focus();
        }
    });
}

/// The evidence of the fact at a place of the document.
#[component]
fn Evidence(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::evidence(expect_context());
    let heading = NodeRef::<P>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let close = move || explorer.go(|state| state.fact = None);
    explorer.address.on_key(move |event| {
        if event.key() == "Escape" && !explorer.is_fixed() {
            close();
        }
    });
    view! {
        <aside class="evidence" id="evidence" aria-label=words.evidence>
            <Head at close/>
            <Value at heading/>
            <Record at/>
            <Where at/>
            <Relations at/>
            <Sisters at/>
            <Cite at/>
        </aside>
    }
}

/// Path, neighbours in the report's order, and a way out.
#[component]
fn Head(at: u32, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::evidence(lang);
    view! {
        <div class="evidence-head">
            <Path at/>
            <Neighbour at step=-1 shape=IconShape::Previous label=words.previous/>
            <Neighbour at step=1 shape=IconShape::Next label=words.next/>
            <button class="icon-button control" type="button" aria-label=common(lang).close title=common(lang).close on:click=move |_| close()>
                <Icon shape=IconShape::Close/>
            </button>
        </div>
    }
}

/// Region, domain and indicator, each leading to its facts.
#[component]
fn Path(at: u32) -> impl IntoView {
    let lang: Lang = expect_context();
    Explorer::get().with_fact(at, |view| {
        let steps = [
            (Facet::Region, &view.region.id, view.region.short_name()),
            (Facet::Domain, &view.domain.id, &view.domain.name),
            (Facet::Indicator, &view.indicator.id, &view.indicator.name),
        ];
        let links = steps.map(|(facet, key, name)| {
            let (key, name) = (key.clone(), name.get(lang).to_owned());
            let change = to(move |state| {
                state.view = View::Explore;
                state.selection = Default::default();
                state.selection.toggle(facet, &key);
            });
            view! { <li><Go to=change>{name}</Go></li> }
        });
        view! { <ul class="path">{links.collect_view()}</ul> }.into_any()
    })
}

/// The fact printed before or after, if the same report prints one.
#[component]
fn Neighbour(at: u32, step: i64, shape: IconShape, label: &'static str) -> impl IntoView {
    let explorer = Explorer::get();
    let report_of = |at: u32| explorer.with_fact(at, |view| (view.fact.report.clone(), view.fact.id.clone()));
    let next = u32::try_from(i64::from(at) + step).ok().and_then(report_of);
    let here = report_of(at);
    next.filter(|next| here.is_some_and(|here| here.0 == next.0)).map(|(_, id)| {
        let change = to(move |state| state.fact = Some(id.clone()));
        view! { <Go to=change class="icon-button control" label><Icon shape/></Go> }
    })
}

/// The value, and what its print means.
#[component]
fn Value(at: u32, heading: NodeRef<P>) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let fact = view.fact;
        let unit = view.unit.name_for(fact.value).get(lang);
        let interval = view.interval();
        let (base, converted) = in_base_unit(view.unit, interval);
        let base_name = explorer.data.with_value(|data| {
            let units = &data.collection.snapshot().units;
            units.iter().find(|unit| unit.id == base).map(|unit| unit.name_for_interval(&converted).get(lang).to_owned())
        });
        let conversion = (base != view.unit.id).then(|| {
            let words = words::evidence(lang);
            format!("{} {} {}", words.converted, converted.describe(lang), base_name.unwrap_or_default())
        });
        view! {
            <p class="big" node_ref=heading tabindex="-1">
                {format_value(fact.value, fact.bound, fact.approximate, lang)}<small>{unit.to_owned()}</small>
            </p>
            <p class="interval">
                {EvidenceWords::reading(lang, &fact.figure, &interval.describe(lang), view.unit.name_for_interval(&interval).get(lang))}
                {conversion.map(|text| view! { <br/>{text} })}
            </p>
        }
    })
}

/// What is known of it, term by term.
#[component]
fn Record(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
    let lang: Lang = expect_context();
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let words = words::evidence(lang);
    let fact = view.fact;
    let not_stated = || view! { <span class="muted">{common(lang).not_stated}</span> }.into_any();
    let date = |date: &Option<relocation_explorer::snapshot::Edtf>| match date {
        Some(date) => date.as_str().to_owned().into_any(),
        None => not_stated(),
    };
    let population = view.indicator.population.as_ref().and_then(|id| {
        explorer.data.with_value(|data| {
            let populations = &data.collection.snapshot().populations;
            populations.iter().find(|each| each.id == *id).map(|each| each.name.get(lang).to_owned())
        })
    });
    let bound = (fact.bound != Bound::Exact || fact.approximate).then(|| {
        let about = if fact.approximate { format!(", {}", words.approximate) } else { String::new() };
        format!("{}{about}", fact.bound.name(lang))
    });
    let part = fact.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang))).unwrap_or_default();
    view! {
        <dl class="record">
            <dt>{words.counted}</dt><dd>{spoken(fact.text.get(lang), lang)}</dd>
            <dt lang=other.tag()>{words.in_other}</dt><dd lang=other.tag()>{spoken(fact.text.get(other), other)}</dd>
            <dt>{words.definition}</dt>
            <dd>{view.indicator.name.get(lang).to_owned()}{part}<span class="sub">{spoken(view.indicator.definition.get(lang), lang)}</span></dd>
            {population.map(|name| view! { <dt>{words.population}</dt><dd>{name}</dd> })}
            <dt>{words.kind}</dt><dd><KindTag kind=fact.kind/></dd>
            <dt>{words.measure}</dt><dd>{EvidenceWords::measure_name(lang, view.indicator.measure)}</dd>
            {bound.map(|bound| view! { <dt>{words.bound}</dt><dd>{bound}</dd> })}
            <dt>{words.period}</dt><dd>{date(&fact.period)}</dd>
            {fact.as_of.is_some().then(|| view! { <dt>{words.as_of}</dt><dd>{date(&fact.as_of)}</dd> })}
            {view.partner.map(|partner| view! { <dt>{words.partner}</dt><dd><RegionName id=partner.id.clone()/></dd> })}
            {fact.note.as_ref().map(|note| view! { <dt>{words.note}</dt><dd>{spoken(note.get(lang), lang)}</dd> })}
        </dl>
    }
    })
}

/// The place where it is printed.
#[component]
fn Where(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
    let lang: Lang = expect_context();
    let words = words::evidence(lang);
    let (fact, locator) = (view.fact, &view.fact.locator);
    view! {
        <section class="where">
            <h3>{words.printed_at}</h3>
            <p class="quote" lang=view.report.language.clone()>
                <span>"…"{locator.prefix.clone()}</span><mark>{fact.figure.clone()}</mark><span>{locator.suffix.clone()}"…"</span>
            </p>
            <p>{view.report.title.get(lang).to_owned()}" · "{EvidenceWords::place(lang, locator.offset)}</p>
        </section>
    }
    })
}

/// The checks that it takes part in.
#[component]
fn Relations(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::evidence(expect_context());
    let id = explorer.with_fact(at, |view| view.fact.id.clone()).unwrap_or_default();
    let checks: Vec<_> = explorer.data.with_value(|data| {
        data.audit().checks.iter().filter(|check| check.facts.contains(&id)).cloned().collect()
    });
    (!checks.is_empty()).then(|| {
        let checks = checks.into_iter().map(|check| view! { <CheckView check here=id.clone()/> }.into_any());
        view! { <section id="relations"><h3>{words.relations}</h3>{checks.collect::<Vec<_>>()}</section> }
    })
}

/// The same indicator in other places, and whether each may be compared.
#[component]
fn Sisters(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let open = explorer.data.get_value();
        let sisters: Vec<AnyView> = open
            .collection
            .facts()
            .filter(|other| other.indicator.id == view.indicator.id && other.region.id != view.region.id)
            .map(|other| sister(&other, open.compare().judge(&view, &other), lang))
            .collect();
        (!sisters.is_empty()).then(|| {
            view! { <section><h3>{words::evidence(lang).sisters}</h3><ul class="sisters">{sisters}</ul></section> }
        })
    })
}

fn sister(other: &FactView, verdict: Comparability, lang: Lang) -> AnyView {
    let words = words::compare(lang);
    let part = other.fact.breakdown.as_ref().map(|part| part.name(lang).to_owned());
    let (class, grade, reasons) = match verdict {
        Comparability::Comparable => ("judged may", words.may_compare, Vec::new()),
        Comparability::WithCaution(cautions) => {
            ("judged caution", words.with_caution, cautions.iter().map(|it| it.text(lang)).collect())
        }
        Comparability::Not(refusals) => {
            ("judged may-not", words.may_not, refusals.iter().map(|it| it.text(lang)).collect())
        }
    };
    view! {
        <li>
            <span><RegionName id=other.region.id.clone()/></span>
            <super::widgets::FigureLink id=other.fact.id.clone() unit=true/>
            <span class="muted">{part}</span>
            <span class=class><b>{grade}</b>{reasons.into_iter().map(|reason| view! { <span class="sub">{reason}</span> }).collect_view()}</span>
        </li>
    }
    .into_any()
}

/// How to cite it, and its permanent link.
#[component]
fn Cite(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
    let lang: Lang = expect_context();
    let words = words::evidence(lang);
    let link = explorer.fact_link(&view.fact.id);
    let citation = explorer.data.with_value(|data| cite_fact(&data.collection, &view, &link, lang));
    let region = view.fact.region.clone();
    let (said, set_said) = signal("");
    let tell =
        move |copied: bool| set_said.set(if copied { common(lang).copied } else { common(lang).not_copied });
    let text = citation.clone();
    view! {
        <section>
            <h3>{words.cite}</h3>
            <p class="small" id="citation">{citation}</p>
            <div class="actions control">
                <button class="button" type="button" on:click=move |_| copy(text.clone(), tell)>{words.copy_citation}</button>
                <button class="button" type="button" on:click=move |_| copy(link.clone(), tell)>{words.copy_link}</button>
                <button class="button" type="button" id="share-fact" aria-haspopup="dialog" on:click=move |_| explorer.sharing.set(Some(ShareSubject::Fact))>
                    <Icon shape=IconShape::Share/>{common(lang).share}
                </button>
                <button class="button" type="button" on:click=move |_| add_to_compare(explorer, &region)>{words.add_to_compare}</button>
                <span role="status" class="muted">{said}</span>
            </div>
        </section>
    }
    })
}

fn add_to_compare(explorer: Explorer, region: &str) {
    explorer.go(|state| {
        if !state.regions.iter().any(|id| id == region) && state.regions.len() < MOST_REGIONS {
            state.regions.push(region.to_owned());
        }
        state.view = View::Compare;
        state.fact = None;
    });
}
