"""Whom to see at an organisation: invented secretaries, contacts and office telephones."""

from partyhub.demo.cast import LOGINS
from partyhub.demo.names import full_name
from partyhub.demo.places import office_phone
from partyhub.demo.stage import dice
from partyhub.domain.shared.codes import Gender

_BY_LOGIN = {login.login: login.name for login in LOGINS}
_BORN = 1972


class Contacts:
    """Each office has its own number, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._rng, self._given = dice("contacts"), 0

    def office(self, contact: str = "") -> dict[str, str]:
        """The texts of an organisation about people and telephones."""
        self._given += 1
        return {
            "secretary_name": self._person(_BORN),
            "contact_name": contact or self._person(_BORN + 15),
            "contact_phone": office_phone(101 + self._given * 7),
        }

    def community(self, number: int) -> dict[str, str]:
        return self.office("" if number else _BY_LOGIN["community"])

    def unit(self, number: int) -> dict[str, str]:
        return self.office("" if number else _BY_LOGIN["liaison"])

    def _person(self, born: int) -> str:
        gender = self._rng.choice([Gender.FEMALE, Gender.MALE])
        while "·" in (name := full_name(self._rng, gender, born)):
            pass
        return name
