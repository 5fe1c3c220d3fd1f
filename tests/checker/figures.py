#!/usr/bin/env python3
"""Computes the figures of reports from the raw events, and compares them with what redress prints.

    python3 figures.py PROGRAM TODAY REGISTER...

Each register is checked by itself, and where there are several all of them together: `report summary`,
`report timeliness` and `report flow` with all their tables, broken down by everything there is, over periods
and with filters. Nothing of redress is used: register.py adds the events up and has its own calendar, and
reports.py computes the figures. It prints every difference, a line each, and ends with 3 where there is any.
"""

import csv
import io
import itertools
import os
import pathlib
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from register import Register
from reports import ALL, ONE, SPANS, Seen, expected

SEVERAL = ("category", "site", "practitioner")
GROUPS = (*SPANS, "clinic", "channel", "payer", "stage", "grade", "outcome", *SEVERAL)
TABLES = {"summary": ("days",), "timeliness": ("aims", "obligations", "stages", "late_causes"), "flow": ()}


# What the program prints.


class Program:
    def __init__(self, path, today, registers):
        self.path, self.today, self.registers = path, today, registers

    def run(self, report, options):
        command = [self.path, "report", report, "--format", "csv", "--no-input"]
        command += itertools.chain(*(("--db", str(register)) for register in self.registers))
        command += itertools.chain(*((f"--{name}", str(value)) for name, value in options.items()))
        environment = {**os.environ, "REDRESS_TODAY": str(self.today)}
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if ran.returncode != 0:
            return ran.stderr, None
        return ran.stdout, list(csv.DictReader(io.StringIO(ran.stdout)))


# The columns that name a row; what is no figure.
NAMES = ("group", "stage", "obligation", "title", "act", "force", "days", "cause")


def differences(report, printed, computed):
    """What the program prints otherwise than it should, a line each."""
    key = lambda row: tuple(row[name] for name in NAMES if name in row)  # noqa: E731
    if report == "timeliness":
        # Stages come in the order of their procedures: here the groups alone are in order.
        groups = ([key(row)[0] for row in rows] for rows in (printed, computed))
        order, wanted = ([name for name, _ in itertools.groupby(names)] for names in groups)
        if printed and "group" in printed[0] and order != wanted:
            yield f"groups {order} instead of {wanted}"
        printed, computed = sorted(printed, key=key), sorted(computed, key=key)
    if [key(row) for row in printed] != [key(row) for row in computed]:
        yield f"rows {[key(row) for row in printed]} instead of {[key(row) for row in computed]}"
        return
    for row, should in zip(printed, computed, strict=True):
        if row.keys() != should.keys():
            yield f"columns {list(row)} instead of {list(should)}"
            return
        for column, value in row.items():
            if value != should[column]:
                yield f"{' '.join(key(row))}: {column} is {value!r} instead of {should[column]!r}"


# What always holds, whatever the figures are.


def unsound(report, rows, options):
    """What cannot be in a report by itself."""
    if "table" in options:
        return
    number = lambda row, column: int(row[column])  # noqa: E731
    parts, total = [row for row in rows if row["group"] != ALL], rows[-1] if rows else None
    if report == "flow":
        for row in rows:
            ends = number(row, "brought_forward") + number(row, "received") + number(row, "reopened")
            if ends - number(row, "resolved") != number(row, "carried_forward"):
                yield f"{row['group']}: the flow does not add up"
        if options.get("by", "month") in SPANS:
            for row, following in itertools.pairwise(parts):
                if row["carried_forward"] != following["brought_forward"]:
                    yield f"{row['group']}: what is carried forward is not brought forward"
    counts = {
        "summary": "received open responded outside closed upheld partly_upheld not_upheld overdue escalated",
        "flow": "received reopened resolved escalated",
        "timeliness": "",
    }
    if report == "flow" and options.get("by", "month") not in SPANS:
        counts["flow"] += " brought_forward carried_forward"
    if parts and options.get("by") not in SEVERAL:
        for column in counts[report].split():
            if sum(number(row, column) for row in parts) != number(total, column):
                yield f"{column}: the groups do not add up to all"


def cases(report, seen, today, one_register):
    """Every breakdown, periods, and every filter with some of them."""
    for by in (None, *GROUPS):
        yield {"by": by} if by else {}
    received = sorted(one.it.received for one in seen) or [today]
    middle = received[len(received) // 2]
    periods = [
        {"from": middle},
        {"to": middle},
        {"from": middle, "to": min(today, middle + 45 * ONE)},
        {"from": middle, "to": middle},
        {"from": received[0] - 40 * ONE, "to": received[0] - ONE},
        {"from": today + ONE, "to": today + 70 * ONE},
        {"from": today + 30 * ONE},
        {"to": received[0] - 3 * ONE},
    ]
    for period, by in itertools.product(periods, (None, "month", "category")):
        yield {**({"by": by} if by else {}), **period}
    # Over several registers, what is compared is how they come together.
    found = filters(seen) if one_register else {}
    for name, values in found.items():
        for value in sorted(values):
            yield {name: value}
        for by in ("month", "outcome"):
            yield {"by": by, name: min(values)}
        yield {"by": "stage", "from": middle, name: min(values)}
    for table in TABLES[report]:
        for only in ({}, {"from": middle}, *({name: min(it)} for name, it in found.items())):
            yield {"table": table, **only}
    if report == "timeliness":
        for by in GROUPS:
            yield {"table": "aims", "by": by}


def filters(seen):
    values = {
        "clinic": {one.it.clinic for one in seen},
        "status": {one.status for one in seen},
        "stage": {one.it.visits[-1].stage for one in seen},
        "channel": {one.it.details.get("channel") for one in seen},
        "outcome": {one.it.outcome() for one in seen},
        "category": {category for one in seen for category in one.it.categories()},
        "handler": set(sorted({one.it.visits[-1].handler or "" for one in seen})[:6]),
    }
    values = {name: found - {None, ""} for name, found in values.items()}
    return {name: found for name, found in values.items() if found}


def check(path, today, files, registers):
    """How many reports were compared, and what was wrong, a line each."""
    codes = Counter(code for register in registers for code in register.calendars)
    label = lambda code, file: f"{code} ({file.stem})" if codes[code] > 1 else code  # noqa: E731
    seen = [
        Seen(it, register, label(it.clinic, file))
        for file, register in zip(files, registers, strict=True)
        for it in register.complaints
    ]
    program = Program(path, today, files)
    all_cases = [(report, options) for report in TABLES for options in cases(report, seen, today, len(files) == 1)]

    def one_case(case):
        report, options = case
        text, printed = program.run(report, options)
        if printed is None:
            return [text.strip()]
        twice = "by" in options or program.run(report, options)[0] == text
        return [
            *([] if twice else ["it does not print the same twice"]),
            *unsound(report, printed, options),
            *differences(report, printed, expected(report, seen, options, today)),
        ]

    wrong = []
    with ThreadPoolExecutor(os.cpu_count()) as several:
        for (report, options), found in zip(all_cases, several.map(one_case, all_cases), strict=True):
            name = " ".join([report, *(f"--{name} {value}" for name, value in options.items())])
            wrong += [f"{name}: {what}" for what in found]
    return len(all_cases), wrong


def main(path, today, *files):
    today, files = date.fromisoformat(today), [pathlib.Path(file) for file in files]
    registers = [Register(file) for file in files]
    together = [list(range(len(files)))] if len(files) > 1 else []
    compared, found = 0, 0
    for places in [[place] for place in range(len(files))] + together:
        count, wrong = check(path, today, [files[it] for it in places], [registers[it] for it in places])
        compared, found = compared + count, found + len(wrong)
        for what in wrong:
            print(f"{' '.join(files[it].name for it in places)}: {what}")
    print(f"{compared} reports compared, {found} differences")
    return 3 if found else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
