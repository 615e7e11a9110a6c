//! Two drafts side by side: how far they agree, where they differ, and what is decided.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use relocation_explorer::coding::FieldAgreement;
use relocation_explorer::coding::desk::{DeskField, DifferenceLine, FieldChange, Ruling, Settling, choices};
use relocation_explorer::coding::draft::Coder;
use relocation_explorer::words::{self, BesideWords};

use super::seat::Seat;
use crate::ui::browser::{is_alone, nearest};
use crate::ui::widgets::{ListItem, On, Press, VirtualList, item_of, live, show};

/// The ways to decide a difference, each with its key.
const WAYS: [&str; 3] = ["1", "2", "3"];

/// Two drafts side by side, once there are two. `drawn` changes with the drafts, not with what is decided.
#[component]
pub fn Settle(seat: Seat, settling: RwSignal<Option<Settling>>, drawn: RwSignal<usize>) -> impl IntoView {
    show(move || {
        drawn.track();
        settling.with_untracked(|it| it.as_ref().map(|it| sides(seat, settling, it)))
    })
}

fn sides(seat: Seat, settling: RwSignal<Option<Settling>>, it: &Settling) -> AnyView {
    let lang = seat.lang;
    let words = words::beside(lang);
    let agreement = it.agreement();
    let counted = BesideWords::pairs(lang, agreement.pairs, agreement.only_a.len(), agreement.only_b.len());
    let lines: Vec<AnyView> =
        agreement.fields.iter().filter(|one| one.pairs > 0).map(|one| field_line(seat, one)).collect();
    let count = it.rulings().len();
    view! {
        <p id="coders-said" tabindex="-1">
            {counted}
        </p>
        <h3>{words.agreement}</h3>
        <div class="scroll">
            <table class="agreement">
                <thead>
                    <tr>
                        <th scope="col">{words.field}</th>
                        <th scope="col">{words.alike}</th>
                        <th scope="col">{words.share}</th>
                        <th scope="col">{words.kappa}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <h3>{words.differences}</h3>
        {match count {
            0 => view! { <p>{words.no_differences}</p> }.into_any(),
            _ => differences(seat, settling, count),
        }}
    }
    .into_any()
}

fn field_line(seat: Seat, one: &FieldAgreement) -> AnyView {
    view! {
        <tr>
            <th scope="row">{one.field.name().get(seat.lang).to_owned()}</th>
            <td>{format!("{}/{}", one.agree, one.pairs)}</td>
            <td>{one.percentage()}</td>
            <td>{one.kappa_text(seat.lang)}</td>
        </tr>
    }
    .into_any()
}

fn differences(seat: Seat, settling: RwSignal<Option<Settling>>, count: usize) -> AnyView {
    let lang = seat.lang;
    let words = words::beside(lang);
    let far = Memo::new(move |_| {
        settling.with(|it| it.as_ref().map(|it| (it.open(), it.rulings().len(), it.to_change().len())))
    });
    let said = move || {
        let (open, all, to_change) = far.get().unwrap_or_default();
        BesideWords::settled(lang, all - open, all, to_change)
    };
    let rule = move |at: usize, way: &str| {
        let ruling = match way {
            "1" => Ruling::Follow(Coder::First),
            "2" => Ruling::Follow(Coder::Second),
            _ => Ruling::Another(None),
        };
        settling.update(|it| {
            if let Some(it) = it {
                // The same once more takes it back.
                let is_same =
                    it.rulings().get(at).and_then(Option::as_ref).is_some_and(|own| way_of(own) == way);
                it.rule(at, (!is_same).then_some(ruling));
            }
        });
    };
    let press: Press = Box::new(move |event| {
        let target = event_target::<web_sys::Element>(&event);
        if let Some((at, way)) = item_of(&target).zip(nearest(&target, "data-way")) {
            rule(at, &way);
        }
    });
    let key: On<KeyboardEvent> = Box::new(move |event| {
        let target = event_target::<web_sys::Element>(&event);
        let way = event.key();
        let is_way = WAYS.contains(&way.as_str()) && is_alone(&event);
        let Some(at) = item_of(&target).filter(|_| is_way) else { return };
        event.prevent_default();
        rule(at, &way);
        let next = settling.with_untracked(|it| it.as_ref()?.next_open(at)).filter(|_| way != "3");
        if let Some(next) = next {
            seat.focus_on(&format!("difference-{next}"));
        }
    });
    let keep: Press = Box::new(move |_| {
        let made = settling.with_untracked(|it| {
            let it = it.as_ref()?;
            let settled = seat.desk.with_untracked(|desk| it.settled(desk.collection()));
            Some((settled, it.to_change().first().copied()))
        });
        let Some((settled, to_change)) = made else { return };
        let number = to_change.and_then(|start| settled.numbers().iter().position(|it| it.start() == start));
        seat.room.begin(settled);
        let bench = seat.room.bench.get_untracked();
        if let Some((bench, number)) = bench.zip(number) {
            bench.desk.update(|desk| desk.look_at(number));
        }
    });
    let list = VirtualList::plain();
    let items = (0..count)
        .map(|_| list.entry(Some("difference"), "6em", move |item| difference(seat, settling, item)));
    let items = items.collect_view();
    list.watch(|| {});
    view! {
        <p class="small">{words.by_key}</p>
        <ul class="differences" id="differences" on:click=press on:keydown=key>
            {items}
        </ul>
        <p role="status" id="settled-said">
            {show(said)}
        </p>
        <p class="actions">
            <button class="button primary" type="button" id="keep-settled" on:click=keep>
                {words.keep_settled}
            </button>
        </p>
    }
    .into_any()
}

fn difference(seat: Seat, settling: RwSignal<Option<Settling>>, item: ListItem<()>) -> AnyView {
    let (at, lang) = (item.at, seat.lang);
    let words = words::beside(lang);
    let line = settling
        .with_untracked(|it| seat.desk.with_untracked(|desk| it.as_ref()?.line(at, desk.collection(), lang)));
    let Some(DifferenceLine { sentence, name, first, second, field }) = line else { return ().into_any() };
    let ruling = Memo::new(move |_| {
        settling.with(|it| it.as_ref().and_then(|it| it.rulings().get(at).cloned()).flatten())
    });
    let way = Memo::new(move |_| ruling.with(|ruling| ruling.as_ref().map(way_of)));
    let sides = [(words.first, first), (words.second, second), (words.another, String::new())];
    let buttons = WAYS.into_iter().zip(sides).map(|(key, (whose, value))| {
        view! {
            <button
                class="button"
                type="button"
                data-way=key
                aria-pressed=live(move || (way.get() == Some(key)).to_string())
            >
                <kbd>{key}</kbd>
                <span>
                    <span class="sub">{whose}</span>
                    <b>{value}</b>
                </span>
            </button>
        }
    });
    let label = format!("{name}, {}", sentence.figure);
    view! {
        <p class="sentence">{sentence.before}<mark>{sentence.figure}</mark>{sentence.behind}</p>
        <div class="ways" role="group" aria-label=label>
            <span class="what">{name}</span>
            {buttons.collect_view()}
        </div>
        {show(move || { (way.get() == Some("3")).then(|| another(seat, settling, at, field)) })}
    }
    .into_any()
}

/// What neither has: entered at once, where the field has a control for it.
fn another(seat: Seat, settling: RwSignal<Option<Settling>>, at: usize, field: Option<DeskField>) -> AnyView {
    let words = words::code(seat.lang);
    let Some(field) = field else {
        return view! { <p class="why">{words::beside(seat.lang).on_the_desk}</p> }.into_any();
    };
    let change: On<Event> = Box::new(move |event| {
        let key = event_target_value(&event);
        let change = FieldChange::of_choice(field, key.trim()).filter(|_| !key.is_empty());
        settling.update(|it| {
            if let Some(it) = it {
                it.rule(at, Some(Ruling::Another(change)));
            }
        });
    });
    let label = field.name(seat.lang);
    if matches!(field, DeskField::Period | DeskField::AsOf) {
        return view! {
            <input
                class="field"
                type="text"
                aria-label=label
                placeholder=words.date_hint
                autocomplete="off"
                spellcheck="false"
                on:change=change
            />
        }
        .into_any();
    }
    let all = seat
        .desk
        .with_untracked(|desk| choices(field, desk.draft().vocabulary(), desk.collection(), seat.lang));
    let options = all.into_iter().map(|it| view! { <option value=it.key>{it.name}</option> });
    view! {
        <select aria-label=label on:change=change>
            <option value="">{words.not_chosen}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

fn way_of(ruling: &Ruling) -> &'static str {
    match ruling {
        Ruling::Follow(Coder::First) => "1",
        Ruling::Follow(Coder::Second) => "2",
        Ruling::Another(_) => "3",
    }
}
