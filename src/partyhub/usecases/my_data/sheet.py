"""What is held about a member as the sheet that is printed for them (本人信息一份)."""

from partyhub.domain.check_ins.forms import RECEIPT_ZH, STATE_ZH
from partyhub.domain.member_groups.kinds import GROUP_ZH
from partyhub.domain.my_data.sheet import DataSection, DataSheet
from partyhub.domain.shared import codes, ticket_words
from partyhub.domain.transfers import register
from partyhub.usecases.my_data import books, words
from partyhub.usecases.my_data.collect import MOST_LOOKS
from partyhub.usecases.my_data.feedback import of_feedback
from partyhub.usecases.my_data.held import HeldData
from partyhub.usecases.my_data.households import households
from partyhub.usecases.my_data.posts import of_posts, of_showcases


def sheet_of(held: HeldData) -> DataSheet:
    return DataSheet(
        name=held.whole.member.details.name,
        unit=held.whole.unit_name,
        branch=held.whole.branch_name,
        made_at=held.made_at,
        sections=[
            _record(held), books.categories(held), _belonging(held), _groups(held),
            books.activist(held), books.probation(held),
            *books.of_file(held), books.duties(held), _check_ins(held),
            books.service(held), books.certified(held), *of_feedback(held), _transfers(held),
            books.floating(held), books.activities(held), books.certificates(held),
            _tickets(held), _requests(held), books.contacts(held), books.orders(held),
            households(held), books.signed_up(held), *of_posts(held), of_showcases(held),
            _history(held),
            books.changes(held), _counts(held), _looks(held), _account(held),
        ],
    )  # fmt: skip


def _record(held: HeldData) -> DataSection:
    one, whole = held.whole.member.details, held.whole
    education = "" if one.education is None else codes.EDUCATION_ZH[one.education]
    verified = " ".join((words.day_of(whole.member.verified_at), whole.member.verified_by))
    facts = (
        ("姓名", one.name), ("性别", codes.GENDER_ZH[one.gender]), ("出生年月", one.birth_month),
        ("学历", education), ("党员类别", codes.MEMBER_STATUS_ZH[one.status]),
        ("人员类别", words.CATEGORY_ZH[one.category]),
        ("入党时间", words.day_zh(one.joined_party_on)), ("联系电话", held.phone),
        ("公民身份号码", held.identity),
        ("单位党组织", whole.unit_name), ("所在支部", whole.branch_name), ("职务", one.post),
        ("工号", one.external_id or ""), ("居住小区", one.residence_estate),
        ("特长", "、".join(codes.WORK_TYPE_ZH[code] for code in one.specialties)),
        ("代表委员", "、".join(codes.DELEGATE_ROLE_ZH[code] for code in one.delegate_roles)),
        ("可服务时间", "、".join(codes.AVAILABLE_TIME_ZH[code] for code in one.available_times)),
        ("备注", one.remark), ("离开日期", words.day_zh(one.left_on)), ("最近核对", verified),
    )  # fmt: skip
    return DataSection(title="党员信息", facts=facts)


def _belonging(held: HeldData) -> DataSection:
    rows = [
        [one.branch_name, words.day_of(one.since), words.day_of(one.until) or "至今"]
        for one in held.belonging
    ]
    return words.table("所属支部", ("支部", "自", "至"), rows)


def _groups(held: HeldData) -> DataSection:
    rows = [
        [
            GROUP_ZH[one.said.kind],
            words.day_zh(one.said.since),
            words.day_zh(one.said.until) or ("已撤回" if one.withdrawn_at else "至今"),
            "；".join(filter(None, (one.said.reason, one.said.help, one.said.place,
                                   one.said.decision_ref))),
            one.entered_by,
        ]
        for one in held.groups
    ]  # fmt: skip
    return words.table("特别群体", ("类别", "自", "至", "说明", "登记人"), rows)


def _check_ins(held: HeldData) -> DataSection:
    rows = [
        [
            one.community_name, one.certificate_no, words.day_zh(one.issued_on),
            words.day_zh(one.checked_in_on), STATE_ZH[one.state], RECEIPT_ZH[one.receipt],
            "；".join(filter(None, (one.team_name, one.duty))),
        ]
        for one in held.check_ins
    ]  # fmt: skip
    headings = ("社区", "证号", "开证", "报到", "状态", "回执", "编组与岗位")
    return words.table("社区报到", headings, rows)


def _transfers(held: HeldData) -> DataSection:
    rows = [
        [
            one.source.name, one.target.name or one.target.committee_name,
            register.WORD_ZH[one.terms.reason], register.STATE_ZH[one.state],
            one.letter.number if one.letter else "", words.day_of(one.started_at),
            words.day_zh(one.assigned_on),
        ]
        for one in held.transfers
    ]  # fmt: skip
    headings = ("转出", "转入", "原因", "状态", "介绍信编号", "开始", "编入")
    return words.table("组织关系接转", headings, rows)


def _tickets(held: HeldData) -> DataSection:
    rows = [
        [
            one.number, one.matter.name, one.content, ticket_words.STATE_ZH[one.state],
            one.owner.name, words.day_of(one.registered_at), one.result,
        ]
        for one in held.tickets
    ]  # fmt: skip
    headings = ("编号", "事项", "所述内容", "状态", "办理人", "登记", "结果")
    return words.table("服务事项", headings, rows)


def _requests(held: HeldData) -> DataSection:
    rows = [
        [
            words.day_of(one.submitted_at), words.REQUEST_ZH[one.asked.kind],
            words.FIELD_ZH.get(one.asked.field or "", ""), one.asked.wanted or one.asked.words,
            words.REQUEST_STATE_ZH[one.state], one.handler_name, one.answer,
        ]
        for one in held.requests
    ]  # fmt: skip
    headings = ("提出", "申请", "所涉内容", "要求", "状态", "经办人", "答复")
    return words.table("本人申请", headings, rows)


def _history(held: HeldData) -> DataSection:
    rows = [
        [
            words.moment_zh(one.at), words.action_zh(one.action), one.account_name,
            words.fields_zh(one.facts.get("fields", "")) or one.note,
        ]
        for one in held.history
    ]  # fmt: skip
    return words.table("信息变更记录", ("时间", "事项", "经手人", "所涉内容"), rows)


def _counts(held: HeldData) -> DataSection:
    rows = [
        [words.LOOK_ZH.get(one.kind, one.kind), str(one.count), words.moment_zh(one.last_at)]
        for one in held.look_counts
    ]
    return words.table("查看次数", ("方式", "次数", "最近一次"), rows)


def _looks(held: HeldData) -> DataSection:
    rows = [
        [
            words.moment_zh(one.at), words.LOOK_ZH.get(one.kind, one.kind), one.account_name,
            one.org_name, one.purpose,
        ]
        for _, one in held.looks
    ]  # fmt: skip
    note = f"列出最近 {MOST_LOOKS} 次。" if len(held.looks) == MOST_LOOKS else ""
    return words.table("谁查看过", ("时间", "方式", "查看人", "所在组织", "用途"), rows, note)


def _account(held: HeldData) -> DataSection:
    one = held.account
    devices = [
        f"{s.device or '未知设备'}（{words.moment_zh(s.last_seen_at)}）" for s in held.sessions
    ]
    facts = (
        ("登录名", one.login if one else ""),
        ("状态", words.ACCOUNT_ZH[one.state] if one else ""),
        ("开通时间", words.moment_zh(one.opened_at) if one else ""),
        ("最近登录", words.moment_zh(one.signed_in_at) if one else ""),
        ("已登录设备", "；".join(devices)),
        ("日历地址生成于", words.moment_zh(held.calendar_since)),
    )
    return DataSection(title="账号与登录", facts=facts)
