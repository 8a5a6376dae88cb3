"""What acceptance, proxy steps, verifications and publicities leave on a ticket's row."""

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, text
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import blank


def step_columns() -> list[Column[Any]]:
    """`posted_until` is the last day of a publicity that hangs out, and null for any other."""
    return [
        blank("proxy_no"),
        Column("errands", JSONB, nullable=False, server_default=text("'[]'")),
        Column("entrusted", JSONB),
        Column("publicity", JSONB),
        Column("posted_until", Date),
        Column(
            "adopted",
            Boolean,
            CheckConstraint("adopted IS NULL OR kind = 'suggestion'", name="adopted_suggestion"),
        ),
        Column("verifications", JSONB, nullable=False, server_default=text("'[]'")),
    ]
