"""Seven languages: which one a text is in, and where its sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.languages import LANGUAGES, guess_language, language_of
from corpus.sentences import split_sentences

GERMAN = [
    ["Dr. Dunn kam am 3. Mai.", "Er blieb bis zum Abend."],
    ["Das gilt z.B. für Berlin.", "Sonst gilt es nicht."],
    ["Das gilt z. B. Berlin und Köln.", "Sonst gilt es nicht."],
    ["Sie kam, d.h. sie wollte kommen.", "Niemand sah sie."],
    ["Der 2. Weltkrieg begann 1939.", "Er endete 1945."],
    ["Im 19. Jahrhundert wuchs die Stadt.", "Im 20. Jahrhundert auch."],
    ["Die Bahn braucht ca. 3,5 Mio. Euro.", "Das Land zahlt mit."],
    ["Haus Nr. 10 steht leer.", "Nr. 12 auch."],
    ["Sie zahlen Miete bzw. Pacht.", "Niemand klagt."],
    ["Ludwig XIV. war König.", "Er baute viel."],
    ["Am Samstag, den 7. Januar, war Wahl.", "Sie war knapp."],
    ["„Es ist vorbei“, sagte Dunn.", "„Wir gehen.“"],
    ["„Ist es vorbei?“, fragte sie.", "Er schwieg."],
    ["„Ist es vorbei?“ fragte sie.", "Er schwieg."],
    ["„Wir gehen heim.“", "Dann gingen sie."],
    ["»Es ist vorbei.«", "»Wir gehen«, sagte Dunn."],
    ["«Es ist vorbei.»", "Dann gingen sie."],
    ["Er sagte: „Komm ‚sofort‘ her.“", "Sie kam."],
    ["Äpfel, Birnen usw.", "Die Preise steigen."],
    ["Prof. Hale und Fr. Dunn stritten.", "Das Gericht hörte zu."],
    ["Vgl. Art. 5 Abs. 2 des Gesetzes.", "Dort steht es."],
    ["Sie wurde 1950 geb. und starb 2001.", "Er lebt noch."],
    ["Das kostet 1.200 Euro.", "Das ist viel."],
    ["Um 19.30 Uhr war Schluss.", "Alle gingen."],
    ["Er wurde Zweiter hinter J. B. Hale.", "Sie gewann."],
    ["Ach was!", "Das glaubt niemand."],
    ["Gestern kam er – endlich.", "Heute ging er."],
    ["Zu seinem 75. Geburtstag kamen viele.", "Er freute sich."],
    ["Das Team wurde Erster und Hale 3.", "Danach war Schluss."],
    ["Das sagt der Verein Nord e.V.", "Die Stadt schweigt."],
]
FRENCH = [
    ["M. Dunn est venu.", "Il est resté."],
    ["M. Le Goff et Mme Hale sont venus.", "Ils sont restés."],
    ["Mlle Dunn habite au n° 10.", "Elle y est née."],
    ["Des pommes, des poires, etc.", "Les prix montent."],
    ["Des pommes, etc., ont été vendues.", "Rien ne reste."],
    ["« Oui. »", "Puis il partit."],
    ["« Oui ! » dit-il.", "Puis il partit."],
    ["« C'est fini », a dit Mme Dunn.", "« Rentrons. »"],
    ["« Est-ce fini ? » demanda-t-elle.", "Il se tut."],
    ["Est-ce fini ?", "Oui !", "Rentrons."],
    ["Il a dit : « Non.", "Jamais. »"],
    ["Rome fut prise en 387 av. J.-C. par les Gaulois.", "Elle fut rebâtie."],
    ["Voir l'art. 5 du code.", "Il est clair."],
    ["Cf. p. 12 du rapport.", "Tout y est."],
    ["Le 3 janv. 2020, il neigeait.", "L'été fut chaud."],
    ["La S.A. Dunn ferme.", "L'usine aussi."],
    ["J.-P. Dunn est élu.", "A. Hale est battue."],
    ["Il vit aux U.S.A. depuis 2001.", "Il est heureux."],
    ["Le projet coûte 3,5 millions.", "C'est trop."],
    ["Il est 19 h 30.", "L'heure est venue."],
    ["Le Dr Hale et le Pr. Dunn parlent.", "On les écoute."],
    ["Tiens…", "On les écoute."],
    ["Elle hésite... puis parle.", "On l'écoute."],
    ["Mgr. Hale a prié.", "L'église était pleine."],
    ["“C'est fini”, dit-elle.", "“Rentrons.”"],
    ["Le St. Laurent gèle.", "Il fait froid."],
    ["« Rentrons. »", "« Non », dit-il."],
]
SPANISH = [
    ["El Sr. Dunn vino.", "Se quedó."],
    ["La Sra. Hale y el Dr. Dunn vinieron.", "Se quedaron."],
    ["Vive en EE. UU. desde 2001.", "Es feliz."],
    ["Vive en EE. UU.", "Ella no."],
    ["Viven en EE.UU.", "Los hijos, no."],
    ["¿Qué?", "¡No!", "Vámonos."],
    ["¿Viene?", "¿o no viene?"],
    ["«Se acabó», dijo Dunn.", "«Vámonos.»"],
    ["“¿Se acabó?”, preguntó ella.", "Él calló."],
    ["—¿Viene? —preguntó Ana.", "Nadie lo sabía."],
    ["Manzanas, peras, etc.", "Los precios suben."],
    ["Véase la pág. 12 del informe.", "Todo está allí."],
    ["Vive en el núm. 10 de la calle.", "Nació allí."],
    ["Costó 3.500 euros.", "Es mucho."],
    ["El art. 5 lo dice.", "Es claro."],
    ["D. Pedro Dunn murió.", "Tenía 90 años."],
    ["Fue en el siglo III a. C. en Roma.", "Nadie lo vio."],
    ["Ud. lo sabe.", "Yo no."],
    ["La empresa Dunn S.A. cierra.", "La fábrica también."],
    ["El gral. Hale habló.", "Nadie escuchó."],
    ["J. L. Dunn ganó.", "A. Hale perdió."],
    ["Dudó... y habló.", "La escucharon."],
    ["¡Se acabó!", "Nos vamos."],
    ["A las 19.30 empezó.", "A las 20 acabó."],
    ["Dijo que no.", "Ella sí."],
    ["La Prof. Hale, p. ej., lo niega.", "El resto calla."],
    ["¡Hola!", "¿qué tal?"],
]
ITALIAN = [
    ["Il sig. Dunn è venuto.", "È rimasto."],
    ["Il dott. Hale e la dott.ssa Dunn parlano.", "Tutti ascoltano."],
    ["L'on. Dunn ha votato.", "La legge passa."],
    ["L'avv. Hale tace.", "Il giudice aspetta."],
    ["Mele, pere, ecc.", "I prezzi salgono."],
    ["Mele, pere ecc. sono care.", "I prezzi salgono."],
    ["La Dunn S.p.A. chiude.", "Gli operai protestano."],
    ["Chiude la Dunn S.p.A.", "La fabbrica è vuota."],
    ["«È finita», ha detto Dunn.", "«Andiamo.»"],
    ["«È finita?» ha chiesto.", "Nessuno parla."],
    ["«Andiamo.»", "Poi se ne vanno."],
    ["“È finita.”", "Poi se ne vanno."],
    ["Si veda l'art. 5 del codice.", "È chiaro."],
    ["Vive al n. 10 di via Roma.", "È nato lì."],
    ["Costa 3,5 milioni.", "È troppo."],
    ["Il prof. Hale insegna a Roma.", "Lo stipendio è basso."],
    ["Mons. Dunn prega.", "La chiesa è piena."],
    ["Cfr. p. 12 del rapporto.", "C'è tutto."],
    ["Città grandi, p.es. Roma, crescono.", "Le altre no."],
    ["G. B. Dunn ha vinto.", "A. Hale ha perso."],
    ["Nel 387 a.C. i Galli presero Roma.", "Fu ricostruita."],
    ["Che dici?", "Niente!", "Andiamo."],
    ["Esita... poi parla.", "La ascoltano."],
    ["Alle 19.30 comincia.", "Alle 20 finisce."],
    ["L'ing. Hale costruisce ponti.", "Uno è crollato."],
    ["Il gen. Dunn parte.", "L'esercito resta."],
    ["La sig.ra Hale e il rag. Dunn litigano.", "Gli altri ridono."],
]
DUTCH = [
    ["Dhr. Dunn kwam.", "Hij bleef."],
    ["Mevr. Hale en dr. Dunn kwamen.", "Ze bleven."],
    ["Mw. Dunn woont op nr. 10.", "Ze is er geboren."],
    ["Steden, bijv. Utrecht, groeien.", "Dorpen niet."],
    ["Er waren o.a. Dunn en Hale.", "Niemand sprak."],
    ["Hij kwam, d.w.z. hij wilde komen.", "Niemand zag hem."],
    ["Appels, peren enz.", "De prijzen stijgen."],
    ["Het kost 3,5 mln. euro.", "Dat is veel."],
    ["'s Ochtends regende het.", "'s Middags was het droog."],
    ["Het werd laat.", "'t Is niet anders."],
    ["„Het is voorbij”, zei Dunn.", "„We gaan.”"],
    ["“Het is voorbij”, zei Dunn.", "“We gaan.”"],
    ["‘Het is voorbij.’", "Toen gingen ze."],
    ["‘Is het voorbij?’ vroeg ze.", "Hij zweeg."],
    ["Prof. Hale sprak.", "Iedereen luisterde."],
    ["Mr. drs. Dunn pleit.", "De rechter wacht."],
    ["Zie blz. 12 van het rapport.", "Alles staat er."],
    ["Volgens art. 5 mag het.", "De wet is duidelijk."],
    ["De Hale B.V. sluit.", "De fabriek ook."],
    ["J. C. van Dunn won.", "A. Hale verloor."],
    ["Op 3 jan. 2020 sneeuwde het.", "De zomer was warm."],
    ["Om 19.30 uur begon het.", "Om 20 uur was het klaar."],
    ["Wat zeg je?", "Niets!", "Kom."],
    ["Ze aarzelt... en spreekt.", "Men luistert."],
    ["Ze spraken m.b.t. de haven.", "Het plan is af."],
    ["Ds. Dunn bad.", "De kerk was vol."],
    ["De ing. Hale bouwt bruggen.", "Een is ingestort."],
]
PORTUGUESE = [
    ["O Sr. Dunn veio.", "Ficou."],
    ["A Sra. Hale e a Dra. Dunn vieram.", "Ficaram."],
    ["O Exmo. Sr. Presidente falou.", "Ninguém ouviu."],
    ["D. Pedro Dunn morreu.", "Tinha 90 anos."],
    ["Maçãs, peras, etc.", "Os preços sobem."],
    ["Ver a pág. 12 do relatório.", "Está tudo lá."],
    ["Vive no n.º 10 da rua.", "Nasceu lá."],
    ["Custou R$ 3,5 milhões.", "É muito."],
    ["O art. 5 é claro.", "A lei também."],
    ["«Acabou», disse Dunn.", "«Vamos.»"],
    ["“Acabou?”, perguntou ela.", "Ele calou-se."],
    ["“Acabou?” perguntou ela.", "Ele calou-se."],
    ["— Acabou? — perguntou Ana.", "Ninguém sabia."],
    ["A Dunn S.A. fecha.", "A fábrica também."],
    ["Fecha a Dunn Ltda. hoje.", "A fábrica fica."],
    ["O Prof. Hale ensina.", "Os alunos ouvem."],
    ["No séc. XIX a cidade cresceu.", "No séc. XX também."],
    ["J. C. Dunn venceu.", "A. Hale perdeu."],
    ["O gen. Hale falou.", "Ninguém ouviu."],
    ["Foi em 387 a.C. em Roma.", "Ninguém viu."],
    ["Que dizes?", "Nada!", "Vamos."],
    ["Hesita... e fala.", "Ouvem-na."],
    ["Às 19.30 começou.", "Às 20 acabou."],
    ["Disse que não.", "Ela sim."],
    ["O eng. Dunn constrói pontes.", "Uma caiu."],
    ["Cidades, p. ex. Lisboa, crescem.", "As outras não."],
    ["A 3 jan. 2020 nevou.", "O verão foi quente."],
]
ENGLISH = [["Mr. Dunn came on 3 May.", "He stayed."], ["He is no. 3.", "She is no. 4."]]
TABLES = dict(zip(LANGUAGES, (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE), strict=True))
CASES = [(language, sentences) for language, table in TABLES.items() for sentences in table]


@pytest.mark.parametrize(("language", "sentences"), CASES)
def test_boundaries(language: str, sentences: list[str]) -> None:
    """Each language's abbreviations, ordinals and quotation marks are its own."""
    body = " ".join(sentences)
    assert [sentence.span.of(body) for sentence in split_sentences(Article("a", body, language=language))] == sentences


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(LANGUAGES),
    st.lists(st.sampled_from([*"„“”‚‘’«»‹›¿¡.?!…—–' ", " 3. ", "Mai ", "z. B. ", "Dr. ", "M. ", "die ", "Él ", "\n"])),
)
def test_spans_are_exact_in_every_language(language: str, pieces: list[str]) -> None:
    """Whatever the language, spans come in order and leave out nothing but white space."""
    body = "".join(pieces)
    position = 0
    for sentence in split_sentences(Article("a", body, language=language)):
        start, end = sentence.span
        assert position <= start < end
        assert not body[position:start].strip()
        assert body[start:end] == body[start:end].strip()
        position = end
    assert not body[position:].strip()


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_ch", "de"),
        ("deu", "de"),
        ("German", "de"),
        ("Français", "fr"),
        ("pt-BR", "pt"),
        ("en-GB", "en"),
        ("sv", "en"),
        ("", "en"),
        (None, "en"),
        ("de facto", "en"),
    ],
)
def test_a_tag_names_the_rules(tag: str | None, language: str) -> None:
    """A tag, a three-letter code or a name chooses the rules; an unknown language takes the English ones."""
    assert language_of(tag) == language


TEXTS = {
    "en": "The harbour wall was opened again on Saturday by the mayor, who said that she had not slept all night. "
    "The work "
    "took more than two years and cost the town nearly three million.",
    "de": "Die Hafenmauer ist am Samstag wieder geöffnet worden. Die Bürgermeisterin sagte, dass sie in der Nacht "
    "nicht "
    "geschlafen habe und dass die Arbeiten mehr als zwei Jahre gedauert hätten.",
    "fr": "La digue du port a été rouverte samedi par la maire, qui a dit qu'elle n'avait pas dormi de la nuit. Les "
    "travaux "
    "ont duré plus de deux ans et ont coûté près de trois millions d'euros à la ville.",
    "es": "El muro del puerto fue abierto de nuevo el sábado por la alcaldesa, que dijo que no había dormido en toda "
    "la "
    "noche. Las obras duraron más de dos años y costaron casi tres millones a la ciudad.",
    "it": "Il muro del porto è stato riaperto sabato dalla sindaca, che ha detto di non aver dormito per tutta la "
    "notte. I "
    "lavori sono durati più di due anni e sono costati alla città quasi tre milioni.",
    "nl": "De havenmuur is zaterdag weer geopend door de burgemeester, die zei dat ze de hele nacht niet had "
    "geslapen. De "
    "werkzaamheden duurden meer dan twee jaar en kostten de stad bijna drie miljoen.",
    "pt": "O muro do porto foi reaberto no sábado pela presidente da câmara, que disse que não tinha dormido toda a "
    "noite. "
    "As obras duraram mais de dois anos e custaram à cidade quase três milhões.",
}
OTHERS = {
    "Danish": "Havnemuren blev lørdag åbnet igen af borgmesteren, som sagde, at hun ikke havde sovet hele natten. "
    "Arbejdet "
    "tog mere end to år og kostede byen næsten tre millioner kroner, men det var pengene værd.",
    "Swedish": "Hamnmuren öppnades igen på lördagen av borgmästaren, som sade att hon inte hade sovit på hela natten. "
    "Arbetet tog mer än två år och kostade staden nästan tre miljoner kronor.",
    "Catalan": "El mur del port va ser obert de nou dissabte per l'alcaldessa, que va dir que no havia dormit en "
    "tota la "
    "nit. Les obres van durar més de dos anys i van costar a la ciutat gairebé tres milions.",
    "Romanian": "Zidul portului a fost redeschis sâmbătă de primăriță, care a spus că nu a dormit toată noaptea. "
    "Lucrările "
    "au durat mai mult de doi ani și au costat orașul aproape trei milioane.",
    "Afrikaans": "Die hawemuur is Saterdag weer deur die burgemeester oopgemaak, wat gesê het dat sy die hele nag nie "
    "geslaap het nie. Die werk het meer as twee jaar geduur en die stad byna drie miljoen gekos.",
    "Polish": "Mur portowy został w sobotę ponownie otwarty przez burmistrz, która powiedziała, że nie spała całą noc. "
    "Prace trwały ponad dwa lata i kosztowały miasto prawie trzy miliony, ale było warto.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_told_by_its_commonest_words(language: str) -> None:
    """A paragraph is enough to tell the language."""
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", [*OTHERS.values(), "", "The mayor left.", "Dunn Hale " * 40, "1 2 3 " * 50])
def test_what_is_not_sure_is_none(text: str) -> None:
    """Another language, a few words, or names alone name no language."""
    assert guess_language(text) is None


def test_two_languages_are_none() -> None:
    """A text half in one language and half in another is in neither."""
    assert guess_language(TEXTS["de"] + " " + TEXTS["fr"]) is None


@given(st.text(max_size=200) | st.none())
def test_any_tag_has_rules(tag: str | None) -> None:
    """Whatever a file calls its language, there are rules for it."""
    assert language_of(tag) in LANGUAGES
