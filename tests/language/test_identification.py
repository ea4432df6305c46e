"""The language of a text is told by its script and its small words."""

from importlib.resources import files
from tomllib import loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from newsmodel.language.identification import identify

SENTENCES = {
    "en": "The council said on Monday that the bridge would be open to all traffic by the end of the year.",
    "de": "Der Stadtrat hat am Montag beschlossen, dass die Brücke bis zum Ende des Jahres für den Verkehr offen sein wird.",
    "fr": "Le conseil a décidé lundi que le pont sera ouvert à la circulation avant la fin de l'année, selon le maire.",
    "es": "El ayuntamiento decidió el lunes que el puente estará abierto al tráfico antes del fin de año, según la alcaldesa.",
    "it": "Il consiglio ha deciso lunedì che il ponte sarà aperto al traffico entro la fine dell'anno, secondo la sindaca.",
    "pt": "A câmara decidiu na segunda-feira que a ponte será aberta ao trânsito até o fim do ano, mas não disse como.",
    "nl": "De gemeente heeft maandag besloten dat de brug voor het einde van het jaar open is voor het verkeer in de stad.",
    "sv": "Kommunen beslutade på måndagen att bron ska vara öppen för trafik före årets slut, men det är inte klart hur.",
    "pl": "Rada miasta zdecydowała w poniedziałek, że most będzie otwarty do końca roku, ale nie jest jasne, jak to się stanie.",
    "ru": "Совет решил в понедельник, что мост будет открыт для движения до конца года, но пока не ясно, как это сделать.",
    "uk": "Рада вирішила в понеділок, що міст буде відкрито для руху до кінця року, але ще не відомо, як це зробити та коли.",
    "ja": "市議会は月曜日、橋を年末までに開通させることを決めた。",
    "zh": "市议会周一决定，大桥将在年底前通车。",
    "ko": "시의회는 월요일 다리를 연말까지 개통하기로 결정했다.",
    "ar": "قرر المجلس يوم الاثنين فتح الجسر أمام حركة المرور قبل نهاية العام.",
    "tr": "Belediye meclisi pazartesi günü köprünün yıl sonuna kadar trafiğe açılması için bir karar aldı ve bu karar çok önemli.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_enough(language):
    """One sentence of news tells its language."""
    found = identify(SENTENCES[language])
    assert found is not None
    assert found[0] == language


@pytest.mark.parametrize("text", ["", "Bridge opens", "1 2 3 4 5 6 7 8 9 10 11 12 13", "Ω"])
def test_too_little_tells_nothing(text):
    """Where the text does not tell, nothing is guessed."""
    assert identify(text) is None


def test_foreign_names_do_not_decide():
    """A name in another script leaves an English text English."""
    found = identify(SENTENCES["en"] + " The mayor, 山田, agreed.")
    assert found is not None
    assert found[0] == "en"


@given(st.text(max_size=300))
def test_any_text_is_answered(text):
    """The confidence is one, whatever the text."""
    found = identify(text)
    assert found is None or 0.0 <= found[1] <= 1.0


def test_the_lists_hold_what_they_say():
    """Every list has 20 to 40 different words in lower case."""
    path = files("newsmodel.language") / "lexicons" / "function_words.toml"
    for language, words in loads(path.read_text("utf-8")).items():
        listed = words.split()
        assert 20 <= len(listed) <= 40, language
        assert words == words.lower(), language


def test_a_parse_tells_the_language_and_annotates_by_it():
    """Plain text declares no language: the room tells it, so that its annotators run."""
    article = newsmodel.parse(f"A bridge opens\n\n{SENTENCES['en']}").require()
    assert article.language == "en"
    assert article.provenance["language"].evidence[0].extractor == "language.identified"
    assert article.times
