"""The Chinese words of contact requests, as a paper says them."""

from collections.abc import Mapping

from partyhub.domain.contacts.states import ContactState, ContactTopic

CONTACT_TOPIC_ZH: Mapping[ContactTopic, str] = {
    ContactTopic.BELONGING: "组织关系", ContactTopic.PARTY_LIFE: "参加组织生活",
    ContactTopic.DUES: "党费", ContactTopic.HELP: "困难帮扶", ContactTopic.ADVICE: "意见建议",
    ContactTopic.OTHER: "其他",
}  # fmt: skip
CONTACT_STATE_ZH: Mapping[ContactState, str] = {
    ContactState.SENT: "待联系", ContactState.CONTACTED: "已联系", ContactState.CLOSED: "已办结",
    ContactState.DECLINED: "不属本组织", ContactState.WITHDRAWN: "已撤回",
}  # fmt: skip
