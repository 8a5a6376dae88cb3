"""Prints what a ticket gives out on paper, in the words that were frozen when it was given."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from partyhub.domain.shared.days import local_time
from partyhub.domain.tickets.codes import CodeKind
from partyhub.domain.tickets.paper_claims import Seal
from partyhub.domain.tickets.publicity import POSTED_WORDS
from partyhub.domain.tickets.views import PublicNotice
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, spoken_code


class TicketPrinter:
    """`follow_url` is where the client follows the ticket; the QR code leads there."""

    def print_paper(
        self,
        kind: CodeKind,
        content: Mapping[str, Any],
        *,
        follow_url: str,
        code: str = "",
        seal: Seal | None = None,
    ) -> bytes:
        """A paper on A4; without a code it is marked as a copy."""
        template, body = _TEMPLATES[kind]
        return typeset(template, body(content) | _head(content, follow_url, code) | _foot(seal))

    def draw_code(self, follow_url: str) -> bytes:
        return qr_svg(follow_url).encode()

    def print_public_notice(self, notice: PublicNotice, *, url: str) -> bytes:
        """公示, for the board: its words, its days, and how to object."""
        return typeset("public_notice", _posted(notice, url))


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


def _slip(content: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "registered_at": _moment(content["registered_at"]),
        "first_contact": breakable(content["first_contact"]),
        "owner": breakable(content["owner"]),
        "due_at": f"{_moment(content['due_at'])} 前" if content["due_at"] else "",
        "result": breakable(content["result"]),
        "declined": content["declined"],
        "extension": breakable(content["extension"]),
    }


def _proxy(content: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "phone": content["phone"] or "未留",
        "content": breakable(content["content"]),
        "entrusted": breakable(content.get("entrusted", "")),
        "materials": [
            {"name": breakable(m["name"]), "pages": str(m["pages"])} for m in content["materials"]
        ],
        "procedure": [breakable(step) for step in content["procedure"]],
        "promise": content["promise"],
        "ready_at": f"{_moment(content['ready_at'])} 前",
        "provisional": content["provisional"],
    }


_TEMPLATES = {
    CodeKind.NOTICE: ("ticket_notice", _notice),
    CodeKind.RECEIPT: ("ticket_receipt", _receipt),
    CodeKind.SLIP: ("ticket_slip", _slip),
    CodeKind.PROXY: ("ticket_proxy", _proxy),
}


def _posted(notice: PublicNotice, url: str) -> dict[str, Any]:
    return {
        "item": breakable(notice.item_name),
        "text": [breakable(line) for line in notice.text.splitlines() if line.strip()],
        "from_day": _day(notice.from_day),
        "until_day": _day(notice.until_day),
        "where": "、".join(POSTED_WORDS[where] for where in notice.where),
        "place": breakable(notice.place),
        "centre": breakable(notice.centre_name),
        "address": breakable(notice.centre_address),
        "department": breakable(notice.department_name),
        "phone": notice.phone,
        "qr": qr_svg(url),
    }


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _head(content: Mapping[str, Any], follow_url: str, code: str) -> dict[str, Any]:
    named = ("client_name", "item_name", "officer", "centre_name", "centre_address")
    plain = ("number", "ticket_number", "centre_phone")
    return {
        **{name: breakable(content[name]) for name in named},
        **{name: content[name] for name in plain},
        "at": _moment(content["at"]),
        "qr": qr_svg(follow_url),
        "code": spoken_code(code),
        "address": breakable(follow_url.partition("?")[0].partition("#")[0], every=40),
    }


def _foot(seal: Seal | None) -> dict[str, Any]:
    """Its words are long: more modules on a larger code, at the level that has the fewest."""
    if seal is None:
        return {"seal": None}
    shown = {"key_id": seal.key_id, "fingerprint": seal.fingerprint}
    address = breakable(seal.url.partition("#")[0], every=40)
    return {"seal": {**shown, "qr": qr_svg(seal.url, level="l"), "address": address}}


def _last_day(kept: str) -> str:
    """The last whole day before a moment."""
    on = (local_time(datetime.fromisoformat(kept)) - timedelta(microseconds=1)).date()
    return _day(on)


def _moment(kept: str) -> str:
    at = local_time(datetime.fromisoformat(kept))
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"
