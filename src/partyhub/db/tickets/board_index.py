"""The indexes of the board and of suggestions, beside the table."""

from sqlalchemy import Index, text

from partyhub.db.tickets.table import OPEN_NOW, tickets

board_index = Index(
    "ix_tickets_board",
    tickets.c.department_id,
    postgresql_include=[
        "state", "kind", "runs_on", "warn_at", "due_at", "silent_at", "sign_by",
        "answer_owed_since", "late_papers", "overseen", "kept_from",
    ],
    postgresql_where=OPEN_NOW,
)  # fmt: skip
"""Of open tickets alone: 3,332 of one centre are counted in 4 ms instead of 120 (cold)."""

suggestions_index = Index(
    "ix_tickets_suggestions",
    tickets.c.intake_id,
    tickets.c.registered_at,
    tickets.c.id,
    postgresql_where=text("kind = 'suggestion'"),
)
"""What a community's list of suggestions goes by (CHK-35)."""
