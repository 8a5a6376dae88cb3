"""The statements that tell a person's story: one person's rows alone are read, by their indexes,
those of records that went into theirs as well.

An event and the versions of the record that its transaction superseded carry the same number
(`xact`); a change that no event tells of is a line of its own.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    cast,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, array

from partyhub.db.columns import MOMENT, WORDS
from partyhub.db.events.table import events
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.versions_table import member_versions
from partyhub.db.orgs.table import orgs

# Named here, not imported: they read members, and the packages must not form a circle.
_accounts = table("accounts", column("id", Uuid), column("member_id", Uuid))
_transfers = table(
    "transfers", column("id", Uuid), column("member_id", Uuid), column("source_name", Text),
    column("assigned_name", Text), column("target_name", Text), column("destination", Text),
)  # fmt: skip
_check_ins = table(
    "check_ins", column("id", Uuid), column("member_id", Uuid), column("unit_id", Uuid),
    column("community_id", Uuid),
)  # fmt: skip
_OF_THE_ACCOUNT = (
    "account.open", "account.reopen", "account.close", "account.grant", "account.grant-end",
    "password.reset",
)  # fmt: skip
_MEMBER = bindparam("member_id", type_=Uuid)
_OF = records_of(_MEMBER)
_RECORDS = _OF.subquery("records")
_UNIT, _AT = orgs.alias("unit"), orgs.alias("community")
_V, _E = member_versions.c, events.c


def _text(words: str) -> Any:
    return cast(literal_column(f"'{words}'"), Text)


def _first_of(*columns: Any) -> Any:
    """The first of the columns that says anything."""
    return func.coalesce(*(func.nullif(one, _text("")) for one in columns), _text(""))


def _subject(about: str, subject: Any, places: Any, source: Any, target: Any) -> Any:
    return select(
        subject.label("subject"), _text(about).label("about"), places.label("places"),
        source.label("source"), target.label("target"),
    )  # fmt: skip


_NOWHERE, _NO = cast(literal_column("'{}'"), WORDS), _text("")
_T, _C = _transfers.c, _check_ins.c
_SUBJECTS = union_all(
    _subject("member", _RECORDS.c.id, _NOWHERE, _NO, _NO),
    _subject("account", _accounts.c.id, _NOWHERE, _NO, _NO).where(_accounts.c.member_id.in_(_OF)),
    _subject(
        "transfer", _T.id, _NOWHERE, _T.source_name,
        _first_of(_T.assigned_name, _T.target_name, _T.destination),
    ).where(_T.member_id.in_(_OF)),
    _subject("check_in", _C.id, array((_UNIT.c.path, _AT.c.path)), _UNIT.c.name, _AT.c.name)
    .join_from(_check_ins, _UNIT, _UNIT.c.id == _C.unit_id)
    .join(_AT, _AT.c.id == _C.community_id)
    .where(_C.member_id.in_(_OF)),
).cte("subjects")  # fmt: skip
_S = _SUBJECTS.c
_FIRST = func.min(_E.seq).over(partition_by=_E.xact) == _E.seq
_TOLD = (
    select(
        _E.at, _E.seq, _E.action, _E.account_name.label("by_name"), _E.from_state, _E.to_state,
        _E.note, _E.facts, _S.about, _S.subject, _S.places, _S.source, _S.target, _E.xact,
        _FIRST.label("first"),
    )
    .join_from(_SUBJECTS, events, _E.subject == _S.subject)
    .where(
        or_(
            _S.about != _text("account"),
            _E.action.in_([literal_column(f"'{action}'") for action in _OF_THE_ACCOUNT]),
        )
    )
    .cte("told")
)  # fmt: skip
_SILENT = (
    select(
        func.max(_V.until), cast(literal_column("0"), BigInteger), _text("member.change"), _NO,
        _NO, _NO, _NO, cast(literal_column("'{}'"), JSONB), _text("member"), _V.member_id,
        _NOWHERE, _NO, _NO, _V.xact, literal_column("true"),
    )
    .where(_V.member_id.in_(_OF), ~exists().where(_TOLD.c.xact == _V.xact))
    .group_by(_V.member_id, _V.xact)
)  # fmt: skip
_ALL = union_all(select(_TOLD), _SILENT).subquery("line")
_BEFORE = tuple_(bindparam("before_at", type_=MOMENT), bindparam("before_seq", type_=BigInteger))
STORY = Statement(
    select(_ALL)
    .where(tuple_(_ALL.c.at, _ALL.c.seq) < _BEFORE)
    .order_by(_ALL.c.at.desc(), _ALL.c.seq.desc())
    .limit(bindparam("limit", type_=Integer))
)
_WENT = exists().where(
    _E.subject == _V.member_id, _E.action == _text("member.merged"), _E.xact == _V.xact
)
# How a record ended by going into this one is no change of this one.
CHANGED = Statement(
    select(_V.xact, _V.was, _V.became)
    .where(
        _V.member_id.in_(_OF),
        _V.xact == any_(bindparam("xacts", type_=ARRAY(BigInteger))),
        ~_WENT,
    )
    .order_by(_V.until)
)
NAMES = Statement(
    select(cast(orgs.c.id, Text), orgs.c.name).where(
        orgs.c.id == any_(bindparam("ids", type_=ARRAY(Uuid)))
    )
)
