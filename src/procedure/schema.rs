//! The JSON Schema of the procedure file, derived from the types that read it. Built only where
//! the feature `schema` is on: the program carries the text of it.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{
    ActPattern, Channel, Content, Id, Limit, Need, OneOrMany, Prefix, Procedure, Waiver, WindowTo,
};
use crate::deadline::Length;

/// A time of day: `16:00`.
pub(super) struct TimeOfDay;

const NAME: &str = "[a-z]([a-z0-9-]{0,58}[a-z0-9])?";
const VERB: &str = "(ack|update|respond|escalate|close)";
const LENGTH: &str = "(same day|next working day|[0-9]+ +(working +)?(hour|day|week|month|year)s?)";

/// The JSON Schema of a procedure file, by draft 2020-12.
#[must_use]
pub fn json_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Procedure>().to_value();
    as_toml(&mut schema);
    if let Value::Object(top) = &mut schema {
        top.insert("title".into(), json!("A complaints procedure"));
        // Editors that complete a TOML file by its schema show this on top.
        top.insert("description".into(), json!(
            "A clinic's complaints policy as data, for `redress procedure check` and `redress procedure add`."
        ));
    }
    schema
}

/// A TOML file has no null: what may be left out is left out. A description is one line.
fn as_toml(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(as_toml),
        Value::Object(object) => {
            drop_null(object);
            if let Some(Value::String(text)) = object.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            object.values_mut().for_each(as_toml);
        }
        _ => {}
    }
}

fn drop_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(options)) = object.get_mut("anyOf") {
        options.retain(|option| *option != json!({ "type": "null" }));
        if let [Value::Object(only)] = options.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            object.extend(only);
        }
    }
    if object.get("default") == Some(&Value::Null) {
        object.remove("default");
    }
}

/// A text by its grammar.
macro_rules! grammar {
    ($name:ident, $called:literal, $pattern:expr, $says:literal, $examples:expr) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $called.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "description": $says,
                    "pattern": format!("^{}$", $pattern),
                    "examples": $examples,
                })
            }
        }
    };
}

grammar!(
    Id,
    "Name",
    NAME,
    "A name: small letters, digits and hyphens, beginning with a letter.",
    ["response", "stage-2"]
);
grammar!(
    Prefix,
    "Prefix",
    "[A-Za-z][A-Za-z0-9]{1,7}",
    "The letters that begin a clinic's references: 2 to 8 letters or digits.",
    ["ROSE"]
);
grammar!(TimeOfDay, "TimeOfDay", "([01]?[0-9]|2[0-3]):[0-5]?[0-9]", "A time of day.", ["16:00"]);
grammar!(
    Length,
    "Length",
    format!(" *{LENGTH} *"),
    "A length of time.",
    ["5 working days", "2 weeks"]
);
grammar!(
    Limit,
    "Limit",
    limit(),
    "By when: a length and an anchor, as the policy says it.",
    [
        "20 working days of receipt",
        "3 days of ack",
        "6 months beginning with receipt",
        "same day as awareness",
        "response due",
        "no limit",
        "6 months of noticing, at most 12 months of incident"
    ]
);
grammar!(
    ActPattern,
    "Act",
    act(),
    "An act, with what it takes to count: the channel, and what it names.",
    ["respond", "respond by letter or email", "ack naming handler and respond-by", "step meeting"]
);
grammar!(
    Waiver,
    "ActInTime",
    format!("{} within {}", act(), limit()),
    "An act that makes an obligation needless, and by when.",
    ["respond within 5 days of receipt"]
);
grammar!(
    Need,
    "Need",
    format!("(apology|step {NAME})"),
    "What a gate asks for.",
    ["apology", "step meeting"]
);
grammar!(
    WindowTo,
    "WindowTo",
    format!("(step )?{NAME}"),
    "To what a window is the way: `complain`, a stage, or `step NAME`.",
    ["complain", "step grounds"]
);

/// The words of a limit in any order: brackets are beyond a pattern, and the parser's business.
fn limit() -> String {
    let anchor = format!(
        "(stage start|stated day|last word|actions done|step +{NAME}|{VERB} +at +{NAME}|{NAME} +due|{NAME})"
    );
    let length = format!("({LENGTH} +(of|after|from|as|beginning +with) +)");
    let part = format!("((later|earlier) +of +)?[( ]*((later|earlier) +of +)?{length}*");
    let part = format!("[( ]*{part}[( ]*((later|earlier) +of +)?{length}*{anchor}[) ]*");
    format!("({part}(, *(at most +)?{part})*| *no +limit *)")
}

fn act() -> String {
    let words = |all: Vec<&str>| format!("({})", all.join("|"));
    let channels = Channel::ALL.iter().map(|channel| channel.word());
    let channel = words(channels.chain(["same channel", "preferred channel"]).collect());
    let content = words(Content::ALL.iter().map(|content| content.word()).collect());
    let list = |word: &str, one: &str| format!("{one}(( *, *| +{word} +){one})*");
    format!(
        " *({VERB}|step +{NAME})( +by +{})?( +naming +{})? *",
        list("or", &channel),
        list("and", &content)
    )
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}
