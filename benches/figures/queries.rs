//! The reports that are measured, and the same figures as queries for other engines.

use redress::deadline::{Nation, WorkingCalendar};

pub(crate) const TODAY: &str = "2026-06-01";

/// A report, and the query that gives the same figures.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static str,
    /// The query: `{first_answer}` and the like stand for what the engines say differently.
    sql: &'static str,
    /// So many columns tell the rows apart.
    pub(crate) keys: usize,
    /// The shares of the time of the shell and of `DuckDB` that may be taken.
    pub(crate) shell: f64,
    pub(crate) duck: f64,
}

/// The tables that the figures come from, with their columns.
pub(crate) const TABLES: [(&str, &str); 4] = [
    ("clinic", "id, code"),
    ("complaint", "id, ref, clinic_id, stage, status, category, received_on, outcome, closed_on"),
    (
        "deadline",
        "complaint_id, visit, stage, obligation, anchor_on, due_on, original_due_on, act_by_on, \
         settled, settled_on, position",
    ),
    ("event", "seq, subject, kind, happened_on"),
];

const SUMMARY: &str = "
WITH chosen AS (SELECT * FROM complaint {year}),
first_answer AS (
  SELECT subject, min(happened_on) AS answered_on FROM event WHERE kind = 'responded' GROUP BY subject
),
taken AS (
  SELECT {month} AS month, chosen.*,
         until.number - after.number AS days
  FROM chosen LEFT JOIN first_answer ON subject = ref
  LEFT JOIN working_day AS after ON after.day = received_on
  LEFT JOIN working_day AS until ON until.day = answered_on
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY month ORDER BY days NULLS LAST) AS place,
         count(days) OVER (PARTITION BY month) AS answered
  FROM taken
)
SELECT month, count(*), {count:status = 'open'}, {count:status = 'responded'},
       {count:status = 'closed'}, {count:outcome = 'upheld'}, {count:outcome = 'partly-upheld'},
       {count:outcome = 'not-upheld'},
       round(avg(CASE WHEN place IN ((answered + 1) / {half}, (answered + 2) / {half}) THEN days END), 1),
       max(CASE WHEN place = (answered * 9 + 9) / {tenth} THEN days END)
FROM ranked GROUP BY month";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case {
            name: "overdue",
            arguments: "report overdue --fields ref,clinic,stage,obligation,anchor_on,due_on,act_by_on",
            sql: "SELECT ref, code, deadline.stage, obligation, anchor_on, due_on, act_by_on \
                  FROM deadline JOIN complaint ON complaint.id = complaint_id \
                  JOIN clinic ON clinic.id = clinic_id \
                  WHERE settled = 'open' AND due_on < '2026-06-01' ORDER BY due_on, ref, position",
            keys: 7,
            shell: 1.0,
            duck: 1.0,
        },
        Case {
            name: "summary of a year, by month",
            arguments: "report summary --from 2025-01-01 --to 2025-12-31 --by month --fields \
                        group,received,open,responded,closed,upheld,partly_upheld,not_upheld,median_days,p90_days",
            sql: "year",
            keys: 1,
            shell: 0.2,
            duck: 1.2,
        },
        Case {
            name: "summary of all years, by month",
            arguments: "report summary --by month --fields \
                        group,received,open,responded,closed,upheld,partly_upheld,not_upheld,median_days,p90_days",
            sql: "all",
            keys: 1,
            shell: 0.2,
            duck: 1.2,
        },
        Case {
            name: "timeliness of all years",
            arguments: "report timeliness --table obligations --fields \
                        stage,obligation,in_time,late,missed,overdue,still_in_time,in_original_time",
            sql: "SELECT stage, obligation, {count:settled = 'met'}, {count:settled = 'met_late'}, \
                  {count:settled = 'missed'}, {count:settled = 'open' AND due_on < '2026-06-01'}, \
                  {count:settled = 'on_hold' OR settled = 'open' AND due_on >= '2026-06-01'}, \
                  {count:settled IN ('met', 'met_late') AND settled_on <= original_due_on} \
                  FROM deadline WHERE settled NOT IN ('waived', 'cancelled') GROUP BY 1, 2",
            keys: 2,
            shell: 0.2,
            duck: 1.2,
        },
        Case {
            name: "flow of all years, by month",
            arguments: "report flow --by month --fields \
                        group,brought_forward,received,reopened,resolved,carried_forward,escalated",
            sql: "WITH happened AS (
                    SELECT {month_of_event} AS month, {count:kind = 'received'} AS received,
                           {count:kind = 'reopened'} AS reopened, {count:kind = 'closed'} AS resolved,
                           {count:kind = 'escalated'} AS escalated
                    FROM event WHERE kind IN ('received', 'reopened', 'closed', 'escalated') GROUP BY 1
                  ), running AS (
                    SELECT *, sum(received + reopened - resolved) OVER (ORDER BY month) AS open
                    FROM happened
                  )
                  SELECT month, open - received - reopened + resolved, received, reopened, resolved,
                         open, escalated FROM running",
            keys: 1,
            shell: 0.2,
            duck: 1.2,
        },
    ]
}

/// The query in the words of the shell.
pub(crate) fn for_shell(case: &Case) -> String {
    // What the shell cannot count days by, it gets as a table of its own.
    let days = if case.sql.len() < 10 { shell_days() } else { String::new() };
    let month = |column: &str| format!("substr({column}, 1, 7)");
    let sql = spelt(case, &month, "sum(", ")");
    format!("{days}{}", sql.replace("{half}", "2").replace("{tenth}", "10"))
}

/// The query in the words of `DuckDB`.
pub(crate) fn for_duck(case: &Case) -> String {
    let month = |column: &str| format!("strftime({column}, '%Y-%m')");
    let sql = spelt(case, &month, "count(*) FILTER (", ")");
    // Its division of whole numbers is no whole number.
    sql.replace(" / {half}", " // 2").replace(" / {tenth}", " // 10")
}

fn spelt(case: &Case, month: &dyn Fn(&str) -> String, before: &str, behind: &str) -> String {
    let year = "WHERE received_on BETWEEN '2025-01-01' AND '2025-12-31'";
    let sql = match case.sql {
        "year" | "all" => {
            let rows = SUMMARY.replace("{year}", if case.sql == "year" { year } else { "" });
            // All together is one more row of the report.
            let whole = rows.replace("{month}", "'all'");
            let by_month = rows.replace("{month}", &month("received_on"));
            format!("SELECT * FROM ({by_month}) UNION ALL SELECT * FROM ({whole})")
        }
        other => other.replace("{month_of_event}", &month("happened_on")),
    };
    let mut spelt = String::new();
    let mut rest = sql.as_str();
    while let Some((start, more)) = rest.split_once("{count:") {
        let (condition, end) = more.split_once('}').unwrap_or((more, ""));
        spelt.push_str(start);
        let condition = if before.starts_with("sum") {
            format!("coalesce({condition}, 0)")
        } else {
            format!("WHERE {condition}")
        };
        let count = format!("{before}{condition}{behind}");
        if before.starts_with("sum") {
            spelt.extend(["coalesce(", &count, ", 0)"]);
        } else {
            spelt.push_str(&count);
        }
        rest = end;
    }
    spelt + rest
}

/// Every day with the number of working days up to it: all the clinics of the register keep the
/// same.
fn numbered() -> Vec<(String, i32)> {
    let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let first = "2016-01-01".parse().unwrap_or_default();
    let days = chrono::NaiveDate::iter_days(&first).take(3_900);
    days.filter_map(|day| Some((day.to_string(), calendar.count(first, day).ok()?))).collect()
}

/// The table of working days for `DuckDB`, and what it is filled with.
pub(crate) fn working_days() -> (String, String) {
    let rows: Vec<String> =
        numbered().iter().map(|(day, number)| format!("('{day}', {number})")).collect();
    (
        "CREATE TABLE working_day (day DATE, number INTEGER);".to_owned(),
        format!("INSERT INTO working_day VALUES {};", rows.join(", ")),
    )
}

fn shell_days() -> String {
    let rows: Vec<String> =
        numbered().iter().map(|(day, number)| format!("('{day}', {number})")).collect();
    format!(
        "CREATE TEMP TABLE working_day (day TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID; \
         INSERT INTO working_day VALUES {}; ",
        rows.join(", ")
    )
}
