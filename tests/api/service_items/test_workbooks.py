"""The catalogue as Excel: out, changed, in again after a dry run; nothing in it runs."""

from io import BytesIO
from zipfile import ZipFile

import httpx
import pytest

from partyhub.domain.service_items.workbook import Sheet
from partyhub.integrations.workbooks.item_books import ItemBooks
from tests.api.service_items.conftest import Counter
from tests.builders import NOON
from tests.world import key

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAMES = ("事项", "材料", "流程")


async def _exported(counter: Counter) -> bytes:
    org = str(counter.world.orgs["centre_a"])
    answer = await counter.client.get(
        "/service-item-exports", params={"org": org}, headers=counter.director
    )
    assert answer.status_code == 200, answer.text
    return answer.content


async def _book(counter: Counter) -> list[Sheet]:
    """The sheets as they were exported, from the header on."""
    return [sheet[1:] for sheet in ItemBooks().read(await _exported(counter))]


async def _load(counter: Counter, book: list[Sheet], *, commit: bool) -> httpx.Response:
    sheets = list(zip(_NAMES, book, strict=True))
    return await counter.client.post(
        "/service-item-loads",
        data={"org_id": str(counter.world.orgs["centre_a"]), "commit": str(commit).lower()},
        files={"file": ("目录.xlsx", ItemBooks().write(sheets, exporter="主任", at=NOON), _XLSX)},
        headers=counter.director | key(),
    )


async def test_export_edit_load(counter: Counter) -> None:
    """A dry run first; then items become drafts, and publishing stays a step of its own."""
    await counter.offer("DY-001")
    book = await _book(counter)
    items = book[0]
    items[1][1] = "流动党员报到"
    items.append(["DY-002", "政策咨询", "随便", *items[1][3:]])
    seen = (await _load(counter, book, commit=False)).json()
    fault = seen["faults"][0]
    assert (seen["committed"], seen["created"], seen["changed"]) == (False, ["DY-002"], ["DY-001"])
    assert (fault["sheet"], fault["cell"], fault["column"]) == ("事项", "C4", "类型")
    refused = await _load(counter, book, commit=True)
    assert (refused.status_code, refused.json()["code"]) == (422, "service-items-refused")
    items[2][2] = "咨询"
    done = (await _load(counter, book, commit=True)).json()
    assert (done["committed"], done["created"]) == (True, ["DY-002"])
    found = await counter.client.get("/service-items", headers=counter.director)
    assert {(x["code"], x["state"], x["has_draft"]) for x in found.json()["items"]} == {
        ("DY-001", "published", True),
        ("DY-002", "draft", True),
    }
    again = (await _load(counter, book, commit=False)).json()
    assert (again["created"], again["changed"], again["unchanged"]) == ([], [], 2)


@pytest.mark.parametrize("evil", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-1"])
async def test_nothing_in_a_workbook_ever_runs(counter: Counter, evil: str) -> None:
    """security.md case 13: formulas stay what was typed."""
    await counter.offer("DY-001", name=evil, papers=[{"name": evil}])
    data = await _exported(counter)
    with ZipFile(BytesIO(data)) as parts:
        sheets = [parts.read(n) for n in parts.namelist() if "worksheets/sheet" in n]
    assert len(sheets) == 3
    assert not any(b"<f>" in sheet for sheet in sheets)
    assert [sheet[2][1] for sheet in ItemBooks().read(data)[:2]] == [evil, evil]


async def test_a_department_the_centre_does_not_have_is_a_fault(counter: Counter) -> None:
    await counter.create("DY-001")
    book = await _book(counter)
    book[0][1][4] = "没有这个科"
    faults = (await _load(counter, book, commit=False)).json()["faults"]
    assert [(f["sheet"], f["column"]) for f in faults] == [("事项", "责任科室")]


async def test_what_is_no_workbook_is_refused_in_words(counter: Counter) -> None:
    answer = await counter.client.post(
        "/service-item-loads",
        data={"org_id": str(counter.world.orgs["centre_a"])},
        files={"file": ("目录.xlsx", b"no workbook", _XLSX)},
        headers=counter.director | key(),
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "workbook-refused")
