"""Who can see a member's data, and everything that is held about them, as it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.my_data.readers import ReadingOrg
from partyhub.usecases.my_data.readers import SeenBy


@dataclass(frozen=True, slots=True)
class ReadersOut:
    """`orgs`: whose people can see something now, the nearest to the branch first; `looks`: how
    often the data were looked at in each way, and when last.
    """

    as_of: datetime
    orgs: Sequence[ReadingOrg]
    looks: Sequence[LookCount]

    @classmethod
    def of(cls, seen_by: SeenBy, now: datetime) -> "ReadersOut":
        return cls(now, seen_by.orgs, seen_by.looks)
