"""Sessions and refresh tokens on PostgreSQL; one statement tells who acts."""

from datetime import datetime

from sqlalchemy import BindParameter, Uuid, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import aggregate_order_by

from partyhub.db.accounts.table import accounts, grants, refresh_tokens, sessions
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.table import orgs
from partyhub.domain.accounts.account import SESSION_IDLE, RefreshToken, Session
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId, SessionId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role

_NOW: BindParameter[datetime] = bindparam("now")
_ALIVE = and_(
    sessions.c.ended_at.is_(None),
    sessions.c.expires_at > _NOW,
    sessions.c.last_seen_at > bindparam("idle_since"),
)
_home = orgs.alias("home")
_by_node = orgs.c.path
ACTOR = Statement(
    select(
        accounts.c.id,
        accounts.c.display_name,
        accounts.c.member_id,
        accounts.c.must_change_password,
        func.coalesce(_home.c.name, "").label("org_name"),
        func.array_agg(aggregate_order_by(grants.c.role, _by_node)).label("roles"),
        func.array_agg(aggregate_order_by(orgs.c.id, _by_node)).label("org_ids"),
        func.array_agg(aggregate_order_by(orgs.c.path, _by_node)).label("paths"),
    )
    .join_from(sessions, accounts, accounts.c.id == sessions.c.account_id)
    .outerjoin(_home, _home.c.id == accounts.c.home_org_id)
    .outerjoin(grants, and_(grants.c.account_id == accounts.c.id, grants.c.ended_at.is_(None)))
    .outerjoin(orgs, orgs.c.id == grants.c.org_id)
    .where(sessions.c.id == bindparam("session_id", type_=Uuid), _ALIVE)
    .where(accounts.c.closed_at.is_(None))
    .group_by(accounts.c.id, _home.c.name)
)
_SESSION_FIELDS = (
    "id", "account_id", "device", "address", "started_at", "last_seen_at", "expires_at",
)  # fmt: skip
_START = Statement(insert(sessions).values({name: bindparam(name) for name in _SESSION_FIELDS}))
_TOKEN = Statement(
    insert(refresh_tokens).values(
        {name: bindparam(name) for name in ("token_hash", "session_id", "issued_at")}
    )
)
_REFRESH = Statement(
    select(
        refresh_tokens.c.token_hash,
        refresh_tokens.c.session_id,
        sessions.c.account_id,
        refresh_tokens.c.issued_at,
        refresh_tokens.c.used_at,
        func.least(sessions.c.expires_at, sessions.c.last_seen_at + SESSION_IDLE),
        or_(sessions.c.ended_at.is_not(None), accounts.c.closed_at.is_not(None)),
    )
    .join_from(refresh_tokens, sessions, sessions.c.id == refresh_tokens.c.session_id)
    .join(accounts, accounts.c.id == sessions.c.account_id)
    .where(refresh_tokens.c.token_hash == bindparam("token_hash"))
    .with_for_update(of=[refresh_tokens, sessions])
)
_USE = Statement(
    update(refresh_tokens)
    .where(refresh_tokens.c.token_hash == bindparam("used"), refresh_tokens.c.used_at.is_(None))
    .values(used_at=bindparam("at"))
    .returning(refresh_tokens.c.session_id)
)
_SEEN = Statement(
    update(sessions)
    .where(sessions.c.id == bindparam("session_id", type_=Uuid))
    .values(last_seen_at=bindparam("at"))
)
_OF_ACCOUNT = Statement(
    select(*(sessions.c[name] for name in _SESSION_FIELDS))
    .where(sessions.c.account_id == bindparam("account_id", type_=Uuid), _ALIVE)
    .order_by(sessions.c.last_seen_at.desc())
)
_ONLY, _BUT = bindparam("only", type_=Uuid), bindparam("but", type_=Uuid)
_END = Statement(
    update(sessions)
    .where(
        sessions.c.account_id == bindparam("of", type_=Uuid),
        sessions.c.ended_at.is_(None),
        or_(_ONLY.is_(None), sessions.c.id == _ONLY),
        or_(_BUT.is_(None), sessions.c.id != _BUT),
    )
    .values(ended_at=bindparam("at"), end_reason=bindparam("reason"))
    .returning(sessions.c.id)
)


def _actor(row: Row, session_id: SessionId) -> Actor:
    held = zip(row["roles"], row["org_ids"], row["paths"], strict=True)
    return Actor(
        account_id=row["id"],
        display_name=row["display_name"],
        member_id=row["member_id"],
        session_id=session_id,
        org_name=row["org_name"],
        must_change_password=row["must_change_password"],
        grants=tuple(Grant(Role(role), OrgRef(i, p)) for role, i, p in held if role),
    )


class SqlSessions:
    """All sessions."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def actor(self, session_id: SessionId, *, now: datetime) -> Actor | None:
        row = await self._gate.row(
            ACTOR, session_id=session_id, now=now, idle_since=now - SESSION_IDLE
        )
        return None if row is None else _actor(row, session_id)

    async def start(self, session: Session, token_hash: bytes) -> None:
        values = {name: getattr(session, name) for name in _SESSION_FIELDS}
        await self._gate.run(_START, **values)
        await self._gate.run(
            _TOKEN, token_hash=token_hash, session_id=session.id, issued_at=session.started_at
        )

    async def refresh_token(self, token_hash: bytes) -> RefreshToken | None:
        row = await self._gate.row(_REFRESH, token_hash=token_hash)
        if row is None:
            return None
        names = ("token_hash", "session_id", "account_id", "issued_at", "used_at")
        return RefreshToken(
            **dict(zip(names, row, strict=False)), session_ends_at=row[5], session_ended=row[6]
        )

    async def rotate(
        self, used: bytes, successor: bytes, *, session: SessionId, at: datetime
    ) -> None:
        first = await self._gate.value(_USE, used=used, at=at)
        if first is not None:
            await self._gate.run(_TOKEN, token_hash=successor, session_id=session, issued_at=at)
        await self._gate.run(_SEEN, session_id=session, at=at)

    async def of_account(self, account_id: AccountId, *, now: datetime) -> list[Session]:
        rows = await self._gate.rows(
            _OF_ACCOUNT, account_id=account_id, now=now, idle_since=now - SESSION_IDLE
        )
        return [Session(**row) for row in rows]

    async def end(
        self,
        account_id: AccountId,
        *,
        session_id: SessionId | None,
        but: SessionId | None,
        reason: str,
        at: datetime,
    ) -> int:
        rows = await self._gate.rows(
            _END, of=account_id, only=session_id, but=but, reason=reason, at=at
        )
        return len(rows)
