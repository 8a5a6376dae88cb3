"""Prints the papers of the registers: the floating member's form and permit, and 党员证明信."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from partyhub.domain.floating.prints import FloatingPrint
from partyhub.domain.floating.register import WORDS
from partyhub.domain.floating.registration import FloatingEntry
from partyhub.domain.member_certificates.certificate import CertificateState
from partyhub.domain.member_certificates.ports import CertificatePrint
from partyhub.domain.self_checks import report
from partyhub.domain.self_checks.gathered import Register
from partyhub.domain.self_checks.self_check import SelfCheck
from partyhub.domain.shared import codes
from partyhub.domain.shared.days import local_day
from partyhub.domain.transfers.numerals import MOST, capital
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, partial_day, word

_STATUS: Mapping[Any, str] = codes.MEMBER_STATUS_ZH


class RegisterPrinter:
    """Implements the ports of floating members and of certificates of membership."""

    def print_form(self, one: FloatingPrint) -> bytes:
        return typeset("floating_form", _floating(one))

    def print_permit(self, one: FloatingPrint) -> bytes:
        return typeset("activity_permit", _floating(one))

    def print_certificate(self, one: CertificatePrint) -> bytes:
        return typeset("member_certificate", _certificate(one))

    def print_self_check(self, check: SelfCheck) -> bytes:
        return typeset("self_check", _self_check(check))


def _floating(one: FloatingPrint) -> dict[str, Any]:
    floating, terms = one.floating, one.floating.terms
    return _card(one) | {
        "name": breakable(floating.person.name),
        "gender": word(codes.GENDER_ZH, floating.person.gender),
        "home": breakable(floating.person.home_org),
        "direction": WORDS[floating.direction],
        "state": WORDS[floating.state],
        "place": breakable(terms.place),
        "host": breakable(terms.host),
        "reason": breakable(terms.reason),
        "contact": breakable(terms.contact),
        "phone": one.phone,
        "since": _day(terms.since),
        "until": _day(terms.until),
        "keeper": breakable(floating.keeper_name),
        "registered_on": _day(local_day(floating.registered_at)),
        "ended_on": _day(floating.ended_on),
        "why": breakable(floating.why),
        "entries": [_entry(entry) for entry in one.entries],
        "printed": f"{_day(one.printed_on)}　{one.printed_by}",
    }


def _card(one: FloatingPrint) -> dict[str, Any]:
    """The permit and the pledge, as far as there are any."""
    permit, pledge = one.floating.permit, one.floating.pledge
    return {
        "number": permit.number if permit else "",
        "issuer": breakable(permit.issuer_name) if permit else "",
        "issued_on": _parts(permit.issued_on) if permit else None,
        "renewals": permit.renewals if permit else 0,
        "returned_on": _day(permit.returned_on) if permit else "",
        "pledge": [breakable(line) for line in pledge.text.splitlines()] if pledge else [],
        "pledged_on": _day(pledge.signed_on) if pledge else "",
        "qr": qr_svg(one.qr_url) if one.qr_url else "",
        "host_name": urlsplit(one.qr_url).netloc,
    }


def _entry(entry: FloatingEntry) -> list[str]:
    said = entry.activity
    return [
        said.held_on.isoformat(), breakable(said.activity), breakable(said.place),
        breakable(said.org), entry.noted_by,
    ]  # fmt: skip


def _certificate(one: CertificatePrint) -> dict[str, Any]:
    found = one.certificate
    days = capital(found.valid_days) if found.valid_days <= MOST else str(found.valid_days)
    person = found.person
    return {
        "number": found.number,
        "name": breakable(person.name),
        "gender": word(codes.GENDER_ZH, person.gender),
        "birth": partial_day(person.birth_month),
        "status": f"中共{word(_STATUS, person.status)}",
        "joined": partial_day(person.joined_on),
        "branch": breakable(person.branch),
        "addressee": breakable(found.party),
        "purpose": breakable(found.purpose),
        "issuer": breakable(found.issuer_name),
        "issued_on": _parts(found.issued_on),
        "days": days,
        "until": _day(found.valid_until),
        "by": found.by_name,
        "void": breakable(found.why) if found.state is CertificateState.VOIDED else "",
        "qr": qr_svg(one.qr_url),
        "host_name": urlsplit(one.qr_url).netloc,
    }


def _self_check(check: SelfCheck) -> dict[str, Any]:
    counts = [[report.REGISTERS[one], str(check.counts.get(one, 0))] for one in Register]
    findings = [
        [
            str(number), report.FINDINGS[f.kind], f.number or "—", report.day(f.day),
            breakable(f.note), breakable(f.noted_by),
        ]
        for number, f in enumerate(check.findings, start=1)
    ]  # fmt: skip
    signed_on = local_day(check.signed_at) if check.signed_at else None
    return {
        "org": breakable(check.org_name),
        "year": str(check.year),
        "as_of": _day(check.as_of),
        "counts": counts if len(counts) % 2 == 0 else [*counts, ["", ""]],
        "findings": findings,
        "comment": breakable(check.comment),
        "opened_by": check.opened_by,
        "opened_on": _day(local_day(check.opened_at)),
        "signed_by": check.signed_by,
        "signed_on": _day(signed_on),
    }


def _day(on: date | None) -> str:
    return f"{on.year}年{on.month}月{on.day}日" if on else ""


def _parts(on: date) -> list[str]:
    return [str(on.year), str(on.month), str(on.day)]
