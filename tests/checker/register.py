"""Reads a register from docs/file-format.md alone: what its events add up to, for figures.

It uses nothing of redress, and nothing but Python's standard library. The events are the raw ones of
the table `event`; due days alone are taken as they stand in the table `deadline`, because other tests
compare those.
"""

import csv
import json
import pathlib
import sqlite3
import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta

HOLIDAYS = pathlib.Path(__file__).parent.parent / "fixtures" / "uk_holidays.csv"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = (
    "January February March April May June July August September October November December".split()
)
ONE = timedelta(days=1)


class Calendar:
    """A clinic's working days, asked day by day."""

    def __init__(self, settings, changes):
        self.week = week_of(settings["working_week"])
        self.off = set()
        for nation in settings["nations"]:
            by_rule = {day for of, day in bank_holidays() if of == nation}
            added = {day for of, day, title in changes if of == nation and title is not None}
            taken = {day for of, day, title in changes if of == nation and title is None}
            self.off |= (by_rule - taken) | added
        own = settings.get("own_days", {})
        if own.get("stretch", True):
            for closed in own.get("closed", []):
                self.off |= set(days_of(closed["when"]))
        self.extra = {date.fromisoformat(day) for day in own.get("extra", [])}

    def works(self, day):
        return day in self.extra or (day.weekday() in self.week and day not in self.off)

    def between(self, after, until):
        """How many working days lie behind one day, up to and including another."""
        count, day = 0, after + ONE
        while day <= until:
            count += self.works(day)
            day += ONE
        return count


_BANK = []


def bank_holidays():
    if not _BANK:
        with HOLIDAYS.open(encoding="utf-8") as rows:
            _BANK.extend((row["nation"], date.fromisoformat(row["date"])) for row in csv.DictReader(rows))
    return _BANK


def week_of(text):
    days = set()
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        day, end = DAYS.index(first), DAYS.index(last or first)
        while True:
            days.add(day)
            if day == end:
                break
            day = (day + 1) % 7
    return days


def days_of(text):
    """The days of a closure: days that come once, or dates of every year."""
    if text.endswith("every year"):
        first, _, last = text.removesuffix("every year").strip().partition("..")
        for year in range(1994, 2110):
            yield from span(*year_dates(year, first, last or first))
        return
    first, _, last = text.partition("..")
    yield from span(date.fromisoformat(first), date.fromisoformat(last or first))


def year_dates(year, first, last):
    def parts(text):
        number, name = text.split()
        return MONTHS.index(name) + 1, int(number)

    begin, end = parts(first), parts(last)
    ends_in = year + (end < begin)

    def real(in_year, month_day, instead):
        try:
            return date(in_year, *month_day)
        except ValueError:  # 29 February
            return date(in_year, *instead)

    return real(year, begin, (3, 1)), real(ends_in, end, (2, 28))


def span(first, last):
    while first <= last:
        yield first
        first += ONE


class Procedure:
    """What a version of a procedure says that figures depend on."""

    def __init__(self, source):
        rules = tomllib.loads(source)
        self.key, self.version = rules["key"], rules["version"]
        self.stages = [stage["id"] for stage in rules["stage"]]
        self.outside = {stage["id"] for stage in rules["stage"] if "body" in stage}
        payer = [fact for fact in rules.get("fact", []) if fact["id"] == "payer"]
        self.payer = payer[0].get("default") if payer else None
        self.rules = rules.get("obligation", [])

    def act(self, rule):
        """What an obligation asks for, in the words of service figures."""
        done_by = listed(self.rules[rule]["done_by"])
        verbs = {(it if isinstance(it, str) else it["act"]).split()[0] for it in done_by}
        for verb, act in (("ack", "acknowledged"), ("respond", "answered"), ("update", "updated")):
            if verb in verbs:
                return act
        return "other"

    def firm(self, rule):
        return self.rules[rule].get("force", "firm") == "firm"

    def whole(self, rule):
        return "whole" in listed(self.rules[rule].get("stage", []))


def listed(value):
    return value if isinstance(value, list) else [value]


@dataclass
class Visit:
    stage: str
    entered: date
    anew: bool = False
    handler: str | None = None
    answers: list = field(default_factory=list)

    def last_answer(self):
        """Of answers of one day the one recorded last."""
        return max(self.answers, key=lambda it: it[0], default=None)


@dataclass
class Complaint:
    """What the events of a complaint add up to."""

    ref: str
    clinic: str
    procedure: tuple
    received: date
    details: dict
    visits: list
    points: dict = field(default_factory=dict)
    grade: str | None = None
    closed: bool = False
    closings: list = field(default_factory=list)
    # (day, +1 or -1): when it became open, and when it ceased to be.
    turns: list = field(default_factory=list)
    reopenings: list = field(default_factory=list)
    escalations: list = field(default_factory=list)
    deadlines: list = field(default_factory=list)

    def categories(self):
        return self.spread("category")

    def sites(self):
        return self.spread("site")

    def spread(self, key):
        """That of the matter as a whole, and those of its points."""
        values = [self.details.get(key)] + [point.get(key) for point in self.standing()]
        return {value for value in values if value}

    def practitioners(self):
        return {point["practitioner"] for point in self.standing() if point.get("practitioner")}

    def standing(self):
        return [point for point in self.points.values() if not point["withdrawn"]]

    def answers(self):
        return [answer for visit in self.visits for answer in visit.answers]

    def outcome(self):
        answered = [visit.last_answer() for visit in self.visits if visit.answers]
        return answered[-1][1] if answered else None

    def payer(self, procedure):
        return self.details.get("facts", {}).get("payer") or procedure.payer

    def late_causes(self):
        return self.details.get("findings", {}).get("late_causes", [])

    def status(self, procedure):
        visit = self.visits[-1]
        if self.closed:
            return "closed"
        if visit.stage in procedure.outside:
            return "outside"
        return "responded" if visit.answers else "open"


def weighed(events):
    """The events that count, each as it was recorded or corrected: (kind, day, facts, words)."""
    undone = {facts["event"] for _, kind, _, facts, _ in events if kind == "undone"}
    standing = [list(event) for event in events if event[0] not in undone]
    by_seq = {event[0]: event for event in standing}
    for _, kind, _, facts, _ in standing:
        if kind == "corrected" and facts["event"] in by_seq:
            correct(by_seq[facts["event"]], facts["correction"])
    return [event[1:] for event in standing if event[1] not in ("undone", "corrected")]


def correct(event, correction):
    if "on" in correction:
        event[2] = date.fromisoformat(correction["on"])
    facts = dict(event[3])
    for key in ("by", "outcome", "apology"):
        if key in correction:
            facts[key] = correction[key]
    if correction.get("points"):
        points = {point["point"]: point["outcome"] for point in facts.get("points", [])}
        points.update({point["point"]: point["outcome"] for point in correction["points"]})
        facts["points"] = [{"point": number, "outcome": it} for number, it in points.items()]
    event[3] = facts


def add_up(ref, events):
    """A complaint, from all its events in the order in which they were recorded."""
    counting = weighed(events)
    _, day, facts, words = counting[0]
    visits = [Visit(facts["stage"], day, handler=words.get("handler"))]
    key = (facts["procedure"], facts["version"])
    it = Complaint(ref, facts["clinic"], key, day, {}, visits)
    overlay(it.details, facts["details"])
    for kind, day, facts, words in counting[1:]:
        go_on(it, kind, day, facts, words)
        keep(it, kind, facts, words)
    it.turns.append((it.received, 1))
    return it


def go_on(it, kind, day, facts, words):
    """What an event says of the way of a complaint."""
    handler = words.get("handler")
    if kind == "responded":
        it.visits[-1].answers.append((day, facts["outcome"]))
    elif kind == "escalated" and not facts.get("beside"):
        opened(it, day)
        known = {visit.stage for visit in it.visits}
        if facts["to"] not in known:
            it.escalations.append(day)
        it.visits.append(Visit(facts["to"], day, facts["to"] in known, handler))
    elif kind == "closed":
        it.closed = True
        it.closings.append([day, None])
        it.turns.append((day, -1))
    elif kind == "reopened":
        opened(it, day)
        if facts["anew"]:
            it.visits.append(Visit(it.visits[-1].stage, day, True, handler))
    elif kind in ("assigned", "acknowledged") and handler:
        it.visits[-1].handler = handler


def opened(it, day):
    """A closed complaint that goes on is open again, whatever opens it."""
    if it.closed:
        it.closed = False
        it.closings[-1][1] = day
        it.reopenings.append(day)
        it.turns.append((day, 1))


def keep(it, kind, facts, words):
    """What an event says of the record of a complaint."""
    if kind == "amended":
        for name in facts.get("cleared", []):
            clear(it.details, name)
        overlay(it.details, facts["details"])
        if "received_on" in facts["details"]:
            it.received = it.visits[0].entered = date.fromisoformat(it.details["received_on"])
    elif kind == "responded":
        overlay(it.details, {"findings": facts.get("findings", {})})
        for point in facts.get("points", []):
            if point["point"] in it.points:
                it.points[point["point"]]["outcome"] = point["outcome"]
    elif kind == "graded":
        it.grade = facts["grade"]
    elif kind == "point-added":
        point = {"withdrawn": False, **facts["facts"]}
        it.points[facts["point"]] = point
        point["practitioner"] = words.get("practitioner")
    elif kind == "point-amended":
        point = it.points.get(facts["point"], {})
        point.update(facts["facts"])
        point.update({key: words[key] for key in ("practitioner",) if key in words})
    elif kind == "point-decided" and facts["point"] in it.points:
        it.points[facts["point"]]["outcome"] = facts["outcome"]
    elif kind == "point-withdrawn" and facts["point"] in it.points:
        it.points[facts["point"]]["withdrawn"] = True


def overlay(under, over):
    for key, value in over.items():
        if key in ("facts", "findings"):
            under.setdefault(key, {}).update(value)
        elif value not in (None, []):
            under[key] = value


def clear(details, name):
    findings = {"remedy": "remedies", "amount": "amount", "cause": "causes", "late-cause": "late_causes"}
    if name in findings:
        details.get("findings", {}).pop(findings[name], None)
    elif name in details:
        del details[name]
    else:
        details.get("facts", {}).pop(name, None)


class Register:
    """A register: its complaints, procedures and calendars."""

    def __init__(self, path):
        uri = pathlib.Path(path).resolve().as_uri() + "?mode=ro"
        db = sqlite3.connect(uri, uri=True)
        changes = [
            (nation, date.fromisoformat(day), title)
            for nation, day, title in db.execute("SELECT nation, day, title FROM holiday")
        ]
        self.calendars = {
            code: Calendar(json.loads(settings), changes)
            for code, settings in db.execute("SELECT code, settings FROM clinic")
        }
        sources = (Procedure(source) for (source,) in db.execute("SELECT source FROM procedure"))
        self.procedures = {(it.key, it.version): it for it in sources}
        self.complaints = list(complaints(db))
        by_ref = {it.ref: it for it in self.complaints}
        for ref, *deadline in db.execute(
            "SELECT ref, visit, rule, due_on, original_due_on, settled, settled_on"
            " FROM deadline JOIN complaint ON complaint.id = complaint_id ORDER BY complaint_id, position"
        ):
            by_ref[ref].deadlines.append(Deadline(*deadline))
        db.close()


class Deadline:
    def __init__(self, visit, rule, due_on, original, settled, settled_on):
        self.visit, self.rule, self.settled = visit, rule, settled
        self.due, self.original = date.fromisoformat(due_on), date.fromisoformat(original)
        self.done = date.fromisoformat(settled_on) if settled in ("met", "met_late") else None

    def became(self, today):
        """What has become of it; None where it does not count."""
        if self.settled in ("waived", "cancelled"):
            return None
        if self.settled == "open" and self.due < today:
            return "overdue"
        names = {"met": "in_time", "met_late": "late", "missed": "missed"}
        return names.get(self.settled, "still_in_time")


def complaints(db):
    """Every complaint, added up from its events."""
    histories = {}
    for seq, subject, kind, on, facts, words in db.execute(
        "SELECT seq, subject, kind, happened_on, facts, words FROM event ORDER BY seq"
    ):
        event = (seq, kind, date.fromisoformat(on), json.loads(facts), json.loads(words or "{}"))
        histories.setdefault(subject, []).append(event)
    for subject, events in histories.items():
        if events[0][1] == "received":
            yield add_up(subject, events)
