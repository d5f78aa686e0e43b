"""What somebody is charged with that is no crime: "charged with running the campaign"."""

from __future__ import annotations

# Of "running", if it is no brothel.
_TO_DO = (
    r"(?:accommodat|achiev|acquaint|adapt|address|adjust|advanc|advis|align|allocat|analys|analyz|appeas|apply|"
    r"apprais|approv|arrang|articulat|ascertain|assess|attend|attract|audit|balanc|boost|brief|bring|build|buoy|"
    r"calculat|campaign|carry|catalogu|cater|chair|champion|chas|check|choos|clarify|clear|co-?ordinat|coach|"
    r"collat|combat|commemorat|commission|communicat|compil|complet|compos|conceiv|conduct|consolidat|construct|"
    r"consult|convinc|coordinat|counsel|craft|creat|curat|cutt|deal(?=ing\s+with)|decid|defend|defin|deliver|"
    r"design|develop|devis|diagnos|digest|direct|draft|draw|educat|elect|eliminat|embody|enact|endors|enforc|"
    r"enhanc|enlarg|enlist|enrich|ensur|establish|evaluat|examin|execut|expand|explain|explor|extend|finalis|"
    r"finaliz|find|foster|fram|fulfil|fulfill|fund|fundrais|gather|generat|gett|giv|govern|grow|guard|guid|handl|"
    r"harmonis|head|heal|help|highlight|hir|host|identify|illustrat|implement|improv|increas|inform|innovat|"
    r"inspect|inspir|install|instill|instruct|integrat|interpret|introduc|invent|invest|investigat|invigorat|issu|"
    r"judg|keep|kick-start|lay|lead|learn|liais|lift|locat|look|maintain|mak|manag|mapp|marshal|maximis|maximiz|"
    r"mediat|mend|mentor|minimis|minimiz|mobilis|mobiliz|modernis|moderniz|modify|monitor|motivat|mount|mov|"
    r"navigat|negotiat|nurtur|observ|offer|open|optimis|orchestrat|order|organis|organiz|orient|overhaul|overse|"
    r"oversee|paint|patroll|pick|pilot|plann|prepar|present|preserv|press|prevent|prioritis|promot|prosecut|"
    r"protect|prov|provid|putt|rais|re-?build|reach|rebrand|recommend|reconcil|reconstruct|recruit|redesign|"
    r"redevelop|redraw|reduc|refin|reform|refresh|refurbish|regenerat|regulat|reinvigorat|relaunch|renew|renovat|"
    r"reopen|reorganis|reorganiz|repair|replac|report|represent|rescu|research|reshap|resolv|restor|restructur|"
    r"retool|revamp|review|revis|revitalis|revitaliz|reviv|rewrit|rid|runn|safeguard|sav|saving|schedul|scout|"
    r"screen|scrutinis|scrutiniz|search|secur|seek|select|sett|settl|shap|simplify|slimm|smooth|solv|sort|sourc|"
    r"spearhead|staff|start|steer|stemm|stimulat|streamlin|strengthen|study|supervis|sustain|tackl|teach|tend|"
    r"test|tighten|track|train|transform|translat|turn|unify|unit|updat|upgrad|uphold|verify|watch|weed|win|winn|"
    r"work|writ)"
)
TASKS = (
    rf"(?:the\s+task|{_TO_DO}ing\b(?!\s+(?:[\w’'-]+\s+){{0,4}}?(?:ring|racket|scheme|brothel|"
    r"gang|scam|cartel|fraud|drugs?|cocaine|threats?|bribes?|disrepute|insurrection|illegal|unlicensed|false|"
    r"fraudulent|hoax|indecent|bogus|fake|weapons?|knife|gun|riot|lottery|charges?|offences?|terror\w*|bombs?|plot|"
    r"explosives?|attacks?|images|fires?|ablaze|alight|without|stolen|firearms?|substances|steroids|prostitut\w*|"
    r"underage|minors?|unsafe|secrets|classified|insider|inside\s+information|disorderly|misleading|animals?|dogs?|"
    r"unfit|letters|mail|machete|blade|trees|off|match(?:es)?|accounts|records|justice)\b)(?!\s*(?:[.,;]|and\b|in\b|after\b)))"
)
