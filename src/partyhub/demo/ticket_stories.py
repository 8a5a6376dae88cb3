"""The stories of the demo's tickets: those that the guide names, and others drawn at random."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from partyhub.demo.catalogue_items import CENTRE_ITEMS, DISTRICT_ITEMS
from partyhub.demo.names import full_name
from partyhub.demo.stage import dice
from partyhub.demo.ticket_beats import Beat
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.shared.codes import Gender
from partyhub.domain.tickets.kinds import Channel

_DAYS = 89
_DESK = "综合窗口"
_MEMBERS, _NO_PHONE, _URGENT = 0.3, 0.05, 0.04
_CHANNELS = (Channel.VISIT,) * 6 + (Channel.CALL,) * 3 + (Channel.WEB, Channel.HOTLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What somebody asked, how many days ago, at which desk, and what became of it."""

    item: str
    channel: Channel
    days: int
    desk: str
    client: str
    phone: str
    content: str
    beats: Sequence[Beat]
    is_member: bool = False
    urgent: bool = False
    accused: str = ""
    """The desk whose officer a complaint is about."""
    by_account: bool = False
    """The client is the member of that name whom the guide knows, and follows it by account."""


def _known(block: str) -> Story:
    fields = dict(line.split("：", 1) for line in block.strip().splitlines())
    item, channel, days, desk, client, tail = fields["服务单"].split(" ")
    return Story(
        item=item, channel=Channel(channel), days=int(days), desk=desk, client=client,
        phone="" if tail == "-" else f"1540000{tail}", content=fields["诉求"],
        beats=_beats(fields["经过"]), accused=fields.get("反映", ""),
        is_member="党员" in fields, by_account="党员" in fields,
    )  # fmt: skip


def _beats(text: str) -> list[Beat]:
    return [Beat.read(beat) for beat in text.split("；") if beat.strip()]


def _told(text: str) -> Sequence[Story]:
    return tuple(_known(block) for block in text.strip().split("\n\n"))


_HERE = files("partyhub.demo")
_STORIES, _ASKED = _HERE.joinpath("tickets.txt").read_text("utf-8").split("===")
KNOWN = _told(_STORIES)
KNOWN_ELSEWHERE = _told(_HERE.joinpath("tickets_proxy.txt").read_text("utf-8"))
"""Proxy matters and publicities, of the second centre."""
KNOWN_AT_THE_THIRD = _told(_HERE.joinpath("tickets_complaints.txt").read_text("utf-8"))
"""Complaints about colleagues, and a matter registered twice."""
_OTHERS = [line.split(" ", 1) for line in _ASKED.strip().splitlines()]
_ITEMS: Mapping[str, ItemContent] = {s.code: s.content for s in (*DISTRICT_ITEMS, *CENTRE_ITEMS)}
_DONE = "{work} resolve {result}；2 close phone 已电话告知办理结果"
_AT_ONCE = "0.2 answer {result}；0.1 close in_person 当面告知"
_ON_THE_SPOT = "0.2 accept；0.1 start；0.6 resolve {result}；0.1 close in_person 当面告知"
_COURSES = (
    "0.3 accept；2 start；" + _DONE,
    "0.3 accept；2 start；" + _DONE,
    "0.2 notify；{wait} accept；2 start；" + _DONE,
    "0.3 accept；1 start；5 ask_client 请补充一份近期材料；{wait} resume 材料已补交；" + _DONE,
    "0.3 accept；1 start；6 send_up 区民政局 5；{wait} resume 区里已批复；" + _DONE,
    "0.4 accept；1 start；4 verify {owner}、社区网格员；9 proceed 情况属实；" + _DONE,
    "0.3 accept；2 start；" + _DONE + "；{wait} reopen 申请人反映问题未完全解决；" + _DONE,
    "0.3 accept；5 start；{late} resolve {result}；2 close phone 已电话致歉并告知结果",
    "0.4 decline 不符合办理条件，已说明原因并告知替代途径/服务指南受理条件",
    "0.3 accept；1 start；4 withdraw 申请人自行办妥，申请撤回",
)
_HANDED_ON = (
    "0.2 offer {owner} 属贵科职责；1 take；",
    "0.2 offer {owner} 属贵科职责；1 take；",
    "0.2 offer {owner} 属贵科职责；2 refuse 本周人手不足/综合窗口先行受理；",
)


def drawn(centre: str, count: int) -> list[Story]:
    """So many stories of a centre, the same in every load."""
    rng = dice("tickets", centre)
    return [_drawn(rng) for _ in range(count)]


def _drawn(rng: Random) -> Story:
    item, said = rng.choice(_OTHERS)
    content, result = said.split(">")
    about = _ITEMS[item]
    desk = _DESK if rng.random() < 0.5 else about.department  # noqa: PLR2004 - half of them
    gender, born = rng.choice(list(Gender)), rng.randint(1945, 2002)
    phone = f"1549{rng.randrange(10_000_000):07d}"
    return Story(
        item=item, channel=rng.choice(_CHANNELS), days=rng.randint(0, _DAYS), desk=desk,
        client=full_name(rng, gender, born), content=content,
        phone="" if rng.random() < _NO_PHONE else phone,
        beats=_beats(_course(rng, about, desk, result)),
        is_member=rng.random() < _MEMBERS, urgent=rng.random() < _URGENT,
    )  # fmt: skip


def _course(rng: Random, about: ItemContent, desk: str, result: str) -> str:
    """At once where nothing is promised but the same day; else a longer way, mostly in time."""
    required = any(paper.required for paper in about.papers)
    if not about.limit.counted_days:
        return (_ON_THE_SPOT if required else _AT_ONCE).format(result=result)
    hours = about.limit.counted_days * 7
    passed_on = rng.choice(_HANDED_ON) if desk != about.department else ""
    fits = [course for course in _COURSES if required or "notify" not in course]
    return (passed_on + rng.choice(fits)).format(
        owner=about.department, result=result, wait=rng.randint(10, 30),
        work=rng.randint(hours // 4, hours * 3 // 4), late=hours + rng.randint(7, 21),
    )  # fmt: skip
