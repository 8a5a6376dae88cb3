"""Papers of a matter: what its checklist asks for, what was handed in, what is still missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from partyhub.domain.tickets.refusals import NotOnTheNotice

Papers = tuple["Paper", ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the checklist; `pages` counts what was handed in (收件回执单)."""

    name: str
    issuer: str = ""
    required: bool = True
    handed: bool = False
    pages: int = 0


def missing(papers: Sequence[Paper]) -> list[str]:
    """The names of the required papers that are not in hand."""
    return [paper.name for paper in papers if paper.required and not paper.handed]


def ticked(papers: Papers, handed: Mapping[str, int]) -> Papers:
    """The checklist with `handed` (name → pages) in hand; NotOnTheNotice for other names."""
    if strange := handed.keys() - {paper.name for paper in papers}:
        raise NotOnTheNotice("not on the checklist", papers=",".join(sorted(strange)))
    return tuple(
        replace(paper, handed=True, pages=handed[paper.name]) if paper.name in handed else paper
        for paper in papers
    )


def added(papers: Papers, names: Sequence[str]) -> Papers:
    """The checklist with papers that the notice forgot; the client is asked a second time."""
    known = {paper.name for paper in papers}
    return papers + tuple(Paper(name) for name in dict.fromkeys(names) if name not in known)


def carried(old: Papers, new: Papers) -> Papers:
    """Another item's checklist, with what is already in hand ticked: nobody brings it twice."""
    in_hand = {paper.name: paper.pages for paper in old if paper.handed}
    return ticked(new, {p.name: in_hand[p.name] for p in new if p.name in in_hand})
