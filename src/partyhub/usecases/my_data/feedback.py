"""The sheet's sections of service: points, feedback slips with what followed from them."""

from partyhub.domain.feedback_slips.words import DECISION_ZH, PURPOSE_ZH, STATE_ZH
from partyhub.domain.my_data.sheet import DataSection
from partyhub.usecases.my_data import words
from partyhub.usecases.my_data.held import HeldData


def of_feedback(held: HeldData) -> list[DataSection]:
    return [
        _points(held), _rankings(held), _slips(held), _consultations(held), _decisions(held),
    ]  # fmt: skip


def _points(held: HeldData) -> DataSection:
    """Each with what it was made of."""
    rows = [
        [
            words.day_zh(one.on), one.community.name, one.content, f"{one.points}",
            f"{one.hours}小时×{one.per_hour}×{one.share}%", f"第{one.rule_version}版",
        ]
        for one in held.points
    ]  # fmt: skip
    return words.table("奉献积分", ("日期", "社区", "内容", "积分", "计算", "规则"), rows)


def _rankings(held: HeldData) -> DataSection:
    rows = [
        [one.community.name, words.moment_zh(one.given_at), words.day_of(one.withdrawn_at)]
        for one in held.rankings
    ]
    return words.table("积分榜公开同意", ("社区", "同意", "撤回"), rows)


def _slips(held: HeldData) -> DataSection:
    """Every version; a pending slip says nothing yet."""
    rows = [
        [
            str(one.slip.year), one.names.community, one.names.unit, STATE_ZH[one.slip.state],
            version.said.grade, f"{version.totals.count}次 {version.totals.hours}小时",
            version.said.opinion, version.answer, words.day_of(version.written_at),
        ]
        for one in held.slips
        for version in one.versions
    ]  # fmt: skip
    headings = (
        "年度", "社区", "单位", "状态", "等次", "服务", "社区意见", "本人意见", "填写",
    )  # fmt: skip
    return words.table("社区表现反馈单", headings, rows)


def _consultations(held: HeldData) -> DataSection:
    rows = [
        [
            words.moment_zh(looked.at), PURPOSE_ZH[looked.purpose], looked.occasion,
            looked.org_name, looked.by_name,
        ]
        for one in held.slips
        for looked in one.consultations
    ]  # fmt: skip
    return words.table("反馈单调阅", ("时间", "用途", "事项", "单位", "调阅人"), rows)


def _decisions(held: HeldData) -> DataSection:
    rows = [
        [
            DECISION_ZH[decided.kind], words.day_zh(decided.decided_on), decided.reference,
            decided.org_name, decided.answer,
        ]
        for one in held.slips
        for decided in one.decisions
    ]  # fmt: skip
    return words.table("表彰与批评教育", ("决定", "日期", "文号", "单位", "本人意见"), rows)
