"""What pages that are no articles call themselves: lost pages, logins, robot checks, searches.

The words of many languages, in lower case. They are looked for in titles and first headings only,
and only where a page holds next to no text of its own: articles speak of lost pages too.
"""

import re
from collections.abc import Iterable
from typing import Final

_STATUS_CODE: Final = re.compile(r"(?:error\s+|http\s+)?(?:40[0134]|410|429|50[0234])(?!\w)")

_LOST: Final = (
    "page not found", "page can't be found", "page can’t be found", "page cannot be found",
    "page does not exist", "page doesn't exist", "page doesn’t exist", "no longer available",
    "internal server error", "service unavailable", "bad gateway", "something went wrong",
    "seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht",
    "page introuvable", "page non trouvée", "page n'existe", "page n’existe",
    "página no encontrada", "pagina no encontrada", "página no existe",
    "página não encontrada", "página não existe", "pàgina no trobada",
    "pagina non trovata", "pagina niet gevonden", "pagina bestaat niet",
    "pagina nu a fost găsită", "pagina nu există", "sidan hittades inte", "sidan finns inte",
    "sidan kunde inte hittas", "siden blev ikke fundet", "siden findes ikke",
    "siden ble ikke funnet", "siden finnes ikke", "sivua ei löyd", "sivua ei löyt",
    "nie znaleziono strony", "strona nie została znaleziona", "strona nie istnieje",
    "stránka nenalezena", "stránka nebyla nalezena", "stránka neexistuje",
    "stránka sa nenašla", "oldal nem található", "stranica nije pronađena",
    "страница не найдена", "страницу не найдено", "сторінку не знайдено", "сторінка не знайдена",
    "страницата не е намерена", "σελίδα δεν βρέθηκε", "sayfa bulunamadı", "halaman tidak ditemukan",
    "không tìm thấy trang", "trang không tồn tại", "ไม่พบหน้า",
    "ページが見つかりません", "ページは見つかりません", "ページが存在しません",
    "页面不存在", "页面未找到", "找不到页面", "找不到頁面", "頁面不存在",
    "페이지를 찾을 수 없", "존재하지 않는 페이지", "الصفحة غير موجودة", "لم يتم العثور على الصفحة",
    "הדף לא נמצא", "העמוד לא נמצא", "صفحه یافت نشد", "پیدا نشد", "पृष्ठ नहीं मिला", "पेज नहीं मिला",
)  # fmt: skip
_ROBOT_CHECKS: Final = (
    "just a moment", "attention required", "access denied", "are you a robot", "not a robot",
    "pardon our interruption", "verify you are human", "verifying you are human",
    "human verification", "security check", "checking your browser", "captcha", "ddos",
    "sicherheitsüberprüfung", "kein roboter", "accès refusé", "acceso denegado",
    "zugriff verweigert", "accesso negato", "доступ запрещен", "访问被拒绝", "安全验证",
)  # fmt: skip
_LOGINS: Final = (
    "log in", "login", "log on", "sign in", "signin", "sign up", "register", "my account",
    "create an account", "reset password", "forgot password", "forgotten password",
    "anmelden", "anmeldung", "einloggen", "registrieren", "passwort vergessen", "mein konto",
    "connexion", "se connecter", "identifiez-vous", "inscription", "mon compte",
    "iniciar sesión", "inicia sesión", "iniciar sessão", "entrar", "acceder", "accedi",
    "registrati", "inloggen", "aanmelden", "logga in", "log ind", "logg inn", "kirjaudu",
    "zaloguj", "logowanie", "přihlášení", "přihlásit", "prihlásenie", "bejelentkezés", "prijava",
    "autentificare", "conectare", "войти", "вход", "авторизация", "увійти", "σύνδεση", "giriş yap",
    "masuk", "đăng nhập", "เข้าสู่ระบบ", "ログイン", "登录", "登入", "로그인", "تسجيل الدخول",
    "התחברות", "ورود", "लॉग इन", "लॉगिन",
)  # fmt: skip
_SEARCHES: Final = (
    "search result", "results for", "search for", "suchergebnis", "suche nach",
    "résultats de recherche", "résultats de la recherche", "résultats pour",
    "resultados de búsqueda", "resultados de la búsqueda", "resultados para",
    "resultados da pesquisa", "resultados da busca", "risultati della ricerca", "risultati per",
    "zoekresultaten", "sökresultat", "søgeresultat", "søkeresultat", "hakutulokset",
    "wyniki wyszukiwania", "výsledky vyhledávání", "keresési eredmény", "rezultate",
    "результаты поиска", "результати пошуку", "αποτελέσματα αναζήτησης", "arama sonuç",
    "hasil pencarian", "kết quả tìm kiếm", "ผลการค้นหา", "検索結果", "搜索结果", "搜尋結果",
    "검색결과", "검색 결과", "نتائج البحث", "תוצאות חיפוש", "खोज परिणाम",
)  # fmt: skip


def is_of_lost_page(titles: Iterable[str]) -> bool:
    """Whether one of the titles is an error page's."""
    lowered = [title.lower() for title in titles]
    return any(_STATUS_CODE.match(title) for title in lowered) or _holds(lowered, _LOST)


def is_of_robot_check(titles: Iterable[str]) -> bool:
    """Whether one of the titles is that of a page which keeps robots out."""
    return _holds(titles, _ROBOT_CHECKS)


def is_of_login(titles: Iterable[str]) -> bool:
    """Whether one of the titles is that of a page to log in or to register."""
    return _holds(titles, _LOGINS)


def is_of_search(titles: Iterable[str]) -> bool:
    """Whether one of the titles is that of the results of a search."""
    return _holds(titles, _SEARCHES)


def _holds(titles: Iterable[str], phrases: tuple[str, ...]) -> bool:
    return any(map("\n".join(titles).lower().__contains__, phrases))
