"""A floating member and a certificate of branch_a, and what is asked about them."""

from typing import Any
from uuid import UUID

from tests.matrix.surveys import add_survey, survey_requests
from tests.world import World

FLOATING, CERTIFICATE, CHECK = UUID(int=0x98), UUID(int=0x99), UUID(int=0x9A)
_FLOATING = """
INSERT INTO floating_members (id, keeper_id, office_id, direction, state, person, place, since,
  until, permit_no, permit_on, permit_issuer, registered_at, changed_at, search)
VALUES ($1, $2, $3, 'inflow', 'permitted', $4, '外省', '2026-01-01',
  '2027-01-01', 'F2026-0000-00001', '2026-01-01', '甲院', now(), now(), '')"""
_PERSON = '{"name": "吴外来", "gender": "male", "home_org": "某支部", "phone_masked": ""}'
_CERTIFICATE = """
INSERT INTO member_certificates (id, keeper_id, office_id, direction, state, person, number,
  issuer_name, party, purpose, issued_on, valid_days, by_name, registered_at, changed_at, search)
VALUES ($1, $2, $3, 'out', 'standing', '{"name": "王小明"}', 'M2026-0000-00001', '甲院', '乙院',
  '核验', '2026-01-01', 30, 'x', now(), now(), '')"""

_CHECK = """
INSERT INTO self_checks (id, org_id, year, state, as_of, counts, findings, unexplained, opened_at,
  opened_by, changed_at)
VALUES ($1, $2, 2025, 'open', '2026-01-01', '{}', '[]', 0, now(), 'x', now())"""


async def add_books(world: World) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    where = world.orgs["branch_a"], world.orgs["unit_a"]
    await world.owner.execute(_FLOATING, FLOATING, *where, _PERSON)
    await world.owner.execute(_CERTIFICATE, CERTIFICATE, *where)
    await world.owner.execute(_CHECK, CHECK, world.orgs["unit_a"])
    await add_survey(world)


Requests = dict[str, tuple[str, str, dict[str, Any]]]


def book_requests(member: str, ids: dict[str, str]) -> Requests:
    """Days and states that no rule lets pass are refused once the right is found."""
    at = {"registered_at": ids["branch_a"]}
    return _floating(at) | _certificates(at, member) | _checks(ids["unit_a"]) | survey_requests(ids)


def _floating(at: dict[str, str]) -> Requests:
    path = f"/floating-members/{FLOATING}"
    comer = {"name": "吴外来", "gender": "male", "home_org": "某支部"}
    backwards = {"place": "外省", "since": "2026-02-01", "until": "2026-01-01"}
    inflow = {**at, **backwards, "direction": "inflow", "person": comer}
    return {
        "registerFloatingMember": ("POST", "/floating-members", {"json": inflow}),
        "listFloatingMembers": ("GET", "/floating-members", {}),
        "getFloatingMember": ("GET", path, {}),
        "takeFloatingStep": ("POST", f"{path}/steps", {"json": {"action": "issue"}}),
        "printFloatingForm": ("GET", f"{path}/form", {}),
        "printActivityPermit": ("GET", f"{path}/permit", {}),
        "exportFloatingMembers": ("GET", "/floating-member-exports", {}),
    }


def _checks(unit: str) -> Requests:
    """Stale, so that nobody changes what the next one asks for."""
    path, stale = f"/self-checks/{CHECK}", {"headers": {"If-Match": '"999"'}}
    note = {"key": "number_gap:1", "note": "已核实"}
    return {
        "beginSelfCheck": ("POST", "/self-checks", {"json": {"org_id": unit, "year": 2025}}),
        "listSelfChecks": ("GET", "/self-checks", {}),
        "getSelfCheck": ("GET", path, {}),
        "printSelfCheck": ("GET", f"{path}/print", {}),
        "exportSelfCheck": ("GET", f"{path}/export", {}),
        "recountSelfCheck": ("POST", f"{path}/recounts", stale),
        "explainFinding": ("POST", f"{path}/notes", {"json": note, **stale}),
        "signSelfCheck": ("POST", f"{path}/signature", {"json": {"comment": ""}, **stale}),
    }


def _certificates(at: dict[str, str], member: str) -> Requests:
    path = f"/member-certificates/{CERTIFICATE}"
    asked = {**at, "member_id": member, "addressee": "某院", "purpose": "核验"}
    early = {
        **at, "name": "吴外来", "number": "1", "issuer": "某委", "purpose": "核验",
        "issued_on": "2026-02-01", "received_on": "2026-01-01",
    }  # fmt: skip
    voiding = {"json": {"reason": "有误"}, "headers": {"If-Match": '"999"'}}
    return {
        "issueMemberCertificate": ("POST", "/member-certificates", {"json": asked}),
        "keepReceivedCertificate": ("POST", "/member-certificates/received", {"json": early}),
        "listMemberCertificates": ("GET", "/member-certificates", {}),
        "getMemberCertificate": ("GET", path, {}),
        "printMemberCertificate": ("GET", f"{path}/print", {}),
        "voidMemberCertificate": ("POST", f"{path}/voiding", voiding),
        "exportMemberCertificates": ("GET", "/member-certificate-exports", {}),
    }
