"""What waits for whom (工作台): kinds of work, and whose they are (NT-10, NT-12, CHK-34)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.org import CheckInSide, Side
from partyhub.domain.shared.permission import Permission


class TodoKind(StrEnum):
    """待开证, 临期, 逾期, 待收回执, 待编组, 回执在途, 去报到, 交回执, 各单位逾期, 待核实, 必谈,
    摸底排查待签结, 摸底排查逾期, 摸底排查待发起, 转正, 转接待认领, 转接待告知,
    活动待记录, 活动临近, 活动取消, 固定服务日临近;
    反馈单待评议, 待送达, 待签收, 待本人答复;
    共驻共建: 参与服务待确认, 资源需求待答复, 议定事项待办, 半年未参与服务, 半年未开联席会;
    参与情况反馈函: 单位待阅, 待审核, 待发出, 待签收;
    志愿服务队: 入队申请待答复 of the desk, of the leader, 收到邀请; 班次已公布, 班次待代班;
    `transfer_…` with each turn of a transfer (TRF-07).
    """

    ENROLLED_TO_CERTIFY = "enrolled_to_certify"
    CERTIFICATE_NEAR_LIMIT = "certificate_near_limit"
    CERTIFICATE_OVERDUE = "certificate_overdue"
    RECEIPT_TO_TAKE_BACK = "receipt_to_take_back"
    TO_ASSIGN = "to_assign"
    RECEIPTS_NOT_BACK = "receipts_not_back"
    GO_CHECK_IN = "go_check_in"
    GIVE_RECEIPT = "give_receipt"
    OVERDUE_BY_UNIT = "overdue_by_unit"
    RECORDS_TO_VERIFY = "records_to_verify"
    TALK_OWED = "talk_owed"
    SURVEY_OWED = "survey_owed"
    SURVEYS_LATE = "surveys_late"
    SURVEY_TO_OPEN = "survey_to_open"
    PROBATION_DUE = "probation_due"
    CLAIM_OWED = "claim_owed"
    CLAIM_TO_TELL = "claim_to_tell"
    ACTIVITY_OWED = "activity_owed"
    ACTIVITY_SOON = "activity_soon"
    ACTIVITY_CANCELLED = "activity_cancelled"
    SERVICE_DAY_SOON = "service_day_soon"
    FEEDBACK_TO_APPRAISE = "feedback_to_appraise"
    FEEDBACK_TO_SEND = "feedback_to_send"
    FEEDBACK_TO_RECEIVE = "feedback_to_receive"
    FEEDBACK_TO_ANSWER = "feedback_to_answer"
    TOGETHER_TO_CONFIRM = "together_to_confirm"
    TOGETHER_TO_ANSWER = "together_to_answer"
    TOGETHER_DECISION = "together_decision"
    TOGETHER_SERVICE = "together_service"
    TOGETHER_MEETING = "together_meeting"
    LETTER_TO_ANSWER = "letter_to_answer"
    LETTER_TO_REVIEW = "letter_to_review"
    LETTER_TO_ISSUE = "letter_to_issue"
    LETTER_TO_RECEIVE = "letter_to_receive"
    TEAM_TO_ANSWER = "team_to_answer"
    TEAM_ASKED = "team_asked"
    TEAM_INVITED = "team_invited"
    SHIFT_PUBLISHED = "shift_published"
    SHIFT_OFFERED = "shift_offered"
    TRANSFER_SUBMIT = "transfer_submit"
    TRANSFER_ENTER = "transfer_enter"
    TRANSFER_APPROVE_OUT = "transfer_approve_out"
    TRANSFER_APPROVE_IN = "transfer_approve_in"
    TRANSFER_TAKE_IN = "transfer_take_in"
    TRANSFER_SEND_RECEIPT = "transfer_send_receipt"
    TRANSFER_TAKE_RECEIPT = "transfer_take_receipt"


@dataclass(frozen=True, slots=True)
class Whose:
    """Work of one kind is that of the holders of `needs`, on the side where they hold it."""

    kind: TodoKind
    needs: Permission
    side: CheckInSide


WORK = (
    Whose(TodoKind.ENROLLED_TO_CERTIFY, Permission.CHECK_IN_CERTIFY, Side.UNIT),
    Whose(TodoKind.CERTIFICATE_NEAR_LIMIT, Permission.CHECK_IN_CERTIFY, Side.UNIT),
    Whose(TodoKind.CERTIFICATE_OVERDUE, Permission.CHECK_IN_CERTIFY, Side.UNIT),
    Whose(TodoKind.RECEIPT_TO_TAKE_BACK, Permission.CHECK_IN_RETURN, Side.UNIT),
    Whose(TodoKind.TO_ASSIGN, Permission.CHECK_IN_ASSIGN, Side.COMMUNITY),
    Whose(TodoKind.RECEIPTS_NOT_BACK, Permission.CHECK_IN_REGISTER, Side.COMMUNITY),
)
"""Kinds that stand at an organisation, in the order in which they come when none is due."""

OWN_WORK = (TodoKind.GO_CHECK_IN, TodoKind.GIVE_RECEIPT)
"""Kinds that are about the member's own check-in."""


@dataclass(frozen=True, slots=True)
class UnitOverdue:
    """How many of a unit's certificates are past their limit; listed, not ranked (SP-09)."""

    unit_id: UUID
    unit_name: str
    count: int


@dataclass(frozen=True, slots=True)
class TalkOwed:
    """Somebody of the branch changes jobs, and nobody has talked with them yet (TLK-04)."""

    transfer_id: UUID
    name: str
    branch_name: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class SheetOwed:
    """A survey's sheet that nobody has signed yet; `waiting` people on it are to be answered."""

    sheet_id: UUID
    org_name: str
    waiting: int
    due_on: date


@dataclass(frozen=True, slots=True)
class TransferWaiting:
    """A transfer that waits for somebody's step, since `changed_at`."""

    transfer_id: UUID
    name: str
    source_name: str
    target_name: str
    state: str
    changed_at: datetime
    due_on: date | None


@dataclass(frozen=True, slots=True)
class TransfersWaiting:
    """How many wait for one kind of step, what is due first, and the first few of them."""

    kind: TodoKind
    count: int
    earliest_due_on: date | None
    first: Sequence[TransferWaiting]


@dataclass(frozen=True, slots=True)
class ClaimsWaiting:
    """Transfers that other counters took up and nobody has claimed; and outcomes of those taken up
    here that the person has not heard (TRF-01, TRF-04).
    """

    to_claim: int
    due_on: date | None
    to_tell: int
