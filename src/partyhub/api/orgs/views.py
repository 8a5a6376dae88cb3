"""Organisations as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.orgs.views import OrgNode, OrgStep
from partyhub.domain.shared.codes import WorkType
from partyhub.usecases.orgs.read_org import WholeOrg


@dataclass(frozen=True, slots=True)
class OrgTreeOut:
    """One level of the tree."""

    items: Sequence[OrgNode]


@dataclass(frozen=True, slots=True)
class EstateOut:
    id: UUID
    name: str
    address: str
    grid: str


@dataclass(frozen=True, slots=True)
class LiaisonOfficerOut:
    """`until` null: in office."""

    id: UUID
    name: str
    phone: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class TeamOut:
    """`closed_on` null: open."""

    id: UUID
    name: str
    field: WorkType
    closed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgOut:
    """One organisation. `version` is its ETag; `allowed_actions` are the reader's."""

    id: UUID
    parent_id: UUID | None
    kind: OrgKind
    name: str
    short_name: str
    code: str
    address: str
    place: str
    secretary_name: str
    contact_name: str
    contact_phone: str
    hours: str
    closed_on: date | None
    keeps_floating_since: date | None
    version: int
    breadcrumb: Sequence[OrgStep]
    estates: Sequence[EstateOut]
    liaison_officers: Sequence[LiaisonOfficerOut]
    teams: Sequence[TeamOut]
    allowed_actions: Sequence[str]
    allowed_child_kinds: Sequence[OrgKind]

    @classmethod
    def of(cls, whole: WholeOrg) -> "OrgOut":
        org = whole.org
        return cls(
            **{name: getattr(org, name) for name in _OWN},
            breadcrumb=whole.way,
            estates=whole.estates,  # type: ignore[arg-type]  # same fields; an id once kept
            liaison_officers=whole.liaison_officers,  # type: ignore[arg-type]  # likewise
            teams=whole.teams,  # type: ignore[arg-type]  # likewise
            allowed_actions=whole.allowed_actions,
            allowed_child_kinds=whole.child_kinds,
        )


_OWN = (
    "id", "parent_id", "kind", "name", "short_name", "code", "address", "place",
    "secretary_name", "contact_name", "contact_phone", "hours", "closed_on",
    "keeps_floating_since", "version",
)  # fmt: skip
