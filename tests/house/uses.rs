//! Which file uses which, through re-exports, and the circles among them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, UseTree, Visibility};

use crate::source::Source;

/// A path of the crate: a module, then a name in it.
type Names = Vec<String>;

struct Import {
    path: Names,
    is_public: bool,
}

struct Files<'a> {
    by_module: BTreeMap<Names, &'a Source>,
    imports: BTreeMap<&'a str, Vec<Import>>,
}

/// Each circle of files, as a line that names them.
pub fn circles(sources: &[Source]) -> Vec<String> {
    let files = Files::of(sources);
    let uses: BTreeMap<&str, BTreeSet<&str>> =
        sources.iter().map(|source| (source.path.as_str(), files.used_by(source))).collect();
    // A file is in a circle if it can be reached from what it uses.
    let reach = |from: &str| {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = uses[from].iter().copied().collect();
        while let Some(next) = open.pop() {
            if reached.insert(next) {
                open.extend(&uses[next]);
            }
        }
        reached
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = uses.keys().map(|&file| (file, reach(file))).collect();
    let circle = |file: &str| {
        let own = &reached[file];
        own.contains(file)
            .then(|| own.iter().copied().filter(|other| reached[other].contains(file)).collect::<Vec<_>>())
    };
    let circles: BTreeSet<Vec<&str>> = uses.keys().filter_map(|file| circle(file)).collect();
    circles.into_iter().map(|circle| circle.join(", ")).collect()
}

impl<'a> Files<'a> {
    fn of(sources: &'a [Source]) -> Self {
        let by_module = sources.iter().map(|source| (source.module(), source)).collect();
        let mut files = Self { by_module, imports: BTreeMap::new() };
        for source in sources {
            let mut imports = Vec::new();
            for item in &source.items {
                if let Item::Use(item) = item {
                    let is_public = !matches!(item.vis, Visibility::Inherited);
                    let mut add = |path: Names| {
                        imports.extend(files.absolute(&path, source).map(|path| Import { path, is_public }));
                    };
                    expand(&item.tree, Vec::new(), &mut add);
                }
            }
            files.imports.insert(&source.path, imports);
        }
        files
    }

    /// A path as seen from the crate; `None` for one of another crate.
    fn absolute(&self, path: &[String], from: &Source) -> Option<Names> {
        let here = from.module();
        let ups = path.iter().take_while(|name| *name == "super").count();
        match path.first()?.as_str() {
            "crate" | "relocation_explorer" => Some(path[1..].to_vec()),
            "self" => Some([&here[..], &path[1..]].concat()),
            "super" => Some([&here[..here.len().checked_sub(ups)?], &path[ups..]].concat()),
            first => {
                let inner = [&here[..], &[first.to_owned()]].concat();
                self.by_module.contains_key(&inner).then(|| [&here[..], path].concat())
            }
        }
    }

    /// The file that defines what a path names.
    fn defining(&self, path: &[String], seen: &mut BTreeSet<Names>) -> Option<&'a Source> {
        if !seen.insert(path.to_vec()) {
            return None;
        }
        let depth = (0..=path.len()).rev().find(|&depth| self.by_module.contains_key(&path[..depth]))?;
        let file = self.by_module[&path[..depth]];
        let Some(name) = path.get(depth) else { return Some(file) };
        if file.items.iter().any(|item| defines(item, name)) {
            return Some(file);
        }
        let exported = self.imports.get(file.path.as_str())?.iter().filter(|import| import.is_public);
        let through = exported.filter_map(|import| match import.path.last()?.as_str() {
            "*" => self.defining(
                &[&import.path[..import.path.len() - 1], std::slice::from_ref(name)].concat(),
                seen,
            ),
            last if last == name => self.defining(&import.path, seen),
            _ => None,
        });
        let found = through.into_iter().next();
        Some(found.unwrap_or(file))
    }

    /// What a file uses. That a folder's `mod.rs` passes on what its files have is no use of them.
    fn used_by(&self, source: &'a Source) -> BTreeSet<&'a str> {
        let imports = self.imports[source.path.as_str()].iter();
        let passes_on = source.path.ends_with("mod.rs") || source.path == "lib.rs";
        let named =
            imports.filter(|import| !(passes_on && import.is_public)).map(|import| import.path.clone());
        let mut written = Vec::new();
        for item in source.items.iter().filter(|item| !matches!(item, Item::Use(_) | Item::Mod(_))) {
            paths(item.to_token_stream(), &mut written);
        }
        let written = written.iter().filter_map(|path| self.absolute(path, source));
        let used = named.chain(written).filter_map(|mut path| {
            path.pop_if(|last| last == "*");
            self.defining(&path, &mut BTreeSet::new())
        });
        used.map(|file| file.path.as_str()).filter(|path| *path != source.path).collect()
    }
}

fn expand(tree: &UseTree, mut before: Names, add: &mut impl FnMut(Names)) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            expand(&path.tree, before, add);
        }
        UseTree::Name(name) if name.ident == "self" => add(before),
        UseTree::Name(name) => add([before, vec![name.ident.to_string()]].concat()),
        UseTree::Rename(name) => add([before, vec![name.ident.to_string()]].concat()),
        UseTree::Glob(_) => add([before, vec!["*".to_owned()]].concat()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| expand(tree, before.clone(), add)),
    }
}

fn defines(item: &Item, name: &str) -> bool {
    let own = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        // What a macro makes, by the names that it is given.
        Item::Macro(item) => {
            let given = item.mac.tokens.clone().into_iter();
            return item.ident.as_ref().is_some_and(|own| own == name)
                || given.into_iter().any(|token| matches!(token, TokenTree::Ident(own) if own == name));
        }
        _ => return false,
    };
    own == name
}

/// Every path of two or more names in some code, macros included.
fn paths(tokens: TokenStream, found: &mut Vec<Names>) {
    let (mut path, mut colons) = (Names::new(), 0);
    let mut end = |path: &mut Names| {
        let whole = std::mem::take(path);
        if whole.len() > 1 {
            found.push(whole);
        }
    };
    let mut groups = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                if colons != 2 {
                    end(&mut path);
                }
                path.push(name.to_string());
                colons = 0;
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            other => {
                end(&mut path);
                colons = 0;
                if let TokenTree::Group(group) = other {
                    groups.push(group.stream());
                }
            }
        }
    }
    end(&mut path);
    groups.into_iter().for_each(|group| paths(group, found));
}
