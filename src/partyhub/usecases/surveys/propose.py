"""Who is known already comes onto a sheet by itself, so that nobody is asked twice (MEM-08)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.floating.registration import seal_of as seal_of_registration
from partyhub.domain.shared.ids import SurveyFindId, new_id
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.surveys.proposals import Proposal, proposals
from partyhub.domain.surveys.survey import Find, Sheet, seal_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Means:
    """What lines need beside a database: names sorted, phones sealed, the moment."""

    pinyin: Pinyin
    vault: Vault
    now: datetime


async def propose(uow: UnitOfWork, sheets: Sequence[Sheet], means: Means) -> int:
    """How many lines came onto these sheets; who stands there already doesn't come again."""
    found = proposals(await uow.surveys.known(sheets))
    of_org = {sheet.org.id: sheet for sheet in sheets}
    lines = [_line(of_org[one.org], one, means) for one in found]
    if lines:
        await uow.surveys.add([(line, sort_key(means, line.said.name)) for line in lines])
    return len(lines)


def sort_key(means: Means, name: str) -> str:
    return means.pinyin.of_person(name).sort


def _line(sheet: Sheet, one: Proposal, means: Means) -> Find:
    find_id = SurveyFindId(new_id())
    plain = _phone(one, means.vault)
    return Find(
        id=find_id, sheet_id=sheet.id, said=one.said, changed_at=means.now,
        phone_masked=one.masked,
        phone=means.vault.seal(plain, aad=seal_of(find_id)) if plain else None,
        floating_id=one.registered.id if one.registered else None,
        earlier_id=one.earlier.id if one.earlier else None,
    )  # fmt: skip


def _phone(one: Proposal, vault: Vault) -> str:
    """The whole number; of a member of this system it stays in the member's record."""
    if one.registered is not None:
        sealed, aad = one.registered.phone, seal_of_registration(one.registered.id)
    elif one.earlier is not None:
        sealed, aad = one.earlier.phone, seal_of(one.earlier.id)
    else:
        return ""
    return vault.open(sealed, aad=aad) if sealed else ""
