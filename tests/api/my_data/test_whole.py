"""A member's copy holds all that is kept of them, table by table, as data and on paper."""

import io

import httpx
import pypdfium2
import pytest

from partyhub.domain.identity.number import check_digit
from partyhub.domain.shared.permission import Role
from tests.whole_person.columns import tables_about_members
from tests.whole_person.person import FILLED, Person, person
from tests.world import World

HELD = {
    "accesses": ("looks", "谁查看过"),
    "activity_seats": ("activities", "报名的活动"),
    "calendar_feeds": ("calendar_since", "日历地址"),
    "accounts": ("account", "账号与登录"),
    "activists": ("activist", "入党积极分子"),
    "affiliations": ("belonging", "所属支部"),
    "category_periods": ("categories", "人员类别变化"),
    "check_ins": ("check_ins", "社区报到"),
    "contact_requests": ("contacts", "联系党组织"),
    "data_requests": ("requests", "本人申请"),
    "demand_takes": ("orders", "接单服务"),
    "feedback_slips": ("slips", "社区表现反馈单"),
    "floating_members": ("floating", "流动党员登记"),
    "member_certificates": ("certificates", "党员证明信"),
    "member_file_papers": ("file", "党员档案"),
    "member_files": ("file", "档案存放"),
    "member_groups": ("groups", "特别群体"),
    "member_identities": ("record", "公民身份号码"),
    "member_versions": ("changed", "信息的前后变化"),
    "point_entries": ("points", "奉献积分"),
    "post_duties": ("duties", "设岗定责"),
    "probation_decisions": ("probation", "预备期"),
    "ranking_consents": ("rankings", "积分榜公开同意"),
    "service_certificates": ("certified", "服务证明"),
    "showcases": ("showcases", "风采展示"),
    "team_requests": ("team_requests", "志愿服务队申请"),
    "team_leaders": ("team_leaderships", "担任队长"),
    "post_shifts": ("post_shifts", "岗位轮值"),
    "service_post_places": ("post_claims", "认领的岗位"),
    "service_records": ("service", "服务(活动)记录卡"),
    "support_visits": ("households", "结对帮扶"),
    "supporters": ("households", "结对帮扶"),
    "tickets": ("tickets", "服务事项"),
    "transfers": ("transfers", "组织关系接转"),
}
"""The section of the file, and its title on paper."""
LEFT_OUT = {
    "member_duplicates": "who else may be this person would tell of somebody else",
    "member_merges": "the merge is an event of the record, under history",
    "roster_rows": "what a unit uploaded; what it changed is under changed",
    "transfer_batch_rows": "what was asked for many at once; each is under transfers",
}


@pytest.fixture
async def one(client: httpx.AsyncClient, world: World) -> Person:
    return await person(client, world, await world.member("王小明", phone="13712349876"))


@pytest.mark.parametrize("table", tables_about_members())
def test_each_table_about_members_is_in_the_copy_or_left_out_for_a_reason(table: str) -> None:
    """PIPL art. 45; a new table that speaks of members fails here until it is decided."""
    assert (table in HELD) != (table in LEFT_OUT)


@pytest.mark.parametrize("table", sorted(FILLED))
async def test_what_is_kept_stands_in_the_file(one: Person, table: str) -> None:
    """PIPL art. 45."""
    await FILLED[table](one)
    held = (await one.client.get("/me/data-file", headers=one.me)).json()
    found = held[HELD[table][0]]
    assert found.get("papers", found) if isinstance(found, dict) else found


async def test_what_the_record_said_before_stands_in_the_file(one: Person) -> None:
    """PIPL art. 45: earlier values are held, so they are told."""
    seen = (await one.client.get(f"/members/{one.member}", headers=one.who)).json()
    body = {
        "branch_id": one.org("branch_a"), "name": "王小明", "gender": "male", "education": "master",
        "birth_month": "1985-07", "joined_party_on": seen["joined_party_on"],
    }  # fmt: skip
    etag = {"If-Match": f'"{seen["version"]}"'}
    edited = await one.client.put(f"/members/{one.member}", json=body, headers=one.who | etag)
    assert edited.status_code == 200, edited.text
    held = (await one.client.get("/me/data-file", headers=one.me)).json()
    changed = {one["field"]: (one["before"], one["after"]) for one in held["changed"]}
    assert changed["education"] == (["bachelor"], ["master"])
    assert "本科" in await _paper(one)


async def test_the_sheet_has_every_section(one: Person) -> None:
    """PIPL art. 45: the paper says no less than the file."""
    for table in sorted(FILLED.keys() - {"member_groups", "member_file_papers"}):
        await FILLED[table](one)
    text = await _paper(one)
    for table, (_, title) in HELD.items():
        if table != "member_identities":
            assert title in text, table
    for word in ("3号柜", "入党申请书", "宣传岗", "杭州市", "区人民法院", "无职党员", "求助"):
        assert word in text, word


async def _paper(one: Person) -> str:
    sheet = await one.client.get("/me/data-sheet", headers=one.me)
    assert sheet.status_code == 200, sheet.text
    pages = pypdfium2.PdfDocument(io.BytesIO(sheet.content))
    return "".join("".join(p.get_textpage().get_text_bounded().split()) for p in pages)


async def test_an_identity_number_is_masked_on_the_page_and_whole_in_the_copy(
    one: Person, world: World
) -> None:
    """SP-03: to its owner alone, and only in what they take away."""
    district = await world.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    number = "110101198507011" + "23"
    number += check_digit(number)
    switch = {"org_id": one.org("unit_a"), "on": True, "reason": "核对全国系统"}
    await one.post("/identity-switch", switch, district)
    liaison = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    entered = await one.client.put(
        f"/members/{one.member}/identity", json={"number": number},
        headers=liaison | {"If-Match": '"0"'},
    )  # fmt: skip
    assert entered.status_code == 200, entered.text
    page = (await one.client.get("/me/data", headers=one.me)).text
    assert number not in page
    assert number[-4:] in page
    file = await one.client.get("/me/data-file", headers=one.me)
    assert file.json()["record"]["identity"] == number
