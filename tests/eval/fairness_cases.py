"""The golden table of fairness: invented archives, each with an accusation and how it ended, or that nothing says so.

Each row is named by the trap it tests, and was written without sight of the code that it measures. In a body ``|``
parts paragraphs. ``accusing`` lies in the sentence whose outcome is looked at; each of ``told`` lies in a sentence that
must come along; ``()``: the archive holds no outcome, and none may be invented; ``NOBODY``: no named person is accused.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.article import Article

NOBODY: tuple[str, ...] = ("(nobody is accused)",)


@dataclass(frozen=True, slots=True)
class FairnessCase:
    """One invented archive with one question to it."""

    trap: str
    question: str
    accusing: str
    told: tuple[str, ...]
    printed: tuple[tuple[str, str], ...]
    as_of: str = "2025-12-31"

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the archive."""
        return tuple(
            Article(f"article-{place}", body.replace("|", "\n\n"), outlet="Gazette", published=published)
            for place, (published, body) in enumerate(self.printed)
        )


def case_of(
    trap: str,
    question: str,
    accusing: str,
    told: str | tuple[str, ...],
    *printed: tuple[str, str],
    as_of: str = "2025-12-31",
) -> FairnessCase:
    """Return one row; *told* is a fragment, several, none, or ``NOBODY``; *printed* are days and bodies."""
    return FairnessCase(trap, question, accusing, (told,) if isinstance(told, str) else told, printed, as_of)


TOLD = (
    case_of(
        "cleared in a later article that names him by surname",
        "Why was Derek Halloran suspended?",
        "was suspended by the Labour group",
        "Halloran was cleared",
        (
            "2023-03-02",
            "Councillor Derek Halloran was suspended by the Labour group on Thursday over a complaint about his "
            "conduct at a planning meeting. The leader, Joan Petts, would not say who had complained.",
        ),
        (
            "2023-07-19",
            "Councillor Derek Halloran will chair the planning committee again in September.|Halloran was cleared of "
            "any breach of the code of conduct by an independent panel last week.",
        ),
    ),
    case_of(
        "acquitted three sentences later in the same article",
        "Who was accused of stealing from the food bank?",
        "was accused of stealing",
        "was acquitted",
        (
            "2022-05-11",
            "Marcia Dunn was accused of stealing £900 from the food bank that she ran in Ashwick. The charity's "
            "trustees had called in the police. It closed for a month.|Ms Dunn was acquitted at Taunton Crown Court "
            "on Tuesday after a trial of two days.",
        ),
    ),
    case_of(
        "charges dropped, said of the charges",
        "What was Tyrone Beasley charged with?",
        "was charged with two counts",
        "dropped all charges",
        (
            "2021-08-03",
            "City Commissioner Tyrone Beasley was charged with two counts of bribery on Tuesday. He sits on the "
            "zoning board.",
        ),
        (
            "2022-01-14",
            "State prosecutors have dropped all charges against City Commissioner Tyrone Beasley. The commission "
            "meets on Monday.",
        ),
    ),
    case_of(
        "complaint withdrawn",
        "Who made a complaint against Peter Ormsby?",
        "complaint of bullying against",
        "was withdrawn",
        (
            "2020-02-07",
            "A clerk has made a formal complaint of bullying against Peter Ormsby, the chief executive of Wexley "
            "Council. The council said it took such matters seriously.",
        ),
        (
            "2020-04-21",
            "The complaint against Peter Ormsby was withdrawn yesterday. Council tax in Wexley rises by 3 per cent.",
        ),
    ),
    case_of(
        "complaint upheld",
        "Who is the complaint about Canon Robert Thirkell from?",
        "complaint against Canon Robert Thirkell",
        "was upheld",
        (
            "2019-10-01",
            "Parishioners have lodged a complaint against Canon Robert Thirkell over the sale of the vicarage "
            "garden. The diocese of Melford will look into it.",
        ),
        (
            "2020-01-30",
            "Canon Robert Thirkell will not preach at Easter. The complaint against Canon Thirkell was upheld, and "
            "he has been told to repay £12,000.",
        ),
    ),
    case_of(
        "convicted by a jury",
        "What is Lorna Keast accused of?",
        "is accused of defrauding",
        "A jury convicted Keast",
        (
            "2018-06-05",
            "Lorna Keast, a former bank manager, is accused of defrauding pensioners of more than £400,000. Her "
            "trial opened at Exeter Crown Court on Monday.",
        ),
        (
            "2018-06-29",
            "A bank manager who preyed on the old faces prison. A jury convicted Keast on all nine counts after "
            "four hours. Lorna Keast will be sentenced in August.",
        ),
    ),
    case_of(
        "fined",
        "Why was Simon Vardy charged?",
        "was charged with speeding",
        "Vardy was fined",
        (
            "2024-02-12",
            "The transport minister, Simon Vardy, was charged with speeding on the A38 last November. He has nine "
            "points on his licence.",
        ),
        ("2024-03-27", "Simon Vardy resumed his tour of the north. Vardy was fined £660 by magistrates in Derby."),
    ),
    case_of(
        "jailed, told by a pronoun",
        "Who was arrested at Luton airport?",
        "was arrested at Luton airport",
        "She was jailed for six years",
        (
            "2017-09-09",
            "Company director Paula Renshaw was arrested at Luton airport on suspicion of money laundering. Police "
            "seized two cars.",
        ),
        (
            "2018-11-20",
            "Paula Renshaw ran a chain of nail bars. She was jailed for six years yesterday.",
        ),
    ),
    case_of(
        "apologised",
        "What was Gavin Stroud accused of?",
        "was accused of making a racist remark",
        "apologised",
        (
            "2021-05-15",
            "Striker Gavin Stroud was accused of making a racist remark to a steward after Saturday's match. The "
            "club is looking at video.",
        ),
        (
            "2021-05-18",
            "Gavin Stroud has apologised to the steward for what he called a stupid joke. Rovers play Hexham on "
            "Friday.",
        ),
    ),
    case_of(
        "resigned over the claims",
        "What are the allegations against Helen Marwick?",
        "allegations that she misused",
        "resigned over the allegations",
        (
            "2022-09-30",
            "The housing minister, Helen Marwick, faces allegations that she misused an official car. Opposition "
            "parties want a debate.",
        ),
        ("2022-10-04", "Helen Marwick resigned over the allegations on Monday night. Her deputy takes over."),
    ),
    case_of(
        "denied, and nothing later",
        "What has Ross Cullinane been accused of?",
        "has been accused of padding",
        "denied",
        (
            "2023-01-12",
            "Assemblyman Ross Cullinane has been accused of padding his payroll with relatives. Mr. Cullinane denied "
            "that he had done anything wrong. The ethics commission would not comment.",
        ),
    ),
    case_of(
        "denied at first, convicted later",
        "What has Ivor Lathom been accused of?",
        "has been accused of taking",
        "was convicted",
        (
            "2015-03-08",
            "Ivor Lathom has been accused of taking cash from a builder. Mr Lathom denies the claims.",
        ),
        ("2016-02-02", "Ivor Lathom was convicted of bribery at Leeds Crown Court. He will be sentenced next month."),
    ),
    case_of(
        "cleared first, and a later article repeats the old denial",
        "Who accused Ivy Macrae?",
        "accused Ivy Macrae of",
        "cleared",
        (
            "2019-04-03",
            "Two pupils accused Ivy Macrae of marking down their essays. She is the head of Dunmore Academy.",
        ),
        ("2019-06-11", "A tribunal cleared Ivy Macrae of marking down pupils. The school has 800 pupils."),
        ("2021-02-02", "Ivy Macrae, who had denied marking anyone down, retires in July. The school is hiring."),
    ),
    case_of(
        "settled out of court",
        "Who accused Warren Leitch of harassment?",
        "accused Warren Leitch of sexual harassment",
        "settled",
        (
            "2020-10-10",
            "Two former assistants have accused Warren Leitch of sexual harassment in a lawsuit filed in Cook "
            "County. Leitch founded the retailer Bluebarn.",
        ),
        ("2021-12-01", "Warren Leitch settled the harassment lawsuit out of court. Terms were not disclosed."),
    ),
    case_of(
        "struck off, told by role",
        "What is Nigel Farrant accused of?",
        "is accused of operating",
        "the surgeon was struck off",
        (
            "2016-01-19",
            "Nigel Farrant, a surgeon at St Bride's hospital, is accused of operating on eleven patients who did "
            "not need it. Families packed the hearing.",
        ),
        (
            "2016-03-04",
            "St Bride's hospital has opened a new ward.|Nigel Farrant treated hundreds there. On Thursday the surgeon "
            "was struck off the medical register.",
        ),
    ),
    case_of(
        "reinstated",
        "Why was Chief Dolores Pickett placed on leave?",
        "was suspended with pay",
        "reinstated",
        (
            "2023-06-06",
            "Police Chief Dolores Pickett was suspended with pay on Monday amid an inquiry into overtime. The mayor "
            "named Captain Lou Sims acting chief.",
        ),
        (
            "2023-08-22",
            "The city council voted 5 to 2 on Tuesday. It reinstated Dolores Pickett as police chief with full back "
            "pay.",
        ),
    ),
    case_of(
        "case dismissed by a judge",
        "What was Rick Amato indicted for?",
        "was indicted on charges",
        "dismissed the case",
        (
            "2019-11-21",
            "Real estate developer Rick Amato was indicted on charges of wire fraud Thursday. The indictment runs to "
            "40 pages.",
        ),
        (
            "2020-09-17",
            "A federal judge dismissed the case against Rick Amato on Wednesday, saying prosecutors had hidden "
            "evidence. Amato's lawyers hugged him.",
        ),
    ),
    case_of(
        "mistrial",
        "What was Sheriff Dale Hutchins accused of?",
        "is accused of beating",
        "declared a mistrial",
        (
            "2022-02-14",
            "Sheriff Dale Hutchins is accused of beating a handcuffed inmate in 2020. Jury selection begins Tuesday.",
        ),
        (
            "2022-03-01",
            "The judge declared a mistrial in the case of Sheriff Dale Hutchins after jurors said they were "
            "deadlocked. Snow kept some away.",
        ),
    ),
    case_of(
        "conviction quashed: the latest counts",
        "What was Anwar Siddall charged with?",
        "was charged with perverting",
        "quashed",
        (
            "2010-05-05",
            "Solicitor Anwar Siddall was charged with perverting the course of justice. He practises in Bolton.",
        ),
        ("2011-02-18", "Anwar Siddall was convicted of perverting the course of justice and jailed for two years."),
        ("2013-07-01", "The Court of Appeal has quashed the conviction of Anwar Siddall. He wept in the dock."),
    ),
    case_of(
        "convicted, as of a day before the conviction was quashed",
        "What was Anwar Siddall charged with?",
        "was charged with perverting",
        "was convicted",
        (
            "2010-05-05",
            "Solicitor Anwar Siddall was charged with perverting the course of justice. He practises in Bolton.",
        ),
        ("2011-02-18", "Anwar Siddall was convicted of perverting the course of justice and jailed for two years."),
        ("2013-07-01", "The Court of Appeal has quashed the conviction of Anwar Siddall. He wept in the dock."),
        as_of="2012-01-01",
    ),
    case_of(
        "no further action",
        "Why was Beth Corrigan arrested?",
        "was arrested on suspicion",
        "no further action",
        (
            "2024-05-20",
            "Beth Corrigan, the MP for Saltley, was arrested on suspicion of assault on Saturday night. Her party "
            "has withdrawn the whip.",
        ),
        (
            "2024-07-02",
            "West Midlands Police said that no further action would be taken against Beth Corrigan. Parliament "
            "returns on Tuesday.",
        ),
    ),
    case_of(
        "charges reduced",
        "What was Jamal Pruitt charged with?",
        "was charged with felony assault",
        "reduced",
        (
            "2023-10-02",
            "Linebacker Jamal Pruitt was charged with felony assault after a fight outside a nightclub. The team put "
            "him on the exempt list.",
        ),
        (
            "2024-01-22",
            "Prosecutors have reduced the charge against Jamal Pruitt to a misdemeanor. He practiced on Monday.",
        ),
    ),
    case_of(
        "cleared, told by role only after the name",
        "Why was Colette Baines suspended?",
        "Colette Baines was suspended",
        "the councillor was cleared",
        (
            "2021-01-09",
            "Colette Baines was suspended from the council's cabinet after a leak of tender papers. She represents "
            "Marsh ward.",
        ),
        (
            "2021-04-16",
            "Colette Baines is back in the cabinet of Rushby Council.|An inquiry took three months. In the end the "
            "councillor was cleared of any part in the leak.",
        ),
    ),
    case_of(
        "exonerated, told by a pronoun in the same article",
        "What did the diocese investigate Father Luke Garrity for?",
        "allegations of financial misconduct",
        "exonerated him",
        (
            "2018-08-12",
            "The Diocese of Eastport investigated Father Luke Garrity over allegations of financial misconduct. The "
            "audit covered ten years.|Its report, released Friday, exonerated him.",
        ),
    ),
    case_of(
        "two accused in one sentence, with different outcomes",
        "Who was charged with conspiracy?",
        "were charged with conspiracy",
        ("Frank Tolley was convicted", "Adele Whitcombe was acquitted"),
        (
            "2014-03-03",
            "Frank Tolley and Adele Whitcombe were charged with conspiracy to defraud the harbour trust. Both are "
            "directors.",
        ),
        (
            "2015-01-10",
            "Frank Tolley was convicted of conspiracy yesterday. Adele Whitcombe was acquitted. The trust has lost "
            "£2m.",
        ),
    ),
    case_of(
        "two accused: the question is about the one",
        "What was Adele Whitcombe accused of?",
        "Adele Whitcombe was accused of forging",
        "Whitcombe was found not guilty",
        (
            "2014-03-03",
            "Adele Whitcombe was accused of forging invoices. Frank Tolley was accused of hiding them.",
        ),
        ("2015-01-10", "Frank Tolley was jailed for a year. Adele Whitcombe was found not guilty on every count."),
    ),
    case_of(
        "two of one surname: the brother was convicted",
        "What was Marcus Odell charged with?",
        "Marcus Odell was charged",
        "case against Marcus Odell collapsed",
        (
            "2020-01-15",
            "Marcus Odell was charged with handling stolen antiques. His brother, Philip Odell, was charged with "
            "burglary.",
        ),
        (
            "2020-12-04",
            "The case against Marcus Odell collapsed on Thursday. Philip Odell was convicted of burglary.",
        ),
    ),
    case_of(
        "the accusation inside a quotation",
        "Who said Dale Fenwick was accused of bullying?",
        "accused of bullying by six people",
        "found no evidence",
        (
            "2022-04-04",
            "The union spoke out on Monday.|“Dale Fenwick has been accused of bullying by six people and he ought to "
            "go,” said Ruth Orr, its regional secretary.",
        ),
        ("2022-08-08", "An inquiry found no evidence of bullying by Dale Fenwick. The union rejected its findings."),
    ),
    case_of(
        "the outcome is printed before the accusation in the article",
        "What was Tessa Rowntree accused of?",
        "had been accused of",
        "has been cleared",
        (
            "2021-11-30",
            "A headteacher has won her fight to return to work.|Tessa Rowntree has been cleared by the teaching "
            "watchdog. Ms Rowntree had been accused of helping pupils to cheat in a spelling test.",
        ),
    ),
    case_of(
        "pleaded guilty",
        "Who was indicted in the kickback scheme?",
        "was indicted Tuesday",
        "pleaded guilty",
        (
            "2016-05-10",
            "State Sen. Gloria Hatcher was indicted Tuesday in a kickback scheme involving road contracts. She has "
            "served since 2004.",
        ),
        ("2017-01-09", "Former state Sen. Gloria Hatcher pleaded guilty to one count of bribery on Monday."),
    ),
    case_of(
        "pleaded not guilty: a denial",
        "What was Owen Prewitt charged with?",
        "charged with vehicular manslaughter",
        "pleaded not guilty",
        (
            "2024-09-18",
            "Owen Prewitt, an anesthesiologist, was charged with vehicular manslaughter on Monday. At his "
            "arraignment, Prewitt pleaded not guilty.",
        ),
    ),
    case_of(
        "released without charge",
        "Why was Karim Aziz arrested?",
        "was arrested on Friday",
        "released without charge",
        (
            "2019-12-15",
            "Former wicketkeeper Karim Aziz was arrested on Friday as part of a match-fixing inquiry. Detectives "
            "searched his home in Hove. Aziz was released without charge on Sunday.",
        ),
    ),
    case_of(
        "an inquiry found no breach",
        "Who reported Alistair Munro to the standards commissioner?",
        "was reported to the standards commissioner",
        "found that Mr Munro had not broken",
        (
            "2023-02-21",
            "Alistair Munro, the energy minister, was reported to the standards commissioner over allegations that "
            "he had not declared shares. Labour wrote the letter.",
        ),
        (
            "2023-05-25",
            "Alistair Munro keeps his post. The commissioner found that Mr Munro had not broken the rules.",
        ),
    ),
    case_of(
        "found to have broken the code",
        "What is Fiona Darke being investigated for?",
        "is being investigated over",
        "found to have broken the ministerial code",
        (
            "2021-06-14",
            "The culture secretary, Fiona Darke, is being investigated over claims that she shouted at civil "
            "servants. The inquiry is led by Sir Guy Pell.",
        ),
        ("2021-10-29", "Fiona Darke was found to have broken the ministerial code. Downing Street would not comment."),
    ),
    case_of(
        "an athlete is banned after a provisional suspension",
        "Why was Yelena Markova suspended?",
        "was provisionally suspended",
        "banned for four years",
        (
            "2017-07-07",
            "Hurdler Yelena Markova was provisionally suspended on Friday after a positive test for a steroid. She "
            "will miss the championships.",
        ),
        ("2018-03-16", "Yelena Markova has been banned for four years by the athletics tribunal. She is 29."),
    ),
    case_of(
        "suspension lifted",
        "Why was Yannick Dubois suspended?",
        "was suspended in April",
        "lifted the suspension",
        (
            "2020-05-01",
            "Cyclist Yannick Dubois was suspended in April after he missed three doping tests. He rides for Team "
            "Altair.",
        ),
        ("2020-08-19", "The court of arbitration lifted the suspension of Yannick Dubois on Tuesday."),
    ),
    case_of(
        "dismissed for gross misconduct",
        "What was PC Liam Brodie accused of?",
        "was accused of sharing",
        "dismissed without notice",
        (
            "2022-03-22",
            "PC Liam Brodie was accused of sharing pictures of a crime scene. A hearing was told that he used a "
            "chat group.",
        ),
        ("2022-03-29", "PC Liam Brodie has been dismissed without notice for gross misconduct, Kent Police said."),
    ),
    case_of(
        "misconduct not proven",
        "What allegation did Sergeant Priya Nair face?",
        "faces an allegation",
        "not proven",
        (
            "2023-04-05",
            "Sergeant Priya Nair faces an allegation that she used a stun gun on a boy of 15 without need.",
        ),
        ("2023-04-28", "Misconduct against Sergeant Priya Nair was found not proven by the panel on Friday."),
    ),
    case_of(
        "settled with a regulator without admitting anything",
        "What did the SEC charge Todd Wexner with?",
        "charged Todd Wexner with",
        "agreed to pay",
        (
            "2018-09-27",
            "The Securities and Exchange Commission charged Todd Wexner with misleading investors. Wexner runs the "
            "battery maker Voltine.",
        ),
        (
            "2018-11-05",
            "Todd Wexner agreed to pay $4 million to settle the charges without admitting wrongdoing. Shares rose.",
        ),
    ),
    case_of(
        "found liable",
        "What did Carla Espinoza accuse Judge Brent Moffett of?",
        "accused Judge Brent Moffett of groping",
        "found Moffett liable",
        (
            "2020-03-11",
            "Carla Espinoza, a court reporter, accused Judge Brent Moffett of groping her in his chambers. She sued "
            "him in state court.",
        ),
        (
            "2022-06-30",
            "Judge Brent Moffett listened without a word. The jury found Moffett liable and awarded Espinoza $350,000.",
        ),
    ),
    case_of(
        "expelled, appeal rejected",
        "Why was Norma Sykes expelled?",
        "was expelled from the party",
        "rejected",
        (
            "2016-09-13",
            "Norma Sykes was expelled from the party on Monday for supporting a rival candidate. She had been a "
            "member for 40 years.",
        ),
        ("2016-12-02", "The appeal by Norma Sykes against her expulsion was rejected yesterday."),
    ),
    case_of(
        "the whip restored",
        "Why did Graham Tibbs lose the whip?",
        "was suspended from the parliamentary party",
        "whip restored",
        (
            "2019-02-20",
            "Graham Tibbs was suspended from the parliamentary party last night over a tweet. He has sat since 2005.",
        ),
        ("2019-06-27", "Graham Tibbs had the whip restored on Wednesday after a warning. He voted with the party."),
    ),
    case_of(
        "an article that recalls the accusation after its outcome",
        "What was Sonia Blatt accused of in 2015?",
        "was accused in 2015",
        "cleared",
        ("2016-02-10", "A review has cleared Sonia Blatt of bullying junior doctors. She is dean of medicine."),
        (
            "2020-07-17",
            "Sonia Blatt is to lead the university.|Professor Blatt was accused in 2015 of bullying junior doctors. "
            "The post pays £300,000.",
        ),
    ),
    case_of(
        "the accuser apologised for something else, the accused was cleared",
        "Who accused Karl Jensen?",
        "accused Karl Jensen of rigging",
        "cleared Jensen",
        ("2021-09-01", "Nadia Bloom accused Karl Jensen of rigging the vote for union president."),
        (
            "2021-10-11",
            "Nadia Bloom apologised to members for the late count. The returning officer cleared Jensen of rigging "
            "the vote. Karl Jensen takes office in May.",
        ),
    ),
    case_of(
        "accuser withdrew the claim",
        "What did Greg Nolte accuse Rev. Amos Tandy of?",
        "accused Rev. Amos Tandy of",
        "took back",
        ("2012-04-10", "Deacon Greg Nolte accused Rev. Amos Tandy of spending building funds on a car."),
        (
            "2012-06-15",
            "Greg Nolte took back his allegation against Rev. Amos Tandy at Sunday's service. The church is 90 years "
            "old.",
        ),
    ),
    case_of(
        "an appeal has been lodged; the conviction is the latest outcome",
        "What was Bruno Castellan accused of?",
        "was accused of dumping",
        "found guilty",
        ("2013-01-20", "Factory owner Bruno Castellan was accused of dumping solvents in the river Tarn."),
        ("2013-11-08", "Bruno Castellan was found guilty of polluting the river Tarn. The court was full."),
        ("2013-12-01", "Bruno Castellan has lodged an appeal. His factory has closed."),
    ),
    case_of(
        "a hung jury",
        "What is Violet Strand charged with?",
        "is charged with poisoning",
        "failed to reach a verdict",
        ("2015-05-05", "Violet Strand, a carer, is charged with poisoning a patient in her charge."),
        (
            "2015-05-26",
            "The jury in the trial of Violet Strand failed to reach a verdict and was discharged. Rain delayed the "
            "hearing.",
        ),
    ),
    case_of(
        "prosecutors declined to charge",
        "Why was Coach Bill Drummond investigated?",
        "is under investigation",
        "declined to",
        (
            "2014-10-01",
            "High school football coach Bill Drummond is under investigation for striking a player. The district "
            "has 3,000 students.",
        ),
        ("2014-12-12", "The county prosecutor declined to charge Coach Bill Drummond. The season is over."),
    ),
    case_of(
        "the Crown discontinued the case",
        "What was Lady Sarah Penrose charged with?",
        "was charged with careless driving",
        "discontinued",
        ("2018-02-02", "Lady Sarah Penrose was charged with careless driving after a cyclist was hurt near Bath."),
        (
            "2018-05-14",
            "The Crown Prosecution Service has discontinued its case against Lady Sarah Penrose. The cyclist has "
            "recovered.",
        ),
    ),
    case_of(
        "denied by a spokesman",
        "What did the Herald accuse Vera Dray of?",
        "accused Vera Dray of",
        "claims were false",
        (
            "2024-11-11",
            "The Herald accused Vera Dray of selling access to the palace. A spokesman for Ms Dray said the claims "
            "were false. The palace was silent.",
        ),
    ),
    case_of(
        "rejects the allegations",
        "What allegations are there against Marta Quill?",
        "allegations of fraud against Marta Quill",
        "rejects the allegations",
        (
            "2025-01-17",
            "Police are looking into allegations of fraud against Marta Quill, the head of a chain of care homes. "
            "She categorically rejects the allegations.",
        ),
    ),
    case_of(
        "an acquittal was overturned",
        "What was Colonel Eduard Maas accused of?",
        "was accused of ordering",
        "overturned the acquittal",
        ("2004-04-01", "Colonel Eduard Maas was accused of ordering the shelling of a market."),
        ("2008-02-01", "Colonel Eduard Maas was acquitted of all charges. The tribunal sat for 300 days."),
        ("2010-07-21", "Appeal judges overturned the acquittal of Colonel Eduard Maas and ordered a new trial."),
    ),
    case_of(
        "pardoned",
        "What was Hank Bledsoe arrested for?",
        "was arrested for poaching",
        "pardoned",
        ("2011-08-08", "Rancher Hank Bledsoe was arrested for poaching on federal land. He owns 4,000 acres."),
        ("2019-12-23", "The president pardoned Hank Bledsoe on Monday along with six others."),
    ),
    case_of(
        "censured",
        "Who filed an ethics complaint against Mayor Judy Kroll?",
        "filed an ethics complaint",
        "censured",
        ("2022-10-03", "A resident filed an ethics complaint against Mayor Judy Kroll over a free cruise."),
        ("2022-12-20", "The board censured Judy Kroll, 4 to 1, for accepting the cruise. She left early."),
    ),
    case_of(
        "told in the very sentence that accuses",
        "Who was accused of arson?",
        "was accused of arson",
        "was accused of arson",
        (
            "2021-01-01",
            "Farmer Ned Callow was accused of arson but was cleared by a jury in 2019. He grows hops.",
        ),
    ),
)

UNTOLD = (
    case_of(
        "nothing more was printed",
        "Why was Hugo Selwyn arrested?",
        "was arrested on suspicion of",
        (),
        (
            "2023-03-03",
            "Art dealer Hugo Selwyn was arrested on suspicion of forgery in Mayfair on Thursday. His gallery sold "
            "two Turners last year.",
        ),
        ("2023-05-03", "The Mayfair art fair opens on Monday. Hugo Selwyn has a stand there."),
    ),
    case_of(
        "another person in the same article was cleared",
        "What was Bryony Locke accused of?",
        "Bryony Locke was accused of",
        (),
        (
            "2020-06-18",
            "Trader Bryony Locke was accused of fixing rates. Her colleague Stefan Ruiz was cleared of the same "
            "offence in May. The bank has paid no fine.",
        ),
    ),
    case_of(
        "two of one surname: only the brother's outcome is told",
        "What was Marcus Odell charged with?",
        "Marcus Odell was charged",
        (),
        (
            "2020-01-15",
            "Marcus Odell was charged with handling stolen antiques. His brother, Philip Odell, was charged with "
            "burglary.",
        ),
        ("2020-12-04", "Philip Odell was convicted of burglary. The antiques have not been found."),
    ),
    case_of(
        "an older, other accusation of the same person, cleared before",
        "Why was Lord Ainsty arrested?",
        "was arrested in Whitby",
        (),
        (
            "2009-10-10",
            "Edmund Ainsty was cleared of claiming expenses for a moat. The committee took a year.",
        ),
        (
            "2017-04-12",
            "Edmund Ainsty was arrested in Whitby on suspicion of drink-driving. He is 71.",
        ),
    ),
    case_of(
        "the outcome is later than as_of",
        "Why was Derek Halloran suspended?",
        "was suspended by the Labour group",
        (),
        (
            "2023-03-02",
            "Councillor Derek Halloran was suspended by the Labour group on Thursday over a complaint about his "
            "conduct. The leader would not say who had complained.",
        ),
        ("2023-07-19", "Councillor Derek Halloran was cleared of any breach of the code of conduct."),
        as_of="2023-06-01",
    ),
    case_of(
        "has not been cleared",
        "What was Irene Vasco accused of?",
        "was accused of leaking",
        (),
        (
            "2021-02-15",
            "Civil servant Irene Vasco was accused of leaking budget papers. Ms Vasco has not been cleared, and "
            "remains at home on full pay.",
        ),
    ),
    case_of(
        "if convicted",
        "What was Leon Trask charged with?",
        "was charged with racketeering",
        (),
        (
            "2022-07-07",
            "Union boss Leon Trask was charged with racketeering in Newark. If convicted, Trask faces ten years in "
            "prison. The union has 9,000 members.",
        ),
    ),
    case_of(
        "calls for the charges to be dropped",
        "What has Amina Yusuf been charged with?",
        "has been charged with",
        (),
        (
            "2020-08-20",
            "Journalist Amina Yusuf has been charged with inciting disorder. Press groups called for the charges "
            "against Yusuf to be dropped. Her paper went on printing.",
        ),
    ),
    case_of(
        "released on bail",
        "Why was Jasper Quine arrested?",
        "was arrested on Tuesday",
        (),
        (
            "2021-06-09",
            "Radio presenter Jasper Quine was arrested on Tuesday over historical allegations of assault. Quine was "
            "released on bail until August.",
        ),
    ),
    case_of(
        "a co-defendant was acquitted",
        "What is Rosa Timms accused of?",
        "Rosa Timms is accused of",
        (),
        (
            "2019-05-05",
            "Rosa Timms is accused of smuggling parrots. Her trial continues. Her co-defendant, Lee Frayn, was "
            "acquitted on the judge's direction on Friday.",
        ),
    ),
    case_of(
        "her lawyer was fined",
        "What is Judge Ellen Sharpe accused of?",
        "is accused of fixing tickets",
        (),
        (
            "2018-03-13",
            "Judge Ellen Sharpe is accused of fixing tickets for friends. Her lawyer, Tom Pratt, was fined $50 for "
            "arriving late.",
        ),
    ),
    case_of(
        "cleared a bar",
        "Why was high jumper Kofi Lartey charged?",
        "was charged with a doping offence",
        (),
        ("2022-05-06", "High jumper Kofi Lartey was charged with a doping offence in May."),
        ("2022-06-18", "Kofi Lartey cleared 2.31 metres in Oslo on Saturday, his best jump for two years."),
    ),
    case_of(
        "dropped from the squad",
        "What is Danny Roe accused of?",
        "is accused of betting",
        (),
        (
            "2023-01-23",
            "Midfielder Danny Roe is accused of betting on his own team. Danny Roe was dropped from the squad for "
            "Saturday's cup tie. United lie ninth.",
        ),
    ),
    case_of(
        "appealed for calm, settled in Devon",
        "What was Bishop Alan Teed accused of?",
        "was accused of ignoring",
        (),
        (
            "2013-02-02",
            "Bishop Alan Teed was accused of ignoring abuse by a choirmaster. Alan Teed appealed for calm on Sunday. "
            "He once settled in Devon.",
        ),
    ),
    case_of(
        "the club was fined",
        "What was manager Pat Lonergan charged with?",
        "was charged with improper conduct",
        (),
        (
            "2021-12-12",
            "Manager Pat Lonergan was charged with improper conduct after he pushed a linesman. The club was fined "
            "£20,000 because its fans threw coins.",
        ),
    ),
    case_of(
        "the trial continues",
        "What is Dr Amir Kazemi accused of?",
        "is accused of prescribing",
        (),
        (
            "2024-04-04",
            "Dr Amir Kazemi is accused of prescribing opioids to addicts. The jury heard that he saw 90 patients a "
            "day. The trial continues.",
        ),
    ),
    case_of(
        "cleared to play by a doctor",
        "Why is Tariq Boone being investigated?",
        "is being investigated",
        (),
        (
            "2023-11-01",
            "The league said that receiver Tariq Boone is being investigated over an incident in a hotel.",
        ),
        ("2023-11-09", "Tariq Boone has been cleared to play on Sunday after a knee injury. He trained on Thursday."),
    ),
    case_of(
        "a verdict is awaited",
        "What is Sir Rupert Gage charged with?",
        "is charged with",
        (),
        (
            "2016-11-11",
            "Sir Rupert Gage is charged with false accounting. The jury retired to consider its verdict on Friday. "
            "Sir Rupert sat with his eyes closed.",
        ),
    ),
    case_of(
        "denials by somebody else about something else",
        "What is Keith Ansell accused of?",
        "Keith Ansell is accused of",
        (),
        (
            "2020-09-09",
            "Landlord Keith Ansell is accused of cutting off the heating of tenants who complained. The council "
            "denied that it had been slow to act.",
        ),
    ),
    case_of(
        "a senator wants him acquitted",
        "What has the governor been accused of?",
        "has been accused of abusing his office",
        (),
        (
            "2021-01-20",
            "Gov. Clay Benning has been accused of abusing his office. Senator Lil Moran said Mr. Benning should be "
            "acquitted. The vote is on Friday.",
        ),
    ),
    case_of(
        "a day for sentence that does not come, of another man of that surname",
        "What was Adam Speight charged with?",
        "was charged with theft",
        (),
        ("2015-08-08", "Postman Adam Speight was charged with theft of parcels in Goole."),
        ("2016-08-08", "Comedian Brian Speight was fined for speeding. Speight was convicted once before, in 2009."),
    ),
    case_of(
        "an investigation into her continues",
        "What complaint is there about Ofelia Marsh?",
        "complaint of plagiarism against",
        (),
        (
            "2024-02-29",
            "The university has received a complaint of plagiarism against Ofelia Marsh, its vice-chancellor. The "
            "panel has yet to decide whether to uphold it.",
        ),
    ),
    case_of(
        "may be struck off",
        "What is Dr Fay Linton accused of?",
        "is accused of sleeping",
        (),
        (
            "2019-09-19",
            "Dr Fay Linton is accused of sleeping on night shifts. Dr Linton could be struck off if the tribunal "
            "finds against her.",
        ),
    ),
    case_of(
        "an organisation is accused",
        "What was Northern Rail accused of?",
        "was accused of",
        NOBODY,
        ("2018-06-01", "Northern Rail was accused of misleading passengers about delays. It was fined £1m in 2019."),
    ),
    case_of(
        "charged with running the campaign",
        "Who was charged with running the campaign?",
        "was charged with running",
        NOBODY,
        ("2020-01-02", "Monica Tran was charged with running the senator's campaign in Iowa. She hired 40 people."),
    ),
    case_of(
        "suspended from the ceiling",
        "Who was suspended from the ceiling?",
        "was suspended from the ceiling",
        NOBODY,
        ("2017-05-27", "Acrobat Lena Voss was suspended from the ceiling by a silk rope. The audience gasped."),
    ),
    case_of(
        "arrested development",
        "Who called the plan a case of arrested development?",
        "arrested development",
        NOBODY,
        ("2014-07-15", "Critic Tom Hale called the museum's plan a case of arrested development. It opens in June."),
    ),
    case_of(
        "accused of being too kind, in jest",
        "Who was accused of being too kind?",
        "accused me of being too kind",
        NOBODY,
        ("2016-06-16", "“My wife has accused me of being too kind to cats,” joked Alan Ellery. He has eleven cats."),
    ),
    case_of(
        "the charge of the brigade, an investigation of a virus",
        "What did Dr Jo Fenn investigate?",
        "investigation of a virus",
        NOBODY,
        ("2021-03-23", "Dr Jo Fenn leads an investigation of a virus found in bats. Her laboratory is in Porton."),
    ),
)

CASES = TOLD + UNTOLD
