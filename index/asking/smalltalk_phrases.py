"""The phrases that are small talk, by kind: in lower case, without what only makes them stronger ('so', 'the')."""

from __future__ import annotations

PHRASES = {
    "abuse": """
        fuck off; fuck you; fuck this; fuck; piss off; sod off; bugger off; bog off; screw you; damn you; damn;
        damn it; shut up; shut it; go away; get lost; drop dead; go to hell; get stuffed; kiss my ass;
        kiss my arse; you suck; this sucks; it sucks; that sucks; byline sucks; you stink; i hate you; i hate this;
        i hate it; wtf; stfu; ffs; what hell; bloody hell; worst ever; you know nothing; you are no help;
        you are not helpful; you are not clever; you are not smart; you are not working; load of rubbish;
        load of crap; what load of rubbish; waste of time; this is waste of time; what waste of time;
        you are waste of time; are you stupid; are you dumb""",
    "self": """
        who are you; what are you; what is your name; what is this; what is byline; what is this bot; your name;
        do you have name; what should i call you; tell me your name; tell me about yourself; introduce yourself;
        are you bot; are you robot; are you ai; are you human; are you person; are you real; are you real person;
        are you human being; are you machine; are you computer; are you alive; are you chatgpt; are you chat gpt;
        are you gpt; are you alexa; are you siri; are you google; are you program; are you chatbot; are you llm;
        are you language model; are you conscious; are you there; are you working; are you awake; are you online;
        who made you; who built you; who created you; who wrote you; who programmed you; who designed you;
        who owns you; who developed you; who runs you; who trained you; who invented you; where are you from;
        where do you live; where do you come from; how do you work; how do you know; how do you know that;
        how do you know this; how old are you; when were you made; when were you born; what can you do;
        what do you do; what do you know; what can i ask; what can i ask you; what can i do;
        what can you do for me; how does this work; how does it work; do you speak english; do you speak french;
        do you speak german; do you speak spanish; do you speak welsh; do you like me; do you love me;
        can you talk; can you hear me; do you think; do you sleep; can you help; can you help me; help; help me;
        help me out; i need help; is anyone there; is anybody there; anyone there; anybody there;
        can i ask something; can i ask you something; can i ask question; can i ask you question; i have question;
        quick question""",
    "doubt": """
        are you sure; are you sure about that; are you sure about this; are you certain; are you kidding;
        are you kidding me; are you joking; are you serious; are you lying; you sure; sure about that; really;
        seriously; honestly; truly; no way; is that true; is that right; is that correct; is it true; is this true;
        is this right; is this real; i do not believe you; i do not believe it; i do not believe that;
        i can not believe it; i doubt it; i doubt that; that is wrong; that is not right; that is not true;
        that is not correct; that is false; that is lie; you are wrong; you are lying; you are mistaken; wrong;
        wrong answer; incorrect; not true; that makes no sense; can i trust you; can i trust this;
        should i trust you; prove it; you must be joking""",
    "how": """
        how are you; how are you doing; how are you keeping; how are you feeling; how is it going; how is life;
        how are things; how is things; how do you do; what is up; sup; wassup; how have you been; are you well;
        you ok; you okay; you alright; alright; are you ok; are you okay; how goes it; how was your day;
        how is your day""",
    "thanks": """
        thanks; thank you; cheers; ta; thx; ty; tysm; thnx; thanx; tks; thanks lot; thanks very much;
        thanks million; thanks bunch; thanks ton; thank you much; thank you very much; thank you lot; thanks much;
        thanks loads; thanks anyway; many thanks; lot of thanks; no thanks; no thank you; thanks that is it;
        thanks in advance; i appreciate it; appreciate it; appreciated; much appreciated; i appreciate that;
        i appreciate your help; well done; good job; good work; great job; great work; nice work; nice job;
        nice one; good one; good stuff; you are best; you rock; you are star; that helps; that helped; that is it;
        big thanks; merci; merci beaucoup; merci bien; gracias; muchas gracias; mil gracias; danke; danke schon;
        danke sehr; vielen dank; grazie; grazie mille; obrigado; obrigada; dank je; dank u; dank je wel;
        dank u wel; bedankt; takk; tack; diolch; dziekuje; спасибо; 谢谢; ありがとう; arigato""",
    "bye": """
        goodbye; good bye; bye; bye bye; bye for now; see you; see you later; see you soon; see you tomorrow;
        see you around; good night; goodnight; night; cya; cu; ttyl; farewell; take care; i have to go; have to go;
        got to go; gotta go; i got to go; have nice day; have good day; have great day; have lovely day;
        have good one; have nice weekend; have good weekend; have good evening; have nice evening; later; laters;
        cheerio; tara; talk to you later; talk later; adios; au revoir; tschuss; auf wiedersehen; arrivederci;
        tot ziens; doei; tchau; hasta luego; hasta manana; that is all for today; quit; exit""",
    "greeting": """
        hi; hello; hey; hiya; howdy; yo; heya; ello; hullo; greetings; welcome; salutations; morning; evening;
        good morning; good afternoon; good evening; good day; g'day; oi; ahoy; hi hi; hello hello; hey hey;
        long time no see; hello world; hi to you; nice to meet you; pleased to meet you; hola; buenos dias;
        buenas tardes; buenas noches; bonjour; bonsoir; salut; coucou; hallo; servus; moin; moin moin; gruss gott;
        grusse; guten tag; guten morgen; guten abend; gute nacht; ciao; salve; buongiorno; buon giorno; buonasera;
        buona sera; ola; bom dia; boa tarde; boa noite; goedemorgen; goedemiddag; goedenavond; goedendag; hej; hei;
        god dag; god morgon; czesc; dzien dobry; merhaba; salam; salaam; salam alaikum; salaam aleikum;
        assalamu alaikum; shalom; namaste; konnichiwa; ni hao; nihao; annyeong; aloha; jambo; s'mae; shwmae;
        bore da; dia duit; привет; здравствуйте; 你好; こんにちは; مرحبا; שלום; γεια; γεια σου""",
    "rest": """
        ok; okay; ok ok; k; kk; yes; yeah; yea; yep; yup; no; nope; nah; sure; great; nice; cool; good; lol; lmao;
        rofl; haha; hahaha; hahahaha; hehe; wow; hm; hmm; um; uh; er; oh; ah; ooh; aha; omg; oops; ugh; meh; yay;
        huh; eh; sorry; my bad; test; testing; test test; testing testing; test 123; testing 123;
        testing one two three; one two three; ping; abc; asdf; qwerty; xd; i see; got it; i know; makes sense;
        that makes sense; fair enough; interesting; that is interesting; understood; noted; never mind; nevermind;
        no problem; no worries; not really; of course; indeed; whatever; true; agreed; correct; i agree; come on;
        oh no; oh well; oh dear; oh my god; my god; oh wow; idk; i do not know; dunno; brb; i love you; i like you;
        i love this; i love it; i like it; i like this; i miss you; marry me; will you marry me; be my friend;
        tell me joke; tell me good joke; tell me another joke; tell joke; tell me story; sing song; sing me song;
        write me poem; write poem; make me laugh; say something; say hello; i am bored; i am sad; i am tired;
        i am happy; i am hungry; i am back; i am here; i am sorry; i am fine; i am good; i am ok; bored;
        what time is it; what is time; what is date; what day is it; happy birthday; happy new year;
        happy christmas; merry christmas; happy easter; you are welcome; you are funny; that is funny; funny;
        that is ok; that is fine; that is right; that is true; you are right""",
}
