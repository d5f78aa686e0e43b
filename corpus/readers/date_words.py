"""The words that dates are printed in: months, weekdays, zones, and the labels before a date."""

from __future__ import annotations

import re

# English, German, French, Spanish, Italian, Dutch, Portuguese. No two of these languages mean different months
# by one word, so the language need not be known.
_NAMES = """
jan january januar jänner jän janvier janv enero ene gennaio gen januari janeiro
feb february februar feber février févr fév fevrier fevr febrero febbraio februari fevereiro fev
mar march märz mär maerz mrz mars marzo maart mrt março marco
apr april avril avr abril abr aprile
may mai mayo maggio mag mei maio
jun june juni juin junio giugno giu junho
jul july juli juillet juil julio luglio lug julho
aug august août aout agosto ago augustus
sep sept september septembre septiembre setiembre settembre sett setembro set
oct october oktober okt octobre octubre ottobre ott outubro out
nov november novembre noviembre novembro
dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro
"""
MONTHS = {name: number for number, line in enumerate(_NAMES.split("\n")[1:], start=1) for name in line.split()}
WEEKDAYS = frozenset(
    """mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb dom
    lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica gio
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
    segunda segunda-feira terça terça-feira quarta quarta-feira quinta quinta-feira sexta sexta-feira""".split()
)
SMALL_WORDS = frozenset("the on am den dem le el il op em".split())
# RFC 2822's zones, as that has them, and those of British, European and Australian papers. BST is British Summer
# Time. IST is three zones (India, Ireland, Israel), AST two, ET changes with the season: a time in them is kept
# as the clock showed it, without a zone.
ZONES = {
    **dict.fromkeys(("Z", "UT", "UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("BST", "WEST", "CET", "MEZ"), 60),
    **dict.fromkeys(("CEST", "MESZ", "EET"), 120),
    "EEST": 180,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
    "AEST": 600,
    "AEDT": 660,
    "ACST": 570,
    "ACDT": 630,
    "AWST": 480,
    "NZST": 720,
    "NZDT": 780,
}
UNCERTAIN_ZONES = frozenset("IST AST ADT ET CT MT PT SST".split())
# What stands before a date, or between a date and its time, and says nothing about which day it is.
LABEL = re.compile(
    r"(?:(?:(?:first|originally|date|article|story|page|last|zuletzt)\s+)?"
    r"(?:published|publication|posted|updated|modified|created|issued|released|printed|revised|changed|added|date|time|"
    r"veröffentlicht|aktualisiert|geändert|erstellt|erschienen|stand|datum|"
    r"publiée?|mise?\s+à\s+jour|modifiée?|parue?|publicad[oa]|actualizad[oa]|fecha|pubblicat[oa]|aggiornat[oa]|data|"
    r"gepubliceerd|geplaatst|bijgewerkt|laatst\s+bijgewerkt|atualizad[oa])"
    r"(?:\s+(?:on|date|time|at|am|le|el|il|op|em|a|à|la|den))*\s*:?|on|am|den|le|el|il|op|em|dated?)\s*",
    re.I,
)
