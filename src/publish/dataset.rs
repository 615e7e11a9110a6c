//! What search engines for data read: schema.org's `Dataset`, as JSON-LD.

use serde::Serialize;

use crate::snapshot::{Lang, Snapshot, Text};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'static str,
    name: [InLanguage<'a>; 2],
    description: [InLanguage<'a>; 2],
    date_published: &'a str,
    license: String,
    is_accessible_for_free: bool,
    distribution: Download,
    in_language: [&'static str; 2],
    keywords: Vec<&'a str>,
    spatial_coverage: Vec<&'a str>,
}

#[derive(Serialize)]
struct InLanguage<'a> {
    #[serde(rename = "@value")]
    value: &'a str,
    #[serde(rename = "@language")]
    language: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    #[serde(rename = "@type")]
    kind: &'static str,
    encoding_format: &'static str,
    content_url: &'static str,
}

/// The collection as a `Dataset`, ready to stand in a script element.
pub fn write_dataset(snapshot: &Snapshot) -> String {
    let dataset = Dataset {
        context: "https://schema.org",
        kind: "Dataset",
        url: "./",
        name: texts(&snapshot.title),
        description: texts(&snapshot.description),
        date_published: snapshot.published.as_str(),
        license: address_of_license(&snapshot.license),
        is_accessible_for_free: true,
        distribution: Download {
            kind: "DataDownload",
            encoding_format: "application/json",
            content_url: "./snapshot.json",
        },
        in_language: Lang::ALL.map(Lang::tag),
        keywords: snapshot.domains.iter().map(|domain| domain.name.en.as_str()).collect(),
        spatial_coverage: (snapshot.regions.iter())
            .filter(|region| region.parent.is_none())
            .map(|region| region.name.en.as_str())
            .collect(),
    };
    // Texts can be written; without `<`, none of them ends the element.
    serde_json::to_string(&dataset).unwrap_or_default().replace('<', "\\u003c")
}

fn texts(text: &Text) -> [InLanguage<'_>; 2] {
    Lang::ALL.map(|lang| InLanguage { value: text.get(lang), language: lang.tag() })
}

/// Where a licence can be read, by its SPDX identifier.
fn address_of_license(id: &str) -> String {
    match id {
        "CC-BY-4.0" => "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        id => format!("https://spdx.org/licenses/{id}.html"),
    }
}
