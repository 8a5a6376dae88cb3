"""What papers call kinds and states of showcases."""

from collections.abc import Mapping

from partyhub.domain.showcases.states import ShowcaseKind, ShowcaseState

KIND_ZH: Mapping[ShowcaseKind, str] = {
    ShowcaseKind.DEED: "典型事迹",
    ShowcaseKind.SERVICE_STAR: "社区服务之星",
    ShowcaseKind.FINE_MEMBER: "最美在职党员",
    ShowcaseKind.COMMENDATION: "表彰决定",
}
STATE_ZH: Mapping[ShowcaseState, str] = {
    ShowcaseState.PROPOSED: "待本人同意",
    ShowcaseState.PUBLISHED: "已公开",
    ShowcaseState.DECLINED: "未同意",
    ShowcaseState.WITHDRAWN: "本人已撤回",
    ShowcaseState.RETRACTED: "已撤下",
}
