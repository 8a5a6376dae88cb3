"""The sheet's sections of the books: file, duties, floating, certificates, changes."""

from partyhub.domain.activities.forms import SEAT_ZH
from partyhub.domain.contacts.words import CONTACT_STATE_ZH, CONTACT_TOPIC_ZH
from partyhub.domain.demands.words import TAKE_STATE_ZH
from partyhub.domain.floating.register import WORDS as FLOATING_ZH
from partyhub.domain.member_certificates.views import WORDS as CERTIFICATE_ZH
from partyhub.domain.member_files.papers import PAPER_STATE_ZH, PAPER_ZH
from partyhub.domain.my_data.sheet import DataSection
from partyhub.domain.probations.kinds import DECISION_ZH
from partyhub.domain.service_records.words import CARD, SOURCE_ZH, standing_zh
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.usecases.my_data import words
from partyhub.usecases.my_data.held import HeldData


def of_file(held: HeldData) -> list[DataSection]:
    file = held.file
    checked = " ".join(filter(None, (words.day_of(file.checked_at), file.checked_by)))
    facts = (("档案柜", file.cabinet), ("档案盒", file.box), ("最近核对", checked))
    rows = [
        [
            one.paper.title or PAPER_ZH[one.paper.code], PAPER_STATE_ZH[one.paper.state],
            str(one.paper.pages or ""), words.day_zh(one.paper.dated_on), one.paper.note,
            words.day_of(one.entered_at), one.entered_by,
        ]
        for one in held.papers
    ]  # fmt: skip
    headings = ("材料", "情况", "页数", "材料日期", "备注", "登记", "登记人")
    found = words.table("党员档案", headings, rows)
    return [DataSection(title="档案存放", facts=facts), found] if file.version else [found]


def duties(held: HeldData) -> DataSection:
    rows = [
        [
            one.post, one.org_name, one.duties, words.day_zh(one.since), words.day_zh(one.until),
            "；".join(filter(None, (words.day_zh(one.ended_on), one.end_reason))), one.assigned_by,
        ]
        for one in held.duties
    ]  # fmt: skip
    headings = ("岗位", "设岗组织", "职责", "自", "至", "离岗", "登记人")
    return words.table("设岗定责", headings, rows)


def service(held: HeldData) -> DataSection:
    rows = [
        [
            words.day_zh(one.on), f"{one.hours}", WORK_TYPE_ZH[one.category],
            "；".join(filter(None, (one.content, one.place, one.note))), one.community.name,
            SOURCE_ZH[one.source], standing_zh(one),
            "；".join(filter(None, (one.decided_name, one.why))),
        ]
        for one in held.service
    ]  # fmt: skip
    headings = ("日期", "小时", "类别", "内容", "社区", "来源", "状态", "确认人及说明")
    return words.table(CARD, headings, rows)


def certified(held: HeldData) -> DataSection:
    rows = [
        [one.number, one.issuer_name, words.day_zh(one.issued_on), f"{one.hours}", one.by_name]
        for one in held.certified
    ]
    return words.table("服务证明", ("编号", "开具社区", "日期", "小时", "经办人"), rows)


def floating(held: HeldData) -> DataSection:
    rows = [
        [
            FLOATING_ZH[one.direction], one.terms.place, one.terms.host,
            f"{one.terms.since}至{one.terms.until}",
            "；".join(filter(None, (one.terms.reason, one.terms.contact, one.why))),
            one.permit.number if one.permit else "", one.pledge.text if one.pledge else "",
            FLOATING_ZH[one.state], one.keeper_name,
        ]
        for one in held.floating
    ]  # fmt: skip
    headings = (
        "流向", "地点", "参加活动的党组织", "期间", "说明", "活动证编号", "承诺", "状态",
        "登记单位",
    )  # fmt: skip
    return words.table("流动党员登记", headings, rows)


def activities(held: HeldData) -> DataSection:
    reversed_ones = {one.reverses for one in held.floating_entries}
    rows = [
        [
            words.day_zh(one.activity.held_on), one.activity.activity, one.activity.place,
            one.activity.org,
            "已冲正" if one.id in reversed_ones else "冲正" if one.reverses else "", one.noted_by,
        ]
        for one in held.floating_entries
    ]  # fmt: skip
    return words.table(
        "流动期间的活动", ("日期", "内容", "地点", "组织单位", "冲正", "记录人"), rows
    )


def signed_up(held: HeldData) -> DataSection:
    rows = [
        [
            one.title, one.org.name, words.moment_zh(one.begins_at), one.place,
            SEAT_ZH[one.seat] if one.seat else "", words.moment_zh(one.attended_at),
        ]
        for one in held.activities
    ]  # fmt: skip
    return words.table("报名的活动", ("活动", "组织", "开始", "地点", "报名", "签到"), rows)


def certificates(held: HeldData) -> DataSection:
    rows = [
        [
            one.number, CERTIFICATE_ZH[one.direction], one.issuer_name, one.party, one.purpose,
            words.day_zh(one.issued_on), CERTIFICATE_ZH[one.state], one.by_name,
        ]
        for one in held.certificates
    ]  # fmt: skip
    headings = ("编号", "方向", "开具单位", "抬头", "用途", "开具", "状态", "经办人")
    return words.table("党员证明信", headings, rows)


def changes(held: HeldData) -> DataSection:
    rows = [
        [
            words.moment_zh(one.at), words.FIELD_ZH.get(one.change.field, one.change.field),
            words.values_zh(one.change.field, one.change.before),
            words.values_zh(one.change.field, one.change.after), one.by_name,
        ]
        for one in held.changed
    ]  # fmt: skip
    return words.table("信息的前后变化", ("时间", "内容", "原为", "改为", "经手人"), rows)


def probation(held: HeldData) -> DataSection:
    rows = [
        [
            DECISION_ZH[one.said.kind], words.day_zh(one.said.decided_on), one.said.decision_ref,
            words.day_zh(one.said.until), "已撤回" if one.withdrawn_at else one.said.note,
            one.recorded_by,
        ]
        for one in held.probation
    ]  # fmt: skip
    headings = ("决定", "决定日期", "文号", "延长至", "说明", "登记人")
    return words.table("预备期", headings, rows)


def contacts(held: HeldData) -> DataSection:
    rows = [
        [
            words.day_of(one.sent_at), one.org_name, CONTACT_TOPIC_ZH[one.wish.topic],
            one.wish.words, CONTACT_STATE_ZH[one.state], words.day_zh(one.contacted_on),
            one.answer, one.handler_name,
        ]
        for one in held.contacts
    ]  # fmt: skip
    headings = ("提出", "党组织", "事由", "所述内容", "状态", "联系日期", "结果", "联系人")
    return words.table("联系党组织", headings, rows)


def orders(held: HeldData) -> DataSection:
    rows = [
        [
            one.number, one.community_name, one.what, words.moment_zh(one.since),
            TAKE_STATE_ZH[one.state], words.moment_zh(one.begins_at), words.moment_zh(one.ends_at),
            one.result,
        ]
        for one in held.orders
    ]  # fmt: skip
    headings = ("单号", "社区", "内容", "接单", "状态", "服务起", "止", "结果")
    return words.table("接单服务", headings, rows)


def activist(held: HeldData) -> DataSection:
    rows = [
        [
            one.branch_name, words.day_zh(one.said.confirmed_on),
            "、".join(filter(None, (one.said.contact_one, one.said.contact_two))),
            words.day_zh(one.end.on if one.end else None), one.added_by,
        ]
        for one in held.activist
    ]  # fmt: skip
    headings = ("支部", "确定日期", "培养联系人", "成为预备党员", "登记人")
    return words.table("入党积极分子", headings, rows)


def categories(held: HeldData) -> DataSection:
    rows = [
        [
            words.CATEGORY_ZH[one.category], words.day_zh(one.since),
            words.day_zh(one.until) or "至今", one.decision_ref, one.entered_by,
        ]
        for one in held.categories
    ]  # fmt: skip
    return words.table("人员类别变化", ("人员类别", "自", "至", "依据", "登记人"), rows)
