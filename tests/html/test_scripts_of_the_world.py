"""Articles in scripts without spaces, without capitals, or from right to left come out whole."""

import pytest

import newsmodel

STORIES = {
    "ja": {
        "headline": "港のクレーンが倒れ、けが人なし",
        "byline": "記者：佐藤美咲",
        "author": "佐藤美咲",
        "date": ("2024年5月6日", "2024-05-06"),
        "text": [
            "港湾委員会は火曜日、六時間にわたって会議を開いたが、何も決めなかった。",
            "委員長は夜九時前に追加の弁当を注文し、出席者全員に配ったという。",
            "次回の会議は再来週に予定されており、潮の満ち引きの時刻が分かる見込みだ。",
        ],
        "related": "関連記事",
    },
    "zh": {
        "headline": "港口起重机倒塌，无人受伤",
        "byline": "记者：王小明",
        "author": "王小明",
        "date": ("2024年5月6日 10:30", "2024-05-06"),
        "text": [
            "港务委员会星期二开了六个小时的会，却没有作出任何决定。",
            "主席在晚上九点之前又订了一批三明治，分给了所有与会者。",
            "下一次会议定于两周之后举行，届时潮汐时刻表将会公布。",
        ],
        "related": "相关阅读",
    },
    "ko": {
        "headline": "항구 크레인 쓰러져, 부상자 없어",
        "byline": "김민수 기자",
        "author": "김민수",
        "date": ("2024년 5월 6일", "2024-05-06"),
        "text": [
            "항만위원회는 화요일 여섯 시간 동안 회의를 열었지만 아무것도 결정하지 못했다.",
            "위원장은 밤 아홉 시 조금 전에 샌드위치를 더 주문해 참석자들에게 나누어 주었다.",
            "다음 회의는 두 주 뒤로 예정되어 있으며, 그때 조석표가 발표될 것으로 보인다.",
        ],
        "related": "관련기사",
    },
    "th": {
        "headline": "เครนที่ท่าเรือล้ม ไม่มีผู้บาดเจ็บ",
        "byline": "โดย สมชาย ใจดี",
        "author": "สมชาย ใจดี",
        "date": ("6 พฤษภาคม 2567", "2024-05-06"),
        "text": [
            "คณะกรรมการท่าเรือประชุมกันหกชั่วโมงเมื่อวันอังคารแต่ไม่ได้ตัดสินใจเรื่องใดเลย",
            "ประธานสั่งแซนด์วิชเพิ่มก่อนสามทุ่มเล็กน้อยและแจกจ่ายให้ผู้เข้าร่วมประชุมทุกคน",
            "การประชุมครั้งต่อไปมีกำหนดในอีกสองสัปดาห์ข้างหน้าเมื่อทราบตารางน้ำขึ้นน้ำลงแล้ว",
        ],
        "related": "ข่าวที่เกี่ยวข้อง",
    },
    "ar": {
        "headline": "سقوط رافعة في الميناء دون إصابات",
        "byline": "بقلم: ليلى حداد",
        "author": "ليلى حداد",
        "date": ("6 مايو 2024", "2024-05-06"),
        "text": [
            "اجتمع مجلس الميناء لمدة ست ساعات يوم الثلاثاء ولم يقرر شيئا على الإطلاق.",
            "وطلب رئيس المجلس مزيدا من الشطائر قبل الساعة التاسعة بقليل ووزعها على الحاضرين.",
            "ومن المقرر عقد اجتماع ثان بعد أسبوعين عندما تعرف مواعيد المد والجزر.",
        ],
        "related": "اقرأ أيضا",
    },
    "he": {
        "headline": "מנוף נפל בנמל ואיש לא נפגע",
        "byline": "מאת: יעל כהן",
        "author": "יעל כהן",
        "date": ("6 במאי 2024", "2024-05-06"),
        "text": [
            "מועצת הנמל התכנסה ביום שלישי לישיבה בת שש שעות ולא החליטה דבר.",
            "היושב ראש הזמין כריכים נוספים מעט לפני השעה תשע וחילק אותם לכל הנוכחים.",
            "ישיבה שנייה מתוכננת בעוד שבועיים, כאשר לוחות הגאות והשפל יהיו ידועים.",
        ],
        "related": "קראו גם",
    },
    "hi": {
        "headline": "बंदरगाह पर क्रेन गिरी, कोई घायल नहीं",
        "byline": "लेखक: अनीता शर्मा",
        "author": "अनीता शर्मा",
        "date": ("6 मई 2024", "2024-05-06"),
        "text": [
            "बंदरगाह बोर्ड ने मंगलवार को छह घंटे तक बैठक की और कुछ भी तय नहीं किया।",
            "अध्यक्ष ने रात नौ बजे से थोड़ा पहले और सैंडविच मंगवाए और सबको बाँट दिए।",
            "दूसरी बैठक दो सप्ताह बाद होगी, जब ज्वार भाटे की तालिका पता चल जाएगी।",
        ],
        "related": "यह भी पढ़ें",
    },
}


def markup(language, *, declared="<meta charset='utf-8'>"):
    story = STORIES[language]
    direction = "rtl" if language in {"ar", "he"} else "ltr"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story["text"] * 2)
    other = "".join(f"<li><a href='/{i}'>{story['text'][i]}</a></li>" for i in range(3))
    return (
        f"<html lang='{language}' dir='{direction}'><head>{declared}"
        f"<title>{story['headline']} | Courier</title></head><body>"
        f"<nav><a href='/'>Courier</a></nav><main><h1>{story['headline']}</h1>"
        f"<p class='byline'>{story['byline']}</p><p class='date'>{story['date'][0]}</p>{text}"
        f"<h3>{story['related']}</h3><ul>{other}</ul></main></body></html>"
    )


def read(data):
    return newsmodel.parse(data, annotate=False).require()


@pytest.mark.parametrize("language", STORIES)
def test_text_is_found_without_what_is_around_it(language):
    """Sentences end with other marks, or none, and say as much in fewer characters."""
    story = STORIES[language]
    assert read(markup(language)).text == "\n\n".join(story["text"] * 2)


@pytest.mark.parametrize("language", STORIES)
def test_head_is_found(language):
    """Headline, author, date and language."""
    story, article = STORIES[language], read(markup(language))
    assert article.headline == story["headline"]
    assert [author.name for author in article.authors] == [story["author"]]
    assert str(article.published)[:10] == story["date"][1]
    assert article.language == language


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ja", "shift_jis"), ("ja", "euc_jp"), ("ja", "iso2022_jp"), ("zh", "gb18030"),
        ("zh", "gb2312"), ("ko", "euc_kr"), ("th", "cp874"), ("ar", "cp1256"), ("he", "cp1255"),
        ("hi", "utf-16"), ("he", "iso8859-8"),
    ],
)  # fmt: skip
def test_encodings_that_pages_declare_are_read(language, encoding):
    """In the page, or with it; the article is the same as in UTF-8."""
    expected = read(markup(language)).text
    page = markup(language, declared=f"<meta charset={encoding}>").encode(encoding)
    assert read(page).text == expected
    bare = markup(language, declared="").encode(encoding)
    given = newsmodel.parse(bare, content_type=f"text/html; charset={encoding}", annotate=False)
    assert given.require().text == expected
