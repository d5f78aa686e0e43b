"""Rows of fairness from farther away: British, Irish, Indian, Australian and American, in less usual wording too.

Written without sight of the code that they measure; both halves have been looked at since.
"""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

FAR = (
    case_of(
        "a council deputy leader, found in a later article to have followed the rules",
        "Why was Sandra Oldroyd suspended?",
        "was suspended from the Conservative group",
        "found to have followed the rules",
        (
            "2022-01-18",
            "The deputy leader of Calderbridge council, Sandra Oldroyd, was suspended from the Conservative group "
            "last night over claims that she failed to declare a stake in a building firm.|Three opposition "
            "councillors wrote to the monitoring officer before Christmas after a vote on 84 homes at Mill Lane. The "
            "firm, Harcastle Developments, owns land next to the site.|The group's leader, Philip Amery, said that "
            "he would make no comment while the matter was being looked into.",
        ),
        (
            "2022-06-09",
            "Sandra Oldroyd is to join the cabinet at Calderbridge as the member for highways, the council announced "
            "yesterday.|Ms Oldroyd was found to have followed the rules on interests by an outside solicitor, whose "
            'report was published in May. The inquiry cost taxpayers £14,200.|"I am looking forward to getting some '
            'potholes filled," she said.',
        ),
    ),
    case_of(
        "a sheriff's deputy back on patrol, told in a later article about something else",
        "Why was Deputy Carl Brandvold put on leave?",
        "was placed on administrative leave",
        "returned to patrol duty",
        (
            "2021-08-03",
            "A Marlow County sheriff's deputy, Carl Brandvold, was placed on administrative leave Monday after a "
            "video of a traffic stop on Highway 61 drew thousands of views online.|The video, which lasts 40 "
            "seconds, shows Brandvold pulling a 19-year-old driver from a car by the arm. The driver was not "
            'hurt.|Sheriff Dale Ruskin said he had asked the state police to conduct the inquiry. "People deserve '
            'to know what they are looking at," he said.',
        ),
        (
            "2021-10-14",
            "The county board voted 5-2 on Tuesday to buy body cameras for all 46 sheriff's deputies, at a cost of "
            "$310,000.|The vote follows a dispute over a traffic stop in August involving Deputy Carl Brandvold. "
            "Brandvold returned to patrol duty last week after state investigators concluded that he had acted "
            "within department policy.|The cameras will arrive in the spring.",
        ),
    ),
    case_of(
        "no outcome: only the fellow accused was cleared",
        "What is Gareth Pinnock accused of?",
        "appeared on a count of stealing",
        (),
        (
            "2020-02-06",
            "Two former managers of a leisure trust were in the dock at Wrexley magistrates' court yesterday.|Gareth "
            "Pinnock, 41, appeared on a count of stealing £31,000 in gym fees between 2016 and 2018. His case was "
            "sent to the crown court, where he will appear on March 4.|Lorna Tisdale, 38, who worked beside him in "
            "the accounts office, faces a lesser charge of false accounting.",
        ),
        (
            "2020-05-21",
            "A former manager at Wrexley leisure centre is to open a yoga studio in the old post office.|Lorna "
            "Tisdale said that she wanted to put a bad year behind her. Ms Tisdale was cleared last month of false "
            "accounting at the leisure trust after a judge found that she had no case to answer.|The studio will "
            "have room for 20 people and open six days a week.",
        ),
    ),
    case_of(
        'a footballer and a charge not proven, told of "the striker" after his name',
        "Why was Jordan Amankwah-Lees charged by the FA?",
        "has been charged by the Football Association",
        "was not proven",
        (
            "2023-11-07",
            "Northgate Rovers forward Jordan Amankwah-Lees has been charged by the Football Association with "
            "spitting at an opponent during Saturday's 2-1 defeat at Selby Town.|The incident, in the 71st minute, "
            "was missed by the referee but caught on camera. The 24-year-old has until Friday to respond.|Rovers, "
            "who have won one match in nine, are already without two forwards through injury.",
        ),
        (
            "2023-11-26",
            "Northgate Rovers 3 Marsh Lane United 0|Jordan Amankwah-Lees scored twice as Rovers climbed out of the "
            "bottom four in front of 4,211 spectators.|The striker was free to play after a disciplinary commission "
            "ruled on Thursday that the allegation of spitting was not proven. He opened the scoring with a header "
            'after six minutes.|"He has had a horrible three weeks and that is how you answer it," said the '
            "manager, Tony Scaife.",
        ),
    ),
    case_of(
        'a priest exonerated by auditors, told of "the rector" after his name',
        "What was the Rev Martin Culpin accused of?",
        "was accused of spending parish money",
        "has been exonerated",
        (
            "2019-03-14",
            "A rector in the Fens is at the centre of a row over his church's accounts.|The Rev Martin Culpin was "
            "accused of spending parish money on a family holiday in Portugal at a meeting of the church council in "
            "Upwell St John on Monday. Two members walked out.|The Archdeacon of Elmham said that she had asked for "
            "the books to be examined.",
        ),
        (
            "2019-09-02",
            "More than 300 people attended the harvest supper at Upwell St John on Saturday, the biggest crowd for "
            "years.|It was the first large event at the church since a dispute over money split the congregation in "
            'the spring. The Rev Martin Culpin thanked "everybody who kept the kettle on".|The rector has been '
            "exonerated by auditors from the diocese, who traced the payment to his own savings account.",
        ),
    ),
    case_of(
        "an Indian builder and a case quashed by the High Court",
        "Why was builder Prakash Deorukhar booked by police?",
        "have booked builder Prakash Deorukhar",
        "quashed the FIR",
        (
            "2021-06-22",
            "Nashik: Police have booked builder Prakash Deorukhar, 52, for allegedly cheating 19 flat buyers of Rs "
            "3.4 crore in a housing project on the Gangapur road.|The buyers said that possession was promised by "
            "Diwali in 2018 but that work had stopped at the fourth floor. A case was registered at the Satpur "
            "police station on Sunday.|Inspector S. V. Kadlag said that bank records had been sought.",
        ),
        (
            "2022-12-03",
            "Nashik: Work has resumed at a stalled housing project on the Gangapur road, bringing relief to 19 "
            "families.|Prakash Deorukhar, the developer, said that the first two towers would be handed over by "
            "March. The Bombay High Court last month quashed the FIR against Mr Deorukhar, holding that the dispute "
            "was of a civil nature.|Buyers said that they would believe it when they got the keys.",
        ),
    ),
    case_of(
        "nobody: the only name is that of the officer who speaks",
        "Who was arrested over the pier fire?",
        "arrested two teenagers",
        NOBODY,
        (
            "2022-08-15",
            "A fire that destroyed the arcade on Saltburn Quay pier is being treated as deliberate.|Officers "
            "arrested two teenagers on suspicion of arson on Sunday morning, Chief Inspector Helen Marsh-Lewis said. "
            "She asked anybody with film of the pier between 1am and 2am to come forward.|At its height 50 "
            "firefighters fought the blaze. The arcade, built in 1911, had been due to reopen after a £2m refit.",
        ),
    ),
    case_of(
        "a head teacher released without charge, told in the same article",
        "Why was head teacher Judith Pargeter arrested?",
        "was arrested at her home",
        "was released without charge",
        (
            "2024-05-03",
            "Parents at a primary school in Droitbury have called for an apology from West Wyre police over an "
            "inquiry that left them without a head teacher for ten weeks.|Judith Pargeter, 55, was arrested at her "
            "home in February on suspicion of fraud. Officers took away two computers and the school's dinner money "
            "ledger.|Governors told parents in a letter that an acting head had been found from a neighbouring "
            "school.|Mrs Pargeter was released without charge on April 19 and is expected back at Hillview Primary "
            'on Tuesday. "I have missed the children terribly," she said.',
        ),
    ),
    case_of(
        "an American chief financial officer settles with the regulator",
        "Why did the SEC sue Randall Osterhaus?",
        "sued Randall Osterhaus",
        "agreed to pay $1.2 million",
        (
            "2020-09-17",
            "The Securities and Exchange Commission on Wednesday sued Randall Osterhaus, the former chief financial "
            "officer of Lakeline Medical, saying he inflated quarterly sales before a 2018 stock offering.|The "
            "agency's complaint, filed in federal court in Minneapolis, says distributors were pressed to take heart "
            "monitors that they had not ordered.|Shares in Lakeline, which makes its devices in Duluth, fell 6 "
            "percent.",
        ),
        (
            "2021-11-30",
            "Lakeline Medical named a new chief executive on Monday and said it expected to return to profit next "
            "year.|The company has been trying to move past an accounting scandal. Its former finance chief, Randall "
            "Osterhaus, agreed to pay $1.2 million in September to settle the regulator's case, and accepted a "
            "five-year bar from serving as an officer of a public company.|The new chief, Anita Bellweather, comes "
            "from a rival in Ohio.",
        ),
    ),
    case_of(
        "no outcome: what was dismissed was an older complaint in another matter",
        "What is mayor Bronwyn Tullamore being investigated for?",
        "is being investigated by the Crime and Corruption Commission",
        (),
        (
            "2023-07-11",
            "The mayor of Warrigal Shire, Bronwyn Tullamore, is being investigated by the Crime and Corruption "
            "Commission over the sale of a council depot to a company part-owned by her cousin.|The depot at "
            "Kooringal Flat was sold in 2021 for $640,000, well below an earlier valuation. Investigators visited "
            "the council chambers last week.|It is the second time that Cr Tullamore has come under scrutiny. A "
            "complaint about her trip to Singapore with a trade delegation was dismissed in 2020 by the Office of "
            "the Independent Assessor.|Ratepayers' group secretary Merv Hanlon said that people wanted answers about "
            "the depot before the election.",
        ),
    ),
    case_of(
        "an Australian minister who stood aside and was given his portfolio back",
        "Why did transport minister Gavin Prewett stand aside?",
        "stood aside on Tuesday after allegations",
        ("no finding of corrupt conduct", "handed back his portfolio"),
        (
            "2018-04-11",
            "State transport minister Gavin Prewett stood aside on Tuesday after allegations that he steered a ferry "
            "contract to a Liberal donor.|The claims were aired at a hearing of the anti-corruption commission, "
            'where a former adviser said that the minister had asked for the tender to be "tidied up".|The Premier '
            "said that the Treasurer would act in the role for the time being.",
        ),
        (
            "2018-10-25",
            "The anti-corruption commission has published its 212-page report on the harbour ferry contract.|The "
            "report is scathing about record keeping in the department. It makes no finding of corrupt conduct "
            "against Gavin Prewett, whose evidence it describes as frank.|Mr Prewett was handed back his portfolio "
            "hours after the report was tabled.|The Opposition said that the public had been left with slower "
            "ferries and a bigger bill.",
        ),
    ),
    case_of(
        "an Irish deputy and an ethics complaint that found no contravention",
        "What was the complaint against Fergal Mac Dara about?",
        "A complaint against Independent TD Fergal Mac Dara",
        "there had been no contravention",
        (
            "2021-02-19",
            "A complaint against Independent TD Fergal Mac Dara has been lodged with the Standards in Public Office "
            "Commission over his failure to list two rental properties in Athlone.|It was made by a local man, Joe "
            "Heverin, who stood against the deputy in the local elections in 2014.|The register of members' "
            "interests was amended in January to include both houses.",
        ),
        (
            "2021-11-05",
            "Independent TD Fergal Mac Dara has called for an overhaul of the register of interests, which he "
            "described as a trap for the unwary.|The commission told Mr Mac Dara in October that there had been no "
            "contravention of the ethics Acts, since the houses had been put in trust for his children in 2009.|He "
            "said that he would bring forward a Private Members' Bill in the new year.",
        ),
    ),
    case_of(
        "a sacked nurse who won at the employment tribunal",
        "Why was nurse Abigail Oduya-Grant sacked?",
        "was sacked for gross misconduct",
        "was unfairly dismissed",
        (
            "2022-03-29",
            "A staff nurse with 22 years' service has lost her job at Stourhaven General Hospital.|Abigail "
            "Oduya-Grant was sacked for gross misconduct last week after managers said that she had left a ward "
            "unattended during a night shift in November.|The Royal College of Nursing is supporting her. A "
            "colleague said that the ward had been two nurses short that night.",
        ),
        (
            "2023-04-18",
            "Stourhaven hospitals trust must pay £41,000 to a nurse who lost her job in a row over staffing.|A "
            "tribunal in Exeter decided that Abigail Oduya-Grant was unfairly dismissed, and called the trust's "
            'investigation "threadbare".|She now works at a hospice in Torquay.',
        ),
    ),
    case_of(
        "a professor resigns after a finding of plagiarism",
        "Which professor copied from a student's thesis?",
        "copied passages from a student's thesis",
        "resigned his chair",
        (
            "2017-05-10",
            "The University of Stanmere has begun an inquiry into one of its best-known historians.|Professor Howard "
            "Lindqvist copied passages from a student's thesis in a book on the Hanseatic League, according to a "
            "former doctoral candidate who wrote to the vice-chancellor last month.|The book won a £10,000 prize in "
            '2015. A spokeswoman for the publisher said that it was "comparing the texts".',
        ),
        (
            "2017-12-12",
            "The publisher of a prize-winning history of the Hanseatic League has pulped the remaining copies.|The "
            "author, Professor Howard Lindqvist, resigned his chair at Stanmere last week after a panel upheld the "
            "claim of plagiarism by a majority of two to one.|A new edition, with acknowledgments, is planned for "
            "2019.",
        ),
    ),
    case_of(
        "no outcome: an Irish club treasurer under investigation, and later news of the club",
        "What are gardaí investigating about Declan Furey?",
        "Gardaí are investigating a claim that Declan Furey",
        (),
        (
            "2024-01-23",
            "Gardaí are investigating a claim that Declan Furey, a former treasurer of Kilbrack hurling club, forged "
            "the signatures on nine cheques.|The cheques, to a total of €17,500, were cashed in Ennis between March "
            "and August. Members were told at a packed meeting in the clubhouse on Sunday.|The chairman, Pat "
            "Considine, said that the club would not fold.",
        ),
        (
            "2024-09-16",
            "Kilbrack 1-19 Ballyhea Gaels 1-14|A superb second half brought Kilbrack their first intermediate title "
            "for 31 years.|Pat Considine, the chairman, said that it was a great lift for the parish after a hard "
            "year in which the club had to borrow to buy jerseys.",
        ),
    ),
    case_of(
        "a union official who denied it, in the paragraph after next",
        "What is union secretary Kevin Stoddart alleged to have done?",
        "have alleged that Kevin Stoddart",
        "Mr Stoddart denied",
        (
            "2019-10-08",
            "The election of a new leader for the bus drivers' union has been thrown into confusion.|Members at "
            "three depots have alleged that Kevin Stoddart, the regional secretary, kept back ballot papers from "
            "branches that were likely to vote against him.|The firm that ran the ballot said that 1,140 papers had "
            "not been accounted for.|Mr Stoddart denied interfering with the ballot and said that the post was to "
            "blame.",
        ),
    ),
    case_of(
        "a constable convicted, and the sentence in a third article",
        "What was PC Ross Whelan-Dyer charged with?",
        "has been charged with assaulting",
        ("found PC Ross Whelan-Dyer guilty", "was given a 12-month community order"),
        (
            "2021-01-27",
            "PC Ross Whelan-Dyer has been charged with assaulting a man in the custody suite at Harbrough station in "
            "August.|The constable, who is 33, will appear before magistrates next month. The charge follows an "
            "inquiry by the Independent Office for Police Conduct.|The complainant, who is 46, needed six stitches "
            "above his eye.",
        ),
        (
            "2021-09-15",
            "A district judge yesterday found PC Ross Whelan-Dyer guilty of common assault after watching film from "
            "the custody suite at Harbrough.|She said that the officer had lost his temper with a man who was in "
            "handcuffs. Sentence was adjourned for reports.",
        ),
        (
            "2021-10-13",
            "An officer who struck a prisoner was spared jail at Harbrough magistrates' court.|Ross Whelan-Dyer, who "
            "has served for nine years, was given a 12-month community order and told to do 150 hours of unpaid "
            "work. A misconduct hearing will follow.",
        ),
    ),
    case_of(
        "a jockey's ban overturned on appeal",
        "Why was jockey Ciaran Mulvihane banned?",
        "was banned for six months",
        "overturned the ban",
        (
            "2016-11-18",
            "Ciaran Mulvihane, the conditional jockey, was banned for six months by a disciplinary panel in London "
            "yesterday for failing to ride Tinker's Wedding on its merits at Plumpton.|The panel said that the "
            '23-year-old had "made no effort that could be seen from the stands". The trainer, Nesta Pryce, was '
            "fined £3,000.|The gelding, a 5-2 chance, was beaten by 11 lengths.",
        ),
        (
            "2017-01-06",
            "Ciaran Mulvihane will be back in the saddle at Sandown tomorrow, when he partners Copper Kettle in the "
            "novices' hurdle.|An appeal board overturned the ban on Wednesday, saying that film from the far side "
            "showed Mulvihane hard at work from the third-last flight.|\"I've been mucking out for seven weeks, so "
            "I've kept fit,\" the jockey said.",
        ),
    ),
    case_of(
        "no outcome: only what would follow if the panel found no violation",
        "What is Commissioner Teresa Galvan-Hite accused of?",
        "says Commissioner Teresa Galvan-Hite broke",
        (),
        (
            "2025-03-19",
            "A petition delivered to the Pinal Wells courthouse on Tuesday says Commissioner Teresa Galvan-Hite "
            "broke state law by voting on a road contract that benefited her husband's gravel company.|The state "
            "ethics panel has 90 days to decide whether to open a formal case. If it finds no violation, the matter "
            "will be dismissed and the file sealed.|A finding against the two-term Republican could bring a fine of "
            "up to $5,000. She would also be able to appeal to the superior court.|The road, a four-mile spur to a "
            "copper mine, is half finished.",
        ),
    ),
    case_of(
        "a radio presenter taken off air, to whom the station apologised",
        "Why was Fiona Blackmantle taken off air?",
        "was taken off air",
        "has apologised to Ms Blackmantle",
        (
            "2023-02-02",
            "The breakfast presenter on Coast FM, Fiona Blackmantle, was taken off air yesterday after a junior "
            'producer complained that she had shouted at staff.|Listeners were told that she was "having a '
            "well-earned rest\". A repeat of Sunday's gardening phone-in went out in her place.|The station, which "
            "has 94,000 listeners, was bought by a Dutch company in the autumn.",
        ),
        (
            "2023-05-24",
            "Fiona Blackmantle will return to the breakfast show on Coast FM on Monday after nearly four months.|The "
            "station has apologised to Ms Blackmantle and accepted that the producer's account was not borne out by "
            "recordings from the studio.|The gardening phone-in will go back to Sundays.",
        ),
    ),
    case_of(
        "an ethics complaint against a school board member, dismissed",
        "What does the ethics complaint against Denise Kowal-Ray allege?",
        "An ethics complaint filed against Denise Kowal-Ray",
        "dismissed the complaint",
        (
            "2022-09-28",
            "An ethics complaint filed against Denise Kowal-Ray, vice president of the Fairmont school board, says "
            "she tried to get a teacher removed over a reading list.|The filing, by a parent of two high school "
            'students, includes three emails to the principal. In one, Kowal-Ray asks whether the district "still '
            'wants people like that".|The board meets again on Oct. 11.',
        ),
        (
            "2023-01-20",
            "FAIRMONT — The school board picked Denise Kowal-Ray as its president Wednesday in a 4-3 vote.|The state "
            "School Ethics Commission dismissed the complaint in December, writing that the emails were rude but "
            "broke no rule.|Kowal-Ray said her first goal would be to find bus drivers.",
        ),
    ),
    case_of(
        "a farmer fined for a spill of slurry",
        "What is farmer Colin Braithwell prosecuted for?",
        "is being prosecuted by the Environment Agency",
        "was fined £9,600",
        (
            "2018-08-30",
            "A dairy farmer at Lower Tarne, Colin Braithwell, is being prosecuted by the Environment Agency over a "
            "spill of slurry that killed 2,000 trout.|The spill in March turned three miles of the River Tarne "
            "brown. Anglers found dead fish as far down as Eskby weir.|The case will be heard in Kendal next month.",
        ),
        (
            "2018-10-03",
            "Anglers are to restock the River Tarne with 1,500 young trout this weekend.|Colin Braithwell, whose "
            "slurry store burst in the spring, was fined £9,600 at Kendal magistrates' court last week. He has paid "
            "for a new tank.|The club secretary, Des Fenwick, said that it would take five years for the river to "
            "recover.",
        ),
    ),
    case_of(
        "no outcome: the runner's coach only hopes that she will be cleared",
        "Why is Marnie Castellow provisionally suspended?",
        "has been provisionally suspended",
        (),
        (
            "2024-02-27",
            "The 800 metres runner Marnie Castellow has been provisionally suspended after a urine sample showed "
            "traces of a banned diuretic.|The sample was taken at a training camp in Font Romeu in December. The "
            "26-year-old was fourth in the national championships last summer.|Her coach, Bill Orrock, hopes that "
            "she will be cleared in time for the trials in June. The second sample will be opened in Cologne next "
            "month.",
        ),
        (
            "2024-04-09",
            "A squad of 11 British middle-distance runners has flown to Flagstaff for altitude training.|Marnie "
            "Castellow is not among them. Bill Orrock, her coach, said that no date had been fixed for her hearing.",
        ),
    ),
    case_of(
        "a surgeon struck off after a referral",
        "Why was surgeon Anthony Verrill referred to the General Medical Council?",
        "was referred to the General Medical Council",
        "was struck off",
        (
            "2015-06-16",
            "A consultant at a Midlands hospital is at the centre of an inquiry into operations on 38 "
            "patients.|Anthony Verrill was referred to the General Medical Council in May after four women said that "
            "they had been given mesh implants without being told of the risks.|St Chad's hospital has opened a "
            "telephone line for patients.",
        ),
        (
            "2016-12-08",
            "A hospital trust has set aside £3.2m for claims by women who were injured by mesh implants.|The surgeon "
            "in most of the cases, Anthony Verrill, was struck off last month by a tribunal in Manchester. It found "
            "that he had altered notes.|The trust said that it had changed how consent was recorded.",
        ),
    ),
    case_of(
        "nobody: a named woman accuses a company",
        "Who did Dorothy Lambourne accuse over the flooding?",
        "accused the water company of",
        NOBODY,
        (
            "2020-12-01",
            "Families in Tenter Row have been out of their homes for three weeks after a sewer burst under the "
            "street.|Dorothy Lambourne, 81, who has lived there since 1962, accused the water company of ignoring 14 "
            'warnings about the smell. "I rang them until I knew the music by heart," she said.|A spokesman for '
            "Norwend Water said that a pump had failed and that the company was sorry for the distress caused.|Hot "
            "meals are being served in the Methodist hall.",
        ),
    ),
    case_of(
        "a bookkeeper jailed, and the conviction quashed years later",
        "Why was bookkeeper Eileen Garsdale jailed?",
        "was jailed for 18 months",
        "conviction was quashed",
        (
            "2011-07-05",
            "A bookkeeper who stole from a family bakery to pay for a conservatory has been sent to prison.|Eileen "
            "Garsdale, 49, was jailed for 18 months at Teesport Crown Court yesterday for taking £62,000 from Hobb's "
            'Bakery over five years.|The judge told her that it was "a wicked breach of trust". Her husband '
            "shouted from the gallery and was led out.",
        ),
        (
            "2019-02-14",
            "The makers of a computer program used by hundreds of small shops have agreed to let outside experts "
            "inspect it.|Faults in the program came to light through the case of Eileen Garsdale, who kept the books "
            'at a bakery on Teesside. Her conviction was quashed in November by three judges in London.|"I lost my '
            'home and my mother died thinking that I was a thief," Mrs Garsdale said.',
        ),
    ),
    case_of(
        "an American mayor who was indicted and pleaded guilty",
        "Which mayor was indicted over the paving contracts?",
        "indicted Mayor Leon Tarkington",
        "pleaded guilty",
        (
            "2019-06-21",
            "A federal grand jury on Thursday indicted Mayor Leon Tarkington of Bellhaven on five counts of bribery "
            "over street-paving contracts.|Prosecutors say the mayor took $48,000 in cash, some of it in a cooler, "
            "from a contractor who wore a wire for the FBI.|Tarkington, a Democrat elected in 2013, did not attend "
            "Thursday night's council meeting.",
        ),
        (
            "2020-08-19",
            "Bellhaven voters will choose a mayor in November for the first time since a bribery scandal emptied "
            "City Hall.|Six people are running for the job once held by Leon Tarkington. Tarkington pleaded guilty "
            "to two counts in March and will be sentenced in the fall.|The city has repaved only one street this "
            "year.",
        ),
    ),
    case_of(
        "no outcome: a restaurant owner sued, and later a new restaurant",
        "What does the lawsuit against Paolo Venditti-Crane say?",
        "has filed a lawsuit against Paolo Venditti-Crane",
        (),
        (
            "2023-04-04",
            "A former pastry cook has filed a lawsuit against Paolo Venditti-Crane, the chef behind Osteria Nives, "
            "saying he withheld tips for more than two years.|The suit, in state court in Oakland, seeks $85,000 in "
            "wages and asks that other workers be allowed to join.|Osteria Nives has a waiting list of two months "
            "and a wall of photographs of its famous customers.",
        ),
        (
            "2023-10-12",
            "The chef Paolo Venditti-Crane will open a second restaurant in an old tire shop on Telegraph "
            "Avenue.|The menu leans on beans, greens and a wood oven that came by ship from Modena. Dinner for two "
            "will cost about $140.|Reservations open on Nov. 1.",
        ),
    ),
    case_of(
        "a charity director libelled, to whom the newspaper paid damages",
        "What did the Evening Packet claim about Yusuf Karimbhai?",
        "claimed that Yusuf Karimbhai",
        "paid damages to",
        (
            "2018-01-30",
            "A charity that feeds 600 people a week in Leatham has lost the support of two of its biggest "
            "donors.|The Evening Packet claimed that Yusuf Karimbhai, its founder, had bought a house in Cyprus with "
            'money meant for food parcels. The Charity Commission said that it was "assessing the '
            'information".|Volunteers said that they would carry on for as long as there were tins on the shelf.',
        ),
        (
            "2018-11-13",
            "A food charity in Leatham has moved into a former carpet warehouse, paid for in part by an unexpected "
            "windfall.|Its founder, Yusuf Karimbhai, gave the money himself. The Evening Packet paid damages to Mr "
            'Karimbhai last month and admitted that its story about a house in Cyprus was untrue.|"I would rather '
            'have had the tins," he said.',
        ),
    ),
    case_of(
        "a Scottish teacher acquitted, in the third of three articles",
        "Why was teacher Ailsa Drumorr to be tried?",
        "Ailsa Drumorr, who teaches physics",
        "was acquitted",
        (
            "2017-09-20",
            "A teacher will appear at Kirkmuir Sheriff Court in January over an incident in a school "
            "laboratory.|Ailsa Drumorr, who teaches physics at Kirkmuir Academy, is to be tried for assaulting a boy "
            "of 14 by striking him with a metre rule.|She has been told to stay away from the school.",
        ),
        (
            "2018-01-24",
            "The trial of a teacher at Kirkmuir Academy was put off yesterday because of snow.|Sheriff Alexander "
            "Petrie said that Ailsa Drumorr and eight witnesses would have to come back in April.",
        ),
        (
            "2018-05-02",
            "Pupils at Kirkmuir Academy have built a wind turbine from a washing machine.|The project was led by "
            "Ailsa Drumorr, who came back to work on Monday. She was acquitted of assault last week after a trial in "
            "which two classmates said that the boy had hit himself.|The turbine will power the lights in the "
            "bicycle shed.",
        ),
    ),
    # Rows 30-59: kept as a check.
    case_of(
        "a fire chief fired, whom an arbitrator put back in his job",
        "Why was Fire Chief Wendell Tate-Okoro fired?",
        "was fired Friday",
        "ordered the city to give Tate-Okoro his job back",
        (
            "2022-05-15",
            "GRANGER FALLS — Fire Chief Wendell Tate-Okoro was fired Friday after an audit found $23,000 in overtime "
            "that the city manager called bogus.|The audit covers 18 months in which the department was short 11 "
            "firefighters. It does not say who approved each payment.|About 40 off-duty firefighters stood in "
            "silence outside City Hall on Saturday.",
        ),
        (
            "2023-03-08",
            "GRANGER FALLS — A fire that gutted a furniture store on Main Street was brought under control in less "
            "than an hour, Chief Wendell Tate-Okoro said Tuesday.|It was the first big blaze since his return. In "
            "January an arbitrator ordered the city to give Tate-Okoro his job back, with pay.|No one was hurt. The "
            "cause was a space heater.",
        ),
    ),
    case_of(
        "an Irish publican whose charge was struck out",
        "What was publican Noreen Tuohig summonsed for?",
        "was summonsed for",
        "struck out",
        (
            "2019-12-05",
            "A publican in west Cork is to come before the District Court in the new year.|Noreen Tuohig was "
            "summonsed for allowing drink to be sold after hours at The Anchor in Glandore on the night of the "
            "regatta. Garda Liam Shine counted 64 people on the premises at 3.10am.|A large crowd is expected at the "
            "hearing, as the lifeboat crew were among those present.",
        ),
        (
            "2020-02-13",
            "The Anchor in Glandore has been named the best pub in Munster by a Dublin guide.|The landlady, Noreen "
            "Tuohig, said that it was a nice change from being in court. Judge Olann Deasy struck out the case "
            "against her in January when he heard that the crew had just come in from a rescue.",
        ),
    ),
    case_of(
        "no outcome: a canon who has not yet been told whether he will be disciplined",
        "What is Canon Rupert Fennimore accused of?",
        "A formal allegation of misconduct against Canon Rupert Fennimore",
        (),
        (
            "2024-06-04",
            "A formal allegation of misconduct against Canon Rupert Fennimore, the precentor of Wenbury cathedral, "
            "has been passed to the bishop.|It was made by two former choristers and concerns his behaviour on a "
            "tour of Norway in 2008. The cathedral's safeguarding officer is in touch with both.|Evensong has been "
            "sung by a visiting choir since Easter.",
        ),
        (
            "2024-10-29",
            "Wenbury cathedral has appointed Dr Clemency Astor as its acting precentor until the summer.|Canon "
            "Rupert Fennimore has not yet been told whether he will be cleared or brought before a tribunal. The "
            'bishop\'s office said that the process was "a slow one by design".|The new organ, which cost £1.9m, '
            "will be heard for the first time at Christmas.",
        ),
    ),
    case_of(
        "a rugby captain whose red card was rescinded",
        "Why was Tevita Halafoki sent off?",
        "was sent off for a high tackle",
        "rescinded the red card",
        (
            "2023-10-02",
            "Hawkes Vale 17 Port Ellery 23|The captain of Hawkes Vale, Tevita Halafoki, was sent off for a high "
            "tackle after 22 minutes and left his team with too much to do.|Port Ellery scored three tries while "
            "their opponents were a man short. The centre Sam Ruddock left the field on a stretcher but walked to "
            "the team bus.",
        ),
        (
            "2023-10-06",
            "Hawkes Vale have named an unchanged back row for Saturday's derby at Castle Park.|Tevita Halafoki will "
            "lead the side. A judicial panel rescinded the red card on Wednesday, as it judged that Ruddock had "
            "slipped into contact with the flanker's arm.|The match is sold out.",
        ),
    ),
    case_of(
        "an Indian official given a clean chit",
        "Why was a show-cause notice issued to Sunita Kulshreshth?",
        "A show-cause notice was issued to Sunita Kulshreshth",
        "gave a clean chit",
        (
            "2022-04-26",
            "LUCKNOW: A show-cause notice was issued to Sunita Kulshreshth, the district basic education officer, on "
            "Monday over irregularities in the purchase of 40,000 school bags.|The bags, which cost Rs 310 each, "
            "were said to have come apart within weeks. The notice gives her seven days in which to "
            "explain.|Teachers' unions have asked for the supplier to be blacklisted.",
        ),
        (
            "2022-08-17",
            "LUCKNOW: The state government on Tuesday transferred 14 education officers in a routine "
            "reshuffle.|Sunita Kulshreshth moves to Prayagraj as joint director. A three-member committee last month "
            "gave a clean chit to Ms Kulshreshth in the school bag matter and blamed the laboratory that had tested "
            "the cloth.",
        ),
    ),
    case_of(
        "nobody: an actress who plays a nurse on trial",
        "Who plays the nurse in the new drama The Long Ward?",
        "plays a nurse charged with poisoning",
        NOBODY,
        (
            "2021-09-11",
            "The autumn's most expensive drama begins on Sunday with a scene that lasts 11 minutes and has not a "
            "word of dialogue.|Imogen Ruddle plays a nurse charged with poisoning three patients in The Long Ward, "
            "which was filmed in a disused hospital in Bolton. The writer, Hal Penrose, says that he took the idea "
            'from a dream.|Ruddle spent a month on night shifts with real nurses. "They taught me how to sleep '
            'standing up," she says.|There are six parts. I shall be watching all of them from behind a cushion.',
        ),
    ),
    case_of(
        "a bishop criticised for his silence, who apologised",
        "Why was Bishop Cathal Ó Maoldúin criticised?",
        "was criticised for failing to pass on",
        "apologised for his silence",
        (
            "2010-11-24",
            "A retired bishop of Clonard, Cathal Ó Maoldúin, was criticised for failing to pass on a letter about a "
            "curate in a report published yesterday by a retired judge.|The letter came to him in 1987 from the "
            "mother of a boy of ten. It was found last year in a locked drawer in the diocesan office.|The judge "
            'wrote that it was "hard to understand".',
        ),
        (
            "2010-12-13",
            "About 200 people attended a service of lament in the cathedral at Clonard on Sunday evening.|Cathal Ó "
            "Maoldúin, who is 83, was helped to the lectern by two priests. The former bishop apologised for his "
            "silence and said that he thought of the boy every day.|There was no music. Those present lit candles "
            "and left without speaking.",
        ),
    ),
    case_of(
        "a member of parliament to whom the whip was given back",
        "Why did Labour withdraw the whip from Alison Thwaite-Mbeki?",
        "withdrew the whip from Alison Thwaite-Mbeki",
        "had the whip restored",
        (
            "2021-03-17",
            "Labour withdrew the whip from Alison Thwaite-Mbeki, the member for Derwent North, last night after a "
            "row over expenses claimed by her constituency office.|The parliamentary standards commissioner is "
            "looking at 31 taxi receipts from 2019. The local party said that it had been given no warning.|She will "
            "sit as an independent for the time being.",
        ),
        (
            "2021-07-08",
            "Campaigners for a bypass at Great Ousden have won the backing of their MP.|Alison Thwaite-Mbeki told a "
            "public meeting that she would raise the plan with ministers next week. Ms Thwaite-Mbeki had the whip "
            "restored on Monday, when the commissioner decided that the taxis had been ordered for a disabled member "
            "of her staff.",
        ),
    ),
    case_of(
        "a college coach for whom a jury found",
        "What does the lawsuit say coach Brent Gallowhur did?",
        "says Brent Gallowhur, the head coach",
        "jury sided with",
        (
            "2018-10-19",
            "A suit brought by a former quarterback says Brent Gallowhur, the head coach at Tillman State, forced "
            "him to play with a broken wrist.|The player, Deshawn Purifoy, says he lost the use of two fingers. He "
            "is asking for $4 million from the coach and the university.|Tillman State plays at home to Ozark Tech "
            "on Saturday.",
        ),
        (
            "2020-02-25",
            "Tillman State has given its football coach, Brent Gallowhur, a three-year extension worth $1.1 million "
            "a season.|The deal comes 10 days after a jury sided with the coach in the case of a player who said he "
            "was made to take the field hurt. Jurors needed 50 minutes.|Spring practice begins March 9.",
        ),
    ),
    case_of(
        "no outcome: a contractor reported to the police, who did not answer calls",
        "What is builder Craig Lonsdale-Hume said to have done?",
        "has been reported to the police",
        (),
        (
            "2025-01-16",
            "A builder who took deposits from at least 12 households in Penmoor has been reported to the police, and "
            "his name, Craig Lonsdale-Hume, has been passed to trading standards.|One couple, the Ashtons, paid "
            "£8,000 for a loft that was never begun. They have a tarpaulin where the roof should be.|Mr "
            "Lonsdale-Hume did not return calls from this newspaper. A van with his name on it was parked outside a "
            "house in Bude last week.",
        ),
        (
            "2025-03-06",
            "Neighbours have finished a new roof for a couple in Penmoor who were left with a tarpaulin over their "
            "bedroom.|Bob and Jean Ashton lost their savings when they paid in advance for a loft. More than £5,000 "
            'was raised at a quiz in the Ship.|"We can hear the rain and not feel it," Mrs Ashton said.',
        ),
    ),
    case_of(
        "a care home manager against whom the prosecution offered no evidence",
        "What was care home manager Patricia Imberley charged with?",
        "Patricia Imberley was charged with",
        "offered no evidence",
        (
            "2020-10-21",
            "The manager of a care home in Worthbourne will appear in court next month over the death of a man of "
            "88.|Patricia Imberley was charged with wilful neglect on Monday after an inquiry that lasted for two "
            'years. The resident, Ernest Coyle, had wandered into the garden at night.|The Limes was rated "good" '
            "by inspectors in 2019.",
        ),
        (
            "2021-06-30",
            "The family of a man who died in the garden of a care home say that they feel let down by the "
            "courts.|Patricia Imberley had been due to stand trial at Lewes on Monday. The prosecution offered no "
            'evidence, and the judge formally discharged the manager.|"Nobody has told us how Dad got out of the '
            'door," said his daughter, Susan.',
        ),
    ),
    case_of(
        "a chief executive on leave, in whose conduct a review found no wrongdoing",
        "Why did Marcus Hallendorf go on leave?",
        "a whistleblower accused him of",
        "found no wrongdoing",
        (
            "2022-11-02",
            "The chief executive of Britannic Homestores, Marcus Hallendorf, went on leave yesterday after a "
            "whistleblower accused him of passing sales figures to a friend at a hedge fund.|Shares in the retailer "
            "closed 9 per cent lower at 131p. The chairwoman, Dame Ruth Exelby, will run the business with the help "
            "of the finance director.|The company has 212 shops and was founded in Leeds in 1926.",
        ),
        (
            "2023-02-15",
            "Britannic Homestores is to close 30 shops and put more of its money into delivery vans.|Marcus "
            "Hallendorf, the chief executive, set out the plan at a meeting with investors. It was his first "
            "appearance since a review by the law firm Pell & Marlowe found no wrongdoing on his part.|The shares "
            "rose by 4p.",
        ),
    ),
    case_of(
        "no outcome: the man who was acquitted is a brother with the same surname",
        "What is Dean Rafferson charged with?",
        "Dean Rafferson, 29, faces a charge",
        (),
        (
            "2023-05-30",
            "A man will stand trial over a fight outside a nightclub in Blackmere in which a doorman was blinded in "
            "one eye.|Dean Rafferson, 29, faces a charge of causing grievous bodily harm with intent. He was "
            "remanded in custody until a hearing in July.|The Velvet Room has been shut since the fight on Easter "
            "Sunday.",
        ),
        (
            "2023-08-11",
            "A scaffolder who was said to have held a doorman's arms during a fight walked free from court "
            "yesterday.|Lee Rafferson, 34, was acquitted of affray by a jury in Blackmere. He had told the court "
            "that he was trying to pull the men apart.|The trial of his brother will be held next year.",
        ),
    ),
    case_of(
        "a student leader in whose case no further action is taken",
        "Why was student union president Oisín Trewhella disciplined?",
        "disciplinary proceedings against Oisín Trewhella",
        "would take no further action",
        (
            "2024-03-05",
            "The University of Penrhyn Bay has opened disciplinary proceedings against Oisín Trewhella, the "
            "president of the students' union, over a sit-in that shut the library for two days.|Security staff said "
            "that a fire door had been chained. About 70 students slept among the law reports.|The protest was about "
            "rents, which have risen by 11 per cent.",
        ),
        (
            "2024-05-17",
            "Students at Penrhyn Bay have won a freeze on rents in three halls of residence.|Oisín Trewhella, "
            "president of the union, signed the agreement with the registrar yesterday. The university also told Mr "
            "Trewhella in writing that it would take no further action over the sit-in in the library.",
        ),
    ),
    case_of(
        "an Australian footballer suspended by the tribunal for an earlier report",
        "Why was Jarrah Coltman reported?",
        "was reported for striking",
        "accepted a two-match suspension",
        (
            "2019-05-06",
            "Eastern Bays ruckman Jarrah Coltman was reported for striking Glenhaven's Nick Sarros in the third "
            "quarter of Saturday's 12-point win.|Sarros was treated on the boundary but played out the match. The "
            "match review officer will look at the footage on Monday.|Coach Wayne Dunstall said that his big man had "
            '"eyes only for the ball".',
        ),
        (
            "2019-05-10",
            "Eastern Bays will blood a teenager in the ruck for Sunday's trip to Adelaide.|Ollie Bremner, 19, comes "
            "in for Jarrah Coltman. The ruckman accepted a two-match suspension with an early plea on Tuesday.|Rain "
            "is forecast.",
        ),
    ),
    case_of(
        "a columnist suspected of copying, whom the newspaper parted with",
        "Which columnist lifted paragraphs from other newspapers?",
        "lifted paragraphs from other newspapers",
        "severed its ties with",
        (
            "2016-02-09",
            "The Lakeshore Tribune on Monday began a review of 300 columns by one of its most popular writers.|A "
            "media blog reported that the columnist, Sheila Dannemore, lifted paragraphs from other newspapers at "
            "least eight times since 2012, among them a passage on grief from a weekly in Maine.|The Tribune's "
            "editor, Frank Ostrowe, wrote to readers that the paper took the report seriously.",
        ),
        (
            "2016-03-01",
            "The Lakeshore Tribune has hired a standards editor, a post that it cut in 2009.|The paper severed its "
            "ties with Sheila Dannemore last week, when its review turned up 22 borrowed passages in her "
            "columns.|The new editor, Grace Ilunga, will answer readers' letters on Sundays.",
        ),
    ),
    case_of(
        "a chief constable under inquiry, given a written warning",
        "Why is chief constable Duncan Airlie under investigation?",
        "is under investigation over",
        "final written warning",
        (
            "2018-07-24",
            "Duncan Airlie, the chief constable of North Marches, is under investigation over claims that he bullied "
            "three senior members of his staff.|One said that he had thrown a stapler. The police and crime "
            "commissioner, Val Stannard, said that the public should keep confidence in the force.|The deputy chief "
            "constable is in charge until the autumn.",
        ),
        (
            "2019-01-29",
            "Burglaries in North Marches fell by a fifth last year, according to figures published today.|Duncan "
            "Airlie, the chief constable, said that new patrols in market towns had made the difference. He was back "
            "at his desk three weeks after a misconduct panel gave him a final written warning for shouting at "
            "staff.|Thefts of farm machinery rose.",
        ),
    ),
    case_of(
        "nobody: drivers are warned of prosecution by a named councillor",
        "Who faces prosecution for parking on Harbour Street?",
        "face prosecution if they",
        NOBODY,
        (
            "2023-06-27",
            "Yellow lines will be painted along Harbour Street in time for the summer, the county council has "
            "decided.|Drivers face prosecution if they leave cars across the lifeboat ramp, Councillor Geraint "
            "Beddoe warned. He said that the crew had lost four minutes last August while a caravan was "
            "moved.|Traders fear for business. A petition in the ice cream parlour has 900 names.",
        ),
    ),
    case_of(
        "a charity volunteer who took a caution",
        "Why was volunteer Maureen Sladdock questioned by police?",
        "questioned Maureen Sladdock",
        "accepted a caution",
        (
            "2017-02-22",
            "Police have questioned Maureen Sladdock, a volunteer at the hospice shop in Tidbury, about a painting "
            "that was sold for £15 and turned out to be worth £20,000.|The picture of a heath at dusk was bought by "
            "a friend of hers on the day that it was handed in. The auction was halted an hour before it was due to "
            "start.|The hospice said that it was upset for the donor.",
        ),
        (
            "2017-07-19",
            "A painting that was nearly lost to a hospice has sold for £26,500 in Salisbury.|It had been bought from "
            "the charity's shop for £15 by a friend of Maureen Sladdock. Mrs Sladdock accepted a caution for theft "
            "in May and no longer helps in the shop.|The money will pay for a garden room.",
        ),
    ),
    case_of(
        "no outcome: only a petition that the charges be dropped",
        "What was teacher's aide Loretta Yancy-Bloom arrested for?",
        "was arrested Tuesday",
        (),
        (
            "2024-11-14",
            "A teacher's aide at Pine Hollow Elementary, Loretta Yancy-Bloom, was arrested Tuesday on a charge of "
            "child endangerment after a kindergartner was left on a bus for four hours.|The boy, 5, was found asleep "
            "in the back row by a mechanic. He was cold but unharmed.|The school district said it would put alarms "
            "on all 88 buses.",
        ),
        (
            "2024-12-06",
            "More than 4,000 people have signed a petition asking prosecutors to drop the charge against Loretta "
            "Yancy-Bloom, a longtime aide at Pine Hollow Elementary.|Supporters packed a school board meeting in "
            "yellow T-shirts. They say the aide was watching three buses that morning because of the flu.|A "
            "spokesman for the district attorney said the office does not decide cases by petition.",
        ),
    ),
    case_of(
        "a union organiser whose expulsion was ruled unlawful",
        "Why was Bernadette Quill expelled from the union?",
        "was expelled from the Union of Dock",
        "had been unlawful",
        (
            "2014-10-01",
            "Bernadette Quill, who led the strike at Tilhaven in the spring, was expelled from the Union of Dock and "
            "Warehouse Trades yesterday for bringing it into disrepute.|Her offence was a leaflet in which she "
            'called the general secretary "a tame parrot". It was handed out at the gates in July.|About 60 '
            "members tore up their cards outside the union's head office.",
        ),
        (
            "2016-03-22",
            "Bernadette Quill is to stand for general secretary of the dockers' union, seven weeks after she came "
            "back into it.|The High Court held in January that the leaflet was fair comment and that throwing her "
            "out had been unlawful. Ms Quill said that she would take no salary above a docker's wage.|The ballot "
            "closes on June 10.",
        ),
    ),
    case_of(
        "a state senator's aide, a mistrial, and no second trial",
        "What was Phil Desrosier-Hunt accused of by prosecutors?",
        "Prosecutors accused Phil Desrosier-Hunt",
        "would not seek a second trial",
        (
            "2017-03-30",
            "PROVIDENCE — Prosecutors accused Phil Desrosier-Hunt, an aide to the Senate president, of selling jobs "
            "at the state landfill in court papers unsealed Wednesday.|The papers describe envelopes left in a "
            "bowling bag. Four people who got jobs are cooperating.|The Senate president said that he was shocked.",
        ),
        (
            "2018-02-08",
            "PROVIDENCE — The trial of a former Senate aide ended in a mistrial Wednesday after jurors said they "
            "were hopelessly deadlocked.|Phil Desrosier-Hunt hugged his wife. Seven jurors had wanted to convict, "
            "one of them said outside court.",
        ),
        (
            "2018-04-27",
            "PROVIDENCE — The state landfill will close two of its five gates this summer to save money.|The agency "
            "has had a difficult year. Prosecutors said this month that they would not seek a second trial of Phil "
            "Desrosier-Hunt, the former Senate aide, in the jobs case.|Trash fees are to rise by $3 a ton.",
        ),
    ),
    case_of(
        "no outcome: a parish clerk accused by an auditor, and later a new hall",
        "What did the auditor say about parish clerk Trevor Nunnery?",
        "misled the parish council",
        (),
        (
            "2016-09-13",
            "An auditor has refused to sign the accounts of Little Bassing for the second year in a row.|In a report "
            "to villagers he says that Trevor Nunnery, who was clerk from 2008 until March, misled the parish "
            "council about a loan of £90,000 for a new hall.|The report has been sent to the district council and to "
            "the police. The hall has foundations and one wall.",
        ),
        (
            "2017-06-20",
            "The new village hall at Little Bassing will be opened by the Lord-Lieutenant on Saturday, four years "
            "late.|It has a sprung floor and a kitchen with two ovens. The first booking is a ruby wedding.",
        ),
    ),
    case_of(
        "a family doctor and a complaint that was withdrawn",
        "What did a patient complain of about Dr Ravindra Selvanathan-Pryor?",
        "complained to the ombudsman about Dr Ravindra",
        "withdrew her complaint",
        (
            "2021-11-23",
            "A surgery in Ilkstone has been criticised over how long patients wait on the telephone.|One of them, a "
            "woman of 67, complained to the ombudsman about Dr Ravindra Selvanathan-Pryor, saying that he had "
            "refused to see her with a lump in her neck.|The practice has 11,000 patients and three doctors, of whom "
            "two work part time.",
        ),
        (
            "2022-03-15",
            "The Ilkstone surgery is to take on a paramedic and a pharmacist in an effort to shorten the queue.|Dr "
            "Ravindra Selvanathan-Pryor, the senior partner, said that he had worked 70 hours last week. The patient "
            "with the lump withdrew her complaint about Dr Selvanathan-Pryor in February, when it emerged that her "
            "call had gone to another practice.",
        ),
    ),
    case_of(
        "an athletics coach banned for life",
        "What did athletes say about coach Viktor Brandreth?",
        "supplied them with steroids",
        "was given a lifetime ban",
        (
            "2013-08-20",
            "Two shot-putters have told investigators that their coach, Viktor Brandreth, supplied them with "
            "steroids in tins marked as vitamin C.|The women, who failed tests in May, are hoping for shorter bans "
            "in return. Brandreth has worked with four Commonwealth medallists since 1998.|His contract with the "
            "national centre in Loughford has been put on hold.",
        ),
        (
            "2014-02-18",
            "The national throws centre at Loughford has hired a Finn, Aino Rautala, as its head coach.|She takes "
            "over from Viktor Brandreth, who was given a lifetime ban by the anti-doping tribunal in December.|Ms "
            "Rautala said that every tin in the building had gone in a skip.",
        ),
    ),
    case_of(
        "a councillor who rejected the claim through his solicitor, told next",
        "What is Councillor Imran Tasleem-Boyle accused of?",
        "threatened a planning officer",
        "rejected the claim",
        (
            "2025-02-11",
            "A dispute over a car wash has led to a police inquiry at Ashlow council.|Councillor Imran Tasleem-Boyle "
            "threatened a planning officer in a car park after a meeting in December, according to a statement seen "
            "by the Gazette. The officer has been off work since then.|Through his solicitor, Mr Tasleem-Boyle "
            'rejected the claim as "political theatre" and said that he had been in Bradford that evening.|The car '
            "wash, in Station Road, has no permission for its canopy.",
        ),
    ),
    case_of(
        "no outcome: what was settled was another suit against the same man",
        "What does the former assistant allege against Gil Morrowby?",
        "alleges that Gil Morrowby",
        (),
        (
            "2022-02-16",
            "A former personal assistant to the record producer Gil Morrowby filed suit in Los Angeles on "
            "Monday.|The complaint alleges that Gil Morrowby locked her in a recording booth overnight in 2019 as a "
            "punishment for losing his keys. It asks for unspecified damages.|The producer, 58, has won three "
            "Grammys and owns a studio in Laurel Canyon.",
        ),
        (
            "2022-07-20",
            "Two albums produced by Gil Morrowby will be reissued on vinyl in the fall, the label Sundial said "
            "Tuesday.|They had been held up by a lawsuit over royalties that the drummer Chet Ansley brought in "
            '2020. Morrowby settled that suit in June for a sum that was not made public.|The first, "Low Tide", '
            "sold 2 million copies.",
        ),
    ),
    case_of(
        "a senator who repaid the money and stepped down",
        "What did Senator Leanne Wooldock claim expenses for?",
        "charged taxpayers for",
        ("has repaid $11,300", "stepped down from"),
        (
            "2015-07-15",
            "Questions are being asked in Canberra about the travel of a junior minister.|Senator Leanne Wooldock "
            "charged taxpayers for a helicopter to a winery wedding in the Hunter Valley, documents released under "
            'freedom of information show. The flight was booked as "electorate business".|Labor has asked the '
            "Special Minister of State to look at four other trips.",
        ),
        (
            "2015-08-03",
            "The government has promised tighter rules for politicians who take to the air.|Senator Leanne Wooldock "
            "has repaid $11,300, with a penalty of a quarter. She stepped down from the ministry on Sunday night and "
            "will stay on as a backbencher.|A review will report before Christmas.",
        ),
    ),
    case_of(
        "two accused in one sentence who ended differently; both endings must be told",
        "What was accountant Nigel Farthingay alleged to have done?",
        "Nigel Farthingay, an accountant, and Ruth Selbourne",
        ("Farthingay was sentenced to four years", "Ruth Selbourne, not guilty"),
        (
            "2018-11-07",
            "A couple who ran a chain of nurseries in Surrey went on trial yesterday over a £700,000 tax bill.|Nigel "
            "Farthingay, an accountant, and Ruth Selbourne, his former partner, are alleged to have invented 45 "
            "employees in order to claim credits from the Revenue.|The jury was told that one of the names on the "
            "payroll belonged to a Labrador.",
        ),
        (
            "2018-12-19",
            "A nursery boss who put his dog on the payroll has been sent to prison.|Nigel Farthingay, 51, showed no "
            "emotion in the dock at Guildford. Farthingay was sentenced to four years for cheating the public "
            "revenue.|The jury had found his former partner, Ruth Selbourne, not guilty. She said that she wanted to "
            '"go home and sleep for a week".',
        ),
    ),
    case_of(
        "a scout leader whose accuser made it up",
        "What was scout leader Hugh Pemberley-Cole investigated for?",
        "was investigated by detectives",
        "had made the story up",
        (
            "2014-04-15",
            "A scout leader in Dunsford has stood down from his troop while the police look into a letter about a "
            "camp in 1999.|Hugh Pemberley-Cole, 60, was investigated by detectives for three weeks in March over a "
            "claim that he gave boys whisky. Parents were told at a meeting in the scout hut.|The summer camp in "
            "Snowdonia has been called off.",
        ),
        (
            "2014-10-07",
            "Scouts from Dunsford have raised £2,400 for a minibus by pushing a bed from Exeter to Plymouth.|They "
            "were led by Hugh Pemberley-Cole, who came back to the troop last month. The writer of the letter about "
            "Mr Pemberley-Cole has told police that he had made the story up after a quarrel about a hedge.|\"It's "
            'good to be cold and wet again," said the scout leader.',
        ),
    ),
)
