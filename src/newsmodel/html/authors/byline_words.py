"""The words of bylines in many languages: what opens one, joins names, and is no person's name.

All are in lower case, those of `NOT_PEOPLE` without accents. People's names stand in no list.
"""

from typing import Final

BY: Final = (
    "by von vom par por di da door av af od oleh eftir nga przez от του της โดย بقلم מאת "
    # They need no colon: "Author Ada Example".
    "author autor autorin auteur auteure autora autore автор".split()
)  # fmt: skip
"""Words that open a byline with the name right behind them."""

BY_BEHIND_MADE: Final = ("de", "of", "from", "durch")
"""Prepositions that open one only behind words such as `MADE`."""

MADE: Final = frozenset(
    "a all an and article articles analysis authored column commentary compiled contributed "
    "created interview more post posted posts produced published report reported reporting "
    "review see stories story submitted text the view words written & "
    "alle alles analyse artikel beitrag beiträge bericht blog blogbeitrag der die ein eine "
    "eingestellt erstellt essay gastbeitrag gepostet geschrieben interviews kolumne kommentar "
    "mehr reportage texte und verfasst veröffentlicht zeige "
    "chronique entretien et propos publié recueillis rédigé texte un une écrit "
    "artigo artículo entrevista escrito publicado reportaje texto y "
    "articolo cura e intervista pubblicato scritto testo "
    "en geplaatst geschreven och og publicerad skrevet skriven tekst "
    "diposting ditulis napisane publicat scris".split()
)
"""Words before such a preposition: what was made, and that it was."""

PICTURES: Final = frozenset(
    "bild bilder foto fotografie fotos grafik image images illustration illustrations photo "
    "photography photos picture pictures video".split()
)
"""Words for pictures: a line that opens with them alone names no author."""

LABELS: Final = frozenset(
    "authors contributor contributors interview interviewer reporter reporters story "
    "text words writer writers "
    "autoren autorinnen bericht redakteur redakteurin redaktion texte verfasser "
    "verfasserin "
    "auteurs autrice rédacteur rédactrice "
    "autores autoras redactor redactora texto "
    "autori testo "
    "forfatter författare höfundur kirjoittaja skribent tekst teksti toimittaja "
    "autorka avtor napisao opracowanie piše autors autorius szerző szöveg írta "
    "haber penulis yazan yazar "
    "автори авторы аутор аўтар текст γράφει κείμενο συγγραφέας συντάκτης "
    "الكاتب كتب نویسنده כותב लेखक ผู้เขียน เรื่อง "
    "ライター 作者 取材 取材・文 執筆 撰文 文 筆者 著者 記者 记者 글 기자 작성자".split()
)
"""Words that open a byline with a colon or the like behind them."""

BEHIND: Final = ("記者", "记者", "기자", "특파원", "編集委員")
"""Words behind a name in scripts that put neither space nor comma between."""

AND: Final = (
    "and dan dhe en et eta ir ja och og oraz un und ve with și şi és και та و और และ và".split()
)
"""Words between two people."""

PERHAPS_AND: Final = "y e i a и і й".split()
"""Words between two people, or within the name of one, such as ``Ana Costa e Silva``."""

PARTICLES: Final = frozenset(
    "al af av ben bin bint da dal das de del dela della den der des di do dos du e el ibn la las "
    "le los ter ten van vom von y zu zum zur".split()
)
"""Words within a person's name that are written small."""

WRITTEN: Final = (
    "authored text story words written beitrag geschrieben text verfasst rédigé texte écrit "
    "escrito redactado texto scritto testo geschreven tekst skrevet skriven ditulis napisane "
    "scris".split()
)
"""Words that say outright, before "by", what somebody has done here."""

AUTHORS: Final = (
    "author authors autor autor(a) autor/a autora autoras autoren autores autori autorin "
    "autorinnen autor*in autor*innen autor/-in autor/in autor/innen autor:in autor:innen "
    "autor_in autor_innen autore auteur auteur·e auteure auteurs autrice forfatter författare "
    "kirjoittaja penulis szerző verfasser verfasserin автор авторы автори συγγραφέας".split()
)
"""What those are called who wrote a text, and nobody else is."""

JOBS: Final = frozenset(
    "chefredakteur chefredakteurin correspondent editor journalist journalistin korrespondent "
    "korrespondentin redakteur redakteurin redaktor rechtsanwalt rechtsanwältin reporter "
    "reporterin writer".split()
)
"""Words that stand right before a name."""

ARTICLES: Final = frozenset(
    "a an das dem den der die ein eine el gli het il la las le les lo los os the un una une "
    "uno".split()
)
"""Words with which the name of a paper or of a thing begins, not that of a person."""

DESKS: Final = frozenset("board bureau desk newsdesk newsroom".split())
"""Words for those who write together on one matter, such as the ``News Desk``."""

STAFF: Final = frozenset(
    "abteilung agencia agencias agencies agency agence agentur agenturen agenzia committee "
    "correspondents council department editorial editors equipe equipo news office press presse "
    "pressestelle redacao redaccion redactie redaction redakce redakcja redaksi redaktion "
    "redaktionen redaktionsteam redazione reporters service services staff team teams toimitus "
    "webteam wire writers редакция редакція".split()
)
"""Words for those who write at any house; a name with them tells more: ``Courier Staff``."""

HOUSES: Final = frozenset(
    "academy association bundesamt bundesverband center centre club college federation feuerwehr "
    "foundation government group gruppe hochschule institut institute institution ministerium "
    "ministry museum nachrichtenagentur network netzwerk organisation organization partei polizei "
    "school society stiftung studio studios universidad universitat universite university verband "
    "verein verlag zentrum".split()
)
"""Words in the names of institutes, societies and the like."""

AGENCIES: Final = frozenset(
    "afp ansa apa associated dpa efe epd jiji kna reuters sda sid tass upi xinhua".split()
)
"""Words that are the names of news agencies, or in no other."""

COMPANIES: Final = frozenset(
    "ag companies company corp corporation ev gbr gmbh inc kg limitada limited llc ltd ltda "
    "sarl".split()
)
"""Words for a house in the eyes of the law: it owns a page, and has not written it."""

WRITERS: Final = frozenset(
    "admin administrator adminn analyst associate author authors autor autoren autorin blogger "
    "chief columnist contributing contributor contributors correspondent deputy digital director "
    "editor examiner executive expert founder gastautor gastautorin guest head manager managing "
    "member officer online producer professor redaktor report reporter reports senior user "
    "webmaster writer".split()
)
"""Words for what one of many writers is, or for an account of no one's."""

BUTTONS: Final = frozenset(
    "abmelden about account advertisement affiliate all alle anmelden anonym anonymous archive "
    "article articles artikel beitrage bio biografie biography by caption cc checked comment "
    "comments commons contact content creative credit follow full getty image images kommentar "
    "kommentare kontakt latest licence license likes listen lizenz log login logout mehr more "
    "newsletter paid photo photos picture pictures posted posts profil profile promoted published "
    "registrieren reply reviewed save share shares shutterstock sign size sponsored stories story "
    "subscribe teilen text unknown updated video view views".split()
)
"""Words on buttons and labels beside a byline, and in licences."""

_PAPERS: Final = frozenset(
    "amt blog channel chronicle copy copyright courier daily diario enquirer gazette giornale "
    "globe herald inquirer international jornal journal magazin magazine management marketing "
    "media medien nachrichten newspaper noticias observer official partner portal post "
    "pressemitteilung radio red site support system systems tageszeitung times tribune website "
    "zeitung".split()
)

NOT_PEOPLE: Final = DESKS | STAFF | HOUSES | AGENCIES | COMPANIES | WRITERS | BUTTONS | _PAPERS
"""Words of which the names of desks, houses, papers and buttons are made."""
