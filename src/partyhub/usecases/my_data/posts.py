"""What a member's copy says of posts: which they claimed, when they served (VOL-04)."""

from partyhub.domain.my_data.sheet import DataSection
from partyhub.domain.service_posts.forms import STATE_ZH
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
    return [
        words.table("认领的岗位", ("岗位", "社区", "认领", "状态", "说明"), claims),
        words.table("岗位轮值", ("岗位", "社区", "开始", "结束", "状态", "交接"), shifts),
    ]
