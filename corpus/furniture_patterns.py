"""The shapes of what is printed around the news (``corpus.furniture``), in the languages that we split."""

from __future__ import annotations

import re
from typing import Final


def _any(*shapes: str) -> str:
    return f"(?:{'|'.join(shapes)})"


_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:[A-ZÀ-Þ][\w.’'-]*|de|del|della|van|von|der|den|al|bin|la|le|el)){1,4}"
_AGENCY = "(?:The )?" + _any(
    "Associated Press",
    "Agence France-Presse",
    *"AP Reuters REUTERS AFP UPI dpa EFE ANSA ANP Lusa EPA Shutterstock".split(),
    "Bloomberg(?: News)?",
    "CNN(?: Business)?",
    "BBC News",
    "PA(?: Media)?",
    "Getty(?: Images)?",
    "Wire (?:services|reports)",
    "Staff(?: reports?| writers?)?",
    "USA TODAY(?: Sports| Network| NETWORK)?",
)
_PEOPLE = rf"(?:{_AGENCY}|{_NAME})(?:(?:,|;|,? and| &| und| et| y| e| en)\s(?:the )?(?:{_AGENCY}|{_NAME}))*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?\.?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_ZONE = r"(?:[ECMP][SD]?T|GMT|BST|UTC|CET|IST|AEST)\b"
_WHEN = _any(
    r"[\s\d,:|/·•–-]",
    _MONTH,
    _WEEKDAY,
    r"[AaPp]\.?[Mm]\b\.?",
    _ZONE,
    r"(?:at|on|ago|an?|hours?|min(?:ute)?s?|days?|th|st|nd|rd)\b",
)
_ADDRESS = r"(?:<?(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,20})"

# The whole paragraph is one of these, and no longer than a line.
ALONE: Final = re.compile(
    _any(
        # Nothing to read, or nothing but markup.
        r"[^\w]*",
        r"(?:<[^>]{1,300}>\s*){1,4}\.?",
        # Buttons and labels.
        "(?:Read|READ|See|Show|View|Load|Learn) (?:[Mm]ore|MORE)(?: (?:here|stories|articles|below))?[\\s.…»>:]*",
        "Continue reading|Read (?:the )?full (?:article|story)|Tweet|Print|Save|Comments?|Add to list|Copy link",
        "Share(?: this)?(?: (?:article|page|story|post|video))?(?: (?:with|on|via) .{1,60})?",
        r"C(?:orrection|ORRECTION) (?:[Aa]ppended|APPENDED)\.?",
        "Advert|Advertisement|ADVERTISEMENT|(?:Sponsored|Promoted)(?: content)?",
        "(?:Most (?:read|viewed|popular|shared)|Top stories|Trending(?: now)?|Recommended(?: for you)?|"
        "You may also like|More on this (?:story|topic)|Story [Hh]ighlights|Key (?:points|takeaways)|Up next|"
        "What (?:to|you need to) know|Latest developments|Just for subscribers|Our fact[- ]check sources|"
        "What everyone['’]s talking about|JUST WATCHED|MUST WATCH|"
        "Related(?: (?:articles?|topics?|stories|content|coverage|internet links|links|video))?)\\s?:?",
        "Mehr zum Thema|Anzeige|Werbung|Lesen Sie auch|Weiterlesen|À lire aussi|Lire aussi|Lire la suite|Publicité",
        "Lea también|Leer más|Publicidad|Leggi anche|Leggi tutto|Pubblicità|Lees ook|Lees meer|Lees verder",
        "Advertentie|Leia também|Leia mais|Publicidade",
        # The end of an agency's copy.
        r"[(\[–—-]{0,2}\s?(?:ENDS?|Ends|30)\s?[)\]–—-]{0,2}",
        # Where somebody can be reached.
        rf"{_ADDRESS}>?",
        r"(?:Contact|Tel\.?|Telephone|Phone|Fax|E-?mail|Twitter|Website|Kontakt)\s?:\s?[^.!?]{0,40}(?:\d{3}|@|\.com|"
        r"www)\S*"
        r"(?:[\s;,|]+(?:\S*[\d@.]\S*|Facebook|Twitter|or|and))*",
        # Who sent it.
        _AGENCY,
        r"(?:Special|SPECIAL) (?:to|for) (?:the )?[A-Z][\w .’'-]{1,40}",
        r"From (?:[A-Z][\w ]{1,30} )?(?:staff|wire|news)(?: and wire)? (?:reports|services)",
        r"[\w .’'-]{2,40} \| [\w.-]+\.(?:com|org|net|co\.uk)",
        rf"(?:{_AGENCY}|CNN[\w ]{{0,20}})\s?[—–-]+|{_NAME} {_AGENCY} [—–]",
        # "– David Jackson", under an item of a live report.
        rf"[-–—]{{1,2}}\s?(?:Contributing: )?{_PEOPLE}(?:, [A-Z][\w .’'-]{{2,40}})?",
        # When it was put out.
        rf"(?:Last |First |Article )?(?:[Uu]pdated|UPDATED|[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|"
        rf"[Mm]odified){_WHEN}*",
        "(?:Veröffentlicht|Aktualisiert|Stand|Publié|Mis à jour|Publicado|Actualizado|Pubblicato|Aggiornato|"
        "Gepubliceerd|"
        r"Bijgewerkt|Atualizado)\s?(?:am|le|el|il|op|em|:)?\s?[\d./:,\s-]{4,40}(?:\s?(?:Uhr|h|uur|à|às|a las|"
        r"ore)[\d.:\s]*)?",
        # Whose picture it is.
        rf"(?:{_NAME}(?: for)?[/|]\s?)?(?:[\w’' .-]{{2,40}}/)*(?:Getty Images|AP|AFP|Reuters|REUTERS|EPA|"
        rf"Shutterstock|PA|UPI)"
        r"(?:(?: via)? (?:Getty Images|AP)|/[\w ]{2,30})*\.?",
        rf"(?:REUTERS|AP Photo|AFP|AP Images?)/{_NAME}.{{0,40}}",
        r"\((?:AP Photo|Reuters|REUTERS|Getty|AFP|Photo|Image)[^)]{0,80}\)",
    )
)
# In the first paragraphs: who wrote it. "By Ann Dunn, Political Editor"; "Ann Dunn Associated Press".
BYLINE: Final = re.compile(
    rf"(?:By|BY|Von|VON|Par|PAR|Por|POR|Door|DOOR)\s{_PEOPLE}(?:(?:,| \||\s+[-–—/])\s?[^.!?]{{2,80}})?|"
    rf"{_NAME},? (?:{_AGENCY}|{_ADDRESS})"
)
# The paragraph begins with this: all of it is furniture, however long.
WHOLE: Final = re.compile(
    _any(
        r"(?:Editors?['’]?s?|EDITORS?['’]?S?)['’]? (?:[Nn]otes?|NOTE)\b",
        # A player of pictures or films, with its captions.
        r"(?:Video )?Ad Feedback\b|Hide Caption|Now playing\b|(?:JUST|MUST) WATCH|Replay More Videos",
        r"(?:Image|Media|Video) (?:source|caption|copyright|credit)\b",
        # Offers.
        r"What['’]s everyone talking about\?|Get (?:[\w’']+\s){0,6}?(?:newsletter|in your inbox)|Get ['‘’“\"]?\d+ "
        r"[Tt]hings",
        r"Sign up (?:here|now)\b",
        r"(?:Sign up|SIGN UP|Register) (?:for|to)\b[^.]{0,200}?\b(?:newsletters?|inbox|email|alerts|free|podcast|"
        r"updates)\b",
        r"Subscribe (?:to|now|here|today|for)\b|Not a subscriber|Already a subscriber|\(You can (?:also )?get ",
        "(?:Consider )?[Ss]upport(?:ing)? (?:strong |quality |independent )?(?:local )?journalism",
        "Thank you for (?:supporting our|reading|subscribing)|The Short List is|Our fact[- ]check work is",
        r"(?:The |CNN['’]s |Our )[^.]{0,60}\bnewsletter\b[^.]{0,80}\b(?:sign up|subscribe|inbox)\b",
        r"[—–-]?\s?Recommendations are independently chosen|Prices were accurate at",
        r"\(?This material may not be",
    )
)
# The paragraph points to another article, if it is no longer than a line.
LINK: Final = re.compile(
    r"(?:[►▶•*>➡→]\s?)?"
    + _any(
        "(?:READ|Read|SEE|See|LEARN|Learn) (?:MORE|more|ALSO|also|NEXT|next)",
        "(?:ALSO|Also) (?:READ|read|SEE|see|ON|on [A-Z][\\w’' -]{1,40})|MORE (?:ON|FROM) [A-Z][A-Z’' -]{1,40}",
        "MORE|More|RELATED|Related|ALSO|Also|ICYMI|In case you missed it|Don['’]t miss|From the archives?|Suggested "
        "reading",
        r"More (?:coverage|news)\b[^:.]{0,50}|More (?:on|from) [A-Z][\w’' -]{1,40}",
        r"Read (?:the|our) (?:full|whole|rest|latest)\b[^:.]{0,40}|(?:Just f|F)or subscribers|Follow every game",
        "Lesen Sie (?:auch|mehr)|Mehr dazu|(?:À l|L)ire (?:aussi|également)|Lea también|Lee también|Leggi anche|Lees "
        "ook",
        "Leia (?:também|mais)",
    )
    + r"\s?[:|](?!//)"
)
# The same, unless it ends like a sentence; and a label with a link glued to it: "What is it?:How it works".
LINKED: Final = re.compile(
    "(?:WATCH|Watch|LISTEN|Listen|READ|Read|OPINION|Opinion|ANALYSIS|Analysis|FACT CHECK|Fact check|Live (?:updates?|"
    "blog)|"
    "LIVE(?: UPDATES?)?|UPDATES?|EXCLUSIVE|INTERACTIVE|Interactive|GRAPHICS?|Graphics?|IN PHOTOS|PHOTOS|Photos|VIDEO|"
    "Video|"
    r"QUIZ|Quiz|PODCAST|Podcasts?|MAPS?|TIMELINE)\s?:(?!.*(?:http|Hide Caption)).*[^.]|"
    # Not what somebody says: TRUMP:“We will win”
    r"[^:\n/\d]{2,70}:(?:[A-Z][^\s:/].*[^.\"”’']|['‘“\"](?!.*[\"”’']$)\S.*[^.])"
)
# The sentence begins with this, and what follows it in the paragraph is of the same kind.
REST: Final = re.compile(
    _any(
        r"[—–-]{0,2}\s?Contribut(?:ing|ed|ors?)(?: reporting)?\s?:",
        r"\(?(?:Additional |Further )?[Rr]eporting by [A-Z]",
        r"\(?(?:Writing|Editing) by [A-Z][\w’'.-]+(?: [A-Z][\w’'-]+)?(?:[,;.)]|$| in | and )",
        r"(?:Reporting|Writing|Editing) by [A-Z][^.]{1,60}\.\s+(?:Reporting|Writing|Editing) by [A-Z]",
        r"\((?:Additional |Reporting|Writing|Editing)[^)]*\b(?:[Ee]diting|[Rr]eporting|[Ww]riting) by|Our Standards:",
        r"(?:\(c\)|©|Copyright|COPYRIGHT)\s?(?:\(c\)|©)?\s?(?:\d{4}|by |The |[A-Z][\w.’']+ \d{4})",
        "All rights reserved|This material may not be published",
        r"Was this ad relevant|(?:\d\. )?How relevant is this ad|(?:\d\. )?Did you encounter any technical issues",
        "Video player was slow to load",
    )
)
# The sentence begins with this.
SENTENCE: Final = re.compile(
    _any(
        # Labels that stand before an advertisement or a link.
        r"(?:Story|Article) continues (?:below|after)(?: (?:the )?(?:advertisement|advert|ad|gallery|video|map))?\.?$",
        r"Skip (?:advert(?:isement)?|past [\w ]{3,40}|to [\w ]{3,20})$|Advertisement$|ADVERTISEMENT$",
        r"(?:Click|Tap) here\b|Sign up here\b|Subscribe here\b|Check your local forecast|Read more (?:here|about|on|"
        r"at|from)\b",
        r"Download (?:our|the) (?:free )?(?:\w+ )?app\b",
        # Whom to follow and how to reach them.
        r"(?:Join|Like|Find|Follow) us on\b|(?:Join|Share) (?:the conversation|your (?:thoughts|story|views))",
        r"Follow\b[^.\n]{0,120}?(?:@\s?\w|\bon (?:Twitter|Facebook|Instagram|TikTok|X|LinkedIn|Snapchat|YouTube)\b)",
        r"(?:Reach|Contact|E-?mail|Write to|Message)\b[^\n]{0,100}?@\w[^\n]{0,120}$",
        r"Send (?:us|me|him|her|them|your|tips|news|story)\b[^\n]{0,80}?@\w",
        r"(?:He|She|They|I|We|You)(?: and [A-Z]\w+)? (?:can|may) "
        r"(?:be reached|reach|be contacted|contact|e-?mail|follow)\b[^\n]{0,80}?@\w",
        # Whose picture it is.
        "(?:Image|IMAGE|image|Photo|PHOTO|Photograph|Picture|Foto|FOTO|Bild|Imagen|Imagem|Fotografia|Beeld|Photos? by|"
        r"Photo credit|Picture credit)\s?[:;]\s?\S",
        r"\((?:credit|Credit|Photo by|Image|Photo|Photograph|Picture|AP Photo|Reuters|REUTERS)\b[^)]{2,120}\)\.?$",
        # What the publisher has to say about itself.
        "(?:The )?(?:opinions|views) expressed (?:in this|here|are|by (?:the )?(?:author|writer|contributor|"
        "columnist))|Purchases you make through",
        r"(?:We|USA TODAY|Reviewed|CNN[\w ]*) may (?:earn|receive) (?:an? )?(?:affiliate )?(?:commission|revenue)",
        r"(?:NOTE|Note|UPDATE|Update)?:?\s?(?:This|The) (?:headline of this )?(?:[\w-]+ )?"
        "(?:story|article|post|page|report|blog)(?: and (?:its )?headline)? (?:has been|have been|was|will be|is "
        "being) "
        r"(?:continuously |regularly )?updated\b|The headline of this story",
        "This is a (?:developing|breaking)(?: news)? story|This story is developing",
        "(?:Check|Come) back (?:here )?(?:later |soon )?for (?:more|updates|the latest)|Refresh (?:this page )?for",
        r"More to (?:follow|come)\.?$",
        "(?:This|A version of this|A longer version of this|An earlier version of this) "
        r"(?:article|story|column|piece|post|interview|essay)(?: was)? (?:first |originally )*(?:appeared|published|"
        r"ran)\b",
        "Originally published|Republished with permission",
    )
)
# A word that the body must have, and the shape of the whole sentence around it.
WITHIN: Final = (
    (
        "ontribut",
        re.compile(
            r"[—–-]{0,2}\s?[A-Z][^\n]{2,400}?\bcontribut(?:ed|ing) (?:(?:additional |to the )?reporting|"
            r"to this (?:report|story|article|post|piece|coverage|column|analysis|live blog)\b|"
            r"to the (?:report|story)\.?$)[^\n]{0,80}"
        ),
    ),
    ("content partner", re.compile(r"[A-Z0-9][^\n]{2,60} is an? [A-Z][\w .]{2,40} content partner\b[^\n]*")),
    ("Hide Caption", re.compile(r"Photos?:[^\n]*|Hide Caption[^\n]*")),
)
# "Ann Dunn covers the courts for the Gazette." before "Reach her at ..."
BIOGRAPHY: Final = re.compile(rf"{_NAME} (?:covers|is an?|is the|writes|reports|has covered|edits)\b")
REACHED: Final = re.compile(
    "(?:Reach|Contact|E-?mail|Follow|Send|(?:He|She|They) (?:can|may) be|You can (?:reach|follow))\\b"
)
# An offer anywhere makes its whole paragraph one.
OFFER: Final = re.compile(
    r"\b(?:[Ss]ign up here|[Ss]ubscribe here|[Ss]ign up (?:for|to)\b[^.]{0,60}\b(?:newsletter|inbox)|"
    r"delivered (?:right )?to your inbox)\b"
)
# An end that shows that somebody spoke: the line after it may say who.
SPOKEN_END: Final = re.compile(r"[\"”’»“']\s*$")
