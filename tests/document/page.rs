//! The page for a browser.

use redress::render::{Figures, Format};

use super::fixture::{by_month, everything};
use super::{HOSTILE, small, text};

/// The tags of a page, in their order, with their attributes.
fn tags(page: &str) -> Vec<&str> {
    let tags = page.split('<').skip(1);
    tags.map(|rest| rest.split_once('>').map_or(rest, |(tag, _)| tag)).collect()
}

#[test]
fn whatever_was_written_is_text_and_nothing_else() {
    let plain = text(&everything(3, "x"), Format::Html);
    for hostile in HOSTILE {
        let page = text(&everything(3, hostile), Format::Html);
        let names = |page: &str| -> Vec<String> {
            let name = |tag: &&str| tag.split([' ', '\n']).next().unwrap().to_owned();
            // Letters of other scripts stand in an element that keeps their direction apart.
            tags(page).iter().map(name).filter(|name| !name.ends_with("bdi")).collect()
        };
        assert_eq!(names(&page), names(&plain), "{hostile:?}");
        for forbidden in ["<script", "onerror=alert(1)>", "\u{1b}", "\u{202e}", "\u{0}", "\u{ffff}"]
        {
            assert!(!page.contains(forbidden), "{hostile:?}: {forbidden:?}");
        }
        for tag in tags(&page) {
            assert!(!tag.contains(" on"), "{tag}");
        }
    }
}

#[test]
fn nothing_is_loaded_and_nothing_is_run() {
    let page = text(&everything(12, "x"), Format::Html);
    assert!(page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    ));
    for forbidden in ["http:", "https:", "src=", "@import", "<script", "<link", "<iframe", "url(h"]
    {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn who_cannot_see_it_can_read_it() {
    let page = text(&everything(12, "x"), Format::Html);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    let headings: Vec<&str> = tags(&page)
        .into_iter()
        .filter(|tag| tag.starts_with('h') && tag[1..2].parse::<u8>().is_ok())
        .collect();
    assert_eq!(headings[0], "h1");
    let levels: Vec<u8> = headings.iter().map(|tag| tag[1..2].parse().unwrap()).collect();
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<table>"), count("<caption"));
    assert_eq!(count("<table>"), 5);
    assert_eq!(count("role=\"img\""), count("<desc"));
    assert_eq!(count("<svg class=\"chart\""), 5);
    // Every cell of a head is one of a column, and every row begins with what it is about.
    assert_eq!(count("<th>"), 0);
    assert_eq!(count("<tbody>\n<tr><th scope=\"row\""), 5);
    // Every name that is referred to is there, once.
    for id in page
        .split("aria-labelledby=\"")
        .skip(1)
        .flat_map(|rest| rest.split('"').next().unwrap().split(' '))
    {
        assert_eq!(count(&format!("id=\"{id}\"")), 1, "{id}");
    }
    for pattern in 1..=5 {
        assert_eq!(count(&format!("id=\"p{pattern}\"")), 1);
    }
}

#[test]
fn elements_are_closed_in_their_order() {
    let page = text(&everything(120, HOSTILE[1]), Format::Html);
    let mut open: Vec<&str> = Vec::new();
    for tag in tags(&page) {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') && !["!DOCTYPE", "meta"].contains(&name) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn a_small_table_is_as_it_should_be() {
    let page = text(&small(), Format::Html);
    let table = page.split("<table>").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(
        table,
        "
<caption id=\"t1\">Complaints by month: 2 rows</caption>
<thead>
<tr><th scope=\"col\">Month</th><th scope=\"col\" class=\"n\">Received</th><th scope=\"col\" class=\"n\">Closed</th><th scope=\"col\" class=\"n\">On time</th><th scope=\"col\" class=\"n\">Median days</th></tr>
</thead>
<tbody>
<tr><th scope=\"row\">Jan 2025</th><td class=\"n\">4</td><td class=\"n\">5</td><td class=\"n\">100.0%</td><td class=\"n\">5.0</td></tr>
<tr><th scope=\"row\">Feb 2025</th><td class=\"n\">0</td><td class=\"n\">12</td><td class=\"n\"></td><td class=\"n\">3.0</td></tr>
</tbody>
"
    );
}

#[test]
fn names_below_columns_are_thinned_where_they_have_no_room() {
    let shown = |count| {
        let page = text(&everything(count, "x"), Format::Html);
        let chart =
            page.split("<svg class=\"chart\"").nth(1).unwrap().split("</svg>").next().unwrap();
        chart.matches("<text class=\"name\"").count()
    };
    assert_eq!((shown(2), shown(12), shown(36), shown(120)), (2, 6, 6, 10));
}

#[test]
fn a_chart_of_nothing_is_left_out() {
    let mut section = by_month(2);
    if let Figures::Columns { series, .. } = &mut section.charts[0].figures {
        series.iter_mut().flat_map(|(_, counts)| counts).for_each(|count| *count = 0);
    }
    let mut document = small();
    document.sections = vec![section];
    assert!(!text(&document, Format::Html).contains("<figure>"));
    assert!(!text(&document, Format::Table).contains("the highest"));
}
