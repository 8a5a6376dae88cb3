"""A sample of a paper (样表) that a service item asks for (TKT-20)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, SampleId, ServiceItemId

MOST_SAMPLE_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Written once; a version of the item names it, and so keeps it."""

    id: SampleId
    item_id: ServiceItemId
    file: Received
    by: AccountId
    at: datetime


def sample_added(sample: Sample, state: str) -> Event:
    return Event(
        action="service-item.sample",
        subject=sample.item_id,
        by=sample.by,
        at=sample.at,
        from_state=state,
        to_state=state,
        note=sample.file.name,
        facts={"sample": str(sample.id), "file_digest": sample.file.digest},
    )
