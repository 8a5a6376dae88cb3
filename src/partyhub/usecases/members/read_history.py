"""A person's story, for those who may read the record: with values, but never others' notes.

What an organisation wrote to itself while the member was its own stays with it (visibility table
of transfers); the old organisation reaches no record any more, and so no story (field.md 3.3).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.story import (
    About,
    Change,
    StoryKey,
    StoryLine,
    ToldEvent,
    withheld,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section, Viewer
from partyhub.usecases.transfers.sides import SIDE, sections_for
from partyhub.usecases.uow import UnitOfWork

_SHOWN_FACTS = frozenset({"group", "roster", "row", "role"})
_PURPOSE = "变更记录"
_NOTES = {Viewer.OLD: Section.OLD_NOTES, Viewer.NEW: Section.NEW_NOTES}


async def read_member_history(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    before: StoryKey | None,
    limit: int,
    now: datetime,
) -> tuple[list[StoryLine], StoryKey | None]:
    """The latest first, and where the next page begins; NotFound as the record itself."""
    async with uow:
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        if before is None and actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, _PURPOSE))
        told = await uow.member_histories.story(member_id, before=before, limit=limit + 1)
        page = told[:limit]
        changes = await uow.member_histories.changes(
            member_id, [line.xact for line in page if line.xact is not None]
        )
        reader = await _reader(uow, actor, member_id)
        lines = [reader.line(one, changes.get(one.xact or 0, ())) for one in page]
        following = page[-1].key if len(told) > limit else None
        return await uow.commit(([line for line in lines if _says_anything(line)], following))


def _says_anything(line: StoryLine) -> bool:
    """A version without an event tells nothing if no field of it is told."""
    return line.action != "member.change" or bool(line.changes)


async def _reader(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> "_Reader":
    transfers = {one.id: one for one in await uow.transfers.of_member(member_id)}
    went = [one.merged_id for one in await uow.duplicates.merges(member_id)]
    records = dict.fromkeys((member_id, *map(MemberId, went)))
    periods = {one: await uow.transfers.affiliations(one) for one in records}
    return _Reader(actor, member_id, transfers, periods)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads, and what decides which notes are theirs."""

    actor: Actor
    member_id: MemberId
    transfers: Mapping[TransferId, Transfer]
    periods: Mapping[MemberId, Sequence[Affiliation]]

    def line(self, told: ToldEvent, changes: Sequence[Change]) -> StoryLine:
        ours = self._theirs_to_read(told)
        return StoryLine(
            id=f"{told.at.isoformat()}-{told.seq}",
            at=told.at,
            action=told.action,
            about=told.about,
            by_name=told.by_name,
            from_state=told.from_state,
            to_state=told.to_state,
            note=told.note if ours else "",
            source=told.source,
            target=told.target,
            link_id=told.subject if self._opens(told) else None,
            facts={name: value for name, value in told.facts.items() if name in _SHOWN_FACTS},
            changes=[one if self._was_ours(told) else withheld(one) for one in changes],
        )

    def _theirs_to_read(self, told: ToldEvent) -> bool:
        if told.about is About.TRANSFER:
            return self._section_of(told) in self._sections(told)
        if told.about is About.CHECK_IN:
            return self._opens(told)
        return self._was_ours(told)

    def _section_of(self, told: ToldEvent) -> Section:
        side = told.facts.get(SIDE)
        return _NOTES.get(Viewer(side), Section.LETTER) if side else Section.LETTER

    def _sections(self, told: ToldEvent) -> "frozenset[Section]":
        transfer = self.transfers.get(TransferId(told.subject))
        return frozenset() if transfer is None else frozenset(sections_for(self.actor, transfer))

    def _opens(self, told: ToldEvent) -> bool:
        if told.about is About.TRANSFER:
            return bool(self._sections(told))
        place = Place(tuple(told.places), owner=self.member_id)
        covers = self.actor.scope(Permission.CHECK_IN_READ).covers(place)
        return told.about is About.CHECK_IN and covers

    def _was_ours(self, told: ToldEvent) -> bool:
        """True of what is the reader's own, or was written where the reader reaches; of a record
        that went into this one it is where that one belonged.
        """
        if self.actor.member_id == self.member_id:
            return True
        periods = self.periods.get(MemberId(told.subject), self.periods[self.member_id])
        past = [one for one in periods if one.since <= told.at] or list(periods)[:1]
        scope = self.actor.scope(Permission.MEMBER_READ)
        return not past or scope.covers(Place((past[-1].branch.path,)))
