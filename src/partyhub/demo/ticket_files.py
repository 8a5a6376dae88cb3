"""Files on the demo's tickets: a client's photo, a result that they may take, an internal note."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from partyhub.demo.stage import Stage
from partyhub.demo.ticket_crews import Crew
from partyhub.domain.attachments.attachment import MOST_BYTES, Received
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.days import at, in_utc, local_day
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.people import CLIENT
from partyhub.domain.tickets.supplying import ClientSupplied
from partyhub.domain.tickets.ticket import Ticket
from partyhub.integrations.printing.typesetter import typeset
from partyhub.usecases.attachments.attach import attach
from partyhub.usecases.attachments.keep import Place, keep_files
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.follow import THE_CLIENT

_SUPPLIER: Final = "曹立军"
_BY_STAFF: Final = (
    ("姚凤英", "医保缴费凭证.pdf", True, ("缴费人", "姚某某"), ("金额", "400 元")),
    ("邱国梁", "核实记录.pdf", False, ("核实方式", "电话和查档"), ("情况", "安置单位已停发三个月")),
)  # fmt: skip
"""Client, file, whether the client may take it, and what it says."""
_AFTERNOON: Final = time(16, 10)
_DAY: Final = timedelta(days=1)
_LONGEST_BREAK: Final = timedelta(days=12)


@dataclass(frozen=True, slots=True)
class TicketFiles:
    """Each by the use cases, shortly before the load."""

    stage: Stage
    crew: Crew
    tickets: dict[str, Ticket]

    async def add(self) -> int:
        """How many there are."""
        moment = await self._lately()
        await self._supplied(self.tickets[_SUPPLIER], moment)
        for client, name, shown, *lines in _BY_STAFF:
            pdf = typeset("sheet", {"title": name[:-4], "mark": "演示", "lines": lines, "note": ""})
            await self._attached(self.tickets[client], self._received(pdf, name), shown, moment)
        return 1 + len(_BY_STAFF)

    async def _lately(self) -> datetime:
        """The afternoon of the last working day before the load."""
        today = local_day(self.stage.now)
        async with self.stage.work(None).reading() as uow:
            calendar = await uow.work_calendars.between(
                self.crew.centre.id, today - _LONGEST_BREAK, today
            )
        day = today - _DAY
        while not calendar.day(day).works:
            day -= _DAY
        return in_utc(at(day, _AFTERNOON))

    def _received(self, data: bytes, name: str) -> Received:
        declared = "application/pdf" if name.endswith("pdf") else "image/png"
        files = self.stage.services.files
        return files.receive(BytesIO(data), name=name, declared=declared, most=MOST_BYTES)

    @property
    def _place(self) -> Place:
        return Place(self.stage.services.files, self.stage.services.files_quota)

    async def _attached(
        self, ticket: Ticket, file: Received, shown: bool, moment: datetime
    ) -> None:
        owner = ticket.owner
        actor = Actor(owner.id, owner.name, (Grant(Role.HANDLER, self.crew.centre.ref),))
        await attach(
            self.stage.work(actor), actor, self._place, file,
            ticket_id=ticket.id, shown=shown, now=moment,
        )  # fmt: skip

    async def _supplied(self, known: Ticket, moment: datetime) -> None:
        photo = self._received(_portrait(), "白底证件照.png")
        async with self.stage.work(THE_CLIENT) as uow:
            ticket = await uow.followed_tickets.whole(known.id)
            step = ClientSupplied(words="已重拍白底照片", files=1, earlier=0)
            done = act(ticket, step, await doing_of(uow, ticket, CLIENT, moment))
            await keep_files(uow, self._place, ticket, [photo], by=CLIENT, shown=False, at=moment)
            await uow.tickets.save(done.ticket)
            uow.record(done.event)
            await uow.commit(None)


def _portrait() -> bytes:
    """Nobody's face: a head and shoulders in grey on white."""
    picture = Image.new("RGB", (295, 413), "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((90, 90, 205, 230), fill="#b9b4ad")
    pen.ellipse((30, 250, 265, 560), fill="#6b7686")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
