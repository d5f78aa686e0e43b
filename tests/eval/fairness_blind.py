"""More of the table of fairness: rows in plain news English, each set written blind, before the rules were looked at.

A first run over a set is the honest figure; it is noted above the set. Afterwards the rules were mended, and the rows
stay. The form is that of ``fairness_cases``.
"""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

# As the BBC, a British local paper or an agency has it. First run: 24 of 40 right, none invented, 1 accused wrongly.
BLIND = (
    case_of(
        "head teacher suspended, reinstated after inquiry",
        "Why was Helen Marchbank suspended?",
        "has been suspended",
        "has been reinstated",
        (
            "2024-03-05",
            "The head teacher of a primary school in Wexcombe has been suspended while allegations about exam papers "
            "are looked into. Helen Marchbank, 51, has led St Aldhelm's since 2016.|In a letter to parents, the "
            "governors said Ms Marchbank had been suspended as a neutral act.",
        ),
        (
            "2024-06-18",
            "A head teacher suspended over claims of exam malpractice has been reinstated.|Helen Marchbank returned to "
            "St Aldhelm's primary on Monday to applause from pupils.",
        ),
    ),
    case_of(
        "drink-driving footballer fined and banned",
        "What was Jamal Forde charged with?",
        "has been charged with drink-driving",
        "was fined £3,200",
        (
            "2023-11-02",
            "Rovers midfielder Jamal Forde has been charged with drink-driving after his car was stopped in the early "
            "hours of Sunday. The 24-year-old is due before magistrates later this month.",
        ),
        (
            "2023-11-24",
            "Rovers midfielder Jamal Forde has lost his licence for 14 months.|He was fined £3,200 by magistrates in "
            "Selby on Thursday after admitting being over the limit.",
        ),
    ),
    case_of(
        "GP under investigation, tribunal strikes off",
        "What is Dr Anil Mehrotra under investigation for?",
        "is under investigation",
        "was struck off",
        (
            "2022-02-10",
            "A GP from Thornaby is under investigation by the General Medical Council over his prescribing of opioids. "
            "Dr Anil Mehrotra has run the Mill Lane surgery for two decades.|Dr Mehrotra is under investigation for "
            "prescriptions issued between 2017 and 2020.",
        ),
        (
            "2023-01-27",
            "Dr Anil Mehrotra was struck off the medical register on Friday.|A tribunal in Manchester found that he "
            "had "
            "put patients at risk.",
        ),
    ),
    case_of(
        "no further action by police",
        "Why was Kieran Holt arrested?",
        "was arrested on suspicion of",
        "would face no further action",
        (
            "2024-08-09",
            "The television presenter Kieran Holt was arrested on suspicion of assault at his home in Cheshire. He was "
            "released on bail while enquiries continue.",
        ),
        (
            "2024-12-13",
            "Police have said the television presenter Kieran Holt would face no further action over an alleged "
            "assault "
            "in August.|A spokesman for the force said there was not enough evidence.",
        ),
    ),
    case_of(
        "councillor referred to the standards board; none",
        "Why has Patricia Oakes been referred to the standards committee?",
        "has been referred to the standards committee",
        (),
        (
            "2023-05-16",
            "Councillor Patricia Oakes has been referred to the standards committee over remarks she made at a meeting "
            "in April. The committee meets again on 20 June.|The council is to spend £4m on repairing potholes this "
            "summer.",
        ),
        (
            "2023-07-01",
            "Councillor Patricia Oakes opened the new leisure centre in Dunmere on Saturday. It cost £12m.",
        ),
    ),
    case_of(
        "chief executive accused, resigned",
        "What was Robert Tannahill accused of?",
        "accused of bullying",
        "resigned on Tuesday",
        (
            "2021-09-14",
            "Robert Tannahill, the chief executive of Northmoor Water, has been accused of bullying by four former "
            "members of staff. The company said it took the claims seriously.",
        ),
        (
            "2021-10-06",
            "The chief executive of Northmoor Water resigned on Tuesday.|Robert Tannahill had been the subject of "
            "complaints by former colleagues. His deputy, Carol Finch, will take over.",
        ),
    ),
    case_of(
        "chief executive, his name in the sentence that he resigned; the inquiry found nothing",
        "What did the inquiry into Gail Prosser look at?",
        "faces allegations",
        "found no evidence of wrongdoing",
        (
            "2022-04-20",
            "The chief constable, Gail Prosser, faces allegations that she misused a corporate credit card. The police "
            "and crime commissioner has asked an outside force to investigate.",
        ),
        (
            "2022-09-30",
            "An inquiry into the chief constable, Gail Prosser, has found no evidence of wrongdoing.|Ms Prosser said "
            "she was looking forward to getting on with the job.",
        ),
    ),
    case_of(
        "AP style: pleaded guilty later",
        "What was Marcus Delgado charged with?",
        "was charged with wire fraud",
        "pleaded guilty",
        (
            "2021-03-18",
            "DAYTON, Ohio (AP) — A former school treasurer was indicted Thursday. Marcus Delgado was charged with wire "
            "fraud and money laundering, federal prosecutors said.",
        ),
        (
            "2021-11-05",
            "DAYTON, Ohio (AP) — A former school treasurer who stole more than $400,000 pleaded guilty Friday, court "
            "records show.|Marcus Delgado, 47, could face up to 20 years in prison when he is sentenced in February.",
        ),
    ),
    case_of(
        "AP style: hung jury is not an end; then acquitted",
        "What is Sheriff Dale Whitmore accused of?",
        "is accused of using",
        "acquitted Whitmore",
        (
            "2022-06-01",
            "Sheriff Dale Whitmore is accused of using inmates to do building work at his home, according to an "
            "indictment unsealed Wednesday.",
        ),
        (
            "2023-02-16",
            "A jury acquitted Whitmore of all counts Thursday after deliberating for less than three hours.|The "
            "sheriff, "
            "Dale Whitmore, had been on unpaid leave.",
        ),
    ),
    case_of(
        "priest convicted and jailed",
        "What was Father Brendan Tully accused of?",
        "accused of abusing",
        "was jailed for nine years",
        (
            "2019-04-11",
            "A Catholic priest accused of abusing two altar boys in the 1980s has appeared in court. Father Brendan "
            "Tully, 72, spoke only to confirm his name.|Father Tully is accused of abusing the boys at a parish in "
            "Preston.",
        ),
        (
            "2020-01-31",
            "A priest who abused two altar boys was jailed for nine years at Preston Crown Court.|Father Brendan Tully "
            "showed no emotion as the sentence was passed.",
        ),
    ),
    case_of(
        "same article: denial",
        "What is Lord Stanwick accused of?",
        "has been accused of lobbying",
        "denies breaking any rules",
        (
            "2023-06-22",
            "Lord Stanwick has been accused of lobbying ministers for a firm that paid him £60,000 a year. The "
            "Guardian "
            "of the register said it had received a complaint.|Lord Stanwick denies breaking any rules.",
        ),
    ),
    case_of(
        "same article: complaint not upheld, passive",
        "Who made complaints about Joanne Pickles?",
        "Complaints were made about",
        "were not upheld",
        (
            "2022-10-03",
            "Complaints were made about the town clerk, Joanne Pickles, by two residents who said that she had been "
            "rude "
            "to them. The town council asked an independent adviser to look into them.|The complaints were not upheld. "
            "The adviser recommended that staff be given more training.",
        ),
    ),
    case_of(
        "sacked amid claims; won at tribunal",
        "Why was Stephen Rudge sacked?",
        "was sacked",
        "won his case for unfair dismissal",
        (
            "2020-02-19",
            "The council's head of planning, Stephen Rudge, was sacked amid claims that he had leaked confidential "
            "papers. He had worked for the authority for 22 years.",
        ),
        (
            "2021-05-21",
            "A former head of planning has won his case for unfair dismissal against Eastbrook council.|Stephen Rudge "
            "was awarded £48,000 by an employment tribunal.",
        ),
    ),
    case_of(
        "no outcome: trial date set",
        "What is Leon Abara charged with?",
        "has been charged with",
        (),
        (
            "2024-01-15",
            "Leon Abara, 31, of Priory Road, has been charged with possessing class A drugs with intent to supply. He "
            "will appear at Luton Crown Court on 12 February.",
        ),
    ),
    case_of(
        "no outcome: another man convicted in a later article",
        "What is Gareth Penrose accused of?",
        "is accused of defrauding",
        (),
        (
            "2023-09-04",
            "Builder Gareth Penrose is accused of defrauding elderly customers out of £90,000. A hearing is due in "
            "November.",
        ),
        (
            "2023-10-10",
            "A roofer has been found guilty of defrauding pensioners in Falmouth. Luke Tregenna, 39, took deposits for "
            "work that he never did, Truro Crown Court heard.",
        ),
    ),
    case_of(
        "charity boss steps down pending an inquiry, then cleared",
        "Why did Yusuf Karim step down?",
        "stepped down",
        "cleared Mr Karim of misusing",
        (
            "2024-02-07",
            "The director of a refugee charity, Yusuf Karim, has stepped down while an inquiry is held into claims "
            "that "
            "donations were misused.",
        ),
        (
            "2024-07-29",
            "An inquiry has cleared Mr Karim of misusing donations, a refugee charity has announced.|Yusuf Karim will "
            "go back to his post as director in September.",
        ),
    ),
    case_of(
        "jockey banned",
        "What was Oisin Farrelly charged with?",
        "was charged with",
        "banned for 18 months",
        (
            "2021-07-20",
            "Jockey Oisin Farrelly was charged with passing inside information to gamblers, the British Horseracing "
            "Authority said. The case will go before a disciplinary panel.",
        ),
        (
            "2021-12-02",
            "Jockey Oisin Farrelly has been banned for 18 months for passing on inside information.|He said he would "
            "appeal.",
        ),
    ),
    case_of(
        "police officer, misconduct not proven",
        "What allegation does PC Laura Denby face?",
        "will face a misconduct hearing",
        "not proven",
        (
            "2022-03-08",
            "PC Laura Denby will face a misconduct hearing over allegations that she used excessive force on a "
            "teenager in Hull.",
        ),
        (
            "2022-05-26",
            "Allegations that a police officer used excessive force on a teenager were found not proven at a "
            "misconduct hearing.|PC Laura Denby, of Humberside Police, told the panel she had feared for her safety.",
        ),
    ),
    case_of(
        "lawsuit settled",
        "What did the lawsuit accuse Vernon Pike of?",
        "accused restaurateur Vernon Pike",
        "settled the lawsuit",
        (
            "2020-08-12",
            "Three former waitresses have accused restaurateur Vernon Pike of withholding tips. They filed a lawsuit "
            "in "
            "Travis County on Monday.",
        ),
        (
            "2021-04-03",
            "Austin restaurateur Vernon Pike has settled the lawsuit brought by three former employees, lawyers said "
            "Friday. The terms were not disclosed.",
        ),
    ),
    case_of(
        "suspended MP has the whip restored",
        "Why did Fiona Latchford lose the whip?",
        "was suspended from the parliamentary party",
        "had the whip restored",
        (
            "2023-04-24",
            "Fiona Latchford was suspended from the parliamentary party on Sunday over a letter to a newspaper. The "
            "MP for Carrow Vale apologised for the distress it had caused.",
        ),
        (
            "2024-05-20",
            "Fiona Latchford has had the whip restored after more than a year as an independent.|The MP for Carrow "
            "Vale "
            "said she was pleased to be back.",
        ),
    ),
    case_of(
        "coach fired then nothing",
        "Why was Tom Brannigan placed on leave?",
        "was placed on administrative leave",
        (),
        (
            "2023-10-17",
            "High school football coach Tom Brannigan was placed on administrative leave on Monday after a parent "
            "complained of hazing. Assistant coach Dave Ruiz will lead the team against Fairmont on Friday.|The Tigers "
            "are 5-2 this season.",
        ),
    ),
    case_of(
        "banker, SEC charges dismissed by judge",
        "What did the SEC accuse Philip Amory of?",
        "accused Philip Amory",
        "dismissed",
        (
            "2019-06-25",
            "The Securities and Exchange Commission has accused Philip Amory, a former Goldman banker, of insider "
            "trading. Mr. Amory is said to have made $1.2 million.",
        ),
        (
            "2020-03-12",
            "A federal judge in Manhattan has dismissed the insider trading case against Philip Amory, ruling that "
            "regulators had failed to show that he knew of the merger.",
        ),
    ),
    case_of(
        "nurse charged, found not guilty by a jury, the role only",
        "What was Abigail Stroud charged with?",
        "was charged with",
        "not guilty",
        (
            "2022-09-12",
            "Nurse Abigail Stroud was charged with stealing morphine from the ward where she worked in Derby.",
        ),
        (
            "2023-04-28",
            "A nurse accused of stealing morphine from a hospital ward has been found not guilty.|Abigail Stroud wept "
            "as "
            "the jury returned its verdict at Derby Crown Court.",
        ),
    ),
    case_of(
        "election official, charges withdrawn",
        "Why was Norman Iveson arrested?",
        "was arrested",
        "verdicts of not guilty",
        (
            "2021-05-07",
            "Returning officer Norman Iveson was arrested on Thursday over allegations of vote tampering in the "
            "mayoral "
            "election. He was later charged with two offences under the Representation of the People Act.",
        ),
        (
            "2021-10-29",
            "The case against Norman Iveson collapsed on Friday.|All charges were withdrawn when the Crown offered no "
            "evidence. The judge entered verdicts of not guilty.",
        ),
    ),
    case_of(
        "a journalist, apology in the same article",
        "What was Dominic Searle accused of?",
        "was accused of plagiarism",
        "apologised",
        (
            "2022-01-19",
            "Columnist Dominic Searle was accused of plagiarism on Monday after readers noticed that several of his "
            "reviews resembled those on a blog. The newspaper has removed nine articles from its website.|Searle has "
            "apologised to readers and to the author of the blog.",
        ),
    ),
    case_of(
        "no outcome: the accused carries on",
        "Who accused Denise Harmon of racism?",
        "accused of racism",
        (),
        (
            "2024-04-09",
            "Bus company boss Denise Harmon has been accused of racism by a union. Unite said it would ballot its "
            "members for strike action.|Passengers face delays of up to an hour on Friday.",
        ),
        (
            "2024-05-02",
            "Talks to end a strike by bus drivers have broken down. Denise Harmon, who runs the company, said the pay "
            "offer of 4% was fair.",
        ),
    ),
    case_of(
        "no outcome: review to be published",
        "What is Professor Ian Calder under investigation for?",
        "is being investigated",
        (),
        (
            "2023-12-01",
            "Professor Ian Calder is being investigated by his university over claims that he made up the results of a "
            "trial. A report is expected in the spring.|The professor has worked on the drug since 2009.",
        ),
    ),
    case_of(
        "no outcome: police appeal for witnesses",
        "Why was Callum Reeve charged?",
        "was charged with criminal damage",
        (),
        (
            "2024-06-03",
            "Callum Reeve, 19, from Bilsthorpe, was charged with criminal damage after the windows of three shops were "
            "smashed. Police have asked anyone with dashcam footage to come forward.",
        ),
        (
            "2024-06-20",
            "Three shops in Bilsthorpe reopened on Wednesday after their windows were replaced. Traders said they were "
            "glad to be back.",
        ),
    ),
    case_of(
        "mayor censured",
        "What was Mayor Linda Trask accused of?",
        "accused Mayor Linda Trask",
        "voted to censure",
        (
            "2022-08-23",
            "Two council members on Monday accused Mayor Linda Trask of steering a paving contract to her "
            "brother-in-law. Trask did not return calls.",
        ),
        (
            "2022-10-11",
            "The city council voted to censure Mayor Linda Trask, saying she should have stepped aside from a vote on "
            "a "
            "paving contract. The motion passed 6-1.",
        ),
    ),
    case_of(
        "tennis player's ban overturned on appeal",
        "Why was Petra Vondra suspended?",
        "was provisionally suspended",
        "overturned",
        (
            "2021-02-03",
            "Tennis player Petra Vondra was provisionally suspended after testing positive for a banned stimulant.",
        ),
        (
            "2021-05-14",
            "Petra Vondra has been banned for two years for a doping offence. The 26-year-old said she would take the "
            "case to the Court of Arbitration for Sport.",
        ),
        (
            "2021-11-19",
            "Tennis player Petra Vondra is free to compete after her two-year ban was overturned by the Court of "
            "Arbitration for Sport.",
        ),
    ),
    case_of(
        "estate agent ordered to repay",
        "What was Colin Bassett accused of?",
        "was accused of",
        "ordered to repay",
        (
            "2020-10-22",
            "Estate agent Colin Bassett was accused of keeping tenants' deposits by a landlords' body, which referred "
            "him to trading standards.",
        ),
        (
            "2021-03-30",
            "Colin Bassett has been ordered to repay £27,000 to tenants by magistrates in Swindon. The estate agent "
            "had "
            "earlier pleaded guilty to four offences.",
        ),
    ),
    case_of(
        "no outcome: inquiry only opened, expected to be cleared",
        "What was Sir Hugh Ancroft reported for?",
        "was reported to the standards commissioner",
        (),
        (
            "2023-03-15",
            "Sir Hugh Ancroft was reported to the standards commissioner over a trip to Bermuda that he had not "
            "declared. The commissioner has opened an inquiry.|Friends of Sir Hugh said they expected him to be "
            "cleared.",
        ),
    ),
    case_of(
        "dentist: fitness-to-practise, conditions imposed",
        "What is dentist Ravinder Gill accused of?",
        "faces claims",
        "been suspended from practising for six months",
        (
            "2022-11-11",
            "Dentist Ravinder Gill faces claims that he carried out work that patients did not need. The General "
            "Dental "
            "Council will hear the case in March.",
        ),
        (
            "2023-03-24",
            "A dentist who carried out needless fillings has been suspended from practising for six months. Ravinder "
            "Gill treated 14 patients at his surgery in Oadby without good reason, a panel ruled.",
        ),
    ),
    case_of(
        "no outcome: the same surname, another person cleared",
        "Why was Alan Whitby suspended?",
        "was suspended from his post",
        (),
        (
            "2023-02-02",
            "Fire station commander Alan Whitby was suspended from his post last week over alleged sexist messages.",
        ),
        (
            "2023-06-15",
            "Motorist Joyce Whitby was cleared of causing death by careless driving by a jury in Exeter on Wednesday.",
        ),
    ),
    case_of(
        "murder suspect, jury convicts",
        "What is Darren Kitching accused of?",
        "charged with the murder",
        "guilty of murdering",
        (
            "2023-01-09",
            "A man has been charged with the murder of his neighbour in Goole. Darren Kitching, 44, was remanded in "
            "custody by magistrates.|Kitching was charged with the murder of Ronald Ashe, 67, on Saturday night.",
        ),
        (
            "2023-07-21",
            "A man has been found guilty of murdering his neighbour in a row over a hedge. Darren Kitching, 44, will "
            "be "
            "sentenced on Monday.",
        ),
        (
            "2023-07-24",
            "The new bypass at Goole will open in August. Traffic has been heavy in the town for years.",
        ),
    ),
    case_of(
        "no accusation: political abuse",
        "What did Neil Gower say about Priya Anand?",
        "accused Priya Anand of dithering",
        NOBODY,
        (
            "2024-09-10",
            "The shadow transport secretary, Neil Gower, accused Priya Anand of dithering over the tram. The minister "
            "said work would start in the spring.",
        ),
    ),
    case_of(
        "official report clears by saying that there was no case to answer",
        "What was Baroness Felling accused of?",
        "was accused of claiming",
        "no case to answer",
        (
            "2019-11-05",
            "Baroness Felling was accused of claiming for a flat that she did not live in. The Lords commissioner for "
            "standards said he would look into it.",
        ),
        (
            "2020-02-13",
            "The Lords commissioner for standards has ruled that Baroness Felling has no case to answer over her "
            "expenses.",
        ),
    ),
    case_of(
        "complaint withdrawn by the complainant",
        "Who complained about Reverend Paul Astley?",
        "lodged a complaint against",
        "withdrawn",
        (
            "2021-06-09",
            "A parishioner has lodged a complaint against the Reverend Paul Astley, saying that he shouted at her "
            "during "
            "a meeting of the church council.",
        ),
        (
            "2021-08-18",
            "A complaint against the Reverend Paul Astley has been withdrawn, the diocese said.",
        ),
    ),
    case_of(
        "no outcome: sentence about appeal on other matter",
        "What is Wendy Stokoe alleged to have done?",
        "is alleged to have",
        (),
        (
            "2023-08-08",
            "Care home manager Wendy Stokoe is alleged to have locked residents in their rooms at night. The Care "
            "Quality Commission is looking into the matter.|A plan to build 40 homes on land next to the care home was "
            "rejected on appeal last year.",
        ),
    ),
    case_of(
        "two-stage: charge, then sentenced, the later sentence in the same article",
        "What was accountant Brian Lomas accused of?",
        "was accused of stealing",
        "suspended sentence",
        (
            "2022-12-14",
            "Accountant Brian Lomas was accused of stealing £32,000 from a rugby club where he was treasurer. "
            "Officials "
            "noticed that money was missing in 2020.|Lomas, 58, admitted theft at Leeds Crown Court. He was given a "
            "suspended sentence and told to do 200 hours of unpaid work.",
        ),
    ),
)

# US local papers, Australian and Irish ones. First run: 27 of 40 right, none invented.
BLIND_AGAIN = (
    case_of(
        "county commissioner, ethics complaint dismissed",
        "What is the ethics complaint against Carla Benitez about?",
        "An ethics complaint has been filed against",
        "voted 4-1 to dismiss",
        (
            "2023-02-14",
            "An ethics complaint has been filed against County Commissioner Carla Benitez, who voted to rezone land "
            "her "
            "husband owns. Benitez could not be reached for comment.",
        ),
        (
            "2023-05-09",
            "The state ethics board voted 4-1 to dismiss a complaint against County Commissioner Carla Benitez on "
            "Monday. Board members said she had sought legal advice before the vote.",
        ),
    ),
    case_of(
        "teacher arrested, grand jury declines to indict",
        "Why was Kevin Strand arrested?",
        "was arrested Tuesday",
        "declined to indict",
        (
            "2022-10-05",
            "A Millbrook High School teacher was arrested Tuesday after a fight in the school parking lot. Kevin "
            "Strand, "
            "38, is charged with assault, according to police.",
        ),
        (
            "2022-12-20",
            "A grand jury has declined to indict a Millbrook High School teacher who broke up a fight in October.|"
            "Kevin "
            "Strand will return to the classroom after the winter break, the district said.",
        ),
    ),
    case_of(
        "Garda suspended, DPP directs no prosecution",
        "Why was Garda Eoin Lacey suspended?",
        "has been suspended from duty",
        "directed that there should be no prosecution",
        (
            "2021-11-12",
            "Garda Eoin Lacey has been suspended from duty after a man was injured during an arrest in Ballinasloe. "
            "The "
            "matter has been referred to the Garda Ombudsman.",
        ),
        (
            "2022-08-30",
            "The Director of Public Prosecutions has directed that there should be no prosecution of Garda Eoin Lacey "
            "over the arrest of a man in Ballinasloe last year.",
        ),
    ),
    case_of(
        "Australian MP steps aside, cleared by corruption commission",
        "Why did Trent Mulcahy stand aside?",
        "has stood aside",
        "did not engage in corrupt conduct",
        (
            "2020-07-21",
            "Roads Minister Trent Mulcahy has stood aside while the state's anti-corruption commission investigates a "
            "grant to a shooting club in his electorate.",
        ),
        (
            "2021-03-25",
            "The commission has found that Trent Mulcahy did not engage in corrupt conduct over a $2 million grant to "
            "a "
            "shooting club. The premier said he would be welcome back in cabinet.",
        ),
    ),
    case_of(
        "football player, tribunal suspends for three games",
        "What was Jayden Kerr reported for?",
        "was cited for",
        "was suspended for three matches",
        (
            "2023-05-14",
            "Fullback Jayden Kerr was cited for a dangerous tackle in the first half of Saturday's win over the "
            "Bulldogs.",
        ),
        (
            "2023-05-17",
            "Fullback Jayden Kerr was suspended for three matches by the tribunal on Tuesday night after a hearing "
            "that "
            "lasted an hour.",
        ),
    ),
    case_of(
        "city manager, audit finds no misuse",
        "What was city manager Doug Pell accused of?",
        "accused City Manager Doug Pell",
        "found no misuse of public money",
        (
            "2022-03-15",
            "A former finance director has accused City Manager Doug Pell of using a city credit card for personal "
            "travel. The council ordered an audit.",
        ),
        (
            "2022-06-07",
            "An audit of City Manager Doug Pell's expenses has found no misuse of public money, the council was told "
            "on "
            "Monday.",
        ),
    ),
    case_of(
        "doctor sued, jury finds for her",
        "Who is suing Dr. Nina Castellano?",
        "is suing",
        "jury sided with",
        (
            "2021-01-22",
            "The family of a patient who died after back surgery is suing Dr. Nina Castellano, claiming she ignored "
            "signs of infection.",
        ),
        (
            "2022-11-18",
            "A Lucas County jury sided with Dr. Nina Castellano on Thursday in a malpractice lawsuit brought by the "
            "family of a patient.",
        ),
    ),
    case_of(
        "solicitor struck off",
        "What is solicitor Declan Roche accused of?",
        "is accused of taking",
        "struck off the roll",
        (
            "2019-03-05",
            "Cork solicitor Declan Roche is accused of taking €180,000 from client accounts. The Law Society has "
            "referred the matter to the disciplinary tribunal.",
        ),
        (
            "2020-02-18",
            "The president of the High Court has struck off the roll a Cork solicitor who took money from his clients.|"
            "Declan Roche did not oppose the application.",
        ),
    ),
    case_of(
        "no outcome: bail hearing",
        "What is Brodie Haines charged with?",
        "has been charged with",
        (),
        (
            "2024-02-27",
            "Brodie Haines, 26, of Dubbo, has been charged with the armed robbery of a service station. He was refused "
            "bail and will appear in Dubbo Local Court on April 10.",
        ),
    ),
    case_of(
        "no outcome: later article on an unrelated award",
        "Why is Sister Mary Corcoran being investigated?",
        "is being investigated over",
        (),
        (
            "2020-01-30",
            "Sister Mary Corcoran is being investigated over the finances of the nursing home she runs in Tralee. The "
            "health watchdog visited in December.",
        ),
        (
            "2020-05-15",
            "Sister Mary Corcoran will read a lesson at the festival Mass in Tralee. Tickets are free.",
        ),
    ),
    case_of(
        "deputy fired, then arbitrator orders him rehired",
        "Why was Deputy Luis Ortega fired?",
        "was fired",
        "must be rehired",
        (
            "2021-08-03",
            "Deputy Luis Ortega was fired after he was accused of lying in a report, Sheriff Bob Hanley said Monday.",
        ),
        (
            "2022-04-26",
            "Deputy Luis Ortega must be rehired with back pay, an arbitrator has ruled, saying that the sheriff's "
            "office "
            "had no good reason to let him go.",
        ),
    ),
    case_of(
        "pastor pleads guilty and is sentenced in one article",
        "What did Pastor Earl Dunphy do?",
        "was accused of stealing",
        "sentenced Dunphy to 30 months",
        (
            "2023-04-19",
            "Pastor Earl Dunphy was accused of stealing from the church's building fund in 2021. Members noticed that "
            "checks were missing.|A federal judge on Tuesday sentenced Dunphy to 30 months in prison. He must also "
            "repay "
            "$214,000.",
        ),
    ),
    case_of(
        "school board member, recall fails",
        "What allegations does Tammy Rourke face?",
        "faces allegations",
        (),
        (
            "2022-05-10",
            "School board member Tammy Rourke faces allegations that she shared confidential student records. The "
            "board "
            "will discuss the matter in closed session on Thursday.|The board also approved a new bus contract.",
        ),
    ),
    case_of(
        "businessman acquitted by judge's direction",
        "What was Padraig Quilty charged with?",
        "was charged with",
        "directed the jury to acquit",
        (
            "2019-09-17",
            "Galway developer Padraig Quilty was charged with tax evasion at the District Court on Monday.",
        ),
        (
            "2021-01-28",
            "A judge has directed the jury to acquit Galway developer Padraig Quilty, who was on trial for evading "
            "€600,000 in tax.",
        ),
    ),
    case_of(
        "premier's aide resigns, same article",
        "What is Lachlan Byrne alleged to have done?",
        "allegedly sent",
        "quit on Friday",
        (
            "2021-10-15",
            "Lachlan Byrne, a senior adviser to the premier, allegedly sent abusive messages to a junior colleague. A "
            "complaint was made in August.|Mr Byrne quit on Friday, saying that he wanted to spare the government any "
            "distraction.",
        ),
    ),
    case_of(
        "principal on leave, back at work",
        "Why was Principal Dana Whitlock put on leave?",
        "was placed on paid leave",
        "had no merit",
        (
            "2023-09-12",
            "Lincoln Middle School Principal Dana Whitlock was placed on paid leave last week as the district looks "
            "into "
            "a complaint from a parent.",
        ),
        (
            "2023-10-24",
            "Lincoln Middle School Principal Dana Whitlock is back on the job. An outside investigator concluded that "
            "the complaint against her had no merit, the superintendent said.",
        ),
    ),
    case_of(
        "trainer fined over swab",
        "What was trainer Mick Delany charged with?",
        "was charged after",
        "was fined $12,000",
        (
            "2022-01-11",
            "Leading trainer Mick Delany was charged after one of his horses returned a positive swab at Flemington.",
        ),
        (
            "2022-03-02",
            "Leading trainer Mick Delany was fined $12,000 by stewards on Wednesday over a positive swab.",
        ),
    ),
    case_of(
        "nurse: licence suspended by the board",
        "What is Gloria Stamp accused of?",
        "is accused of diverting",
        "suspended the license",
        (
            "2020-06-18",
            "A hospice nurse is accused of diverting painkillers meant for dying patients. Gloria Stamp, 52, was "
            "indicted Wednesday in Bexar County.",
        ),
        (
            "2020-09-03",
            "The Board of Nursing has suspended the license of Gloria Stamp, a hospice nurse, for three years.",
        ),
    ),
    case_of(
        "the case ended in a plea deal",
        "What was Chief Ron Baskin charged with?",
        "was charged with official misconduct",
        "avoid jail under a plea agreement",
        (
            "2021-05-25",
            "Former police Chief Ron Baskin was charged with official misconduct for allegedly fixing traffic tickets.",
        ),
        (
            "2021-12-14",
            "Former police Chief Ron Baskin will avoid jail under a plea agreement approved Monday by a Sussex County "
            "judge.",
        ),
    ),
    case_of(
        "not upheld by press council",
        "Who complained about broadcaster Alan Dobell?",
        "complaints about",
        "did not breach",
        (
            "2023-03-08",
            "The media authority has received more than 400 complaints about radio host Alan Dobell, who called a "
            "footballer a coward.",
        ),
        (
            "2023-07-12",
            "Radio host Alan Dobell did not breach the broadcasting code, the media authority has ruled.",
        ),
    ),
    case_of(
        "no outcome: hearing adjourned twice",
        "What is Judge Frank Ostrowski accused of?",
        "accuses Judge Frank Ostrowski",
        (),
        (
            "2022-02-08",
            "A complaint filed with the judicial conduct board accuses Judge Frank Ostrowski of sleeping on the bench.",
        ),
        (
            "2022-06-14",
            "A hearing on a complaint against Judge Frank Ostrowski has been postponed until the fall because a "
            "witness "
            "is ill.",
        ),
    ),
    case_of(
        "no outcome: victim's family react to other sentence",
        "What is Shane Gaffney accused of?",
        "is accused of the murder",
        (),
        (
            "2023-10-03",
            "Shane Gaffney is accused of the murder of Paul Tierney in Limerick last year. His trial is due to open in "
            "the new year.|In a separate case, a man who stabbed a doorman in the city was jailed for six years.",
        ),
    ),
    case_of(
        "union official, court throws out case",
        "What was union boss Gary Tyndall charged with?",
        "was charged with blackmail",
        "thrown out of court",
        (
            "2018-12-06",
            "Union boss Gary Tyndall was charged with blackmail on Thursday over talks with a concrete company.",
        ),
        (
            "2019-05-16",
            "The blackmail case against union boss Gary Tyndall has been thrown out of court.",
        ),
    ),
    case_of(
        "scientist retracts, university finds misconduct",
        "What is Dr. Wei Lindqvist accused of?",
        "has been accused of",
        "committed research misconduct",
        (
            "2021-02-16",
            "Stem cell researcher Wei Lindqvist has been accused of altering images in at least six papers.",
        ),
        (
            "2022-01-19",
            "A university panel has concluded that Wei Lindqvist committed research misconduct. Two papers have been "
            "retracted.",
        ),
    ),
    case_of(
        "councillor apologises in the chamber",
        "What did Cllr Noreen Tighe say?",
        "A complaint has been made against",
        "apologised",
        (
            "2024-03-12",
            "A complaint has been made against Cllr Noreen Tighe, who called Travellers a scourge at a meeting of the "
            "county council in Longford.",
        ),
        (
            "2024-04-09",
            "Cllr Noreen Tighe has apologised for remarks that she made about Travellers. She told members of the "
            "county "
            "council that she had chosen her words badly.",
        ),
    ),
    case_of(
        "mother charged, charges reduced and probation",
        "What was Brandi Kester charged with?",
        "faces a felony charge",
        "was placed on probation",
        (
            "2022-07-26",
            "Brandi Kester, 29, faces a felony charge of child neglect after her toddler was found alone in a car.",
        ),
        (
            "2023-01-31",
            "A Tulsa mother whose toddler was found alone in a hot car was placed on probation Monday.|Brandi Kester, "
            "29, pleaded no contest to a misdemeanor.",
        ),
    ),
    case_of(
        "banking executive barred from the industry",
        "What did regulators accuse Stuart Melrose of?",
        "accused former branch manager Stuart Melrose",
        "banned from the industry for ten years",
        (
            "2019-08-13",
            "The corporate regulator has accused former branch manager Stuart Melrose of forging signatures on loan "
            "applications.",
        ),
        (
            "2020-04-22",
            "Former branch manager Stuart Melrose has been banned from the industry for ten years.",
        ),
    ),
    case_of(
        "denial by his lawyer",
        "What is Victor Salcedo accused of?",
        "accused developer Victor Salcedo",
        "denied the allegations",
        (
            "2023-11-09",
            "Two tenants have accused developer Victor Salcedo of turning off their heat to force them out. They filed "
            "suit in Cook County on Wednesday.|A lawyer for Salcedo denied the allegations.",
        ),
    ),
    case_of(
        "athletics coach, banned for life",
        "Why was coach Hugh Brannock suspended?",
        "has been suspended by Athletics Ireland",
        "life ban",
        (
            "2018-05-21",
            "Coach Hugh Brannock has been suspended by Athletics Ireland after complaints by three former runners.",
        ),
        (
            "2019-10-08",
            "Coach Hugh Brannock has been given a life ban from the sport. An independent panel heard from eleven "
            "women.",
        ),
    ),
    case_of(
        "no outcome, a namesake in another trade",
        "Why was John Maguire arrested?",
        "was arrested on suspicion of drink-driving",
        (),
        (
            "2022-12-19",
            "The former hurler John Maguire was arrested on suspicion of drink-driving in Ennis on Saturday night.",
        ),
        (
            "2023-02-02",
            "Sean Maguire was jailed for two years for burglary at Ennis Circuit Court.",
        ),
    ),
    case_of(
        "inquest into other matters; mayor reinstated by court",
        "Why was Mayor Anthony Grillo removed?",
        "was removed from office",
        "ordered him reinstated",
        (
            "2020-02-11",
            "Mayor Anthony Grillo was removed from office on Monday amid accusations that he had hired relatives.",
        ),
        (
            "2020-06-30",
            "Mayor Anthony Grillo will be back at his desk on Wednesday. An appeals court ordered him reinstated, "
            "saying "
            "that the council had not given him a hearing.",
        ),
    ),
    case_of(
        "ranger: inquiry ends without charges",
        "What is ranger Cody Maddox under investigation for?",
        "is under investigation",
        "no charges will be filed",
        (
            "2021-06-22",
            "Park ranger Cody Maddox is under investigation after he shot a hiker's dog near the south rim.",
        ),
        (
            "2021-09-14",
            "Prosecutors say no charges will be filed against Cody Maddox, the park ranger who shot a hiker's dog in "
            "June.",
        ),
    ),
    case_of(
        "winemaker's penalty halved on appeal",
        "What was Bruno Castellari convicted of?",
        "was accused of passing off",
        "halved",
        (
            "2019-02-20",
            "Winemaker Bruno Castellari was accused of passing off bulk wine as his own. The Federal Court fined him "
            "$400,000 in December.",
        ),
        (
            "2020-03-18",
            "Winemaker Bruno Castellari has had his fine halved on appeal. The full bench said $400,000 was excessive.",
        ),
    ),
    case_of(
        "no outcome: the paper asks for comment",
        "What is Rachel Tennyson accused of?",
        "alleges that Rachel Tennyson",
        (),
        (
            "2024-05-28",
            "A lawsuit alleges that Rachel Tennyson, who owns three day care centers, falsified attendance records. "
            "Tennyson did not respond to requests for comment.|The state paid the centers $1.1 million last year.",
        ),
    ),
    case_of(
        "no outcome: sacked, will go to tribunal",
        "Why was Gerry Halpin dismissed?",
        "was dismissed for gross misconduct",
        (),
        (
            "2023-06-06",
            "Bus driver Gerry Halpin was dismissed for gross misconduct after a passenger fell. He intends to take his "
            "case to the Workplace Relations Commission, which may sit in October.",
        ),
    ),
    case_of(
        "no outcome: charged, wife says he'll fight",
        "What was Todd Vickery charged with?",
        "charged Todd Vickery",
        (),
        (
            "2022-04-12",
            "Police have charged Todd Vickery with lighting three bushfires near Lithgow last summer. Neighbours said "
            "they were shocked.|Mr Vickery joined the fire brigade in 2016. The fires burned 900 hectares.",
        ),
    ),
    case_of(
        "abuse: accused of playing politics",
        "What did Senator Wade Hollis say about the bill?",
        "accused Governor Ellen Marsh",
        NOBODY,
        (
            "2023-02-01",
            "Senator Wade Hollis accused Governor Ellen Marsh of playing politics with school funding. The bill passed "
            "on Tuesday.",
        ),
    ),
    case_of(
        "accountant: charge withdrawn in court",
        "What was Fergal Nolan charged with?",
        "was before the court charged with",
        "was struck out",
        (
            "2021-04-20",
            "Accountant Fergal Nolan was before the court charged with assaulting a neighbour in Athlone.",
        ),
        (
            "2021-09-07",
            "A charge of assault against Athlone accountant Fergal Nolan was struck out on Tuesday. The neighbour told "
            "gardaí that he did not wish to give evidence.",
        ),
    ),
    case_of(
        "surf club treasurer ordered to pay back",
        "What is Kylie Brandt accused of?",
        "of misappropriating",
        "escaped a conviction",
        (
            "2022-08-16",
            "Police have accused surf club treasurer Kylie Brandt of misappropriating $23,000 in raffle takings.",
        ),
        (
            "2023-02-07",
            "Former surf club treasurer Kylie Brandt has escaped a conviction after paying back $23,000 in raffle "
            "takings. The magistrate noted her gambling problem.",
        ),
    ),
    case_of(
        "archbishop, conviction quashed by High Court",
        "What was Bishop Leo Hanratty convicted of?",
        "was charged with failing to report",
        "walked free",
        (
            "2017-03-16",
            "Bishop Leo Hanratty was charged with failing to report abuse by a priest in the 1970s.",
        ),
        (
            "2018-07-04",
            "Bishop Leo Hanratty was found guilty on Tuesday of failing to report abuse by a priest.",
        ),
        (
            "2018-12-07",
            "Bishop Leo Hanratty walked free on Thursday after a judge quashed his conviction.",
        ),
    ),
)

# Trade papers, agencies, Scottish and Welsh papers. First run: 17 of 30 right, none invented, 1 accused wrongly.
BLIND_LAST = (
    case_of(
        "Scottish: not proven",
        "What was Callum Drysdale accused of?",
        "is accused of setting fire",
        "not proven",
        (
            "2022-02-03",
            "Hotelier Callum Drysdale is accused of setting fire to his own premises in Oban. He appeared at the "
            "sheriff "
            "court in private.",
        ),
        (
            "2022-11-25",
            "A hotelier has walked away from fire-raising charges after a jury returned a verdict of not proven.|"
            "Callum "
            "Drysdale, 55, hugged his wife outside court.",
        ),
    ),
    case_of(
        "Welsh AM's staffer, sanctions",
        "What is Rhian Parry under investigation for?",
        "is being investigated by the standards commissioner",
        "should be suspended for a fortnight",
        (
            "2021-06-10",
            "Member of the Senedd Rhian Parry is being investigated by the standards commissioner over her office "
            "expenses.",
        ),
        (
            "2022-01-12",
            "Rhian Parry should be suspended for a fortnight for misusing office expenses, the standards committee has "
            "recommended.",
        ),
    ),
    case_of(
        "trade paper: FCA fines the boss",
        "Why did the FCA investigate Nigel Farthing?",
        "opened an investigation into",
        "fined the former chief executive",
        (
            "2020-01-14",
            "The Financial Conduct Authority has opened an investigation into Nigel Farthing, who ran Castlegate "
            "Wealth "
            "until last year.",
        ),
        (
            "2021-10-27",
            "The regulator has fined the former chief executive of Castlegate Wealth £460,000 for misleading "
            "investors. "
            "Nigel Farthing has also been prohibited from working in financial services.",
        ),
    ),
    case_of(
        "construction press: cleared of manslaughter",
        "What was site manager Ian Bellhouse charged with?",
        "has been charged with gross negligence manslaughter",
        "cleared of manslaughter",
        (
            "2019-05-02",
            "Site manager Ian Bellhouse has been charged with gross negligence manslaughter following the death of a "
            "roofer in 2016.",
        ),
        (
            "2020-03-06",
            "A construction boss has been cleared of manslaughter over the death of a roofer who fell through a "
            "skylight. Ian Bellhouse had told Leicester Crown Court that he was on holiday at the time.",
        ),
    ),
    case_of(
        "AP: judge declares mistrial, then prosecutors won't retry",
        "What is Councilman Andre Bolden accused of?",
        "is accused of taking",
        "will not seek a retrial",
        (
            "2021-04-06",
            "Councilman Andre Bolden is accused of taking $50,000 in bribes from a strip-club owner, according to a "
            "federal indictment.",
        ),
        (
            "2022-08-15",
            "Federal prosecutors will not seek a retrial of Councilman Andre Bolden, whose bribery trial ended in a "
            "hung "
            "jury in June.",
        ),
    ),
    case_of(
        "vicar suspended, tribunal",
        "Why was the Reverend Simon Catterall suspended?",
        "has been suspended by the Bishop",
        "prohibited from ministry",
        (
            "2023-03-17",
            "The Reverend Simon Catterall has been suspended by the Bishop of Ripon pending an investigation into his "
            "conduct at a youth camp.",
        ),
        (
            "2024-02-09",
            "The Reverend Simon Catterall has been prohibited from ministry for five years after a church tribunal "
            "found "
            "that he had sent inappropriate messages.",
        ),
    ),
    case_of(
        "rugby coach, RFU charge, exonerated",
        "What was the RFU charge against Rory McAteer?",
        "has charged director of rugby Rory McAteer",
        "dismissed the charge",
        (
            "2022-11-07",
            "The Rugby Football Union has charged director of rugby Rory McAteer with abusing a match official.",
        ),
        (
            "2022-11-24",
            "A disciplinary panel has dismissed the charge against Rory McAteer, who will be on the touchline on "
            "Saturday.",
        ),
    ),
    case_of(
        "actor: allegation, police drop inquiry",
        "What was the allegation against Toby Lascelles?",
        "was accused of sexual assault",
        "dropped their investigation",
        (
            "2019-11-13",
            "Actor Toby Lascelles was accused of sexual assault by a make-up artist in a newspaper interview. Police "
            "in "
            "Brighton said that they were looking into it.",
        ),
        (
            "2020-06-04",
            "Police have dropped their investigation into the actor Toby Lascelles, saying that there was no realistic "
            "prospect of conviction.",
        ),
    ),
    case_of(
        "same article: he told the BBC that it was rubbish",
        "What is landlord Joe Pargeter accused of?",
        "has been accused of",
        "were rubbish",
        (
            "2023-01-20",
            "A pub landlord has been accused of watering down beer. Joe Pargeter, of the Plough in Ledbury, told the "
            "BBC "
            "the claims were rubbish. Trading standards officers took samples on Tuesday.",
        ),
    ),
    case_of(
        "same article: statement by her solicitor",
        "What is Councillor Sheila Brand charged with?",
        "has been charged with electoral fraud",
        "will plead not guilty",
        (
            "2023-08-11",
            "Councillor Sheila Brand has been charged with electoral fraud over forged signatures on her nomination "
            "papers.|Her solicitor said that Ms Brand will plead not guilty.",
        ),
    ),
    case_of(
        "no outcome: CPS considers the file",
        "Why was Sergeant Luke Amess arrested?",
        "was arrested in March",
        (),
        (
            "2023-09-08",
            "Sergeant Luke Amess was arrested in March on suspicion of misconduct in public office. A file has been "
            "sent "
            "to the Crown Prosecution Service, which will decide whether to charge him.",
        ),
    ),
    case_of(
        "no outcome: trial under way",
        "What is Graham Stoddart on trial for?",
        "is on trial accused of",
        (),
        (
            "2024-03-19",
            "Graham Stoddart is on trial accused of defrauding a dementia charity. The jury at Mold Crown Court heard "
            "on Monday that he had spent £18,000 on a motorbike.|The trial is expected to last two weeks.",
        ),
    ),
    case_of(
        "no outcome: another councillor apologises",
        "Who reported Councillor Mohsin Rafiq?",
        "reported Councillor Mohsin Rafiq",
        (),
        (
            "2022-06-30",
            "Opposition members have reported Councillor Mohsin Rafiq to the monitoring officer over a tweet.",
        ),
        (
            "2022-07-21",
            "Councillor Janet Ogle apologised to the full council on Wednesday for swearing. Councillor Mohsin Rafiq "
            "asked about bins.",
        ),
    ),
    case_of(
        "no outcome: suspended star returns only to training",
        "Why is Emeka Nwosu suspended?",
        "was suspended by his club",
        (),
        (
            "2023-12-05",
            "Winger Emeka Nwosu was suspended by his club on Monday after he was filmed shouting at a steward. City "
            "play "
            "Derby on Saturday.|City's average gate has dropped by 4,000 since August.",
        ),
    ),
    case_of(
        "AP: pastor's murder charge, sentenced to life",
        "What was Raymond Tubbs charged with?",
        "was charged with murder",
        "life in prison",
        (
            "2018-07-11",
            "Raymond Tubbs was charged with murder Wednesday in the death of his business partner, police said.",
        ),
        (
            "2019-10-30",
            "A Baton Rouge contractor was sentenced Wednesday to life in prison without parole for killing his "
            "business "
            "partner. Raymond Tubbs, 61, had argued that the gun went off by accident.",
        ),
    ),
    case_of(
        "surgeon, warning issued",
        "What is surgeon Alok Banerjee accused of?",
        "accused of operating",
        "issued with a formal warning",
        (
            "2020-09-22",
            "Heart surgeon Alok Banerjee, accused of operating on the wrong valve, has been referred to a medical "
            "tribunal.",
        ),
        (
            "2021-04-29",
            "Heart surgeon Alok Banerjee has been issued with a formal warning but will be allowed to go on working.",
        ),
    ),
    case_of(
        "lecturer: grievance settled",
        "What did the lawsuit against Professor Janet Loomis allege?",
        "has sued Professor Janet Loomis",
        "dropped her lawsuit",
        (
            "2021-02-24",
            "A former graduate student has sued Professor Janet Loomis, saying that she took credit for her research.",
        ),
        (
            "2021-12-08",
            "The student who sued Professor Janet Loomis has dropped her lawsuit. Both women said that they wished "
            "each "
            "other well.",
        ),
    ),
    case_of(
        "broadcaster off air, returns after inquiry",
        "Why was Gavin Tranmere taken off air?",
        "was taken off air",
        "broke no rules",
        (
            "2023-05-03",
            "Presenter Gavin Tranmere was taken off air over a complaint about a joke. The station said it was "
            "reviewing "
            "the broadcast.",
        ),
        (
            "2023-05-29",
            "Presenter Gavin Tranmere broke no rules with a joke about farmers, the station has decided. He will be "
            "back "
            "on Thursday.",
        ),
    ),
    case_of(
        "fire chief, sacked",
        "What was Chief Fire Officer Ruth Ackroyd accused of?",
        "faced a string of complaints",
        "been dismissed",
        (
            "2022-01-26",
            "Chief Fire Officer Ruth Ackroyd faced a string of complaints from staff last year, documents show. An "
            "independent barrister is looking into them.",
        ),
        (
            "2022-07-05",
            "The chief fire officer, Ruth Ackroyd, has been dismissed, the authority confirmed on Tuesday.",
        ),
    ),
    case_of(
        "farmer: court fine",
        "What was farmer Owen Prosser prosecuted for?",
        "is being prosecuted",
        "was told to pay",
        (
            "2021-11-03",
            "Farmer Owen Prosser is being prosecuted by Natural Resources Wales for letting slurry into the river "
            "Teifi.",
        ),
        (
            "2022-03-24",
            "Farmer Owen Prosser was told to pay more than £11,000 by Haverfordwest magistrates over slurry that "
            "killed "
            "600 fish.",
        ),
    ),
    case_of(
        "council leader: recording, inquiry clears",
        "What did the complaint against council leader Fergus Bain say?",
        "A complaint against",
        "had acted properly",
        (
            "2023-02-22",
            "A complaint against council leader Fergus Bain, alleging that he swore at an officer, has been lodged "
            "with "
            "the ethical standards commissioner.",
        ),
        (
            "2023-06-15",
            "The ethical standards commissioner has concluded that council leader Fergus Bain had acted properly.",
        ),
    ),
    case_of(
        "student: charge dropped, only the role and 'his'",
        "Why was Haydn Llewellyn arrested?",
        "was arrested at a protest",
        "will not now be put on trial",
        (
            "2019-04-20",
            "Student Haydn Llewellyn was arrested at a protest in Cardiff and charged with obstructing the highway.",
        ),
        (
            "2019-11-19",
            "Student Haydn Llewellyn will not now be put on trial. The case was listed for Monday, but prosecutors "
            "told "
            "the court that a witness had moved abroad.",
        ),
    ),
    case_of(
        "no outcome: allegation, union backs her",
        "What are the allegations against headteacher Marian Coe?",
        "allegations of bullying",
        (),
        (
            "2024-01-30",
            "Headteacher Marian Coe faces allegations of bullying from nine teachers. Her union said that it was "
            "supporting her. The school was rated good in 2022.",
        ),
    ),
    case_of(
        "no outcome: the later article says only that the hearing opened",
        "What is Dr Piers Ashdown accused of?",
        "is accused of falsifying",
        (),
        (
            "2022-10-04",
            "Dr Piers Ashdown is accused of falsifying the notes of a patient who died.",
        ),
        (
            "2023-01-16",
            "A tribunal into claims that Dr Piers Ashdown falsified a patient's notes opened in Manchester on Monday. "
            "It "
            "is due to end in February.",
        ),
    ),
    case_of(
        "no outcome: charged co-worker of the same surname",
        "What was Neil Hartigan charged with?",
        "Neil Hartigan was charged",
        (),
        (
            "2023-04-12",
            "Postman Neil Hartigan was charged with stealing parcels at Worksop magistrates' court. The case was sent "
            "to "
            "the Crown Court.",
        ),
        (
            "2023-09-29",
            "Pharmacist Sue Hartigan was struck off on Thursday for dispensing errors.",
        ),
    ),
    case_of(
        "abuse: accused of weakness",
        "What did Angus Fyfe say of the first minister?",
        "accused Morag Tulloch of",
        NOBODY,
        (
            "2022-05-18",
            "The Conservative leader, Angus Fyfe, accused Morag Tulloch of letting down island communities over the "
            "ferries. She said two ships would enter service in June.",
        ),
    ),
    case_of(
        "referee: retracted and apologised by paper",
        "What was referee Paul Sturgess accused of?",
        "accused referee Paul Sturgess",
        "accepted that there was no truth",
        (
            "2021-03-08",
            "A Sunday newspaper has accused referee Paul Sturgess of betting on matches.",
        ),
        (
            "2021-10-19",
            "The publisher has accepted that there was no truth in its story that referee Paul Sturgess bet on "
            "matches. "
            "He will receive substantial damages.",
        ),
    ),
    case_of(
        "AP: sheriff's deputy, resigned ahead of inquiry",
        "What is Deputy Cole Raines accused of?",
        "was placed on leave",
        "turned in his badge",
        (
            "2022-06-14",
            "Deputy Cole Raines was placed on leave after a video showed him kicking a handcuffed man.",
        ),
        (
            "2022-07-01",
            "Deputy Cole Raines, who was seen on video kicking a handcuffed man, turned in his badge Friday. The "
            "sheriff "
            "said he accepted the resignation.",
        ),
    ),
    case_of(
        "accountancy press: excluded",
        "What complaint was made about auditor Felicity Grange?",
        "is facing disciplinary proceedings",
        "excluded from the institute",
        (
            "2020-11-19",
            "Auditor Felicity Grange is facing disciplinary proceedings over the accounts of a failed retailer.",
        ),
        (
            "2021-07-15",
            "Auditor Felicity Grange has been excluded from the institute for eight years and must pay costs of "
            "£120,000.",
        ),
    ),
    case_of(
        "the same article: case thrown out in the end",
        "What was campaigner Tess Widdowson arrested for?",
        "was arrested for blocking",
        "ruled that she had no case to answer",
        (
            "2023-10-31",
            "Campaigner Tess Widdowson was arrested for blocking a quarry entrance in June. She spent a night in a "
            "cell.|On Monday a district judge in Wells ruled that she had no case to answer. Supporters cheered.",
        ),
    ),
)

# Written last of all, as plainly as they are printed. First run: 19 of 20 right, none invented.
BLIND_CHECK = (
    case_of(
        "caretaker cleared by magistrates",
        "What was Derek Moule charged with?",
        "was charged with assault",
        "found him not guilty",
        (
            "2023-02-06",
            "School caretaker Derek Moule was charged with assault after a scuffle with a parent in Hexham.",
        ),
        (
            "2023-06-12",
            "School caretaker Derek Moule wept as magistrates found him not guilty of assaulting a parent.",
        ),
    ),
    case_of(
        "MP pays back and apologises",
        "What was Oliver Trench accused of?",
        "accused of claiming",
        "has apologised",
        (
            "2021-01-19",
            "The MP Oliver Trench has been accused of claiming £3,400 for trips he did not make.",
        ),
        (
            "2021-02-11",
            "The MP Oliver Trench has apologised and repaid £3,400 that he claimed for trips.",
        ),
    ),
    case_of(
        "banker's trial: conviction, description first",
        "What is Simon Haigh accused of?",
        "is accused of stealing",
        "has been convicted",
        (
            "2022-03-01",
            "Bank manager Simon Haigh is accused of stealing £1m from customers, Leeds Crown Court heard.",
        ),
        (
            "2022-03-29",
            "A bank manager who stole £1m from elderly customers has been convicted of fraud. Simon Haigh will be "
            "sentenced in May.",
        ),
    ),
    case_of(
        "charity worker, council drops it",
        "Why was Amy Rusk suspended?",
        "was suspended in January",
        "returned to her job",
        (
            "2022-05-03",
            "Social worker Amy Rusk was suspended in January over a post on Facebook.|She returned to her job last "
            "week "
            "after managers decided to take no action.",
        ),
    ),
    case_of(
        "director disqualified",
        "What was Paul Wignall investigated for?",
        "is being investigated by the Insolvency Service",
        "disqualified from being a director",
        (
            "2019-06-06",
            "Travel agent Paul Wignall is being investigated by the Insolvency Service after his firm collapsed.",
        ),
        (
            "2020-08-20",
            "Travel agent Paul Wignall has been disqualified from being a director for nine years.",
        ),
    ),
    case_of(
        "swimmer: appeal rejected",
        "Why was Lena Broz banned?",
        "was charged with a doping offence",
        "rejected her appeal",
        (
            "2019-08-01",
            "Swimmer Lena Broz was charged with a doping offence on Thursday.",
        ),
        (
            "2020-02-27",
            "The Court of Arbitration for Sport has rejected her appeal, so the swimmer Lena Broz will miss the "
            "Olympics.",
        ),
    ),
    case_of(
        "mayor, ethics fine",
        "What is Mayor Phil Castor accused of?",
        "accused of using city workers",
        "agreed to pay a $2,500 fine",
        (
            "2021-10-05",
            "Mayor Phil Castor has been accused of using city workers to pave his driveway.",
        ),
        (
            "2022-04-19",
            "Mayor Phil Castor has agreed to pay a $2,500 fine for using city workers to pave his driveway.",
        ),
    ),
    case_of(
        "the editor denies it",
        "What did the lawsuit accuse Martin Fell of?",
        "accuses the editor, Martin Fell",
        "denies the claim",
        (
            "2023-07-04",
            "A claim at the High Court accuses the editor, Martin Fell, of hacking a duke's telephone. Mr Fell denies "
            "the "
            "claim.",
        ),
    ),
    case_of(
        "police chief retires",
        "Why is Chief Walter Inskip being investigated?",
        "is under investigation",
        "announced his retirement",
        (
            "2023-01-10",
            "Police Chief Walter Inskip is under investigation for allegedly shredding files.",
        ),
        (
            "2023-03-14",
            "Police Chief Walter Inskip announced his retirement on Tuesday, ending an investigation into shredded "
            "files.",
        ),
    ),
    case_of(
        "protester: discharged",
        "What was Hugo Lamb arrested for?",
        "was arrested",
        "given a conditional discharge",
        (
            "2022-11-14",
            "Hugo Lamb was arrested at the National Gallery after soup was thrown at a painting.|In March he was given "
            "a "
            "conditional discharge by a judge at Southwark.",
        ),
    ),
    case_of(
        "chair of the club cleared by the league",
        "What did the league charge Ken Ludlow with?",
        "was charged by the league",
        "was not guilty of",
        (
            "2021-04-15",
            "Club chairman Ken Ludlow was charged by the league with failing to disclose a loan.",
        ),
        (
            "2021-06-29",
            "A commission has decided that club chairman Ken Ludlow was not guilty of failing to disclose a loan.",
        ),
    ),
    case_of(
        "shop owner: licence taken away",
        "What is Imran Sethi accused of?",
        "accused of selling",
        "had his licence revoked",
        (
            "2022-02-15",
            "Off-licence owner Imran Sethi is accused of selling vodka to children as young as 14.",
        ),
        (
            "2022-03-22",
            "Off-licence owner Imran Sethi has had his licence revoked by Luton council.",
        ),
    ),
    case_of(
        "driver jailed",
        "What did Craig Nuttall do?",
        "Craig Nuttall was arrested",
        "was jailed for seven years",
        (
            "2022-09-05",
            "Van driver Craig Nuttall was arrested after a cyclist was killed in Bolton.",
        ),
        (
            "2023-05-16",
            "A van driver who killed a cyclist while using his phone was jailed for seven years.|Craig Nuttall, 29, "
            "had "
            "admitted causing death by dangerous driving.",
        ),
    ),
    case_of(
        "none: inquest next month",
        "Why was nurse Beth Orme suspended?",
        "was suspended after",
        (),
        (
            "2023-03-30",
            "Nurse Beth Orme was suspended after a patient died at Wexford hospital. An inquest will open next month.",
        ),
    ),
    case_of(
        "none: new evidence",
        "What is Len Rudkin accused of?",
        "is accused of",
        (),
        (
            "2023-06-01",
            "Breeder Len Rudkin is accused of keeping 40 dogs in a barn without light.",
        ),
        (
            "2023-06-22",
            "The RSPCA has taken in 40 dogs that were found in a barn. Breeder Len Rudkin left the county last week, "
            "neighbours said.",
        ),
    ),
    case_of(
        "none: he is to be interviewed",
        "What are the claims about Lord Pell?",
        "faces claims",
        (),
        (
            "2024-02-02",
            "Lord Pell faces claims that he lobbied ministers for a bank. The commissioner will interview him in "
            "March.",
        ),
        (
            "2024-02-20",
            "Lord Pell spoke in the Lords on Tuesday about the price of milk. He has a farm in Devon.",
        ),
    ),
    case_of(
        "none: the other defendant's plea",
        "What was Aaron Slack charged with?",
        "Aaron Slack was charged",
        (),
        (
            "2023-10-10",
            "Aaron Slack was charged with robbing a jeweller's in Bath. His co-defendant, Dean Pocock, has pleaded "
            "guilty.",
        ),
    ),
    case_of(
        "none: arrested in a protest, a march goes on",
        "Why was Greta Holm arrested?",
        "Greta Holm was arrested",
        (),
        (
            "2023-04-24",
            "Campaigner Greta Holm was arrested at a coal mine on Monday with 30 others. Police said that the road had "
            "been closed for two hours.",
        ),
        (
            "2023-05-01",
            "Campaigner Greta Holm led a march of 5,000 people through Berlin. The road was closed for the day.",
        ),
    ),
    case_of(
        "none: the manager's old fine",
        "What has Steve Garr been charged with?",
        "has been charged with misconduct",
        (),
        (
            "2023-09-19",
            "Manager Steve Garr has been charged with misconduct for kicking a bottle. He has until Friday to reply. "
            "In "
            "2019 his assistant was fined for the same thing.",
        ),
    ),
    case_of(
        "none: review promised",
        "What complaints were made about Judge Alma Rice?",
        "Complaints have been made about",
        (),
        (
            "2022-01-28",
            "Complaints have been made about Judge Alma Rice by three lawyers. The judicial office said that it did "
            "not "
            "comment on individual cases.",
        ),
    ),
)
