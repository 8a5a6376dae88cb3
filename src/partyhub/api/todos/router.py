"""The workbench: what waits for whoever asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotSignedIn
from partyhub.usecases.todos.read_todos import read_todos
from partyhub.usecases.todos.todo import Todo

router = APIRouter(prefix="/todos", tags=["todos"])


@dataclass(frozen=True, slots=True)
class TodosOut:
    """Groups of work, what is due first at the top."""

    as_of: datetime
    items: Sequence[Todo]


@router.get(
    "",
    operation_id="listTodos",
    summary="What waits for me",
    response_model=TodosOut,
    responses=refuses(NotSignedIn),
)
async def todos_route(
    work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """Counts, the earliest due day, up to five lines, and the query of the list behind each."""
    todos = await read_todos(work, actor, policy=services.policy, today=today, now=now)
    return answer(TodosOut(now, todos))
