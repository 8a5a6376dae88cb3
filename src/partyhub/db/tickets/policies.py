"""The centres' rules on PostgreSQL: written once, read once a transaction."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Uuid, bindparam, func, insert, select

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.policies_table import ticket_policies
from partyhub.db.tickets.table import CLOCK_RUNS, tickets
from partyhub.db.violations import names
from partyhub.domain.shared.errors import StaleVersion
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.policy import (
    DEFAULT_POLICY,
    NoticeRule,
    Target,
    TargetKind,
    TicketPolicy,
)
from partyhub.domain.tickets.policy_versions import PolicyVersion
from partyhub.domain.working_time.pauses import PauseKind

names({"pk_ticket_policies": StaleVersion})
_MOST_VERSIONS = 200
_P, _T = ticket_policies.c, tickets.c
_CENTRE = bindparam("centre_id", type_=Uuid)
_OF = select(_P.version, _P.content, _P.at).where(_P.centre_id == _CENTRE)
CURRENT = Statement(_OF.order_by(_P.version.desc()).limit(1))
VERSION = Statement(_OF.where(_P.version == bindparam("version", type_=Integer)))
HELD_AT = Statement(
    _OF.where(_P.at <= bindparam("moment", type_=_P.at.type)).order_by(_P.version.desc()).limit(1)
)
HISTORY = Statement(
    select(ticket_policies)
    .where(_P.centre_id == _CENTRE)
    .order_by(_P.version.desc())
    .limit(_MOST_VERSIONS)
)
ADD = Statement(
    insert(ticket_policies).values({c.name: bindparam(c.name) for c in ticket_policies.columns})
)
_newest = (
    select(_P.centre_id, func.max(_P.version).label("version")).group_by(_P.centre_id).subquery()
)
CHANGED_CENTRES = Statement(
    select(orgs.c.id, orgs.c.path, _newest.c.version)
    .join(orgs, orgs.c.id == _newest.c.centre_id)
    .where(
        select(_T.id)
        .where(
            CLOCK_RUNS,
            _T.centre_id == _newest.c.centre_id,
            _T.policy_version < _newest.c.version,
        )
        .exists()
    )
)
_HOUR = timedelta(hours=1)
_SPANS = frozenset({"sign_for", "warn"})
_OF_THE_ROW = frozenset({"version", "since"})


class SqlTicketPolicies:
    """A centre that has settled nothing has the catalogue's rules as its version 1."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def current(self, centre: OrgId) -> TicketPolicy:
        return _policy(await self._gate.row(CURRENT, centre_id=centre))

    async def version(self, centre: OrgId, version: int) -> TicketPolicy:
        return _policy(await self._gate.row(VERSION, centre_id=centre, version=version))

    async def held_at(self, centre: OrgId, moment: datetime) -> TicketPolicy:
        return _policy(await self._gate.row(HELD_AT, centre_id=centre, moment=moment))

    async def history(self, centre: OrgId) -> list[PolicyVersion]:
        rows = await self._gate.rows(HISTORY, centre_id=centre)
        return [
            PolicyVersion(
                centre=centre,
                policy=_policy(row),
                reason=row["reason"],
                by=AccountId(row["made_by"]),
                by_name=row["made_by_name"],
            )
            for row in rows
        ]

    async def add(self, made: PolicyVersion) -> None:
        await self._gate.run(
            ADD,
            centre_id=made.centre,
            version=made.policy.version,
            content=_content(made.policy),
            reason=made.reason,
            at=made.policy.since,
            made_by=made.by,
            made_by_name=made.by_name,
        )

    async def changed_centres(self) -> list[tuple[OrgRef, int]]:
        rows = await self._gate.rows(CHANGED_CENTRES)
        return [(OrgRef(row[0], row[1]), row[2]) for row in rows]


def _content(policy: TicketPolicy) -> Mapping[str, Any]:
    """As JSON: hours for spans, lists for sets."""
    plain = {
        field.name: getattr(policy, field.name)
        for field in fields(TicketPolicy)
        if field.name not in _OF_THE_ROW
    }
    return plain | {
        "suspends": sorted(policy.suspends),
        "sign_for": policy.sign_for // _HOUR,
        "warn": policy.warn // _HOUR,
    }


def _policy(row: Row | None) -> TicketPolicy:
    """A value that an older version did not know is the catalogue's."""
    if row is None:
        return DEFAULT_POLICY
    kept: dict[str, Any] = dict(row["content"])
    spans: dict[str, Any] = {name: timedelta(hours=kept.pop(name)) for name in _SPANS}
    lists: dict[str, Any] = {
        "suspends": frozenset(PauseKind(kind) for kind in kept.pop("suspends")),
        "targets": tuple(
            Target(each["name"], TargetKind(each["kind"]), each["phone"])
            for each in kept.pop("targets")
        ),
        "categories": tuple(kept.pop("categories")),
        "notice": NoticeRule(kept.pop("notice")),
    }
    return TicketPolicy(version=row["version"], since=row["at"], **kept, **spans, **lists)
