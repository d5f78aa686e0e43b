"""Mentions: the noun phrase beside a cue, found without a parser.

A noun phrase is walked from the cue outwards, word by word, by closed lists of the words that bound it.
"""

from __future__ import annotations

from corpus.skeletons import QUOTED, Skeleton

PRONOUNS = frozenset(
    ("he she they it i we you who this these those everyone everybody nobody somebody someone both").split()
)
DETERMINERS = frozenset(
    (
        "the a an one another some several many most few his her their its our my your this these those "
        "that each every no any both all other two three four five six seven eight nine ten"
    ).split()
)
# Between a subject and its verb.
AUXILIARIES = frozenset(
    (
        "has have had having is are was were be been being will would could should might may must can do "
        "does did not n't also then later now just once still even never always often again soon today "
        "yesterday tonight too has- further instead therefore thus first since long famously already both "
        "all himself herself"
    ).split()
)
PREPOSITIONS = frozenset(
    (
        "in on at of for from with by to into onto over under about after before during through between "
        "among against across around behind beside besides despite until till upon without within towards "
        "toward amid near off like as per via than outside inside"
    ).split()
)
CONJUNCTIONS = frozenset(
    (
        "that but and or as while when because after if which before though although since where whether "
        "than so yet whereas unless until whom whose what how why nor even"
    ).split()
)
ADJECTIVES = frozenset(
    (
        "former senior top chief chair co-chair deputy acting new old ex- vice junior leading prominent "
        "outgoing incoming veteran fellow interim national political prime foreign local longtime current "
        "retired republican democratic conservative liberal black white young elder then- shadow home "
        "lead presidential vice-presidential state federal"
    ).split()
)
# A noun that a name may follow at once, or that a phrase with a preposition may hang on.
ROLES = frozenset(
    (
        "spokesman spokeswoman spokesperson spokespeople aide adviser advisor leader director secretary "
        "minister senator congressman congresswoman governor mayor president chairman chairwoman chair "
        "strategist consultant analyst manager economist professor candidate member members official "
        "officials source sources lawyer attorney judge author founder editor columnist reporter host "
        "pollster activist chancellor councillor mp mps officer head co-founder boss executive owner "
        "critic critics supporter supporters resident residents voter voters student representative "
        "expert experts scientist scientists historian researcher researchers journalist correspondent "
        "democrat democrats republican republicans lawmaker lawmakers conservatives liberals people man "
        "woman friend friends police inspector detective sergeant captain general commissioner ambassador "
        "treasurer delegate teacher doctor nurse coach chief union party group committee report statement "
        "study poll survey office department campaign team ministry agency company firm council "
        "government court commission institute association one some many most those someone neighbour "
        "neighbor mother father brother sister son daughter wife husband veteran organiser organizer "
        "operative operatives nominee opponent opponents rival rivals insider insiders staffer aides "
        "advisers strategists leaders ministers analysts economists lawyers campaigners protesters "
        "protester demonstrator prosecutor prosecutors investigator investigators contender hopeful "
        "frontrunner front-runner businessman businesswoman billionaire mogul senator-elect "
        "superintendent constable speaker whip peer baroness"
    ).split()
)
TITLES = frozenset(
    (
        "mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. sen. rep. gov. prof prof. rev. gen. lt. col. capt. sgt."
    ).split()
)
_WEEKDAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
        "august september october november december"
    ).split()
)
_VERB_LIKE = frozenset(
    (
        "is are was were has have had does did do will would could should may might must can be went came "
        "made took gave got met won lost ran led held kept left put sought became stood began fell rose "
        "saw knew spoke"
    ).split()
)


def is_capital(text: str) -> bool:
    """Say whether a token begins with a capital letter."""
    return text[0].isupper()


def subject_before(skeleton: Skeleton, position: int, floor: int = 0) -> tuple[int, int] | None:
    """Return the first and last token of the subject of the verb at *position*, not before *floor*; or None."""
    words, texts = skeleton.words, skeleton.texts
    last = position - 1
    while last >= floor and (
        words[last] in AUXILIARIES or (words[last].endswith("ly") and not is_capital(texts[last]))
    ):
        last -= 1
    if last < floor:
        return None
    if words[last] in (",", ")", "—", "–", "-", "--", "]"):
        jumped = _jump_aside(skeleton, last, floor)
        if jumped is None:
            return None
        last = jumped
    if last < floor or not (words[last][0].isalnum() or words[last][0] in "@#"):
        return None
    if words[last] in PRONOUNS:
        return last, last
    if words[last] in PREPOSITIONS or words[last] in CONJUNCTIONS or words[last] in AUXILIARIES:
        return None
    return _phrase_back(skeleton, last, floor)


def _jump_aside(skeleton: Skeleton, last: int, floor: int) -> int | None:
    """Step back over an aside that ends at token *last*: ", who replaced Tim Farron," or "(D-Conn.)"."""
    words = skeleton.words
    closing = words[last]
    opening = {")": ("(",), "]": ("[",), ",": (",",)}.get(closing, (closing,))
    limit = max(floor, last - 40)
    place = last - 1
    earliest: int | None = None
    while place >= limit:
        if words[place] in opening:
            if closing != ",":
                return place - 1 if place - 1 >= floor else None
            earliest = place
            # A list inside the aside ("a lawyer, mother and activist,") keeps going back while it is no clause.
            if words[place + 1] in ("who", "whose", "which", "a", "an", "the", "speaking", "now", "then") or (
                words[place + 1].isdigit()
            ):
                break
        elif words[place] in (QUOTED, ";", ":", "."):
            break
        place -= 1
    if earliest is None or earliest - 1 < floor:
        return None
    return earliest - 1


def _phrase_back(skeleton: Skeleton, last: int, floor: int) -> tuple[int, int] | None:
    words, texts = skeleton.words, skeleton.texts
    first = last
    place = last
    while True:
        first = _chunk_back(skeleton, place, floor)
        # "a spokesman for the council": a phrase that hangs on a role by a preposition belongs to it.
        before = first - 1
        if before - 1 >= floor and words[before] in ("of", "for", "from", "at", "with", "in", "to", "on"):
            head = words[before - 1]
            if head in ROLES or (words[before] == "of" and head[0].isalpha() and head not in PREPOSITIONS):
                place = before - 1
                continue
        if (
            before - 1 >= floor
            and words[before] == "and"
            and words[first] not in DETERMINERS
            and is_capital(texts[first])
        ) and (
            is_capital(texts[before - 1]) and words[before - 1] not in _WEEKDAYS and words[before - 1] not in PRONOUNS
        ):
            place = before - 1
            continue
        break
    while first < last and (words[first] in _WEEKDAYS or words[first].isdigit() or words[first] in ("'s", "’s")):
        first += 1
    if words[first] in PREPOSITIONS or words[first] in CONJUNCTIONS or words[first] == QUOTED:
        return None
    if first == last and (
        words[first] in _WEEKDAYS
        or (words[first] in DETERMINERS and words[first] not in ROLES | {"all", "many", "most", "both"})
    ):
        return None
    return first, last


def _chunk_back(skeleton: Skeleton, last: int, floor: int) -> int:
    """Return the first token of the simple noun phrase, without prepositions, that ends at *last*."""
    words, texts = skeleton.words, skeleton.texts
    first = last
    while first - 1 >= floor:
        word, text = words[first - 1], texts[first - 1]
        here = words[first]
        opened = is_capital(text) and first - 2 >= floor and words[first - 2] in DETERMINERS
        if here in TITLES and not (word in DETERMINERS or word in ROLES or word in ADJECTIVES or opened):
            break
        if word in DETERMINERS:
            first -= 1
            if first - 1 >= floor and words[first - 1] in ("all", "both", "even", "some"):
                first -= 1
            break
        if word in ("'s", "’s", "'", "’", "&", "-"):
            first -= 1
            continue
        if (
            word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in PRONOUNS
            or word in AUXILIARIES
            or word in _VERB_LIKE
        ):
            break
        if not (word[0].isalnum() or word[0] in "@#'"):
            break
        if is_capital(text) or word[0].isdigit():
            first -= 1
            continue
        # A word in lower case belongs to a name only as its role ("spokesman Stuart Roy").
        if (
            is_capital(texts[first])
            and word not in ROLES
            and word not in ADJECTIVES
            and not word.endswith(("'s", "’s"))
            and "-" not in word
        ) and not _reaches_determiner(skeleton, first - 1, floor):
            break
        if word.endswith("ly") or (word.endswith("ing") and not is_capital(texts[first])):
            break
        first -= 1
    return first


def _reaches_determiner(skeleton: Skeleton, place: int, floor: int) -> bool:
    """Say whether within three words before a name a determiner opens its phrase: "the pollster John Doe"."""
    words = skeleton.words
    for step in range(3):
        at = place - step
        if at < floor:
            return False
        if words[at] in DETERMINERS:
            return at == floor or words[at - 1] not in PREPOSITIONS  # not "in a letter John Doe"
        if (
            words[at] in PREPOSITIONS
            or words[at] in CONJUNCTIONS
            or not words[at][0].isalpha()
            or words[at].endswith("ed")
        ):
            return False
    return False


def phrase_after(skeleton: Skeleton, position: int, ceiling: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase that begins at *position*, before *ceiling*; or None."""
    words, texts = skeleton.words, skeleton.texts
    if position >= ceiling:
        return None
    word = words[position]
    if word in ("he", "she", "they", "i", "we", "it", "you"):
        return position, position
    if not (
        word in DETERMINERS or word in ROLES or word in ADJECTIVES or is_capital(texts[position]) or word[0] in "@#"
    ):
        return None
    if word in _WEEKDAYS or word in PREPOSITIONS or word in CONJUNCTIONS:
        return None
    last = position
    named = is_capital(texts[position]) and word not in DETERMINERS and not word.endswith(("'s", "’s"))
    while last + 1 < ceiling:
        word, text = words[last + 1], texts[last + 1]
        if (
            word in ("of", "for", "from", "at", "with")
            and last + 2 < ceiling
            and (words[last] in ROLES or (word == "of" and not named))
        ):
            following = words[last + 2]
            if following in DETERMINERS or is_capital(texts[last + 2]) or following in ROLES:
                last += 2
                named = is_capital(texts[last]) and following not in DETERMINERS
                continue
            break
        if word == "close" and words[last + 2 : last + 3] == ["to"] and last + 3 < ceiling:
            last += 3
            named = is_capital(texts[last]) and words[last] not in DETERMINERS
            continue
        if word in ("'s", "’s", "'", "’", "&") or (
            word == "-" and last + 2 < ceiling and skeleton.ends[last] == skeleton.starts[last + 1]
        ):
            last += 1
            continue
        if (
            word == "and"
            and last + 2 < ceiling
            and is_capital(texts[last + 2])
            and named
            and words[last + 2] not in PRONOUNS
        ):
            last += 2
            continue
        if (
            word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in PRONOUNS
            or word in AUXILIARIES
            or word in _VERB_LIKE
        ):
            break
        if not (word[0].isalnum() or word[0] in "@#'") or word in DETERMINERS:
            break
        if word in _WEEKDAYS and not (last == position and last + 2 < ceiling and is_capital(texts[last + 2])):
            break  # but "the Sunday Times"
        if (
            named
            and not is_capital(text)
            and not (word in ROLES and is_capital(texts[last]) and not _is_given(texts, position, last))
        ):
            break
        if word.endswith("ly") and not is_capital(text):
            break
        if not named and not is_capital(text) and word.endswith(("ed", "ing")) and last > position:
            break
        if text.endswith(("'s", "’s")):
            named = False  # "Labour's general secretary"
        elif is_capital(text):
            named = True
        last += 1
    if (
        words[last] in DETERMINERS
        and last == position
        and words[last] not in ("one", "some", "many", "most", "another", "others", "all", "both")
    ):
        return None
    return position, last


def _is_given(texts: list[str], first: int, last: int) -> bool:
    """Say whether tokens *first* to *last* look like a person's whole name: two or more capitals."""
    return sum(1 for text in texts[first : last + 1] if is_capital(text)) >= 3


def sentence_subject(skeleton: Skeleton, ceiling: int) -> tuple[int, int] | None:
    """Return the subject with which a sentence, or its main clause after an opening phrase, begins."""
    words = skeleton.words
    start = 0
    if words[0] in ("but", "and", "yet", "so", "still", "however", "meanwhile", "instead") and len(words) > 1:
        start = 1
        if words[start] == ",":
            start += 1
    elif words[0] in PREPOSITIONS or words[0] in CONJUNCTIONS or words[0].endswith(("ing", "ly", "ed")):
        commas = [place for place in range(1, min(ceiling, 40)) if words[place] == ","]
        if not commas:
            return None
        start = commas[0] + 1
    if start >= ceiling:
        return None
    return phrase_after(skeleton, start, ceiling)
