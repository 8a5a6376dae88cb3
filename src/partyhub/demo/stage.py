"""What every part of a load is handed: units of work, the moment, ports, and how much to make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from random import Random
from typing import Any
from uuid import UUID

from partyhub.api.services import Services
from partyhub.demo.one_transaction import Work
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role

SEED = "partyhub demo 1"
FOUNDED = timedelta(days=400)
_VERSION_7, _VARIANT = 0x7 << 76, 0b10 << 62


class Size(Enum):
    """How many members a load makes of those that the units name, in per cent."""

    FULL = 100
    SMALL = 8


@dataclass(frozen=True, slots=True)
class Stage:
    """`say` tells people how far it is."""

    work: Work
    services: Services
    now: datetime
    size: Size
    say: Callable[[str], None]

    @property
    def founded(self) -> datetime:
        """When the tree was made; everything else happened after it."""
        return self.now - FOUNDED


def dice(*what: str | int) -> Random:
    """The same sequence for the same thing in every load, whatever else was made before it."""
    return Random("|".join((SEED, *map(str, what))))  # noqa: S311 - invented people, no secret


def made_id(rng: Random, at: datetime) -> UUID:
    """A UUIDv7 of that moment that is the same in every load."""
    milliseconds = int(at.timestamp() * 1000)
    high, low = rng.getrandbits(12), rng.getrandbits(62)
    return UUID(int=milliseconds << 80 | _VERSION_7 | high << 64 | _VARIANT | low)


def founder(top: OrgRef | None = None) -> Actor:
    """The system itself, as it makes the tree and the accounts."""
    roles = (Role.SUPERIOR_ORG_DEPARTMENT, Role.SYSTEM_ADMIN) if top else ()
    grants = tuple(Grant(role, top) for role in roles if top is not None)
    return Actor(AccountId(UUID(int=0)), "系统", grants)


def new_org(org_id: OrgId, kind: OrgKind, name: str, texts: Mapping[str, Any]) -> Org:
    """An organisation that has no place in the tree yet."""
    return replace(Org(id=org_id, path="", parent_id=None, kind=kind, name=name), **texts)
