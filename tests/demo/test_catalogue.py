"""The demo's catalogue has what the requirements name, by the words that people look for."""

import pytest

from partyhub.demo.catalogue_items import DISTRICT_ITEMS, Spec
from partyhub.domain.service_items.kinds import ItemKind


def _offered(kind: ItemKind, words: str) -> list[Spec]:
    return [
        spec
        for spec in DISTRICT_ITEMS
        if spec.content.kind is kind
        and not spec.off
        and words in f"{spec.content.name} {spec.content.conditions}"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "救济", "医疗保险", "养老保险", "医疗救助", "最低生活保障", "户籍", "林木采伐", "其他",
        "水电", "电话", "有线电视",
    ],
)  # fmt: skip
def test_what_is_done_for_the_client_is_a_proxy_item(words: str) -> None:
    """AGY-02, AGY-03: civil affairs, the forestry permit, water, power, phone, cable."""
    assert _offered(ItemKind.PROXY, words)


@pytest.mark.parametrize("words", ["法律", "政策", "农技", "市场", "用工"])
def test_what_people_ask_about_is_a_consultation(words: str) -> None:
    """AGY-03: legal, policy, farming technique, market, labour demand."""
    assert _offered(ItemKind.CONSULTATION, words)


def test_culture_and_fitness_are_offered_free() -> None:
    """AGY-03, TKT-34."""
    (item,) = _offered(ItemKind.IMMEDIATE, "文体健身")
    assert item.content.fee_fen == 0


def test_outdated_certificates_are_kept_but_offered_to_nobody() -> None:
    """AGY-02, SP-05."""
    (item,) = [spec for spec in DISTRICT_ITEMS if "计划生育证件" in spec.content.name]
    assert item.off


@pytest.mark.parametrize(
    ("words", "limits"), [("缴纳党费受理", "收入"), ("档案临时代管", "不拆封")]
)
def test_dues_and_files_in_custody_are_proxy_items_with_their_bounds(
    words: str, limits: str
) -> None:
    """AGY-05, AGY-06: what may not be asked or done stands in the item's cautions."""
    (item,) = _offered(ItemKind.PROXY, words)
    assert limits in item.content.cautions
