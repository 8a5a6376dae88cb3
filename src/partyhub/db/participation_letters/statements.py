"""Statements of runs and of letters."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Date,
    Integer,
    Select,
    Table,
    Uuid,
    any_,
    bindparam,
    insert,
    literal,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.participation_letters.table import (
    letter_numbers,
    letter_runs,
    letter_versions,
    participation_letters,
)

R, L, V = letter_runs.c, participation_letters.c, letter_versions.c
UNIT, HOME, ABOVE = orgs.alias("unit"), orgs.alias("community"), orgs.alias("superior")
_ID = bindparam("id", type_=Uuid)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_LIMIT = bindparam("limit", type_=Integer)
_DAYS = {name: bindparam(name, type_=Date) for name in ("begins", "ends")}
RUN_CHANGES = ("started_by", "started_name", "started_at", "total", "done", "finished_at")
DONE = (
    "answer", "answer_name", "answered_at", "remark", "reviewed_by", "reviewed_name",
    "reviewed_at", "letter_no", "issued_name", "issued_at", "received_name", "received_at",
)  # fmt: skip


def adding(table: Table) -> Statement:
    return Statement(
        insert(table).values({c.name: bindparam(c.name, type_=c.type) for c in table.c})
    )


def _new(table: Table, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}


ADD_RUN, ADD, ADD_VERSION = (
    adding(letter_runs), adding(participation_letters), adding(letter_versions),
)  # fmt: skip
SAVE_RUN = Statement(update(letter_runs).where(R.id == _ID).values(_new(letter_runs, RUN_CHANGES)))
_RUN = select(letter_runs, orgs.c.path, orgs.c.name.label("org_name")).join_from(
    letter_runs, orgs, orgs.c.id == R.org_id
)
RUN = Statement(_RUN.where(R.id == _ID))
RUN_OF = Statement(
    _RUN.where(
        R.org_id == bindparam("org_id", type_=Uuid), R.begins == _DAYS["begins"],
        R.ends == _DAYS["ends"],
    ).with_for_update(of=letter_runs)
)  # fmt: skip
CLAIM = Statement(
    _RUN.where(R.id == _ID, R.finished_at.is_(None)).with_for_update(
        of=letter_runs, skip_locked=True
    )
)
UNFINISHED = Statement(_RUN.where(R.finished_at.is_(None)).order_by(R.id))
RUNS = Statement(
    _RUN.where(
        R.org_id.in_(orgs_in_scope()),
        or_(
            bindparam("from_start", type_=Boolean),
            tuple_(R.started_at, R.id)
            < tuple_(bindparam("before", type_=MOMENT), bindparam("before_id", type_=Uuid)),
        ),
    )
    .order_by(R.started_at.desc(), R.id.desc())
    .limit(_LIMIT)
)
_COUNTER = upsert(letter_numbers).values(
    community_id=bindparam("community_id", type_=Uuid),
    year=bindparam("year", type_=Integer),
    last=literal(1, Integer),
)
NEXT = Statement(
    _COUNTER.on_conflict_do_update(
        index_elements=["community_id", "year"], set_={"last": letter_numbers.c.last + 1}
    ).returning(letter_numbers.c.last)
)
HOLD = Statement(select(L.id).where(L.id == _ID).with_for_update())
_SAVE = update(participation_letters).where(L.id == _ID)
_STATE = _new(participation_letters, ("state", "number"))
SAVE = Statement(_SAVE.values(_STATE))
SAVE_ISSUED = Statement(_SAVE.values(_STATE | {"issued_number": _STATE["number"]}))
SAVE_VERSION = Statement(
    update(letter_versions)
    .where(V.letter_id == _ID, V.number == bindparam("of_number", type_=Integer))
    .values(_new(letter_versions, DONE))
)
_NAMED = (
    UNIT.c.path.label("unit_path"), UNIT.c.name.label("unit_name"),
    HOME.c.path.label("community_path"), HOME.c.name.label("community_name"),
    ABOVE.c.path.label("superior_path"), ABOVE.c.name.label("superior_name"),
)  # fmt: skip


def _named(query: "Select[Any]", letters: Any) -> "Select[Any]":
    return (
        query.join(UNIT, UNIT.c.id == letters.unit_id)
        .join(HOME, HOME.c.id == letters.community_id)
        .join(ABOVE, ABOVE.c.id == letters.superior_id)
    )


WHOLE = Statement(
    _named(select(participation_letters, *_NAMED).select_from(participation_letters), L)
    .where(L.id == any_(_IDS))
    .order_by(UNIT.c.name_sort, L.id)
)
VERSIONS = Statement(
    select(letter_versions).where(V.letter_id == any_(_IDS)).order_by(V.number.desc())
)
