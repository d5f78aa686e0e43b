"""Genres under one name each: an opinion must not be taken for news, whatever its outlet calls it."""

from __future__ import annotations

import re

_GENRES = {
    "news": """news; news report; news article; newsarticle; reportage; reportagenewsarticle; current; hard news; wire;
        straight news""",
    "opinion": """opinion; opinions; op-ed; oped; comment; comment is free; commentary; column; columns; columnist;
        columnists; editorial; editorials; leader; leading article; opinionnewsarticle; letter; letters; perspective;
        letter to the editor; letters to the editor; viewpoint; views; guest essay; first person; review; reviews;
        reviewnewsarticle""",
    "analysis": """analysis; analysisnewsarticle; explainer; explained; background; backgrounder; fact check;
        backgroundnewsarticle""",
    "sponsored": """sponsored; sponsored content; advertorial; advertisement feature; advertisercontentarticle;
        advertising; paid; paid content; paid post; paid for; partner content; branded content; native advertising;
        promoted; promotion; press release; press-release""",
    "live": """live; liveblog; live blog; live-blog; liveblogposting; live updates; live coverage; as it happened;
        minute by minute""",
    "satire": "satire; satirical; satiricalarticle; humour; humor; parody",
    "obituary": "obituary; obituaries; obit",
    "interview": "interview; interviews; q&a; question and answer session",
}
_KNOWN = {" ".join(name.split()): genre for genre, names in _GENRES.items() for name in names.split(";")}


def read_genre(printed: str) -> str:
    """Return the genre that *printed* names: ``news``, ``opinion``, ``analysis``, ``sponsored``, ``live``, ``satire``,
    ``obituary`` or ``interview``; of a list the first that is more than news; else *printed* in lower case.
    """
    whole = _plain(printed)
    if whole in _KNOWN:
        return _KNOWN[whole]
    parts = [_KNOWN[part] for piece in re.split(r"[,;|/>]", printed) if (part := _plain(piece)) in _KNOWN]
    return next((part for part in parts if part != "news"), parts[0] if parts else whole)


def _plain(printed: str) -> str:
    return re.sub(r"\s+", " ", printed).strip().casefold()
