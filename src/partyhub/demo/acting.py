"""Steps of a script through the check-in's own verbs: the demo breaks when a rule changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from partyhub.demo.courses import Script
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CheckInAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, TeamId
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.check_ins.lapse import CLOCK

_A = CheckInAction
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BY_UNIT = {_A.CERTIFY, _A.RETURN_RECEIPT, _A.VOID}
_DUTIES = ("", "", "", "楼道长", "政策宣传员", "矛盾纠纷调解员", "周末护学岗")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What the steps of one script need: who stands on either side, number, code, team, duty."""

    script: Script
    officer: Actor
    desk: Actor
    number: str
    code: str
    team: TeamId
    duty: str
    policy: Policy

    def author(self, action: CheckInAction) -> Actor:
        if action is _A.LAPSE:
            return CLOCK
        return self.officer if action in _BY_UNIT else self.desk

    def step(self, check_in: CheckIn, action: CheckInAction, at: datetime) -> tuple[CheckIn, Event]:
        verbs = self._verbs(check_in, self.author(action).account_id, at)
        return verbs[action]()

    def _verbs(
        self, c: CheckIn, by: AccountId, at: datetime
    ) -> Mapping[CheckInAction, Callable[[], tuple[CheckIn, Event]]]:
        today, reason, limit = local_day(at), self.script.reason, self.script.limit_days
        return {
            _A.CERTIFY: lambda: c.certify(
                self.number, self.code, limit, by=by, at=at, today=today, policy=self.policy
            ),
            _A.LAPSE: lambda: c.lapse(by=by, at=at),
            _A.REGISTER: lambda: c.register(self.code, by=by, at=at, today=today),
            _A.RETURN_RECEIPT: lambda: c.return_receipt(by=by, at=at),
            _A.ASSIGN: lambda: c.assign(self.team, self.duty, by=by, at=at),
            _A.END: lambda: c.end(reason, by=by, at=at, today=today),
            _A.VOID: lambda: c.void(reason, by=by, at=at),
        }


def short_code(rng: Random) -> str:
    """Eight characters of Crockford's alphabet, the same in every load."""
    return "".join(rng.choices(_ALPHABET, k=8))


def duty(rng: Random) -> str:
    """Most teams' members have no post of their own."""
    return rng.choice(_DUTIES)
