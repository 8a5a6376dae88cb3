"""Suggestions on PostgreSQL: each community gives its first rows by their index, then merged."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import estates, orgs
from partyhub.db.service_items.table import service_items
from partyhub.db.tickets.mapping import ticket_of
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.statements import whole
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.suggestions import (
    SuggestionFilter,
    SuggestionLine,
    SuggestionShow,
)
from partyhub.domain.tickets.ticket import Ticket

_T, _O, _I = tickets.c, orgs.c, service_items.c
_SUGGESTION: ColumnElement[str] = literal_column("'suggestion'")
_PERSON = records_of(bindparam("member_id", type_=Uuid))
_PATHS = bindparam("paths", type_=ARRAY(SORTED))
_COMMUNITY = bindparam("community_id", type_=Uuid)
_ONE: ColumnElement[int] = literal_column("1")
_PRESENT: list[ColumnElement[str]] = [
    literal_column(f"'{state}'") for state in (CheckInState.CHECKED_IN, CheckInState.ASSIGNED)
]
_CHECKED_IN = select(check_ins.c.community_id).where(
    check_ins.c.member_id.in_(_PERSON), check_ins.c.state.in_(_PRESENT)
)
_resident = members.alias("resident")
_LIVES = (
    select(estates.c.community_id)
    .join_from(_resident, estates, estates.c.id == _resident.c.estate_id)
    .where(_resident.c.id.in_(_PERSON))
)
PLACES = Statement(
    select(_O.id, _O.name)
    .where(
        _O.kind == literal_column("'community_org'"),
        _O.closed_on.is_(None),
        or_(_O.id.in_(_CHECKED_IN), _O.id.in_(_LIVES), _O.path == any_(_PATHS)),
    )
    .order_by(_O.path)
)
_here, _centre, _owner = orgs.alias("here"), orgs.alias("centre_of"), orgs.alias("owner")
COUNTER = Statement(
    select(_centre.c.id, _centre.c.path, _I.id)
    .select_from(_here)
    .join(_centre, _centre.c.parent_id == _here.c.parent_id)
    .join(_owner, _centre.c.path.op("^@", is_comparison=True)(_owner.c.path))
    .join(service_items, _I.owner_id == _owner.c.id)
    .where(
        _here.c.id == _COMMUNITY,
        _centre.c.kind == literal_column("'centre'"),
        _centre.c.closed_on.is_(None),
        _I.kind == _SUGGESTION,
        _I.state == literal_column("'published'"),
    )
    .order_by(_centre.c.path, func.length(_owner.c.path).desc(), _I.code)
    .limit(_ONE)
)
_OPEN_OF = (
    select(func.count())
    .where(_T.owner_id == accounts.c.id, _T.kind == _SUGGESTION, OPEN_NOW)
    .scalar_subquery()
)
ANSWERERS = Statement(
    select(accounts.c.id, accounts.c.display_name)
    .join_from(grants, accounts, accounts.c.id == grants.c.account_id)
    .where(
        grants.c.org_id == _COMMUNITY,
        grants.c.ended_at.is_(None),
        grants.c.role == any_(bindparam("roles", type_=ARRAY(Text))),
        accounts.c.closed_at.is_(None),
    )
    .group_by(accounts.c.id)
    .order_by(_OPEN_OF, accounts.c.display_name, accounts.c.id)
)
GET = Statement(whole().where(_T.id == bindparam("id", type_=Uuid), _T.kind == _SUGGESTION))
_STARS = (
    select(ticket_ratings.c.stars)
    .where(ticket_ratings.c.ticket_id == _T.id, ticket_ratings.c.round == _T.reopenings)
    .scalar_subquery()
)
_LINE = (
    _T.id, _T.number, _T.intake_id, _T.client_name, _T.content, _T.state, _T.owner_name, _T.due_at,
    _T.provisional, _T.adopted, _T.result, _T.registered_at, _T.closed_at, _STARS.label("stars"),
)  # fmt: skip
_LIMIT = bindparam("limit", type_=Integer)
_SHOWN = {
    SuggestionShow.OPEN: _T.closed_at.is_(None),
    SuggestionShow.ENDED: _T.closed_at.is_not(None),
}
_IS_ONE = text("kind = 'suggestion'")


def _page(show: SuggestionShow, *, after: bool) -> Statement:
    reach = orgs_in_scope().add_columns(_O.name.label("community_name")).subquery("reach")
    first = select(*_LINE).where(_T.intake_id == reach.c.id, _IS_ONE, _SHOWN[show])
    if after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        first = first.where(tuple_(_T.registered_at, _T.id) < last)
    of_one = first.order_by(_T.registered_at.desc(), _T.id.desc()).limit(_LIMIT).lateral("of_one")
    found = select(of_one, reach.c.community_name).select_from(reach.join(of_one, text("true")))
    return Statement(
        found.order_by(of_one.c.registered_at.desc(), of_one.c.id.desc()).limit(_LIMIT)
    )


PAGES = {
    (show, after): _page(show, after=after) for show in SuggestionShow for after in (False, True)
}


class SqlSuggestions:
    """Tickets of that kind."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def places(self, member_id: MemberId, branch: Sequence[str]) -> list[OrgName]:
        rows = await self._gate.rows(PLACES, member_id=member_id, paths=list(branch))
        return [OrgName(OrgId(row[0]), row[1]) for row in rows]

    async def counter(self, community: OrgRef) -> tuple[OrgRef, ServiceItemId] | None:
        row = await self._gate.row(COUNTER, community_id=community.id)
        return None if row is None else (OrgRef(row[0], row[1]), ServiceItemId(row[2]))

    async def answerers(self, community: OrgRef) -> list[Officer]:
        roles = sorted(roles_with(Permission.SUGGESTION_ANSWER))
        rows = await self._gate.rows(ANSWERERS, community_id=community.id, roles=roles)
        return [Officer(row[0], row[1]) for row in rows]

    async def get(self, ticket_id: TicketId) -> Ticket:
        row = await self._gate.row(GET, id=ticket_id)
        if row is None:
            raise NotFound("no such suggestion", ticket=str(ticket_id))
        return ticket_of(row)

    async def page(self, wanted: SuggestionFilter, *, within: Scope) -> list[SuggestionLine]:
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": wanted.limit}
        if wanted.after is not None:
            binds |= {"after_at": wanted.after[0], "after_id": wanted.after[1]}
        statement = PAGES[wanted.show, wanted.after is not None]
        return [_line(row) for row in await self._gate.rows(statement, **binds)]


def _line(row: Row) -> SuggestionLine:
    return SuggestionLine(
        id=row["id"], number=row["number"],
        community=OrgName(OrgId(row["intake_id"]), row["community_name"]),
        client_name=row["client_name"], content=row["content"], state=TicketState(row["state"]),
        owner_name=row["owner_name"], due_at=row["due_at"], provisional=row["provisional"],
        adopted=row["adopted"], result=row["result"], registered_at=row["registered_at"],
        closed_at=row["closed_at"], stars=row["stars"],
    )  # fmt: skip
