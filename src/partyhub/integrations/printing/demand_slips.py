"""Prints the slip that a resident takes home (点单回执, 微心愿卡, 8.7) on A5."""

from datetime import date, datetime

from partyhub.domain.demands.ports import Slip
from partyhub.domain.demands.states import DemandKind
from partyhub.domain.demands.words import MANNER_ZH
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, spoken_code

_TITLES = {DemandKind.SERVICE: "点单回执", DemandKind.MICRO_WISH: "微心愿卡"}


class DemandPrinter:
    """Implements the port of that name; no name, no phone, no address."""

    def print_slip(self, slip: Slip) -> bytes:
        demand, wish = slip.demand, slip.demand.wish
        return typeset(
            "demand_slip",
            {
                "title": _TITLES[wish.kind],
                "number": demand.number,
                "resident": demand.resident.code,
                "community": breakable(demand.community_name),
                "phone": slip.community_phone,
                "field": WORK_TYPE_ZH[wish.field],
                "manner": MANNER_ZH[wish.manner],
                "what": breakable(wish.what),
                "wanted": f"{_moment(wish.wanted_from)} 至 {_moment(wish.wanted_until)}",
                "until": _day(wish.expires_on),
                "code": spoken_code(slip.code),
                "qr": qr_svg(slip.url),
                "printed": _moment(slip.printed_at),
            },
        )


def _moment(at: datetime) -> str:
    local = local_time(at)
    return f"{_day(local)} {local:%H:%M}"


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"
