"""Tables of accounts: who may sign in, with which grants, in which sessions."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.shared.permission import Role

accounts = Table(
    "accounts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("login", Text, nullable=False, unique=True),
    Column("display_name", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("password_changed_at", MOMENT, nullable=False),
    Column("must_change_password", Boolean, nullable=False, server_default=text("false")),
    Column("member_id", Uuid, ForeignKey("members.id"), unique=True),
    Column("home_org_id", Uuid, ForeignKey("orgs.id"), index=True),
    Column("is_demo", Boolean, nullable=False, server_default=text("false")),
    Column("closed_at", MOMENT),
    version(),
)

grants = Table(
    "grants",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("role", Text, nullable=False),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False, index=True),
    Column("granted_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),
    one_of("role", Role),
    Index(
        "uq_grants_open",
        "account_id",
        "role",
        "org_id",
        unique=True,
        postgresql_where=text("ended_at IS NULL"),
    ),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False, index=True),
    blank("device"),
    blank("address"),
    Column("started_at", MOMENT, nullable=False),
    Column("last_seen_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),
    blank("end_reason"),
)

refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id"), nullable=False, index=True),
    Column("issued_at", MOMENT, nullable=False),
    Column("used_at", MOMENT),
)

login_attempts = Table(
    "login_attempts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("key", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("ix_login_attempts_key_at", "key", "at"),
    Index("ix_login_attempts_at", "at"),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("account_id", Uuid, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("request_hash", LargeBinary, nullable=False),
    Column("status", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", MOMENT, nullable=False, index=True),
)
