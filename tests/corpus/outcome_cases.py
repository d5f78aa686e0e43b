"""A table of ends: accusations against a named person, and what later articles tell of them; all of it is invented.

``TOLD`` goes through the kinds of proceedings and, for each, the wordings in which an end is told; ``NOT_TOLD`` holds
what must never be taken for one: what is hoped or asked for, somebody else's end, the end of another matter. ``||``
parts articles, the first of which accuses, ``|`` paragraphs. Each of ``told`` lies in one sentence that tells of the
end; no other sentence may.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.article import Article

_DAYS = ("2021-03-02", "2021-09-14", "2022-05-10", "2022-11-08")


@dataclass(frozen=True, slots=True)
class OutcomeCase:
    """What articles print of one person, and which sentences tell how an accusation ended."""

    person: str
    printed: str
    told: tuple[str, ...]

    @property
    def accusing(self) -> str:
        """The sentence that accuses: the first."""
        return self.printed.split("||")[0].split("|")[0].strip()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of their days."""
        return tuple(
            Article(f"article-{place}", body.strip().replace("|", "\n\n"), outlet="Gazette", published=_DAYS[place])
            for place, body in enumerate(self.printed.split("||"))
        )


def _case(printed: str, *told: str) -> OutcomeCase:
    return OutcomeCase("Owen Tasker" if "Owen Tasker" in printed.split("||")[0] else "Ruth Calloway", printed, told)


_THEFT = "Owen Tasker was charged with stealing £4,000 from the harbour fund. || "
_ASSAULT = "Ruth Calloway was charged with assaulting a taxi driver outside the Ship Inn. || "
_FRAUD = "Police arrested Owen Tasker, a property developer, on suspicion of fraud. || "
_BOOKED = "Police have booked Owen Tasker, a developer, for allegedly cheating flat buyers at Palm Court. || "
_RIGGING = "Ruth Calloway was indicted on three counts of bribery over road contracts. || "
_SUED = "A tenant has sued Owen Tasker, her landlord, for negligence over a fall on unlit stairs. || "
_LIBEL = "The Evening Packet claimed that Ruth Calloway had bought a villa with charity money. || "
_DOCTOR = "Dr Ruth Calloway, a surgeon, is accused of altering patient notes. || "
_NURSE = "Ruth Calloway, a nurse, was suspended after a patient was given the wrong drug. || "
_TEACHER = "Owen Tasker, who teaches physics, was suspended over an allegation that he struck a pupil. || "
_CONSTABLE = "PC Owen Tasker was suspended over claims that he searched police files for a friend. || "
_DRIVER = "Owen Tasker, a bus driver, was sacked for gross misconduct over a missing cash bag. || "
_COUNCILLOR = "Councillor Ruth Calloway was suspended from the Labour group over claims of bullying. || "
_MINISTER = "The transport minister, Owen Tasker, stood aside after allegations over a ferry contract. || "
_MP = "The MP Ruth Calloway is being investigated by the standards commissioner over undeclared trips. || "
_TD = "A complaint against Owen Tasker TD was lodged with the ethics commission over undeclared houses. || "
_STRIKER = "Rovers forward Owen Tasker has been charged by the Football Association with spitting at a rival. || "
_JOCKEY = "Owen Tasker, the jockey, was banned for six months for failing to ride a horse on its merits. || "
_RUNNER = "Ruth Calloway, a sprinter, was suspended after a positive test for a steroid. || "
_PROFESSOR = "Professor Ruth Calloway is accused of plagiarism by a former student. || "
_VICAR = "The Rev Owen Tasker was accused of spending parish money on a holiday. || "
_PRESENTER = "Ruth Calloway, a presenter on Coast FM, was taken off air after a producer accused her of bullying. || "
_TREASURER = "An audit accused Owen Tasker, the club's treasurer, of paying himself £9,000 in expenses. || "
_CHIEF = "The charity's chief executive, Ruth Calloway, is under investigation over missing donations. || "

TOLD = (
    # Police and prosecutors.
    _case(
        _FRAUD + "Owen Tasker will open a hotel. He was told in June that police would take no further action.",
        "no further action",
    ),
    _case(
        _FRAUD + "Owen Tasker will open a hotel.|Mr Tasker was released from his bail in May and faces no charge.",
        "released from his bail",
    ),
    _case(
        _FRAUD + "Detectives have closed their inquiry into Owen Tasker, the developer, for want of evidence. The "
        "harbour will be dredged.",
        "closed their inquiry",
    ),
    _case(
        _FRAUD + "The harbour hotel opens on Friday, a year after its owner, Owen Tasker, was eliminated from the "
        "police inquiry.",
        "was eliminated",
    ),
    _case(
        _THEFT + "Owen Tasker is back as treasurer of the regatta. The charge against him was dropped in May.",
        "was dropped",
    ),
    _case(
        _THEFT + "The Crown Prosecution Service has discontinued the case against Owen Tasker. The fund stands at "
        "£90,000.",
        "has discontinued",
    ),
    _case(
        _THEFT + "The regatta is in July. After the dropping of the charge against Owen Tasker, the harbour board "
        "elected a chairman.",
        "the dropping of the charge",
    ),
    _case(
        _THEFT + "A magistrate struck out the charge against Owen Tasker yesterday. The regatta is in July.",
        "struck out",
    ),
    _case(
        _THEFT + "Owen Tasker came back to the harbour board.|The Crown offered no evidence at a hearing in May and "
        "the judge entered a not guilty verdict. Mr Tasker will stand again.",
        "offered no evidence",
    ),
    _case(
        _THEFT + "Prosecutors decided in May not to go ahead with the case against Owen Tasker. Rain is forecast.",
        "not to go ahead",
    ),
    _case(
        _RIGGING + "A federal judge threw out the indictment against Ruth Calloway on Tuesday. Roads are bad.",
        "threw out the indictment",
    ),
    _case(
        _RIGGING + "Roads in the county are to be repaved. The district attorney declined to retry Ruth Calloway "
        "after jurors deadlocked.",
        "declined to retry",
    ),
    _case(_RIGGING + "A grand jury declined to indict Ruth Calloway, the former commissioner.", "declined to indict"),
    # Verdicts.
    _case(
        _ASSAULT + "Ruth Calloway came back to work on Monday. She was acquitted of assault last week.", "was acquitted"
    ),
    _case(
        _ASSAULT + "Ruth Calloway has written a cookery book. Since her acquittal in May she has lived in Spain.",
        "her acquittal",
    ),
    _case(_ASSAULT + "Jurors took an hour to find Ruth Calloway not guilty. The inn is for sale.", "not guilty"),
    _case(_ASSAULT + "The sheriff returned a verdict of not proven in the case of Ruth Calloway.", "not proven"),
    _case(
        _ASSAULT + "Ruth Calloway left the dock without a stain on her character, in the words of the judge.",
        "without a stain",
    ),
    _case(
        _ASSAULT + "A jury believed Ruth Calloway and cleared her in forty minutes. The inn is for sale.", "cleared her"
    ),
    _case(_ASSAULT + "Ruth Calloway walked free from court in May. The inn is for sale.", "walked free"),
    _case(_ASSAULT + "Ruth Calloway was bound over to keep the peace in May.", "bound over"),
    _case(_THEFT + "Owen Tasker was convicted in May of stealing from the harbour fund.", "was convicted"),
    _case(
        _THEFT + "Owen Tasker is writing his memoirs in Ford open prison, where he is serving two years for theft.",
        "is serving two years",
    ),
    _case(_THEFT + "Owen Tasker was sent down for two years in May. The fund has been refilled.", "sent down"),
    _case(
        _THEFT + "A judge gave Owen Tasker a suspended sentence of six months. The fund has been refilled.",
        "suspended sentence",
    ),
    _case(
        _THEFT + "The harbour board met on Monday.|Owen Tasker, its former chairman, pleaded guilty in May. He was "
        "ordered to repay £4,000.",
        "pleaded guilty",
        "ordered to repay",
    ),
    _case(
        _THEFT + "Jurors at Marlby found Owen Tasker guilty of theft yesterday. || Owen Tasker, who stole from the "
        "harbour fund, was given a 12-month community order on Friday.",
        "guilty of theft",
        "community order",
    ),
    _case(
        _THEFT + "Owen Tasker was convicted of theft yesterday. Sentence was put off for reports. || Owen Tasker "
        "was jailed for nine months on Friday. His wife wept.",
        "was convicted of theft",
        "jailed for nine months",
    ),
    _case(
        _ASSAULT + "Ruth Calloway was cleared of assault but convicted of using threatening words.",
        "cleared of assault",
    ),
    _case(_ASSAULT + "Ruth Calloway was fined £300 in May and told to pay the driver £100.", "fined £300"),
    _case(_ASSAULT + "Ruth Calloway must do 80 hours of unpaid work, magistrates ordered on Friday.", "unpaid work"),
    _case(_ASSAULT + "Ruth Calloway was given a conditional discharge in May.", "conditional discharge"),
    _case(_ASSAULT + "Ruth Calloway died in April, a month before she was due to stand trial.", "died in April"),
    _case(_FRAUD + "Owen Tasker died of a heart attack in June before the case came to court.", "died of a heart"),
    # Appeals and pardons.
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || A computer program will be checked. "
        "It led to the case of Ruth Calloway, who kept the books at a bakery. Her conviction was quashed in "
        "November.",
        "conviction was quashed",
    ),
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || The Court of Appeal has overturned "
        "the conviction of Ruth Calloway, a bookkeeper.",
        "overturned the conviction",
    ),
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || Three judges in London ruled that "
        "the conviction of Ruth Calloway was unsafe.",
        "was unsafe",
    ),
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || Ruth Calloway lost her appeal in June.",
        "lost her appeal",
    ),
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || The governor pardoned Ruth Calloway, "
        "a bookkeeper, on Christmas Eve.",
        "pardoned",
    ),
    _case(
        "Ruth Calloway was jailed for 18 months for stealing from a bakery. || Ruth Calloway had her sentence cut "
        "to nine months by the Court of Appeal.",
        "sentence cut",
    ),
    # India.
    _case(
        _BOOKED + "Work has begun again at Palm Court.|Owen Tasker, the developer, is relieved. The High Court last "
        "month quashed the FIR against Mr Tasker, holding that it was a civil dispute.",
        "quashed the FIR",
    ),
    _case(_BOOKED + "The High Court has quashed the first information report against Owen Tasker.", "has quashed"),
    _case(_BOOKED + "A special court discharged Owen Tasker in the cheating case on Monday.", "discharged Owen"),
    _case(_BOOKED + "Police gave Owen Tasker a clean chit in the Palm Court case on Monday.", "clean chit"),
    _case(_BOOKED + "Police have filed a closure report in the case against Owen Tasker.", "closure report"),
    # Civil.
    _case(
        _SUED + "Owen Tasker, a landlord, has bought the bakery. He settled the claim in June for £6,000.",
        "settled the claim",
    ),
    _case(_SUED + "The lawsuit against Owen Tasker has been withdrawn. The stairs have been lit.", "been withdrawn"),
    _case(
        _SUED + "A county court judge awarded £12,000 to the tenant who fell down Owen Tasker's stairs.",
        "awarded £12,000",
    ),
    _case(
        _SUED + "A judge dismissed the tenant's claim against Owen Tasker and told her to pay his costs.",
        "dismissed the tenant's claim",
    ),
    _case(_SUED + "Owen Tasker lost the case in June and must pay £12,000 to his former tenant.", "lost the case"),
    _case(_SUED + "Owen Tasker, a landlord, won the case that a tenant brought against him.", "won the case"),
    _case(
        _LIBEL + "Ruth Calloway gave the charity a van. The Evening Packet paid damages to Ms Calloway in May and "
        "admitted that its story was untrue.",
        "paid damages",
    ),
    _case(_LIBEL + "The Evening Packet has apologised to Ruth Calloway for a story about a villa.", "has apologised"),
    _case(_LIBEL + "The Evening Packet retracted its story about Ruth Calloway in May.", "retracted its story"),
    _case(_LIBEL + "Ruth Calloway has accepted substantial damages from the Evening Packet.", "accepted substantial"),
    _case(
        _LIBEL + "The press regulator ruled that the Evening Packet's story about Ruth Calloway was inaccurate.",
        "was inaccurate",
    ),
    _case(
        _LIBEL + "Ruth Calloway gave the charity a van. The newspaper printed a correction in May, saying that she "
        "had inherited the villa.",
        "printed a correction",
    ),
    _case(_LIBEL + "Ruth Calloway won £40,000 in libel damages from the Evening Packet.", "libel damages"),
    # Professions and regulators.
    _case(_DOCTOR + "Dr Ruth Calloway was struck off in June by a tribunal in Manchester.", "struck off"),
    _case(_DOCTOR + "Dr Ruth Calloway was told by the tribunal that she had no case to answer.", "no case to answer"),
    _case(_DOCTOR + "The General Medical Council has closed its case against Dr Ruth Calloway.", "has closed"),
    _case(
        _DOCTOR + "The hospital has a new wing. Dr Ruth Calloway had her licence restored in June.", "licence restored"
    ),
    _case(
        _DOCTOR + "Dr Ruth Calloway's fitness to practise was not impaired, the tribunal found in June.", "not impaired"
    ),
    _case(_DOCTOR + "Dr Ruth Calloway has been erased from the medical register.", "erased from"),
    _case(
        _DOCTOR + "Dr Ruth Calloway was given a formal warning in June, which will stay on her record for two years.",
        "formal warning",
    ),
    _case(
        _DOCTOR + "Dr Ruth Calloway may practise again, a panel decided in June, a year after she was accused.",
        "may practise again",
    ),
    _case(_DOCTOR + "Dr Ruth Calloway was suspended from the register for a year in June.", "suspended from the"),
    _case(
        _NURSE + "Ruth Calloway is back on the ward. An inquiry found that the label was to blame for the patient's "
        "wrong drug.",
        "is back on the ward",
    ),
    _case(_NURSE + "Ruth Calloway, a nurse, returned to work in May.", "returned to work"),
    _case(_NURSE + "After her reinstatement in May, Ruth Calloway was named nurse of the year.", "her reinstatement"),
    _case(_NURSE + "The suspension of Ruth Calloway, a nurse, was lifted in May. The ward has 20 beds.", "was lifted"),
    _case(_NURSE + "The hospital has told Ruth Calloway, a nurse, that she did nothing wrong.", "did nothing wrong"),
    # Employers.
    _case(
        _TEACHER + "Owen Tasker led the choir. The physics teacher returned to the classroom in May after governors "
        "found the claim to be unfounded.",
        "returned to the classroom",
    ),
    _case(_TEACHER + "Governors have found the allegation against Owen Tasker to be malicious.", "malicious"),
    _case(_TEACHER + "Owen Tasker was dismissed in May after a disciplinary hearing.", "was dismissed"),
    _case(_TEACHER + "Owen Tasker has left the school by agreement, parents were told in a letter.", "by agreement"),
    _case(_TEACHER + "A teaching panel has prohibited Owen Tasker from the classroom for life.", "prohibited"),
    _case(_TEACHER + "A panel imposed a prohibition order on Owen Tasker, who taught physics.", "prohibition order"),
    _case(_DRIVER + "A tribunal decided that Owen Tasker, a bus driver, was unfairly dismissed.", "unfairly dismissed"),
    _case(_DRIVER + "Owen Tasker, a bus driver, won his claim for unfair dismissal in June.", "won his claim"),
    _case(
        _DRIVER + "Buses will run on Sundays. The company gave Owen Tasker, a driver, his job back in June.",
        "his job back",
    ),
    _case(
        _DRIVER + "Owen Tasker, a bus driver, was awarded £9,000 by an employment tribunal in June.", "awarded £9,000"
    ),
    _case(
        _DRIVER + "Owen Tasker has been taken back by the bus company. The cash bag was found in a locker.",
        "taken back",
    ),
    _case(_DRIVER + "Owen Tasker, a bus driver, has lost his claim for unfair dismissal.", "lost his claim"),
    _case(
        _CONSTABLE + "PC Owen Tasker was back on the beat in June. The misconduct case against him had collapsed.",
        "had collapsed",
    ),
    _case(_CONSTABLE + "A misconduct panel dismissed PC Owen Tasker without notice in June.", "dismissed PC"),
    _case(_CONSTABLE + "PC Owen Tasker was given a final written warning in June.", "final written warning"),
    _case(
        _CONSTABLE + "PC Owen Tasker would have been dismissed had he not resigned in May, a panel ruled.",
        "would have been dismissed",
    ),
    _case(
        _CONSTABLE + "The allegation against PC Owen Tasker was not proved, a misconduct panel ruled.", "was not proved"
    ),
    _case(
        _PRESENTER + "Ruth Calloway is to return to the breakfast show. The station has apologised to Ms Calloway.",
        "has apologised",
    ),
    _case(
        _PRESENTER + "Coast FM has parted company with Ruth Calloway after an inquiry into bullying.", "parted company"
    ),
    _case(_PRESENTER + "Ruth Calloway was back on air on Monday after an inquiry exonerated her.", "exonerated her"),
    _case(
        _PRESENTER + "Coast FM will not renew the contract of Ruth Calloway, who was accused of bullying.",
        "not renew the contract",
    ),
    # Parliaments, councils and parties.
    _case(
        _COUNCILLOR + "Ruth Calloway will chair the planning committee. She was found to have followed the code of "
        "conduct.",
        "found to have followed",
    ),
    _case(_COUNCILLOR + "Labour has readmitted Councillor Ruth Calloway.", "readmitted"),
    _case(_COUNCILLOR + "Councillor Ruth Calloway had the whip restored in June.", "whip restored"),
    _case(
        _COUNCILLOR + "Councillor Ruth Calloway is back in the Labour group after a six-month inquiry into bullying.",
        "back in the Labour group",
    ),
    _case(_COUNCILLOR + "Councillor Ruth Calloway was expelled from Labour in June.", "was expelled"),
    _case(
        _COUNCILLOR + "Ruth Calloway left Labour in June, saying she had been bullied out, before the panel met.",
        "left Labour",
    ),
    _case(_COUNCILLOR + "The complaints against Councillor Ruth Calloway were found to be vexatious.", "vexatious"),
    _case(
        _COUNCILLOR + "A standards committee ordered Councillor Ruth Calloway to apologise to two clerks.",
        "ordered Councillor",
    ),
    _case(
        _COUNCILLOR + "Councillor Ruth Calloway was told to undergo training by the standards committee.",
        "undergo training",
    ),
    _case(
        _MINISTER + "The commission makes no finding of corrupt conduct against Owen Tasker.|Mr Tasker was handed "
        "back his portfolio in June.",
        "no finding",
        "handed back his portfolio",
    ),
    _case(
        _MINISTER + "Owen Tasker is transport minister again. A judge's report vindicated him in June.",
        "vindicated him",
    ),
    _case(
        _MINISTER + "The premier has restored Owen Tasker to the cabinet after a report cleared him.",
        "restored Owen Tasker",
    ),
    _case(_MINISTER + "Owen Tasker resigned as transport minister in June over the ferry contract.", "resigned as"),
    _case(_MINISTER + "An inquiry found that Owen Tasker acted properly over the ferry contract.", "acted properly"),
    _case(
        _MP + "The MP Ruth Calloway was ordered to repay £3,000 in June. || The MP Ruth Calloway has stood down as "
        "a whip over the undeclared trips.",
        "ordered to repay",
        "stood down",
    ),
    _case(_MP + "The commissioner did not uphold the complaint against Ruth Calloway.", "did not uphold"),
    _case(
        _MP + "The commissioner has rapped Ruth Calloway over the knuckles. The MP apologised to the House for not "
        "declaring her trips.",
        "apologised to the House",
    ),
    _case(_MP + "Ruth Calloway was suspended from the Commons for ten days in June.", "suspended from the Commons"),
    _case(_MP + "Ruth Calloway has paid back £3,000 for the trips.", "paid back"),
    _case(_MP + "Ruth Calloway breached the code of conduct, the commissioner ruled in June.", "breached the code"),
    _case(
        _TD + "Owen Tasker TD wants a new bridge. The commission told Mr Tasker in October that there had been no "
        "contravention of the ethics Acts.",
        "no contravention",
    ),
    _case(_TD + "The commission has closed its file on Owen Tasker TD.", "closed its file"),
    _case(_TD + "The commission decided not to investigate Owen Tasker TD.", "not to investigate"),
    _case(_TD + "Owen Tasker TD has been censured by the Dáil over the houses.", "been censured"),
    _case(_TD + "The ethics commission saw no grounds for an inquiry into Owen Tasker TD.", "no grounds"),
    # Sport.
    _case(
        _STRIKER + "Rovers 3 United 0|Owen Tasker scored twice. The striker was free to play after a commission "
        "ruled on Thursday that the allegation of spitting was not proven.",
        "not proven",
    ),
    _case(_STRIKER + "The Football Association has withdrawn the charge against Owen Tasker.", "has withdrawn"),
    _case(
        _STRIKER + "Owen Tasker was banned for six matches and fined £10,000 by the Football Association.",
        "banned for six",
    ),
    _case(
        _STRIKER + "Owen Tasker missed the match. The forward is serving a six-match ban for spitting.", "six-match ban"
    ),
    _case(
        _STRIKER + "Rovers forward Owen Tasker escaped a ban for spitting when a panel watched the film again.",
        "escaped a ban",
    ),
    _case(
        _JOCKEY + "Owen Tasker will be back in the saddle tomorrow. An appeal board overturned the ban on Wednesday.",
        "overturned the ban",
    ),
    _case(_JOCKEY + "Owen Tasker, the jockey, has had his ban halved on appeal.", "ban halved"),
    _case(_JOCKEY + "An appeal board has upheld the ban on Owen Tasker.", "has upheld the ban"),
    _case(_JOCKEY + "The stewards have rescinded the ban on the jockey Owen Tasker.", "have rescinded"),
    _case(_JOCKEY + "Owen Tasker won his appeal against the ban in June.", "won his appeal"),
    _case(
        _RUNNER + "Ruth Calloway, a sprinter, will run on Friday. Her suspension was lifted when a second sample "
        "proved negative.",
        "suspension was lifted",
    ),
    _case(
        _RUNNER + "Ruth Calloway was banned for two years in June. || The Court of Arbitration for Sport has cut "
        "Ruth Calloway's ban to three months.",
        "has cut",
    ),
    _case(_RUNNER + "Ruth Calloway has been stripped of her European title.", "been stripped"),
    _case(
        _RUNNER + "An arbitrator accepted that Ruth Calloway, a sprinter, had taken the steroid by accident.",
        "accepted that",
    ),
    _case(_RUNNER + "Ruth Calloway is free to run again after a panel ruled in her favour.", "ruled in her favour"),
    # Universities, churches, charities, clubs.
    _case(
        _PROFESSOR + "The history prize has a new winner.|Its last winner, Professor Ruth Calloway, resigned her "
        "chair in June after a panel upheld the claim of plagiarism.",
        "resigned her chair",
    ),
    _case(
        _PROFESSOR + "A university panel found no plagiarism in the work of Professor Ruth Calloway.", "no plagiarism"
    ),
    _case(_PROFESSOR + "The university has upheld the complaint against Professor Ruth Calloway.", "has upheld"),
    _case(
        _PROFESSOR + "The university revoked the doctorate of Professor Ruth Calloway in June.", "revoked the doctorate"
    ),
    _case(
        _PROFESSOR + "Professor Ruth Calloway took early retirement in June after a panel found plagiarism.",
        "took early retirement",
    ),
    _case(
        _VICAR + "The harvest supper drew 300 people. The Rev Owen Tasker poured the tea. The vicar has been "
        "exonerated by auditors.",
        "been exonerated",
    ),
    _case(
        _VICAR + "Auditors found every penny accounted for, and the bishop told the Rev Owen Tasker that the matter "
        "was closed.",
        "matter was closed",
    ),
    _case(_VICAR + "The Rev Owen Tasker has been defrocked.", "been defrocked"),
    _case(_VICAR + "The Rev Owen Tasker left the parish in June after repaying £2,000.", "left the parish"),
    _case(_VICAR + "A church tribunal barred the Rev Owen Tasker from ministry for five years.", "barred"),
    _case(_TREASURER + "Owen Tasker, the club's treasurer, has repaid £9,000 and resigned.", "has repaid"),
    _case(_TREASURER + "A second audit found that Owen Tasker had been owed the money.", "been owed the money"),
    _case(
        _TREASURER + "The club has said that Owen Tasker, its treasurer, did not pay himself a penny too much.",
        "did not pay himself",
    ),
    _case(_TREASURER + "Members voted out Owen Tasker, the club's treasurer, in June over the expenses.", "voted out"),
    _case(_TREASURER + "The club dropped its claim against Owen Tasker, its former treasurer.", "dropped its claim"),
    _case(
        _CHIEF + "Ruth Calloway is to lead a food bank. The Charity Commission found no evidence of wrongdoing by "
        "Ms Calloway.",
        "no evidence of wrongdoing",
    ),
    _case(_CHIEF + "The inquiry into Ruth Calloway, a charity's chief executive, has been shelved.", "been shelved"),
    _case(_CHIEF + "The Charity Commission disqualified Ruth Calloway as a trustee for eight years.", "disqualified"),
    _case(_CHIEF + "Ruth Calloway left the charity in June, after the regulator criticised her.", "left the charity"),
    _case(
        _CHIEF + "An accountant traced the missing donations to a bank's error and said that Ruth Calloway was "
        "blameless.",
        "blameless",
    ),
    # A denial where nothing else is told.
    _case(_CHIEF + "Ruth Calloway spoke for the first time on Monday. She denied the allegations.", "denied the"),
    _case(
        _TREASURER + "Owen Tasker, the club's treasurer, told members that he had not taken a penny.", "had not taken"
    ),
    _case(_MP + "Ruth Calloway said that she had declared every trip and would fight the case.", "fight the case"),
    _case(_THEFT + "Owen Tasker pleaded not guilty to theft at Marlby on Monday.", "pleaded not guilty"),
)

NOT_TOLD = (
    # Hoped, asked for, expected, threatened, not yet.
    _case(_THEFT + "Friends of Owen Tasker hope that the charge against him will be dropped."),
    _case(_THEFT + "A petition calls for the charge against Owen Tasker to be dropped."),
    _case(_THEFT + "Owen Tasker has asked the judge to dismiss the case."),
    _case(_THEFT + "Owen Tasker could be jailed for two years if he is convicted."),
    _case(_THEFT + "If convicted, Owen Tasker faces up to seven years in prison."),
    _case(_THEFT + "Will Owen Tasker be acquitted? The harbour talks of nothing else."),
    _case(_THEFT + "Owen Tasker has not yet been sentenced."),
    _case(_THEFT + "The judge refused to dismiss the charge against Owen Tasker."),
    _case(_THEFT + "The trial of Owen Tasker has been put off until March."),
    _case(_THEFT + "Owen Tasker was released on bail and will appear before magistrates in May."),
    _case(_THEFT + "Jurors in the trial of Owen Tasker were sent home for the weekend without a verdict."),
    _case(_THEFT + "Lawyers for Owen Tasker filed a motion to throw out the charge."),
    _case(_ASSAULT + "Ruth Calloway expects to be cleared, she told the Gazette."),
    _case(_ASSAULT + "The case against Ruth Calloway was adjourned until June."),
    _case(_RIGGING + "Prosecutors offered to drop two counts if Ruth Calloway pleaded guilty to the third."),
    _case(_RIGGING + "A hearing on whether to dismiss the indictment of Ruth Calloway is set for May."),
    _case(_FRAUD + "Police have yet to decide whether Owen Tasker is to be charged."),
    _case(_FRAUD + "Owen Tasker remains under investigation, police said on Tuesday."),
    _case(_SUED + "Owen Tasker has offered to settle the claim, his tenant said."),
    _case(_SUED + "Talks to settle the lawsuit against Owen Tasker broke down on Monday."),
    _case(_LIBEL + "Ruth Calloway has demanded an apology and damages from the Evening Packet."),
    _case(_LIBEL + "Ruth Calloway is seeking a retraction from the Evening Packet."),
    _case(_DOCTOR + "Dr Ruth Calloway may be struck off if the tribunal finds against her."),
    _case(_DOCTOR + "Patients of Dr Ruth Calloway want her to be struck off."),
    _case(_NURSE + "Colleagues of Ruth Calloway called for the nurse to be reinstated."),
    _case(_TEACHER + "Parents hope that Owen Tasker will be back in the classroom by Easter."),
    _case(_TEACHER + "A decision on whether Owen Tasker will be dismissed is expected in June."),
    _case(_CONSTABLE + "A misconduct panel will rule next month on whether PC Owen Tasker keeps his job."),
    _case(_PRESENTER + "More than 4,000 listeners have signed a petition for Ruth Calloway to be reinstated."),
    _case(_COUNCILLOR + "Some members want Councillor Ruth Calloway to be readmitted before the election."),
    _case(_COUNCILLOR + "A motion to expel Councillor Ruth Calloway will be put to the party in May."),
    _case(_MINISTER + "The opposition called on Owen Tasker to resign over the ferry contract."),
    _case(_MINISTER + "The premier refused to say whether Owen Tasker would be given his portfolio back."),
    _case(_MP + "Ruth Calloway was under pressure to apologise last night."),
    _case(_MP + "If the commissioner upholds the complaint, Ruth Calloway could be suspended from the Commons."),
    _case(_TD + "Should the commission find no contravention, the file on Owen Tasker TD will be closed."),
    _case(_STRIKER + "Owen Tasker faces a six-match ban for spitting."),
    _case(_STRIKER + "Rovers will appeal if Owen Tasker is banned."),
    _case(_JOCKEY + "Owen Tasker will learn on Friday whether his appeal against the ban has been upheld."),
    _case(_JOCKEY + "Owen Tasker has lodged an appeal against the ban."),
    _case(_RUNNER + "A ban of four years awaits Ruth Calloway, a sprinter, should the second sample be positive."),
    _case(_PROFESSOR + "The university has not said when the panel on Professor Ruth Calloway will report."),
    _case(_VICAR + "Ought the Rev Owen Tasker to resign? His parish is divided."),
    _case(_CHIEF + "Donors asked the regulator to clear the name of Ruth Calloway."),
    _case(_CHIEF + "Nobody at the charity would say whether Ruth Calloway had been cleared."),
    # Somebody else's end.
    _case(_THEFT + "Owen Tasker's brother, Neil Tasker, was jailed for two years for theft."),
    _case(_THEFT + "Owen Tasker appeared in court in May. Neil Tasker, who kept the books, was convicted of theft."),
    _case(_THEFT + "Owen Tasker was in court with Joan Petts, who was cleared of theft."),
    _case(_THEFT + "Joan Petts, who was charged with Owen Tasker, pleaded guilty in May."),
    _case(_THEFT + "The charge against Owen Tasker's wife was dropped in May."),
    _case(_ASSAULT + "The man who accused Ruth Calloway was jailed for robbery in May."),
    _case(_ASSAULT + "The taxi driver whom Ruth Calloway is said to have assaulted was fined for speeding."),
    _case(_ASSAULT + "Ruth Calloway watched as her son was acquitted of theft."),
    _case(_FRAUD + "A partner of Owen Tasker has been jailed for fraud."),
    _case(_FRAUD + "Owen Tasker's firm was fined £40,000 for polluting a stream."),
    _case(_DOCTOR + "Dr Ruth Calloway works at St Jude's, where another surgeon was struck off last year."),
    _case(_NURSE + "Ruth Calloway, a nurse, gave evidence for a colleague who was cleared of theft."),
    _case(_TEACHER + "Owen Tasker taught at Marlby, whose head resigned in May over exam results."),
    _case(_CONSTABLE + "PC Owen Tasker's sergeant was dismissed for drinking on duty."),
    _case(_COUNCILLOR + "Councillor Ruth Calloway replaced Joan Petts, who resigned in 2019 over her expenses."),
    _case(_MINISTER + "Owen Tasker's adviser resigned over a party in June."),
    _case(_MP + "Ruth Calloway apologised to the residents of Marlby for the noise from her garden party."),
    _case(_STRIKER + "Owen Tasker was brought down by a defender, who was sent off and later banned."),
    _case(_JOCKEY + "Owen Tasker has joined the stable of a trainer who was cleared of doping."),
    _case(_RUNNER + "Ruth Calloway, a sprinter, trains with Joan Petts, whose ban was overturned in May."),
    _case(_VICAR + "The Rev Owen Tasker buried a parishioner who had been cleared of murder."),
    _case(_TREASURER + "Owen Tasker was replaced by Joan Petts, who had been cleared of taking gate money."),
    _case(_LIBEL + "Ruth Calloway is a friend of the actor Neil Orme, to whom the Packet paid damages in May."),
    # Another matter's end.
    _case(_THEFT + "Owen Tasker was banned from driving for a year for speeding in 2012."),
    _case(_FRAUD + "Owen Tasker was cleared of assaulting a waiter in 2009."),
    _case(_DOCTOR + "Dr Ruth Calloway won a court case over a garden wall in 2015."),
    _case(_MINISTER + "A complaint about Owen Tasker's trip to Singapore was dismissed in 2017."),
    _case(_MP + "In 2016 Ruth Calloway was fined for parking on a verge."),
    _case(_COUNCILLOR + "An objection by Councillor Ruth Calloway to a bypass was dismissed in May."),
    _case(_TREASURER + "The club's appeal for a new roof, led by Owen Tasker, was closed in June."),
    _case(_PROFESSOR + "Professor Ruth Calloway dropped a claim that the pyramids were built by women."),
    # Words of an end in another sense.
    _case(_STRIKER + "Owen Tasker fired Rovers into the lead and was replaced after an hour."),
    _case(_STRIKER + "Owen Tasker was cleared to play after an ankle injury."),
    _case(_JOCKEY + "Owen Tasker was beaten into second place and lost his whip."),
    _case(_PRESENTER + "Ruth Calloway quit smoking in May, she told readers of a magazine."),
    _case(_TEACHER + "Owen Tasker's choir won the county final after its rivals were disqualified."),
    _case(_VICAR + "The Rev Owen Tasker dismissed fears that the harvest supper would be called off."),
    # The accusation once more.
    _case(_THEFT + "Owen Tasker, who is charged with stealing £4,000, opened the regatta."),
    _case(_DOCTOR + "Dr Ruth Calloway, accused of altering patient notes, has not worked since March."),
    _case(_SUED + "Owen Tasker, who is being sued by a tenant, has bought the bakery."),
)
