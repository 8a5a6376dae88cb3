"""Reply templates on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, Text, Uuid, any_, bindparam, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.reply_templates.table import reply_templates
from partyhub.db.service_items.table import service_items
from partyhub.db.tickets.statements import under
from partyhub.db.violations import names
from partyhub.domain.reply_templates.refusals import TemplateRetired
from partyhub.domain.reply_templates.template import ReplyAction, ReplyTemplate, TemplateLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, ReplyTemplateId, ServiceItemId
from partyhub.domain.shared.org import OrgRef

names({"uq_reply_templates_replaces": TemplateRetired})
_C = reply_templates.c
_ID, _ITEM = bindparam("id", type_=Uuid), bindparam("item_id", type_=Uuid)
_SAME = (
    "id", "item_id", "title", "text", "replaces", "written_at", "by_name", "retired_at",
)  # fmt: skip
GET = Statement(
    select(reply_templates, orgs.c.path)
    .join(orgs, orgs.c.id == _C.owner_id)
    .where(_C.id == _ID, under(orgs.c.path))
    .with_for_update(of=reply_templates)
)
ADD = Statement(
    insert(reply_templates).values({c.name: bindparam(c.name) for c in reply_templates.columns})
)
RETIRE = Statement(
    update(reply_templates)
    .where(_C.id == _ID, _C.retired_at.is_(None))
    .values(retired_at=bindparam("at", type_=MOMENT))
)
_LINES = select(
    _C.id, _C.item_id, func.coalesce(service_items.c.name, ""), _C.action, _C.title, _C.initials,
    _C.text, _C.written_at, _C.by_name, _C.retired_at,
).outerjoin(service_items, service_items.c.id == _C.item_id)  # fmt: skip
OWNED = Statement(
    _LINES.where(
        _C.owner_id == bindparam("owner_id", type_=Uuid),
        or_(_ITEM.is_(None), _C.item_id == _ITEM),
        _C.retired_at.is_not(None) == bindparam("retired", type_=Boolean),
    )
    .order_by(_C.action, _C.title, _C.id)
    .limit(500)
)
_OWNERS = select(orgs.c.id).where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))))
USED = Statement(_LINES.where(_C.id == _ID, _C.owner_id.in_(_OWNERS)))
OFFERED = Statement(
    _LINES.where(
        _C.owner_id.in_(_OWNERS),
        _C.action == bindparam("action", type_=Text),
        or_(_C.item_id.is_(None), _C.item_id == _ITEM),
        _C.retired_at.is_(None),
    )
    .order_by(_C.item_id.is_(None), _C.title, _C.id)
    .limit(50)
)


class SqlReplyTemplates:
    """All templates."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, template_id: ReplyTemplateId, *, within: Scope) -> ReplyTemplate:
        row = await self._gate.row(GET, id=template_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such template", template=str(template_id))
        return ReplyTemplate(
            **{name: row[name] for name in _SAME},
            owner=OrgRef(row["owner_id"], row["path"]),
            action=ReplyAction(row["action"]),
        )

    async def add(self, template: ReplyTemplate, *, initials: str) -> None:
        await self._gate.run(
            ADD,
            **{name: getattr(template, name) for name in _SAME},
            owner_id=template.owner.id,
            action=template.action,
            initials=initials,
        )

    async def retire(self, template_id: ReplyTemplateId, at: datetime) -> None:
        await self._gate.run(RETIRE, id=template_id, at=at)

    async def owned(
        self, owner_id: OrgId, *, item_id: ServiceItemId | None, retired: bool
    ) -> list[TemplateLine]:
        return await self._gate.made(
            TemplateLine, OWNED, owner_id=owner_id, item_id=item_id, retired=retired
        )

    async def used(self, template_id: ReplyTemplateId, paths: Sequence[str]) -> TemplateLine:
        found = await self._gate.made(TemplateLine, USED, id=template_id, paths=list(paths))
        if not found:
            raise NotFound("no such template", template=str(template_id))
        return found[0]

    async def offered(
        self, paths: Sequence[str], item_id: ServiceItemId, action: ReplyAction
    ) -> list[TemplateLine]:
        return await self._gate.made(
            TemplateLine, OFFERED, paths=list(paths), item_id=item_id, action=action
        )
