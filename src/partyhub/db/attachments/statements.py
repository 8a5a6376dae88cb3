"""The statements of files."""

from sqlalchemy import (
    BigInteger,
    Text,
    Uuid,
    any_,
    bindparam,
    exists,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.attachments.table import attachments, file_usage, item_samples
from partyhub.db.attachments.transfer_files import transfer_files
from partyhub.db.columns import MOMENT
from partyhub.db.data_requests.table import data_request_files
from partyhub.db.gate import Statement
from partyhub.db.service_items.table import service_item_versions
from partyhub.db.tickets.table import tickets

_A, _S, _U, _V = attachments.c, item_samples.c, file_usage.c, service_item_versions.c
_TICKET = bindparam("ticket_id", type_=Uuid)
_ID = bindparam("id", type_=Uuid)
_ITEM = bindparam("item_id", type_=Uuid)

HOLD = Statement(
    select(tickets.c.id).where(tickets.c.id == _TICKET).with_for_update(key_share=True)
)
_OF_THESE = _A.ticket_id == any_(bindparam("ticket_ids", type_=ARRAY(Uuid)))
OF = Statement(select(attachments).where(_OF_THESE).order_by(_A.id).limit(500))
GET = Statement(select(attachments).where(_OF_THESE, _A.id == _ID))
ADD = Statement(insert(attachments).values({c.name: bindparam(c.name) for c in _A}))
WITHDRAW = Statement(
    update(attachments)
    .where(_A.id == _ID, _A.withdrawn_at.is_(None))
    .values(
        withdrawn_at=bindparam("at", type_=MOMENT),
        withdrawn_by=bindparam("by", type_=Text),
        withdrawn_reason=bindparam("reason", type_=Text),
    )
    .returning(_A.id)
)
USED = Statement(select(_U.bytes).where(_U.centre_id == bindparam("centre_id", type_=Uuid)))
_SIZE = bindparam("size", type_=BigInteger)
_QUOTA = bindparam("quota", type_=BigInteger)
_FIRST = upsert(file_usage).from_select(
    ["centre_id", "bytes"],
    select(bindparam("centre_id", type_=Uuid), _SIZE).where(_SIZE <= _QUOTA),
)
TAKE_SPACE = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=["centre_id"],
        set_={"bytes": _U.bytes + _FIRST.excluded.bytes},
        where=_U.bytes + _FIRST.excluded.bytes <= _QUOTA,
    ).returning(_U.bytes)
)
"""One statement counts and refuses, so that many at once never take more than there is."""
_asked = func.unnest(bindparam("stored", type_=ARRAY(Text))).column_valued("asked")
UNKNOWN = Statement(
    select(_asked).where(
        not_(
            or_(
                exists().where(_A.stored == _asked),
                exists().where(_S.stored == _asked),
                exists().where(data_request_files.c.stored == _asked),
                exists().where(transfer_files.c.stored == _asked),
            )
        )
    )
)
ADD_SAMPLE = Statement(insert(item_samples).values({c.name: bindparam(c.name) for c in _S}))
SAMPLES = Statement(
    select(item_samples).where(
        _S.item_id == _ITEM, _S.id == any_(bindparam("ids", type_=ARRAY(Uuid)))
    )
)
_named = _V.content["papers"].contains(bindparam("paper", type_=JSONB))
PUBLISHED_SAMPLE = Statement(
    select(item_samples).where(
        _S.item_id == _ITEM, _S.id == _ID, exists().where(_V.item_id == _S.item_id, _named)
    )
)
