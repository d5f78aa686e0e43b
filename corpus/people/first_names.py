"""First names, in lower case: what they tell of a person's gender, and their short forms. The list is our own."""

from __future__ import annotations

from typing import Literal

Gender = Literal["male", "female"]

_HE = """
    aaron adam adrian ahmed aidan alan alastair albert alec alexander alf alfred alistair allan allen amir andrew
    andy angus anthony antonio archie arthur asif barack barry ben benjamin bernard bernie bert bill billy bob bobby
    boris brad bradley brandon brendan brian bruce bryan calum cameron carl carlos cecil charles charlie chris
    christopher chuck clement cliff clive colin connor craig curtis damian dan daniel danny darren dave david dean
    declan denis dennis derek desmond dick digby dominic don donald doug douglas duncan dwight earl ed eddie edgar
    edmund edward edwin eric ernest ewan felix fergus floyd francis frank franklin fred frederick gareth gary gavin
    geoff geoffrey george gerald gerard gerry giles glenn gordon graham grant greg gregory guy hamish harold harry
    harvey hassan hector henry herbert howard hugh hugo iain ian ibrahim imran isaac ivan jack jacob jake james
    jamie jared jas jason jeb jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel john johnny jon jonathan
    jose joseph josh joshua juan julian justin karl keir keith ken kenneth kevin kwasi larry laurence lawrence lee
    len leo leon leonard leslie lewis liam lloyd louis luis luke malcolm marco marcus mario mark martin matt matthew
    maurice max michael mick miguel mike mitch mitt mohamed mohammad mohammed muhammad nathan ned neil neville newt
    nicholas nick nigel noel norman oliver omar oscar owen pablo pat patrick paul pedro percy perry pete peter phil
    philip phillip pierre rafael raj rajesh ralph randy ray raymond reginald ricardo rich richard rick ricky rob
    robert roberto robin rod roderick rodney roger roland ron ronald rory ross roy rupert russell ryan sadiq sajid
    sam samuel scott sean sebastian seth shane shaun sid simon stan stanley stefan stephen steve steven stewart
    stuart tariq ted terence terry theo thomas tim timothy toby todd tom tommy tony trevor vernon victor vince
    vincent vladimir wallace walter warren wayne wes wilfred will william xavier yusuf zac zachary adewale oleg
    sergei hans jean-claude emmanuel abdul abdullah ahmad akbar ameer amit anand anas anil arjun ashok aziz barnaby
    barney beau bernardo bret brent brett callum carlton chad chester christoph clarence clint cody corey cornelius
    curt dale darrell darryl denny derrick devin devon dexter dmitri duane dwayne dylan elijah elliot ellis elmer
    emil emilio emmett enrique erik ernesto ervin esteban ethan fabio federico felipe fernando filip francesco
    francisco gabriel garrett gilbert giovanni glen grover gustavo hakeem hamza harlan hasan horace humza hussein
    idris igor ira irving ismail jacek jarrod jarvis javier jay jayden jeremiah jermaine jorge kamal karim keenan
    kenny khalid kieran kirk kofi kurt kwame kyle lamar lance lars leroy lester lionel logan lorenzo lou luca lyle
    magnus malik manny manuel marc marcel marty marvin mateo mateusz mehdi mehmet merle micah mikhail milo mohamad
    morris muhammed murray mustafa nadeem nasser nat nathaniel nelson niall nikhil nikolai olivier omer orlando otto
    owain pascal pavel piotr preston quentin rajiv ramon rashid raul ravi reece reggie rene reuben rex rhys rishi
    rodrigo rohan ronan roscoe ruben rudy rufus salman salvatore samir sammy sanjay santiago saul scotty seamus
    shahid sheldon sherman sohail spencer stefano sunil syed terrence thad thaddeus theodore tobias tomas trent troy
    tucker tunde tyler tyrone tyson ulysses umar usman vance vaughan vaughn vijay vikram vinny virgil alain alberto
    aleksander aleksandr alessandro alexei alfonso alfredo amado amos andre andreas andrei andres andrzej angelo
    antoine anton antti armando arnaud arnold arsene ashraf augusto axel bastian benoit bertrand bjorn bogdan buddy
    burt caspar cesar claude claudio costas cristian cristiano cyril dario deepak dermot didier diego dimitar
    dimitri dimitris dino domenico donovan drago eamon eamonn edouard eduardo eero eoin ernst eugene evander evo
    fabien fabrice falk fernand fidel florent florian fraser frederic freddie gaston gavan geir georges georgi
    gerardo gerhard germaine gianluca giorgio giuseppe gonzalo gordan guillaume gunnar gunter guus hank heinz helmut
    henning henri henrik hernan iker ilya ivor jaap jacques jaime jakob jamal jaroslav jens jermain jimmie joachim
    joao joerg johan johann johannes jonas jonny joris josef jozef jude juergen jurgen kenji kenzo kevan kjell klaus
    lachlan ladislav laszlo laurent lech leif lennart lennox lorne ludovic luigi luiz lukas maciej manfred marat
    marek massimo mathias mathieu matthias matthijs mauricio maurizio maximilian mikael mikel milos miroslav moritz
    nabil naguib nico niels nils nirmal obafemi olaf ollie oswald paavo paddy paolo patrik petr petros philippe
    pranab praful rainer raphael rasmus renaud renzo riccardo rolf romano roque rudi rudolf ruud sanjeev santi
    sebastien serge sergio shinji sigmund silvio slobodan soren sven sylvain takashi tarek thabo thierry thorsten
    tibor tomasz torsten ulrich umberto uwe vaclav valentin valery vasily viktor viggo vincenzo vladislav werner wim
    wolfgang xavi yann yannick yasser yukio yuji yves zinedine zoltan zsolt ward warner wasim wendell wilbur willie
    willis woodrow xander yasin yousef yuri zain zane zayn
    elon parag ramesh arvind osamu mervyn sundar volodymyr sergey dmitry narendra oleksiy mykhailo serhiy andriy recep
    naftali yair antony merrick shehbaz tedros leonardo dwain lleyton
"""
_SHE = """
    abby abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela
    anita ann anna anne annie apsana audrey barbara beatrice becky bella beth bethany betty beverly brenda bridget
    camilla carla carly carmen carol caroline carolyn carrie catherine cathy celia charlotte cherie cheryl chloe
    christina christine claire clara clare claudia condoleezza cynthia daisy dana dawn deborah debbie denise diana
    diane dolores donna dora doris dorothy edith edwina eileen elaine eleanor elena elisabeth elizabeth ella ellen
    elsie emily emma erica erin esther eva eve evelyn fatima fiona flora florence frances gail gemma gillian gina
    glenys gloria grace greta hannah harriet hazel heather heidi helen helena hilary hillary huma imogen ingrid
    irene iris isabel isabella isobel ivanka jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny
    jess jessica jill jo joan joanna joanne josephine joyce juanita judith judy julia juliana julie june justine
    karen kate katherine kathleen kathryn kathy katie kay kellyanne kimberly kirsten kristen kristin laura lauren
    leah leila lena liane lilian lillian lily linda lisa liz lois loretta lorraine louise lucille lucy lydia lynda
    lynn lynne mabel madeleine maggie mandy margaret maria marian marianne marie marilyn marina marion marjorie
    martha mary maureen maxine megan megyn melania melanie melinda melissa mercedes michelle mildred miranda miriam
    moira molly mona monica muriel myra nadia nadine nancy naomi natalie natasha nina nora norma olga olivia pamela
    patricia patsy paula pauline peggy penelope penny philippa phoebe phyllis polly preet priscilla priti rachel
    rebecca regina rita roberta rosa rosalind rose rosemary rosie roxanne ruth sally samantha sandra sara sarah
    shabana sharon sheila shirley sian silvia sophia sophie stella stephanie sue susan susannah suzanne sylvia
    tamara tanya tara tessa teresa theresa tina tracey tracy trish ursula valerie vanessa vera veronica victoria
    virginia vivian wendy whitney winifred yasmin yvette yvonne zoe ayesha april summer abbie adele aileen aimee
    aisling alana alexa alexandria alina alyssa amina anastasia angelina anjali annabel antonia aoife ariana arianna
    arlene ashleigh astrid bernadette betsy bianca brianna briony bronwen candace carole cassandra cecilia celeste
    charlene chrissy christie ciara cindy claudette colleen connie cora courtney daphne darlene deanna debra deirdre
    dianne dina dolly dorothea eleni elise eliza ellie eloise estelle eunice evangeline farah fay felicity francine
    freya gabrielle gaynor geraldine gertrude ginny gladys glenda gretchen gwen gwyneth haley hattie hayley ida
    imelda ines inez inga irma jacinda jada janelle janine jasmin jayne jeanette jenna jerri jocelyn jodie jolene
    josie kamala karina katharine katrina kayleigh kelsey kendra kirsty kristina lana lara latisha latoya leigh
    lenora leonie leslee lesley leticia lola lorna lottie luisa lupe luz lynette lynsey mae maeve mamie mara
    marcella marcia margarita margot mariam marisol marla marlene marsha marta maryam maura meredith meryl mia
    michaela millie mindy minerva minnie mollie myrtle nanette neha nell nessa niamh nicola nicole nikki norah
    noreen opal orla padma paige patrice petra philomena pippa poppy priya prudence ramona raquel rekha rhiannon
    rhona rochelle roisin rosalie rosalyn rosamund rosanna roseanne rosemarie roslyn rowena roya ruby sabrina sadie
    saira salma samira saskia selena serena agnieszka aino alessandra amelie anneliese annette annika antje
    barbro beatriz benita berit birgit brigitte britta carlotta caterina catriona cecile chantal charlize chiara
    christiane clarissa claudine conchita cosima dagmar danielle delphine denice dominika ebba edna elke elodie elsa
    emanuela emmanuelle erna eugenia eugenie fabienne federica fernanda filippa francesca franziska frida genevieve
    georgina giulia gudrun gunilla hanne heike helene helga helle hildegard hortense ilse ingeborg isabelle iva
    jacquelyn johanna jolanta justyna karin karolina katarina katja kaye kerstin kylie lieve lindy liselotte lucia
    luciana ludmila magdalena malin malgorzata manuela marcela margaretha mariana marieke marijke marlies martina
    mathilde mechthild michele micheline mirjam monika monique nadezhda nathalie natasa nelly odette paola pia
    raissa renate sabine sandrine sanna scarlett severine sigrid sigourney simone sofia solange solveig svenja
    sylvie tatjana thandie therese ulrike uta veronique virginie waltraud yetunde yoko yuko zadie shabnam shalini
    sharmila shauna shelley sherri sherry shirin shona sinead siobhan sonia sonya soraya stacey stefanie sunita
    susanna svetlana sybil tabitha tammy tamsin tania tasha tatiana thea tiffany tilly toni tonya trudy una usha
    valentina vicki vicky vivienne wanda wilma winnie yadira yesenia yolanda zahra zainab zara zelda
    patti venus shonda kristyn christyn oona aretha kari irina neeli yulia giorgia ketanji shakira britney
"""
FIRST_NAMES: dict[str, Gender | None] = dict.fromkeys(_HE.split(), "male")
FIRST_NAMES.update(dict.fromkeys(_SHE.split(), "female"))
# Given to men and women alike: a person, but neither he nor she.
FIRST_NAMES.update(
    dict.fromkeys(
        (
            "alex ali ashley blair casey chris drew evelyn hilary jackie jamie jan jean jess jo jordan kay kelly "
            "kerry kim lee leslie lindsay lindsey lynn marion morgan nicky pat robin sam sandy shannon sidney "
            "stacy kiran sasha harpreet skyler rory riley taylor terry tracy val vivian dana dominique francis "
            "noor meredith robbie stevie frankie charlie jody jodi dale gale carroll laurie carey lesley leigh "
            "courtney ashleigh freddie mickey shelby jean-marie michele simone andrea nicola germaine cameron"
        ).split(),
        None,
    )
)
# Short forms of a first name, within one article.
NICKNAMES = {
    "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "bobby": "robert", "ted": "edward",
    "ed": "edward", "jim": "james", "jimmy": "james", "mike": "michael", "mick": "michael", "dick": "richard",
    "rich": "richard", "rick": "richard", "tony": "anthony", "liz": "elizabeth", "beth": "elizabeth",
    "kate": "katherine", "kathy": "katherine", "joe": "joseph", "tom": "thomas", "dave": "david", "steve": "stephen",
    "steven": "stephen", "andy": "andrew", "dan": "daniel", "danny": "daniel", "chuck": "charles",
    "charlie": "charles", "jack": "john", "johnny": "john", "larry": "lawrence", "matt": "matthew", "nick": "nicholas",
    "pete": "peter", "ron": "ronald", "sam": "samuel", "tim": "timothy", "ben": "benjamin", "greg": "gregory",
    "jeff": "jeffrey", "jerry": "gerald", "ken": "kenneth", "debbie": "deborah", "sue": "susan", "pat": "patricia",
    "peggy": "margaret", "maggie": "margaret", "mitch": "mitchell", "vince": "vincent", "alex": "alexander",
    "hilary": "hillary", "phillip": "philip", "catherine": "katherine", "marc": "mark", "jon": "john",
}  # fmt: skip
