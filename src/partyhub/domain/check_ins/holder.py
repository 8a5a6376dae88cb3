"""The fields of a certificate about its holder, frozen when it is issued (附件1, section 8.1)."""

from dataclasses import dataclass

_REQUIRED = (
    "name",
    "gender",
    "birth_month",
    "education",
    "joined_party_on",
    "phone_masked",
    "employer_and_post",
    "unit_contact",
    "residence_estate",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """What 附件1 says of the member; the phone is only masked here, the print asks the register.

    `specialties`, `claimed_work_types`, `delegate_roles`, `available_times` hold codes of
    `domain.shared.codes`; an empty list means 无.
    """

    name: str
    name_sort: str
    name_initials: str
    gender: str
    birth_month: str
    education: str
    member_status: str
    joined_party_on: str
    phone_masked: str
    phone_tail: str
    employer_and_post: str
    unit_contact: str
    residence_estate: str
    specialties: tuple[str, ...] = ()
    delegate_roles: tuple[str, ...] = ()
    claimed_work_types: tuple[str, ...] = ()
    available_times: tuple[str, ...] = ()

    def missing(self) -> list[str]:
        """Names of the fields that 附件1 requires and that are empty."""
        return [field for field in _REQUIRED if not getattr(self, field)]
