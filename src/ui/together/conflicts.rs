//! Where snapshots differ under one id, and whose entry is taken.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use relocation_explorer::coding::together::Together;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{TogetherWords, together as words};

use crate::ui::browser::{after_paint, bring_into_sight, is_alone, nearest};
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{ListItem, On, Press, VirtualList, item_of, live, show};

/// The two sides of a conflict, by their keys.
const SIDES: [&str; 2] = ["1", "2"];

/// Every conflict, once there are several snapshots.
#[component]
pub fn Conflicts(held: RwSignal<Together>) -> impl IntoView {
    // Another snapshot is drawn anew, a decision is not.
    let drawn = Memo::new(move |_| held.with(|held| (held.names().len(), held.conflicts().len())));
    show(move || {
        let (snapshots, conflicts) = drawn.get();
        (snapshots > 1).then(|| all(held, snapshots, conflicts))
    })
}

fn all(held: RwSignal<Together>, snapshots: usize, conflicts: usize) -> AnyView {
    let lang: Lang = expect_context();
    let words = words(lang);
    if conflicts == 0 {
        return view! { <p id="together-conflicts">{words.no_conflicts}</p> }.into_any();
    }
    let address = Explorer::get().address;
    let decide = move |at: usize, side: &str| {
        held.update(|held| {
            let which = held.conflicts().get(at).map(|it| if side == "1" { it.first } else { it.second });
            if let Some(which) = which {
                held.decide(at, which);
            }
        });
    };
    let press: Press = Box::new(move |event| {
        let target = event_target::<web_sys::Element>(&event);
        if let Some((at, side)) = item_of(&target).zip(nearest(&target, "data-side")) {
            decide(at, &side);
        }
    });
    let key: On<KeyboardEvent> = Box::new(move |event| {
        let (target, side) = (event_target::<web_sys::Element>(&event), event.key());
        let is_side = SIDES.contains(&side.as_str()) && is_alone(&event);
        let Some(at) = item_of(&target).filter(|_| is_side) else { return };
        event.prevent_default();
        event.stop_propagation();
        decide(at, &side);
        if let Some(next) = held.with_untracked(|held| held.next_open(at)) {
            after_paint(move || {
                if let Some(element) = address.find(&format!("conflict-{next}")) {
                    let _ = element.focus();
                    bring_into_sight(&element);
                }
            });
        }
    });
    let all_of = (0..snapshots).map(|which| {
        let name = held.with_untracked(|held| TogetherWords::all_of(lang, held.name(which)));
        let take: Press = Box::new(move |_| held.update(|held| held.decide_all(which)));
        view! {
            <button class="button" type="button" data-all=which on:click=take>
                {name}
            </button>
        }
    });
    let list = VirtualList::plain();
    let items =
        (0..conflicts).map(|_| list.entry(Some("conflict"), "6em", move |item| conflict(held, item, lang)));
    let items = items.collect_view();
    list.watch(|| {});
    view! {
        <h3>{words.conflicts}</h3>
        <p class="small">{words.by_key}</p>
        <p class="sides">{all_of.collect_view()}</p>
        <ul id="together-conflicts" on:click=press on:keydown=key>
            {items}
        </ul>
        <p role="status" id="together-decided">
            {show(move || TogetherWords::decided(
                lang,
                conflicts - held.with(Together::open).min(conflicts),
                conflicts,
            ))}
        </p>
    }
    .into_any()
}

fn conflict(held: RwSignal<Together>, item: ListItem<()>, lang: Lang) -> AnyView {
    let at = item.at;
    let found = held.with_untracked(|held| held.conflicts().get(at).cloned());
    let Some(found) = found else { return ().into_any() };
    let taken = Memo::new(move |_| held.with(|held| held.decided(at)));
    let sides = SIDES.into_iter().zip([found.first, found.second]).map(|(key, which)| {
        let name = held.with_untracked(|held| held.name(which).to_owned());
        view! {
            <button
                class="button"
                type="button"
                data-side=key
                aria-pressed=live(move || (taken.get() == Some(which)).to_string())
            >
                <kbd>{key}</kbd>
                " "
                {name}
            </button>
        }
    });
    let fields = held.with_untracked(|held| held.fields(at)).into_iter().map(|[field, first, second]| {
        view! {
            <dt>{field}</dt>
            <dd>
                <code>{first}</code>
            </dd>
            <dd>
                <code>{second}</code>
            </dd>
        }
    });
    view! {
        <p>
            <b>{found.name}</b>
            " "
            <span class="muted">{TogetherWords::entry(lang, found.list)}</span>
        </p>
        <dl class="fields">{fields.collect_view()}</dl>
        <p class="sides" role="group">
            {sides.collect_view()}
        </p>
    }
    .into_any()
}
