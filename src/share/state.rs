//! The page's whole state, and its URL.

use super::colour::{Colour, Theme};
use super::data_address::DataAddress;
use super::filter::ViewFilter;
use super::migrations::migrate;
use super::pin::Pin;
use super::query_string::{parse_pairs, write_pairs};
use super::view::{Behind, ChartAxis, Controls, View};
use crate::compare::{ComparisonFilter, Normalisation};
use crate::ledger::FindingGroup;
use crate::measures::MeasureFilter;
use crate::query::{Column, Facet, Selection, Sort, ValueRange};
use crate::snapshot::Lang;

/// Everything that a link must carry so that another reader sees the same.
///
/// Unset fields are not written: a link says only what differs from the page as it opens. Parameters of other
/// programs (`utm_…`) are left out; an unknown or malformed one of ours is [`Ignored`], never an error.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ViewState {
    /// Which view is open.
    pub view: View,
    /// The language, where the reader chose one; otherwise the browser's.
    pub lang: Option<Lang>,
    /// Which facts are selected.
    pub selection: Selection,
    /// How the table is sorted.
    pub sort: Sort,
    /// The columns shown, where the reader chose them.
    pub columns: Option<Vec<Column>>,
    /// What the chart's marks stand for.
    pub chart: ChartAxis,
    /// The unit that the chart shows, where the reader chose one.
    pub chart_unit: Option<String>,
    /// The fact whose evidence is open.
    pub fact: Option<String>,
    /// The regions compared, in their order; the first is the place of which all is shown.
    pub regions: Vec<String>,
    /// How compared values are scaled.
    pub per: Normalisation,
    /// What a link brings for the basket, which reads it; otherwise the reader's own is shown.
    pub items: Option<String>,
    /// The view's own filter; [`fit`](Self::fit) drops that of another view.
    pub filter: Option<ViewFilter>,
    /// Without the page's frame, inside another page.
    pub embed: bool,
    /// What of the view an article shows, as it was asked for; [`ArticlePart`](super::ArticlePart) has what there is.
    pub part: Option<String>,
    /// The facts that such a part shows, where they are named one by one.
    pub facts: Vec<String>,
    /// Light or dark, where chosen.
    pub theme: Option<Theme>,
    /// Which controls an embedded view shows.
    pub controls: Controls,
    /// What is behind an embedded view, where the publisher chose a colour; otherwise the page around it.
    pub background: Option<Colour>,
    /// The data that the link was made for, where it is pinned.
    pub pin: Option<Pin>,
    /// Where the snapshot is fetched from that is shown, where that is not the page's own.
    pub data: Option<DataAddress>,
}

/// A parameter that was passed over, for the reader to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Separates the members of a list.
const LIST: char = '~';

impl ViewState {
    /// Reads the state from a query string, with or without its `?`.
    ///
    /// ```
    /// use relocation_explorer::query::Facet;
    /// use relocation_explorer::share::{View, ViewState};
    /// let (state, ignored) = ViewState::parse("?view=explore&region=522700~140929&colour=red");
    /// assert_eq!(state.view, View::Explore);
    /// assert!(state.selection.has(Facet::Region, "140929"));
    /// assert_eq!(ignored[0].name, "colour");
    /// ```
    pub fn parse(query: &str) -> (Self, Vec<Ignored>) {
        let mut state = Self::default();
        let mut ignored = Vec::new();
        let pairs = migrate(parse_pairs(query));
        // Which filters there are depends on the view.
        for is_filter in [false, true] {
            for (name, value) in pairs.iter().filter(|(name, _)| (name == "show") == is_filter) {
                if state.read(name, value).is_none() && !is_foreign(name) {
                    ignored.push(Ignored { name: name.clone(), value: value.clone() });
                }
            }
        }
        (state, ignored)
    }

    /// Whether it is about some facts, rather than about all.
    fn selects(&self) -> bool {
        self.fact.is_some() || !self.selection.is_empty()
    }

    /// Reads one parameter; `None` if it is none of ours, or malformed.
    pub(super) fn read(&mut self, name: &str, value: &str) -> Option<()> {
        if let Some(facet) = Facet::of_key(name) {
            members(value).next()?;
            let codes = self.selection.codes.of_mut(facet);
            members(value).for_each(|key| codes.insert(key));
            return Some(());
        }
        match name {
            "view" => self.view = View::of_key(value)?,
            "lang" => self.lang = Some(Lang::of_tag(value)?),
            "q" => self.selection.text = value.to_owned(),
            "value" => self.selection.range = Some(ValueRange::of_key(value)?),
            "sort" => {
                let (column, descending) = match value.strip_prefix('-') {
                    Some(column) => (column, true),
                    None => (value, false),
                };
                self.sort = Sort { column: Column::of_key(column)?, descending };
            }
            "columns" => {
                let columns: Vec<_> = members(value).map(|key| Column::of_key(&key)).collect();
                self.columns = Some(columns.into_iter().collect::<Option<_>>()?);
            }
            "chart" => self.chart = ChartAxis::of_key(value)?,
            "in" => self.chart_unit = some(value),
            "fact" => self.fact = Some(some(value)?),
            "regions" => self.regions = members(value).collect(),
            "per" => self.per = Normalisation::of_id(value)?,
            "show" => self.filter = Some(ViewFilter::of_key(self.view, value)?),
            "items" => self.items = Some(some(value)?),
            "part" => self.part = Some(some(value)?),
            "facts" => self.facts = members(value).collect(),
            "embed" => self.embed = value == "1" || value.is_empty() || value == "true",
            "theme" => self.theme = Some(Theme::of_key(value)?),
            "controls" => self.controls = Controls::of_key(value)?,
            "background" => self.background = Some(Colour::of_hex(value)?),
            "pin" => self.pin = Some(Pin::parse(value)?),
            "data" => self.data = Some(DataAddress::of(some(value)?)),
            _ => return None,
        }
        Some(())
    }

    /// The state that shows a fact's evidence, in no particular language: its permanent page.
    pub fn of_fact(id: &str) -> Self {
        Self { view: View::Explore, fact: Some(id.to_owned()), ..Self::default() }
    }

    /// The state that shows all that is said of a region: its page.
    pub fn of_place(region: &str) -> Self {
        let mut state = Self::default();
        state.show_place(region);
        state
    }

    /// Shows all that is said of a region.
    pub fn show_place(&mut self, region: &str) {
        self.view = View::Place;
        self.fact = None;
        self.filter = None;
        self.regions = vec![region.to_owned()];
    }

    /// The state as a query string without `?`; the empty string for the page as it opens.
    ///
    /// ```
    /// use relocation_explorer::share::ViewState;
    /// let query = "view=explore&region=140929~522700&sort=-value";
    /// assert_eq!(ViewState::parse(query).0.to_query(), query);
    /// ```
    pub fn to_query(&self) -> String {
        write_pairs(&self.to_pairs())
    }

    /// The name and value of each parameter that [`to_query`](Self::to_query) writes, in its order, not escaped.
    pub(super) fn to_pairs(&self) -> Vec<(&'static str, String)> {
        // Without `..`: a part of the state that no parameter carries does not compile.
        let Self {
            view,
            lang,
            selection,
            sort,
            columns,
            chart,
            chart_unit,
            fact,
            regions,
            per,
            items,
            filter,
            embed,
            part,
            facts,
            theme,
            controls,
            background,
            pin,
            data,
        } = self;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut put = |name: &'static str, value: Option<String>| {
            if let Some(value) = value {
                pairs.push((name, value));
            }
        };
        // A fact or a selection alone would mean the view that shows it.
        let says_view = *view != View::default() || self.selects();
        put("view", says_view.then(|| view.key().to_owned()));
        put("lang", lang.map(|lang| if lang == Lang::Zh { "zh" } else { "en" }.to_owned()));
        for (facet, keys) in selection.codes.iter() {
            put(facet.key(), Some(join(keys.iter())));
        }
        put("q", (!selection.text.is_empty()).then(|| selection.text.clone()));
        put("value", selection.range.as_ref().map(ValueRange::key));
        put(
            "sort",
            (*sort != Sort::default())
                .then(|| format!("{}{}", if sort.descending { "-" } else { "" }, sort.column.key())),
        );
        put("columns", columns.as_ref().map(|columns| join(columns.iter().map(|column| column.key()))));
        put("chart", (*chart != ChartAxis::default()).then(|| chart.key().to_owned()));
        put("in", chart_unit.clone());
        put("fact", fact.clone());
        put("regions", (!regions.is_empty()).then(|| join(regions.iter())));
        put("per", (*per != Normalisation::default()).then(|| per.id().to_owned()));
        put("items", items.clone());
        put("show", filter.as_ref().map(ViewFilter::key));
        put("part", part.clone());
        put("facts", (!facts.is_empty()).then(|| join(facts.iter())));
        put("embed", embed.then(|| "1".to_owned()));
        put("theme", theme.map(|theme| theme.key().to_owned()));
        put("controls", (*controls != Controls::default()).then(|| controls.key().to_owned()));
        put("background", background.map(|colour| colour.to_string()));
        put("pin", pin.as_ref().map(Pin::to_string));
        put("data", data.as_ref().map(DataAddress::to_string));
        pairs
    }

    /// Drops what belongs to another view.
    pub fn fit(&mut self) {
        let view = self.view;
        self.items.take_if(|_| view != View::Basket);
        self.filter.take_if(|filter| filter.view() != view);
    }

    /// Which rows Compare shows.
    pub fn rows(&self) -> ComparisonFilter {
        match self.filter {
            Some(ViewFilter::Rows(rows)) => rows,
            _ => ComparisonFilter::default(),
        }
    }

    /// Which measures are shown.
    pub fn measures(&self) -> MeasureFilter {
        match &self.filter {
            Some(ViewFilter::Measures(measures)) => measures.clone(),
            _ => MeasureFilter::default(),
        }
    }

    /// The only group of findings that the ledger shows, where one was chosen.
    pub fn findings(&self) -> Option<FindingGroup> {
        match self.filter {
            Some(ViewFilter::Findings(group)) => Some(group),
            _ => None,
        }
    }

    /// Light or dark, where that was chosen, or a given background leaves no choice.
    pub fn theme(&self) -> Option<Theme> {
        let fitting = |colour: Colour| if colour.is_dark() { Theme::Dark } else { Theme::Light };
        self.theme.or(self.background.filter(|_| self.embed).map(fitting))
    }

    /// How an embedded view stands on the colour that a publisher chose for it.
    pub fn behind(&self) -> Option<(Colour, Behind)> {
        let colour = self.background.filter(|_| self.embed)?;
        let bears = self.theme().is_some_and(|theme| colour.bears(theme));
        Some((colour, if bears { Behind::Seen } else { Behind::Around }))
    }

    /// The same outside a frame: in the page as a whole, with all that it offers.
    pub fn unframed(self) -> Self {
        Self {
            embed: false,
            part: None,
            facts: Vec::new(),
            controls: Controls::All,
            background: None,
            ..self
        }
    }

    /// Whether one part is shown, in another page and with nothing that changes it.
    pub fn is_excerpt(&self) -> bool {
        self.embed && self.part.is_some()
    }

    /// The controls that an embedded view shows: a part has none.
    pub fn shown_controls(&self) -> Controls {
        if self.is_excerpt() { Controls::None } else { self.controls }
    }

    /// The relative link to this state.
    pub fn href(&self) -> String {
        format!("?{}", self.to_query())
    }
}

fn some(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn members(value: &str) -> impl Iterator<Item = String> {
    value.split(LIST).filter(|member| !member.is_empty()).map(str::to_owned)
}

fn join<T: AsRef<str>>(members: impl Iterator<Item = T>) -> String {
    members.map(|member| member.as_ref().to_owned()).collect::<Vec<_>>().join(&LIST.to_string())
}

/// Parameters that publishing tools add to any link.
fn is_foreign(name: &str) -> bool {
    name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "spm" | "from" | "")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod tests {
    use super::*;
    use crate::query::Decimal;
    use crate::snapshot::MeasureType;
    use proptest::prelude::*;

    fn filter() -> impl Strategy<Value = ViewFilter> {
        let rows = prop::sample::select(vec![ComparisonFilter::Shared, ComparisonFilter::Comparable]);
        let measures = (prop::sample::select(MeasureType::ALL.to_vec()), prop::option::of("[a-z-]{1,9}"));
        let groups = FindingGroup::all().collect::<Vec<_>>();
        prop_oneof![
            rows.prop_map(ViewFilter::Rows),
            measures
                .prop_map(|(kind, report)| ViewFilter::Measures(MeasureFilter { kind: Some(kind), report })),
            prop::sample::select(groups).prop_map(ViewFilter::Findings),
            Just(ViewFilter::Proof),
        ]
    }

    pub(in crate::share) fn state() -> impl Strategy<Value = ViewState> {
        let keys = prop::collection::btree_set("[a-z0-9/-]{1,10}", 1..4);
        let decimal =
            || prop::option::of("[0-9]{1,9}(\\.[0-9]{1,3})?").prop_map(|text| Decimal::parse(&text?));
        let selection = (
            prop::collection::btree_map(prop::sample::select(Facet::ALL.to_vec()), keys, 0..4),
            "\\PC{0,12}",
            prop::option::of((decimal(), decimal())),
        )
            .prop_map(|(codes, text, range)| Selection {
                codes: codes.into_iter().map(|(facet, keys)| (facet, keys.into_iter().collect())).collect(),
                text,
                range: range
                    .map(|(low, high)| ValueRange { low, high })
                    .filter(|range| *range != ValueRange::default()),
            });
        let word = || prop::option::of("[a-z0-9-]{1,12}");
        let column = || prop::sample::select(Column::ALL.to_vec());
        let pin = ("[0-9a-f]{12}", prop::option::of("20[0-9]{2}-0[1-9]-1[0-9]")).prop_map(|(hash, date)| {
            Pin::parse(&date.map_or(hash.clone(), |date| format!("{hash}~{date}"))).expect("a pin")
        });
        let data = "(https://[a-z]{1,8}\\.example/)?[a-z]{1,8}/[a-z?&=]{1,8}".prop_map(DataAddress::of);
        let background = "[0-9a-f]{6}".prop_map(|hex| Colour::of_hex(&hex).expect("a colour"));
        let look = (
            any::<bool>(),
            prop::option::of(prop::sample::select(Theme::ALL.to_vec())),
            prop::sample::select(Controls::ALL.to_vec()),
            prop::option::of(background),
        );
        let table = (
            column(),
            any::<bool>(),
            prop::option::of(prop::collection::vec(column(), 0..4)),
            prop::sample::select(ChartAxis::ALL.to_vec()),
            word(),
        );
        let view = (
            prop::sample::select(View::ALL.to_vec()),
            prop::option::of(prop::sample::select(Lang::ALL.to_vec())),
            prop::collection::vec("[0-9/]{1,8}", 0..4),
        );
        let per = prop::sample::select(Normalisation::ALL.to_vec());
        (
            view,
            selection,
            table,
            (word(), per, prop::option::of("\\PC{1,20}"), prop::option::of(filter())),
            look,
            (prop::option::of(pin), prop::option::of(data)),
            (word(), prop::collection::vec("[a-z/-]{1,8}", 0..4)),
        )
            .prop_map(
                // Without `..`: a part of the state that is not made up here does not compile.
                |(
                    (view, lang, regions),
                    selection,
                    (column, descending, columns, chart, chart_unit),
                    (fact, per, items, filter),
                    (embed, theme, controls, background),
                    (pin, data),
                    (part, facts),
                )| ViewState {
                    view: filter.as_ref().map_or(view, ViewFilter::view),
                    lang,
                    selection,
                    sort: Sort { column, descending },
                    columns,
                    chart,
                    chart_unit,
                    fact,
                    regions,
                    per,
                    items,
                    filter,
                    embed,
                    part: part.filter(|part| !part.is_empty()),
                    facts,
                    theme,
                    controls,
                    background,
                    pin,
                    data,
                },
            )
    }

    proptest! {
        #[test]
        fn a_link_leads_back_to_its_state(state in state()) {
            let (again, ignored) = ViewState::parse(&state.to_query());
            prop_assert_eq!(again, state);
            prop_assert_eq!(ignored, []);
        }

        #[test]
        fn no_query_panics(query in "\\PC{0,60}", bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = ViewState::parse(&query);
            let escaped: String = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
            let _ = ViewState::parse(&format!("q={escaped}&{escaped}={escaped}"));
        }
    }

    #[test]
    fn order_of_parameters_and_members_does_not_matter() {
        let a = ViewState::parse("view=explore&region=522700~140929&domain=employment").0;
        let b = ViewState::parse("?domain=employment&region=140929~522700&view=explore").0;
        assert_eq!(a, b);
        assert_eq!(a.to_query(), b.to_query());
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let (state, ignored) = ViewState::parse(
            "view=cinema&sort=-taste&colour=red&value=a..b&lang=xx&utm_source=mail&region=&pin=x&data=&background=y&per=mile",
        );
        assert_eq!(state, ViewState::default());
        let names: Vec<_> = ignored.iter().map(|each| each.name.as_str()).collect();
        assert_eq!(
            names,
            ["view", "sort", "colour", "value", "lang", "region", "pin", "data", "background", "per"]
        );
    }

    #[test]
    fn a_filter_that_the_view_does_not_have_is_named() {
        for query in ["view=ledger&show=cinema", "show=met&view=explore", "view=compare&show=met", "show=met"]
        {
            let (state, ignored) = ViewState::parse(query);
            assert_eq!(state.filter, None, "{query}");
            assert_eq!(ignored.len(), 1, "{query}");
            assert_eq!(ignored[0].name, "show", "{query}");
        }
        let (mut state, ignored) = ViewState::parse("show=met&view=ledger");
        assert!(ignored.is_empty() && state.findings().is_some());
        state.view = View::Measures;
        state.fit();
        assert_eq!(state.to_query(), "view=measures");
    }

    #[test]
    fn outside_its_frame_a_view_is_whole() {
        let state =
            ViewState::parse("view=ledger&show=met&embed=1&controls=none&background=fff&theme=dark").0;
        assert_eq!(state.unframed().to_query(), "view=ledger&show=met&theme=dark");
    }

    #[test]
    fn a_given_background_decides_between_light_and_dark_unless_that_is_chosen() {
        let theme = |query| ViewState::parse(query).0.theme();
        assert_eq!(theme("embed=1"), None);
        assert_eq!(theme("embed=1&background=101418"), Some(Theme::Dark));
        assert_eq!(theme("embed=1&background=fff"), Some(Theme::Light));
        assert_eq!(theme("embed=1&background=fff&theme=dark"), Some(Theme::Dark));
        assert_eq!(theme("background=101418"), None, "the page as a whole has a background of its own");
    }
}
