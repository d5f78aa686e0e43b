"""More rows of the golden table of fairness, written before anything was tried on them: a check on the rules.

Each set was held out once, and its own rows were mended afterwards. Right at the first run were 26 of the 30 of
``HELD_OUT``, 14 of the 20 of ``HELD_OUT_AGAIN``, and 14 of the 20 of ``HELD_OUT_LAST``; what was wrong was mostly a way
of telling the end that the lists did not have, so that it was missed. One, then two, were invented.
"""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

HELD_OUT = (
    case_of(
        "an employment tribunal finds for him",
        "Why was Terence Oakley sacked?",
        "was sacked in January over",
        "ruled that he had been unfairly dismissed",
        (
            "2022-01-28",
            "Terence Oakley, the principal of Harbury College, was sacked in January over claims that he had shouted "
            "at governors. He had run the college for nine years.",
        ),
        (
            "2023-03-09",
            "Terence Oakley has won £80,000. An employment tribunal ruled that he had been unfairly dismissed.",
        ),
    ),
    case_of(
        "an inquiry cleared her, named in the middle of the sentence",
        "What was Baroness Wyndham accused of?",
        "was accused of lobbying",
        "cleared Wyndham",
        (
            "2020-03-04",
            "Clarissa Wyndham, the former trade minister, was accused of lobbying for a shipping firm that paid her. "
            "The Lords commissioner began an inquiry.",
        ),
        (
            "2020-09-30",
            "Clarissa Wyndham kept silent for months. In a report of 60 pages the commissioner cleared Wyndham of "
            "breaking the rules.",
        ),
    ),
    case_of(
        "guilty plea told with the sentence",
        "What was Devon Mathis charged with?",
        "was charged Thursday with",
        "sentenced to 18 months",
        (
            "2021-04-15",
            "Former school superintendent Devon Mathis was charged Thursday with stealing $200,000 from a lunch fund.",
        ),
        (
            "2022-02-10",
            "Devon Mathis cried as his daughters spoke for him. Mathis was sentenced to 18 months in federal prison.",
        ),
    ),
    case_of(
        "three accused, of whom one is cleared",
        "Who was arrested over the leaked exam papers?",
        "were arrested over the leaked exam papers",
        ("Lionel Garth was released without charge",),
        (
            "2019-06-20",
            "Lionel Garth, Mona Petrie and Ashok Varma were arrested over the leaked exam papers on Wednesday. "
            "Lionel Garth was released without charge on Friday.",
        ),
    ),
    case_of(
        "the pair were cleared",
        "What were Iris Holm and Peter Danby accused of?",
        "Iris Holm and Peter Danby were accused of",
        "The pair were cleared",
        (
            "2021-09-09",
            "Iris Holm and Peter Danby were accused of fiddling overtime at the fire station. The pair were cleared "
            "at a hearing on Monday.",
        ),
    ),
    case_of(
        "the ban was cut on appeal",
        "Why was Femi Adeyemi banned?",
        "was charged with spitting",
        "reduced",
        ("2022-10-01", "Defender Femi Adeyemi was charged with spitting at a rival fan."),
        ("2022-10-14", "Femi Adeyemi was banned for six matches. He will miss the derby."),
        ("2022-11-02", "An appeal board has reduced the ban on Femi Adeyemi to three matches."),
    ),
    case_of(
        "apology through a statement",
        "What has Senator Kit Brannigan been accused of?",
        "has been accused of groping",
        "apologized",
        (
            "2017-11-16",
            "Sen. Kit Brannigan has been accused of groping a radio host in 2006. Hours later Brannigan apologized "
            "in a statement to reporters.",
        ),
    ),
    case_of(
        "a claim is dismissed as nonsense by her spokesman",
        "What did the Sunday Post claim about Edith Crane?",
        "faces allegations",
        "dismissed the allegations",
        (
            "2023-07-23",
            "Edith Crane, the first minister, faces allegations that she used party money for a kitchen. Her "
            "spokesman dismissed the allegations as nonsense.",
        ),
    ),
    case_of(
        "the prosecution offered no evidence",
        "What was Lord Terrell charged with?",
        "was charged with causing",
        "not guilty",
        ("2015-10-10", "The actor Julian Terrell was charged with causing criminal damage to a police car."),
        (
            "2016-01-11",
            "Julian Terrell walked free. The Crown offered no evidence and Terrell was found not guilty.",
        ),
    ),
    case_of(
        "priest laicised",
        "What was Father Conor Doyle accused of?",
        "was accused of abusing",
        "was convicted of abusing",
        ("2009-01-04", "Father Conor Doyle was accused of abusing altar boys in the 1980s. He has left the parish."),
        ("2010-10-05", "A court in Cork heard 14 witnesses. Father Conor Doyle was convicted of abusing four boys."),
    ),
    case_of(
        "exonerated by new evidence years later",
        "Who was charged with the murder of Ada Finn?",
        "was charged with murdering",
        "exonerated",
        ("1998-06-06", "Handyman Curtis Boyle was charged with murdering Ada Finn, 71, in her kitchen."),
        ("1999-05-05", "Curtis Boyle was convicted of murder and sentenced to life."),
        ("2019-08-08", "DNA tests have exonerated Curtis Boyle, who spent 20 years in prison."),
    ),
    case_of(
        "the later article recalls the conviction that was quashed",
        "What was Hazel Munn charged with?",
        "was charged with false accounting",
        "was quashed",
        ("2003-03-03", "Sub-postmistress Hazel Munn was charged with false accounting at her branch in Ely."),
        (
            "2021-04-23",
            "The conviction of Hazel Munn was quashed by the Court of Appeal. Munn had been convicted in 2004.",
        ),
    ),
    case_of(
        "complaint found to be without merit",
        "Who complained about Judge Paul Rennick?",
        "filed a complaint against Judge Paul Rennick",
        "dismissed the complaint",
        ("2018-02-11", "A mother filed a complaint against Judge Paul Rennick over remarks he made in court."),
        ("2018-06-01", "The judicial conduct board dismissed the complaint against Judge Paul Rennick."),
    ),
    case_of(
        "acquitted with a colleague",
        "What were the charges against Sgt Ruth Abara?",
        "faces charges",
        "were acquitted",
        ("2014-11-11", "Sgt Ruth Abara faces charges of misconduct in public office. She joined in 1999."),
        ("2015-07-07", "Ruth Abara and Neil Coates were acquitted of misconduct in public office on Tuesday."),
    ),
    case_of(
        "the inquiry was closed",
        "Why is Mayor Felix Roth under investigation?",
        "opened an investigation into Mayor Felix Roth",
        "closed its investigation",
        ("2020-01-20", "The state attorney opened an investigation into Mayor Felix Roth over a land deal."),
        ("2020-12-18", "The state attorney has closed its investigation into Felix Roth without taking action."),
    ),
    case_of(
        "her accuser's lawyer was reprimanded, she was not cleared",
        "What is Nora Whelan accused of?",
        "Nora Whelan is accused of",
        (),
        (
            "2021-10-22",
            "Publisher Nora Whelan is accused of stealing a manuscript. A judge reprimanded Basil Crewe, who acts "
            "for the author, for a late filing.",
        ),
    ),
    case_of(
        "hopes to be cleared",
        "Why was Mick Sturgess suspended?",
        "was suspended on full pay",
        (),
        (
            "2022-03-17",
            "Fire chief Mick Sturgess was suspended on full pay pending an inquiry. Sturgess said he expected to be "
            "cleared. The inquiry will last until June.",
        ),
    ),
    case_of(
        "a trial date is set",
        "What is Gwen Parfitt charged with?",
        "is charged with",
        (),
        (
            "2019-08-01",
            "Gwen Parfitt, a former nurse, is charged with stealing morphine. Her trial will begin at Swansea Crown "
            "Court in November. A conviction carries up to seven years.",
        ),
    ),
    case_of(
        "his company was fined",
        "What was Silvio Conti accused of?",
        "was accused of underpaying",
        (),
        (
            "2018-05-30",
            "Restaurateur Silvio Conti was accused of underpaying waiters. His company was fined $90,000 in 2016 "
            "over its kitchens.",
        ),
    ),
    case_of(
        "namesake with another first name",
        "What was Abigail Frost arrested for?",
        "Abigail Frost was arrested",
        (),
        ("2020-02-20", "Campaigner Abigail Frost was arrested at a blockade of the port."),
        ("2020-03-20", "Joshua Frost was convicted of blocking the port. He was fined £200."),
    ),
    case_of(
        "the appeal is still to be heard",
        "Why was Len Hatton expelled?",
        "was expelled from the club",
        (),
        (
            "2021-07-01",
            "Treasurer Len Hatton was expelled from the club over missing receipts. His appeal will be heard in "
            "September.",
        ),
    ),
    case_of(
        "asked to be reinstated",
        "Why was Principal Ana Duarte placed on leave?",
        "was placed on administrative leave",
        (),
        (
            "2023-02-03",
            "Principal Ana Duarte was placed on administrative leave after a parent's complaint. Parents petitioned "
            "the board to have Duarte reinstated. The board meets next week.",
        ),
    ),
    case_of(
        "the club dropped its sponsor",
        "What is Tommy Vance being investigated for?",
        "is being investigated",
        (),
        (
            "2022-08-12",
            "Jockey Tommy Vance is being investigated for passing on tips. His sponsor has dropped him. The stable "
            "closed its gates to reporters.",
        ),
    ),
    case_of(
        "an earlier conviction of another kind",
        "Why was Jerome Pike arrested?",
        "was arrested on Sunday",
        (),
        ("2012-02-02", "Singer Jerome Pike was fined for speeding on the M4."),
        ("2020-05-05", "Singer Jerome Pike was arrested on Sunday on suspicion of assaulting a photographer."),
    ),
    case_of(
        "whether he broke the rules is not known",
        "What did Labour accuse Piers Aldous of?",
        "accused Piers Aldous of",
        (),
        (
            "2021-11-10",
            "Labour accused Piers Aldous of breaking the rules on second jobs. The watchdog has yet to say whether "
            "it found that Aldous had broken them.",
        ),
    ),
    case_of(
        "a sentence was suspended: nobody is accused by a grammar lesson",
        "What did Prof Ines Duval charge for the course?",
        "charged students",
        NOBODY,
        ("2017-01-17", "Prof Ines Duval charged students £40 for the course. It sold out in an hour."),
    ),
    case_of(
        "a service was suspended by a named manager",
        "Who suspended the ferry service?",
        "suspended the ferry service",
        NOBODY,
        ("2018-12-30", "Harbour master Joan Kettle suspended the ferry service because of high winds."),
    ),
    case_of(
        "investigates for a living",
        "What does Detective Ron Sykes investigate?",
        "investigates burglaries",
        NOBODY,
        ("2019-04-14", "Detective Ron Sykes investigates burglaries in Hull. He has solved 300 cases."),
    ),
    case_of(
        "has not been accused of anything",
        "Has Louise Tan been accused of wrongdoing?",
        "has not been accused",
        NOBODY,
        ("2022-05-25", "Louise Tan has not been accused of any wrongdoing. She gave evidence for an hour."),
    ),
    case_of(
        "a complaint by a named person about a service",
        "What did Sheila Marr complain about?",
        "made a complaint about the bins",
        NOBODY,
        ("2020-10-28", "Sheila Marr made a complaint about the bins in Cross Street. They were emptied on Friday."),
    ),
)

HELD_OUT_AGAIN = (
    case_of(
        "a headline-like first sentence without a name, the outcome by role and age",
        "Who was accused of spying for a foreign power?",
        "has been accused of spying",
        "was found guilty",
        (
            "2016-10-03",
            "An air force clerk has been held at a base in Lincolnshire. Malcolm Treece, 34, has been accused of "
            "spying for a foreign power. He joined up at 18.",
        ),
        (
            "2017-05-19",
            "A court martial took six days. Malcolm Treece, now 35, was found guilty of passing on radar codes.",
        ),
    ),
    case_of(
        "the pastor admitted it",
        "What was Pastor Wendell Crane charged with?",
        "was charged with embezzling",
        "admitted",
        ("2013-03-13", "Pastor Wendell Crane was charged with embezzling from his church in Tulsa."),
        ("2013-09-09", "Wendell Crane admitted embezzling $48,000. He will be sentenced in November."),
    ),
    case_of(
        "a caution",
        "Why was Lady Fenella Ross arrested?",
        "was arrested after",
        "accepted a caution",
        ("2012-12-12", "Lady Fenella Ross was arrested after a row with a traffic warden in Chelsea."),
        ("2013-01-05", "Fenella Ross has accepted a caution for common assault, the Metropolitan Police said."),
    ),
    case_of(
        "the ban was upheld",
        "Why was Igor Sabo banned?",
        "was suspended after",
        "upheld",
        ("2015-01-09", "Weightlifter Igor Sabo was suspended after a sample from the world championships."),
        ("2015-06-10", "Igor Sabo lost his fight. The court of arbitration upheld the ban on Sabo."),
    ),
    case_of(
        "the judge threw out the lawsuit",
        "Who sued Gina Marlowe?",
        "sued Gina Marlowe",
        "threw out",
        ("2018-04-04", "A former chef sued Gina Marlowe for unpaid wages and harassment. Marlowe owns nine diners."),
        ("2019-01-31", "A judge in Reno threw out the lawsuit against Gina Marlowe on Thursday."),
    ),
    case_of(
        "police dropped the inquiry",
        "What are police investigating Gareth Bowen over?",
        "are investigating Gareth Bowen",
        "have dropped",
        ("2021-05-05", "Police are investigating Gareth Bowen, the Plaid candidate, over his election leaflets."),
        ("2021-08-08", "Dyfed-Powys Police have dropped their investigation into Gareth Bowen."),
    ),
    case_of(
        "she insisted she had done nothing wrong",
        "What was Trudi Lang accused of?",
        "was accused of hiding",
        "done nothing wrong",
        (
            "2019-07-07",
            "Trudi Lang, the lawmaker, was accused of hiding a gift of two horses. Lang insisted that she had done "
            "nothing wrong. The ethics panel meets in August.",
        ),
    ),
    case_of(
        "own words as a denial",
        "What is Duncan Yeo accused of?",
        "is accused of throwing",
        "It is a lie",
        (
            "2022-10-10",
            "Snooker player Duncan Yeo is accused of throwing a match in Riga. “It is a lie from start to finish,” "
            "Yeo said. The final is on Sunday.",
        ),
    ),
    case_of(
        "the verdict was read to him",
        "What was Enzo Barone charged with?",
        "was charged with murdering",
        "returned a verdict of not guilty",
        ("1995-06-06", "Nightclub owner Enzo Barone was charged with murdering his partner."),
        ("1996-03-03", "Jurors returned a verdict of not guilty for Enzo Barone after 40 hours."),
    ),
    case_of(
        "cleared by the watchdog of one and then stepped back into office",
        "Why did Carys Hopkin step aside?",
        "stepped aside amid an investigation",
        "resumed her post",
        ("2020-05-01", "Council chief Carys Hopkin stepped aside amid an investigation into a contract."),
        ("2020-11-01", "Carys Hopkin resumed her post yesterday after the investigation exonerated her."),
    ),
    case_of(
        "whistleblower accused, then his accuser convicted",
        "What was Abel Quist accused of?",
        "accused Abel Quist of",
        "Abel Quist was acquitted",
        ("2014-02-02", "Chairman Rolf Dain accused Abel Quist of stealing files."),
        ("2015-02-02", "Abel Quist was acquitted of stealing files. Rolf Dain was jailed for fraud in the same week."),
    ),
    case_of(
        "the same charge of two people in two sentences",
        "What was Milo Speer charged with?",
        "Milo Speer was charged with",
        "Speer was fined",
        (
            "2021-03-03",
            "Milo Speer was charged with trespass. Anita Cole was charged with trespass as well.",
        ),
        ("2021-06-03", "Anita Cole was acquitted on Tuesday. Milo Speer did not attend. Speer was fined £300."),
    ),
    case_of(
        "only the accuser speaks",
        "What did Dora Finch accuse Lance Utley of?",
        "accused Lance Utley of",
        (),
        (
            "2018-10-10",
            "Actress Dora Finch accused Lance Utley of stalking her. Finch denied that she wanted money. Utley owns "
            "a studio.",
        ),
    ),
    case_of(
        "a lawyer predicts",
        "What is Cora Blythe charged with?",
        "is charged with arson",
        (),
        (
            "2020-03-30",
            "Cora Blythe is charged with arson. Her lawyer said he was confident that a jury would acquit her. The "
            "barn burned for two days.",
        ),
    ),
    case_of(
        "an unrelated sentence about a fine day and a closed road",
        "Why was Otto Keller arrested?",
        "was arrested on Main Street",
        (),
        (
            "2023-07-04",
            "Otto Keller was arrested on Main Street on Tuesday. Police closed the road for an hour. It was a fine "
            "day and the parade ended at noon.",
        ),
    ),
    case_of(
        "a victim of the accused sued somebody else and settled",
        "What is Dr Vince Marlin accused of?",
        "Dr Vince Marlin is accused of",
        (),
        (
            "2021-11-19",
            "Dr Vince Marlin is accused of botching eye operations. One patient, Olive Stone, settled a lawsuit with "
            "the hospital in May.",
        ),
    ),
    case_of(
        "prosecutors dropped one of several counts for another man",
        "What is Ellis Horn charged with?",
        "Ellis Horn is charged with",
        (),
        (
            "2022-02-22",
            "Ellis Horn is charged with selling fake passes. Prosecutors dropped a similar charge against Dean Moss "
            "in January.",
        ),
    ),
    case_of(
        "the inquiry was launched and will report",
        "What is Rabbi Saul Adler accused of?",
        "is accused of",
        (),
        (
            "2019-12-01",
            "Rabbi Saul Adler is accused of bullying staff at his school. Trustees said that an inquiry would "
            "establish whether the complaints should be upheld.",
        ),
    ),
    case_of(
        "a judge of that name decides other people's cases",
        "What was Judge Hilda Orme accused of?",
        "was accused of napping",
        (),
        ("2016-04-04", "Judge Hilda Orme was accused of napping on the bench."),
        ("2016-07-04", "Judge Hilda Orme dismissed the charges against two men. She jailed a third for a year."),
    ),
    case_of(
        "a player was fined by his team-mates in jest and transferred",
        "What was Ruben Costa charged with?",
        "was charged with diving",
        (),
        ("2017-09-18", "Winger Ruben Costa was charged with diving by the league. Ruben Costa scored twice on Sunday."),
    ),
)

HELD_OUT_LAST = (
    case_of(
        "suspended over a complaint, and three sentences later the panel finds nothing",
        "Why was Councillor Hamid Rana suspended?",
        "was suspended from the group",
        "has now been cleared",
        (
            "2022-06-01",
            "Councillor Hamid Rana was suspended from the group on the eve of the vote over an anonymous complaint. "
            "Members chose his deputy instead. The count took an hour. Cllr Rana has now been cleared of all "
            "wrongdoing by the national party.",
        ),
    ),
    case_of(
        "community service",
        "What was Jade Orchard accused of?",
        "is accused of keying",
        "ordered to do 120 hours",
        ("2021-02-02", "Singer Jade Orchard is accused of keying a neighbour's car in Hove."),
        ("2021-05-02", "Jade Orchard was ordered to do 120 hours of unpaid work for criminal damage."),
    ),
    case_of(
        "licence revoked",
        "Why was Dr Leo Brandt investigated?",
        "was investigated after",
        "revoked",
        ("2016-08-08", "Dr Leo Brandt was investigated after four patients complained of the same infection."),
        ("2017-01-08", "The state medical board revoked the license of Dr Leo Brandt on Friday."),
    ),
    case_of(
        "he says he will fight the charges",
        "What was Congressman Hal Devers indicted for?",
        "was indicted on Tuesday",
        "denied the charges",
        (
            "2018-08-21",
            "Congressman Hal Devers was indicted on Tuesday for spending campaign money on holidays. In a statement "
            "Devers denied the charges and called them a witch hunt.",
        ),
    ),
    case_of(
        "exonerated in the passive with a by-phrase",
        "What complaint was made about Inspector Jo Reeve?",
        "complaint was made against Inspector Jo Reeve",
        "exonerated by",
        ("2020-10-10", "A complaint was made against Inspector Jo Reeve after a chase in which a boy was hurt."),
        ("2021-03-10", "Jo Reeve was exonerated by the police watchdog, which praised her driving."),
    ),
    case_of(
        "the paper retracts",
        "What did the Daily Bell allege about Conrad Vine?",
        "alleged that Conrad Vine",
        "retracted",
        ("2014-06-06", "The Daily Bell alleged that Conrad Vine had paid for votes at the club."),
        ("2014-12-06", "The Daily Bell retracted its allegations against Conrad Vine and paid his costs."),
    ),
    case_of(
        "cleared on appeal after a conviction",
        "What was Petra Lund found guilty of?",
        "was charged with blackmail",
        "was acquitted on appeal",
        ("2009-01-01", "Model Petra Lund was charged with blackmail over a set of photographs."),
        ("2009-10-01", "Petra Lund was jailed for three years for blackmail."),
        ("2011-02-01", "Petra Lund was acquitted on appeal in Copenhagen on Tuesday."),
    ),
    case_of(
        "the general was relieved of his command, then restored",
        "Why was General Amos Pike suspended?",
        "was suspended after",
        "restored to his command",
        ("2013-05-05", "General Amos Pike was suspended after an aide complained of bullying."),
        ("2013-09-05", "An army inquiry cleared the air. General Amos Pike was restored to his command on Monday."),
    ),
    case_of(
        "sentenced: the name comes after the sentence",
        "What was Lyle Corbett arrested for?",
        "Lyle Corbett was arrested",
        "sentenced Lyle Corbett",
        ("2019-02-14", "Trader Lyle Corbett was arrested at his flat on suspicion of insider dealing."),
        ("2020-02-14", "Judge Miriam Hale sentenced Lyle Corbett to four years on Friday."),
    ),
    case_of(
        "cleared after the police apologised to him",
        "What was Winston Bright accused of?",
        "wrongly accused Winston Bright",
        "apologised to Winston Bright",
        (
            "2021-06-16",
            "Officers wrongly accused Winston Bright of carrying a knife. The force later apologised to Winston "
            "Bright.",
        ),
    ),
    case_of(
        "the two brothers, each by first name and surname",
        "What were Sid Garrow and Ted Garrow charged with?",
        "Sid Garrow and Ted Garrow were charged",
        ("Sid Garrow was found not guilty", "Ted Garrow was given"),
        (
            "2017-07-17",
            "Sid Garrow and Ted Garrow were charged with running a betting ring. The trial lasted a month. Sid Garrow "
            "was found not guilty. Ted Garrow was given a suspended sentence.",
        ),
    ),
    case_of(
        "an interim order, the hearing is to come",
        "What is Dr Zoe Hart accused of?",
        "Dr Zoe Hart is accused of",
        (),
        (
            "2023-03-13",
            "Dr Zoe Hart is accused of forging prescriptions. The tribunal imposed conditions on her work until the "
            "full hearing. Dr Hart may appeal.",
        ),
    ),
    case_of(
        "he won an election meanwhile",
        "What is Frank Tunney under investigation for?",
        "is under investigation",
        (),
        (
            "2018-11-05",
            "Sheriff candidate Frank Tunney is under investigation over unpaid taxes. On Tuesday Tunney won the race "
            "by nine points. He thanked voters.",
        ),
    ),
    case_of(
        "the lifted ban is of a drug",
        "Why was sprinter Ayo Benson charged?",
        "was charged with missing",
        (),
        (
            "2020-01-30",
            "Sprinter Ayo Benson was charged with missing three tests. The agency lifted its ban on caffeine in the "
            "same week.",
        ),
    ),
    case_of(
        "a guilty conscience and a fine cook",
        "What was Chef Marco Pini accused of?",
        "was accused of copying",
        (),
        (
            "2022-09-09",
            "Chef Marco Pini was accused of copying a rival's menu. “I have a guilty conscience about butter,” "
            "Pini said of his sauces. He is a fine cook.",
        ),
    ),
    case_of(
        "acquitted in a film",
        "What was actress Lena Morrow arrested for?",
        "was arrested for shoplifting",
        (),
        ("2010-10-10", "Actress Lena Morrow was arrested for shoplifting in Beverly Hills."),
        ("2011-05-05", "Lena Morrow plays a woman who is convicted of murder and acquitted on appeal."),
    ),
    case_of(
        "prosecutors have until Friday to drop the case",
        "What is banker Yves Collard charged with?",
        "is charged with",
        (),
        (
            "2021-01-18",
            "Banker Yves Collard is charged with laundering money for a cartel. Prosecutors have until Friday to "
            "decide whether to drop the case.",
        ),
    ),
    case_of(
        "witnesses were fined for contempt",
        "What is Hope Delaney accused of?",
        "Hope Delaney is accused of",
        (),
        (
            "2015-05-15",
            "Hope Delaney is accused of running a pyramid scheme. Two witnesses were fined for contempt. The judge "
            "apologised to the jury for the delay.",
        ),
    ),
    case_of(
        "accused of nothing: a charge of electricity and a suspended bridge",
        "Who charged the batteries?",
        "charged the batteries",
        NOBODY,
        ("2019-09-30", "Engineer Tom Birch charged the batteries before dawn. The flight took nine hours."),
    ),
    case_of(
        "suspended disbelief and an arresting speech",
        "Whose speech was arresting?",
        "arresting speech",
        NOBODY,
        ("2016-01-16", "Gwen Ashby gave an arresting speech at the festival. Many suspended their disbelief."),
    ),
)
