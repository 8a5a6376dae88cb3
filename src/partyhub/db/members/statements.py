"""The statements that read and write single members, and many at once."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Text,
    Update,
    Uuid,
    any_,
    bindparam,
    case,
    column,
    exists,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA, JSONB

from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.domain.check_ins.states import OPEN_STATES

UNIT, BRANCH = orgs.alias("unit"), orgs.alias("branch")
_AT = orgs.alias("community")
# Named here, not imported: check-ins read members, and the two packages must not form a circle.
check_ins = table(
    "check_ins",
    column("member_id", Uuid),
    column("community_id", Uuid),
    column("state", Text),
    column("checked_in_on"),
)
_accounts = table(
    "accounts",
    column("id", Uuid),
    column("member_id", Uuid),
    column("must_change_password"),
    column("closed_at"),
)
_OPEN = ", ".join(f"'{state}'" for state in sorted(OPEN_STATES))
PRESENT_THERE = text("state IN ('checked_in', 'assigned')")


def check_in_state(member_id: ColumnElement[Any]) -> ColumnElement[Any]:
    """The state of the member's check-in under way, by its partial unique index."""
    return (
        select(check_ins.c.state)
        .where(check_ins.c.member_id == member_id, text(f"check_ins.state IN ({_OPEN})"))
        .scalar_subquery()
    )


def account_state(member_id: ColumnElement[Any]) -> ColumnElement[Any]:
    """Where the member's own account stands, by its unique index; NULL without one."""
    words = case(
        (_accounts.c.closed_at.is_not(None), literal_column("'closed'")),
        (_accounts.c.must_change_password, literal_column("'waiting'")),
        else_=literal_column("'in_use'"),
    )
    return select(words).where(_accounts.c.member_id == member_id).scalar_subquery()


_DETAILS = (
    "name", "gender", "status", "category", "external_id", "birth_month", "education",
    "joined_party_on", "post", "estate_id", "residence_estate", "specialties", "delegate_roles",
    "available_times", "remark", "left_on",
)  # fmt: skip
_OTHERS = (
    "name_sort", "name_initials", "phone_masked", "phone_tail", "phone_sealed", "phone_index",
    "verified_at", "verified_by",
)  # fmt: skip
DETAILS, PLAIN = _DETAILS, ("id", "branch_id", "unit_id", *_DETAILS, *_OTHERS, "version")
_ID = bindparam("id", type_=Uuid)
_MERGED_INTO = (
    select(member_merges.c.kept_id)
    .where(member_merges.c.merged_id == members.c.id)
    .scalar_subquery()
)
_WHOLE = (
    select(
        *(members.c[name] for name in PLAIN),
        BRANCH.c.path.label("branch_path"),
        BRANCH.c.name.label("branch_name"),
        UNIT.c.path.label("unit_path"),
        UNIT.c.name.label("unit_name"),
        check_in_state(members.c.id).label("check_in"),
        _MERGED_INTO.label("merged_into"),
    )
    .join(BRANCH, BRANCH.c.id == members.c.branch_id)
    .join(UNIT, UNIT.c.id == members.c.unit_id)
)
GET = Statement(_WHOLE.where(members.c.id == _ID))
_AMONG = members.c.id == any_(bindparam("ids", type_=ARRAY(Uuid)))
HOLD = Statement(select(members.c.id).where(_AMONG).order_by(members.c.id).with_for_update())
"""Before they are read, in a statement of its own (ADR 0025): who has just moved is found there."""
GET_MANY = Statement(_WHOLE.where(_AMONG).order_by(members.c.id))
PLACE = Statement(
    select(
        BRANCH.c.path,
        select(func.coalesce(func.array_agg(_AT.c.path), literal_column("'{}'::text[]")))
        .select_from(check_ins.join(_AT, _AT.c.id == check_ins.c.community_id))
        .where(
            check_ins.c.member_id == members.c.id,
            check_ins.c.checked_in_on.is_not(None),
            PRESENT_THERE,
        )
        .scalar_subquery(),
    )
    .join(BRANCH, BRANCH.c.id == members.c.branch_id)
    .where(members.c.id == _ID)
)
PHONE = Statement(
    select(
        members.c.phone_masked, members.c.phone_tail, members.c.phone_sealed, members.c.phone_index
    ).where(members.c.id == _ID)
)
ANY_AT = Statement(
    select(literal_column("1"))
    .select_from(orgs)
    .where(
        func.starts_with(orgs.c.path, bindparam("path", type_=Text)),
        exists().where(members.c.branch_id == orgs.c.id, members.c.left_on.is_(None)),
    )
    .limit(literal_column("1"))
)
_SUBJECT = bindparam("subject", type_=Uuid)
_TOLD = (events.c.at, events.c.action, events.c.account_name, events.c.note, events.c.facts)
_OF_THE_ACCOUNT = ("account.open", "account.reopen", "password.reset", "account.close")
_HISTORY = union_all(
    select(events.c.seq, *_TOLD).where(events.c.subject.in_(records_of(_SUBJECT))),
    select(events.c.seq, *_TOLD)
    .join_from(_accounts, events, events.c.subject == _accounts.c.id)
    .where(
        _accounts.c.member_id.in_(records_of(_SUBJECT)),
        events.c.action.in_([literal_column(f"'{action}'") for action in _OF_THE_ACCOUNT]),
    ),
).subquery("told")
# Also what was done with the member's own account, though never when they signed in.
HISTORY = Statement(
    select(*(_HISTORY.c[column.name] for column in _TOLD))
    .order_by(_HISTORY.c.seq.desc())
    .limit(literal_column("500"))
)

_BYTES = ("phone_sealed", "phone_index")


def _given() -> Any:
    """Many rows as one JSON array, with its columns typed."""
    kinds = [column(n, Text if n in _BYTES else members.c[n].type) for n in PLAIN]
    rows = func.jsonb_to_recordset(bindparam("rows", type_=JSONB)).table_valued(
        *kinds, column("search", ARRAY(Text)), name="new"
    )
    return rows.render_derived(with_types=True)


def _values(new: Any) -> dict[str, ColumnElement[Any]]:
    encoded: ColumnElement[str] = literal_column("'base64'")
    plain = {n: new.c[n] for n in PLAIN if n not in _BYTES}
    sealed = {n: func.decode(new.c[n], encoded, type_=BYTEA) for n in _BYTES}
    return plain | sealed | {"search": func.array_to_tsvector(new.c.search)}


def _add() -> Statement:
    values = _values(_given())
    return Statement(insert(members).from_select(list(values), select(*values.values())))


def _save() -> Statement:
    new = _given()
    values = {n: v for n, v in _values(new).items() if n not in ("id", "version")}
    query: Update = (
        update(members)
        .where(members.c.id == new.c.id, members.c.version == new.c.version)
        .values(values | {"version": members.c.version + literal_column("1")})
    )
    return Statement(query.returning(members.c.id))


ADD, SAVE = _add(), _save()
