"""Words that carry grammar and no subject, of the languages beside English, question words among them.

Articles, pronouns, prepositions, conjunctions, auxiliaries; elided forms without their apostrophe ('l', 'dell').
As in English, what turns a sentence round ('nicht', 'sans', 'contra') is in no list: a question with one means it.
"""

FUNCTION_WORDS = {
    "de": """
        aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
        beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber darum
        das dass daß davon dazu dein deine dem den denen denn der deren derer des deshalb dessen dich die dies diese
        diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es etwa etwas euch
        euer für ganz gewesen habe haben hast hat hatte hatten hattest hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
        ihren ihrer ihres im in indem ins ist jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann
        kannst können könnte könnten man manche mein meine meinem meinen meiner mich mir mit müssen musste muss nach
        nachdem neben noch nun nur ob oder sehr sei seien sein seine seinem seinen seiner seines seit sich sie sind so
        solche solchem solchen solcher soll sollen sollte sollten sondern sowie über um und uns unser unsere unserem
        unseren unserer unter viel vom von vor während war waren warst was wann warum weil weiter welche welchem
        welchen welcher welches wem wen wenn wer werde werden weshalb wessen wie wieder wieso wieviel wieviele will wir
        wird wo wobei wodurch wofür wogegen woher wohin wollen wollte womit woran worauf worden worüber worum wovon
        wozu wurde wurden würde würden zu zum zur zwar zwischen z zb bzw
        fuer ueber waehrend koennen koennte wuerde wuerden muessen s""",
    "es": """
        a acá al algo alguna algunas alguno algunos algún allá allí ambos ante aquel aquella aquellas aquello aquellos
        aquí así aun aún aunque bajo bien cada como cómo con cual cuál cuales cuáles cualquier cuando cuándo cuanto
        cuánto cuanta cuánta cuantos cuántos cuantas cuántas cuya cuyas cuyo cuyos de del desde donde dónde durante
        e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta está estaba estaban estamos
        están estas este esto estos estoy estuvo fue fueron fui ha había habían haber habrá han has hasta hay haya he
        hemos hubo la las le les lo los más me mi mientras mis mucho muy nos nosotros nuestra nuestras nuestro nuestros
        o os otra otras otro otros para pero por porque porqué puede pueden podía podría pues que qué quién quien
        quiénes quienes se sea sean según ser será serán sería si sí sido siendo sobre son soy su sus suya suyo también
        tan tanto te tener tenía tiene tienen toda todas todavía todo todos tras tu tú tus tuvo u un una unas uno unos
        usted ustedes va van ya y yo""",
    "fr": """
        a ai aient ainsi alors après as au aucun aussi autre autres aux auquel auxquels avaient avait avant avec avez
        avoir avons ayant bien c ça car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme
        comment d dans de depuis des dès doit donc dont du duquel durant elle elles en encore entre es est et
        étaient était étant être eu eux fait fut furent il ils j je jusqu jusque l la là laquelle le lequel les
        lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni nos
        notre nous on ont ou où par parce pendant peut peuvent plus pour pourquoi pourrait près puis puisqu puisque
        qu quand que quel quelle quelles quelqu quels qui quoi quoiqu quoique s sa se selon sera seront serait ses si
        soi soient soit son sont sous sur t ta tandis tant te tel telle tels tes toi ton tous tout toute toutes très tu
        un une va vers voici voilà vont vos votre vous y""",
    "it": """
        a abbia abbiamo abbiano ad agli al all alla alle allo allora alcun alcuna alcune alcuni altra altre altri
        altro anche ancora anch ai avere avesse aveva avevano avuto bell bene c che chi ci ciascun ciò co coi col come
        com con così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello dentro deve
        devono di dopo dov dove dunque durante e è ebbe ecco ed era erano essa esse essendo essere essi esso fa fra
        fu furono già gl gli ha hai hanno ho i il in infatti io l la là le lei li lì lo loro lui m ma me mentre mi mia
        mie miei mio molto n ne né negli nei nel nell nella nelle nello noi nostra nostre nostri nostro o od ogni
        oppure ora per perché perchè però più po poi poiché può possono potrebbe presso prima proprio qual quale quali
        qualche quand quando quant quanta quante quanti quanto quel quell quella quelle quelli quello quest questa
        queste questi questo qui s sarà saranno sarebbe se secondo sei si sia siano siamo sono sta stata state stati
        stato stesso su sua sue sugli sui sul sull sulla sulle sullo suo suoi t tra troppo tu tua tue tuo tuoi tutt
        tutta tutte tutti tutto un una uno v va vi verso voi vostra vostro""",
    "nl": """
        aan al alle als alles andere bij bent ben daar daarna daarom dan dat de deze die dit doch doen doet door dus
        een één eens elk elke en er erg even ge had hadden heb hebben hebt heeft hem hen het hier hij hoe hoeveel hun
        iemand iets ik in is ja je jij jou jouw jullie kan kunnen kon konden maar me meer men met mij mijn
        moest moet moeten mogen mocht na naar nog nu of om omdat onder ons onze ook op over s sinds sommige t te
        ten ter terwijl tijdens toch toe toen tot tussen u uit uw van vanaf vanwege veel via vooral voor waar waaraan
        waarbij waardoor waarin waarmee waarna waarom waarop waarover waaruit waarvan waarvoor wanneer want waren was
        wat wel welk welke wie wiens wij wil willen word worden wordt werd werden geworden ze zal zelf zich zij
        zijn zo zo'n zoals zodat zou zouden zullen geweest n m d""",
    "pt": """
        a à ainda além algo alguém algum alguma algumas alguns ambos ante antes ao aos apenas após aquela aquelas
        aquele aqueles aquilo as às assim até cada com como cuja cujas cujo cujos d da das de dela delas dele deles
        depois desde dessa dessas desse desses desta destas deste destes disso disto do dos durante e é ela elas ele
        eles em embora enquanto entre era eram és essa essas esse esses esta está estão estas estava estavam este
        estes estou eu foi foram fosse há haver havia isso isto já la lá lhe lhes lo logo mais mas me mesmo meu meus
        minha minhas muito na nas nela nele nessa nesse nesta neste no nos nós nossa nossas nosso nossos num numa
        o onde os ou outra outras outro outros para pela pelas pelo pelos pois por porque porquê porém pode podem
        poderia qual quais qualquer quando quanta quantas quanto quantos que quê quem se seja sejam sendo ser será
        serão seria seu seus si sido sob sobre sua suas só são também tão tal te tem têm ter teve tinha tinham toda
        todas todavia todo todos tu tua tuas teu teus um uma umas uns vai vão você vocês""",
}
