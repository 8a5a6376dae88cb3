"""The statements that read and write single check-ins."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.check_ins.table import certificate_numbers, check_ins
from partyhub.db.columns import SORTED
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.table import members
from partyhub.db.orgs.table import estates, liaison_officers, orgs, teams
from partyhub.db.orgs.team_reach import serving_at
from partyhub.db.search import KEYS
from partyhub.domain.check_ins.states import OPEN_STATES

UNIT, COMMUNITY, HOME = orgs.alias("unit"), orgs.alias("community"), orgs.alias("home")
BRANCH = orgs.alias("branch")
OWN = check_ins.c.member_id.in_(records_of(bindparam("own", type_=Uuid)))
_ID = bindparam("id", type_=Uuid)
_IDS = bindparam("ids", type_=ARRAY(Uuid))


def under(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """True where a path begins with one of the bind `roots`; for rows that are already few."""
    return path.op("^@", is_comparison=True)(any_(bindparam("roots", type_=ARRAY(SORTED))))


ARRIVED = check_ins.c.checked_in_on.is_not(None)
"""What a community may see: only those who have checked in (SP-17)."""

READABLE = or_(under(UNIT.c.path), and_(under(COMMUNITY.c.path), ARRIVED), OWN)

_WHOLE = (
    select(check_ins, UNIT.c.path.label("unit_path"), COMMUNITY.c.path.label("community_path"))
    .join(UNIT, UNIT.c.id == check_ins.c.unit_id)
    .join(COMMUNITY, COMMUNITY.c.id == check_ins.c.community_id)
)
GET = Statement(_WHOLE.where(check_ins.c.id == _ID, READABLE))
GET_MANY = Statement(
    _WHOLE.where(check_ins.c.id == any_(_IDS), READABLE).order_by(
        check_ins.c.name_sort, check_ins.c.id
    )
)
PRESENTED = Statement(
    _WHOLE.where(
        check_ins.c.id == _ID,
        check_ins.c.short_code == bindparam("short_code"),
        under(COMMUNITY.c.path),
    )
)
_OPEN: list[ColumnElement[str]] = [literal_column(f"'{state}'") for state in sorted(OPEN_STATES)]
UNDER_WAY_OF = Statement(
    _WHOLE.where(
        check_ins.c.member_id.in_(records_of(bindparam("member_id", type_=Uuid))),
        check_ins.c.state.in_(_OPEN),
    ).with_for_update(of=check_ins)
)
LAPSED = Statement(
    _WHOLE.where(
        check_ins.c.state == literal_column("'certificate_issued'"),
        check_ins.c.due_on < bindparam("today", type_=Date),
    )
    .order_by(check_ins.c.due_on)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(of=check_ins, skip_locked=True)
)

_COLUMNS = [c.name for c in check_ins.columns if c.name not in ("search", "version")]
ADD = Statement(
    insert(check_ins).values(
        {name: bindparam(name) for name in (*_COLUMNS, "version")} | {"search": KEYS}
    )
)
_FIXED = {"id", "member_id", "unit_id", "volunteered_at", "volunteered_how"}
SAVE = Statement(
    update(check_ins)
    .where(check_ins.c.id == _ID, check_ins.c.version == bindparam("read", type_=Integer))
    .values(
        {name: bindparam(name) for name in _COLUMNS if name not in _FIXED}
        | {"version": check_ins.c.version + 1}
    )
    .returning(check_ins.c.version)
)
INDEX_NUMBERS = Statement(
    update(check_ins).where(check_ins.c.id == _ID).values(search=check_ins.c.search.op("||")(KEYS))
)
_NEXT = upsert(certificate_numbers).values(
    unit_id=bindparam("unit_id", type_=Uuid),
    year=bindparam("year", type_=Integer),
    last=bindparam("count", type_=Integer),
)
NEXT_NUMBERS = Statement(
    _NEXT.on_conflict_do_update(
        index_elements=["unit_id", "year"],
        set_={"last": certificate_numbers.c.last + _NEXT.excluded.last},
    ).returning(certificate_numbers.c.last)
)

_LIAISON = (
    select(liaison_officers.c.name, liaison_officers.c.phone)
    .where(liaison_officers.c.unit_id == members.c.unit_id, liaison_officers.c.until.is_(None))
    .order_by(liaison_officers.c.since)
    .limit(1)
    .lateral("liaison")
)
_CANDIDATE_FIELDS = (
    "id", "unit_id", "name", "name_sort", "name_initials", "gender", "birth_month", "education",
    "status", "category", "joined_party_on", "post", "phone_masked", "phone_tail",
    "phone_sealed", "residence_estate", "specialties", "delegate_roles", "available_times",
)  # fmt: skip
CANDIDATES = Statement(
    select(
        *(members.c[name] for name in _CANDIDATE_FIELDS),
        func.tsvector_to_array(members.c.search).label("search_keys"),
        UNIT.c.path.label("unit_path"),
        func.coalesce(func.nullif(UNIT.c.short_name, literal("")), UNIT.c.name).label("employer"),
        func.coalesce(_LIAISON.c.name, UNIT.c.contact_name).label("contact_name"),
        func.coalesce(_LIAISON.c.phone, UNIT.c.contact_phone).label("contact_phone"),
        HOME.c.id.label("home_id"),
        HOME.c.path.label("home_path"),
    )
    .join(UNIT, UNIT.c.id == members.c.unit_id)
    .join(BRANCH, BRANCH.c.id == members.c.branch_id)
    .outerjoin(_LIAISON, literal(True))
    .outerjoin(estates, estates.c.id == members.c.estate_id)
    .outerjoin(HOME, HOME.c.id == estates.c.community_id)
    .where(
        members.c.id == any_(_IDS),
        members.c.left_on.is_(None),
        or_(under(BRANCH.c.path), members.c.id == bindparam("own", type_=Uuid)),
    )
)
HOLD_CANDIDATES = Statement(
    select(members.c.id)
    .where(members.c.id == any_(_IDS))
    .order_by(members.c.id)
    .with_for_update(read=True)
)
"""Before they are read, so that nobody who is leaving in this instant is enrolled."""
TEAM = Statement(
    select(teams.c.id).where(
        teams.c.id == bindparam("team_id", type_=Uuid),
        teams.c.closed_on.is_(None),
        teams.c.community_id.in_(serving_at(bindparam("community_id", type_=Uuid))),
    )
)
HISTORY = Statement(
    select(
        events.c.at,
        events.c.action,
        events.c.account_name,
        events.c.from_state,
        events.c.to_state,
        events.c.note,
    )
    .where(events.c.subject == bindparam("subject", type_=Uuid))
    .order_by(events.c.seq)
    .limit(500)
)
PHONES = Statement(
    select(check_ins.c.id, members.c.phone_sealed)
    .join(members, members.c.id == check_ins.c.member_id)
    .where(
        check_ins.c.id == any_(_IDS),
        members.c.unit_id == check_ins.c.unit_id,
        members.c.left_on.is_(None),
    )
)
"""A unit that the member has left keeps its check-in, and the phone of that time masked."""
