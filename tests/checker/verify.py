#!/usr/bin/env python3
"""Checks the chain of a register, and a seal of it, from docs/file-format.md alone.

    python3 verify.py REGISTER [SEAL]

It uses nothing of redress, and nothing but Python's standard library. It prints what is wrong, a
line each, and ends with 3 where anything is; otherwise it prints how many events there are and the
hash of the last one. What follows from the events (complaints, deadlines) it does not look at.
"""

import hashlib
import json
import pathlib
import sqlite3
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical_form(row, previous):
    """The text whose SHA-256 is an event's hash."""
    seq, subject, kind, happened_on, recorded_at, actor, facts, _, _, words_digest = row[:10]
    digest = None if words_digest is None else words_digest.hex()
    array = ["redress-event-1", seq, subject, kind, happened_on, recorded_at, actor, facts, digest, previous.hex()]
    return json.dumps(array, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def check_event(row, expected, last_hash):
    """What is wrong with an event: its place, the one before it, its words, its hash."""
    seq, words, salt, words_digest, previous, stored = (row[0], *row[7:12])
    if seq != expected:
        yield "events are missing before it"
    if previous != last_hash:
        yield "its previous_hash is not the hash of the event before it"
    if (words is None) != (salt is None) or (words is not None and words_digest is None):
        yield "its words, salt and words_digest do not go together"
    elif words is not None and sha256(salt + words.encode("utf-8")) != words_digest:
        yield "its words are not those whose digest stands in the chain"
    if sha256(canonical_form(row, previous)) != stored:
        yield "its hash is not that of what it says"


def check_erasures(row, unsaid, with_words):
    """What an event that records an erasure says of others: words that are there in spite of it."""
    seq, subject, kind, facts, words, digest = row[0], row[1], row[2], row[6], row[7], row[9]
    if words is not None:
        with_words.add((seq, subject))
    elif digest is not None:
        unsaid.add((seq, subject))
    if kind in ("redacted", "feedback-redacted"):
        for event in json.loads(facts)["events"]:
            unsaid.discard((event, subject))
            if (event, subject) in with_words:
                yield event, "its words were erased, and it has words"


def check_chain(register, at):
    """Every fault as (number, words), how many events there are, the last hash, and that of one place."""
    faults, expected, last_hash, wanted = [], 1, bytes(32), bytes(32)
    unsaid, with_words = set(), set()
    rows = register.execute(
        "SELECT seq, subject, kind, happened_on, recorded_at, actor, facts, words, salt, words_digest,"
        " previous_hash, hash FROM event ORDER BY seq"
    )
    count = 0
    for row in rows:
        faults += [(row[0], what) for what in check_event(row, expected, last_hash)]
        faults += check_erasures(row, unsaid, with_words)
        count, expected, last_hash = count + 1, row[0] + 1, row[11]
        if row[0] == at:
            wanted = row[11]
    faults += [(seq, "its words are gone, and no later event says that they were erased") for seq, _ in unsaid]
    return sorted(faults), count, last_hash, wanted


def read_seal(text):
    """The number of events and the hash of a seal."""
    plain = "".join(c for c in text.lower() if c in "0123456789abcdefghijklmnopqrstuvwxyz")
    mark = "redressseal1"
    if not plain.startswith(mark) or len(plain) < len(mark) + 8 + 1 + 64 + 4:
        sys.exit("this is no seal")
    rest = plain[len(mark):].replace("o", "0").replace("l", "1").replace("i", "1")
    sealed, check = rest[:-4], rest[-4:]
    if int(mark + sealed, 36) % 9973 != int(check):
        sys.exit("the seal is mistyped")
    return int(sealed[8:-64]), bytes.fromhex(sealed[-64:])


def main(path, seal=None):
    register = sqlite3.connect(pathlib.Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    (application_id,) = register.execute("PRAGMA application_id").fetchone()
    if application_id != 0x72656472:
        sys.exit("this is no register")
    events, head = read_seal(seal) if seal else (0, bytes(32))
    faults, count, last_hash, found = check_chain(register, events)
    for seq, what in faults:
        print(f"event {seq}: {what}")
    holds = found == head and not any(seq <= events for seq, _ in faults)
    if seal and not holds:
        print("the register does not hold the past of the seal")
    if faults or not holds:
        return 3
    print(f"{count} events, {last_hash.hex()}")
    if seal:
        print(f"the seal holds, {count - events} events since")
    return 0


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
