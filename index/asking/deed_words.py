"""The words that tell what is done to somebody: those that mean it, and none that only look so.

They are words as they are printed, and no terms. ``index/words/kin.txt`` is another matter: it serves for finding.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpus.day_names import WEEKDAY

Kind = Literal["act", "claim", "harm"]


class Deed(NamedTuple):
    """One thing that is done to somebody, in words with ``_`` for a space.

    ``done`` stand behind 'was', ``asked`` are others that ask for it ('Who sacks ...', 'the sacking of'), ``told``
    others that tell it. What it may go on to tells it, too: ``later`` are the names of such deeds. What is an
    *act* or a *claim* is held against the person; *harm* befalls one.
    """

    done: str
    asked: str
    told: str
    later: str = ""
    kind: Kind = "act"


_CLEAR = (
    "acquit acquits acquitting acquittal exonerate exonerates exonerating exoneration vindicated innocent not_guilty"
)
_DROPPED = (
    "charges_dropped charges_were_dropped charge_was_dropped case_was_dropped charges_have_been_dropped "
    "dropped_charges dropped_the_charges dropped_the_charge dropped_the_case"
)
_CONVICT = "convict convicts convicting conviction convictions"
_KILL = "kill kills killing killings murder murders murdering slaying assassination"
DEEDS: dict[str, Deed] = {
    "accuse": Deed(
        "accused alleged",
        "accuse accuses accusing accusation accusations allegation allegations",
        "accuse accuses accusing accusation accusations allegation allegations allegedly",
        "investigate sack suspend ban expel impeach sue fine",
        kind="claim",
    ),
    # A matter at law: who asks for a stage of it is answered by a later one, and by no earlier one.
    "arrest": Deed(
        "arrested rearrested detained apprehended",
        "arrest arrests arresting detain detains detaining detention",
        "arrest arrests arresting detain detains detaining detention in_custody into_custody police_custody on_remand "
        "remanded in_handcuffs on_bail bailed",
        "charge",
    ),
    "charge": Deed(
        "charged indicted prosecuted arraigned face_charges facing_charges stand_trial",
        "charging charges_against charge_against indict indicts indictment prosecute "
        "prosecutes prosecuting prosecution",
        "charge charges indict indicts indictment indictments prosecute prosecutes prosecuting prosecution "
        "arraignment on_trial stand_trial stands_trial stood_trial face_trial faces_trial pleaded pleads "
        "in_the_dock",
        "convict clear",
    ),
    "convict": Deed("convicted found_guilty guilty", _CONVICT, f"{_CONVICT} quashed overturned", "clear jail"),
    "clear": Deed(
        "cleared acquitted exonerated",
        f"clear clears clearing {_CLEAR}",
        f"clears clearing {_CLEAR} {_DROPPED} quashed overturned convicted guilty",
        "jail",
    ),
    "jail": Deed(
        "jailed gaoled imprisoned sentenced incarcerated in_jail in_gaol in_prison go_to_jail go_to_prison "
        "gone_to_prison",
        "jail jails jailing gaol imprison imprisons imprisonment sentence sentences sentencing",
        "jail jails jailing gaol gaols prison imprison imprisons imprisonment sentence sentences sentencing custodial "
        "behind_bars locked_up inmate cleared acquitted exonerated walked_free freed",
    ),
    "fine": Deed("fined", "fines fining", "fines fining a_fine the_fine penalty penalties", "clear"),
    "sue": Deed("sued", "sue sues suing lawsuit", "sue sues suing lawsuit lawsuits legal_action to_court damages"),
    "investigate": Deed(
        "investigated probed under_investigation",
        "investigate investigates investigating investigation investigations inquiry_into probe_into",
        "investigate investigates investigating investigation investigations inquiry inquiries enquiry probe probes "
        "probing look_into looks_into looked_into looking_into examined examining",
        "arrest suspend",
    ),
    # A matter of work or of membership.
    "sack": Deed(
        "sacked fired dismissed ousted axed lose_his_job lose_her_job lose_their_job lost_his_job "
        "lost_her_job lost_their_job",
        "sack sacks sacking fire fires firing dismiss dismisses dismissing dismissal oust ousts ousting",
        "sack sacks sacking firing_of dismiss dismisses dismissing dismissal oust ousts ousting ouster laid_off let_go "
        "removed_from removed_as relieved_of reinstated reinstatement",
    ),
    "suspend": Deed(
        "suspended",
        "suspend suspends suspending suspension",
        "suspend suspends suspending suspension suspensions on_leave",
        "sack expel clear",
    ),
    "ban": Deed(
        "banned barred disqualified",
        "ban bans banning disqualify disqualifies",
        "ban bans banning disqualification prohibited forbidden blacklisted excluded suspended suspension",
    ),
    "expel": Deed(
        "expelled kicked_out thrown_out",
        "expel expels expelling expulsion",
        "expel expels expelling expulsion excluded ejected threw_out stripped_of readmitted reinstated",
    ),
    "impeach": Deed(
        "impeached", "impeach impeaches impeachment", "impeach impeaches impeachment convicted removed_from", "clear"
    ),
    "reject": Deed(
        "rejected turned_down snubbed spurned",
        "reject rejects rejecting rejection snub snubs spurn spurns",
        "reject rejects rejecting rejection turn_down turns_down turned_away was_refused were_refused been_refused "
        "snub snubs spurn spurns",
        kind="harm",
    ),
    # What befalls somebody.
    "kill": Deed(
        "killed murdered slain assassinated",
        _KILL,
        f"{_KILL} murderer killer manslaughter homicide die dies died dead death fatally gunned_down shot stabbed",
        kind="harm",
    ),
    "shoot": Deed(
        "shot gunned_down",
        "shoot shoots shooting",
        "shoot shoots shooting shootings gunshot gunman gunmen gunfire opened_fire fired_at fired_on killed murdered",
        kind="harm",
    ),
    "stab": Deed("stabbed knifed", "stab stabs stabbing", "stab stabs stabbing knife killed", kind="harm"),
    "burn": Deed("burned burnt scalded", "burn burns burning", "burn burns burning alight on_fire", kind="harm"),
}
_A = r"(?:(?:the|an?|his|her|their|its|these|those|any|all|such) )?(?:[\w’'-]+ )?"
_CLAIM = (
    r"(?:claim|report|call|allegation|accusation|suggestion|concern|criticism|fear|rumour|rumor|idea|appeal|case|"
    r"complaint|motion|objection|charge|question|plan|proposal|bill|offer|demand|speculation|treaty|budget)s?"
)
_GUN = r"(?:shot|bullet|flare|gun|rifle|round|pistol|rocket|missile)s?"
_TIME = rf"(?:{WEEKDAY.lower()}|\d|(?:the )?(?:weekend|end|start|eve|day|spot)\b|noon|once)"
# What is said of another thing with the same word: by what stands behind it, and before it.
NOT_BEHIND = {
    **dict.fromkeys(
        "dismissed dismiss dismisses dismissing rejected reject rejects rejecting".split(),
        rf"(?! (?:(?:it|them|this|that) as|{_A}{_CLAIM})\b)",
    ),
    **dict.fromkeys(
        "fired fire fires".split(), rf"(?! (?:(?:at|on) (?!{_TIME})|(?:upon|into|off|up|back|{_A}{_GUN})\b))"
    ),
    "charged": rf"(?! (?:[£$€\d]|(?:up|at|into|extra|double|{_A}(?:fees?|prices?|rates?))\b))",
    # 'the murder tariff'
    "murder": r"(?! (?!(?:of|in|on|at|by|was|is|has|and)\b)[a-z])",
    **dict.fromkeys(("fired_at", "fired_on"), rf"(?! {_TIME})"),
    **dict.fromkeys("cleared clears clearing clear".split(), r"(?! (?:up|out|away|off|of snow)\b)"),
}
NOT_BEFORE = {
    "charge": r"(?<!in )(?<!take )(?<!takes )(?<!took )(?<!taking )",
    "fire": r"(?<!the )(?<!a )(?<!under )(?<!on )(?<!of )(?<!by )",
    "clear": r"(?<!is )(?<!was )(?<!made )(?<!make )",
}
