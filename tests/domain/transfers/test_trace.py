"""Whatever changes of a transfer's letter and of the counter's words stands in its event."""

from dataclasses import fields, replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.tracked import difference, tracked
from partyhub.domain.transfers.transfer import Terms
from tests.domain.transfers.scene import APPLICANT, TARGET, TERMS, doing, later, transfer

_TEXT = st.text(min_size=1, max_size=20)
_OF_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT, int: st.integers(1, 90), bool: st.booleans(), Reason: st.sampled_from(Reason),
    Residence | None: st.builds(Residence, org_id=st.uuids().map(OrgId), name=_TEXT),
}  # fmt: skip
_COUNTER: dict[str, st.SearchStrategy[Any]] = {
    "told": _TEXT,
    "told_by": _TEXT,
    "told_at": st.datetimes(timezones=st.just(UTC)),
    "national_no": _TEXT,
    "materials": st.lists(_TEXT, min_size=1, max_size=3).map(tuple),
    "channel": st.sampled_from(TransferChannel),
}


@given(data=st.data())
@pytest.mark.parametrize("field", fields(Terms), ids=lambda one: one.name)
def test_no_word_of_the_letter_changes_without_a_trace(field: Any, data: st.DataObject) -> None:
    """TRF-10, TRF-14: over every field that a letter has, also those to come."""
    value = data.draw(_OF_TYPE[field.type])
    before = transfer()
    after = replace(before, terms=replace(TERMS, **{field.name: value}))
    changed = {field.name: str(value)} if value != getattr(TERMS, field.name) else {}
    assert difference(before, after) == changed


@given(data=st.data())
@pytest.mark.parametrize("name", _COUNTER)
def test_no_word_of_the_counter_changes_without_a_trace(name: str, data: st.DataObject) -> None:
    """TRF-02, TRF-03, MEM-04: materials, what was told, the number and the channel."""
    value = data.draw(_COUNTER[name])
    before = transfer()
    after = replace(before, **{name: value})
    assert set(difference(before, after)) == ({name} if value != getattr(before, name) else set())


def test_an_application_with_other_words_says_which() -> None:
    """TRF-05: what the event tells is what the letter says from then on."""
    first, _ = act(transfer(), Apply(target=TARGET, terms=TERMS), doing(APPLICANT))
    words = later(TERMS, destination="丙所", source_address="建设路2号")
    again, event = act(first, Apply(target=TARGET, terms=words), doing(APPLICANT, days=1))
    assert event.facts == {"destination": "丙所", "source_address": "建设路2号"}
    assert tracked(again)["destination"] == "丙所"
