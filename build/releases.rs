//! The data's history as tables of the program, so that nothing is read when a figure's evidence opens.

use std::fmt::Write;

use serde_json::Value;

/// How many digits of a hash a pin carries, as `src/share/pin.rs` has it.
const DIGITS: usize = 12;

/// The source of the table of releases, out of `data/changes.json`.
pub fn tables(text: &str) -> Result<String, String> {
    let history: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let releases = list(&history, "releases")?;
    let mut source = String::from("/// The released states of the built-in data, the oldest first.\n");
    let write = |source: &mut String, line: std::fmt::Arguments| {
        source.write_fmt(line).map_err(|error| error.to_string())
    };
    write(&mut source, format_args!("pub static RELEASES: [Release; {}] = [\n", releases.len()))?;
    for release in releases {
        let hash: String = word(release, "sha256")?.chars().take(DIGITS).collect();
        let (version, published) = (word(release, "version")?, word(release, "published")?);
        write(
            &mut source,
            format_args!(
                "Release {{ version: {version:?}, published: {published:?}, hash: {hash:?}, recoded: &[\n"
            ),
        )?;
        for change in list(release, "recoded")? {
            let fact = word(change, "fact")?;
            for field in list(change, "fields")? {
                let name = said(field, "field")?.ok_or("a field has no name")?;
                let (was, is) = (said(field, "was")?, said(field, "is")?);
                write(
                    &mut source,
                    format_args!(
                        "Recoding {{ fact: {fact:?}, field: {name:?}, was: {was:?}, is: {is:?} }},\n"
                    ),
                )?;
            }
        }
        source.push_str("] },\n");
    }
    source.push_str("];\n");
    Ok(source)
}

fn list<'a>(object: &'a Value, key: &str) -> Result<&'a Vec<Value>, String> {
    object[key].as_array().ok_or_else(|| format!("no list `{key}`"))
}

fn word<'a>(object: &'a Value, key: &str) -> Result<&'a str, String> {
    object[key].as_str().ok_or_else(|| format!("no text `{key}`"))
}

/// A text in both languages; none for null.
fn said<'a>(object: &'a Value, key: &str) -> Result<Option<(&'a str, &'a str)>, String> {
    match &object[key] {
        Value::Null => Ok(None),
        text => Ok(Some((word(text, "zh")?, word(text, "en")?))),
    }
}
