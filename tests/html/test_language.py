"""The language of a page: as it is declared, unless its text says otherwise."""

import pytest

import newsmodel
from html_pages import page, values
from newsmodel.html.data.language import declared_language, language

SENTENCES = {
    "am": "ምክር ቤቱ ሰኞ ዕለት ድልድዩ እስከ ዓመቱ መጨረሻ ድረስ ለትራፊክ ክፍት እንደሚሆን ወሰነ።",
    "ar": "قرر المجلس يوم الاثنين فتح الجسر أمام حركة المرور قبل نهاية العام.",
    "bg": "Съветът реши в понеделник, че мостът ще бъде отворен за движение до края на годината, "
    "но не е ясно как ще стане това.",
    "bn": "সোমবার পরিষদ সিদ্ধান্ত নিয়েছে যে বছরের শেষ নাগাদ সেতুটি চালু হবে।",
    "cs": "Rada v pondělí rozhodla, že most bude otevřen do konce roku, ale není jasné, jak se to "
    "stane a kdo za to zaplatí.",
    "da": "Broen skal åbnes af borgmesteren inden årets udgang, og hvad nogle af de andre mener om "
    "det, blev der ikke sagt noget om, efter at rådet havde talt.",
    "de": "Der Stadtrat hat am Montag beschlossen, dass die Brücke bis zum Ende des Jahres für den "
    "Verkehr offen sein wird.",
    "el": "Το συμβούλιο αποφάσισε τη Δευτέρα ότι η γέφυρα θα είναι ανοιχτή στην κυκλοφορία μέχρι "
    "το τέλος του έτους, αλλά δεν είναι σαφές πώς.",
    "en": "The council said on Monday that the bridge would be open to all traffic by the end of "
    "the year.",
    "es": "El ayuntamiento decidió el lunes que el puente estará abierto al tráfico antes del fin "
    "de año, según la alcaldesa.",
    "fa": "شورای شهر روز دوشنبه تصمیم گرفت که پل تا پایان سال برای رفت و آمد باز شود.",
    "fi": "Kunta päätti maanantaina, että silta on auki liikenteelle ennen vuoden loppua, mutta ei "
    "ole selvää, miten se on mahdollista.",
    "fr": "Le conseil a décidé lundi que le pont sera ouvert à la circulation avant la fin de "
    "l'année, selon le maire.",
    "gu": "કાઉન્સિલે સોમવારે નિર્ણય લીધો કે પુલ વર્ષના અંત સુધીમાં ખુલ્લો મુકાશે.",
    "he": "המועצה החליטה ביום שני שהגשר ייפתח לתנועה לפני סוף השנה.",
    "hi": "परिषद ने सोमवार को निर्णय लिया कि पुल साल के अंत तक यातायात के लिए खोल दिया जाएगा।",
    "hu": "A tanács hétfőn úgy döntött, hogy a híd az év vége előtt meg lesz nyitva, de nem az a "
    "kérdés, hogy mikor, hanem hogy hogyan.",
    "it": "Il consiglio ha deciso lunedì che il ponte sarà aperto al traffico entro la fine "
    "dell'anno, secondo la sindaca.",
    "ja": "市議会は月曜日、橋を年末までに開通させることを決めたと発表した。",
    "ka": "საბჭომ ორშაბათს გადაწყვიტა, რომ ხიდი წლის ბოლომდე გაიხსნება.",
    "ko": "시의회는 월요일 다리를 연말까지 개통하기로 결정했다고 밝혔다.",
    "nl": "De gemeente heeft maandag besloten dat de brug voor het einde van het jaar open is voor "
    "het verkeer in de stad.",
    "pl": "Rada miasta zdecydowała w poniedziałek, że most będzie otwarty do końca roku, ale nie "
    "jest jasne, jak to się stanie.",
    "pt": "A câmara decidiu na segunda-feira que a ponte será aberta ao trânsito até o fim do ano, "
    "mas não disse como.",
    "ru": "Совет решил в понедельник, что мост будет открыт для движения до конца года, но как это "
    "будет, он не сказал.",
    "sv": "Kommunen beslutade på måndagen att bron ska vara öppen för trafik före årets slut, men "
    "det är inte klart hur.",
    "ta": "ஆண்டு இறுதிக்குள் பாலம் திறக்கப்படும் என்று மன்றம் திங்களன்று முடிவு செய்தது.",
    "th": "สภาเมืองมีมติเมื่อวันจันทร์ให้เปิดสะพานก่อนสิ้นปีนี้",
    "tr": "Belediye meclisi pazartesi günü köprünün yıl sonuna kadar trafiğe açılması için bir "
    "karar aldı ve bu karar çok önemli.",
    "uk": "Рада вирішила в понеділок, що міст буде відкрито для руху до кінця року, але як це "
    "буде, вона не сказала.",
    "ur": "کونسل نے پیر کو فیصلہ کیا کہ پل سال کے آخر تک ٹریفک کے لیے کھول دیا جائے گا۔",
    "vi": "Hội đồng đã quyết định rằng cây cầu sẽ được mở cho người dân và các loại xe trong năm "
    "nay, nhưng không có ai nói đó là bằng cách nào và với tiền của những ai.",
    "zh": "市议会周一决定，大桥将在今年年底前正式通车，费用由市政府承担。",
}


def language_of(sentence, declared=""):
    """What a page of some sentences is found to be in, with a declaration or without."""
    text = "".join(f"<p>{sentence}</p>" for _ in range(3))
    markup = (
        f"<!doctype html><html{declared}><body><article><h1>1</h1>{text}</article></body></html>"
    )
    return newsmodel.parse(markup, annotate=False).article.language


@pytest.mark.parametrize("tag", SENTENCES)
def test_the_text_tells_what_is_not_declared(tag):
    """By its script, or by its small words; from right to left and without spaces, too."""
    assert language_of(SENTENCES[tag]) == tag


@pytest.mark.parametrize("tag", SENTENCES)
def test_a_declaration_with_a_region_keeps_it(tag):
    """The text names a language only, and speaks for the declaration."""
    assert language_of(SENTENCES[tag], f' lang="{tag}-AQ"') == f"{tag}-AQ"


@pytest.mark.parametrize("tag", SENTENCES)
def test_a_text_in_another_language_overrules_what_templates_declare(tag):
    """Many leave ``en`` on pages of any language."""
    assert language_of(SENTENCES[tag], ' lang="en"') == tag


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("mr", "परिषदेने सोमवारी निर्णय घेतला की पूल वर्षाच्या अखेरीस वाहतुकीसाठी खुला होईल."),
        (
            "nb-NO",
            "Kommunen besluttet mandag at broen skal være åpen før årets slutt, men ikke hvordan.",
        ),
        ("ps", "شورا د دوشنبې په ورځ پریکړه وکړه چې پل به د کال تر پایه پورې پرانیستل شي."),
        ("yue", "市議會星期一決定，大橋會喺年底之前通車，但係冇講點樣做。"),
    ],
)
def test_a_script_of_several_languages_does_not_overrule_one_of_them(declared, text):
    """It only tells that the declared one is possible."""
    assert language_of(text, f' lang="{declared}"') == declared


def test_the_region_of_a_locale_is_weaker_than_a_bare_declaration():
    """``en_US`` is what publishing systems write where nobody told them."""
    head = '<meta property="og:locale" content="en_US">'
    document = page(f'<html lang="en">{head}<p>Crane</p></html>')
    assert values(language, document, "language") == ["en", "en"]
    document = page(f'<html lang="de">{head}<p>Crane</p></html>')
    assert values(language, document, "language") == ["de", "en-US"]
    assert declared_language(document) == "de"
    assert declared_language(page(f"<html>{head}<p>Crane</p></html>")) == "en-US"
