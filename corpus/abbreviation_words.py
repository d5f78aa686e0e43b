"""The abbreviations of each language by kind (``corpus.abbreviations``), and the words that begin its sentences.

Written for this project. A word with a capital is an abbreviation only with one.
"""

from __future__ import annotations

from typing import Final

from corpus.abbreviations import Kind

# UK and US public life, the agencies' names of states, what firms and streets are called.
_ENGLISH: Final[dict[Kind, str]] = {
    "title": "Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Fr St Ste Hon Rt Messrs Mme Mlle Gov Govs Lt Sen Sens Rep Reps "
    "Pres Supt Insp Sgt Sgts Cpl Capt Cmdr Comdr Col Cols Maj Gen Gens Brig Adm Det Const Amb Atty Pte Pfc Pvt Cllr "
    "Asst Assoc Msgr Bp Abp Ald Mgr Spc Cmdt Wm Chas Geo Jos Thos Alex Benj Robt Mt Secy Treas Lieut Sec Lt-Col "
    "Lt-Gen Lt-Gov Maj-Gen Brig-Gen",
    "number": "no nos n° nr p pp vol vols art arts sec secs fig figs ch chap chs para paras par cl op eq ext tel rm "
    "apt rte ver vv ss reg regs sched cap approx ca c circa fl b d m pt pts est pop",
    "month": "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec",
    "day": "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun",
    "firm": "Inc Corp Co Cos Ltd Plc Pty Mfg Assn Intl Int'l Cie Assocs Labs Sys Inds Hldgs Bancorp",
    "place": "Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ia Ida Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo "
    "Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Penna Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Nfld",
    "suffix": "Jr Sr Esq Ret Bros",
    "unit": "ft lb lbs oz mph kph mpg rpm hr hrs min mins yr yrs mo mos wk wks km kms cm mm kg mi sq cu pct cwt gal "
    "gals qt tsp tbsp bbl bu kw mw avg",
    "clock": "a.m p.m am pm",
    "last": "etc",
    "inside": "e.g i.e cf vs v viz incl excl esp",
    "other": "al eds st fmr dept depts div dist assn bldg blvd ave aves rd sts ln pl hwy pkwy expy ter univ govt "
    "gov't nat'l natl misc orig ref refs abbr attn resp temp co Gdns Cres Ct Sq Pk Jct Dem Rep Repub M.Sc B.Sc Ph.D "
    "Litt.D Ed.D",
}
_ENGLISH_STARTERS: Final = (
    "former the a an he she it they we i you this that these those there here in on at but and or his her their its "
    "our my your as if when while what who why how where which whose after before since for yet so then now mr mrs ms "
    "one some many most both all however although though because despite during until unless from with without within "
    "under over into through to by about among between against according also even once only just still perhaps "
    "maybe not no yes nor neither either each every any another other others such several few more much less nobody "
    "everyone everybody someone nothing something everything two three four five six seven eight nine ten dozens "
    "hundreds thousands last next earlier later today yesterday tomorrow tonight recently meanwhile moreover "
    "furthermore nevertheless instead otherwise thus therefore hence indeed again let let's don't it's he's she's "
    "they're we're i'm you're that's there's what's here's i've we've they've i'll we'll isn't aren't is are was "
    "were do does did has have had can could should would well oh unlike like given having being thanks thank please "
    "sorry"
)

_GERMAN: Final[dict[Kind, str]] = {
    "title": "Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Lic St Pfr Hptm Oblt Lt Gen Min.-Präs Kard Dres",
    "number": "nr nrn abs art bd bde kap abb tab s tel str ziff ca § par rn az fn anm jg ausg aufl lfd",
    "month": "Jan Febr Feb Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez",
    "suffix": "jun sen jr e.V",
    "last": "usw usf etc",
    "inside": "z.B d.h bzw vgl evtl ggf inkl exkl einschl zzgl abzgl sog u.a v.a i.d.R z.T z.Z u.U i.e o.g s.o s.u "
    "bspw insb bes allg ehem geb gest verh verw gegr gem lt mind durchschn kath evang ev bayer österr schweiz franz "
    "engl amerik dt vs mtl jährl tägl vorm",
    "other": "max mio mrd bio tsd jh jhd jhdt std min sek hbf bhf hrsg hg bsp a.D i.R n.Chr v.Chr a.M o.ä u.ä geh",
}
_GERMAN_STARTERS: Final = (
    "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich man und aber doch denn oder wenn "
    "als da dann nun jetzt hier dort so auch nach vor bei beim mit im in am an auf aus für gegen ohne um von vom zu "
    "zum zur seit bis während wegen trotz laut dass weil ob wie was wer wo warum wann welche welcher dieser diese "
    "dieses diesem diesen sein seine ihre unser unsere kein keine nur noch schon immer bereits heute gestern morgen "
    "zudem außerdem allerdings jedoch dabei damit dafür daher deshalb dennoch trotzdem insgesamt zunächst später "
    "mehr viele alle einige beide zwei drei über unter durch zwischen mein meine dein nicht niemand jeder jede jedes "
    "ist sind war waren hat haben wird werden kann soll"
)

_FRENCH: Final[dict[Kind, str]] = {
    "title": "M MM Mme Mmes Mlle Mlles Me Mes Mgr Dr Drs Pr Prof St Ste Vve Cdt Cne Gal Lt",
    "number": "n° no nº art p pp vol chap fig t tél ch al par env pl éd",
    "month": "janv févr avr juil sept oct nov déc",
    "last": "etc",
    "inside": "cf p.ex c.-à-d i.e vs av apr ex réf",
    "other": "min max bd boul hab S.A S.A.R.L Cie Sté Ets J.-C adj fém masc sing plur dép",
}
_FRENCH_STARTERS: Final = (
    "le la les l' un une des du de il elle ils elles on nous vous je j' ce cet cette ces c' mais et ou donc or car "
    "ni si s' quand lorsque lorsqu' comme pour par sur sous dans en à au aux avec sans selon après avant depuis "
    "pendant entre chez contre malgré que qu' qui quoi où pourquoi comment son sa ses leur leurs notre nos votre vos "
    "mon ma mes tout tous toute toutes plusieurs certains aucun aucune même aussi ainsi alors puis ensuite enfin "
    "cependant pourtant toutefois néanmoins hier aujourd'hui demain ici là voici voilà deux trois quatre cinq d' n' "
    "y est a quelques chaque beaucoup très plus moins oui non personne rien"
)

_SPANISH: Final[dict[Kind, str]] = {
    "title": "sr sra srta sres sras dr dra dres D dña prof profa ing lic gral cnel tte mons Sto Sta Arq Excmo Excma "
    "Ilmo Rvdo Hno Hna Fco Ma EE Cap Sgto",
    "number": "núm nº n.º n no pág págs p pp art arts cap vol t fig tel apdo km",
    "month": "ene feb abr may jun jul ago sept sep oct nov dic",
    "last": "etc",
    "inside": "p.ej ej cf vs i.e aprox",
    "other": "máx mín avda av Ud Uds Vd Vds UU EE.UU dpto dptos c/c S.A S.L Cía Hnos Admón Ltda a.C d.C a.m p.m izq "
    "dcha",
}
_SPANISH_STARTERS: Final = (
    "el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros y o pero mas si no sí que qué quien "
    "quién cuando como cómo donde dónde porque aunque mientras para por con sin sobre bajo entre desde hasta hacia "
    "según ante tras en de del al a este esta estos estas ese esa esos esas aquel eso esto su sus mi mis nuestro "
    "nuestra también además entonces luego después antes ahora hoy ayer mañana aquí allí sin embargo así ya aún "
    "todavía todo todos toda todas muchos muchas algunos algunas otro otra otros otras dos tres cuatro cada nadie "
    "nada más menos muy es son fue era está están hay ha han se le les me nos te"
)

_ITALIAN: Final[dict[Kind, str]] = {
    "title": "sig sigg sig.ra sig.na dott dott.ssa dr prof proff prof.ssa avv ing arch geom rag on sen gen col cap "
    "magg ten mar mons card ecc.mo S Ss Sant comm cav pres amb",
    "number": "n nn nr art artt p pp pag pagg vol voll tel fig tav cfr km co",
    "month": "genn feb febb apr mag giu lug ago set sett ott nov dic",
    "last": "ecc etc",
    "inside": "p.es es vs i.e v",
    "other": "ca max min S.p.A s.p.a S.r.l s.r.l a.C d.C a.m p.m fraz loc v.le p.zza c.so",
}
_ITALIAN_STARTERS: Final = (
    "il lo la i gli le l' un uno una un' e ed ma o se non che chi cosa come dove quando perché mentre per con senza "
    "su sul sulla tra fra da dal dalla di del della dei delle d' in nel nella nei a al alla ai alle questo questa "
    "questi queste quest' quello quella quelli quel suo sua suoi sue loro nostro nostra io tu lui lei noi voi egli "
    "ella anche poi così ora oggi ieri domani qui lì già ancora però tuttavia inoltre infatti invece quindi dunque "
    "dopo prima durante secondo tutti tutte tutto ogni altri altre molti molte due tre quattro nessuno niente più "
    "meno è sono era erano ha hanno c' si ci vi mi"
)

_DUTCH: Final[dict[Kind, str]] = {
    "title": "dhr mevr mw mr mrs drs dr ir ing prof ds jhr jkvr st Gen Kol kapt lt",
    "number": "nr nrs no blz p art afl afb fig par tel hfst",
    "month": "jan febr feb mrt apr jun jul aug sept sep okt nov dec",
    "last": "enz etc",
    "inside": "bijv bv d.w.z m.b.t t.a.v i.v.m o.a m.n t.o.v c.q resp vs incl excl i.p.v t.b.v z.g n.a.v a.h.w m.a.w "
    "o.l.v i.s.m plm ong zgn ev",
    "other": "ca mln mld jl a.s jr sr b.v n.v B.V N.V v.Chr n.Chr vnl gem max uitg red",
}
_DUTCH_STARTERS: Final = (
    "de het een hij zij ze wij we ik je jij u jullie dat die dit deze er en maar of want dus als toen nu dan daar "
    "hier zo ook niet geen wel nog al in op aan bij met zonder van voor na naar om uit over onder tegen tussen "
    "tijdens sinds volgens door omdat hoewel terwijl wat wie waar wanneer waarom hoe welke zijn haar hun ons onze "
    "mijn jouw alle veel sommige enkele beide twee drie vier vandaag gisteren morgen later daarna daarom toch echter "
    "bovendien volgend vorig meer minder iedereen niemand niets alles is was waren heeft hebben wordt kan moet zal"
)

_PORTUGUESE: Final[dict[Kind, str]] = {
    "title": "sr sra srs sras srta dr dra drs dras D prof profa profs eng arq exmo exma ilmo ilma Pe gen cel ten "
    "sgto Cap Maj Com Rev Sto Sta V.Exa S.Exa Des",
    "number": "n nº n.º no núm art arts p pp pág págs vol cap fig tel séc km al",
    "month": "jan fev abr mai jun jul ago out nov dez",
    "last": "etc",
    "inside": "p.ex ex cf vs i.e tb",
    "other": "aprox máx mín av S.A ltda Lda cia Cia a.C d.C jr Jr dpto depto E.U.A a.m p.m",
}
_PORTUGUESE_STARTERS: Final = (
    "o a os as um uma uns umas ele ela eles elas eu tu você vocês nós e ou mas se não sim que quem quando como onde "
    "porque embora enquanto para por com sem sobre sob entre desde até segundo ante após em no na nos nas num numa "
    "de do da dos das ao à aos às pelo pela este esta estes estas esse essa esses essas aquele aquela isso isto seu "
    "sua seus suas meu minha nosso nossa também além então depois antes agora hoje ontem amanhã aqui ali assim já "
    "ainda todo todos toda todas muitos muitas alguns algumas outro outra outros outras dois duas três quatro cada "
    "ninguém nada mais menos muito é são foi era está estão há tem têm porém contudo entretanto no"
)

KINDS: Final[dict[str, dict[Kind, str]]] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "pt": _PORTUGUESE,
}
STARTERS: Final[dict[str, str]] = {
    "en": _ENGLISH_STARTERS,
    "de": _GERMAN_STARTERS,
    "fr": _FRENCH_STARTERS,
    "es": _SPANISH_STARTERS,
    "it": _ITALIAN_STARTERS,
    "nl": _DUTCH_STARTERS,
    "pt": _PORTUGUESE_STARTERS,
}
