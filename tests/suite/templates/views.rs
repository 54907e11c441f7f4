//! The views as their source tells them: which fields they have, of what kind, and what is said of each.

use std::path::{Path, PathBuf};

use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, Field, GenericArgument, Item, Lit, Meta, PathArguments, Token, Type, UseTree,
};

/// What a template sees of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Truth,
    Html,
    Json,
    List(Box<Kind>),
    Pair(Box<Kind>, Box<Kind>),
    ByName(Box<Kind>),
    /// A view of its own, by its place among all.
    View(usize),
}

/// A struct that is given to templates.
pub(super) struct View {
    /// Its file, from `src/`.
    pub(super) file: String,
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) fields: Vec<FieldOf>,
}

/// A field of a view.
pub(super) struct FieldOf {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) kind: Kind,
    /// It may have no value.
    pub(super) optional: bool,
}

/// Where views are; the licence and the publisher are settings, handed to templates as they are.
const FOLDER: &str = "render";
const SETTINGS: &str = "config/site.rs";

/// What search engines are told has kinds of its own, and reaches templates as finished JSON.
const JSON_LD: [&str; 2] = ["render/dataset.rs", "render/metadata/structured.rs"];

/// Reads all of them.
pub(super) fn read() -> Vec<View> {
    let files: Vec<Source> = paths().into_iter().map(|path| Source::read(&path)).collect();
    let known: Vec<Known> = files.iter().flat_map(Source::known).collect();
    let mut views = Vec::new();
    for file in &files {
        let reader = Reader { file, known: &known };
        views.extend(file.structs().map(|view| reader.view(view)));
    }
    views
}

fn paths() -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(source.join(FOLDER)).sort_by_file_name().into_iter();
    let files = files.map(|entry| entry.unwrap().into_path());
    let rust = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let views = rust.filter(|path| JSON_LD.iter().all(|other| *path != source.join(other)));
    views.chain([source.join(SETTINGS)]).collect()
}

/// A file of the program's source.
struct Source {
    name: String,
    items: Vec<Item>,
}

/// A struct by the names that lead to it.
struct Known {
    file: String,
    name: String,
}

impl Source {
    fn read(path: &Path) -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let name = path.strip_prefix(source).unwrap().to_str().unwrap().replace('\\', "/");
        let items = syn::parse_file(&std::fs::read_to_string(path).unwrap()).unwrap().items;
        Self { name, items }
    }

    fn structs(&self) -> impl Iterator<Item = &syn::ItemStruct> {
        self.items.iter().filter_map(|item| match item {
            Item::Struct(view) if derives_serialize(&view.attrs) => Some(view),
            _ => None,
        })
    }

    fn known(&self) -> impl Iterator<Item = Known> {
        let known = |view: &syn::ItemStruct| Known {
            file: self.name.clone(),
            name: view.ident.to_string(),
        };
        self.structs().map(known)
    }

    /// The module that a name is brought in from.
    fn module_of(&self, name: &str) -> Option<String> {
        self.items.iter().find_map(|item| match item {
            Item::Use(brought) => module_in(&brought.tree, None, name),
            _ => None,
        })
    }
}

fn module_in(tree: &UseTree, above: Option<&str>, name: &str) -> Option<String> {
    match tree {
        UseTree::Path(path) => module_in(&path.tree, Some(&path.ident.to_string()), name),
        UseTree::Name(found) if found.ident == name => above.map(str::to_owned),
        UseTree::Group(group) => group.items.iter().find_map(|tree| module_in(tree, above, name)),
        _ => None,
    }
}

/// Reads the structs of one file.
struct Reader<'r> {
    file: &'r Source,
    known: &'r [Known],
}

impl Reader<'_> {
    fn view(&self, view: &syn::ItemStruct) -> View {
        let fields = view.fields.iter().filter_map(|field| self.field(field));
        View {
            file: self.file.name.clone(),
            name: view.ident.to_string(),
            doc: doc(&view.attrs),
            fields: fields.collect(),
        }
    }

    fn field(&self, field: &Field) -> Option<FieldOf> {
        let serde = Serde::of(&field.attrs);
        let own = field.ident.as_ref().unwrap().to_string();
        let inner = argument(&field.ty, "Option");
        let kind = || self.kind(inner.unwrap_or(&field.ty), &own);
        (!serde.skip).then(|| FieldOf {
            kind: kind(),
            doc: doc(&field.attrs),
            optional: inner.is_some(),
            name: serde.rename.unwrap_or_else(|| own.clone()),
        })
    }

    fn kind(&self, of: &Type, field: &str) -> Kind {
        let boxed = |of: &Type| Box::new(self.kind(of, field));
        match of {
            Type::Reference(to) => self.kind(&to.elem, field),
            Type::Slice(of) => Kind::List(boxed(&of.elem)),
            Type::Tuple(of) if of.elems.len() == 2 => {
                Kind::Pair(boxed(&of.elems[0]), boxed(&of.elems[1]))
            }
            Type::Path(path) => self.kind_of_path(&path.path, of, field),
            _ => panic!("{}: {field} is of a type that no template could use", self.file.name),
        }
    }

    fn kind_of_path(&self, path: &syn::Path, of: &Type, field: &str) -> Kind {
        let last = path.segments.last().unwrap().ident.to_string();
        let inner = |name| Box::new(self.kind(argument(of, name).unwrap(), field));
        match last.as_str() {
            "String" | "str" => Kind::Text,
            "bool" => Kind::Truth,
            "usize" | "u8" | "u32" | "u64" | "i16" | "i32" => Kind::Number,
            "Vec" | "BTreeSet" => Kind::List(inner(&last)),
            "BTreeMap" => Kind::ByName(inner("BTreeMap")),
            "Value" => self.kind_of_value(field),
            _ => {
                let count = path.segments.len();
                let module = (count > 1).then(|| path.segments[count - 2].ident.to_string());
                Kind::View(self.place(&last, module))
            }
        }
    }

    /// What was made a value before: nearly always HTML.
    fn kind_of_value(&self, field: &str) -> Kind {
        match field {
            "json_ld" => Kind::Json,
            "shared" => Kind::View(self.place("Shared", None)),
            _ => Kind::Html,
        }
    }

    /// The place of a struct: of this file, of the module that it is brought in from, or of the only
    /// file that has one of this name.
    fn place(&self, name: &str, module: Option<String>) -> usize {
        let find = |is_it: &dyn Fn(&str) -> bool| {
            let mut found = (0..self.known.len())
                .filter(|at| self.known[*at].name == name && is_it(&self.known[*at].file));
            found.next().filter(|_| found.next().is_none())
        };
        let own = || find(&|file| file == self.file.name);
        let module = module.or_else(|| self.file.module_of(name));
        let brought = || find(&|file| module.as_deref().is_some_and(|module| is_of(file, module)));
        let found = own().or_else(brought).or_else(|| find(&|_| true));
        found.unwrap_or_else(|| panic!("{} uses {name}, which is in no view", self.file.name))
    }
}

fn is_of(file: &str, module: &str) -> bool {
    file.ends_with(&format!("/{module}.rs")) || file.ends_with(&format!("/{module}/mod.rs"))
}

/// The last generic argument of a type of this name.
fn argument<'t>(of: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = of else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(all) = &last.arguments else { return None };
    match all.args.last()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// What serde is told of a field. One that is left out where it has no value would be an error of a
/// template that shows it, so no view may have one.
#[derive(Default)]
struct Serde {
    skip: bool,
    rename: Option<String>,
}

impl Serde {
    fn of(attributes: &[Attribute]) -> Self {
        let mut found = Self::default();
        for meta in attributes.iter().filter(|a| a.path().is_ident("serde")).flat_map(listed) {
            match (meta.path().get_ident().unwrap().to_string().as_str(), &meta) {
                ("skip" | "skip_serializing", _) => found.skip = true,
                ("rename", Meta::NameValue(to)) => found.rename = Some(text(&to.value)),
                (other, _) => panic!("a view has serde's {other}, which this reader does not know"),
            }
        }
        found
    }
}

fn listed(attribute: &Attribute) -> Punctuated<Meta, Token![,]> {
    attribute.parse_args_with(Punctuated::parse_terminated).unwrap()
}

fn derives_serialize(attributes: &[Attribute]) -> bool {
    let derived = attributes.iter().filter(|a| a.path().is_ident("derive")).flat_map(listed);
    derived.into_iter().any(|meta| meta.path().is_ident("Serialize"))
}

fn text(of: &Expr) -> String {
    match of {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => text.value(),
            _ => panic!("text is wanted"),
        },
        _ => panic!("text is wanted"),
    }
}

/// What is said of something, as one line.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(said) if said.path.is_ident("doc") => Some(text(&said.value)),
        _ => None,
    });
    lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join(" ")
}
