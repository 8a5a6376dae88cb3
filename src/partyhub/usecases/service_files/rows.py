"""A confirmed entry as a row of the printed file: nothing of whom it was done for (SP-08)."""

from partyhub.domain.service_records.views import UnitRecordLine
from partyhub.domain.service_records.words import PROOF_ZH, standing_zh
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.days import local_time


def record_row(serial: int, line: UnitRecordLine) -> list[str]:
    begins, ends = local_time(line.begins_at), local_time(line.ends_at)
    how = (standing_zh(line), PROOF_ZH[line.proof] if line.proof else "")
    return [
        str(serial), f"{line.on.month}月{line.on.day}日 {begins:%H:%M}–{ends:%H:%M}",
        f"{line.content}（{WORK_TYPE_ZH[line.category]}）", line.community.name,
        f"{line.hours:g}", "；".join(filter(None, how)),
    ]  # fmt: skip
