"""A page of an invented paper, with the same story in its markup and in its scripts."""

STORY = """<!doctype html>
<html lang="en"><head><title>Weir gates replaced - The Lock Keeper</title>
<meta name="paper:desk" content="rivers">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "The Lock Keeper"},
  {"@type": "NewsArticle", "headline": "Weir gates",
   "author": [{"name": "Odile Marsh"}, {"name": "Piet Holm"}], "isAccessibleForFree": false}]}
</script>
<script id="state" type="application/json">
{"story": {"title": "Weir gates replaced", "tags": [{"label": "rivers"}, {"label": "works"}],
 "html": "<p>First <b>words</b>.</p><aside>Advert</aside><h2>More</h2><p>Last words.</p>",
 "first-seen": "2021-03-04T06:30:00+01:00"}}
</script>
<script>window.__PAPER__ = {"section": {"name": "Waterways"}}; start();</script>
<script>window.__QUOTED__ = JSON.parse("{\\"plus\\": true}");</script>
</head><body>
<nav><a href="/">Home</a></nav>
<div class="story">
  <h1><span class="kicker">Canals</span> <span class="title">Weir gates replaced</span></h1>
  <p class="signed">Words: Odile Marsh and Piet Holm, our staff</p>
  <p class="stamp">Printed 04/03/2021</p>
  <div class="text">
    <p>Divers replaced both gates of the <a href="/weir">upper weir</a> on Monday night.</p>
    <aside class="box"><p>Read all about our boat trips.</p></aside>
    <h2>Low water</h2>
    <p>The basin had been <span class="ad">Buy boats!</span>drained in the last days of May.</p>
    <figure><img src="/gate.jpg" alt="A gate"><figcaption>The old gate</figcaption></figure>
    <ul><li>Two gates</li><li>One crane</li></ul>
  </div>
  <div class="text"><p>Barges may pass again from noon.</p></div>
</div>
<div class="comments"><p>I have seen better gates in my time, says a reader of this paper.</p></div>
</body></html>
"""

URL = "https://www.lock-keeper.example/2021/weir"
