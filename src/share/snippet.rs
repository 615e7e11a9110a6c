//! What a publisher puts into a page of their own, as HTML to be copied: a frame, an element, a number.

use percent_encoding::utf8_percent_encode;

use super::markup::escape;
use super::parameters::LIST_PARAMETERS;
use super::query_string::ESCAPED;
use super::state::ViewState;
use super::view::{ArticlePart, View};
use crate::snapshot::{FactView, Lang};

/// The height of a frame that cannot ask for its own, in CSS pixels.
fn frame_height(state: &ViewState) -> u32 {
    match state.part.as_deref().and_then(ArticlePart::of_key) {
        Some(ArticlePart::Fact) => 220,
        Some(ArticlePart::Row) => 340,
        _ => 640,
    }
}

/// An explorer's address and what of it is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// Where the explorer is, without a query: `https://example.org/explorer/`.
    pub address: String,
    /// What is shown there.
    pub state: ViewState,
    /// What that is called.
    pub title: String,
    /// The picture of the same, where there is one: its path in the explorer's folder.
    pub picture: Option<String>,
}

impl Shared {
    /// The link to the page.
    pub fn link(&self) -> String {
        match self.state.to_query() {
            query if query.is_empty() => self.address.clone(),
            query => format!("{}?{query}", self.address),
        }
    }

    /// An `<iframe>` with the view, for any page.
    pub fn frame(&self) -> String {
        let framed = Self { state: ViewState { embed: true, ..self.state.clone() }, ..self.clone() };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
             style=\"border:0\" allow=\"clipboard-write\"></iframe>",
            escape(&framed.link()),
            escape(&self.title),
            frame_height(&self.state)
        )
    }

    /// The script, and a `<report-explorer>` as high as its content. A link to the page, with
    /// the picture where there is one, stands in for it until then.
    pub fn element(&self) -> String {
        let pairs = self.state.to_pairs();
        let attributes = pairs.iter().filter(|(name, _)| *name != "embed").map(|(name, value)| {
            let value = if LIST_PARAMETERS.contains(name) { value.replace('~', " ") } else { value.clone() };
            format!(" {name}=\"{}\"", escape(&value))
        });
        let (link, title) = (escape(&self.link()), escape(&self.title));
        let inside = match &self.picture {
            Some(path) => {
                let path = utf8_percent_encode(path, ESCAPED).to_string();
                let picture = escape(self.folder()) + &escape(&path);
                format!("<img src=\"{picture}\" alt=\"{title}\" style=\"max-width:100%\">")
            }
            None => title.clone(),
        };
        format!(
            "{}\n<report-explorer{} title=\"{title}\">\n  <a href=\"{link}\">{inside}</a>\n</report-explorer>",
            self.script(),
            attributes.collect::<String>()
        )
    }

    /// The script, and a `<report-fact>` with the number as it is now, for a sentence.
    pub fn number(&self, view: &FactView, lang: Lang) -> String {
        let fact = view.fact;
        format!(
            "{}\n<report-fact fact=\"{}\" value=\"{}\" lang=\"{}\"><a href=\"{}\">{}</a></report-fact>",
            self.script(),
            escape(&fact.id),
            fact.value,
            if lang == Lang::Zh { "zh" } else { "en" },
            escape(&self.link()),
            escape(&view.quantity(lang)),
        )
    }

    /// The page of a figure or a place that is there without the program: chats preview it with its card. None where
    /// something else is shown, or data that have no such pages.
    pub fn page(&self, lang: Lang) -> Option<String> {
        let ViewState { view, fact, regions, data: None, .. } = &self.state else { return None };
        let (kind, id) = match (fact, view) {
            (Some(id), _) => ("facts", id.trim_start_matches('/')),
            (None, View::Place) => ("places", regions.first()?.as_str()),
            _ => return None,
        };
        Some(format!("{}{}/{kind}/{}.html", self.folder(), folder_of(lang), utf8_percent_encode(id, ESCAPED)))
    }

    /// The folder of the page, whose own name may or may not be written.
    fn folder(&self) -> &str {
        self.address.rfind('/').map_or("", |end| &self.address[..=end])
    }

    fn script(&self) -> String {
        format!("<script type=\"module\" src=\"{}embed.js\"></script>", escape(self.folder()))
    }
}

/// The folder of a language's pages and pictures.
pub fn folder_of(lang: Lang) -> &'static str {
    lang.pick("zh", "en")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    fn shared(query: &str) -> Shared {
        Shared {
            address: "https://example.org/explorer/".to_owned(),
            state: ViewState::parse(query).0,
            title: "Kelan \"&\" <Qiannan>".to_owned(),
            picture: None,
        }
    }

    #[test]
    fn a_frame_says_what_it_is_and_escapes_it() {
        assert_eq!(
            shared("view=compare&regions=140929~522700").frame(),
            "<iframe src=\"https://example.org/explorer/?view=compare&amp;regions=140929~522700&amp;embed=1\" \
             title=\"Kelan &quot;&amp;&quot; &lt;Qiannan&gt;\" width=\"100%\" height=\"640\" loading=\"lazy\" \
             style=\"border:0\" allow=\"clipboard-write\"></iframe>"
        );
    }

    #[test]
    fn an_element_has_an_attribute_a_parameter_and_a_link_inside() {
        let title = "Kelan &quot;&amp;&quot; &lt;Qiannan&gt;";
        assert_eq!(
            shared("view=explore&region=140929~522700&q=a\"><script>&sort=-value&lang=en").element(),
            format!(
                "<script type=\"module\" src=\"https://example.org/explorer/embed.js\"></script>\n\
                 <report-explorer view=\"explore\" lang=\"en\" region=\"140929 522700\" \
                 q=\"a&quot;&gt;&lt;script&gt;\" sort=\"-value\" title=\"{title}\">\n  \
                 <a href=\"https://example.org/explorer/?view=explore&amp;lang=en&amp;region=140929~522700&amp;\
                 q=a%22%3E%3Cscript%3E&amp;sort=-value\">{title}</a>\n</report-explorer>"
            )
        );
    }

    #[test]
    fn a_number_carries_the_value_that_it_was_written_with() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let view = collection.find("qiannan-jobs-outside-province").unwrap();
        let shared = shared("view=explore&fact=qiannan-jobs-outside-province");
        let number = shared.number(&view, Lang::En);
        let tag = "<report-fact fact=\"qiannan-jobs-outside-province\" value=\"62200\" lang=\"en\">\
                   <a href=\"https://example.org/explorer/?view=explore&amp;fact=qiannan-jobs-outside-province\">\
                   62,200 people</a></report-fact>";
        assert!(number.ends_with(tag), "{number}");
    }

    #[test]
    fn the_page_as_it_opens_has_a_plain_link_and_its_file_name_may_be_written() {
        assert_eq!(shared("").link(), "https://example.org/explorer/");
        let named = Shared { address: "https://example.org/explorer/index.html".to_owned(), ..shared("") };
        assert!(
            named
                .element()
                .starts_with("<script type=\"module\" src=\"https://example.org/explorer/embed.js\">")
        );
    }

    #[test]
    fn a_figure_and_a_place_have_a_page_that_chats_preview() {
        let page = |query: &str| shared(query).page(Lang::En);
        let home = "https://example.org/explorer/";
        assert_eq!(page("view=explore&fact=a b"), Some(format!("{home}en/facts/a%20b.html")));
        assert_eq!(page("view=place&regions=522700"), Some(format!("{home}en/places/522700.html")));
        assert_eq!(page("view=compare&regions=522700"), None);
        assert_eq!(page("view=explore&fact=a&data=other.json"), None, "other data have no pages");
    }

    #[test]
    fn a_picture_stands_in_for_an_element_where_there_is_one() {
        let plain = shared("fact=a&part=fact&lang=zh");
        assert!(!plain.element().contains("<img"));
        let drawn = Shared { picture: Some("pictures/zh/facts/a b.svg".to_owned()), ..plain };
        let element = drawn.element();
        let picture =
            "<img src=\"https://example.org/explorer/pictures/zh/facts/a%20b.svg\" alt=\"Kelan &quot;";
        assert!(element.contains(picture), "{element}");
    }
}
