"""What is done to somebody is told in words that mean it, and in none that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.deeds import find_told, is_done_to, is_harm, read_done, read_undergone

TOLD = [
    ("arrested", "Frome was detained on Friday."),
    ("arrested", "Frome is in custody."),
    ("arrested", "His arrest came at dawn."),
    ("charged", "Frome was indicted in May."),
    ("charged", "He faces a charge of theft."),
    ("charged", "Frome will stand trial in June."),
    ("convicted", "A jury found Frome guilty of theft."),
    ("convicted", "His conviction was quashed."),
    ("cleared", "Frome was acquitted of theft."),
    ("cleared", "A panel exonerated him."),
    ("cleared", "The charges were dropped."),
    ("cleared", "The jury found him not guilty."),
    ("jailed", "Frome was gaoled for a year."),
    ("jailed", "Frome was imprisoned for a year."),
    ("jailed", "He was sentenced to a year in prison."),
    ("jailed", "He spent a year behind bars."),
    ("imprisoned", "Frome was jailed for a year."),
    ("fined", "The fines came to £900."),
    ("fined", "He was given a fine of £90."),
    ("sued", "Teasel took Frome to court."),
    ("sued", "The lawsuit names Frome."),
    ("investigated", "An inquiry into Frome began."),
    ("investigated", "The board is looking into what Frome did."),
    ("sacked", "Frome was fired on Monday."),
    ("sacked", "Frome was dismissed as clerk after a vote."),
    ("sacked", "The club ousted Frome."),
    ("sacked", "Frome lost his job."),
    ("fired", "Frome was sacked in May."),
    ("fired", "The dismissal of Frome is a blow."),
    ("dismissed", "The mayor fired Frome."),
    ("dismissed", "The mayor axed Frome."),
    ("suspended", "The suspension of Frome was lifted."),
    ("suspended", "Frome is on leave."),
    ("banned", "Frome was barred from the pier."),
    ("banned", "Frome is disqualified for a year."),
    ("expelled", "Frome was thrown out of the party."),
    ("impeached", "The impeachment of Frome failed."),
    ("rejected", "The board turned Frome away: it turned away nine."),
    ("rejected", "Frome was refused."),
    ("killed", "Frome was shot on the pier."),
    ("killed", "Frome was murdered."),
    ("killed", "Frome died at once."),
    ("murdered", "Frome was killed."),
    ("shot", "Frome was gunned down."),
    ("shot", "A gunman killed Frome."),
    ("shot", "Teasel fired at Frome."),
    ("stabbed", "Frome was stabbed."),
    ("burned", "Frome was burnt on both hands."),
    ("burned", "Frome had burns on both hands."),
    ("accused", "The allegations against Frome grow."),
    # How a matter went on tells that it was one.
    ("arrested", "Frome was charged with theft."),
    ("charged", "Frome was convicted of theft."),
    ("charged", "Frome was cleared of theft."),
    ("investigated", "Frome was suspended."),
    ("suspended", "Frome was sacked."),
    ("suspended", "Frome was reinstated."),
    ("impeached", "The senate acquitted Frome."),
]
NOT_TOLD = [
    ("fired", "A fire at the boat house woke Frome."),
    ("fired", "Frome fired a shot."),
    ("fired", "Police fired at Frome."),
    ("fired", "Frome fired the gun."),
    ("fired", "The fire brigade came to Frome's house."),
    ("sacked", "Frome turned to the firefighters."),
    ("dismissed", "Frome dismissed the claims as gossip."),
    ("dismissed", "Frome refused to speak."),
    ("cleared", "It was obvious to Frome."),
    ("cleared", "It is clear that Frome will come."),
    ("cleared", "Frome cleared up after the fair."),
    ("charged", "Frome is in charge of the pier."),
    ("charged", "Frome took charge on Monday."),
    ("charged", "Frome charged £14 a ticket."),
    ("charged", "Frome charged a fee."),
    ("charged", "The fees are high, Frome said."),
    ("charged", "Frome was arrested."),
    ("convicted", "Frome was arrested and charged."),
    ("jailed", "Frome was charged with theft."),
    ("fined", "Frome feels fine."),
    ("fined", "It was a final blow for Frome."),
    ("sued", "Frome issued a note."),
    ("investigated", "The detective is called Frome."),
    ("banned", "Frome met the band at the bar."),
    ("banned", "Frome hung a banner."),
    ("suspended", "The suspense was too much for Frome."),
    ("expelled", "Frome can spell."),
    ("arrested", "Frome rested."),
    ("shot", "Frome fired the manager."),
    ("shot", "Teasel fired Frome on Monday."),
    ("burned", "Frome was fired."),
    ("burned", "Frome was blamed for the blaze."),
    ("stabbed", "Frome was shot."),
    ("rejected", "Frome was elected."),
    ("killed", "Frome has great skill."),
]


@pytest.mark.parametrize(("asked", "text"), TOLD)
def test_what_tells_a_deed(asked: str, text: str) -> None:
    """It is told by its own word, by what means the same, and by what it went on to."""
    assert find_told(read_undergone("was adam ", "adam", f" {asked}?"), text.lower())


@pytest.mark.parametrize(("asked", "text"), NOT_TOLD)
def test_what_does_not_tell_it(asked: str, text: str) -> None:
    """A word that only looks or sounds so, another sense of it, or an earlier stage of the matter, tells nothing."""
    deeds = read_undergone("was adam ", "adam", f" {asked}?")
    assert deeds
    assert not find_told(deeds, text.lower())


@pytest.mark.parametrize(
    ("before", "behind", "deeds"),
    [
        ("was adam ", " sacked?", {"sack"}),
        ("why was the mayor, adam ", ", charged with theft?", {"charge"}),
        ("how much was adam ", " fined over the visa?", {"fine"}),
        ("has adam ", " been arrested?", {"arrest"}),
        ("has adam ", " already lost his job?", {"sack"}),
        ("did adam ", " go to prison?", {"jail"}),
        ("did adam ", " get sacked?", {"sack"}),
        ("will adam ", " face charges?", {"charge"}),
        ("is adam ", " guilty of theft?", {"convict"}),
        ("is adam ", " under investigation?", {"investigate"}),
        ("was adam ", " arrested and charged?", {"arrest", "charge"}),
        ("what is adam ", " accused of?", {"accuse"}),
        ("was adam ", " shot?", {"shoot"}),
        # Who does it, has a part in it, or is only beside it.
        ("did adam ", " sue the council?", set()),
        ("has adam ", " sacked his clerk?", set()),
        ("is adam ", " in charge of the pier?", set()),
        ("was adam ", " there when the clerk was arrested?", set()),
        ("was adam ", "'s clerk arrested?", set()),
        ("were clerks tried after adam ", " found guilty?", set()),
        ("has adam ", " been granted a visa, wanted on spying charges?", set()),
    ],
)
def test_what_somebody_undergoes(before: str, behind: str, deeds: set[str]) -> None:
    """'Was X sacked' asks what was done to X; what X did, or what was done to X's clerk, is something else."""
    assert read_undergone(before, "adam", behind) == deeds


@pytest.mark.parametrize(
    ("before", "behind", "deeds"),
    [
        ("who sacked adam ", "?", {"sack"}),
        ("which inquiry cleared adam ", " of theft?", {"clear"}),
        ("what led to the arrest of adam ", "?", {"arrest"}),
        ("who was charged with the murder of adam ", "?", {"charge", "kill"}),
        ("why did the board fire adam ", "?", {"sack"}),
        ("who was charged over adam ", "'s death?", {"charge"}),
        # Another did it, or nobody asks about it.
        ("who was sacked by adam ", "?", set()),
        ("who put out the fire at the house of adam ", "?", set()),
        ("who is in charge of the office of adam ", "?", set()),
        ("which court dismissed adam ", "'s appeal?", set()),
        ("after sacking adam ", ", whom did the club hire?", set()),
        ("the club sacked adam ", " in may. who came next?", set()),
        ("who leads the inquiry into whether adam ", " lied?", set()),
        ("who accused adam ", "?", set()),
    ],
)
def test_what_is_done_to_the_one_named(before: str, behind: str, deeds: set[str]) -> None:
    """A deed before a name is done to who has it, where the question asks about the deed."""
    assert read_done(before, "adam", behind) == deeds


@pytest.mark.parametrize(
    ("before", "is_direct"),
    [
        ("who sacked adam ", True),
        ("why did the club fire head coach adam ", True),
        ("who was charged over adam ", False),
        ("who was charged with the murder of adam ", False),
        ("who was sacked when the mayor met old adam ", False),
    ],
)
def test_to_whom_it_is_done(before: str, is_direct: bool) -> None:
    """Whom somebody sacks is told of with the sacking; over whose death somebody was charged may be told beside it."""
    assert is_done_to(before, "adam") is is_direct


def test_the_charge_goes_before_the_murder() -> None:
    """Who was charged with a murder is told by the charge; where only the murder is asked about, by that."""
    both = read_done("who was charged with the murder of adam ", "adam", "?")
    assert not find_told(both, "frome was murdered in may.")
    assert find_told(both, "teasel was charged with killing frome.")
    assert not is_harm(both)
    assert is_harm(read_done("who murdered adam ", "adam", "?"))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_are_read(before: str, behind: str) -> None:
    """Nothing raises, and what is found lies in the text, in order."""
    deeds = read_undergone(before, "adam", behind) | read_done(before, "adam", behind) | {"shoot", "sack"}
    places = find_told(frozenset(deeds), behind)
    assert all(0 <= start < end <= len(behind) for start, end in places)
    assert places == sorted(places)
