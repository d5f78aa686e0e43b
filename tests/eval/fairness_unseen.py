"""Rows of fairness written without sight of the code; one rule was set on one of them, none on the others."""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

UNSEEN = (
    case_of(
        "later article, full name: head teacher cleared",
        "Why was Helen Marsden suspended?",
        "Helen Marsden was suspended on Monday",
        "Helen Marsden has been cleared",
        (
            "2023-01-17",
            "The head teacher of Oakfield Primary School, Helen Marsden was suspended on Monday after a "
            "complaint about exam papers. Parents were told in a letter. Her deputy will run the school until "
            "Easter.",
        ),
        (
            "2023-04-25",
            "Helen Marsden has been cleared of tampering with exam papers at Oakfield Primary School. She "
            "returned to her office on Monday. Pupils had made a banner for her.",
        ),
    ),
    case_of(
        "later article, full name: driver's charge dropped",
        "What was Owen Tranter charged with?",
        "was charged with causing death by careless driving",
        "dropped the case against Owen Tranter",
        (
            "2022-09-08",
            "A bus driver from Swindon was killed in a crash on the A419 in June. Lorry driver Owen Tranter "
            "was charged with causing death by careless driving on Wednesday. He will appear before "
            "magistrates next month.",
        ),
        (
            "2023-02-14",
            "Prosecutors have dropped the case against Owen Tranter, the lorry driver charged over a fatal "
            "crash on the A419. The road was closed for nine hours that day. A memorial bench has since been "
            "placed at the junction.",
        ),
    ),
    case_of(
        "later article, full name: nurse found guilty",
        "What is Patricia Odell accused of?",
        "is accused of taking morphine",
        "found Patricia Odell guilty",
        (
            "2021-06-03",
            "Nurse Patricia Odell is accused of taking morphine from a locked cupboard at Redcliffe Hospital. "
            "A stock check showed that 40 ampoules were missing. The ward has changed its locks.",
        ),
        (
            "2021-12-10",
            "A jury at Leicester Crown Court found Patricia Odell guilty of stealing morphine from Redcliffe "
            "Hospital. The trial lasted six days. The hospital now counts its stock twice a day.",
        ),
    ),
    case_of(
        "later article, full name: US mayor acquitted",
        "Why was Mayor Curtis Belmont indicted?",
        "indicted Mayor Curtis Belmont",
        "jury acquitted Curtis Belmont",
        (
            "2022-03-22",
            "A federal grand jury on Tuesday indicted Mayor Curtis Belmont on two counts of bribery. "
            "Prosecutors say he took cash from a paving contractor. The city council meets on Thursday.",
        ),
        (
            "2023-10-05",
            "A federal jury acquitted Curtis Belmont on both counts of bribery on Wednesday. The former mayor "
            "hugged his wife in the courtroom. Jurors had deliberated for three hours.",
        ),
    ),
    case_of(
        "later article, full name: lawsuit settled",
        "Who is suing Dr. Alan Prewitt?",
        "filed a lawsuit against Dr. Alan Prewitt",
        "settled the lawsuit",
        (
            "2023-05-11",
            "A former patient has filed a lawsuit against Dr. Alan Prewitt, a dentist in Dayton, over a "
            "botched root canal. The suit seeks $400,000 in damages. His clinic stayed open this week.",
        ),
        (
            "2024-01-30",
            "Dr. Alan Prewitt has settled the lawsuit that a former patient brought over a root canal. The "
            "amount was not disclosed. His clinic in Dayton will move to a new building this spring.",
        ),
    ),
    case_of(
        "later article, full name: garda returned to duty",
        "Why was Garda Sergeant Fintan Breen suspended?",
        "Fintan Breen was suspended from duty",
        "Fintan Breen has been reinstated",
        (
            "2022-11-04",
            "Garda Sergeant Fintan Breen was suspended from duty last night over the alleged cancelling of "
            "penalty points. The matter has gone to the ombudsman. Two other members gave statements.",
        ),
        (
            "2023-08-16",
            "Garda Sergeant Fintan Breen has been reinstated after the ombudsman found no evidence of "
            "wrongdoing. He is stationed in Ennis. The station reopened in May after repairs.",
        ),
    ),
    case_of(
        "later article, full name: farmer fined",
        "Which farmer was charged over neglected cattle?",
        "has been charged with causing unnecessary suffering",
        "Gwilym Parry was fined",
        (
            "2023-02-02",
            "Farmer Gwilym Parry has been charged with causing unnecessary suffering to cattle at his farm "
            "near Bala. Inspectors visited the farm three times last winter. Eleven animals were taken away.",
        ),
        (
            "2023-06-20",
            "Gwilym Parry was fined £4,500 at Caernarfon Magistrates' Court on Monday for causing unnecessary "
            "suffering to cattle. The farm near Bala has been sold. A neighbour bought the land.",
        ),
    ),
    case_of(
        "later article, full name: scientist cleared of fraud",
        "Is Professor Lena Hartwig under investigation?",
        "is under investigation for allegedly inventing",
        "no misconduct by Lena Hartwig",
        (
            "2024-02-06",
            "Chemist Professor Lena Hartwig is under investigation for allegedly inventing results in three "
            "papers. The University of Tynemouth has appointed a panel of outside experts. Its report is due "
            "in the summer.",
        ),
        (
            "2024-07-23",
            "A panel at the University of Tynemouth has found no misconduct by Lena Hartwig, whose papers had "
            "been questioned. The panel met eleven times. The university will publish its rules on data in "
            "September.",
        ),
    ),
    case_of(
        "later article, full name: jockey's ban overturned",
        "Why was Kieran Molloy banned?",
        "Kieran Molloy was accused of failing to try",
        "overturned the ban on Kieran Molloy",
        (
            "2023-03-13",
            "Jockey Kieran Molloy was accused of failing to try on a favourite at Navan on Saturday. The "
            "stewards watched the race four times. The horse, Silver Lane, finished sixth.",
        ),
        (
            "2023-03-29",
            "An appeal panel has overturned the ban on Kieran Molloy for his ride on Silver Lane at Navan. He "
            "is booked for two rides at Fairyhouse. The going there is soft.",
        ),
    ),
    case_of(
        "later article, full name: accountant pleaded guilty",
        "What was Stephen Cragg arrested for?",
        "Stephen Cragg was arrested on suspicion",
        "Stephen Cragg pleaded guilty",
        (
            "2021-10-19",
            "Accountant Stephen Cragg was arrested on suspicion of fraud at his home in Harrogate on Monday. "
            "Officers took away two computers. His firm has 14 staff.",
        ),
        (
            "2022-05-24",
            "Stephen Cragg pleaded guilty to fraud at Leeds Crown Court yesterday. The accountant had taken "
            "£210,000 from clients. The firm in Harrogate closed at Christmas.",
        ),
    ),
    case_of(
        "later article, full name: vicar exonerated",
        "What complaint was made about the Rev Judith Amery?",
        "A complaint of bullying has been made against",
        "tribunal has exonerated",
        (
            "2022-01-27",
            "A complaint of bullying has been made against the Rev Judith Amery, the vicar of St Mark's in "
            "Lydbrook. The bishop has received it. Services will go on as usual.",
        ),
        (
            "2022-09-15",
            "A church tribunal has exonerated the Rev Judith Amery of bullying at St Mark's in Lydbrook. It "
            "sat for two days. The harvest supper will be held on 1 October.",
        ),
    ),
    case_of(
        "later article, full name: student released without charge",
        "Why was Amir Sadiq arrested?",
        "Amir Sadiq was arrested",
        "Amir Sadiq has been released without charge",
        (
            "2023-11-13",
            "Student Amir Sadiq was arrested at a climate protest outside Bristol City Hall on Saturday. About "
            "300 people took part. Traffic was held up for an hour.",
        ),
        (
            "2023-11-15",
            "Amir Sadiq has been released without charge, Avon and Somerset Police said. The protest outside "
            "City Hall drew about 300 people. Another is planned for December.",
        ),
    ),
    case_of(
        "later article, full name: chef convicted in food case",
        "What charges does restaurant owner Luigi Farrant face?",
        "faces three charges under food hygiene",
        "Luigi Farrant was convicted",
        (
            "2022-07-05",
            "Restaurant owner Luigi Farrant faces three charges under food hygiene laws. Inspectors saw mice "
            "in the kitchen of the Bella Vista in Torquay. The restaurant seats 60.",
        ),
        (
            "2022-10-28",
            "Luigi Farrant was convicted of all three food hygiene charges by Torquay magistrates on Thursday. "
            "The Bella Vista has a new kitchen. It will open again next week.",
        ),
    ),
    case_of(
        "later article, full name: trustee's case thrown out",
        "What did the charity accuse Monica Levesley of?",
        "accused its former treasurer, Monica Levesley",
        "threw out the claim against Monica Levesley",
        (
            "2023-09-07",
            "An animal charity in Stafford has accused its former treasurer, Monica Levesley, of paying "
            "herself twice. It wants £18,000 back. The charity looks after 90 dogs.",
        ),
        (
            "2024-04-18",
            "A judge threw out the claim against Monica Levesley on Wednesday. The animal charity in Stafford "
            "must pay her costs. It has 90 dogs in its care.",
        ),
    ),
    case_of(
        "later article, full name: US deputy fired",
        "Why is Deputy Travis Coyle on leave?",
        "was placed on leave over allegations",
        "Travis Coyle was fired",
        (
            "2024-03-01",
            "Sheriff's Deputy Travis Coyle was placed on leave over allegations that he used a database to "
            "track a former girlfriend. The sheriff announced the step on Thursday. The county has 52 deputies.",
        ),
        (
            "2024-05-09",
            "Deputy Travis Coyle was fired on Wednesday after an internal review upheld the allegations. The "
            "county will advertise the post in June. It has 51 deputies left.",
        ),
    ),
    case_of(
        "later article, full name: footballer's charge not proven",
        "What was Jamie Rennick charged with by the FA?",
        "charged striker Jamie Rennick",
        "betting charge against Jamie Rennick was not proven",
        (
            "2023-08-03",
            "The Football Association has charged striker Jamie Rennick with betting on matches. He has until "
            "Friday week to reply. Rennick scored 14 goals last season.",
        ),
        (
            "2023-10-12",
            "An independent commission ruled that the betting charge against Jamie Rennick was not proven. The "
            "striker is in the squad for Saturday. United are ninth in the table.",
        ),
    ),
    case_of(
        "later article, full name: councillor apologised",
        "What was Councillor Brenda Staveley accused of?",
        "Brenda Staveley was accused of insulting",
        "Brenda Staveley has apologised",
        (
            "2022-02-10",
            "Councillor Brenda Staveley was accused of insulting a planning officer at a meeting on Tuesday. "
            "The officer left the room. The meeting ended at 10pm.",
        ),
        (
            "2022-03-24",
            "Councillor Brenda Staveley has apologised for insulting a planning officer. The council met at "
            "the town hall on Wednesday. It also approved a budget of £31m.",
        ),
    ),
    case_of(
        "later article, full name: Irish solicitor struck off",
        "What is solicitor Declan Tuohy alleged to have done?",
        "alleged to have used clients' money",
        "Declan Tuohy was struck off",
        (
            "2021-04-15",
            "Solicitor Declan Tuohy is alleged to have used clients' money to buy a holiday home in Kerry. The "
            "Law Society has closed his office in Nenagh. Files were moved to Limerick.",
        ),
        (
            "2022-01-20",
            "Declan Tuohy was struck off by the president of the High Court on Monday. The solicitor had "
            "practised in Nenagh for 22 years. His office is now a bakery.",
        ),
    ),
    case_of(
        "later article, full name: builder jailed",
        "Who was charged over the roof scam?",
        "has been charged with defrauding six pensioners",
        "Wayne Duckett was jailed",
        (
            "2023-06-14",
            "Builder Wayne Duckett has been charged with defrauding six pensioners in Rotherham. They had paid "
            "for new roofs. None of the work was done.",
        ),
        (
            "2024-02-21",
            "Wayne Duckett was jailed for three years at Sheffield Crown Court on Tuesday. The builder had "
            "taken £94,000. A charity has since mended four of the roofs.",
        ),
    ),
    case_of(
        "later article, full name: librarian's investigation closed",
        "Why is the county investigating Ruth Applegate?",
        "opened an investigation into librarian Ruth Applegate",
        "closed its investigation into Ruth Applegate",
        (
            "2023-04-04",
            "Marion County has opened an investigation into librarian Ruth Applegate over missing late fees. "
            "An auditor noticed the gap in March. The library remains open.",
        ),
        (
            "2023-06-29",
            "Marion County has closed its investigation into Ruth Applegate without taking action. The library "
            "will extend its hours in July. Late fees were scrapped this month.",
        ),
    ),
    case_of(
        "later article, Mr Surname: MP has whip restored",
        "Why did Gareth Lomax lose the whip?",
        "Gareth Lomax was suspended from the Conservative party",
        "Mr Lomax had the whip restored",
        (
            "2022-06-22",
            "The MP Gareth Lomax was suspended from the Conservative party on Tuesday over claims about his "
            "expenses. The chief whip wrote to him at noon. He has held Pendle Vale since 2015.",
        ),
        (
            "2022-12-01",
            "The MP for Pendle Vale was back on the Conservative benches yesterday. Mr Lomax had the whip "
            "restored after a watchdog cleared his expenses. He asked a question about flood defences.",
        ),
    ),
    case_of(
        "later article, Ms Surname: midwife not guilty",
        "What was midwife Carol Penhale charged with?",
        "Carol Penhale has been charged with gross negligence",
        "Ms Penhale was found not guilty",
        (
            "2021-08-12",
            "Midwife Carol Penhale has been charged with gross negligence manslaughter after the death of a "
            "baby in Truro. She worked at the Trelawny birth centre. It opened in 2009.",
        ),
        (
            "2022-11-17",
            "The trial of a midwife from the Trelawny birth centre ended on Wednesday. Ms Penhale was found "
            "not guilty of gross negligence manslaughter. The jury in Truro had heard from 19 witnesses.",
        ),
    ),
    case_of(
        "later article, Dr Surname: GP's complaint rejected",
        "What complaint did Dr Simon Achebe face?",
        "Dr Simon Achebe faces a complaint",
        "rejected the complaint against Dr Achebe",
        (
            "2023-07-06",
            "Dr Simon Achebe faces a complaint that he sold patients' records to an insurer. He has been a GP "
            "in Hexham for 12 years. The surgery has 7,000 patients.",
        ),
        (
            "2023-12-14",
            "The General Medical Council has rejected the complaint against Dr Achebe over the records of his "
            "patients in Hexham. The surgery sent a letter to all of them. It will hire a second nurse.",
        ),
    ),
    case_of(
        "later article, Mrs Surname: postmistress's conviction quashed",
        "What was Doreen Whitlock accused of?",
        "Doreen Whitlock was accused of false accounting",
        "quashed Mrs Whitlock's conviction",
        (
            "2008-10-09",
            "Sub-postmistress Doreen Whitlock was accused of false accounting at the post office in Market "
            "Bosley. Auditors found that £26,000 was missing. The branch was shut the same day.",
        ),
        (
            "2021-04-29",
            "The former sub-postmistress of Market Bosley was at the Court of Appeal on Wednesday with her two "
            "sons. The judges quashed Mrs Whitlock's conviction for false accounting. She is 71.",
        ),
    ),
    case_of(
        "later article, Mr Surname: banker's extradition case discharged",
        "Why was Piers Alcott arrested at Heathrow?",
        "Piers Alcott was arrested at Heathrow",
        "judge discharged Mr Alcott",
        (
            "2022-04-07",
            "The banker Piers Alcott was arrested at Heathrow on Wednesday on a warrant for insider dealing. "
            "He had flown in from Zurich. His bank has offices in nine countries.",
        ),
        (
            "2022-10-06",
            "The insider dealing case against a banker ended at Westminster Magistrates' Court yesterday. A "
            "judge discharged Mr Alcott after the warrant was withdrawn. He left by a side door.",
        ),
    ),
    case_of(
        "later article, role: fire chief cleared",
        "Why was fire chief Neil Garside suspended?",
        "Neil Garside has been suspended",
        "The fire chief was cleared",
        (
            "2023-05-18",
            "The chief fire officer of Wessex, Neil Garside has been suspended over claims that he misused a "
            "service car. The fire authority voted on Wednesday. The service has 48 stations.",
        ),
        (
            "2023-09-21",
            "The Wessex fire authority met on Wednesday to hear a report on the misuse of service cars. The "
            "fire chief was cleared of all the claims and will return to work on Monday. The service has 48 "
            "stations.",
        ),
    ),
    case_of(
        "later article, role: coach sacked",
        "What are the allegations against Mel Thackray?",
        "Mel Thackray is being investigated",
        "The head coach was sacked",
        (
            "2024-01-11",
            "Mel Thackray is being investigated by Ashford Rowing Club over allegations that she shouted at "
            "juniors. She has been the club's head coach since 2018. The regatta season begins in April.",
        ),
        (
            "2024-03-07",
            "Ashford Rowing Club has ended its inquiry into the treatment of juniors. The head coach was "
            "sacked on Tuesday after the allegations were upheld. The club hopes to appoint a successor before "
            "the regatta.",
        ),
    ),
    case_of(
        "later article, role: US school superintendent",
        "Why was Dale Hutchens charged?",
        "Dale Hutchens was charged with misdemeanor theft",
        "A judge dismissed the theft charge against the superintendent",
        (
            "2022-08-25",
            "Millbrook school superintendent Dale Hutchens was charged with misdemeanor theft on Wednesday. "
            "Police said a district laptop was found in a pawn shop. Classes begin on Monday.",
        ),
        (
            "2022-11-03",
            "A judge dismissed the theft charge against the superintendent of Millbrook schools on Wednesday. "
            "The laptop is back in the district's office. The school board meets next week.",
        ),
    ),
    case_of(
        "later article, role: museum director resigned",
        "What was Camilla Forsyte accused of?",
        "Camilla Forsyte has been accused of selling",
        "The museum's director has resigned",
        (
            "2023-02-23",
            "Camilla Forsyte has been accused of selling coins from the stores of the Holme Museum without "
            "permission. She has been its director since 2016. The museum owns 12,000 coins.",
        ),
        (
            "2023-05-04",
            "The museum's director has resigned over the sale of coins from its stores, the trustees of the "
            "Holme Museum said. An auction house has returned 30 of them. They will go on show in June.",
        ),
    ),
    case_of(
        "later article, role: harbourmaster acquitted",
        "Who was charged after the ferry accident?",
        "Ruairi Gallen was charged",
        "The harbourmaster was acquitted",
        (
            "2021-09-02",
            "Harbourmaster Ruairi Gallen was charged with endangering life after a ferry hit the pier at "
            "Killybrack in May. Four passengers were hurt. The pier has been mended.",
        ),
        (
            "2022-06-16",
            "The trial over the ferry accident at Killybrack ended at Letterkenny Circuit Court yesterday. The "
            "harbourmaster was acquitted of endangering life. The ferry sails twice a day.",
        ),
    ),
    case_of(
        "same article: suspended, then cleared",
        "Why was Inspector Paula Rudge suspended?",
        "Paula Rudge was suspended in March",
        "Rudge was cleared",
        (
            "2023-09-14",
            "Police inspector Paula Rudge was suspended in March over claims that she leaked a report to a "
            "newspaper. The report was about knife crime in Walsall. Rudge was cleared by a misconduct panel "
            "on Wednesday. She joined the force in 2004.",
        ),
    ),
    case_of(
        "same article: arrested, then released without charge",
        "Who was arrested over the church fire?",
        "Tobias Wren was arrested",
        "was released without charge",
        (
            "2022-12-08",
            "Organist Tobias Wren was arrested last month after a fire at St Anne's church in Thirsk. The roof "
            "was destroyed. Mr Wren was released without charge on Monday. An electrician has found a fault in "
            "the wiring.",
        ),
    ),
    case_of(
        "same article, next paragraph: charged, then jailed",
        "What was Lorraine Keeble charged with?",
        "Lorraine Keeble was charged with stealing",
        "Keeble was jailed",
        (
            "2024-06-05",
            "Care home manager Lorraine Keeble was charged with stealing from residents last summer.|The home "
            "in Worthing has 32 beds. Keeble was jailed for 18 months at Lewes Crown Court on Tuesday.|The "
            "home has new owners.",
        ),
    ),
    case_of(
        "same article: outcome comes first",
        "What had Martin Osgood been accused of?",
        "had been accused of taking bribes",
        "was acquitted by a jury",
        (
            "2023-03-30",
            "Planning officer Martin Osgood was acquitted by a jury at Reading Crown Court on Wednesday. Mr "
            "Osgood had been accused of taking bribes from a developer. The trial lasted four weeks. The "
            "council has paid his wages throughout.",
        ),
    ),
    case_of(
        "same article: lawsuit dismissed",
        "Who sued Brent Kowalczyk?",
        "sued landlord Brent Kowalczyk",
        "A judge dismissed the suit",
        (
            "2023-11-09",
            "Nine tenants in Toledo sued landlord Brent Kowalczyk over broken heaters last winter. The "
            "building dates from 1931. A judge dismissed the suit on Wednesday. The tenants' union will meet "
            "on Sunday.",
        ),
    ),
    case_of(
        "same article: complaint upheld",
        "What was the complaint against Judge Maeve Costigan?",
        "A complaint of rudeness was made against",
        "The complaint was upheld",
        (
            "2022-05-26",
            "A complaint of rudeness was made against Judge Maeve Costigan by a barrister in Cork. It was sent "
            "to the Judicial Council in January. The complaint was upheld last week. The judge sits in the "
            "Circuit Court.",
        ),
    ),
    case_of(
        "same article: charges dropped, pronoun",
        "What happened to Ian Bexfield?",
        "Ian Bexfield was charged with assault",
        "The charge against him was dropped",
        (
            "2021-07-22",
            "Referee Ian Bexfield was charged with assault after a Sunday league match in Grimsby. A player "
            "had lost a tooth. The charge against him was dropped on Tuesday. The league has 40 teams.",
        ),
    ),
    case_of(
        "same article: investigated, no further action",
        "Why did police investigate Lady Rosalind Thorne?",
        "Police investigated Lady Rosalind Thorne",
        "no further action would be taken",
        (
            "2024-10-17",
            "Police investigated Lady Rosalind Thorne over the shooting of a buzzard on her estate in Norfolk. "
            "A walker had found the bird in May. Officers said on Wednesday that no further action would be "
            "taken. The estate covers 3,000 acres.",
        ),
    ),
    case_of(
        "same article: accused and apologised",
        "What was Rory Tennant accused of?",
        "Comedian Rory Tennant was accused of",
        "Tennant apologised",
        (
            "2023-08-24",
            "Comedian Rory Tennant was accused of copying a routine at the Edinburgh Fringe. The routine was "
            "about a caravan. Tennant apologised to the writer on Tuesday. His show runs until Saturday.",
        ),
    ),
    case_of(
        "same article: pilot's suspension lifted",
        "Why was Captain Louise Vane suspended?",
        "Louise Vane was suspended after failing",
        "The airline lifted the suspension",
        (
            "2022-10-13",
            "Pilot Captain Louise Vane was suspended after failing a breath test at Luton in August. The "
            "flight to Faro left two hours late. The airline lifted the suspension this week because the "
            "device had been faulty. It has bought new ones.",
        ),
    ),
    case_of(
        "same article: convicted and two outcome sentences",
        "What was Callum Fairweather arrested for?",
        "Callum Fairweather was arrested in a raid",
        ("Fairweather was convicted", "He was sentenced to four years"),
        (
            "2024-09-12",
            "Gardener Callum Fairweather was arrested in a raid on a cannabis farm in Dundee. Police seized "
            "300 plants. Fairweather was convicted of growing cannabis in July. He was sentenced to four years "
            "in prison on Wednesday.",
        ),
    ),
    case_of(
        "same article: doping case, banned",
        "What was Sonja Pryce charged with?",
        "charged sprinter Sonja Pryce",
        "Pryce was banned",
        (
            "2023-12-07",
            "UK Anti-Doping charged sprinter Sonja Pryce with the use of a banned steroid in April. The sample "
            "was taken at a meeting in Gateshead. Pryce was banned for four years on Wednesday. She won silver "
            "at the 2022 championships.",
        ),
    ),
    case_of(
        "same article: mistrial",
        "What was Senator Everett Boone charged with?",
        "State Senator Everett Boone was charged",
        "declared a mistrial",
        (
            "2022-09-29",
            "State Senator Everett Boone was charged with tax evasion two years ago. The trial began in Baton "
            "Rouge on September 12. The judge declared a mistrial on Wednesday after jurors failed to agree. "
            "Boone represents two parishes.",
        ),
    ),
    case_of(
        "same article, an unrelated later one: libel claim lost",
        "What was editor Fergus Haldane sued for?",
        "was sued for libel by a property company",
        "Mr Haldane won the case",
        (
            "2023-06-01",
            "Magazine editor Fergus Haldane was sued for libel by a property company in Aberdeen. The magazine "
            "had reported on its fire doors. Mr Haldane won the case at the Court of Session on Wednesday. The "
            "magazine sells 9,000 copies.",
        ),
        (
            "2023-09-28",
            "Fergus Haldane will speak at the Wigtown book festival on Saturday. The magazine editor has "
            "written a book about lighthouses. Tickets cost £12.",
        ),
    ),
    case_of(
        "no outcome: one article only",
        "Why was Nigel Ashdown arrested?",
        "Nigel Ashdown was arrested",
        (),
        (
            "2024-05-16",
            "Antiques dealer Nigel Ashdown was arrested on suspicion of handling stolen clocks on Wednesday. "
            "Police searched his shop in Ludlow. The clocks came from a country house.",
        ),
    ),
    case_of(
        "no outcome: a later article on other things",
        "What was Siobhan Keary accused of?",
        "Siobhan Keary has been accused of",
        (),
        (
            "2023-01-26",
            "Hotel owner Siobhan Keary has been accused of underpaying her cleaners in Westport. The union has "
            "written to the minister. The hotel has 84 rooms.",
        ),
        (
            "2023-05-25",
            "Siobhan Keary will open a second hotel in Westport in July. It will have a pool and 40 rooms. The "
            "town expects a busy summer.",
        ),
    ),
    case_of(
        "no outcome: lawsuit only",
        "Who is suing Trent Maddox?",
        "has filed a lawsuit against Trent Maddox",
        (),
        (
            "2024-08-29",
            "A songwriter has filed a lawsuit against Trent Maddox, claiming that the country singer stole a "
            "chorus. The suit was filed in Nashville on Tuesday. Maddox begins a tour of 30 cities next week.",
        ),
    ),
    case_of(
        "no outcome: complaint only",
        "What is the complaint about Councillor Ted Birkin?",
        "A formal complaint has been lodged against",
        (),
        (
            "2024-11-21",
            "A formal complaint has been lodged against Councillor Ted Birkin over a post about travellers. "
            "The post was read by thousands. The council meets on 5 December.",
        ),
        (
            "2024-12-06",
            "The council voted on Thursday for new bins in the market square. Councillor Ted Birkin spoke "
            "against the plan. The bins cost £8,000.",
        ),
    ),
    case_of(
        "no outcome: another person is cleared",
        "What was Victor Lansbury charged with?",
        "Victor Lansbury was charged with",
        (),
        (
            "2023-10-19",
            "Vet Victor Lansbury was charged with selling ketamine in Hereford on Wednesday. His practice is "
            "closed. He is 45.",
        ),
        (
            "2023-12-20",
            "Pharmacist Anita Rowe was cleared of selling ketamine in Hereford on Tuesday. She wept in the "
            "dock. Her shop will open again in January.",
        ),
    ),
    case_of(
        "no outcome: a namesake is jailed",
        "Why was Brian Tolley suspended?",
        "Brian Tolley was suspended",
        (),
        (
            "2022-03-03",
            "Lecturer Brian Tolley was suspended by the University of Medway over a complaint from a student. "
            "He teaches geology. A field trip to Skye was called off.",
        ),
        (
            "2022-07-14",
            "Gary Tolley, a plumber from Dover, was jailed for two years for burglary on Wednesday. He had "
            "broken into five houses. Most of the goods have been found.",
        ),
    ),
    case_of(
        "no outcome: the same person cleared in another matter",
        "What is Olivia Strand accused of over the election?",
        "Olivia Strand was accused of breaking election",
        (),
        (
            "2024-06-27",
            "Candidate Olivia Strand was accused of breaking election spending rules in Colne East. A rival "
            "sent a dossier to the police. The vote is on 4 July.",
        ),
        (
            "2024-10-10",
            "Olivia Strand was cleared of speeding by magistrates in Burnley on Wednesday. The camera on the "
            "M65 had been wrongly set. She drove home by the same road.",
        ),
    ),
    case_of(
        "no outcome: an earlier matter settled long ago",
        "Why is Douglas Imrie being investigated?",
        "Douglas Imrie is being investigated for",
        (),
        (
            "2019-02-14",
            "Trawler owner Douglas Imrie was fined £2,000 at Peterhead Sheriff Court for a broken safety rail. "
            "The boat is called the Morning Star. It has a crew of six.",
        ),
        (
            "2024-02-15",
            "Trawler owner Douglas Imrie is being investigated for landing undeclared mackerel. Inspectors "
            "boarded his boat at Peterhead on Monday. The season ends next month.",
        ),
    ),
    case_of(
        "no outcome: only what happens if convicted",
        "What has Yvonne Castell been charged with?",
        "Yvonne Castell has been charged with",
        (),
        (
            "2023-07-20",
            "Estate agent Yvonne Castell has been charged with money laundering in Southend. She could be "
            "jailed for up to 14 years if she is found guilty. Her office has four branches.",
        ),
    ),
    case_of(
        "no outcome: only what happens if cleared",
        "Why was Sergeant Luke Farraday suspended?",
        "Luke Farraday has been suspended",
        (),
        (
            "2024-04-11",
            "Army instructor Sergeant Luke Farraday has been suspended over the treatment of recruits at "
            "Catterick. If he is cleared, he will return to his post in the autumn. The camp trains 2,000 "
            "recruits a year.",
        ),
    ),
    case_of(
        "no outcome: verdict is still awaited",
        "What was Harriet Moxon accused of?",
        "Harriet Moxon was accused of",
        (),
        (
            "2025-03-13",
            "Florist Harriet Moxon was accused of poisoning a neighbour's hedge in Kendal. The hedge was 80 "
            "years old. Moxon's trial was set for November.",
        ),
        (
            "2025-11-20",
            "The jury in the trial of Harriet Moxon has not yet reached a verdict. It was sent home on "
            "Wednesday. The judge thanked the jurors for their patience.",
        ),
    ),
    case_of(
        "no outcome: ruling expected next year",
        "What is the case against Randall Pike?",
        "accused contractor Randall Pike of",
        (),
        (
            "2025-09-18",
            "The state of Oregon accused contractor Randall Pike of dumping asbestos in a creek. Crews cleaned "
            "the creek in August. A ruling is expected in the spring of 2026.",
        ),
    ),
    case_of(
        "nobody: an unnamed man, a named detective",
        "Who was arrested over the burglary in Frome?",
        "A man of 34 was arrested",
        NOBODY,
        (
            "2023-02-16",
            "A man of 34 was arrested after a burglary at a jeweller's in Frome. Detective Sergeant Alice "
            "Penney asked witnesses to come forward. The thieves left through a window.",
        ),
        (
            "2023-02-23",
            "Detective Sergeant Alice Penney thanked the people of Frome for their help. Nearly 50 people had "
            "called. The jeweller's is open again.",
        ),
    ),
    case_of(
        "nobody: a company is sued",
        "Why is Brightwater being sued?",
        "sued the water company Brightwater",
        NOBODY,
        (
            "2024-07-11",
            "Anglers have sued the water company Brightwater over sewage in the River Teme. The club has 600 "
            "members. Salmon numbers have halved since 2010.",
        ),
        (
            "2024-12-12",
            "A judge ruled against Brightwater on Wednesday. The company must pay the anglers £70,000. Work on "
            "a new plant will begin in March.",
        ),
    ),
    case_of(
        "nobody: a named person accuses the council",
        "What did Peggy Hallam say about the council?",
        "Peggy Hallam accused the council of",
        NOBODY,
        (
            "2022-08-18",
            "Shopkeeper Peggy Hallam accused the council of ignoring floods in Mill Street. Water came into "
            "her shop twice in July. The council says that the drains are old.",
        ),
    ),
    case_of(
        "nobody: a named minister announces a law",
        "What did Conor Daly announce about suspensions?",
        "fewer pupils were suspended",
        NOBODY,
        (
            "2023-09-21",
            "The education minister, Conor Daly, said that fewer pupils were suspended from schools in Munster "
            "last year. The figure fell to 2,100. He opened a new school in Mallow on Wednesday.",
        ),
    ),
)
