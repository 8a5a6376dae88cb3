"""Where a page of names begins: after the last row of the one before."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NameKey:
    """Lists in Chinese order go by `name_sort`, then `id`."""

    name_sort: str
    id: UUID


FIRST = NameKey("", UUID(int=0))
