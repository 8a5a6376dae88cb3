"""The statements that count transfers, and whoever would be in limbo (TRF-08)."""

from typing import Any

from sqlalchemy import Date, Integer, bindparam, cast, func, literal_column, or_, select

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.transfers.statements import REACHED_TARGET
from partyhub.db.transfers.table import (
    IS_OPEN,
    LETTER_RUNS,
    RECEIPT_OUT,
    affiliations,
    transfers,
)

_T = transfers.c
_TODAY = bindparam("today", type_=Date)
_REACH = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
_IN_REACH = select(_REACH.c.id)
_OURS = ("source_branch_id", "source_committee_id", "centre_id")
_THEIRS = ("target_branch_id", "target_committee_id", "assigned_id")
_SEEN = or_(
    *(_T[side].in_(_IN_REACH) for side in _OURS),
    REACHED_TARGET & or_(*(_T[side].in_(_IN_REACH) for side in _THEIRS)),
)
"""As the register shows it to this reach, each once."""
_KINDS = (_T.direction, _T.channel, _T.state, _T.reason)
STARTED = Statement(
    select(*_KINDS, func.count())
    .where(
        _T.started_at >= bindparam("since", type_=MOMENT),
        _T.started_at < bindparam("until", type_=MOMENT),
        _SEEN,
    )
    .group_by(*_KINDS)
)
_BEGAN = cast(func.timezone(literal_column("'Asia/Shanghai'"), _T.started_at), Date)
_TOOK: Any = cast(_T.assigned_on - _BEGAN, Integer)
DAYS_TAKEN = Statement(
    select(_TOOK, func.count())
    .where(
        _T.assigned_on >= bindparam("since", type_=Date),
        _T.assigned_on <= bindparam("until", type_=Date),
        _SEEN,
    )
    .group_by(_TOOK)
)


def _number(*where: Any) -> Any:
    return select(func.count()).select_from(transfers).where(*where, _SEEN).scalar_subquery()


RUNNING = Statement(
    select(
        _number(IS_OPEN),
        _number(LETTER_RUNS, _T.valid_until < _TODAY),
        _number(RECEIPT_OUT, _T.assigned_on + _T.receipt_days < _TODAY),
    )
)
_SOURCE, _SOURCE_COMMITTEE = orgs.alias("source"), orgs.alias("source_committee")
_TARGET, _TARGET_COMMITTEE = orgs.alias("target"), orgs.alias("target_committee")
_SIDES = (
    _SOURCE.c.path,
    _SOURCE_COMMITTEE.c.path,
    func.coalesce(_TARGET.c.path, _TARGET_COMMITTEE.c.path),
    _TARGET_COMMITTEE.c.path,
)
HELD = Statement(
    select(_T.direction, _T.state, *_SIDES, func.count())
    .select_from(
        transfers.outerjoin(_SOURCE, _SOURCE.c.id == _T.source_branch_id)
        .outerjoin(_SOURCE_COMMITTEE, _SOURCE_COMMITTEE.c.id == _T.source_committee_id)
        .outerjoin(_TARGET, _TARGET.c.id == _T.target_branch_id)
        .outerjoin(_TARGET_COMMITTEE, _TARGET_COMMITTEE.c.id == _T.target_committee_id)
    )
    .where(IS_OPEN, _SEEN)
    .group_by(_T.direction, _T.state, *_SIDES)
)
_M, _A = members.c, affiliations.c
_OF_REACH = _M.branch_id.in_(_IN_REACH) & _M.left_on.is_(None)
_PRESENT = select(_A.branch_id).where(_A.member_id == _M.id, _A.until.is_(None)).exists()
WITHOUT_BRANCH = Statement(select(func.count()).select_from(members).where(_OF_REACH, ~_PRESENT))
OF_CLOSED_BRANCHES = Statement(
    select(func.count())
    .select_from(members.join(orgs, orgs.c.id == _M.branch_id))
    .where(orgs.c.closed_on.is_not(None), _OF_REACH)
)
