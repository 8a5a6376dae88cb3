"""Members' files on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Uuid, bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.member_files.pages import Shape, line_of, page_statement
from partyhub.db.member_files.past import past_statement
from partyhub.db.member_files.table import member_file_papers, member_files
from partyhub.db.members.duplicates import records_of
from partyhub.db.search import asked_query
from partyhub.domain.member_files.file import MemberFile, Paper, PaperEntry, latest
from partyhub.domain.member_files.papers import FilePaper, PaperState
from partyhub.domain.member_files.views import FileFilter, FileLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, new_id

_F, _P = member_files.c, member_file_papers.c
_MEMBER = bindparam("member_id", type_=Uuid)
_PAPER = ("code", "title", "state", "pages", "dated_on", "note")
_FILE = ("cabinet", "box", "held", "lent", "checked_at", "checked_by", "version")
_GET = Statement(select(*(_F[name] for name in _FILE)).where(_F.member_id == _MEMBER))
HISTORY = Statement(
    select(*(_P[name] for name in _PAPER), _P.entered_at, _P.entered_by)
    .where(_P.member_id.in_(records_of(_MEMBER)))
    .order_by(_P.entered_at.desc(), _P.id.desc())
)
_new = upsert(member_files).values(
    {name: bindparam(name, type_=_F[name].type) for name in ("member_id", *_FILE)}
)
_SAVE = Statement(
    _new.on_conflict_do_update(
        index_elements=[_F.member_id], set_={name: _new.excluded[name] for name in _FILE}
    )
)
_ENTER = Statement(
    insert(member_file_papers).values(
        {column.name: bindparam(column.name, type_=column.type) for column in _P}
    )
)


class SqlMemberFiles:
    """All files."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def of_member(self, member_id: MemberId) -> MemberFile:
        row = await self._gate.row(_GET, member_id=member_id)
        if row is None:
            return MemberFile(member_id=member_id)
        papers = latest(entry.paper for entry in await self.history(member_id))
        said = {name: row[name] for name in _FILE if name not in ("held", "lent")}
        return MemberFile(member_id=member_id, papers=papers, **said)

    async def history(self, member_id: MemberId) -> list[PaperEntry]:
        return [_entry(row) for row in await self._gate.rows(HISTORY, member_id=member_id)]

    async def save(self, file: MemberFile, entries: Sequence[PaperEntry]) -> None:
        values: dict[str, Any] = {name: getattr(file, name) for name in _FILE}
        await self._gate.run(_SAVE, member_id=file.member_id, **values)
        for entry in entries:
            said = {name: getattr(entry.paper, name) for name in _PAPER}
            await self._gate.run(
                _ENTER, id=new_id(), member_id=file.member_id, entered_at=entry.entered_at,
                entered_by=entry.entered_by, **said,
            )  # fmt: skip

    async def page(self, wanted: FileFilter, *, within: Scope) -> list[tuple[FileLine, str]]:
        if not within.roots:
            return []
        shape = Shape(bool(wanted.asked), wanted.show)
        binds: dict[str, Any] = {
            "roots": list(within.roots),
            "after_key": wanted.after.name_sort,
            "after_id": wanted.after.id,
            "limit": wanted.limit,
        }
        if shape.asked:
            binds["asked"] = asked_query(wanted.asked)
        statement = page_statement(shape)
        if wanted.until is not None:
            statement, binds = past_statement(shape), binds | {"until": wanted.until}
        return [line_of(row) for row in await self._gate.rows(statement, **binds)]


def _entry(row: Row) -> PaperEntry:
    said = {name: row[name] for name in _PAPER}
    codes = {"code": FilePaper(row["code"]), "state": PaperState(row["state"])}
    return PaperEntry(
        paper=Paper(**said | codes), entered_at=row["entered_at"], entered_by=row["entered_by"]
    )
