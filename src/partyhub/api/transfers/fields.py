"""What the bodies about transfers share: the two ends, and the letter's fields (form 8.5)."""

from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from partyhub.api.text import Line, Word
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.kinds import Reason
from partyhub.domain.transfers.policy import LETTER_VALID_DAYS_MAX
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.transfers.parties import Elsewhere

AN_ID = "01936b5e-0000-7000-8000-000000000001"
Month = Annotated[
    str,
    StringConstraints(pattern=r"^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$"),
    Field(description="`2026-10`, or empty while it is not known."),
]
_Days = Annotated[
    int | None,
    Field(
        ge=1,
        le=LETTER_VALID_DAYS_MAX,
        description="Of the letter; without them, those of the committee's rules.",
    ),
]
LetterNo = Annotated[Word, Field(description="The number that stands on the letter.")]
TERMS: dict[str, Any] = {
    "reason": "job",
    "destination": "市规划设计院",
    "dues_paid_to": "2026-10",
    "valid_days": 90,
    "source_address": "人民路1号",
}
ELSEWHERE: dict[str, Any] = {"name": "某学院第三支部委员会", "committee_name": "中共某学院委员会"}


def example(*examples: dict[str, Any]) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": list(examples)})


class ElsewhereIn(BaseModel):
    """An organisation outside this system: `committee_name` is whom the letter addresses (抬头)."""

    model_config = example(ELSEWHERE)
    name: Word
    committee_name: Word

    def named(self) -> Elsewhere:
        return Elsewhere(name=self.name, committee_name=self.committee_name)


class TransferTargetIn(BaseModel):
    """Where to: a branch here (`branch_id`, or a unit or community), or one `elsewhere`."""

    model_config = example({"branch_id": AN_ID}, {"elsewhere": ELSEWHERE})
    branch_id: UUID | None = None
    elsewhere: ElsewhereIn | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.branch_id is None) == (self.elsewhere is None):
            raise ValueError("either a branch here, or an organisation elsewhere")
        return self

    def named(self) -> OrgId | Elsewhere:
        if self.elsewhere is not None:
            return self.elsewhere.named()
        if self.branch_id is None:
            raise ValueError("refused above")
        return OrgId(self.branch_id)


class TermsIn(BaseModel):
    """The letter's fields; only `reason` is needed before it is submitted.

    `unsettled`: a graduate or demobilised soldier without settled work goes to the floating
    members of their street (TRF-06); `residence_id` is the street or the community where they live,
    without it that of the home estate in the record.
    """

    model_config = example(TERMS)
    reason: Reason
    destination: Line = ""
    dues_paid_to: Month = ""
    valid_days: _Days = None
    source_address: Line = ""
    unsettled: bool = False
    residence_id: UUID | None = None

    def terms(self) -> Terms:
        said = self.model_dump(exclude={"residence_id"}) | {"valid_days": self.valid_days or 0}
        lives = None if self.residence_id is None else Residence(org_id=OrgId(self.residence_id))
        return Terms(**said, residence=lives)
