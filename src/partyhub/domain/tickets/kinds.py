"""Code lists of service tickets."""

from enum import StrEnum


class Channel(StrEnum):
    """How a matter reached the centre (TKT-03)."""

    VISIT = "visit"
    CALL = "call"
    LETTER = "letter"
    HOTLINE = "hotline"
    MESSAGE = "message"
    FORWARDED = "forwarded"
    WEB = "web"


class Flag(StrEnum):
    """What marks a ticket out (requirements 9.4); overdue is derived and never stored."""

    URGENT = "urgent"
    MAJOR = "major"
    COMPLEX = "complex"
    EXTENDED = "extended"
    SECOND_CONTACT = "second_contact"
    COORDINATED = "coordinated"
    CLIENT_SUPPLIED = "client_supplied"


class Medium(StrEnum):
    """How the client was told; a notice is written, except for advice by phone (TKT-13, PV-07)."""

    WRITTEN = "written"
    PHONE = "phone"
    IN_PERSON = "in_person"


class Tells(StrEnum):
    """What the client was told, by the catalogue's notification duties (NT-01 … NT-08)."""

    NOTICE = "notice"
    NOT_ACCEPTED = "not_accepted"
    ACCEPTED = "accepted"
    EXTENDED = "extended"
    SENT_UP = "sent_up"
    WAITING = "waiting"
    RESULT = "result"
    FORWARDED = "forwarded"
    FEEDBACK = "feedback"
    DUE_MOVED = "due_moved"
    DELIVERED = "delivered"
    TURNED_BACK = "turned_back"
    PICK_UP = "pick_up"
    PROGRESS = "progress"
    MERGED = "merged"


class RequestKind(StrEnum):
    """What an owner may ask the director for; nobody grants their own request (SP-18)."""

    EXTENSION = "extension"
    LATE_PAPERS = "late_papers"
    RECLASSIFICATION = "reclassification"
