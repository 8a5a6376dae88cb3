"""Who can see a member's data: reckoned from the permission table that the gate itself asks.

No list of readers is kept anywhere, so none can be out of date (PIPL art. 44; field.md 3.3).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgName, Place
from partyhub.domain.shared.permission import Permission, Role

MOST_NAMES = 50
_NOBODY = AccountId(UUID(int=0))


class Thing(StrEnum):
    """What stands where: the record with the branch; the phone and duties also with a community
    that the member has checked in with; floating registrations and certificates with who keeps
    them and the branch of then; a check-in on its two sides, a transfer on those that know of it,
    the counters that find people of the street, the organisations that the member asked to be
    contacted by, the member's own matters.
    """

    RECORD = "record"
    PHONE = "phone"
    CHECK_IN_UNIT = "check_in_unit"
    CHECK_IN_COMMUNITY = "check_in_community"
    REGISTER = "register"
    TRANSFER = "transfer"
    COUNTER = "counter"
    TICKET = "ticket"
    CONTACT = "contact"
    COMPLAINT = "complaint"
    OVERSEEN = "overseen"


class May(StrEnum):
    """What somebody may do with the member's data."""

    SEE_RECORD = "see_record"
    EDIT_RECORD = "edit_record"
    SEE_PHONE = "see_phone"
    SEE_IDENTITY = "see_identity"
    EXPORT_RECORD = "export_record"
    SEE_FILE = "see_file"
    KEEP_FILE = "keep_file"
    SEE_DUTY = "see_duty"
    KEEP_DUTY = "keep_duty"
    SEE_REGISTER = "see_register"
    KEEP_REGISTER = "keep_register"
    OPEN_ACCOUNT = "open_account"
    SEE_CHECK_IN = "see_check_in"
    PRINT_CHECK_IN = "print_check_in"
    EXPORT_CHECK_IN = "export_check_in"
    SEE_TRANSFER = "see_transfer"
    FIND_AT_COUNTER = "find_at_counter"
    SEE_TICKET = "see_ticket"
    SEE_CONTACT = "see_contact"
    EXPORT_TICKET = "export_ticket"
    SEE_SLIP = "see_slip"
    SEE_SERVICE = "see_service"
    SEE_LOOKS = "see_looks"


@dataclass(frozen=True, slots=True)
class Right:
    """`needs` is the permission that the gate asks before it, at the place of that thing."""

    may: May
    needs: Permission
    at: Thing


_P, _T = Permission, Thing
RIGHTS: Sequence[Right] = (
    Right(May.SEE_RECORD, _P.MEMBER_READ, _T.RECORD),
    Right(May.EDIT_RECORD, _P.MEMBER_EDIT, _T.RECORD),
    Right(May.EDIT_RECORD, _P.MEMBER_MERGE, _T.RECORD),
    Right(May.EDIT_RECORD, _P.MEMBER_IMPORT, _T.RECORD),
    Right(May.SEE_PHONE, _P.MEMBER_REVEAL, _T.PHONE),
    Right(May.SEE_IDENTITY, _P.MEMBER_REVEAL, _T.RECORD),
    Right(May.EXPORT_RECORD, _P.MEMBER_EXPORT, _T.RECORD),
    Right(May.SEE_FILE, _P.MEMBER_FILE_READ, _T.RECORD),
    Right(May.KEEP_FILE, _P.MEMBER_FILE_KEEP, _T.RECORD),
    Right(May.SEE_DUTY, _P.POST_DUTY_READ, _T.PHONE),
    Right(May.KEEP_DUTY, _P.POST_DUTY_KEEP, _T.PHONE),
    Right(May.SEE_REGISTER, _P.TRANSFER_READ, _T.REGISTER),
    Right(May.SEE_REGISTER, _P.SURVEY_READ, _T.REGISTER),
    Right(May.KEEP_REGISTER, _P.REGISTER_KEEP, _T.REGISTER),
    Right(May.OPEN_ACCOUNT, _P.MEMBER_OPEN_ACCOUNT, _T.RECORD),
    Right(May.SEE_CHECK_IN, _P.CHECK_IN_READ, _T.CHECK_IN_UNIT),
    Right(May.SEE_CHECK_IN, _P.CHECK_IN_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.PRINT_CHECK_IN, _P.CHECK_IN_CERTIFY, _T.CHECK_IN_UNIT),
    Right(May.PRINT_CHECK_IN, _P.CHECK_IN_REGISTER, _T.CHECK_IN_COMMUNITY),
    Right(May.EXPORT_CHECK_IN, _P.CHECK_IN_EXPORT, _T.CHECK_IN_UNIT),
    Right(May.EXPORT_CHECK_IN, _P.CHECK_IN_EXPORT, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_TRANSFER, _P.TRANSFER_READ, _T.TRANSFER),
    Right(May.FIND_AT_COUNTER, _P.TICKET_REGISTER, _T.COUNTER),
    Right(May.SEE_TICKET, _P.TICKET_READ, _T.TICKET),
    Right(May.SEE_TICKET, _P.TICKET_ANALYSE, _T.TICKET),
    Right(May.SEE_TICKET, _P.SUGGESTION_READ, _T.TICKET),
    Right(May.EXPORT_TICKET, _P.TICKET_EXPORT, _T.TICKET),
    Right(May.SEE_TICKET, _P.TICKET_DIRECT, _T.COMPLAINT),
    Right(May.SEE_TICKET, _P.COMPLAINT_OVERSEE, _T.OVERSEEN),
    Right(May.SEE_CONTACT, _P.CONTACT_ANSWER, _T.CONTACT),
    Right(May.SEE_SLIP, _P.FEEDBACK_SLIP_READ, _T.CHECK_IN_UNIT),
    Right(May.SEE_SLIP, _P.FEEDBACK_SLIP_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.SERVICE_RECORD_READ, _T.RECORD),
    Right(May.SEE_SERVICE, _P.SERVICE_RECORD_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.DEMAND_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.ACTIVITY_READ, _T.RECORD),
    Right(May.SEE_SERVICE, _P.ACTIVITY_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.PAIRING_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.SERVICE_POST_READ, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.TEAM_KEEP, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_SERVICE, _P.SHOWCASE_KEEP, _T.CHECK_IN_COMMUNITY),
    Right(May.SEE_LOOKS, _P.ACCESS_LOG_READ, _T.RECORD),
)
Places = Mapping[Thing, Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a role now; officers act in duty and are named by their shown name."""

    account_id: AccountId
    name: str
    grant: Grant
    org_name: str


@dataclass(frozen=True, slots=True)
class ReadingRole:
    """A role at an organisation: how many hold it, who they are (fifty at most), what they may."""

    role: Role
    count: int
    people: Sequence[str]
    may: Sequence[May]


@dataclass(frozen=True, slots=True)
class ReadingOrg:
    """An organisation whose people can see something of the member."""

    org: OrgName
    roles: Sequence[ReadingRole]


def may_of(grant: Grant, places: Places) -> list[May]:
    """What that one role lets its holder do with this member's data."""
    actor = Actor(_NOBODY, "", grants=(grant,))
    found = {
        right.may
        for right in RIGHTS
        for place in places.get(right.at, ())
        if actor.scope(right.needs).covers(place)
    }
    return [may for may in May if may in found]


def steps_of(places: Places) -> list[str]:
    """The paths at which a role would reach one of these places."""
    steps: dict[str, None] = {}
    for path in (path for found in places.values() for place in found for path in place.paths):
        parts = path.strip("/").split("/")
        steps |= {"/" + "/".join(parts[: n + 1]) + "/": None for n in range(len(parts))}
    return list(steps)


def readers(holders: Iterable[Holder], places: Places) -> list[ReadingOrg]:
    """By organisation and role, the nearest to the member's branch first."""
    branch = places[Thing.RECORD][0].paths[0]
    ordered = sorted(holders, key=lambda one: (*_nearness(one, branch), one.grant.role, one.name))
    found = []
    for org, at_org in groupby(ordered, key=lambda one: OrgName(one.grant.org.id, one.org_name)):
        roles = [_role(list(held), places) for _, held in groupby(at_org, lambda h: h.grant.role)]
        if reading := [role for role in roles if role.may]:
            found.append(ReadingOrg(org, reading))
    return found


def _role(held: Sequence[Holder], places: Places) -> ReadingRole:
    grant = held[0].grant
    names = [one.name for one in held][:MOST_NAMES]
    return ReadingRole(grant.role, len(held), names, may_of(grant, places))


def _nearness(one: Holder, branch: str) -> tuple[bool, int, str]:
    path = one.grant.org.path
    return not branch.startswith(path), -path.count("/"), path
