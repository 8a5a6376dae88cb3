"""The letter of introduction in three parts: 存根, 介绍信, 回执 (form 8.5, TRF-05)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.numerals import capital
from partyhub.domain.transfers.policy import RECEIPT_DAYS


def letter_number(issuer: OrgRef, year: int, running: int) -> str:
    """2026-0042-00007; `running` counts that issuer's letters of that year, without gaps."""
    return f"{year}-{issuer.node:04d}-{running:05d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """What a letter said on the day it went out, whatever is applied for later."""

    addressee: str
    target: str
    destination: str
    reason: str
    dues_paid_to: str
    source_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter as it was handed out; a new one names the `replaces` that is void since.

    `valid_until` is its last day: the day of issue is not counted. `receipt_days` are the issuing
    committee's on the day it went out (PV-48). `words` are None for one from elsewhere, which
    nobody prints here. `people` stand on it: each has a transfer of their own (ADR 0030).
    """

    number: str
    issued_on: date
    valid_days: int
    replaces: str = ""
    prolonged: int = 0
    receipt_days: int = RECEIPT_DAYS
    words: LetterWords | None = None
    people: int = 1

    @property
    def joint(self) -> bool:
        return self.people > 1

    @property
    def valid_until(self) -> date:
        return self.issued_on + timedelta(days=self.valid_days + self.prolonged)

    @property
    def validity(self) -> str:
        """玖拾: as the paper says it."""
        return capital(self.valid_days + self.prolonged)

    def expired(self, today: date) -> bool:
        return today > self.valid_until

    def prolonged_by(self, days: int) -> "Letter":
        return replace(self, prolonged=self.prolonged + days)
