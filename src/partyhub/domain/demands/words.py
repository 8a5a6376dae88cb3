"""The Chinese words of residents' orders and of members' parts in them, as a paper says them."""

from collections.abc import Mapping

from partyhub.domain.demands.states import DemandManner, TakeState

MANNER_ZH: Mapping[DemandManner, str] = {
    DemandManner.IN_PERSON: "上门或到场", DemandManner.ONLINE: "网上服务",
}  # fmt: skip

TAKE_STATE_ZH: Mapping[TakeState, str] = {
    TakeState.ASKED: "已请您接单", TakeState.TAKEN: "已接单", TakeState.TOLD: "已报完成",
    TakeState.SETTLED: "已确认", TakeState.EXCUSED: "不便接单", TakeState.GIVEN_BACK: "已退单",
    TakeState.NO_SHOW: "未到", TakeState.RELEASED: "已终止",
}  # fmt: skip
