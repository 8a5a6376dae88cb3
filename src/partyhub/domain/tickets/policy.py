"""Numbers of service tickets that differ per centre, with the catalogue's defaults (section 7)."""

from dataclasses import dataclass
from datetime import timedelta

from partyhub.domain.working_time.pauses import PauseKind


@dataclass(frozen=True, slots=True)
class TicketPolicy:
    """Days are working days unless said otherwise; `version` counts a centre's changes.

    `reply_max_days` PV-02; `consult_*` PV-03; `suspends` PV-06; the limits of PV-01 and PV-04 are
    the catalogue's;
    `sign_for` is working time from an offer (field.md 2.3); `supplement_days` are calendar
    days (DL-11); `reopen_days` are calendar days after closing; after
    `silence_days` without a step that moves it, a running matter counts as silent.
    """

    version: int = 1
    reply_max_days: int = 15
    consult_days: int = 7
    consult_complex_days: int = 10
    suspends: frozenset[PauseKind] = frozenset({PauseKind.CLIENT, PauseKind.SUPERIOR})
    supplement_days: int = 15
    sign_for: timedelta = timedelta(hours=2)
    refusals_before_ruling: int = 2
    contacts_before_flag: int = 2
    reopen_days: int = 30
    silence_days: int = 3
    warn: timedelta = timedelta(hours=7)


DEFAULT_POLICY = TicketPolicy()
