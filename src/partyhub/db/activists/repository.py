"""Activists on PostgreSQL: each branch gives its first rows by its index, then merged."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    ScalarSelect,
    Uuid,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    text,
    tuple_,
    update,
)

from partyhub.db.activists.table import activist_reviews, activists
from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.activists.activist import (
    REVIEW_MONTHS,
    Activist,
    ActivistEnd,
    ActivistOutcome,
    ActivistReview,
    ActivistSaid,
    review_due_on,
)
from partyhub.domain.activists.views import ActivistFilter, ActivistLine, ActivistShow
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ActivistId, MemberId
from partyhub.domain.shared.org import OrgName, OrgRef

_A, _R = activists.c, activist_reviews.c
_SAID = (
    "name", "gender", "birth_month", "post", "confirmed_on", "contact_one", "contact_two",
)  # fmt: skip
_OWN = ("id", "name_sort", "added_at", "added_by")
_END = ("outcome", "ended_on", "end_reason", "member_id", "ended_by")
_REVIEW = ("id", "activist_id", "on", "findings", "entered_at", "entered_by")
_HALF_A_YEAR = text(f"interval '{REVIEW_MONTHS} months'")
_ID = bindparam("id", type_=Uuid)
_ADDED = ("branch_id", *_OWN, *_SAID)
_ADD = Statement(insert(activists).values({n: bindparam(n, type_=_A[n].type) for n in _ADDED}))
_WHOLE = select(
    *(_A[n] for n in (*_OWN, *_SAID, *_END, "branch_id")), orgs.c.path, orgs.c.name.label("org")
).join_from(activists, orgs, orgs.c.id == _A.branch_id)
GET = Statement(_WHOLE.where(_A.id == _ID).with_for_update(of=activists))
OF_MEMBER = Statement(
    _WHOLE.where(_A.member_id.in_(records_of(bindparam("member_id", type_=Uuid)))).order_by(_A.id)
)
_CLOSE = Statement(
    update(activists)
    .where(_A.id == _ID)
    .values({n: bindparam(f"new_{n}", type_=_A[n].type) for n in _END})
)
_ADD_REVIEW = Statement(
    insert(activist_reviews).values({n: bindparam(f"r_{n}", type_=_R[n].type) for n in _REVIEW})
)
REVIEWS = Statement(
    select(*(_R[n] for n in _REVIEW)).where(_R.activist_id == _ID).order_by(_R.on.desc(), _R.id)
)


def _last_review(activist_id: ColumnElement[Any]) -> ScalarSelect[Any]:
    return select(func.max(_R.on)).where(_R.activist_id == activist_id).scalar_subquery()


def _shown(show: ActivistShow) -> Iterator[ColumnElement[bool]]:
    if show is ActivistShow.ENDED:
        yield _A.outcome.is_not(None)
    elif show is not ActivistShow.ALL:
        yield _A.outcome.is_(None)
    if show is ActivistShow.DUE:
        looked = func.coalesce(_last_review(_A.id), _A.confirmed_on)
        yield looked + _HALF_A_YEAR <= bindparam("today", type_=Date)


def _page(show: ActivistShow) -> Statement:
    reach = orgs_in_scope().subquery("reach")
    limit = bindparam("limit", type_=Integer)
    after = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
    first = select(activists).where(
        _A.branch_id == reach.c.id, tuple_(_A.name_sort, _A.id) > after, *_shown(show)
    )
    of_branch = first.order_by(_A.name_sort, _A.id).limit(limit).lateral("of_branch")
    rows = (
        select(of_branch)
        .select_from(reach.join(of_branch, literal_column("true")))
        .order_by(of_branch.c.name_sort, of_branch.c.id)
        .limit(limit)
        .subquery("page")
    )
    r = rows.c
    line = (
        r.id, r.name, r.gender, r.birth_month, r.post, r.branch_id, orgs.c.name, r.confirmed_on,
        r.contact_one, r.contact_two, _last_review(r.id), r.outcome, r.ended_on,
        r.end_reason, r.name_sort,
    )  # fmt: skip
    page = select(*line).join_from(rows, orgs, orgs.c.id == r.branch_id)
    return Statement(page.order_by(r.name_sort, r.id))


PAGES = {show: _page(show) for show in ActivistShow}


class SqlActivists:
    """All entries."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, activist: Activist) -> None:
        own = {n: getattr(activist, n) for n in _OWN}
        said = {n: getattr(activist.said, n) for n in _SAID}
        await self._gate.run(_ADD, branch_id=activist.branch.id, **own, **said)

    async def get(self, activist_id: ActivistId) -> Activist:
        row = await self._gate.row(GET, id=activist_id)
        if row is None:
            raise NotFound("no such activist", activist=str(activist_id))
        return _activist(row)

    async def close(self, activist: Activist) -> None:
        if activist.end is not None:
            end = activist.end
            await self._gate.run(
                _CLOSE, id=activist.id, new_outcome=end.outcome, new_ended_on=end.on,
                new_end_reason=end.reason, new_member_id=end.member_id,
                new_ended_by=activist.ended_by,
            )  # fmt: skip

    async def add_review(self, review: ActivistReview) -> None:
        await self._gate.run(_ADD_REVIEW, **{f"r_{n}": getattr(review, n) for n in _REVIEW})

    async def reviews(self, activist_id: ActivistId) -> list[ActivistReview]:
        rows = await self._gate.rows(REVIEWS, id=activist_id)
        return [ActivistReview(**{n: row[n] for n in _REVIEW}) for row in rows]

    async def of_member(self, member_id: MemberId) -> list[Activist]:
        return [_activist(row) for row in await self._gate.rows(OF_MEMBER, member_id=member_id)]

    async def page(
        self, wanted: ActivistFilter, *, within: Scope
    ) -> list[tuple[ActivistLine, str]]:
        if not within.roots:
            return []
        binds: dict[str, Any] = {
            "roots": list(within.roots),
            "after_key": wanted.after.name_sort,
            "after_id": wanted.after.id,
            "limit": wanted.limit,
        }
        if wanted.show is ActivistShow.DUE:
            binds["today"] = wanted.today
        return [_line(row) for row in await self._gate.rows(PAGES[wanted.show], **binds)]


def _activist(row: Row) -> Activist:
    said = {n: row[n] for n in _SAID} | {"gender": Gender(row["gender"])}
    end = None
    if row["outcome"]:
        end = ActivistEnd(
            outcome=ActivistOutcome(row["outcome"]), on=row["ended_on"], reason=row["end_reason"],
            member_id=row["member_id"],
        )  # fmt: skip
    return Activist(
        **{n: row[n] for n in _OWN}, said=ActivistSaid(**said), end=end, ended_by=row["ended_by"],
        branch=OrgRef(row["branch_id"], row["path"]), branch_name=row["org"],
    )  # fmt: skip


def _line(row: Row) -> tuple[ActivistLine, str]:
    line = ActivistLine(
        row[0], row[1], Gender(row[2]), row[3], row[4], OrgName(row[5], row[6]), row[7],
        row[8], row[9], row[10], None if row[11] else review_due_on(row[7], row[10]),
        ActivistOutcome(row[11]) if row[11] else None, row[12], row[13],
    )  # fmt: skip
    return line, row[14]
