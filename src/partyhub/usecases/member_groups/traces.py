"""The traces of looks at special groups: hardship and its reasons are nobody's gossip (ROL-38)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.uow import UnitOfWork


def leave_traces(
    uow: UnitOfWork,
    actor: Actor,
    seen: Iterable[UUID | None],
    kind: Look,
    purpose: str,
    now: datetime,
) -> None:
    """Once for each person, however many entries are theirs; not for oneself."""
    for member_id in dict.fromkeys(MemberId(one) for one in seen if one):
        if member_id != actor.member_id:
            uow.looked(Access.by(actor, member_id, kind, now, purpose))
