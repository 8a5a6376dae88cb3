"""What a list of transfers is compared with: members by name, organisations as written."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Text, Uuid, any_, bindparam, case, exists, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.transfers.table import IS_OPEN, transfers
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import KeptPhone
from partyhub.domain.transfers.batches.plan import Candidate

_M, _O = members.c, orgs.c
_HERE = _O.path.op("^@", is_comparison=True)(bindparam("path", type_=SORTED))
_CANDIDATES = Statement(
    select(
        _M.id, _M.name, _M.branch_id, _O.name, func.coalesce(_M.external_id, ""), _M.phone_tail,
        _HERE, _M.left_on.is_not(None),
        exists().where(transfers.c.member_id == _M.id, IS_OPEN),
    )
    .join(orgs, _O.id == _M.branch_id)
    .where(
        _M.branch_id.in_(orgs_in_scope()),
        _M.name == any_(bindparam("names", type_=ARRAY(Text))),
    )
    .order_by(_M.name_sort, _M.id)
)  # fmt: skip
_above = orgs.alias("above")
_TEXTS = bindparam("texts", type_=ARRAY(Text))
_LONG = _above.c.name.concat("/").concat(_O.name)
_ORGS = Statement(
    select(
        case(
            (_O.name == any_(_TEXTS), _O.name),
            (any_(_TEXTS) == _LONG, _LONG),
            (_O.short_name == any_(_TEXTS), _O.short_name),
            else_=_O.code,
        ),
        _O.id,
    )
    .outerjoin(_above, _above.c.id == _O.parent_id)
    .where(
        _O.closed_on.is_(None),
        or_(
            _O.name == any_(_TEXTS), _O.short_name == any_(_TEXTS), _O.code == any_(_TEXTS),
            any_(_TEXTS) == _LONG,
        ),
    )
    .order_by(_O.path)
)  # fmt: skip


_PHONES = Statement(
    select(_M.id, _M.phone_masked, _M.phone_tail, _M.phone_sealed, _M.phone_index).where(
        _M.id == any_(bindparam("ids", type_=ARRAY(Uuid)))
    )
)


class Lookups:
    """What the rows may mean."""

    _gate: Gate

    async def candidates(
        self, names: Sequence[str], *, org: OrgRef, within: Scope
    ) -> list[Candidate]:
        rows = await self._gate.rows(
            _CANDIDATES, names=list(names), path=org.path, roots=list(within.roots)
        )
        fields = Candidate.__dataclass_fields__
        return [Candidate(**dict(zip(fields, row, strict=True))) for row in rows]

    async def orgs_called(self, texts: Sequence[str]) -> Mapping[str, list[OrgId]]:
        found: dict[str, list[OrgId]] = defaultdict(list)
        for text, org_id in await self._gate.rows(_ORGS, texts=list(texts)):
            found[text].append(OrgId(org_id))
        return found

    async def phones(self, members: Sequence[MemberId]) -> Mapping[MemberId, KeptPhone]:
        rows = await self._gate.rows(_PHONES, ids=list(members))
        return {MemberId(row[0]): KeptPhone(*tuple(row)[1:]) for row in rows}
