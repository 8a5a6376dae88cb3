"""What a member's copy says of teams (VOL-01), posts (VOL-04) and what names them (ACT-09)."""

from partyhub.domain.my_data.sheet import DataSection
from partyhub.domain.service_posts.forms import STATE_ZH
from partyhub.domain.showcases.words import KIND_ZH
from partyhub.domain.showcases.words import STATE_ZH as SHOWN_ZH
from partyhub.domain.volunteer_teams.forms import REQUEST_ZH
from partyhub.usecases.my_data import words
from partyhub.usecases.my_data.held import HeldData


def of_posts(held: HeldData) -> list[DataSection]:
    claims = [
        [one.post_name, one.community_name, words.moment_zh(one.begins_at), STATE_ZH[one.state],
         one.note]
        for one in held.post_claims
    ]  # fmt: skip
    shifts = [
        [one.post_name, one.community_name, words.moment_zh(one.begins_at),
         words.moment_zh(one.ends_at), STATE_ZH[one.state], one.note]
        for one in held.post_shifts
    ]  # fmt: skip
    asked = [
        [one.team_name, one.org_name, words.moment_zh(one.since),
         REQUEST_ZH[one.state] if one.state else "", one.reason]
        for one in held.team_requests
    ]  # fmt: skip
    led = [
        [one.team_name, one.org_name, words.moment_zh(one.since), words.moment_zh(one.until)]
        for one in held.team_leaderships
    ]
    return [
        words.table("志愿服务队申请", ("队伍", "组织", "时间", "状态", "说明"), asked),
        words.table("担任队长", ("队伍", "组织", "开始", "结束"), led),
        words.table("认领的岗位", ("岗位", "社区", "认领", "状态", "说明"), claims),
        words.table("岗位轮值", ("岗位", "社区", "开始", "结束", "状态", "交接"), shifts),
    ]


def of_showcases(held: HeldData) -> DataSection:
    rows = [
        [KIND_ZH[one.kind], one.org_name, one.title, one.words, SHOWN_ZH[one.state],
         words.moment_zh(one.proposed_at), words.moment_zh(one.answered_at),
         words.moment_zh(one.ended_at)]
        for one in held.showcases
    ]  # fmt: skip
    headings = ("类别", "组织", "标题", "内容", "状态", "提出", "答复", "撤下")
    return words.table("风采展示", headings, rows)
