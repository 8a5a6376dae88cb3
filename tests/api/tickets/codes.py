"""What tests of the client's code share: a closed ticket, its prints, a rating, a drawn code."""

import re
from typing import Any

import httpx
import zxingcpp
from PIL import Image

from tests.api.tickets.conftest import Counter

FOLLOW, WITHDRAW, RATE = (
    f"/public/ticket-{what}" for what in ("follow-ups", "withdrawals", "ratings")
)


async def closed_ticket(counter: Counter) -> dict[str, Any]:
    ticket = await counter.done(await counter.at_work(), counter.clerk, "resolve", text="已发放")
    return await counter.done(ticket, counter.clerk, "close", feedback="已告知", medium="phone")


def drawn(svg: str) -> str:
    """What a phone reads off a QR code on the screen: its lines, drawn one pixel a module."""
    (side,) = (int(side) for side in re.findall(r'viewBox="0 0 (\d+)', svg))
    picture = Image.new("L", (side, side), 255)
    x = y = 0.0
    *_, lines = re.findall(r' d="([^"]+)"', svg)
    for command, numbers in re.findall(r"([Mmh])([-0-9. ]+)", lines):
        moved = [float(n) for n in numbers.split()]
        if command == "h":
            row = int(y)
            for column in range(int(x), int(x + moved[0])):
                picture.putpixel((column, row), 0)
            x += moved[0]
        else:
            x, y = moved if command == "M" else (x + moved[0], y + moved[1])
    (code,) = zxingcpp.read_barcodes(picture.resize((side * 4, side * 4)))
    return code.text


async def rate(
    counter: Counter, ticket: dict[str, Any], code: str, stars: int = 5, **more: Any
) -> httpx.Response:
    body = {"number": ticket["number"], "code": code, "stars": stars}
    return await counter.client.post(RATE, json=body, **more)


async def prints_of(counter: Counter, ticket: dict[str, Any]) -> list[dict[str, Any]]:
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    return [step for step in whole["steps"] if step["action"] == "ticket.print"]
