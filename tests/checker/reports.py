"""The figures of reports, computed from what the events of registers add up to.

It has its own medians, percentiles and rounding, by the definitions that the reports print, and uses nothing
but Python's standard library. A report is a list of rows, each with its cells as they are printed.
"""

import itertools
import unicodedata
from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

ONE = timedelta(days=1)
SPANS = {"month": 1, "quarter": 3, "year": 12}
NONE, ALL = "none", "all"
BUCKETS = (5, 10, 15, 20, 25, 30, 40, 60)


class Seen:
    """A complaint with what judges it."""

    def __init__(self, it, register, label):
        self.it, self.label = it, label
        self.procedure = register.procedures[it.procedure]
        self.calendar = register.calendars[it.clinic]
        self.status = it.status(self.procedure)

    def groups(self, by):
        """The names of the groups in which it counts; an empty one where it has none."""
        it = self.it
        one = {
            "clinic": lambda: self.label,
            "channel": lambda: it.details.get("channel"),
            "payer": lambda: it.payer(self.procedure),
            "stage": lambda: it.visits[-1].stage,
            "grade": lambda: it.grade,
            "outcome": it.outcome,
        }
        if by in SPANS:
            return {span_of(by, it.received)[2]}
        if by in one:
            return {one[by]() or ""}
        several = {"category": it.categories, "site": it.sites, "practitioner": it.practitioners}
        return several[by]() or {""}

    def stage_of(self, due):
        return "whole" if self.procedure.whole(due.rule) else self.it.visits[due.visit].stage

    def deadlines(self, firm=True):
        return [due for due in self.it.deadlines if self.procedure.firm(due.rule) == firm]


def span_of(by, day):
    """The first and the last day of the span of time in which a day lies, and its name."""
    months = SPANS[by]
    month = (day.month - 1) // months * months
    ends = day.year * 12 + month + months
    first, last = date(day.year, month + 1, 1), date(ends // 12, ends % 12 + 1, 1) - ONE
    names = {1: f"{day.year:04}-{month + 1:02}", 3: f"{day.year:04}-Q{month // 3 + 1}", 12: f"{day.year:04}"}
    return first, last, names[months]


def spans(by, first, last):
    """Every span of time from that of one day to that of another."""
    while first <= last:
        span = span_of(by, first)
        yield span
        first = span[1] + ONE


# What a cell says.


def tenth(number, by=1):
    return str((Decimal(number) / Decimal(by)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def share(part, whole):
    return tenth(part * 100, whole) if whole else ""


def ranked(days):
    """Median, mean, 90th percentile and the longest."""
    days, count = sorted(days), len(days)
    if not days:
        return "", "", "", ""
    middle = Decimal(days[(count - 1) // 2] + days[count // 2]) / 2
    nearest = next(rank for rank in itertools.count(1) if rank * 10 >= count * 9)
    return tenth(middle), tenth(sum(days), count), str(days[nearest - 1]), str(days[-1])


# The reports, each as the rows that it prints.


def summary(seen, options, today):
    period = options.get("from"), options.get("to")
    rows = [
        {"group": name, **summary_row(members, today)}
        for name, members in grouped(seen, options.get("by"), period)
    ]
    return rows


def days_to_first_answer(seen):
    answered = [one for one in seen if one.it.answers()]
    firsts = [min(day for day, _ in one.it.answers()) for one in answered]
    return [one.calendar.between(one.it.received, on) for one, on in zip(answered, firsts, strict=True)]


def summary_days(seen, _options, _today):
    days, rows, lowest = days_to_first_answer(seen), [], 0
    for highest in (*BUCKETS, None):
        within = [it for it in days if highest is None or it <= highest]
        count = sum(1 for it in within if it >= lowest)
        name = f"{lowest} or more" if highest is None else f"{lowest} to {highest}"
        own = {"days": name, "complaints": str(count), "share": share(count, len(days))}
        rows.append({**own, "share_within": share(len(within), len(days))})
        lowest = (highest or 0) + 1
    return rows


def summary_row(seen, today):
    status = Counter(one.status for one in seen)
    found = Counter(one.it.outcome() for one in seen)
    upheld = found["upheld"] + found["partly-upheld"]
    median, mean, ninety, longest = ranked(days_to_first_answer(seen))
    row = {
        "received": str(len(seen)),
        **{name: str(status[name]) for name in ("open", "responded", "outside", "closed")},
        "upheld": str(found["upheld"]),
        "partly_upheld": str(found["partly-upheld"]),
        "not_upheld": str(found["not-upheld"]),
        "upheld_share": share(upheld, upheld + found["not-upheld"]),
        "median_days": median,
        "mean_days": mean,
        "p90_days": ninety,
        "longest_days": longest,
    }
    became = Counter()
    late = 0
    for one in seen:
        own = Counter((one.procedure.act(due.rule), due.became(today)) for due in one.deadlines())
        late += any(what == "overdue" for _, what in own)
        became += own
    for act in ("acknowledged", "answered", "updated"):
        decided = sum(became[act, what] for what in ("in_time", "late", "missed", "overdue"))
        row[f"{act}_in_time"] = share(became[act, "in_time"], decided)
    escalated = sum(1 for one in seen if one.it.escalations)
    return {**row, "overdue": str(late), "escalated": str(escalated)}


def timeliness(seen, options, today, firm=True):
    rows = []
    period = options.get("from"), options.get("to")
    for name, members in grouped(seen, options.get("by"), period):
        kept = {}
        for one in members:
            for due in one.deadlines(firm):
                if due.became(today) is not None:
                    kept.setdefault((one.stage_of(due), one.procedure.act(due.rule)), []).append(due)
        for (stage, act), dues in kept.items():
            rows.append({"group": name, "stage": stage, "act": act, **kept_row(dues, today)})
    return rows


def obligations(seen, _options, today):
    kept = {}
    for one, firm in itertools.product(seen, (True, False)):
        for due in one.deadlines(firm):
            rule, act = one.procedure.rules[due.rule], one.procedure.act(due.rule)
            if due.became(today) is not None:
                name = (one.stage_of(due), rule["id"], rule["title"], act, "firm" if firm else "soft")
                kept.setdefault(name, []).append(due)
    columns = ("stage", "obligation", "title", "act", "force")
    return [{**dict(zip(columns, name, strict=True)), **kept_row(dues, today)} for name, dues in kept.items()]


def stage_days(seen, _options, _today):
    days = {}
    for one in seen:
        for visit in one.it.visits:
            if visit.answers:
                took = one.calendar.between(visit.entered, visit.last_answer()[0])
                days.setdefault(visit.stage, []).append(took)
    columns = ("median_days", "mean_days", "p90_days", "longest_days")
    return [
        {"stage": stage, "answered": str(len(took)), **dict(zip(columns, ranked(took), strict=True))}
        for stage, took in days.items()
    ]


def causes(seen, _options, today):
    broken = ("late", "missed", "overdue")
    late = [one for one in seen if any(due.became(today) in broken for due in one.deadlines())]
    count = Counter(cause for one in late for cause in set(one.it.late_causes()) or {"not recorded"})
    return [
        {"cause": cause, "complaints": str(number), "share": share(number, len(late))}
        for cause, number in count.items()
    ]


def kept_row(dues, today):
    became = Counter(due.became(today) for due in dues)
    decided = len(dues) - became["still_in_time"]
    original = sum(1 for due in dues if due.done and due.done <= due.original)
    return {
        "counted": str(len(dues)),
        **{name: str(became[name]) for name in ("in_time", "late", "missed", "overdue")},
        "in_time_share": share(became["in_time"], decided),
        "still_in_time": str(became["still_in_time"]),
        "with_open_share": share(became["in_time"] + became["still_in_time"], len(dues)),
        "in_original_time": str(original),
        "in_original_time_share": share(original, decided),
    }


def flow(seen, options, today):
    by = options.get("by", "month")
    happened = [day for one in seen for day in days_of(one.it)] or [today]
    first = options.get("from") or min(*happened, options.get("to", date.max))
    last = options.get("to") or max(today, first)
    rows = []
    if by in SPANS:
        for begin, end, name in spans(by, first, last):
            begin, end = max(begin, first), min(end, last)
            rows.append({"group": name, **flow_row(seen, begin, end)})
        groups = [(ALL, seen)]
    else:
        groups = grouped(seen, by, (None, None))
    return rows + [{"group": name, **flow_row(members, first, last)} for name, members in groups]


def days_of(it):
    return [it.received, *it.escalations, *(day for day, _ in it.turns)]


def flow_row(seen, first, last):
    inside = lambda day: first <= day <= last  # noqa: E731
    count = lambda days: sum(map(inside, days))  # noqa: E731
    stood_open = lambda on: sum(  # noqa: E731
        sum(turn for day, turn in one.it.turns if day <= on) for one in seen
    )
    received = [one for one in seen if inside(one.it.received)]
    closings = [closing for one in seen for closing in one.it.closings if inside(closing[0])]
    reopened = sum(count(one.it.reopenings) for one in seen)
    return {
        "from": str(first),
        "to": str(last),
        "brought_forward": str(stood_open(first - ONE)),
        "received": str(len(received)),
        "reopened": str(reopened),
        "resolved": str(len(closings)),
        "carried_forward": str(stood_open(last)),
        "escalated": str(sum(count(one.it.escalations) for one in seen)),
        "escalated_share": share(sum(1 for one in received if one.it.escalations), len(received)),
        "reopened_share": share(sum(1 for _, again in closings if again), len(closings)),
    }


def grouped(seen, by, period):
    """The groups in their order, what has no name last, and all together."""
    parts = {}
    if by:
        for one in seen:
            for name in one.groups(by):
                parts.setdefault(name, []).append(one)
    if by in SPANS:
        ends = [one.it.received for one in seen] + (list(period) if None not in period else [])
        if ends:
            for _, _, name in spans(by, min(ends), max(ends)):
                parts.setdefault(name, [])
    order = sorted(parts, key=lambda name: (name == "", name))
    return [(name or NONE, parts[name]) for name in order] + [(ALL, seen)]


# What is counted.


def lets(one, options):
    it, only = one.it, options.get
    return (
        (only("clinic") in (None, it.clinic))
        and (only("status") in (None, one.status))
        and (only("stage") in (None, it.visits[-1].stage))
        and (only("channel") in (None, it.details.get("channel")))
        and (only("outcome") in (None, it.outcome()))
        and (only("category") is None or only("category") in it.categories())
        and (only("handler") is None or folded(only("handler")) == folded(it.visits[-1].handler))
    )


def folded(name):
    """A name without what spellings of it differ in: capitals, accents, points and spaces."""
    plain = unicodedata.normalize("NFKD", name or "").casefold()
    return "".join(sign for sign in plain if sign.isalnum())


REPORTS = {
    ("summary", None): summary,
    ("summary", "days"): summary_days,
    ("timeliness", None): timeliness,
    ("timeliness", "aims"): lambda *what: timeliness(*what, firm=False),
    ("timeliness", "obligations"): obligations,
    ("timeliness", "stages"): stage_days,
    ("timeliness", "late_causes"): causes,
    ("flow", None): flow,
}


def expected(report, seen, options, today):
    seen = [one for one in seen if lets(one, options)]
    if report != "flow":
        first, last = options.get("from", date.min), options.get("to", date.max)
        seen = [one for one in seen if first <= one.it.received <= last]
    return REPORTS[report, options.get("table")](seen, options, today)
