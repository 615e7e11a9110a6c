//! The frame: header, views, evidence, footer.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::share::{Theme, View, ViewFilter, ViewState};
use relocation_explorer::snapshot::Lang;

use super::address::Address;
use super::announce::Announcement;
use super::browser::{asks_to_search, is_plain_click};
use super::embed::{SourceLine, report_height, report_state};
use super::explorer::{Explorer, ShareSubject};
use super::follow::follow;
use super::lazy::Part;
use super::library::Library;
use super::overview::Overview;
use super::parts;
use super::pinned::Pinned;
use super::unknown::follow_unknown;
use super::widgets::{Go, Icon, IconShape, Press, live, show, to, to_view};
use relocation_explorer::session::Session;
use relocation_explorer::words::{common, view_name};

/// Shows an explorer in an element, until what is returned is dropped. Without data it says what is wrong with them.
pub fn show_in(root: web_sys::HtmlElement, address: Address, data: Option<Arc<Session>>) -> Box<dyn Any> {
    Box::new(mount_to(root, move || {
        provide_context(address);
        app(address, data)
    }))
}

fn app(address: Address, data: Option<Arc<Session>>) -> AnyView {
    match data {
        Some(data) => {
            let library = Library::new(data, address);
            provide_context(library);
            // Another snapshot means another explorer: nothing of the former one stays behind.
            show(move || {
                if library.asked.with(Option::is_some) {
                    provide_context(address.read().0.lang.unwrap_or_else(super::browser::preferred_lang));
                    return view! { <Part part=parts::fetched /> }.into_any();
                }
                let explorer = Explorer::start(library.data(), address);
                provide_context(explorer);
                follow_document(explorer);
                follow_unknown(explorer);
                let named = Memo::new(move |_| explorer.state.with(|state| state.data.clone()));
                follow(move || library.follow_address(named.get()));
                view! { <Frame /> }.into_any()
            })
            .into_any()
        }
        None => {
            provide_context(super::browser::preferred_lang());
            view! { <Part part=parts::broken /> }.into_any()
        }
    }
}

/// Keeps language, theme and name of what it stands in in step with the state. Only when one of them changes:
/// writing the language, even the same one, makes the browser style the whole page anew.
fn follow_document(explorer: Explorer) {
    let shown = Memo::new(move |_| {
        let state = explorer.state.read();
        (explorer.lang.get(), state.theme(), state.embed, state.shown_controls(), state.behind(), state.view)
    });
    follow(move || {
        let (lang, theme, embedded, controls, behind, view) = shown.get();
        let Some(root) = explorer.address.root() else { return };
        let _ = root.set_attribute("lang", lang.tag());
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme.key()),
            None => root.remove_attribute("data-theme"),
        };
        let _ = root.toggle_attribute_with_force("data-embed", embedded);
        let _ = root.set_attribute("data-controls", controls.key());
        let _ = match behind {
            Some((colour, how)) => root
                .set_attribute("data-behind", how.key())
                .and_then(|()| root.style().set_property("--behind", &format!("#{colour}"))),
            None => root.remove_attribute("data-behind"),
        };
        explorer.address.entitle(view_name(view, lang), lang);
    });
}

/// Everything below follows the language: it is built anew when the language changes.
#[component]
fn Frame() -> impl IntoView {
    let explorer = Explorer::get();
    let library = Library::get();
    let framed = Memo::new(move |_| explorer.state.with(|state| state.embed));
    let excerpted = Memo::new(move |_| explorer.state.with(ViewState::is_excerpt));
    // In a frame, the page around can be told by messages only.
    if let Address::Page = explorer.address
        && framed.get_untracked()
    {
        report_height();
        report_state(explorer);
    }
    // A page has one main part; an explorer inside it is a region of it.
    let role = matches!(explorer.address, Address::Page).then_some("main");
    move || {
        let lang = explorer.lang.get();
        provide_context(lang);
        let words = common(lang);
        let license = explorer.data.with_value(|data| data.collection.snapshot().license_name());
        let embedded = framed.get();
        // Whose data it is, and what was passed over, is said of a part too; nothing else is around it.
        if excerpted.get() {
            return view! {
                {library.is_foreign().then(|| view! { <Part part=parts::own_data /> })}
                <Notices />
                <div id="main" role=role>
                    <Part part=parts::excerpt />
                </div>
            }
            .into_any();
        }
        let open = Memo::new(move |_| explorer.open_at().is_some());
        let is_touring = Memo::new(move |_| explorer.touring.get().is_some());
        let take_tour: Press = Box::new(move |_| explorer.touring.set(Some(0)));
        view! {
            {(!embedded)
                .then(|| {
                    view! {
                        <a class="skip" href="#main">
                            {words.skip}
                        </a>
                        <Header />
                    }
                })}
            {library.is_foreign().then(|| view! { <Part part=parts::own_data /> })}
            <Notices />
            <Announcement />
            {show(move || {
                explorer
                    .sharing
                    .get()
                    .map(|_| {
                        provide_context(explorer.scoped());
                        view! { <Part part=parts::share /> }
                    })
            })}
            {show(move || {
                explorer
                    .searching
                    .get()
                    .then(|| {
                        provide_context(explorer.scoped());
                        view! { <Part part=parts::search /> }
                    })
            })}
            {show(move || {
                is_touring
                    .get()
                    .then(|| {
                        provide_context(explorer.scoped());
                        view! { <Part part=parts::tour /> }
                    })
            })}
            <div class="with-evidence" class:open=live(move || open.get())>
                <div id="main" role=role tabindex="-1">
                    <CurrentView />
                </div>
                {show(move || {
                    open.get()
                        .then(|| {
                            provide_context(explorer.scoped());
                            view! { <Part part=parts::evidence /> }
                        })
                })}
            </div>
            {if embedded {
                view! { <SourceLine /> }.into_any()
            } else {
                view! {
                    <footer class="site-footer">
                        <span>{words.data_licence}{license}{lang.pick("。", ". ")}{words.licence}</span>
                        <Go to=to_view(View::Code)>{words.code_link}</Go>
                        <button class="text-button" type="button" id="tour-again" on:click=take_tour>
                            {words.tour}
                        </button>
                    </footer>
                }
                    .into_any()
            }}
        }
        .into_any()
    }
}

#[component]
fn CurrentView() -> impl IntoView {
    let explorer = Explorer::get();
    let current = Memo::new(move |_| {
        explorer.state.with(|state| (state.view, state.filter == Some(ViewFilter::Proof)))
    });
    show(move || {
        provide_context(explorer.scoped());
        let (view, checks_draft) = current.get();
        match view {
            View::Overview => view! { <Overview /> }.into_any(),
            View::Explore => view! { <Part part=parts::explore /> }.into_any(),
            View::Compare => view! { <Part part=parts::compare /> }.into_any(),
            View::Measures => view! { <Part part=parts::measures /> }.into_any(),
            View::Ledger => view! { <Part part=parts::ledger /> }.into_any(),
            View::Sources if checks_draft => view! { <Part part=parts::proof /> }.into_any(),
            View::Sources => view! { <Part part=parts::sources /> }.into_any(),
            View::Place => view! { <Part part=parts::place /> }.into_any(),
            View::Basket => view! { <Part part=parts::basket /> }.into_any(),
            View::Code => view! { <Part part=parts::code /> }.into_any(),
        }
    })
}

#[component]
fn Header() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = common(lang);
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let links = View::ALL.iter().map(|&target| {
        let change = move |state: &mut ViewState| {
            state.view = target;
            state.fact = None;
        };
        let link = move || {
            view! {
                <a
                    href=move || explorer.href(change)
                    aria-current=move || explorer.state.with(|state| state.view == target).then_some("page")
                    on:click=move |event| {
                        if is_plain_click(&event) {
                            event.prevent_default();
                            explorer.go(change);
                        }
                    }
                >
                    {view_name(target, lang)}
                    {(target == View::Basket).then(|| show(move || super::aside::count(explorer)))}
                </a>
            }
            .into_any()
        };
        if target.is_tab() {
            return link();
        }
        let shown = Memo::new(move |_| explorer.state.with(|state| state.view == target));
        show(move || shown.get().then(link)).into_any()
    });
    // In place: a file that the reader has opened stays open.
    let home = to(|state| {
        *state = ViewState {
            lang: state.lang,
            theme: state.theme,
            data: state.data.clone(),
            ..ViewState::default()
        }
    });
    // In Explore, the view's own field takes the stroke.
    explorer.address.on_key(move |event| {
        let chord = event.key() == "k" && (event.ctrl_key() || event.meta_key());
        let stroke =
            asks_to_search(&event) && !explorer.state.with_untracked(|state| state.view == View::Explore);
        if chord || stroke {
            event.prevent_default();
            explorer.searching.set(true);
        }
    });
    let find: Press = Box::new(move |_| explorer.searching.set(true));
    let share: Press = Box::new(move |_| explorer.sharing.set(Some(ShareSubject::View)));
    let switch_theme: Press = Box::new(move |_| {
        let next = if explorer.dark.get_untracked() { Theme::Light } else { Theme::Dark };
        explorer.tune(|state| state.theme = Some(next));
    });
    let switch_lang: Press = Box::new(move |_| explorer.tune(|state| state.lang = Some(other)));
    view! {
        <header class="site-header">
            <Go to=home class="site-name">
                {words.name}
                " "
                <small>{words.tagline}</small>
            </Go>
            <nav class="site-nav" aria-label=words.views>
                {links.collect_view()}
            </nav>
            <div class="site-tools">
                <button
                    class="button find"
                    type="button"
                    id="find-all"
                    aria-label=words.find
                    aria-haspopup="dialog"
                    aria-keyshortcuts="Control+K"
                    on:click=find
                >
                    <Icon shape=IconShape::Search />
                    <span>{words.find}</span>
                    <kbd aria-hidden="true"></kbd>
                </button>
                <button
                    class="button"
                    type="button"
                    id="share"
                    aria-label=words.share
                    aria-haspopup="dialog"
                    on:click=share
                >
                    <Icon shape=IconShape::Share />
                    <span>{words.share}</span>
                </button>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=words.colours
                    title=words.colours
                    on:click=switch_theme
                >
                    <Icon shape=IconShape::Contrast />
                </button>
                <button class="button" type="button" id="language" lang=other.tag() on:click=switch_lang>
                    {words.other_language}
                </button>
            </div>
        </header>
    }
}

/// What the address said that was passed over.
#[component]
fn Notices() -> impl IntoView {
    let explorer = Explorer::get();
    let words = common(expect_context());
    let passed_over = Memo::new(move |_| {
        let all = explorer.ignored.get().into_iter().chain(explorer.stale());
        all.map(|each| format!("{}={}", each.name, each.value)).collect::<Vec<_>>()
    });
    // A frame says it in its source line, which a part does not have.
    let whole = explorer.state.with_untracked(|state| !state.embed || state.part.is_some());
    let drop_stale = move |_| {
        explorer.tune(|state| {
            for stale in explorer.stale() {
                match relocation_explorer::query::Facet::of_key(&stale.name) {
                    Some(facet) => state.selection.toggle(facet, &stale.value),
                    None => state.fact = None,
                }
            }
        });
        explorer.ignored.set(Vec::new());
    };
    view! {
        <div class="notices" role="status" id="notices">
            {move || {
                let passed_over = passed_over.get();
                (!passed_over.is_empty())
                    .then(|| {
                        view! {
                            <div class="notice">
                                <p>{words.ignored}" "<bdi>{passed_over.join("  ")}</bdi></p>
                                <button class="text-button control" type="button" on:click=drop_stale>
                                    {words.dismiss}
                                </button>
                            </div>
                        }
                    })
            }}
            {whole.then(|| view! { <Pinned /> }.into_any())}
        </div>
    }
}
