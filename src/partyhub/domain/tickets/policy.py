"""Numbers and rules of service tickets that differ per centre (section 7 of the requirements)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.working_time.pauses import PauseKind


class TargetKind(StrEnum):
    """To whom a matter is sent up or escalated; names differ by place (PV-30)."""

    SUPERIOR_ORG_DEPARTMENT = "superior_org_department"
    REGIONAL_CENTRE = "regional_centre"
    SUPERIOR_PARTY_ORG = "superior_party_org"
    TOWN_CENTRE = "town_centre"
    OTHER = "other"


class NoticeRule(StrEnum):
    """How a one-time notice goes out: in writing except for advice by phone, or as it suits."""

    WRITTEN = "written"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Target:
    """One of the places that a centre sends matters up to."""

    name: str
    kind: TargetKind = TargetKind.OTHER
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPolicy:
    """Days are working days unless said otherwise; `version` 1 is the catalogue's own.

    An item's own limit stands (DL-09). `reply_*` (PV-01, PV-02) and `approval_*` (PV-04) are what
    a new item begins with, and the longest extension of an item that names none. `consult_*` PV-03;
    `second_contact_warns` PV-05; `suspends` PV-06, always with what the law takes;
    `notice` PV-07; `targets` PV-30; `categories` PV-40. `sign_for` and `warn` are working time,
    `supplement_days` (DL-11) and `reopen_days` calendar days; after
    `silence_days` without a step that moves it, a running matter counts as silent. `since` is when
    it began to hold.

    The limit of a ticket is the one promised at its acceptance, whatever changes later; `suspends`
    and `warn` follow the newest version from the moment it holds (CLK-16).
    """

    version: int = 1
    since: datetime | None = None
    reply_days: int = 7
    reply_max_days: int = 15
    consult_days: int = 7
    consult_complex_days: int = 10
    approval_days: int = 2
    approval_max_days: int = 5
    second_contact_warns: bool = True
    contacts_before_flag: int = 2
    suspends: frozenset[PauseKind] = frozenset(PauseKind)
    notice: NoticeRule = NoticeRule.WRITTEN
    supplement_days: int = 15
    sign_for: timedelta = timedelta(hours=2)
    refusals_before_ruling: int = 2
    reopen_days: int = 30
    silence_days: int = 3
    warn: timedelta = timedelta(hours=7)
    targets: tuple[Target, ...] = ()
    categories: tuple[str, ...] = tuple(CATEGORY_ZH)


DEFAULT_POLICY = TicketPolicy()
