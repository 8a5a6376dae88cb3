"""Prints what a ticket gives out on paper, in the words that were frozen when it was given."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable


class TicketPrinter:
    """`follow_url` is where the client follows the ticket; the QR code leads there."""

    def print_notice(self, content: Mapping[str, Any], *, follow_url: str) -> bytes:
        """一次性告知书; what is missing first, what is in hand below."""
        return typeset("ticket_notice", _notice(content) | _head(content, follow_url))

    def print_receipt(self, content: Mapping[str, Any], *, follow_url: str) -> bytes:
        """收件回执单, with the day on which the result is ready and the reason for that day."""
        return typeset("ticket_receipt", _receipt(content) | _head(content, follow_url))


def _notice(content: Mapping[str, Any]) -> dict[str, Any]:
    papers = content["papers"]
    lacking = [p for p in papers if p["required"] and not p["handed"]]
    return {
        "missing": [
            {"name": breakable(p["name"]), "issuer": breakable(p["issuer"] or "本人")}
            for p in lacking
        ],
        "handed": [breakable(p["name"]) for p in papers if p["handed"]],
        "conditions": breakable(content["conditions"]),
        "procedure": [breakable(step) for step in content["procedure"]],
        "basis": breakable(content["basis"]),
        "cautions": breakable(content["cautions"]),
        "promise": content["promise"],
        "supplement_by": _last_day(content["supplement_by"]),
    }


def _receipt(content: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "materials": [
            {"name": breakable(m["name"]), "pages": str(m["pages"])} for m in content["materials"]
        ],
        "promise": content["promise"],
        "pickup_at": f"{_moment(content['pickup_at'])} 前",
        "provisional": content["provisional"],
        "why": [breakable(line) for line in content["why"]],
    }


def _head(content: Mapping[str, Any], follow_url: str) -> dict[str, Any]:
    named = ("client_name", "item_name", "officer", "centre_name", "centre_address")
    plain = ("number", "ticket_number", "centre_phone")
    return {
        **{name: breakable(content[name]) for name in named},
        **{name: content[name] for name in plain},
        "at": _moment(content["at"]),
        "qr": qr_svg(follow_url),
        "address": breakable(follow_url.partition("?")[0].partition("#")[0], every=40),
    }


def _last_day(kept: str) -> str:
    """The last whole day before a moment."""
    on = (local_time(datetime.fromisoformat(kept)) - timedelta(microseconds=1)).date()
    return f"{on.year}年{on.month}月{on.day}日"


def _moment(kept: str) -> str:
    at = local_time(datetime.fromisoformat(kept))
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"
