"""What a centre may set its rules to; a refusal names the field for the form."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.working_time.pauses import PauseKind

HOUR: Final = timedelta(hours=1)
MOST_TARGETS: Final = 20
BOUNDS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "reply_days": (1, 60),
        "reply_max_days": (1, 60),
        "consult_days": (1, 30),
        "consult_complex_days": (1, 60),
        "approval_days": (1, 30),
        "approval_max_days": (1, 60),
        "supplement_days": (1, 90),
        "sign_for_hours": (1, 35),
        "refusals_before_ruling": (1, 5),
        "reopen_days": (0, 365),
        "silence_days": (1, 30),
        "warn_hours": (1, 70),
    }
)
"""Least and most of each number; hours are of working time, 7 to a day of the default hours."""
_AT_LEAST: Final = (
    ("reply_max_days", "reply_days"),
    ("consult_complex_days", "consult_days"),
    ("reply_max_days", "consult_complex_days"),
    ("approval_max_days", "approval_days"),
)
"""The first is never below the second: an extension is no shortening, nor is a complex case."""


def number_of(policy: TicketPolicy, name: str) -> int:
    """One of the numbers of `BOUNDS`, in its unit."""
    if name.endswith("_hours"):
        span: timedelta = getattr(policy, name.removesuffix("_hours"))
        return span // HOUR
    return int(getattr(policy, name))


def checked(policy: TicketPolicy) -> TicketPolicy:
    """The policy with what the law takes suspended and the categories in order; Invalid."""
    for name, (least, most) in BOUNDS.items():
        if not least <= number_of(policy, name) <= most:
            raise Invalid(f"{least} to {most}", field=name, rule="out-of-bounds")
    for name, other in _AT_LEAST:
        if number_of(policy, name) < number_of(policy, other):
            raise Invalid(f"not below {other}", field=name, rule="below-the-shorter")
    _check_lists(policy)
    shown = tuple(code for code in CATEGORY_ZH if code in policy.categories)
    suspends = policy.suspends | {PauseKind.STATUTORY}
    return replace(policy, suspends=suspends, categories=shown)


def _check_lists(policy: TicketPolicy) -> None:
    if len(policy.targets) > MOST_TARGETS:
        raise Invalid("too many", field="targets", rule="too-many")
    seen: set[str] = set()
    for place, target in enumerate(policy.targets):
        if target.name in seen:
            raise Invalid("named twice", field=f"targets.{place}.name", rule="target-twice")
        seen.add(target.name)
    if not policy.categories or set(policy.categories) - CATEGORY_ZH.keys():
        raise Invalid("categories of the list, at least one", field="categories", rule="none-shown")
