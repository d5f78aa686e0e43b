"""What stands round an article and is no part of it: by its place on the page, and by its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset("nav footer menu aside amp-sidebar amp-accordion-ad".split())
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alertdialog alert menu menubar".split())
# Parts of the names that pages give to their boxes ('article__related-links'): the first say what a box is, ...
_STRONG = frozenset(
    """related newsletter newsletters cookie cookies consent gdpr breadcrumb breadcrumbs comments commentlist disqus
    recommended recommendations recommend sidebar outbrain taboola advert adverts advertisement advertisements
    advertising adslot adunit nav navbar subnav navigation masthead subscribe signup regwall mostread sharebar
    sharing sharedaddy pagination pager skiplink skiplinks toolbar readmore seealso trending respond authorbio
    moreon onward adbox piano""".split()
)
# ... the others do so only where what is in it looks like that, too.
_WEAK = frozenset(
    """share social promo promos promotion promoted ad ads sponsor sponsored subscription footer menu popular latest
    tags taglist topics keywords teaser teasers author bio byline follow widget banner modal overlay popup toc ticker
    comment reply print recirc recirculation carousel cta donate donation support barrier prompt notice disclaimer
    copyright legal login account search app download links more next prev previous""".split()
)
_PAIRS = re.compile(
    r"(?:paywall|piano|gate)[\s_-]*(?:prompt|notice|barrier|message|overlay|offer|wall|box|cta)|content-not-granted|"
    r"most[\s_-]*(?:read|popular|viewed|shared|commented)|read[\s_-]*(?:more|next|also|on)|see[\s_-]*also|"
    r"more[\s_-]*(?:on|from|stories|like|news)|next[\s_-]*(?:article|story|up)|sign[\s_-]*up|ad[\s_-]*(?:slot|unit|box|"
    r"container|wrapper|label|placeholder)|social[\s_-]*(?:share|links?|media|bar|icons?|buttons?|follow|tools)|"
    r"share[\s_-]*(?:bar|tools|buttons?|links?|this|icons?)|tag[\s_-]*(?:list|cloud)|author[\s_-]*(?:bio|box|card|info)|"
    r"skip[\s_-]*(?:link|to)|site[\s_-]*(?:header|footer|nav)|global[\s_-]*(?:nav|header|footer)|link[\s_-]*list|"
    r"cookie|consent[\s_-]*(?:banner|manager)",
    re.I,
)
_QUOTED_OUT = re.compile(r"pull|quote|callout|standout|highlight|blockquote", re.I)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST_NAME = 400

# Whole paragraphs, or their beginnings where a link follows.
_LEAD_INS = re.compile(
    r"(?:(?:read|see|watch|listen|hear|look)\s+(?:more|next|also|now|on|here)|also\s+(?:read|see)|see\s+also|"
    r"related(?:\s+(?:stories|articles?|topics?|links?|news|content|coverage))?|"
    r"recommended|you\s+(?:may|might)\s+also\s+like|don[’']t\s+miss|in\s+pictures|in\s+depth|explore\s+more|"
    r"lesen\s+sie\s+auch|lesen\s+sie\s+mehr|mehr\s+zum\s+thema|das\s+könnte\s+sie\s+auch\s+interessieren|"
    r"auch\s+interessant|weitere\s+(?:artikel|meldungen)|lire\s+aussi|à\s+lire(?:\s+aussi)?|sur\s+le\s+même\s+sujet|"
    r"voir\s+aussi|lea\s+también|lee\s+también|leer\s+más|más\s+información|te\s+puede\s+interesar|leggi\s+anche|"
    r"lees\s+ook|lees\s+meer|leia\s+(?:também|mais)|veja\s+também)\s*(?:[:>»→|–—-]|$|\n)",
    re.I,
)
_MORE = re.compile(r"more\s+(?:on|from|about|like)\b", re.I)
_WHOLE = re.compile(
    r"(?:advertisements?|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|publicidade|ad|"
    r"(?:article|story)\s+continues\s+(?:below|after\s+(?:this\s+)?advertisement)|continue\s+reading(?:\s+the\s+main\s+"
    r"story)?|skip\s+(?:past|to|this|ad)\b[^.]{0,60}|share(?:\s+(?:this|via)(?:\s+\w+){0,3}|\s+on\s+(?:facebook|twitter|x|whatsapp|linkedin|social\s+media))?|"
    r"(?:tweet|facebook|twitter|whatsapp|email|e-mail|linkedin|reddit|copy\s+link|print|save|teilen|partager|compartir|"
    r"condividi|delen|compartilhar|drucken|kommentare|comments?|\d+\s+comments?|view\s+comments|leave\s+a\s+comment|"
    r"share|like|follow\s+us\b[^.]{0,60}|link\s+copied!?|copy|close|menu|back\s+to\s+top|top|nach\s+oben|"
    r"loading\W*|show\s+more|view\s+(?:more|gallery)|play\s+video|subscribe|sign\s+(?:in|up)|log\s+in)"
    r"(?:\s*[|/•·,]?\s*(?:tweet|facebook|twitter|x|whatsapp|email|e-mail|linkedin|reddit|copy\s+link|print|save))*|"
    r"sign\s+up\s+(?:for|to)\s+(?:our|the|my)\b[^.]{0,120}newsletters?\b[^.]{0,80}[.!]?|"
    r"(?:tags|topics|themen|schlagworte|filed\s+under)\s*:[^.]{0,200}|"
    r"get\s+the\s+[^.]{0,80}in\s+your\s+inbox\W{0,3}|(?:©|copyright\s+(?:©|\(c\)|\d{4}))[^.]{0,160}(?:\.\s*)?(?:all\s+rights\s+reserved\.?)?|"
    r"\d+\s*min(?:ute)?s?\s+read|\d+\s+(?:minutes?|hours?|days?|weeks?)\s+ago)",
    re.I,
)
# Of the reader himself; an article may tell of subscribers and of what they pay.
_NOTICE = re.compile(
    r"(?:subscribe|sign\s?(?:in|up)|log\s?in|register|become\s+a\s+(?:subscriber|member)|create\s+(?:a|an|your)\s+(?:free\s+)?"
    r"account)\b.{0,80}\bto\s+(?:continue|keep|finish|read|unlock|access|view)|to\s+(?:continue|keep|finish)\s+reading|"
    r"already\s+(?:a|an)\s+(?:\w+\s+)?(?:subscriber|member)|already\s+(?:subscribed|registered)|already\s+have\s+an\s+account|"
    r"(?:this|the)\s+(?:article|content|story|page)\s+is\s+(?:only\s+)?(?:available\s+)?(?:for|to|reserved|exclusive)\b.{0,40}"
    r"(?:subscribers?|members?|registered)|for\s+(?:subscribers|members)\s+only|exclusive(?:ly)?\s+(?:to|for)\s+(?:our\s+)?"
    r"(?:subscribers|members)|subscribe\s+(?:now|today|from)\b|unlimited\s+(?:digital\s+)?access\b|"
    r"your\s+(?:free\s+articles?|subscription)\b.{0,40}(?:expired|limit|left)|bereits\s+abonnent|weiterlesen\s+mit|jetzt\s+"
    r"(?:abonnieren|weiterlesen)|(?:artikel|inhalt|text)\s+ist\s+.{0,40}abonn|réservée?\s+(?:à\s+nos|aux)\s+abonnés|déjà\s+abonnée?|"
    r"exclusivo\s+para\s+(?:suscriptores|assinantes)|riservato\s+agli\s+abbonati|(?:alleen|exclusief)\s+voor\s+abonnees",
    re.I,
)
_MARKS = re.compile('["“”„«»]')
_CORRECTION = re.compile(
    r"\W{0,3}(?:(?:this|an?\s+earlier\s+version\s+of\s+this)\s+(?:article|story|report|piece|headline|column|page|"
    r"post|interview|obituary|blog)[^.]{0,120}?\b(?:was|were|has\s+been|have\s+been|is)\b[^.]{0,40}\b(?:amended|corrected|"
    r"updated|clarified|changed|edited|revised)\b|an\s+earlier\s+version\s+of\s+this\b|"
    r"(?:correction|corrections?\s+and\s+clarifications?|clarification|editor[’']?s?[’']?\s+note|korrektur|"
    r"anmerkung\s+der\s+redaktion|rectificatif|correctif|corrección|fe\s+de\s+errores|errata\s+corrige|rectificatie|"
    r"correção|errata)\b\s*(?:[:(,.–—-]|appended|\d))",
    re.I,
)


def suspicion(element: HtmlElement) -> bool | None:
    """Say whether *element* is furniture by its name: True for surely, False for perhaps, None for not."""
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    names = element.get("class"), element.get("id"), element.get("data-component"), element.get("subscriptions-section")
    named = " ".join(name for name in names if name)
    return _of_name(named) if named and len(named) <= _LONGEST_NAME else None


@lru_cache(maxsize=4096)
def _of_name(named: str) -> bool | None:
    words = {word.lower() for word in _WORD.findall(named)}
    if words & _STRONG or _PAIRS.search(named):
        return True
    return False if words & _WEAK else None


def quoted_out(element: HtmlElement) -> HtmlElement | None:
    """Return the outermost box round *element* that may repeat the text in larger letters; None where there is none."""
    found, here = None, element
    for _ in range(4):
        if here is None or here.tag in ("body", "article", "main"):
            break
        named = f"{here.get('class') or ''} {here.get('id') or ''}"[:_LONGEST_NAME]
        if here.tag in ("blockquote", "aside", "figure") or _QUOTED_OUT.search(named):
            found = here
        here = here.getparent()
    return found


def is_furniture(text: str, linked: float) -> bool:
    """Say whether a paragraph says what no article says: 'Advertisement', 'Read more: ...', 'Share this'."""
    if len(text) > 300:
        return False
    if _WHOLE.fullmatch(text):
        return True
    if linked > 0.3 and _MORE.match(text):
        return True
    match = _LEAD_INS.match(text)
    return match is not None and (linked > 0.3 or match.end() == len(text))


def is_subscription_notice(text: str) -> bool:
    """Say whether a paragraph asks its reader to subscribe or to sign in to read on."""
    return len(text) <= 400 and bool(_NOTICE.search(text)) and not _MARKS.search(text)


def is_correction(text: str) -> bool:
    """Say whether a paragraph tells of a correction: 'This article was amended on 15 March 2005 ...'."""
    return _CORRECTION.match(text) is not None
