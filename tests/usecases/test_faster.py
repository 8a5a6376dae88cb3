"""Whatever becomes of the question who was faster, the refusal itself arrives."""

from uuid import UUID

import pytest

from partyhub.api.services import Services
from partyhub.domain.shared.errors import (
    DomainError,
    NotAllowed,
    NotFound,
    StaleVersion,
    Unavailable,
)
from partyhub.usecases.faster import telling_who

_THING = UUID(int=5)


@pytest.mark.parametrize("trouble", [NotAllowed, NotFound, Unavailable])
async def test_a_refused_question_leaves_the_refusal_as_it_was(
    services: Services, trouble: type[DomainError]
) -> None:
    async def may_read() -> None:
        raise trouble("no")

    work = services.work()
    with pytest.raises(StaleVersion) as refusal:
        async with telling_who(work, _THING, may_read), work:
            raise StaleVersion("changed", thing="5")
    assert refusal.value.facts == {"thing": "5"}


async def test_nothing_is_asked_of_any_other_refusal(services: Services) -> None:
    async def may_read() -> None:
        raise AssertionError("asked")

    work = services.work()
    with pytest.raises(NotFound):
        async with telling_who(work, _THING, may_read), work:
            raise NotFound("none")


async def test_a_thing_without_events_has_nobody_to_name(services: Services) -> None:
    async def may_read() -> None:
        return None

    work = services.work()
    with pytest.raises(StaleVersion) as refusal:
        async with telling_who(work, _THING, may_read), work:
            raise StaleVersion("changed")
    assert refusal.value.facts == {}
