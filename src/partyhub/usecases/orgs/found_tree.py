"""The first organisation: the top of the tree, below which all others are created."""

from datetime import datetime

from partyhub.domain.orgs.org import Org
from partyhub.domain.orgs.refusals import WrongParent
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.uow import UnitOfWork


async def found_tree(
    uow: UnitOfWork, top: Org, *, by: AccountId, pinyin: Pinyin, now: datetime
) -> Org:
    """For operators at the machine itself; WrongParent if there is a top already."""
    async with uow:
        if await uow.orgs.children(None):
            raise WrongParent("the tree has its top already")
        org = await uow.orgs.add(top, pinyin.of_text(top.name), parent_path="/")
        uow.record(
            Event(action="org.create", subject=org.id, by=by, at=now, facts={"kind": org.kind})
        )
        return await uow.commit(org)
