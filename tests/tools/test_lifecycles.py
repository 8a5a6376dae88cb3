"""The drawn lifecycles are the ones in force, and none has a state that nothing reaches."""

from enum import StrEnum

import lifecycles
import pytest

from partyhub.domain.shared.lifecycle import Lifecycle

TABLES = lifecycles.lifecycles()


def test_the_document_is_what_the_tables_say() -> None:
    assert lifecycles.DOCUMENT.read_text("utf-8") == lifecycles.render(), "run ./dev lifecycles"


@pytest.mark.parametrize("name", TABLES)
def test_every_state_is_reached_from_the_first(name: str) -> None:
    table: Lifecycle[StrEnum, StrEnum] = TABLES[name]
    reached, before = {table.first}, set[StrEnum]()
    while reached != before:
        before = set(reached)
        for step in table.steps.values():
            if step.target is not None and step.sources & reached:
                reached.add(step.target)

    assert reached == set(type(table.first))
