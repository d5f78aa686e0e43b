"""Dates as they are printed."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from time import perf_counter

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from corpus.readers.dates import read_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2022-10-10", "2022-10-10"),
        (" 2022-10-10 ", "2022-10-10"),
        ("2022-10-10T20:15:00Z", "2022-10-10T20:15:00+00:00"),
        ("2022-10-10T20:15:00+01:00", "2022-10-10T20:15:00+01:00"),
        ("2022-10-10 20:15", "2022-10-10T20:15:00"),
        ("10 October 2022", "2022-10-10"),
        ("10th Oct. 2022", "2022-10-10"),
        ("Monday, 10 October 2022", "2022-10-10"),
        ("October 10, 2022", "2022-10-10"),
        ("Mon Oct 10th 2022", "2022-10-10"),
        ("Mon, 10 Oct 2022 20:15:00 +0100", "2022-10-10T20:15:00+01:00"),
        ("1800-01-01", "1800-01-01"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_dates_in_words_and_figures(printed: str, iso: str) -> None:
    """ISO 8601, RFC 2822 and the day, month name and year in either order are read."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("20050314T101500Z", "2005-03-14T10:15:00+00:00"),
        ("20050314T101500+0100", "2005-03-14T10:15:00+01:00"),
        ("20050314", "2005-03-14"),
        ("20050314101500", "2005-03-14T10:15:00"),
        ("2005-W11-1", "2005-03-14"),
        ("2005W111", "2005-03-14"),
        ("2005-073", "2005-03-14"),
        ("2004-366", "2004-12-31"),
        ("2005-03-14T10:15Z", "2005-03-14T10:15:00+00:00"),
        ("2005-03-14T10:15:00.123456789Z", "2005-03-14T10:15:00+00:00"),
        ("2005-03-14T10:15:00,5+01", "2005-03-14T10:15:00+01:00"),
        ("2005-03-14T10:15:00+0100", "2005-03-14T10:15:00+01:00"),
        ("2005-03-14T10:15:00 -05:30", "2005-03-14T10:15:00-05:30"),
        ("2005-03-14T10:15:00\u221205:00", "2005-03-14T10:15:00-05:00"),
        ("2005-03-14T10:15:00.000+00:00[Europe/London]", "2005-03-14T10:15:00+00:00"),
        ("2005-03-14 10:15:00 +0000 UTC", "2005-03-14T10:15:00+00:00"),
        ("2005-03-14 10:15:00 EST", "2005-03-14T10:15:00-05:00"),
    ],
)
def test_the_forms_of_iso_8601(printed: str, iso: str) -> None:
    """Basic and extended, week and ordinal dates, fractions and every form of an offset are read."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37+00:00"),
        ("Sun, 06 Nov 94 08:49:37 -0000", "1994-11-06T08:49:37+00:00"),
        ("Mon, 14 Mar 05 10:15:00 EST", "2005-03-14T10:15:00-05:00"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37+00:00"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37"),
        ("Mon Mar 14 10:15:00 GMT 2005", "2005-03-14T10:15:00+00:00"),
        ("Mon Mar 14 10:15:00 +0100 2005", "2005-03-14T10:15:00+01:00"),
        ("Mon Mar 14 2005 10:15:00 GMT+0100 (Central European Standard Time)", "2005-03-14T10:15:00+01:00"),
    ],
)
def test_dates_of_mail_and_of_programs(printed: str, iso: str) -> None:
    """RFC 2822, RFC 850, asctime and what Java and browsers print are read, years of two figures too."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("March 14, 2005 at 10:15 a.m. EST", "2005-03-14T10:15:00-05:00"),
        ("Mar 14, 2005 10:15 PM PDT", "2005-03-14T22:15:00-07:00"),
        ("Mon 14 Mar 2005 10.15 GMT", "2005-03-14T10:15:00+00:00"),
        ("14 March 2005, 10:15pm BST", "2005-03-14T22:15:00+01:00"),
        ("14 March 2005 | 10:15 AEST", "2005-03-14T10:15:00+10:00"),
        ("6 November 1994, 08:49 UTC+01:00", "1994-11-06T08:49:00+01:00"),
        ("10:15 BST, Monday 14 March 2005", "2005-03-14T10:15:00+01:00"),
        ("10.15am, 14 March 2005", "2005-03-14T10:15:00"),
        ("12:05 am 14 March 2005", "2005-03-14T00:05:00"),
        ("12:05 pm 14 March 2005", "2005-03-14T12:05:00"),
        ("14 March 2005, 4 p.m.", "2005-03-14T16:00:00"),
        ("14 March 2005 10am IST", "2005-03-14T10:00:00"),
        ("March 14, 2005, 1:15 PM ET", "2005-03-14T13:15:00"),
        ("Last modified on Mon 14 Mar 2005 10.15 GMT", "2005-03-14T10:15:00+00:00"),
        ("First published on Mon 14 Mar 2005 10.15 BST", "2005-03-14T10:15:00+01:00"),
        ("Published: 14 March 2005", "2005-03-14"),
        ("Updated 14 March 2005, 10:15", "2005-03-14T10:15:00"),
        ("Posted on 14 March 2005 at 10:15pm", "2005-03-14T22:15:00"),
    ],
)
def test_the_time_and_the_zone_are_kept(printed: str, iso: str) -> None:
    """A time in front or behind is read, with its zone where that is one zone; labels are passed over."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("14. März 2005, 10:15 Uhr", "2005-03-14T10:15:00"),
        ("Montag, 14. März 2005", "2005-03-14"),
        ("Am 14. März 2005", "2005-03-14"),
        ("Veröffentlicht am 14.03.2005 um 10:15 Uhr", "2005-03-14T10:15:00"),
        ("Stand: 14.03.2005, 10.15 Uhr", "2005-03-14T10:15:00"),
        ("Publié le 14 mars 2005 à 10h15", "2005-03-14T10:15:00"),
        ("dimanche 1er février 2004", "2004-02-01"),
        ("lunes, 14 de marzo de 2005 a las 10:15", "2005-03-14T10:15:00"),
        ("Pubblicato il 14 dicembre 2005 alle ore 10:15", "2005-12-14T10:15:00"),
        ("maandag 14 maart 2005 om 10:15", "2005-03-14T10:15:00"),
        ("Segunda-feira, 14 de março de 2005 às 10h15", "2005-03-14T10:15:00"),
    ],
)
def test_seven_languages(printed: str, iso: str) -> None:
    """Dates are read as German, French, Spanish, Italian, Dutch and Portuguese papers print them."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2005/03/14", "2005-03-14"),
        ("2005-3-4", "2005-03-04"),
        ("14.03.2005", "2005-03-14"),
        ("04.03.2005", "2005-03-04"),
        ("14. 3. 2005", "2005-03-14"),
        ("25/12/2005", "2005-12-25"),
        ("12/25/2005", "2005-12-25"),
        ("05/05/2005", "2005-05-05"),
        ("14-03-2005 10:15:00", "2005-03-14T10:15:00"),
        ("03/14/2005 10:15 AM", "2005-03-14T10:15:00"),
        ("03/04/2005", None),
        ("03-04-2005", None),
        ("9/11/2001", None),
        ("14/03/05", None),
    ],
)
def test_figures_mean_one_day_or_none(printed: str, iso: str | None) -> None:
    """Figures are read where they can mean one day only: with the year first, with dots, with a day after the 12th."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("1110795300", "2005-03-14T10:15:00+00:00"),
        ("1110795300.5", "2005-03-14T10:15:00+00:00"),
        ("1110795300000", "2005-03-14T10:15:00+00:00"),
        ("2005031410", None),
        ("86400", None),
        ("9999999999", None),
        ("0", None),
    ],
)
def test_timestamps(printed: str, iso: str | None) -> None:
    """Seconds and milliseconds since 1970 are read where they are no date and hour, and of the years of the web."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "yesterday",
        "2004/2005",
        "03/04/2005",
        "31 February 2022",
        "2022-13-01",
        "10 Octember 2022",
        "2022",
        "9999-12-31",
        "0001-01-01",
        "Mon, 10 Oct 99999999999999999999 20:15:00 +0100",
        "Mon, 10 Oct 2022 20:15:00 +99999999999999",
        "30 February 2005",
        "1900-02-29",
        "2005-366",
        "2005-W54-1",
        "1599-12-31",
        "2200-01-01",
        "0000-00-00 00:00:00",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 01:00:00 +0100",
        "March 2005",
        "14 March",
        "today",
        "2 hours ago",
        "10:15",
        "Until 14 March 2005",
        "14 March 2005 and later",
        "14 March 2005 - 15 March 2005",
        "14 March 2005 25:15",
        "14 March 2005 13:15 am",
        "14 March 2005 10:15 XQT",
        "2005-03-14T10:15:00+99:00",
        "tel. 020 7946 0991",
        "١٤/٣/٢٠٠٥",
        "1" * 10_000,
    ],
)
def test_what_is_no_date_is_unknown(printed: str) -> None:
    """Nothing is guessed: figures that mean two things, impossible days and stand-ins are unknown, never today."""
    assert read_date(printed) is None


@given(st.text(max_size=80) | st.from_regex(r"\w{3}, \d+ \w{3} \d+ \d+:\d+:\d+ [+-]\d+"))
@example("1 Jan 1 00:00 +9999999999999999")
def test_any_text_is_read_or_unknown(printed: str) -> None:
    """No text makes the reader fail, and what it returns is ISO 8601 within the years of news."""
    iso = read_date(printed)
    if iso is not None:
        assert 1600 <= datetime.fromisoformat(iso).year <= 2199


@given(st.dates(min_value=datetime(1600, 1, 1).date(), max_value=datetime(2199, 12, 31).date()))
def test_every_day_in_words(day: object) -> None:
    """Every day of every year is read back from how it is printed."""
    for form in ("%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%d.%m.%Y", "%Y%m%d", "%Y-%j", "%G-W%V-%u", "%Y/%m/%d"):
        assert read_date(format(day, form)) == str(day), form


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2199, 12, 31), timezones=st.timezones()))
def test_every_moment_of_mail(moment: datetime) -> None:
    """What a mail programme writes is read back as the same moment."""
    moment = moment.replace(microsecond=0)
    offset = moment.utcoffset()
    assume(offset is not None and offset.seconds % 60 == 0)
    read = read_date(format_datetime(moment))
    assert read is not None
    # Not the moment itself: an hour that a clock left out has no place on it.
    assert datetime.fromisoformat(read) == parsedate_to_datetime(format_datetime(moment))


def test_no_text_takes_long() -> None:
    """Texts made to be slow are answered at once."""
    hostile = ["1 " * 60, "published " * 12, "1 de " * 25, "2005-" * 25, "10:15 " * 20, "(" * 120, "a" * 1_000_000]
    start = perf_counter()
    for text in hostile * 20:
        assert read_date(text) is None
    assert perf_counter() - start < 2
