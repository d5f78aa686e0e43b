"""Rows of fairness of short articles, many with a surname alone, written without sight "
"of the code and looked at since."""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

LATER = (
    case_of(
        "later: head teacher suspended, reinstated under his title",
        "Why was Alan Pritchard suspended?",
        "was suspended on Monday",
        "was reinstated by the governors",
        (
            "2021-02-03",
            "The head teacher of Mossbank Primary School, Alan Pritchard, was suspended on Monday after a complaint "
            "about exam papers.|Parents were told in a letter. The deputy head is running the school for now.",
        ),
        (
            "2021-05-20",
            "Mossbank Primary School held its summer fair on Saturday.|Mr Pritchard was reinstated by the governors "
            "last week. About 300 people came and £2,100 was raised for a new library.",
        ),
    ),
    case_of(
        "later: police charge a publican, jury acquits",
        "What was Gillian Tapper charged with?",
        "have charged Gillian Tapper",
        "found Tapper not guilty",
        (
            "2022-01-14",
            "Police have charged Gillian Tapper, landlady of the Plough in Emberton, with selling stolen spirits."
            "|Officers searched the pub in November. The Plough has been run by her family since 1978.",
        ),
        (
            "2022-09-08",
            "A jury at Lincoln Crown Court found Tapper not guilty on Wednesday.|The landlady of the Plough in "
            "Emberton hugged her sons outside the court. The trial had lasted four days.",
        ),
    ),
    case_of(
        "later: surgeon under investigation, regulator finds no case",
        "Why is Dr Farouk Mansour being investigated?",
        "is under investigation by the medical regulator",
        "no case to answer",
        (
            "2020-06-11",
            "Dr Farouk Mansour, a heart surgeon at St Bride's Hospital, is under investigation by the medical "
            "regulator over three operations in 2018.|The hospital has hired a locum. Two families have asked for a "
            "meeting.",
        ),
        (
            "2021-03-02",
            "The medical regulator has decided that Dr Mansour has no case to answer.|The inquiry into "
            "the three operations took nine months. A patients' group asked to see the report.",
        ),
    ),
    case_of(
        "later: American mayor indicted, charges dropped",
        "What was Mayor Randy Kowalczyk indicted for?",
        "was indicted Tuesday",
        "dropped all charges against Kowalczyk",
        (
            "2019-04-10",
            "Mayor Randy Kowalczyk of Fallow Creek, Ohio, was indicted Tuesday on two counts of bribery.|A grand jury "
            "heard from 14 witnesses. City Hall was closed to reporters.",
        ),
        (
            "2019-12-05",
            "Prosecutors dropped all charges against Kowalczyk on Wednesday after a key witness changed his story."
            "|The Fallow Creek mayor was elected in 2015. The city council meets again on Monday.",
        ),
    ),
    case_of(
        "later: accountant arrested, pleads guilty and is jailed",
        "Why was Helen Osgood arrested?",
        "was arrested on suspicion of fraud",
        ("pleaded guilty to fraud", "was jailed for three years"),
        (
            "2022-03-17",
            "Helen Osgood, an accountant in Penrith, was arrested on suspicion of fraud on Tuesday.|Detectives took "
            "computers from her office. The firm has 40 clients in the town.",
        ),
        (
            "2023-01-25",
            "Osgood pleaded guilty to fraud at Carlisle Crown Court in December.|The accountant was jailed for three "
            "years on Tuesday. Her firm in Penrith has since closed.",
        ),
    ),
    case_of(
        "later: the councillor, not named again in the outcome sentence",
        "What was Councillor Winifred Hale accused of?",
        "has been accused of using her council phone",
        "The councillor was cleared",
        (
            "2023-05-04",
            "Councillor Winifred Hale has been accused of using her council phone to canvass for votes.|The complaint "
            "was sent to the monitoring officer at Borrowdale Council on Friday. The election is "
            "a month away.",
        ),
        (
            "2023-08-16",
            "Borrowdale Council has published its report on Winifred Hale.|The councillor was cleared of misusing her "
            "phone. The report runs to 31 pages and cost £6,000.",
        ),
    ),
    case_of(
        "later: lawsuit against a builder settled",
        "Who sued Leonard Sykes?",
        "is suing the builder Leonard Sykes",
        "was settled out of court",
        (
            "2020-10-22",
            "A couple from Thirsk is suing the builder Leonard Sykes for £80,000 over a collapsed extension.|The wall "
            "fell in a storm in February. Nobody was hurt.",
        ),
        (
            "2021-06-30",
            "The case against Sykes over a collapsed extension in Thirsk was settled out of court on Monday.|Neither "
            "side would give the sum. The couple has moved to Ripon.",
        ),
    ),
    case_of(
        "later: police officer accused, dismissed after a hearing",
        "What is PC Nathan Birtles accused of?",
        "PC Nathan Birtles is accused of",
        "Birtles was dismissed",
        (
            "2021-11-09",
            "PC Nathan Birtles is accused of looking up a neighbour on the police computer.|A misconduct hearing will "
            "be held in the new year. He joined the force in 2012.",
        ),
        (
            "2022-02-15",
            "A misconduct panel sat in Derby on Monday to hear about the use of a police computer.|PC Birtles was "
            "dismissed without notice. The force has 2,000 officers.",
        ),
    ),
    case_of(
        "later: minister resigns over a complaint",
        "Who complained about Fiona Strachan?",
        "complaint of bullying was made against",
        "Ms Strachan resigned",
        (
            "2022-06-01",
            "A complaint of bullying was made against the transport minister, Fiona Strachan, by two civil servants "
            "in May.|The permanent secretary has been told. The minister was in Brussels on Tuesday.",
        ),
        (
            "2022-06-28",
            "Ms Strachan resigned as transport minister on Monday over the bullying complaint.|A successor will be "
            "named by the end of the week. The department "
            "has had three ministers in two years.",
        ),
    ),
    case_of(
        "later: nurse struck off",
        "Why was Patrick Adeyemi reported to the nursing council?",
        "Patrick Adeyemi was reported to the nursing council",
        "was struck off the register",
        (
            "2018-09-12",
            "Patrick Adeyemi was reported to the nursing council over missing medicine at a care home in Luton.|The "
            "home has 52 beds. An audit in July found that the stock did not match the books.",
        ),
        (
            "2019-04-24",
            "Mr Adeyemi was struck off the register by a nursing panel on Tuesday.|The hearing in London lasted three "
            "days. The care home in Luton has a new manager.",
        ),
    ),
    case_of(
        "later: footballer charged by the association, charge not proven",
        "What was Dean Rafferty charged with?",
        "The striker Dean Rafferty has been charged",
        "not proven",
        (
            "2023-02-08",
            "The striker Dean Rafferty has been charged by the football association with betting on matches.|He has "
            "scored 11 goals for Harwell Town this season. The club made no comment.",
        ),
        (
            "2023-04-19",
            "The betting charge against Rafferty was found not proven by a commission on Tuesday.|Harwell Town are "
            "at home to Kettleby on Saturday. The striker will start the match.",
        ),
    ),
    case_of(
        "later: American sheriff accused, convicted by a federal jury",
        "What was Sheriff Clint Boudreaux accused of?",
        "federal agents accused Sheriff Clint Boudreaux",
        "convicted Boudreaux",
        (
            "2020-02-21",
            "In a complaint unsealed Thursday, federal agents accused Sheriff Clint Boudreaux of taking cash from a "
            "towing company.|The sheriff has served Marlin County for nine years. A deputy is filling in.",
        ),
        (
            "2021-01-29",
            "A federal jury convicted Boudreaux on Thursday after six hours of talks.|The towing company at the "
            "center of the case has gone out of business. Marlin County will hold an election in May.",
        ),
    ),
    case_of(
        "later: vicar suspended, allowed to return, pronoun in the outcome",
        "Why was the Reverend Judith Amory suspended?",
        "The Reverend Judith Amory has been suspended",
        "She was exonerated",
        (
            "2021-08-05",
            "The Reverend Judith Amory has been suspended by the diocese while the accounts of St Aldhelm's are "
            "checked.|The church has been without a treasurer since Easter. Services will go on.",
        ),
        (
            "2021-12-09",
            "The Reverend Judith Amory led the carol service at St Aldhelm's on Sunday.|She was exonerated by the "
            "diocese in November. More than 200 people were in the church.",
        ),
    ),
    case_of(
        "later: farmer prosecuted, fined",
        "Why was Giles Thackeray prosecuted?",
        "is being prosecuted for",
        "was fined £12,000",
        (
            "2022-04-07",
            "Giles Thackeray, a dairy farmer, is being prosecuted for letting slurry run into the River Nadder."
            "|Anglers found dead trout in January. The Environment Agency took samples.",
        ),
        (
            "2022-10-13",
            "Mr Thackeray was fined £12,000 by magistrates in Salisbury on Wednesday for polluting the Nadder.|The "
            "river is now clean, the Environment Agency said. Anglers will be let back in May.",
        ),
    ),
    case_of(
        "later: charity boss, inquiry clears her, organisation as subject",
        "What did the charity watchdog investigate Rosalind Ekwueme for?",
        "watchdog is investigating Rosalind Ekwueme",
        "has cleared Ms Ekwueme",
        (
            "2019-07-18",
            "The charity watchdog is investigating Rosalind Ekwueme, the chief executive of Harbour Light, over her "
            "expenses.|Harbour Light runs six hostels. Its income last year was £3m.",
        ),
        (
            "2020-01-23",
            "The charity watchdog has cleared Ms Ekwueme after a six-month inquiry.|Harbour Light plans a seventh "
            "hostel in Grimsby. It will open in the autumn.",
        ),
    ),
    case_of(
        "later: bus driver arrested, released without charge",
        "Why was Imran Sadiq arrested?",
        "Imran Sadiq, was arrested",
        "released without charge",
        (
            "2023-09-27",
            "A bus driver, Imran Sadiq, was arrested after a cyclist was knocked down in Fenton Road on Monday.|The "
            "cyclist broke a leg. The road was shut for three hours.",
        ),
        (
            "2023-10-04",
            "Mr Sadiq has been released without charge, police said on Tuesday.|The bus driver had been held over a "
            "collision in Fenton Road. The council will look at the junction.",
        ),
    ),
    case_of(
        "later: professor accused of plagiarism, university upholds it",
        "What was Professor Edmund Lacey accused of?",
        "Professor Edmund Lacey was accused of copying",
        "upheld the complaint",
        (
            "2020-03-12",
            "Professor Edmund Lacey was accused of copying passages in his book on the Hanseatic League.|A former "
            "student found 14 of them. The University of Wexcombe has set up a panel.",
        ),
        (
            "2020-11-26",
            "The University of Wexcombe has upheld the complaint of plagiarism against Professor Lacey.|His book on "
            "the Hanseatic League came out in 2014. It runs to 600 pages.",
        ),
    ),
    case_of(
        "later: American teacher sued, judge dismisses the suit",
        "Why was Karen Lindqvist sued?",
        "filed a lawsuit against Karen Lindqvist",
        "threw out the lawsuit",
        (
            "2021-10-01",
            "Two parents filed a lawsuit against Karen Lindqvist, a high school band teacher in Duluth, over a bus "
            "trip.|They said their son was left at a gas station. The school district has 18 schools.",
        ),
        (
            "2022-05-06",
            "A judge threw out the lawsuit against Lindqvist on Thursday.|The band teacher took 60 students to a "
            "contest in Fargo last month. They won second prize.",
        ),
    ),
    case_of(
        "later: chef accused, conviction quashed on appeal is the last word",
        "What happened to the chef Marco Bellandi?",
        "was charged with assaulting a waiter",
        ("was convicted by magistrates", "was quashed on appeal"),
        (
            "2018-05-16",
            "Marco Bellandi, head chef of the Copper Pan, was charged with assaulting a waiter on Saturday night.|The "
            "restaurant is in Bath. It won its first star in 2016.",
        ),
        (
            "2019-02-27",
            "Bellandi was convicted by magistrates in September.|His conviction was quashed on appeal on Monday. The "
            "Copper Pan will reopen in Bath in April.",
        ),
    ),
    case_of(
        "later: union leader suspended, expelled",
        "Why was Terence Bullimore suspended from the union?",
        "The union has suspended Terence Bullimore",
        "expelled Mr Bullimore",
        (
            "2022-11-03",
            "The union has suspended Terence Bullimore, its regional secretary, over claims that he took gifts."
            "|Members in Hull were told by email. A branch meeting is planned.",
        ),
        (
            "2023-03-15",
            "The dock workers' union expelled Mr Bullimore on Tuesday.|He had worked for it in "
            "Hull since 1999. A new regional secretary will be chosen in June.",
        ),
    ),
    case_of(
        "later: estate agent, case collapses",
        "What was Sophie Lanchester charged with?",
        "Sophie Lanchester, 41, has been charged",
        "case against Lanchester collapsed",
        (
            "2019-10-30",
            "An estate agent, Sophie Lanchester, 41, has been charged with stealing tenants' deposits.|Her agency in "
            "Margate let more than 90 flats. Some tenants had paid £1,500.",
        ),
        (
            "2020-07-15",
            "The case against Lanchester collapsed at Canterbury Crown Court on Tuesday.|The estate agent's files had "
            "been lost by the police. The force said that it would look into the loss.",
        ),
    ),
    case_of(
        "later: two people in the outcome article, only one cleared",
        "What was Gareth Penhaligon accused of?",
        "Gareth Penhaligon, has been accused of",
        "Mr Penhaligon was cleared",
        (
            "2021-04-14",
            "The harbour master, Gareth Penhaligon, has been accused of selling moorings to his friends.|The harbour "
            "trust met on Monday. There is a waiting list of eight years.",
        ),
        (
            "2021-09-22",
            "The harbour trust has ended its inquiry into the sale of moorings.|Mr Penhaligon was cleared of any "
            "wrongdoing by the trust. Its clerk, Alison Trewin, was given a warning for untidy records. The "
            "waiting list will now be put online.",
        ),
    ),
    case_of(
        "later: solicitor before a tribunal, banned",
        "Why was Oliver Ravensworth brought before the tribunal?",
        "Allegations of dishonesty have been made against",
        "banned Ravensworth from practising",
        (
            "2020-01-09",
            "Allegations of dishonesty have been made against the solicitor Oliver Ravensworth by his former partners."
            "|They concern a house sale in Oxted. A tribunal will sit in the summer.",
        ),
        (
            "2020-08-20",
            "A tribunal has banned Ravensworth from practising as a solicitor.|The ruling followed a hearing of five "
            "days in London. The house in Oxted has been sold again since.",
        ),
    ),
    case_of(
        "later: American coach on leave, resigns",
        "Why was Coach Tyrell Mathis placed on leave?",
        "placed on leave after players accused him",
        "Mathis resigned",
        (
            "2022-09-16",
            "Coach Tyrell Mathis was placed on leave after players accused him of withholding water at practice.|The "
            "Redfield Eagles have won three games. An assistant will take over on Friday.",
        ),
        (
            "2022-10-28",
            "Mathis resigned Thursday as coach of the Redfield Eagles.|The team has lost four games "
            "in a row. The Eagles play their last home game next week.",
        ),
    ),
    case_of(
        "later: newsreader, complaint rejected by the regulator",
        "Who complained about Priya Venkatesan?",
        "lodged a complaint against the newsreader Priya Venkatesan",
        "rejected the complaint",
        (
            "2023-01-12",
            "A Conservative MP has lodged a complaint against the newsreader Priya Venkatesan, saying that she was "
            "biased.|It concerns a bulletin on 4 January. The programme has 2m viewers.",
        ),
        (
            "2023-03-30",
            "The broadcasting regulator rejected the complaint about Ms Venkatesan on Wednesday.|The bulletin of 4 "
            "January was about a rise in rail fares. The regulator deals with 30,000 letters a year.",
        ),
    ),
    case_of(
        "later: jockey, ban overturned",
        "Why was Kieran Doolan banned?",
        "Kieran Doolan was banned for six months",
        "ban was overturned",
        (
            "2019-03-20",
            "The jockey Kieran Doolan was banned for six months on Tuesday, accused of not trying to win a race at "
            "Thirlby.|His horse finished fourth. The race was worth £9,000.",
        ),
        (
            "2019-05-08",
            "Doolan's ban was overturned by an appeal board on Monday.|The jockey has three rides at Thirlby on "
            "Saturday. The ground is good to firm.",
        ),
    ),
    case_of(
        "later: postmistress accused by auditors, charge withdrawn in court",
        "What was Brenda Whittle accused of?",
        "accused Brenda Whittle of stealing",
        "The theft charge against Mrs Whittle was withdrawn",
        (
            "2018-02-07",
            "Auditors accused Brenda Whittle of stealing £14,000 from the village post office in Copley.|She had run "
            "it for 19 years. The shop is shut and the nearest post office is five miles away.",
        ),
        (
            "2018-11-21",
            "The theft charge against Mrs Whittle was withdrawn at York Crown Court on Tuesday.|Villagers in Copley "
            "put up bunting. The post office will open again before Christmas.",
        ),
    ),
    case_of(
        "later: lorry driver, found guilty and sentenced in one sentence",
        "What is Viktor Hollmann charged with?",
        "is charged with causing death by dangerous driving",
        "was found guilty and sentenced",
        (
            "2021-06-16",
            "Viktor Hollmann, a lorry driver from Felixstowe, is charged with causing death by dangerous driving.|A "
            "motorcyclist died on the A14 in March. The road was closed for nine hours.",
        ),
        (
            "2022-03-09",
            "Hollmann was found guilty and sentenced to five years in prison at Ipswich Crown Court on Tuesday.|The "
            "motorcyclist's widow was in court. A bench in his memory stands by the A14.",
        ),
    ),
    case_of(
        "later: finance director, investigation closed with no further action",
        "Why is Camilla Rostron being investigated?",
        "opened an investigation into Camilla Rostron",
        "will take no further action against Ms Rostron",
        (
            "2022-08-24",
            "The fraud squad has opened an investigation into Camilla Rostron, finance director of the Tarn Group, "
            "over share dealing.|The shares fell by 9% on Tuesday. The group makes kitchen tiles.",
        ),
        (
            "2023-06-14",
            "The fraud squad will take no further action against Ms Rostron.|Shares in the Tarn Group rose by 6% on "
            "the news. The tile maker has 1,400 staff.",
        ),
    ),
    case_of(
        "later: Labour MP loses the whip and has it restored",
        "Why did Barnaby Creswick lose the whip?",
        "Barnaby Creswick was stripped of the Labour whip",
        "had the whip restored",
        (
            "2020-09-10",
            "Barnaby Creswick was stripped of the Labour whip on Wednesday over an accusation of lobbying for a bank."
            "|The MP has held Wendle South since 2010. He will sit as an independent.",
        ),
        (
            "2021-01-21",
            "Mr Creswick had the whip restored on Wednesday after a party panel found that he had done nothing wrong."
            "|The MP for Wendle South asked about flood defences the same day. The "
            "river there burst its banks at Christmas.",
        ),
    ),
)

SAME = (
    case_of(
        "same: treasurer accused, cleared in the next paragraph",
        "What was Mavis Thornley accused of?",
        "was accused of taking £400",
        "Mrs Thornley was cleared",
        (
            "2022-02-16",
            "Mavis Thornley, treasurer of the Alder Bowls Club, was accused of taking £400 from the bar.|The club "
            "called in an auditor. Mrs Thornley was cleared when the money was found in a biscuit tin.",
        ),
    ),
    case_of(
        "same: paramedic suspended, back at work, pronoun",
        "Why was Joshua Ellery suspended?",
        "Joshua Ellery was suspended",
        "he was reinstated",
        (
            "2021-07-07",
            "The paramedic Joshua Ellery was suspended in March over a complaint from a patient in Truro.|The "
            "ambulance service looked at film from the vehicle. In June he was reinstated.|The service has 80 crews "
            "in the county.",
        ),
    ),
    case_of(
        "same: headline order reversed, outcome first",
        "What had Simon Garrick been charged with?",
        "Garrick had been charged with",
        "was acquitted on Friday",
        (
            "2020-12-12",
            "The sculptor Simon Garrick was acquitted on Friday at Bristol Crown Court.|Mr Garrick had been charged "
            "with setting fire to his own studio. The jury was out for two hours.",
        ),
    ),
    case_of(
        "same: American state senator, ethics complaint dismissed",
        "What was the complaint against Senator Loretta Fisk?",
        "ethics complaint was filed against state Senator Loretta Fisk",
        "dismissed the complaint",
        (
            "2023-06-21",
            "An ethics complaint was filed against state Senator Loretta Fisk in January over a fishing trip.|A "
            "lobbyist had paid for the boat. The ethics panel dismissed the complaint on Tuesday. Fisk, a Republican, "
            "represents Boone County.",
        ),
    ),
    case_of(
        "same: gym owner sued and ordered to pay",
        "Who sued Craig Molyneux?",
        "sued the gym owner Craig Molyneux",
        "was ordered to pay",
        (
            "2019-05-22",
            "A member who broke her wrist sued the gym owner Craig Molyneux for negligence.|The treadmill had been "
            "out of order for a month. Molyneux was ordered to pay her £7,500 by a judge in Stockport.",
        ),
    ),
    case_of(
        "same: arrested, then admitted it",
        "Why was Stacey Wilmot arrested?",
        "Police arrested Stacey Wilmot",
        "Wilmot pleaded guilty",
        (
            "2021-01-13",
            "Police arrested Stacey Wilmot, a shop assistant, in October over missing lottery tickets.|Cameras in the "
            "shop had been running all day. Wilmot pleaded guilty to theft at Walsall Magistrates' Court on Monday.",
        ),
    ),
    case_of(
        "same: archivist accused, accusation withdrawn",
        "What did the library accuse Dorothea Kemble of?",
        "accused its archivist, Dorothea Kemble,",
        "withdrew the accusation",
        (
            "2022-05-25",
            "Last year the Marlow Library accused its archivist, Dorothea Kemble, of losing a rare map.|The map dates "
            "from 1702. It turned up in March behind a radiator. The library withdrew the accusation against Ms "
            "Kemble and gave her back her desk.",
        ),
    ),
    case_of(
        "same: pilot investigated, the captain cleared",
        "Why was Captain Luis Ferreira investigated?",
        "Captain Luis Ferreira was investigated",
        "The captain was found to have acted properly",
        (
            "2019-09-04",
            "Captain Luis Ferreira was investigated by his airline after a heavy landing at Leeds.|No passenger was "
            "hurt. The captain was found to have acted properly in a report published on Tuesday. The aircraft is "
            "flying again.",
        ),
    ),
    case_of(
        "same: charge dropped in the same paragraph",
        "What was Abigail Renshaw charged with?",
        "Abigail Renshaw was charged with",
        "The charge was dropped",
        (
            "2023-07-05",
            "Abigail Renshaw was charged with criminal damage after a protest against a quarry. The charge was dropped "
            "on Monday for lack of evidence.|The botanist, 29, lives in Matlock. The quarry company declined to "
            "comment.",
        ),
    ),
    case_of(
        "same: lord suspended, retired from the house",
        "Why was Lord Cathcart-Bligh suspended?",
        "Lord Cathcart-Bligh was suspended from the House of Lords",
        "resigned his seat",
        (
            "2020-07-23",
            "Lord Cathcart-Bligh was suspended from the House of Lords in April over undeclared payments.|They came "
            "from a property company in Jersey. On Wednesday the peer resigned his seat. He is 71.",
        ),
    ),
    case_of(
        "same: patients' claims against a dentist settled",
        "What did patients allege about Neil Abernethy?",
        "alleged that the dentist Neil Abernethy",
        "Mr Abernethy settled the claims",
        (
            "2018-10-17",
            "Eleven patients alleged that the dentist Neil Abernethy had billed them for work that was never done.|His "
            "surgery in Perth has two chairs. Mr Abernethy settled the claims last month. A new dentist starts on "
            "Monday.",
        ),
    ),
    case_of(
        "same: referee accused, convicted and then jailed",
        "What happened to the referee Colm Geraghty?",
        "Colm Geraghty stood accused of",
        ("Geraghty was convicted", "jailed him for 18 months"),
        (
            "2022-12-07",
            "The referee Colm Geraghty stood accused of taking money to fix three matches.|Geraghty was convicted in "
            "October at Chester Crown Court. On Tuesday the judge jailed him for 18 months. The matches will not be "
            "replayed.",
        ),
    ),
    case_of(
        "same: two people, outcome of the one asked about",
        "What was Yvonne Sturridge accused of?",
        "Yvonne Sturridge was accused of",
        "Mrs Sturridge was found innocent",
        (
            "2021-03-31",
            "The parish clerk Yvonne Sturridge was accused of altering the minutes of a meeting in Lower Slade.|The "
            "parish council asked a retired judge to look at the papers. Mrs Sturridge was found innocent. Her "
            "deputy, Roy Kitson, was told off for losing the keys to the hall. The council meets on "
            "the first Monday of each month.",
        ),
    ),
    case_of(
        "same: American nurse fired over a claim, rehired",
        "Why was Denise Okafor fired?",
        "fired nurse Denise Okafor",
        "cleared her",
        (
            "2020-08-13",
            "Lakeside Hospital fired nurse Denise Okafor in May after accusing her of taking masks home.|The hospital "
            "in Toledo has 410 beds. An arbitrator cleared her on Wednesday. The nurses' union has 900 members there.",
        ),
    ),
)

NONE = (
    case_of(
        "none: plain accusation with background only",
        "What is Hugh Tennant accused of?",
        "Hugh Tennant has been accused of",
        (),
        (
            "2023-04-05",
            "The auctioneer Hugh Tennant has been accused of selling a copy as an original Turner.|The picture was "
            "sold for £62,000 in Exeter. The buyer lives in Switzerland.",
        ),
    ),
    case_of(
        "none: suspension, later article on something else he did",
        "Why was Ruth Addington suspended?",
        "Ruth Addington was suspended",
        (),
        (
            "2021-09-15",
            "The swimming coach Ruth Addington was suspended on Tuesday over a complaint from a parent.|The club in "
            "Poole has 140 members. Training will go on as planned.",
        ),
        (
            "2022-03-23",
            "Ruth Addington opened a cafe on the quay in Poole on Saturday.|The former swimming coach bakes the bread "
            "herself. It is open from Tuesday to Sunday.",
        ),
    ),
    case_of(
        "none: American arrest, only the booking told",
        "Why was Travis Holloway arrested?",
        "Deputies arrested Travis Holloway",
        (),
        (
            "2022-07-14",
            "Deputies arrested Travis Holloway, a used car dealer, on Wednesday on a charge of odometer fraud.|His lot "
            "on Route 9 holds about 70 cars. The county received 12 calls about it last year.",
        ),
    ),
    case_of(
        "none: investigation opened, article on the company later",
        "Why is Lionel Faircloth being investigated?",
        "are investigating Lionel Faircloth",
        (),
        (
            "2020-05-06",
            "Inspectors are investigating Lionel Faircloth, who owns a cheese dairy in Wells, over the labels on his "
            "cheddar.|Samples were sent to a laboratory in April. The dairy was founded in 1954.",
        ),
        (
            "2020-12-16",
            "Cheese makers in Wells expect a good Christmas.|Orders are up by a fifth on last year. Prices have risen "
            "too.",
        ),
    ),
    case_of(
        "none, tempting: another person is cleared later",
        "What was Martin Hesketh accused of?",
        "Martin Hesketh was accused of",
        (),
        (
            "2022-10-05",
            "Councillor Martin Hesketh was accused of leaking a confidential report on bin collections.|Corvedale "
            "Council has asked its lawyers to advise it. It will meet in private next week.",
        ),
        (
            "2023-02-01",
            "Councillor Sandra Pym was cleared of breaking parking rules by Corvedale Council on Monday.|She had left "
            "her car outside the town hall for two days. A visitor had taken a photograph of it.",
        ),
    ),
    case_of(
        "none, tempting: same person acquitted of another matter",
        "What is Graham Stoddart accused of in the pension case?",
        "Graham Stoddart is accused of",
        (),
        (
            "2021-02-24",
            "The businessman Graham Stoddart is accused of taking £2m from a pension fund in Dundee.|The fund has 600 "
            "members. The trustees wrote to them on Monday.",
        ),
        (
            "2021-08-11",
            "Graham Stoddart was acquitted of speeding by magistrates in Perth on Tuesday.|A camera on the A9 had "
            "been set up wrongly. Forty other drivers will get their money back.",
        ),
    ),
    case_of(
        "none, tempting: conditional outcome",
        "What has Naomi Westerby been charged with?",
        "Naomi Westerby has been charged with",
        (),
        (
            "2023-11-01",
            "The travel agent Naomi Westerby has been charged with fraud over 30 holidays that were never booked.|If "
            "she is convicted, she could be jailed for up to ten years. Her shop is in Crewe. Some "
            "customers had paid in cash.",
        ),
    ),
    case_of(
        "none, tempting: verdict not yet given",
        "What is Callum Dreyfus on trial for?",
        "Callum Dreyfus is accused of",
        (),
        (
            "2019-11-20",
            "The zookeeper Callum Dreyfus is accused of selling rare tortoises to collectors.|His trial opened at "
            "Norwich Crown Court on Monday. The tortoises came from Madagascar.",
        ),
        (
            "2019-11-27",
            "The jury in the trial of Callum Dreyfus has not yet reached a verdict.|It will meet again on Thursday "
            "morning. The judge thanked the jurors for their patience.",
        ),
    ),
    case_of(
        "none, tempting: same surname, another man convicted",
        "Why was Dominic Farrow suspended?",
        "Dominic Farrow has been suspended",
        (),
        (
            "2020-02-05",
            "The fire chief Dominic Farrow has been suspended over a claim that he misused a service car.|His deputy "
            "is in charge of the brigade. The car is a two-year-old estate.",
        ),
        (
            "2020-06-24",
            "Eddie Farrow was convicted of burglary at Hereford Crown Court on Tuesday.|The plumber had broken into "
            "three houses in Ledbury. He will be sentenced in July.",
        ),
    ),
    case_of(
        "none, tempting: another driver's charge dropped in the same article",
        "What was Bernard Lisle charged with?",
        "Bernard Lisle was charged with",
        (),
        (
            "2022-06-15",
            "The taxi driver Bernard Lisle was charged with driving without insurance after a check in Luton town "
            "centre.|A charge against a second driver, Omar Haddad, was dropped. The police stopped 55 cars in all.",
        ),
    ),
    case_of(
        "none, tempting: lawyers hope for an outcome",
        "Why is Beatrice Langton being sued?",
        "has sued the novelist Beatrice Langton",
        (),
        (
            "2023-08-23",
            "A retired spy has sued the novelist Beatrice Langton for using his life in her latest thriller.|The book "
            "has sold 90,000 copies. A film of it is planned.",
        ),
        (
            "2023-12-13",
            "Lawyers hope that the case of Beatrice Langton will be settled before it comes to court in the spring."
            "|The novelist is at work on a new thriller. It is set in Lisbon.",
        ),
    ),
    case_of(
        "none, tempting: an outcome printed before the accusation, of an earlier matter",
        "What was Sergeant Paul Quilter accused of in 2022?",
        "accused of striking a prisoner",
        (),
        (
            "2019-06-05",
            "Sergeant Paul Quilter was cleared on Tuesday of losing a set of keys at Barnsley police station.|The "
            "keys were found in a locker. The locks had already been changed at a cost of £3,000.",
        ),
        (
            "2022-04-27",
            "Sergeant Paul Quilter has been accused of striking a prisoner in a cell at Barnsley police station.|The "
            "police watchdog was told on Monday. The prisoner was treated in hospital.",
        ),
    ),
)

UNNAMED = (
    case_of(
        "nobody: an unnamed man is arrested, the named inspector only speaks",
        "Who was arrested after the fire in Castle Street?",
        "A man of 34 was arrested",
        NOBODY,
        (
            "2022-01-26",
            "A man of 34 was arrested on suspicion of arson after a fire in Castle Street on Sunday.|Nobody was hurt. "
            '"We want to hear from anyone who saw it," said Inspector Laura Finch.',
        ),
    ),
    case_of(
        "nobody: a company is sued",
        "Why was Brightwater Foods sued?",
        "have sued Brightwater Foods",
        NOBODY,
        (
            "2021-05-12",
            "Forty workers have sued Brightwater Foods over unpaid overtime at its factory in Corby.|The company makes "
            "frozen pies. It has 700 staff there.",
        ),
    ),
    case_of(
        "nobody: a named person is the one who complains",
        "Who complained about the noise in Mill Lane?",
        "Doris Apley complained to the council",
        NOBODY,
        (
            "2023-03-08",
            "Doris Apley complained to the council about noise from a nightclub in Mill Lane.|The retired teacher has "
            "lived next door for 30 years. An officer will measure the sound on Friday.",
        ),
    ),
    case_of(
        "nobody: the charge is a price",
        "What does Trevor Maddox charge for a haircut?",
        "Trevor Maddox charges £9",
        NOBODY,
        (
            "2020-10-07",
            "The barber Trevor Maddox charges £9 for a haircut in his shop in Selby.|He opened it in 1991. On Mondays "
            "pensioners pay half.",
        ),
    ),
)

SHORT = LATER + SAME + NONE + UNNAMED
