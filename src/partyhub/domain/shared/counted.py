"""As of when something was counted, and by which rules (CHK-32): said wherever figures stand."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.days import local_time


@dataclass(frozen=True, slots=True)
class Counted:
    """`definition` names the rules and changes with them; `rule` says them in a sentence."""

    at: date | datetime
    definition: str
    rule: str

    @property
    def line(self) -> str:
        """What stands below a sheet's title."""
        at = f"{local_time(self.at):%Y-%m-%d %H:%M}" if isinstance(self.at, datetime) else self.at
        return f"截至 {at}，统计口径 {self.definition}：{self.rule}"
