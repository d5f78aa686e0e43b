"""Single words that go with an end: how a search engine finds sentences to read, and which are not worth reading."""

from __future__ import annotations

# Words that say little in a sentence, and that a search engine finds candidates by all the same.
_SOUGHT = (
    "gave cleared acquitted exonerated vindicated convicted guilty liable jailed imprisoned sentenced fined reinstated "
    "absolved pardoned censured reprimanded admonished disbarred defrocked deregistered readmitted expelled "
    "deselected banned sacked fired removed stripped quashed overturned reversed vacated apologised apologized "
    "apology sorry resigned dropped withdrew withdrawn retracted dismissed rejected upheld lifted closed ended "
    "discontinued abandoned halted reduced downgraded collapsed failed proven proved denied false untrue baseless "
    "innocence wrongdoing action released charge settled settlement struck thrown tossed innocent evidence "
    "prosecuted declined ordered restored walked penalty jail prison refuted disputed vowed pledged pleaded "
    "maintained insisted nonsense mistrial jury whip rebuked disqualified probation freed confessed admitted "
    "rescinded revoked annulled insufficient verdict plea found ruled concluded breached appeal caution took "
    "suspended barred resignation quit stepped stood retired clears clearing reinstating wins acquits jails ban "
    "fine years months offence agreed voted decided longer sanction regret directed sided imposed recommended "
    "declared cancelled canceled terminated prosecution issued avoid escape determined finding finds rules ruling "
    "escaped avoided told pay truth broke excluded prohibited damages compensation left returned surrendered "
    "parted taken bound spared shelved halved malicious handed died contravened proof serving expunged indict juror "
    "disciplinary "
    "discharge unfounded turned acted properly lawful wrongly unfairly misconduct forced "
)
# One of these, or two of the next, are in every sentence that tells of an outcome: a look before the patterns.
HINTS = frozenset(
    (
        "appeal settlement nothing found voted ordered reached "
        "gave cleared acquitted exonerated vindicated convicted guilty liable jailed imprisoned sentenced fined "
        "reinstated absolved pardoned censured reprimanded admonished disbarred defrocked deregistered readmitted "
        "expelled deselected banned sacked fired removed stripped quashed overturned reversed vacated apologised "
        "apologized apology sorry resigned dropped withdrew withdrawn retracted dismissed rejected upheld lifted "
        "discontinued downgraded collapsed failed proven proved denied false untrue baseless innocence wrongdoing "
        "released charge settled struck thrown tossed innocent prosecuted declined restored walked penalty jail "
        "prison refuted disputed pleaded nonsense mistrial jury whip rebuked disqualified probation freed "
        "confessed admitted rescinded revoked annulled insufficient verdict plea ruled concluded breached caution "
        "suspended barred resignation quit retired clears clearing reinstating wins acquits jails ban fine offence "
        "sanction regret directed sided cancelled terminated prosecution avoid escape escaped avoided truth broke "
        "excluded prohibited damages compensation left returned surrendered handed turned properly lawful wrongly "
        "unfairly misconduct resumed tried regrets regretted broken pardon reprieve demoted docked register "
        "awarded violated committed misled lied bullied abused misused harassed relieved reprimand confesses "
        "shelved voided expunged commuted stayed halved refute refutes dispute disputes contested lies lie "
        "malicious motivated politically rubbish fabrication smear smears ludicrous ridiculous absurd outrageous "
        "witch laicised laicized exculpated charges charged prosecute indict hung jurors discharged deadlocked "
        "discharge spared cautioned dropping quashing overturning drops withdraws dismisses retracts threw "
        "substantiated unsubstantiated unproven unfounded succeeded apologises apologizes denies denying protested "
        "pled pleads didn resigns retirement tendered parted remorse repaid apologising apologizing acquitting "
        "convicts convicting exonerates reinstates jailing fires sacks bans bars ousted ousts eliminated bound "
        "deported extradited penalised penalized disciplined recalled tagged locked receives curfew suspension "
        "warning resolved opted contempt unfit pleading keeps retained offense crime offences occurred wiped "
        "deleted scrapped lodged uncovered proof sign disciplinary counts sanctions punished investigated "
        "overturns quashes upholds loses contravened behaved collapses suspensions sacking discontinuing "
        "allegations firs fir unsafe vexatious inaccurate accepted "
    ).split()
)
WEAK_HINTS = frozenset(
    (
        "won lost sides put engage conduct corrupt "
        "closed ended abandoned halted reduced action evidence vowed pledged maintained "
        "insisted took stepped stood years months agreed decided longer imposed recommended "
        "declared canceled issued determined finding finds rules ruling told pay acted forced retires returns "
        "leaves replaced let hook clear refunded plead turn back must paid serve serving needed deliberated agree "
        "fight contest challenge order community job post breach license licence true enough lack died favour "
        "favor admits vows pledges promised foundation merit basis reject answer regained sentence term rejects "
        "allowed concludes aside trial case suit claim inquiry probe deny protest protests maintain maintains "
        "insist insists never quits steps notice offered says claims claimed go hit landed earned given "
        "received got gets began begins served service moved chose faces kept keep saw improper police "
        "formal settles lifts reverses ends closes failing fallen fell work up investigation find without court "
        "judge taken down "
    ).split()
)
# One of these is in every sentence that has words of ``fate_words``.
_FURTHER = (
    "acquittal exoneration reinstatement vindication conviction sentencing imprisonment expulsion readmission pardon "
    "jailing clearance blameless unpaid bail stain portfolio chit closure impaired erased rejoined rejoins "
    "prohibition prohibited prohibits correction corrections retraction retractions clarification clarifications "
    "retracted retracting contravention violation infringement plagiarism payout excommunicated collapse dropping "
    "quashing overturning lifting withdrawal discontinuance abandonment reversal rejection dismissal "
    "disqualified discharged barred grounds dossier renew renewed uphold substantiate "
    "sustain doctorate degree knighthood fellowship accreditation misleading defamatory retry retrial undergo "
    "apologise apologize repay restored awaiting damages compensation apology awarded "
    "unfairly breached violated contravened retirement verdict plea reprimand reprieve "
    "probation caution wiped spared prosecuting charging investigating "
    "proceeding pursuing disciplining sanctioning dismissed sacked fired "
    "severed severs chit "
    "unlawful unjustified unconstitutional wrongful illegal invalid void disproportionate invented fabricated "
    "ousted failing failings dishonesty doping cheating wrongdoing inaccurate untrue stole "
)
# Or two of these.
_FURTHER_SELDOM_SOUGHT = (
    "parted company taken "
    "evidence release finding findings voted serving served blame sanction extend extended settlement warning died "
    "handed prosecute investigate proceed pursue proceedings broke broken false parted ties breach against court trial "
    "job jobs post posts role seat title badge ward wards beat air patrol bench stage council board cabinet group "
    "party "
    "labour school hospital church theatre studio work classroom saddle play run ride race return compete practise "
    "practice teach drive agreement consent hours due without case no not code rules rule law standards may "
    "back returned free again rejoin left file files books closed over hours down told made resign leave given gives "
    "gave got won saw seen clear cleared face followed agreed took let decided chose chosen opted "
    "elected ruled resolved declined refused order sentence discharge advice ban suspension job matter story article "
    "made make making story thing seek ask hold second another reinstate rehire readmit compensate restore offer job "
    "report broadcast matches charges charge trial action prize award title membership contract visa dropped "
)
FURTHER_HINTS = frozenset(_FURTHER.split())
WEAK_FURTHER_HINTS = frozenset(_FURTHER_SELDOM_SOUGHT.split())
# The words that the patterns look for: how a search engine finds candidates in other articles.
OUTCOME_WORDS = " ".join(sorted({*_SOUGHT.split(), *_FURTHER.split()}))
