"""A person with a row in every table that speaks of members."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.shared.permission import Role
from tests.feedback import add_slip
from tests.whole_person.demands import add_part
from tests.whole_person.developed import add_activist, add_category, add_probation, add_seat
from tests.whole_person.paired import add_pair, add_visited
from tests.whole_person.posts import add_shift
from tests.whole_person.served import add_certified, add_consent, add_points, add_service
from tests.whole_person.shown import add_showcase
from tests.whole_person.teams import add_team
from tests.world import World, key

_GRANTS = (
    (Role.UNIT_ORG, "unit_a"), (Role.STREET_COMMITTEE, "street_a"),
    (Role.BRANCH_SECRETARY, "branch_a"),
)  # fmt: skip
_ITEM = """
INSERT INTO service_items (id, owner_id, code, state, number, name, name_sort, name_initials,
  search, kind, category, department, changed_at)
VALUES ($1, $2, 'A1', 'published', 1, '帮扶', 'bang1 fu2', 'bf', '', 'help', 'livelihood', '',
  now())"""
_TICKET = """
INSERT INTO tickets (id, number, centre_id, intake_id, department_id, item_id, item_version,
  item_name, kind, item_limit, channel, client_name, client_sort, content, state, owner_id,
  owner_name, first_contact_id, first_contact_name, registered_at, changed_at, act_by, search,
  member_id)
SELECT gen_random_uuid(), 'F1', $2, $2, $2, i.id, 1, '帮扶', 'help', '{"kind": "working_days",
  "days": 7, "max_days": 15, "statutory_days": null}', 'visit', 'n', 'n', '求助', 'closed',
  gen_random_uuid(), 'o', gen_random_uuid(), 'f', now(), now(), now(), '', $1
FROM service_items i"""


@dataclass
class Person:
    """`who` keeps the books where the person is."""

    client: httpx.AsyncClient
    world: World
    member: UUID
    who: dict[str, str]
    me: dict[str, str]

    async def post(self, path: str, body: dict[str, Any], who: dict[str, str] | None = None) -> Any:
        answer = await self.client.post(path, json=body, headers=(who or self.who) | key())
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json()

    def org(self, name: str) -> str:
        return str(self.world.orgs[name])


async def person(client: httpx.AsyncClient, world: World, member: UUID) -> Person:
    who = await world.sign_in("bookkeeper", *_GRANTS)
    return Person(client, world, member, who, await world.sign_in("wang", member=member))


async def _check_in(one: Person) -> None:
    body = {
        "member_id": str(one.member), "community_id": one.org("comm_a"), "volunteered": True,
        "reason_elsewhere": "住址未登记",
    }  # fmt: skip
    made = await one.post("/check-ins", body)
    await one.post(f"/check-ins/{made['id']}/voiding", {"reason": "放弃"})


async def _transfer(one: Person) -> None:
    terms = {
        "reason": "job", "destination": "乙院", "dues_paid_to": "2026-10", "valid_days": 90,
        "source_address": "人民路1号",
    }  # fmt: skip
    to = {"branch_id": one.org("branch_b")}
    made = await one.post("/transfers", {"member_id": str(one.member), "to": to, "terms": terms})
    step = {"action": "withdraw", "reason": "不去了"}
    await one.post(f"/transfers/{made['id']}/steps", step)


async def _group(one: Person) -> None:
    body = {"kind": "postless", "since": "2026-01-01"}
    await one.post(f"/members/{one.member}/groups", body)


async def _duty(one: Person) -> None:
    await _group(one)
    post = {"org_id": one.org("branch_a"), "title": "宣传岗", "duties": "每月宣讲"}
    made = await one.post("/duty-posts", post)
    body = {"post_id": made["id"], "since": "2026-01-01", "until": "2027-12-31"}
    await one.post(f"/members/{one.member}/post-duties", body)


async def _file(one: Person) -> None:
    papers = [{"code": "application", "state": "present"}, {"code": "award", "state": "missing"}]
    body = {"papers": papers, "read_version": 0, "cabinet": "3号柜", "box": "A-12"}
    await one.post(f"/members/{one.member}/file/checks", body)


async def _floating(one: Person) -> None:
    body = {
        "registered_at": one.org("branch_a"), "direction": "outflow", "place": "杭州市",
        "member_id": str(one.member), "since": "2026-10-01", "until": "2027-09-30",
    }  # fmt: skip
    await one.post("/floating-members", body)


async def _certificate(one: Person) -> None:
    body = {
        "registered_at": one.org("branch_a"), "member_id": str(one.member), "purpose": "选任",
        "addressee": "区人民法院", "valid_days": 30,
    }  # fmt: skip
    await one.post("/member-certificates", body)


async def _request(one: Person) -> None:
    answer = await one.client.post(
        "/me/data-requests", data={"kind": "erase", "words": "旧照片"}, headers=one.me | key()
    )
    assert answer.status_code == 201, answer.text
    await one.post(f"/me/data-requests/{answer.json()['id']}/withdrawals", {}, one.me)


async def _slip(one: Person) -> None:
    await add_slip(one.world, one.member)


async def _contact(one: Person) -> None:
    body = {
        "org_id": one.org("comm_a"), "topic": "party_life", "words": "想参加社区活动",
        "way": "phone", "times": "晚上",
    }  # fmt: skip
    await one.post("/me/contact-requests", body, one.me)


async def _ticket(one: Person) -> None:
    street = one.world.orgs["street_a"]
    await one.world.owner.execute(_ITEM, UUID(int=77), street)
    await one.world.owner.execute(_TICKET, one.member, street)


async def _seat(one: Person) -> None:
    await add_seat(one.world, one.member)


async def _feed(one: Person) -> None:
    await one.post("/me/calendar-feed", {}, one.me)


async def _look(one: Person) -> None:
    answer = await one.client.get(f"/members/{one.member}", headers=one.who)
    assert answer.status_code == 200, answer.text


async def _nothing(one: Person) -> None:
    """Came with the record itself."""


FILLED: Mapping[str, Callable[[Person], Awaitable[None]]] = {
    "accesses": _look,
    "accounts": _nothing,
    "activists": lambda one: add_activist(one.world, one.member),
    "activity_seats": _seat,
    "affiliations": _nothing,
    "calendar_feeds": _feed,
    "category_periods": lambda one: add_category(one.world, one.member),
    "check_ins": _check_in,
    "contact_requests": _contact,
    "data_requests": _request,
    "demand_takes": add_part,
    "feedback_slips": _slip,
    "floating_members": _floating,
    "member_certificates": _certificate,
    "member_file_papers": _file,
    "member_files": _file,
    "member_groups": _group,
    "point_entries": lambda one: add_points(one.world, one.member),
    "post_duties": _duty,
    "probation_decisions": lambda one: add_probation(one.world, one.member),
    "ranking_consents": lambda one: add_consent(one.world, one.member),
    "service_certificates": lambda one: add_certified(one.world, one.member),
    "showcases": lambda one: add_showcase(one.world, one.member),
    "team_requests": lambda one: add_team(one.world, one.member),
    "team_leaders": lambda one: add_team(one.world, one.member),
    "post_shifts": lambda one: add_shift(one.world, one.member),
    "service_post_places": lambda one: add_shift(one.world, one.member),
    "service_records": lambda one: add_service(one.world, one.member),
    "support_visits": add_visited,
    "supporters": add_pair,
    "tickets": _ticket,
    "transfers": _transfer,
}
