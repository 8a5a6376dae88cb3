"""Two committees with their branches, one elsewhere, and a transfer between any of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, TransferId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.transfer import Person, Terms, Transfer

START = datetime(2026, 11, 2, 2, tzinfo=UTC)
POLICY = TransferPolicy()
APPLICANT, SOURCE_HEAD, TARGET_HEAD, VERIFIER = (AccountId(new_id()) for _ in range(4))


def org(path: str) -> OrgRef:
    return OrgRef(OrgId(new_id()), path)


UNIT_A, UNIT_B = org("/1/2/"), org("/1/3/")
SOURCE = Party(
    name="机关第一支部", committee_name="甲局党委", branch=org("/1/2/5/"), committee=UNIT_A
)
TARGET = Party(name="科研支部", committee_name="乙院党委", branch=org("/1/3/6/"), committee=UNIT_B)
STREET = Party(
    name="流动党支部", committee_name="东街党工委", branch=org("/1/4/8/"), committee=org("/1/4/"),
    keeps_floating=True,
)  # fmt: skip
NEXT_DOOR = Party(
    name="机关第二支部", committee_name="甲局党委", branch=org("/1/2/7/"), committee=UNIT_A
)
ELSEWHERE = Party(name="外省某学院第三支部", committee_name="外省某学院党委")
TERMS = Terms(
    reason=Reason.JOB,
    destination="乙院",
    dues_paid_to="2026-10",
    valid_days=90,
    source_address="人民路1号",
)


def transfer(**known: Any) -> Transfer:
    values: dict[str, Any] = {
        "id": TransferId(new_id()),
        "member_id": MemberId(new_id()),
        "direction": Direction.WITHIN,
        "channel": TransferChannel.ONLINE,
        "source": SOURCE,
        "target": TARGET,
        "person": Person(name="田小禾", gender="female", birth_month="1990-03", status="full"),
        "terms": TERMS,
        "started_at": START,
        "changed_at": START,
    }
    return Transfer(**(values | known))


def doing(by: AccountId, *, days: int = 0, letter_no: str = "2026-0002-00001") -> Doing:
    at = START + timedelta(days=days)
    return Doing(by=by, at=at, today=at.date(), policy=POLICY, letter_no=letter_no)


def incoming() -> Transfer:
    return transfer(
        direction=Direction.IN,
        source=ELSEWHERE,
        channel=TransferChannel.PAPER,
        member_id=None,
        reached=True,
    )


def outgoing() -> Transfer:
    return transfer(target=ELSEWHERE, channel=TransferChannel.PAPER)


def later(terms: Terms, **known: Any) -> Terms:
    return replace(terms, **known)


RECEIVED = date(2027, 1, 20)
