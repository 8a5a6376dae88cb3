"""The members within reach, by name; found by name, pinyin, initials, phone ending, number."""

from dataclasses import dataclass, replace

from partyhub.domain.members.views import MemberFilter, MemberLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Question:
    """What the reader typed, and where they look."""

    text: str
    org_id: OrgId | None


async def list_members(
    uow: UnitOfWork, actor: Actor, question: Question, wanted: MemberFilter
) -> list[tuple[MemberLine, str]]:
    """NotAllowed for those who may read no organisation's members; their own stands in /me."""
    scope = actor.scope(Permission.MEMBER_READ)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=Permission.MEMBER_READ)
    if question.text:
        prefix = asked_prefix(question.text)
        if prefix is None:
            return []
        wanted = replace(wanted, asked=prefix)
    async with uow.reading():
        if question.org_id is not None:
            scope = narrowed(scope, (await uow.orgs.get(question.org_id)).path)
        return await uow.members.page(wanted, within=scope)
