"""Why an order, or a part in it, is refused; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class NamesTheResident(DomainError):
    """What others read holds the resident's name, phone or address; `field` says which text."""

    kind, code = Kind.RULE_BROKEN, "names-the-resident"


class DemandKnown(DomainError):
    """The same order of the same resident waits already."""

    kind, code = Kind.CONFLICT, "demand-known"


class TooManyDemands(DomainError):
    """So many orders of this resident are open; `max` says how many may be."""

    kind, code = Kind.CONFLICT, "too-many-demands"


class DemandDaysOutOfOrder(DomainError):
    """The wanted time ends after it begins and is to come; `field` says which is wrong."""

    kind, code = Kind.RULE_BROKEN, "demand-days-out-of-order"


class NotCheckedIn(DomainError):
    """Only members who have checked in with that community serve there."""

    kind, code = Kind.RULE_BROKEN, "not-checked-in"


class PlacesTaken(DomainError):
    """As many as are needed have taken it."""

    kind, code = Kind.CONFLICT, "places-taken"


class AlreadyTaken(DomainError):
    """The member has a part in this order already."""

    kind, code = Kind.CONFLICT, "demand-already-taken"


class TooManyTaken(DomainError):
    """What was promised is to be done first; `max` says how many may be promised at a time."""

    kind, code = Kind.CONFLICT, "too-many-taken"


class DemandOver(DomainError):
    """The order has run out; nobody takes it any more."""

    kind, code = Kind.CONFLICT, "demand-over"


class PartOver(DomainError):
    """Who asked, and where, is told only while the member has a part in it that is open."""

    kind, code = Kind.CONFLICT, "part-over"


class OwnDemand(DomainError):
    """Whoever ordered, entered, dispatched or printed an order takes no part in it, and who has a
    part in it neither handles nor confirms it.
    """

    kind, code = Kind.FORBIDDEN, "own-demand"


class NothingTold(DomainError):
    """Nobody has said yet that it is done."""

    kind, code = Kind.CONFLICT, "service-not-told"


class WorkTold(DomainError):
    """A member has said that it is done: it is confirmed or not, but not withdrawn."""

    kind, code = Kind.CONFLICT, "work-told"


class SlipUsed(DomainError):
    """The code has confirmed this order before; once is what it is for."""

    kind, code = Kind.CONFLICT, "slip-used"


class SlipReplaced(DomainError):
    """The slip was printed again since, and only the newest counts."""

    kind, code = Kind.CONFLICT, "slip-replaced"


class TimeOutside(DomainError):
    """It can't have been done before it was taken, nor after now; `field` says which is wrong."""

    kind, code = Kind.RULE_BROKEN, "time-outside"


class MenuItemKnown(DomainError):
    """The community's menu has an open service of that title."""

    kind, code = Kind.CONFLICT, "menu-item-known"


class MenuItemClosed(DomainError):
    """That service is not offered any more."""

    kind, code = Kind.CONFLICT, "menu-item-closed"
