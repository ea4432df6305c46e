"""Rules for one site, as a declaration: where its pages hold which field of the article.

A `SiteRules` is an extractor like any other and comes in by the same door. This room only spares
a plugin's author the code that all sites have in common.
"""

from newsmodel.sites.cleaning import Cleaning
from newsmodel.sites.declaration import SiteRules
from newsmodel.sites.rule import Rule, css, json_ld, meta, script, xpath

__all__ = ["Cleaning", "Rule", "SiteRules", "css", "json_ld", "meta", "script", "xpath"]
