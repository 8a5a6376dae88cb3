"""The statements that read and write single organisations."""

from sqlalchemy import (
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs

FIELDS = (
    "id", "path", "parent_id", "kind", "name", "short_name", "code", "address", "place",
    "secretary_name", "contact_name", "contact_phone", "hours", "closed_on",
    "keeps_floating_since", "version",
)  # fmt: skip
_KEYS = ("name_sort", "name_initials")
_FIXED = ("id", "path", "parent_id", "kind", "version")
ID = bindparam("id", type_=Uuid)
_ORG = select(*(orgs.c[name] for name in FIELDS))
GET = Statement(_ORG.where(orgs.c.id == ID))
LOCK = Statement(_ORG.where(orgs.c.id == ID).with_for_update())
ABOVE = Statement(
    select(orgs.c.id, orgs.c.kind, orgs.c.name)
    .where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))))
    .order_by(func.length(orgs.c.path))
)
_SEQUENCE = func.pg_get_serial_sequence("orgs", "node")
_STEP = select(func.nextval(_SEQUENCE).label("node")).cte("step")
_GIVEN = tuple(n for n in (*FIELDS, *_KEYS) if n not in ("path", "version"))
ADD = Statement(
    insert(orgs)
    .from_select(
        [*_GIVEN, "node", "path"],
        select(
            *(bindparam(name, type_=orgs.c[name].type) for name in _GIVEN),
            _STEP.c.node,
            bindparam("parent_path", type_=Text).concat(func.concat(_STEP.c.node, "/")),
        ),
    )
    .returning(orgs.c.path)
)
SAVE = Statement(
    update(orgs)
    .where(orgs.c.id == bindparam("of", type_=Uuid))
    .values(
        {name: bindparam(name) for name in (*FIELDS, *_KEYS) if name not in _FIXED}
        | {"version": orgs.c.version + 1}
    )
    .returning(orgs.c.version)
)
TOUCH = Statement(
    update(orgs)
    .where(orgs.c.id == bindparam("of", type_=Uuid))
    .values(version=orgs.c.version + 1)
    .returning(orgs.c.version)
)
WRITTEN = tuple(name for name in FIELDS if name not in _FIXED)
ADDED = tuple(name for name in FIELDS if name not in ("path", "version"))

_child = orgs.alias("child")
_depth = func.length(orgs.c.path) - func.length(func.replace(orgs.c.path, "/", ""))
_NODE = (
    select(
        orgs.c.id,
        orgs.c.parent_id,
        orgs.c.kind,
        orgs.c.name,
        orgs.c.short_name,
        (_depth - literal_column("2")).cast(Integer),
        exists().where(_child.c.parent_id == orgs.c.id, _child.c.closed_on.is_(None)),
        orgs.c.keeps_floating_since.is_not(None),
    )
    .where(orgs.c.closed_on.is_(None))
    .order_by(orgs.c.kind, orgs.c.name_sort, orgs.c.id)
)
CHILDREN = Statement(_NODE.where(orgs.c.parent_id == bindparam("parent_id", type_=Uuid)))
TOP = Statement(_NODE.where(orgs.c.parent_id.is_(None)))
KEEPS_FLOATING = Statement(
    select(orgs.c.id)
    .where(
        orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))),
        orgs.c.keeps_floating_since.is_not(None),
    )
    .limit(literal_column("1"))
)
OPEN_BELOW = Statement(
    select(orgs.c.id)
    .where(orgs.c.parent_id == bindparam("parent_id", type_=Uuid), orgs.c.closed_on.is_(None))
    .limit(literal_column("1"))
)
