//! The layers of ARCHITECTURE.md, held by reading the `use` lines: a module imports only what
//! stands below it, and each crate of the outside world is known in one place.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of the crate each module may name. `main.rs` and `lib.rs` are the top.
/// `wording` stands below them all.
const MAY_NAME: [(&str, &[&str]); 17] = [
    ("wording", &[]),
    ("deadline", &[]),
    ("holidays", &["deadline"]),
    ("procedure", &["deadline"]),
    ("domain", &["deadline", "procedure"]),
    ("report", &["deadline", "procedure", "domain"]),
    ("store", &["deadline", "procedure", "domain", "report"]),
    ("render", &["deadline", "procedure", "domain", "report"]),
    ("cli", &["deadline", "holidays", "procedure", "domain", "render", "report"]),
    ("batch", &["cli", "deadline", "render"]),
    ("clock", &[]),
    ("failure", &["domain", "procedure", "render", "store"]),
    ("settings", &["cli", "clock", "failure", "render"]),
    ("ui", &["failure", "render", "settings"]),
    (
        "commands",
        &[
            "batch",
            "cli",
            "deadline",
            "domain",
            "failure",
            "holidays",
            "procedure",
            "render",
            "report",
            "settings",
            "store",
            "ui",
        ],
    ),
    ("run", &["cli", "clock", "commands", "failure", "settings", "ui"]),
    ("main", &[]),
];

/// Which crates are known in which modules alone.
const KNOWN_IN: [(&str, &[&str]); 19] = [
    ("rusqlite", &["store"]),
    ("sha2", &["store"]),
    ("getrandom", &["store"]),
    ("comfy_table", &["render"]),
    ("csv", &["render"]),
    ("parquet", &["render"]),
    ("unicode_width", &["render"]),
    ("rust_xlsxwriter", &["render"]),
    ("dialoguer", &["ui"]),
    ("ctrlc", &["ui"]),
    ("signal_hook", &["ui"]),
    ("tempfile", &["store", "ui"]),
    ("etcetera", &["settings"]),
    ("terminal_size", &["settings"]),
    ("schemars", &["deadline", "procedure", "wording"]),
    ("clap", &["cli", "commands", "run"]),
    ("clap_complete", &["cli", "commands"]),
    ("glob", &["commands"]),
    ("anyhow", &["commands", "failure", "run", "ui"]),
];

/// What the pure core never touches.
const NOT_IN_THE_CORE: [&str; 10] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "Utc::now",
    "Local::now",
    "println!",
];

const CORE: [&str; 6] = ["wording", "deadline", "holidays", "procedure", "domain", "report"];

/// Every source file with its top-level module, without comments and tests.
fn sources() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).unwrap();
            let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
            let module = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let code: Vec<&str> =
                code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            files.push((path.clone(), module, code.join("\n")));
        }
    }
    assert!(files.len() > 40, "only {} files found", files.len());
    files
}

/// The places of a path of the crate in a text, as they go on behind `crate::`.
fn named(code: &str) -> impl Iterator<Item = &str> {
    code.match_indices("crate::").map(|(at, found)| &code[at + found.len()..])
}

#[test]
fn a_module_names_only_what_stands_below_it() {
    for (path, module, code) in sources() {
        if module == "lib" {
            continue;
        }
        let (_, allowed) = MAY_NAME
            .iter()
            .find(|(name, _)| *name == module)
            .unwrap_or_else(|| panic!("{}: `{module}` has no place in the layers", path.display()));
        for rest in named(&code) {
            let itself = rest.starts_with(&module);
            let below = allowed.iter().chain(["wording"].iter()).any(|name| rest.starts_with(name));
            let line = rest.lines().next().unwrap_or_default();
            assert!(itself || below, "{}: `{module}` may not name crate::{line}", path.display());
        }
    }
}

#[test]
fn each_outside_crate_is_known_in_its_place_alone() {
    for (path, module, code) in sources() {
        for (name, places) in KNOWN_IN {
            let used =
                code.contains(&format!("{name}::")) || code.contains(&format!("use {name};"));
            assert!(
                !used || places.contains(&module.as_str()),
                "{}: `{name}` belongs to {places:?} alone",
                path.display()
            );
        }
    }
}

#[test]
fn the_core_touches_nothing_outside() {
    for (path, module, code) in sources() {
        if CORE.contains(&module.as_str()) {
            for outside in NOT_IN_THE_CORE {
                assert!(!code.contains(outside), "{}: names {outside}", path.display());
            }
        }
    }
}

#[test]
fn the_clock_the_environment_and_the_database_are_each_in_one_place() {
    let one_place = [
        ("Utc::now", "src/clock.rs"),
        ("env::var", "src/settings.rs"),
        ("Connection::open", "src/store/open.rs"),
        ("process::exit", "src/ui/interrupt.rs"),
        ("process::Command", "src/ui/editor.rs"),
    ];
    for (what, place) in one_place {
        let found: Vec<PathBuf> = sources()
            .into_iter()
            .filter(|(_, _, code)| code.contains(what))
            .map(|(path, ..)| path)
            .collect();
        let slashes = |path: &PathBuf| path.display().to_string().replace('\\', "/");
        assert!(
            matches!(found.as_slice(), [only] if slashes(only).ends_with(place)),
            "{what} is in {found:?}, and belongs to {place} alone"
        );
    }
}

#[test]
fn no_clinic_is_named_in_the_code() {
    for (path, _, code) in sources() {
        // The library lists its files by name, and help shows examples.
        let lists = [
            "library.rs",
            "cli/mod.rs",
            "cli/acts.rs",
            "cli/duties.rs",
            "cli/feedback.rs",
            "cli/figures.rs",
            "cli/look.rs",
            "cli/pack.rs",
            "cli/privacy.rs",
            "cli/procedure.rs",
            "cli/setup.rs",
            "cli/when.rs",
        ];
        let shown = path.display().to_string().replace('\\', "/");
        if lists.iter().any(|file| shown.ends_with(file)) {
            continue;
        }
        for clinic in ["carrara", "itrust", "\"cat\"", "iscas", "hcpc"] {
            assert!(!code.to_lowercase().contains(clinic), "{shown} names {clinic}");
        }
    }
}
