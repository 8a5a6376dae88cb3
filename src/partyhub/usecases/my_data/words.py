"""The Chinese words of what stands in a member's own data, as a form says them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import cast

from partyhub.domain.access_log.access import Look
from partyhub.domain.accounts.member_account import AccountState
from partyhub.domain.data_requests.states import DataRequestKind, DataRequestState
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.my_data.sheet import DataSection
from partyhub.domain.shared import codes
from partyhub.domain.shared.days import local_time

CATEGORY_ZH: Mapping[str, str] = {
    MemberCategory.IN_SERVICE: "在职",
    MemberCategory.RETIRED: "离退休",
    MemberCategory.TWO_NEW: "两新",
    MemberCategory.FLOATING: "流动",
}
LOOK_ZH: Mapping[str, str] = {
    Look.VIEW: "查看",
    Look.REVEAL: "查看完整号码",
    Look.CERTIFICATE: "核验报到证",
    Look.PRINT: "打印",
    Look.EXPORT: "导出",
}
ACCOUNT_ZH: Mapping[str, str] = {
    AccountState.WAITING: "待启用",
    AccountState.IN_USE: "使用中",
    AccountState.CLOSED: "已关闭",
}
REQUEST_ZH: Mapping[str, str] = {
    DataRequestKind.CORRECT: "更正信息",
    DataRequestKind.EXPLAIN: "询问查看原因",
    DataRequestKind.RESTRICT: "限制使用",
    DataRequestKind.ERASE: "删除信息",
}
REQUEST_STATE_ZH: Mapping[str, str] = {
    DataRequestState.SUBMITTED: "已提交",
    DataRequestState.TAKEN_UP: "已受理",
    DataRequestState.DONE: "已办结",
    DataRequestState.REFUSED: "不予办理",
    DataRequestState.WITHDRAWN: "已撤回",
}
FIELD_ZH: Mapping[str, str] = {
    "name": "姓名", "gender": "性别", "status": "党员类别", "category": "人员类别",
    "external_id": "工号", "birth_month": "出生年月", "education": "学历",
    "joined_party_on": "入党时间", "post": "职务", "phone": "联系电话", "branch": "所在支部",
    "estate_id": "居住小区", "residence_estate": "居住小区", "specialties": "特长",
    "delegate_roles": "代表委员", "available_times": "可服务时间", "remark": "备注",
    "left_on": "离开日期",
}  # fmt: skip
_ACTION_ZH: Mapping[str, str] = {
    "member.create": "建立信息", "member.edit": "修改信息", "member.verify": "核对信息",
    "member.import": "由花名册导入", "member.correct": "依本人申请更正",
    "member.data-copy": "本人取走信息副本", "member.group": "登记特别群体",
    "member.group-end": "结束特别群体", "member.group-withdraw": "撤回特别群体登记",
    "member.merge": "与重复档案合并", "member.merged": "并入保留的档案",
    "member.file-check": "核对档案", "member.post-duty": "设岗定责",
    "member.post-duty-end": "登记离岗", "member.transfer": "组织关系转入新支部",
    "service-record.enter": "记入服务", "service-record.confirm": "确认服务",
    "service-record.certify": "开具服务证明",
    "service-record.refuse": "未予确认服务", "service-record.take-back": "冲回服务",
    "ranking-consent.give": "同意在积分榜公开", "ranking-consent.withdraw": "撤回积分榜公开同意",
    "identity.enter": "登记身份号码", "identity.clear": "清除身份号码",
    "member.probation-extend": "延长预备期", "member.convert": "转为正式党员",
    "member.disqualify": "取消预备党员资格", "member.probation-withdraw": "撤回预备期决定",
    "account.open": "开通账号", "account.reopen": "重新开通账号",
    "account.close": "关闭账号", "password.reset": "重置密码",
}  # fmt: skip


def action_zh(action: str) -> str:
    """What was done; an action without a word of its own is named by its code."""
    return _ACTION_ZH.get(action, action)


def fields_zh(fields: str) -> str:
    """`post,phone` as 职务、联系电话."""
    return "、".join(dict.fromkeys(FIELD_ZH.get(name, name) for name in fields.split(",") if name))


_CODES_ZH: Mapping[str, Mapping[str, str]] = {
    "gender": cast(Mapping[str, str], codes.GENDER_ZH),
    "status": cast(Mapping[str, str], codes.MEMBER_STATUS_ZH),
    "category": CATEGORY_ZH,
    "education": cast(Mapping[str, str], codes.EDUCATION_ZH),
    "specialties": cast(Mapping[str, str], codes.WORK_TYPE_ZH),
    "delegate_roles": cast(Mapping[str, str], codes.DELEGATE_ROLE_ZH),
    "available_times": codes.AVAILABLE_TIME_ZH,
}


def values_zh(field: str, values: Sequence[str]) -> str:
    """What a field of the record said, in words."""
    known = _CODES_ZH.get(field, {})
    return "、".join(known.get(value, value) for value in values)


def day_zh(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def moment_zh(at: datetime | None) -> str:
    return "" if at is None else f"{local_time(at):%Y-%m-%d %H:%M}"


def day_of(at: datetime | None) -> str:
    return "" if at is None else f"{local_time(at):%Y-%m-%d}"


def table(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], note: str = ""
) -> DataSection:
    """A section of rows; one without any says so."""
    said = note if rows else "没有记录。"
    return DataSection(title=title, headings=headings, rows=rows, note=said)
