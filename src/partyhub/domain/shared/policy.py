"""Numbers that differ per centre, as one typed value with the catalogue's defaults (section 7)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Days are calendar days.

    `check_in_limit_days` is PV-35, editable per certificate; `check_in_warn_days` is how long
    before its limit a certificate is listed as near it (NT-12). `check_in_undo_seconds` is how
    long a registration may be taken back (ADR 0008). `contact_working_days`: by when an
    organisation has reached a member who asked to be contacted (ADR 0024). `feedback_answer_days`:
    how long a member may answer a feedback slip before it is sent (PV-44); `appraisal_first_month`:
    from when in the year it is held (PD-15). `pairing_visit_days`: after how long without a visit a
    supported household is on the community's list (VOL-05).
    `participation_letter_months`: units' superiors hear of their taking part every 6 or every 12
    months (PV-24); `letter_answer_days`: so long the unit may answer a letter before it is issued.
    """

    check_in_limit_days: int = 15
    check_in_limit_max_days: int = 90
    check_in_warn_days: int = 3
    check_in_undo_seconds: int = 60
    contact_working_days: int = 3
    feedback_answer_days: int = 7
    appraisal_first_month: int = 11
    pairing_visit_days: int = 30
    participation_letter_months: int = 6
    letter_answer_days: int = 7
