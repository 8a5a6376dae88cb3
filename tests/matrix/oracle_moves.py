"""Who may do what with transfers of members (requirements 9.3), and with doubled records."""

from tests.matrix import oracle_registers as registers
from tests.matrix.claims import CLAIM_LISTS, CLAIM_RULES
from tests.matrix.my_data import ASKED_LISTS
from tests.matrix.oracle_books import BOOK_GATES, BOOK_LISTS, BOOK_RULES
from tests.matrix.register import REGISTER_GATES, REGISTER_LISTS, REGISTER_RULES
from tests.matrix.rule import Rule

_COUNTER = {"window_clerk", "handler", "department_head", "centre_director"}
_COMMITTEES = {"unit_org", "street_committee", "superior_org_department"}
_READERS = _COUNTER | _COMMITTEES | {"branch_secretary", "community_org"}
_APPLICANTS = {"unit_org", "branch_secretary", "community_org"}
_MEMBER_READERS = _APPLICANTS | {
    "liaison_officer", "street_committee", "superior_org_department",
}  # fmt: skip
_EVERYBODY = _READERS | _MEMBER_READERS | {"member", "system_admin", "auditor"}
_BOTH_ENDS = ("branch", "target")
_OURS = Rule(_READERS, _BOTH_ENDS, _READERS, _BOTH_ENDS)
MOVE_RULES = {
    **registers.RULES,
    **BOOK_RULES,
    **REGISTER_RULES,
    "startTransfer": Rule(_MEMBER_READERS, ("branch",), _APPLICANTS, ("branch",), own_sees=True),
    **CLAIM_RULES,
    **dict.fromkeys(
        ("registerArrival", "sendTransferClaim"),
        Rule(_EVERYBODY, ("any",), _COUNTER | _COMMITTEES, ("counter",)),
    ),
    "planTransferBatch": Rule(_EVERYBODY, ("any",), _APPLICANTS, ("branch",)),
    **dict.fromkeys(
        ("getTransferBatch", "listTransferBatchMoves", "printTransferBatchLetters"),
        Rule(may=_READERS, done_from=("branch",)),
    ),
    **dict.fromkeys(
        ("listTransferBatchRows", "getRefusedTransferRows", "takeTransferBatchStep"),
        Rule(_READERS, ("branch",), _APPLICANTS, ("branch",)),
    ),
    **dict.fromkeys(
        (
            "getTransfer",
            "takeTransferStep",
            "printTransferLetter",
            "printTransferNotice",
            "printTransferForm",
            "attachToTransfer",
            "getTransferAttachment",
            "revealArrivalPhone",
        ),
        _OURS,
    ),
    "issueJointLetter": Rule(_READERS, _BOTH_ENDS, _COMMITTEES, ("unit",)),
    "getTransferRules": Rule(_EVERYBODY, ("any",), _READERS, ("any",)),
    "setTransferRules": Rule(_EVERYBODY, ("any",), _COMMITTEES, ("unit",)),
}
MOVE_LISTS = {
    **REGISTER_LISTS,
    **CLAIM_LISTS,
    "listTransfers": (_READERS, _OURS),
    "listTransferBatches": (_READERS, Rule(may=_READERS, done_from=("branch",))),
    **registers.LISTS,
    **BOOK_LISTS,
    **ASKED_LISTS,
}
MOVE_GATES = {
    **dict.fromkeys(
        (
            "exportTransfers",
            "listTransferReminders",
            "markTransferRemindersRead",
            "countTransfers",
            "exportTransferStatistics",
        ),
        _READERS,
    ),
    **REGISTER_GATES,
    "getTransferBatchTemplate": _APPLICANTS,
    **registers.GATES,
    **BOOK_GATES,
}
MOVE_UNSCOPED = registers.UNSCOPED | {
    "listMyTransfers", "withdrawMyTransfer", "takeTransferSteps", "listMyFloating",
}  # fmt: skip
"""A member's own: tests/api/transfers/test_mine.py; batches are judged line by line: batches/;
floating: tests/api/floating/test_seen.py.
"""
