"""Consent walls: pages that hold nothing but the question whether cookies may be set."""

from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.main_region import prose_of

_WORDS: Final = (
    "cookie", "consent", "privacy", "personal data", "gdpr", "data protection",
    "datenschutz", "einwilligung", "personenbezogen", "données personnelles",
    "données à caractère personnel", "consentement", "vie privée", "datos personales",
    "consentimiento", "privacidad", "dados pessoais", "consentimento", "privacidade",
    "dati personali", "consenso", "persoonsgegevens", "toestemming", "personuppgifter", "samtyck",
    "samtykke", "personoplysninger", "personopplysninger", "henkilötieto", "suostumu",
    "danych osobowych", "zgodę", "zgody", "prywatnoś", "osobních údajů", "souhlas", "súhlas",
    "adatvédelm", "hozzájárul", "osobnih podataka", "personale", "date cu caracter personal",
    "персональных данных", "согласие", "файлы cookie", "персональних даних", "згод",
    "προσωπικών δεδομένων", "συγκατάθεση", "kişisel veri", "çerez", "data pribadi", "คุกกี้",
    "クッキー", "個人情報", "隐私", "隱私", "쿠키", "개인정보", "ملفات تعريف الارتباط", "עוגיות",
    "कुकी",
)  # fmt: skip
_ANSWERS: Final = (
    "accept", "agree", "i consent", "allow", "reject", "manage", "akzeptier", "zustimm",
    "einverstanden", "ablehnen", "j'accepte", "j’accepte", "tout accepter", "refuser", "acept",
    "rechaz", "aceitar", "rejeitar", "accett", "rifiut", "accepteer", "akkoord", "weiger",
    "godkänn", "acceptera", "godta", "godtag", "hyväksy", "akceptuj", "zgadzam", "přijmout",
    "souhlas", "prijať", "elfogad", "prihvat", "принять", "согласен", "прийняти", "αποδοχή",
    "αποδέχομαι", "kabul", "setuju", "chấp nhận", "ยอมรับ", "同意", "동의", "接受", "موافق", "قبول",
    "אישור", "מסכים", "स्वीकार",
)  # fmt: skip
_CONTROLS: Final = "//button | //input[@type='submit' or @type='button'] | //a"
_MOST_PROSE: Final = 6000
_MOST: Final = 0.6
_MOST_CONTROLS: Final = 60
_LONGEST_ANSWER: Final = 60


def is_consent_wall(page: HtmlDocument) -> bool:
    """Whether most of what a page says is about consent, and it waits for an answer."""
    paragraphs = [(prose_of(block), block.text) for block in page.blocks.blocks]
    whole = sum(prose for prose, _ in paragraphs)
    if not 0 < whole <= _MOST_PROSE:
        return False
    about = sum(prose for prose, text in paragraphs if prose and _holds(text, _WORDS))
    return about >= _MOST * whole and _asks(page)


def _asks(page: HtmlDocument) -> bool:
    controls = page.select(_CONTROLS)
    # Who has many links has a menu, and shows the question above a page of its own.
    if len(controls) > _MOST_CONTROLS:
        return False
    labels = (f"{page.text_of(each)} {each.get('value', '')}" for each in controls)
    return any(len(label) <= _LONGEST_ANSWER and _holds(label, _ANSWERS) for label in labels)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(map(text.lower().__contains__, words))
