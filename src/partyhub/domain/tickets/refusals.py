"""What a step of a ticket can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotTheOwner(DomainError):
    """One person answers for a ticket, and it is somebody else (TKT-11); `owner` names them."""

    kind, code = Kind.FORBIDDEN, "not-the-owner"


class NotOfferedToYou(DomainError):
    """The hand-over was offered to somebody else, or to nobody."""

    kind, code = Kind.FORBIDDEN, "not-offered-to-you"


class FeedbackOfFirstContact(DomainError):
    """After a superior's help the first contact gives the feedback, and nobody else (TKT-09)."""

    kind, code = Kind.FORBIDDEN, "feedback-of-first-contact"


class OwnRequest(DomainError):
    """Nobody grants what they asked for, or a matter of their own (SP-18)."""

    kind, code = Kind.FORBIDDEN, "own-request"


class OfferPending(DomainError):
    """A hand-over is offered and not yet answered."""

    kind, code = Kind.CONFLICT, "offer-pending"


class RulingNeeded(DomainError):
    """After so many refusals the superior rules; nobody offers any more."""

    kind, code = Kind.CONFLICT, "ruling-needed"


class RulingIsFinal(DomainError):
    """The superior has ruled who answers for it; that is not handed on."""

    kind, code = Kind.CONFLICT, "ruling-is-final"


class NothingAsked(DomainError):
    """There is no request to grant or to deny."""

    kind, code = Kind.CONFLICT, "nothing-asked"


class RequestPending(DomainError):
    """The director has not yet answered the last request."""

    kind, code = Kind.CONFLICT, "request-pending"


class TooLateToExtend(DomainError):
    """The client is told before the due time, or it is a breach (CLK-12)."""

    kind, code = Kind.CONFLICT, "too-late-to-extend"


class PastTheCap(DomainError):
    """More days than the policy or the law allows; `max` says how many in all (PV-02)."""

    kind, code = Kind.RULE_BROKEN, "past-the-cap"


class PapersMissing(DomainError):
    """Acceptance with papers outstanding; `papers` names them (TKT-14)."""

    kind, code = Kind.RULE_BROKEN, "papers-missing"


class NotOnTheNotice(DomainError):
    """Only what the one-time notice names may be asked for; more needs the director (TKT-33)."""

    kind, code = Kind.RULE_BROKEN, "not-on-the-notice"


class NoticeInWriting(DomainError):
    """The centre's rule: a one-time notice is written, except for who asked by phone (PV-07)."""

    kind, code = Kind.RULE_BROKEN, "notice-in-writing"


class NothingMissing(DomainError):
    """A one-time notice that names no missing paper is no notice: accept instead (TKT-14)."""

    kind, code = Kind.RULE_BROKEN, "nothing-missing"


class NotAnsweredAtOnce(DomainError):
    """This kind of matter is accepted first and has its time; it is not answered on the spot."""

    kind, code = Kind.RULE_BROKEN, "not-answered-at-once"


class TooLateToReopen(DomainError):
    """The window for reopening is over; register a new ticket that names this one."""

    kind, code = Kind.CONFLICT, "too-late-to-reopen"


class TextNeeded(DomainError):
    """This step wants words: `field` says which."""

    kind, code = Kind.RULE_BROKEN, "text-needed"


class NothingPromised(DomainError):
    """No time runs yet: the promise begins with acceptance (CLK-01)."""

    kind, code = Kind.CONFLICT, "nothing-promised"


class NotAColleague(DomainError):
    """That account does not answer for tickets of this centre."""

    kind, code = Kind.RULE_BROKEN, "not-a-colleague"


class NotAComplaint(DomainError):
    """Only who complains may stay unnamed, and only a complaint is about somebody (SP-06)."""

    kind, code = Kind.RULE_BROKEN, "not-a-complaint"


class NotOffered(DomainError):
    """The centre does not offer that service item, or no longer."""

    kind, code = Kind.RULE_BROKEN, "item-not-offered"


class NotACentre(DomainError):
    """Tickets are taken in by a service centre or by one of its departments."""

    kind, code = Kind.RULE_BROKEN, "not-a-centre"


class NothingFiled(DomainError):
    """No such paper was given out for this ticket."""

    kind, code = Kind.CONFLICT, "nothing-filed"


class NotClosedYet(DomainError):
    """A rating follows the feedback; until then a matter is still under way (TKT-31)."""

    kind, code = Kind.CONFLICT, "not-closed-yet"


class AlreadyRated(DomainError):
    """One rating for each time that a ticket is closed (TKT-31)."""

    kind, code = Kind.CONFLICT, "already-rated"


class NotForStaff(DomainError):
    """What only the client does; a staff account's token is not taken (TKT-31)."""

    kind, code = Kind.FORBIDDEN, "not-for-staff"


class StaffBrowser(DomainError):
    """A browser that staff have signed in with rates nothing and withdraws nothing (TKT-31)."""

    kind, code = Kind.FORBIDDEN, "staff-browser"


class CodeReplaced(DomainError):
    """The paper was printed again since, and only the newest counts; `printed_at` says when."""

    kind, code = Kind.CONFLICT, "code-replaced"


class CodeExpired(DomainError):
    """The code was shown at the window, for minutes, and for one rating."""

    kind, code = Kind.CONFLICT, "code-expired"


class TooManySupplements(DomainError):
    """The client has sent as many supplements as a ticket takes; `most` says how many."""

    kind, code = Kind.CONFLICT, "too-many-supplements"


class NoClientPhone(DomainError):
    """The client left no number."""

    kind, code = Kind.CONFLICT, "no-client-phone"
