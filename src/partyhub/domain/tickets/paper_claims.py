"""What the signature of a printed notice or receipt covers: no more than stands on the paper.

The words that are signed are lines of plain text, so that anybody can write them down and check.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from partyhub.domain.shared.days import local_time
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.tickets.codes import CodeKind

PURPOSE: Final = "partyhub paper 1"
_DIGEST = 32


class ForgedPaper(DomainError):
    """Not signed by us: changed, cut, made up, or under a key that is not among those given."""

    kind, code = Kind.RULE_BROKEN, "forged-paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperClaims:
    """`at` and `due` as on the paper, to the minute in UTC or as a day; `counts` sums the list up:
    papers and pages of a receipt, missing and in hand of a notice."""

    kind: str
    document: str
    ticket: str
    centre: str
    item: str
    at: str
    due: str
    counts: tuple[int, int]
    papers: str

    def signed_text(self) -> str:
        """The purpose first, so that it can't be taken for anything else of the same key."""
        return "\n".join((PURPOSE, *self.lines()))

    def lines(self) -> tuple[str, ...]:
        first, second = self.counts
        return (
            self.kind, self.document, self.ticket, self.centre, self.item, self.at, self.due,
            f"{first} {second} {self.papers}",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seal:
    """What is printed of a signature: where its QR code leads to, and short texts to compare."""

    url: str
    key_id: str
    fingerprint: str


def claims_of_lines(lines: Sequence[str]) -> PaperClaims:
    """What was signed; ForgedPaper for lines of another shape."""
    try:
        *plain, summed = lines
        kind, document, ticket, centre, item, at, due = plain
        first, second, papers = summed.split(" ")
        return PaperClaims(
            kind=kind, document=document, ticket=ticket, centre=centre, item=item, at=at, due=due,
            counts=(int(first), int(second)), papers=papers,
        )  # fmt: skip
    except ValueError as error:
        raise ForgedPaper("not the words of a paper") from error


def claims_of(kind: CodeKind, content: Mapping[str, Any]) -> PaperClaims:
    """From the frozen words of a filed notice or receipt."""
    is_receipt = kind is CodeKind.RECEIPT
    listed = content["materials"] if is_receipt else content["papers"]
    if is_receipt:
        due = _minute(content["pickup_at"])
        counts = len(listed), sum(paper["pages"] for paper in listed)
    else:
        due = _last_day(content["supplement_by"])
        in_hand = sum(paper["handed"] for paper in listed)
        lacking = sum(paper["required"] and not paper["handed"] for paper in listed)
        counts = lacking, in_hand
    return PaperClaims(
        kind=kind.value, document=content["number"], ticket=content["ticket_number"],
        centre=_one_line(content["centre_name"]), item=_one_line(content["item_name"]),
        at=_minute(content["at"]), due=due, counts=counts,
        papers=papers_digest([_listed(paper) for paper in listed]),
    )  # fmt: skip


def papers_digest(lines: Sequence[str]) -> str:
    """Of the list line by line, `身份证复印件=1`: SHA-256 in hex, its first half."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGEST]


def _listed(paper: Mapping[str, Any]) -> str:
    many = paper["pages"] if "pages" in paper else int(paper["handed"])
    return f"{_one_line(paper['name'])}={many}"


def _minute(kept: str) -> str:
    return datetime.fromisoformat(kept).astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _last_day(kept: str) -> str:
    """The last whole day before a moment, as the notice prints it."""
    moment = local_time(datetime.fromisoformat(kept)) - timedelta(microseconds=1)
    return moment.date().isoformat()


def _one_line(text: str) -> str:
    return " ".join(text.split())
