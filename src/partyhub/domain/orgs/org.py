"""Organisations: their kinds, and which kind may stand under which (requirements section 0)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from partyhub.domain.orgs.refusals import NotOfStreet, OrgClosed, WrongKind, WrongParent
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgRef, Place


class OrgKind(StrEnum):
    """Kinds of organisation, by the catalogue's code names."""

    SUPERIOR_ORG_DEPARTMENT = "superior_org_department"
    ORGANS_WORKING_COMMITTEE = "organs_working_committee"
    STREET_COMMITTEE = "street_committee"
    COMMUNITY_ORG = "community_org"
    UNIT_ORG = "unit_org"
    GENERAL_BRANCH = "general_branch"
    BRANCH = "branch"
    PARTY_GROUP = "party_group"
    CENTRE = "centre"
    DEPARTMENT = "department"


_K = OrgKind
ALLOWED_CHILDREN: Mapping[OrgKind, frozenset[OrgKind]] = {
    _K.SUPERIOR_ORG_DEPARTMENT: frozenset(
        {_K.ORGANS_WORKING_COMMITTEE, _K.STREET_COMMITTEE, _K.UNIT_ORG}
    ),
    _K.ORGANS_WORKING_COMMITTEE: frozenset({_K.UNIT_ORG}),
    _K.STREET_COMMITTEE: frozenset(
        {_K.CENTRE, _K.COMMUNITY_ORG, _K.UNIT_ORG, _K.GENERAL_BRANCH, _K.BRANCH}
    ),
    _K.COMMUNITY_ORG: frozenset({_K.GENERAL_BRANCH, _K.BRANCH}),
    _K.UNIT_ORG: frozenset({_K.GENERAL_BRANCH, _K.BRANCH}),
    _K.GENERAL_BRANCH: frozenset({_K.BRANCH}),
    _K.BRANCH: frozenset({_K.PARTY_GROUP}),
    _K.PARTY_GROUP: frozenset(),
    _K.CENTRE: frozenset({_K.DEPARTMENT}),
    _K.DEPARTMENT: frozenset(),
}
KEEP_FLOATING = frozenset({_K.UNIT_ORG, _K.GENERAL_BRANCH, _K.BRANCH})
"""流动党员党委, 党总支, 党支部: what may be marked as keeping floating members (ROL-24, TRF-06)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Org:
    """One organisation: its place in the tree and how to reach it (表1, CHK-21).

    `code` is a GB/T 2260 division code with its extension, 6 to 12 digits, or empty.
    `keeps_floating_since`: from that day it keeps floating members, and all below it (ROL-24).
    """

    id: OrgId
    path: str
    parent_id: OrgId | None
    kind: OrgKind
    name: str
    short_name: str = ""
    code: str = ""
    address: str = ""
    place: str = ""
    secretary_name: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    hours: str = ""
    closed_on: date | None = None
    keeps_floating_since: date | None = None
    version: int = 1

    @property
    def ref(self) -> OrgRef:
        return OrgRef(self.id, self.path)

    def at(self) -> Place:
        return Place((self.path,))

    def require_child(self, kind: OrgKind) -> None:
        """WrongParent unless `kind` may stand under this organisation."""
        if kind not in ALLOWED_CHILDREN[self.kind]:
            raise WrongParent(f"no {kind} under a {self.kind}", parent=self.kind, kind=kind)

    def require_kind(self, *kinds: OrgKind) -> None:
        """WrongKind unless it is one of these kinds of organisation."""
        if self.kind not in kinds:
            raise WrongKind(f"only a {' or '.join(kinds)} has these", kind=self.kind)

    def require_open(self) -> None:
        if self.closed_on is not None:
            raise OrgClosed("the organisation is closed", org=str(self.id))

    def keeping_floating(self, since: date | None, *, below_street: bool, today: date) -> "Org":
        """Marked from that day on, or no longer: WrongKind, NotOfStreet, Invalid (TRF-06)."""
        if since is not None:
            if self.kind not in KEEP_FLOATING:
                raise WrongKind("keeps no floating members", kind=self.kind)
            if not below_street:
                raise NotOfStreet("floating members are kept below a street", org=str(self.id))
            if since > today:
                raise Invalid("that day has not come yet", field="since")
        return replace(self, keeps_floating_since=since)

    @property
    def path_steps(self) -> list[str]:
        """The paths of all above it and its own, from the top."""
        return self.ref.path_steps

    @property
    def centre(self) -> OrgRef | None:
        """The service centre that this is, or whose department it is."""
        if self.kind is OrgKind.CENTRE:
            return self.ref
        if self.kind is not OrgKind.DEPARTMENT or self.parent_id is None:
            return None
        return OrgRef(self.parent_id, self.path_steps[-2])
