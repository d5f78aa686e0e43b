"""Rows of fairness in plain news sentences, written without sight of the code; they have been looked at since."""

from __future__ import annotations

from tests.eval.fairness_cases import NOBODY, case_of

# The outcome stands in an article printed later.
LATER = (
    case_of(
        "mayor suspended over a complaint, later cleared and the suspension lifted",
        "Why was Gareth Penhallow suspended?",
        "was suspended from his party on Monday",
        ("has been cleared of wrongdoing", "suspension from the party was lifted"),
        (
            "2023-02-14",
            "Gareth Penhallow, the mayor of Trewarth, was suspended from his party on Monday after a complaint "
            "that he had shouted at a member of staff. An independent panel will hear the complaint in the "
            "spring. His deputy, Sunita Rao, will chair the next meeting of the council.",
        ),
        (
            "2023-05-30",
            "Gareth Penhallow has been cleared of wrongdoing by an independent panel. The mayor's suspension from "
            "the party was lifted on the same day. The council of Trewarth meets again on 6 June to set its "
            "budget for parks.",
        ),
    ),
    case_of(
        "caretaker charged with arson, charge dropped by prosecutors",
        "Who was charged over the fire at Millbrook High School?",
        "was charged with arson",
        "Prosecutors have dropped",
        (
            "2021-10-05",
            "A fire destroyed the gym of Millbrook High School in Ohio on Sunday night. Howard Lindqvist, a "
            "caretaker at the school, was charged with arson on Tuesday. Classes will be held in a church hall "
            "until the end of the month.",
        ),
        (
            "2022-01-20",
            "Prosecutors have dropped the arson charge against Howard Lindqvist. Work on a new gym at Millbrook "
            "High School began last week. The building will cost $4 million and should open in the fall.",
        ),
    ),
    case_of(
        "pharmacist accused of fraud, acquitted by a jury",
        "What was Fiona Mackintyre accused of?",
        "is accused of claiming",
        "acquitted Fiona Mackintyre",
        (
            "2019-03-11",
            "A pharmacist went on trial in Inverness on Monday. Fiona Mackintyre is accused of claiming £60,000 "
            "for prescriptions that were never dispensed. The trial is expected to last two weeks. Her shop in "
            "Nairn has been run by a manager since last summer.",
        ),
        (
            "2019-03-27",
            "A jury in Inverness acquitted Fiona Mackintyre of fraud on Wednesday. The verdict came after four "
            "hours. The pharmacist left the court with her husband and her two sons.",
        ),
    ),
    case_of(
        "businessman charged with bribery, found guilty and jailed",
        "Who was charged with bribing a port official in Mombasa?",
        "has been charged with bribing",
        ("was found guilty of bribery", "jailed him for four years"),
        (
            "2018-06-19",
            "Kenya's anti-corruption commission said on Tuesday that it had completed its inquiry at the port of "
            "Mombasa. Joseph Otieno Wanga, who owns a haulage company, has been charged with bribing a customs "
            "officer. The company runs 80 lorries between the coast and Kampala.",
        ),
        (
            "2019-11-08",
            "The haulage boss Joseph Otieno Wanga was found guilty of bribery on Friday. The judge in Mombasa "
            "jailed him for four years. His company has been sold to a rival from Nakuru. About 200 people work "
            "there.",
        ),
    ),
    case_of(
        "headteacher suspended, reinstated by the governors",
        "Why was the head of St Brigid's suspended?",
        "The head, Aoife Brannigan, was suspended",
        "Mrs Brannigan has been reinstated",
        (
            "2020-01-17",
            "Parents at St Brigid's primary school in Sligo received a letter on Friday. The head, Aoife "
            "Brannigan, was suspended after two teachers alleged that she had bullied them. The letter was signed "
            "by the chair of the governors. The school has 240 pupils.",
        ),
        (
            "2020-04-03",
            "The governors of St Brigid's primary school in Sligo met on Thursday evening. Mrs Brannigan has been "
            "reinstated as head with immediate effect. The governors also agreed to spend €30,000 on a new "
            "playground.",
        ),
    ),
    case_of(
        "minister accused of misusing a state car, resigns",
        "What is Tomasz Wielgosz accused of?",
        "accused Tomasz Wielgosz of using",
        "Wielgosz resigned",
        (
            "2016-09-12",
            "Opposition members of the Polish parliament on Monday accused Tomasz Wielgosz of using a state car "
            "for family holidays. He is the deputy minister for transport. A newspaper in Gdańsk printed pictures "
            "of the car at a beach. The ministry gave no comment.",
        ),
        (
            "2016-09-29",
            "The Polish ministry of transport has a new deputy minister. Wielgosz resigned on Wednesday over his "
            "use of a state car for holidays. Ewa Lis, an engineer, takes over from him on Monday.",
        ),
    ),
    case_of(
        "surgeon sued, settled out of court",
        "Why did the patients sue Dr Alan Whitcombe?",
        "are suing Dr Alan Whitcombe",
        "was settled out of court",
        (
            "2015-04-22",
            "Eleven patients are suing Dr Alan Whitcombe, a surgeon in Perth, Western Australia, over hip "
            "operations that went wrong. Their lawyers filed the papers on Wednesday. The oldest of the patients "
            "is 81. The private clinic where he works has closed for repairs.",
        ),
        (
            "2016-08-15",
            "The lawsuit by eleven patients against the surgeon Alan Whitcombe was settled out of court on "
            "Monday. Neither side would give the sum. The clinic in Perth where he works opened again last year.",
        ),
    ),
    case_of(
        "police officer investigated, no further action",
        "Why was Sergeant Louise Tranter investigated?",
        "is being investigated over",
        "no further action will be taken",
        (
            "2022-07-04",
            "Louise Tranter, a police sergeant in Derby, is being investigated over the injury of a cyclist in a "
            "chase, the force has confirmed. She has served for 19 years. The cyclist, a student, broke his arm. "
            "The watchdog has asked witnesses to come forward.",
        ),
        (
            "2022-12-13",
            "The police watchdog has published its report on a chase in Derby in June. It says that no further "
            "action will be taken against Sergeant Louise Tranter. The report asks the force to train its drivers "
            "every two years.",
        ),
    ),
    case_of(
        "footballer banned, ban overturned on appeal",
        "Why was Kwabena Osei-Tutu banned?",
        "was banned for ten matches",
        "has been overturned on appeal",
        (
            "2017-10-02",
            "The striker Kwabena Osei-Tutu was banned for ten matches on Monday for spitting at a referee. The "
            "Ghana league's disciplinary committee watched film of the game in Kumasi. His club is second in the "
            "table. It plays the leaders on Saturday.",
        ),
        (
            "2017-10-20",
            "The ten-match ban on Kwabena Osei-Tutu has been overturned on appeal. The striker trained with his "
            "team-mates on Thursday. His club has lost both of its games in October and has slipped to fourth "
            "place.",
        ),
    ),
    case_of(
        "landlord fined, fine upheld",
        "Why was Dietmar Kolbe fined?",
        "fined Dietmar Kolbe",
        "upheld the fine",
        (
            "2021-05-18",
            "The city of Leipzig has fined Dietmar Kolbe €45,000 for letting flats without smoke alarms. The "
            "landlord owns 31 houses in the east of the city. Inspectors visited them in February and March. "
            "Tenants had written to the mayor.",
        ),
        (
            "2022-02-09",
            "A court in Saxony upheld the fine against the Leipzig landlord Dietmar Kolbe on Wednesday. The "
            "landlord's lawyer was not in court. The city now plans to inspect every rented house that was built "
            "before 1950.",
        ),
    ),
    case_of(
        "complaint against a newsreader withdrawn",
        "What complaint was made against Priya Venkataraman?",
        "has lodged a complaint against",
        "has been withdrawn",
        (
            "2024-02-06",
            "A junior producer has lodged a complaint against Priya Venkataraman, the newsreader, over remarks in "
            "a lift. The broadcaster, which is based in Chennai, said that it took the matter seriously. The "
            "newsreader has presented the nine o'clock bulletin since 2014.",
        ),
        (
            "2024-03-21",
            "The complaint against the newsreader Priya Venkataraman has been withdrawn, her broadcaster said on "
            "Thursday. The producer who made it has moved to another station. The nine o'clock bulletin is "
            "watched by three million people.",
        ),
    ),
    case_of(
        "case against an activist dismissed by a judge",
        "Who was arrested at the pipeline protest near Kamloops?",
        "was arrested at a protest",
        "dismissed the case against",
        (
            "2020-08-10",
            "Work on the pipeline near Kamloops stopped for six hours on Saturday. Renée Thibodeau, a retired "
            "nurse, was arrested at a protest beside the river and charged with mischief. About 60 people took "
            "part. The company resumed work in the evening.",
        ),
        (
            "2021-02-25",
            "A judge in British Columbia has dismissed the case against Renée Thibodeau. She had chained herself "
            "to a digger at a protest beside the river near Kamloops. The pipeline is now half built.",
        ),
    ),
    case_of(
        "chef accused by staff, apologises",
        "What did the waiters accuse Lucien Farge of?",
        "have accused Lucien Farge",
        "apologised to the waiters",
        (
            "2018-11-20",
            "Six waiters at a restaurant in Lyon have accused Lucien Farge, its chef, of keeping their tips. They "
            "handed out leaflets at the door on Sunday. The restaurant has two stars and 40 seats. A meal there "
            "costs €190.",
        ),
        (
            "2018-12-05",
            "The chef Lucien Farge apologised to the waiters at his restaurant in Lyon on Tuesday. All tips will "
            "be shared equally from January. The restaurant will close for three weeks at Christmas.",
        ),
    ),
    case_of(
        "bank manager sacked, wins at tribunal",
        "Why was Marlon Petrie sacked?",
        "was sacked in March",
        "had been unfairly dismissed",
        (
            "2014-04-15",
            "Marlon Petrie, a bank manager in Kingston, was sacked in March for lending money to a cousin. The "
            "bank told customers of the change in a letter. He had run the branch for eleven years. His successor "
            "comes from Montego Bay.",
        ),
        (
            "2015-01-28",
            "A tribunal in Jamaica ruled on Tuesday that Marlon Petrie had been unfairly dismissed. The hearing "
            "took three days. The bank has 30 branches on the island and made a profit last year.",
        ),
    ),
    case_of(
        "accountant charged with theft, pleads guilty",
        "Who was charged with stealing from the rugby club?",
        "with stealing from the rugby club",
        ("pleaded guilty", "was given a suspended sentence"),
        (
            "2023-08-22",
            "Police in Hamilton, New Zealand, charged Trevor Ngata on Monday with stealing from the rugby club "
            "that he served as treasurer. About $38,000 is missing. The club has put off the building of a new "
            "changing room. Its season begins in March.",
        ),
        (
            "2023-12-07",
            "The former treasurer of a rugby club in Hamilton appeared in the district court on Wednesday. Trevor "
            "Ngata pleaded guilty to the theft of $38,000. He was given a suspended sentence of ten months. The "
            "club has found a sponsor for its new changing room.",
        ),
    ),
    case_of(
        "author sued for plagiarism, claim thrown out",
        "Why was Beatrice Holloway sued?",
        "sued Beatrice Holloway",
        "threw out the claim",
        (
            "2012-02-09",
            "A retired teacher has sued Beatrice Holloway for copying the plot of an unpublished novel. The claim "
            "was filed at the High Court in London on Wednesday. The author's book has sold 400,000 copies. A "
            "film of it is due next year.",
        ),
        (
            "2013-06-14",
            "The High Court threw out the claim of plagiarism against Beatrice Holloway on Friday. The judge read "
            "both novels. The film of the author's book opens in London in July.",
        ),
    ),
    case_of(
        "bishop accused, inquiry clears him by title",
        "What was the bishop of Umlazi accused of?",
        "was accused on Sunday of selling",
        "cleared the bishop",
        (
            "2017-03-06",
            "Sipho Dlamini, the bishop of Umlazi, was accused on Sunday of selling church land below its value. "
            "The charge came from a group of lay members. The land lies beside the main road to Durban. A "
            "shopping centre is planned there.",
        ),
        (
            "2017-08-18",
            "A church inquiry has cleared the bishop of Umlazi over the sale of land. Its report was read out in "
            "Durban on Thursday. Sipho Dlamini will retire next year at the age of 70.",
        ),
    ),
    case_of(
        "head of agency under investigation, found to have broken the rules",
        "Why is Ingrid Solheim under investigation?",
        "is under investigation for",
        ("broke the rules", "has been dismissed from her post"),
        (
            "2019-05-21",
            "Ingrid Solheim, who heads Norway's fisheries agency, is under investigation for giving a contract to "
            "her brother's firm. The auditor general opened the inquiry on Monday. The contract was for three "
            "patrol boats. They were delivered last autumn.",
        ),
        (
            "2019-10-01",
            "The auditor general has found that Ingrid Solheim broke the rules when she gave a contract to her "
            "brother's firm. She has been dismissed from her post at the fisheries agency. The agency has 450 "
            "staff in Bergen.",
        ),
    ),
    case_of(
        "doctor struck off after a hearing",
        "What did the regulator accuse Dr Nadia Farouk of?",
        "accused Dr Nadia Farouk",
        "was struck off",
        (
            "2021-06-08",
            "Lawyers for the medical regulator accused Dr Nadia Farouk of writing false sick notes for money. The "
            "hearing opened in Manchester on Monday. Three former patients are to give evidence. She has worked "
            "as a family doctor in Oldham since 2009.",
        ),
        (
            "2021-06-25",
            "Dr Nadia Farouk was struck off the medical register on Thursday. The hearing in Manchester had "
            "lasted 14 days. Her former surgery in Oldham has taken on two new doctors.",
        ),
    ),
    case_of(
        "athlete suspended over a drug test, cleared when second sample is clean",
        "Why was the runner Haruka Minami suspended?",
        "was provisionally suspended",
        "has been cleared of doping",
        (
            "2022-04-12",
            "The marathon runner Haruka Minami was provisionally suspended on Tuesday after a drug test in Osaka. "
            "She won the city's race in January in a record time. Her coach said that she would stay at the "
            "training camp. The world championships begin in July.",
        ),
        (
            "2022-05-24",
            "Japan's athletics federation said on Tuesday that Haruka Minami has been cleared of doping. Her "
            "second sample contained nothing that is banned. The runner hopes to take part in the world "
            "championships in July.",
        ),
    ),
    case_of(
        "politician charged with assault, fined",
        "Who was charged with assault outside the parliament in Valletta?",
        "was charged with assaulting",
        "was fined €800",
        (
            "2018-02-20",
            "A member of Malta's parliament appeared before a magistrate on Monday. Carmelo Zerafa was charged "
            "with assaulting a photographer outside the building in Valletta. The photographer's camera was "
            "broken. The magistrate set a date in May.",
        ),
        (
            "2018-05-16",
            "Carmelo Zerafa was fined €800 for assault on Tuesday by a magistrate in Valletta. The photographer "
            "has bought a new camera. The member of parliament will stand again at the next election.",
        ),
    ),
    case_of(
        "gallery owner arrested, released without charge",
        "Why was Elena Marchetti arrested?",
        "Elena Marchetti was arrested",
        "released Elena Marchetti without charge",
        (
            "2016-03-15",
            "Italian police searched a gallery in Turin on Monday for stolen paintings. Elena Marchetti was "
            "arrested at her desk on suspicion of handling stolen goods. The gallery has belonged to her family "
            "since 1951. Four paintings were taken away in a van.",
        ),
        (
            "2016-03-18",
            "Police in Turin released Elena Marchetti without charge on Thursday. Four paintings that were taken "
            "from her family's gallery have been returned. The gallery opens again on Saturday with a show of "
            "drawings.",
        ),
    ),
    case_of(
        "union leader accused of vote rigging, inquiry finds no evidence",
        "What did Ray Costigan's rival accuse him of?",
        "accused Ray Costigan of rigging",
        "found no evidence of vote rigging",
        (
            "2013-07-30",
            "The loser of a union election in Newcastle, New South Wales, has accused Ray Costigan of rigging the "
            "vote. Nearly 9,000 dockers voted by post. The winner takes office in August. An independent lawyer "
            "will look at the ballot papers.",
        ),
        (
            "2013-10-17",
            "An independent lawyer has found no evidence of vote rigging by Ray Costigan, the dockers' leader. "
            "She looked at 9,000 ballot papers in Newcastle. The union will hold its next election online.",
        ),
    ),
    case_of(
        "nurse suspended over missing drugs, allowed to return",
        "Why was the nurse Grace Adeyemi suspended?",
        "suspended Grace Adeyemi",
        ("has been exonerated", "She returned to her ward"),
        (
            "2023-01-24",
            "A hospital in Ibadan has suspended Grace Adeyemi, a senior nurse, over the loss of painkillers from "
            "a locked cupboard. The drugs went missing on New Year's Day. The hospital has changed its locks. It "
            "treats 600 patients a week.",
        ),
        (
            "2023-03-14",
            "The nurse Grace Adeyemi has been exonerated by an inquiry at her hospital in Ibadan. She returned to "
            "her ward on Monday. The hospital now counts its painkillers twice a day.",
        ),
    ),
    case_of(
        "developer convicted, conviction quashed",
        "What was Pablo Iriarte convicted of?",
        "was convicted of bribing",
        "quashed the conviction",
        (
            "2014-11-05",
            "The property developer Pablo Iriarte was convicted of bribing a town planner in Alicante on Tuesday. "
            "The court heard evidence for nine days. He had planned 300 villas beside a lagoon. The town has "
            "bought the land for a park.",
        ),
        (
            "2016-04-21",
            "Spain's supreme court has quashed the conviction of Pablo Iriarte for bribery. The developer is 66 "
            "and lives in Valencia. The park beside the lagoon in Alicante opened last summer.",
        ),
    ),
    case_of(
        "student expelled for cheating, expulsion overturned",
        "Why was Wei Ling Tan expelled?",
        "was expelled from a university",
        "overturned the expulsion",
        (
            "2024-05-14",
            "Wei Ling Tan, a law student, was expelled from a university in Singapore on Monday for cheating in "
            "an examination. The examiners had compared her paper with another. She was in her final year. The "
            "results for the other students come out in June.",
        ),
        (
            "2024-08-02",
            "An appeals board at a university in Singapore has overturned the expulsion of the law student Wei "
            "Ling Tan. It met on Wednesday. She will sit her last examination in November.",
        ),
    ),
    case_of(
        'councillor reported to the standards committee, later "the councillor"',
        "What was Councillor Maureen Spratt reported for?",
        "was reported to the standards committee",
        "the councillor had not broken the code",
        (
            "2022-09-13",
            "Councillor Maureen Spratt was reported to the standards committee in Boston, Lincolnshire, for "
            "calling a resident a liar. The row was over a bus shelter. The shelter has since been moved by ten "
            "metres. The committee meets every two months.",
        ),
        (
            "2022-11-15",
            "The standards committee in Boston, Lincolnshire, has dealt with the case of Maureen Spratt. It "
            "decided that the councillor had not broken the code of conduct. The committee also chose a new "
            "chairman, Colin Leake.",
        ),
    ),
    case_of(
        "trader accused of insider dealing, agrees to pay",
        "What did the regulator accuse Bradley Stokes of?",
        "accused Bradley Stokes of insider dealing",
        "agreed to pay $2.1 million",
        (
            "2011-05-03",
            "The American markets regulator accused Bradley Stokes of insider dealing on Monday. The trader "
            "bought shares in a drug firm two days before it was taken over. The shares rose by 60%. He works for "
            "a fund in Connecticut.",
        ),
        (
            "2012-01-19",
            "The trader Bradley Stokes agreed to pay $2.1 million on Wednesday to settle a case of insider "
            "dealing. The fund that he worked for closed in the autumn. The regulator has opened an office in "
            "Connecticut.",
        ),
    ),
    case_of(
        "skipper on trial for manslaughter, found not guilty",
        "Who is on trial for the death of a diver off Cairns?",
        "is charged with the manslaughter",
        "was found not guilty",
        (
            "2015-09-08",
            "The trial over the death of a tourist on the reef off Cairns began on Monday. Kylie Andersson, the "
            "skipper of a dive boat, is charged with the manslaughter of a man of 29. The court will hear from 20 "
            "witnesses. The boat has been sold.",
        ),
        (
            "2015-09-24",
            "The skipper Kylie Andersson was found not guilty of manslaughter on Wednesday. The court in Cairns "
            "had heard from 20 witnesses. New rules for dive boats on the reef start in January.",
        ),
    ),
    case_of(
        "editor accused of bullying, steps down",
        "What did the staff accuse Conor Delahunt of?",
        "bullying by their editor, Conor Delahunt",
        "has stepped down",
        (
            "2020-10-13",
            "Nine journalists in Cork have complained of bullying by their editor, Conor Delahunt. They sent a "
            "letter to the owners of the newspaper last week. The newspaper was founded in 1871. It sells 12,000 "
            "copies a day.",
        ),
        (
            "2020-11-10",
            "The editor Conor Delahunt has stepped down after complaints of bullying from his staff. The owners "
            "of the newspaper in Cork told readers on its front page. Orla Keane, the sports editor, takes charge "
            "until the spring.",
        ),
    ),
)

# The outcome stands in the same article.
SAME = (
    case_of(
        "arrested, then released without charge, same article",
        "Why was Stefan Brandl arrested?",
        "was arrested at Vienna airport",
        "was released without charge",
        (
            "2019-07-16",
            "The conductor Stefan Brandl was arrested at Vienna airport on Saturday on suspicion of smuggling a "
            "violin. The instrument was made in 1740. Customs officers kept it overnight. Mr Brandl was released "
            "without charge on Sunday.",
        ),
    ),
    case_of(
        "suspended over a complaint, cleared three sentences later",
        "Why was Councillor Hilary Beckwith suspended?",
        "was suspended in January",
        "cleared her in April",
        (
            "2023-05-09",
            "Councillor Hilary Beckwith was suspended in January over a complaint that she had leaked a report. "
            "The report dealt with the sale of a swimming pool. It was printed in a local newspaper in Kendal. An "
            "inquiry cleared her in April. She was elected deputy leader on Monday.",
        ),
    ),
    case_of(
        "accused of fraud, then acquitted, pronoun only",
        "What was Danielle Roux accused of?",
        "was accused of fraud in 2015",
        "acquitted her of all charges",
        (
            "2018-10-23",
            "Danielle Roux, who runs a vineyard near Stellenbosch, was accused of fraud in 2015 over the labels "
            "on her wine. Exports to Europe stopped for a year. A court in Cape Town acquitted her of all charges "
            "in 2017. Her new wine won a gold medal on Monday.",
        ),
    ),
    case_of(
        "charged, then found guilty, outcome in the next sentence",
        "Who was charged with poisoning the horses at Kildare?",
        "was charged with poisoning",
        "was found guilty on Friday",
        (
            "2017-12-04",
            "Seamus Tully, a stable hand, was charged with poisoning three racehorses at a yard in Kildare last "
            "year. He was found guilty on Friday. One of the horses had won in Cheltenham. The yard's owner has "
            "hired guards.",
        ),
    ),
    case_of(
        "sued, claim withdrawn, with an unrelated second article",
        "Why was Rohan Mehta sued?",
        "sued Rohan Mehta",
        "withdrew their lawsuit",
        (
            "2021-11-30",
            "The neighbours of a film star in Mumbai sued Rohan Mehta in the summer over the noise of his "
            "parties. The star had bought the house in 2019. It has a garden with a stage. The neighbours "
            "withdrew their lawsuit on Monday.",
        ),
        (
            "2022-06-07",
            "A new film with Rohan Mehta opens in Mumbai on Friday. It was shot in Kashmir in eleven weeks. The "
            "star plays a postman who cannot read.",
        ),
    ),
    case_of(
        "sacked and later reinstated, named by title",
        "Why was the coach of Santos Dumont sacked?",
        "was sacked in February",
        "The coach was reinstated",
        (
            "2020-09-01",
            "Luiz Carvalho was sacked in February as the coach of Santos Dumont for insulting the president of "
            "the club. The players refused to train for a week. The coach was reinstated in March. His team has "
            "won eight games in a row. It plays in Recife on Sunday.",
        ),
    ),
    case_of(
        "fined, fine overturned",
        "Why was Annika Vesterlund fined?",
        "was fined 90,000 kronor",
        "overturned the fine",
        (
            "2016-06-14",
            "Annika Vesterlund, a farmer near Uppsala, was fined 90,000 kronor last year for polluting a stream. "
            "A court of appeal overturned the fine on Monday. The farmer keeps 300 pigs. The county has tested "
            "the stream every month since 2012.",
        ),
    ),
    case_of(
        "accused, apologised, later paragraph",
        "What did Senator Calvin Ruddock's colleagues accuse him of?",
        "accused Senator Calvin Ruddock",
        "The senator apologised",
        (
            "2022-03-22",
            "Two colleagues on Monday accused Senator Calvin Ruddock of mocking a disabled witness at a hearing "
            "in Albany. A recording of the hearing was shared online. It was watched by 200,000 people.|The "
            "senator apologised on Tuesday morning. The hearing goes on next week.",
        ),
    ),
    case_of(
        "investigated, no further action, outcome in the last sentence",
        "Why did police investigate Pastor Emmanuel Boakye?",
        "investigated Pastor Emmanuel Boakye",
        "would be no further action",
        (
            "2019-02-05",
            "Detectives in Accra investigated Pastor Emmanuel Boakye last year over money given for a new roof. "
            "Members of his church had gone to the police. The roof was finished at Christmas. Police said on "
            "Monday that there would be no further action against the pastor.",
        ),
    ),
    case_of(
        "accused in one paragraph, resigned in the next, other news after",
        "What was Julie Castonguay accused of?",
        "was accused of charging",
        "resigned as school trustee",
        (
            "2015-10-13",
            "Julie Castonguay was accused of charging the school board in Moncton for trips to Florida. The trips "
            "cost $11,000 over three years. A parent found the receipts.|Ms Castonguay resigned as school trustee "
            "on Friday. A by-election will be held in December.",
        ),
    ),
    case_of(
        "complaint upheld against a solicitor",
        "What complaint was made against Philip Arkwright?",
        "complained last year that Philip Arkwright",
        "upheld the complaint",
        (
            "2014-08-19",
            "A widow complained last year that Philip Arkwright, her solicitor, had lost her husband's will. The "
            "will had been kept in a safe in Halifax. The ombudsman upheld the complaint on Monday. The firm has "
            "moved its papers to a new store.",
        ),
    ),
    case_of(
        "charged with murder, charge dropped, two persons named",
        "Who was charged with the murder of Owen Sadler?",
        "was charged with the murder",
        "charge against Mr Kinsella was dropped",
        (
            "2018-04-10",
            "Dean Kinsella was charged with the murder of Owen Sadler in 2016. The body of Mr Sadler, a taxi "
            "driver, had been found in a canal in Walsall. The charge against Mr Kinsella was dropped in March. "
            "Police have begun a new search of the canal.",
        ),
    ),
    case_of(
        "banned, ban reduced on appeal",
        "Why was the jockey Marie-Claude Petit banned?",
        "was banned for six months",
        "was cut to two months",
        (
            "2023-10-17",
            "The jockey Marie-Claude Petit was banned for six months in August for using her whip too often. The "
            "race was run at Chantilly. Her ban was cut to two months on appeal. She rides again on Sunday. Her "
            "horse is the favourite.",
        ),
    ),
    case_of(
        "lawsuit settled, active voice, restated accusation",
        "What did Tanya Greer accuse Victor Alvarado of?",
        "accused Victor Alvarado, her former business partner",
        "settled the case",
        (
            "2021-03-02",
            "Tanya Greer accused Victor Alvarado, her former business partner, of taking $500,000 from their "
            "bakery in Tucson. She went to court in 2019. The two settled the case in January. The bakery has "
            "been sold to a chain. It will keep its name.",
        ),
    ),
)

# The archive holds no outcome: four plain rows, then eight with a tempting false one.
NO_OUTCOME = (
    case_of(
        "plain: charged, and nothing more in the archive",
        "Who was charged with setting fire to the ferry terminal?",
        "charged Nikos Stavrou with setting fire",
        (),
        (
            "2020-06-23",
            "Police on the island of Naxos have charged Nikos Stavrou with setting fire to the ferry terminal. "
            "The building was empty at the time. Ferries now leave from a pier nearby. A new terminal will cost "
            "€3 million.",
        ),
    ),
    case_of(
        "plain: suspended, and a later article on something else",
        "Why was Bernard Okafor suspended?",
        "suspended Bernard Okafor",
        (),
        (
            "2018-05-08",
            "The examinations board in Enugu has suspended Bernard Okafor over the sale of question papers. He "
            "had been its registrar for six years. The papers were for mathematics and physics. The examinations "
            "were held again in June.",
        ),
        (
            "2018-09-18",
            "The examinations board in Enugu is to move to a new building. The work has taken four years. Its 90 "
            "staff will share one floor with the library.",
        ),
    ),
    case_of(
        "plain: accused of plagiarism, named again later without an outcome",
        "What is Professor Ulrike Haas accused of?",
        "accused Professor Ulrike Haas",
        (),
        (
            "2013-01-22",
            "A blogger has accused Professor Ulrike Haas of copying 40 pages of her thesis. The thesis was handed "
            "in at Göttingen in 1994. The professor teaches the history of trade. She has written three books.",
        ),
        (
            "2013-09-10",
            "Professor Ulrike Haas gave a lecture in Bremen on Monday on the history of salt. About 150 people "
            "came. The lecture will be printed in the spring.",
        ),
    ),
    case_of(
        "plain: sued, nothing more in the archive",
        "Why is Gwen Pritchard being sued?",
        "is being sued by",
        (),
        (
            "2022-10-04",
            "Gwen Pritchard, a breeder of sheepdogs in Powys, is being sued by a farmer who bought a dog from "
            "her. The farmer says that the dog is afraid of sheep. It cost him £9,000. The dog is called Mot.",
        ),
    ),
    case_of(
        "tempting: another person in the same affair is acquitted",
        "What is Desmond Achebe accused of?",
        "accused of taking bribes for road contracts",
        (),
        (
            "2017-04-11",
            "Desmond Achebe, the former works commissioner of Delta State, was accused of taking bribes for road "
            "contracts. The anti-graft agency named him in a report on Monday. The report runs to 300 pages. The "
            "roads were never built.",
        ),
        (
            "2018-02-13",
            "A court in Asaba acquitted Felix Omoruyi, a builder, of paying bribes for road contracts. The "
            "builder had spent six months in prison. The roads are now to be built by a Chinese company.",
        ),
    ),
    case_of(
        "tempting: another person of the same surname is cleared",
        "Why was Patrick Loughlin arrested?",
        "Patrick Loughlin was arrested",
        (),
        (
            "2021-08-17",
            "Patrick Loughlin was arrested in Galway on Monday over the theft of a racing yacht. The yacht was "
            "found in a harbour in Brittany. It is worth €200,000. Its owner lives in Dublin.",
        ),
        (
            "2021-12-07",
            "Siobhan Loughlin, a judge in Limerick, has been cleared of a driving offence. She had been stopped "
            "at night on the road to Ennis. The judge goes back to work in January.",
        ),
    ),
    case_of(
        "tempting: the same person is cleared in another matter",
        "Why was Grant Abernethy accused of bullying?",
        "accused Grant Abernethy of bullying",
        (),
        (
            "2019-06-04",
            "Three former assistants have accused Grant Abernethy of bullying. The member of parliament for a "
            "seat in Adelaide has employed 22 assistants in five years. Their letter was sent to the speaker on "
            "Monday. The parliament rises in two weeks.",
        ),
        (
            "2019-11-26",
            "Grant Abernethy has been cleared of breaking the rules on election spending. The electoral "
            "commission looked at his bills for posters. He won his seat in Adelaide by 900 votes.",
        ),
    ),
    case_of(
        "tempting: another matter of the same person is settled",
        "What was Camila Restrepo charged with?",
        "was charged with tax evasion",
        (),
        (
            "2016-08-09",
            "The singer Camila Restrepo was charged with tax evasion in Bogotá on Monday. Prosecutors say that "
            "she hid the income from two tours. The tours took her to 30 cities. Her next album comes out in "
            "October.",
        ),
        (
            "2017-03-21",
            "Camila Restrepo has settled a lawsuit with her former manager over the rights to nine songs. The two "
            "met in a hotel in Medellín. The singer starts a tour of Mexico in May.",
        ),
    ),
    case_of(
        "tempting: conditional outcome, if he is cleared",
        "Why was Constable Jared Whaanga suspended?",
        "was suspended on full pay",
        (),
        (
            "2023-03-28",
            "Constable Jared Whaanga was suspended on full pay on Monday after a prisoner in Gisborne said that "
            "he had been punched. The prisoner was seen by a doctor. If he is cleared, the constable could be "
            "back at work in June. The police station is short of staff.",
        ),
    ),
    case_of(
        "tempting: conditional outcome, could be jailed if convicted",
        "What is Yusuf Karadeniz charged with?",
        "has been charged with laundering money",
        (),
        (
            "2015-02-17",
            "Yusuf Karadeniz, who owns a chain of jewellers in Izmir, has been charged with laundering money, his "
            "lawyers said on Monday. The chain has 14 shops. He could be jailed for ten years if he is convicted. "
            "The shops stayed open on Tuesday.",
        ),
    ),
    case_of(
        "tempting: the verdict is not yet in",
        "What is Lorraine Metcalfe accused of?",
        "is accused of starving",
        (),
        (
            "2020-02-11",
            "Lorraine Metcalfe is accused of starving 40 cats at a shelter in Hull. Inspectors visited the "
            "shelter last spring. Magistrates have not yet reached a verdict. The cats are now in homes in Leeds "
            "and York.",
        ),
    ),
    case_of(
        "tempting: calls to resign, and no decision yet in a later article",
        "What complaint was made against Arturo Salcedo?",
        "filed a complaint against Arturo Salcedo",
        (),
        (
            "2024-01-16",
            "A group of nurses has filed a complaint against Arturo Salcedo, the director of a hospital in Cebu. "
            "The nurses say that he kept back their overtime pay. Some of them marched to the city hall. The "
            "hospital has 350 beds.",
        ),
        (
            "2024-04-09",
            "Nurses in Cebu called on Arturo Salcedo to resign on Monday. The labour office has yet to rule on "
            "their complaint. The hospital will open a new ward for children in May.",
        ),
    ),
)

# No named person is accused.
NOBODY_ACCUSED = (
    case_of(
        "an unnamed man is arrested, the named person is the witness",
        "What happened at the jeweller's in Ghent?",
        "A man of 34 was arrested",
        NOBODY,
        (
            "2019-09-17",
            "Thieves broke the window of a jeweller's in Ghent on Sunday night. A man of 34 was arrested near the "
            "station an hour later. Lotte Claes, who lives above the shop, heard the glass break. The shop opened "
            "again on Tuesday.",
        ),
    ),
    case_of(
        "a company is fined, its named spokeswoman only speaks",
        "Why was Northmoor Water fined?",
        "was fined £1.2 million",
        NOBODY,
        (
            "2022-08-30",
            "Northmoor Water was fined £1.2 million on Monday for letting sewage into the river Erle. The company "
            "serves 700,000 homes. Its spokeswoman, Harriet Lund, said that new pumps would be fitted by March. "
            "The river is used by swimmers.",
        ),
    ),
    case_of(
        "charged with a task, not with a crime",
        "What was Kirsten Dahlgaard charged with?",
        "has been charged with planning",
        NOBODY,
        (
            "2021-04-20",
            "The engineer Kirsten Dahlgaard has been charged with planning a new bridge for Aarhus. The bridge "
            "will carry trams and bicycles. Building starts in 2024. The city has set aside 400 million kroner.",
        ),
    ),
    case_of(
        "the named person leads the investigation",
        "Who is investigating the thefts from the museum in Halifax?",
        "is leading the investigation",
        NOBODY,
        (
            "2016-10-18",
            "Coins have been stolen from a museum in Halifax, Nova Scotia. Inspector Dawn MacIsaac is leading the "
            "investigation into the thefts. Nobody has been arrested. The museum will stay shut until Thursday.",
        ),
    ),
)

PLAIN = (*LATER, *SAME, *NO_OUTCOME, *NOBODY_ACCUSED)
