//! The frame: header, views, evidence, footer.

use std::any::Any;
use std::sync::Arc;

use leptos::html::P;
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
use relocation_explorer::words::{self, OpenDataWords, common, view_name};

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
            let library = Library::new(data);
            provide_context(library);
            // Another snapshot means another explorer: nothing of the former one stays behind.
            show(move || {
                let explorer = Explorer::start(library.data(), address);
                provide_context(explorer);
                follow_document(explorer);
                follow_unknown(explorer);
                view! { <Frame /> }
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
        (explorer.lang.get(), state.theme(), state.embed, state.controls, state.behind(), state.view)
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
        let title = format!("{} · {}", view_name(view, lang), common(lang).name);
        match explorer.address {
            Address::Page => document().set_title(&title),
            Address::Mounted(_) => {
                let _ = root.set_attribute("aria-label", &title);
            }
        }
    });
}

/// Everything below follows the language: it is built anew when the language changes.
#[component]
fn Frame() -> impl IntoView {
    let explorer = Explorer::get();
    let framed = Memo::new(move |_| explorer.state.with(|state| state.embed));
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
        let embedded = framed.get();
        let open = Memo::new(move |_| explorer.open_at().is_some());
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
            <OwnData />
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
                        <span>{words.licence}</span>
                        <Go to=to_view(View::Code)>{words.code_link}</Go>
                    </footer>
                }
                    .into_any()
            }}
        }
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
    let home =
        to(|state| *state = ViewState { lang: state.lang, theme: state.theme, ..ViewState::default() });
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

/// Says that a file of the reader's is shown, and leads back.
#[component]
fn OwnData() -> impl IntoView {
    let library = Library::get();
    let words = words::open_data(expect_context());
    let lang: Lang = expect_context();
    let said = NodeRef::<P>::new();
    let changed = library.take_change();
    follow(move || {
        if let Some(said) = said.get().filter(|_| changed) {
            let _ = said.focus();
        }
    });
    let draft = library.is_draft();
    let explorer = Explorer::get();
    let back: Press = Box::new(move |_| {
        if draft {
            explorer.go(|state| {
                *state = ViewState {
                    lang: state.lang,
                    theme: state.theme,
                    view: View::Code,
                    ..ViewState::default()
                }
            });
        }
        library.close();
    });
    library.file().map(|file| {
        let facts = explorer.data.with_value(|data| data.collection.len());
        view! {
            <div class="notices">
                <div class="notice own-data" id="own-data">
                    <p node_ref=said tabindex="-1">
                        {OpenDataWords::shown(lang, &file, facts)}
                    </p>
                    <button class="button" type="button" on:click=back>
                        {if draft { words.back_to_desk } else { words.back }}
                    </button>
                </div>
            </div>
        }
    })
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
    // A frame says it in its source line.
    let whole = !explorer.state.with_untracked(|state| state.embed);
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
