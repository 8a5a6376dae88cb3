"""What the oracle says of one operation: who sees its object, and who may act on it, from where."""

from dataclasses import dataclass, field
from typing import Literal

Answer = Literal["done", "forbidden", "not found"]


@dataclass(frozen=True)
class Rule:
    """`sees` at `seen_from` sides, `may` at `done_from` sides; `own`: also the member concerned.

    `may_too`: those of `sees_too` do it as well, from their own sides.
    """

    sees: set[str] = field(default_factory=set)
    seen_from: tuple[str, ...] = ()
    may: set[str] = field(default_factory=set)
    done_from: tuple[str, ...] = ()
    own: bool = False
    own_sees: bool = False
    sees_too: set[str] = field(default_factory=set)
    seen_too_from: tuple[str, ...] = ()
    may_too: bool = False

    def expects(self, role: str, stands_above: set[str], *, is_own: bool) -> Answer:
        """`stands_above`: the sides of the object that the role's organisation reaches."""
        if role in self.may and stands_above & set(self.done_from):
            return "done"
        if is_own and self.own:
            return "done"
        too = role in self.sees_too and bool(stands_above & set(self.seen_too_from))
        if too and self.may_too:
            return "done"
        seen = too or (role in self.sees and stands_above & set(self.seen_from))
        return "forbidden" if seen or (is_own and self.own_sees) else "not found"
