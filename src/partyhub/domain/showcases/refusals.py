"""What a showcase is refused for; codes never change."""

from partyhub.domain.shared.errors import DomainError, Kind


class OwnShowcase(DomainError):
    """Nobody proposes themselves, or writes down their own consent for the desk."""

    kind, code = Kind.FORBIDDEN, "showcase-own"


class ConsentBySameHands(DomainError):
    """Whoever proposed it does not write down the consent of the one named."""

    kind, code = Kind.FORBIDDEN, "showcase-same-hands"


class NotKnownHere(DomainError):
    """The member or the unit has nothing to do with that organisation (SP-17)."""

    kind, code = Kind.RULE_BROKEN, "showcase-not-known-here"
