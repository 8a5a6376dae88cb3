"""State machines as tables: one row per action, and nothing about states outside them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission

S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)


class IllegalTransition(DomainError):
    """The state does not offer the action."""

    kind, code = Kind.CONFLICT, "illegal-transition"


@dataclass(frozen=True, slots=True)
class Step(Generic[S, A]):
    """`action` leads from any of `sources` to `target`, for holders of `needs` on a side in `at`.

    `target` None keeps the state: the action changes something else of the thing.
    """

    action: A
    sources: AbstractSet[S]
    target: S | None
    needs: Permission
    at: AbstractSet[Side]


class Lifecycle(Generic[S, A]):
    """The table of one thing's states."""

    def __init__(self, first: S, *steps: Step[S, A]) -> None:
        self.first = first
        self.steps = {step.action: step for step in steps}
        if len(self.steps) != len(steps):
            raise ValueError("an action stands twice in the table")

    def steps_from(self, state: S) -> list[Step[S, A]]:
        return [step for step in self.steps.values() if state in step.sources]

    def after(self, state: S, action: A) -> S:
        """The state `action` leads to; IllegalTransition if `state` does not offer it."""
        step = self.steps[action]
        if state not in step.sources:
            raise IllegalTransition(f"cannot {action} from {state}", state=state, action=action)
        return step.target if step.target is not None else state
