"""What a page is where it is no article, or not the whole of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from corpus.readers.pages.body import Body
from corpus.readers.pages.evidence import words_of
from corpus.readers.pages.facts import Facts
from corpus.readers.pages.linked import Linked
from corpus.readers.pages.text import Block

_ERROR_TITLE = re.compile(
    r"(?:^|\W)(?:error\s+)?(?:40[0-9]|410|429|451|50[0-4])(?:\s+error)?(?:$|\s*[-–|:—]|\s+(?:not\s+found|forbidden|gone|page))|"
    r"(?:page|article|story|content)\s+(?:was\s+|could\s+)?not\s+(?:be\s+)?(?:found|available)|^not\s+found|"
    r"seite\s+(?:wurde\s+)?nicht\s+gefunden|page\s+(?:introuvable|non\s+trouvée)|p[áa]gina\s+n[oã]o?\s+encontrada|"
    r"pagina\s+(?:non\s+trovata|niet\s+gevonden)|access\s+denied|^forbidden|just\s+a\s+moment|attention\s+required|"
    r"are\s+you\s+(?:a\s+)?(?:human|robot)|verify\s+you\s+are\s+(?:a\s+)?human|service\s+unavailable|bad\s+gateway|"
    r"(?:internal\s+)?server\s+error|site\s+maintenance|temporarily\s+unavailable",
    re.I,
)
_ERROR_TEXT = re.compile(
    r"(?:enable|turn\s+on)\s+(?:javascript|cookies)|javascript\s+(?:is\s+)?(?:required|disabled)|can(?:no|[’'])t\s+find\s+"
    r"(?:the|that|this)\s+page|page\s+you\s+(?:requested|are\s+looking\s+for|were\s+looking\s+for|tried)|has\s+been\s+"
    r"(?:moved|removed|deleted)|unusual\s+traffic|checking\s+your\s+browser|verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|security\s+of\s+your\s+connection|seite\s+existiert\s+nicht|n[’']existe\s+(?:pas|plus)",
    re.I,
)
_SEARCH = re.compile(
    r"^(?:(?:your\s+)?search(?:\s+results?)?(?:\s+for\b.*)?|results?\s+for\b.*|suchergebnisse?\b.*|suche\b.*|"
    r"résultats?\s+(?:de\s+(?:la\s+)?)?recherche\b.*|resultados\b.*)$",
    re.I,
)
_WAY_OUT = "name the address of an article"
_FEW_WORDS = 150
_STUB_WORDS = 250
_HEADLINE = 20  # characters of a link that a paragraph begins with


def why_no_article(blocks: Sequence[Block], body: Body, facts: Facts) -> str | None:
    """Return why there is no article on a page, and the way out; None where there is one."""
    words = sum(len(words_of(text)) for text in body.paragraphs)
    titles = [title for title in (facts.headline, facts.title) if title]
    if not facts.linked.is_article:
        if words < _FEW_WORDS and (wrong := _error(titles, body, facts)):
            return f"an error page ('{wrong[:60]}'), no article; {_WAY_OUT}"
        if _is_search(titles, facts):
            return f"a page of search results, no article; {_WAY_OUT}"
    if facts.linked.is_list or _is_front(blocks, body, facts):
        return f"a section front or a list of articles, no article; {_WAY_OUT}, or add its feed"
    if words == 0 and (body.has_notice or facts.linked.is_free is False):
        return "nothing of the article can be read: the page is behind a paywall; add the article's text from a file"
    if words == 0:
        return "no article was found on the page; save the article's text alone, or name another address"
    return None


def paywall_remark(body: Body, linked: Linked) -> str | None:
    """Return the remark that only the opening of an article is on the page; None where all of it is."""
    words = sum(len(words_of(text)) for text in body.paragraphs)
    is_short = words < 0.6 * linked.words if linked.words else words < _STUB_WORDS
    if not is_short or body.is_from_linked or linked.is_free is True or _is_unlocked(body, linked):
        return None
    if linked.is_free is False and (body.has_notice or linked.words):
        return "only the opening can be read: the page is behind a paywall"
    if linked.is_free is False or body.has_notice:
        return "perhaps only the opening can be read: the page asks for a subscription"
    return None


def _is_unlocked(body: Body, linked: Linked) -> bool:
    """Say whether what only subscribers see is in the text all the same."""
    locked = set(linked.locked)
    around = (
        {one for block in body.blocks for one in (block.element, *block.element.iterancestors())} if locked else set()
    )
    return any(locked & set((element.get("class") or "").split()) for element in around)


def _error(titles: Sequence[str], body: Body, facts: Facts) -> str | None:
    wrong = next((title for title in titles if _ERROR_TITLE.search(title)), None)
    if wrong is None and not facts.dates and any(_ERROR_TEXT.search(text) for text in body.paragraphs[:3]):
        return body.paragraphs[0]
    return wrong


def _is_search(titles: Sequence[str], facts: Facts) -> bool:
    if "searchresultspage" in facts.linked.types:
        return True
    if not facts.url or not any(_SEARCH.match(title) for title in titles):
        return False
    parts = urlsplit(facts.url)
    names = {name.lower() for name, _ in parse_qsl(parts.query)}
    return bool(names & {"q", "s", "query", "search", "keywords", "term"}) or "search" in parts.path.lower()


def _is_front(blocks: Sequence[Block], body: Body, facts: Facts) -> bool:
    """Say whether what was found are the headlines and openings of other articles."""
    if not body.blocks or body.first is None:
        return False
    if facts.is_stated_article:
        return False
    last = next(number for number in range(len(blocks) - 1, -1, -1) if blocks[number] is body.blocks[-1])
    within = [block for block in blocks[max(0, body.first - 3) : last + 3] if not _is_aside(block)]
    teasers = sum(1 for block in within if block.linked > 0.8 and (block.role == "heading" or len(block.text) > 25))
    texts = sum(1 for block in body.blocks if block.linked < 0.5 and block.role != "heading")
    opened = sum(1 for block in body.blocks if block.opening >= _HEADLINE)
    length = sum(len(block.text) for block in within)
    linked = sum(len(block.text) * block.linked for block in within)
    is_root = facts.url is not None and not urlsplit(facts.url).path.strip("/") and not urlsplit(facts.url).query
    return (
        (teasers >= 3 and texts <= 2 * teasers)
        or (opened >= 3 and 2 * opened >= texts)
        or (max(teasers, opened) >= 2 and (is_root or linked > 0.4 * length))
    )


def _is_aside(block: Block) -> bool:
    return any(strongly for strongly, _ in block.suspects)
