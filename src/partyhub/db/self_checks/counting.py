"""Rows of the registers, as counts and as what waits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from partyhub.db.gate import Row
from partyhub.db.self_checks.gather import within
from partyhub.domain.self_checks.gathered import FindingKind, Gathered, Paper, Register

_K, _R = FindingKind, Register


def gathered(
    *,
    year: int,
    as_of: date,
    letters: Sequence[Row],
    late: Sequence[Row],
    receipts: Sequence[Row],
    moved: Row,
    floating: Sequence[Row],
    certificates: Sequence[Row],
    last: Mapping[str, int],
) -> Gathered:
    """What belongs to the year, and what waits on the day of the count."""
    out = [row for row in certificates if row["direction"] == "out"]
    void = [row for row in certificates if row["state"] == "voided"]
    counts = {
        _R.LETTERS_OUT: len(letters),
        _R.LETTERS_VOID: sum(1 for row in letters if row["void"]),
        _R.LETTERS_IN: moved["letters_in"],
        _R.RECEIPTS_BACK: moved["receipts_back"],
        _R.CERTIFICATES_OUT: len(out),
        _R.CERTIFICATES_IN: len(certificates) - len(out),
        _R.CERTIFICATES_VOID: len(void),
    }
    permits = [row["permit_no"] for row in floating if within(row["permit_on"], year)]
    numbers = {
        "letters": [row["number"] for row in letters],
        "permits": permits,
        "certificates": [row["number"] for row in out],
    }
    return Gathered(
        counts=counts | _flows(floating, year, len(permits)),
        numbers=numbers,
        last=last,
        waiting=_waiting(letters, late, receipts, void) | _cards(floating, as_of),
    )


def _waiting(
    letters: Sequence[Row], late: Sequence[Row], receipts: Sequence[Row], void: Sequence[Row]
) -> dict[FindingKind, list[Paper]]:
    return {
        _K.LETTER_LATE: _papers(late),
        _K.LETTER_VOID: [_paper(row[0], row[3], row[2]) for row in letters if row["void"]],
        _K.RECEIPT_OUT: _papers(receipts),
        _K.CERTIFICATE_VOID: [_paper(r["number"], r["voided_on"], r["id"]) for r in void],
    }


def _flows(floating: Sequence[Row], year: int, permits: int) -> dict[Register, int]:
    begun = [row["direction"] for row in floating if row["of_year"]]
    return {
        _R.FLOATING_OUT: begun.count("outflow"),
        _R.FLOATING_IN: begun.count("inflow"),
        _R.PERMITS_ISSUED: permits,
        _R.PERMITS_RETURNED: sum(1 for row in floating if within(row["returned_on"], year)),
    }


def _cards(floating: Sequence[Row], as_of: date) -> dict[FindingKind, list[Paper]]:
    """Periods that are over and nobody ended; cards that should have come back."""
    past = [r for r in floating if r["state"] != "ended" and r["until"] < as_of]
    out = [
        row
        for row in floating
        if row["state"] == "ended" and row["permit_no"] and row["returned_on"] is None
    ]
    return {
        _K.PERIOD_PAST: [_paper(r["permit_no"], r["until"], r["id"]) for r in past],
        _K.PERMIT_OUT: [_paper(r["permit_no"], r["ended_on"], r["id"]) for r in out],
    }


def _papers(rows: Iterable[Row]) -> list[Paper]:
    return [_paper(row[0], row[1], row[2]) for row in rows]


def _paper(number: str, day: date | None, subject: UUID) -> Paper:
    return Paper(number, day, UUID(str(subject)))
