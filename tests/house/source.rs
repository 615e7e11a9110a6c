//! The files of `src`, parsed.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// A file of `src`.
pub struct Source {
    /// Its path below `src`, with forward slashes.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Its items, without those that only tests have.
    pub items: Vec<syn::Item>,
}

impl Source {
    /// The module that it is: `query::sort` as `["query", "sort"]`.
    pub fn module(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if names.last().is_some_and(|name| name == "mod" || name == "lib") {
            names.pop();
        }
        names
    }

    /// Whether its code has one of some identifiers.
    pub fn mentions(&self, names: &[&str]) -> bool {
        fn any(tokens: TokenStream, names: &[&str]) -> bool {
            tokens.into_iter().any(|token| match token {
                TokenTree::Ident(name) => names.iter().any(|each| name == each),
                TokenTree::Group(group) => any(group.stream(), names),
                _ => false,
            })
        }
        self.items.iter().any(|item| any(item.to_token_stream(), names))
    }
}

/// All files of the library and the shell, in the order of their paths.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, "", &mut found);
    found.retain(|source| {
        !source.path.starts_with("bin/") && !source.path.split('/').any(|part| part.starts_with("tests"))
    });
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, below: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), found);
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).unwrap();
            let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}")).items;
            let items = items.into_iter().filter(|item| !is_test(item)).collect();
            found.push(Source { path, text, items });
        }
    }
}

fn is_test(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => return false,
    };
    let says_test = |attribute: &syn::Attribute| {
        attribute.path().is_ident("cfg") && attribute.meta.to_token_stream().to_string().contains("test")
    };
    attributes.iter().any(says_test)
}
