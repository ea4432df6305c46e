"""Bylines are taken apart into people; what is no person's name is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.byline_text import names_in, names_in_pieces, pen_name, said_by
from newsmodel.html.authors.person_names import is_person

SYLLABLES = {
    "latin": ("ba", "né", "ko", "ría", "tov", "šel", "mün"),
    "cyrillic": ("ба", "не", "ко", "рия", "тов"),
    "greek": ("βα", "νέ", "κο", "ρία", "σελ"),
    "arabic": ("با", "ني", "كو", "ريا"),
    "devanagari": ("नेत", "कोर", "बाल"),
}
WORDS = st.one_of(
    st.lists(st.sampled_from(syllables), min_size=2, max_size=4).map(
        lambda parts: "".join(parts).capitalize()
    )
    for syllables in SYLLABLES.values()
)
NAMES = st.lists(WORDS, min_size=2, max_size=3).map(" ".join).filter(is_person)
LISTS = st.lists(NAMES, min_size=1, max_size=5, unique=True)
SEPARATORS = st.sampled_from([", ", "; ", " & ", "، ", "、", "，", " / ", " | ", " · ", " • "])
AND = st.sampled_from([*known.AND, *known.PERHAPS_AND, "&"])


@given(st.sampled_from([*known.BY, *(f"{word}:" for word in known.LABELS)]), NAMES)
def test_every_word_opens_a_byline(word, name):
    """In small letters and in capitals; and within a line, behind a bar."""
    for opener in (word, word.upper(), word.capitalize()):
        assert names_in(f"{opener} {name}") == (name,)
        assert said_by(f"3 May | {opener} {name}")


@given(LISTS, SEPARATORS)
def test_lists_of_names_are_taken_apart(names, between):
    """However names are put together, each comes out once and in order."""
    assert names_in(between.join(names)) == tuple(names)


@given(LISTS, st.sampled_from([", ", "; ", "، "]), AND, st.booleans())
def test_the_last_name_may_follow_a_word(names, between, word, has_comma):
    """In every language that is known, with a comma before the word and without."""
    before, last = names[:-1], names[-1]
    line = f"{between.join(before)}{',' * has_comma} {word} {last}" if before else last
    assert names_in(line) == tuple(names)


@given(LISTS, st.sampled_from(known.BY), st.sampled_from([" ", ": "]))
def test_what_opens_a_byline_is_no_part_of_it(names, opener, mark):
    """Whatever the language, and whether or not a colon stands behind it."""
    assert names_in(f"{opener.capitalize()}{mark}{', '.join(names)}") == tuple(names)


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    """What comes out looks like names, whatever went in."""
    assert all(is_person(name) for name in names_in(text))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Example", ("Ada Example",)),
        ("ByAda Example", ("Ada Example",)),
        ("Written byAda Example", ("Ada Example",)),
        ("By Ada (Addie) Example, Tarnholm", ("Ada (Addie) Example",)),
        ("By Ada Example (Tarnholm Courier)", ("Ada Example",)),
        ("By Ada Example ● 3 May", ("Ada Example",)),
        ("By Ada ExamplePUBLISHED: 3 May", ("Ada Example",)),
        ("Byby Ada Example", ("Ada Example",)),
        ("Words and photos by Ada Example", ("Ada Example",)),
        ("Written by Ada Example, Staff Writer", ("Ada Example",)),
        ("Ada Example, Staff Writer, and Ben Sample", ("Ada Example", "Ben Sample")),
        ("Ada Example, Staff Writer and Ben Sample", ("Ada Example", "Ben Sample")),
        ("Ada Example, Ph.D.", ("Ada Example",)),
        ("Al Example and Van Sample", ("Al Example", "Van Sample")),
        ("By Ada Example and Ben Sample on 3 May 2025 at 10:00", ("Ada Example", "Ben Sample")),
        ("By Ada Example Dec 3, 2025", ("Ada Example",)),
        ("By Ada Example | ada@paper.example", ("Ada Example",)),
        ("By Ada Example | Tags: Harbours, Old Cranes", ("Ada Example",)),
        ("By Ada Example | Courier and Ben Sample | Courier", ("Ada Example", "Ben Sample")),
        ("By Ada ExampleUpdated an hour ago", ("Ada Example",)),
        ("By Ada Example for The Tarnholm Courier", ("Ada Example",)),
        ("By Ada Example, Institute of Tides and Old Cranes", ("Ada Example",)),
        ("Ada Example The Wire Agency", ("Ada Example",)),
        ("Ada ExampleAda Example", ("Ada Example",)),
        ("By Ada Example; photos by Ben Sample", ("Ada Example",)),
        ("View all posts by Ada Example", ("Ada Example",)),
        ("Words by Ada Example Illustration by Ben Sample", ("Ada Example",)),
        ("Author Ada Example", ("Ada Example",)),
        ("Reporterin Ada Beispiel und Redakteur Ben Muster", ("Ada Beispiel", "Ben Muster")),
    ],
)
def test_bylines_as_papers_print_them(line, names):
    """Roles, titles, dates and addresses behind a name do not belong to it."""
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Ada Beispiel und Ben Muster", ("Ada Beispiel", "Ben Muster")),
        ("Ein Gastbeitrag von Ada Beispiel", ("Ada Beispiel",)),
        ("Text: Ada von der Beispiel, Fotos: Ben Muster", ("Ada von der Beispiel",)),
        ("Par Ada Exemple et Ben Modèle", ("Ada Exemple", "Ben Modèle")),
        ("Par Ada Exemple le 7 mai 2025", ("Ada Exemple",)),
        ("Propos recueillis par Ada Exemple", ("Ada Exemple",)),
        ("Por Ada Ejemplo y Ben Muestra", ("Ada Ejemplo", "Ben Muestra")),
        ("Por José Ejemplo y Muestra", ("José Ejemplo y Muestra",)),
        ("Texto de Ana Exemplo e Rui Amostra", ("Ana Exemplo", "Rui Amostra")),
        ("Por Ana Costa e Exemplo", ("Ana Costa e Exemplo",)),
        ("A cura di Ada Esempio e Ben Campione", ("Ada Esempio", "Ben Campione")),
        ("Door Ada van den Voorbeeld en Ben Staal", ("Ada van den Voorbeeld", "Ben Staal")),
        ("Av Ada Exempel och Ben Prov", ("Ada Exempel", "Ben Prov")),
        ("Af Ada Eksempel og Ben Prøve", ("Ada Eksempel", "Ben Prøve")),
        ("Teksti: Ada Esimerkki ja Ben Näyte", ("Ada Esimerkki", "Ben Näyte")),
        ("Höfundur: Ada Dæmisdóttir", ("Ada Dæmisdóttir",)),
        ("Autor: Ada Przykład i Ben Wzór", ("Ada Przykład", "Ben Wzór")),
        ("Autor: Ada Příkladová a Ben Vzor", ("Ada Příkladová", "Ben Vzor")),
        ("Szerző: Példa Ada és Minta Ben", ("Példa Ada", "Minta Ben")),
        ("Autor: Ada Exemplu și Ben Mostră", ("Ada Exemplu", "Ben Mostră")),
        ("Piše: Ada Primjer i Ben Uzorak", ("Ada Primjer", "Ben Uzorak")),
        ("Автор: Ада Примерова и Бен Образцов", ("Ада Примерова", "Бен Образцов")),
        ("Автор: Ада Прикладна та Бен Зразок", ("Ада Прикладна", "Бен Зразок")),
        ("Γράφει: Άντα Παραδείγματος και Μπεν Δείγμα", ("Άντα Παραδείγματος", "Μπεν Δείγμα")),
        ("Yazan: Ada Örnek ve Ben Numune", ("Ada Örnek", "Ben Numune")),
        ("بقلم آدا مثال و بن عينة", ("آدا مثال", "بن عينة")),
        ("מאת עדה דוגמה", ("עדה דוגמה",)),
        ("लेखक: आदा उदाहरण और बेन नमूना", ("आदा उदाहरण", "बेन नमूना")),
        ("Oleh Ada Contoh dan Ben Sampel", ("Ada Contoh", "Ben Sampel")),
        ("โดย เอดา ตัวอย่าง และ เบน แบบ", ("เอดา ตัวอย่าง", "เบน แบบ")),
        ("文・例田花子", ("例田花子",)),
        ("取材・文：例田花子、見本太郎", ("例田花子", "見本太郎")),
        ("例田花子・見本太郎", ("例田花子", "見本太郎")),
        ("例田 花子記者", ("例田 花子",)),
        ("作者：李例子", ("李例子",)),
        ("记者李例子", ("李例子",)),
        ("김예시 기자", ("김예시",)),
    ],
)
def test_bylines_in_many_languages(line, names):
    """The words around the names are known, the names themselves are not."""
    assert names_in(line) == names


@pytest.mark.parametrize(
    "text",
    [
        "Courier Staff", "The Editorial Board", "Tarnholm News Desk", "admin", "Wire Service",
        "Chief Technology Officer", "river and town", "RiverFan62", "https://x.example/ada", "",
        "A Very Long Headline About The River And Its Boats", "An Object", "Die Tarnholmer Presse",
        "Redacción Tarnholm", "Full Bio", "View Profile", "Foto von Ada Beispiel", "Photo by Ada",
        "関連記事一覧", "アプリ ダウンロード",
    ],
)  # fmt: skip
def test_desks_agencies_and_other_words_are_no_people(text):
    """Fewer authors are better than wrong ones."""
    assert names_in(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada", "Ada"),
        ("von RiverFan62", "RiverFan62"),
        ("river_fan", "river_fan"),
        ("der Bootsmann", "der Bootsmann"),
        ("Ada example", "Ada example"),
        ("A.", "A."),
        ("admin", ""),
        ("site_admin", ""),
        ("Redaktion", ""),
        ("courier.example", ""),
        ("ada@courier.example", ""),
        ("https://courier.example/ada", ""),
        ("All my cranes and boats", ""),
        ("2025", ""),
    ],
)
def test_pen_names(text, name):
    """One word or two, whatever their letters, but no address and no desk."""
    assert pen_name(text) == name


@pytest.mark.parametrize(
    ("line", "opener"),
    [
        ("By Ada Example", "By "),
        ("18 March 2025 | By Ada Example", "| By "),
        ("3:15 p.m. By Ada Example", "p.m. By "),
        ("Posted 3 May 2025 by Ada Example", "5 by "),
        ("Autorin: Ada Beispiel", "Autorin: "),
    ],
)
def test_a_byline_begins_within_a_line(line, opener):
    """First in the line, or behind a date, a time or a bar."""
    assert said_by(line)[0] == opener


@pytest.mark.parametrize(
    "line",
    [
        "Die Freiheit der Planung", "Byron Street", "Hit by an object", "Diana Example",
        "Foto von Ada Beispiel", "Photo of Ada Example", "Photos by Ada Example",
        "Text and pictures", "Stand by",
    ],
)  # fmt: skip
def test_other_lines_have_no_byline(line):
    """Neither within a sentence nor within a word; a picture's maker is not the author."""
    assert said_by(line) is None


def test_the_piece_with_names_is_found():
    """Dates and sections may stand before a name, with a bar or a dot between."""
    assert names_in_pieces("3 May 2025 · Ada Example, Ben Sample") == ("Ada Example", "Ben Sample")
    assert names_in_pieces("3 May 2025 · 5 minutes") == ()
