//! Places of the national list: those that the text names, and those that a coder asks for.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::coding::forms::{CodeList, Listed, Shape, Target, WITH, english_pattern};

use super::sheet::Sheet;
use super::table::{Fetching, fetch_list};
use crate::ui::widgets::{On, Press, live, show};

/// So many are offered.
const OFFERED: usize = 8;

/// The search, above the form of a new place.
#[component]
pub fn Finder(sheet: Sheet) -> impl IntoView {
    let words = sheet.board.words();
    let stage = fetch_list();
    let asked = RwSignal::new(String::new());
    let input: On<Event> = Box::new(move |event| asked.set(event_target_value(&event)));
    let found = move || {
        let Fetching::Here(list) = stage.get() else { return Vec::new() };
        list.with_value(|list| offers(sheet, list, list.find(&asked.get(), OFFERED)))
    };
    let named = move || {
        let Fetching::Here(list) = stage.get() else { return Vec::new() };
        let named = |list: &CodeList| {
            sheet
                .board
                .with_desk(|desk| list.named(desk, OFFERED).into_iter().cloned().collect::<Vec<Listed>>())
        };
        list.with_value(|list| offers(sheet, list, named(list).iter().collect()))
    };
    view! {
        <div class="finder">
            <label for="form-find">{words.find_place}</label>
            <input
                class="field"
                type="search"
                id="form-find"
                placeholder=words.find_place_hint
                spellcheck="false"
                on:input=input
            />
            <div role="status">
                {show(move || match stage.get() {
                    Fetching::Waiting => Some(view! { <p class="why">{words.list_waiting}</p> }),
                    Fetching::Failed => Some(view! { <p class="why">{words.list_failed}</p> }),
                    Fetching::Here(_) => None,
                })}
            </div>
            <ul class="offers" id="form-found">
                {show(found)}
            </ul>
            {show(move || {
                let named = named();
                (!named.is_empty())
                    .then(|| {
                        view! {
                            <p class="small">{words.named_in_text}</p>
                            <ul class="offers" id="form-named">
                                {named}
                            </ul>
                        }
                    })
            })}
        </div>
    }
    .into_any()
}

/// Places as buttons that fill in the form.
fn offers(sheet: Sheet, list: &CodeList, places: Vec<&Listed>) -> Vec<AnyView> {
    let offer = |place: &Listed| {
        let around: Vec<&str> = list.around(place).into_iter().map(|wide| wide.name.as_str()).collect();
        let about = format!("{} {}", around.join(" "), place.code);
        let (filled, with) = sheet.board.with_desk(|desk| list.filled(place, desk));
        let take: Press = Box::new(move |_| {
            let target = Target::New { shape: Shape::Region, with: with.clone() };
            sheet.board.begin_with(target, filled.clone());
            sheet.board.seat.focus_on("form-name-en");
        });
        view! {
            <li>
                <button class="button" type="button" lang="zh-Hans" on:click=take>
                    <b>{place.name.clone()}</b>
                    " "
                    <span class="sub">{about}</span>
                </button>
            </li>
        }
        .into_any()
    };
    places.into_iter().map(offer).collect()
}

/// The wider places that come with a new one, whose English names are asked for too.
pub fn wider(sheet: Sheet) -> AnyView {
    let target = sheet.opened.target;
    let words = sheet.board.words();
    let Target::New { with, .. } = target.get_untracked() else { return ().into_any() };
    if with.is_empty() {
        return ().into_any();
    }
    let row = |(nth, region): (usize, relocation_explorer::snapshot::Region)| {
        let id = if nth == 0 { format!("form-{WITH}") } else { format!("form-{WITH}-{nth}") };
        let write: On<Event> = Box::new(move |event| {
            target.update(|target| {
                if let Target::New { with, .. } = target
                    && let Some(region) = with.get_mut(nth)
                {
                    region.name.en = event_target_value(&event).trim().to_owned();
                }
            });
        });
        view! {
            <div class="form-row">
                <label for=id.clone()>{format!("{} {} *", region.name.zh, region.id)}</label>
                <input
                    class="field"
                    type="text"
                    id=id
                    lang="en"
                    placeholder=english_pattern(&region.name.zh)
                    aria-describedby="form-with-said"
                    aria-invalid=live(move || (!sheet.wrong(WITH, None).is_empty()).to_string())
                    prop:value=region.name.en
                    on:input=write
                />
            </div>
        }
    };
    view! {
        <fieldset class="wider">
            <legend class="small">{words.with_wider}</legend>
            <div class="form-fields">{with.into_iter().enumerate().map(row).collect_view()}</div>
            <div id="form-with-said" aria-live="polite">
                {show(move || {
                    let wrong = sheet.wrong(WITH, None).into_iter();
                    wrong.map(|text| view! { <p class="wrong">{text}</p> }).collect_view()
                })}
            </div>
        </fieldset>
    }
    .into_any()
}
